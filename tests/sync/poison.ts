/** Updates no client of ours would make. */
import {
  createEncoder,
  type Encoder,
  toUint8Array,
  writeAny,
  writeUint8,
  writeVarString,
  writeVarUint,
} from 'lib0/encoding';

/** A struct of one client at a clock: a deleted run of a length. */
export function deletedRun(client: number, clock: number, length: number): Uint8Array {
  return structs(client, clock, 1, (encoder) => {
    writeUint8(encoder, 1); // deleted content, no origin
    inRoot(encoder, 'body');
    writeVarUint(encoder, length);
  });
}

/** A document in the document whose options say that its name is no text. */
export function namelessDocument(client: number): Uint8Array {
  return structs(client, 0, 1, (encoder) => {
    writeUint8(encoder, 9);
    inRoot(encoder, 'documents');
    writeVarString(encoder, 'a name');
    writeAny(encoder, { guid: null });
  });
}

/** One letter in each of some roots. */
export function inRoots(client: number, names: readonly string[]): Uint8Array {
  return structs(client, 0, names.length, (encoder, nth) => {
    writeUint8(encoder, 4);
    inRoot(encoder, names[nth] ?? '');
    writeVarString(encoder, 'a');
  });
}

/** One letter of each of some client ids, all at the beginning of one text. */
export function byClients(first: number, count: number): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, count);
  for (let nth = 0; nth < count; nth++) {
    writeVarUint(encoder, 1); // structs
    writeVarUint(encoder, first + nth);
    writeVarUint(encoder, 0); // clock
    writeUint8(encoder, 4);
    inRoot(encoder, 'body');
    writeVarString(encoder, 'a');
  }
  writeVarUint(encoder, 0); // nothing deleted
  return toUint8Array(encoder);
}

/** Collected runs of one, each two bytes. */
export function collected(client: number, count: number): Uint8Array {
  return structs(client, 0, count, (encoder) => {
    writeUint8(encoder, 0);
    writeVarUint(encoder, 1);
  });
}

/** One value: a list of empty objects, two bytes each. */
export function emptyObjects(client: number, count: number): Uint8Array {
  return structs(client, 0, 1, (encoder) => {
    writeUint8(encoder, 8);
    inRoot(encoder, 'list');
    writeVarUint(encoder, 1);
    writeAny(
      encoder,
      Array.from({ length: count }, () => ({})),
    );
  });
}

/** Every second clock of somebody deleted, from one on. */
export function deletedRanges(client: number, count: number, from = 0): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, 0); // structs
  writeVarUint(encoder, 1);
  writeVarUint(encoder, client);
  writeVarUint(encoder, count);
  for (let nth = 0; nth < count; nth++) {
    writeVarUint(encoder, from + nth * 2);
    writeVarUint(encoder, 1);
  }
  return toUint8Array(encoder);
}

/** Things one after the other in a text, each an item of its own. */
export function chain(client: number, count: number): Uint8Array {
  return structs(client, 0, count, (encoder, nth) => {
    writeUint8(encoder, nth === 0 ? 5 : 5 | 128);
    if (nth === 0) inRoot(encoder, 'body');
    else writeId(encoder, client, nth - 1);
    writeVarString(encoder, '1');
  });
}

/**
 * Things that claim to have been put before everything, and before one far behind: `right` of somebody’s chain and
 * those before it, one for each. To find their place every copy walks over all between.
 */
export function farFromTheirPlace(
  client: number,
  clock: number,
  count: number,
  right: { client: number; clock: number },
): Uint8Array {
  return structs(client, clock, count, (encoder, nth) => {
    writeUint8(encoder, 5 | 64);
    writeId(encoder, right.client, right.clock - nth);
    writeVarString(encoder, '1');
  });
}

/**
 * Something after what is there, then things that claim to know nothing of it: each at the beginning, before the last
 * one. They come after it all the same, for a client’s things come in their order.
 */
export function beforeEachOther(
  client: number,
  count: number,
  after: { client: number; clock: number },
): Uint8Array {
  return structs(client, 0, count + 1, (encoder, nth) => {
    writeUint8(encoder, nth === 0 ? 4 | 128 : nth === 1 ? 4 : 4 | 64);
    if (nth === 0) writeId(encoder, after.client, after.clock);
    else if (nth === 1) inRoot(encoder, 'body');
    else writeId(encoder, client, nth - 1);
    writeVarString(encoder, 'y');
  });
}

function writeId(encoder: Encoder, client: number, clock: number): void {
  writeVarUint(encoder, client);
  writeVarUint(encoder, clock);
}

function inRoot(encoder: Encoder, name: string): void {
  writeVarUint(encoder, 1);
  writeVarString(encoder, name);
}

function structs(
  client: number,
  clock: number,
  count: number,
  write: (encoder: Encoder, nth: number) => void,
): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, 1); // clients
  writeVarUint(encoder, count);
  writeVarUint(encoder, client);
  writeVarUint(encoder, clock);
  for (let nth = 0; nth < count; nth++) write(encoder, nth);
  writeVarUint(encoder, 0); // nothing deleted
  return toUint8Array(encoder);
}
