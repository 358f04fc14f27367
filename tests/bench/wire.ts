// Bytes of the load: real Yjs updates with the sending time written in their text, for both dialects.
// Hocuspocus puts the document's name before each message; the others speak plain y-websocket.
import * as encoding from 'lib0/encoding';

export type Dialect = 'plain' | 'hocuspocus';

/** `~t` (text) or `~c` (cursor) + 12 digits of base 36: microseconds. Merged updates keep them. */
const TILDE = 0x7e;
const DIGITS = 12;
const STAMP_LENGTH = 2 + DIGITS;

function stamp(kind: 't' | 'c'): string {
  const now = Math.round(performance.now() * 1000);
  return `~${kind}${now.toString(36).padStart(DIGITS, '0')}`;
}

/** One stamp in so many is read: the rest is only counted, or the generator would be what is measured. */
const READ_ONE_IN = 8;
let stamps = 0;

/** Adds the latencies in ms of some of the stamps lying in chunk[from, to); returns how many were of text. */
export function latencies(
  chunk: Buffer,
  from: number,
  to: number,
  text: number[],
  cursor: number[] | null = null,
): number {
  const now = performance.now() * 1000;
  let found = 0;
  let at = chunk.indexOf(TILDE, from);
  while (at >= 0 && at < to) {
    const kind = chunk[at + 1];
    const isText = kind === 0x74;
    if (isText || kind === 0x63) {
      if (isText) found++;
      const into = isText ? text : cursor;
      if (into !== null && stamps++ % READ_ONE_IN === 0) into.push((now - readStamp(chunk, at + 2)) / 1000);
      at += STAMP_LENGTH;
    } else at++; // a number that happens to look like the mark
    at = chunk.indexOf(TILDE, at);
  }
  return found;
}

function readStamp(chunk: Buffer, at: number): number {
  let value = 0;
  for (let place = at; place < at + DIGITS; place++) {
    const digit = chunk[place] as number;
    value = value * 36 + (digit < 58 ? digit - 48 : digit - 87);
  }
  return value;
}

/** One writer's endless series of updates, each appending 14 characters to a text. */
export class UpdateSeries {
  private clock = 0;
  constructor(
    private readonly clientId: number,
    private readonly dialect: Dialect,
    private readonly room: string,
    private readonly root = 'bench',
  ) {}

  next(): Uint8Array {
    const update = encoding.createEncoder();
    encoding.writeVarUint(update, 1); // one client
    encoding.writeVarUint(update, 1); // one struct
    encoding.writeVarUint(update, this.clientId);
    encoding.writeVarUint(update, this.clock);
    if (this.clock === 0) {
      encoding.writeUint8(update, 4); // ContentString, no origin: parent is a root type by name
      encoding.writeVarUint(update, 1);
      encoding.writeVarString(update, this.root);
    } else {
      encoding.writeUint8(update, 0x84); // ContentString with left origin: this writer's last character
      encoding.writeVarUint(update, this.clientId);
      encoding.writeVarUint(update, this.clock - 1);
    }
    encoding.writeVarString(update, stamp('t'));
    encoding.writeVarUint(update, 0); // no deletions
    this.clock += STAMP_LENGTH;
    return syncMessage(this.dialect, this.room, 2, encoding.toUint8Array(update));
  }
}

export function syncMessage(dialect: Dialect, room: string, kind: number, payload: Uint8Array): Uint8Array {
  const message = encoding.createEncoder();
  if (dialect === 'hocuspocus') encoding.writeVarString(message, room);
  encoding.writeVarUint(message, 0);
  encoding.writeVarUint(message, kind);
  encoding.writeVarUint8Array(message, payload);
  return encoding.toUint8Array(message);
}

/** Hocuspocus wants an authentication message first. */
export function authMessage(room: string): Uint8Array {
  const message = encoding.createEncoder();
  encoding.writeVarString(message, room);
  encoding.writeVarUint(message, 2);
  encoding.writeVarUint(message, 0);
  encoding.writeVarString(message, 'token');
  return encoding.toUint8Array(message);
}

/** A cursor of about 270 bytes with the sending time in it. */
export class CursorSeries {
  private clock = 0;
  constructor(
    private readonly clientId: number,
    private readonly dialect: Dialect,
    private readonly room: string,
  ) {}

  next(): Uint8Array {
    this.clock++;
    const state = JSON.stringify({
      user: { id: `user-${this.clientId}`, name: '测试成员', color: '#1D57E0' },
      cursor: {
        anchor: { type: null, tname: 'default', item: { client: this.clientId, clock: this.clock } },
        head: { type: null, tname: 'default', item: { client: this.clientId, clock: this.clock } },
      },
      at: stamp('c'),
    });
    const body = encoding.createEncoder();
    encoding.writeVarUint(body, 1);
    encoding.writeVarUint(body, this.clientId);
    encoding.writeVarUint(body, this.clock);
    encoding.writeVarString(body, state);
    const message = encoding.createEncoder();
    if (this.dialect === 'hocuspocus') encoding.writeVarString(message, this.room);
    encoding.writeVarUint(message, 1);
    encoding.writeVarUint8Array(message, encoding.toUint8Array(body));
    return encoding.toUint8Array(message);
  }
}
