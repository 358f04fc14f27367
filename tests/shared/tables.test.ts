// How a stored table is read: any attributes, rows of any length; the same rule for every reader.
import { TableMap } from '@tiptap/pm/tables';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonNode } from '../../shared/doc/json.ts';
import { readRows, readTable } from '../../shared/doc/tables.ts';
import { textSchema } from '../../shared/doc/textSchema.ts';

const SCHEMA = textSchema();

const cell = (text: string, attrs?: Record<string, unknown>, type = 'tableCell'): JsonNode => ({
  type,
  ...(attrs ? { attrs } : {}),
  content: [{ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] }],
});
const table = (...rows: JsonNode[][]): JsonNode => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'tableRow', content })),
});
/** Rows by stroke; a cell's words, and what it spans. */
function drawn(node: JsonNode): string[] {
  return (node.content ?? []).map((row) =>
    (row.content ?? [])
      .map(({ attrs, content, type }) => {
        const text = content?.[0]?.content?.[0]?.text ?? '';
        const spans = `${attrs?.colspan ?? 1}${attrs?.rowspan ?? 1}`;
        return `${type === 'tableHeader' ? '#' : ''}${text}${spans === '11' ? '' : spans}`;
      })
      .join('|'),
  );
}

describe('a table is read', () => {
  it('as it stands when nothing is wrong with it', () => {
    const fine = table(
      [cell('甲', { colspan: 2, colwidth: [80, 120] }), cell('乙', { rowspan: 2 })],
      [cell('丙', { colwidth: [80] }), cell('丁', { colwidth: [120] })],
    );
    expect(readTable(fine)).toBe(fine);
    const merged = table([cell('甲', { colspan: 3 })], [cell('乙', { colspan: 3 })]);
    expect(readTable(merged)).toBe(merged);
  });

  it('with empty cells at the end of a short row, of the kind of its last one', () => {
    const short = table([cell('甲', {}, 'tableHeader')], [cell('一'), cell('二'), cell('三')], []);
    expect(drawn(readTable(short))).toEqual(['#甲|#|#', '一|二|三', '||']);
    expect(drawn(readTable({ type: 'table' }))).toEqual(['']);
    expect(drawn(readTable(table([], [])))).toEqual(['', '']);
  });

  it('with cells that reach as far as there is room', () => {
    const down = table([cell('甲', { rowspan: 5 }), cell('乙')], [cell('丙')]);
    expect(drawn(readTable(down))).toEqual(['甲12|乙', '丙']);
    const across = table([cell('甲'), cell('乙', { rowspan: 2 })], [cell('丙', { colspan: 2 })]);
    expect(drawn(readTable(across))).toEqual(['甲|乙12', '丙']);
  });

  it('without a last column that is only reached into', () => {
    const headed = table([cell('甲', { colspan: 3 })], [cell('乙'), cell('丙')]);
    expect(drawn(readTable(headed))).toEqual(['甲21', '乙|丙']);
  });

  it('with columns as wide as most of their cells say', () => {
    const wide = table(
      [cell('甲', { colwidth: [80] })],
      [cell('乙', { colwidth: [90] })],
      [cell('丙', { colwidth: [90] })],
      [],
    );
    const widths = (readTable(wide).content ?? []).map((row) => row.content?.[0]?.attrs?.colwidth);
    expect(widths).toEqual([[90], [90], [90], [90]]);
  });

  it('as it is stored when it holds what is no row or cell', () => {
    const other = { type: 'table', content: [{ type: 'paragraph' }] };
    expect(readTable(other)).toBe(other);
  });

  const anything = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) },
    fc.constantFrom<unknown>(0, -1, 1.5, 1e9, Number.NaN, '2', null, {}, true),
  );
  const widths = fc.oneof(
    fc.constant(null),
    fc.array(fc.constantFrom<unknown>(0, 60, 80, -5, 'x', null), { maxLength: 3 }),
    fc.constantFrom<unknown>('80', 7, {}),
  );
  const anyCell = fc.record(
    { colspan: anything, rowspan: anything, colwidth: widths, id: fc.constant('same') },
    { requiredKeys: [] },
  );
  const anyRows = fc.array(fc.array(anyCell, { maxLength: 5 }), { maxLength: 6 });

  it('whatever is stored: a whole rectangle, every cell in its row and order, and reading it again changes nothing', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        let count = 0;
        const stored = table(...rows.map((row) => row.map((attrs) => cell(String(count++), attrs))));
        const read = readTable(stored);
        const node = SCHEMA.nodeFromJSON(read);
        node.check();
        expect(TableMap.get(node).problems).toBeNull();
        const words = (one: JsonNode): string[][] =>
          (one.content ?? []).map((row) =>
            (row.content ?? []).flatMap(({ content }) => content?.[0]?.content?.[0]?.text ?? []),
          );
        expect(words(read).filter((_row, r) => r < rows.length)).toEqual(words(stored));
        expect(readTable(read)).toBe(read);
      }),
      { numRuns: 1500 },
    );
  });

  it('R11 tables no page can hold in bounded time: spans that make one count for nothing, else it is none', () => {
    const huge = { colspan: 1000, rowspan: 1000 };
    const rows = Array.from({ length: 2000 }, () => [huge, huge]);
    expect(readRows(rows)?.[0]).toEqual({
      cells: [
        { colspan: 1, rowspan: 1, colwidth: null },
        { colspan: 1, rowspan: 1, colwidth: null },
      ],
      missing: [],
    });
    const wide = [Array.from({ length: 3000 }, () => ({})), ...Array.from({ length: 3000 }, () => [{}])];
    expect(readRows(wide)).toBeNull();
  });
});
