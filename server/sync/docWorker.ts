/** Worker thread for work on whole documents: merge, first state, difference, facts. One job after the other. */
import { parentPort } from 'node:worker_threads';
import { difference, firstState, mergeRows } from './docJobs.ts';
import { readFacts } from './facts.ts';

export type DocJob =
  | { kind: 'merge'; data: Uint8Array | null; rows: { seq: number; updates: Uint8Array }[] }
  | { kind: 'first'; update: Uint8Array }
  | { kind: 'difference'; data: Uint8Array; stateVector: Uint8Array }
  | { kind: 'facts'; update: Uint8Array };

parentPort?.on('message', ({ id, job }: { id: number; job: DocJob }) => {
  try {
    parentPort?.postMessage({ id, value: perform(job) });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});

function perform(job: DocJob): unknown {
  switch (job.kind) {
    case 'merge':
      return mergeRows(job.data, job.rows);
    case 'first':
      return firstState(job.update);
    case 'difference':
      return difference(job.data, job.stateVector);
    case 'facts':
      return readFacts(job.update);
  }
}
