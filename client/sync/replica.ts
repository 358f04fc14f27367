/**
 * The copy of one document on this device. Each local update is written with a mark in one transaction; an
 * acknowledgement takes the mark away. Knows no socket: `clear` is told what was acknowledged.
 *
 * Several tabs write into one copy. Each counts the marks it knows; `adopt` fetches what others left.
 */
import * as Y from 'yjs';
import { applyTogether } from './applyTogether.ts';
import { Marks } from './marks.ts';
import { afterOwnKey } from './ownKeys.ts';
import { type ReplicaKey, type Row, readRows, replaceRows, replicaName, writeRows } from './replicaRows.ts';

/** Origin of what comes out of the replica: not written again. */
export const FROM_REPLICA = Symbol('from replica');

const REMOTE_DELAY_MS = 1000;
const UNMARK_DELAY_MS = 50;
const RETRY_MS = 5000;
/** More rows than this are put together while nothing is unsent. */
const COMPACT_ROWS = 300;

export class Replica {
  readonly key: ReplicaKey;
  readonly name: string;
  /** A server has confirmed this copy as complete once: an editor may be built on it without network. */
  complete = false;
  /** The last write failed and has not succeeded since. */
  failed = false;

  readonly #factory: IDBFactory | null;
  readonly #onChange: () => void;
  readonly #marks = new Marks();
  readonly #known = new Set<number>();
  #queue: Row[] = [];
  #saveComplete = false;
  #writing: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #doc: Y.Doc;
  #closed = false;

