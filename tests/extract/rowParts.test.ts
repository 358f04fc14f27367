// Rows of tables that divide the row above: 其中：博士研究生 below 招收研究生.
import { expect, test } from 'vitest';
import { createExtractor, extractText } from '../../shared/extract/extract.ts';
import type { Extraction } from '../../shared/extract/types.ts';

const plan = (...rows: string[]): string =>
  ['云河大学2026年工作计划', '一、指标', '指标\t2025年完成\t2026年目标', ...rows].join('\n');

/** `40名<100`: each number with its measure word, and after < the total it is part of. */
function told({ targets }: Extraction): string[] {
  const at = new Map(targets.map((t) => [t.offset, t.quote]));
  return targets.map((t) => `${t.quote}${t.unit}${t.part_of === null ? '' : `<${at.get(t.part_of)}`}`);
}

test('a row that begins with 其中 is a part of the row above, with its measure word', () => {
  const e = extractText(plan('访问学者（名）\t80\t100', '其中：境外学者\t30\t40', '联合课题（项）\t10\t12'));
  expect(told(e)).toEqual(['100名', '40名<100', '12项']);
});

test('plain rows below it are parts where all together make up the whole', () => {
  const rows = ['访问学者（名）\t80\t100', '其中：境外学者\t30\t40'];
  expect(told(extractText(plan(...rows, '境内学者（名）\t50\t60')))).toEqual([
    '100名',
    '40名<100',
    '60名<100',
  ]);
  expect(told(extractText(plan(...rows, '博士后（名）\t20\t25')))).toEqual(['100名', '40名<100', '25名']);
});

test('several such rows are parts of the same row, and what exceeds it is none', () => {
  const e = extractText(plan('讲座（场）\t50\t60', '其中：进社区\t20\t25', '其中：进校园\t20\t30'));
  expect(told(e)).toEqual(['60场', '25场<60', '30场<60']);
  expect(told(extractText(plan('讲座（场）\t50\t60', '其中：听众\t900\t1200')))).toEqual(['60场', '1200']);
});

test('cells between bars, with the number of the row before', () => {
  const e = extractText(
    [
      '云河大学2026年工作计划',
      '| 序号 | 指标 | 单位 | 目标 |',
      '| --- | --- | --- | --- |',
      '| 1 | 经费总额 | 万元 | 500 |',
      '| 2 | 其中：纵向经费 | 万元 | 300 |',
    ].join('\n'),
  );
  expect(told(e)).toEqual(['500元', '300元<500']);
});

test('what is written anew is read as from the beginning', () => {
  const extractor = createExtractor();
  const row = (text: string, k: number) => ({ id: `r${k}`, kind: 'row' as const, text, offset: 20 * k });
  const rows = ['指标\t2026年目标', '访问学者（名）\t100', '其中：境外学者\t40'].map(row);
  extractor.update(rows);
  const now = [rows[0]!, row('访问学者（人）\t120', 1), rows[2]!];
  expect(extractor.update(now)).toEqual(createExtractor().update(now));
  expect(told(extractor.update(now))).toEqual(['120人', '40人<120']);
});
