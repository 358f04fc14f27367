/**
 * R3 Words taken elsewhere, and what comes after: undone by one of two, met only after the page was opened anew, or by
 * a third when both have left; nodes in the line and suggestions come along like letters.
 */

import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { mergeRows } from '../../server/sync/docJobs.ts';
import { updateFrames } from '../../server/sync/frames.ts';
import { deliver, meet, type Peer } from './bench.ts';
import { ACTS, desk, LINE, lines, put, rest, rub, sit, startOf, type } from './linesKit.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

const START = ['前段。', LINE, '后段。'] as const;
const all = (one: Peer): string => lines(one).join('');

function later(...peers: Peer[]): void {
  vi.advanceTimersByTime(30_000);
  meet(peers);
}

describe.each(ACTS)('R3 two at once, when %s', (_name, act) => {
  it.each([0, 1])('and number %i takes it back and makes it again: the words stand there once', (who) => {
    const both = desk(2, ...START) as [Peer, Peer];
    for (const one of both) act(one);
    meet(both);
    for (const kind of ['undo', 'redo', 'undo'] as const) {
      both[who]?.editor.commands[kind]();
      meet(both);
      expect([...all(both[0])].sort(), kind).toEqual([...START.join('')].sort());
      expect(all(both[0])).toContain(LINE);
      expect(lines(both[1])).toEqual(lines(both[0]));
    }
  });

  it('and both take it back at once: the words stand there once', () => {
    const both = desk(2, ...START) as [Peer, Peer];
    for (const one of both) act(one);
    meet(both);
    for (const { editor } of both) editor.commands.undo();
    meet(both);
    later(...both);
    expect([...all(both[0])].sort()).toEqual([...START.join('')].sort());
    expect(lines(both[1])).toEqual(lines(both[0]));
  });
});

describe.each(ACTS)('R3 words written offline while %s', (_name, act, wanted) => {
  const written = wanted(`${LINE.slice(0, 7)}一二${LINE.slice(7)}`);

  it('are brought along when the page was opened anew before it met them', () => {
    const [a, b] = desk(2, ...START) as [Peer, Peer];
    put(a, 1, 7);
    type(a, '一二');
    act(b);
    const again = sit(Y.encodeStateAsUpdate(a.doc), 900);
    deliver(b, again);
    later(again);
    expect(lines(again)).toEqual(written);
  });

  it('are brought along by who opens the text when both have left', () => {
    const start = startOf(...START);
    const a = sit(start, 800);
    const b = sit(start, 801);
    act(b);
    put(a, 1, 7);
    type(a, '一二');
    const rows = [[start], b.out, a.out].map((updates, seq) => ({ seq, updates: updateFrames(updates) }));
    let { snapshot } = mergeRows(null, rows);
    snapshot = mergeRows(snapshot.data, []).snapshot;
    const c = sit(snapshot.data, 901);
    const d = sit(snapshot.data, 902);
    later(c, d);
    later(c, d);
    expect(lines(c)).toEqual(written);
    expect(lines(d)).toEqual(lines(c));
  });

  it('that were deleted again are not', () => {
    const [a, b] = desk(2, ...START) as [Peer, Peer];
    put(a, 1, 7);
    type(a, '一二');
    const { from } = a.editor.state.selection;
    a.editor.view.dispatch(a.editor.state.tr.delete(from - 1, from));
    act(b);
    meet([a, b]);
    later(a, b);
    expect(lines(b)).toEqual(wanted(`${LINE.slice(0, 7)}一${LINE.slice(7)}`));
    expect(lines(a)).toEqual(lines(b));
  });

  it('with a name among them, come along with it', () => {
    const [a, b] = desk(2, ...START) as [Peer, Peer];
    put(a, 1, 7);
    type(a, '一');
    a.editor.commands.insertContent({ type: 'mention', attrs: { label: '林' } });
    type(a, '二');
    act(b);
    meet([a, b]);
    later(a, b);
    const shown = b.editor.state.doc.textBetween(0, b.editor.state.doc.content.size, '', (node) =>
      node.type.name === 'mention' ? `@${node.attrs.label}` : '',
    );
    expect(shown).toContain('一@林二');
    expect(shown.split('@林')).toHaveLength(2);
    expect(shown.replace('一@林二', '')).toBe(wanted(LINE).join(''));
    expect(a.editor.state.doc.toJSON()).toEqual(b.editor.state.doc.toJSON());
  });

  it('as a suggestion, stay one', () => {
    const start = startOf(...START);
    const a = sit(start, 800, { on: () => true, user: () => 'u1', refuse() {} });
    const b = sit(start, 801);
    put(a, 1, 7);
    type(a, '一二');
    act(b);
    meet([a, b]);
    later(a, b);
    const suggested: string[] = [];
    b.editor.state.doc.descendants((node) => {
      if (node.marks.some((mark) => mark.type.name === 'insertion')) suggested.push(node.text ?? '');
    });
    expect(suggested.join('')).toBe('一二');
    expect(all(b)).toBe(wanted(`${LINE.slice(0, 7)}一二${LINE.slice(7)}`).join(''));
  });
});

