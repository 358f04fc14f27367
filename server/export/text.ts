/** A plan as plain text: a line a block, numbers written out, cells by tab; footnotes at the end. */
import { tableGrid } from './grid.ts';
import type { ExportBlock, ExportModel, ExportRun } from './model.ts';

/** UTF-8 with a byte order mark: old Windows editors take it for GBK without. */
export function writeText(model: Pick<ExportModel, 'blocks'>): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${plainText(model.blocks)}\n`);
}

export function plainText(blocks: readonly ExportBlock[]): string {
  const notes: string[] = [];
  const lines = blockLines(blocks, notes, '');
  notes.forEach((note, index) => {
    lines.push(`［${index + 1}］${note}`);
  });
  return lines.join('\n');
}

function blockLines(blocks: readonly ExportBlock[], notes: string[], indent: string): string[] {
  return blocks.flatMap((block) => blockLine(block, notes, indent));
}

function blockLine(block: ExportBlock, notes: string[], indent: string): string[] {
  const line = (runs: readonly ExportRun[]): string => indent + words(runs, notes);
  switch (block.kind) {
    case 'title':
    case 'paragraph':
      return [line(block.runs)];
    case 'heading':
      return [indent + block.numberText + words(block.runs, notes)];
    case 'item':
      return [indent + block.numberText + words([...block.titleRuns, ...block.runs], notes)];
    case 'list':
      return block.items.flatMap((item, index) => {
        const mark = block.ordered ? `${(block.start ?? 1) + index}. ` : '• ';
        const inside = blockLines(item.blocks, notes, `${indent}  `);
        return inside.map((each, at) => (at === 0 ? indent + mark + each.trimStart() : each));
      });
    case 'quote':
      return blockLines(block.blocks, notes, `${indent}  `);
    case 'code':
      return block.text.split('\n').map((each) => indent + each);
    case 'rule':
      return ['——————'];
    case 'image':
      return [`${indent}［图片：${block.alt}］`, ...(block.caption.length > 0 ? [line(block.caption)] : [])];
    case 'pageBreak':
      return [];
    case 'table':
      return tableGrid(block.rows).slots.map((row, r) =>
        row
          .filter((cell, column) => cell.column === column)
          .map((cell) => (cell.row === r ? blockLines(cell.cell.blocks, notes, '').join(' ') : ''))
          .join('\t'),
      );
  }
}

/** Words without suggestions; a footnote leaves its number. */
function words(runs: readonly ExportRun[], notes: string[]): string {
  let out = '';
  for (const run of runs) {
    if (run.marks?.insertion) continue;
    if (run.kind === 'break') out += '\n';
    else if (run.kind === 'footnote') out += `［${notes.push(run.text)}］`;
    else out += run.text;
  }
  return out;
}
