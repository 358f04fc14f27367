/** An uploaded file → a preview, or the first update of a new plan's text. Runs in job threads. */

import type { z } from 'zod';
import {
  type ImportLine,
  type ImportPreview,
  type ImportStructure,
  type importReportSchema,
  importStructureSchema,
} from '../../shared/api/imports.ts';
import { categoryWords, type OwnCategory } from '../../shared/category.ts';
import { type KnownDepartment, namesOf } from '../../shared/departments.ts';
import { cardsWanted } from '../../shared/doc/cardShares.ts';
import { MOST_CARDS_AT_ONCE } from '../../shared/doc/cardsFrom.ts';
import { LINE_BREAK } from '../../shared/doc/inlineText.ts';
import type { Numbering } from '../../shared/doc/numbering.ts';
import { Refusal } from '../../shared/errors.ts';
import { extractBlocks } from '../../shared/extract/extract.ts';
import type { Block, PlanPeriod } from '../../shared/extract/types.ts';
import { newId } from '../auth/tokens.ts';
import { jsonPieces, type Pieces } from '../pieces.ts';
import { buildBlocks, isKept, isNumbered, markAndWords, plainInline } from './build.ts';
import { type FileKind, fileKind, fileTitle } from './decode.ts';
import { type Picture, readDocxSource } from './docxSource.ts';
import { decodeHtml, decodeText } from './encoding.ts';
import { firstParts, type Predecessor, refuseDense } from './firstParts.ts';
import { readHtml } from './html.ts';
import { changesOf } from './lineChanges.ts';
import { isMarkdown, readMarkdown } from './markdown.ts';
import { withMarker } from './marker.ts';
import { detectNumbering, respaced } from './numbers.ts';
import { readPlainText } from './plainText.ts';
import type { Source, SourceLine } from './sourceLine.ts';
import { withTableHeads } from './tableHead.ts';

export interface ImportInput {
  bytes: Uint8Array;
  fileName: string;
  title: string | null;
  /** JSON of what the preview returned, corrected; null takes the proposals. */
  structure: string | null;
  departments: KnownDepartment[];
  /** The workspace's own. */
  categories?: readonly OwnCategory[];
  /** The plan whose words these are: what people said of them comes along. */
  predecessor: Predecessor | null;
  /** Who brings it in; `by` and the moment stand on what is made beside the text. */
  by: string;
  /** Make cards of its targets too. */
  cards: boolean;
  /** The server's year: a file that names no period is taken to be of this one. */
  year: number;
}

export interface Imported {
  kind: FileKind;
  title: string;
  period: PlanPeriod;
  numbering: Numbering;
  text: Uint8Array;
  /** The file's comments; null: none. */
  talk: Uint8Array | null;
  /** A board with the targets' cards; null: the usual empty one. */
  board: Uint8Array | null;
  report: z.infer<typeof importReportSchema>;
  /** Lines left out as furniture: offset and words, kept for a month. */
  removed: { offset: number; text: string }[];
  pictures: Picture[];
}

interface Reading {
  kind: FileKind;
  source: Source;
  pictures: Picture[];
  lines: SourceLine[];
  title: string;
  titleFrom: ImportPreview['titleFrom'];
  period: PlanPeriod;
  periodFrom: ImportPreview['periodFrom'];
  numbering: Numbering;
}

/** The preview's JSON. */
export function previewImport(input: ImportInput): Pieces {
  const { source, lines, ...read } = readFile(input);
  const extraction = extractBlocks(extractionBlocks(lines), {
    title: read.title,
    period: read.period,
    departments: namesOf(input.departments),
    categories: categoryWords(input.categories ?? []),
  });
  refuseDense(extraction);
  const wanting = cardsWanted(extraction).length;
  const preview: ImportPreview = {
    fileName: input.fileName,
    title: read.title,
    titleFrom: read.titleFrom,
    period: read.period,
    periodFrom: read.periodFrom,
    numbering: read.numbering,
    announcedPlans: source.announcedPlans,
    lines: lines.map(previewLine),
    outline: extraction.outline.map(({ level, number, title, offset }) => ({ level, number, title, offset })),
    targets: extraction.targets,
    findings: extraction.findings,
    cards: Math.min(wanting, MOST_CARDS_AT_ONCE),
    wantingCards: wanting,
    comments: source.comments?.list.length ?? 0,
    notes: [...source.notes, ...spacingNote(lines, read.numbering)],
  };
  return jsonPieces(preview);
}

