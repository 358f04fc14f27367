/**
 * What arrives and is no request the framework could be asked about (broken HTTP, too long a head, too slow a head)
 * is answered in the shape of every refusal, and its connection ends.
 */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { Refusal } from '../../shared/errors.ts';
import { errorReply } from './replies.ts';

/** Node's own limit (--max-http-header-size). */
const HEAD_LIMIT = '16 KB';

interface Broken {
  status: number;
  refusal: Refusal;
}

function broken(code: string | undefined): Broken {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return { status: 431, refusal: new Refusal('tooLarge', { limit: HEAD_LIMIT }) };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { status: 408, refusal: new Refusal('invalid', { reason: 'the request came too slowly' }) };
    default:
      return { status: 400, refusal: new Refusal('invalid', { reason: 'not HTTP' }) };
  }
}

/** Nobody's language is known here, and a program sent it. */
export function refuseMalformed(error: { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { status, refusal } = broken(error.code);
  const body = JSON.stringify(errorReply(refusal, 'en').body);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'X-Content-Type-Options: nosniff',
  ];
  // destroyed once it is written: whoever sends rubbish need not say goodbye
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
