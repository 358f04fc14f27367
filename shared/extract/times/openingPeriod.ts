// The period of a plan whose title names none: the first of its opening sentences that names one.
import { reviewTitle } from '../lexicon.ts';
import type { Placed } from '../outline/placed.ts';
import type { PlanPeriod } from '../types.ts';
import { readPlanPeriod } from './periods.ts';

const namesYear =
  /^[\s—(-]*(?:19|20)\d\d\s*年|《[^》]*(?:19|20)\d\d|\b(?:in|for|during) (?:19|20)\d\d\b|“十[一二三四五六]五”[^。]{0,12}(?:规划|时期)/i;

export function firstSentencePeriod(placed: readonly Placed[]): PlanPeriod | null {
  for (let k = 0; k < Math.min(placed.length, 8); k++) {
    if (placed[k]!.block.kind === 'date') continue;
    const f = placed[k]!.facts.folded.slice(0, 300);
    if (!namesYear.test(f) || (f.length <= 40 && reviewTitle.test(f))) continue;
    const p = readPlanPeriod(f);
    if (p) return p;
  }
  return null;
}
