/**
 * The board's filters: what they are, how they stand in the address, which cards they let through. Pure.
 */
import { cardCategorySchema } from '../../shared/category.ts';
import type { Card } from '../../shared/doc/board.ts';
import { isDone } from '../../shared/targetStatus.ts';
import { daysBetween } from '../ui/dates.ts';

export const DUE_FILTERS = ['late', 'week', 'month', 'year', 'none'] as const;
export type DueFilter = (typeof DUE_FILTERS)[number];
export const LANES = ['none', 'department', 'section'] as const;
export type Lanes = (typeof LANES)[number];
export const VIEWS = ['board', 'table', 'calendar', 'timeline'] as const;
export type View = (typeof VIEWS)[number];

export interface BoardFilter {
  text: string;
  /** Lead or supporting department. */
  departments: readonly string[];
  owners: readonly string[];
  categories: readonly string[];
  /** Target keys. */
  targets: readonly string[];
  due: DueFilter | null;
  mine: boolean;
}

export const NO_FILTER: BoardFilter = {
  text: '',
  departments: [],
  owners: [],
  categories: [],
  targets: [],
  due: null,
  mine: false,
};

const among = <T extends string>(all: readonly T[], value: string | null): T | null =>
  all.find((one) => one === value) ?? null;

const list = (params: URLSearchParams, name: string): string[] =>
  params
    .getAll(name)
    .filter((value) => value !== '')
    .slice(0, 50);

export function readFilter(params: URLSearchParams): BoardFilter {
  return {
    text: (params.get('q') ?? '').slice(0, 200),
    departments: list(params, 'dep'),
    owners: list(params, 'owner'),
    categories: list(params, 'cat').filter((value) => cardCategorySchema.safeParse(value).success),
    targets: list(params, 'target'),
    due: among(DUE_FILTERS, params.get('due')),
    mine: params.get('mine') === '1',
  };
}

/** The address's other parameters stay as they are. */
export function writeFilter(params: URLSearchParams, filter: BoardFilter): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const name of ['q', 'dep', 'owner', 'cat', 'target', 'due', 'mine']) next.delete(name);
  if (filter.text.trim() !== '') next.set('q', filter.text);
  for (const id of filter.departments) next.append('dep', id);
  for (const id of filter.owners) next.append('owner', id);
  for (const id of filter.categories) next.append('cat', id);
  for (const key of filter.targets) next.append('target', key);
  if (filter.due !== null) next.set('due', filter.due);
  if (filter.mine) next.set('mine', '1');
  return next;
}

export const readLanes = (params: URLSearchParams): Lanes => among(LANES, params.get('lanes')) ?? 'none';
export const readView = (params: URLSearchParams): View => among(VIEWS, params.get('view')) ?? 'board';

export function isFiltering(filter: BoardFilter): boolean {
  return (
    filter.text.trim() !== '' ||
    filter.departments.length > 0 ||
    filter.owners.length > 0 ||
    filter.categories.length > 0 ||
    filter.targets.length > 0 ||
    filter.due !== null ||
    filter.mine
  );
}

/** Without the search words: what the chips show and 全部清除 clears. */
export const hasChips = (filter: BoardFilter): boolean => isFiltering({ ...filter, text: '' });

export interface MatchContext {
  today: string;
  me: string;
  lastStage: string | undefined;
}

export function matches(card: Card, filter: BoardFilter, context: MatchContext): boolean {
  const { departments, owners, categories, targets } = filter;
  if (filter.mine && !card.owners.includes(context.me)) return false;
  if (owners.length > 0 && !card.owners.some((id) => owners.includes(id))) return false;
  if (departments.length > 0 && !departments.some((id) => card.lead === id || card.support.includes(id)))
    return false;
  if (categories.length > 0 && !categories.includes(card.category)) return false;
  if (targets.length > 0 && !card.links.some((link) => link.target !== null && targets.includes(link.target)))
    return false;
  if (filter.due !== null && !matchesDue(card, filter.due, context)) return false;
  return matchesText(card, filter.text);
}

function matchesDue(card: Card, due: DueFilter, { today, lastStage }: MatchContext): boolean {
  if (due === 'none') return card.due === null;
  if (card.due === null) return false;
  if (due === 'year') return card.due.slice(0, 4) === today.slice(0, 4);
  if (due === 'month') return card.due.slice(0, 7) === today.slice(0, 7);
  const left = daysBetween(today, card.due);
  return due === 'late' ? left < 0 && !isDone(card, lastStage) : left >= 0 && left <= 7;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Every word must stand in the title, note, labels, checks or a linked quote. */
export function matchesText(card: Card, text: string): boolean {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const hay = fold(
    [
      card.title,
      card.note,
      ...card.labels,
      ...card.checks.map((check) => check.text),
      ...card.links.map((link) => link.quote),
    ].join('\n'),
  );
  return words.every((word) => hay.includes(word));
}
