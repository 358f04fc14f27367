// Of the numbered lines of a plain text: which are headings, which items, and how they nest.
import { isHeadingLine } from './markdown.ts';
import type { LineNumber } from './numbering.ts';
import { looksAhead, nest, nestingOf, type OutlinePlace } from './outline.ts';
import { runInTitle } from './runInTitle.ts';
import { afterLine, isEntry, noSentence } from './sentenceEntries.ts';
import type { StructureLine } from './structure.ts';
import { isEnglish, type Line } from './textLines.ts';

/** Writes level, number and title of each numbered line into `out`. */
export function numberLines(lines: readonly Line[], out: StructureLine[]): void {
  let titled = 0;
  let total = 0;
  const plain = lines.map(({ folded, number, raw }) =>
    number === null ? null : runInTitle(folded, number.titleAt, false, isHeadingLine(raw)),
  );
  for (let k = 0; k < lines.length; k++) {
    const l = lines[k]!;
    if (l.number?.style !== 'digit') continue;
    total++;
    const t = plain[k]!;
    if (t.runIn && t.end - l.number.titleAt <= 30) titled++;
  }
  const siblings = total >= 4 && titled >= total * 0.7;
  const nesting = nestingOf(lines, ({ number }) => number);
  let last: OutlinePlace | null = null;
  let sentence = noSentence;
  for (let k = 0; k < lines.length; k++) {
    const l = lines[k]!;
    const o = out[k]!;
    if (o.kind === 'blank' || o.kind === 'furniture') continue;
    const number = o.kind === 'item' ? l.number : null;
    const next = number !== null && looksAhead(nesting) ? nextNumber(lines, k) : null;
    const english = isEnglish(l.folded);
    const entry =
      number !== null && english && isEntry(number, l.folded.slice(number.titleAt), sentence)
        ? nest(sentence.last ?? last, number, nesting, next)
        : null;
    sentence = english ? afterLine(l.folded, entry, sentence) : noSentence;
    if (number === null) continue;
    const words = l.raw.slice(number.titleAt);
    const numbered = {
      ...o,
      number: number.number,
      style: number.style,
      mark: l.raw.slice(number.at, number.titleAt),
    };
    if (entry !== null) {
      out[k] = { ...numbered, kind: 'item', level: entry.level, runInTitle: false };
      continue;
    }
    last = nest(last, number, nesting, next);
    const t = siblings && plain[k]!.long ? runInTitle(l.folded, number.titleAt, true) : plain[k]!;
    const short = l.raw.length <= 60 && !/[。；;]\s*$|\S\s\S+\s\S+\.\s*$/.test(words);
    out[k] = {
      ...numbered,
      kind: !t.runIn && short ? 'heading' : 'item',
      level: last.level,
      title: l.raw.slice(number.titleAt, t.end).replace(/^[\s*_]+|[\s*_|;]+$/g, ''),
      runInTitle: t.runIn,
    };
  }
}

const nextNumber = (lines: readonly Line[], k: number): LineNumber | null => {
  for (let at = k + 1; at < lines.length; at++) if (lines[at]!.number) return lines[at]!.number;
  return null;
};
