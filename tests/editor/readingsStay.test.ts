// What people said of the reading stays on its words while somebody edits around them in a real editor: typing,
// splitting, joining, moving, cutting and pasting blocks, undo.
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it } from 'vitest';
import { duplicateBlock, moveBlock } from '../../client/editor/blockMoves.ts';
import { findBlock } from '../../client/editor/places.ts';
import { EDITOR_ORIGIN } from '../../client/editor/sync/syncKey.ts';
import type { JsonNode } from '../../shared/doc/json.ts';
import { addByHand, read, say, targetOf } from '../readings/plan.ts';
import { type Peer, peer, startDoc } from './bench.ts';

const WORDS = '全年举办论坛20场，发表论文30篇，办好几件大事。';
const paragraph = (id: string, text: string): JsonNode => ({
  type: 'paragraph',
  attrs: { id, role: 'body' },
  content: [{ type: 'text', text }],
});

let one: Peer;

/** One target corrected, one dismissed, one made by hand, in the block `b`. */
function said(): Peer {
  one = peer(startDoc([paragraph('a', '总的要求。'), paragraph('b', WORDS), paragraph('c', '末段。')]));
  const { doc } = one;
  say(doc, 'fix', targetOf(doc, '20场'), { kind: 'correct', fields: { min: 24, max: 24 } }, EDITOR_ORIGIN);
  say(doc, 'no', targetOf(doc, '30篇'), { kind: 'dismiss' }, EDITOR_ORIGIN);
  addByHand(doc, 'b', WORDS, '几件大事', EDITOR_ORIGIN);
  stands();
  return one;
}

function stands(): void {
  const { extraction, dismissed, orphans } = read(one.doc);
  expect(orphans.map(({ entry }) => entry.id)).toEqual([]);
  expect(extraction.targets.map(({ quote, min }) => [quote, min])).toEqual([
    ['20场', 24],
    ['几件大事', 3],
  ]);
  expect(dismissed.map(({ quote }) => quote)).toEqual(['30篇']);
}

/** The caret before these words of block `b`. */
function caretBefore({ editor }: Peer, words: string): void {
  const { doc } = editor.state;
  let at = -1;
  doc.descendants((node, pos) => {
    const index = node.isTextblock ? node.textContent.indexOf(words) : -1;
    if (index >= 0 && at < 0) at = pos + 1 + index;
  });
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(doc, at)));
}

const blockAt = ({ editor }: Peer, id: string) => {
  const found = findBlock(editor.state.doc, id);
  if (found === null) throw new Error(`no block ${id}`);
  return found;
};

describe('what people said of the reading stays on its words', () => {
  afterEach(() => one.editor.destroy());

  it('while somebody types around them, and undoes it', () => {
    const { editor } = said();
    caretBefore(one, '论坛');
    editor.commands.insertContent('各类');
    stands();
    caretBefore(one, '，发表');
    editor.commands.insertContent('的活动');
    caretBefore(one, '几件');
    editor.commands.insertContent('这');
    stands();
    while (editor.commands.undo());
  });

  it('when the block is split before, between and after them, and joined again', () => {
    const { editor } = said();
    for (const words of ['发表论文', '办好', '举办']) {
      caretBefore(one, words);
      editor.commands.splitBlock();
      stands();
    }
    editor.commands.joinBackward();
    stands();
    expect(editor.commands.undo()).toBe(true);
    stands();
  });

  it('when the block or its neighbour is moved', () => {
    const { editor } = said();
    moveBlock(editor, -1, blockAt(one, 'b').pos + 1);
    stands();
    moveBlock(editor, -1, blockAt(one, 'a').pos + 1);
    stands();
    moveBlock(editor, 1, blockAt(one, 'a').pos + 1);
    stands();
  });

  it('when the block is cut and pasted elsewhere', () => {
    const { editor } = said();
    const { pos, node } = blockAt(one, 'b');
    const html = editor.view.serializeForClipboard(editor.state.doc.slice(pos, pos + node.nodeSize)).dom
      .innerHTML;
    editor.view.dispatch(editor.state.tr.delete(pos, pos + node.nodeSize));
    expect(read(one.doc).orphans).toHaveLength(3);
    const end = editor.state.doc.content.size - 1;
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, end)));
    editor.commands.splitBlock();
    editor.view.pasteHTML(html, new Event('paste') as ClipboardEvent);
    stands();
  });

  it('when the block is deleted and brought back by undo', () => {
    const { editor } = said();
    const { pos, node } = blockAt(one, 'b');
    editor.view.dispatch(editor.state.tr.delete(pos, pos + node.nodeSize));
    expect(read(one.doc).extraction.targets).toEqual([]);
    editor.commands.undo();
    stands();
  });

  it('speaks of the first of two when the block is copied', () => {
    const { editor } = said();
    duplicateBlock(editor, blockAt(one, 'b').pos + 1);
    const { extraction, orphans } = read(one.doc);
    expect(orphans).toEqual([]);
    expect(extraction.targets.map(({ quote, min }) => `${quote}${min}`)).toEqual([
      '20场24',
      '几件大事3',
      '20场20',
      '30篇30',
    ]);
  });
});
