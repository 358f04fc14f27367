// The verb an English order begins with, before the name of what it is about: take the share, send out letters.
import { follows, isBlank, isLetter, skipBlanks, sticky, wordEnd } from './letters.ts';
import * as list from './phraseWords.ts';

const verbs = new Set(list.verbs);
const alsoNouns = new Set(list.alsoNouns);
const onlyOrders = new Set(list.onlyOrders);
const particleAlone = sticky('(?:up|out|in|on|off|over|down|back|for)$');

/** Offer workshops: where the name begins after the verb before it. */
export function afterVerb(f: string, from: number, end: number): number {
  const next = skipBlanks(f, wordEnd(f, from));
  return next < end && verbs.has(f.slice(from, wordEnd(f, from)).toLowerCase()) ? next : from;
}

const withVerb = sticky('(?:up|out|in|on|off|over|down|back|forward)\\s+(?=\\S)');
const ofTheirs = sticky('(?:the|an?|our|its|their|all|each|every)\\s+(?=\\S)');

/** Take the share, send out letters, retain reserves: the same where an order begins, but: support staff, lay members. */
export function afterOrder(f: string, from: number, end: number): number {
  const word = f.slice(from, wordEnd(f, from)).toLowerCase();
  if (!verbs.has(word)) return from;
  let at = skipBlanks(f, wordEnd(f, from));
  let order = !alsoNouns.has(word) && !/^(?:and|or|of|to)\s/.test(f.slice(at, at + 4));
  for (const words of [withVerb, ofTheirs])
    if (follows(words, f, at)) {
      at = words.lastIndex;
      order = true;
    }
  return order && at < end ? at : from;
}

/** Raise, bring in: nothing but a verb. */
export function isOrder(words: string): boolean {
  const [verb, ...rest] = words.toLowerCase().split(' ');
  return (
    (verbs.has(verb!) || onlyOrders.has(verb!)) &&
    (rest.length === 0 || (rest.length === 1 && follows(particleAlone, rest[0]!, 0)))
  );
}

/** Cut noise: whether the word at `at` follows a verb. */
export function isObject(f: string, from: number, at: number): boolean {
  let end = at;
  while (end > from && isBlank(f.charCodeAt(end - 1))) end--;
  let begin = end;
  while (begin > from && isLetter(f.charCodeAt(begin - 1))) begin--;
  return begin < end && verbs.has(f.slice(begin, end).toLowerCase());
}
