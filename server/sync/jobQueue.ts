/**
 * One docWorker, with a limit of time and memory a job: a worker that exceeds it is ended and replaced, the job
 * fails. Started when first needed. One job after the other. Closed, it refuses: whoever asked may come again.
 */
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../shared/errors.ts';
import { watchTime } from '../deadline.ts';
import { workerUrl } from '../workers.ts';
import type { DocJob } from './docWorker.ts';

interface Waiting {
  job: DocJob;
  limitMs: number;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

const MEMORY_MB = 512;
/** Reading or trying more than this leaves a heap of hundreds of megabytes behind: its worker is not kept. */
const FILLS_BYTES = 2 * 1024 * 1024;

export class JobQueue {
  readonly #queue: Waiting[] = [];
  #worker: Worker | null = null;
  #running: { id: number; waiting: Waiting; unwatch: () => void } | null = null;
  #next = 0;
  #closed = false;

  async close(): Promise<void> {
    this.#closed = true;
    for (const waiting of this.#queue.splice(0)) waiting.reject(new Refusal('overloaded'));
    await this.#stop(new Refusal('overloaded'));
  }

  ask(job: DocJob, limitMs: number): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Refusal('overloaded'));
    return new Promise((resolve, reject) => {
      const waiting = { job, limitMs, resolve, reject };
      // what a writer waits for goes before merging
      if (job.kind === 'facts') this.#queue.unshift(waiting);
      else this.#queue.push(waiting);
      this.#take();
    });
  }

  #take(): void {
    if (this.#running !== null) return;
    const waiting = this.#queue.shift();
    if (waiting === undefined) return;
    const worker = this.#start();
    const id = ++this.#next;
    const unwatch = watchTime(waiting.limitMs, () => void this.#stop(new Error('took too long')));
    this.#running = { id, waiting, unwatch };
    worker.ref();
    worker.postMessage({ id, job: waiting.job });
  }

  #start(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(workerUrl('docWorker'), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    worker.on('message', (answer: { id: number; value?: unknown; error?: string }) => {
      const running = this.#running;
      if (running === null || running.id !== answer.id) return;
      this.#done();
      if (fills(running.waiting.job)) this.#retire();
      if (answer.error === undefined) running.waiting.resolve(answer.value);
      else running.waiting.reject(new Error(answer.error));
      this.#take();
    });
    worker.on('error', (error) => this.#ended(worker, error));
    worker.on('exit', () => this.#ended(worker, new Error('worker ended')));
    this.#worker = worker;
    return worker;
  }

  #retire(): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
  }

  #ended(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const running = this.#running;
    this.#done();
    running?.waiting.reject(error);
    if (!this.#closed) this.#take();
  }

  #done(): void {
    this.#running?.unwatch();
    this.#running = null;
    // an idle worker does not keep the process alive
    this.#worker?.unref();
  }

  async #stop(reason: Error): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    const running = this.#running;
    this.#done();
    running?.waiting.reject(reason);
    await worker?.terminate();
    if (!this.#closed) this.#take();
  }
}

function fills(job: DocJob): boolean {
  if (job.kind === 'facts') return job.update.length > FILLS_BYTES;
  return job.kind === 'attempt' && job.data.length + job.update.length > FILLS_BYTES;
}
