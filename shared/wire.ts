/**
 * The sync socket's language: message types, what carries an update, close codes and caps. Plain
 * y-websocket protocol plus one message (4, stored). Reads bytes only; keeps no state.
 *
 *   /sync/<planId>/<part>?token=…&epoch=…&schema=…      (binary messages)
 *   message = varUint type, then
 *     0 sync       varUint kind (0 step 1, 1 step 2, 2 update), varUint8Array
 *     1 awareness  varUint8Array (y-protocols awareness update)
 *     2 auth       y-protocols auth; the server sends none
 *     3 query awareness
 *     4 stored     server → client: varUint n, "the first n messages carrying an update that you sent on
 *                  this connection are committed and fsynced"
 */
export const MESSAGE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, stored: 4 } as const;
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/**
 * Does this message carry an update? A sync update, or a step 2 whose payload is not the two bytes
 * `00 00`. Both ends count by this and nothing else: one off, and the badge says 保存中 for ever.
 */
export function carriesUpdate(message: Uint8Array): boolean {
  if (message[0] !== MESSAGE.sync) return false;
  if (message[1] === SYNC.update) return true;
  if (message[1] !== SYNC.step2) return false;
  return !(message.length === 5 && message[2] === 2 && message[3] === 0 && message[4] === 0);
}

/** n of a stored message, or null when the message is another one. */
export function readStored(message: Uint8Array): number | null {
  if (message[0] !== MESSAGE.stored) return null;
  let value = 0;
  let factor = 1;
  for (let at = 1; at < message.length && factor <= 2 ** 49; at++) {
    const byte = message[at] ?? 0;
    value += (byte & 127) * factor;
    if (byte < 128) return value;
    factor *= 128;
  }
  return null;
}

/** An awareness message without entries: sent after 20 s of silence, because y-websocket gives up at 30. */
export const EMPTY_AWARENESS = [MESSAGE.awareness, 1, 0] as const;

/**
 * Close codes. `stop` = 44xx, y-websocket does not come back by itself; `come back` = reconnect with
 * jitter. `client` says what ours does.
 */
export const CLOSE = {
  signIn: { code: 4401, after: 'stop', client: 'ask to sign in, keep the replica, reconnect after' },
  forbidden: { code: 4403, after: 'stop', client: 'say no access or no such plan (alike)' },
  frozen: { code: 4409, after: 'stop', client: 'set the replica aside when it holds unsent edits, reload' },
  otherEpoch: { code: 4410, after: 'stop', client: 'set the replica aside, offer its edits, load anew' },
  tooLarge: { code: 4413, after: 'stop', client: 'say what was too large, offer it for copying' },
  clientTooOld: { code: 4426, after: 'stop', client: 'show the plan read only, ask for a reload' },
  accessChanged: { code: 4205, after: 'come back', client: 'fetch the plan again, reconnect at once' },
  goingAway: { code: 1001, after: 'come back', client: 'reconnect' },
  protocol: { code: 1002, after: 'come back', client: 'reconnect' },
  notBinary: { code: 1003, after: 'come back', client: 'reconnect' },
  malformed: { code: 1007, after: 'come back', client: 'reconnect' },
  frameTooBig: { code: 1009, after: 'come back', client: 'reconnect; split what was too large' },
  store: { code: 1011, after: 'come back', client: 'say not saved, reconnect with backoff' },
  restart: { code: 1012, after: 'come back', client: 'reconnect with jitter' },
  full: { code: 1013, after: 'come back', client: 'reconnect later' },
} as const satisfies Record<string, { code: number; after: 'stop' | 'come back'; client: string }>;

export type CloseName = keyof typeof CLOSE;

/** The entry of a close code; null for codes that are not ours (1000, 1005, 1006 …). */
export function closeNameOf(code: number): CloseName | null {
  for (const name of Object.keys(CLOSE) as CloseName[]) if (CLOSE[name].code === code) return name;
  return null;
}

/** Caps both ends keep (the server's can be changed by LIMIT_*; a client stays below these). */
export const CAPS = {
  /** One sync message. A paste or picture is kept under it before it enters the document. */
  syncFrameBytes: 16 * 1024 * 1024,
  awarenessFrameBytes: 64 * 1024,
  otherFrameBytes: 64 * 1024,
  /** A document, compacted. */
  documentBytes: 20 * 1024 * 1024,
  /** Clocks and lengths stay below 2^31. */
  clock: 2 ** 31,
  /** Nesting of values inside a document. */
  nesting: 100,
  /** Roots of a document, whoever made them. */
  roots: 2000,
  /**
   * Client ids one update may bring for the first time: whoever writes has one a visit. Many that write at one place
   * cost every copy the square of their number.
   */
  newClients: 2000,
  /**
   * Structs, deleted ranges and values one update may bring: a pasted table of 40,000 cells has 280,000, eight
   * megabytes of paragraphs of forty characters 190,000. A node needs some 1.3 kB for each while it takes them.
   */
  pieces: 300_000,
  /** Structs, and objects in values, of a document: each is an object of hundreds of bytes in every copy, browsers too. */
  documentPieces: 500_000,
  /**
   * Steps every copy takes to find the places of what people put at one place at once, over a document's whole life. A
   * million are 0.1 to 0.2 s.
   */
  openingSteps: 40_000_000,
  /** The server says something at least this often; y-websocket gives up after 30 s. */
  silenceMs: 20_000,
} as const;
