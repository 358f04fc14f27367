// English numbers that say whom or what something is for, not what is promised: who may apply, how old, how far
// away, how long established, on which scale. Asked by englishRefusals.ts.
import type { EnglishAmount } from './englishNumber.ts';

const mayBeRule = /apply|eligible|priority|qualif|entitled|follow|exempt/;
/** Students with an average of 2.8 or above may apply; grants below £50,000 follow the short form. */
const rule =
  /^(?:[^.;\d]|\d[\d,.]*\d)*?\s(?:(?:may|can|need not|cannot|should not) (?:also )?(?:apply|bid)|(?:are|is) (?:not |also )?(?:eligible|entitled|exempt)|(?:has|have|get|gets|receive) priority|qualif(?:y|ies)|follows? (?:the|an?))\b/;
const promised = /\b(?:will|would|shall|should|must|to)\s/i;

const persons =
  /\b(?:candidates?|applicants?|nominees?|participants?|members?|winners?|those|who|fellows?|holders?|authors?|volunteers?|entrants?|players|competitors|drivers|staff)\s+(?:must|should|shall|may|to)\s+be\s+$/i;
/** Applicants must have 60% marks, two papers, a year of study behind them. */
const mustHave =
  /(?:^\s*|[.;]\s+)(?:[-•*]\s*)?(?:The |All |Such )?(?:[Cc]andidates?|[Aa]pplicants?|[Nn]ominees?|[Ee]ntrants|[Ff]ellows|[Bb]idders|[Ee]ligible [a-z]+)\s(?:must|should|shall|need to|have to|are required to)\s(?:also\s)?(?:have|hold|possess)\b(?![^.;]*\b(?:will|each year|per year|a year)\b)[^.;]*$/;
const oneMustBe =
  /\b(?:An?|a|Each|Every|every) (?:[a-z-]+ )?(?:[a-z]+(?:er|or|ant|ent|ee|ist|ian)|child|pupil|person|candidate) (?:must|should|has to) be (?:aged )?(?:between )?$/;
/** A firm must have traded for three years. */
const stayed =
  /\b(?:must|should|has to|have to|needs? to) have (?:been|[a-z]+ed|run|held|taught|led)\b[^.;]* for (?:the last )?$/;
const oughtTo =
  /\b(?:whom|who|them|people|women|men|members|staff|students|[a-z]+(?:ers|ors|ants|ists|ians|ees)) (?:(?:ought|are|is|have|has) to|should|must|will) be $|\bone [a-z]+ in [a-z]+ (?:should|must|will) be $/;
const needs =
  /^\s*(?:[-•*]\s*)?(?:All )?(?:[Aa]pplicants|[Cc]andidates|[Ee]ntrants|[Nn]ominees|[Bb]idders|[Tt]enderers|[Aa]pplications|[Pp]roposals) (?:need|require|must (?:have|show|hold|name|include)|have to (?:have|show|hold))\b[^.;]*$/;
const living = /\b(?:living|live|lives|located|based|situated|resident|residing|more)\b[^,;()]*$/i;
const standing =
  /\b(?:established|registered|operating|in operation|in business|employed|enrolled|resident) for\s+$/i;

const shareWho =
  /\b(?:number|share|ratio|proportion|percentage|rate|%|per cent|percent) of (?:[a-z]+\s){1,3}(?:who\s)?[a-z]+(?:ing)?\s(?:[a-z]+\s){0,3}$/;

/** The share of pupils who pass with a mark of 3, of those enrolled in at least one course: whose share it is. */
const shareOf =
  /\b(?:percentage|share|proportion) of\s(?:[^.;:\d]|\d+(?:st|nd|rd|th)\b)*\b(?:who|that|which|whose|with (?:an?|at least|more|fewer|less)|[a-z]{3,}(?:ing|ed))\s[^.;:]*$/;
