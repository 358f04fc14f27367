// Suggesting whole blocks: Enter, pasted lines, and what two marks on words cannot say.
import { Fragment, Slice } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { replaceAll, setFind } from '../../client/editor/find.ts';
import { settleAll } from '../../client/editor/suggestions/settle.ts';
import { startOfLine } from './bench.ts';
import {
  a,
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
  type,
} from './suggestingKit.ts';

suggestAnew();

describe('blocks', () => {
  it('Enter at the end makes one that is suggested as a whole', () => {
    caret(3, '前沿论坛。全年举办20场。'.length);
    press('Enter');
    type('研讨会。');
    expect(blocks().slice(3, 5)).toEqual(['前沿论坛。全年举办20场。', '{+研讨会。+}']);
    expect(a.editor.state.doc.child(4).type.name).toBe('item');
    press('Enter');
    type('再一条');
    expect(lines(settled(false))).toEqual(lines(peerDoc()));
    expect(lines(settled(true)).slice(3, 6)).toEqual(['前沿论坛。全年举办20场。', '研讨会。', '再一条']);
  });

  it('one that stays empty goes when the caret leaves it', () => {
    caret(2, FIRST.length);
    press('Enter');
    expect(a.editor.state.doc.childCount).toBe(9);
    caret(1, 0);
    expect(lines(a.editor.state.doc)).toEqual(lines(peerDoc()));
  });

  it('nor is it left to others when the text is closed', () => {
    caret(2, FIRST.length);
    press('Enter');
    a.editor.destroy();
    expect(a.root.length).toBe(8);
  });

  it('has no number, and gives those below it no other, until it is accepted', () => {
    const number = (index: number): unknown =>
      a.editor.view.dom.children[index]?.getAttribute('data-number') ?? '';
    caret(3, 0);
    press('Enter');
    type('研讨会。');
    expect([number(3), number(4)]).toEqual(['', '1.']);
    a.editor.view.dispatch(settleAll(a.editor.state.tr, true));
    expect([number(3), number(4)]).toEqual(['1.', '2.']);
  });

  it('Enter and Backspace inside an own block part and join it', () => {
    caret(2, FIRST.length);
    press('Enter');
    type('甲乙');
    a.editor.commands.setTextSelection(a.editor.state.selection.from - 1);
    press('Enter');
    expect(blocks().slice(3, 5)).toEqual(['{+甲+}', '{+乙+}']);
    press('Backspace');
    expect(blocks().slice(3, 4)).toEqual(['{+甲乙+}']);
    expect(here()).toBe('甲|');
    caret(3, 0);
    press('Backspace');
    expect(block(2)).toBe(`${FIRST}{+甲乙+}`);
    expect(a.refused).toEqual([]);
  });

  it('Enter over a selection strikes it and goes on below', () => {
    caret(2, FIRST.length);
    type('甲乙丙');
    caret(2, FIRST.length - 1, FIRST.length + 2);
    press('Enter');
    type('丁');
    expect(blocks().slice(2, 4)).toEqual([`${FIRST.slice(0, -1)}[-。-]`, '{+丁丙+}']);
  });

  it('Enter at the start makes one above, in the middle none', () => {
    caret(2, 0);
    press('Enter');
    type('前言');
    expect(blocks().slice(2, 4)).toEqual(['{+前言+}', FIRST]);
    expect(a.editor.state.doc.child(3).attrs.id).toBe('p1');
    caret(3, 4);
    press('Enter');
    expect(a.refused).toEqual(['blocks']);
    expect(block(3)).toBe(FIRST);
  });

  it('in a list Enter makes an entry, which goes with its words', () => {
    a.editor.commands.setTextSelection(startOfLine(a, 5) + 2 + 2);
    press('Enter');
    type('二项');
    expect(a.editor.state.doc.child(5).childCount).toBe(2);
    expect(settled(false).child(5).childCount).toBe(1);
  });

  it.each([
    ['splitting', () => a.editor.commands.splitBlock(), 'blocks'],
    ['another kind', () => a.editor.commands.setNode('heading', { level: 2 }), 'blocks'],
    ['a table', () => a.editor.commands.insertTable({ rows: 2, cols: 2 }), 'blocks'],
    ['a rule', () => a.editor.commands.setHorizontalRule(), 'blocks'],
    ['a list', () => a.editor.commands.toggleBulletList(), 'blocks'],
    [
      'a footnote',
      () => a.editor.commands.insertContent({ type: 'footnote', attrs: { text: '注' } }),
      'inline',
    ],
    ['a line break', () => a.editor.commands.setHardBreak(), 'inline'],
  ])('%s is refused and told', (_name, act, why) => {
    caret(2, 4);
    const before = a.editor.state.doc;
    act();
    expect(a.editor.state.doc.eq(before)).toBe(true);
    expect(a.refused).toEqual([why]);
  });

  it('the look of settled words stays, that of own words is free', () => {
    caret(2, 0, 2);
    a.editor.commands.toggleBold();
    expect(a.refused).toEqual(['format']);
    caret(2, 2);
    type('甲乙');
    caret(2, 2, 4);
    a.editor.commands.toggleBold();
    expect(
      a.editor.state.doc
        .child(2)
        .child(1)
        .marks.map(({ type: { name } }) => name),
    ).toContain('bold');
    expect(a.refused).toEqual(['format']);
  });
});

it('find and replace strikes and puts in, once', () => {
  setFind(a.editor, { words: '20', matchCase: false });
  expect(replaceAll(a.editor, '25')).toBe(3);
  expect(replaceAll(a.editor, '25')).toBe(0);
  expect(block(2)).toBe('全年组织学术交流活动不少于1[-20-]{+25+}场，其中学术论坛[-20-]{+25+}场。');
  expect(block(3)).toBe('前沿论坛。全年举办[-20-]{+25+}场。');
});

describe('pasting', () => {
  const paste = (slice: Slice): void => {
    const { view } = a.editor;
    view.someProp('handlePaste', (handle) => handle(view, new Event('paste') as ClipboardEvent, slice));
  };
  const paragraphs = (...texts: string[]): Slice =>
    Slice.maxOpen(
      Fragment.fromArray(
        texts.map((text) => a.editor.schema.node('paragraph', null, a.editor.schema.text(text))),
      ),
    );

  it('one line goes in where the caret is', () => {
    caret(2, 2, 4);
    paste(paragraphs('举办'));
    expect(block(2)).toBe(`全年[-组织-]{+举办+}${FIRST.slice(4)}`);
    expect(here()).toBe('全年组织举办|');
  });

  it('several follow a block as blocks, and are one run of words inside one', () => {
    caret(2, FIRST.length);
    paste(paragraphs('甲。', '乙。', '丙。'));
    expect(blocks().slice(2, 5)).toEqual([`${FIRST}{+甲。+}`, '{+乙。+}', '{+丙。+}']);
    expect(here()).toBe('丙。|');
    caret(1, 2);
    paste(paragraphs('丁', '戊'));
    expect(block(1)).toBe('总体{+丁戊+}目标');
    expect(lines(settled(false))).toEqual(lines(peerDoc()));
  });

  it('what is no line of words is refused', () => {
    caret(2, 2);
    paste(new Slice(Fragment.from(a.editor.state.doc.child(4)), 0, 0));
    expect(a.refused).toEqual(['blocks']);
    expect(blocks()).toEqual(peerDoc().children.map(shown));
  });
});
