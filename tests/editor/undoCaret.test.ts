/** Where the caret stands after undo and redo: before and behind what was done, wherever it was meanwhile. */
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Peer, peer, pressIn, startDoc, startOfLine } from './bench.ts';

let a: Peer;
beforeEach(() => {
  a = peer(startDoc(), 3);
});
afterEach(() => {
  a.editor.destroy();
  document.body.innerHTML = '';
});

const startOf = (index: number): number => startOfLine(a, index);

const press = (key: string): boolean => pressIn(a, key);

describe('the caret after', () => {
  const pause = (): void => a.editor.storage.textSync.undo?.stopCapturing();
  const type = (words: string): void => {
    a.editor.view.dispatch(a.editor.state.tr.insertText(words));
  };
  const line = (): string => a.editor.state.selection.$head.parent.textContent;
  const twice = (act: 'undo' | 'redo'): void => {
    a.editor.commands[act]();
    a.editor.commands[act]();
  };

  it('redo stands behind the words that came again, wherever it was meanwhile', () => {
    a.editor.commands.setTextSelection(startOf(6));
    type('第一句话。');
    pause();
    type('第二句话。');
    twice('undo');
    twice('redo');
    type('续');
    expect(line()).toBe('第一句话。第二句话。续');
    pause();
    type('第三句话。');
    a.editor.commands.undo();
    a.editor.commands.setTextSelection(startOf(2));
    a.editor.commands.redo();
    type('终');
    expect(line()).toBe('第一句话。第二句话。续第三句话。终');
    twice('undo');
    twice('undo');
    twice('redo');
    twice('redo');
    type('止');
    expect(line()).toBe('第一句话。第二句话。续第三句话。终止');
  });
  it.each([
    ['forwards', 0, 5],
    ['backwards', 5, 0],
  ])('undo of a deletion stands behind the words that came back, selected %s', (_how, anchor, head) => {
    a.editor.commands.setTextSelection(startOf(6));
    type('第一句话。第二句话。');
    pause();
    const start = startOf(6);
    const { tr, doc } = a.editor.state;
    a.editor.view.dispatch(tr.setSelection(TextSelection.create(doc, start + anchor, start + head)));
    a.editor.commands.deleteSelection();
    a.editor.commands.undo();
    type('续');
    expect(line()).toBe('第一句话。续第二句话。');
    a.editor.commands.undo();
    a.editor.commands.undo();
    a.editor.commands.redo();
    expect(a.editor.state.selection.$head.parentOffset).toBe(10);
  });
  it('undo of a deletion does so too where Delete took the words in front of it', () => {
    a.editor.commands.setTextSelection(startOf(6));
    type('第一句话。第二句话。');
    pause();
    const at = startOf(6) + 5;
    a.editor.commands.setTextSelection(at);
    for (let each = 0; each < 2; each++) a.editor.view.dispatch(a.editor.state.tr.delete(at, at + 1));
    expect(line()).toBe('第一句话。句话。');
    a.editor.commands.undo();
    type('续');
    expect(line()).toBe('第一句话。第二续句话。');
    pause();
    a.editor.commands.undo();
    a.editor.commands.redo();
    expect(a.editor.state.selection.$head.parentOffset).toBe(8);
  });
  it('redo of a new line stands in it', () => {
    a.editor.commands.setTextSelection(startOf(2) + 6);
    press('Enter');
    a.editor.commands.undo();
    type('甲');
    expect(line().startsWith('全年组织学术甲交流')).toBe(true);
    a.editor.commands.undo();
    pause();
    press('Enter');
    a.editor.commands.undo();
    a.editor.commands.redo();
    type('乙');
    expect(line().startsWith('乙交流活动')).toBe(true);
  });
});
