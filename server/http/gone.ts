/** Whether whoever asked is still there to hear the answer. */
import type { FastifyReply } from 'fastify';

/**
 * Aborts when the connection closes before the answer is out: cancelled in the page, page closed, network gone.
 * (`request.signal` aborts as soon as the body is read, too.)
 */
export function goneSignal(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  const { raw } = reply;
  if (raw.destroyed || raw.socket?.destroyed) controller.abort();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
