/**
 * How many roots a document has. Yjs finds the name of a root by walking through all of them, for each struct
 * that lies in one: tens of thousands make every copy's writing quadratic, the browsers' too. Roots our model does
 * not know are welcome, within a bound.
 */
import { createDecoder, type Decoder, hasContent, readVarString, readVarUint } from 'lib0/decoding';
import { CAPS } from '../../shared/wire.ts';

/** A snapshot that lists none has no more than this. */
export const ASSUMED_ROOTS = 20;

export class Roots {
  readonly #names: Set<string>;
  /** In the base without being listed; named again they count twice, which the bound can bear. */
  readonly #unlisted: number;

  /** `places`: what placesOf (depths.ts) found in the snapshot. */
  constructor(places: Uint8Array) {
    const listed = places.length > 0;
    this.#names = new Set(listed ? readRoots(createDecoder(places)) : []);
    this.#unlisted = listed ? 0 : ASSUMED_ROOTS;
  }

  /** Would these make too many? Known ones never do. */
  mayTake(names: ReadonlySet<string>): boolean {
    let more = 0;
    for (const name of names) if (!this.#names.has(name)) more++;
    return more === 0 || this.#unlisted + this.#names.size + more <= CAPS.roots;
  }

  add(names: ReadonlySet<string>): void {
    for (const name of names) this.#names.add(name);
  }
}

/** The names placesOf begins with. */
export function readRoots(decoder: Decoder): string[] {
  if (!hasContent(decoder)) return [];
  return Array.from({ length: readVarUint(decoder) }, () => readVarString(decoder));
}
