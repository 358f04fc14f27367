/**
 * Everything drawn on the page that is not in the text: numbers, run-in titles, target and finding marks,
 * commented words, margin figures. Only changed blocks are marked again; the marks of a block whose reading
 * is behind are carried along; those of the block being composed are carried and nothing else (LOOK.md §9).
 */
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { Mappable } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import type { Numbering } from '../../../shared/doc/numbering.ts';
import { isSuggestedBlock } from '../suggestions/ownMarks.ts';
import { carried, hintOf, markBlock, type OldBlock, type PlaceholderTexts } from './blockMarks.ts';
import { type BlockEntry, BlockSource, blockEntry } from './blockSource.ts';
import { numbersOf } from './numbers.ts';
import { NO_MARKS, type OuterMarks } from './outerMarks.ts';

interface PageMarksState {
  outer: OuterMarks;
  source: BlockSource;
  numbering: Numbering;
  /** Of headings and items. Shared by states that differ in words only. */
  numbers: WeakMap<Node, string>;
}

export const pageMarksKey = new PluginKey<PageMarksState>('pageMarks');

/** Hands over what the reading and the threads say; the page is marked where it differs. */
export function setOuterMarks(tr: Transaction, outer: Partial<OuterMarks>): Transaction {
  return tr.setMeta(pageMarksKey, outer).setMeta('addToHistory', false);
}

/** `first`: what is known of the text before the page is drawn. */
export function pageMarks(
  numbering: () => Numbering,
  texts: () => PlaceholderTexts,
  first: () => OuterMarks = () => NO_MARKS,
): Plugin<PageMarksState> {
  let view: EditorView | null = null;
  return new Plugin<PageMarksState>({
    key: pageMarksKey,
    state: {
      init: (_config, state) =>
        build(state.doc, first(), null, null, { numbering: numbering(), texts: texts(), composed: null }),
      apply(tr, value, _old, state) {
        const given = tr.getMeta(pageMarksKey) as Partial<OuterMarks> | undefined;
        if (!tr.docChanged && given === undefined) return value;
        const outer = given === undefined ? value.outer : { ...value.outer, ...given };
        return build(tr.doc, outer, value, tr.docChanged ? tr.mapping : null, {
          numbering: numbering(),
          texts: texts(),
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
  // most blocks keep theirs
  const entries = inWords ? before.source.entries.slice() : [];
  let pos = 0;
  let oldPos = 0;
  let same = before !== null && before.source.entries.length === doc.childCount;
  for (let index = 0; index < doc.childCount; index++) {
    const node = doc.child(index);
    const here = inWords ? before.source.entries[index] : undefined;
    if (here?.node === node && outer === before?.outer && (here.inputs.length > 0 || node === composed)) {
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
      entry = markBlock(node, pos, numbers, outer, was, mapping, hint);
    }
    if (entry !== before?.source.entries[index]) same = false;
    entries[index] = entry;
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
