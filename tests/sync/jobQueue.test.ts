/** The queue of document jobs when the server stops: nobody is told of a fault. */
import { expect, test } from 'vitest';
import { JobQueue } from '../../server/sync/jobQueue.ts';

test('R2 a job that waits, runs or is asked for while the server stops is refused, to be tried again', async () => {
  const queue = new JobQueue();
  const job = { kind: 'facts', update: new Uint8Array([0, 0]), bounded: true } as const;
  const asked = [queue.ask(job, 5000), queue.ask(job, 5000)];
  const ended = Promise.allSettled(asked);
  await queue.close();
  for (const one of await ended) expect(one).toMatchObject({ reason: { code: 'overloaded' } });
  await expect(queue.ask(job, 5000)).rejects.toMatchObject({ code: 'overloaded', status: 503 });
});
