// Which targets findings look at by themselves or beside their neighbours: few of a plan, told once of each block.
import { nothing } from '../lists.ts';
import type { Target } from '../types.ts';

/** Where a plan says of what is asked for how much was granted (申报课题12项,立项15项). */
export const grants: ReadonlySet<string | undefined> = new Set(['立项', '获批', '入选']);

/** The first of halves or quarters, a sum, what a list makes, a row of totals, what is chosen, a range turned round. */
const isNoted = ({ period, rules }: Target): boolean =>
  period?.endsWith('-H1') === true ||
  period?.endsWith('-Q1') === true ||
  rules.lists !== undefined ||
  rules.beside !== undefined ||
  rules.sums !== undefined ||
  rules.yearly !== undefined ||
  rules.each !== undefined ||
  rules.share !== undefined ||
  rules.row !== undefined ||
  rules.chosen !== undefined ||
  rules.reversed !== undefined ||
  grants.has(rules.deed);

/** Their indices. */
export function notedOf(targets: readonly Target[]): readonly number[] {
  const noted: number[] = [];
  for (let k = 0; k < targets.length; k++) if (isNoted(targets[k]!)) noted.push(k);
  return noted.length === 0 ? nothing : noted;
}
