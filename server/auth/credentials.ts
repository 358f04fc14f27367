/** What a request shows to prove who it is and whom it acts for, and the cookie that carries it. Decides nothing. */
import type { IncomingHttpHeaders } from 'node:http';
import { ACTING_HEADER } from '../../shared/api/fields.ts';

export const SESSION_COOKIE = 'gongce_session';

export interface Credentials {
  token: string;
  via: 'bearer' | 'query' | 'cookie';
}

const TOKEN = /^[A-Za-z0-9_-]{16,128}$/;

/** Bearer first, then `?token=` where `url` is given (sockets only), then the cookie. One is used, never two. */
export function readCredentials(headers: IncomingHttpHeaders, url?: string): Credentials | null {
  const { authorization } = headers;
  if (authorization !== undefined) {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    return token !== undefined && TOKEN.test(token) ? { token, via: 'bearer' } : null;
  }
  const query = url === undefined ? null : queryValue(url, 'token');
  if (query !== null) return TOKEN.test(query) ? { token: query, via: 'query' } : null;
  const cookie = cookieValue(headers.cookie, SESSION_COOKIE);
  return cookie !== null && TOKEN.test(cookie) ? { token: cookie, via: 'cookie' } : null;
}

/** Does the page that asks act for this user, where it says for whom? Its browser's cookie may be another's by now. */
export function actsFor(userId: string, headers: IncomingHttpHeaders, url?: string): boolean {
  const said = headers[ACTING_HEADER];
  const acting = typeof said === 'string' ? said : url === undefined ? null : queryValue(url, 'user');
  return acting === null || acting === userId;
}

function queryValue(url: string, name: string): string | null {
  const at = url.indexOf('?');
  return at < 0 ? null : new URLSearchParams(url.slice(at + 1)).get(name);
}

function cookieValue(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const equals = pair.indexOf('=');
    if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
  }
  return null;
}

/** A Set-Cookie value. `secure` when people reach us by https; Lax, so that a link in a mail opens signed in. */
export function sessionCookie(token: string, maxAgeSeconds: number, secure: boolean): string {
  const parts = [
    `${SESSION_COOKIE}=${token}`,
    'Path=/',
    `Max-Age=${maxAgeSeconds}`,
    'HttpOnly',
    'SameSite=Lax',
  ];
  if (secure) parts.push('Secure');
  return parts.join('; ');
}
