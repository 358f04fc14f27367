/** Where the elements of an official document stand: heights that keep the page's lines, indents of the closing. */
import { textCells } from '../export/grid.ts';
import type { ExportBlock, ExportRun } from '../export/model.ts';
import { runsText } from '../export/model.ts';
import { chars, type Layout } from './layout.ts';
import type { Indent, ParagraphLook } from './looks.ts';

type ParagraphBlock = Extract<ExportBlock, { kind: 'paragraph' }>;

export function isStatus(block: ExportBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.role === 'status';
}

type LayoutLike = Pick<Layout, 'char' | 'line' | 'titleLine' | 'titleChars'>;

export function titleHeight(layout: LayoutLike, runs: readonly ExportRun[]): number {
  const lines = runsText(runs)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textCells(line) / layout.titleChars)), 0);
  return lines * layout.titleLine;
}

/** A title's line may end after these, or before those: by meaning, never inside a word (GB/T 9704 §7.3.1). */
const TITLE_SEAMS =
  /(?<=[^0-9](?:\d{4}|[〇零一二三四五六七八九十]{4})年(?:度)?)(?!度)|(?<=(?:学会|协会|科协|研究院|研究所|委员会|大学|集团|中心|关于))|(?=(?:工作计划|工作要点|工作方案|实施方案|行动计划|发展规划|进展报告|的通知))/g;

/**
 * Where a title too long for one line is best broken: into two lines that both fit, as even as its seams
 * allow, the shorter one above if it can be. Null where it fits or the author has broken it.
 */
export function titleBreak(layout: Pick<Layout, 'titleChars'>, words: string): number | null {
  const width = textCells(words);
  if (width <= layout.titleChars || words.includes('\n')) return null;
  let best: { at: number; cost: number } | null = null;
  for (const { index } of words.matchAll(TITLE_SEAMS)) {
    const upper = textCells(words.slice(0, index));
    const lower = width - upper;
    if (upper < 4 || lower < 4 || upper > layout.titleChars || lower > layout.titleChars) continue;
    const cost = Math.abs(upper - lower) + (upper > lower ? 1 : 0);
    if (best === null || cost < best.cost) best = { at: index, cost };
  }
  return best?.at ?? null;
}

/** Height of the title and the status lines that end at `index`. */
export function heightAbove(layout: LayoutLike, blocks: readonly ExportBlock[], index: number): number {
  let height = 0;
  for (let at = index; at >= 0; at--) {
    const block = blocks[at];
    if (block?.kind === 'title') return height + titleHeight(layout, block.runs);
    if (!isStatus(block)) break;
    height += layout.line;
  }
  return height;
}

/** About half a line and what is missing to a whole number of body lines. */
export function fillToGrid(layout: LayoutLike, height: number): number {
  const least = Math.round(layout.line * 0.57);
  return Math.ceil((height + least) / layout.line) * layout.line - height;
}

export function isAnnexLabel(runs: readonly ExportRun[]): boolean {
  return /^附件\s*\d{0,2}$/.test(runsText(runs).trim());
}

/** `附件：1．甲` and `2．乙` under it: wrapped lines start where the name starts. */
export function attachmentIndent(layout: LayoutLike, runs: readonly ExportRun[]): ParagraphLook['indent'] {
  const words = runsText(runs).trim();
  if (/^附件[：:]\s*\d/.test(words)) return chars(layout, { left: 6.5, hanging: 4.5 });
  if (/^附件[：:]/.test(words)) return chars(layout, { left: 5, hanging: 3 });
  if (/^\d/.test(words)) return chars(layout, { left: 6.5, hanging: 1.5 });
  return chars(layout, { left: 5, firstLine: 0 });
}

/** 附件1, the line under a title, or the caption of a table: they belong to what follows. */
export function leadsOn(block: ParagraphBlock): boolean {
  const words = runsText(block.runs).trim();
  return (
    block.role === 'status' || isAnnexLabel(block.runs) || /^(?:附?表\s*\d|单位[：:]).{0,40}$/.test(words)
  );
}

/** The last words before 附件说明 or 署名 stay with them: the closing never stands on a page without text. */
export function leadsClosing(blocks: readonly ExportBlock[], index: number): true | undefined {
  const next = blocks[index + 1];
  const closes = next?.kind === 'paragraph' && (next.role === 'attachments' || next.role === 'signature');
  return closes || undefined;
}

/**
 * The paragraphs of role attachments from `index` on that are set as one: 附件：1．甲, 2．乙 …, all short.
 * One paragraph or none means that they are set each by itself.
 */
export function attachmentGroup(blocks: readonly ExportBlock[], index: number): ParagraphBlock[] {
  const group: ParagraphBlock[] = [];
  for (let at = index; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph' || block.role !== 'attachments') break;
    const words = runsText(block.runs).trim();
    const fits =
      at === index ? /^附件[：:]\s*1/.test(words) : /^\d{1,2}[.．、]/.test(words) && words.length <= 30;
    if (!fits) break;
    group.push(block);
  }
  return group;
}

/** Right indents of 署名 and 成文日期 (GB/T 9704 §7.3.5): they are set against each other. */
export function closingIndent(
  layout: LayoutLike,
  blocks: readonly ExportBlock[],
  index: number,
  seal: boolean,
): { date: Indent; name: Indent } {
  const width = (role: 'signature' | 'date', step: 1 | -1): number => {
    // A closing has a few lines; a crowd of signatures is not searched through again for each.
    for (let at = index, seen = 0; at >= 0 && at < blocks.length && seen < 6; at += step, seen++) {
      const block = blocks[at];
      if (block?.kind !== 'paragraph' || (block.role !== 'signature' && block.role !== 'date')) break;
      if (block.role === role) return lineWidth(runsText(block.runs).trim());
    }
    return 0;
  };
  const own = blocks[index];
  const isDate = own?.kind === 'paragraph' && own.role === 'date';
  const date = isDate ? width('date', 1) : width('date', 1);
  const name = isDate ? width('signature', -1) : width('signature', 1);
  if (seal) {
    const right = Math.max(0, 4 + (date - name) / 2);
    return { date: chars(layout, { right: 4, firstLine: 0 }), name: chars(layout, { right, firstLine: 0 }) };
  }
  // The date's first character stands two to the right of the name's; whoever is longer stands two from the edge.
  const dateRight = name === 0 ? 2 : Math.max(2, 2 + name - 2 - date);
  const nameRight = date === 0 ? 2 : Math.max(2, dateRight + date + 2 - name);
  return {
    date: chars(layout, { right: dateRight, firstLine: 0 }),
    name: chars(layout, { right: nameRight, firstLine: 0 }),
  };
}

/** Width of a line in characters as it is set: a quarter is put between Chinese and digits. */
function lineWidth(words: string): number {
  const chinese = '[\\u4e00-\\u9fff]';
  const latin = '[0-9A-Za-z]';
  const seam = new RegExp(`(?<=${chinese})(?=${latin})|(?<=${latin})(?=${chinese})`, 'g');
  const seams = words.match(seam)?.length ?? 0;
  return textCells(words) + seams / 4;
}
