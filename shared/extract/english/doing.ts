// Further ways in which English words promise a number word: what somebody is doing, what is listed as a task (review of
// nine guides), what is cut in half, an hour a week. Asked by promises.ts.
import type { EnglishAmount } from './number.ts';
import { wordNumber } from './words.ts';

/** We are hiring two postdocs. */
const doing =
  /\b(?:am|is|are) (?:now |also |again )?(?!(?:be|miss|fac|lack|hav|us|los|want|remain|stand|ly|liv|work|go|wait|com|spend|follow)ing\b)[a-z]{2,}ing (?:another |the |its |our |up |out )?$/;
const thing =
  /^ (?!(?:of|or|and|in|at|by|to|years?|months?|weeks?|days?|hours?|minutes?|miles?|times?|per|each)\b)[a-z]/;
/** The museum plans three exhibitions. */
const plans = /\b(?:plans|proposes|promises|pledges|schedules|expects|foresees) (?:to have |another )?$/;
/** A further six schools will join; this year it will be ten. */
const further = /\b(?:[Aa] further|[Aa]nother|[Aa]n additional) $/;
const joins = /^(?: [a-z-]+){1,3} (?:will|shall|should|must|(?:are|is) to|joins?|follows?)\b/;
const itWillBe = /\b(?:it|there|they|number|total) (?:will|shall|should) be $/;
/** Review of nine guides: a task named by its noun, at the head of its line. */
const task =
  /(?:^\s*(?:[-•*]\s*|\(?[a-z]{1,4}\)\s*)?|[;:]\s+|\band\s+)(?:the )?(?!(?:[Cc]ombination|[Cc]ollection|[Nn]umber|[Pp]ortion|[Ff]ederation|[Aa]ssociation|[Cc]onsisting|[Dd]epartment|[Aa] total|[Tt]otal)\b)[A-Za-z-]*(?:[a-z](?:tion|sion|ment|ing|al|ance)|review|purchase|repair|award|audit|visit|release|design|launch|issue|upkeep)s? of (?:another |the |our |its )?$/i;
/** At two sites. */
const where =
  /^ (?:[a-z-]+ )?(?:sites|locations|venues|campuses|centres|centers|stations|ports|villages|districts|counties|provinces|towns|cities|schools|places)\b/;
const aWeek =
  /^ (?:day|morning|afternoon|evening|hour)s? (?:an?|per|each|every) (?:week|month|fortnight|term)\b/;
const givenTime = /(?:[,(] ?|\b(?:spends?|gives?|works?|gets?|receives?|has|for|on|with|least) )$/;
const runsFor =
  /\b(?:runs?|lasts?|given|awarded|held|granted|stays?|continues?|paid|funded|employed|appointed|seconded|offered) for $/;

/** A hearing in each of the eleven counties, 24 in each of two courses; of two clerks in each of the three shops the shops are there. */
const eachOf = /\b(?:in|at|for|from|to|with) each of (?:(the|our|its) )?$/;
const anyNumber = new RegExp(`\\d|\\b(?:${wordNumber})\\b`, 'i');
export function inEach(before: string): boolean {
  const m = before.includes('each of ') ? eachOf.exec(before) : null;
  return m !== null && (m[1] === undefined || !anyNumber.test(before.split(/, |\band /).at(-1)!));
}
/** They will each lead three walks. */
const eachWill = /\b(?:will|shall|must|should) (?:each|both|all) [a-z]+ $/;
/** Get five extra days. */
const gets = /\b(?:gets?|receives?|(?:is|are) (?:given|offered|granted|entitled to)) $/;
const extra = /^ (?:extra|additional|further|more|free|paid|new) [a-z]/;

/** Of a number word that is no fraction, double or nought. */
export const doesSo = (a: EnglishAmount, before: string, after: string): boolean =>
  (doing.test(before) && thing.test(after)) ||
  (plans.test(before) && thing.test(after)) ||
  (further.test(before) && joins.test(after)) ||
  (itWillBe.test(before) && /^\s*[.;,]/.test(after)) ||
  (task.test(before) && thing.test(after)) ||
  (gets.test(before) && extra.test(after)) ||
  (eachWill.test(before) && thing.test(after)) ||
  (inEach(before) && thing.test(after)) ||
  (a.low === 2 && /\b(?:in|at|on) $/.test(before) && where.test(after)) ||
  (a.kind === 'frequency' ? false : /\bon $/.test(before) && /^ (?:[a-z]+ )?occasions\b/.test(after)) ||
  (a.kind === 'duration' && ((aWeek.test(after) && givenTime.test(before)) || runsFor.test(before)));

const asMuch =
  /\b(?:will|should|must|shall|to) (?:be|make up|become|account for|form|constitute|represent|come to|amount to) $/;
const upOrDown = /\b(?:up|down)(?: by)? $/i;
const afterThat =
  /^\s*(?:[.,;)]|$|(?:on|from|against|by|over|in|compared|this|year|at|before|within|until|and)\b)/;

