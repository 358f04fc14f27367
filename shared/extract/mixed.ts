// Reads a Chinese block in which whole English sentences may stand (By June 2026, at least 30% of … will …): these are
// read by the English reader, what is around them by the Chinese one. A name or a term in English is no sentence.
import { type BlockReading, type RawTarget, shifted } from './blockReading.ts';
import { readEnglishBlock } from './english/english.ts';
import { fold } from './fold.ts';
import { readSpacedBlock } from './numbers/spacedNumbers.ts';
import type { TimeSpan } from './times/times.ts';

/** Six words and more of Latin letters from a capital on. */
const sentence =
  /(?<![A-Za-z] ?)[A-Z][A-Za-z]*(?:[ ,][ ]?(?:[A-Za-z][A-Za-z\d'’()&/-]*|[$€£]?\d[\d,.]*%?)){5,}\.?/g;
const promises = /\b(?:will|shall|should|must|aims? to|plans? to|to be)\b/;
/** One of them stands in every such sentence; looking for them costs less than for the pattern. */
const verbs = ['will ', 'shall ', 'should ', 'must ', 'aim', 'plan', 'to be '];
/** A sentence of six words is longer than this. */
const SHORTEST = 30;

/** The reading of a block that is Chinese as a whole. */
export function readMixed(text: string): BlockReading {
  if (text.length < SHORTEST || !verbs.some((verb) => text.includes(verb))) return readSpacedBlock(text);
  const spans: [number, number][] = [];
  for (const m of text.matchAll(sentence))
    if (/\d/.test(m[0]) && promises.test(m[0])) spans.push([m.index, m.index + m[0].length]);
  if (spans.length === 0) return readSpacedBlock(text);
  let chinese = '';
  let at = 0;
  for (const [from, to] of spans) {
    chinese += `${text.slice(at, from)}${' '.repeat(to - from - 1)}。`;
    at = to;
  }
  const around = readSpacedBlock(chinese + text.slice(at));
  const targets: RawTarget[] = [...around.targets];
  const times: TimeSpan[] = [...around.times];
  let sentences = around.targets.at(-1)?.sentence ?? 0;
  for (const [from, to] of spans) {
    const own = readEnglishBlock(text.slice(from, to));
    const first = targets.length;
    for (const raw of own.targets)
      targets.push({ ...shifted(raw, from, first), sentence: raw.sentence + sentences + 1 });
    for (const time of own.times) times.push({ ...time, start: time.start + from, end: time.end + from });
    sentences = Math.max(sentences, targets.at(-1)?.sentence ?? 0);
  }
  return { folded: fold(text), targets: inOrder(targets), times: times.sort((a, b) => a.start - b.start) };
}

/** By where they stand; who is part of whom stays. */
function inOrder(targets: readonly RawTarget[]): RawTarget[] {
  const order = targets.map((_, k) => k).sort((a, b) => targets[a]!.start - targets[b]!.start);
  const now = new Map(order.map((k, place) => [k, place]));
  return order.map((k) => {
    const raw = targets[k]!;
    return raw.parent >= 0 ? { ...raw, parent: now.get(raw.parent) ?? -1 } : raw;
  });
}
