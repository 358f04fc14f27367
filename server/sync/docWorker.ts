/** Worker thread for work on whole documents: merge, first state, difference, facts, trials. One job after the other. */
import { parentPort } from 'node:worker_threads';
import { difference, firstState, mergeRows, orderRows, tryUpdate } from './docJobs.ts';
import { packed, readFacts } from './facts.ts';

export type DocJob =
  | {
      kind: 'merge' | 'order';
      data: Uint8Array | null;
      rows: { seq: number; updates: Uint8Array }[];
      opening: number;
    }
  | { kind: 'first'; update: Uint8Array }
  | { kind: 'difference'; data: Uint8Array; stateVector: Uint8Array }
  | { kind: 'facts'; update: Uint8Array; bounded: boolean }
  | {
      kind: 'attempt';
      data: Uint8Array;
      rows: { seq: number; updates: Uint8Array }[];
      update: Uint8Array;
      most: number;
      opening: number;
    };

parentPort?.on('message', ({ id, job }: { id: number; job: DocJob }) => {
  try {
    const { reading: value, transfer } =
      job.kind === 'facts'
        ? packed(readFacts(job.update, job.bounded))
        : { reading: perform(job), transfer: [] };
    parentPort?.postMessage({ id, value }, transfer);
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});

function perform(job: Exclude<DocJob, { kind: 'facts' }>): unknown {
  switch (job.kind) {
    case 'merge':
      return mergeRows(job.data, job.rows, job.opening);
    case 'order':
      return orderRows(job.data, job.rows, job.opening);
    case 'first':
      return firstState(job.update);
    case 'difference':
      return difference(job.data, job.stateVector);
    case 'attempt':
      return tryUpdate(job.data, job.rows, job.update, job.most, job.opening);
  }
}
