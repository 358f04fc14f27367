/** Cards in the order of one column of the table; what is empty comes last either way. Pure. */
import type { Card } from '../../shared/doc/board.ts';

export type SortKey = 'title' | 'stage' | 'category' | 'lead' | 'owners' | 'progress' | 'due' | 'target';
export interface Sorting {
  key: SortKey;
  down: boolean;
}

export interface SortWords {
  /** Ids in order. */
  stages: readonly string[];
  nameOf: (id: string) => string;
  category: (card: Card) => string;
  target: (card: Card) => string;
}

const words = new Intl.Collator('zh-Hans-CN', { numeric: true });

export function sortCards(cards: readonly Card[], { key, down }: Sorting, given: SortWords): Card[] {
  const valued = cards.map((card) => ({ card, value: columnValue(card, key, given) }));
  valued.sort((a, b) => {
    if (a.value === null || b.value === null) return (a.value === null ? 1 : 0) - (b.value === null ? 1 : 0);
    const order =
      typeof a.value === 'number' && typeof b.value === 'number'
        ? a.value - b.value
        : words.compare(String(a.value), String(b.value));
    return down ? -order : order;
  });
  return valued.map(({ card }) => card);
}

function columnValue(card: Card, key: SortKey, given: SortWords): string | number | null {
  const some = (value: string): string | null => (value === '' ? null : value);
  switch (key) {
    case 'title':
      return some(card.title);
    case 'stage':
      return given.stages.indexOf(card.place.stage);
    case 'category':
      return given.category(card);
    case 'lead':
      return card.lead === null ? null : given.nameOf(card.lead);
    case 'owners':
      return card.owners[0] === undefined ? null : given.nameOf(card.owners[0]);
    case 'progress':
      return card.planned === null || card.planned === 0 ? null : (card.done ?? 0) / card.planned;
    case 'due':
      return card.due;
    case 'target':
      return some(given.target(card));
  }
}
