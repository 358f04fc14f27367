// @vitest-environment jsdom
/**
 * R3 Tables that several people change at once: what stands on each screen is the one reading of the shared
 * document (`shared/doc/tables.ts`), on every client and the server, and reading it writes nothing.
 */
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { CellSelection, TableMap } from '@tiptap/pm/tables';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { settleAll } from '../../client/editor/suggestions/settle.ts';
import { elementJson, storedJson, textJson } from '../../shared/doc/json.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
import { planText } from '../../shared/doc/planText.ts';
import { textSchema } from '../../shared/doc/textSchema.ts';
import { plays } from '../plays.ts';
import { type Peer, peer, random, START, startDoc } from './bench.ts';

const TABLE = START[4] ?? { type: 'table' };
const BEFORE = startDoc([
  { type: 'title', attrs: { id: 't' }, content: [{ type: 'text', text: '工作计划' }] },
  TABLE,
  { type: 'paragraph', attrs: { id: 'p', role: 'body' } },
]);
const SCHEMA = textSchema();

const peers: Peer[] = [];
function several(count: number, start = BEFORE): Peer[] {
  for (let at = 0; at < count; at++) peers.push(peer(start, 1001 + at));
  return peers.slice(-count);
}
afterEach(close);
function close(): void {
  for (const { editor } of peers.splice(0)) editor.destroy();
  document.body.innerHTML = '';
}

/** What each has not had yet goes to everybody else, and what they bring along of their own for that. */
function exchange(all: readonly Peer[]): void {
  for (const one of all)
    for (const update of one.out.splice(0))
      for (const other of all) if (other !== one) Y.applyUpdate(other.doc, update, 'net');
  if (all.some(({ out, strays }) => out.some((update) => strays.has(update)))) exchange(all);
}

const screen = (one: Peer): unknown => one.editor.state.doc.toJSON();
/** As the server reads the same document. */
const stored = (one: Peer): unknown => SCHEMA.nodeFromJSON(textJson(one.doc)).toJSON();

function expectOne(all: readonly Peer[], said: string): void {
  expectRead(all, said);
  const [first] = all;
  if (first === undefined) return;
  const fresh = peer(Y.encodeStateAsUpdate(first.doc), 999);
  peers.push(fresh);
  for (const one of all) expect(screen(one), said).toEqual(screen(fresh));
  expect(fresh.out).toEqual([]);
}

/** The same without a newcomer. */
function expectRead(all: readonly Peer[], said: string): void {
  for (const one of all) {
    // Yjs itself takes bold away that has become needless; ours writes nothing.
    const made = one.out.splice(0).flatMap((update) => Y.decodeUpdate(update).structs);
    expect(made, `nothing is written by reading: ${said}`).toEqual([]);
    expect(screen(one), said).toEqual(stored(one));
    one.editor.state.doc.descendants((node) => {
      if (node.type.name === 'table') expect(TableMap.get(node).problems, said).toBeNull();
      return !node.isTextblock;
    });
  }
}

/** Is some table stored otherwise than it reads? */
const isCrooked = ({ root }: Peer): boolean =>
  root
    .toArray()
    .some(
      (kid) =>
        kid instanceof Y.XmlElement && JSON.stringify(storedJson(kid)) !== JSON.stringify(elementJson(kid)),
    );

/** Where the cells of the first table stand, in order. */
function cells(doc: Node): number[] {
  const found: number[] = [];
  doc.descendants((node, pos) => {
    if (node.type.spec.tableRole === 'cell' || node.type.spec.tableRole === 'header_cell') found.push(pos);
    return !node.isTextblock;
  });
  return found;
}

function into(one: Peer, cell: number): void {
  const { state, view } = one.editor;
  const pos = cells(state.doc)[cell] ?? 0;
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(pos + 1))));
}

function type(one: Peer, cell: number, words: string): void {
  into(one, cell);
  one.editor.view.dispatch(one.editor.state.tr.insertText(words));
}

