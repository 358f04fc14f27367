// What kind of quantity an English amount is, by the words around it: how often something comes, how good it is, how
// much it changes. Asked by target.ts.
import { limitedRise } from './compared.ts';
import type { EnglishAmount } from './number.ts';
import { growthAfter, growthBefore } from './words.ts';

export const cyclePattern =
  /^[^.;]{0,60}?\b(?:per|a|each|every|once a|twice a)\s+(year(?! later| earlier| before| after| ago)|month(?! of)|fortnight|week(?! of)|quarter(?! of)|half-year|semester|term(?! of| later| earlier| before| after| ago)|season|biennium)\b|^[^.;]{0,50}?(?<!\b(?:an?|the|our|its|their|and)\s|, (?:[a-z]+ed|held|sent|paid|run)\s)\b(annually|yearly|monthly|quarterly|weekly)\b(?!\s+(?:by|to(?! (?:an?|at|the|some|over|more|about|[a-z]+s)\b))\b|\s+[a-z]{4,}s\b|\s+(?:[a-z]+\s)?(?:spend(?:ing)?|budgets?|income|expenditure|turnover|costs?|revenue|emissions|output|average)\b)/i;

export const adverbCycle: Record<string, string> = {
  annually: 'year',
  yearly: 'year',
  monthly: 'month',
  quarterly: 'quarter',
  weekly: 'week',
};

/** Once every two months, one report every second year. */
export const everyFew =
  /^(?:\s+[a-z][a-z-]*){0,3}?\s+every\s+((?:(?:two|three|four|five|six|\d{1,2})\s+(?:years|months|weeks|days|terms)|(?:second|third|other)\s+(?:year|month|week|day|term)))\b/i;
/** Once in eighteen months. */
export const inSoMany =
  /^\s+in\s+((?:two|three|four|five|six|eight|nine|ten|twelve|eighteen|\d{1,2})\s+(?:years|months|weeks|days))\b/i;

export const occasions =
  /(?:^|\s)(?:meetings?|meetups?|sessions?|events?|workshops?|seminars?|webinars?|lectures?|issues?|newsletters?|visits?|reviews?|talks?|forums?|conferences?|briefings?|surveys?|exhibitions?|fairs?|salons?|symposia|class(?:es)?|stops?|drills?|intakes?|alerts?|bulletins?|concerts?|excursions?|performances?|debates?|contacts?|lessons?|podcasts?|episodes?|broadcasts?|columns?|[a-z-]+ days?)$/i;

/** Two a month: nothing is named between. */
export const soOften =
  /^\s(?:(?:per|an?|each|every)\s(?:day|week|fortnight|month|quarter|year|term|semester)\b|(?:monthly|weekly|quarterly|annually|yearly)\b(?=\s*(?:[.,;)]|$)))/;

/** One open house a quarter: right after what is counted. */
export const cycleThen =
  /^\s(?:(?:a|each|every|once a) (?:month|week|fortnight|quarter|semester|term)\b|every (?:two|three|four|five|six|\d{1,2}|second|third|other) )/;

/** A score of 4.2 out of 5, an impact factor of 3.1: a level, as a share is. */
export const scored = (f: string, a: EnglishAmount, noun: string, before: string): boolean =>
  a.low < 20 &&
  f[a.numStart + 1] === '.' &&
  /\b(?:scores?|satisfaction|ratings?|index|factor|PUE|ratio|impact|grade|GPA)\b/i.test(
    `${noun} ${before.slice(-40)}`,
  );

/** Up 15% on last year; to make up 45% is no rise. */
export const upOrDown =
  /(?<!\b(?:make|makes|made|making|set|sets|sign|open|build|scale|take|add|come)\s)\b(?:up|down)\s+$/i;

/** Cut paper use 11% from 2025, growth in the fleet of 3% on last year. */
const changedFrom =
  /^ (?:from|on|over|against|versus|vs\.?) (?:the |its )?(?:level of |levels of |(?:[A-Z][a-z]+ )?(?:FY ?)?(?:19|20)\d\d|last year|the previous year|FY ?\d\d)/;
const changesIt =
  /(?:^\s*(?:[-•*]\s*)?|\b(?:to|will|shall|should|must|and) )(?:cut|reduce|raise|lift|trim|lower|increase|grow|boost|expand|slash|improve)\s(?!by\b|to\b)[a-z][a-z -]{2,50} $/i;
const changeIn =
  /\b(?:growth|increase|rise|reduction|cut|decrease|fall|drop|saving|improvement) in [a-z][a-z -]{2,50} of (?:about |at least |some |over )?$/i;

export function isGrowth(a: EnglishAmount, before: string): boolean {
  return (
    /(?:^|\(|:|\s-{1,2})\s*(?:\+\s?|[-−])$/.test(before) ||
    upOrDown.test(before) ||
    growthBefore.test(before) ||
    growthBefore.test(before.slice(0, Math.max(0, before.length - a.leftWord.length - 1))) ||
    growthAfter.test(a.rest) ||
    (changedFrom.test(a.rest) && (changesIt.test(before) || changeIn.test(before))) ||
    limitedRise.test(before.slice(0, Math.max(0, before.length - a.leftWord.length - 1))) ||
    /\b(?:minus|plus) $/i.test(before) ||
    (/\b(?:an extra|an additional|a further) $/i.test(before) && !a.rest.startsWith(' of ')) ||
    limitedRise.test(before) ||
    // income is to grow 15% a year
    (/\b(?:grow|rise|fall|increase|drop|shrink|decline|climb|decrease|expand|improve|go up|go down|be (?:reduced|cut|increased|raised|lowered))s? (?:about |around |at least |some |over |more than )?$/i.test(
      before,
    ) &&
      !a.rest.startsWith(' of ')) ||
    // any rise in fees is to be kept under 3%
    /\b(?:[Aa]ny|[Tt]he|[Aa]n?|Annual)\s(?:[a-z]+ )?(?:rise|increase|growth|reduction|fall|cut)s?\b[^.;,]{0,60}\b(?:kept|held|limited|capped|stay|exceed|set|lie)\b/.test(
      before,
    ) ||
    /\b(?:growth|increases?|rises?|reductions?|decreases?|decline|improvement|cut|drop|fall|saving|gain|uplift) of\s*(?:at least |about |over |more than |less than |at most |up to |no more than )?$/i.test(
      before,
    )
  );
}
