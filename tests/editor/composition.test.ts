/** While an input method composes, its block is held in both directions; at the end both sides meet. */

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import { setOuterMarks } from '../../client/editor/marks/pageMarks.ts';
import { deliver, type Peer, peer, startDoc, startOfLine } from './bench.ts';

let a: Peer;
let b: Peer;
beforeEach(() => {
  vi.useFakeTimers();
  const start = startDoc();
  a = peer(start, 1);
  b = peer(start, 2);
});
afterEach(() => {
  a.editor.destroy();
  b.editor.destroy();
  document.body.innerHTML = '';
  vi.useRealTimers();
});

const FIRST = '全年组织学术交流活动不少于120场，其中学术论坛20场。';
const words = (one: Peer, index: number): string => one.editor.state.doc.child(index).textContent;
const shared = (one: Peer, index: number): string =>
  ((one.root.get(index) as Y.XmlElement).get(0) as Y.XmlText).toString();

function compose(one: Peer, index: number, offset: number, text: string): void {
  const pos = startOfLine(one, index) + offset;
  one.editor.commands.setTextSelection(pos);
  one.editor.view.dom.dispatchEvent(new CompositionEvent('compositionstart'));
  one.editor.view.dispatch(one.editor.state.tr.insertText(text, pos));
}

function end(one: Peer): void {
  one.editor.view.dom.dispatchEvent(new CompositionEvent('compositionend'));
  vi.advanceTimersByTime(200);
}

function insert(one: Peer, index: number, offset: number, text: string): void {
  ((one.root.get(index) as Y.XmlElement).get(0) as Y.XmlText).insert(offset, text);
}

it('sends nothing half-composed, and all of it at the end', () => {
  compose(a, 2, 2, 'nihao');
  expect(words(a, 2)).toContain('全年nihao组织');
  expect(a.out).toEqual([]);
  a.editor.view.dispatch(a.editor.state.tr.insertText('你好', startOfLine(a, 2) + 2, startOfLine(a, 2) + 7));
  end(a);
  deliver(a, b);
  expect(words(b, 2)).toBe(FIRST.replace('全年', '全年你好'));
});

it('draws nothing of others into the composed block, but into all others at once', () => {
  compose(a, 2, 2, 'shi');
  insert(b, 2, 0, '【前】');
  insert(b, 1, 0, '新的');
  deliver(b, a);
  expect(words(a, 2)).toBe(FIRST.replace('全年', '全年shi'));
  expect(words(a, 1)).toBe('新的总体目标');
});

it.each([
  ['before and after the caret', [0, 10, 25]],
  ['exactly at the caret', [2]],
  ['nowhere near', [20]],
])('meets what others wrote %s: nothing lost, the caret behind the new words', (_name, offsets) => {
  compose(a, 2, 2, '世界');
  for (const [index, offset] of offsets.entries()) insert(b, 2, offset + index, '甲');
  deliver(b, a);
  end(a);
  deliver(a, b);
  expect(words(a, 2)).toBe(words(b, 2));
  expect(words(a, 2)).toBe(shared(a, 2));
  expect(words(a, 2)).toContain('世界');
  expect(words(a, 2).match(/甲/g)?.length).toBe(offsets.length);
  const { $head } = a.editor.state.selection;
  expect($head.parent.textBetween($head.parentOffset - 2, $head.parentOffset)).toBe('世界');
});

it('keeps the figures of a table while one composes in it', () => {
  const figure = { figure: '0/9 篇', share: 0, rest: 0 };
  const attrs = { 'data-progress': figure.figure };
  const read = { words: new Map([['cp10', { text: '', marks: [], attrs, figure }]]) };
  a.editor.view.dispatch(setOuterMarks(a.editor.state.tr, read));
  const shown = (): unknown[] =>
    [...a.editor.view.dom.querySelectorAll<HTMLElement>('[data-progress]')].map(({ dataset }) => dataset.id);
  expect(shown()).toEqual(['cp10', 'c11']);
  compose(a, 4, 3, 'zi');
  expect(words(a, 4)).toContain('zi');
  expect(shown()).toEqual(['cp10', 'c11']);
  end(a);
});

