/** What nodes say to each other about a document (binary, topic `doc/<name>`) and about rights (`control`). */
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { z } from 'zod';
import type { DocName, UserId } from '../../shared/ids.ts';
import type { Told } from './presence.ts';

/** A committed row, as it lies in the log. */
export interface RemoteRow {
  seq: number;
  bytes: Uint8Array;
  clients: ReadonlyMap<number, UserId>;
}

export type DocMessage =
  | { kind: 'row'; row: RemoteRow }
  | { kind: 'presence'; node: string; told: Told[] }
  /** A node has just opened the document: say who is present with you. */
  | { kind: 'whoIsThere' }
  /** The store's snapshot now holds everything up to seq. */
  | { kind: 'compacted'; seq: number };

const KINDS = ['row', 'presence', 'whoIsThere', 'compacted'] as const;

export const docTopic = (doc: DocName): string => `doc/${doc}`;

export function encodeDocMessage(message: DocMessage): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, KINDS.indexOf(message.kind));
  switch (message.kind) {
    case 'row':
      writeVarUint(encoder, message.row.seq);
      writeVarUint8Array(encoder, message.row.bytes);
      writeVarUint(encoder, message.row.clients.size);
      for (const [clientId, user] of message.row.clients) {
        writeVarUint(encoder, clientId);
        writeVarString(encoder, user);
      }
      break;
    case 'presence':
      writeVarString(encoder, message.node);
      writeVarUint(encoder, message.told.length);
      for (const { user, bytes } of message.told) {
        writeVarString(encoder, user);
        writeVarUint8Array(encoder, bytes);
      }
      break;
    case 'whoIsThere':
      break;
    case 'compacted':
      writeVarUint(encoder, message.seq);
  }
  return toUint8Array(encoder);
}

/** Throws on what is none: nodes of one release understand each other, others read the log. */
export function decodeDocMessage(bytes: Uint8Array): DocMessage {
  const decoder = createDecoder(bytes);
  const kind = KINDS[readVarUint(decoder)];
  switch (kind) {
    case 'row': {
      const seq = readVarUint(decoder);
      const updates = readVarUint8Array(decoder).slice();
      const clients = new Map<number, UserId>();
      for (let left = readVarUint(decoder); left > 0; left--) {
        clients.set(readVarUint(decoder), readVarString(decoder) as UserId);
      }
      return { kind, row: { seq, bytes: updates, clients } };
    }
    case 'presence': {
      const node = readVarString(decoder);
      const told: Told[] = [];
      for (let left = readVarUint(decoder); left > 0; left--) {
        told.push({ user: readVarString(decoder) as UserId, bytes: readVarUint8Array(decoder).slice() });
      }
      return { kind, node, told };
    }
    case 'whoIsThere':
      return { kind };
    case 'compacted':
      return { kind, seq: readVarUint(decoder) };
  }
  throw new RangeError('not a message of a node');
}

const controlSchema = z.discriminatedUnion('type', [
  /** A text is being frozen: stop reading its sockets. */
  z.object({ type: z.literal('hold'), planId: z.string() }),
  z.object({ type: z.literal('release'), planId: z.string() }),
  z.object({ type: z.literal('frozen'), planId: z.string() }),
  z.object({ type: z.literal('thawed'), planId: z.string() }),
  z.object({ type: z.literal('access'), planId: z.string(), userId: z.string().optional() }),
  z.object({ type: z.literal('signedOut'), loginId: z.string() }),
  z.object({ type: z.literal('disabled'), userId: z.string() }),
]);

export type Control = z.infer<typeof controlSchema>;

export const CONTROL_TOPIC = 'control';

export const encodeControl = (control: Control): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(control));

export const decodeControl = (bytes: Uint8Array): Control =>
  controlSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
