// Which English numbers tell of what was, of what is there already, of when something is to be done, or are names:
// an address, a telephone, Category 1. Asked by englishRefusals.ts.
import type { EnglishAmount } from './englishNumber.ts';
import { isThere } from './englishPresent.ts';
import {
  aims,
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
import { months } from './englishTimes.ts';

/** Between a verb and its number. */
const nearly =
  '(?:about |around |at least |roughly |approximately |nearly |almost |some |over |more than |just |only |a total of |as many as |us |them |around )*';

const modal =
  /\b(?:will|would|shall|should|must|may|to be|(?:is|are|aims?|plans?|wants?|expected|asked|proposes?|hopes?|intends?|seeks?|continue|in order|so as) to|(?:hopes?|aims?|looks?|budgets?) for|aims? at)\b/i;

const gaveFor =
  /\b[a-z]+\s(?:allocated|awarded|provided|spent|invested|received|granted|raised|gave|paid)\s(?:[a-z]+\s){0,2}(?:[£$€¥]|[A-Z]{3}\s)\d[^.;,]{0,20}\s(?:for|to|in|on|across)\s$/;

/** We replied on 11 occasions. */
const didOn =
  /\b(?:we|they|it|he|she|who)\s(?!need|proceed)[a-z]+ed\s(?:on|in|at|to|for|by|with)\s(?:about |only |some )?$/;

/** We obtained 74 grants, …: what follows is of the same past. */
const weDid = new RegExp(`\\b(?:[Ww]e|[Tt]hey) (?!(?:${noPast})\\b)[a-z]{3,}ed ${nearly}\\d[^;]*$`);

/** Rasmus reported 734 members: of what was. */
const told = /^\s*[A-Z][a-z]+\s(?:reported|noted|recorded|counted)\s$/;

/** Income reached £4m: no participle, as of the sites reached. */
const levelReached =
  /^\s*[A-Z][a-z-]+(?:\s[a-z-]+)*(?<!s|people|women|men|children|staff|youth)\s(?:reached|totalled|exceeded|averaged|amounted to)\s(?:nearly |about |almost |over )?$/;

const direct = new RegExp(
  `(?<!\\b(?:an?|the|of|our|its|their|newly|were|was|be|been|being|is|are)\\s)\\b(?!(?:${noPast})\\b)(?:[a-z]{2,}[a-df-z]ed|[a-z]{2,}(?:eed|ied|uced|ased|ged)ed|${objectPast})(?:\\s(?:in|up|out|back))?\\s+(?:an?\\s[a-z]+\\sof\\s+)?${nearly}$`,
);
const moved = new RegExp(
  `(?<!\\b(?:the|an?) )\\b(?:${plainPast})\\b(?:(?!\\b(?:that|which|who)\\b)(?:[^.;:]|(?<=\\d)\\.(?=\\d)))*$|\\b(?:closed|ended|finished|began)\\s+(?:(?:the\\s)?(?:year|(?:19|20)\\d\\d|period|quarter)\\s+)?(?:at|with|on)\\s[^.;:]*$|\\b(?:start|begin|enter)s?\\s+(?:the (?:new )?(?:financial |fiscal |academic )?year|(?:FY\\s?)?(?:19|20)?\\d\\d(?:/\\d\\d)?)\\s+with\\s(?:[^.;:]|(?<=\\d)\\.(?=\\d))*$`,
);
/** In FY2026 we distributed …: the whole sentence. */
const ledOff = new RegExp(
  `^\\s*(?:[-•*]\\s*)?(?:In|During|Over|Throughout) [^,.;]{2,24},? (?:we|it|they|(?:the|our) [A-Za-z ]{3,40}?) (?:${objectPast}|${plainPast}|[a-z]{2,}[a-df-z]ed)\\s`,
);
const mayBePast = new RegExp(`ed\\s|\\b(?:${objectPast})\\s`);
/** Whether a verb of the past has the number in its reach; \`said\` runs from the sentence's beginning to the number. */
export function tellsPast(said: string): boolean {
  // the fund allocated £6m for 25 projects
  if (/\d/.test(said.slice(-40)) && gaveFor.test(said) && !modal.test(said)) return true;
  if (mayBePast.test(said.slice(-48)) && didOn.test(said.slice(-48)) && !modal.test(said)) return true;
  // between January and June we obtained 74 grants worth £9m, half of the target
  if (/\d/.test(said) && weDid.test(said) && !modal.test(said)) return true;
  // 30 tutors, paid £14 an hour
  if (/\d\s[^.;]*,\s+paid\s+$/.test(said)) return false;
  // calls: answered in 90 seconds on average
  if (/^\s*(?:[-•*]\s*)?[A-Z][A-Za-z ]{2,40}: [a-z]+ed (?:in|within) $/.test(said)) return false;
  if (
    mayBePast.test(said.slice(-48)) &&
    direct.test(said.slice(-64)) &&
    !modal.test(said) &&
    (told.test(said) ||
      levelReached.test(said) ||
      !/^\s*(?:[-•*]\s*)?(?!(?:We|They|It|He|She|The|Our|This|An?)\s)[A-Z][a-z-]+(?:\s[a-z-]+){0,3}\s[a-z]+ed\s$/.test(
        said,
      ))
  )
    return true;
  const m = moved.exec(said);
  if (m && !modal.test(m[0]) && !/\b(?:who|that|which)\s+(?:was|were)\b/i.test(m[0])) return true;
  // has stuck at 4.0 for three years running
  if (
    /\b(?:has|have) (?:stuck|stood|hovered|stagnated|stalled|stayed|remained|lingered|sat) (?:at|around|below|above|between|under|over|for|on)\b[^;]*$/.test(
      said,
    ) &&
    !modal.test(said)
  )
    return true;
  // in 2026 we gave out so much through 212 agencies; the inspection found £62,000 of work
  if (ledOff.test(said) && !modal.test(said)) return true;
  if (
    /\b(?:inspections?|surveys?|reviews?|audits?|study|studies|reports?|we|they) found\s(?:about |some |over )?$/.test(
      said,
    )
  )
    return true;
  // after falling by 6% in 2026, …
  if (/^\s*After [a-z]+ing\b(?:[^,]|,\d)*$/.test(said)) return true;
  return /\bafter [a-z]+ing\s+(?:about |nearly |some |over |more than )*$/.test(said.slice(-48));
}

/** We made 17 grants worth £21,300; income reached £4m, a third of it from fees: told with the number before. */
const hangsOn =
  /\d[^.;]{0,40}?(?:,\s(?:of which\s)?|\s(?:worth|totalling|valued at|costing|averaging)\s)(?:about |some |nearly |almost |over |more than )?$/;
const worth = /\s(?:worth|totalling|valued at|costing|averaging)\s(?:[a-z]+\s){0,2}$/;
const ofIt = /^\s+of (?:it|them|these|this|that|which)\b/;

/** The same of what the number before it tells. */
export function tellsPastWith(said: string, rest: string): boolean {
  if (!/\d/.test(said) || !(worth.test(said) || ofIt.test(rest))) return false;
  const m = hangsOn.exec(said);
  if (m === null) return false;
  const first = said
    .slice(0, m.index)
    .replace(/(?:[A-Z]{0,3}[$€£¥]|\b[A-Z][A-Za-z]{1,3}\.?\s?)?[\d.,]*$/, '');
  return tellsPast(first);
}

/** The number of visits, which was 380, to 700: what a clause between two commas tells of the past is passed over. */
const aside =
  /,\s(?:which|who)\s(?:[a-z]+ly\s)?(?:was|were|had|stood|fell|rose|closed|ended|began|averaged|reached|is|are|has|have)\b(?:[^,;.]|[,.](?=\d))*,(?=\s)/g;
export const withoutAsides = (said: string): string =>
  said.includes(', wh') ? said.replace(aside, '') : said;

const mayBeNow = /now|today|present|currently/;
const lately =
  /\b(?:currently|at present|presently)\s+[a-z]+\b[^.;]*$|\b(?:exists?|operates?|works?)\s(?:today|now|currently)\b[^.;]*$|\b(?:we|it|they|which|who|[A-Z][a-z]+|[Tt]he (?:[a-z]+ )?[a-z]+)\s+(?:now|today)\s+[a-z]+\b[^.;]*$/;
const standing = new RegExp(
  `^\\s*(?:[-•*]\\s*|\\d[\\d.]{0,5}\\s+)?(?:(?:The|Our|This|We|It)\\b|[A-Z]{2,})[^.;,\\d]{0,60}?\\s(?:${stands}|brings together|is home to|made up of|runs on|relies on|governed by|gets by on)\\s[^.;]*$`,
);
const has = new RegExp(
  `\\b(?:(?:which|that|who)\\s(?:now\\s)?(?:operates?|runs?|employs?|manages?|owns?|maintains?|hosts?|serves?|holds?|covers?|comprises?|includes?)|(?<!\\b[Ee]ach\\s)has|[Ww]e've|[Tt]hey've|(?<!\\b(?:will|to|should|must|shall|would|may|can)\\s)have)\\s+(?:between them |in all |together |a little over |well over |just over |an? (?:network|total|staff|membership|team|workforce|collection|portfolio) of |an? (?:[a-z-]+ ){1,3}of )?${nearly}$`,
  'i',
);

const hasAlso = new RegExp(
  `\\b(?:has|(?<!\\b(?:will|to|should|must|shall|would|may|can)\\s)have)\\s(?!set aside|earmarked|reserved|agreed|budgeted|planned|committed|pledged)[^.;]{0,70}(?:\\band|,)\\s+${nearly}$`,
);

/** Have 40 posts filled; by April, have 30% of them trained; each group has 12 members. */
export const orders =
  /^\s*(?:[-•*]\s*)?(?:Have\s|(?:By|Before|In|From|During|Within)\s[^,;]{2,40},\s+have\s|(?:Each|Every)\s(?!of\b)[^.;,]{2,40}\s(?:has|have)\s)/;

/** The Centre currently has 14 fellows; we now teach 2,100 students; the Alliance links 64 members in 11 countries. */
export function standsToday(said: string, rest: string, promised: boolean): boolean {
  const now =
    (mayBeNow.test(said) ? lately.exec(said) : null) ??
    standing.exec(said) ??
    (orders.test(said) ? null : has.exec(said.slice(-64))) ??
    (/\d/.test(said) && !orders.test(said) ? hasAlso.exec(said) : null);
  if (now !== null && !aims.test(now[0])) return true;
  if (
    /\b(?:base|baseline|quorum|population)\s?(?:of|:|is)?\s+[~<>≥≤]?$/i.test(said.slice(-14)) ||
    // 15% on the 2025 figure of 203,000
    (said.endsWith(' of ') &&
      /\b(?:19|20)\d\d(?:\/\d\d)? (?:[a-z]+ )?(?:figure|level|total|value|number|average|count|outturn|result|baseline|actual|record) of $/.test(
        said.slice(-36),
      )) ||
    (said.endsWith(' of ') &&
      /\b(?:sanctioned|approved|authori[sz]ed|existing|present|current) [a-z]+ of\s*$/i.test(
        said.slice(-48),
      )) ||
    (/^\s*(?:[-•*]\s*)?(?:Of|of|As against|Against) (?:the|an?|our|its)\b[^,]{0,40}$/.test(said) &&
      !aims.test(said + rest.split(',', 1)[0]!))
  )
    return true;
  // our 40 member clubs serve 9,000 people in six towns
  if (
    /^\s*(?:Our|Its|The)\s/.test(said) &&
    ours.test(/\d/.test(said) ? said : `${said}1${rest}`) &&
    !/, which (?:will|shall|is to)\b/.test(said)
  )
    return true;
  // women hold 28 per cent of our posts
  if (hold.test(said) || (ofWhole.test(rest) && makesUp.test(said))) return true;
  // a population of 11,240 spread over …
  if (/\b(?:has|have) an? [a-z ]{0,20}population of\b[^;]*$/.test(said) && !aims.test(said)) return true;
  // women make up 41% of staff but only 2 of 11 professors
  if (ofMany.test(rest) && holdsBefore.test(said) && !aims.test(said)) return true;
  // our team of 41 staff and 96 volunteers is our strength
  if (
    ofTeam.test(said) &&
    /^[^.;]*?\s(?:is|are|has|have)\s/.test(rest) &&
    !aims.test(said + rest.split(/\s(?:is|are|has|have)\s/, 2).join(' '))
  )
    return true;
  // our team of 12 wardens will grow to 15
  if (
    ofTeam.test(said) &&
    /^(?:\s[a-z]+){1,3} (?:will|shall|is to) (?:grow|rise|shrink|fall|be (?:enlarged|increased|reduced|cut))[^.;]* to\s/.test(
      rest,
    )
  )
    return true;
  // founded in 1987 with £2 million, the Foundation is now worth £46 million
  if (
    /^\s*(?:Founded|Established|Set up|Created|Endowed) (?:in|by|with|on)\b[^;]*$/.test(said) &&
    !aims.test(said)
  )
    return true;
  // vacancies stand at 112
  if (
    /\b(?:now stands? at|which averaged|ha(?:s|ve) risen to|stands? at)\s+$/.test(said.slice(-16)) &&
    !(/(?<!now )stands? at\s+$/.test(said.slice(-16)) && aims.test(said))
  )
    return true;
  // two towers are added to the network of 23
  if (
    /\b(?:network|stock|total|fleet) of\s+$/.test(said.slice(-16)) &&
    /\bto (?:the|our|its) [a-z]+ of\s+$/.test(said.slice(-28))
  )
    return true;
  if (isThere(said, rest, promised)) return true;
  // with 54 clubs we are the largest
  if (/^\s*With\b/.test(said) && /\b(?:we|it|they|[A-Z]\w+) (?:are|is|remains?)\b/.test(rest)) return true;
  return mayStand.test(rest) && restStands(said, rest);
}

const ofTeam =
  /^\s*(?:Our|Its|The) (?:[a-z]+ )?(?:team|crew|staff|network|family|workforce|board|committee|membership|collection|fleet|estate|portfolio) of (?:[^.;]*\s(?:and|,)\s)?(?:about |some |over )?$/;
const ours =
  /^\s*(?:Our|Its|The)\s(?:[\d,]+|two|three|four|five|six|seven|eight|nine|ten|twelve)\s(?:[a-z-]+\s){1,4}(?:serves?|belong|employs?|covers?|teach|educate|represents?|live|reach|house|pay|use|produce|need|share|own)\s/;
const hold =
  /^\s*(?!We\s)(?:[A-Z][a-z-]+\s){1,2}(?:now\s)?(?:holds?|makes? up|accounts? for|occup(?:y|ies)|constitutes?)\s+(?:only |about |just )?$/;
/** Girls from the villages make up 47% of the total: as things are, where nothing looks ahead. */
const makesUp =
  /^\s*[A-Z](?![^.;]*\b(?:will|shall|should|must|to)\b)[^.;,]{2,70}\s(?:now\s)?(?:makes? up|accounts? for|constitutes?)\s+(?:only |about |just |some |around )?$/;
const ofMany = /^\s+of (?:the |our |all )?(?:\d|[a-z])/;
const holdsBefore =
  /^\s*[A-Z][a-z-]+(?:\s[a-z-]+)?\s(?:now\s)?(?:holds?|makes? up|accounts? for)\s[^.;]*\b(?:but|and)\s(?:only |just )?$/;
const ofWhole = /^\s+of (?:the|all|our|its)\b/;

const mayStand =
  /came|went|brought|drew|received|yielded|at (?:the )?last|is let|are let|in (?:19|20)\d\d|need|lack|require|suffer|leak|; (?:from|by|in|after) |left|quit|dropped|never|told|felt|thought|preferred|chose|voted|complained|ha[ds]|have|fell|rose|today|currently|present|now|contribute|belong|subscribe|last year|year ago|previous|was|were|been|last|so far|to date|moment|stood|stepped|resigned|retired|gave|began|failed|funded|staffed|in use|showed|said|replied|responded|answered|applied|joined|missed|took|complete|filled|in place|in hand|already|under way|vacant|occupied|\b\d{1,2} [A-Z]|→|->|=>/;

const toldOf =
  /^(?:(?!\b(?:who|that|which|whose|than|as|when|where|how|what|if|will|shall|to)\b)(?:[^.;,]|,\d)){1,90}?(?:,[^.;,]{3,50},)?\s(?:was|were|(?<=(?:[a-z]s|staff|people)\s(?:again\s|also\s|only\s)?|,\s)(?:stood|stepped|resigned|retired|left(?= (?:in|at|us|for|after)\b)|came|went|fell|rose|gave|took|began))\s(?!to\s)/;

/** What follows the number says that it is there, or was. */
function restStands(said: string, rest: string): boolean {
  return (
    /^[^.;]{0,60}\b(?:belong|work|serve|study|live|exist)\b[^.;]{0,24}\b(?:today|currently|at present|now)\b/i.test(
      rest,
    ) ||
    /^\s+(?:(?!to\s)[a-z]+\s){1,3}(?:contribute|belong|subscribe|came|went)\b|^\s+of (?:our|its|the|all) (?:[a-z]+\s){1,2}(?:left|quit|resigned|dropped out|fell ill)\b/.test(
      rest,
    ) ||
    // with the hall shut for six weeks, fewer came
    (/^\s*With\b/.test(said) && /^,\s[^.;]{0,60}\s(?:came|went|was|were|had|fell|rose)\b/.test(rest)) ||
    // (18 last year)
    /^\s+(?:(?!(?:on|over|than|from|against|with|to|above|below)\s)[a-z]+\s)?(?:last (?:year|time|month|season|session|spring|summer|autumn|winter|term|week|quarter)|this time last year|a year ago|in the previous year|previously|at present|at the moment|today|currently|so far|to date|now(?=\s*[).,;]))\b/.test(
      rest,
    ) ||
    // covered a fifth of classes last year
    (rest.includes(' last year') &&
      !aims.test(said.replace(/^.*, (?:since|because|as) (?=[^,]*$)/, '')) &&
      /^\s+of\s(?:(?:the|our|all|its)\s)?(?:\d+\s)?(?:[a-z]+(?<!ed|held|made|sent|won)\s){1,2}last year\b/.test(
        rest,
      )) ||
    // 2,000 officers have already gone through the course
    (!aims.test(said) &&
      /^(?:\s+(?!(?:who|that|which|will|should|must|shall|would|to)\b)[A-Za-z-]+){0,4}\s(?:have|has)\s(?:(?:already|now|since|not|never)\s)?(?!(?:been )?(?:set aside|earmarked|budgeted|reserved|allocated|planned|agreed)\b)(?:been|gone|become|taken|made|won|grown|held|run|built|met|led|got|sent|taught|given|come|seen|found|[a-z]+ed)\b/.test(
        rest,
      )) ||
    // one adult in nine has never learnt to swim
    /^(?:(?!\b(?:that|who|which)\b)[^.;,]){0,50}\s(?:have|has) never\s/.test(rest) ||
    // a survey of 312 members showed …
    /^\s+(?:[a-z]+\s)?(?:told|felt|thought|preferred|chose|voted|complained|showed|said|replied|responded|answered|applied|joined|missed|took part)\b/.test(
      rest,
    ) ||
    // twelve of the 31 piers need repair
    (/^\s*$/.test(said) &&
      /^\s+of (?:the|our|its) \d+ (?:[a-z]+\s){1,2}(?:need|lack|require|suffer|leak)\b/.test(rest)) ||
    // the survey, sent to 3,000 households, brought …
    (said.includes(', ') &&
      /^\s[a-z ]{2,30},\s(?:brought|got|drew|had|was|were|showed|gave|found|received|yielded)\b/.test(
        rest,
      )) ||
    // our share, 18% at the last count, is to reach …
    (/,\s$/.test(said) &&
      /^\s(?:at (?:the )?last|at present|last|in (?:19|20)\d\d)\b[^,;.]{0,20},\s(?:is|will|should|shall|must|are)\b/.test(
        rest,
      )) ||
    // 52 of 60 posts were filled
    /^(?:\sof \d+)?(?:\s(?!(?:who|that|which)\b)[a-z-]+){1,3}\s(?:was|were|had)\b/.test(rest) ||
    // the proposal to drop it to 4 failed
    /^\s+(?:failed|lapsed)\b/.test(rest) ||
    /^(?:\s+of\s(?:(?!(?:will|should|must|shall|would)\s)[a-z]+\s){1,3}|\s+)(?:was|were|ha(?:s|ve) been (?!set aside|earmarked|budgeted|reserved|allocated|planned)|had been)\b/.test(
      rest,
    ) ||
    // a backlog (83 agreements at 1 May)
    (/\(\s*$/.test(said) &&
      /^[^()]{0,30}\b(?:at|as at|as of|on) \d{1,2} [A-Z][a-z]+(?: (?:19|20)\d\d)?\)/.test(rest)) ||
    // about 70% of last season's faults were due to wear
    (toldOf.test(rest) && !aims.test(said.slice(said.lastIndexOf(', ') + 1))) ||
    /^\s+(?:of (?:the|our|its) )?(?:[a-z]+\s){0,2}(?:are|is)\s+(?:complete|completed|let|filled|funded|staffed|in use|in place|in hand|under way|vacant|occupied|already)\b/i.test(
      rest,
    ) ||
    // 1,200 → 1,500
    /^\s*(?:→|->|=>)\s*\D?\d/.test(rest)
  );
}

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

