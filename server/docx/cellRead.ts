/** What a table's cell holds: paragraphs, lists and what lies between, without guessing at roles. Lists as files nest them. */
import type { ExportBlock } from '../export/model.ts';
import { ownList, runsOf, TABLE_LIST } from './ownBlocks.ts';
import type { RawBlock, RawParagraph } from './rawBlocks.ts';
import type { ReadContext } from './readContext.ts';

type ListBlock = Extract<ExportBlock, { kind: 'list' }>;

export function cellBlocks(raw: RawBlock[], context: ReadContext): ExportBlock[] {
  const out: ExportBlock[] = [];
  for (let at = 0; at < raw.length; at++) {
    const block = raw[at] as RawBlock;
    if (block.kind === 'table') out.push(block.block);
    else if (block.kind === 'image') out.push({ kind: 'image', ...block.image });
    else if (block.kind === 'paragraph' && block.style === TABLE_LIST[0] && block.list) {
      const { block: list, next } = ownList(raw, at, TABLE_LIST);
      out.push(list);
      at = next - 1;
    } else if (block.kind === 'paragraph') {
      const last = out.at(-1);
      const list = listOf(block, context);
      if (list && last?.kind === 'list') addToList(last, list, block.list?.level ?? 0);
      else out.push(list ?? { kind: 'paragraph', role: 'body', runs: numberedRuns(block) });
    }
  }
  return out;
}

/** A list of this one line; null where it is none, or one whose number is words. */
function listOf(block: RawParagraph, context: ReadContext): ListBlock | null {
  if (!block.auto || !block.list || !(block.auto.bullet || context.own)) return null;
  const ordered = !block.auto.bullet;
  const body: ExportBlock = { kind: 'paragraph', role: 'body', runs: runsOf(block.runs) };
  const start = ordered && block.auto.value !== 1 ? { start: block.auto.value } : {};
  return { kind: 'list', ordered, items: [{ blocks: [body] }], ...start };
}

function numberedRuns({ auto, runs }: RawParagraph): Extract<ExportBlock, { kind: 'paragraph' }>['runs'] {
  return auto && auto.text !== '' ? [{ kind: 'text', text: auto.text }, ...runsOf(runs)] : runsOf(runs);
}

/** Puts a line of a list into the list it goes on with, as deep as the file has it. */
export function addToList(list: ListBlock, line: ListBlock, depth: number): void {
  const open = list.items.at(-1);
  const inner = open?.blocks.at(-1);
  if (depth === 0 || !open) list.items.push(...line.items);
  else if (inner?.kind === 'list') addToList(inner, line, depth - 1);
  else open.blocks.push(line);
}
