// Whether the words around an English amount promise it: a verb or a comparator before a number word.
import { doesSo, isSaidSo } from './doing.ts';
import { doneThen, recurs } from './done.ts';
import { saidBefore } from './elided.ts';
import { multiplePromises, oftenPromises } from './howMuch.ts';
import { fractions, multiples } from './multiples.ts';
import type { EnglishAmount } from './number.ts';
import { commitBefore } from './words.ts';

/** Conclude six agreements, review or renew four, and close three: any verb at the head of its clause. */
const afterVerb =
  /(?:^\s*(?:[-•*]\s*|\(?[a-z]{1,4}\)\s*)?|[,;:]\s*|\band\s+|(?:\b(?:will|would|should|must|shall|to)|['’]ll)\s+(?:(?:together|jointly|also|again|each|both|[a-z]+ly)\s+)?|\b(?:in|by)\s+(?=[a-z]+ing\s))(?:[A-Za-z]+ or )?(?!(?:of|in|on|at|by|for|from|with|the|these|those|all|both|last|next|first|our|its|their|phase(?! (?:out|in)\b)|stage|part|goal|level|over|past|every|each|than|under|between|among|within|after|before)\b)(?:[A-Za-z-]{3,}|do)\s+(?:(?:out|up|on|in|off|down|forward|together|back)\s+)?(?:(?:the|its|our|another)\s+(?:(?:first|next|last|remaining|final|other)\s+)?)?$/i;

/** Measure: one webinar a month; One summer school …: at the head of its sentence or after a label. */
const standsFirst = /^\s*(?:[-•*]\s*)?(?:\([a-z]+\)\s*)?(?:[A-Z][A-Za-z ]{2,40}:\s*)?$/;
const noThing =
  /^(?: [a-z]+){1,4} (?:retires|leaves|resigns|steps down|returns|has (?:left|retired))\b|^\s+(?:(?:strong|common|single|shared|united|clear|coherent)|of|or|and|to|in|at|by|with|for|from|as|on|more|other|another|that|who|which|is|was|can|may|must|should|will|year|day|team|thing|voice|step|place|way|reason|area)\b/i;

/** We hold one fair, we propose ten posts. */
const ours =
  /\b[Ww]e (?:[a-z]+ly )?(?!(?:are|were|had|have|only|now|did|use|lost|saw|won|began|made|know|learn|think|as|at|in|of|for|to|with|by)\b)[a-z]+(?<!ed)\s+$/;

/** What changes something is promised, whoever does it: the hospital adds six beds; what it runs or has stands. */
const recruits =
  /\b[a-z]+\s(?:adds|recruits|hires|appoints|opens|launches|creates|introduces|establishes|installs|replaces|acquires|buys)\s+$/;

/** Every unit holds one drill. */
const eachHolds =
  /(?:^\s*(?:[-•*]\s*)?|[.;]\s+|, and )(?:Each|Every|each|every) (?:[a-z-]+ ){0,2}[a-z]+ (?:holds|hosts|makes|writes|visits|plants|grows|leads|trains|attends|runs|organi[sz]es|gives|gets|receives|offers|publishes|sends|opens|plans|stages)\s+$/;

/** A time that leads its sentence, with nothing between it and the number. */
const timeFirst =
  /^\s*(?:[-•*]\s*)?(?:(?:By|In|During|From|Until|Before|Over|At|Within|Starting)\s[^,;.]{0,44}?(?:\b(?:19|20)\d\d(?:[/-]\d\d)?|\b(?:year|term|semester|quarter|month|spring|summer|autumn|winter)|\b(?:January|February|March|April|May|June|July|August|September|October|November|December))|(?:This|Next) (?:year|term|season)),?\s+$/;
const didThen =
  /^(?:\s(?!(?:will|shall|should|must|to|are|is)\b)[a-z-]+){1,5}?\s(?:[a-z]{2,}ed|were|was|had|went|came|fell|left|took|won|lost)\b/;
/** Five of the nine posts become permanent. */
export const ofThose =
  /^\s+of (?:the|our|its|these|those|them)\b(?:\s(?:[\d,]+|[\w-]+)){0,4}?\s(?:will|shall|should|must|are to|is to|becomes?|joins?|completes?|gets?|moves?|goes?|opens?|takes?)\b/;
/** What a scheme does as it runs is promised; what the whole house does is how things stand. */
const itDoes =
  /(?:^\s*|[.;,]\s+|\band\s+)(?:It|it|(?:The|An?) (?:[A-Z][A-Za-z-]+ |[a-z]+ )?(?:[Ll]ecture|[Tt]our|[Rr]oadshow|[Ee]xhibition|[Ff]estival|[Ff]air|fund|grant|scheme|programme|program|award|prize|course|camp|call|project|competition|fellowship|training|module|series)(?: of [^.;, ]+(?:,\d+)*)?|(?:Each|Every) (?:[a-z]+ )?[a-z]+)\s(?!(?:is|was|has|comprises|includes|consists|employs|contains)\b)[a-z]+s\s+$/;

/** Number words promise only where a verb or a comparator says so; "one" rarely, "half" of something. */
export function wordPromises(a: EnglishAmount, before: string, after: string): boolean {
  if (a.spelled === null) return true;
  // one in three posts, nine out of ten calls
  if (a.percent && !fractions.has(a.spelled)) return true;
  // a half-day course
  if (a.kind === 'duration' && fractions.has(a.spelled)) return /\b(?:an?|the|one|our|its) $/.test(before);
  // each with one day a week for research
  if (a.kind === 'duration' && /\beach (?:with|for|of) $/i.test(before)) return true;
  // 60 guides, each of whom makes three visits
  if (/\beach of (?:whom|which) (?:will )?[a-z]+ $/.test(before) && /^\s[a-z]/.test(after)) return true;
  // three counts a year, each by two observers
  if (/\beach (?:(?:[a-z]{2,}ed|led|run) )?(?:by|with) $/.test(before) && /^\s[a-z]/.test(after)) return true;
  // each student presents at one conference
  if (
    a.kind !== 'frequency' &&
    /^\s*(?:[-•*]\s*)?(?:Each|Every)\s(?!of\b)[A-Za-z][^.;,]*\s$/.test(before) &&
    /^\s[a-z]/.test(after)
  )
    return true;
  // give every member of staff three training days
  if (
    /\b(?:give|offer|provide|grant|send|award|assign|lend)s? (?:each|every|all|the [a-z]+ to) (?:[^.;,\d]{2,40}\s)?$/i.test(
      before,
    )
  )
    return true;
  if (isSaidSo(a, before, after)) return true;
  // take part in two trials
  if (/\b(?:tak(?:e|ing) part|participat(?:e|ing)) in\s+$/.test(before) && /^\s+[a-z]/.test(after))
    return true;
  // our webinars, twelve in all, should …
  if (/[a-z],\s$/.test(before) && /^\s+(?:in (?:all|total)|altogether)\b/.test(after)) return true;
  // each receiving three visits
  if (/\beach\s+[a-z]+ing\s+$/i.test(before)) return true;
  // the target for 2026 is four workshops
  if (
    a.spelled !== 'one' &&
    /\b(?:[Tt]arget|[Gg]oal|[Aa]im|[Oo]bjective)\b[^.;,]{0,30}\s(?:is|remains)\s+$/.test(before)
  )
    return true;
  if (a.spelled === 'once' || a.spelled === 'twice') return oftenPromises(a, before, after);
  if (
    !fractions.has(a.spelled) &&
    !multiples.has(a.spelled) &&
    (saidBefore(a, before) || doesSo(a, before, after))
  )
    return true;
  if (a.low === 0)
    return (
      /^\s+[a-z]/i.test(after) ||
      (/(?::|\b(?:to|at|is|be))\s*$/.test(before) && /^\s*(?:[.,;)]|$)/.test(after))
    );
  // bringing joint projects from three to five
  if (/\bfrom\s+[\w,.]+(?:\s+\w+){0,5}\s+to\s+$/i.test(before)) return true;
  // three programmes, two of which will be online
  if (a.spelled !== 'one' && /^\s+of (?:which|whom)\b/i.test(after)) return true;
  // eight trials, among them two of our own
  if (/\bamong (?:them|which|whom)\s+$/.test(before) && /^\s+of (?:our|its|their) own\b/.test(after))
    return true;
  // in each valley three schools
  if (/^\s*(?:[-•*]\s*)?(?:In|At|For) (?:each|every) [a-z]+ $/.test(before) && /^\s[a-z]/.test(after))
    return true;
  // 30 pupils, of whom eight in the new class
  if (
    /\b(?:of (?:which|whom)|among (?:them|which|whom))\s+$/.test(before) &&
    /^\s+(?:in|at|from|with|on|to)\s/.test(after)
  )
    return true;
  // one per year, one each in the north and the south; the events will be one day long
  if (
    a.spelled === 'one' &&
    (/^\s+(?:per (?:year|month|quarter|week|term|semester)\b|each (?:in|of|for|at|from)\s[A-Za-z])/.test(
      after,
    ) ||
      (a.kind === 'duration' &&
        (/\b(?:be|lasts?|lasting|an? (?:period|term|duration) of)\s+$/.test(before) ||
          // for one year of research training
          (/\bfor\s+$/.test(before) &&
            /^\s+of (?:[a-z-]+ ){0,2}?(?:training|study|research|work|service|practice|teaching)\b/.test(
              after,
            )))))
  )
    return true;
  // the prize is awarded to one teacher and one pupil; a course will be given to two groups
  if (
    /\b(?:be|is|are) (?:given|offered|taught|shown|awarded|lent|opened|extended|introduced|piloted|tested) (?:to|in|at|with)\s+(?:one [a-z -]{3,30} and )?$/.test(
      before,
    )
  )
    return true;
  // we will give up one of them
  if (
    a.spelled === 'one' &&
    /^\s+of (?:them|these|those)\b/.test(after) &&
    /\b(?:will|shall) [a-z]+(?: (?:over|up|off|down|out|back|on))?\s+$/.test(before)
  )
    return true;
  // one of them will be filled
  if (a.spelled === 'one' && /^\s+of (?:them|these|those) (?:will|shall|should|must|is to)\b/.test(after))
    return true;
  // if you create one
  // replaces one built in 1964
  if (
    a.spelled === 'one' &&
    (/^\s*[.,;)]/.test(after) ||
      /^\s(?:built|made|bought|held|founded|opened|set up|lost|sold|dating)\b/.test(after)) &&
    !a.leftWord
  )
    return false;
  if (a.spelled === 'one' && a.low < 100 && !a.leftWord && a.comparator === 'eq' && a.high === null)
    return (
      /\b(?:establish|open|launch|found|build|create|set up|publish|at least|host|hold|organi[sz]e|convene|run|produce|issue|recruit|hire|appoint|award|stage|deliver|submit|give|prepare|draft|write|develop|complete|secure|win|sign|add|offer|pilot|commission|film|edit|set aside)\s+$/i.test(
        before,
      ) ||
      (/\bthere (?:will|shall) be\s+$/i.test(before) && /^\s+[a-z]/i.test(after) && !noThing.test(after)) ||
      ((ours.test(before) || eachHolds.test(before)) && /^\s+[a-z]/i.test(after) && !noThing.test(after)) ||
      // young guides will take a one-day course
      (/^-(?:day|week|month|hour|year)\b/.test(after) &&
        /\b(?:will|shall|must|should) [a-z]+ an? $/.test(before)) ||
      // six clubs, one each in Leeds and York
      (/^\s+each\b/.test(after) &&
        /(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b)[^.;]{0,80}[,:(]\s*$/i.test(
          before,
        )) ||
      (standsFirst.test(before) && /^\s+[a-z]/i.test(after) && !noThing.test(after)) ||
      // two briefs: one on soil and one on water
      (/(?:\d|\b(?:one(?= (?:in|on|at|for|from|with)\b)|two|three|four|five|six|seven|eight|nine|ten|twelve)\b)[^.;]{0,110}(?:[,:(]\s*|\band\s+)$/i.test(
        before,
      ) &&
        /^\s+(?:on|for|at|with|from|by|of (?:them|which|whom)|in (?!(?:nine|ten|five|four|three|two|\d{1,3})\b))\b/i.test(
          after,
        )) ||
      (afterVerb.test(before) &&
        /^\s+[a-z]/i.test(after) &&
        !/^\s+(?:strong|common|single|shared|united|clear|coherent|of|or|and|to|in|at|by|with|for|from|as|on|more|team|thing|voice|day|step|place|way)\b/i.test(
          after,
        )) ||
      // three new centres and one training site; five meetings (Jan, May) and one workshop
      (/(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|dozen|hundred))\b[^.;,()]{0,60}(?:\([^()]{1,40}\)\s)?(?:\band|,)\s+$/i.test(
        before,
      ) &&
        !/^\s+(?:in|for|of|on|per|each|at|by|with|from|to)\b/i.test(after))
    );
  if (multiples.has(a.spelled) || fractions.has(a.spelled)) return multiplePromises(a, before, after);
  // in two rounds, in two regional workshops
  if (
    a.low === 2 &&
    /\bin\s+$/.test(before) &&
    /^\s+(?:[a-z-]+\s)?(?:rounds|batches|instal?lments|sittings|languages|cities|towns|editions|volumes|workshops|courses|sessions|seminars|camps|meetings|pages)\b/.test(
      after,
    )
  )
    return true;
  // the standards of four member states
  if (/^\s(?:member states|countries|nations)\b/.test(after) && /\b[a-z]+s of\s+$/.test(before)) return false;
  // in twenty schools, from five countries
  if (
    /\b(?:in|at|from|to|between|among|of)\s+$/i.test(before) &&
    /^\s+(?:[a-z-]+\s){0,2}?[a-z-]+s\b/.test(after) &&
    a.low > 2
  )
    return true;
  return (
    a.kind !== 'count' ||
    a.unit !== '' ||
    a.leftWord !== '' ||
    a.comparator !== 'eq' ||
    a.high !== null ||
    commitBefore.test(before.slice(-44)) ||
    // hold two fairs and in 2027 five
    /\band (?:in|by) (?:19|20)\d\d (?:another |a further )?$/.test(before) ||
    // the office recruits four coordinators
    recruits.test(before) ||
    // an audit of two sites
    /\b(?:[Aa]udit|[Ss]urvey|[Rr]eview|[Ii]nspection|[Mm]apping|[Rr]estoration|[Rr]epair|[Ee]valuation|[Aa]ssessment) of $/.test(
      before,
    ) ||
    // a van serving eight stops
    /\b(?:serving|covering|reaching|visiting|linking|involving) $/.test(before) ||
    // a further two modules go to the board
    /^\s*(?:[-•*]\s*)?(?:A further|Another|An additional)\s+$/.test(before) ||
    // a school (25 places), two meetings
    /\),\s+(?:and\s+)?$/.test(before) ||
    afterVerb.test(before) ||
    ours.test(before) ||
    eachHolds.test(before) ||
    // three go to the lake and the other three to the river
    /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)\b[^.;]*\bthe (?:other|remaining|rest,)\s+$/i.test(
      before,
    ) ||
    // each thesis will be examined by three professors, drafts are read by two
    /\b(?:(?:will|shall|must|should|to) be [a-z]+|each [a-z]+ being [a-z]+|(?:are|is) (?:read|seen|signed|heard|(?:review|check|assess|examin|mark|judg|referee|approv|vett|inspect)e?d))\s+by\s+$/.test(
      before,
    ) ||
    // rank among the first ten; aiming for the top five
    /\b(?:among|in(?:to)?|for|[Rr]each) (?:the|an?) (?:first|top)\s+$/.test(before) ||
    // in 2027 four towns open …; by June six of our ten halls have ramps
    (timeFirst.test(before) && !didThen.test(after)) ||
    (ofThose.test(after) && /(?:^\s*|[,;:]\s+|\b(?:that|why|and|where|so)\s+)$/.test(before)) ||
    doneThen.test(after) ||
    recurs.test(after) ||
    // it makes two calls a year
    (itDoes.test(before) && /^\s[a-z]/.test(after)) ||
    /\b(?:delegation|team|group|crew|panel|class|pair|jury|party|squad|committee|intake|cohort|enrolment|membership|audience|complement|roster)s? of\s+$/.test(
      before,
    ) ||
    // field schools grow to four, vacancies are to be lowered to four
    /\b(?:(?:grow|rise|increase|expand|fall|drop|shrink)s?|be (?:[a-z]+ed|cut|brought(?: down| up)?))\s+to\s+$/.test(
      before,
    ) ||
    // the staff is to grow by two posts
    /\b(?:grow|rise|increase|expand|shrink|fall|be (?:cut|reduced|raised|increased|enlarged))\s+by\s+$/.test(
      before,
    ) ||
    // bringing the total to nine
    /\b(?:total|number)\sto\s+$/.test(before) ||
    // one talk every fortnight, i.e. ten per semester
    /\b(?:i\.e\.|that is),?\s+$/.test(before) ||
    // a dozen will go on
    (after.startsWith(' ') &&
      /^\s(?:will|shall|should|must|are (?:to|due|planned|expected|foreseen))\s[a-z]/.test(after)) ||
    // in addition, twenty papers are planned
    /^\s+[a-z][a-z -]{2,40}?\s(?:will be|are to be|are planned|shall be)\b/.test(after) ||
    /\(\s*$/.test(before) ||
    // number of clubs - four
    (/\s-{1,2}\s$/.test(before) && /^\s*(?:\||$)/.test(after)) ||
    // c. five studies opened
    /^\s*(?:[-•*]\s*|\(?(?:[a-z]|[ivx]{2,4}|\d{1,2}(?:\.\d{1,2})?)[.)]\s+)?$/.test(before)
  );
}