  /**
   * Listens to `doc` from now on: make it before whatever sends, which asks for the newest mark. `onChange`
   * is called when the number of marks, `failed` or `unstored` may have changed.
   */
  constructor(key: ReplicaKey, doc: Y.Doc, factory: IDBFactory | null, onChange: () => void) {
    this.key = key;
    this.name = replicaName(key);
    this.#doc = doc;
    this.#factory = factory;
    this.#onChange = onChange;
    doc.on('update', this.#onUpdate);
  }

  /** Edits that the server has not acknowledged. */
  get marks(): readonly number[] {
    return this.#marks.all;
  }

  /** The newest edit, whether acknowledged or not. */
  get lastMark(): number {
    return this.#marks.newest;
  }

  get unsent(): number {
    return this.#marks.size;
  }

  /** Of those, edits that are not on this device either: lost if the page goes away now. */
  get unstored(): number {
    return this.#marks.unstored;
  }

  /** Is there a local copy at all? The server is told its epoch then. */
  get hasContent(): boolean {
    return this.#known.size > 0 || this.#queue.length > 0;
  }

  /** Reads the copy into the document. On a device that keeps nothing it is empty and `failed`. */
  async load(): Promise<void> {
    await this.adopt();
    this.#compactIfLarge();
  }

  /**
   * What other tabs have written since, and which marks they cleared. Call while not connected, so that the
   * next step 2 carries it.
   */
  async adopt(): Promise<void> {
    if (this.#closed) return;
    try {
      await this.#read();
    } catch (error) {
      this.#report(error);
    }
  }

  /** These updates are durable on the server. */
  clear(marks: Iterable<number>): void {
    if (!this.#marks.clear(marks)) return;
    this.#schedule(this.#marks.toUnmark ? UNMARK_DELAY_MS : REMOTE_DELAY_MS);
    this.#onChange();
  }

  /** The server has said: this is everything. */
  markComplete(): void {
    if (this.complete) return;
    this.complete = true;
    this.#saveComplete = true;
    this.#schedule(0);
  }

  /** Resolves when everything queued by now has been written or has failed. */
  async settled(): Promise<void> {
    do {
      this.#schedule(0);
      await this.#writing;
    } while (!this.#closed && (this.#writing !== null || (!this.failed && this.#hasWork)));
  }

  get #hasWork(): boolean {
    return this.#queue.length > 0 || this.#marks.toUnmark || this.#saveComplete;
  }

  async close(): Promise<void> {
    this.#doc.off('update', this.#onUpdate);
    await this.settled();
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  /** Stops writing without a last write: the copy is being set aside or thrown away. */
  abandon(): void {
    this.#doc.off('update', this.#onUpdate);
    this.#closed = true;
    this.#queue = [];
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  /** Updates that are marked but not on disk, for setting aside. */
  unstoredUpdates(): Uint8Array<ArrayBuffer>[] {
    return this.#queue.filter((row) => row.mark !== null).map((row) => row.data);
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown, _doc: Y.Doc, tr: Y.Transaction): void => {
    if (origin === FROM_REPLICA) return;
    const data = new Uint8Array(update);
    // `local` is false for what a provider applied: the server has it.
    if (!tr.local) {
      this.#queue.push({ data, mark: null });
      this.#schedule(REMOTE_DELAY_MS);
      return;
    }
    this.#queue.push(this.#marks.give(data));
    afterOwnKey(() => this.#schedule(0)); // sent at once, written here a frame later: the letter comes first
    this.#onChange();
  };

  async #read(): Promise<void> {
    const acknowledged = this.#marks.beginRead();
    const found = await readRows(this.#factory, this.name, this.#known).finally(() =>
      this.#marks.endRead(acknowledged),
    );
    if (this.#closed) return;
    if (found.complete) this.complete = true;
    applyTogether(this.#doc, found.fresh, FROM_REPLICA);
    for (const key of found.keys) this.#known.add(key);
    this.#marks.found(found.marked, acknowledged);
    this.#onChange();
  }

  #schedule(delayMs: number): void {
    if (this.#closed || this.#writing !== null) return;
    if (this.#timer !== null) {
      if (delayMs > 0) return;
      clearTimeout(this.#timer);
      this.#timer = null;
    }
    if (delayMs > 0) {
      this.#timer = setTimeout(() => {
        this.#timer = null;
        this.#write();
      }, delayMs);
    } else this.#write();
  }

  /** One transaction at a time; what comes meanwhile goes into the next one. */
  #write(): void {
    if (this.#writing !== null || this.#closed) return;
    if (!this.#hasWork) return;
    const rows = this.#queue;
    const saveComplete = this.#saveComplete;
    this.#queue = [];
    this.#saveComplete = false;
    const unmark = this.#marks.write(rows);
    this.#writing = writeRows(this.#factory, this.key, { rows, unmark, complete: saveComplete }).then(
      (keys) => {
        this.#writing = null;
        this.failed = false;
        this.#stored(rows, keys);
      },
      (error: unknown) => {
        this.#writing = null;
        this.#marks.putBack(rows);
        this.#queue = [...rows, ...this.#queue];
        this.#saveComplete ||= saveComplete;
        this.#report(error);
        this.#schedule(RETRY_MS);
      },
    );
  }

  #stored(rows: readonly Row[], keys: readonly number[]): void {
    for (const key of keys) this.#known.add(key);
    this.#marks.stored(rows, keys);
    this.#compactIfLarge();
    if (this.#queue.length > 0) this.#schedule(this.#queue.some((row) => row.mark !== null) ? 0 : 500);
    else if (this.#marks.toUnmark) this.#schedule(UNMARK_DELAY_MS);
    this.#onChange();
  }

  #report(error: unknown): void {
    if (!this.failed) console.warn('gongce: this device did not keep a change', error);
    this.failed = true;
    this.#onChange();
  }

  /** Many small rows become one. Only while nothing is unsent: unsent rows must stay apart. */
  #compactIfLarge(): void {
    if (this.#known.size < COMPACT_ROWS || this.#marks.size > 0 || this.#marks.toUnmark) return;
    if (this.#queue.length > 0 || this.#writing !== null || this.#closed) return;
    const whole = new Uint8Array(Y.encodeStateAsUpdate(this.#doc));
    const old = [...this.#known];
    this.#writing = replaceRows(this.#factory, this.name, whole, old).then(
      (key) => {
        this.#writing = null;
        for (const gone of old) this.#known.delete(gone);
        this.#known.add(key);
        this.#write();
      },
      (error: unknown) => {
        this.#writing = null;
        this.#report(error);
      },
    );
  }
}
