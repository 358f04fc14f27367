/** A block's inline content as XML: its number, its runs, and the runs of responsibility in their own face. */
import type { ExportBlock, ExportRun } from '../export/model.ts';
import type { RunLook } from './looks.ts';
import { PLAIN, type RunContext, runsXml, runXml } from './runs.ts';

export interface LineContext extends RunContext {
  /** Runs that say who is responsible: 楷体. */
  duty: ReadonlySet<ExportRun>;
  /** A title that stands only on paper: its style tells a reader so. */
  addedTitle: ExportBlock | null;
  /** Headings that a table of contents points at, with their places in it. */
  bookmarks: ReadonlyMap<ExportBlock, number>;
}

export function lineXml(runs: readonly ExportRun[], context: LineContext, base: RunLook = PLAIN): string {
  let out = '';
  let from = 0;
  // Runs of responsibility have another face; the runs between them are written together (links join).
  for (let at = 0; at <= runs.length; at++) {
    const run = runs[at];
    if (run !== undefined && !context.duty.has(run)) continue;
    out += runsXml(runs.slice(from, at), base, context);
    if (run) out += runsXml([run], { ...base, style: 'GcDuty' }, context);
    from = at + 1;
  }
  return out;
}

/** The number as words; its style tells a reader that it is one, and of what. */
export function numberXml(text: string, style: string, look: RunLook = {}, struck = false): string {
  return text === '' ? '' : runXml(text, { ...look, style }, struck);
}

/** A heading without a number whose words begin like one: tells a reader so. */
export const NO_NUMBER = '<w:r><w:rPr><w:rStyle w:val="GcNo"/></w:rPr><w:t></w:t></w:r>';
/** Where the layout breaks a long title; a reader leaves it out. */
export const LAYOUT_BREAK = '<w:r><w:br w:type="textWrapping" w:clear="all"/></w:r>';
/** Between 附件 names that share one paragraph; a reader makes paragraphs of them again. */
export const PARAGRAPH_BREAK = '<w:r><w:br w:type="textWrapping" w:clear="none"/></w:r>';
