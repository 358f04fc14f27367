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

/** The same again and again: a block that is the same object as before is not made again, one that moved is copied. */
export function createExtractionBlocks(): (blocks: readonly PlanBlock[]) => Block[] {
  let before: readonly PlanBlock[] = [];
  let made: Block[] = [];
  return (blocks) => {
    const by = before.length - blocks.length;
    let at = 0;
    const next = blocks.map((block, k) => {
      // from the first that differs on, the blocks are those of as far from the end
      if (at === k && sameWords(before[k], block)) at++;
      const j = at > k ? k : k + by;
      const known = before[j];
      const own = made[j];
      if (own === undefined || known === undefined || !sameWords(known, block)) return extractionBlock(block);
      return known.offset === block.offset ? own : { ...own, offset: block.offset };
    });
    before = blocks;
    made = next;
    return next;
  };
}

function sameWords(a: PlanBlock | undefined, b: PlanBlock): boolean {
  return (
    a === b ||
    (a !== undefined &&
      a.text === b.text &&
      a.id === b.id &&
      a.kind === b.kind &&
      a.number === b.number &&
      a.level === b.level &&
      a.role === b.role &&
      a.table === b.table &&
      a.header === b.header &&
      a.cells === b.cells)
  );
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
  if (block.kind === 'listItem') out.bullet = true;
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