const label = new RegExp(`\\b(?:${numbered}|${numbered.toUpperCase()})\\s+$`);
const plainLabel = new RegExp(`\\b(?:${numberedPlain})\\s+$`);
const street = new RegExp(`^,?\\s+(?:[A-Z][A-Za-z'-]*\\s){1,3}(?:${streets})\\b`);
const called = new RegExp(`\\b(?:${callWords})\\b[.:]?\\s*[+(]?$`, 'i');

const postcode = new RegExp(
  `\\b\\d+\\s(?:[A-Z][a-z'-]+\\s){1,3}(?:${streets}),\\s+(?:[A-Z][a-z'-]+\\s){1,3}$`,
);
const namedWord = /(?:^|[^.!?:•\s]\s+)((?:[A-Z][a-z]+)|Store|Room)\s+$/;
const headLabel = /^\s*(?:[-•*]\s*)?(?:[A-Z][a-z]+\s){0,2}([A-Z][a-z]+[^s\s])\s+$/;
const firstWord = /^\s*(?:Store|Form|Scope|Period|Direction|Site|Plot|Shed|Ship|Lab)\s+$/;
const noName = new RegExp(
  `^(?:${Object.keys(months).join('|')}|total|target|about|around|the|all|some|only|just|over|nearly|and|or|at|to|by|of|in|for|with|from|than|per|our|its|their|another|further)$`,
  'i',
);

