// Rules of which one is enough, each tried only where a word it cannot do without stands in the sentence: the words are
// walked once, however many numbers and rules there are. Knows no rules of its own; they are OR-ed, so their order is
// free.

/** One way to see something of a number. */
export interface Rule<X> {
  /** An example. */
  says: string;
  /**
   * Words of which one stands in the sentence wherever the rule holds, in small letters: runs of letters, `increas*`
   * for all that begin so, signs by themselves. None: the rule is always tried, and asks something cheap first.
   */
  words: string;
  holds(x: X): boolean;
}

/** Which rules a sentence's words wake, 32 rules to a number. */
export type Awake = Int32Array;

/** Rules that are always awake; then, by the key of a word, pairs of an index of `Awake` and the bits it sets there. */
const always: number[] = [];
const woken = new Map<number, number[]>();

/** Of a word that is asked by its beginning, so many letters are looked at. */
const stem = 4;
const stemMark = 1 << 30;
const grown = (key: number, code: number): number => (Math.imul(key, 31) + code) & (stemMark - 1);

/** Two words may share a key: then a rule is tried in vain. */
function keyOf(word: string): number {
  const cut = word.endsWith('*') && word.length > 1;
  let key = 0;
  for (let i = 0; i < (cut ? stem : word.length); i++) key = grown(key, word.charCodeAt(i));
  return cut ? key | stemMark : key;
}

function wake(awake: Awake, key: number): void {
  const pairs = woken.get(key);
  if (pairs !== undefined) for (let k = 0; k < pairs.length; k += 2) awake[pairs[k]!]! |= pairs[k + 1]!;
}

/** The rules that the words of a sentence wake. */
export function awakeIn(f: string, from: number, to: number): Awake {
  const awake = Int32Array.from(always);
  let key = 0;
  let letters = 0;
  for (let i = from; i <= to; i++) {
    const code = i < to ? f.charCodeAt(i) : 32;
    const small = code | 32;
    if (small >= 97 && small <= 122) {
      key = grown(key, small);
      letters++;
      if (letters === stem) wake(awake, key | stemMark);
      continue;
    }
    if (letters > 0) wake(awake, key);
    key = 0;
    letters = 0;
    if (code !== 32) wake(awake, code);
  }
  return awake;
}

/** Whether one of the rules holds. */
export function anyOf<X extends { awake: Awake }>(rules: readonly Rule<X>[]): (x: X) => boolean {
  const first = always.length;
  const after = first + Math.ceil(rules.length / 32);
  while (always.length < after) always.push(0);
  rules.forEach(({ words }, k) => {
    const slot = first + (k >> 5);
    const bit = 1 << (k & 31);
    if (words === '') always[slot]! |= bit;
    else
      for (const word of words.trim().split(/\s+/)) {
        const key = keyOf(word);
        woken.set(key, [...(woken.get(key) ?? []), slot, bit]);
      }
  });
  return (x) => {
    for (let slot = first; slot < after; slot++)
      for (let bits = x.awake[slot]!; bits !== 0; bits &= bits - 1)
        if (rules[((slot - first) << 5) + 31 - Math.clz32(bits & -bits)]!.holds(x)) return true;
    return false;
  };
}

/** The words of a pattern that is but a list of words. */
export const lettersOf = (pattern: string): string => pattern.toLowerCase().replace(/[^a-z]+/g, ' ');
