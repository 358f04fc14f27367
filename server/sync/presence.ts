/**
 * Who is in a room and where their caret is (Yjs awareness), kept as encoded entries: the latest of each
 * client id, sent in one frame. Decides who may speak for which id; knows no sockets' bytes.
 */
import { isUtf8 } from 'node:buffer';
import { createDecoder, hasContent, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding';
import type { UserId } from '../../shared/ids.ts';
import { CAPS } from '../../shared/wire.ts';
import { awarenessFrame } from './frames.ts';

/** Who said it: a session of this node, or another node's presence (by its name). */
export type Speaker = object;

/** One entry as other nodes are told of it. */
export interface Told {
  bytes: Uint8Array;
  user: UserId;
}

export interface PresenceChanges {
  frame: Buffer;
  /** Said on this node. */
  own: Told[];
  /** Who said all of it, and knows it; null: several, or somebody who left. */
  only: Speaker | null;
}

interface Entry {
  clock: number;
  bytes: Uint8Array;
  /** null: it left. Kept until told. */
  speaker: Speaker | null;
  user: UserId;
  /** Said on another node, which has checked it. */
  remote: boolean;
}

export type Heard = 'ok' | 'malformed' | 'tooMany';

export class Presence {
  readonly #entries = new Map<number, Entry>();
  readonly #untold = new Set<number>();
  /** Ids each session speaks for. */
  readonly #spoken = new Map<Speaker, Set<number>>();
  readonly #ownerOf: (client: number) => UserId | undefined;
  readonly #idsAtMost: number;

  constructor(ownerOf: (client: number) => UserId | undefined, idsAtMost: number) {
    this.#ownerOf = ownerOf;
    this.#idsAtMost = idsAtMost;
  }

  /** The user another session presents this id for. */
  presentedBy(client: number): UserId | null {
    const entry = this.#entries.get(client);
    return entry?.speaker ? entry.user : null;
  }

  get changed(): boolean {
    return this.#untold.size > 0;
  }

  get empty(): boolean {
    return this.#entries.size === 0;
  }

  /**
   * An awareness update. Entries for ids of other users, and repetitions of what is known (y-websocket
   * clients repeat everybody), are dropped without a word.
   */
  hear(update: Uint8Array, speaker: Speaker, user: UserId): Heard {
    try {
      const decoder = createDecoder(update);
      for (let left = readVarUint(decoder); left > 0; left--) {
        const from = decoder.pos;
        const client = readVarUint(decoder);
        const clock = readVarUint(decoder);
        const state = readVarUint8Array(decoder);
        const gone = isNull(state);
        if (clock >= CAPS.clock) return 'malformed';
        if (!this.#mayChange(client, clock, gone, speaker, user)) continue;
        // others parse it without asking: what is no JSON object would break them
        if (!gone && !isJsonObject(state)) return 'malformed';
        if (!this.#speakFor(client, speaker)) return 'tooMany';
        if (gone) this.#spoken.get(speaker)?.delete(client);
        this.#entries.set(client, {
          clock,
          bytes: update.slice(from, decoder.pos),
          speaker: gone ? null : speaker,
          user,
          remote: false,
        });
        this.#untold.add(client);
      }
      return hasContent(decoder) ? 'malformed' : 'ok';
    } catch {
      return 'malformed';
    }
  }

  /** Its socket is gone: so are its ids. */
  leave(speaker: Speaker): void {
    for (const client of this.#spoken.get(speaker) ?? []) {
      const entry = this.#entries.get(client);
      if (entry === undefined || entry.speaker !== speaker) continue;
      this.#entries.set(client, { ...entry, bytes: encodeGone(client, entry.clock), speaker: null });
      this.#untold.add(client);
    }
    this.#spoken.delete(speaker);
  }

  /** An entry another node has checked and told. */
  hearRemote({ bytes, user }: Told, node: Speaker): void {
    const decoder = createDecoder(bytes);
    const client = readVarUint(decoder);
    const clock = readVarUint(decoder);
    const gone = readVarString(decoder) === 'null';
    const entry = this.#entries.get(client);
    const live = entry?.speaker ?? null;
    if (gone ? live !== node : live !== null && clock <= (entry?.clock ?? 0)) return;
    if (live !== null) this.#spoken.get(live)?.delete(client);
    if (!gone) this.#speakFor(client, node);
    this.#entries.set(client, { clock, bytes, speaker: gone ? null : node, user, remote: true });
    this.#untold.add(client);
  }

  /** What is present by sessions of this node, for the others. */
  own(): Told[] {
    const told: Told[] = [];
    for (const { speaker, remote, bytes, user } of this.#entries.values()) {
      if (speaker !== null && !remote) told.push({ bytes, user });
    }
    return told;
  }

  /** What changed since the last call; null: nothing. */
  takeChanges(): PresenceChanges | null {
    if (this.#untold.size === 0) return null;
    const entries: Uint8Array[] = [];
    const own: Told[] = [];
    const speakers = new Set<Speaker | null>();
    for (const client of this.#untold) {
      const entry = this.#entries.get(client);
      if (entry === undefined) continue;
      entries.push(entry.bytes);
      speakers.add(entry.speaker);
      if (!entry.remote) own.push({ bytes: entry.bytes, user: entry.user });
      if (entry.speaker === null) this.#entries.delete(client);
    }
    this.#untold.clear();
    const [only = null] = speakers.size === 1 ? speakers : [];
    return { frame: awarenessFrame(entries.length, entries), own, only };
  }

  /** Everybody present, framed; null: nobody. */
  everybody(): Buffer | null {
    const entries: Uint8Array[] = [];
    for (const entry of this.#entries.values()) if (entry.speaker !== null) entries.push(entry.bytes);
    return entries.length === 0 ? null : awarenessFrame(entries.length, entries);
  }

  #mayChange(client: number, clock: number, gone: boolean, speaker: Speaker, user: UserId): boolean {
    const owner = this.#ownerOf(client);
    if (owner !== undefined && owner !== user) return false;
    const entry = this.#entries.get(client);
    if (entry === undefined || entry.speaker === null) return !gone && clock >= (entry?.clock ?? 0);
    if (entry.user !== user) return false;
    if (entry.speaker === speaker) return clock > entry.clock || (gone && clock === entry.clock);
    // another socket of the same user (a half-open one before it): only with news
    return !gone && clock > entry.clock;
  }

  #speakFor(client: number, speaker: Speaker): boolean {
    const before = this.#entries.get(client)?.speaker;
    if (before && before !== speaker) this.#spoken.get(before)?.delete(client);
    let ids = this.#spoken.get(speaker);
    if (ids === undefined) {
      ids = new Set();
      this.#spoken.set(speaker, ids);
    }
    ids.add(client);
    return ids.size <= this.#idsAtMost;
  }
}

const NULL = Buffer.from('null');
const isNull = (state: Uint8Array): boolean => state.length === NULL.length && NULL.equals(state);

function isJsonObject(state: Uint8Array): boolean {
  if (!isUtf8(state)) return false;
  const text = Buffer.from(state.buffer, state.byteOffset, state.length).toString();
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null;
}

function encodeGone(client: number, clock: number): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, client);
  writeVarUint(encoder, clock);
  writeVarString(encoder, 'null');
  return toUint8Array(encoder);
}
