/**
 * Findings that need the board (cardFindings.ts) for a plan as people left it: what somebody said is no problem
 * is kept apart. The editor and the server call the same function, so they agree. Pure.
 */
import { findCardGaps } from '../extract/cardFindings.ts';
import type { Extraction } from '../extract/types.ts';
import type { AppliedReadings } from './applyReadings.ts';
import type { Card } from './board.ts';
import { hideFindings } from './dismissals.ts';
import type { PlacedReading } from './readingAnchors.ts';

export function cardGaps(
  extraction: Extraction,
  cards: readonly Card[],
  readings: readonly PlacedReading[],
): { shown: Extraction['findings']; hidden: AppliedReadings['hidden'] } {
  const linked = cards.map(({ id, title, archived, links }) => ({
    id,
    title,
    archived: archived !== null,
    links: links.map((link) => ({ targetKey: link.target, blockId: link.blockId, quote: link.quote })),
  }));
  // All words these findings speak of are targets': where their blocks begin is known from them.
  const starts = () => new Map(extraction.targets.map((t) => [t.blockId ?? '', t.offset - t.from]));
  return hideFindings(findCardGaps(extraction, linked), extraction.targets, readings, starts);
}

/** The card a finding without words speaks of; null for the others. */
export function cardOfFinding({ kind, key }: Extraction['findings'][number]): string | null {
  return kind === 'card-without-target' ? (key.split('|')[1] ?? null) : null;
}
