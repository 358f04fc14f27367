/** Asks docWorker: two of them, for what is tried before it is taken may take long, and merging must not wait for it. */
import { CAPS } from '../../shared/wire.ts';
import type { Merged, Order, Trial } from './docJobs.ts';
import type { Reading } from './facts.ts';
import { JobQueue } from './jobQueue.ts';

const MERGE_MS = 60_000;
const DIFFERENCE_MS = 20_000;
const FACTS_MS = 5_000;
const TRIAL_MS = 60_000;

type Rows = { seq: number; updates: Uint8Array }[];

/** Work on whole documents, wherever it is done. */
export interface DocWork {
  merge(data: Uint8Array | null, rows: Rows, limitMs?: number): Promise<Merged>;
  /** What was merged from these is dear to load: how it would be less. */
  order(data: Uint8Array | null, rows: Rows): Promise<Order>;
  difference(data: Uint8Array, stateVector: Uint8Array): Promise<Uint8Array>;
  /** Rejects an update no document may begin with. */
  first(update: Uint8Array): Promise<Merged['snapshot']>;
  /** `bounded`: see readFacts. */
  facts(update: Uint8Array, bounded?: boolean): Promise<Reading>;
  /** What an update upon these would cost every copy, as far as `most` steps. */
  attempt(data: Uint8Array, rows: Rows, update: Uint8Array, most: number): Promise<Trial>;
  close(): Promise<void>;
}

export class DocPool implements DocWork {
  readonly #work = new JobQueue();
  readonly #trials = new JobQueue();
  readonly #opening: number;

  /** `opening`: steps opening a document may take (LIMIT_OPENING_STEPS). */
  constructor(opening: number = CAPS.openingSteps) {
    this.#opening = opening;
  }

  merge(data: Uint8Array | null, rows: Rows, limitMs = MERGE_MS): Promise<Merged> {
    return this.#work.ask({ kind: 'merge', data, rows, opening: this.#opening }, limitMs) as Promise<Merged>;
  }

  order(data: Uint8Array | null, rows: Rows): Promise<Order> {
    return this.#trials.ask(
      { kind: 'order', data, rows, opening: this.#opening },
      TRIAL_MS,
    ) as Promise<Order>;
  }

  difference(data: Uint8Array, stateVector: Uint8Array): Promise<Uint8Array> {
    return this.#work.ask({ kind: 'difference', data, stateVector }, DIFFERENCE_MS) as Promise<Uint8Array>;
  }

  first(update: Uint8Array): Promise<Merged['snapshot']> {
    return this.#work.ask({ kind: 'first', update }, MERGE_MS) as Promise<Merged['snapshot']>;
  }

  /** An update that takes too long or too much memory is refused like a malformed one. */
  async facts(update: Uint8Array, bounded = true): Promise<Reading> {
    try {
      return (await this.#work.ask({ kind: 'facts', update, bounded }, FACTS_MS)) as Reading;
    } catch (error) {
      return { ok: false, reason: (error as Error).message };
    }
  }

  attempt(data: Uint8Array, rows: Rows, update: Uint8Array, most: number): Promise<Trial> {
    const job = { kind: 'attempt' as const, data, rows, update, most, opening: this.#opening };
    return this.#trials.ask(job, TRIAL_MS) as Promise<Trial>;
  }

  async close(): Promise<void> {
    await Promise.all([this.#work.close(), this.#trials.close()]);
  }
}
