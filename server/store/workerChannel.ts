/** Requests to one store worker and its answers, as promises. Knows no SQL. */
import { Worker } from 'node:worker_threads';
import type { Answer, Request, Verb, Verbs } from './messages.ts';
import { Conflict, StoreTrouble } from './store.ts';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export class WorkerChannel {
  readonly #url: URL;
  readonly #workerData: Record<string, unknown>;
  #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #closing = false;

  constructor(url: URL, workerData: Record<string, unknown>) {
    this.#url = url;
    this.#workerData = workerData;
    this.#worker = this.#start();
  }

  /** `transfer`: buffers given away; each must be an exact ArrayBuffer, a slice would clone all of it. */
  ask<Name extends Verb>(
    verb: Name,
    input: Verbs[Name][0],
    transfer: ArrayBuffer[] = [],
  ): Promise<Verbs[Name][1]> {
    if (this.#closing) return Promise.reject(new StoreTrouble('other', 'the store is closed'));
    return this.#ask(verb, input, transfer);
  }

  async close(): Promise<void> {
    if (this.#closing) return;
    this.#closing = true;
    const worker = this.#worker;
    const exited = new Promise((resolve) => worker.once('exit', resolve));
    await this.#ask('close', {}, []);
    await exited;
  }

  #ask<Name extends Verb>(
    verb: Name,
    input: Verbs[Name][0],
    transfer: ArrayBuffer[],
  ): Promise<Verbs[Name][1]> {
    const request: Request = { id: ++this.#next, verb, input };
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { resolve: resolve as (value: unknown) => void, reject });
      this.#worker.postMessage(request, transfer);
    });
  }

  #start(): Worker {
    const worker = new Worker(this.#url, { workerData: this.#workerData });
    worker.on('message', (answer: Answer) => this.#answered(answer));
    worker.on('error', (error) =>
      this.#ended(worker, `store worker: ${error instanceof Error ? error.message : 'failed'}`),
    );
    worker.on('exit', (code) => this.#ended(worker, `store worker ended (${code})`));
    return worker;
  }

  /** Whoever waits is told; a worker that died without being asked to is replaced and opened again. */
  #ended(worker: Worker, reason: string): void {
    if (worker !== this.#worker) return;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const one of waiting) one.reject(new StoreTrouble('other', reason));
    if (this.#closing) return;
    this.#worker = this.#start();
    // its answer is not needed: when it cannot open, every request after it fails and says so
    this.#ask('open', {}, []).catch(() => {});
  }

  #answered(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    if (waiting === undefined) return;
    this.#waiting.delete(answer.id);
    if ('value' in answer) waiting.resolve(answer.value);
    else waiting.reject(errorOf(answer.failure));
  }
}

function errorOf(failure: Extract<Answer, { failure: unknown }>['failure']): Error {
  switch (failure.kind) {
    case 'conflict':
      return new Conflict(failure.reason);
    case 'trouble':
      return new StoreTrouble(failure.trouble, failure.message);
    case 'cannotOpen':
      return new Error(failure.message);
    case 'bug': {
      const error = new Error(failure.message);
      if (failure.stack !== undefined) error.stack = failure.stack;
      return error;
    }
  }
}
