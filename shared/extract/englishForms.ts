// English numbers that fill a form or stand in a line of background: a project's number and months, versions and
// standards (Python 3.11, Form 990, SOC 2), what a bracket says of an earlier year, what a survey found (one in five
// adults delay care), what a rule of thumb sets off (six absences trigger a visit). Asked by englishRefusals.ts.
import type { EnglishAmount } from './englishNumber.ts';

/** Start month: 4, WP number: 3, Version: 2: a label whose number is a name. */
const field =
  /(?<!\b(?:total|target|planned|expected|minimum|maximum|average) )\b(?:number|no\.?|month|participants?(?= ?:\s*(?:\d+\s+)*$)|version|grade|identifier|ID|code|reference|ref|phase|call|postcode|zip|extension|issue|volume)\s?:\s*(?:\d+\s+)*$/i;
/** 6 4 12 3: a row of a form without its table. */
const rowOn = /^(?:\s+\d{1,4}){2,}\s*$/;
const rowBack = /:\s*(?:\d{1,4}\s+)*$/;
/** Lead beneficiary: 4 - UNIBO. */
const codeOf = /^\s-{1,2}\s[A-Z]/;

/** FY 2023 Actual: 92%, Result (2024): 14, Baseline: 3. */
const wasSo =
  /\b(?:actuals?|results?|baselines?|achieved|outturn|to date|status quo)(?:\s\([^()]{2,20}\))?:\s+$/i;
