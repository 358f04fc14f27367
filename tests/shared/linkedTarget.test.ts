// A card keeps its target while number and name change one after the other; never by a guess.
import { describe, expect, it } from 'vitest';
import { seeLink } from '../../client/board/links.ts';
import { findCardGaps } from '../../shared/doc/cardFindings.ts';
import { extractBlocks } from '../../shared/extract/extract.ts';
import { rollUp } from '../../shared/progress.ts';
import { targetTree } from '../../shared/targetTree.ts';

const period = { start: '2026-01-01', end: '2026-12-31' };
function read(text: string) {
  const blocks = [{ kind: 'paragraph' as const, id: 'b', text, offset: 0 }];
  return extractBlocks(blocks, { period });
}

/** The quotes of the targets a card of the plan as it was works on now, by progress, board and findings alike. */
function linkedNow(was: string, quote: string, now: string): string[] {
  const target = read(was).targets.find((one) => one.quote === quote);
  if (!target) throw new Error(`no ${quote}`);
  const link = { id: target.key, target: target.key, blockId: 'b', quote };
  const extraction = read(now);
  const tree = targetTree(extraction);
  const card = { id: 'c', links: [link], done: 4, planned: 8, unit: null };
  const progress = rollUp(tree, [card], { period, today: '2026-06-01' });
  const counted = extraction.targets.filter(({ key }) => progress.get(key)?.cards.includes('c'));
  const plan = {
    ready: true,
    targets: new Map(extraction.targets.map((one) => [one.key, one])),
    blocks: [{ id: 'b', start: 0, text: now }],
  };
  const seen = seeLink(link, plan).target;
  expect(seen === null ? [] : [seen.quote]).toEqual(counted.map((one) => one.quote));
  const linked = { id: 'c', title: '论坛', archived: null, links: [link] };
  const gaps = findCardGaps(tree, progress, [linked], () => now);
  const lost = gaps.some(({ kind }) => kind === 'card-without-target');
  expect(lost).toBe(counted.length === 0);
  for (const { key } of counted) expect(gaps.some(({ targets }) => targets.includes(key))).toBe(false);
  return counted.map((one) => one.quote);
}

describe('the target of a card', () => {
  const was = '全年举办论坛8场，沙龙10场。';

  it('is found after its number and its name were changed', () => {
    expect(linkedNow(was, '8场', '全年举办论坛9场，沙龙10场。')).toEqual(['9场']);
    expect(linkedNow(was, '8场', '全年举办高端论坛9场，沙龙10场。')).toEqual(['9场']);
    expect(linkedNow('全年举办高端论坛8场。', '8场', '全年举办论坛12场。')).toEqual(['12场']);
    expect(linkedNow('Hold 8 public lectures.', '8', 'Hold 9 new public lectures.')).toEqual(['9']);
  });

  it('is none where another thing, or more than one, is counted there', () => {
    expect(linkedNow(was, '8场', '全年举办沙龙10场。')).toEqual([]);
    expect(linkedNow(was, '8场', '全年举办高端论坛9场，青年论坛3场。')).toEqual([]);
    expect(linkedNow(was, '8场', '全年举办论坛，听众9万人次。')).toEqual([]);
  });
});
