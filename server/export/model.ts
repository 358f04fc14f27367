/**
 * What a plan is when it leaves the house: plain data made from committed documents, the one input of every
 * writer (docx, md, txt, xlsx, ics). Pure types: no clock, no ids of ours that a reader could not use, no Yjs.
 * Suggested insertions and deletions are marks here too; each writer decides what it does with them.
 */
import type { TargetStatus } from '../../shared/targetStatus.ts';

/** Who made a change or comment, and when (ISO instant). */
export interface Stamp {
  author: string;
  date: string;
}

/** Marks of a run of text; absent means no. */
export interface RunMarks {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  highlight?: boolean;
  code?: boolean;
  sub?: boolean;
  sup?: boolean;
  /** http, https or mailto; anything else is written as plain words. */
  link?: string;
  /** A suggestion: not yet (insertion) or still (deletion) part of the plan's words. */
  insertion?: Stamp;
  deletion?: Stamp;
  /** Ids of the comments whose anchor covers this run. */
  comments?: readonly string[];
}

export type ExportRun =
  | { kind: 'text'; text: string; marks?: RunMarks }
  | { kind: 'break'; marks?: RunMarks }
  /** The mark stands here, its words are `text`. */
  | { kind: 'footnote'; text: string; marks?: RunMarks }
  /** Written as the plain words `text` (`@` included). */
  | { kind: 'mention'; text: string; marks?: RunMarks };

export type ExportRole = 'body' | 'status' | 'addressee' | 'attachments' | 'signature' | 'date' | 'note';

export interface ExportCell {
  colspan: number;
  rowspan: number;
  header: boolean;
  blocks: ExportBlock[];
}

export interface ExportRow {
  cells: ExportCell[];
}

export interface ExportListItem {
  blocks: ExportBlock[];
}

/** Picture bytes, or the reason why there are none: one bad image does not stop an export. */
export interface ExportImage {
  bytes: Uint8Array | null;
  mime: string;
  /** Shown width in CSS pixels, if the author set one. */
  width?: number;
  alt: string;
  caption: ExportRun[];
}

export type ExportBlock =
  | { kind: 'title'; runs: ExportRun[] }
  /** `numberText` as the editor shows it, its punctuation included; '' for a heading without a number. */
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; numberText: string; runs: ExportRun[] }
  /** A numbered paragraph. `titleRuns` is the title that runs in, its closing mark included; may be empty. */
  | { kind: 'item'; level: 3 | 4 | 5; numberText: string; titleRuns: ExportRun[]; runs: ExportRun[] }
  | { kind: 'paragraph'; role: ExportRole; runs: ExportRun[] }
  | { kind: 'list'; ordered: boolean; start?: number; items: ExportListItem[] }
  /** `headerRows` counts the rows repeated on each page; `widths` are relative column widths. */
  /** `centred` names the columns that stand centred; without it, those that are short. */
  | { kind: 'table'; rows: ExportRow[]; headerRows: number; widths?: number[]; centred?: readonly number[] }
  | { kind: 'quote'; blocks: ExportBlock[] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' }
  | ({ kind: 'image' } & ExportImage)
  | { kind: 'pageBreak' };

export interface ExportComment {
  id: string;
  author: string;
  date: string;
  text: string;
  resolved: boolean;
  /** The comment this one answers. */
  parent?: string;
}

/** A promised number, as the extraction read it, with what the board says about it; what restates it is told once. */
export interface ExportTarget {
  key: string;
  measure: string | null;
  quote: string;
  comparator: 'gte' | 'lte' | 'gt' | 'lt' | 'approx' | 'range' | 'eq';
  min: number | null;
  max: number | null;
  unit: string;
  kind: 'count' | 'percent' | 'growth' | 'duration' | 'money' | 'frequency' | 'rank';
  period: string | null;
  per: string | null;
  baseline: string | null;
  /** 0 for what is part of nothing; parts follow their total one deeper. */
  depth: number;
  /** Of its closest words: numbers of the headings above joined by `/`, and the innermost heading's words. */
  section: string;
  sectionTitle: string;
  lead: string[];
  support: string[];
  /** Sums of the linked cards; null where no card is linked, or nothing is counted. */
  planned: number | null;
  done: number | null;
  /** What should be done by the report's date. */
  expected: number | null;
  status: TargetStatus;
  /** What was done at the report before this one. */
  doneBefore?: number;
  /** The same target in the plan before this one, as written there (`不少于100场`), and its result. */
  lastYear?: { quote: string; done: number | null };
}

/** A row of the 任务分解表: a card, or an item nobody has made a card for yet. Names, not ids. */
export interface ExportTask {
  id: string;
  /** False: nobody has made a card for the item yet. */
  isCard: boolean;
  title: string;
  category: string;
  section: string;
  sectionTitle: string;
  /** The targets it serves, measure and figure: 学术论坛20场. */
  targets: string[];
  lead: string[];
  support: string[];
  owners: string[];
  /** Days, YYYY-MM-DD. */
  start: string | null;
  due: string | null;
  stage: string;
  planned: number | null;
  done: number | null;
  unit: string;
  note: string;
  /** Days to go are counted from `ExportModel.date`; finished ones are never late. */
  finished: boolean;
}

export type PlanState = 'drafting' | 'amending' | 'review' | 'final';

export interface ExportModel {
  planId: string;
  title: string;
  /** First and last day, YYYY-MM-DD. */
  period: { start: string; end: string };
  organisation: string;
  state: PlanState;
  revision: number;
  /** Name of the version exported, e.g. 定稿 or 第3稿; the plan's state where it is the words as they are. */
  version: string;
  /** ISO instant the document bears; passed in, so that the same version gives the same bytes. */
  date: string;
  /** The day progress is counted to, YYYY-MM-DD. */
  today: string;
  /** SHA-256 of the plan text (as `GET /text` gives it) in hex, shown in the document's properties. */
  textHash: string;
  blocks: ExportBlock[];
  comments: ExportComment[];
  targets: ExportTarget[];
  tasks: ExportTask[];
}

/** What a writer could not do as asked: shown to the user beside the file. */
export interface ExportNote {
  code: 'image-unreadable' | 'image-format' | 'link-dropped' | 'nesting-flattened' | 'text-shortened';
  /** The image's alt, the link, the first words … */
  what: string;
}

/** Words of runs as they stand in the plan text: insertions are not yet part of it, a break is `\n`. */
export function runsText(runs: readonly ExportRun[], keep: 'original' | 'accepted' = 'original'): string {
  let text = '';
  for (const run of runs) {
    if (keep === 'original' ? run.marks?.insertion : run.marks?.deletion) continue;
    if (run.kind === 'break') text += '\n';
    else if (run.kind !== 'footnote') text += run.text;
  }
  return text;
}
