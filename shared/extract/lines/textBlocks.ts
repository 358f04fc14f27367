// The body of a text file as blocks: furniture and blank lines left out, lines that the page broke put together,
// offsets as in the file. What each line is was proposed by structure.ts.
import { fold } from '../fold.ts';
import type { Block } from '../types.ts';
import { isSpanning } from './markdown.ts';
import { numbersAlone } from './numbersAlone.ts';
import { goesOnBelow, pageEdge } from './pageEdge.ts';
import type { Structure, StructureLine } from './structureShape.ts';
import { spacing } from './textLines.ts';
import { blankBetween, goesOn } from './wrapped.ts';

/** Lines of one paragraph; more would be a text without sentences. */
const mostLines = 40;
/** A page's number and blank lines around it. */
const mostTurned = 6;
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
    const last = partsOf(lines, k, edge).at(-1)!;
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
    const parts = partsOf(lines, k, edge);
    const last = parts.at(-1)!;
    if (lines[last]!.kind !== 'row')
      for (const [at, next] of pairsOf(parts)) {
        const { offset, length } = lines[at]!;
        const line = text.slice(from, offset + length).trimEnd();
        from = lines[next]!.offset + /^\s*/.exec(lines[next]!.text)![0].length;
        out += line + (blankBetween(line.at(-1), text[from]) ? ' ' : '');
      }
    k = last;
  }
  return from === 0 ? text : out + text.slice(from);
}

const pairsOf = (parts: readonly number[]): [number, number][] =>
  parts.slice(1).map((next, at) => [parts[at]!, next]);

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

/** The lines that make what begins at line `k`: itself, and those that go on with it. */
function partsOf(lines: readonly StructureLine[], k: number, edge: number): number[] {
  const l = lines[k]!;
  const next = lines[k + 1];
  if (l.kind === 'row') return upTo(k, rowEnd(lines, k));
  const parts = [k];
  if (next === undefined || !(isProse(l) || l.kind === 'heading')) return parts;
  if (next.kind === 'row') return upTo(k, isProse(l) && namesRow(l, next) ? k + 1 : k);
  while (parts.length <= mostLines) {
    const last = parts.at(-1)!;
    const below = belowPage(lines, last + 1);
    if (lines[below]?.kind !== 'paragraph') break;
    const { text } = lines[last]!;
    if (!goesOnBelow(text, lines[below].text, edge) && !goesOn(fold(text), fold(lines[below].text))) break;
    parts.push(below);
  }
  return parts;
}

const upTo = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, k) => from + k);

/** Past a page's number with the blank lines around it: a paragraph may go on over the page. */
function belowPage(lines: readonly StructureLine[], k: number): number {
  let at = k;
  let turned = false;
  for (; at - k <= mostTurned; at++) {
    const line = lines[at];
    if (line?.reason === 'page-number') turned = true;
    else if (line?.kind !== 'blank') break;
  }
  return turned ? at : k;
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
