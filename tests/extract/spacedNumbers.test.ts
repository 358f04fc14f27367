// 实施项目 150 个: spaces typed between Chinese and digits say nothing. Every labelled sentence reads the same with them.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

const cases: { text: string; plan?: string }[] = fs
  .readFileSync(path.join(import.meta.dirname, 'cases.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

/** Spaces on both sides of each number that stands in Chinese; the number a line begins with stays as it is. */
const spaced = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const head = /^\s*[（(]?\d+(?:\.\d+)*\s*[.)、．）]?\s*/.exec(line)?.[0] ?? '';
      return head + line.slice(head.length).replace(/(?<=[一-龥])(\d[\d,.]*)(?=[一-龥])/g, ' $1 ');
    })
    .join('\n');

const bare = (s: string | null): string => (s ?? '').replace(/\s/g, '');

const read = (text: string, plan: string | undefined): string[] =>
  extractText(`某某学会${plan ?? '2026'}年工作计划\n${text}`).targets.map((t) =>
    [
      bare(t.number),
      t.unit,
      bare(t.measure),
      t.kind,
      t.comparator,
      t.period,
      bare(t.per),
      t.part_of !== null,
    ].join('|'),
  );

describe('numbers typed with spaces around them', () => {
  const prose = cases.filter(({ text }) => /[一-龥]\d[\d,.]*[一-龥]/.test(text) && !/[\t|]/.test(text));

  it('are found in enough labelled sentences to mean something', () => {
    expect(prose.length).toBeGreaterThan(600);
  });

  it.each(prose)('$text', ({ text, plan }) => {
    expect(read(spaced(text), plan)).toEqual(read(text, plan));
  });

  it('are quoted as they stand', () => {
    const text =
      '某某学会2026年工作计划\n全年实施重点项目 150 个，其中新建 2.5 万平方米；达到 2030 年的 3－5 家。';
    const { targets } = extractText(text);
    expect(targets.map(({ quote }) => quote)).toEqual(['150 个', '2.5 万平方米', '3－5 家']);
    for (const t of targets) expect(text.slice(t.offset, t.offset + t.length)).toBe(t.quote);
  });

  it('keep a label and what it heads apart', () => {
    expect(read('任务 2 本科生升学率达到 30%。', '2026')).toEqual(
      read('任务2 本科生升学率达到30%。', '2026'),
    );
    expect(read('目标 100 场。', '2026')).toEqual(read('目标100场。', '2026'));
  });
});