const reached = /(?:\b(?:to|by|from|reach|reaches|exceeds?|is|are|at)|:)\s+$/;
/** A score of 3, 4 or 5. */
const scoreOf = /\b(?:scores?|grades?|levels?|marks?|ratings?)(?: of)?\s+(?:\d,?\s(?:or\s)?)*$/;
const orOther = /^(?:,\s\d+)*,?\s(?:or|and)\s\d/;
/** On condition that 40 per cent is matched; provided that 25 enrol, the course … */
const mayCondition = /condition|rovided|ubject|long as/;
const conditions =
  /(?:^\s*(?:[-•*]\s*)?(?:On condition that|Provided(?: that)?|Subject to(?: [a-z]+ing)?|As long as|So long as)\s(?:[^,]|,\d)*$)|\b(?:on (?:the )?condition that|provided that|so long as|as long as|subject to (?:raising|securing|obtaining|receiving|finding|winning))\s[^;]*$/;
/** Where the sum is above €9,000, when membership reaches 500. */
const whenever =
  /\b(?:where|when|whenever|if|unless|once)\s[^.;,\d]*\b(?:is|are|exceeds?|falls?|rises?|reach(?:es)?|drops?|costs?|gets?|has|have)\s+(?:to\s+)?$/i;

/** Firms with fewer than ten workers: which are meant. */
const smallOnes = /\b(?:them|those|[a-z]+s|people|men|women|children|staff) with (?:an? [a-z]+ of )?$/;
const withLevel =
  /\b(?:in|at|for|from|among|by) (?:[a-z-]+ ){0,2}[a-z]+s with (?:an? )?(?:(?!of\b)[a-z-]+ ){1,3}$/;
/** Branches with fewer than 40 members may merge; plots under 200 m² are not surveyed. */
const headNoun =
  /^\s*(?:[-•*]\s*)?(?:Only\s)?[A-Z][a-z-]+(?:\s[a-z-]+){0,2}(?<=s|eople|taff|hildren)(?:\swith(?:\san? [a-z]+)?)?\s$/;
const headMay =
  /^(?:\s[a-z²-]+){0,3}\s(?:may|can|need|needs|pays?|gets?|receives?|(?:are|is|do|does|shall|will|must|should) not)\b/;
const headActs = /^(?:\s[a-z²-]+){1,3}\s(?:will|shall|must|should)\s(?!be\b)/;

/** At least 75 per cent of readers should rate the magazine 7 or higher: the share is promised. */
const ratedBy =
  /(?:%|\bper ?cent|\bhalf|\bthirds?|\bquarters?)\s[^.;]*\b(?:rate|rates|rating|score|scoring|mark|marking|give|giving)\s[^.;]*$/i;

/** For projects lasting less than …; Services handling over … will be redesigned: which are meant. */
const forThose = /\b[Ff]or (?:[a-z]+ ){0,2}[a-z]+s (?:last|cost|tak|need|employ|handl|serv|us)ing\s+$/;
const thoseDoing =
  /^\s*(?:[-•*]\s*)?[A-Z][a-z-]+(?:\s[a-z-]+){0,2}(?<=s)\s(?:handl|employ|earn|hold|receiv|us|serv|cost|own|produc|carry|hous)ing\s+$/;

