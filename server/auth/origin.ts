/**
 * Did our own pages send this? Browsers attach cookies to other sites' requests too; Origin and
 * Sec-Fetch-Site say who sent them, and a page cannot forge either.
 */
import type { IncomingHttpHeaders } from 'node:http';

const host = (url: string): string | null => {
  try {
    return new URL(url).host;
  } catch {
    return null; // `null`, or rubbish: nobody's origin
  }
};

/** `own`, `foreign`, or `none` when the request does not say. */
export function originOf(headers: IncomingHttpHeaders, publicUrl: string | null): 'own' | 'foreign' | 'none' {
  if (headers['sec-fetch-site'] === 'same-origin') return 'own';
  if (headers.origin === undefined) return 'none';
  const from = host(headers.origin);
  if (from === null) return 'foreign';
  if (headers.host !== undefined && from === headers.host.toLowerCase()) return 'own';
  return publicUrl !== null && from === host(publicUrl) ? 'own' : 'foreign';
}
