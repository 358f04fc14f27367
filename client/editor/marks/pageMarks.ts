/**
 * Everything drawn on the page that is not in the text: numbers, run-in titles, target and finding marks,
 * commented words, margin figures. Only changed blocks are marked again; the marks of a block whose reading
 * is behind are carried along; those of the block being composed are carried and nothing else (LOOK.md §9).
 */
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { Mappable } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import { inlineText, positionOf } from '../../../shared/doc/inlineText.ts';
import type { JsonNode } from '../../../shared/doc/json.ts';
import type { Numbering } from '../../../shared/doc/numbering.ts';
import { runInTitle } from '../../../shared/doc/runIn.ts';
import { isSuggestedBlock } from '../suggestions/ownMarks.ts';
import { type BlockEntry, BlockSource, blockEntry, type InlineMark } from './blockSource.ts';
import { numbersOf } from './numbers.ts';
import { rowFigures } from './rowFigures.ts';

/** A marked run of a block's words. */
export interface WordMark {
  from: number;
  to: number;
  attrs: Record<string, string>;
}

/** The first counted target of a block: how far it is, its share, and how many more the block promises. */
export interface BlockFigure {
  figure: string;
  share: number;
  rest: number;
}

/** What the reading says of one textblock; the same object as long as nothing about it changed. */
export interface BlockMarks {
  /** The words it was read from: marks are only set on these. */
  text: string;
  marks: readonly WordMark[];
  /** Attributes of the block's element: margin figure, lead department. */
  attrs: Record<string, string>;
  figure: BlockFigure | null;
}

export interface OuterMarks {
  /** By block id, from the reading. */
  words: ReadonlyMap<string, BlockMarks>;
  /** By block id, positions in the block's content: commented words, places found. */
  places: ReadonlyMap<string, readonly InlineMark[]>;
}

export const NO_MARKS: OuterMarks = { words: new Map(), places: new Map() };

interface PageMarksState {
  outer: OuterMarks;
  source: BlockSource;
  numbering: Numbering;
  /** Of headings and items. Shared by states that differ in words only. */
  numbers: WeakMap<Node, string>;
}

type Numbers = Pick<WeakMap<Node, string>, 'get'>;

export const pageMarksKey = new PluginKey<PageMarksState>('pageMarks');

/** Hands over what the reading and the threads say; the page is marked where it differs. */
export function setOuterMarks(tr: Transaction, outer: Partial<OuterMarks>): Transaction {
  return tr.setMeta(pageMarksKey, outer).setMeta('addToHistory', false);
}

/** What stands greyed in an empty block, by its type. */
export type PlaceholderTexts = Readonly<Record<string, string>>;

/** `first`: what is known of the text before the page is drawn. */
export function pageMarks(
  numbering: () => Numbering,
  texts: PlaceholderTexts,
  first: () => OuterMarks = () => NO_MARKS,
): Plugin<PageMarksState> {
  let view: EditorView | null = null;
  return new Plugin<PageMarksState>({
    key: pageMarksKey,
    state: {
      init: (_config, state) =>
        build(state.doc, first(), null, null, { numbering: numbering(), texts, composed: null }),
      apply(tr, value, _old, state) {
        const given = tr.getMeta(pageMarksKey) as Partial<OuterMarks> | undefined;
        if (!tr.docChanged && given === undefined) return value;
        const outer = given === undefined ? value.outer : { ...value.outer, ...given };
        return build(tr.doc, outer, value, tr.docChanged ? tr.mapping : null, {
          numbering: numbering(),
          texts,
          composed: composedBlock(view, state),
        });
      },
    },
    props: { decorations: (state) => pageMarksKey.getState(state)?.source },
    view(editorView) {
      view = editorView;
      return {
        destroy() {
          view = null;
        },
      };
    },
  });
}

/** The top-level block that an input method is composing in. */
function composedBlock(view: EditorView | null, state: EditorState): Node | null {
  if (!view?.composing) return null;
  const { $from } = state.selection;
  return $from.depth > 0 ? $from.node(1) : null;
}

