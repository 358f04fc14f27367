/**
 * What is shown as done of what is asked, on every screen: counted from the cards, or as a card states it where it
 * does not add up. Pure.
 */
import type { TargetProgress } from './progress.ts';
import { figureOf, type ProgressTarget } from './restatements.ts';

export interface ShownProgress {
  done: number;
  figure: number;
  /** null: no straight line leads there. */
  expected: number | null;
}

/** Null where nothing is known that could be shown. */
export function shownProgress(
  target: Pick<ProgressTarget, 'min' | 'max'>,
  progress: TargetProgress | null | undefined,
): ShownProgress | null {
  if (!progress) return null;
  const { figure, done, stated, expected } = progress;
  if (figure !== null) return { figure, done, expected };
  const asked = figureOf(target);
  return stated === null || asked === null ? null : { figure: asked, done: stated, expected: null };
}
