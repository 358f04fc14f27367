/** Which numbered items of a plan nobody has made a card for. Pure. */
import type { Item } from '../extract/types.ts';
import { isUntaken, type TargetProgress } from '../progress.ts';
import type { Card } from './board.ts';

/** No card is linked to their words, and none works on a target in them, wherever else that is stated. */
export function openItems(
  items: readonly Item[],
  cards: Iterable<Pick<Card, 'archived' | 'links'>>,
  progress: ReadonlyMap<string, TargetProgress>,
): Item[] {
  const linked = new Set<string>();
  for (const card of cards)
    if (card.archived === null)
      for (const { blockId } of card.links) if (blockId !== null) linked.add(blockId);
  const isTaken = (key: string): boolean => {
    const at = progress.get(key);
    return at !== undefined && !isUntaken(at);
  };
  return items.filter(
    ({ title, blockId, targets }) =>
      title !== '' && !(blockId !== null && linked.has(blockId)) && !targets.some(isTaken),
  );
}
