// What a target and a deliverable say beside the number: place and key, category, kind, theme, edition and time.
import { expect, it } from 'vitest';
import { extractBlocks, extractText } from '../../shared/extract/extract.ts';

it('gives blocks their own spans and keys that survive edits elsewhere', () => {
  const read = (before: string) =>
    extractBlocks(
      [
        { id: 'a', kind: 'paragraph', text: before, offset: 0 },
        { id: 'b', kind: 'item', number: '1.', text: '论坛。举办论坛20场。', offset: before.length + 1 },
      ],
      { title: '2026年计划' },
    );
  const [x, y] = [read('导语。'), read('改长了的导语，举办展览3次。')];
  const [s, t] = [x.targets[0]!, y.targets[1]!];
  expect(s).toMatchObject({ blockId: 'b', from: 7, to: 10, quote: '20场', section: '1', offset: 4 + 2 + 7 });
  expect(t.key).toBe(s.key);
  expect(x.outline).toEqual([{ level: 1, number: '1', title: '论坛', offset: 4, blockId: 'b' }]);
});

it('sorts measures into categories, the workspace’s own first', () => {
  const text =
    '2026年计划\n一、任务\n举办学术论坛2场，举办青年沙龙3场，开展科普讲座4场，共建联合实验室2个，举办安全演练5次。';
  expect(extractText(text).targets.map((t) => t.category)).toEqual([
    'forum',
    'salon',
    'lecture',
    'joint-lab',
    'other',
  ]);
  const own = extractText(text, { categories: [{ id: 'safety', words: ['演练'] }] });
  expect(own.targets.at(-1)!.category).toBe('safety');
});

it('reads deliverables with theme, edition and time', () => {
  const e = extractText(
    '2026年计划\n1.论坛。上半年举办“海洋论坛”(主题:深海)，承办第五届亚太海洋大会，发布《海洋年报》，建设“蓝海”数据平台。',
  );
  expect(e.items[0]!.deliverables.map((d) => [d.kind, d.name, d.theme, d.edition, d.period])).toEqual([
    ['event', '海洋论坛', '深海', null, '2026-H1'],
    ['event', '亚太海洋大会', null, '五', '2026-H1'],
    ['publication', '海洋年报', null, null, '2026-H1'],
    ['platform', '蓝海', null, null, '2026-H1'],
  ]);
});

it('reads the deliverables of English plans', () => {
  const e = extractText(
    'Centre Work Plan 2026\n1. Events. Host the 9th Asian Coastal Forum in Xiamen in October (theme: "Rising seas"). Publish the “Coastal Yearbook” in June. Open the Deep Sea Laboratory by March 2026. (Support: Graduate School)',
  );
  expect(
    e.items[0]!.deliverables.map((d) => [d.kind, d.name, d.theme, d.edition, d.period, d.category]),
  ).toEqual([
    ['event', 'Asian Coastal Forum', 'Rising seas', '9', '2026-10', 'forum'],
    ['publication', 'Coastal Yearbook', null, null, '2026-06', 'journal'],
    ['platform', 'Deep Sea Laboratory', null, null, '2026-03', 'platform'],
  ]);
});
