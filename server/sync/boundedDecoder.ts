/**
 * Reads a large update within a bound of pieces: sixteen megabytes may hold eight million structs, values or
 * deletions of two bytes, and each becomes an object of a hundred. Ends as soon as there are too many.
 */
import { type Decoder, readUint8, readVarString, readVarUint } from 'lib0/decoding';
import * as Y from 'yjs';
import { CAPS } from '../../shared/wire.ts';

/** Text of one JSON value; ours are links, marks and dates. */
const JSON_CHARACTERS = 1024 * 1024;
/** ContentJSON: its values come as texts. */
const JSON_CONTENT = 2;

export class TooManyPieces extends Error {}

export class BoundedDecoder extends Y.UpdateDecoderV1 {
  #left: number = CAPS.pieces;
  #content = 0;
  /** The first value of a struct is counted with it. */
  #first = false;

  override readInfo(): number {
    this.#count();
    this.#first = true;
    const info = super.readInfo();
    this.#content = info & 31;
    return info;
  }

  override readDsLen(): number {
    this.#count();
    return super.readDsLen();
  }

  override readAny(): unknown {
    const { restDecoder } = this;
    const { pos } = restDecoder;
    this.#skipValue(restDecoder);
    restDecoder.pos = pos;
    return super.readAny();
  }

  override readString(): string {
    const text = super.readString();
    if (this.#content === JSON_CONTENT) this.#json(text);
    return text;
  }

  override readJSON(): unknown {
    return JSON.parse(this.#json(readVarString(this.restDecoder)));
  }

  #json(text: string): string {
    this.#countValue();
    if (text.length > JSON_CHARACTERS) throw new TooManyPieces('a value too large');
    return text;
  }

  #countValue(): void {
    if (!this.#first) this.#count();
    this.#first = false;
  }

  #count(): void {
    if (--this.#left < 0) throw new TooManyPieces('too many pieces');
  }

  /** Counts a value and all inside it without making them. As lib0's readAny. */
  #skipValue(decoder: Decoder): void {
    this.#countValue();
    const type = readUint8(decoder);
    switch (type) {
      case 125: // a whole number
        while (readUint8(decoder) > 127);
        return;
      case 124:
        decoder.pos += 4;
        return;
      case 123:
      case 122:
        decoder.pos += 8;
        return;
      case 119:
      case 116:
        skipBytes(decoder);
        return;
      case 118:
        for (let left = readVarUint(decoder); left > 0; left--) {
          skipBytes(decoder);
          this.#skipValue(decoder);
        }
        return;
      case 117:
        for (let left = readVarUint(decoder); left > 0; left--) this.#skipValue(decoder);
    }
  }
}

function skipBytes(decoder: Decoder): void {
  const length = readVarUint(decoder);
  decoder.pos += length;
}
