// Of what an English quantity is one each: twelve per school, each editor reviews twelve, twelve places to each school.
// Reads no amount; target.ts asks.
import type { RawTarget } from '../blockReading.ts';
import type { TargetKind } from '../types.ts';
import { adverbCycle } from './kinds.ts';
import type { EnglishAmount } from './number.ts';

/** 80 participants each, ten students in each, £1,500 each: of what was counted before. */
const eachAfter =
  /^(?:\s[a-z][a-z-]*){0,3}?(?:(?:\s(?:in|at|on|for))?\seach|\sapiece)(?=\s*(?:$|[,.;()]|(?:and|to|for|from|by|are|is|will|in|at|on|with|across|over|under|during|through|within|before|per)\b|(?:this|next) (?:year|term|season)))/i;

/** In place by the first week of each semester: when, not how often. */
export const byWhen = /\bby the [a-z]+(?: [a-z]+)? of (?:each|every)\b/;

/** Every club must name an adviser, and the Commission will inspect …. */
const othersDo = /,\s+(?:and|while|but)\s+(?:the|our|its|we)\b/;

/** Each study will be overseen by a panel and … reviewed by two referees; every Year 9 class carries out 12 practicals. */
const eachHead =
  /(?:^\s*(?:[-•*]\s*)?|[,;:.]\s+)(?:[Ee]ach|[Ee]very) (?!(?:year|month|quarter|week|term|semester|day|time|effort|attempt|opportunity|care|one of|of|for|with|worth|at|in|on|to|an?|about|up|[a-z]+ing)\b)((?:[A-Za-z\d-]+ ){0,4}?[a-z][a-z-]*) (?:will|shall|should|must|(?:is|are) to|(?!(?:its|this|his|as|is|was|us|plus|across|unless|always)\b)[a-z]{2,}s) (?:[^.;]|\.\d)*$/;
/** Each of our nine clubs will hold three talks. */
const eachOfThem =
  /\b(?:[Ee]ach|[Ee]very)(?: one)? of (?:the|our|its|these) (?:\d+ |(?:two|three|four|five|six|seven|eight|nine|ten|twelve) )?([a-z][a-z -]{1,30}?s) (?:will|shall|should|must|is to|are to|[a-z]+s)\b/;
/** Editors will each review 12 papers; schools are each expected to send nine pupils. */
const theyEach =
  /(?:^\s*(?:[-•*]\s*)?|[.;,]\s+(?:and\s+)?)(?:(?:[Aa]ll|[Tt]he|[Oo]ur|[Ii]ts|\d+|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Tt]welve)\s)*([A-Za-z][a-z]+(?: [a-z]+){0,3}?(?<!ss)s|[Ss]taff)(?:, [^,;.]{3,40},)? (?:(?:will|shall|should|must|are|may|can|have)\s)?each (?!(?:of|with|at|for|in|worth|other|year|month|week|term|quarter|semester|season|day)\b)[a-z](?:[^.;,]|,(?=\d))*$/;
/** Tutors look after no more than 12 pupils each. */
const manyEach =
  /(?:^\s*|[.;,]\s+)(?:The |the |Our |our )?(?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) )?([A-Za-z][a-z -]{2,30}?s)\s(?:(?:will|shall|should|must|are to)\s)?[a-z]+(?:\s[a-z]+)?\s+$/;
/** Give every pupil a project of six weeks. */
const givenEach =
  /\b(?:give|offer|provide|grant|pay|allocate|award|send|assign|lend|allot) (?:each|every) (?:of (?:the|our|its) (?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) )?)?(?!of )([a-z][a-z -]{1,30}?) (?:an?\b[^.;,]*|(?:at least |up to |about )?)$/i;

/** The first words of what is no thing that gets or does so many: each year, every effort, in every way. */
const noThing =
  '(?:year|month|week|term|quarter|semester|day|time|effort|attempt|care|opportunity|aspect|level|stage|step|way|respect|turn|case|occasion|bit|one|of|with|worth|for|at|in|on|to|will|shall|should|must|is|be|lasting|attended|able|other|we|they|it|its|go|goes|come|comes|run|take|get|make|last)';
/** Each school will …, every member of the guild brings …, we ask each school to …; visit every school and train is none. */
const statedEach = new RegExp(
  `\\b(?:each|every)\\s+(?!${noThing}\\b)((?:(?!(?:and|or|but|we|they|it|to|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\\b)[a-z-]+\\s){0,5}?(?!(?:and|or|but|we|they|it|to)\\b)[a-z-]+)\\s+(?:will|shall|should|must|is|has|hosts|holds|sends|trains|brings|gets|receives|takes|with|attended|lasting|taking|(?<=(?:^\\s*(?:[-•*]\\s*)?|[.;:,]\\s|\\b(?:want|wants|ask|asks|require|requires|expect|expects|enable|allow|help|encourage|invite|for)\\s)(?:each|every)\\s[a-z -]{2,40})to)\\b`,
  'i',
);

