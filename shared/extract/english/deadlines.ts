// English spans of time that are no promise: by when something is done, how old somebody is, how long a plan runs. Asked by
// refusals.ts.
import { lastsOver, timesWithin } from './compared.ts';
import type { EnglishAmount } from './number.ts';
import { lastingThings, wordNumber } from './words.ts';

/** A five-year fellowship: how long what is given lasts. */
const ofLasting = new RegExp(`\\b(?:${lastingThings}) of $`);
const lasts = new RegExp(`^\\s+(?:[A-Za-z-]+\\s){0,2}(?:${lastingThings})\\b`);

/** Answer letters in five days: by when. */
const answersIn =
  /^\s*(?:[-•*]\s*|\([a-z]\)\s*)?(?:Acknowledge|Answer|Clear|Close|Decide|Handle|Issue|Mark|Pay|Process|Reply|Resolve|Respond|Return|Review|Send|Settle)\b[^.;,\d]*\sin\s$/;

const heldOver =
  /\b(?:held|run|staged|spread|taught|given|delivered|takes? place|taking place|meets?)(?: [a-z]+)? over\s$/;
/** Six meetings over nine months; an average of £2,000 over two years, £2,000 each over two years. */
const spreadOver = new RegExp(
  `\\b(?:\\d[\\d,]*|${wordNumber}) (?:[a-z-]+ ){0,2}(?:meetings|sessions|workshops|seminars|webinars|lectures|issues|visits|talks|classes|lessons|modules|rounds) (?:spread )?over $|\\b(?:average of|each|every|per) [^.;,]{0,40}\\d[\\d.,]*(?: (?:million|billion|lakh|crore)|[mk])? over $|\\d[\\d.,]*(?: (?:million|billion|lakh|crore)|[mk])? (?:each|per [a-z]+|a [a-z]+) over $`,
  'i',
);
/** The panel meets every two weeks, a bulletin is issued every 10 days: how often, where no number says how many. */
const everySo =
  /\b(?:meets?|convenes?|sits|(?:will|shall|must|should|to) (?:be )?[a-z]+|(?:is|are) (?:held|issued|published|sent|updated|reviewed|renewed|tested|inspected|checked|cleaned|serviced|replaced))\b[^.;,]*\bevery $/;
const soMany = new RegExp(`(?:\\d|\\b(?:${wordNumber})\\b)[^.;,]*\\bevery $`, 'i');
export const recursEvery = (before: string): boolean =>
  before.endsWith('every ') &&
  !/\b(?:plan|strategy|document|policy|framework)\b/.test(before) &&
  everySo.test(before) &&
  !soMany.test(before);

const keptFor =
  /\bbe (?:held|kept|stored|left|tested|watched|observed|monitored|shown|displayed)(?: [a-z]+)? for\s$/;

/** This plan sets out steps for two years. */
const thisPlan =
  /^\s*(?:[-•*]\s*)?(?:This|The|Our) (?:[a-z]+ )?(?:plan|strategy|programme|document|paper)\s[^.;,]*\bfor\s+(?:the\s+)?$/;

/** Fellows are guaranteed three years of funding. */
const isGiven =
  /\b(?:guarantee[ds]?|give[ns]?|offer(?:ed|s)?|promised?|assured(?: of)?|grant(?:ed|s)?|provide[ds]?|receives?|gets?) (?:[a-z]+ ){0,3}$/;
const ofSupport = /^ of (?:[a-z-]+ )?(?:funding|support|pay|salary|housing|employment|cover|leave|finance)\b/;
export const isGivenTime = (before: string, rest: string): boolean =>
  ofSupport.test(rest) && isGiven.test(before);

