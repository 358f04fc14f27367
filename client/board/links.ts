/**
 * A card's links seen against the plan as it reads now: still the same words, changed, or gone. Pure.
 * Follows the same rule as the roll-up (shared/progress.ts), so that a figure and its words agree.
 */
import type { TFunction } from 'i18next';
import { wordsOfBlock } from '../../shared/doc/blockWords.ts';
import type { Card } from '../../shared/doc/board.ts';
import type { CardLink } from '../../shared/doc/boardShapes.ts';
import type { PlanBlock } from '../../shared/doc/planText.ts';
import { targetMoved } from '../../shared/extract/compare/linkedTarget.ts';
import type { OutlineEntry, PlanPeriod, Target } from '../../shared/extract/types.ts';
import type { TargetTree } from '../../shared/targetTree.ts';
import type { Language } from '../i18n/language.ts';
import { showTermIn } from '../i18n/phrases.ts';
import { showQuantity, unitWithPer, withUnit } from '../ui/figures.ts';
import { placeName } from './words.ts';

export interface ReadPlan {
  ready: boolean;
  targets: ReadonlyMap<string, Target>;
  blocks: readonly Pick<PlanBlock, 'id' | 'start' | 'text' | 'cells'>[];
}

export interface SeenLink {
  target: Target | null;
  /** `plain`: they stand there, but are no target any more. */
  words: 'same' | 'changed' | 'plain' | 'gone' | 'unknown';
}

export function seeLink(link: CardLink, plan: ReadPlan): SeenLink {
  if (!plan.ready) return { target: null, words: 'unknown' };
  const known = link.target === null ? undefined : plan.targets.get(link.target);
  if (known) return { target: known, words: known.quote === link.quote ? 'same' : 'changed' };
  if (link.blockId === null) return { target: null, words: 'unknown' };
  const words = wordsOfBlock(plan.blocks, link.blockId);
  if (words === null) return { target: null, words: 'gone' };
  const stands = words.includes(link.quote);
  if (link.target !== null) {
    const moved = targetMoved(link, [...plan.targets.values()]);
    return moved
      ? { target: moved, words: moved.quote === link.quote ? 'same' : 'changed' }
      : { target: null, words: stands ? 'plain' : 'changed' };
  }
  return { target: null, words: stands ? 'same' : 'changed' };
}

/** 学术论坛 20 场, 督查 1 次/季度 */
export function targetLabel(target: Target): string {
  const quantity = withUnit(showQuantity(target), unitWithPer(target));
  return target.measure === null ? target.quote : `${target.measure} ${quantity}`;
}

/** What tells targets of one name apart: where it stands, its own period, whether it states another again, its total. */
export function targetHint(
  target: Target,
  tree: TargetTree,
  outline: readonly OutlineEntry[],
  { t, language, period }: { t: TFunction<'board'>; language: Language; period: PlanPeriod },
): string {
  const node = tree.of.get(target.key);
  const total = node?.under?.target;
  const isYear = target.period === null || /^\d{4}$/.test(target.period);
  const facts = [
    placeName(outline, target.offset),
    isYear ? '' : showTermIn(period, target.period ?? '', language),
    node !== undefined && node.target !== target ? t('sheet.again') : '',
    total ? t('sheet.partOf', { total: targetLabel(total) }) : '',
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}

export interface LinkLine {
  label: string;
  /** Further links. */
  more: number;
  words: SeenLink['words'];
}

/** What is told first of several links. */
const WORST = ['gone', 'changed', 'plain'] as const;

/** Its words are not what they were: somebody has to look. */
export const wantsLook = (words: SeenLink['words']): words is (typeof WORST)[number] =>
  WORST.some((one) => one === words);

/** The one line a card shows of its links; null when it has none. */
export function linkLine(card: Pick<Card, 'links'>, plan: ReadPlan): LinkLine | null {
  const first = card.links[0];
  if (!first) return null;
  const seen = card.links.map((link) => seeLink(link, plan));
  const shown = seen[0];
  const worst = WORST.map((words) => seen.find((one) => one.words === words)).find(Boolean) ?? shown;
  return {
    label: shown?.target ? targetLabel(shown.target) : first.quote,
    more: card.links.length - 1,
    words: worst?.words ?? 'unknown',
  };
}
