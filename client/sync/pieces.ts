/**
 * Cuts an update that is too large for one message into several, each complete once the ones before it are
 * applied: what very long offline work has to send. Knows no socket.
 */
import {
  createEncoder,
  type Encoder,
  length,
  toUint8Array,
  writeUint8Array,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding';
import * as Y from 'yjs';
import { MESSAGE, SYNC } from '../../shared/wire.ts';

interface Group {
  structs: Struct[];
  next: number;
  /** Clock up to which its structs are in some piece. */
  done: number;
}

type Struct = Y.Item | Y.GC | Y.Skip;
type Deletions = ReadonlyMap<number, readonly { clock: number; len: number }[]>;

/**
 * The messages that answer a step 1: the step 2, and before it updates when it would be larger than `atMost`.
 * null: something in it fits into no message.
 */
export function answerStep1(
  doc: Y.Doc,
  stateVector: Uint8Array,
  atMost: number,
): Uint8Array<ArrayBuffer>[] | null {
  const lacking = Y.encodeStateAsUpdate(doc, stateVector);
  const pieces = lacking.length <= atMost ? [lacking] : updatePieces(lacking, atMost);
  return (
    pieces?.map((piece, at) => syncMessage(at === pieces.length - 1 ? SYNC.step2 : SYNC.update, piece)) ??
    null
  );
}

/**
 * In the order of sending; the deletions are in the last. null: a value or the deletions alone are much larger than
 * a piece may be, or it has no order (then no document could take it).
 */
export function updatePieces(update: Uint8Array, atMost: number): Uint8Array[] | null {
  const decoded = Y.decodeUpdate(update);
  const ordered = inOrder(decoded.structs as Struct[], atMost);
  if (ordered === null) return null;
  const pieces: Uint8Array[] = [];
  let piece = new Piece();
  for (const struct of ordered) {
    if (!piece.takes(struct) || piece.bytes > atMost / 2) {
      pieces.push(piece.close(NOTHING));
      piece = new Piece();
    }
    piece.add(struct);
  }
  pieces.push(piece.close(decoded.ds.clients as Deletions));
  return pieces.some((bytes) => bytes.length > atMost * 3) ? null : pieces;
}

const NOTHING: Deletions = new Map();

/** Structs of several clients, each client's without a gap. */
class Piece {
  readonly #clients = new Map<
    number,
    { from: number; to: number; count: number; encoder: Y.UpdateEncoderV1 }
  >();
  /** About what it takes. */
  bytes = 0;

  takes({ id }: Struct): boolean {
    const known = this.#clients.get(id.client);
    return known === undefined || known.to === id.clock;
  }

  add(struct: Struct): void {
    const { client, clock } = struct.id;
    let known = this.#clients.get(client);
    if (known === undefined) {
      known = { from: clock, to: clock, count: 0, encoder: new Y.UpdateEncoderV1() };
      this.#clients.set(client, known);
    }
    const before = length(restOf(known.encoder));
    struct.write(known.encoder, 0);
    this.bytes += length(restOf(known.encoder)) - before;
    known.to = clock + struct.length;
    known.count++;
  }

  close(deletions: Deletions): Uint8Array {
    const out = restOf(new Y.UpdateEncoderV1());
    writeVarUint(out, this.#clients.size);
    // As Yjs writes them: the highest id first.
    for (const [client, { from, count, encoder }] of [...this.#clients].sort((a, b) => b[0] - a[0])) {
      writeVarUint(out, count);
      writeVarUint(out, client);
      writeVarUint(out, from);
      writeUint8Array(out, toUint8Array(restOf(encoder)));
    }
    writeVarUint(out, deletions.size);
    for (const [client, ranges] of deletions) {
      writeVarUint(out, client);
      writeVarUint(out, ranges.length);
      for (const { clock, len } of ranges) {
        writeVarUint(out, clock);
        writeVarUint(out, len);
      }
    }
    return toUint8Array(out);
  }
}

const restOf = (encoder: Y.UpdateEncoderV1): Encoder => encoder.restEncoder;

/** Each struct after what it builds on; long runs of text cut. null: there is no such order. */
function inOrder(structs: readonly Struct[], atMost: number): Struct[] | null {
  const groups = new Map<number, Group>();
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue;
    const { client, clock } = struct.id;
    let group = groups.get(client);
    if (group === undefined) {
      group = { structs: [], next: 0, done: clock };
      groups.set(client, group);
    }
    group.structs.push(...cut(struct, Math.floor(atMost / 8)));
  }
  const ordered: Struct[] = [];
  for (const client of groups.keys()) if (!follow(client, groups, ordered)) return null;
  return ordered;
}

/** Takes all of a client's structs, and before each whatever of others it builds on. */
function follow(first: number, groups: ReadonlyMap<number, Group>, ordered: Struct[]): boolean {
  const stack = [{ client: first, upTo: Number.POSITIVE_INFINITY }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const group = groups.get(top.client);
    const struct = group?.structs[group.next];
    if (group === undefined || struct === undefined || group.done >= top.upTo) {
      stack.pop();
      continue;
    }
    const needed = idsOf(struct).find(({ client, clock }) => {
      const other = groups.get(client);
      return client !== struct.id.client && other !== undefined && other.done <= clock && isIn(other, clock);
    });
    if (needed === undefined) {
      ordered.push(struct);
      group.next++;
      group.done = struct.id.clock + struct.length;
      continue;
    }
    // It waits below for what would now wait for it.
    if (stack.some(({ client }) => client === needed.client)) return false;
    stack.push({ client: needed.client, upTo: needed.clock + 1 });
  }
  return true;
}

const isIn = ({ structs }: Group, clock: number): boolean => {
  const last = structs.at(-1);
  return last !== undefined && clock < last.id.clock + last.length;
};

function idsOf(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return [];
  const { origin, rightOrigin, parent } = struct;
  return [origin, rightOrigin, parent].filter((id) => id instanceof Y.ID);
}

/** Text typed in one go is one struct however long it is. */
function cut(struct: Struct, atMost: number): Struct[] {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return [struct];
  const { id, origin, rightOrigin, parent, parentSub } = struct;
  const { str } = struct.content;
  if (str.length <= atMost) return [struct];
  const parts: Struct[] = [];
  for (let from = 0; from < str.length; ) {
    let to = Math.min(str.length, from + atMost);
    // Half a character would become another one.
    if (to < str.length && /[\uD800-\uDBFF]/.test(str.charAt(to - 1))) to--;
    const before = from === 0 ? origin : Y.createID(id.client, id.clock + from - 1);
    const at = Y.createID(id.client, id.clock + from);
    const content = new Y.ContentString(str.slice(from, to));
    parts.push(new Y.Item(at, null, before, null, rightOrigin, parent, parentSub, content));
    from = to;
  }
  return parts;
}

function syncMessage(kind: number, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = createEncoder();
  writeVarUint(encoder, MESSAGE.sync);
  writeVarUint(encoder, kind);
  writeVarUint8Array(encoder, payload);
  return toUint8Array(encoder);
}
