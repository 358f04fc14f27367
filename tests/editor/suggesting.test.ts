// @vitest-environment jsdom
// Writing suggestions: whatever is done in suggesting mode, rejecting all of it gives back the words as they were.

import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { replaceAll, setFind } from '../../client/editor/find.ts';
import { allSuggestions, settle, settleAll } from '../../client/editor/suggestions/settle.ts';
import type { Refusal } from '../../client/editor/suggestions/suggest.ts';
import { deliver, type Peer, peer, random, randomEdit, START, startDoc } from './bench.ts';

const BEFORE = startDoc();

interface Suggester extends Peer {
  mode: { on: boolean };
  refused: Refusal[];
}

function suggester(start: Uint8Array, clientId: number, user = 'wang'): Suggester {
  const mode = { on: true };
  const refused: Refusal[] = [];
  const made = peer(start, clientId, {
    on: () => mode.on,
    user: () => user,
    refuse: (why) => void refused.push(why),
  });
  return { ...made, mode, refused };
}

let a: Suggester;
beforeEach(() => {
  a = suggester(BEFORE, 1);
});
afterEach(() => {
  a.editor.destroy();
  document.body.innerHTML = '';
});

const FIRST = '全年组织学术交流活动不少于120场，其中学术论坛20场。';

function startOf(one: Peer, index: number): number {
  let pos = 1;
  for (let i = 0; i < index; i++) pos += one.editor.state.doc.child(i).nodeSize;
  return pos;
}
const caret = (index: number, from: number, to = from): void => {
  const start = startOf(a, index);
  a.editor.view.dispatch(
    a.editor.state.tr.setSelection(TextSelection.create(a.editor.state.doc, start + from, start + to)),
  );
};
const type = (text: string): void => {
  const { view, state } = a.editor;
  const { from, to } = state.selection;
  const tr = () => view.state.tr.insertText(text, from, to);
  if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, text, tr))) view.dispatch(tr());
};
const press = (key: string, more: KeyboardEventInit = {}): boolean => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  return a.editor.view.someProp('handleKeyDown', (handle) => handle(a.editor.view, event)) === true;
};
/** Words with what is suggested of them: [-struck-] and {+put in+}. */
const shown = (block: Node | null | undefined): string =>
  (block?.children ?? [])
    .map((child) => {
      const names = child.marks.map(({ type: { name } }) => name);
      const text = child.text ?? '*';
      if (names.includes('deletion')) return names.includes('insertion') ? `[-+${text}+-]` : `[-${text}-]`;
      return names.includes('insertion') ? `{+${text}+}` : text;
    })
    .join('');
const block = (index: number): string => shown(a.editor.state.doc.child(index));
const blocks = (): string[] => a.editor.state.doc.children.map(shown);
const lines = (doc: Node): string[] => doc.children.map((one) => one.textContent);
const here = (): string => {
  const { $head } = a.editor.state.selection;
  return `${$head.parent.textBetween(0, $head.parentOffset)}|`;
};
const settled = (accept: boolean): Node => settleAll(a.editor.state.tr, accept).doc;

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
      a.editor.state.tr.setSelection(TextSelection.create(doc, startOf(a, 1) + 2, startOf(a, 2) + 2)),
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
    const start = startOf(b, 2);
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
    const start = startOf(a, 2);
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
    a.editor.commands.setTextSelection(startOf(a, 5) + 2 + 2);
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
  b.editor.view.dispatch(b.editor.state.tr.insertText('【', startOf(b, 2)));
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

  it('the word it commits is put in, the words it replaces are struck', () => {
    caret(2, 2, 4);
    begin();
    // The browser writes where the selection began.
    const at = startOf(a, 2) + 2;
    compose('jb', at, at);
    compose('举办', at, at + 2);
    end();
    expect(block(2)).toBe(`全年[-组织-]{+举办+}${FIRST.slice(4)}`);
    expect(here()).toBe('全年组织举办|');
  });

  it('settled words that it took into what it composes are put back and struck', () => {
    caret(2, 4);
    begin();
    const start = startOf(a, 2);
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
    compose('举办', startOf(a, 2) + 2, startOf(a, 2) + 4);
    b.editor.view.dispatch(b.editor.state.tr.insertText('【', startOf(b, 2)));
    deliver(b, a);
    end();
    deliver(a, b);
    expect(block(2)).toBe(`【全年[-组织-]{+举办+}${FIRST.slice(4)}`);
    expect(shown(b.editor.state.doc.child(2))).toBe(block(2));
    b.editor.destroy();
  });
});

/** The document as it was at first. */
function peerDoc(): Node {
  const one = peer(BEFORE, 9);
  const { doc } = one.editor.state;
  one.editor.destroy();
  return doc;
}

