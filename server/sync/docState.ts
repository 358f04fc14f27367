/**
 * What a room knows of its document without a Y.Doc: committed bytes (base and tail) for those who join, and
 * clocks, owners and deletions for judging what arrives. Clocks and owners run ahead of the committed
 * bytes by what is queued, for later updates build on queued ones.
 */
import * as Y from 'yjs';
import type { DocName, UserId } from '../../shared/ids.ts';
import { CAPS, SYNC } from '../../shared/wire.ts';
import type { Snapshot, StoredDocument } from '../store/store.ts';
import { Deletions, readDeleteSet } from './deletions.ts';
import { Depths } from './depths.ts';
import { Effort } from './effort.ts';
import type { Facts } from './facts.ts';
import { readFacts } from './facts.ts';
import { readUpdateFrames, syncFrame } from './frames.ts';
import { GUIDE_IDS, GUIDE_USER } from './loadOrder.ts';
import type { Need } from './parked.ts';
import { Roots } from './roots.ts';

/** The compacted state, ready to be written to a socket. */
export interface Base {
  seq: number;
  /** `data` as a framed update. */
  frame: Buffer;
  data: Uint8Array;
  clocks: ReadonlyMap<number, number>;
  deleteSetAt: number;
  depths: Uint8Array;
}

/** One committed batch after the base. */
export interface TailRow {
  seq: number;
  bytes: Uint8Array;
  /** Client → clock after this row; who has these (and it deletes nothing) need not be sent it. */
  advances: ReadonlyMap<number, number>;
  deletes: boolean;
}

interface StoredRow {
  seq: number;
  bytes: number;
}

export type Judgement =
  | { kind: 'new' }
  /** A step 2 of known structs and deletions that the log does not spell out. */
  | { kind: 'deletions' }
  /** Nothing in it that is not here already. */
  | { kind: 'known' }
  /** It builds on what is not here: see `missing`. */
  | { kind: 'waits' }
  /** New structs of somebody else's client id. */
  | { kind: 'foreign'; client: number };

/** A row costs the store about this much beside its bytes. */
const ROW_BYTES = 120;
const OVERGROWN_BYTES = 2.25 * 1024 * 1024;
/** Past its limit by so much a document may be before somebody waits for a merge: at its edge nobody waits for each letter. */
const SLACK_PART = 1 / 16;
const SLACK_BYTES = 512 * 1024;

/** `unsure`: as it lies it is too much; merged it may not be. */
export type Fit = 'fits' | 'tooLarge' | 'unsure';

export class DocState {
  readonly doc: DocName;
  readonly epoch: number;
  schema: number;
  frozen: boolean;
  /** Of the newest committed row. */
  seq: number;
  base: Base;
  tail: TailRow[] = [];
  tailBytes = 0;
  committedAt = performance.now();
  /** What the store holds: the base may have been merged further in memory, so its log may outweigh the tail. */
  stored: { snapshotSeq: number; rows: StoredRow[]; bytes: number };
  /** Base and tail could not be merged: not tried again until then. The room lives on with both. */
  unmergeable: { until: number; waitMs: number } | null = null;
  readonly clients: Map<number, UserId>;
  readonly clocks: Map<number, number>;
  readonly depths: Depths;
  readonly roots: Roots;
  readonly effort: Effort;
  #deletions: Deletions | null = null;
  #stateVector: Uint8Array | null = null;

  /** `openingSteps`: what opening it may take (effort.ts). */
  constructor(stored: StoredDocument, openingSteps: number) {
    this.doc = stored.doc;
    this.epoch = stored.epoch;
    this.schema = stored.schema;
    this.frozen = stored.frozen;
    this.clients = stored.clients;
    this.base = baseOf(stored.snapshot);
    this.depths = new Depths(stored.snapshot.depths);
    this.roots = new Roots(stored.snapshot.depths);
    this.effort = new Effort(stored.snapshot.data.length, openingSteps);
    this.seq = stored.snapshot.seq;
    this.clocks = new Map(this.base.clocks);
    this.stored = { snapshotSeq: stored.snapshot.seq, rows: [], bytes: 0 };
    for (const row of stored.tail) this.readRow(row.seq, row.updates);
  }

