/** My cards sorted into what a day needs: late, today, the next seven days, later. Pure. */
import type { WorkCard } from '../../../shared/api/reading.ts';
import { addDays, type Day } from '../../ui/dates.ts';

export const WORK_GROUPS = ['late', 'today', 'week', 'later'] as const;
export type WorkGroup = (typeof WORK_GROUPS)[number];

export type WorkScope = 'mine' | 'department';

export function cardsInScope(
  cards: readonly WorkCard[],
  scope: WorkScope,
  me: { id: string; departmentId: string | null },
): WorkCard[] {
  return cards.filter((card) => {
    const isMine = card.owners.includes(me.id);
    // The server sends what is mine or my department's (lead or support): not mine means the department's.
    return scope === 'mine' ? isMine : !isMine || card.lead === me.departmentId;
  });
}

/** Has the card delivered what it planned? Then it is not work any more. */
export const isDelivered = (card: Pick<WorkCard, 'planned' | 'done'>): boolean =>
  card.planned !== null && card.planned > 0 && (card.done ?? 0) >= card.planned;

/** Each group by due day, cards without one last. */
export function groupWork(cards: readonly WorkCard[], today: Day): Record<WorkGroup, WorkCard[]> {
  const groups: Record<WorkGroup, WorkCard[]> = { late: [], today: [], week: [], later: [] };
  const lastOfWeek = addDays(today, 7);
  for (const card of cards) {
    if (isDelivered(card)) continue;
    if (card.due === null || card.due > lastOfWeek) groups.later.push(card);
    else if (card.due < today) groups.late.push(card);
    else if (card.due === today) groups.today.push(card);
    else groups.week.push(card);
  }
  const byDue = (a: WorkCard, b: WorkCard): number => {
    const [left, right] = [a.due ?? '9999', b.due ?? '9999'];
    return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1;
  };
  for (const group of WORK_GROUPS) groups[group].sort(byDue);
  return groups;
}
