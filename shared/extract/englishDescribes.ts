// English numbers that only describe: how many a room holds, what a bracket tells of a thing that is there, who was
// at a meeting and how it voted, on which terms people work. Asked by englishRefusals.ts.
import type { EnglishAmount } from './englishNumber.ts';

const places =
  'room|hall|theatre|theater|auditorium|studio|gallery|venue|laboratory|lab|centre|center|building|bus|coach|boat|ferry|crates?|box(?:es)?|tank|hostel|dormitory|chapel|church|library|archive|collection|museum|store|warehouse|stadium|school|clinic|site|car park|bridge|crane|lorry|truck|van';
/** The lecture hall seats 140; crates hold 40 volumes; which can accommodate up to 30. */
const holds = new RegExp(
  `\\b(?:(?:${places})(?:, which|,[^,;]{2,40},)?|which|that|it)\\s+(?:can |now )?(?:(?:seat|sleep|accommodate|house)s?|(?<!\\b(?:which|that|it)\\s)(?:hold|take|carrie|carry|stock|contain|park)s?)\\s+$`,
  'i',
);
/** Designed for 250, with space for 40: how many it is for. */
const madeFor =
  /(?<!\b(?:be|being|is|are|get) )\b(?:designed|built|licensed|equipped|certified|laid out) (?:for|to (?:hold|seat|take|serve|accommodate))\s+$|\b(?:has|have) (?:space|room|capacity|seats|places|beds) for\s+$/;
