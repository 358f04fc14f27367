/** What keys do in headings and items, and the shortcuts of the text. Nothing here acts while composing. */
import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { BlockKind } from './blockKinds.ts';
import { moveBlock } from './blockMoves.ts';
import { hasPicture, toggleList, toggleQuote } from './blockTools.ts';
import { turnInto } from './turnInto.ts';

export interface TextActions {
  find: () => void;
  /** False: not now, the key is for others. */
  link: () => boolean;
  targetCard: () => void;
  markTarget: () => void;
}

export const Keys = Extension.create<{ actions: TextActions }>({
  name: 'keys',
  priority: 1100,
  addOptions: () => ({
    actions: {
      find: () => {},
      link: () => false,
      targetCard: () => {},
      markTarget: () => {},
    },
  }),
  addKeyboardShortcuts() {
    const { editor } = this;
    const { actions } = this.options;
    const act = (action: () => void) => () => {
      action();
      return true;
    };
    const into = (kind: BlockKind) => () => turnInto(editor, kind);
    // Tiptap's own are bound to these keys behind ours.
    const instead = (tool: (editor: Editor) => unknown) => act(() => void tool(editor));
    return {
      Enter: () => onEnter(editor),
      Backspace: () => onBackspace(editor),
      Tab: () => changeLevel(editor, 1),
      'Shift-Tab': () => changeLevel(editor, -1),
      'Mod-Alt-0': into('body'),
      'Mod-Alt-1': into('heading1'),
      'Mod-Alt-2': into('heading2'),
      'Mod-Alt-3': into('heading3'),
      'Mod-Alt-4': into('heading4'),
      'Mod-Alt-5': into('item'),
      'Mod-Shift-9': into('item'),
      'Mod-Shift-7': instead(() => toggleList(editor, 'orderedList')),
      'Mod-Shift-8': instead(() => toggleList(editor, 'bulletList')),
      'Mod-Shift-b': instead(toggleQuote),
      'Mod-Alt-c': () => hasPicture(editor),
      'Alt-ArrowUp': () => moveBlock(editor, -1),
      'Alt-ArrowDown': () => moveBlock(editor, 1),
      'Mod-f': act(actions.find),
      'Mod-h': act(actions.find),
      'Mod-k': () => actions.link(),
      'Alt-Enter': act(actions.targetCard),
      'Alt-t': act(actions.markTarget),
    };
  },
});

const isNumbered = (node: Node): boolean => node.type.name === 'heading' || node.type.name === 'item';

function onEnter(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  const { parent } = $from;
  if (!empty || $from.depth !== 1) return false;
  if (parent.content.size === 0) {
    // An empty item ends its series, one level at a time.
    if (parent.type.name === 'item' && Number(parent.attrs.level) > 3)
      return editor.commands.updateAttributes('item', { level: Number(parent.attrs.level) - 1 });
    return isNumbered(parent) ? turnInto(editor, 'body') : false;
  }
  if (parent.type.name === 'item' && $from.parentOffset === parent.content.size) {
    const next = parent.type.create({ level: parent.attrs.level });
    return editor
      .chain()
      .insertContentAt($from.after(), next.toJSON(), { updateSelection: false })
      .setTextSelection($from.after() + 1)
      .scrollIntoView()
      .run();
  }
  if (parent.type.name === 'item' && $from.parentOffset === 0)
    return editor.commands.insertContentAt($from.before(), {
      type: 'item',
      attrs: { level: parent.attrs.level },
    });
  return false;
}

function onBackspace(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  const { parent } = $from;
  if (!empty || $from.parentOffset > 0 || $from.depth !== 1) return false;
  const plain = parent.type.name === 'paragraph' && parent.attrs.role === 'body';
  if (plain || !parent.isTextblock || $from.index(0) === 0) return false;
  return turnInto(editor, 'body');
}

function changeLevel(editor: Editor, by: 1 | -1): boolean {
  const { $from } = editor.state.selection;
  const { parent } = $from;
  if ($from.depth !== 1 || !isNumbered(parent)) return false;
  const [lowest, highest] = parent.type.name === 'item' ? [3, 5] : [1, 4];
  const level = Number(parent.attrs.level) + by;
  if (level < lowest || level > highest) return true;
  return editor.commands.updateAttributes(parent.type, { level, number: null });
}