function select(one: Peer, from: number, to: number): void {
  const { state, view } = one.editor;
  const all = cells(state.doc);
  const selection = CellSelection.create(state.doc, all[from] ?? 0, all[to] ?? 0);
  view.dispatch(state.tr.setSelection(selection));
}

const rows = (one: Peer): string[] =>
  planText(textJson(one.doc), DEFAULT_NUMBERING)
    .split('\n')
    .filter((line) => line.includes('\t'));

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
  peers.push(reader);
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
  peers.push(suggester);
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

const OPS: Record<string, (one: Peer, next: () => number) => void> = {
  rowBefore: ({ editor }) => editor.commands.addRowBefore(),
  rowAfter: ({ editor }) => editor.commands.addRowAfter(),
  columnBefore: ({ editor }) => editor.commands.addColumnBefore(),
  columnAfter: ({ editor }) => editor.commands.addColumnAfter(),
  deleteRow: ({ editor }) => editor.commands.deleteRow(),
  deleteColumn: ({ editor }) => editor.commands.deleteColumn(),
  merge: (one, next) => {
    const count = cells(one.editor.state.doc).length;
    select(one, Math.floor(next() * count), Math.floor(next() * count));
    one.editor.commands.mergeCells();
  },
  split: ({ editor }) => editor.commands.splitCell(),
  header: ({ editor }) => editor.commands.toggleHeaderRow(),
  width: ({ editor }, next) => editor.commands.setCellAttribute('colwidth', [Math.ceil(next() * 3) * 60]),
  bold: (one, next) => {
    const count = cells(one.editor.state.doc).length;
    select(one, Math.floor(next() * count), Math.floor(next() * count));
    one.editor.commands.toggleBold();
  },
  empty: (one, next) => {
    const count = cells(one.editor.state.doc).length;
    select(one, Math.floor(next() * count), Math.floor(next() * count));
    one.editor.commands.deleteSelection();
  },
  undo: ({ editor }) => editor.commands.undo(),
  redo: ({ editor }) => editor.commands.redo(),
};
/** As likely as all else together. */
const TYPE = 'type';

describe('R3 whatever several people do to a table', () => {
  it('every screen shows the one reading of the document, nobody writes by reading, no typed word goes lost', () => {
    let crooked = 0;
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 2, max: 3 }),
        fc.array(
          fc.record({
            who: fc.nat(2),
            cell: fc.nat(30),
            op: fc.oneof(fc.constant(TYPE), fc.constantFrom(...Object.keys(OPS))),
            meet: fc.nat(3).map((n) => n === 0),
          }),
          { minLength: 3, maxLength: 14 },
        ),
        (seed, count, edits) => {
          const next = random(seed);
          const all = several(count);
          const done: string[] = [];
          for (const { who, cell, op, meet } of edits) {
            const one = all[who % count] as Peer;
            const there = cells(one.editor.state.doc).length;
            if (there > 0) {
              into(one, cell % there);
              const { doc } = one.editor.state;
              if (op === TYPE) type(one, cell % there, '字');
              else OPS[op]?.(one, next);
              done.push(`${who % count}:${op}@${cell % there}${doc === one.editor.state.doc ? '-' : ''}`);
            }
            expect(screen(one), done.join(' ')).toEqual(stored(one));
            if (!meet) continue;
            exchange(all);
            done.push('|');
            expectRead(all, done.join(' '));
            if (isCrooked(all[0] as Peer)) crooked++;
          }
          exchange(all);
          expectOne(all, done.join(' '));
          if (isCrooked(all[0] as Peer)) crooked++;
          const raw = (all[0] as Peer).root.toString().replace(/<[^>]*>/g, '');
          const shown = (all[0] as Peer).editor.state.doc.textContent;
          expect([...shown].sort().join(''), done.join(' ')).toBe([...raw].sort().join(''));
          close();
        },
      ),
      { numRuns: plays(15, 200) },
    );
    expect(crooked).toBeGreaterThan(0);
  });
});
