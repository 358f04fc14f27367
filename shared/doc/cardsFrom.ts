/** From the plan's words to cards: one card for a target or item, or one card an event. Pure; ids are given. */
import { cardCategorySchema } from '../category.ts';
import type { Item, PlanPeriod, Target } from '../extract/types.ts';
import { timeFor } from '../pace.ts';
import { isCounted } from '../restatements.ts';
import type { NewCard } from './board.ts';
import type { CardShare } from './cardShares.ts';

export interface CardsFromContext {
  stage: string;
  period: PlanPeriod | null;
  /** Department name (as the text writes it) → department id; null if the workspace has none of that name. */
  departmentId: (name: string) => string | null;
  newId: () => string;
  created: { by: string; at: string };
}

/** More cards than this are not made of a target or a file at once: a slip of the pen must not flood the board. */
export const MOST_CARDS_AT_ONCE = 200;

/** How many single events a target stands for; 0 when it cannot be taken apart (shares, ranges, 2万人次). */
export function eventCount(target: Target): number {
  const figure = target.min ?? target.max;
  const single = isCounted(target) && target.kind === 'count' && target.comparator !== 'range';
  if (!single || figure === null || !Number.isInteger(figure)) return 0;
  return figure >= 2 && figure <= MOST_CARDS_AT_ONCE ? figure : 0;
}

/** One card that carries the target, or what its parts leave of it. */
export function cardFromTarget(
  target: Target,
  context: CardsFromContext,
  share: CardShare = 'whole',
): NewCard {
  const name = target.measure ?? target.quote;
  const figure = share === 'whole' ? (target.min ?? target.max) : share.rest;
  return {
    ...common(target.category, [...target.lead], target.support, spanOf(target, context), context),
    title: share === 'whole' ? name : `${name}（其余）`,
    planned: isCounted(target) ? figure : null,
    done: isCounted(target) ? 0 : null,
    unit: target.unit === '' ? null : target.unit,
    links: [{ id: target.key, target: target.key, blockId: target.blockId, quote: target.quote }],
  };
}

/** One card an event: `高端学术论坛（第1场）` … each planned as one. */
export function cardsFromTarget(target: Target, context: CardsFromContext): NewCard[] {
  const whole = cardFromTarget(target, context);
  return Array.from({ length: eventCount(target) }, (_, index) => ({
    ...whole,
    id: index === 0 ? whole.id : context.newId(),
    title: `${whole.title}（第${index + 1}${target.unit}）`,
    planned: 1,
  }));
}

/** One card for a numbered item; it carries the item's single counted target, or else links to each of them. */
export function cardFromItem(item: Item, targets: readonly Target[], context: CardsFromContext): NewCard {
  const inside = targets.filter((target) => item.targets.includes(target.key));
  const counted = inside.filter((target) => isCounted(target));
  const only = counted.length === 1 ? counted[0] : undefined;
  return {
    ...common(item.category, item.lead, item.support, spanOf(only, context), context),
    title: item.title,
    planned: only ? (only.min ?? only.max) : null,
    done: only ? 0 : null,
    unit: only ? only.unit : null,
    links:
      inside.length > 0
        ? inside.map((target) => ({
            id: target.key,
            target: target.key,
            blockId: target.blockId,
            quote: target.quote,
          }))
        : [{ id: item.key, target: null, blockId: item.blockId, quote: item.title.slice(0, 400) }],
  };
}

function spanOf(target: Target | undefined, context: CardsFromContext): PlanPeriod | null {
  return target === undefined ? context.period : timeFor(target, context.period);
}

function common(
  category: string,
  lead: readonly string[],
  support: readonly string[],
  span: PlanPeriod | null,
  context: CardsFromContext,
) {
  const leads = ids(lead, context);
  return {
    id: context.newId(),
    stage: context.stage,
    category: cardCategorySchema.catch('other').parse(category),
    lead: leads[0] ?? null,
    support: [...leads.slice(1), ...ids(support, context)],
    start: span?.start ?? null,
    due: span?.end ?? null,
    created: context.created,
  };
}

function ids(names: readonly string[], context: CardsFromContext): string[] {
  return names.map((name) => context.departmentId(name)).filter((id) => id !== null);
}
