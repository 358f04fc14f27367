// Which of many targets one may answer to: those of its key, its block, its name, and those whose names share what is
// rare. For plans of thousands of targets, where comparing each with each would take minutes. For compare.ts.
import type { Compared } from './compare.ts';

/** So many are looked at for each reason. */
const OF_A_KIND = 12;
/** Names that share a part which this many have are found by it; by more common ones only the nearest. */
const RARE = 40;
const ENOUGH = 16;

/** What two names must share to be alike: a character, of English words the beginning (postdoc, postdoctoral). */
const partsOf = ({ name }: Compared): Set<string> =>
  new Set(name.english ? name.bits.map((bit) => bit.slice(0, 5)) : name.bits);

/** `at`: how far on in its list the target stands, 0 to 1. Indexes of the earlier ones, rising. */
export function likelyIn(earlier: readonly Compared[]): (later: Compared, at: number) => number[] {
  const byKey = new Map<string, number[]>();
  const byBlock = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  const byPlace = new Map<string, number[]>();
  const byPart = new Map<string, string[]>();
  earlier.forEach((one, k) => {
    put(byKey, one.t.key, k);
    if (one.t.blockId !== null) put(byBlock, one.t.blockId, k);
    if (one.t.section !== '') put(byPlace, one.place, k);
    const { text } = one.name;
    if (!byName.has(text)) for (const part of partsOf(one)) put(byPart, part, text);
    put(byName, text, k);
    put(byName, `${text}|${one.place}`, k);
  });
  return (later, at) => {
    const found = new Set<number>();
    const near = (list: readonly number[] | undefined): void => {
      for (const k of nearest(list ?? [], at * earlier.length)) found.add(k);
    };
    near(byKey.get(later.t.key));
    if (later.t.blockId !== null) near(byBlock.get(later.t.blockId));
    near(byName.get(`${later.name.text}|${later.place}`));
    near(byName.get(later.name.text));
    if (later.t.section !== '') near(byPlace.get(later.place));
    const parts = [...partsOf(later)]
      .map((part) => byPart.get(part) ?? [])
      .filter((names) => names.length > 0)
      .sort((a, b) => a.length - b.length);
    // what has its own name is seldom answered by another
    const enough = byName.has(later.name.text) ? ENOUGH : 3 * ENOUGH;
    for (const names of parts) {
      if (found.size >= enough) break;
      const first = names.length <= RARE ? 0 : Math.floor(at * (names.length - RARE));
      for (const name of names.slice(first, first + RARE))
        for (const k of nearest(byName.get(name) ?? [], at * earlier.length, 3)) found.add(k);
    }
    return [...found].sort((a, b) => a - b);
  };
}

function put<T>(into: Map<string, T[]>, key: string, one: T): void {
  const list = into.get(key);
  if (list) list.push(one);
  else into.set(key, [one]);
}

/** Of rising numbers those around one. */
function nearest(list: readonly number[], to: number, most = OF_A_KIND): readonly number[] {
  if (list.length <= most) return list;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < to) low = middle + 1;
    else high = middle;
  }
  const first = Math.min(Math.max(0, low - (most >> 1)), list.length - most);
  return list.slice(first, first + most);
}