  /** A row from the log: trusted to be well formed, for it was judged before it was logged. */
  readRow(seq: number, bytes: Uint8Array): TailRow {
    const advances = new Map<number, number>();
    let deletes = false;
    for (const update of readUpdateFrames(bytes)) {
      const reading = readFacts(update);
      if (!reading.ok) continue; // set aside at the next compaction
      this.take(reading.facts, null, 0);
      this.depths.place(reading.facts.placed);
      for (const { client, to } of reading.facts.spans)
        advances.set(client, Math.max(to, advances.get(client) ?? 0));
      deletes ||= reading.facts.deletes.size > 0;
    }
    const row = { seq, bytes, advances, deletes };
    this.commit(row);
    return row;
  }

  /**
   * `resent`: a step 2, which repeats a client's whole delete set; a live deletion is news by itself, and
   * comparing each with all that is deleted would cost more than logging it.
   */
  judge(facts: Facts, user: UserId, resent: boolean): Judgement {
    let fresh = false;
    let waits: Judgement | null = null;
    const after = new Map<number, number>();
    for (const { client, from, to } of facts.spans) {
      const have = after.get(client) ?? this.clocks.get(client) ?? 0;
      if (to <= have) continue;
      const owner = client >= GUIDE_IDS ? GUIDE_USER : (this.clients.get(client) ?? user);
      if (owner !== user) return { kind: 'foreign', client };
      fresh = true;
      if (from > have) waits ??= { kind: 'waits' };
      else after.set(client, to);
    }
    if (waits !== null) return waits;
    for (const [client, clock] of facts.needs) {
      if ((this.clocks.get(client) ?? 0) < clock) return { kind: 'waits' };
    }
    for (const [client, ranges] of facts.deletes) {
      const have = after.get(client) ?? this.clocks.get(client) ?? 0;
      for (const { clock, len } of ranges) if (clock + len > have) return { kind: 'waits' };
    }
    if (fresh || (!resent && facts.deletes.size > 0)) return { kind: 'new' };
    return this.#allDeletions().cover(facts.deletes) ? { kind: 'known' } : { kind: 'deletions' };
  }

  /** Everything an update that waits is waiting for. */
  missing({ spans, needs, deletes }: Facts): Need[] {
    const missing: Need[] = [];
    const need = (client: number, clock: number): void => {
      if ((this.clocks.get(client) ?? 0) < clock) missing.push({ client, clock });
    };
    const brings = new Map<number, number>();
    for (const { client, from, to } of spans) {
      need(client, from);
      brings.set(client, to);
    }
    for (const [client, clock] of needs) need(client, clock);
    for (const [client, ranges] of deletes) {
      const end = ranges.reduce((most, { clock, len }) => Math.max(most, clock + len), 0);
      if (end > (brings.get(client) ?? 0)) need(client, end);
    }
    return missing;
  }

  /**
   * Counts it in; returns the client ids that are new here (none when `user` is null: read from the log). `session`:
   * its id, 0 for the server.
   */
  take(facts: Facts, user: UserId | null, session: number): number[] {
    const claims: number[] = [];
    for (const { client, to } of facts.spans) {
      if (to <= (this.clocks.get(client) ?? 0)) continue;
      this.clocks.set(client, to);
      if (user !== null && !this.clients.has(client)) {
        this.clients.set(client, user);
        claims.push(client);
      }
    }
    if (facts.spans.length > 0) this.#stateVector = null;
    this.roots.add(facts.roots);
    this.#deletions?.add(facts.deletes);
    this.effort.take(facts, session, user === null);
    return claims;
  }

