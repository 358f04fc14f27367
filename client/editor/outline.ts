/** The outline as rows: headings and items of the plan's blocks, each with its number, title and place. Pure. */
import type { PlanBlock } from '../../shared/doc/planText.ts';
import type { Extraction } from '../../shared/extract/types.ts';

export interface OutlineRow {
  id: string;
  level: number;
  number: string;
  title: string;
  /** Lead department's name as the text writes it. */
  lead: string | null;
  /** Index among the plan's blocks; the section reaches to the next row of its level. */
  block: number;
}

export function outlineRows(blocks: readonly PlanBlock[], extraction: Extraction): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const rowAt: (number | null)[] = [];
  const titles = new Map(extraction.outline.map((entry) => [entry.blockId, entry.title]));
  blocks.forEach((block, index) => {
    if ((block.kind === 'heading' || block.kind === 'item') && block.id !== null)
      rows.push({
        id: block.id,
        level: block.level,
        number: block.number.trim(),
        title: titles.get(block.id) ?? (block.kind === 'heading' ? block.text : itemTitle(block.text)),
        lead: null,
        block: index,
      });
    rowAt.push(rows.length > 0 ? rows.length - 1 : null);
  });
  leadRows(rows, rowAt, blocks, extraction);
  return rows;
}

function itemTitle(text: string): string {
  const end = text.indexOf('。');
  return end > 0 && end <= 40 ? text.slice(0, end) : text.slice(0, 40);
}

/** A section whose words name one lead department carries it at its heading of level 1 or 2. */
function leadRows(
  rows: readonly OutlineRow[],
  rowAt: readonly (number | null)[],
  blocks: readonly PlanBlock[],
  extraction: Extraction,
): void {
  const blockOf = new Map(blocks.map((block, index) => [block.id, index]));
  for (const owner of extraction.owners) {
    const index = blockOf.get(owner.blockId);
    let at = index === undefined ? null : (rowAt[index] ?? null);
    while (at !== null && at >= 0 && (rows[at]?.level ?? 0) > 2) at -= 1;
    const row = at === null ? undefined : rows[at];
    if (row && row.lead === null && owner.lead[0]) row.lead = owner.lead[0];
  }
}

/** The row in whose section a block lies; null before the first heading. */
export function rowOfBlock(rows: readonly OutlineRow[], block: number): OutlineRow | null {
  let found: OutlineRow | null = null;
  for (const row of rows) {
    if (row.block > block) break;
    found = row;
  }
  return found;
}
