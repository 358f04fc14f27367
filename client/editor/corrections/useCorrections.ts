/** What a person can say of the reading; the provider is CorrectionsProvider.tsx. */
import { createContext, useContext } from 'react';
import type { WordPlace } from '../../../shared/doc/readingAnchors.ts';
import type { Finding, Target } from '../../../shared/extract/types.ts';

export interface Corrections {
  /** May this person write in the text? */
  allowed: boolean;
  confirm: (target: Target) => void;
  /** Opens the dialog. */
  correct: (target: Target) => void;
  dismiss: (target: Target) => void;
  dismissFinding: (finding: Finding, reason: string) => void;
  /** Takes an entry back: what was read counts again. */
  remove: (id: string) => void;
  /** These words are a target: opens the dialog. */
  mark: (place: WordPlace) => void;
}

export const CorrectionsContext = createContext<Corrections | null>(null);

export function useCorrections(): Corrections {
  const value = useContext(CorrectionsContext);
  if (value === null) throw new Error('useCorrections is used outside the text screen');
  return value;
}
