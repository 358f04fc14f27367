/** R3 Whatever several people do to a table at once: the same as in tables.test.ts, for acts that were drawn. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plays } from '../plays.ts';
import { closePeers, type Peer, random } from './bench.ts';
import {
  cells,
  exchange,
  expectOne,
  expectRead,
  into,
  isCrooked,
  screen,
  select,
  several,
  stored,
  type,
} from './tablesKit.ts';

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

/** One adds a row while the other adds a column: the rows are of two lengths then, whatever chance brings besides. */
const rowBesideColumn = [
  { who: 0, cell: 0, op: 'rowAfter', meet: false },
  { who: 1, cell: 0, op: 'columnAfter', meet: false },
];

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
          closePeers();
        },
      ),
      { numRuns: plays(15, 200), examples: [[1, 2, [...rowBesideColumn]]] },
    );
    expect(crooked).toBeGreaterThan(0);
  });
});
