/**
 * A card's links seen against the plan as it reads now: still the same words, changed, or gone. Pure.
 * Follows the same rule as the roll-up (shared/progress.ts), so that a figure and its words agree.
 */
import type { Card } from '../../shared/doc/board.ts';
import type { CardLink } from '../../shared/doc/boardShapes.ts';
import { targetMoved } from '../../shared/extract/linkedTarget.ts';
import type { Target } from '../../shared/extract/types.ts';
import { showQuantity } from '../ui/figures.ts';

export interface ReadPlan {
  ready: boolean;
  targets: ReadonlyMap<string, Target>;
  blocks: readonly { id: string | null; text: string }[];
}

export interface SeenLink {
  target: Target | null;
  words: 'same' | 'changed' | 'gone' | 'unknown';
}

export function seeLink(link: CardLink, plan: ReadPlan): SeenLink {
  if (!plan.ready) return { target: null, words: 'unknown' };
  const known = link.target === null ? undefined : plan.targets.get(link.target);
  if (known) return { target: known, words: known.quote === link.quote ? 'same' : 'changed' };
  const block = link.blockId === null ? undefined : plan.blocks.find((one) => one.id === link.blockId);
  if (!block) return { target: null, words: link.blockId === null ? 'unknown' : 'gone' };
  if (link.target !== null) {
    const moved = targetMoved(link, [...plan.targets.values()]);
    return moved
      ? { target: moved, words: moved.quote === link.quote ? 'same' : 'changed' }
      : { target: null, words: 'changed' };
  }
  return { target: null, words: block.text.includes(link.quote) ? 'same' : 'changed' };
}

/** 学术论坛 20 场 */
export function targetLabel(target: Target): string {
  const quantity = `${showQuantity(target)}${target.unit === '' ? '' : ` ${target.unit}`}`;
  return target.measure === null ? target.quote : `${target.measure} ${quantity}`;
}

export interface LinkLine {
  label: string;
  /** Further links. */
  more: number;
  words: SeenLink['words'];
}

/** The one line a card shows of its links; null when it has none. */
export function linkLine(card: Pick<Card, 'links'>, plan: ReadPlan): LinkLine | null {
  const first = card.links[0];
  if (!first) return null;
  const seen = card.links.map((link) => seeLink(link, plan));
  const shown = seen[0];
  const worst =
    seen.find((one) => one.words === 'gone') ?? seen.find((one) => one.words === 'changed') ?? shown;
  return {
    label: shown?.target ? targetLabel(shown.target) : first.quote,
    more: card.links.length - 1,
    words: worst?.words ?? 'unknown',
  };
}
