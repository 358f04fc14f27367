/** Requests to one store worker and its answers, as promises. Knows no SQL. */
import { Worker } from 'node:worker_threads';
import type { Answer, Request, Verb, Verbs } from './messages.ts';
import { Conflict, StoreTrouble } from './store.ts';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export class WorkerChannel {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #ended: Error | null = null;

  constructor(url: URL, workerData: Record<string, unknown>) {
    this.#worker = new Worker(url, { workerData });
    this.#worker.on('message', (answer: Answer) => this.#answered(answer));
    this.#worker.on('error', (error) =>
      this.#end(new StoreTrouble('other', `store worker: ${String(error)}`)),
    );
    this.#worker.on('exit', (code) => this.#end(new StoreTrouble('other', `store worker ended (${code})`)));
  }

  /** `transfer`: buffers given away; each must be an exact ArrayBuffer, a slice would clone all of it. */
  ask<Name extends Verb>(
    verb: Name,
    input: Verbs[Name][0],
    transfer: ArrayBuffer[] = [],
  ): Promise<Verbs[Name][1]> {
    if (this.#ended !== null) return Promise.reject(this.#ended);
    const request: Request = { id: ++this.#next, verb, input };
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { resolve: resolve as (value: unknown) => void, reject });
      this.#worker.postMessage(request, transfer);
    });
  }

  async close(): Promise<void> {
    if (this.#ended !== null) return;
    const exited = new Promise((resolve) => this.#worker.once('exit', resolve));
    await this.ask('close', {});
    await exited;
  }

  #answered(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    if (waiting === undefined) return;
    this.#waiting.delete(answer.id);
    if ('value' in answer) waiting.resolve(answer.value);
    else waiting.reject(errorOf(answer.failure));
  }

  #end(error: Error): void {
    this.#ended ??= error;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const one of waiting) one.reject(error);
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
