/** Updates no client of ours would make. */
import { createEncoder, toUint8Array, writeUint8, writeVarString, writeVarUint } from 'lib0/encoding';

/** A struct of one client at a clock: a deleted run of a length. */
export function deletedRun(client: number, clock: number, length: number): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, 1); // clients
  writeVarUint(encoder, 1); // structs
  writeVarUint(encoder, client);
  writeVarUint(encoder, clock);
  writeUint8(encoder, 1); // deleted content, no origin
  writeVarUint(encoder, 1); // parent is a root
  writeVarString(encoder, 'body');
  writeVarUint(encoder, length);
  writeVarUint(encoder, 0); // nothing deleted
  return toUint8Array(encoder);
}