/** (capacity 64), (standing room for 220) */
const capacity =
  /\((?:[^()]*,\s*)?(?:capacity|seating|seats|standing room|room|space)(?: of| for)?:?\s+(?:about |up to )?$/i;

/** (the Council's minimum is 44) */
const asideSays =
  /\((?:the|a|our|its) (?![^()]*\b(?:target|aim|goal)\b)[^()]{2,60}\b(?:is|are|was|were|seats|holds|stands at)\s+(?:about )?$/i;
const ofOwner = /^\s*(?:[-•*]\s*)?(?:Responsible|Lead|Owner|Contact|Support)\b[^.;:()]{0,20}:\s[^().;]*\($/;
/** A whole sentence in brackets: (The courier runs five days a week.) */
const bracketed = /^\s*\((?:[A-Z][^()]*)$/;
const hasVerb =
  /\b(?:is|are|was|were|has|have|runs?|holds?|takes?|seats|meets?|comes?|stands?|costs?|opens?)\b/;
const looksAhead = /\b(?:will|shall|must|should|to|aims?|targets?|goals?|plans?|per|lead|owner)\b/i;

/** The Board (7 members, …) approved …: told of what is there. */
const ofSubject = /(?:^\s*(?:[-•*]\s*)?|:\s+)(?:[Tt]he|[Oo]ur)\s[^().;:]{2,40}\s\((?:[^()]*,\s)?$/;
/** Phase 2 of the hall (4,200 m², £21 million) is on site. */
const ofThing = /^\s*[A-Z][^().;]{2,60}\s\((?:[^()]*,\s)?$/;
const subjectGoesOn = /^[^()]*\)\s+(?:may|can|(?:is|are)(?! to)|has|have|was|were|meets|(?!need)[a-z]+ed)\b/;
const sizes = /^\s(?:beds|seats|inhabitants|employees|rooms|pupils)[,)]/;
const ofPlace = /\b(?:with|at|in|of|from)\s(?:the\s)?(?:[A-Z][\w.']*\s){1,5}\($/;
const builds =
  /\b(?:[Bb]uild|[Cc]onstruct|[Ee]rect|[Aa]dd|[Oo]pen|[Ll]ay|[Pp]lant|[Cc]reate|[Ff]it out|[Ee]xtend)(?:s|ing)?\b(?!\s\d)/;

/** Present: A, B, 2 observers. */
const attending = /^\s*(?:Present|In attendance|Apologies)\b[^.;:]{0,30}:/i;
const vote = /^\s+(?:votes?\s+)?(?:against|abstentions?|abstained|abstaining)\s*(?:[,.;)]|$)/;
const votesFor = /^\s+(?:votes?\s+)?(?:for|in favou?r)[,;]\s*(?:and\s)?(?:\d+|none|nil|one|two|no)\b/;
const decided = /\b(?:approved|adopted|carried|passed|defeated|rejected)\b[^.;,]{0,30}\s$/;
const takingPart = /^(?:\s+of (?:its|the|our) \d+)?\s+[a-z]+ (?:taking part|present|attending|voting)\b/;

const openTo =
  /\b(?:open|available|offered|restricted|limited|addressed|confined) (?:only )?to [a-z][^.;,\d]* (?:that|which|who|whose|with)\b[^.;,\d]*$/i;

const terms =
  /\b(?:contractual hours|working hours|(?:annual|maternity|paternity|parental|sick|study) leave|sabbatical)\b[^.;]*$/i;
const changes = /\b(?:will|shall|should|must|to|rais\w+|exten\w+|increas\w+|reduc\w+|from|more)\b/i;

const closed =
  /\b(?:out of (?:service|use|action|order)|(?:is|are|be) (?:closed|shut|unavailable))(?: to [a-z]+)? for (?:some |about |around )?$/;
/** Telephone hours are 10-14 Monday to Thursday. */
const weekday = /^\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:s?day)?s?\b/;
/** There are about 1.6 million. */
const thereAre = /(?:^\s*|\(\s*|;\s*)[Tt]here (?:are|is) (?:now |currently |about |some |over |nearly )?$/;
/** Group bookings (10+) */
const fromSize = /\b(?:bookings|groups?|parties|teams|ages?|families|classes)\s*\($/i;

const meets =
  /\b(?:meets?|meetings?|opens?|open|starts?|begins?|closes?|held|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|evening|morning|afternoon)\b[^;]*\b(?:at|from|until|till|to)\s+$/;

/** Whether 7.30 is a time of the day. */
const isClock = (f: string, a: EnglishAmount, said: string): boolean =>
  a.unit === '' &&
  a.low < 24 &&
  /^\d{1,2}\.[0-5]\d$/.test(f.slice(a.numStart, a.numEnd)) &&
  /^\s*(?:[.,;)]|$|-|(?:in|at|on|for|until|to|sharp)\b)/.test(a.rest) &&
  meets.test(said);

/** (1) the members can …, and (2) we have …; 1) … and 2) …: a list inside a sentence. */
function isListMark(f: string, a: EnglishAmount, said: string): boolean {
  if (a.low > 20 || a.spelled !== null || f[a.end] !== ')') return false;
  if (f[a.start - 1] !== '(') return a.end - a.start < 3 && !/\([^()]*$/.test(said);
  return a.low === 1 || f.slice(Math.max(0, a.start - 600), a.start).includes(`(${a.low - 1})`);
}

/** 1.3 Training of contractors: the number of the row or paragraph. */
const rowNumber = (f: string, a: EnglishAmount): boolean =>
  /^\d{1,2}\.\d{1,2}$/.test(f.slice(a.numStart, a.numEnd)) &&
  /^\s[A-Z]/.test(f.slice(a.end, a.end + 2)) &&
  f.slice(Math.max(0, a.start - 40), a.start).trim() === '' &&
  a.start < 40;

/** `said` runs from the sentence's beginning to the number, `last` is its end. */
export function describes(f: string, a: EnglishAmount, said: string, last: string): boolean {
  if (isListMark(f, a, said) || rowNumber(f, a)) return true;
  const bare = said.slice(0, said.length - (a.start - a.quoteStart)).slice(-60);
  if (holds.test(bare) && !/\b(?:will|must|shall|should|to)\b/.test(bare)) return true;
  if (madeFor.test(bare)) return true;
  // 0.7 counts as a success; scores run from 0 to 1; (+4)
  if (/^\s+(?:counts? as|is (?:seen|regarded|treated|counted) as)\b/.test(a.rest)) return true;
  if (/\b(?:scores?|scales?|marks?|grades?|ratings?) (?:run|range|go)s? from [^;]*$/i.test(said)) return true;
  if (/\(\+\s?$/.test(last) && a.rest.startsWith(')')) return true;
  // red for two consecutive months are escalated; waits of more than 18 weeks; net zero
  if (/^\s(?:consecutive|successive)\s[a-z]+ (?:are|is|will be)\s/.test(a.rest)) return true;
  if (
    a.kind === 'duration' &&
    a.comparator === 'gt' &&
    /\b(?:waits?|delays?|absences?|journeys?|outages?|stays?|arrears) of $/.test(bare)
  )
    return true;
  if (a.low === 0 && /\bnet $/i.test(last)) return true;
  // rated 4*
  if (f[a.end] === '*' && a.low < 6) return true;
  // rounded to the nearest £1,000, an exchange rate of €1.17, forms take two hours to fill in, paid in three instalments
  if (/\bnearest $/.test(last) || /\bexchange rates?\b[^.;]*$/i.test(said)) return true;
  if (
    a.kind === 'duration' &&
    /\btakes?$/.test(bare.trimEnd()) &&
    /^\sto (?:fill|complete|read|get|reach|walk|drive|travel|answer)\b/.test(a.rest)
  )
    return true;
  if (/^\s(?:equal |monthly |annual )?instal?lments\b/.test(a.rest) && /\bin $/.test(bare)) return true;
  // used by 22 clubs; the ratio of staff to 1,000 connections
  if (/\b(?:is|are) (?:now |currently )?(?:used|run|staffed) by\s+$/.test(bare)) return true;
  if (/\bratios? of [a-z][a-z -]{1,30} (?:to|per)\s+$/i.test(last) && /^\s[a-z]/.test(a.rest)) return true;
  // 20 of 48 vans
  if (a.kind === 'count' && a.spelled === null && /\d\sof\s+$/.test(last)) return true;
  // the committee of seven members will review …: as it is
  if (
    /^\s*(?:The|Our) (?:[a-z]+ )?(?:committee|team|panel|board|council|group|jury|commission|crew|staff) of $/.test(
      said,
    )
  )
    return true;
  // the network's 22 members
  if (
    /^\s*(?:The|Our|Its) (?!(?:year|month|season|term|week)\b)[a-z]+['’]s? $/.test(said) &&
    /^\s[a-z]/.test(a.rest)
  )
    return true;
  // the law obliges us to keep records for ten years
  if (
    /^\s*(?:The|By|Under the) (?:[a-z]+ )?(?:law|[Aa]ct|statutes?|[Rr]egulations?|[Dd]irective|constitution)\s(?:(?:obliges?|requires?|demands?|prescribes?|allows?|provides?|sets?|asks?)\s|we |[a-z]+ )[^.;]*$/.test(
      said,
    ) &&
    !/\bwill\b/.test(said)
  )
    return true;
  // turn a loss of £12,000 into a profit
  if (/\b[Tt]urn(?:ing)? (?:the|an?|our|its) [a-z ]{3,30} of $/.test(bare) && /^ into\b/.test(a.rest))
    return true;
  // meets on Tuesdays at 7.30
  if (isClock(f, a, said)) return true;
  if (last.includes('(')) {
    // Responsible: Events Team (3 FTE)
    if (ofOwner.test(said)) return true;
    if (capacity.test(last) || asideSays.test(said)) return true;
    if (a.comparator === 'gte' && a.rest.startsWith(')') && fromSize.test(last)) return true;
    if (ofPlace.test(last) && sizes.test(a.rest) && !builds.test(said)) return true;
  }
  if (said.includes('(')) {
    if (
      (ofSubject.test(said) || (a.unit !== '' && ofThing.test(said))) &&
      (subjectGoesOn.test(a.rest) ||
        /^\s(?:people|persons|staff|members|employees)\)\s[a-z]+s\b/.test(a.rest))
    )
      return true;
    if (bracketed.test(said)) {
      const whole = said + a.rest.split(')', 1)[0]!;
      if (hasVerb.test(whole) && !looksAhead.test(whole)) return true;
    }
    // (Building 9, 2,100 square metres)
    if (
      /met(?:re|er)s|hectare|acre|m²|feet/i.test(a.unit) &&
      /\((?:[^()]*,\s)?$/.test(last) &&
      /^\s*[,)]/.test(a.rest) &&
      !builds.test(said)
    )
      return true;
  }
  if (a.kind === 'count') {
    if (vote.test(a.rest) || votesFor.test(a.rest) || attending.test(said)) return true;
    if (a.high !== null && decided.test(last) && /^\s*(?:[.,;)]|$|on\b|at\b)/.test(a.rest)) return true;
    if (takingPart.test(a.rest) && (/^\s+of\b/.test(a.rest) || /\bof (?:its|the|our)\s+$/.test(last)))
      return true;
    if (a.high !== null && a.high <= 24 && weekday.test(a.rest)) return true;
    if (thereAre.test(said) && !/\b(?:planned|to be|to come|per|each|every)\b/.test(a.rest)) return true;
  }
  if (a.kind === 'duration' && a.comparator !== 'gt' && a.comparator !== 'lte' && closed.test(last))
    return true;
  // the training is 12 hours long
  if (/\b(?:is|are)\s+$/.test(last) && /^\s+(?:long|wide|high|tall|deep)\b/.test(a.rest)) return true;
  if (a.kind === 'money' && /\b(?:opening|closing|bank) balance\s*(?:of|:|is|stands at)?\s+$/i.test(last))
    return true;
  // all five faculties will publish …: those there are; all 30 farms will be inspected: they are reached
  if (
    /^\s*All (?:the |our )?$/.test(said) &&
    /^(?:\s[a-z-]+){1,3}\s(?:(?:will|shall|must)(?! be [a-z]+ed\b)|are)\b/.test(a.rest)
  )
    return true;
  // five members form a quorum
  if (/\bquor(?:um|ate)\b/.test(said + a.rest)) return true;
  // members aged 65 and over
  if (/\baged (?:between )?$/.test(last)) return true;
  // 20 mph signs: which they are
  if (
    /^\s(?:mph|km\/h|kph|kV)\s(?:[a-z]+\s)?(?:signs?|limits?|zones?|roads?|streets?|lines?|cables?)\b/.test(
      f.slice(a.end, a.end + 40),
    )
  )
    return true;
  // a rise of 3% is assumed
  if (/^[^.;,]{0,40}\s(?:is|are) (?:assumed|presumed)\b/.test(a.rest)) return true;
  // applications are open to holdings that draw more than 5,000 m³
  if (a.leftWord !== '' && openTo.test(bare)) return true;
  // OWASP Top 10: a name
  if (/(?:\s[A-Z]\w+|\b[A-Z]{2,}|['’]s| the) Top\s$/.test(last)) return true;
  // 50 of the top 200: those among which
  if (/(?<!\bone) of the (?:top|largest|leading|biggest|best)\s$/.test(last)) return true;
  // transparent 1, 3, and 5-year milestones
  if (/^(?:,\s\d+)*,?\s(?:and|or)\s\d+-(?:year|month|week|day)\b/.test(a.rest)) return true;
  return !a.percent && terms.test(said) && !changes.test(said);
}
