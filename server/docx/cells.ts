/** The inside of a table cell: the same blocks in the table's own styles; headings there are no outline. */
import { blocksWords } from '../export/grid.ts';
import type { ExportBlock } from '../export/model.ts';
import { chars, underList } from './layout.ts';
import { type LineContext, lineXml, numberXml } from './lines.ts';
import { type ParagraphLook, paragraphXml } from './looks.ts';
import { drawingXml, pictureInfo, pictureSize } from './pictures.ts';
import { runXml } from './runs.ts';
import { type CellLook, tableXml } from './tables.ts';

/** Tables in cells of tables in cells are written as words. */
const DEEPEST_TABLE = 2;
/** Word has nine levels; deeper lists are written at the ninth. */
const DEEPEST_LIST = 8;
/** Room between a cell's borders and what stands in it. */
const INSET = 120;

export function cellXml(
  blocks: readonly ExportBlock[],
  look: CellLook,
  context: LineContext,
  depth = 0,
): string {
  const writer = new CellWriter(look, context, depth);
  for (const block of blocks) writer.write(block);
  return writer.toXml();
}

class CellWriter {
  readonly #out: string[] = [];

  constructor(
    readonly look: CellLook,
    readonly context: LineContext,
    readonly depth: number,
  ) {}

  /** A cell ends with a paragraph. */
  toXml(): string {
    if (this.#out.length === 0 || this.#out.at(-1)?.startsWith('<w:tbl')) this.#put('');
    return this.#out.join('');
  }

  #put(content: string, extra: ParagraphLook = {}): void {
    const style = this.look.header ? 'GcTableHead' : 'GcTable';
    const align = !this.look.header && this.look.centred ? 'center' : undefined;
    this.#out.push(`<w:p>${paragraphXml({ style, align, ...extra })}${content}</w:p>`);
  }

  write(block: ExportBlock): void {
    const { context } = this;
    switch (block.kind) {
      case 'paragraph':
      case 'title':
        this.#put(lineXml(block.runs, context));
        break;
      case 'heading':
        this.#put(numberXml(block.numberText, 'GcNo') + lineXml(block.runs, context));
        break;
      case 'item': {
        const number = numberXml(block.numberText, `GcItem${block.level}No`);
        this.#put(number + lineXml([...block.titleRuns, ...block.runs], context));
        break;
      }
      case 'list':
        this.#list(block, 0);
        break;
      case 'quote':
        for (const each of block.blocks) this.write(each);
        break;
      case 'code':
        this.#put(runXml(block.text));
        break;
      case 'image':
        this.#image(block);
        break;
      case 'table':
        this.#table(block);
        break;
      case 'rule':
      case 'pageBreak':
        break;
    }
  }

  /** A reader tells a list's lines, and the paragraphs that go on in them, by their styles; a head has its own. */
  #list(block: Extract<ExportBlock, { kind: 'list' }>, level: number): void {
    const { parts } = this.context;
    const { layout } = parts;
    const depth = Math.min(level, DEEPEST_LIST);
    const numId = parts.list(block.ordered, depth, block.start ?? 1);
    const look = (name: string, look: ParagraphLook): ParagraphLook =>
      this.look.header ? look : { ...look, style: name };
    const line = { list: { numId, level: depth }, indent: chars(layout, { left: depth, firstLine: 0 }) };
    const under = { indent: chars(layout, { left: underList(layout, depth), firstLine: 0 }) };
    for (const item of block.items) {
      for (const [index, each] of item.blocks.entries()) {
        if (index === 0 && each.kind !== 'paragraph') this.#put('', look('GcTableList', line));
        if (each.kind === 'list') this.#list(each, level + 1);
        else if (each.kind !== 'paragraph') this.write(each);
        else
          this.#put(
            lineXml(each.runs, this.context),
            index === 0 ? look('GcTableList', line) : look('GcTableMore', under),
          );
      }
    }
  }

  #image(block: Extract<ExportBlock, { kind: 'image' }>): void {
    const { parts } = this.context;
    const info = block.bytes && pictureInfo(block.bytes);
    if (block.bytes && info) {
      const box = { width: Math.max(300, this.look.width - INSET), height: 4000 };
      const relation = parts.picture(block.bytes, info.extension);
      const drawing = drawingXml(relation, parts.drawingId(), pictureSize(info, block.width, box), block.alt);
      this.#put(`<w:r>${drawing}</w:r>`, { line: 240, lineRule: 'auto' });
    } else parts.note('image-unreadable', block.alt);
    if (block.caption.length > 0) this.#put(lineXml(block.caption, this.context));
  }

  #table(block: Extract<ExportBlock, { kind: 'table' }>): void {
    if (this.depth >= DEEPEST_TABLE) {
      this.context.parts.note('nesting-flattened', blocksWords([block]));
      this.#put(runXml(blocksWords([block])));
      return;
    }
    const width = Math.max(600, this.look.width - INSET);
    this.#out.push(
      tableXml(block, width, (blocks, look) => cellXml(blocks, look, this.context, this.depth + 1)),
    );
  }
}
