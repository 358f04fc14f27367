/** Ids, numbers, keys, pasted and copied words: what the editor does while somebody writes. */
import { DOMParser as PmParser, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kindOf } from '../../client/editor/blockKinds.ts';
import { moveBlock } from '../../client/editor/blockMoves.ts';
import { findKey, replaceAll, setFind } from '../../client/editor/find.ts';
import { numbersOf } from '../../client/editor/marks/numbers.ts';
import type { BlockFigure } from '../../client/editor/marks/outerMarks.ts';
import { pageMarksKey, setOuterMarks } from '../../client/editor/marks/pageMarks.ts';
import { cleanHtml } from '../../client/editor/pasteHtml.ts';
import { turnInto } from '../../client/editor/turnInto.ts';
import { numberOfLine, typedNumber } from '../../client/editor/typedNumbers.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
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

const ids = (): unknown[] => {
  const all: unknown[] = [];
  a.editor.state.doc.descendants((node) => {
    if (node.isBlock) all.push(node.attrs.id);
  });
  return all;
};

const press = (key: string, more?: KeyboardEventInit): boolean => pressIn(a, key, more);

describe('ids', () => {
  it('are unique after split, duplicate and paste, and the first keeps its own', () => {
    a.editor
      .chain()
      .setTextSelection(startOf(2) + 5)
      .splitBlock()
      .run();
    expect(a.editor.state.doc.child(2).attrs.id).toBe('p1');
    expect(a.editor.state.doc.child(3).attrs.id).not.toBe('p1');
    a.editor.view.dispatch(a.editor.state.tr.insert(startOf(2) - 1, a.editor.state.doc.child(2)));
    expect(ids()).not.toContain(null);
    expect(new Set(ids()).size).toBe(ids().length);
  });
});

describe('numbers', () => {
  it('are derived for headings and items and drawn as an attribute', () => {
    expect([...numbersOf(a.editor.state.doc, DEFAULT_NUMBERING).values()]).toEqual(['一、', '1.']);
    a.editor.chain().setTextSelection(startOf(2)).run();
    turnInto(a.editor, 'heading2');
    expect(a.editor.view.dom.querySelector('h3')?.getAttribute('data-number')).toBe('（一）');
    expect(pageMarksKey.getState(a.editor.state)?.source.entries.length).toBe(a.editor.state.doc.childCount);
  });
});

describe('figures in the margin', () => {
  const show = (figures: Record<string, BlockFigure>): void => {
    const words = Object.entries(figures).map(
      ([id, figure]) =>
        [id, { text: '', marks: [], attrs: { 'data-progress': figure.figure }, figure }] as const,
    );
    a.editor.view.dispatch(setOuterMarks(a.editor.state.tr, { words: new Map(words) }));
  };
  const shown = (): [string, string][] =>
    [...a.editor.view.dom.querySelectorAll<HTMLElement>('[data-progress]')].map((element) => [
      element.dataset.id ?? element.className,
      element.dataset.progress ?? '',
    ]);
  const figure = (words: string, rest = 0): BlockFigure => ({ figure: words, share: 0, rest });

  it('of a table stand at the right edge of their rows, none at the table', () => {
    show({ cp00: figure('1/4 场'), cp10: figure('0/9 篇', 1), cp11: figure('2/3 人') });
    expect(shown()).toEqual([
      ['cp00', '1/4 场'],
      ['c01', '1/4 场'],
      ['cp10', '0/9 篇'],
      ['c11', '0/9 篇 +2'],
      ['cp11', '2/3 人'],
    ]);
  });
  it('of rows whose last cell is merged are one', () => {
    const at = (id: string): number => {
      let found = -1;
      a.editor.state.doc.descendants((node, pos) => {
        if (node.attrs.id === id) found = pos;
      });
      return found;
    };
    const { tr, doc } = a.editor.state;
    a.editor.view.dispatch(tr.setSelection(CellSelection.create(doc, at('c01'), at('c11'))));
    a.editor.commands.mergeCells();
    show({ cp00: figure('1/4 场'), cp10: figure('0/9 篇') });
    expect(shown()).toEqual([
      ['cp00', '1/4 场'],
      ['c01', '1/4 场 +1'],
      ['cp10', '0/9 篇'],
    ]);
  });
  it('of a list stand at their own line', () => {
    show({ lp: figure('1/4 场') });
    expect(shown()).toEqual([['lp', '1/4 场']]);
  });
});