/** [x] Sign the sponsor (10k): it is done; Present: A, B and 6 members. */
const done = /^\s*(?:[-•*]\s*)?(?:\[[xX]\]\s|(?:Present|In attendance|Attendees|Apologies)\b[^.;:]{0,30}:)/;
/** 60 of the city's 212 cars, 18 of the present 54 courses: of how many. */
const ofHowMany =
  /(?:\d%?|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|half|third|quarter|cent|some|most))\s+of (?:the|our|its|their|this)\s(?:(?:[a-z]+\s)?[A-Za-z]+['’]s?\s|(?:present|current|existing|remaining|total)\s)?$/i;
/** The 18 existing clubs. */
const existing = /^\s(?:existing|current|present)\b/;
/** In new buildings with 10 or more flats: which are meant. */
const ofSize =
  /\b(?:in|for|to|at|of|by|from|all|any|every) (?:[a-z]+ ){0,2}(?:buildings|schools|firms|companies|households|families|organi[sz]ations|departments|employers|businesses|sites|projects|farms|courses|classes|contracts|towns|villages|communities|cities) (?:with|of|having|employing)\s+$/i;
/** 0.4-0.6 amber. */
const colour = /^\s(?:red|amber|yellow|green)\b/;
/** It takes on average fourteen months. */
const takes =
  /\b(?:[Ii]t|[Tt]his|[Tt]hat|which) (?:now |currently )?takes? (?:on average |about |some |around |nearly )?$/;
/** The departments have 230 teachers, of whom 31% are women: told of who is there. */
const ofWhomThere =
  /\b(?:has|have)\s(?!(?:set aside|earmarked|budgeted|reserved|agreed|planned)\b)[^.;]*\d[^.;]*,\s+of wh(?:om|ich)\s+(?:about |some |over |only )?$/;
const remains =
  /^(?:\s[a-z-]+){0,5}\sremains?\s(?:closed|vacant|unfilled|open|empty|unpaid|outstanding|unused)\b/;

/** Risks: …, Background: …: a line that tells why, not what. */
const backgroundLine =
  /^\s*(?:[-•*]\s*)?(?:Risks?|Background|Context|Rationale|Why(?: (?:this|it) matters)?|Current (?:state|status|situation|position)|Where we are(?: now)?|(?:The )?(?:Problem|Challenge|Issue|Need)s?|Assumptions?|History|Last year|Progress(?: so far| to date)?|(?:Recent )?Achievements?|Lessons? learn(?:ed|t)|Did you know)\s?(?::|\s-)\s/;
const promises = /\b(?:will|shall|must|target|goal|aim)\b/i;

/** Support Python 3.11-3.13, drop Node 18.2: a name with its version. */
const version =
  /(?:^|[\s(])(?!(?:The|In|By|To|Of|From|At|For|And|About|Over|Reach|Achieve|Raise|Target|Score|Average|Total)\b)[A-Z][A-Za-z.+#]*\s$/;
const versionEnds = /^\s*(?:[.,;)]|$|(?:and|or|to|in|by|on|for|is|are|release|support)\b)/;
/** File Form 990, the SOC 2 Type II audit, Title 24 rules. */
const standard =
  /\b(?:Form|Title|Tier|Type|Class|Level|Directive|Standard|Rule|Circular|Annex|Schedule|Part|Code)\s$|\b(?!(?:USD|EUR|GBP|CNY|RMB|KPI|AND|THE|FOR|ALL|OF|IN|TO|BY|US|EU|UK|UN)\b)[A-Z]{2,5}\s$/;
const standardGoesOn =
  /^(?:\sof\s(?:the\s)?[A-Z]|\s(?:Type|Class|Level|Part|Rev|Ed|certifi|complian|audit|standard|report)|\s*[.,;)](?!\d)|\s*$|\s(?:by|in|on|to|from|under|before|for|and|or|is|are)\b)/;

/** (64% in 2025), (2024: 310): what it was before the year the sentence aims at. */
const inBracket = /\(\s*(?:(?:19|20)\d\d(?:\/\d\d)?:\s*)?$/;
const ofYear = /^(?:\s[a-z]+){0,2}\s(?:in|as of|at|for)\s(?:FY\s?|[A-Z][a-z]+ )?((?:19|20)\d\d)(?:\/\d\d)?\)/;
const anyYear = /(?:19|20)\d\d/g;

/** One in five adults delayed care; 1 in 3 students say …: at the head of its clause. */
const headOfClause =
  /(?:^\s*(?:[-•*]\s*)?|\b(?:and|but|while|that|where)\s+|[,:]\s+)(?:(?:about|around|some|nearly|almost|over|only|just|more than|up to|at least|an estimated)\s+)?$/i;
const found =
  /^(?:\s(?:of\s)?(?!(?:will|shall|should|must|to|are|is|who|that)\b)[a-z-]+){1,3}?\s(?:say|says|said|report|reports|feel|feels|felt|believe|think|lack|lacks|lacked|live|lives|lived|struggle|struggles|struggled|experience|experiences|experienced|suffer|suffers|face|faces|delay|delayed|delays|skip|skipped|cannot|could not|do not|does not|did not|don['’]t|have never|has never|leave|leaves|left|drop out)\b/;

/** Six absences trigger a home visit; students with three absences get a call. */
const setsOff =
  /^(?:\s(?!(?:will|shall|should|must|to|who|that|which)\b)[a-z-]+){1,3}\s(?:triggers?|prompts?|results? in|leads? to|gets?|earns?|means?)\s(?:an?|the|in)\b/;
const ahead = /\b(?:will|shall|should|must|to)\b/;

/** Seats are over 95% full. */
const isSo = /\b(?:is|are)\s+(?:about |around |over |nearly |almost |more than )?$/;
const howFull =
  /^\s(?:full|empty|vacant|occupied|booked|sold out|unaware|unable|overdue|eligible|uninsured)\b/;

/** (students missing 10% or more of school days): what a word means. */
const meaning =
  /\((?:[a-z]+\s){1,3}(?:who|that|which|with|without|missing|scoring|earning|aged|having|living|working)\s[^()]*$/;

/** Whether the number fills a form, names a version or a standard, or stands in a line of background. */
export function fillsForm(f: string, a: EnglishAmount, said: string, last: string): boolean {
  if (done.test(f) || wasSo.test(last) || ofHowMany.test(last)) return true;
  if (a.kind !== 'money' && ofWhomThere.test(said) && !ahead.test(said + a.rest)) return true;
  if (takes.test(said.slice(-48)) || (remains.test(a.rest) && !ahead.test(said))) return true;
  if (
    a.kind === 'count' &&
    (colour.test(a.rest) || (/\b(?:the|our|its|their) $/.test(last) && existing.test(a.rest)))
  )
    return true;
  if (
    a.comparator !== 'eq' &&
    a.kind === 'count' &&
    ofSize.test(said.slice(0, said.length - (a.start - a.quoteStart)))
  )
    return true;
  if (a.unit === '' && a.spelled === null && a.kind === 'count') {
    if (last.includes(':')) {
      if (field.test(last)) return true;
      if (rowBack.test(last) && (rowOn.test(a.rest) || /\d\s+$/.test(last))) return true;
      if (/:\s+$/.test(last) && codeOf.test(a.rest)) return true;
    }
    if (a.comparator === 'eq' && /[A-Z]/.test(last)) {
      const decimal = f.slice(a.numStart, a.numEnd).includes('.');
      if (decimal && version.test(last) && versionEnds.test(a.rest)) return true;
      if (!decimal && standard.test(last) && standardGoesOn.test(a.rest)) return true;
    }
  }
  if (said.includes('(')) {
    if (inBracket.test(last)) {
      const year = ofYear.exec(a.rest)?.[1] ?? /\((\d{4})/.exec(last)?.[1];
      if (year !== undefined && /\d/.test(said) && later(said + a.rest, year)) return true;
    }
    if (a.comparator !== 'eq' && meaning.test(said)) return true;
  }
  // the poverty line of $2.15; where 68% of people live on less
  if (/\b(?:poverty line|threshold|minimum wage) of $/.test(last)) return true;
  if (a.percent && !ahead.test(said)) {
    if (/\bwhere (?:about |around |some |over |only |nearly )?$/.test(last) && !ahead.test(a.rest))
      return true;
    if (a.quoteEnd > a.end && headOfClause.test(last) && found.test(a.rest)) return true;
    if (isSo.test(last) && howFull.test(a.rest)) return true;
  }
  if (!ahead.test(said) && (a.low <= 12 || last.endsWith('he ')) && setsOff.test(a.rest)) return true;
  return /^\s*(?:[-•*]\s*)?[A-Z]/.test(f) && backgroundLine.test(f) && !promises.test(said + a.rest);
}

/** Whether the words name a year after this one. */
function later(words: string, year: string): boolean {
  return (words.match(anyYear) ?? []).some((y) => y > year);
}
