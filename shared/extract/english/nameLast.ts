// The last word on what an English amount counts: where what was found beside it is a verb, a preposition or “them”, the
// subject of the clause, what all of them are, or the thing a fragment begins with. Asked by measureOf.ts.

import type { TargetKind } from '../types.ts';
import type { EnglishAmount } from './number.ts';

type Span = readonly [number, number];

const ofThem = /^\s+of (?:them|these|those)\b/;
/** What follows “of them” and is no name: them open access, as trainers. */
const noName = /^(?:of |them\b|these\b|those\b|(?:as|for|in|on|at|with|to|by)\s)/i;
const allThose = /\b[Aa]ll (?:the |our |its )?([a-z][a-z -]{2,30}?s)\b/;

/** Boat drill, 20 minutes a day; Winter school (60 places, 10 days); Repair of the weir (closed for 5 weeks). */
const fragment =
  /^\s*(?:[-•*★]\s*)?([A-Za-z](?:(?!\b(?:is|are|will|shall|should|must|to|we|has|have)\b)[^,.;:()\d]){3,50}?)(?:,\s|\s\((?:[^()]*,\s|(?:closed |open |lasting )?(?:for )?))$/;
const fragmentGoesOn = /^(?:\s(?:per|an?|each|every)\s[A-Za-z]+)*\s*(?:[,;.)]|$)/;

const verbFirst =
  /^(?:is|are|be|was|were|takes?|goes|go|gets?|comes?|ends?|starts?|begins?|runs?|lasts?|brought|costs?)(?:\s[a-z]+(?:ed|en|ut|wn|ght))?$|\sand (?:takes?|lasts?|runs?|uses?|needs?)$/;
/** That the set-up time, now 71 days, is brought down to 45; “Steam” is to run for 28 weeks. */
const subject =
  /(?:^\s*(?:[-•*]\s*)?|[;:]\s+|\bthat\s+)(?:[Tt]he |[Aa]n? |[Oo]ur |[Ii]ts )?([“"]?[A-Za-z][\w &“”"'’-]{2,40}?)(?:,\s(?:[^,;]|,\d){2,40},|\s\([^()]*\))?\s(?:is|are)\s(?:to\s)?[^,;“”"]{0,30}$/;
/** Meetings end by five and take up at most 3 hours. */
const secondVerb =
  /^\s*(?:[-•*]\s*)?(?:The |Our |All )?([A-Za-z][a-z-]*(?: [a-z-]+)?s)\s[a-z]+\s[^,;]*\band [a-z]+(?: (?:up|on|out|down))? $/;

/** Sponsorship not to exceed 25% of income. */
const barred = /(?:^\s*(?:[-•*]\s*)?|[,;]\s+(?:and\s)?)([A-Za-z][a-z -]{2,40}?)\s$/;

/** The name found, or a better one. `said` runs from the sentence's beginning to the amount. */
export function nameLast(
  f: string,
  a: EnglishAmount,
  kind: TargetKind,
  from: number,
  near: Span | null,
  found: Span | null,
): Span | null {
  const said = f.slice(from, a.quoteStart);
  // all of them may stand in the clause before
  const back = Math.max(0, a.quoteStart - 120);
  const text = found === null ? '' : f.slice(found[0], found[1]);
  const named = (m: RegExpExecArray | null, base = from): Span | null => {
    if (m === null) return null;
    const at = base + m.index + m[0].indexOf(m[1]!);
    return [at, at + m[1]!.length];
  };
  if (ofThem.test(a.rest) && (found === null || noName.test(text)))
    return near ?? named(allThose.exec(f.slice(back, a.quoteStart)), back) ?? found;
  if (
    kind === 'percent' &&
    /^not (?:to )?(?:exceed|above|over|below|fall|drop)/i.test(a.leftWord) &&
    found !== null &&
    found[0] >= a.quoteEnd
  )
    return named(barred.exec(said)) ?? found;
  if (kind === 'duration' && fragmentGoesOn.test(a.rest)) {
    const thing = fragment.exec(said);
    if (
      thing !== null &&
      (found === null || (thing[0].includes('(') && found[0] > from + thing[0].indexOf('(')))
    )
      return named(thing);
  }
  if (found !== null && found[1] <= a.quoteStart && verbFirst.test(text))
    return named(subject.exec(said)) ?? named(secondVerb.exec(said)) ?? found;
  return found;
}
