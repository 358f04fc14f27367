/**
 * A plan's text as plain text and as blocks: a line a block, derived numbers written out, cells by tab,
 * rows by newline. Spans in a plan are `{ blockId, from, to }` (UTF-16 units into the block's words) plus
 * an offset in this text. Suggested insertions are not yet part of it, nor are lines suggested as a whole (those of
 * a cell are empty ones); suggested deletions still are.
 */
import { type Changed, changedBetween, type Gathered, gather, noneGathered } from '../extract/gathered.ts';
import { sameList } from '../extract/lists.ts';
import { inlineText, LINE_BREAK } from './inlineText.ts';
import { type JsonNode, numberAttr, stringAttr } from './json.ts';
import { deriveNumbers, type FixedNumber, fixedNumberSchema, type Numbering } from './numbering.ts';
import { isSuggestedLine } from './suggestions.ts';

export type PlanBlockKind =
  | 'title'
  | 'heading'
  | 'item'
  | 'paragraph'
  | 'listItem'
  | 'row'
  | 'quote'
  | 'code'
  | 'caption';

export interface PlanBlock {
  id: string | null;
  kind: PlanBlockKind;
  /** Heading 1–4, item 3–5, list depth from 1; 0 otherwise. */
  level: number;
  /** Paragraph role, '' elsewhere. */
  role: string;
  /** The marker written before the words (derived or fixed), '' if none. */
  number: string;
  /** The words without the marker; a table row's cells joined by tabs. */
  text: string;
  /** Where the line starts in the plan text, and where its words start (after the marker). */
  offset: number;
  start: number;
  /** Cells of a table row: each cell's first block id and its place in `text`. Header rows say so. */
  cells?: { id: string | null; from: number; to: number }[];
  header?: boolean;
  /** Rows of one table share this. */
  table?: string;
}

/** A line without its number and place. */
interface Draft extends Omit<PlanBlock, 'offset' | 'start' | 'number'> {
  /** Whether it takes part in the numbering, and the number its author fixed. */
  numbered: boolean;
  fixed: FixedNumber | null;
}

/** The lines of one top-level node, with the blocks they were last. */
interface NodeLines {
  drafts: readonly Draft[];
  blocks: PlanBlock[];
}

/** Reads a document again and again: a node that is the same object as before is not read again. */
export interface PlanBlockReader {
  /** All blocks in order; a block that changed in nothing is the same object as before. */
  read(doc: JsonNode): PlanBlock[];
}

/** What was read last. */
interface LastRead {
  content: readonly JsonNode[];
  nodes: Gathered<NodeLines>;
  drafts: Gathered<Draft>;
  /** Those that take part in the numbering, with their numbers. */
  numbered: Gathered<Draft>;
  numbers: readonly string[];
  blocks: readonly PlanBlock[];
}

export function createPlanBlockReader(numbering: Numbering): PlanBlockReader {
  const known = new WeakMap<JsonNode, NodeLines>();
  let last: LastRead = {
    content: [],
    nodes: noneGathered,
    drafts: noneGathered,
    numbered: noneGathered,
    numbers: [],
    blocks: [],
  };
  let unnamed = 0;
  const nameless = (): string => `table-${unnamed++}`;
  const linesOf = (node: JsonNode): NodeLines => {
    const before = known.get(node);
    if (before) return before;
    const drafts: Draft[] = [];
    collect(node, drafts, 0, false, nameless);
    const lines = { drafts, blocks: [] };
    known.set(node, lines);
    return lines;
  };
  return {
    read(doc) {
      const content = doc.content ?? [];
      const n = content.length;
      // most nodes stand where they stood, as far from the beginning or from the end
      const changed = changedBetween(last.content, content);
      const nodes = gather(last.nodes, n, changed, content, (of, k, into) => into.push(linesOf(of[k]!)));
      const drafts = gather(last.drafts, n, changed, nodes.all, draftsOf);
      const numbered = gather(last.numbered, n, changed, nodes.all, numberedOf);
      const numbers =
        numbered.all === last.numbered.all || sameList(numbered.all, last.numbered.all, numberedAlike)
          ? last.numbers
          : deriveNumbers(
              numbered.all.map((draft) => ({ level: draft.level, number: draft.fixed })),
              numbering,
            );
      const span = numbers === last.numbers ? changed : { from: 0, to: n, gone: last.content.length };
      const blocks = blocksAgain({ content, nodes, drafts, numbered, numbers }, last, span);
      last = { content, nodes, drafts, numbered, numbers, blocks };
      return blocks;
    },
  };
}

/** Blocks before `from` are those of before, and from `to` on where they begin at the same place. */
function blocksAgain(
  { nodes, drafts, numbered, numbers }: Omit<LastRead, 'blocks'>,
  before: Pick<LastRead, 'drafts' | 'blocks'>,
  { from, to, gone }: Changed,
): PlanBlock[] {
  const out = before.blocks.slice(0, drafts.starts[from]);
  let next = numbered.starts[from] as number;
  let offset = endOf(out.at(-1));
  for (let at = from; at < nodes.all.length; at++) {
    if (at === to) {
      const behind = before.blocks.slice(before.drafts.starts[from + gone]);
      if (behind[0]?.offset === offset) return out.concat(behind);
    }
    const { drafts: own, blocks } = nodes.all[at] as NodeLines;
    for (let k = 0; k < own.length; k++) {
      const draft = own[k] as Draft;
      const number = draft.numbered ? (numbers[next++] ?? '') : '';
      let block = blocks[k];
      if (block === undefined || block.number !== number || block.offset !== offset) {
        block = blockOf(draft, number, offset);
        blocks[k] = block;
      }
      out.push(block);
      offset = endOf(block);
    }
  }
  return out;
}

