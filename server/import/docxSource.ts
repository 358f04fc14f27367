/**
 * A .docx as lines for the import: what server/docx reads, each block a line with its rich words. Tables,
 * pictures and breaks stay whole. The source text the import speaks of is the file's words, a line a block.
 */

import { inlineText, LINE_BREAK } from '../../shared/doc/inlineText.ts';
import type { JsonMark, JsonNode } from '../../shared/doc/json.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
import { planBlocks } from '../../shared/doc/planText.ts';
import { isSafeLink } from '../../shared/doc/schemaVersion.ts';
import { readStructure } from '../../shared/extract/lines/structure.ts';
import type { StructureLine } from '../../shared/extract/lines/structureShape.ts';
import { newId } from '../auth/tokens.ts';
import type { ImportBlock } from '../docx/importModel.ts';
import { readDocx } from '../docx/read.ts';
import type { ExportBlock, ExportRun } from '../export/model.ts';
import { docxNotes } from './docxNotes.ts';
import { commentMark } from './fileComments.ts';
import { withMarker } from './marker.ts';
import { MOST_MARK } from './plainText.ts';
import type { LineKind, Source, SourceLine } from './sourceLine.ts';

export interface Picture {
  id: string;
  mime: string;
  bytes: Uint8Array;
  name: string;
}

type Draft = Omit<SourceLine, 'offset' | 'length'>;
type Where = Pick<Draft, 'quote' | 'list' | 'depth' | 'more' | 'start' | 'group'>;

export function readDocxSource(bytes: Uint8Array): { source: Source; pictures: Picture[] } {
  const reading = readDocx(bytes);
  const own = reading.properties.gongce !== null;
  const collector = new Collector(own);
  for (const block of reading.blocks) collector.add(block);
  let offset = 0;
  const lines = collector.drafts.map((draft): SourceLine => {
    const line = { ...draft, offset, length: draft.text.length };
    offset += draft.text.length + 1;
    return line;
  });
  const text = lines.map((line) => line.text).join('\n');
  const { lines: read, scheme: _, ...whole } = readStructure(text);
  // Words without any look of their own, as a plain text has them: the same line is the title.
  if (!own && reading.title === null) headByWords(lines, read);
  const title = reading.title ?? whole.title;
  return {
    source: {
      ...whole,
      text,
      lines,
      title: title?.replaceAll(LINE_BREAK, '') ?? null,
      titleFrom: reading.title === null ? whole.titleFrom : 'line',
      notes: docxNotes(reading, collector.pictures.length),
      comments: { own, list: reading.comments },
    },
    pictures: collector.pictures,
  };
}

function headByWords(lines: SourceLine[], read: readonly StructureLine[]): void {
  const titles = new Set(read.filter(({ kind }) => kind === 'title').map(({ offset }) => offset));
  for (const [at, line] of lines.entries())
    if (line.kind === 'paragraph' && titles.has(line.offset)) lines[at] = { ...line, kind: 'title' };
}

/** Word knows no deeper ones. */
const DEEPEST_LIST = 8;

class Collector {
  readonly drafts: Draft[] = [];
  readonly pictures: Picture[] = [];
  #tables = 0;
  #groups = 0;

  /** `own`: the file says itself which words are numbers. */
  constructor(readonly own: boolean) {}

  add(block: ImportBlock): void {
    const from = this.drafts.length;
    this.#block(block, {});
    if (!block.generated) return;
    // Our own export made it from data that the plan still has: proposed for removal, not lost.
    for (const draft of this.drafts.slice(from)) {
      draft.kind = 'furniture';
      draft.reason = 'generated';
    }
  }