function build(
  doc: Node,
  outer: OuterMarks,
  before: PageMarksState | null,
  mapping: Mappable | null,
  { numbering, texts, composed }: { numbering: Numbering; texts: PlaceholderTexts; composed: Node | null },
): PageMarksState {
  const inWords = before !== null && before.numbering === numbering && onlyWordsDiffer(before, doc);
  const numbers = inWords ? before.numbers : new WeakMap(numbersOf(doc, numbering));
  const alone = doc.childCount <= 2;
  const old = before === null || inWords ? null : oldBlocks(before.source.entries);
  const entries: BlockEntry[] = [];
  let pos = 0;
  let oldPos = 0;
  let same = before !== null && before.source.entries.length === doc.childCount;
  for (let index = 0; index < doc.childCount; index++) {
    const node = doc.child(index);
    const here = inWords ? before.source.entries[index] : undefined;
    if (here?.node === node && outer === before?.outer && (here.inputs.length > 0 || node === composed)) {
      entries.push(here);
      pos += node.nodeSize;
      oldPos += node.nodeSize;
      continue;
    }
    const was =
      here === undefined
        ? (old?.byNode.get(node) ?? old?.byId.get(String(node.attrs.id)) ?? null)
        : { entry: here, pos: oldPos };
    if (here !== undefined) {
      const number = numbers.get(here.node);
      if (number !== undefined) numbers.set(node, number);
      oldPos += here.node.nodeSize;
    }
    let entry: BlockEntry;
    if (node === composed && was !== null) {
      entry = blockEntry(node, [], was.entry.attrs, carried(was, pos, mapping));
    } else {
      const hint = hintOf(node, texts, alone);
      entry = mark(node, pos, numbers, outer, was, mapping, hint);
    }
    if (entry !== before?.source.entries[index]) same = false;
    entries.push(entry);
    pos += node.nodeSize;
  }
  if (same && before !== null && inWords) return before.outer === outer ? before : { ...before, outer };
  return { outer, source: new BlockSource(entries), numbering, numbers };
}

/** The same blocks, and those that changed are words of the same kind: every number stays what it was. */
function onlyWordsDiffer({ source: { entries } }: PageMarksState, doc: Node): boolean {
  return (
    entries.length === doc.childCount &&
    entries.every(({ node: old }, index) => {
      const node = doc.child(index);
      // A suggestion that became a line of the plan, or was one, changes the numbers below it.
      return (
        node === old ||
        (node.isTextblock && node.sameMarkup(old) && isSuggestedBlock(node) === isSuggestedBlock(old))
      );
    })
  );
}

interface OldBlock {
  entry: BlockEntry;
  pos: number;
}

function oldBlocks(entries: readonly BlockEntry[]) {
  const byNode = new Map<Node, OldBlock>();
  const byId = new Map<string, OldBlock>();
  let pos = 0;
  for (const entry of entries) {
    const block = { entry, pos };
    byNode.set(entry.node, block);
    const id: unknown = entry.node.attrs.id;
    if (typeof id === 'string' && !byId.has(id)) byId.set(id, block);
    pos += entry.node.nodeSize;
  }
  return { byNode, byId };
}

/** The old marks of a block at their new places. */
function carried(was: OldBlock, pos: number, mapping: Mappable | null): InlineMark[] {
  if (mapping === null) return [...was.entry.marks];
  const out: InlineMark[] = [];
  for (const mark of was.entry.marks) {
    const from = mapping.map(was.pos + 1 + mark.from, 1) - pos - 1;
    const to = mapping.map(was.pos + 1 + mark.to, -1) - pos - 1;
    if (from >= 0 && from < to) out.push({ ...mark, from, to });
  }
  return out;
}

