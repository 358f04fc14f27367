/** A table of a web page while its rows come in. Knows no tags. */
import type { JsonNode } from '../../shared/doc/json.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
import { planBlocks } from '../../shared/doc/planText.ts';
import type { Draft } from './drafts.ts';

interface Cell {
  colspan: number;
  rowspan: number;
  header: boolean;
  content: JsonNode[];
}

const MOST_COLUMNS = 64;
const MOST_ROWS_SPANNED = 1000;

export class HtmlTable {
  readonly #rows: Cell[][] = [];
  /** Around another table: it only places things on the page, what is in it are lines. */
  layout = false;
  cell: Cell | null = null;
  inHead = false;
  /** Something says that it is a table of words: lines around its cells, a head. */
  isData: boolean;

  constructor(attrs: ReadonlyMap<string, string>) {
    this.isData =
      Number(attrs.get('border')) > 0 || /grid|MsoTable|MsoNormalTable/i.test(attrs.get('class') ?? '');
  }

  row(): void {
    this.cell = null;
    this.#rows.push([]);
  }

  open(header: boolean, attrs: ReadonlyMap<string, string>): void {
    if (this.#rows.length === 0) this.row();
    this.isData ||=
      header || this.inHead || /border(?!-collapse)[\w-]*\s*:\s*(?!none|0)/i.test(attrs.get('style') ?? '');
    const count = (name: string, most: number): number =>
      Math.min(most, Math.max(1, Math.trunc(Number(attrs.get(name))) || 1));
    this.cell = {
      colspan: count('colspan', MOST_COLUMNS),
      rowspan: count('rowspan', MOST_ROWS_SPANNED),
      header: header || this.inHead,
      content: [],
    };
    this.#rows.at(-1)?.push(this.cell);
  }

  /** What is in its cells, in order, for a table that is none. */
  unwrap(): JsonNode[] {
    const content = this.#rows.flat().flatMap((cell) => cell.content);
    this.#rows.length = 0;
    return content;
  }

  /** One cell around everything is a frame. */
  get isFrame(): boolean {
    return this.#rows.flat().length <= 1;
  }

  node(): JsonNode {
    const rows = this.#rows.filter((row) => row.length > 0);
    const content = rows.map(
      (row, at): JsonNode => ({
        type: 'tableRow',
        content: row.map((cell) => ({
          type: cell.header ? 'tableHeader' : 'tableCell',
          attrs: { colspan: cell.colspan, rowspan: Math.min(cell.rowspan, rows.length - at) },
          content: cell.content.length > 0 ? cell.content : [{ type: 'paragraph', attrs: { role: 'body' } }],
        })),
      }),
    );
    return { type: 'table', content };
  }

  drafts(table: number): Draft[] {
    const node = this.node();
    const { content = [] } = node;
    const texts = planBlocks({ type: 'doc', content: [node] }, DEFAULT_NUMBERING);
    return texts.map(({ text, header }, at) => ({
      text,
      table,
      header: header ?? false,
      ...(at === 0 ? { tableNode: node } : {}),
      ...(content[at] ? { rowNode: content[at] } : {}),
    }));
  }
}
