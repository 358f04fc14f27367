// Comparing two plans: chapters answer to each other by their titles before their numbers, and plans of thousands of
// targets are compared as small ones are.
import { describe, expect, it } from 'vitest';
import { compareTargets, pairTargets, type TargetChange } from '../../shared/extract/compare/compare.ts';
import { extractText } from '../../shared/extract/extract.ts';

const told = (change: TargetChange): string =>
  [
    change.kind,
    'before' in change ? `${change.before.section} ${change.before.quote}` : '',
    'after' in change ? `${change.after.section} ${change.after.quote}` : '',
  ]
    .filter((part) => part !== '')
    .join(' → ');

const NUMERALS = '一二三四五六七八九十';
/** A plan of chapters, each with its tasks. */
const plan = (year: number, chapters: readonly (readonly [string, ...string[]])[]) =>
  extractText(
    `${year}年工作计划\n\n${chapters
      .map(([title, ...tasks], k) =>
        [`${NUMERALS[k]}、${title}`, ...tasks.map((task, n) => `${n + 1}.${task}`)].join('\n'),
      )
      .join('\n')}`,
  );

describe('chapters', () => {
  it('that changed places answer to each other by their titles', () => {
    const before = plan(2025, [
      ['外事部', '派出访问学者30人。'],
      ['科技部', '派出访问学者20人。'],
    ]);
    const after = plan(2026, [
      ['科技部', '派出访问学者20人。'],
      ['外事部', '派出访问学者25人。'],
    ]);
    expect(compareTargets(before, after).map(told)).toEqual(['down → 一/1 30人 → 二/1 25人']);
  });

  it('in every order of four with the same task', () => {
    const names = ['外事部', '科技部', '学会部', '科普部'];
    const figures = [10, 20, 30, 40];
    const orders = names.flatMap((_, a) =>
      names.flatMap((_, b) =>
        names.flatMap((_, c) => {
          const d = 6 - a - b - c;
          return new Set([a, b, c, d]).size === 4 && d >= 0 && d < 4 ? [[a, b, c, d]] : [];
        }),
      ),
    );
    expect(orders).toHaveLength(24);
    const chapter = (k: number, more: number): readonly [string, string] => [
      names[k]!,
      `举办培训班${figures[k]! + more}期。`,
    ];
    const before = plan(
      2025,
      names.map((_, k) => chapter(k, 0)),
    );
    for (const order of orders) {
      const after = plan(
        2026,
        order.map((k) => chapter(k, 7)),
      );
      const pairs = pairTargets(before, after);
      expect(
        order.map((_, j) => pairs.get(j)),
        order.join(),
      ).toEqual(order);
    }
  });

  it('with new titles answer by number, and a year in a title is no other title', () => {
    const before = plan(2025, [
      ['2025年外事任务', '派出访问学者30人。'],
      ['人才', '派出访问学者20人。'],
    ]);
    const after = plan(2026, [
      ['人才队伍', '派出访问学者22人。'],
      ['2026年外事任务', '派出访问学者33人。'],
    ]);
    expect(compareTargets(before, after).map(told)).toEqual([
      'up → 二/1 20人 → 一/1 22人',
      'up → 一/1 30人 → 二/1 33人',
    ]);
  });

  it('English alike', () => {
    const before = extractText(
      'Plan 2025\n\n1. Faculty of Arts\nOpen 5 courses.\n2. Faculty of Science\nOpen 8 courses.',
    );
    const after = extractText(
      'Plan 2026\n\n1. Faculty of Science\nOpen 8 courses.\n2. Faculty of Arts\nOpen 6 courses.',
    );
    expect(compareTargets(before, after).map(told)).toEqual(['up → 1 5 → 2 6']);
  });

  it('of which nothing is known are those of their numbers', () => {
    const before = plan(2025, [['外事部', '派出访问学者30人。']]);
    const after = plan(2026, [['科技部', '派出访问学者25人。']]);
    expect(compareTargets(before.targets, after.targets).map(told)).toEqual(['down → 一/1 30人 → 一/1 25人']);
  });
});

describe('plans of thousands of targets', () => {
  const big = (count: number, figure: (k: number) => number, order = (k: number) => k) =>
    extractText(
      `2026年工作计划\n\n一、任务\n${Array.from({ length: count }, (_, k) => order(k))
        .map((k, n) => `${n + 1}.任务${k}。举办第${k}类主题交流活动${figure(k)}场。`)
        .join('\n')}`,
    );
  const names = (change: TargetChange): boolean =>
    'before' in change && 'after' in change && change.before.measure === change.after.measure;

  it('are compared by their names, near-linear', () => {
    const before = big(2500, (k) => 10 + (k % 50));
    const after = big(2500, (k) => 11 + (k % 50));
    let asked = 0;
    const targets = after.targets.map((target) =>
      Object.defineProperty({ ...target }, 'measure', {
        enumerable: true,
        get: () => {
          asked++;
          return target.measure;
        },
      }),
    );
    const changes = compareTargets(before, { ...after, targets });
    expect(changes).toHaveLength(2500);
    expect(changes.every((change) => change.kind === 'up' && names(change))).toBe(true);
    // each with each would ask 6,250,000 times
    expect(asked).toBeLessThan(100 * 2500);
  });

  it('in another order, too, and tell what is new and what was dropped', () => {
    const before = big(900, (k) => 10 + (k % 50));
    const after = big(
      900,
      (k) => 10 + (k % 50),
      (k) => 910 - k,
    );
    const changes = compareTargets(before, after);
    const moved = changes.filter(({ kind }) => kind === 'up' || kind === 'down');
    expect(moved.filter((change) => !names(change)).length).toBeLessThanOrEqual(22);
    expect(changes.length).toBeLessThanOrEqual(22);
  });
});

it('compares two years', () => {
  const before = extractText(
    '2025年工作计划\n一、任务\n派出访问学者30人，举办学术论坛10场，出版专著2部，培训学员100人次。',
  ).targets;
  const after = extractText(
    '2026年工作计划\n一、任务\n派出访问学者20人，举办高端学术论坛10场，新建联合实验室3个，培训学员150人次。',
  ).targets;
  expect(
    compareTargets(before, after).map((c) => [c.kind, ('after' in c ? c.after : c.before).quote]),
  ).toEqual([
    ['down', '20人'],
    ['reworded', '10场'],
    ['new', '3个'],
    ['up', '150人次'],
    ['dropped', '2部'],
  ]);
  expect(compareTargets(after, after)).toEqual([]);
});

it('compares English plans by their words', () => {
  const plan = (year: number, text: string) => extractText(`Work Plan ${year}\n1. Tasks. ${text}`).targets;
  const before = plan(2025, 'Attract 200 participants, publish 12 articles and recruit 20 PhD students.');
  const after = plan(2026, 'File 30 patents, publish 15 journal articles and recruit 20 doctoral students.');
  expect(
    compareTargets(before, after).map((c) => [c.kind, ('after' in c ? c.after : c.before).quote]),
  ).toEqual([
    ['new', '30'],
    ['up', '15'],
    ['reworded', '20'],
    ['dropped', '200'],
  ]);
});