describe('numbers of a line', () => {
  it.each([
    ['一、总体目标', 'heading1', 2],
    ['（二）重点任务', 'heading2', 3],
    ['3.开放共享', 'item', 2],
    ['3、开放共享', 'item', 2],
    ['（1）细项', 'item4', 3],
    ['①细项', 'item5', 1],
  ])('are recognised in %s', (line, kind, length) => {
    expect(typedNumber(line)).toEqual({ kind, length });
  });
  it.each(['1.5亿元用于建设', '2026年工作', '第一时间响应', '一是推进', '（略）'])(
    'are not seen in %s',
    (line) => {
      expect(typedNumber(line)).toBeNull();
    },
  );
  it('do not make a heading of a long sentence', () => {
    expect(numberOfLine('（一）坚持以需求为导向。推动各单位协同，形成合力。')).toBeNull();
    // whom a heading names in brackets is no part of its length
    expect(numberOfLine('（六）促进成果转化（牵头部门：转化部；配合部门：科研合作部）')?.kind).toBe(
      'heading2',
    );
    expect(numberOfLine('（六）做好服务；完善制度（牵头部门：转化部）')).toBeNull();
  });
});

describe('keys', () => {
  it('Enter at the end of an item begins the next; in an empty one it ends the series', () => {
    const at = startOf(3) + a.editor.state.doc.child(3).content.size;
    a.editor.commands.setTextSelection(at);
    press('Enter');
    expect(a.editor.state.doc.child(4).type.name).toBe('item');
    expect(a.editor.state.selection.$head.index(0)).toBe(4);
    press('Enter');
    expect(kindOf(a.editor.state.doc.child(4))).toBe('body');
  });
  it('Tab and Shift-Tab change the level, within bounds', () => {
    a.editor.commands.setTextSelection(startOf(3));
    press('Tab');
    expect(a.editor.state.doc.child(3).attrs.level).toBe(4);
    press('Tab', { shiftKey: true });
    press('Tab', { shiftKey: true });
    expect(a.editor.state.doc.child(3).attrs.level).toBe(3);
  });
  it('Backspace at the start makes a paragraph and keeps the words and the id-less number', () => {
    a.editor.commands.setTextSelection(startOf(1));
    press('Backspace');
    expect(kindOf(a.editor.state.doc.child(1))).toBe('body');
    expect(a.editor.state.doc.child(1).textContent).toBe('总体目标');
  });
  it('a block moves past its neighbour without becoming another', () => {
    a.editor.commands.setTextSelection(startOf(2) + 3);
    moveBlock(a.editor, -1);
    expect(a.editor.state.doc.child(1).attrs.id).toBe('p1');
    expect(a.editor.state.selection.$head.parentOffset).toBe(3);
  });

  it('hold with Caps Lock on: Shift is not overlooked', () => {
    const { editor } = a;
    editor.commands.setTextSelection({ from: startOf(2), to: startOf(2) + 2 });
    const key = (shiftKey: boolean): KeyboardEvent =>
      new KeyboardEvent('keydown', { key: 'e', keyCode: 69, ctrlKey: true, shiftKey, cancelable: true });
    const capped = key(true);
    editor.view.dom.dispatchEvent(capped);
    expect([editor.isActive('code'), capped.defaultPrevented]).toEqual([false, false]);
    editor.view.dom.dispatchEvent(key(false));
    expect(editor.isActive('code')).toBe(true);
  });
});

