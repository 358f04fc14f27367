/**
 * What every reader of files (plain text, Markdown, docx) hands to the import: the source as text, line by
 * line, each line with what it is taken for. Offsets count UTF-16 units of `text`. No reading happens here.
 */
import type { ImportLine } from '../../shared/api/imports.ts';
import type { JsonNode } from '../../shared/doc/json.ts';
import type { PlanPeriod } from '../../shared/extract/types.ts';
import type { FileComments } from './fileComments.ts';

export type LineKind = ImportLine['kind'];

export interface SourceLine {
  offset: number;
  length: number;
  text: string;
  kind: LineKind;
  /** Heading 1–4, item 3–5; null otherwise. */
  level: number | null;
  /** The marker as written with the space after it: `一、`, `- `, `## `; '' if none. */
  mark: string;
  reason: string | null;
  /** Rich words after the marker; absent: the plain words. */
  inline?: JsonNode[];
  /** Rows of one table share a number. The whole table as the file has it stands at its first row. */
  table?: number;
  tableNode?: JsonNode;
  header?: boolean;
  /** The row itself, where the whole table is kept. */
  rowNode?: JsonNode;
  /** A list's line, and how deep; or a line inside a quotation. */
  list?: 'bullet' | 'ordered';
  depth?: number;
  /** A further paragraph of the list's line before it. */
  more?: true;
  /** Where an ordered list counts from, if not from 1. */
  start?: number;
  quote?: boolean;
  /** Tells lists, or quotations, that stand side by side apart; a nested list has one of its own. */
  group?: number;
  /** A block that is no line of words (picture, rule, page break, code): kept as it is unless dropped. */
  node?: JsonNode;
}

export interface SourceNote {
  zh: string;
  en: string;
  kept?: boolean;
  changed?: boolean;
}

export interface Source {
  text: string;
  lines: SourceLine[];
  title: string | null;
  titleFrom: 'line' | 'quoted' | 'sentence' | 'file-name' | null;
  period: PlanPeriod | null;
  periodFrom: 'title' | 'text' | 'date' | null;
  announcedPlans: { announced: number; found: number } | null;
  /** What could not be kept, was kept in a manner of its own (`kept`), or stands otherwise now (`changed`), in words. */
  notes: SourceNote[];
  /** Comments the file holds; their places stand as marks in the lines (fileComments.ts). */
  comments?: FileComments;
}
