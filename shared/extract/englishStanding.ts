// Which English numbers tell of what was, of what is there already, of when something is to be done, or are names:
// an address, a telephone, Category 1. Asked by englishRefusals.ts.
import type { EnglishAmount } from './englishNumber.ts';
import {
  callWords,
  consequences,
  noPast,
  numbered,
  numberedPlain,
  objectPast,
  plainPast,
  stands,
  streets,
} from './englishStandingWords.ts';

/** Between a verb and its number. */
const nearly =
  '(?:about |around |roughly |approximately |nearly |almost |some |over |more than |just |only |a total of |as many as |us |them |around )*';

const aims =
  /\b(?:will|would|shall|should|must|can|may|to|plans?|aims?|wants?|wish|hopes?|intends?|seeks?|expects?|expected|asked?)\b/i;
const modal =
  /\b(?:will|would|shall|should|must|may|to be|(?:is|are|aims?|plans?|wants?|expected|asked|proposes?|hopes?|intends?|seeks?|continue|in order|so as) to)\b/i;

const direct = new RegExp(
  `(?<!\\b(?:an?|the|of|our|its|their|newly|were|was|be|been|being|is|are)\\s)\\b(?!(?:${noPast})\\b)(?:[a-z]{2,}[a-df-z]ed|[a-z]{2,}(?:eed|ied|uced|ased|ged)ed|${objectPast})(?:\\s(?:in|up|out|back))?\\s+(?:an?\\s[a-z]+\\sof\\s+)?${nearly}$`,
);
const moved = new RegExp(
  `\\b(?:${plainPast})\\b(?:(?!\\b(?:that|which|who)\\b)[^.;:])*$|\\b(?:closed|ended|finished|began)\\s+(?:(?:the\\s)?(?:year|(?:19|20)\\d\\d|period|quarter)\\s+)?(?:at|with|on)\\s[^.;:]*$|\\b(?:start|begin|enter)s?\\s+(?:the year|(?:19|20)\\d\\d)\\s+with\\s[^.;:]*$`,
  'i',
);
const mayBePast = new RegExp(`ed\\s|\\b(?:${objectPast})\\s`);
/** Whether a verb of the past has the number in its reach; \`said\` runs from the sentence's beginning to the number. */
export function tellsPast(said: string): boolean {
  if (
    mayBePast.test(said.slice(-48)) &&
    direct.test(said.slice(-64)) &&
    !modal.test(said) &&
    !/^\s*(?:[-•*]\s*)?(?!(?:We|They|It|He|She)\s)[A-Z][a-z-]+(?:\s[a-z-]+){0,3}\s[a-z]+ed\s$/.test(said)
  )
    return true;
  const m = moved.exec(said);
  if (m && !modal.test(m[0]) && !/\b(?:who|that|which)\s+(?:was|were)\b/i.test(m[0])) return true;
  return /\bafter [a-z]+ing\s+(?:about |nearly |some |over |more than )*$/.test(said.slice(-48));
}

const mayBeNow = /now|today|present|currently/;
const lately =
  /\b(?:currently|at present|presently)\s+[a-z]+\b[^.;]*$|\b(?:we|it|they|[A-Z][a-z]+)\s+(?:now|today)\s+[a-z]+\b[^.;]*$/;
const standing = new RegExp(
  `^\\s*(?:[-•*]\\s*)?(?:(?:The|Our|This|We|It)\\b|[A-Z]{2,})[^.;,\\d]{0,60}?\\s(?:${stands}|brings together|is home to|made up of)\\s[^.;]*$`,
);
const has = new RegExp(
  `\\b(?:(?:which|that|who)\\s(?:now\\s)?(?:operates?|runs?|employs?|manages?|owns?|maintains?|hosts?|serves?|holds?|covers?|comprises?|includes?)|has|(?<!\\b(?:will|to|should|must|shall|would|may|can)\\s)have)\\s+(?:a little over |well over |just over |an? (?:network|total|staff|membership|team|workforce|collection|portfolio) of )?${nearly}$`,
  'i',
);

const hasAlso = new RegExp(
  `\\b(?:has|(?<!\\b(?:will|to|should|must|shall|would|may|can)\\s)have)\\s[^.;]{0,70}(?:\\band|,)\\s+${nearly}$`,
);

/** The Centre currently has 14 fellows; we now teach 2,100 students; the Alliance links 64 members in 11 countries. */
export function standsToday(said: string, rest: string): boolean {
  const now =
    (mayBeNow.test(said) ? lately.exec(said) : null) ??
    standing.exec(said) ??
    has.exec(said.slice(-64)) ??
    (/\d/.test(said) ? hasAlso.exec(said) : null);
  if (now !== null && !aims.test(now[0])) return true;
  if (
    /\b(?:base|baseline|quorum|population)\s?(?:of|:)?\s+$/i.test(said.slice(-14)) ||
    (said.endsWith(' of ') &&
      /\b(?:sanctioned|approved|authori[sz]ed|existing|present|current) [a-z]+ of\s*$/i.test(
        said.slice(-48),
      )) ||
    /^\s*(?:Of|As against|Against) (?:the|an?)\b[^,]{0,40}$/.test(said)
  )
    return true;
  // with 54 clubs we are the largest
  if (/^\s*With\b/.test(said) && /\b(?:we|it|they|[A-Z]\w+) (?:are|is|remains?)\b/.test(rest)) return true;
  return mayStand.test(rest) && restStands(said, rest);
}

const mayStand =
  /today|currently|present|now|contribute|belong|subscribe|last year|year ago|previous|was|were|been|complete|filled|in place|under way|vacant|occupied|\b\d{1,2} [A-Z]|→|->|=>/;