describe('paste', () => {
  const parse = (html: string) => {
    const holder = document.createElement('div');
    holder.innerHTML = cleanHtml(html);
    return PmParser.fromSchema(a.editor.schema).parse(holder);
  };
  it('keeps structure and drops what Word adds', () => {
    const doc = parse(
      '<html><head><style>p{}</style></head><body><!--x--><h1>总体目标</h1><p class="MsoNormal" style="mso-x:1"><span style="font-family:宋体;letter-spacing:2pt;color:red">正文<b>加粗</b></span></p><p>&nbsp;</p><table><tr><td colspan="2" style="width:3cm"><p>格</p></td></tr></table><script>alert(1)</script></body></html>',
    );
    const kinds: string[] = [];
    doc.forEach((node) => {
      kinds.push(node.type.name);
    });
    expect(kinds).toEqual(['heading', 'paragraph', 'table']);
    expect(doc.child(0).attrs.level).toBe(1);
    expect(doc.textContent).toBe('总体目标正文加粗格');
    expect(doc.child(1).lastChild?.marks.map((mark) => mark.type.name)).toEqual(['bold']);
  });
  it('makes headings and items of typed numbers, and drops empty lines', () => {
    const { schema } = a.editor;
    const lines = ['一、总体目标', '', '　　正文一段。', '（一）办好论坛', '1.前沿论坛。全年20场。'];
    const blocks = lines.map((line) => schema.node('paragraph', null, line === '' ? [] : schema.text(line)));
    let slice = new Slice(schema.node('doc', null, blocks).content, 1, 1);
    a.editor.commands.setTextSelection(startOf(6));
    a.editor.view.someProp('transformPasted', (transform) => {
      slice = transform(slice, a.editor.view, false);
    });
    const kinds: string[] = [];
    slice.content.forEach((node) => {
      kinds.push(`${kindOf(node)} ${node.textContent}`);
    });
    expect(kinds).toEqual([
      'heading1 总体目标',
      'body 正文一段。',
      'heading2 办好论坛',
      'item 前沿论坛。全年20场。',
    ]);
  });
  it.each([
    ['paragraphs', '<p>甲。</p><p>乙。</p>', '乙。'],
    ['one whole paragraph', '<p>甲。</p>', '甲。'],
    ['a heading and an item', '<p>二、保障</p><p>1.经费。落实到位</p>', '经费。落实到位'],
    ['a list', '<p>甲。</p><ul><li><p>乙</p></li><li><p>丙</p></li></ul>', '丙'],
    ['a table', '<p>甲。</p><table><tr><td>丁</td><td>戊</td></tr></table>', '戊'],
    ['lines of plain text', '甲。\n乙。', '乙。'],
  ])('leaves the caret at the end of %s put into an empty line', (_what, pasted, last) => {
    const { view } = a.editor;
    a.editor.commands.setTextSelection(startOf(6));
    const event = new Event('paste') as ClipboardEvent;
    if (pasted.startsWith('<')) view.pasteHTML(pasted, event);
    else view.pasteText(pasted, event);
    view.dispatch(view.state.tr.insertText('续'));
    expect(view.state.selection.$head.parent.textContent).toBe(`${last}续`);
    expect(view.state.doc.lastChild?.textContent).toBe('末段。');
  });
  it('copies words with their numbers', () => {
    a.editor.commands.selectAll();
    let slice = a.editor.state.selection.content();
    const view = a.editor.view;
    view.someProp('transformCopied', (transform) => {
      slice = transform(slice, view);
    });
    const text = view.someProp('clipboardTextSerializer', (serialize) => serialize(slice, view));
    expect(text?.split('\n').slice(0, 4)).toEqual([
      '工作计划',
      '一、总体目标',
      '全年组织学术交流活动不少于120场，其中学术论坛20场。',
      '1.前沿论坛。全年举办20场。',
    ]);
    expect(text).toContain('格00\t格01\n格10\t格11');
  });
});

it('find counts every place and replaces all in one undo step', () => {
  setFind(a.editor, { words: '20', matchCase: false });
  expect(findKey.getState(a.editor.state)?.matches.length).toBe(3);
  const before = a.editor.state.doc.textContent;
  expect(replaceAll(a.editor, '30')).toBe(3);
  expect(a.editor.state.doc.textContent).toBe(before.replaceAll('20', '30'));
  a.editor.commands.undo();
  expect(a.editor.state.doc.textContent).toBe(before);
});

it('find finds a name in the text; replacing writes over whole names only', () => {
  a.editor
    .chain()
    .setTextSelection(startOf(7))
    .insertContent([
      { type: 'mention', attrs: { label: '周若水' } },
      { type: 'text', text: '和周若水' },
    ])
    .run();
  const found = (words: string): string[] => {
    setFind(a.editor, { words, matchCase: false });
    const { doc } = a.editor.state;
    return (findKey.getState(a.editor.state)?.matches ?? []).map(({ from, to }) =>
      doc.textBetween(from, to, '', (leaf) => `@${String(leaf.attrs.label)}`),
    );
  };
  expect(found('若水')).toEqual(['@周若水', '若水']);
  expect(found('@周若水和')).toEqual(['@周若水和']);
  found('周若水');
  expect(replaceAll(a.editor, '林')).toBe(1);
  expect(a.editor.state.doc.child(7).textContent).toBe('和林末段。');
  found('@周若水');
  expect(replaceAll(a.editor, '林')).toBe(1);
  expect(a.editor.state.doc.child(7).textContent).toBe('林和林末段。');
});

it('a plugin that comes or goes (a menu) takes neither undo nor caret away', () => {
  a.editor
    .chain()
    .setTextSelection(startOf(2) + 4)
    .insertContent('补充')
    .run();
  const { head } = a.editor.state.selection;
  a.editor.registerPlugin(new Plugin({ key: new PluginKey('menu') }));
  a.editor.unregisterPlugin('menu');
  expect(a.editor.state.selection.head).toBe(head);
  expect(a.editor.commands.undo()).toBe(true);
  expect(a.editor.state.doc.textContent).not.toContain('补充');
});
