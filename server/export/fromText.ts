/**
 * The committed text (ProseMirror JSON) as export blocks, read tolerantly: what is unknown keeps its words.
 * Numbers are the derived ones, exactly as the editor shows them.
 */
import { type JsonMark, type JsonNode, numberAttr, stringAttr } from '../../shared/doc/json.ts';
import { deriveNumbers, fixedNumberSchema, type Numbering } from '../../shared/doc/numbering.ts';
import type { ExportBlock, ExportCell, ExportRole, ExportRun, RunMarks, Stamp } from './model.ts';
import { splitTitle } from './runIn.ts';

export interface TextSources {
  numbering: Numbering;
  /** Picture bytes of an attachment, or null when it is gone. */
  picture: (file: string) => { bytes: Uint8Array; mime: string } | null;
  /** A user's name for the author of a suggestion. */
  userName: (user: string) => string;
  /** Comments whose anchor covers inline positions of a block (talkComments.ts) → their ids. */
  commentsAt?: (blockId: string, from: number, to: number) => readonly string[];
}

const ROLES: readonly string[] = ['body', 'status', 'addressee', 'attachments', 'signature', 'date', 'note'];

export function exportBlocks(doc: JsonNode, sources: TextSources): ExportBlock[] {
  return new TextReader(doc, sources).blocks(doc.content ?? [], 0);
}

class TextReader {
  readonly #numbers = new Map<JsonNode, string>();

  constructor(
    doc: JsonNode,
    readonly sources: TextSources,
  ) {
    const numbered: JsonNode[] = [];
    const collect = (nodes: readonly JsonNode[], quoted: boolean): void => {
      for (const node of nodes) {
        if (node.type === 'heading' || node.type === 'item') {
          if (!quoted) numbered.push(node);
        } else if (node.type !== 'table') collect(node.content ?? [], quoted || node.type === 'blockquote');
      }
    };
    collect(doc.content ?? [], false);
    const numbers = deriveNumbers(
      numbered.map((node) => {
        const fixed = fixedNumberSchema.safeParse(node.attrs?.number);
        const level = numberAttr(node, 'level', node.type === 'heading' ? 1 : 3);
        return { level, number: fixed.success ? fixed.data : null };
      }),
      sources.numbering,
    );
    numbered.forEach((node, index) => {
      this.#numbers.set(node, numbers[index] ?? '');
    });
  }

