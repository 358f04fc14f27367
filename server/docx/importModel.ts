/**
 * What reading a .docx gives: the same plain blocks as an export takes, each with the evidence for what it
 * was taken for, and a report of what was not understood. Neutral: the import decides and shows a preview.
 */
import type { ExportBlock, ExportComment } from '../export/model.ts';

/** The look of a paragraph as the file has it, after styles are resolved. */
export interface Signals {
  /** Commonest East Asian face, and size in points. */
  font: string | null;
  size: number | null;
  bold: boolean;
  align: 'left' | 'center' | 'right' | 'both';
  /** From 0; null for body text. */
  outline: number | null;
  /** Name of the paragraph's style, never its id (WPS ids are numbers). */
  style: string | null;
  /** The number was Word's own and has been rebuilt as words. */
  rebuilt: boolean;
}

export interface Evidence {
  signals: Signals;
  /** 0–1: how sure the reading is. Below 0.6 the preview should ask. */
  confidence: number;
  /** What spoke for it: `number`, `font`, `outline`, `style`, `short`, `own-style` … */
  why: string[];
}

export type ImportBlock = ExportBlock & {
  evidence?: Evidence;
  /** Part of an annex that our own export made from data: leave out, the data are the plan's. */
  generated?: boolean;
};

export type ReadingCode =
  | 'blank-indent-stripped'
  | 'empty-left-out'
  | 'number-sequence'
  | 'text-box'
  | 'header-footer-left-out'
  | 'field-as-text'
  | 'contents-left-out'
  | 'object-left-out'
  | 'formula-as-text'
  | 'image-unreadable'
  | 'image-external'
  | 'symbol-unknown'
  | 'nested-table'
  | 'formatting-change-left-out'
  | 'moved-text'
  | 'hidden-text-left-out'
  | 'paragraph-change-left-out'
  | 'row-change-left-out'
  | 'number-change-accepted'
  | 'comment-without-place'
  | 'too-deep'
  | 'generated-annex';

/** Something that is in the file and not, or not quite, in the blocks. */
export interface ReadingNote {
  code: ReadingCode;
  /** How often. */
  count: number;
  /** Index of the first block concerned, and some words of it. */
  block: number | null;
  sample: string;
}

export interface DocxReading {
  blocks: ImportBlock[];
  comments: ExportComment[];
  /** The first title's words, else null. */
  title: string | null;
  properties: {
    title: string | null;
    creator: string | null;
    /** Set when Gongce wrote the file: plan id, version … as in its document properties. */
    gongce: Record<string, string> | null;
  };
  hasTrackedChanges: boolean;
  report: ReadingNote[];
}

/** Bounds of a reading; all in bytes or counts. */
export interface ReadingLimits {
  packed: number;
  unpacked: number;
  /** Unpacked bytes of one XML part. */
  part: number;
  entries: number;
  /** Blocks and table cells. */
  blocks: number;
  /** Pictures larger than this are left out. */
  picture: number;
}

export const READING_LIMITS: ReadingLimits = {
  packed: 64 * 1024 * 1024,
  unpacked: 160 * 1024 * 1024,
  part: 48 * 1024 * 1024,
  entries: 5000,
  blocks: 60_000,
  picture: 12 * 1024 * 1024,
};
