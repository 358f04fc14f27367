// The figure in the margin beside a block.
import { expect, it } from 'vitest';
import { blockFigure } from '../../client/editor/marks/blockFigure.ts';
import { extractText } from '../../shared/extract/extract.ts';
import type { Target } from '../../shared/extract/types.ts';
import { rollUp } from '../../shared/progress.ts';
import { targetTree } from '../../shared/targetTree.ts';

const PERIOD = { start: '2026-01-01', end: '2026-12-31' };

/** Of a line of text, with a card on its first target that has done so much in its unit. */
function beside(words: string, done: number | null): string | null {
  const extraction = extractText(`计划\n${words}。`, { period: PERIOD, departments: [] });
  const { key, unit } = extraction.targets[0] as Target;
  const card = {
    ...{ id: 'c', done, planned: null, unit },
    links: [{ id: key, target: key, blockId: null, quote: '' }],
  };
  const days = { period: PERIOD, today: '2026-06-30' };
  const progress = rollUp(targetTree(extraction), done === null ? [] : [card], days);
  return blockFigure(extraction.targets, progress)?.figure ?? null;
}

it('says done of asked, large figures as the words say them, and a rate once its card tells one', () => {
  expect(beside('举办论坛20场', 3)).toBe('3/20 场');
  expect(beside('横向经费突破3000万元', 12_505_000)).toBe('1,250.5万/3,000万 元');
  expect(beside('横向经费突破3000万元', 1250)).toBe('1,250/3,000万 元');
  expect(beside('服务公众30000人次', 12_000)).toBe('12,000/30,000 人次');
  expect(beside('专利转化率不低于12.5%', 13.25)).toBe('13.25/12.5%');
  expect(beside('专利转化率不低于12.5%', null)).toBeNull();
});
