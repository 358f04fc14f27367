/** A plain text as lines for the import: the proposals of shared/extract/lines/structure.ts, in our own levels. */
import { fold } from '../../shared/extract/fold.ts';
import { readStructure } from '../../shared/extract/lines/structure.ts';
import type { StructureLine } from '../../shared/extract/lines/structureShape.ts';
import { wholeLines } from '../../shared/extract/lines/textBlocks.ts';
import { type LineNumber, readLineNumber } from '../../shared/extract/outline/numbering.ts';
import type { Source, SourceLine, SourceNote } from './sourceLine.ts';

export function readPlainText(file: string): Source {
  // Lines of old Macs; offsets stay those of the file.
  const written = file.includes('\n') ? file : file.replaceAll('\r', '\n');
  const first = readStructure(written);
  const text = wholeLines(first, written);
  const { lines, scheme: _, ...whole } = text === written ? first : readStructure(text);
  return { ...whole, text, lines: lines.map(sourceLine), notes: text === written ? [] : [JOINED] };
}

const JOINED: SourceNote = {
  zh: '在页边断开的行已接成整段',
  en: 'lines broken at the edge of a page were joined to paragraphs',
  changed: true,
};

export function sourceLine(line: StructureLine): SourceLine {
  const number = line.kind === 'heading' || line.kind === 'item' ? lineNumber(line.text) : null;
  return {
    offset: line.offset,
    length: line.length,
    text: line.text,
    kind: line.kind,
    level: number === null ? (line.level ?? null) : levelOf(number, line.kind, line.level ?? 1),
    mark: number === null ? '' : line.text.slice(number.at, number.titleAt),
    reason: line.reason ?? null,
  };
}

/** The number a line begins with; null if it has none. */
export function lineNumber(text: string): LineNumber | null {
  // A number stands in the first characters: a line of megabytes need not be folded for it.
  const head = text.slice(0, 200);
  const number = readLineNumber(fold(head), head);
  const written = number && text.slice(number.at, number.titleAt).trim();
  return written !== null && written.length > MOST_MARK ? null : number;
}

/** What is longer stays among the words: no number of a plan has room for it. */
export const MOST_MARK = 24;

/** Our level follows the manner of the number (GB/T 9704: 一、（一）1.（1）①), not how deep it happens to lie. */
export function levelOf(number: LineNumber, kind: string, nesting: number): number {
  const level =
    STYLE_LEVELS[number.style] ?? Math.min(nesting, number.depth > 1 ? Math.ceil(number.depth) : nesting);
  return kind === 'heading' ? Math.min(Math.max(level, 1), 4) : Math.min(Math.max(level, 3), 5);
}

const STYLE_LEVELS: Partial<Record<LineNumber['style'], number>> = {
  chapter: 1,
  cn: 1,
  section: 2,
  'cn-paren': 2,
  digit: 3,
  'digit-paren': 4,
  circle: 5,
};
