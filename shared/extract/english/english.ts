// Reads a block of an English plan: comparator, number or number word, noun phrase, period, baseline, per.
// The same result as scan.ts gives for Chinese, so that nothing after it needs to know the language.

import type { BlockReading, RawTarget } from '../blockReading.ts';
import { plain } from '../lines/markdown.ts';
import { unwrapped } from '../lines/wrapped.ts';
import { type Around, around } from './around.ts';
import { dueDate } from './governing.ts';
import { isOnlyTold } from './mood.ts';
import { multiples } from './multiples.ts';
import { coinStart, readAmount } from './number.ts';
import { settleEnglishBrackets, settleNamedParts, settlePeople } from './parts.ts';
import { comesFrom, isSpan, leaps, sumBeforeDash } from './ranges.ts';
import { refused } from './refusals.ts';
import { awakeIn } from './rules.ts';
import { sentenceStarts } from './sentences.ts';
import { makeTarget } from './target.ts';
import { readTimes } from './times.ts';
import { nameLabelled } from './titled.ts';
import { number } from './words.ts';

const maxTargets = 20_000;
/** Numerals looked at in one block, as in scan.ts. */
const maxTried = 80_000;

/** A box to tick, a hollow or pointed bullet at the head is a bullet; the length stays. */
function bulleted(f: string): string {
  let at = 0;
  while (f[at] === ' ' || f[at] === '\t') at++;
  return f.charCodeAt(at) > 0x2190 && /[☐☑☒□■◦○●➢►▶✓✔]/.test(f[at]!)
    ? `${f.slice(0, at)}•${f.slice(at + 1)}`
    : f;
}

/** Among which 8 are forums says of which 8 are forums; the length stays. */
const ofWhich = (f: string): string =>
  f.includes('mong wh') ? f.replace(/\b[Aa]mong(?= wh(?:ich|om)\b)/g, '   of') : f;

/** `watch` is told of each number and whether rules refuse it: the weights of mood.ts are learnt so. */
export function readEnglishBlock(
  text: string,
  cell = false,
  watch?: (x: Around, refusedByRules: boolean) => void,
): BlockReading {
  const f = ofWhich(bulleted(unwrapped(plain(text))));
  const targets: RawTarget[] = [];
  const times = readTimes(f.length > 200000 ? f.slice(0, 200000) : f);
  const dated = dueDate(times, f);
  const block = { f, targets, times, dated, cell };
  const bounds = sentenceStarts(f);
  let s = 0;
  let t = 0;
  let floor = 0;
  let tried = 0;
  // the rules of the sentence that was walked last
  let walked = -1;
  let awake = awakeIn(f, 0, 0);
  number.lastIndex = 0;
  for (let m = number.exec(f); m && targets.length < maxTargets && tried < maxTried; m = number.exec(f)) {
    tried++;
    if (m[0].length === 0) {
      number.lastIndex++;
      continue;
    }
    const digits = m[2] ?? m[3];
    if (!digits) continue;
    const numStart = m.index;
    while (s + 1 < bounds.length && bounds[s + 1]! <= numStart) s++;
    const from = bounds[s]!;
    const to = bounds[s + 1] ?? f.length;
    while (t < times.length && times[t]!.end <= numStart) t++;
    const inside = times[t];
    // from 62% in 2025 to 85%: the year is no end of a range
    if (inside && inside.start <= numStart && (!m[7] || m[4])) {
      number.lastIndex = Math.max(inside.end, m.index + 1);
      continue;
    }
    const start = coinStart(f, m);
    const before = f.slice(Math.max(from, start - 70), start);
    // areas with a rate >3 - 9: the row's number
    if (m[4] && /[<>≥≤]\s?$/.test(before) && /\s-{1,2}\s/.test(m[0])) {
      number.lastIndex = numStart;
      m = number.exec(f.slice(0, numStart + digits.length)) ?? m;
    }
    const sumEnds = m[4] || m[5] ? sumBeforeDash(m) : -1;
    if (sumEnds > 0) {
      number.lastIndex = numStart;
      m = number.exec(f.slice(0, numStart + sumEnds)) ?? m;
    }
    if ((m[4] || m[5]) && /\sto\s/i.test(m[0])) {
      // doubles to $5m: what it is multiplied by, then what is reached
      if (m[3] && multiples.has(m[3].toLowerCase())) {
        number.lastIndex = m.index;
        m = number.exec(f.slice(0, numStart + digits.length)) ?? m;
      }
      // from 5,000 to 8,000: the range is none, the second number is what is reached
      // a score of 3, 4 or 5 to 75%: neither
      if ((comesFrom.test(before) && !isSpan(f, m, from, start)) || /\d,?\s+or\s+$/.test(before)) {
        number.lastIndex = numStart + digits.length;
        continue;
      }
      // by £2 million to £10 million: the change, then what is reached
      if (
        /\bby\s*$/i.test(before) &&
        (leaps(m) || m[0].search(/\s(?:million|billion|thousand)?\s?to\s+\D/i) > 0)
      ) {
        number.lastIndex = m.index;
        const alone = number.exec(f.slice(0, m.index + m[0].search(/\sto\s/i)));
        if (alone) m = alone;
      }
    }
    if (walked !== s) {
      walked = s;
      awake = awakeIn(f, from, to);
    }
    const a = readAmount(f, m, from, to, awake);
    if (!a) continue;
    const last = targets.at(-1);
    const x = around(f, a, before, { from, to }, last !== undefined && last.sentence >= s - 1, awake);
    const none = refused(x);
    watch?.(x, none);
    // a cell of a table has no sentence around it
    if (none || (!cell && isOnlyTold(x))) {
      // one in five: neither of the two is read alone
      number.lastIndex = a.percent && a.quoteEnd > a.end ? a.quoteEnd : Math.max(number.lastIndex, a.end);
      continue;
    }
    const made = makeTarget(block, a, before, { from, to, s, floor });
    if (!made) continue;
    targets.push(made);
    floor = a.quoteEnd;
    number.lastIndex = Math.max(a.quoteEnd, m.index + 1);
  }
  settleEnglishBrackets(f, targets);
  if (f.includes('(')) {
    settleNamedParts(f, targets);
    settlePeople(f, targets);
  }
  const asksTitle = f.includes(': ') && nameLabelled(f, targets);
  return { folded: f, targets, times, ...(asksTitle ? { asksTitle } : {}) };
}
