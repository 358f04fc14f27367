// What a part of a sum of money is for or from: £1.1m in grants and £0.4m from fees; £2m, financed 55% by rents; of which
// £1.5m will be borne by the town. Nothing is counted there, so it is what the part is known by; of ninety oars, 45 of
// them to women, both count oars.
import type { RawTarget } from '../blockReading.ts';
import type { TargetKind } from '../types.ts';
import type { EnglishAmount } from './number.ts';
import { listedShare } from './sharesListed.ts';

/** What stands between a sum and its first part. */
const opens =
  /^[^.;:()]{0,40}(?::|\(|\s-{1,2}\s|(?: (?:in|by|for) [^,;.]{2,20})?,\s(?:[^.;]*\s(?:from|by)\s[^.;]*,\s(?:and\s)?)?$|,\s(?:of which|comprising|made up of|consisting of|namely|financed|funded|paid|covered)\b)/;
const giver =
  /^\s(?:of (?:which|it|this) )?(?:(?:will|shall|should|is|are)\s(?:to\s)?(?:be\s)?)?(?:(?:borne|paid|covered|met|provided|contributed|given|financed|funded|raised|earned|put up)\s)?(?:in|from|of|by)\s(?:the\s|our\s|its\s)?((?!(?:which|whom|them|it|this|the|20\d\d)\b)[A-Za-z][\w&'’ -]{2,50}?)(?=\s*(?:[,.;)]|$|and (?:about |some )?(?:\d|[$€£]|[A-Z]{3} ?\d|the (?:rest|remainder)\b)))/;

/** Its name, where `near`, a target before it in the sentence, is the sum or another part. */
export function partName(
  f: string,
  a: EnglishAmount,
  kind: TargetKind,
  targets: readonly RawTarget[],
  near: RawTarget | undefined,
): readonly [number, number] | null {
  if (near === undefined) return null;
  if (kind !== 'money' && kind !== 'percent') return null;
  const sum = targets.find((t) => t.sentence === near.sentence && t.kind === 'money');
  const listed = sum && kind === 'percent' ? listedShare(f, sum.end, a.quoteStart) : null;
  if (listed) return listed;
  if (sum === undefined || !opens.test(f.slice(sum.end, a.quoteStart))) return null;
  const m = giver.exec(f.slice(a.quoteEnd, a.quoteEnd + 110));
  // two thirds of it from the county: of what it is
  if (m === null || (kind === 'percent' && m[0].startsWith(' of '))) return null;
  const end = a.quoteEnd + m[0].length;
  return [end - m[1]!.length, end];
}
