/**
 * Paragraphs in the styles of our own export, told by the styles' names: read back as exactly what they were.
 * Null for any other paragraph, which then goes through the score of `classify.ts`.
 */
import type { ExportBlock, ExportRole, ExportRun } from '../export/model.ts';
import { depthOfIndent } from './layout.ts';
import type { RawBlock, RawParagraph } from './rawBlocks.ts';
import type { RawRun } from './rawRun.ts';
import { headingLevel } from './styleSheet.ts';

const ROLES: Record<string, ExportRole> = {
  公文正文: 'body',
  公文附件: 'body',
  公文题下: 'status',
  公文主送机关: 'addressee',
  公文附件说明: 'attachments',
  公文署名: 'signature',
  公文成文日期: 'date',
  公文附注: 'note',
};
const ITEM_STYLES = ['公文条目 1', '公文条目 2', '公文条目 3'];
const ITEM_NUMBERS = ['公文条目序号 1', '公文条目序号 2', '公文条目序号 3'];
export const HEADING_NUMBER = '公文标题序号';
const RUN_IN = '公文条目标题';

/** The runs without their looks; neighbours with the same marks are one again. */
export function runsOf(raw: readonly RawRun[]): ExportRun[] {
  const out: ExportRun[] = [];
  for (const { run } of raw) {
    const last = out.at(-1);
    const same = last?.kind === 'text' && run.kind === 'text' && sameMarks(last.marks, run.marks);
    if (same) out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out;
}

function sameMarks(a: ExportRun['marks'], b: ExportRun['marks']): boolean {
  return a === b || JSON.stringify(a ?? {}) === JSON.stringify(b ?? {});
}

/** The number at the head of the line, by its style, and the runs after it. */
function takeNumber(
  runs: readonly RawRun[],
  styles: readonly string[],
): { index: number; text: string; rest: RawRun[] } | null {
  const first = runs[0];
  if (first?.run.kind !== 'text' || first.style === null) return null;
  const index = styles.indexOf(first.style);
  return index < 0 ? null : { index, text: first.run.text, rest: runs.slice(1) };
}

export function ownParagraph(paragraph: RawParagraph): ExportBlock | null {
  const { style, runs } = paragraph;
  if (style === null) return null;
  const item = takeNumber(runs, ITEM_NUMBERS);
  if (item) return itemBlock(item.index, item.text, item.rest);
  const plainItem = ITEM_STYLES.indexOf(style);
  if (plainItem >= 0) return itemBlock(plainItem, '', runs);
  const role = ROLES[style];
  if (role) return { kind: 'paragraph', role, runs: runsOf(runs) };
  const level = headingLevel(style);
  const number = takeNumber(runs, [HEADING_NUMBER]);
  if (level !== null && level < 4 && number) {
    return {
      kind: 'heading',
      level: (level + 1) as 1 | 2 | 3 | 4,
      numberText: number.text,
      runs: runsOf(number.rest),
    };
  }
  if (style === '公文代码') return { kind: 'code', text: plainText(runs) };
  if (style === '公文横线') return { kind: 'rule' };
  return null;
}

function itemBlock(index: number, numberText: string, runs: readonly RawRun[]): ExportBlock {
  const level = (index + 3) as 3 | 4 | 5;
  let cut = 0;
  while (runs[cut]?.style === RUN_IN) cut++;
  return {
    kind: 'item',
    level,
    numberText,
    titleRuns: runsOf(runs.slice(0, cut)),
    runs: runsOf(runs.slice(cut)),
  };
}

function plainText(runs: readonly RawRun[]): string {
  return runs
    .map(({ run }) => (run.kind === 'break' ? '\n' : run.kind === 'footnote' ? '' : run.text))
    .join('');
}

export type OwnGroup = 'quote' | 'list';

/** Which run of paragraphs belongs together: a quote, or a list. */
export function ownGroup(block: RawBlock | undefined): OwnGroup | null {
  if (block?.kind !== 'paragraph') return null;
  if (block.style === '公文引文' || block.style === '公文引文续') return 'quote';
  if (block.style === '公文列表' && block.list) return 'list';
  return null;
}

/** The quote that starts at `at`, and where it ends. */
export function ownQuote(blocks: readonly RawBlock[], at: number): { block: ExportBlock; next: number } {
  const inside: ExportBlock[] = [];
  let next = at;
  for (; next < blocks.length; next++) {
    const block = blocks[next];
    if (block?.kind !== 'paragraph') break;
    if (
      block.style !== (next === at ? '公文引文' : '公文引文续') &&
      !(next === at && block.style === '公文引文续')
    )
      break;
    inside.push({ kind: 'paragraph', role: 'body', runs: runsOf(block.runs) });
  }
  return { block: { kind: 'quote', blocks: inside }, next };
}

/** Styles of a list's lines, and of the paragraphs that go on in them: in the text, and in tables. */
export const TEXT_LIST = ['公文列表', '公文列表续'] as const;
export const TABLE_LIST = ['公文表格列表', '公文表格列表续'] as const;

type ListBlock = Extract<ExportBlock, { kind: 'list' }>;

/** The list that starts at `at`: each list of ours has a number of its own, nesting by level. */
export function ownList(
  blocks: readonly RawBlock[],
  at: number,
  [lineStyle, moreStyle]: readonly [string, string] = TEXT_LIST,
): { block: ExportBlock; next: number } {
  const stack: { numId: string; level: number; list: ListBlock }[] = [];
  let root: ListBlock | null = null;
  let next = at;
  for (; next < blocks.length; next++) {
    const block = blocks[next];
    if (block?.kind !== 'paragraph') break;
    const body: ExportBlock = { kind: 'paragraph', role: 'body', runs: runsOf(block.runs) };
    if (block.style === moreStyle) {
      // After a list inside the item, its own paragraphs go on.
      const level = depthOfIndent(block.line.leftChars);
      while (stack.length > 1 && (stack.at(-1)?.level ?? 0) > level) stack.pop();
      stack.at(-1)?.list.items.at(-1)?.blocks.push(body);
      continue;
    }
    const { list, auto } = block;
    if (block.style !== lineStyle || !list || !auto) break;
    while (stack.length > 0 && stack.at(-1)?.numId !== list.numId && (stack.at(-1)?.level ?? 0) >= list.level)
      stack.pop();
    const top = stack.at(-1);
    if (top?.numId === list.numId) {
      top.list.items.push({ blocks: [body] });
      continue;
    }
    const fresh: ListBlock = { kind: 'list', ordered: !auto.bullet, items: [{ blocks: [body] }] };
    if (!auto.bullet && auto.value !== 1) fresh.start = auto.value;
    if (top) top.list.items.at(-1)?.blocks.push(fresh);
    else if (root)
      break; // another list begins
    else root = fresh;
    stack.push({ numId: list.numId, level: list.level, list: fresh });
  }
  return { block: root ?? { kind: 'rule' }, next: Math.max(next, at + 1) };
}