/** A span of time that is no promise: a deadline, an age, a name (within 3 months, the next five years). */
export function isDeadline(a: EnglishAmount, before: string): boolean {
  // doctorates in four years on average, calls reached within eight minutes, on average: a level
  if (/^,? on average\b/.test(a.rest)) return false;
  // resolved in 72 hours in 90% of cases, reminders 60 and 30 days before
  if (/\bin $/.test(before) && /^ in [^.;,]*(?:%|\bper ?cent|\bof (?:all )?cases)/.test(a.rest)) return true;
  if (recursEvery(before)) return false;
  // shortened by a third, to within five working days: how long it then takes
  if (
    /\bto within\s*$/.test(before) &&
    /\b(?:compress|shorten|cut|reduc|lower|br(?:ing|ought)|narrow|fall|drop)[a-z]*\b/.test(before)
  )
    return false;
  // response times within five days: a level
  if (timesWithin.test(before)) return false;
  if (/(?:within|inside)\s*$/i.test(before) || answersIn.test(before) || thisPlan.test(before)) return true;
  // the latest, book two weeks ahead
  if (
    /^ (?:at (?:the latest|most after)|ahead(?! of (?:plan|schedule|time))|in advance|beforehand)\b/.test(
      a.rest,
    )
  )
    return true;
  // answer 95% of tickets in eight hours
  const lead = before.slice(0, before.length - (a.start - a.quoteStart));
  if (
    /\bin\s$/.test(lead) &&
    /(?:%|\bper ?cent|\ball|\bevery|\beach|\bout of \w+)\s[^.;,]*\bin\s$/.test(lead) &&
    /^\s*(?:[.,;)]|$)/.test(a.rest)
  )
    return true;
  // over three years: how long it takes; over the three days
  if (/\b(?:over|during|throughout) the\s+$/.test(before)) return true;
  // how long they go on
  if (spreadOver.test(before) && !/%|\bper ?cent/.test(before)) return false;
  // interviews will be held over three days, specimens kept for two weeks before they are shown: how long
  if (/^(?:days?|weeks?|evenings?)$/i.test(a.unit) && heldOver.test(before)) return false;
  if (keptFor.test(before) && /^ before\b/.test(a.rest)) return false;
  if (lastsOver.test(before)) return false;
  if (/^over$/i.test(a.leftWord) ? /^(?:years?|months?|weeks?)$/i.test(a.unit) : /\bover\s+$/.test(before))
    return true;
  if (
    !a.leftWord &&
    /\b(?:within|after|for the (?:past|last|next)|over the (?:past|last|next|coming)|in the (?:past|last|next|coming)|every|past|(?<!\b(?:will|to|shall|should|must|can|may|(?!(?:its|his|this)\s)[a-z]{3,}s|which|that) )last|next|coming|than|ago|aged?)\s*(?:the\s+)?$/i.test(
      before,
    )
  )
    return true;
  // in their first 90 days
  if (/\bin (?:its|their|his|her|the) first\s+$/.test(before)) return true;
  // those with no activity for three years: which are meant
  if (/\b(?:no\s[a-z]+|inactive|unused|vacant|idle|dormant) (?:for|in)\s+$/i.test(before.slice(-40)))
    return true;
  // a course of 40 hours before the term begins lasts so long
  if (ofLasting.test(before)) return false;
  if (
    /^\s*(?:ago|from (?:now|today)|of (?:work )?experience|of age|['’]? ?(?:work |service|experience|standing|membership)|old|later|earlier|after|before|prior|ahead of|in advance|plan|strategy|notice)\b/i.test(
      a.rest,
    )
  )
    return true;
  return (
    /^years?$/i.test(a.unit) &&
    !a.leftWord &&
    !lasts.test(a.rest) &&
    !/\bfrom\s[\d.]+(?:\syears)?\s+to\s*$/i.test(before) &&
    // the cycle will be shortened by two years
    !/\b(?:shorten|reduc|cut|extend|lengthen|prolong)[a-z]*\b[^.;]*\bby\s+$/i.test(before) &&
    // raise life expectancy to 70 years; complete 12 years of schooling
    !/\b(?:increas|rais|improv|extend|lift|shorten|reduc|cut|lower)[a-z]*\s(?:[^.;]{3,60}\s)?to\s+$/i.test(
      before,
    ) &&
    !/^\s+of (?:[a-z-]+ )?(?:records?|data|observations|archives?|issues|volumes|newspapers|journals|recordings|letters|minutes|schooling|education|study|training|practice|teaching|funding|support|cover|coverage|lessons|tuition|mentoring|insurance|salary|maintenance|residency)\b/.test(
      a.rest,
    ) &&
    !isGivenTime(before, a.rest) &&
    !/\b(?:for|lasting|of|up to|period of|term of|duration|length)(?:\s+(?:another|a further))?\s*$/i.test(
      before,
    )
  );
}
