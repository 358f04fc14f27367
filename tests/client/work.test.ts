// My work sorted into late, today, seven days, later.
import { describe, expect, it } from 'vitest';
import { cardsInScope, groupWork } from '../../client/pages/home/work.ts';
import type { WorkCard } from '../../shared/api/reading.ts';

const card = (id: string, more: Partial<WorkCard> = {}): WorkCard => ({
  planId: 'p',
  planTitle: '计划',
  id,
  title: id,
  category: 'forum',
  stage: '过程跟踪',
  stageId: 'run',
  due: null,
  planned: null,
  done: null,
  unit: null,
  lead: null,
  owners: [],
  archived: false,
  ...more,
});
const ids = (cards: readonly WorkCard[]): string[] => cards.map(({ id }) => id);

describe('my work', () => {
  it('is grouped by due day and sorted by it; what has no day comes last', () => {
    const groups = groupWork(
      [
        card('none'),
        card('far', { due: '2026-04-30' }),
        card('week', { due: '2026-03-26' }),
        card('soon', { due: '2026-03-20' }),
        card('now', { due: '2026-03-19' }),
        card('late', { due: '2026-03-15' }),
        card('later', { due: '2026-03-10' }),
      ],
      '2026-03-19',
    );
    expect(ids(groups.late)).toEqual(['later', 'late']);
    expect(ids(groups.today)).toEqual(['now']);
    expect(ids(groups.week)).toEqual(['soon', 'week']);
    expect(ids(groups.later)).toEqual(['far', 'none']);
  });

  it('what has delivered its figure is not work any more', () => {
    const groups = groupWork([card('full', { due: '2026-03-01', planned: 2, done: 2 })], '2026-03-19');
    expect(Object.values(groups).flat()).toEqual([]);
  });

  it('mine are those I own; the department has what it leads or supports', () => {
    const cards = [
      card('mine', { owners: ['me'], lead: 'd1' }),
      card('led', { lead: 'd1' }),
      card('supported', { lead: 'd2' }),
      card('mineElsewhere', { owners: ['me'], lead: 'd2' }),
    ];
    const me = { id: 'me', departmentId: 'd1' };
    expect(ids(cardsInScope(cards, 'mine', me))).toEqual(['mine', 'mineElsewhere']);
    expect(ids(cardsInScope(cards, 'department', me))).toEqual(['mine', 'led', 'supported']);
  });
});