  #block(block: ExportBlock, where: Where): void {
    switch (block.kind) {
      case 'title':
        return this.#line('title', block.runs, where);
      case 'heading':
        return this.#line('heading', block.runs, where, block.level, block.numberText);
      case 'item':
        return this.#line('item', [...block.titleRuns, ...block.runs], where, block.level, block.numberText);
      case 'paragraph':
        return this.#line(block.role === 'body' ? 'paragraph' : block.role, block.runs, where);
      case 'list':
        return this.#list(block, where.depth === undefined ? 0 : where.depth + 1);
      case 'quote':
        this.#groups++;
        for (const inner of block.blocks) this.#block(inner, { quote: true, group: this.#groups });
        return;
      case 'table':
        return this.#table(block);
      default:
        return this.#node(this.#nodeOf(block));
    }
  }

  #line(
    kind: LineKind,
    runs: readonly ExportRun[],
    where: Where,
    level: number | null = null,
    mark = '',
  ): void {
    const tooLong = mark.trim().length > MOST_MARK;
    const inline = tooLong ? [...numberWords(mark), ...inlineOf(runs)] : inlineOf(runs);
    const text = (tooLong ? '' : mark) + inlineText({ type: 'paragraph', content: inline }).text;
    const draft: Draft = { ...where, text, kind, level, mark: tooLong ? '' : mark, reason: null, inline };
    this.drafts.push(level === null || tooLong || this.own ? draft : withMarker(draft));
  }

  #list(list: Extract<ExportBlock, { kind: 'list' }>, depth: number): void {
    const group = ++this.#groups;
    const start = list.start === undefined ? {} : { start: list.start };
    const kind = list.ordered ? 'ordered' : 'bullet';
    const where: Where = { list: kind, depth: Math.min(depth, DEEPEST_LIST), group, ...start };
    for (const item of list.items) {
      item.blocks.forEach((block, index) => {
        this.#block(block, index > 0 && block.kind === 'paragraph' ? { ...where, more: true } : where);
      });
    }
  }

  #table(block: Extract<ExportBlock, { kind: 'table' }>): void {
    const node = this.#nodeOf(block);
    const rows = planBlocks({ type: 'doc', content: [node] }, DEFAULT_NUMBERING);
    const table = this.#tables++;
    rows.forEach((row, index) => {
      this.drafts.push({
        text: row.text,
        kind: 'row',
        level: null,
        mark: '',
        reason: null,
        table,
        header: row.header ?? false,
        ...(node.content?.[index] ? { rowNode: node.content[index] } : {}),
        ...(index === 0 ? { tableNode: node } : {}),
      });
    });
  }

  #node(node: JsonNode): void {
    const text = inlineText(node).text.replaceAll('\n', LINE_BREAK);
    this.drafts.push({ text, kind: 'paragraph', level: null, mark: '', reason: null, node });
  }

  /** A block inside a cell, or one that is no line: as ProseMirror would write it, ids come later. */
  #nodeOf(block: ExportBlock): JsonNode {
    switch (block.kind) {
      case 'title':
      case 'paragraph':
        return paragraph(inlineOf(block.runs));
      case 'heading':
        return paragraph([...numberWords(block.numberText), ...inlineOf(block.runs)]);
      case 'item':
        return paragraph([
          ...numberWords(block.numberText),
          ...inlineOf([...block.titleRuns, ...block.runs]),
        ]);
      case 'list': {
        const content = block.items.map((item) => ({ type: 'listItem', content: this.#nodes(item.blocks) }));
        const attrs = block.start === undefined ? {} : { attrs: { start: block.start } };
        return { type: block.ordered ? 'orderedList' : 'bulletList', ...attrs, content };
      }
      case 'table':
        return { type: 'table', content: block.rows.map((row) => this.#row(row.cells)) };
      case 'quote':
        return { type: 'blockquote', content: this.#nodes(block.blocks) };
      case 'code':
        return { type: 'codeBlock', content: block.text === '' ? [] : [{ type: 'text', text: block.text }] };
      case 'rule':
        return { type: 'horizontalRule' };
      case 'pageBreak':
        return { type: 'pageBreak' };
      case 'image':
        return this.#image(block);
    }
  }

  #nodes(blocks: readonly ExportBlock[]): JsonNode[] {
    return blocks.length === 0 ? [paragraph([])] : blocks.map((block) => this.#nodeOf(block));
  }

  #row(cells: Extract<ExportBlock, { kind: 'table' }>['rows'][number]['cells']): JsonNode {
    const content = cells.map((cell) => ({
      type: cell.header ? 'tableHeader' : 'tableCell',
      attrs: { colspan: cell.colspan, rowspan: cell.rowspan },
      content: this.#nodes(cell.blocks),
    }));
    return { type: 'tableRow', content };
  }

  #image(image: Extract<ExportBlock, { kind: 'image' }>): JsonNode {
    if (image.bytes === null)
      return paragraph([{ type: 'text', text: `［图：${image.alt || '无法读取'}］` }]);
    const id = newId();
    this.pictures.push({ id, mime: image.mime, bytes: image.bytes, name: image.alt.slice(0, 200) });
    const attrs = { file: id, alt: image.alt, ...(image.width === undefined ? {} : { width: image.width }) };
    return { type: 'image', attrs, content: inlineOf(image.caption) };
  }
}

const paragraph = (content: JsonNode[]): JsonNode => ({
  type: 'paragraph',
  attrs: { role: 'body' },
  content,
});
const numberWords = (number: string): JsonNode[] => (number === '' ? [] : [{ type: 'text', text: number }]);

function inlineOf(runs: readonly ExportRun[]): JsonNode[] {
  return runs.flatMap((run): JsonNode[] => {
    const marks = marksOf(run);
    const marked = marks.length > 0 ? { marks } : {};
    if (run.kind === 'break') return [{ type: 'hardBreak', ...marked }];
    if (run.kind === 'footnote') return [{ type: 'footnote', attrs: { text: run.text }, ...marked }];
    const text = run.text.replaceAll('\n', LINE_BREAK);
    return text === '' ? [] : [{ type: 'text', text, ...marked }];
  });
}

const SIMPLE = ['bold', 'italic', 'underline', 'strike', 'highlight', 'code'] as const;

function marksOf({ marks = {} }: ExportRun): JsonMark[] {
  const out: JsonMark[] = SIMPLE.filter((name) => marks[name]).map((type) => ({ type }));
  if (marks.sub) out.push({ type: 'subscript' });
  if (marks.sup) out.push({ type: 'superscript' });
  if (isSafeLink(marks.link)) out.push({ type: 'link', attrs: { href: marks.link } });
  const { insertion, deletion } = marks;
  if (insertion) out.push({ type: 'insertion', attrs: { user: insertion.author, at: insertion.date } });
  if (deletion) out.push({ type: 'deletion', attrs: { user: deletion.author, at: deletion.date } });
  if (marks.comments?.length) out.push(commentMark(marks.comments));
  return out;
}