it('survives that others split, delete or retype the composed block', () => {
  for (const act of [
    () =>
      b.editor
        .chain()
        .setTextSelection(startOfLine(b, 2) + 10)
        .splitBlock()
        .run(),
    () =>
      b.editor
        .chain()
        .setTextSelection(startOfLine(b, 2) + 3)
        .setNode('heading', { level: 2 })
        .run(),
    () => b.editor.view.dispatch(b.editor.state.tr.delete(startOfLine(b, 2) - 1, startOfLine(b, 3) - 1)),
  ]) {
    compose(a, 2, 2, '字');
    act();
    deliver(b, a);
    end(a);
    deliver(a, b);
    deliver(b, a);
    expect(a.editor.state.doc.toJSON()).toEqual(b.editor.state.doc.toJSON());
    a.editor.state.doc.check();
  }
});

it.each<[string, (one: Peer) => void, number, string[]]>([
  [
    'makes a heading of the block',
    (one) => one.editor.chain().setTextSelection(startOfLine(one, 2)).setNode('heading', { level: 2 }).run(),
    2,
    [FIRST.replace('其中', '其中世界')],
  ],
  [
    'joins the block with the one before',
    (one) => one.editor.chain().setTextSelection(startOfLine(one, 2)).joinBackward().run(),
    1,
    [`总体目标${FIRST.replace('其中', '其中世界')}`],
  ],
  [
    'splits the block before the caret',
    (one) =>
      one.editor
        .chain()
        .setTextSelection(startOfLine(one, 2) + 10)
        .splitBlock()
        .run(),
    2,
    [FIRST.slice(0, 10), FIRST.slice(10).replace('其中', '其中世界')],
  ],
])('another %s: what is composed comes along, and the caret', (_name, act, first, wanted) => {
  const offset = FIRST.indexOf('其中') + 2;
  compose(a, 2, offset, '');
  a.editor.view.dispatch(a.editor.state.tr.insertText('shijie'));
  act(b);
  deliver(b, a);
  b.out.length = 0;
  const end1 = a.editor.state.selection.head;
  a.editor.view.dispatch(a.editor.state.tr.insertText('世界', end1 - 6, end1));
  end(a);
  deliver(a, b);
  for (const one of [a, b]) expect(wanted.map((_, at) => words(one, first + at))).toEqual(wanted);
  const { $head } = a.editor.state.selection;
  expect($head.parent.textBetween($head.parentOffset - 2, $head.parentOffset)).toBe('世界');
  expect(a.editor.state.doc.toJSON()).toEqual(b.editor.state.doc.toJSON());
});

it('takes back a composed word in one step, and only own words', () => {
  compose(a, 2, 2, 'ni');
  a.editor.view.dispatch(a.editor.state.tr.insertText('你', startOfLine(a, 2) + 2, startOfLine(a, 2) + 4));
  end(a);
  insert(b, 2, 0, '他');
  deliver(b, a);
  a.editor.commands.undo();
  expect(words(a, 2)).toBe(`他${FIRST}`);
  a.editor.commands.redo();
  expect(words(a, 2)).toBe(`他${FIRST.replace('全年', '全年你')}`);
});

it('undo and redo of composed words put the caret before and behind them', () => {
  compose(a, 2, 2, 'nihao');
  a.editor.view.dispatch(a.editor.state.tr.insertText('你好', startOfLine(a, 2) + 2, startOfLine(a, 2) + 7));
  end(a);
  const caret = (): number => a.editor.state.selection.head - startOfLine(a, 2);
  a.editor.commands.setTextSelection(startOfLine(a, 2) + 9);
  a.editor.commands.undo();
  expect([words(a, 2), caret()]).toEqual([FIRST, 2]);
  a.editor.commands.setTextSelection(startOfLine(a, 2) + 9);
  a.editor.commands.redo();
  expect([words(a, 2), caret()]).toEqual([FIRST.replace('全年', '全年你好'), 4]);
});
