/** Marks one block: its number, run-in title, greyed hint, and what the reading and the threads say of its words. */
import type { Node } from '@tiptap/pm/model';
import type { Mappable } from '@tiptap/pm/transform';
import { inlineText, positionOf } from '../../../shared/doc/inlineText.ts';
import type { JsonNode } from '../../../shared/doc/json.ts';
import { runInTitle } from '../../../shared/doc/runIn.ts';
import { type BlockEntry, blockEntry, type InlineMark } from './blockSource.ts';
import type { BlockMarks, OuterMarks } from './outerMarks.ts';
import { rowFigures } from './rowFigures.ts';

/** What stands greyed in an empty block, by its type. */
export type PlaceholderTexts = Readonly<Record<string, string>>;

type Numbers = Pick<WeakMap<Node, string>, 'get'>;

/** A block as it was marked before, and where it stood. */
export interface OldBlock {
  entry: BlockEntry;
  pos: number;
}

/** The old marks of a block at their new places. */
export function carried(was: OldBlock, pos: number, mapping: Mappable | null): InlineMark[] {
  if (mapping === null) return [...was.entry.marks];
  const out: InlineMark[] = [];
  for (const mark of was.entry.marks) {
    const from = mapping.map(was.pos + 1 + mark.from, 1) - pos - 1;
    const to = mapping.map(was.pos + 1 + mark.to, -1) - pos - 1;
    if (from >= 0 && from < to) out.push({ ...mark, from, to });
  }
  return out;
}

/** One block as it is marked now; the entry it was where nothing that decides it has changed. */
export function markBlock(
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

const RUN_IN = { class: 'gc-run-in' };

/** The title of an item, found in the plan's words: a suggestion in it decides nothing, unless all of it is one. */
function runIn(item: Node, at: number): InlineMark[] {
  const { text, segments } = inlineText(item.toJSON() as JsonNode);
  const title = runInTitle(text === '' ? item.textContent : text);
  const to = text === '' ? title : positionOf(segments, title, 'behind');
  return title === 0 ? [] : [{ from: at, to: at + to, attrs: RUN_IN }];
}

/** Titles, headings and items say what belongs there; a paragraph only in a plan without text. */
export function hintOf(node: Node, texts: PlaceholderTexts, alone: boolean): string {
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
