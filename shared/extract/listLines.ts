// Which numbered lines of an English text are the entries of a list (1. Hold six fairs. 2. Mend the roof by May.) and
// no headings: whole sentences, one after the other, none with a body of its own; and which numbered paragraphs begin
// with a sentence rather than with a title. Chinese items stand in the outline.
import { tells } from './headingWords.ts';
import { isHeadingLine } from './markdown.ts';
import type { NumberStyle } from './numbering.ts';
import type { StructureLine } from './structure.ts';
import { isEnglish } from './textLines.ts';

const listStyles: ReadonlySet<NumberStyle> = new Set(['digit', 'dotted', 'digit-paren', 'roman', 'letter']);

/** Offer 45 courses, 20 of them online. Fees stay …: what the paragraph begins with is a sentence, no title. */
function beginsWithSentence(title: string): boolean {
  const words = title.split(/\s+/).length;
  return words > 12 || (words >= 5 && tells.test(title));
}

/** What a list's entry is: longer than a heading would be; what follows its first sentence makes no title of it. */
function isEntry(l: StructureLine): boolean {
  const words = l.text.trim().split(/\s+/).length;
  // Action 2.1 Plan the move. Lead: …: a title; only a whole sentence is an entry
  if (l.style === 'word')
    return l.runInTitle === true ? beginsWithSentence(l.title ?? '') : words >= 6 && /[.;]\s*$/.test(l.text);
  // Sell 300 calendars.
  if (words < (l.runInTitle !== true && /[.;]\s*$/.test(l.text) ? 3 : 5)) return false;
  const title = l.title ?? '';
  if (l.runInTitle && beginsWithSentence(title)) return true;
  const rest = l.text.slice(l.text.indexOf(title) + title.length);
  return words > 12 || /[.;]\s*$/.test(l.text) || /[.;,:]/.test(title)
    ? l.runInTitle !== true || /^[.;]?\s*\([^()]*\)\s*$/.test(rest)
    : l.runInTitle !== true && words > 6;
}

/** B2, WP3 name what they stand before; 1, 2.3, (4), (b) and KR2 only count. */
const counts = /^\(?(?:(?:[A-H]\.)?\d+(?:\.\d+)*|KR\s?\d{1,2}|[A-Za-z]|[ivxIVX]+)\)?$/;
/** So does Action 2.1, Task 3: what is to be done stands after it. */
const countsDeeds = /^(?:Action|Task|Step|Activity)\s/i;

const isNumbered = (l: StructureLine): boolean =>
  l.kind !== 'attachments' &&
  l.style !== undefined &&
  (l.style === 'word'
    ? countsDeeds.test(l.number ?? '')
    : listStyles.has(l.style) && counts.test(l.number ?? '')) &&
  isEnglish(l.text) &&
  // ## 2. and **3. …** are marked as headings
  !isHeadingLine(l.text);

const lastFigure = (l: StructureLine): number =>
  Number(/\d+(?=\)?$)/.exec(l.number ?? '')?.[0] ?? Number.NaN);

/** Whether a list goes on from one entry to the next: its numbers rise. */
const goesOn = (one: StructureLine, next: StructureLine): boolean =>
  one.style === next.style && one.level === next.level && !(lastFigure(next) <= lastFigure(one));

interface Numbered {
  at: number;
  line: StructureLine;
  entry: boolean;
}

const mostly = (lines: readonly Numbered[]): boolean =>
  lines.filter(({ entry }) => entry).length * 3 >= lines.length * 2;

/** All lines 67., 68. … of a text whose paragraphs are counted through, whatever headings stand between them. */
function runningOn(numbered: readonly Numbered[]): readonly Numbered[] {
  const digits = numbered.filter(({ line }) => line.style === 'digit' && !line.text.startsWith('#'));
  const others = numbered.filter(({ line }) => line.style !== 'digit');
  const whole = digits.every(
    (one, k) => k === 0 || lastFigure(one.line) === lastFigure(digits[k - 1]!.line) + 1,
  );
  const under = digits.filter(
    (one, k) => k > 0 && others.some(({ at }) => at > digits[k - 1]!.at && at < one.at),
  ).length;
  return digits.length >= 4 && under >= 2 && whole && mostly(digits) ? digits : [];
}

/** The lines, by their index, that are entries of lists. */
export function listLines(lines: readonly StructureLine[]): ReadonlySet<number> {
  const listed = new Set<number>();
  const numbered: Numbered[] = [];
  const alone: Numbered[] = [];
  let run: Numbered[] = [];
  const close = (body: boolean): void => {
    if (run.length >= 2 && mostly(run)) for (const { at } of run) listed.add(at);
    // what has a body of its own is a heading
    if (run.length === 1 && !body) alone.push(run[0]!);
    run = [];
  };
  lines.forEach((line, at) => {
    if (line.kind === 'blank') return;
    if (!isNumbered(line)) {
      // a blank line may stand between a title and its body, not between a sentence and what it says
      const title = run.length === 1 && !/[.;]\s*$/.test(run[0]!.line.text);
      close(
        line.style === undefined
          ? title || lines[at - 1]?.kind !== 'blank'
          : (line.level ?? 0) > (run.at(-1)?.line.level ?? 0),
      );
      return;
    }
    const one = { at, line, entry: isEntry(line) };
    const last = run.at(-1)?.line;
    // what has numbered lines of its own is a heading
    if (last && !goesOn(last, line)) close((line.level ?? 0) > (last.level ?? 0));
    run.push(one);
    numbered.push(one);
  });
  close(false);
  // 67. to 74. run on under 3.1, 3.2 and 3.3: paragraphs, though one begins with a label
  const paragraphs = runningOn(numbered);
  for (const { at } of paragraphs) listed.add(at);
  // 1. to 10. run on under A. and B.: one that stands alone there is what the others are
  for (const { at, line, entry } of alone) {
    const alike = numbered.filter((other) => other.line.style === line.style);
    if (entry && alike.length >= 3 && mostly(alike)) listed.add(at);
  }
  return listed;
}
