/** Plans as odd as they come: blocks of every kind, made by chance, for the tests that must hold for all. */
import fc from 'fast-check';
import type { ExportBlock, ExportRole, ExportRun } from '../../server/export/model.ts';

const words = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'学术交流一二三1239（）()、.．。；：“”— \t<>&"\'=+-#*|[]`~附件年月日①'),
  }),
  fc.string({ unit: 'grapheme' }),
);
const marks = fc.option(
  fc.record(
    {
      bold: fc.constant(true),
      italic: fc.constant(true),
      underline: fc.constant(true),
      strike: fc.constant(true),
      highlight: fc.constant(true),
      code: fc.constant(true),
      sup: fc.constant(true),
      link: fc.constantFrom('https://example.org/x', 'javascript:x', 'mailto:a@b.cn'),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);
const run: fc.Arbitrary<ExportRun> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('text' as const), text: words, marks }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'break' as const }) },
);
const runs = fc.array(run, { maxLength: 4 });
const number = fc.constantFrom('', '一、', '（十二）', '3.', '（4）', '⑤', '第一章 ', '5．', 'x)');
const role = fc.constantFrom<ExportRole>(
  'body',
  'status',
  'addressee',
  'attachments',
  'signature',
  'date',
  'note',
);

const simple: fc.Arbitrary<ExportBlock> = fc.oneof(
  fc.record({ kind: fc.constant('title' as const), runs }),
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1, 2, 3, 4),
    numberText: number,
    runs,
  }),
  fc.record({
    kind: fc.constant('item' as const),
    level: fc.constantFrom(3, 4, 5),
    numberText: number,
    titleRuns: runs,
    runs,
  }),
  fc.record({ kind: fc.constant('paragraph' as const), role, runs }),
  fc.record({ kind: fc.constant('pageBreak' as const) }),
  fc.record({ kind: fc.constant('rule' as const) }),
);
const body = fc.record({ kind: fc.constant('paragraph' as const), role: fc.constant('body' as const), runs });
const cell = fc.record({
  colspan: fc.integer({ min: -1, max: 4 }),
  rowspan: fc.integer({ min: -1, max: 4 }),
  header: fc.boolean(),
  blocks: fc.array(body, { maxLength: 2 }),
});
const row = fc.record({ cells: fc.array(cell, { maxLength: 9 }) });
export const anyTable = fc.record({
  kind: fc.constant('table' as const),
  headerRows: fc.integer({ min: 0, max: 3 }),
  rows: fc.array(row, { minLength: 1, maxLength: 4 }),
});
const quote = fc.record({
  kind: fc.constant('quote' as const),
  blocks: fc.array(body, { minLength: 1, maxLength: 3 }),
});
const list = fc.record({
  kind: fc.constant('list' as const),
  ordered: fc.boolean(),
  items: fc.array(fc.record({ blocks: fc.array(body, { minLength: 1, maxLength: 2 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
});
export const anyBlocks = fc.array(fc.oneof({ weight: 6, arbitrary: simple }, anyTable, quote, list), {
  maxLength: 8,
});
