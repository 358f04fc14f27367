/** R3 Undo in lines that others take apart or write in at the same time, and what deleted lines keep for others. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { deliver, meet, type Peer } from './bench.ts';
import { desk, lines, put, rest, rub, sit, type } from './linesKit.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

const all = (one: Peer): string => lines(one).join('');
const sorted = (words: string): string => [...words].sort().join('');

function later(...peers: Peer[]): void {
  vi.advanceTimersByTime(30_000);
  meet(peers);
}

/** A step of undo is what the test says, however long the machine took for it. */
function byHand(...peers: Peer[]): void {
  for (const { editor } of peers)
    if (editor.storage.textSync.undo) editor.storage.textSync.undo.captureTimeout = Number.POSITIVE_INFINITY;
}

describe('R3 undo', () => {
  it('of two edits at once, between which others took the words elsewhere, leaves them standing once', () => {
    const [a, b] = desk(2, '前段。', '甲乙。', '丙丁。') as [Peer, Peer];
    byHand(a, b);
    put(a, 2, 0);
    a.editor.commands.joinBackward();
    put(b, 1, 1);
    b.editor.commands.toggleBlockquote();
    meet([a, b]);
    a.editor.commands.splitBlock();
    a.editor.commands.undo();
    for (const who of ['here', 'for all']) {
      for (const one of [a, b])
        if (who !== 'here' || one === a) expect(sorted(all(one)), who).toBe(sorted('前段。甲乙。丙丁。'));
      meet([a, b]);
      later(a, b);
    }
  });

  it('of what was typed in an empty line keeps what another types there at the same time', () => {
    const [a, b] = desk(2, '前段。', '') as [Peer, Peer];
    put(a, 1, 0);
    type(a, '新');
    meet([a, b]);
    a.editor.commands.undo();
    put(b, 1, 1);
    type(b, '话');
    meet([a, b]);
    for (const one of [a, b]) expect(lines(one)).toEqual(['前段。', '话']);
  });

  it('of Enter leaves the new line its name where another has written in it', () => {
    const [a, b] = desk(2, '前段。', '甲乙。') as [Peer, Peer];
    put(a, 1, 1);
    a.editor.commands.splitBlock();
    meet([a, b]);
    const id = b.editor.state.doc.child(2).attrs.id;
    put(b, 2, 0);
    type(b, '话');
    meet([a, b]);
    a.editor.commands.undo();
    meet([a, b]);
    for (const one of [a, b]) {
      expect(lines(one)).toEqual(['前段。', '甲乙。', '话']);
      expect(one.editor.state.doc.child(2).attrs.id).toBe(id);
    }
  });

  it('of a deletion shows the letter at once, though the line it stood in has gone twice', () => {
    const [a, b] = desk(2, '前段。', '甲乙。') as [Peer, Peer];
    byHand(a, b);
    put(b, 0, 0);
    b.editor.commands.splitBlock();
    rub(a, 0, 1);
    rest(a);
    a.editor.commands.setNode('heading', { level: 2 });
    meet([a, b]);
    a.editor.commands.undo();
    a.editor.commands.undo();
    expect(sorted(all(a))).toBe(sorted('前段。甲乙。'));
    meet([a, b]);
    later(a, b);
    for (const one of [a, b]) expect(sorted(all(one))).toBe(sorted('前段。甲乙。'));
  });

  it('brings a letter back to one place in all copies that was written between others taken back twice', () => {
    const [a, b] = desk(2, '前段。', '甲乙丙。') as [Peer, Peer];
    byHand(a, b);
    put(b, 1, 3);
    b.editor.commands.splitBlock();
    b.editor.commands.undo();
    meet([a, b]);
    put(a, 1, 1);
    a.editor.commands.splitBlock();
    a.editor.commands.undo();
    put(b, 1, 3);
    type(b, '话');
    // The page opened anew does not know the letter as its own: it stays where it is for now.
    const again = sit(Y.encodeStateAsUpdate(b.doc), 900);
    deliver(a, again);
    deliver(b, a);
    a.out.splice(0);
    put(a, 1, 1);
    a.editor.commands.setNode('heading', { level: 2 });
    a.editor.commands.undo();
    deliver(a, again);
    expect(again.root.toString()).toBe(a.root.toString());
  });
});

it('R3 what was left in a line that is gone outlives an opening, though what was typed just behind it was deleted', () => {
  const [a, b, c] = desk(3, '前段。', '甲乙。') as [Peer, Peer, Peer];
  put(a, 1, 1);
  a.editor.view.dispatch(a.editor.state.tr.insertText('一二'));
  put(b, 1, 1);
  b.editor.commands.setNode('heading', { level: 2 });
  for (const one of [a, b]) deliver(one, c);
  rub(a, 1, 3);
  // Opened anew, who typed it does not know it as his own.
  const again = sit(Y.encodeStateAsUpdate(a.doc), 900);
  deliver(b, again);
  deliver(again, c);
  const opened = sit(Y.encodeStateAsUpdate(c.doc), 901);
  later(opened);
  expect(lines(opened)).toEqual(['前段。', '甲一乙。']);
});

it('R3 a letter deleted where it was seen does not come back because a better copy was left in a quote', () => {
  const [a, b, c] = desk(3, '前段。', '甲乙丙。') as [Peer, Peer, Peer];
  put(a, 1, 1);
  a.editor.commands.toggleBulletList();
  meet([a, b, c]);
  put(c, 0, 1);
  c.editor.commands.toggleBulletList();
  b.editor.commands.setTextSelection(8);
  b.editor.commands.splitBlock();
  deliver(b, c);
  const { doc, tr } = c.editor.state;
  let at = 0;
  doc.descendants((node, pos) => {
    const found = node.text?.indexOf('乙') ?? -1;
    if (found >= 0) at = pos + found;
  });
  c.editor.view.dispatch(tr.delete(at, at + 1));
  expect(all(c)).not.toContain('乙');
  meet([a, b, c]);
  later(a, b, c);
  for (const one of [a, b, c]) expect(sorted(all(one))).toBe(sorted('前段。甲丙。'));
});
