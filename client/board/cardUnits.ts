/** What a card counts: events, or something else, each told by its own unit. Pure. */
import type { Card } from '../../shared/doc/board.ts';
import { foldUnit } from '../../shared/restatements.ts';

const EVENT_UNITS =
  /^(?:场|场次|次|届|events?|sessions?|meetings?|workshops?|seminars?|lectures?|talks?|conferences?|forums?|salons?|times?)$/i;
const EVENT_CATEGORIES: ReadonlySet<string> = new Set(['forum', 'seminar', 'salon', 'lecture', 'conference']);

type Counted = Pick<Card, 'unit' | 'category'>;

/** What it counts happens on a day. A card without a unit is told by its category. */
export function countsEvents({ unit, category }: Counted): boolean {
  return unit === null || unit === '' ? EVENT_CATEGORIES.has(category) : EVENT_UNITS.test(foldUnit(unit));
}

/** Amounts that nobody does one by one: money, areas, lengths, hours, shares. */
const MEASURED =
  /(?:(?<!单)元|平方米|平米|公里|千米|亩|公顷|吨|小时|学时|百分点|[%‰]|yuan|RMB|USD|dollars?|pounds?|hours?|square met(?:er|re)s?|km)$/i;
/** Nor as many as this. */
const MOST_ONE_BY_ONE = 500;

/** Each of what it promises can have a name and a day of its own, and is recorded as one. */
export const isOneByOne = ({ unit, planned }: Pick<Card, 'unit' | 'planned'>): boolean =>
  (planned ?? 0) <= MOST_ONE_BY_ONE && !MEASURED.test(foldUnit(unit ?? ''));

/** The unit its figures are told in, in Chinese sentences. */
export const unitOf = (card: Counted): string => card.unit || (countsEvents(card) ? '场' : '项');

/** How many of what it promises are neither done nor have a day. */
export function undated({ planned, done, checks }: Pick<Card, 'planned' | 'done' | 'checks'>): number {
  const coming = checks.filter((check) => check.event && !check.done && check.due !== null).length;
  return Math.max(0, (planned ?? 0) - (done ?? 0) - coming);
}