/** A blank behind a number is the manner of numbering's to say, not the line's. */
function spacingNote(lines: readonly SourceLine[], numbering: Numbering): ImportPreview['notes'] {
  const numbered = lines.filter((line) => isKept(line) && isNumbered(line));
  const marks = numbered.map((line) => ({ mark: markAndWords(line).mark, level: line.level }));
  const count = respaced(marks, numbering);
  if (count === 0) return [];
  return [
    {
      zh: `编号后的空格按编号方式统一（${count} 处）`,
      en: `blanks behind numbers follow the manner of numbering (${count}×)`,
      changed: true,
    },
  ];
}

function previewLine(line: SourceLine): ImportLine {
  const { offset, length, text, kind, level, mark, reason } = line;
  const changes = changesOf(line);
  return { offset, length, text, kind, level, mark, reason, ...(changes ? { changes } : {}) };
}

export function importFile(input: ImportInput): Imported {
  const read = readFile(input);
  const { lines, numbering } = read;
  const kept = lines.filter(isKept);
  const blocks = buildBlocks(lines, numbering, newId);
  // A title from elsewhere than a line of its own still heads the plan; a file's name does not.
  if (!kept.some((line) => line.kind === 'title') && read.titleFrom !== 'file-name') {
    blocks.unshift({ type: 'title', attrs: { id: newId() }, content: plainInline(read.title) });
  }
  if (blocks.length === 0) blocks.push({ type: 'paragraph', attrs: { id: newId(), role: 'body' } });
  const parts = firstParts({
    blocks,
    dropped: lines
      .filter((line) => line.kind === 'furniture')
      .map((line) => line.rowNode ?? line.node ?? { type: 'paragraph', content: line.inline ?? [] }),
    comments: read.source.comments,
    title: read.title,
    period: read.period,
    numbering,
    departments: input.departments,
    categories: input.categories ?? [],
    cards: input.cards,
    predecessor: input.predecessor,
    by: input.by,
    at: new Date().toISOString(),
  });
  const removed = lines
    .filter((line) => line.kind === 'furniture')
    .map(({ offset, text }) => ({ offset, text }));
  return {
    kind: read.kind,
    title: read.title,
    period: read.period,
    numbering,
    text: parts.text,
    talk: parts.talk,
    board: parts.board,
    removed,
    pictures: read.pictures,
    report: {
      title: read.title,
      lines: lines.filter((line) => line.kind !== 'blank').length,
      kept: kept.length,
      furniture: removed.length,
      headings: kept.filter((line) => line.kind === 'heading').length,
      items: kept.filter((line) => line.kind === 'item').length,
      targets: parts.targets,
      findings: parts.findings,
      threads: parts.threads,
      cards: parts.cards,
    },
  };
}

function readFile(input: ImportInput): Reading {
  const kind = fileKind(input.bytes, input.fileName);
  const { source, pictures } = readSource(kind, input.bytes);
  const structure = input.structure === null ? null : readStructureField(input.structure);
  // Our own file says which rows are heads; others rarely do.
  const proposed = source.comments?.own ? source.lines : withTableHeads(source.lines);
  const lines = structure === null ? proposed : correct(proposed, structure);
  const numbered = lines.filter(isNumbered);
  const numbering =
    structure?.numbering ??
    detectNumbering(numbered.map((line) => ({ mark: markAndWords(line).mark, level: line.level })));
  const titled = readTitle(input, source, lines, structure);
  const period = structure?.period ??
    source.period ?? { start: `${input.year}-01-01`, end: `${input.year}-12-31` };
  const periodFrom = structure?.period ? 'none' : source.periodFrom;
  return {
    kind,
    source,
    pictures,
    lines,
    ...titled,
    period,
    periodFrom: periodFrom ?? 'none',
    numbering,
  };
}

