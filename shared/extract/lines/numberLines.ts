// The numbered lines of a plain text: their levels and titles, and the manner of their numbers.

import { looksAhead, nestingOf, numberAfter } from '../outline/nesting.ts';
import type { LineNumber } from '../outline/numbering.ts';
import { nest, type OutlinePlace } from '../outline/outline.ts';
import { bareTitle, isShortTitle, mostAreShort, runInTitle, type TitleEnd } from '../outline/runInTitle.ts';
import { isHeadingLine } from './markdown.ts';
import { afterLine, isEntry, noSentence } from './sentenceEntries.ts';
import type { Structure, StructureLine } from './structureShape.ts';
import { isEnglish, type Line } from './textLines.ts';

/** Gives each numbered line its level, number and title, and says whether it is a heading. */
export function numberLines(lines: readonly Line[], out: StructureLine[]): void {
  const plain = lines.map(({ folded, number, raw }) =>
    number === null ? null : runInTitle(folded, number.titleAt, false, isHeadingLine(raw)),
  );
  const siblings = haveShortTitles(lines, plain);
  const nesting = nestingOf(lines, numberOf);
  let last: OutlinePlace | null = null;
  // (a) …; (b) …: only these may be entries of a sentence
  const lettered = lines.some(({ number }) => number?.style === 'digit-paren');
  let sentence = noSentence;
  for (let k = 0; k < lines.length; k++) {
    const l = lines[k]!;
    const { offset, length, text, kind } = out[k]!;
    if (kind === 'blank' || kind === 'furniture') continue;
    const number = kind === 'item' ? l.number : null;
    if (number === null && !lettered) continue;
    const next = number !== null && looksAhead(nesting) ? numberAfter(lines, k, numberOf) : null;
    const english = lettered && isEnglish(l.folded);
    const entry =
      english && number !== null && isEntry(number, l.folded.slice(number.titleAt), sentence)
        ? nest(sentence.last ?? last, number, nesting, next)
        : null;
    sentence = english ? afterLine(l.folded, entry, sentence) : noSentence;
    if (number === null) continue;
    const mark = l.raw.slice(number.at, number.titleAt);
    // written out: a spread is slow where objects have so many forms, and makes them large
    const { number: written, style } = number;
    if (entry !== null) {
      const { level } = entry;
      out[k] = { offset, length, text, number: written, style, mark, kind: 'item', level, runInTitle: false };
      continue;
    }
    last = nest(last, number, nesting, next);
    const t = siblings && plain[k]!.long ? runInTitle(l.folded, number.titleAt, true) : plain[k]!;
    const short = l.raw.length <= 60 && !/[。；;]\s*$|\S\s\S+\s\S+\.\s*$/.test(l.raw.slice(number.titleAt));
    out[k] = {
      offset,
      length,
      text,
      number: written,
      style,
      mark,
      kind: !t.runIn && short ? 'heading' : 'item',
      level: last.level,
      title: bareTitle(l.raw.slice(number.titleAt, t.end)),
      runInTitle: t.runIn,
    };
  }
}

const numberOf = ({ number }: Line): LineNumber | null => number;

function haveShortTitles(lines: readonly Line[], titles: readonly (TitleEnd | null)[]): boolean {
  let items = 0;
  let short = 0;
  for (const [k, { number }] of lines.entries()) {
    if (number?.style !== 'digit') continue;
    items++;
    if (isShortTitle(titles[k]!, number.titleAt)) short++;
  }
  return mostAreShort(short, items);
}

/** How the plan writes its numbers, and whether 1. 2. 3. begin anew in each chapter. */
export function readScheme(lines: readonly Line[], out: readonly StructureLine[]): Structure['scheme'] {
  const paren = out.find((o) => o.style === 'cn-paren' && /[一-龥]/.test(o.number ?? ''));
  const digit = out.find((o) => o.style === 'digit');
  const mark = digit?.mark?.replace(/[\d\s]/g, '')[0];
  let restarts = 0;
  let runs = 0;
  let fresh = false;
  let first = true;
  for (const l of lines) {
    if (!l.number) continue;
    if (l.number.style === 'digit') {
      if (fresh && !first) {
        if (l.number.value === 1) restarts++;
        else runs++;
      }
      fresh = false;
      first = false;
    } else if (l.number.style !== 'digit-paren' && l.number.style !== 'circle') fresh = true;
  }
  return {
    level2: paren ? (paren.mark?.startsWith('（') ? '（一）' : '(一)') : null,
    level3: mark === '.' ? '1.' : mark === '．' ? '1．' : mark === '、' ? '1、' : null,
    items: restarts + runs === 0 ? null : runs > restarts ? 'run-on' : 'restart',
  };
}