/** Each workshop will …; two conferences, each with 200 participants. */
export function perOf(
  f: string,
  a: EnglishAmount,
  before: string,
  near: RawTarget | undefined,
): string | null {
  // each department will hold six talks, each with 40 guests: for each talk
  if (
    near?.measure &&
    (eachAfter.test(a.rest) ||
      /\beach of (?:whom|which)\s[a-z ]+$|\bwho\s(?:will\s|shall\s|are to\s)?each\s[a-z ]+$|\beach(?:\s+(?:open for|with(?: (?:room|space|places|seats|beds|capacity) for)?|by|of|for|worth|will [a-z]+|[a-z]+ing|(?:[a-z]{2,}ed|led|run) (?:by|with)|to [a-z]+|does|gets|has|holds|takes|receives|runs|spends|gives|makes)(?:\s+an?\s[a-z -]{2,30}?\sof(?:\sbetween)?)?)?\s*$/i.test(
        before.slice(0, before.length - (a.start - a.quoteStart)),
      ))
  )
    return f.slice(near.measure[0], near.measure[1]);
  const stated = statedEach.exec(before);
  // every newborn gets a bag (9,500 bags): all of them
  if (
    stated &&
    !/\([^()]*$/.test(stated[0].slice(stated[1]!.length) + before.slice(stated.index + stated[0].length)) &&
    !othersDo.test(before.slice(stated.index)) &&
    !(a.percent && /, and (?:at least |about )?$/.test(before))
  )
    return stated[1]!;
  // 3 people x $20K
  if (a.kind === 'money' && near?.measure && !a.rest.startsWith('/') && /\d[^.;:]{0,40}\bx\s?$/.test(before))
    return f.slice(near.measure[0], near.measure[1]);
  // increase visits yearly to 9,000
  const steady = /\b(annually|yearly|monthly|quarterly|weekly)\s+(?:to|by)\s+$/.exec(before);
  if (steady) return adverbCycle[steady[1]!]!;
  // 24 teams of 3-5 people
  if (
    a.kind === 'count' &&
    near?.measure &&
    near.kind === 'count' &&
    near.measure[0] >= near.end &&
    /^ (?:of|averaging|with an average of) $/.test(f.slice(near.measure[1], a.quoteStart))
  )
    return f.slice(near.measure[0], near.measure[1]);
  const them = / each /.test(before) ? theyEach.exec(before) : null;
  if (them) return them[1]!;
  const everyOne = eachOfThem.exec(before);
  if (everyOne) return everyOne[1]!;
  return near === undefined && eachAfter.test(a.rest)
    ? (manyEach.exec(before.slice(0, before.length - (a.start - a.quoteStart)))?.[1] ?? null)
    : null;
}

/** A club is entitled to …: every one of them. */
const receiver = /(?:^|[.;]\s+)\s*An? ([a-z][a-z -]{1,30}?) (?:is entitled to|gets|receives)\s+$/;

/** For each pilot site, at least 70% …; for each of the ten projects we set aside …. */
export const forEachOf =
  /^\s*(?:[-•*]\s*)?(?:[A-Z][\w. ]{0,16}\s*:\s+)?(?:(?:For|In|At|With) (?:each|every) (?:of (?:the|our|its|these) (?:\d+ |(?:two|three|four|five|six|seven|eight|nine|ten|twelve) )?)?(?!(?:year|month|quarter|week|term|semester|of)\b)|Per )([a-z][a-z -]{1,40}?)(?:[,:]\s|\s(?=that is|(?:this|we|it|they|there|the|an?|our|its)\s))/;

/** Who or what each gets it, told at the sentence's head or right before. */
export function givenTo(f: string, a: EnglishAmount, before: string, from: number): string | null {
  const head = / e(?:ach|very) |^\s*(?:[-•*]\s*)?E(?:ach|very) /.test(f.slice(from, a.start))
    ? eachHead.exec(f.slice(Math.max(from, a.start - 160), a.start))
    : null;
  if (
    head &&
    !othersDo.test(head[0]) &&
    !(a.percent && head[0].endsWith(', and ')) &&
    !/\bwe\b|\b(?:total|altogether)\b/.test(head[0])
  )
    return head[1]!;
  const forEach = forEachOf.exec(f.slice(from, Math.min(a.start, from + 120)));
  if (
    forEach &&
    !/[;:]/.test(f.slice(from + forEach[0].length, a.start)) &&
    // open two rooms, 14 in all
    !/^\s(?:in (?:all|total)|altogether)\b/.test(a.rest)
  )
    return forEach[1]!;
  const entitled = receiver.exec(before);
  if (entitled) return entitled[1]!;
  return /\be(?:ach|very) /.test(before) ? (givenEach.exec(before)?.[1] ?? null) : null;
}

/** Two apprentices in each of the three workshops. */
export const eachOfAfter =
  /^[^.;,]{0,40}?\bin each of (?:the|our|its) (?:\d+ |(?:two|three|four|five|six|seven|eight|nine|ten|twelve) )?([a-z][a-z -]{2,30}?)(?=\s*(?:[.,;)]|$|(?:by|in|at|for|and|will|with)\b))/;

