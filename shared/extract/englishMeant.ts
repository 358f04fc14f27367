// Which English numbers say only which persons, things or cases are meant: an age, the section of a plan, what a loss
// would cost, what was found out, a grant that is there. Asked by englishRefusals.ts.
import type { EnglishAmount } from './englishNumber.ts';

const people =
  /\b(?:people|personnel|staff|women|men|children|faculty|talents?|youth|girls|boys|(?:stud|resid|par|cli|pati|adolesc)ents|(?:of|among) them|resident|person|pupil|child|adult|patient|member|student|woman|man|girl|boy|citizen|employee|[a-z]+(?:ers|ors|ists|ants|olds|ians|ees|ars))\s+(?:aged\s+)?(?:under|over|above|below|aged)\s*$/i;
const everyOne =
  /\b(?:[Ee]very|[Ee]ach|[Aa]ny|[Nn]o) [a-z]+\s+(?:aged\s+)?(?:under|over|above|below|aged)\s*$/;
const kept = /\b(?:number|keep|held?|hold|limit|cap|bring|reduc\w+|stay|remain|will be)\b/i;
const endsThere =
  /^\s*(?:[,.;)]|$|(?:will|shall|should|must|who|go|pay|get|enter|in|and|from|at|is|are|to|or|with|an|a|we)\b)/;

const underSection =
  /\b(?:(?:activit\w+|actions?|tasks?|items?|work|measures?|those|anything) (?:under|in|of)|responsible for|responsibility for|leads?(?: on)?|in charge of)\s+$/i;
const ofSections = /^\s*(?:[,.;)]|$|(?:is|are|and|to|will|shall)\b)/;

const wouldCost =
  /\b(?:would|could|might) (?:cost|make|help|bring|reduce|mean|add|lead|leave|cut|require|lose|result|represent|increase|raise|save|lower|take|put|close|delay)\b/;
const mayWould = / (?:would|could|might) /;
const foundOut =
  /\b(?:says?|said|learn(?:ed|t)|found|show(?:ed|s|n)?|saw|noted|suggests?|estimates?|know|report(?:ed|s)?|accept(?:ing|s|ed)?|assum(?:ing|es?|ed)|knowing|recogni[sz]ing|provided)(?: from [a-z ]{3,30})? that\b[^.;]*$/;
const estimated =
  /\b(?:[Ww]e|[Tt]hey|[Ii]t is|[Ee]xperts|[Ee]conomists) (?:estimated?|calculated?|reckon(?:ed)?|assumed?|believed?) that\b[^.;]*$/;
const theGrant = /^\s*(?:[-•*]\s*)?(?:The|Our|Its)\s(?:[a-z]+\s){0,2}grant\b[^.;,]{0,40}\bis\s+(?:about )?$/;
const whichCost = /\b(?:that|which) (?:cost|exceed|owe|are worth)$/;
const promises = /\b(?:will|shall|should|must|to|aims?|plans?)\b/;

/** Whether the number only tells which are meant; `said` runs from the sentence's beginning, `last` is its end. */
export function tellsWhich(f: string, a: EnglishAmount, said: string, last: string): boolean {
  if (a.unit === '' && a.kind === 'count' && a.high === null) {
    // amateur botanists under 30
    if (
      (a.leftWord !== '' || last.endsWith('aged ')) &&
      (a.low >= 12 || /\bchildren\b/i.test(last)) &&
      a.low <= 80 &&
      (people.test(last) || everyOne.test(last)) &&
      endsThere.test(a.rest) &&
      !kept.test(said.slice(-60))
    )
      return true;
    // activities under 2.2
    if (f[a.numStart + 1] === '.' && underSection.test(last) && ofSections.test(a.rest)) return true;
  }
  // a 5% fall in fees would cost £1m
  if (
    mayWould.test(said + a.rest) &&
    wouldCost.test(said.slice(-120) + a.rest) &&
    !/\b(?:will|shall|must)\b/.test(said)
  )
    return true;
  // preliminary data suggests this could bring in 5,000
  if (
    /\bcould\b/.test(said) &&
    /\b(?:data|figures|estimates|evidence|analysis) (?:suggests?|shows?|indicates?)\b/.test(said)
  )
    return true;
  // the 26% of the population who live in the poorest areas
  if (a.percent && /\bthe $/.test(last) && /^\s+of [^.;,]{3,40}\s(?:who|that|which|whose)\b/.test(a.rest))
    return true;
  // under one agreement
  if (a.spelled === 'one' && /^(?:under|within|over)$/i.test(a.leftWord)) return true;
  if (said.includes(' that ')) {
    // we estimate that this will save £2m
    if (estimated.test(said)) return true;
    // we learned that one visitor in three comes from nearby
    const found = foundOut.exec(said);
    if (found && !promises.test(found[0]) && !/\b(?:will|shall|should|must)\b/.test(a.rest)) return true;
    // subscriptions that cost more than £5,000
    if (
      a.comparator === 'gt' &&
      whichCost.test(said.slice(0, said.length - (a.start - a.quoteStart)).trimEnd())
    )
      return true;
  }
  return a.kind === 'money' && last.trimEnd().endsWith('is') && theGrant.test(said);
}
