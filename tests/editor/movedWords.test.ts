/**
 * R3 Words that one takes to another block (a heading made of a line, Enter, Backspace) while another writes
 * beside them: nothing is lost or doubled, it stands where he wrote it, and his caret goes with his words.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeAnchor, resolveAnchor } from '../../client/talk/anchors.ts';
import { plays } from '../plays.ts';
import { deliver, meet, type Peer, random } from './bench.ts';
import { ACTS, caret, desk, kinds, LINE, lines, placeOf, put, putAnywhere, type } from './linesKit.ts';

const SEEDS = plays(5, 60);

describe.each(ACTS)('R3 while %s', (_name, act, wanted) => {
  it.each([0, 7, LINE.length])('another types at %i, at once: his words and his caret', (offset) => {
    const [a, b] = desk(2, '前段。', LINE, '后段。') as [Peer, Peer];
    put(a, 1, offset);
    type(a, '一');
    act(b);
    meet([a, b]);
    type(a, '二三');
    meet([a, b]);
    const line = `${LINE.slice(0, offset)}一二三${LINE.slice(offset)}`;
    expect(lines(a)).toEqual(wanted(line));
    expect(lines(b)).toEqual(lines(a));
    expect(kinds(b)).toEqual(kinds(a));
    expect(caret(a)).toContain(`一二三|${LINE.slice(offset)}`);
  });

  it('two others type offline in several places', () => {
    const all = desk(3, '前段。', LINE, '后段。') as [Peer, Peer, Peer];
    const [a, b, c] = all;
    for (const [offset, word] of [
      [LINE.length, '子丑'],
      [5, '寅'],
      [2, '卯辰'],
    ] as const) {
      put(a, 1, offset);
      type(a, word);
    }
    put(c, 1, 7);
    type(c, '天地');
    act(b);
    meet(all);
    const line = `${LINE.slice(0, 2)}卯辰${LINE.slice(2, 5)}寅${LINE.slice(5, 7)}天地${LINE.slice(7)}子丑`;
    for (const one of all) expect(lines(one)).toEqual(wanted(line));
  });

  it('a comment stays on its words', () => {
    const [a, b] = desk(2, '前段。', LINE, '后段。') as [Peer, Peer];
    const from = placeOf(a, 1, 5);
    const anchor = makeAnchor(a.root, a.editor.state.doc, from, from + 4);
    act(b);
    meet([a, b]);
    const found = resolveAnchor(a.root, a.editor.state.doc, anchor);
    expect(found && a.editor.state.doc.textBetween(found.from, found.to)).toBe('甲段中间');
  });

  it('and takes it back: all of it stands there once', () => {
    const [a, b] = desk(2, '前段。', LINE, '后段。') as [Peer, Peer];
    put(a, 1, 7);
    type(a, '一');
    act(b);
    meet([a, b]);
    b.editor.commands.undo();
    meet([a, b]);
    expect(lines(b).join('').replace('一', '')).toBe(['前段。', LINE, '后段。'].join(''));
    expect(lines(b).join('')).toContain('一');
    expect(lines(a)).toEqual(lines(b));
  });
});

describe.each(ACTS)('R3 two at once, when %s', (name, act, wanted) => {
  it('leave the words there once, and what a third types in them', () => {
    const all = desk(3, '前段。', LINE, '后段。') as [Peer, Peer, Peer];
    const [a, b, c] = all;
    act(a);
    act(b);
    put(c, 1, 7);
    type(c, '一二');
    meet(all);
    type(c, '三');
    meet(all);
    const line = `${LINE.slice(0, 7)}一二三${LINE.slice(7)}`;
    for (const one of all) expect(lines(one), name).toEqual(wanted(line));
    for (const one of all) expect(one.editor.state.doc.toJSON()).toEqual(a.editor.state.doc.toJSON());
  });
});

describe('R3 words of one who has left', () => {
  it.each(ACTS)('are brought along by who did not know them, while %s', (_name, act, wanted) => {
    vi.useFakeTimers();
    const [a, b] = desk(2, '前段。', LINE, '后段。') as [Peer, Peer];
    act(b);
    put(a, 1, 7);
    type(a, '一二');
    put(a, 1, 0);
    type(a, '零');
    deliver(a, b);
    vi.advanceTimersByTime(5000);
    expect(lines(b)).toEqual(wanted(`零${LINE.slice(0, 7)}一二${LINE.slice(7)}`));
    // Had they been there all the time, or come back later: once all the same.
    deliver(b, a);
    meet([a, b]);
    vi.advanceTimersByTime(5000);
    meet([a, b]);
    expect(lines(a)).toEqual(wanted(`零${LINE.slice(0, 7)}一二${LINE.slice(7)}`));
    expect(lines(b)).toEqual(lines(a));
  });
});

describe('R3 Enter before the caret of another', () => {
  it.each([5, 8, LINE.length])('takes him along with his words, at %i', (offset) => {
    const [a, b] = desk(2, LINE) as [Peer, Peer];
    put(a, 0, offset);
    put(b, 0, 5);
    b.editor.commands.splitBlock();
    meet([a, b]);
    type(a, '一二');
    meet([a, b]);
    const whole = `${LINE.slice(0, offset)}一二${LINE.slice(offset)}`;
    const cut = offset === 5 ? 7 : 5;
    expect(lines(a)).toEqual([whole.slice(0, cut), whole.slice(cut)]);
    expect(lines(b)).toEqual(lines(a));
    expect(caret(a)).toContain('一二|');
  });

  it('takes along what he typed behind it offline', () => {
    const [a, b] = desk(2, LINE) as [Peer, Peer];
    put(a, 0, LINE.length);
    type(a, '零一二');
    put(b, 0, 5);
    b.editor.commands.splitBlock();
    meet([a, b]);
    type(a, '三');
    meet([a, b]);
    expect(lines(a)).toEqual([LINE.slice(0, 5), `${LINE.slice(5)}零一二三`]);
    expect(lines(b)).toEqual(lines(a));
  });
});

it('an empty line that becomes a heading keeps what another types in it', () => {
  const [a, b] = desk(2, '前段。', '') as [Peer, Peer];
  put(a, 1, 0);
  type(a, '新');
  put(b, 1, 0);
  b.editor.commands.setNode('heading', { level: 2 });
  meet([a, b]);
  type(a, '词');
  meet([a, b]);
  expect(lines(a)).toEqual(['前段。', '新词']);
  expect(kinds(b)).toEqual(['paragraph', 'heading']);
  expect(lines(b)).toEqual(lines(a));
});

function act(one: Peer, next: () => number): void {
  putAnywhere(one, next);
  const { commands, state } = one.editor;
  const roll = next();
  // Tiptap cannot turn some lines inside lists.
  if (roll < 0.25 && state.selection.$from.depth === 1)
    commands.setNode(next() < 0.5 ? 'heading' : 'paragraph');
  else if (roll < 0.5) commands.splitBlock();
  else if (roll < 0.75) commands.joinBackward();
  else if (roll < 0.85) commands.toggleBulletList();
}

describe.each([1, 3])('R3 three write while lines are made anew by %i', (movers) => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  it.each(Array.from({ length: SEEDS }, (_, at) => at + 1))('every letter is there, seed %i', (seed) => {
    const next = random(seed);
    const all = desk(3, '前段。', LINE, '后段。');
    const letters: string[] = [];
    for (let round = 0; round < 12; round++) {
      for (const [at, one] of all.entries()) {
        if (movers === 1 && at === 0) continue;
        if (next() < 0.3) continue;
        if (next() < 0.4) putAnywhere(one, next);
        const letter = String.fromCharCode(0x4e00 + letters.length + 1000);
        letters.push(letter);
        type(one, letter);
      }
      for (const one of all.slice(0, movers)) act(one, next);
      if (next() < 0.5) meet(all);
    }
    meet(all);
    vi.advanceTimersByTime(30_000);
    meet(all);
    const [first, ...others] = all.map(lines);
    for (const other of others) expect(other).toEqual(first);
    const [got, wanted] = [[...(first ?? []).join('')].sort(), [...`前段。${LINE}后段。`, ...letters].sort()];
    expect(got).toEqual(wanted);
  });
});