it('R3 a letter deleted before it was taken behind what its mover had just typed stays deleted', () => {
  const [a, b] = desk(2, '甲。', '乙丙。') as [Peer, Peer];
  put(a, 1, 1);
  const { from } = a.editor.state.selection;
  a.editor.view.dispatch(a.editor.state.tr.delete(from - 1, from));
  put(b, 0, 2);
  type(b, '新');
  put(b, 1, 0);
  b.editor.commands.joinBackward();
  meet([a, b]);
  later(a, b);
  expect(lines(a)).toEqual(['甲。新丙。']);
  expect(lines(b)).toEqual(lines(a));
});

describe('R3 undo', () => {
  it('brings a deleted letter back for everybody, in a line that was made anew before', () => {
    const both = desk(2, '甲乙丙。', '丁。') as [Peer, Peer];
    put(both[0], 0, 1);
    both[0].editor.commands.setNode('heading', { level: 2 });
    meet(both);
    rest(both[0]);
    rub(both[0], 0, 2);
    meet(both);
    both[0].editor.commands.undo();
    meet(both);
    later(...both);
    for (const one of both) expect(lines(one)).toEqual(['甲乙丙。', '丁。']);
    both[0].editor.commands.redo();
    meet(both);
    for (const one of both) expect(lines(one)).toEqual(['甲丙。', '丁。']);
  });

  it('of two who deleted the same letter brings it back once', () => {
    const both = desk(2, '甲乙丙。') as [Peer, Peer];
    for (const one of both) {
      rub(one, 0, 2);
      one.editor.commands.undo();
    }
    meet(both);
    later(...both);
    for (const one of both) expect(lines(one)).toEqual(['甲乙丙。']);
  });

  it('of Enter, in a line that another made a heading of at once, loses no word', () => {
    const [a, b] = desk(2, '前段。', LINE, '后段。') as [Peer, Peer];
    put(a, 1, 5);
    a.editor.commands.splitBlock();
    put(b, 1, 2);
    b.editor.commands.setNode('heading', { level: 2 });
    meet([a, b]);
    a.editor.commands.undo();
    meet([a, b]);
    later(a, b);
    expect([...all(a)].sort()).toEqual([...START.join('')].sort());
    expect(lines(b)).toEqual(lines(a));
  });

  it('of a heading brings no letter back that another deleted in it', () => {
    const [a, b] = desk(2, '甲乙丙。', '丁。') as [Peer, Peer];
    put(a, 0, 1);
    a.editor.commands.setNode('heading', { level: 2 });
    meet([a, b]);
    rub(b, 0, 2);
    meet([a, b]);
    a.editor.commands.undo();
    meet([a, b]);
    later(a, b);
    for (const one of [a, b]) expect(lines(one)).toEqual(['甲丙。', '丁。']);
  });

  it('takes what was typed away also where another has taken it elsewhere', () => {
    const [a, b] = desk(2, '甲乙丙。', '丁。') as [Peer, Peer];
    put(a, 0, 2);
    type(a, '新');
    meet([a, b]);
    put(b, 0, 1);
    b.editor.commands.setNode('heading', { level: 2 });
    meet([a, b]);
    a.editor.commands.undo();
    meet([a, b]);
    for (const one of [a, b]) expect(lines(one)).toEqual(['甲乙丙。', '丁。']);
    a.editor.commands.redo();
    meet([a, b]);
    later(a, b);
    for (const one of [a, b]) expect(lines(one)).toEqual(['甲乙新丙。', '丁。']);
  });
});

it('R3 a name in a line that another makes a heading of stands there once, and is one', () => {
  const [a, b] = desk(2, ...START) as [Peer, Peer];
  put(a, 1, 7);
  a.editor.commands.insertContent({ type: 'mention', attrs: { label: '林' } });
  meet([a, b]);
  put(a, 1, 2);
  put(b, 1, 2);
  a.editor.commands.setNode('heading', { level: 2 });
  b.editor.commands.setNode('heading', { level: 2 });
  meet([a, b]);
  later(a, b);
  expect(a.root.toString().match(/<mention/g)).toHaveLength(1);
  expect(a.root.toString().match(/<heading/g)).toHaveLength(1);
  expect(b.root.toString()).toBe(a.root.toString());
});
