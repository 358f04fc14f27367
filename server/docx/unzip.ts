/**
 * A zip opened with care: the directory is read, a part is unpacked only when asked for, and everything
 * unpacked counts against one budget, whatever the headers claim. Names are never used as paths.
 */
import { Inflate } from 'fflate';
import { Refusal } from '../../shared/errors.ts';
import type { ReadingLimits } from './importModel.ts';
import { type RefusalReason, refuse } from './refuse.ts';

interface Entry {
  method: number;
  packed: number;
  /** Unpacked, as the header claims: believed only where it says too much. */
  claimed: number;
  offset: number;
  encrypted: boolean;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Bytes given to the inflater at a time: at most a thousandfold comes out before the budget is looked at. */
const STEP = 4096;

export class ZipParts {
  readonly #entries = new Map<string, Entry>();
  #spent = 0;

  constructor(
    readonly bytes: Uint8Array,
    readonly limits: ReadingLimits,
  ) {
    const wrong = formatOf(bytes);
    if (wrong) throw refuse(wrong);
    if (bytes.length > limits.packed)
      throw refuse('packed', { limit: `${Math.round(limits.packed / 1048576)} MB` });
    this.#readDirectory();
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** Bytes of a part the document can do without: null when it is absent, damaged or larger than `most`. */
  readOptional(name: string, most: number): Uint8Array | null {
    const left = this.limits.unpacked - this.#spent;
    try {
      return this.read(name, Math.min(most, left));
    } catch (error) {
      if (error instanceof Refusal) return null; // one bad picture does not stop a reading
      throw error;
    }
  }

  /** The part's bytes, or null when there is none. Throws a refusal when it is damaged or too much. */
  read(name: string, most = this.limits.part): Uint8Array | null {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    if (entry.encrypted) throw refuse('encrypted');
    if (entry.claimed > most) throw refuse('bomb'); // it says so itself: no need to unpack it first
    const { bytes } = this;
    const view = viewOf(bytes);
    const { offset } = entry;
    if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw refuse('damaged');
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const end = start + entry.packed;
    if (end > bytes.length) throw refuse('truncated');
    const data = bytes.subarray(start, end);
    if (entry.method === 0) {
      this.#spend(data.length, most);
      return data;
    }
    if (entry.method !== 8) throw refuse('damaged');
    return this.#inflate(data, most);
  }

  #inflate(data: Uint8Array, most: number): Uint8Array {
    const chunks: Uint8Array[] = [];
    let size = 0;
    let ended = false;
    const inflater = new Inflate((chunk, final) => {
      size += chunk.length;
      if (size > most) throw refuse('bomb');
      this.#spend(chunk.length, most);
      if (chunk.length > 0) chunks.push(chunk);
      ended ||= final;
    });
    try {
      for (let at = 0; at < data.length && !ended; at += STEP) {
        inflater.push(data.subarray(at, at + STEP), at + STEP >= data.length);
      }
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw refuse('damaged'); // the inflater's own word for broken data
    }
    const whole = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }

  #spend(bytes: number, most: number): void {
    this.#spent += bytes;
    if (bytes > most || this.#spent > this.limits.unpacked) throw refuse('bomb');
  }

  #readDirectory(): void {
    const { bytes, limits } = this;
    const view = viewOf(bytes);
    const end = findEnd(view);
    if (end < 0) throw refuse('truncated');
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    if (count === 0xffff || at === 0xffffffff) throw refuse('damaged'); // zip64: no Word file needs it
    if (count > limits.entries) throw refuse('bomb');
    const decoder = new TextDecoder();
    for (let index = 0; index < count; index++) {
      if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw refuse('damaged');
      const nameLength = view.getUint16(at + 28, true);
      const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
      // Two parts of one name: programs disagree which is meant, so neither is.
      if (this.#entries.has(name)) throw refuse('damaged');
      this.#entries.set(name, {
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        claimed: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      });
      at = next;
    }
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

/** Null for a zip, else what the bytes are instead. */
function formatOf(bytes: Uint8Array): RefusalReason | null {
  if (bytes.length === 0) return 'empty';
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head.startsWith('PK\x03\x04')) return null;
  if (head.startsWith('PK\x05\x06')) return 'notWord'; // an empty zip
  if (head.startsWith('\xd0\xcf\x11\xe0'))
    return hasWide(bytes, 'EncryptedPackage') ? 'encrypted' : 'oldWord';
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  return 'unknown';
}

/** Is the name somewhere in a compound file, in UTF-16LE? */
function hasWide(bytes: Uint8Array, name: string): boolean {
  const wanted = Buffer.from(name, 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wanted);
}