/** What a name of several words ends before: per new student in May. */
const nameEnds =
  '(?=\\s*(?:[.,;:()]|$)|\\s(?:and|or|in|at|for|to|by|of|with|from|on|over|during|within|throughout|through|across|under|before|after|until|once|this|next|each|every|per|an?|the|will|shall|should|must|may|can|is|are|be|has|have|who|that|which|where|when|while|as|than|if|free|[a-z]+ly|[a-z]{3,}ed)\\b)';
const name = `((?!${noThing}\\b|cent\\b)(?:[a-z][a-z’'-]*\\s){0,2}?[a-z][a-z’'-]*)${nameEnds}`;
const perCycle =
  /^[^.;,]{0,60}?(?<!\b(?:than|in|inside|within|with|for|to|as|of|from|by|at|over|half|spend|take|last)\s)\b(?:per|each|every|any one|an?)\s+((?:hour|evening|night|(?<=e(?:ach|very)\s)(?:spring|summer|autumn|winter|weekday|working day|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|head|copy|page|sheet|year(?! later| earlier| before| after| ago)|month|fortnight|week|quarter(?! of)|half-year|semester|term(?! later| earlier| before| after| ago)|season|day|participant|person|session|department|team|laboratory|student|event|workshop|issue|institute|centre|center)\b(?! of\b))/i;
const perName = new RegExp(
  `^[^.;,]{0,40}?\\bper\\s+(?:(?:each\\s+)?((?:square|cubic)\\s[a-z-]+)|(?:each\\s+)?((?:(?:calendar|academic|school|financial|fiscal|working)\\s)?(?:year|month|week|day|quarter|term|semester))\\b|(?:each\\s+)?${name})`,
  'i',
);
const oneWord = /^[^.;,]{0,40}?\bper\s+(?:each\s+)?([a-z-]+)/i;
const perSign = /^\s?[a-z -]{0,30}\/(year|yr|month|week|quarter|day)\b/;
const inEachOf =
  /^[^.;,]{0,40}?\bin each of (?:the|these|our|its|their)\s(?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s)?([a-z-]+)/;
const eachName = new RegExp(
  `^[^.;,]{0,50}?\\b(?:for|at|in|on|to|from|with|by)\\s(?:each|every)\\s(?:one\\s)?(?:of\\s(?:the|our|its|their|these)\\s(?:[\\d,]+\\s)?)?(?:${name}|(?!${noThing}\\b)([a-z-]+))`,
);
const inEachCycle =
  /^[^.;,]{0,50}?\bin (?:each|every) (year|month|quarter|week|term|semester|season)\b(?! of\b)/;

/** What follows says of what it is one each: two mentors per school, three visits to every new member, two a year. */
export function perAfter(rest: string): string | null {
  const m =
    perCycle.exec(rest) ??
    (rest.includes('per ') ? (perName.exec(rest) ?? oneWord.exec(rest)) : null) ??
    (rest.includes('/') ? perSign.exec(rest) : null) ??
    (/^\s?p\.\s?a\./.test(rest) ? /^\s?(p\.\s?a\.)/.exec(rest) : null) ??
    (rest.includes('in each of ') ? inEachOf.exec(rest) : null) ??
    (/ e(?:ach|very) /.test(rest) ? (eachName.exec(rest) ?? inEachCycle.exec(rest)) : null);
  return m?.[1] ?? m?.[2] ?? m?.[3] ?? null;
}

/** Everyone will spend five days on training. */
const everyone = /^\s*(?:[-•*]\s*)?(Everyone|Everybody) (?:will|shall|must|should) /;

const headOfCycle =
  /^\s*(?:[-•*]\s*)?(?:(?:In |During )?(?:Each|Every|each|every) (year|month|quarter|week|term|semester|season)\b(?! of\b)|(Annually|Yearly|Monthly|Quarterly|Weekly):\s)/;
const cycleInside =
  /\b(?:will|shall|must|should|to),? (?:in )?(?:each|every) (year|month|quarter|week|term|semester|season)\b/;

/** Each year we will hold one assembly, four meetings and no fewer than 20 webinars; we will every year hold one. */
export function headCycle(f: string, kind: TargetKind, from: number, at: number): string | null {
  if (kind === 'duration') return everyone.exec(f.slice(from, from + 24))?.[1] ?? null;
  if (kind !== 'count' && kind !== 'frequency' && kind !== 'money') return null;
  const head = headOfCycle.exec(f.slice(from, from + 40));
  if (head) return head[1] ?? adverbCycle[head[2]!.toLowerCase()]!;
  const said = f.slice(Math.max(from, at - 80), at);
  return / e(?:ach|very) /.test(said) ? (cycleInside.exec(said)?.[1] ?? null) : null;
}
