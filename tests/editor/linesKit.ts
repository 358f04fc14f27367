/** Editors side by side on a few lines, and the ways one takes the second line elsewhere. */
import { TextSelection } from '@tiptap/pm/state';
import type { SuggestingParts } from '../../client/editor/suggestions/suggesting.ts';
import type { JsonNode } from '../../shared/doc/json.ts';
import { type Peer, peer, startDoc } from './bench.ts';

const paragraph = (id: string, text: string): JsonNode => ({
  type: 'paragraph',
  attrs: { id, role: 'body' },
  content: text === '' ? [] : [{ type: 'text', text }],
});

export const startOf = (...lines: string[]): Uint8Array =>
  startDoc(lines.map((line, at) => paragraph(`p${at}`, line)));

export const sit = (start: Uint8Array, clientId: number, suggesting?: SuggestingParts): Peer =>
  peer(start, clientId, suggesting);

export function desk(count: number, ...lines: string[]): Peer[] {
  const start = startOf(...lines);
  return Array.from({ length: count }, (_, index) => sit(start, 800 + index));
}

export const lines = (one: Peer): string[] => {
  const all: string[] = [];
  one.editor.state.doc.descendants((node) => {
    if (node.isTextblock) all.push(node.textContent);
    return !node.isTextblock;
  });
  return all;
};
export const kinds = (one: Peer): string[] => one.editor.state.doc.children.map((node) => node.type.name);

export function placeOf(one: Peer, index: number, offset: number): number {
  let pos = 1;
  for (let at = 0; at < index; at++) pos += one.editor.state.doc.child(at).nodeSize;
  return pos + offset;
}

export function put(one: Peer, index: number, offset: number): void {
  one.editor.commands.setTextSelection(placeOf(one, index, offset));
}

/** As a person types: at the caret, a letter at a time. */
export function type(one: Peer, words: string): void {
  for (const word of words) one.editor.view.dispatch(one.editor.state.tr.insertText(word));
}

/** What is typed next is a step of undo of its own. */
export const rest = ({ editor }: Peer): void => editor.storage.textSync.undo?.stopCapturing();

/** Deletes the letter before the place. */
export function rub(one: Peer, index: number, offset: number): void {
  put(one, index, offset);
  const { from } = one.editor.state.selection;
  one.editor.view.dispatch(one.editor.state.tr.delete(from - 1, from));
}

export function caret(one: Peer): string {
  const { $head } = one.editor.state.selection;
  return `${$head.parent.textBetween(0, $head.parentOffset)}|${$head.parent.textBetween($head.parentOffset, $head.parent.content.size)}`;
}

export function putAnywhere({ editor }: Peer, next: () => number): void {
  const { doc, tr } = editor.state;
  const at = TextSelection.near(doc.resolve(Math.floor(next() * doc.content.size)));
  editor.view.dispatch(tr.setSelection(at));
}

export const LINE = '甲段开头，甲段中间，甲段结尾。';

export type Act = [string, (one: Peer) => void, (typed: string) => string[]];
export const ACTS: Act[] = [
  [
    'a heading is made of the line',
    (one) => {
      put(one, 1, 2);
      one.editor.commands.setNode('heading', { level: 2 });
    },
    (line) => ['前段。', line, '后段。'],
  ],
  [
    'a list is made of the line',
    (one) => {
      put(one, 1, 2);
      one.editor.commands.toggleBulletList();
    },
    (line) => ['前段。', line, '后段。'],
  ],
  [
    'the line is quoted',
    (one) => {
      put(one, 1, 2);
      one.editor.commands.toggleBlockquote();
    },
    (line) => ['前段。', line, '后段。'],
  ],
  [
    'Backspace joins the line with the one before',
    (one) => {
      put(one, 1, 0);
      one.editor.commands.joinBackward();
    },
    (line) => [`前段。${line}`, '后段。'],
  ],
  [
    'the line is moved down',
    (one) => {
      const { state } = one.editor;
      const node = state.doc.child(1);
      const from = placeOf(one, 1, -1);
      one.editor.view.dispatch(
        state.tr.delete(from, from + node.nodeSize).insert(from + state.doc.child(2).nodeSize, node),
      );
    },
    (line) => ['前段。', '后段。', line],
  ],
];
