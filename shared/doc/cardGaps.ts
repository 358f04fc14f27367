/**
 * Findings that need the board (cardFindings.ts) for a plan as people left it: what somebody said is no problem
 * is kept apart. The editor and the server call the same function, so they agree. Pure.
 */
import type { Extraction } from '../extract/types.ts';
import type { TargetProgress } from '../progress.ts';
import type { TargetTree } from '../targetTree.ts';
import type { AppliedReadings } from './applyReadings.ts';
import { findCardGaps, type LinkedCard, type WordsOf } from './cardFindings.ts';
import { hideFindings } from './dismissals.ts';
import type { PlacedReading } from './readingAnchors.ts';

export interface CardGapsInput {
  tree: TargetTree;
  progress: ReadonlyMap<string, TargetProgress>;
  cards: readonly LinkedCard[];
  wordsOf: WordsOf;
  readings: readonly PlacedReading[];
}

export function cardGaps({ tree, progress, cards, wordsOf, readings }: CardGapsInput): {
  shown: Extraction['findings'];
  hidden: AppliedReadings['hidden'];
} {
  // All words these findings speak of are targets': where their blocks begin is known from them.
  const starts = () => new Map(tree.targets.map((t) => [t.blockId ?? '', t.offset - t.from]));
  return hideFindings(findCardGaps(tree, progress, cards, wordsOf), tree.targets, readings, starts);
}

/** The card a finding without words speaks of; null for the others. */
export function cardOfFinding({ kind, key }: Extraction['findings'][number]): string | null {
  return kind === 'card-without-target' ? (key.split('|')[1] ?? null) : null;
}
