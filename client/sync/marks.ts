/**
 * Where each edit that the server has not acknowledged is: waiting to be written, being written, or on this device,
 * where a mark beside its row says that it is unsent. Knows no database: it is told what was read and written.
 */
import type { Row } from './replicaRows.ts';

/** The number this tab gave to an edit, counted up. */
type Mark = number;
/** `key`: of its row on this device. */
type MarkState = { at: 'queue'; row: Row } | { at: 'flight' } | { at: 'disk'; key: number };
/** Keys that were acknowledged before a read is done: it may find their marks all the same. */
export type Acknowledged = Set<number>;

export class Marks {
  readonly #states = new Map<Mark, MarkState>();
  #next = 1;
  /** Keys of rows that were acknowledged: the next write takes their marks away. */
  #unmark: number[] = [];
  /** The same, in the write that is under way. */
  #unmarking: readonly number[] = [];
  /** One for each read under way. */
  readonly #reads = new Set<Acknowledged>();

  get all(): readonly Mark[] {
    return [...this.#states.keys()];
  }

  get size(): number {
    return this.#states.size;
  }

  /** The newest one given, whether acknowledged or not. */
  get newest(): Mark {
    return this.#next - 1;
  }

  /** How many of them are of edits that are not on this device either. */
  get unstored(): number {
    let count = 0;
    for (const state of this.#states.values()) if (state.at !== 'disk') count++;
    return count;
  }

  /** Are there marks on this device to be taken away? */
  get toUnmark(): boolean {
    return this.#unmark.length > 0;
  }

  /** A row for a new edit, with its mark. */
  give(data: Row['data']): Row {
    const mark = this.#next++;
    const row: Row = { data, mark };
    this.#states.set(mark, { at: 'queue', row });
    return row;
  }

  /** These were acknowledged; was any of them still waiting for it? */
  clear(marks: Iterable<Mark>): boolean {
    let changed = false;
    for (const mark of marks) {
      const state = this.#states.get(mark);
      if (!state) continue;
      this.#states.delete(mark);
      changed = true;
      if (state.at === 'disk') this.#unmarkSoon(state.key);
      else if (state.at === 'queue') state.row.mark = null;
    }
    return changed;
  }

  #unmarkSoon(key: number): void {
    this.#unmark.push(key);
    for (const acknowledged of this.#reads) acknowledged.add(key);
  }

  /** A write of these rows begins; the keys whose marks it takes away. Ends with `stored` or `putBack`. */
  write(rows: readonly Row[]): readonly number[] {
    for (const { mark } of rows) if (mark !== null) this.#states.set(mark, { at: 'flight' });
    this.#unmarking = this.#unmark;
    this.#unmark = [];
    return this.#unmarking;
  }

  /** The rows were written; `keys` in their order. */
  stored(rows: readonly Row[], keys: readonly number[]): void {
    this.#unmarking = [];
    rows.forEach(({ mark }, at) => {
      const key = keys[at];
      if (key === undefined || mark === null) return;
      // Acknowledged while it was being written: its mark goes with the next write.
      if (this.#states.has(mark)) this.#states.set(mark, { at: 'disk', key });
      else this.#unmarkSoon(key);
    });
  }

  /** The write failed: its rows wait again. */
  putBack(rows: readonly Row[]): void {
    for (const row of rows) {
      if (row.mark === null) continue;
      if (this.#states.has(row.mark)) this.#states.set(row.mark, { at: 'queue', row });
      else row.mark = null;
    }
    this.#unmark = [...this.#unmarking, ...this.#unmark];
    this.#unmarking = [];
  }

  /** A read of the rows begins. */
  beginRead(): Acknowledged {
    const acknowledged: Acknowledged = new Set([...this.#unmark, ...this.#unmarking]);
    this.#reads.add(acknowledged);
    return acknowledged;
  }

  endRead(acknowledged: Acknowledged): void {
    this.#reads.delete(acknowledged);
  }

  /** What a read found: marks of other tabs become ours; ours that another tab cleared are acknowledged. */
  found(keys: readonly number[], acknowledged: Acknowledged): void {
    const onDisk = new Set(keys.filter((key) => !acknowledged.has(key)));
    for (const [mark, state] of this.#states) {
      if (state.at !== 'disk') continue;
      if (onDisk.has(state.key)) onDisk.delete(state.key);
      else this.#states.delete(mark);
    }
    for (const key of onDisk) this.#states.set(this.#next++, { at: 'disk', key });
  }
}
