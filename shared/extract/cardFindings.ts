// Findings that need the board: targets nobody works on, and cards whose words are gone from the text.
import type { Extraction, Finding } from './types.ts';

/** What the findings need to know of a card: its links as the board stores them. */
export interface LinkedCard {
  id: string;
  title: string;
  archived?: boolean;
  links: readonly { targetKey?: string | null; blockId?: string | null; quote: string }[];
}

export function findCardGaps(_extraction: Extraction, _cards: readonly LinkedCard[]): Finding[] {
  return [];
}
