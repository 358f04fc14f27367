/**
 * R3 Tables that several people change at once: what stands on each screen is the one reading of the shared
 * document (`shared/doc/tables.ts`), on every client and the server, and reading it writes nothing.
 */
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { settleAll } from '../../client/editor/suggestions/settle.ts';
import { textJson } from '../../shared/doc/json.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
import { planText } from '../../shared/doc/planText.ts';
import { type Peer, peer } from './bench.ts';
import { BEFORE, exchange, expectOne, into, rows, screen, select, several, type } from './tablesKit.ts';

describe('R3 what two people do to a table at once', () => {
  it('a row and a column: the new row is read with an empty cell at its end, the same for everybody', () => {
    const [a, b] = several(2) as [Peer, Peer];
    into(a, 0);
    a.editor.commands.addRowAfter();
    into(b, 1);
    b.editor.commands.addColumnAfter();
    exchange([a, b]);
    expectOne([a, b], 'row and column');
    expect(rows(a)).toEqual(['格00\t格01\t', '\t\t', '格10\t格11\t']);
  });

  it('words typed beside and into the cell that is only read stand where they were typed', () => {
    const [a, b, c] = several(3) as [Peer, Peer, Peer];
    into(a, 0);
    a.editor.commands.addRowAfter();
    into(b, 1);
    b.editor.commands.addColumnAfter();
    exchange([a, b, c]);
    // The last row but one: its third cell is in nobody's document yet.
    type(a, 3, '甲');
    type(b, 4, '乙');
    exchange([a, b, c]);
    expectOne([a, b, c], 'beside');
    expect(rows(a)).toEqual(['格00\t格01\t', '甲\t乙\t', '格10\t格11\t']);
    type(c, 5, '丙');
    exchange([a, b, c]);
    expectOne([a, b, c], 'into');
    expect(rows(b)).toEqual(['格00\t格01\t', '甲\t乙\t丙', '格10\t格11\t']);
    c.editor.commands.undo();
    exchange([a, b, c]);
    expectOne([a, b, c], 'taken back');
    expect(rows(b)).toEqual(['格00\t格01\t', '甲\t乙\t', '格10\t格11\t']);
  });

  it('each takes a row away: a table without rows is an empty cell, and is written in like any other', () => {
    const [a, b] = several(2) as [Peer, Peer];
    into(a, 0);
    a.editor.commands.deleteRow();
    into(b, 2);
    b.editor.commands.deleteRow();
    exchange([a, b]);
    expectOne([a, b], 'no rows');
    type(a, 0, '又');
    exchange([a, b]);
    expectOne([a, b], 'written in');
    expect(planText(textJson(b.doc), DEFAULT_NUMBERING).split('\n')).toEqual(['工作计划', '又', '']);
  });

  it('one merges a row, the other takes a column away', () => {
    const [a, b] = several(2) as [Peer, Peer];
    select(a, 0, 1);
    a.editor.commands.mergeCells();
    into(b, 3);
    b.editor.commands.deleteColumn();
    exchange([a, b]);
    expectOne([a, b], 'merged');
    expect(screen(a)).toMatchObject({
      content: [{}, { content: [{ content: [{}] }, { content: [{}] }] }, {}],
    });
  });

  it('one merges down, the other takes the row away that it reaches into', () => {
    const [a, b] = several(2) as [Peer, Peer];
    select(a, 0, 2);
    a.editor.commands.mergeCells();
    into(b, 2);
    b.editor.commands.deleteRow();
    exchange([a, b]);
    expectOne([a, b], 'reaches too far');
  });

  it('both merge cells that overlap', () => {
    const [a, b] = several(2) as [Peer, Peer];
    select(a, 0, 1);
    a.editor.commands.mergeCells();
    select(b, 1, 3);
    b.editor.commands.mergeCells();
    exchange([a, b]);
    expectOne([a, b], 'overlap');
  });
});

it('an input method composes in a cell that is only read, and the table changes meanwhile', () => {
  vi.useFakeTimers();
  const [a, b] = several(2) as [Peer, Peer];
  into(a, 0);
  a.editor.commands.addRowAfter();
  into(b, 1);
  b.editor.commands.addColumnAfter();
  exchange([a, b]);
  into(a, 5);
  a.editor.view.dom.dispatchEvent(new CompositionEvent('compositionstart'));
  a.editor.view.dispatch(a.editor.state.tr.insertText('你好'));
  into(b, 1);
  b.editor.commands.deleteColumn();
  type(b, 0, '先');
  exchange([a, b]);
  a.editor.view.dom.dispatchEvent(new CompositionEvent('compositionend'));
  vi.advanceTimersByTime(200);
  vi.useRealTimers();
  exchange([a, b]);
  expectOne([a, b], 'composed');
  expect(rows(b)).toEqual(['先格00\t', '\t你好', '格10\t']);
});

it('who may only read sees the same table and writes nothing', () => {
  const [a, b] = several(2) as [Peer, Peer];
  const reader = peer(BEFORE, 77, undefined, { mayWrite: () => false });
  reader.editor.setEditable(false);

  into(a, 0);
  a.editor.commands.addRowAfter();
  into(b, 1);
  b.editor.commands.addColumnAfter();
  exchange([a, b, reader]);
  expectOne([a, b, reader], 'read only');
  expect(Y.encodeStateVector(reader.doc)).toEqual(Y.encodeStateVector(a.doc));
});

it('a suggestion in a cell that is only read: rejected, the table reads as before', () => {
  const [a, b] = several(2) as [Peer, Peer];
  into(a, 0);
  a.editor.commands.addRowAfter();
  into(b, 1);
  b.editor.commands.addColumnAfter();
  const suggester = peer(BEFORE, 88, { on: () => true, user: () => 'u', refuse: () => {} });

  exchange([a, b, suggester]);
  const before = rows(a);
  type(suggester, 5, '议');
  exchange([a, b, suggester]);
  expectOne([a, b, suggester], 'suggested');
  expect(suggester.editor.state.doc.textContent).toContain('议');
  expect(rows(a)).toEqual(before);
  a.editor.view.dispatch(settleAll(a.editor.state.tr, false));
  exchange([a, b, suggester]);
  expectOne([a, b, suggester], 'rejected');
  expect(a.editor.state.doc.textContent).not.toContain('议');
  expect(rows(b)).toEqual(before);
});