  commit(row: TailRow): void {
    this.tail.push(row);
    this.tailBytes += row.bytes.length + ROW_BYTES;
    this.seq = row.seq;
    this.committedAt = performance.now();
    this.inLog(row.seq, row.bytes.length);
  }

  /** A row lies in the store’s log after its snapshot. */
  inLog(seq: number, length: number): void {
    const bytes = length + ROW_BYTES;
    this.stored.rows.push({ seq, bytes });
    this.stored.bytes += bytes;
  }

  /**
   * More was logged than compaction has kept up with: writers must wait, or disk and joiners would pay. Where it cannot,
   * they would wait for ever: the document's limit bounds it then.
   */
  get overgrown(): boolean {
    if (this.unmergeable !== null) return false;
    return this.stored.bytes > Math.max(OVERGROWN_BYTES, this.base.data.length * 3);
  }

  /**
   * May the document grow by this? Base and what came since are more than they will be merged (a text typed letter by
   * letter is logged twenty times), so only after a merge is anything refused. Deleting is always allowed.
   * `merged`: they were, for this very update.
   */
  weigh(update: Uint8Array, facts: Facts, queuedBytes: number, mostBytes: number, merged: boolean): Fit {
    if (facts.spans.length === 0) return 'fits';
    const since = this.tailBytes + queuedBytes;
    const room = mostBytes + Math.min(mostBytes * SLACK_PART, SLACK_BYTES);
    const few = this.effort.piecesWith(facts) <= CAPS.documentPieces;
    if (few && this.base.data.length + since + update.length <= room) return 'fits';
    if (since > 0 && !merged) return 'unsure';
    const alone = few && this.base.data.length + update.length <= mostBytes;
    return alone ? 'unsure' : 'tooLarge';
  }

  /** A further merge of base and tail up to `snapshot.seq`. The store's copy is noted by `compacted`. */
  rebase(snapshot: Snapshot): void {
    this.base = baseOf(snapshot);
    this.#deletions = null; // the merged base knows more: an overwritten value is deleted without a word
    this.tail = this.tail.filter((row) => row.seq > snapshot.seq);
    this.tailBytes = this.tail.reduce((sum, row) => sum + row.bytes.length + ROW_BYTES, 0);
  }

  compacted(snapshotSeq: number): void {
    const rows = this.stored.rows.filter((row) => row.seq > snapshotSeq);
    this.stored = { snapshotSeq, rows, bytes: rows.reduce((sum, row) => sum + row.bytes, 0) };
  }

  /** Everything judged so far: what the server's step 1 says. */
  stateVector(): Uint8Array {
    this.#stateVector ??= Y.encodeStateVector(this.clocks);
    return this.#stateVector;
  }

  baseStateVector(): Uint8Array {
    return Y.encodeStateVector(new Map(this.base.clocks));
  }

  /** The base's delete set, encoded. */
  deleteSet(): Uint8Array {
    return this.base.data.subarray(this.base.deleteSetAt);
  }

  #allDeletions(): Deletions {
    if (this.#deletions === null) {
      const deletions = new Deletions();
      deletions.add(readDeleteSet(this.deleteSet()));
      for (const row of this.tail) {
        if (!row.deletes) continue;
        for (const update of readUpdateFrames(row.bytes)) {
          const reading = readFacts(update);
          if (reading.ok) deletions.add(reading.facts.deletes);
        }
      }
      this.#deletions = deletions;
    }
    return this.#deletions;
  }
}

function baseOf(snapshot: Snapshot): Base {
  const frame = syncFrame(SYNC.update, snapshot.data);
  return {
    seq: snapshot.seq,
    frame,
    data: frame.subarray(frame.length - snapshot.data.length),
    clocks: Y.decodeStateVector(snapshot.stateVector),
    deleteSetAt: snapshot.deleteSetAt,
    depths: snapshot.depths,
  };
}
