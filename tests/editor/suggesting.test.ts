// Writing suggestions: what is typed, deleted, composed and done beside them.
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { allSuggestions, settle } from '../../client/editor/suggestions/settle.ts';
import { deliver, startOfLine } from './bench.ts';
import {
  a,
  BEFORE,
  block,
  blocks,
  caret,
  FIRST,
  here,
  lines,
  peerDoc,
  press,
  settled,
  shown,
  suggestAnew,
  suggester,
  type,
} from './suggestingKit.ts';

suggestAnew();

describe('typing', () => {
  it('puts words in as one suggestion with one time', () => {
    vi.useFakeTimers({ now: 0 });
    caret(2, 2);
    for (const one of ['上', '半', '年']) {
      type(one);
      vi.advanceTimersByTime(1000);
    }
    vi.useRealTimers();
    expect(block(2)).toBe(`全年{+上半年+}${FIRST.slice(2)}`);
    const [one, ...others] = allSuggestions(a.editor.state.doc);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ kind: 'insertion', user: 'wang', at: '1970-01-01T00:00:00.000Z' });
    expect(one?.pieces).toHaveLength(1);
    expect(here()).toBe('全年上半年|');
  });

  it('over a selection strikes it and goes on behind the new words', () => {
    caret(2, 13, 17);
    type('1');
    type('50');
    expect(block(2)).toBe('全年组织学术交流活动不少于[-120场-]{+150+}，其中学术论坛20场。');
    expect(here()).toBe('全年组织学术交流活动不少于120场150|');
    expect(allSuggestions(a.editor.state.doc)).toMatchObject([{ kind: 'replacement' }]);
  });

  it('inside struck words is not struck itself', () => {
    caret(2, 2, 6);
    press('Delete');
    caret(2, 4);
    type('举办');
    expect(block(2)).toBe(`全年[-组织-]{+举办+}[-学术-]${FIRST.slice(6)}`);
  });

  it('over a selection of several blocks joins none', () => {
    const { doc } = a.editor.state;
    a.editor.view.dispatch(
      a.editor.state.tr.setSelection(TextSelection.create(doc, startOfLine(a, 1) + 2, startOfLine(a, 2) + 2)),
    );
    type('任务');
    expect(blocks().slice(1, 3)).toEqual(['总体[-目标-]{+任务+}', `[-全年-]${FIRST.slice(2)}`]);
    expect(here()).toBe('总体目标任务|');
  });

  it('at the start of a line makes no list or heading of a settled block', () => {
    caret(2, 0);
    type('一');
    type('、');
    expect(block(2)).toBe(`{+一、+}${FIRST}`);
    expect(a.editor.state.doc.child(2).type.name).toBe('paragraph');
  });
});

it('beside a title leaves it the title', () => {
  const bold = (): string[] =>
    [...a.editor.view.dom.querySelectorAll('.gc-run-in')].map((run) => run.textContent ?? '');
  expect(bold()).toEqual(['前沿论坛。']);
  caret(3, 2);
  type('，要办好的，');
  expect(bold().join('')).toBe('前沿，要办好的，论坛。');
});

describe('deleting', () => {
  it('Backspace strikes to the left, over what is struck', () => {
    caret(2, 4);
    press('Backspace');
    press('Backspace');
    expect(block(2)).toBe(`全年[-组织-]${FIRST.slice(4)}`);
    expect(here()).toBe('全年|');
    caret(2, 4);
    press('Backspace');
    expect(block(2)).toBe(`全[-年组织-]${FIRST.slice(4)}`);
    expect(allSuggestions(a.editor.state.doc)).toHaveLength(1);
  });

  it('Delete strikes to the right and the caret goes over it', () => {
    caret(2, 2);
    press('Delete');
    press('Delete');
    expect(block(2)).toBe(`全年[-组织-]${FIRST.slice(4)}`);
    expect(here()).toBe('全年组织|');
  });

  it('really takes out own words, and strikes those another has put in', () => {
    caret(2, 2);
    type('上半年');
    press('Backspace');
    expect(block(2)).toBe(`全年{+上半+}${FIRST.slice(2)}`);
    const b = suggester(BEFORE, 2, 'li');
    deliver(a, b);
    const start = startOfLine(b, 2);
    b.editor.view.dispatch(
      b.editor.state.tr.setSelection(TextSelection.create(b.editor.state.doc, start + 2, start + 3)),
    );
    b.editor.view.dispatch(b.editor.state.tr.deleteSelection());
    expect(shown(b.editor.state.doc.child(2))).toBe(`全年[-+上+-]{+半+}${FIRST.slice(2)}`);
    const [first] = allSuggestions(b.editor.state.doc);
    expect(first).toMatchObject({ user: 'li' });
    const rejected = settle(b.editor.state.tr, first ? [first] : [], false).doc;
    expect(shown(rejected.child(2))).toBe(`全年{+上半+}${FIRST.slice(2)}`);
    b.editor.destroy();
  });

  it('by words, as the browser does it, leaves the caret on the side it deletes to', () => {
    const start = startOfLine(a, 2);
    const input = (inputType: string): void => {
      a.editor.view.dom.dispatchEvent(new InputEvent('beforeinput', { inputType, bubbles: true }));
      a.editor.view.dispatch(a.editor.state.tr.delete(start + 2, start + 4));
    };
    caret(2, 2);
    input('deleteWordForward');
    expect(here()).toBe('全年组织|');
    a.editor.commands.undo();
    caret(2, 4);
    input('deleteWordBackward');
    expect(here()).toBe('全年|');
    expect(block(2)).toBe(`全年[-组织-]${FIRST.slice(4)}`);
  });

  it('over several blocks strikes the words in each', () => {
    a.editor.commands.selectAll();
    press('Backspace');
    expect(a.editor.state.doc.childCount).toBe(8);
    expect(block(2)).toBe(`[-${FIRST}-]`);
    expect(settled(true).textContent).toBe('');
    expect(lines(settled(false))).toEqual(lines(peerDoc()));
  });

  it('does not join settled blocks', () => {
    caret(2, 0);
    press('Backspace');
    expect(a.refused).toEqual(['blocks']);
    expect(block(2)).toBe(FIRST);
    a.editor.commands.joinBackward();
    expect(a.editor.state.doc.childCount).toBe(8);
  });

  it('leaves a footnote where it is and says so', () => {
    a.mode.on = false;
    caret(2, 2);
    a.editor.commands.insertContent({ type: 'footnote', attrs: { text: '注' } });
    a.mode.on = true;
    caret(2, 0, 5);
    press('Delete');
    expect(block(2)).toBe(`[-全年-]*[-组织-]${FIRST.slice(4)}`);
    expect(a.refused).toEqual(['inline']);
  });
});

