/**
 * Reads past the rest of a refused body, within bounds, before the refusal is sent: a connection closed on a
 * client that is still sending is reset, and the client never sees why it was refused.
 */
import type { IncomingMessage } from 'node:http';

const MOST_BYTES = 64 * 1024 * 1024;
const MOST_MS = 5000;

export function drain(body: IncomingMessage): Promise<void> {
  if (body.readableEnded || body.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let left = MOST_BYTES;
    const timer = setTimeout(done, MOST_MS);
    function count(chunk: Buffer): void {
      left -= chunk.length;
      if (left < 0) done();
    }
    function done(): void {
      clearTimeout(timer);
      body.off('data', count).off('end', done).off('close', done).off('error', done);
      resolve();
    }
    body.unpipe();
    body.on('data', count).on('end', done).on('close', done).on('error', done);
    body.resume();
  });
}
