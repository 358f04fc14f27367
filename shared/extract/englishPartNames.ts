// What a part of a sum is for or from: £1.1m in grants and £0.4m from fees; £2m, financed 55% by rents; of which £1.5m
// will be borne by the town; ninety oars, 45 of them to women. It tells one part from the others, so it is what the part counts.
import type { RawTarget } from './blockReading.ts';
import type { EnglishAmount } from './englishNumber.ts';
import { wordNumber } from './englishWords.ts';
import type { TargetKind } from './types.ts';

/** What stands between a sum and its first part. */
const opens =
  /^[^.;:()]{0,40}(?::|\(|,\s(?:of which|comprising|made up of|consisting of|namely|financed|funded|paid|covered)\b)/;
const giver =
  /^\s(?:(?:will|shall|should|is|are)\s(?:to\s)?(?:be\s)?)?(?:(?:borne|paid|covered|met|provided|contributed|given|financed|funded|raised|earned|put up)\s)?(?:in|from|of|by)\s(?:the\s|our\s|its\s)?((?!(?:which|whom|them|it|this|the|20\d\d)\b)[A-Za-z][\w&'’ -]{2,50}?)(?=\s*(?:[,.;)]|$|and (?:about |some )?(?:\d|[$€£]|[A-Z]{3} ?\d|the (?:rest|remainder)\b)))/;

/** Are granted, awarded, lent: to somebody; trips to islands are none of these. */
const given =
  /\b(?:grant|award|giv|present|allocat|allot|distribut|lend|lent|loan|hand(?:ed)? out|donat|pay|paid|issu|suppl)(?:e[ds]?|en|ied|y|ing|ed|s)?\b/i;
const partOf =
  /(?:\b(?:of which|of these|among them|among these|including)|\band|[,:]) (?:about |at least |some |up to )?$/;
const toWhom =
  /^(?: of (?:them|these|which|whom))? to (?!(?:each|every|all)\b)(?:the |our )?([a-z][a-z-]*(?: (?!(?:and|in|from|at|by|with|of|for|who|that)\b)[a-z][a-z-]*){0,2}?)(?=\s*(?:[.,;)]|$|(?:and|in|from|at|by|with|who|that|of|returning|living|working|aged)\b))/;

const beginsPart =
  /(?:\b(?:of which|of these|among them|among these|including)|\band|[,:(]) ?(?:about |at least |some |up to )?$/;
/** What follows for and with, and is a time or names nothing. */
const time =
  '20\\d\\d|Q[1-4]|January|February|March|April|May|June|July|August|September|October|November|December|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|first|second|third|fourth|last|next|each|every|all|both|this|that|these|those|them|it|half|total|person|part|full|time|addition|order|return|least|most|a|an|term|year|years|months?|weeks?|days?|quarter|semester|end|beginning|rest|same|home|work|preparation|operation|place|use|need|\\d';

/** Ninety oars are awarded, 45 of them to women and 12 to veterans: who gets the part tells it from the others. */
function receiver(
  f: string,
  a: EnglishAmount,
  targets: readonly RawTarget[],
  near: RawTarget,
): readonly [number, number] | null {
  const m =
    a.unit === '' && /^ (?:to|of (?:them|these|which|whom) to) /.test(a.rest) ? toWhom.exec(a.rest) : null;
  if (m === null || !partOf.test(f.slice(Math.max(0, a.quoteStart - 30), a.quoteStart))) return null;
  const total = targets.find((t) => t.sentence === near.sentence && t.kind === 'count' && t.parent < 0);
  if (total === undefined || total.quantity.value <= a.low) return null;
  const first = Math.max(0, total.start - 40);
  if (!given.test(f.slice(first, a.quoteStart))) return null;
  const end = a.quoteEnd + m[0].length;
  return [end - m[1]!.length, end];
}

const namedWith = new RegExp(
  `^ (?:with|for) (?:the |our |its )?((?!(?:the |our |its )?(?:${time})\\b)[A-Za-z][\\w&'’ -]{1,60}?)(?=\\s*(?:[,.;)]|$|and (?:about |some )?(?:\\d|(?:${wordNumber})\\b)))`,
);

/** Four with scientists, ten for Reviews: a part named by whom or what it is for. */
export const isWithWhom = (f: string, { kind, measure, end }: RawTarget): boolean =>
  kind === 'count' &&
  measure !== null &&
  measure[0] > end &&
  /^ (?:with|for) (?:the |our |its )?$/.test(f.slice(end, measure[0]));

const another = new RegExp(
  `^\\s*(?:,|;|,? and)(?: about| some)? (?:\\d[\\d,.]*|(?:${wordNumber})) (?:with|for) `,
);

/** 32 projects (10 with Austria, 22 with Japan); 16 editors, 10 for Reviews and 6 for Methods: whom or what for. */
function withWhom(
  f: string,
  a: EnglishAmount,
  targets: readonly RawTarget[],
  near: RawTarget,
): readonly [number, number] | null {
  const m = a.unit === '' ? namedWith.exec(a.rest) : null;
  if (m === null || !beginsPart.test(f.slice(Math.max(0, a.quoteStart - 30), a.quoteStart))) return null;
  const total = targets.find((t) => t.sentence === near.sentence && t.kind === 'count' && t.parent < 0);
  if (total === undefined || total.quantity.value <= a.low || total.quantity.unit !== '') return null;
  const end = a.quoteEnd + m[0].length;
  // six agreements, at least two with banks: one part needs no telling apart
  if (!isWithWhom(f, near) && !another.test(f.slice(end, end + 40))) return null;
  return [end - m[1]!.length, end];
}

/** Its name, where `near`, a target before it in the sentence, is the sum or another part. */
export function partName(
  f: string,
  a: EnglishAmount,
  kind: TargetKind,
  targets: readonly RawTarget[],
  near: RawTarget | undefined,
): readonly [number, number] | null {
  if (near === undefined) return null;
  if (kind === 'count') return receiver(f, a, targets, near) ?? withWhom(f, a, targets, near);
  if (kind !== 'money' && kind !== 'percent') return null;
  const sum = targets.find((t) => t.sentence === near.sentence && t.kind === 'money');
  if (sum === undefined || !opens.test(f.slice(sum.end, a.quoteStart))) return null;
  const m = giver.exec(f.slice(a.quoteEnd, a.quoteEnd + 110));
  if (m === null) return null;
  const end = a.quoteEnd + m[0].length;
  return [end - m[1]!.length, end];
}
