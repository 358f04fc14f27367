// Proposes what each line of a plain text is: heading, item, paragraph, or furniture of the page it was copied
// from; and what the whole is: title, period, numbering scheme. Used by the import preview and by extractText.

import { spansTime } from '../english/cellTime.ts';
import { readLineNumber } from '../outline/numbering.ts';
import { countPlans, findPeriod, findTitle } from '../outline/planTitle.ts';
import { classifyLines } from './classifyLines.ts';
import { endsBody, furnitureReason } from './furniture.ts';
import { isSpanning, markupLines } from './markdown.ts';
import { numberLines, readScheme } from './numberLines.ts';
import { sourceLines } from './sources.ts';
import type { Structure, StructureLine } from './structureShape.ts';
import { type Line, markGroups, splitLines } from './textLines.ts';
import { closesBracket } from './wrapped.ts';

/** Never throws; every character of `text` outside line ends belongs to exactly one line. */
export function readStructure(text: string): Structure {
  const lines = splitLines(text);
  const markup = markupLines(lines);
  for (const [k, l] of lines.entries()) {
    const t = l.folded.trim();
    if (markup[k]) l.reason = 'outside';
    if (t === '' || markup[k]) continue;
    if (l.row ? isSpanning(l.folded) : !closesBracket(lines[k - 1]?.folded ?? '', l.folded))
      l.number = readLineNumber(l.folded, l.raw);
    // 2025     2026 above a table's figures is no page number
    if (!l.number && !(l.row && l.folded.startsWith('    '))) l.reason = furnitureReason(t);
  }
  markGroups(lines);
  markOutside(lines);
  const spans = spanLine(lines);
  if (spans >= 0) lines[spans]!.number = null;
  const sources = sourceLines(lines);
  for (const k of sources) lines[k]!.number = null;
  const firstNumbered = lines.findIndex((l) => l.number !== null);
  const found = findTitle(lines, firstNumbered);
  const out: StructureLine[] = lines.map((l) => ({
    offset: l.offset,
    length: l.end - l.offset,
    text: l.raw,
    kind: 'paragraph' as const,
  }));
  classifyLines(lines, out, found, firstNumbered);
  if (spans >= 0 && out[spans]!.kind === 'paragraph') out[spans]!.kind = 'note';
  for (const k of sources) if (out[k]!.kind === 'paragraph') out[k]!.kind = 'note';
  numberLines(lines, out);
  const period = findPeriod(lines, out, found.title);
  return {
    lines: out,
    title: found.title,
    titleFrom: found.from,
    ...period,
    scheme: readScheme(lines, out),
    announcedPlans: countPlans(lines, found.title),
  };
}

/** Phase II: January 2026 – December 2029, before all numbered lines and no Phase III after it: what the plan spans. */
function spanLine(lines: readonly Line[]): number {
  const first = lines.findIndex(({ number }) => number !== null);
  const { number, folded } = lines[first] ?? { number: null, folded: '' };
  if (number?.style !== 'word' || !spansTime(folded.slice(number.titleAt))) return -1;
  const word = number.number.split(' ')[0]!;
  return lines.some((l, k) => k > first && l.number?.style === 'word' && l.number.number.startsWith(word))
    ? -1
    : first;
}

/** After the body's last heading or sentence, a closing line turns all that follows into furniture. */
function markOutside(lines: Line[]): void {
  let last = -1;
  for (let k = 0; k < lines.length; k++) {
    const l = lines[k]!;
    if (l.reason === null && (l.number !== null || /[。;:]$/.test(l.folded.trim()) || l.row)) last = k;
  }
  let closing = -1;
  for (let k = 0; k < lines.length; k++) {
    const l = lines[k]!;
    if (l.reason === null || !endsBody(l.reason)) continue;
    if (k > last) {
      closing = k;
      break;
    }
  }
  if (closing < 0 || last < 0) return;
  for (let k = closing + 1; k < lines.length; k++)
    if (lines[k]!.reason === null && lines[k]!.folded.trim() !== '') lines[k]!.reason = 'outside';
}
