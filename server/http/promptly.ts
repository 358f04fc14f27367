/**
 * Answers that cost reading a plan or a file, which somebody else's program may have made as heavy as it liked:
 * whoever asks hears in time, be it that it is too heavy. Queueing and whatever comes before a job counts; the job's own
 * limit (jobs/pool.ts) says when the work itself ends.
 */
import type { FastifyReply } from 'fastify';
import { Refusal } from '../../shared/errors.ts';
import { goneSignal } from './gone.ts';

/** R11 promises 5 s from the moment the request came. */
export const ANSWER_MS = 4500;
/** R12 promises 10 s for a file; they begin when it has arrived. */
export const FILE_ANSWER_MS = 9000;

/** `gone` aborts once nobody waits any more: because the caller left, or was told that it takes too long. */
export async function promptly<T>(
  reply: FastifyReply,
  work: (gone: AbortSignal) => Promise<T>,
  withinMs: number = ANSWER_MS - reply.elapsedTime,
): Promise<T> {
  const late = new AbortController();
  const gone = AbortSignal.any([goneSignal(reply), late.signal]);
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Refusal('tooHeavy'));
      late.abort();
    }, withinMs);
  });
  try {
    return await Promise.race([work(gone), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
