// Chinese lines that a page broke at its edge, as text copied from a PDF has them: every full line is as wide as the
// page, and goes on in the next unless its sentence ends there. Widths count a Chinese character as two.

/** Widths of pages: from 17 to 60 Chinese characters. */
const NARROWEST = 34;
const WIDEST = 120;
/** So much narrower may a full line be: a number or a word is not parted, and no line begins with a comma. */
const RAGGED = 6;
/** So many full lines at least that end within a sentence make a page, and such a share of all. */
const FEWEST = 3;
const SHARE = 0.1;
/** Where a sentence or an entry of a list ends. */
const ended = /[。！？；：.!?;:]["”’）)]?\s*$/;

export function widthOf(line: string): number {
  let width = 0;
  for (let k = 0; k < line.length; k++) width += line.charCodeAt(k) < 0x1100 ? 1 : 2;
  return width;
}

/** The width of the page whose edge broke these lines; 0 where none did. */
export function pageEdge(lines: readonly string[]): number {
  const chinese = lines.filter((line) => /[一-龥]/.test(line));
  let edge = 0;
  for (const line of chinese) edge = Math.max(edge, widthOf(line.trimEnd()));
  if (edge < NARROWEST || edge > WIDEST) return 0;
  const broken = chinese.filter((line) => isFull(line, edge) && !ended.test(line)).length;
  return broken >= FEWEST && broken >= chinese.length * SHARE ? edge : 0;
}

const isFull = (line: string, edge: number): boolean => widthOf(line.trimEnd()) >= edge - RAGGED;

/** Whether `next` goes on with what the edge of the page broke off in `line`. */
export const goesOnBelow = (line: string, next: string, edge: number): boolean =>
  edge > 0 &&
  !/^(?:\s{2}|　|\t)/.test(next) &&
  /[一-龥]/.test(line) &&
  isFull(line, edge) &&
  !ended.test(line);