function readSource(kind: FileKind, bytes: Uint8Array): { source: Source; pictures: Picture[] } {
  if (kind === 'docx') return readDocxSource(bytes);
  const text = kind === 'html' ? decodeHtml(bytes) : decodeText(bytes);
  if (countLines(text) > MOST_LINES) throw new Refusal('tooHeavy');
  if (kind === 'html') return readHtml(text);
  return {
    source: kind === 'md' || isMarkdown(text) ? readMarkdown(text) : readPlainText(text),
    pictures: [],
  };
}

/** As many as a corrected structure may name; the longest plan we know has some hundreds. */
const MOST_LINES = 100_000;

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

function readStructureField(json: string): ImportStructure {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Refusal('invalid', { reason: 'structure is not JSON' });
  }
  const parsed = importStructureSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refusal('invalid', { reason: `structure.${issue?.path.join('.')}: ${issue?.message}` });
}

/** The proposals with what the user decided put over them, found again by offset. */
function correct(lines: readonly SourceLine[], structure: ImportStructure): SourceLine[] {
  const decided = new Map(structure.lines.map((line) => [line.offset, line]));
  return lines.map((line) => {
    const wish = decided.get(line.offset);
    if (wish === undefined) return line;
    // An empty line has no words to be anything.
    const empty = line.text.trim() === '' && !line.node && !changesOf(line);
    const kind = empty ? line.kind : wish.kind;
    const level = kind === 'heading' || kind === 'item' ? levelWish(kind, wish.level ?? line.level) : null;
    const fixed = { ...line, kind, level, reason: kind === 'furniture' ? line.reason : null };
    return level === null ? fixed : withMarker(fixed);
  });
}

function levelWish(kind: 'heading' | 'item', level: number | null): number {
  return kind === 'heading' ? Math.min(4, Math.max(1, level ?? 1)) : Math.min(5, Math.max(3, level ?? 3));
}

function readTitle(
  input: ImportInput,
  source: Source,
  lines: readonly SourceLine[],
  structure: ImportStructure | null,
): { title: string; titleFrom: ImportPreview['titleFrom'] } {
  const given = (structure?.title ?? input.title ?? '').trim().slice(0, 200);
  if (given !== '') return { title: given, titleFrom: 'given' };
  const line = lines.find((candidate) => candidate.kind === 'title');
  // A title in two lines is one name.
  const words = line ? markAndWords(line).words.replaceAll(LINE_BREAK, '').trim().slice(0, 200) : '';
  if (words !== '') return { title: words, titleFrom: 'line' };
  const found = (source.title ?? '').trim().slice(0, 200);
  if (found !== '' && source.titleFrom !== null && source.titleFrom !== 'line') {
    return { title: found, titleFrom: source.titleFrom };
  }
  return { title: fileTitle(input.fileName) || '未命名计划', titleFrom: 'file-name' };
}

/** The kept lines as the extraction reads them, at their offsets in the source. */
function extractionBlocks(lines: readonly SourceLine[]): Block[] {
  return lines.filter(isKept).map((line) => {
    const { mark, words } = markAndWords(line);
    const whole = mark + words;
    const found = line.text.indexOf(whole);
    const block: Block = {
      kind: line.kind === 'furniture' || line.kind === 'blank' ? 'paragraph' : line.kind,
      text: words,
      offset: line.offset + Math.max(0, found),
    };
    if (mark !== '') block.number = mark;
    if (line.kind === 'heading' && line.level !== null) block.level = line.level;
    if (line.table !== undefined) block.table = String(line.table);
    if (line.header) block.header = true;
    return block;
  });
}