function mark(
  node: Node,
  pos: number,
  numbers: Numbers,
  outer: OuterMarks,
  was: OldBlock | null,
  mapping: Mappable | null,
  hint: string,
): BlockEntry {
  const inputs = [hint, ...inputsOf(node, numbers, outer)];
  if (was !== null && was.entry.node === node && sameInputs(was.entry.inputs, inputs)) return was.entry;
  const attrs: Record<string, string> = {};
  const number = numbers.get(node);
  if (number) attrs['data-number'] = number;
  if (hint !== '') Object.assign(attrs, { class: 'is-empty', 'data-placeholder': hint });
  const marks: InlineMark[] = [];
  const old = was === null ? [] : carried(was, pos, mapping);
  const textblock = (block: Node, at: number): void => {
    if (block.type.name === 'item') marks.push(...runIn(block, at));
    const read = outer.words.get(String(block.attrs.id));
    if (read !== undefined && block === node) Object.assign(attrs, read.attrs);
    else if (read !== undefined && Object.keys(read.attrs).length > 0)
      marks.push({ from: at - 1, to: at - 1 + block.nodeSize, attrs: read.attrs, onNode: true });
    if (read !== undefined && read.marks.length > 0) marks.push(...wordMarks(block, at, read, old));
    const places = outer.places.get(String(block.attrs.id));
    const edited = was !== null && was.entry.node !== node && !was.entry.node.content.eq(node.content);
    if (places !== undefined && edited && was.entry.inputs.includes(places))
      marks.push(...carriedIn(block, at, old, 'place')); // its places are of the words before this edit
    else
      for (const place of places ?? [])
        marks.push({ from: at + place.from, to: at + place.to, attrs: place.attrs });
  };
  if (node.isTextblock) textblock(node, 0);
  else
    node.descendants((child, offset) => {
      const inner = numbers.get(child);
      const end = offset + child.nodeSize;
      if (inner) marks.push({ from: offset, to: end, attrs: { 'data-number': inner }, onNode: true });
      if (child.isTextblock) textblock(child, offset + 1);
      return !child.isTextblock;
    });
  if (node.type.name === 'table') marks.push(...rowFigures(node, outer.words));
  return blockEntry(node, inputs, Object.keys(attrs).length > 0 ? attrs : null, marks);
}

/** The title of an item, found in the plan's words: a suggestion in it decides nothing, unless all of it is one. */
function runIn(item: Node, at: number): InlineMark[] {
  const { text, segments } = inlineText(item.toJSON() as JsonNode);
  const title = runInTitle(text === '' ? item.textContent : text);
  const to = text === '' ? title : positionOf(segments, title, 'behind');
  return title === 0 ? [] : [{ from: at, to: at + to, attrs: RUN_IN }];
}

/** Titles, headings and items say what belongs there; a paragraph only in a plan without text. */
function hintOf(node: Node, texts: PlaceholderTexts, alone: boolean): string {
  if (!node.isTextblock || node.content.size > 0) return '';
  return node.type.name === 'paragraph' && !alone ? '' : (texts[node.type.name] ?? '');
}

/** Everything that decides how a block is marked, compared by identity. */
function inputsOf(node: Node, numbers: Numbers, outer: OuterMarks): unknown[] {
  if (node.isTextblock) {
    const id = String(node.attrs.id);
    return [numbers.get(node), outer.words.get(id), outer.places.get(id)];
  }
  const inputs: unknown[] = [];
  node.descendants((child) => {
    const id = String(child.attrs.id);
    if (child.isTextblock) inputs.push(numbers.get(child), outer.words.get(id), outer.places.get(id));
    return !child.isTextblock;
  });
  return inputs;
}

function sameInputs(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((input, index) => input === b[index]);
}

/** The reading's marks if these are the words it read; else the old ones, carried along. */
function wordMarks(block: Node, at: number, read: BlockMarks, old: readonly InlineMark[]): InlineMark[] {
  const { text, segments } = inlineText(block.toJSON() as JsonNode);
  if (text === read.text)
    return read.marks.map(({ from, to, attrs }) => ({
      from: at + positionOf(segments, from),
      to: at + positionOf(segments, to, 'behind'),
      attrs,
    }));
  return carriedIn(block, at, old, 'words');
}

function carriedIn(
  block: Node,
  at: number,
  old: readonly InlineMark[],
  kind: 'words' | 'place',
): InlineMark[] {
  const end = at + block.content.size;
  return old.filter(({ from, to, attrs }) => {
    const mark = attrs['data-mark'];
    return mark !== undefined && (mark === 'place') === (kind === 'place') && from >= at && to <= end;
  });
}

const RUN_IN = { class: 'gc-run-in' };
