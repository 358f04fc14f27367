/** Cards for all targets at once: each piece of work once, and nothing left undone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, fillBoard, readBoard } from '../../shared/doc/board.ts';
import { cardsWanted } from '../../shared/doc/cardShares.ts';
import { cardFromTarget } from '../../shared/doc/cardsFrom.ts';
import { extractText } from '../../shared/extract/extract.ts';
import { isUntaken, rollUp } from '../../shared/progress.ts';
import { isCounted } from '../../shared/restatements.ts';
import { targetTree } from '../../shared/targetTree.ts';

const period = { start: '2026-01-01', end: '2026-12-31' };
const read = (...lines: string[]) => extractText(['2026年工作计划', ...lines].join('\n'), { period });
type Plan = ReturnType<typeof read>;

let ids = 0;
const context = {
  stage: 'todo',
  period,
  departmentId: () => null,
  newId: () => `c${++ids}`,
  created: { by: 'u', at: '2026-01-01T00:00:00Z' },
};

function boardOf(plan: Plan) {
  const doc = new Y.Doc();
  fillBoard(doc);
  for (const { target, share } of cardsWanted(plan)) addCard(doc, cardFromTarget(target, context, share));
  const { cards } = readBoard(doc);
  const tree = targetTree(plan);
  return { cards, tree, progress: rollUp(tree, cards, { period, today: '2026-07-01' }) };
}

/** What each card is called and plans. */
const made = (...lines: string[]): string[] =>
  boardOf(read(...lines)).cards.map(({ title, planned, unit }) => `${title} ${planned}${unit}`);

describe('cards for all targets at once', () => {
  it('work towards a deadline begins with the plan, what is done in a month with the month', () => {
    const { cards } = boardOf(read('一、目标', '9月底前引进人才12名。', '9月举办论坛3场。'));
    expect(cards.map(({ title, start, due }) => [title, start, due]).sort()).toEqual([
      ['人才', '2026-01-01', '2026-09-30'],
      ['论坛', '2026-09-01', '2026-09-30'],
    ]);
  });

  it('a total whose parts make it up gets none: what they deliver is its progress', () => {
    const lines = ['一、目标', '全年举办学术活动50场，其中论坛20场、沙龙30场。'];
    expect(made(...lines)).toEqual(['论坛 20场', '沙龙 30场']);
    const { tree, progress } = boardOf(read(...lines));
    expect(progress.get(tree.nodes[0]?.target.key ?? '')).toMatchObject({ planned: 50, figure: 50 });
  });

  it('one of which the parts are only some gets a card for the rest, at every depth', () => {
    expect(made('一、目标', '举办专题论坛3场，其中国际论坛1场。')).toEqual([
      '专题论坛（其余） 2场',
      '国际论坛 1场',
    ]);
    expect(
      made(
        '一、总体目标',
        '全年举办学术活动50场，其中学术论坛20场、沙龙30场。',
        '二、主要任务',
        '1.办好论坛。全年举办学术论坛20场，其中上半年8场。',
      ),
    ).toEqual(['学术论坛（其余） 12场', '沙龙 30场', '学术论坛 8场']);
  });

  it('a target stated again and one without parts have one card each', () => {
    expect(made('一、目标', '举办论坛8场。发表论文5篇。', '二、任务', '1.办好论坛。举办论坛8场。')).toEqual([
      '论坛 8场',
      '论文 5篇',
    ]);
  });

  it('whatever the plan says, nothing is planned twice and nobody’s target is left', () => {
    const figure = fc.integer({ min: 1, max: 40 });
    const kind = fc.constantFrom('论坛', '沙龙', '讲座', '研讨会', '论文', '专家');
    const unit = (name: string): string => (name === '论文' ? '篇' : name === '专家' ? '人' : '场');
    const part = fc
      .tuple(fc.constantFrom('', '上半年', '下半年', '国际', '青年'), kind, figure)
      .map(([which, name, n]) => `${which}${name}${n}${unit(name)}`);
    const line = fc
      .tuple(kind, figure, fc.array(part, { maxLength: 3 }), fc.constantFrom('', '，占比不低于60%'))
      .map(
        ([name, n, parts, share]) =>
          `举办${name}${n}${unit(name)}${parts.length > 0 ? `，其中${parts.join('、')}` : ''}${share}。`,
      );
    const heading = fc.constantFrom('一、总体目标', '二、主要任务', '（一）学术交流', '1.办好活动。');
    let totals = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(line, line, heading), { minLength: 1, maxLength: 8 }), (lines) => {
        const { tree, progress, cards } = boardOf(read(...lines));
        for (const node of tree.nodes) {
          const at = progress.get(node.target.key);
          if (at === undefined) throw new Error('no progress');
          expect(isUntaken(at)).toBe(false);
          if (at.figure === null || !isCounted(node.target)) continue;
          const parts = cards
            .filter(
              ({ id, links }) =>
                at.cards.includes(id) && !node.statements.some(({ key }) => links[0]?.target === key),
            )
            .filter((card) => card.unit === node.target.unit)
            .reduce((sum, card) => sum + (card.planned ?? 0), 0);
          if (parts > 0) totals++;
          expect(at.planned).toBe(Math.max(at.figure, parts));
        }
      }),
      { numRuns: 300 },
    );
    expect(totals).toBeGreaterThan(20);
  });
});