  blocks(nodes: readonly JsonNode[], depth: number): ExportBlock[] {
    return depth > 60 ? [] : nodes.flatMap((node) => this.#block(node, depth));
  }

  #block(node: JsonNode, depth: number): ExportBlock[] {
    const content = node.content ?? [];
    switch (node.type) {
      case 'title':
        return [{ kind: 'title', runs: this.#runs(node) }];
      case 'heading': {
        const level = clamp(numberAttr(node, 'level', 1), 1, 4) as 1 | 2 | 3 | 4;
        return [
          { kind: 'heading', level, numberText: this.#numbers.get(node) ?? '', runs: this.#runs(node) },
        ];
      }
      case 'item': {
        const level = clamp(numberAttr(node, 'level', 3), 3, 5) as 3 | 4 | 5;
        const [titleRuns, runs] = splitTitle(this.#runs(node));
        return [{ kind: 'item', level, numberText: this.#numbers.get(node) ?? '', titleRuns, runs }];
      }
      case 'paragraph': {
        const role = stringAttr(node, 'role') ?? 'body';
        return [
          {
            kind: 'paragraph',
            role: (ROLES.includes(role) ? role : 'body') as ExportRole,
            runs: this.#runs(node),
          },
        ];
      }
      case 'bulletList':
      case 'orderedList': {
        const items = content.map((item) => ({ blocks: this.blocks(item.content ?? [], depth + 1) }));
        const ordered = node.type === 'orderedList';
        const start = clamp(numberAttr(node, 'start', 1), 0, 100_000);
        if (items.length === 0) return [];
        return [{ kind: 'list', ordered, items, ...(ordered && start !== 1 ? { start } : {}) }];
      }
      case 'blockquote':
        return [{ kind: 'quote', blocks: this.blocks(content, depth + 1) }];
      case 'codeBlock':
        return [{ kind: 'code', text: content.map((child) => child.text ?? '').join('') }];
      case 'horizontalRule':
        return [{ kind: 'rule' }];
      case 'pageBreak':
        return [{ kind: 'pageBreak' }];
      case 'image':
        return [this.#image(node)];
      case 'table':
        return this.#table(node, depth);
      case 'text':
        return [{ kind: 'paragraph', role: 'body', runs: this.#run(node, '', 0) }];
      default:
        // Written by a newer release: its words are kept, its shape is not known.
        return this.blocks(content, depth + 1);
    }
  }

  #image(node: JsonNode): ExportBlock {
    const file = stringAttr(node, 'file');
    const found = file === null ? null : this.sources.picture(file);
    const width = numberAttr(node, 'width', 0);
    return {
      kind: 'image',
      bytes: found?.bytes ?? null,
      mime: found?.mime ?? '',
      alt: stringAttr(node, 'alt') ?? '',
      caption: this.#runs(node),
      ...(width > 0 ? { width } : {}),
    };
  }

  #table(node: JsonNode, depth: number): ExportBlock[] {
    const rows = (node.content ?? []).map((row) => ({
      cells: (row.content ?? []).map(
        (cell): ExportCell => ({
          colspan: clamp(numberAttr(cell, 'colspan', 1), 1, 63),
          rowspan: clamp(numberAttr(cell, 'rowspan', 1), 1, 1000),
          header: cell.type === 'tableHeader',
          blocks: this.blocks(cell.content ?? [], depth + 1),
        }),
      ),
    }));
    if (rows.length === 0) return [];
    let headerRows = 0;
    // A row counts as head when all its cells are: those that hang down from the row above count for both.
    while (headerRows < rows.length && rows[headerRows]?.cells.every((cell) => cell.header)) headerRows++;
    const widths = columnWidths(node);
    return [{ kind: 'table', rows, headerRows, ...(widths ? { widths } : {}) }];
  }

  #runs(node: JsonNode): ExportRun[] {
    const id = stringAttr(node, 'id') ?? '';
    const out: ExportRun[] = [];
    let at = 0;
    for (const child of node.content ?? []) {
      out.push(...this.#run(child, id, at));
      at += child.type === 'text' ? (child.text ?? '').length : 1;
    }
    return out;
  }

  #run(child: JsonNode, blockId: string, at: number): ExportRun[] {
    const marks = this.#marks(child.marks ?? []);
    switch (child.type) {
      case 'text':
        return this.#commented({ kind: 'text', text: child.text ?? '', ...marks }, blockId, at);
      case 'hardBreak':
        return [{ kind: 'break', ...marks }];
      case 'footnote':
        return [{ kind: 'footnote', text: stringAttr(child, 'text') ?? '', ...marks }];
      case 'mention':
        return this.#commented(
          { kind: 'mention', text: `@${stringAttr(child, 'label') ?? ''}`, ...marks },
          blockId,
          at,
        );
      default:
        return (child.content ?? []).flatMap((each) => this.#run(each, blockId, at));
    }
  }

  /** Cuts a run where the comments that cover it change. */
  #commented(run: ExportRun, blockId: string, at: number): ExportRun[] {
    const { commentsAt } = this.sources;
    if (!commentsAt || blockId === '') return [run];
    if (run.kind !== 'text') {
      const ids = commentsAt(blockId, at, at + 1);
      return ids.length > 0 ? [{ ...run, marks: { ...run.marks, comments: ids } }] : [run];
    }
    const out: ExportRun[] = [];
    let from = 0;
    let current: readonly string[] | null = null;
    const close = (to: number): void => {
      if (to > from) {
        const text = run.text.slice(from, to);
        const marks = current?.length ? { ...run.marks, comments: current } : run.marks;
        out.push(marks ? { kind: 'text', text, marks } : { kind: 'text', text });
      }
      from = to;
    };
    const whole = commentsAt(blockId, at, at + run.text.length);
    if (whole.length === 0) return [run];
    for (let each = 0; each < run.text.length; each++) {
      const ids = commentsAt(blockId, at + each, at + each + 1);
      if (current !== null && ids.join(' ') === current.join(' ')) continue;
      close(each);
      current = ids;
    }
    close(run.text.length);
    return out;
  }

  #marks(marks: readonly JsonMark[]): { marks?: RunMarks } {
    const out: RunMarks = {};
    for (const mark of marks) {
      switch (mark.type) {
        case 'bold':
        case 'italic':
        case 'underline':
        case 'strike':
        case 'highlight':
        case 'code':
          out[mark.type] = true;
          break;
        case 'subscript':
          out.sub = true;
          break;
        case 'superscript':
          out.sup = true;
          break;
        case 'link':
          if (typeof mark.attrs?.href === 'string') out.link = mark.attrs.href;
          break;
        case 'insertion':
        case 'deletion':
          out[mark.type] = this.#stamp(mark);
          break;
      }
    }
    return Object.keys(out).length > 0 ? { marks: out } : {};
  }

  #stamp(mark: JsonMark): Stamp {
    const user = mark.attrs?.user;
    const at = mark.attrs?.at;
    return {
      author: typeof user === 'string' ? this.sources.userName(user) : '',
      date: typeof at === 'string' ? at : '',
    };
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.trunc(value)));
}

/** Widths the author dragged, if every column of the first row has one. */
function columnWidths(table: JsonNode): number[] | null {
  const widths: number[] = [];
  for (const cell of table.content?.[0]?.content ?? []) {
    const colwidth = cell.attrs?.colwidth;
    if (!Array.isArray(colwidth)) return null;
    for (const width of colwidth) {
      if (typeof width !== 'number' || width <= 0) return null;
      widths.push(width);
    }
  }
  return widths.length > 0 ? widths : null;
}
