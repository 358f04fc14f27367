/**
 * An uploaded file → its lines as the preview proposes them or as the user corrected them, with title, period and manner
 * of numbering.
 */
import { type ImportPreview, type ImportStructure, importStructureSchema } from '../../shared/api/imports.ts';
import { LINE_BREAK } from '../../shared/doc/inlineText.ts';
import type { Numbering } from '../../shared/doc/numbering.ts';
import { Refusal } from '../../shared/errors.ts';
import type { PlanPeriod } from '../../shared/extract/types.ts';
import { isNumbered, markAndWords } from './build.ts';
import { type FileKind, fileKind, fileTitle } from './decode.ts';
import { type Picture, readDocxSource } from './docxSource.ts';
import { decodeHtml, decodeText } from './encoding.ts';
import { readHtml } from './html.ts';
import { changesOf } from './lineChanges.ts';
import { isMarkdown, readMarkdown } from './markdown.ts';
import { withMarker } from './marker.ts';
import { detectNumbering } from './numbers.ts';
import { readPlainText } from './plainText.ts';
import type { Source, SourceLine } from './sourceLine.ts';
import { withTableHeads } from './tableHead.ts';

export interface Upload {
  bytes: Uint8Array;
  fileName: string;
  title: string | null;
  /** JSON of what the preview returned, corrected; null takes the proposals. */
  structure: string | null;
  /** The server's year: a file that names no period is taken to be of this one. */
  year: number;
}

export interface FileReading {
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

export function readFile(input: Upload): FileReading {
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
  input: Upload,
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
