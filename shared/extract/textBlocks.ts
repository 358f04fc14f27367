// The body of a text file as blocks: furniture and blank lines left out, lines that the page broke put together,
// offsets as in the file. What each line is was proposed by structure.ts.
import { fold } from './fold.ts';
import { isSpanning } from './markdown.ts';
import { numbersAlone } from './numbersAlone.ts';
import { goesOnBelow, pageEdge } from './pageEdge.ts';
import type { Structure, StructureLine } from './structureShape.ts';
import { spacing } from './textLines.ts';
import type { Block } from './types.ts';
import { goesOn } from './wrapped.ts';

/** Lines of one paragraph; more would be a text without sentences. */
const mostLines = 40;
/** Lines a cell is broken into. */
const mostBreaks = 8;

export function blocksOf(structure: Structure, text: string): Block[] {
  const blocks: Block[] = [];
  const { lines } = structure;
  const alone = numbersAlone(lines);
  const edge = edgeOf(lines);
  for (let k = 0; k < lines.length; k++) {
    const l = lines[k]!;
    if (alone.has(k)) {
      const below = lines[++k]!;
      const number = text.slice(l.offset, below.offset);
      blocks.push({ kind: 'heading', number, text: below.text, offset: l.offset });
      continue;
    }
    if (l.kind === 'furniture' || l.kind === 'blank') continue;
    const last = lastOf(lines, k, edge);
    const end = lines[last]!.offset + lines[last]!.length;
    blocks.push(
      last === k
        ? blockOf(l, headGoesOn(lines, k) ? 'row' : l.kind, l.text)
        : blockOf(l, kindOfJoined(l, lines[last]!), text.slice(l.offset, end)),
    );
    k = last;
  }
  return blocks;
}

/** The text with each paragraph that a page broke at its edge in one line; the text itself where none is. */
export function wholeLines({ lines }: Structure, text: string): string {
  const edge = edgeOf(lines);
  let out = '';
  let from = 0;
  for (let k = 0; k < lines.length; k++) {
    const last = lastOf(lines, k, edge);
    if (lines[last]!.kind !== 'row')
      for (; k < last; k++) {
        const { offset, length } = lines[k]!;
        const line = text.slice(from, offset + length).trimEnd();
        from = lines[k + 1]!.offset + /^\s*/.exec(lines[k + 1]!.text)![0].length;
        out += line + (isLatin(line.at(-1)) && isLatin(text[from]) ? ' ' : '');
      }
    k = last;
  }
  return from === 0 ? text : out + text.slice(from);
}

const isLatin = (c = ''): boolean => c > ' ' && c <= '~';

const edgeOf = (lines: readonly StructureLine[]): number =>
  pageEdge(lines.filter((l) => isProse(l) || l.kind === 'heading').map((l) => l.text));

function blockOf(l: StructureLine, kind: StructureLine['kind'], words: string): Block {
  const lead = l.mark !== undefined ? words.indexOf(l.mark) : -1;
  const as = kind as Block['kind'];
  if (l.mark === undefined || lead < 0) return { kind: as, text: words, offset: l.offset };
  const at = lead + l.mark.length;
  return { kind: as, number: words.slice(0, at), text: words.slice(at), offset: l.offset };
}

/** A numbered line without an end looked like a heading. */
const kindOfJoined = (first: StructureLine, last: StructureLine): StructureLine['kind'] =>
  last.kind === 'row' ? 'row' : first.kind === 'heading' ? 'item' : first.kind;

const isProse = ({ kind }: StructureLine): boolean => kind === 'paragraph' || kind === 'item';

/** The last line of what begins at line `k`. */
function lastOf(lines: readonly StructureLine[], k: number, edge: number): number {
  const l = lines[k]!;
  const next = lines[k + 1];
  if (l.kind === 'row') return rowEnd(lines, k);
  if (next === undefined || !(isProse(l) || l.kind === 'heading')) return k;
  if (next.kind === 'row') return isProse(l) && namesRow(l, next) ? k + 1 : k;
  let last = k;
  while (last - k < mostLines && lines[last + 1]?.kind === 'paragraph') {
    const { text } = lines[last]!;
    const below = lines[last + 1]!.text;
    if (!goesOnBelow(text, below, edge) && !goesOn(fold(text), fold(below))) break;
    last++;
  }
  return last;
}

/** | Wells dug | / at least 12 a year |: a row whose next cell begins on a line of its own. */
function rowEnd(lines: readonly StructureLine[], k: number): number {
  if (!isSpanning(lines[k]!.text)) return k;
  for (let last = k + 1; last - k <= mostBreaks; last++) {
    const l = lines[last];
    if (l === undefined || l.kind === 'blank' || l.kind === 'furniture' || /^\s*\|/.test(l.text)) return k;
    if (/\|\s*$/.test(l.text)) return last;
  }
  return k;
}

/** ANNUAL   Q1   Q2 / TARGET: a second line of a table's head. */
const headGoesOn = (lines: readonly StructureLine[], k: number): boolean =>
  lines[k]!.kind === 'paragraph' &&
  lines[k - 1]?.kind === 'row' &&
  /^ {10,}[A-Za-z][A-Za-z /]{1,24}$/.test(lines[k]!.text.trimEnd());

/** Number of bursaries / awarded   188   200: the name of a row of a table began on the line above. */
const namesRow = (l: StructureLine, row: StructureLine): boolean =>
  l.kind === 'paragraph' &&
  /^[A-Z][^\d.:;!?]{8,60}$/.test(l.text.trim()) &&
  /^[a-z]/.test(row.text) &&
  spacing(row.text) > 0;
