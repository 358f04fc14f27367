/** Compared lines as they are set on the page: each with its look, its words cut where their marks change. Pure. */
import type { LineLook, LineMark } from '../../shared/doc/lineLooks.ts';
import type { DiffLine, DiffPart } from './diffText.ts';
import { lookOfWords } from './lineStyle.ts';

export interface SetPiece {
  kind: DiffPart['kind'];
  text: string;
  marks: readonly LineMark['mark'][];
}

export interface SetLine {
  kind: DiffLine['kind'];
  look: LineLook;
  pieces: readonly SetPiece[];
}

/** Looks are those of the lines of the two texts that were compared; where they are not known words tell. */
export function setLines(
  lines: readonly DiffLine[],
  before: readonly LineLook[] | undefined,
  after: readonly LineLook[] | undefined,
): SetLine[] {
  let atBefore = 0;
  let atAfter = 0;
  return lines.map((line) => {
    const old = line.kind === 'added' ? null : sideOf(line, 'ins', before?.[atBefore], atBefore++ === 0);
    const now = line.kind === 'removed' ? null : sideOf(line, 'del', after?.[atAfter], atAfter++ === 0);
    return { kind: line.kind, look: ((now ?? old) as Side).look, pieces: piecesOf(line.parts, old, now) };
  });
}

interface Side {
  look: LineLook;
  /** Where the words begin, behind the number. */
  start: number;
}

/** `without`: the parts that the other side has. */
function sideOf(
  line: DiffLine,
  without: DiffPart['kind'],
  known: LineLook | undefined,
  first: boolean,
): Side {
  let words = '';
  for (const part of line.parts) if (part.kind !== without) words += part.text;
  const look = known !== undefined && known.size <= words.length ? known : lookOfWords(words, first);
  return { look, start: words.length - look.size };
}

function piecesOf(parts: readonly DiffPart[], old: Side | null, now: Side | null): SetPiece[] {
  const pieces: SetPiece[] = [];
  let atOld = 0;
  let atNow = 0;
  for (const part of parts) {
    const isOld = part.kind === 'del' || now === null;
    const side = isOld ? old : now;
    pieces.push(...cut(part, isOld ? atOld : atNow, side as Side));
    if (part.kind !== 'ins') atOld += part.text.length;
    if (part.kind !== 'del') atNow += part.text.length;
  }
  return pieces;
}

/** A part that begins at `from` of its line, cut at the borders of the line's marks. */
function cut({ kind, text }: DiffPart, from: number, { look, start }: Side): SetPiece[] {
  const marks = (look.marks ?? []).map((mark) => ({
    ...mark,
    from: mark.from + start - from,
    to: mark.to + start - from,
  }));
  if (look.kind === 'item') marks.push({ from: -from, to: start - from, mark: 'bold' });
  const borders = new Set([0, text.length]);
  for (const mark of marks)
    for (const at of [mark.from, mark.to]) if (at > 0 && at < text.length) borders.add(at);
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(1).map((to, index) => {
    const at = sorted[index] ?? 0;
    const here = marks.filter((mark) => mark.from <= at && mark.to >= to).map(({ mark }) => mark);
    return { kind, text: text.slice(at, to), marks: [...new Set(here)] };
  });
}

/** The pieces of each cell of a row. What went from a row that stands takes no cell with it. */
export function cellsOf({ kind, pieces }: SetLine): SetPiece[][] {
  const cells: SetPiece[][] = [[]];
  for (const piece of pieces) {
    const words = piece.text.split('\t');
    words.forEach((text, index) => {
      if (index > 0 && (piece.kind !== 'del' || kind === 'removed')) cells.push([]);
      if (text !== '') cells.at(-1)?.push({ ...piece, text });
    });
  }
  return cells;
}