it('any edits at all: all rejected, the words are what they were; nothing settled ever changes unmarked', () => {
  const before = lines(peerDoc());
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 25 }), (seed, count) => {
      const one = suggester(BEFORE, 5);
      a.editor.destroy();
      a = one;
      const next = random(seed);
      for (let i = 0; i < count; i++) {
        const roll = next();
        if (roll < 0.6) randomEdit(one, next);
        else if (roll < 0.7) press('Backspace');
        else if (roll < 0.8) press('Delete');
        else if (roll < 0.9) press('Enter');
        else type(['场', '20', 'ab'][Math.floor(next() * 3)] ?? 'x');
        one.editor.state.doc.check();
      }
      one.editor.commands.setTextSelection(1);
      const words = (doc: Node): string[] => lines(doc).filter((text) => text !== '');
      expect(words(settled(false))).toEqual(before.filter((text) => text !== ''));
    }),
    { numRuns: 80 },
  );
});

it('edits in a line: all accepted, the words are what direct editing makes of them', () => {
  const edit = fc.record({
    from: fc.nat(40),
    length: fc.nat(6),
    text: fc.constantFrom('', '场', '20', '𠮷', 'ab'),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const one = suggester(BEFORE, 5);
      a.editor.destroy();
      a = one;
      // Direct editing: the same on a plain string, whose places are those of the words not struck.
      let direct = [...FIRST];
      for (const { from, length, text } of edits) {
        const start = Math.min(from, direct.length);
        const stop = Math.min(start + length, direct.length);
        const places = alive();
        const at = (index: number): number =>
          places[index] ?? startOf(a, 2) + a.editor.state.doc.child(2).content.size;
        const first = at(start);
        const last = stop > start ? (places[stop - 1] ?? 0) + (direct[stop - 1]?.length ?? 1) : first;
        direct = [...direct.slice(0, start), ...text, ...direct.slice(stop)];
        const { tr } = a.editor.state;
        a.editor.view.dispatch(text === '' ? tr.delete(first, last) : tr.insertText(text, first, last));
      }
      expect(lines(settled(true))[2] ?? '').toBe(direct.length > 0 ? direct.join('') : '');
      expect(lines(settled(false))[2]).toBe(FIRST);
    }),
    { numRuns: 100 },
  );
});

it('three people, some suggesting, some editing, some deciding: all end with the same text', () => {
  const start = startDoc(START.filter(({ type }) => type !== 'table'));
  for (let seed = 1; seed <= 20; seed++) {
    const next = random(seed);
    const three = ['wang', 'li', 'zhao'].map((user, at) => suggester(start, at + 1, user));
    for (const one of three) one.mode.on = next() < 0.7;
    const got = new Map<string, number>();
    const exchange = (from: number, to: number): void => {
      const [one, other] = [three[from], three[to]];
      if (one === undefined || other === undefined || from === to) return;
      const way = `${from} ${to}`;
      deliver({ ...one, out: one.out.slice(got.get(way) ?? 0) }, other);
      got.set(way, one.out.length);
    };
    for (let i = 0; i < 40; i++) {
      const from = Math.floor(next() * 3);
      const one = three[from] as Suggester;
      const roll = next();
      const all = allSuggestions(one.editor.state.doc);
      const chosen = all[Math.floor(next() * all.length)];
      if (roll < 0.7) randomEdit(one, next);
      else if (roll > 0.8) exchange(from, Math.floor(next() * 3));
      else if (chosen) one.editor.view.dispatch(settle(one.editor.state.tr, [chosen], next() < 0.5));
      one.editor.state.doc.check();
    }
    for (let round = 0; round < 3; round++)
      for (const from of [0, 1, 2]) for (const to of [0, 1, 2]) exchange(from, to);
    const [first, ...others] = three.map(({ editor }) => editor.state.doc.toJSON());
    for (const other of others) expect(other, `seed ${seed}`).toEqual(first);
    for (const accept of [true, false])
      expect(allSuggestions(settleAll((three[0] as Suggester).editor.state.tr, accept).doc)).toEqual([]);
    for (const one of three) one.editor.destroy();
  }
});

/** Where each character stands that is not struck. */
function alive(): number[] {
  const places: number[] = [];
  let pos = startOf(a, 2);
  for (const child of a.editor.state.doc.child(2).children) {
    const struck = child.marks.some(({ type: { name } }) => name === 'deletion');
    let at = pos;
    for (const character of child.text ?? '') {
      if (!struck) places.push(at);
      at += character.length;
    }
    pos += child.nodeSize;
  }
  return places;
}