/** Whether a capitalised word mid-sentence and the number make a name: nothing is counted after it. */
function isNamed(f: string, a: EnglishAmount, before: string, after: string): boolean {
  // Hackathon 5.0
  if (
    /\b[A-Z][a-z]+\s$/.test(before) &&
    /^\d\.0$/.test(f.slice(a.numStart, a.numEnd)) &&
    /^\s*(?:[.,;:)]|$|(?:with|in|at|on|will|and)\b)/.test(after)
  )
    return !noName.test(/([A-Z][a-z]+)\s$/.exec(before)![1]!);
  // Engineering 70, Sciences 55, Medicine 40
  if (/\d,\s(?:and\s)?[A-Z][a-z]+\s$/.test(before)) return false;
  if (/[,.]/.test(f.slice(a.numStart, a.numEnd))) return false;
  // Role 1: focus on …, Year One Option 2 - …
  if (a.low <= 30 && /^\s?(?::|-{1,2}\s)/.test(after)) {
    const head = headLabel.exec(before);
    if (head && before.length < 70 && !noName.test(head[1]!)) return true;
  }
  if (!/^\s*(?:[.,;)|]|$|(?:is|are|and \d|or \d|it|they|we|has|have)\b)/.test(after)) return false;
  const m = namedWord.exec(before.trimStart());
  if (m === null) return /\b(?:Scope|Grades?)\s+\d{1,2}\s+(?:and|or|to)\s+$/.test(before);
  if (before.length < 70 && m.index === 0 && m[0].startsWith(m[1]!)) return firstWord.test(before);
  return !noName.test(m[1]!);
}

