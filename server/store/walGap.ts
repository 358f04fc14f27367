/**
 * Has a write-ahead log lost something out of its middle? SQLite reads it up to the first frame that does not fit and
 * calls that the end, which is right for a tail torn by a power cut and silent about everything else. Each frame's
 * checksum goes on from that of the frame before, so frames behind a damaged one can still be told from rubbish; and
 * nothing is written behind a commit before the commit is on the disk (`synchronous=FULL`). A commit with a fitting
 * frame behind it was therefore durable once, and somebody was told so. Reads only.
 */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

const HEAD_BYTES = 32;
const FRAME_HEAD_BYTES = 24;
const MAGIC = 0x377f0682;

/** Where in the file the part ends that SQLite would read; null: nothing is lost behind it. */
export function readableBeforeGap(wal: string): number | null {
  if (!existsSync(wal)) return null;
  const file = openSync(wal, 'r');
  try {
    return gapIn(file, fstatSync(file).size);
  } finally {
    closeSync(file);
  }
}

function gapIn(file: number, size: number): number | null {
  const head = Buffer.alloc(HEAD_BYTES);
  readSync(file, head, 0, HEAD_BYTES, 0);
  const pageBytes = pageSizeOf(head);
  const frameBytes = FRAME_HEAD_BYTES + pageBytes;
  // a log whose head is damaged still names its page size in most cases; where it does not, ours is 4096
  const bigEndian = head.readUInt32BE(0) === MAGIC + 1;
  const isWhole =
    head.readUInt32BE(0) >>> 1 === MAGIC >>> 1 &&
    sum(head, 0, 24, [0, 0], bigEndian).every((half, at) => half === head.readUInt32BE(24 + 4 * at));
  let salts: string | null = isWhole ? head.toString('hex', 16, 24) : null;
  /** The checksum the next frame goes on from. */
  let chain: Sum = [head.readUInt32BE(24), head.readUInt32BE(28)];
  let end: number | null = isWhole ? null : 0;
  let behindCommit = false;
  const frame = Buffer.alloc(frameBytes);
  for (let at = HEAD_BYTES; at + frameBytes <= size; at += frameBytes) {
    readSync(file, frame, 0, frameBytes, at);
    const said: Sum = [frame.readUInt32BE(16), frame.readUInt32BE(20)];
    const own = frame.toString('hex', 8, 16);
    const made = sum(frame, FRAME_HEAD_BYTES, frameBytes, sum(frame, 0, 8, chain, bigEndian), bigEndian);
    const follows = made[0] === said[0] && made[1] === said[1] && (salts === null || own === salts);
    if (end !== null && follows && behindCommit) return end;
    if (end === null && !follows) end = at;
    // who wrote a log without a head is not known: each frame may belong to one, its successor tells
    if (!isWhole) salts = own;
    behindCommit = frame.readUInt32BE(4) !== 0 && own === salts;
    chain = said;
  }
  return null;
}

/** A power of two from 512 on; 1 stands for 65536. */
function pageSizeOf(head: Buffer): number {
  const said = head.readUInt32BE(8);
  const bytes = said === 1 ? 65536 : said;
  return bytes >= 512 && bytes <= 65536 && (bytes & (bytes - 1)) === 0 ? bytes : 4096;
}

type Sum = [number, number];

/** SQLite's: over pairs of words, each half goes on from the other. */
function sum(bytes: Buffer, from: number, to: number, start: Sum, bigEndian: boolean): Sum {
  let [first, second] = start;
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = from; at < to; at += 8) {
    first = (first + words.getUint32(at, !bigEndian) + second) >>> 0;
    second = (second + words.getUint32(at + 4, !bigEndian) + first) >>> 0;
  }
  return [first, second];
}