describe('editing directly beside suggestions', () => {
  beforeEach(() => {
    caret(2, 2, 4);
    type('举办');
    a.mode.on = false;
  });

  it('adds nothing to them', () => {
    caret(2, 6);
    type('好');
    expect(block(2)).toBe(`全年[-组织-]{+举办+}好${FIRST.slice(4)}`);
  });

  it('cut and pasted they stay what they are', () => {
    const { view } = a.editor;
    caret(2, 1, 7);
    const { dom } = view.serializeForClipboard(view.state.selection.content());
    view.dispatch(view.state.tr.deleteSelection());
    caret(1, 4);
    view.pasteHTML(dom.innerHTML, new Event('paste') as ClipboardEvent);
    expect(block(1)).toBe('总体目标年[-组织-]{+举办+}学');
    expect(allSuggestions(view.state.doc)).toMatchObject([{ user: 'wang', kind: 'replacement' }]);
  });
});

it('undo takes back what was suggested here, and nothing of others', () => {
  const b = suggester(BEFORE, 2, 'li');
  caret(2, 2, 4);
  type('举办');
  deliver(a, b);
  b.editor.view.dispatch(b.editor.state.tr.insertText('【', startOfLine(b, 2)));
  deliver(b, a);
  a.editor.commands.undo();
  expect(block(2)).toBe(`{+【+}${FIRST}`);
  a.editor.commands.redo();
  expect(block(2)).toBe(`{+【+}全年[-组织-]{+举办+}${FIRST.slice(4)}`);
  deliver(a, b);
  expect(b.editor.state.doc.toJSON()).toEqual(a.editor.state.doc.toJSON());
  b.editor.destroy();
});

describe('an input method', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const begin = (): void => {
    a.editor.view.dom.dispatchEvent(new CompositionEvent('compositionstart'));
  };
  const end = (): void => {
    a.editor.view.dom.dispatchEvent(new CompositionEvent('compositionend'));
    vi.advanceTimersByTime(200);
  };
  const compose = (text: string, from: number, to: number): void =>
    a.editor.view.dispatch(a.editor.state.tr.insertText(text, from, to));

  it('however long one chooses the word, one undo brings back what it replaced', () => {
    const before = a.editor.state.doc.toJSON();
    caret(2, 2, 4);
    begin();
    const at = startOfLine(a, 2) + 2;
    compose('jb', at, at);
    // five seconds later; Yjs's clock is not the test's
    const { undo } = a.editor.storage.textSync;
    if (undo) undo.lastChange -= 5000;
    compose('举办', at, at + 2);
    end();
    expect(block(2)).toBe(`全年[-组织-]{+举办+}${FIRST.slice(4)}`);
    a.editor.commands.undo();
    expect(a.editor.state.doc.toJSON()).toEqual(before);
  });
  it('the word it commits is put in, the words it replaces are struck', () => {
    caret(2, 2, 4);
    begin();
    // The browser writes where the selection began.
    const at = startOfLine(a, 2) + 2;
    compose('jb', at, at);
    compose('举办', at, at + 2);
    end();
    expect(block(2)).toBe(`全年[-组织-]{+举办+}${FIRST.slice(4)}`);
    expect(here()).toBe('全年组织举办|');
  });

  it('settled words that it took into what it composes are put back and struck', () => {
    caret(2, 4);
    begin();
    const start = startOfLine(a, 2);
    compose('举办', start + 2, start + 4);
    expect(block(2)).not.toContain('组织');
    expect(a.out).toEqual([]);
    end();
    expect(block(2)).toBe(`全年[-组织-]{+举办+}${FIRST.slice(4)}`);
    expect(here()).toBe('全年组织举办|');
  });

  it('also when others write in the block meanwhile', () => {
    const b = suggester(BEFORE, 2, 'li');
    b.mode.on = false;
    caret(2, 4);
    begin();
    compose('举办', startOfLine(a, 2) + 2, startOfLine(a, 2) + 4);
    b.editor.view.dispatch(b.editor.state.tr.insertText('【', startOfLine(b, 2)));
    deliver(b, a);
    end();
    deliver(a, b);
    expect(block(2)).toBe(`【全年[-组织-]{+举办+}${FIRST.slice(4)}`);
    expect(shown(b.editor.state.doc.child(2))).toBe(block(2));
    b.editor.destroy();
  });
});
