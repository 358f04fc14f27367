/** Any plan, however odd, becomes a readable file, and its words come back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocx } from '../../server/docx/read.ts';
import { writeDocx } from '../../server/docx/write.ts';
import { tableGrid } from '../../server/export/grid.ts';
import { markdown } from '../../server/export/markdown.ts';
import type { ExportBlock, ExportRole, ExportRun } from '../../server/export/model.ts';
import { plainText } from '../../server/export/text.ts';
import { modelOf } from './lineModel.ts';

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
const table = fc.record({
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
const blocks = fc.array(fc.oneof({ weight: 6, arbitrary: simple }, table, quote, list), { maxLength: 8 });

/** What XML cannot carry is gone, and a form feed or carriage return with it. */
function carried(text: string): string {
  return text
    .replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
      /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      '',
    )
    .replaceAll('\u2028', '\n'); // a line break, however it is written
}

const WITHOUT_TABLES = (each: ExportBlock): boolean => each.kind !== 'table';

test('words of any plan come back', () => {
  fc.assert(
    fc.property(blocks, (made) => {
      const model = modelOf([{ kind: 'title', runs: [{ kind: 'text', text: '计划' }] }, ...made]);
      const again = readDocx(writeDocx(model)).blocks;
      expect(plainText(again.filter(WITHOUT_TABLES))).toBe(
        carried(plainText(model.blocks.filter(WITHOUT_TABLES))),
      );
      expect(again.map((each) => each.kind)).toEqual(model.blocks.map((each) => each.kind));
    }),
    { numRuns: 150, seed: 20261122 },
  );
});

test('any table fills its grid, and its cells come back', () => {
  fc.assert(
    fc.property(table, (made) => {
      const again = readDocx(writeDocx(modelOf([made], { title: '' }))).blocks.find(
        (each) => each.kind === 'table',
      );
      const shape = (block: ExportBlock | undefined) =>
        block?.kind === 'table'
          ? tableGrid(block.rows).slots.map((line, r) =>
              line.map((slot) => [slot.row === r, carried(plainText(slot.cell.blocks))]),
            )
          : null;
      const told = (block: ExportBlock | undefined) => JSON.stringify(shape(block)).replaceAll('\\n', '');
      expect(told(again)).toBe(told(made));
    }),
    { numRuns: 100, seed: 20261122 },
  );
});

test('any plan is Markdown without HTML of its own making', () => {
  fc.assert(
    fc.property(blocks, (made) => {
      const out = markdown({ title: '', blocks: made });
      expect(out.replace(/<br>|<\/?su[bp]>/g, '').replace(/`[^`]*`/g, '')).not.toMatch(/<[a-z/!]/i);
      expect(out).not.toContain('](javascript');
    }),
    { numRuns: 150, seed: 20261122 },
  );
});
