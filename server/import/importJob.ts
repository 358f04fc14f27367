/** An uploaded file → a preview, or the first update of a new plan's text. Runs in job threads. */

import type { z } from 'zod';
import type { ImportLine, ImportPreview, importReportSchema } from '../../shared/api/imports.ts';
import { categoryWords, type OwnCategory } from '../../shared/category.ts';
import { type KnownDepartment, namesOf } from '../../shared/departments.ts';
import { cardsWanted } from '../../shared/doc/cardShares.ts';
import { MOST_CARDS_AT_ONCE } from '../../shared/doc/cardsFrom.ts';
import type { Numbering } from '../../shared/doc/numbering.ts';
import { extractBlocks } from '../../shared/extract/extract.ts';
import type { Block, PlanPeriod } from '../../shared/extract/types.ts';
import { newId } from '../auth/tokens.ts';
import { jsonPieces, type Pieces } from '../pieces.ts';
import { buildBlocks, isKept, isNumbered, markAndWords, plainInline } from './build.ts';
import type { FileKind } from './decode.ts';
import type { Picture } from './docxSource.ts';
import { firstParts, type Predecessor, refuseDense } from './firstParts.ts';
import { changesOf } from './lineChanges.ts';
import { respaced } from './numbers.ts';
import { readFile, type Upload } from './readFile.ts';
import type { SourceLine } from './sourceLine.ts';

export interface ImportInput extends Upload {
  departments: KnownDepartment[];
  /** The workspace's own. */
  categories?: readonly OwnCategory[];
  /** The plan whose words these are: what people said of them comes along. */
  predecessor: Predecessor | null;
  /** Who brings it in; `by` and the moment stand on what is made beside the text. */
  by: string;
  /** Make cards of its targets too. */
  cards: boolean;
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
