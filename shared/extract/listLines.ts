// Which numbered lines of an English text are the entries of a list (1. Hold six fairs. 2. Mend the roof by May.) and
// no headings: whole sentences, one after the other, none with a body of its own. Chinese items stand in the outline.
import type { NumberStyle } from './numbering.ts';
import type { StructureLine } from './structure.ts';
import { isEnglish } from './textLines.ts';

const listStyles: ReadonlySet<NumberStyle> = new Set(['digit', 'dotted', 'digit-paren', 'roman', 'letter']);

/** What a list's entry is: longer than a heading would be, with nothing after its first sentence but a bracket. */
function isEntry(l: StructureLine): boolean {
  const words = l.text.trim().split(/\s+/).length;
  if (words < 5) return false;
  const title = l.title ?? '';
  const rest = l.text.slice(l.text.indexOf(title) + title.length);
  return words > 12 || /[.;]\s*$/.test(l.text) || /[.;,:]/.test(title)
    ? l.runInTitle !== true || /^[.;]?\s*\([^()]*\)\s*$/.test(rest)
    : l.runInTitle !== true && words > 6;
}

/** B2, WP3 name what they stand before; 1, 2.3, (4) and (b) only count. */
const counts = /^\(?(?:\d+(?:\.\d+)*|[A-Za-z]|[ivxIVX]+)\)?$/;

const isNumbered = (l: StructureLine): boolean =>
  l.kind !== 'attachments' &&
  l.style !== undefined &&
  listStyles.has(l.style) &&
  counts.test(l.number ?? '') &&
  isEnglish(l.text);

/** The lines, by their index, that are entries of lists. */
export function listLines(lines: readonly StructureLine[]): ReadonlySet<number> {
  const listed = new Set<number>();
  for (let k = 0; k < lines.length; k++) {
    if (!isNumbered(lines[k]!)) continue;
    let entries = 0;
    let next = k;
    while (
      next < lines.length &&
      isNumbered(lines[next]!) &&
      lines[next]!.style === lines[k]!.style &&
      lines[next]!.level === lines[k]!.level
    ) {
      if (isEntry(lines[next]!)) entries++;
      next++;
    }
    if (next - k >= 2 && entries * 4 >= (next - k) * 3) for (let i = k; i < next; i++) listed.add(i);
    k = next - 1;
  }
  return listed;
}
