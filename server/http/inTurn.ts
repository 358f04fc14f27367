/**
 * Requests that come one behind the other on one connection are answered one after the other: Node hands over all that
 * one packet holds, and the answers to a thousand small requests would lie in memory while nobody reads the first.
 */
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { App } from './kit.ts';

/** Requests of one connection waiting for their turn; browsers send none ahead, programs a few. */
const MOST_AHEAD = 200;

interface Line {
  last: ServerResponse;
  waiting: number;
}

/** Comes before every other hook: who waits has cost nothing yet. */
export function answerInTurn(app: App): void {
  const lines = new WeakMap<Socket, Line>();
  app.addHook('onRequest', async (request, reply) => {
    const { socket } = request.raw;
    const line = lines.get(socket);
    const before = line?.last;
    if (line === undefined || before === undefined || before.closed) {
      lines.set(socket, { last: reply.raw, waiting: 0 });
      return;
    }
    line.last = reply.raw;
    if (++line.waiting > MOST_AHEAD) socket.destroy();
    // in the next turn: what one connection asks for in a row must not come before everybody else
    else await new Promise((resolve) => before.once('close', () => setImmediate(resolve)));
    line.waiting--;
    if (!socket.destroyed) return;
    // nobody is there any more
    reply.hijack();
    return reply;
  });
}