/** `said` runs from the sentence's beginning to the number, `before` is its end. */
export function isCondition(a: EnglishAmount, said: string, before: string): boolean {
  if (a.unit === '' && a.kind === 'count') {
    if (
      said.includes(' of ') &&
      shareOf.test(said) &&
      !reached.test(before.slice(0, before.length - (a.start - a.quoteStart)))
    )
      return true;
    if (scoreOf.test(before.slice(-30)) && (orOther.test(a.rest) || /\d,?\s(?:or|and)?\s?$/.test(before)))
      return true;
  }
  // the percentage of patients waiting no longer than 18 weeks to 65%
  if (
    a.kind === 'duration' &&
    said.includes(' of ') &&
    /^[^.;\d]{0,60}\s(?:to|by|at|above|below)\s(?:at least )?\d[\d.]*\s?(?:%|per ?cent)/.test(a.rest) &&
    shareOf.test(said)
  )
    return true;
  // the share of adults exercising at least once a week
  if (a.unit === 'times' && a.rest.startsWith(' a') && !promised.test(said) && shareWho.test(said))
    return true;
  // applicants must have three years' experience
  if (
    a.kind === 'duration' &&
    /^['’]?\s+(?:of\s)?(?:[a-z-]+\s){0,2}experience\b/.test(a.rest) &&
    /\b(?:must|need|requires?|with|have|should|applicants?|candidates?)\b/i.test(said)
  )
    return true;
  // applicants need two references
  if (needs.test(said)) return true;
  // below the age of 25
  if (/(?<!\baverage )\bage of\s+$/.test(before)) return true;
  if (/must|should|shall|need to|have to|required/.test(said) && mustHave.test(said)) return true;
  // applicants must live within 15 miles and have an income below £21,000
  if (
    /^\s*(?:[-•*]\s*)?(?:Applicants|Candidates|Nominees|Entrants|Bidders)\s(?:must|should|need to|will need to)\s(?:be|have|live|hold|show)\b[^;]*$/.test(
      said,
    )
  )
    return true;
  if (mayCondition.test(said) && conditions.test(said)) return true;
  const lead = before.slice(0, before.length - (a.start - a.quoteStart));
  if (
    mayBeRule.test(a.rest) &&
    !promised.test(said) &&
    /^\s*(?:[-•*]\s*)?[A-Z]/.test(said) &&
    rule.test(a.rest) &&
    !promised.test(a.rest.slice(0, a.rest.search(mayBeRule)))
  )
    return true;
  // candidates must be under 40 and hold a doctorate
  if (
    a.kind === 'count' &&
    /^(?:under|over|above|below|at least|)$/i.test(a.leftWord) &&
    persons.test(lead) &&
    /^\s*(?:[,.;)]|$|(?:and|or|at|on|when|by)\b|years of age)/.test(a.rest)
  )
    return true;
  if (a.comparator === 'lt' && smallOnes.test(lead)) return true;
  // in journals with an impact factor over 8
  if (a.leftWord !== '' && withLevel.test(lead)) return true;
  if (
    a.leftWord !== '' &&
    headNoun.test(said.slice(0, said.length - (a.start - a.quoteStart))) &&
    (headMay.test(a.rest) || (a.comparator !== 'gte' && headActs.test(a.rest)))
  )
    return true;
  if (a.kind === 'count' && a.comparator === 'gte' && a.low <= 10 && a.leftWord === '' && ratedBy.test(said))
    return true;
  if (whenever.test(lead)) return true;
  // projects lasting less than a week; services handling over 100,000 cases will be redesigned
  if (
    (a.comparator === 'gt' || a.comparator === 'lt') &&
    said.includes('ing ') &&
    (forThose.test(lead) ||
      (thoseDoing.test(said.slice(0, said.length - (a.start - a.quoteStart))) && promised.test(a.rest)))
  )
    return true;
  // those living more than 30 km from a clinic
  if (
    /^(?:km|kilomet|miles?)/i.test(a.unit || a.rest.trimStart()) &&
    /^\s*(?:miles\s+)?(?:away\s+)?from\b/.test(a.rest)
  )
    return living.test(lead) || a.leftWord !== '';
  if (a.kind === 'duration' && (standing.test(lead) || stayed.test(lead))) return true;
  // a camper must be between 11 and 15
  if (
    a.kind === 'count' &&
    a.unit === '' &&
    oneMustBe.test(lead) &&
    /^\s*(?:[,.;)]|$|(?:and|or|on|when)\b|years of age)/.test(a.rest)
  )
    return true;
  // flights within 700 km
  if (/\bwithin\s+$/.test(before) && /^(?:km|kilomet|met|miles?)/i.test(a.unit || a.rest.trimStart()))
    return true;
  // the reading room is open four days a week
  if (a.kind === 'duration' && /\b(?:is|are)\s+open\s+$/i.test(lead) && /^\s+(?:a|per)\s/.test(a.rest))
    return true;
  // half of whom ought to be under thirty
  if (
    a.unit === '' &&
    /^(?:under|over|above|below)$/i.test(a.leftWord) &&
    a.low >= 12 &&
    oughtTo.test(lead) &&
    /^\s*(?:[.,;)]|$)/.test(a.rest)
  )
    return true;
  return /\bscale(?: of| from)?:?\s+(?:\d+ to )?$/i.test(lead);
}
