/** The bridge from a plan's blocks to the extraction's: same lines, same offsets, block ids kept. */
import type { Block } from '../extract/types.ts';
import type { PlanBlock, PlanBlockKind } from './planText.ts';

const KINDS: Record<PlanBlockKind, Block['kind']> = {
  title: 'title',
  heading: 'heading',
  item: 'item',
  paragraph: 'paragraph',
  listItem: 'paragraph',
  row: 'row',
  quote: 'quote',
  code: 'quote',
  caption: 'note',
};
const ROLES: Partial<Record<string, Block['kind']>> = {
  status: 'status',
  addressee: 'addressee',
  attachments: 'attachments',
  signature: 'signature',
  date: 'date',
  note: 'note',
};

export function extractionBlocks(blocks: readonly PlanBlock[]): Block[] {
  return blocks.map(extractionBlock);
}

export function extractionBlock(block: PlanBlock): Block {
  const out: Block = {
    kind: (block.kind === 'paragraph' ? ROLES[block.role] : undefined) ?? KINDS[block.kind],
    text: block.text,
    offset: block.offset,
  };
  if (block.id !== null) out.id = block.id;
  if (block.number !== '') out.number = block.number;
  if (block.kind === 'heading') out.level = block.level;
  if (block.cells) {
    out.cells = block.cells.map((cell) => ({
      from: cell.from,
      to: cell.to,
      ...(cell.id ? { id: cell.id } : {}),
    }));
  }
  if (block.table !== undefined) out.table = block.table;
  if (block.header !== undefined) out.header = block.header;
  return out;
}
