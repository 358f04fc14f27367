/**
 * In: from Word, WPS, WeChat and the web the structure is kept, fonts and empty lines are dropped, typed
 * numbers become derived ones. Out: clean words with their numbers, as text and as HTML.
 */
import { Extension } from '@tiptap/core';
import { DOMSerializer, Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, Selection, type Transaction } from '@tiptap/pm/state';
import type { Numbering } from '../../shared/doc/numbering.ts';
import { extractionCode } from '../reading/extraction.ts';
import { BLOCK_KINDS } from './blockKinds.ts';
import { numbersOf } from './marks/numbers.ts';
import { cleanHtml } from './pasteHtml.ts';
import { apart, pastedMarkdown } from './pasteMarkdown.ts';
import { numberOfLine } from './typedNumbers.ts';

export const Clipboard = Extension.create<{ numbering: () => Numbering }>({
  name: 'clipboard',
  addOptions: () => ({
    numbering: () => ({ paren: 'full', dot: '.', restart: 'section', first: 'cjk', gap: '' }),
  }),
  addProseMirrorPlugins() {
    const { numbering } = this.options;
    const { editor } = this;
    let numbers: ReadonlyMap<Node, string> = new Map();
    const base = DOMSerializer.fromSchema(editor.schema);
    const numbered = (name: 'heading' | 'item') => (node: Node) => {
      const number = numbers.get(node);
      const made = base.nodes[name]?.(node) ?? ['p', 0];
      if (!number || !Array.isArray(made)) return made;
      const [tag, attrs] = made as [string, Record<string, string>];
      return [tag, attrs, ['span', { 'data-number-text': '' }, number], ['span', 0]] as const;
    };
    return [
      new Plugin({
        appendTransaction: caretBehindPasted,
        props: {
          transformPastedHTML: cleanHtml,
          transformPasted: (slice, _view, plain) => (plain ? slice : recognised(slice, editor.state)),
          clipboardTextParser: (text, $context, asItIs) => {
            const { schema } = editor.state;
            const marked = asItIs ? null : pastedMarkdown(text, $context);
            if (marked !== null) return apart(recognised(marked, editor.state), editor.state);
            const lines = (asItIs ? text : wholeLines(text)).split(/(?:\r\n?|\n)+/);
            const blocks = lines.map((line) =>
              schema.node('paragraph', null, line === '' ? [] : schema.text(line, $context.marks())),
            );
            const slice = Slice.maxOpen(Fragment.fromArray(blocks));
            return asItIs ? slice : recognised(slice, editor.state);
          },
          transformCopied: (slice) => {
            numbers = copiedNumbers(slice, editor.state, numbering());
            return slice;
          },
          clipboardTextSerializer: (slice) => {
            const known = copiedNumbers(slice, editor.state, numbering());
            return lines(slice.content, known);
          },
          clipboardSerializer: new Copied(
            { ...base.nodes, heading: numbered('heading'), item: numbered('item') } as typeof base.nodes,
            base.marks,
            (content) => editor.storage.followWords?.mark(content),
          ),
        },
      }),
    ];
  },
});

/** Longer texts come in as a file. */
const MOST_PUT_RIGHT = 200_000;

/** Lines that the page of a PDF broke are the paragraphs they were, but where words are pasted as they are (Shift). */
const wholeLines = (text: string): string =>
  text.length > MOST_PUT_RIGHT ? text : (extractionCode.get()?.withWholeLines(text) ?? text);

/** HTML for the clipboard: marked once it is made with what goes along with the words. */
class Copied extends DOMSerializer {
  constructor(
    nodes: DOMSerializer['nodes'],
    marks: DOMSerializer['marks'],
    private readonly mark: (content: HTMLElement | DocumentFragment) => void,
  ) {
    super(nodes, marks);
  }

  override serializeFragment(...given: Parameters<DOMSerializer['serializeFragment']>) {
    const made = super.serializeFragment(...given);
    // Called for the content of each node as well; then a place to put it in is given.
    if (given[2] === undefined) this.mark(made);
    return made;
  }
}