/** A telephone, an address, a date in figures, Category 1, Rule 22(b): a number that is a name. */
export function isName(f: string, a: EnglishAmount, before: string, after: string): boolean {
  // the Vision Zero Task Force; zero emission vehicles
  if (a.low === 0 && a.spelled !== null) {
    const written = f.slice(a.numStart, a.numEnd);
    return (
      /^[\s-](?:emissions?|carbon|waste|tolerance)\s[a-z]/i.test(after) ||
      (written === 'Zero' && /[A-Za-z]\s$/.test(before) && /^\s[A-Z]/.test(after))
    );
  }
  if (a.unit !== '' || a.spelled !== null) return false;
  // the 311 Office
  if (/\b[Tt]he\s+$/.test(before.slice(-6)) && /^\s[A-Z][a-z]+\b/.test(after)) return true;
  // Group 5 is a name, Call 3 meetings a task
  const last = before.slice(-16);
  if (label.test(last) && a.low < 1000 && a.comparator === 'eq')
    return !(
      /^\s*(?:[-•*]\s*)?(?:Call|Commission|Order|Grant|Group|Note|Box|Block|Act|Unit|Band|Team|Store|Shelf)\s+$/.test(
        before,
      ) && /^\s+(?:[a-z-]+\s){0,2}[a-z]+s\b/.test(after)
    );
  if (plainLabel.test(last) || (called.test(last) && !/^\s(?:[a-z-]+\s)?[a-z-]+s\b/.test(after))) return true;
  if (a.low < 14 && /\byear $/.test(last) && /^\s(?:pupils|students|children|classes)\b/.test(after))
    return true;
  // 2H2020: the second half of it
  if (/^[HQ](?:20)?\d\d\b/.test(after)) return true;
  // Chem 101 and Physics 1A; H.R. 1187
  if (
    /^[A-Z](?![\w&$])/.test(after) ||
    (/\b(?:[A-Z]\.){2,3}\s$/.test(last) && /^\s*(?:[,.;)]|$)/.test(after))
  )
    return true;
  // from year 1 to year 2, week 6 of term 1
  if (
    a.low < 54 &&
    /\b(?:week|year|term|semester)\s+$/i.test(last) &&
    (/^\s*(?:[.,;:)]|$|to\b|and\b|or\b|-)/.test(after) ||
      /\b(year|term|week) \d+ (?:to|and) \1\s+$/i.test(last) ||
      (/\bweek\s+$/i.test(last) && /^ of\b/.test(after)))
  )
    return true;
  // 31.03.2027
  if (/^\.(?:19|20)\d\d\b/.test(after) || /^\.\d{1,2}\.(?:19|20)\d\d\b/.test(after)) return true;
  // 2. Targets follow …: a list inside a line
  if (
    a.low <= 30 &&
    /^\.\s+[A-Z]/.test(f.slice(a.end, a.end + 6)) &&
    /(?:[.:;]\s+|^\s*)$/.test(before) &&
    !/\btarget[^.;:]{0,12}:\s+$/i.test(before)
  )
    return true;
  // Form 12 is due, stage 2 of Store 3., Direction 2, Scope 1 and 2: a name that ends with its number
  if (a.comparator === 'eq' && a.high === null && a.low < 1000 && isNamed(f, a, before, after)) return true;
  // 501(c)(3)
  if (/^\([a-z0-9]\)/.test(after) || (/\)\($/.test(before) && after.startsWith(')'))) return true;
  // a 4x4 matrix, 5×5
  if (/^\s?[×x]\s?[$€£]?\d/.test(after) || /\d\s?[×x]\s?$/.test(before)) return true;
  if (/\bpage\s+\d+\s+of\s+$/i.test(before)) return true;
  // 9 Mill Lane, Thorpe 4021; first held in 1874
  if (
    a.low >= 1000 &&
    a.low < 1900 &&
    /\b(?:in|since|of|before|after|until|from)\s+$/.test(last) &&
    /^\s*(?:[,.;)]|$)/.test(after)
  )
    return /^1\d{3}$/.test(f.slice(a.numStart, a.numEnd));
  if (/^\d{4,6}$/.test(f.slice(a.numStart, a.numEnd)) && postcode.test(before)) return true;
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
  return (
    /^(?:\+\d|\(?0\d|\(\d{3}\)|1-\d{3}-\d{3}-|\d{3}-\d{3}-\d{4}$)/.test(run) &&
    run.replace(/\D/g, '').length >= 7
  );
}
