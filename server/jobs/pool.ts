/**
 * Worker threads for heavy requests: reading, import, export. Each job has a time and memory limit; past it
 * its thread is ended and the caller gets `tooHeavy`. Knows nothing of what the jobs do (jobs.ts does).
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../shared/errors.ts';
import { watchTime } from '../deadline.ts';
import type { Log } from '../log.ts';
import { workerUrl } from '../workers.ts';
import type { JobInput, JobKind, JobOutput, JobReply } from './jobs.ts';

export interface JobPool {
  /**
   * Runs one job. `lane` is who asked: jobs of one lane run one after the other, so that one person's heavy
   * files leave a thread to everybody else. Once `signal` aborts nobody waits any more: the job is taken from the
   * queue, or its thread is ended. Throws a Refusal (`tooHeavy`, `overloaded`, `tooMany`, `cancelled`, or the job's own).
   */
  run<K extends JobKind>(
    kind: K,
    input: JobInput<K>,
    lane: string,
    signal?: AbortSignal,
  ): Promise<JobOutput<K>>;
  /** Whoever waits for a job is told to come again (`overloaded`). */
  close(): Promise<void>;
}

export interface JobLimits {
  timeMs: number;
  memoryMb: number;
  threads: number;
  /** Jobs waiting, half of them of one lane at most; more are turned away. */
  queue: number;
}

/** DESIGN.md §2: a request's job gets 5 s and 256 MB. */
export const JOB_LIMITS: JobLimits = {
  timeMs: 5000,
  memoryMb: 256,
  threads: Math.min(4, Math.max(2, availableParallelism())),
  queue: 500,
};

/** When to come again, to whoever has filled his half of the queue. */
const LANE_FULL_S = 5;

/** Starting a thread and loading its code is not the job's doing, but must end too. */
const LOADING_MS = 30_000;

interface Job {
  kind: JobKind;
  input: unknown;
  lane: string;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
}

interface Thread {
  worker: Worker;
  job: Job | null;
  /** Ends the watch over its time. */
  unwatch: (() => void) | null;
}

export function createJobPool(log: Log, limits: JobLimits = JOB_LIMITS): JobPool {
  const threads = new Set<Thread>();
  const queue: Job[] = [];
  let closing = false;

  function start(): Thread {
    const worker = new Worker(workerUrl('jobWorker'), {
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    });
    const thread: Thread = { worker, job: null, unwatch: null };
    threads.add(thread);
    worker.on('message', (reply: JobReply) => {
      if (reply.started) {
        limit(thread, limits.timeMs);
        return;
      }
      const job = release(thread);
      if (job === null) return;
      if (reply.ok) job.resolve(reply.value);
      else if (reply.refusal) job.reject(new Refusal(reply.refusal.code, reply.refusal.details));
      else job.reject(new Error(`job ${job.kind}: ${reply.message}`));
      next();
    });
    // Out of memory ends the thread with an `error`; ended by us, only `exit` comes.
    worker.on('error', (error: Error & { code?: string }) => {
      const heavy = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (!heavy) log.error({ err: error, job: thread.job?.kind }, 'job thread failed');
      lose(thread, heavy ? new Refusal('tooHeavy') : error);
    });
    worker.on('exit', () => lose(thread, new Refusal('tooHeavy')));
    worker.unref();
    return thread;
  }

  function release(thread: Thread): Job | null {
    const { job } = thread;
    thread.unwatch?.();
    thread.unwatch = null;
    thread.job = null;
    return job;
  }

  function lose(thread: Thread, reason: unknown): void {
    if (!threads.delete(thread)) return;
    const job = release(thread);
    job?.reject(reason);
    next();
  }

  /** The first job whose lane is not at work; a busy lane's jobs wait even when a thread is free. */
  function take(): Job | undefined {
    const busy = new Set([...threads].map((thread) => thread.job?.lane));
    const at = queue.findIndex((job) => !busy.has(job.lane));
    return at < 0 ? undefined : queue.splice(at, 1)[0];
  }

  function next(): void {
    while (!closing && queue.length > 0) {
      let free = [...threads].find((thread) => thread.job === null);
      if (free === undefined && threads.size >= limits.threads) return;
      const job = take();
      if (job === undefined) return;
      free ??= start();
      begin(free, job);
    }
  }

  function limit(thread: Thread, timeMs: number): void {
    thread.unwatch?.();
    thread.unwatch = watchTime(timeMs, () => {
      log.warn({ job: thread.job?.kind }, 'job over its time limit');
      lose(thread, new Refusal('tooHeavy'));
      void thread.worker.terminate();
    });
  }

  function cancel(job: Job): void {
    const waiting = queue.indexOf(job);
    if (waiting >= 0) {
      queue.splice(waiting, 1);
      job.reject(new Refusal('cancelled'));
      return;
    }
    const thread = [...threads].find((each) => each.job === job);
    if (thread === undefined) return;
    lose(thread, new Refusal('cancelled'));
    void thread.worker.terminate();
  }

  function begin(thread: Thread, job: Job): void {
    thread.job = job;
    limit(thread, LOADING_MS);
    thread.worker.postMessage({ kind: job.kind, input: job.input });
  }

  return {
    run<K extends JobKind>(
      kind: K,
      input: JobInput<K>,
      lane: string,
      signal?: AbortSignal,
    ): Promise<JobOutput<K>> {
      if (closing || queue.length >= limits.queue) return Promise.reject(new Refusal('overloaded'));
      const before = queue.filter((job) => job.lane === lane).length;
      if (before >= limits.queue / 2) return Promise.reject(new Refusal('tooMany', { seconds: LANE_FULL_S }));
      if (signal?.aborted) return Promise.reject(new Refusal('cancelled'));
      return new Promise<unknown>((resolve, reject) => {
        const job: Job = { kind, input, lane, resolve, reject };
        if (signal) {
          const onAbort = (): void => cancel(job);
          signal.addEventListener('abort', onAbort, { once: true });
          job.resolve = (value) => {
            signal.removeEventListener('abort', onAbort);
            resolve(value);
          };
          job.reject = (reason) => {
            signal.removeEventListener('abort', onAbort);
            reject(reason);
          };
        }
        queue.push(job);
        next();
      }) as Promise<JobOutput<K>>;
    },
    async close() {
      closing = true;
      for (const job of queue.splice(0)) job.reject(new Refusal('overloaded'));
      await Promise.all(
        [...threads].map((thread) => {
          lose(thread, new Refusal('overloaded'));
          return thread.worker.terminate();
        }),
      );
    },
  };
}