/** What follows the number says that it is there, or was. */
function restStands(said: string, rest: string): boolean {
  return (
    /^[^.;]{0,60}\b(?:belong|work|serve|study|live|exist)\b[^.;]{0,24}\b(?:today|currently|at present|now)\b/i.test(
      rest,
    ) ||
    /^\s+(?:[a-z]+\s){1,3}(?:contribute|belong|subscribe)\b/.test(rest) ||
    // (18 last year)
    /^\s+(?:[a-z]+\s)?(?:last year|a year ago|in the previous year|previously)\b/.test(rest) ||
    /^\s+(?:was|were|has been|have been|had been)\b/.test(rest) ||
    // a backlog (83 agreements at 1 May)
    (/\(\s*$/.test(said) &&
      /^[^()]{0,30}\b(?:at|as at|as of|on) \d{1,2} [A-Z][a-z]+(?: (?:19|20)\d\d)?\)/.test(rest)) ||
    /^\s+(?:[a-z]+\s){0,2}(?:are|is)\s+(?:complete|completed|filled|in place|under way|vacant|occupied)\b/i.test(
      rest,
    ) ||
    // 1,200 → 1,500
    /^\s*(?:→|->|=>)\s*\D?\d/.test(rest)
  );
}

const follows = new RegExp(
  `^[^.;]{0,80}?\\b(?:(?:(?:will|shall|must|should|may) be|is|are)\\s+(?:${consequences})\\b|(?:triggers?|requires?|prompts?|calls? for|leads? to)\\s)`,
);

/** Activities more than 10% behind are flagged; outages longer than 48 hours: when something is to be done. */
export function isThreshold(a: EnglishAmount, said: string): boolean {
  if (
    /(?<!\b(?:no|not|be)\s)\b(?:longer|older|younger|larger|bigger) than\s+$|\bwaiting (?:over|more than)\s+$/i.test(
      said.slice(-24),
    )
  )
    return true;
  const bounded =
    a.comparator === 'gt' || a.comparator === 'lt' || a.comparator === 'gte' || a.comparator === 'lte';
  if (!bounded) return false;
  const subject = said.slice(0, said.length - (a.start - a.quoteStart)).trimEnd();
  if (/\b(?:those|achieving|scoring|falling|performing|failing)$/.test(subject)) return true;
  // left open for more than 14 days
  if (
    a.kind === 'duration' &&
    a.comparator === 'gt' &&
    /\b(?:left|pending|outstanding|overdue|(?<!\bbe )open|unresolved) for$/.test(subject)
  )
    return true;
  return subject.trim() !== '' && !aims.test(subject) && follows.test(a.rest);
}

const label = new RegExp(`\\b(?:${numbered})\\s+$`);
const plainLabel = new RegExp(`\\b(?:${numberedPlain})\\s+$`);
const street = new RegExp(`^,?\\s+(?:[A-Z][A-Za-z'-]+\\s){1,3}(?:${streets})\\b`);
const called = new RegExp(`\\b(?:${callWords})\\b[.:]?\\s*[+(]?$`, 'i');

/** A telephone, an address, a date in figures, Category 1, Rule 22(b): a number that is a name. */
export function isName(f: string, a: EnglishAmount, before: string, after: string): boolean {
  if (a.unit !== '' || a.spelled !== null) return false;
  // Group 5 is a name, Call 3 meetings a task
  const last = before.slice(-16);
  if (label.test(last) && a.low < 1000 && a.comparator === 'eq')
    return !(
      /^\s*(?:[-•*]\s*)?(?:Call|Order|Grant|Group|Note|Box|Block|Act|Unit|Band|Team)\s+$/.test(before) &&
      /^\s+(?:[a-z-]+\s){0,2}[a-z]+s\b/.test(after)
    );
  if (plainLabel.test(last) || called.test(last)) return true;
  if (/\bweek\s+$/.test(before) && /^\s*(?:[.,;)]|$)/.test(after)) return true;
  // 31.03.2027
  if (/^\.(?:19|20)\d\d\b/.test(after) || /^\.\d{1,2}\.(?:19|20)\d\d\b/.test(after)) return true;
  // 2. Targets follow …: a list inside a line
  if (a.low <= 30 && /^\.\s+[A-Z]/.test(f.slice(a.end, a.end + 6)) && /(?:[.:;]\s+|^\s*)$/.test(before))
    return true;
  if (street.test(after) || (/\b[A-Z]{2}\s+$/.test(before) && /^\d{5}$/.test(f.slice(a.numStart, a.numEnd))))
    return true;
  return isCall(f, a.numStart, a.numEnd);
}

/** Whether the figures around make a telephone number: 0836-255 0117, +44 20 7946 0381, (555) 013-7740. */
function isCall(f: string, from: number, to: number): boolean {
  if (
    !/[\d)][ -]$|\+$|\($/.test(f.slice(Math.max(0, from - 2), from)) &&
    !/^[ )-]{1,2}\d/.test(f.slice(to, to + 3))
  )
    return false;
  let a = from;
  let b = to;
  while (a > 0 && from - a < 24 && ' -+()0123456789'.includes(f[a - 1]!)) a--;
  while (b < f.length && b - to < 24 && ' -()0123456789'.includes(f[b]!)) b++;
  const run = f.slice(a, b).trim();
  if (
    /\b(?:19|20)\d\d\b/.test(run) ||
    (/\d{1,3}(?: \d{3})+$/.test(run) && /^[1-9]\d{0,2}(?: \d{3})+$/.test(run))
  )
    return false;
  return /^(?:\+\d|\(?0\d|\(\d{3}\))/.test(run) && run.replace(/\D/g, '').length >= 7;
}
