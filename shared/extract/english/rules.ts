// Rules of which one is enough, each tried only where a word it cannot do without stands in the sentence: the words are
// walked once, however many numbers and rules there are. Knows no rules of its own; they are OR-ed, so their order is
// free.

/** One way to see something of a number. */
export interface Rule<X> {
  /** An example. */
  says: string;
  /**
   * Words of which one stands in the sentence wherever the rule holds: runs of small letters, signs by themselves. None:
   * the rule is always tried, and asks something cheap first.
   */
  words: string;
  holds(x: X): boolean;
}

/** Which rules a sentence's words wake, 32 rules to a number. */
export type Awake = Int32Array;

/** Rules that are always awake; then, by the key of a word, pairs of an index of `Awake` and the bits it sets there. */
const always: number[] = [];
const woken = new Map<number, number[]>();
let asleep: Awake | null = null;

const grown = (key: number, code: number): number => (Math.imul(key, 31) + code) & 0x3fffffff;

/** Two words may share a key: then a rule is tried in vain. */
function keyOf(word: string): number {
  let key = 0;
  for (let i = 0; i < word.length; i++) key = grown(key, word.charCodeAt(i));
  return key;
}

function wake(awake: Awake, key: number): void {
  const pairs = woken.get(key);
  if (pairs !== undefined) for (let k = 0; k < pairs.length; k += 2) awake[pairs[k]!]! |= pairs[k + 1]!;
}

/** The rules that the words of a sentence wake. */
export function awakeIn(f: string, from: number, to: number): Awake {
  asleep ??= Int32Array.from(always);
  const awake = asleep.slice();
  let key = 0;
  for (let i = from; i < to; i++) {
    const code = f.charCodeAt(i);
    const small = code | 32;
    if (small >= 97 && small <= 122) {
      key = grown(key, small);
      continue;
    }
    if (key !== 0) wake(awake, key);
    key = 0;
    if (code !== 32) wake(awake, code);
  }
  if (key !== 0) wake(awake, key);
  return awake;
}

/** So many places of `Awake`; the `k`th of what they stand for is woken by its words. */
function placesFor(wakers: readonly { words: string }[]): number {
  const first = always.length;
  const after = first + Math.ceil(wakers.length / 32);
  while (always.length < after) always.push(0);
  wakers.forEach(({ words }, k) => {
    const place = first + (k >> 5);
    const bit = 1 << (k & 31);
    if (words === '') always[place]! |= bit;
    else
      for (const word of words.trim().split(/\s+/)) {
        const key = keyOf(word);
        woken.set(key, [...(woken.get(key) ?? []), place, bit]);
      }
  });
  asleep = null;
  return first;
}

/** Whether one of the rules holds. */
export function anyOf<X extends { awake: Awake }>(rules: readonly Rule<X>[]): (x: X) => boolean {
  const first = placesFor(rules);
  const after = always.length;
  return (x) => {
    for (let place = first; place < after; place++)
      for (let bits = x.awake[place]!; bits !== 0; bits &= bits - 1)
        if (rules[((place - first) << 5) + 31 - Math.clz32(bits & -bits)]!.holds(x)) return true;
    return false;
  };
}

/** Of what is asked in its order, no more than 32: what the sentence wakes. */
export function awakeOf<T extends { words: string }>(all: readonly T[]): (awake: Awake) => readonly T[] {
  const place = placesFor(all);
  return (awake) => (awake[place] === 0 ? [] : all.filter((_, k) => (awake[place]! >> k) & 1));
}

/** The words of a pattern that is but a list of words. */
export const lettersOf = (pattern: string): string => pattern.toLowerCase().replace(/[^a-z]+/g, ' ');
