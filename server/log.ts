/**
 * The log (pino, JSON lines on stdout). Never a document's contents, never a token: a socket's URL holds
 * `?token=`, so URLs are logged without their query.
 */
import { type Logger, pino } from 'pino';

export type Log = Logger;

export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: [
      'token',
      'password',
      'cookie',
      'authorization',
      '*.token',
      '*.password',
      '*.cookie',
      '*.authorization',
    ],
  });
}

/** The path of a request's URL, without query. */
export const pathOf = (url: string | undefined): string => (url ?? '').split('?', 1)[0] ?? '';