/** The numbers of what is copied: as they stand in the text, none for a block cut in its middle. */
function copiedNumbers(
  slice: Slice,
  { doc, selection }: EditorState,
  numbering: Numbering,
): Map<Node, string> {
  const all = numbersOf(doc, numbering);
  const inText: string[] = [];
  doc.nodesBetween(selection.from, selection.to, (node, pos) => {
    const number = all.get(node);
    if (number !== undefined) inText.push(pos + 1 < selection.from ? '' : number);
  });
  const out = new Map<Node, string>();
  let at = 0;
  slice.content.descendants((node) => {
    if (node.type.name === 'heading' || node.type.name === 'item') out.set(node, inText[at++] ?? '');
  });
  return out;
}

function lines(content: Fragment, numbers: ReadonlyMap<Node, string>): string {
  const out: string[] = [];
  content.forEach((node) => {
    if (node.isTextblock) out.push((numbers.get(node) ?? '') + words(node));
    else if (node.type.name === 'tableRow') out.push(cells(node));
    else if (node.isText) out.push(node.text ?? '');
    else if (!node.isLeaf) out.push(lines(node.content, numbers));
  });
  return content.firstChild?.isInline ? out.join('') : out.join('\n');
}

function cells(row: Node): string {
  const out: string[] = [];
  row.forEach((cell) => {
    out.push(lines(cell.content, new Map()).replaceAll('\n', ' '));
  });
  return out.join('\t');
}

function words(node: Node): string {
  return node.textBetween(0, node.content.size, '\n', (leaf) =>
    leaf.type.name === 'hardBreak'
      ? '\n'
      : leaf.type.name === 'mention'
        ? `@${String(leaf.attrs.label)}`
        : '',
  );
}

/** ProseMirror looks for a place behind pasted whole blocks, which is the next block; it stands at their own end. */
function caretBehindPasted(
  transactions: readonly Transaction[],
  before: EditorState,
  { doc, tr }: EditorState,
): Transaction | null {
  if (!transactions.some((one) => one.docChanged && one.getMeta('paste') === true)) return null;
  const end = transactions.reduce((pos, one) => one.mapping.map(pos), before.selection.to);
  const caret = Selection.findFrom(doc.resolve(end), -1, true);
  return caret === null ? null : tr.setSelection(caret).scrollIntoView();
}

/** Pasted lines become what they are: “一、” a heading, “1.” an item; indentation and empty lines go. */
function recognised(slice: Slice, state: EditorState): Slice {
  const single = slice.content.childCount <= 1 && slice.openStart > 0;
  const empty = state.selection.$from.parent.content.size === 0;
  if (single && !empty) return slice;
  const blocks: Node[] = [];
  slice.content.forEach((node) => {
    const block = node.isTextblock ? recognisedBlock(node) : node;
    if (block !== null) blocks.push(block);
  });
  if (blocks.length === 0) return slice;
  // Whole blocks into an empty one: their kind wins over the empty block's.
  const open = empty ? 0 : slice.openStart;
  return new Slice(
    Fragment.fromArray(blocks),
    blocks[0]?.isTextblock ? open : slice.openStart,
    blocks.at(-1)?.isTextblock ? (empty ? 0 : slice.openEnd) : slice.openEnd,
  );
}

function recognisedBlock(node: Node): Node | null {
  const trimmed = trimStart(node);
  if (trimmed.content.size === 0) return null;
  const { schema } = node.type;
  if (node.type.name !== 'paragraph' && node.type.name !== 'heading') return trimmed;
  const text = trimmed.textBetween(0, trimmed.content.size, '', '￼');
  const found = numberOfLine(text);
  if (found === null) return trimmed;
  const rest = trimmed.content.cut(found.length);
  // A heading keeps the level its author gave it; only its typed number goes.
  if (node.type.name === 'heading') return trimmed.copy(rest);
  const { type, attrs } = BLOCK_KINDS[found.kind];
  return schema.node(type, attrs, rest);
}

function trimStart(node: Node): Node {
  const text = node.textBetween(0, node.content.size, '', '￼');
  const lead = /^[\s　]*/.exec(text)?.[0].length ?? 0;
  return lead === 0 ? node : node.copy(node.content.cut(lead));
}
