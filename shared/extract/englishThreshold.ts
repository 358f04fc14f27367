// Which English numbers say when something is to be done, or for which cases.
import type { EnglishAmount } from './englishNumber.ts';
import { modal } from './englishPast.ts';
import { aims, consequences } from './englishStandingWords.ts';

const follows = new RegExp(
  `^[^.;]{0,80}?\\b(?:(?:(?:will|shall|must|should|may) be|(?:is|are)(?: to be)?)\\s+(?:${consequences})\\b|(?:triggers?|requires?|prompts?|calls? for|leads? to)\\s)`,
);

const ofAny =
  /\b(?:[Aa]ny|[Aa]ll|[Ee]very|[Ee]ach|[Tt]hose|[Nn]o)\s[^.;]*\b(?:that|which|who|whose|where)\s[^.;]*$/;
const hasMain = /^[^.;]{0,90}\b(?:will|shall|must|should|may|can|is|are|has to|needs? to)\b/;
const onlyFor =
  /\b(?:only|permitted|allowed|required|mandatory|needed|appl(?:y|ies)|accepted|approval)\s(?:only\s)?(?:on|for|to|in|when|where|if)\s[^.;,]*$/;

/** Activities more than 10% behind are flagged; outages longer than 48 hours: when something is to be done. */
export function isThreshold(a: EnglishAmount, said: string): boolean {
  if (
    /(?<!\b(?:no|not|be)\s(?:[a-z]+\s){0,5})\b(?:longer|older|younger|larger|bigger|further|farther|closer|nearer) than\s+$|\bwaiting (?:over|more than)\s+$/i.test(
      said.slice(-60),
    )
  )
    return true;
  // late by over half a year
  if (/\b(?:late|overdue|delayed|behind) by\s+$/.test(said.slice(0, said.length - (a.start - a.quoteStart))))
    return true;
  // teams that fall behind for two months in a row
  if (
    a.kind === 'duration' &&
    /\b(?:that|which|who) (?:falls?|lags?|stays?|remains?|lies?) (?:[a-z]+ )?for $/.test(said.slice(-40))
  )
    return true;
  const bounded =
    a.comparator === 'gt' || a.comparator === 'lt' || a.comparator === 'gte' || a.comparator === 'lte';
  if (!bounded) return false;
  const subject = said.slice(0, said.length - (a.start - a.quoteStart)).trimEnd();
  // three journals above 5, at least 12 contracts above 1 million each
  if (
    /^(?:above|below|under)$/i.test(a.leftWord) &&
    !a.percent &&
    !/\b(?:keep|hold|stay|bring|ratio)\b/i.test(subject) &&
    /(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve))(?:\s(?!and\b|of\b|is\b|are\b)[a-z-]+){0,2}\s[a-z-]+s$/i.test(
      subject,
    ) &&
    /^\s*(?:[.,;)]|$|each\b)/.test(a.rest)
  )
    return true;
  // 80% uptime for every instrument over £5,000
  if (
    !a.percent &&
    a.kind !== 'frequency' &&
    /\b(?:for|in|at|on|to|of) (?:every|each|any|all) (?:[a-z-]+ ){0,2}[a-z-]+$/.test(subject)
  )
    return true;
  // herds of more than 80 cows will be tested: which are meant
  if (
    (a.comparator === 'gt' || a.comparator === 'lt') &&
    a.kind === 'count' &&
    /\b(?:herds?|flocks?|farms?|holdings?|estates?|towns?|villages?|communit(?:y|ies)|settlements?|households?|famil(?:y|ies)|firms?|compan(?:y|ies)|business(?:es)?|employers?|organi[sz]ations?|schools?|buildings?|plots?|clubs?|vessels?|boats?) (?:of|with)$/i.test(
      subject,
    )
  )
    return true;
  // any work that costs more than £10,000 or takes over 40 hours will have a plan
  const which = ofAny.exec(subject);
  if (which && !modal.test(which[0]) && hasMain.test(a.rest)) return true;
  // allowed only on gifts above £1,000
  if ((a.comparator === 'gt' || a.comparator === 'lt') && onlyFor.test(subject)) return true;
  if (
    /\b(?:(?:that|which|who) (?:falls?|exceeds?|miss(?:es)?|rises?|drops?|lags?|runs?)|[Tt]hose|[Aa]nything|[Aa]nyone|achieving|scoring|falling|performing|failing)$/.test(
      subject,
    )
  )
    return true;
  // left open for more than 14 days
  if (
    a.kind === 'duration' &&
    a.comparator === 'gt' &&
    /\b(?:left|pending|outstanding|overdue|(?<!\bbe )open|unresolved) for$/.test(subject)
  )
    return true;
  return subject.trim() !== '' && !aims.test(subject) && follows.test(a.rest);
}