/** Where the next line begins. */
const endOf = (block: PlanBlock | undefined): number =>
  block === undefined ? 0 : block.start + block.text.length + 1;

function draftsOf(nodes: readonly NodeLines[], k: number, into: Draft[]): void {
  for (const draft of (nodes[k] as NodeLines).drafts) into.push(draft);
}

function numberedOf(nodes: readonly NodeLines[], k: number, into: Draft[]): void {
  for (const draft of (nodes[k] as NodeLines).drafts) if (draft.numbered) into.push(draft);
}

const numberedAlike = (a: Draft, b: Draft): boolean =>
  a === b ||
  (a.level === b.level &&
    (a.fixed === b.fixed ||
      (a.fixed?.value === b.fixed?.value &&
        a.fixed?.style === b.fixed?.style &&
        a.fixed?.text === b.fixed?.text)));

/** All blocks of a text document in order. */
export function planBlocks(doc: JsonNode, numbering: Numbering): PlanBlock[] {
  return createPlanBlockReader(numbering).read(doc);
}

function blockOf(draft: Draft, number: string, offset: number): PlanBlock {
  const block: PlanBlock = {
    id: draft.id,
    kind: draft.kind,
    level: draft.level,
    role: draft.role,
    number,
    text: draft.text,
    offset,
    start: offset + number.length,
  };
  if (draft.cells !== undefined) block.cells = draft.cells;
  if (draft.header !== undefined) block.header = draft.header;
  if (draft.table !== undefined) block.table = draft.table;
  return block;
}

function fixedNumber(node: JsonNode): FixedNumber | null {
  const written = node.attrs?.number;
  if (written === undefined || written === null) return null;
  const parsed = fixedNumberSchema.safeParse(written);
  return parsed.success ? parsed.data : null;
}

/** The plan text of blocks that `planBlocks` made. */
export function blocksText(blocks: readonly PlanBlock[]): string {
  return blocks.map((block) => block.number + block.text).join('\n');
}

/** The plan as plain text. */
export function planText(doc: JsonNode, numbering: Numbering): string {
  return blocksText(planBlocks(doc, numbering));
}

/** Nodes that are a line of the plan text. */
export const LINE_KINDS: Record<string, PlanBlockKind> = {
  title: 'title',
  heading: 'heading',
  item: 'item',
  paragraph: 'paragraph',
  codeBlock: 'code',
  image: 'caption',
};

/** `nameless` names a table without an id of its own. */
function collect(
  node: JsonNode,
  out: Draft[],
  listDepth: number,
  quoted: boolean,
  nameless: () => string,
  inCell = false,
): void {
  const kind = LINE_KINDS[node.type];
  if (kind) {
    if (!inCell && isSuggestedLine(node)) return;
    const numbered = kind === 'heading' || kind === 'item';
    out.push({
      id: stringAttr(node, 'id'),
      kind: quoted ? 'quote' : listDepth > 0 && kind === 'paragraph' ? 'listItem' : kind,
      level: numbered ? numberAttr(node, 'level', kind === 'heading' ? 1 : 3) : listDepth,
      role: kind === 'paragraph' ? (stringAttr(node, 'role') ?? 'body') : '',
      text: inlineText(node).text,
      numbered: numbered && !quoted,
      fixed: numbered && !quoted ? fixedNumber(node) : null,
    });
    return;
  }
  if (node.type === 'table') {
    const table = stringAttr(node, 'id') ?? nameless();
    for (const row of node.content ?? []) out.push(rowDraft(row, table, nameless));
    return;
  }
  const deeper = node.type === 'bulletList' || node.type === 'orderedList';
  for (const child of node.content ?? []) {
    collect(child, out, listDepth + (deeper ? 1 : 0), quoted || node.type === 'blockquote', nameless, inCell);
  }
}

function rowDraft(row: JsonNode, table: string, nameless: () => string): Draft {
  let text = '';
  const cells: NonNullable<PlanBlock['cells']> = [];
  let header = (row.content ?? []).length > 0;
  for (const cell of row.content ?? []) {
    if (cells.length > 0) text += '\t';
    if (cell.type !== 'tableHeader') header = false;
    const inner: Draft[] = [];
    for (const child of cell.content ?? []) collect(child, inner, 0, false, nameless, true);
    const words = inner.map((draft) => draft.text).join(LINE_BREAK);
    cells.push({
      id: inner[0]?.id ?? stringAttr(cell, 'id'),
      from: text.length,
      to: text.length + words.length,
    });
    text += words;
  }
  return {
    id: stringAttr(row, 'id'),
    kind: 'row',
    level: 0,
    role: '',
    text,
    cells,
    header,
    table,
    numbered: false,
    fixed: null,
  };
}

/** 字数: each Han character and full-width mark counts one, each run of Latin letters or digits one. */
export function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const latin = isLatin(code);
    if (latin ? !inWord : !isSpace(code) && !endsPair(text, at, code)) count++;
    inWord = latin;
  }
  return count;
}

const isLatin = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0xc0 && code <= 0x24f);

const isSpace = (code: number): boolean =>
  code > 0x3000 ? code === 0xfeff : /\s/.test(String.fromCharCode(code));

/** The second half of a character outside the first plane. */
const endsPair = (text: string, at: number, code: number): boolean =>
  code >= 0xdc00 && code <= 0xdfff && at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