/** Of a fraction: should make up a quarter, cut in half, down a fifth on 2025, with a third in schools. */
export const sharesSo = (a: EnglishAmount, before: string, after: string): boolean =>
  (asMuch.test(before) && afterThat.test(after)) ||
  (upOrDown.test(before) && afterThat.test(after)) ||
  (a.spelled === 'half' && /\b(?:cut|reduced?|slash(?:ed)?|split) (?:[a-z ]{0,30} )?in $/.test(before)) ||
  (/(?:\d|\b[a-z]+s\b)[^.;]*, with (?:about |at least |over |nearly )?$/.test(before) &&
    /^ (?:in|from|for|at|by|on)\b/.test(after));

const atEnd = /^(?: each)?\s*(?:[.;]|$)/;
const doesIt =
  /^\s*(?:[-•*]\s*)?(?:Each|Every|All) [a-z][^.;,]* $|^\s*(?:[-•*]\s*)?(?:Hold|Review|Convene|Publish|Visit|Inspect|Meet|Update|Check|Test|Clean|Paint|Print|Service|Audit|Call|Run|Organi[sz]e|Stage)\b[^.;,]* $|\b(?:meets?|sits|convenes?|(?:will|shall|should|must|is to|are to) (?:be )?[a-z]+)\b[^.;,]* $/;

/** Every donor is visited twice; hold the general meeting once. */
export const oftenAtEnd = (before: string, after: string): boolean =>
  atEnd.test(after) && doesIt.test(before);

/** It is planned that six bulletins be printed, that three of them will …. */
const isMeant =
  /\b(?:intended|proposed|planned|recommended|resolved|agreed|expected|hoped|foreseen|envisaged|decided|required|asked) that (?:the |all |its |our )?$/;
const isMeantTo = /^(?:\s[a-z-]+){1,4}? (?:be|(?:should|will|shall|must) [a-z]+)\b/;

const newAre = /^\s*(?:[-•*]\s*)?New (?:(?:this|next) (?:year|season|term)|in 20\d\d) (?:are|is|will be) $/;
const takesPart =
  /\b(?:will|shall|must|should|(?:is|are|has|have) to) (?:all |each |also )?(?:attend|complete|take|do|join|follow|undergo|have|get|receive|be (?:given|offered)) (?:part in )?an? $/;

/** Of any number word: new this season are six tours, it is intended that …, closures of one week each, a one-day course. */
export const isSaidSo = (a: EnglishAmount, before: string, after: string): boolean =>
  newAre.test(before) ||
  (isMeant.test(before) && isMeantTo.test(after)) ||
  (a.kind === 'duration' &&
    ((a.low === 1 && /[a-z]s of $/.test(before) && /^ [a-z]+ (?:each|apiece)\b/.test(after)) ||
      (after.startsWith('-') && takesPart.test(before))));
