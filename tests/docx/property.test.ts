/** Any plan, however odd, becomes a readable file, and its words come back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocx } from '../../server/docx/read.ts';
import { writeDocx } from '../../server/docx/write.ts';
import { tableGrid } from '../../server/export/grid.ts';
import { markdown } from '../../server/export/markdown.ts';
import type { ExportBlock } from '../../server/export/model.ts';
import { plainText } from '../../server/export/text.ts';
import { plays } from '../plays.ts';
import { anyBlocks, anyTable } from './anyBlocks.ts';
import { modelOf } from './lineModel.ts';

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
    fc.property(anyBlocks, (made) => {
      const model = modelOf([{ kind: 'title', runs: [{ kind: 'text', text: '计划' }] }, ...made]);
      const again = readDocx(writeDocx(model)).blocks;
      expect(plainText(again.filter(WITHOUT_TABLES))).toBe(
        carried(plainText(model.blocks.filter(WITHOUT_TABLES))),
      );
      expect(again.map((each) => each.kind)).toEqual(model.blocks.map((each) => each.kind));
    }),
    { numRuns: plays(60, 600), seed: 20261122 },
  );
});

test('any table fills its grid, and its cells come back', () => {
  fc.assert(
    fc.property(anyTable, (made) => {
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
    fc.property(anyBlocks, (made) => {
      const out = markdown({ title: '', blocks: made });
      expect(out.replace(/<br>|<\/?su[bp]>/g, '').replace(/`[^`]*`/g, '')).not.toMatch(/<[a-z/!]/i);
      expect(out).not.toContain('](javascript');
    }),
    { numRuns: 150, seed: 20261122 },
  );
});
