// Compares the targets of two versions of a plan, or of two plans (last year and this).
import type { Target } from './types.ts';

export type TargetChange =
  | { kind: 'up' | 'down'; before: Target; after: Target }
  | { kind: 'reworded'; before: Target; after: Target }
  | { kind: 'new'; after: Target }
  | { kind: 'dropped'; before: Target };

/** Changes in the order of the later text, dropped ones last; targets that stayed the same are not listed. */
export function compareTargets(_before: readonly Target[], _after: readonly Target[]): TargetChange[] {
  return [];
}
