// What the board lacks of a plan: targets without a card, and cards whose words are gone.
import { describe, expect, it } from 'vitest';
import { findCardGaps } from '../../shared/extract/cardFindings.ts';
import { extractText } from '../../shared/extract/extract.ts';
import { plan } from './findingsKit.ts';

describe('with the board', () => {
  it('tells targets without a card and cards whose words are gone', () => {
    const e = extractText(plan);
    const forum = e.targets.find((t) => t.measure === '专题研讨会' && t.part_of === null)!;
    const card = { id: 'c1', title: '研讨会', links: [{ targetKey: forum.key, quote: forum.quote }] };
    const lost = { id: 'c2', title: '旧卡', links: [{ targetKey: 'gone', blockId: 'x', quote: '99场' }] };
    const gaps = findCardGaps(e, [card, lost]);
    expect(gaps.some((f) => f.targets.includes(forum.key))).toBe(false);
    expect(gaps.filter((f) => f.kind === 'card-without-target')).toHaveLength(1);
    expect(gaps.some((f) => f.kind === 'target-without-card')).toBe(true);
  });
});
