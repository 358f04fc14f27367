// Which English numbers tell of what is there already.
import { nearly } from './englishPast.ts';
import { isThere } from './englishPresent.ts';
import { aims, stands } from './englishStandingWords.ts';

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
