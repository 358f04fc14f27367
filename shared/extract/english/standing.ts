// English numbers of what stands already: the fellows a centre has now, the staff of a team, vacancies that stand at
// so many. Asked by refusals.ts; what the words after a number say of it is in standingAfter.ts.
import type { Around } from './around.ts';
import { recurs } from './done.ts';
import { nearly } from './past.ts';
import { lettersOf, type Rule } from './rules.ts';
import { aims, holdsPlanned, stands } from './standingWords.ts';

const lately =
  /\b(?:currently|at present|presently)\s+[a-z]+\b[^.;]*$|\b(?:exists?|operates?|works?)\s(?:today|now|currently)\b[^.;]*$|\b(?:we|it|they|which|who|[A-Z][a-z]+|[Tt]he (?:[A-Za-z-]+ ){0,2}[a-z]+)\s+(?:now|today)\s+[a-z]+\b[^.;]*$/;
const isThere = new RegExp(
  `^\\s*(?:[-•*]\\s*|\\d[\\d.]{0,5}\\s+)?(?:(?:The|Our|This|We|It)\\b|[A-Z]{2,})[^.;,\\d]{0,60}?\\s(?:${stands}|looks after|cares for|grows(?! (?:by|to|from)\\b)|brings together|is home to|made up of|runs on|relies on|governed by|gets by on|(?:works?|cooperates?|collaborates?) with)\\s(?:[^.;]|\\.(?=\\d))*$`,
);
/** The committee consists of nine members and meets four times a year: what it does. */
const doesToo = /\band (?:meets?|sits|convenes|gathers|reports?|publishes|holds|organi[sz]es)(?: [a-z]+)? $/;
const has = new RegExp(
  `\\b(?:(?:which|that|who)\\s(?:now\\s)?(?:operates?|runs?|employs?|manages?|owns?|maintains?|hosts?|serves?|holds?|covers?|comprises?|includes?)|(?<!\\b[Ee]ach\\s)has|[Ww]e've|[Tt]hey've|(?<!\\b(?:will|to|should|must|shall|would|may|can)\\s)have)\\s+(?:between them |in all |together |a little over |well over |just over |an? (?:network|total|staff|membership|team|workforce|collection|portfolio) of |an? (?:[a-z-]+ ){1,3}of )?${nearly}$`,
  'i',
);
const hasAlso = new RegExp(
  `\\b(?:has|(?<!\\b(?:will|to|should|must|shall|would|may|can)\\s)have)\\s(?!set aside|earmarked|reserved|agreed|budgeted|planned|committed|pledged)[^.;]{0,70}(?:\\band|,)\\s+${nearly}$`,
);

/** Have 40 posts filled; by April, have 30% of them trained; each group has 12 members. */
export const orders =
  /\b(?:[Ee]nsure|[Mm]ake sure|[Ss]ee to it|[Gg]uarantee)\b[^.;]*\s(?:has|have)\s|^\s*(?:[-•*]\s*)?(?:Have\s|(?:By|Before|In|From|During|Within)\s[^,;]{2,40},\s+have\s|(?:Each|Every)\s(?!of\b)[^.;,]{2,40}\s(?:has|have)\s)/;

const ofTeam =
  /^\s*(?:Our|Its|The|An?) (?:[a-z]+ )?(?:team|crew|staff|network|family|workforce|board|committee|membership|collection|fleet|estate|portfolio) of (?:[^.;]*\s(?:and|,)\s)?(?:about |some |over )?$/;
const teams =
  'team crew staff network family workforce board committee membership collection fleet estate portfolio';

const meetingsThen =
  /^\s(?:[a-z-]+\s)?(?:meetings|sessions|assemblies|workshops|seminars|lectures|hearings|talks|events|courses|drills)\b/;

/** The annual gathering brings together 180 people: what an event does is to come. */
const gathers =
  /\b(?:gathering|conference|congress|symposium|festival|meeting|assembly|fair|camp|week|day|workshop|forum|seminar)\b[^.;,\d]{0,40}\sbrings together (?:about |some |around |over |more than )?(?:\d[\d,]* [a-z]+ from )?$/;

export const standing: Rule<Around>[] = [
  {
    says: 'the Centre currently has 14 fellows; we now teach 2,100 students; the Alliance links 64 members in 11 countries',
    words: `now today present currently presently ${lettersOf(stands)} looks cares grows brings home made relies governed
      gets works work cooperates cooperate collaborates collaborate operates operate runs run employs employ manages manage owns own maintains maintain hosts host serves serve
      holds hold covers cover comprises comprise includes include has have ve`,
    // the first that is found tells
    holds: ({ said, a, rest }) => {
      // we have £60,000 to give away
      if (
        a.kind === 'money' &&
        /^\s+to (?:give|spend|award|invest|distribute|allocate|offer|grant)\b/.test(rest)
      )
        return false;
      const now =
        (/now|today|present|currently/.test(said) ? lately.exec(said) : null) ??
        isThere.exec(said) ??
        (orders.test(said)
          ? null
          : (has.exec(said.slice(-64)) ?? (/\d/.test(said) ? hasAlso.exec(said) : null)));
      return (
        now !== null &&
        !aims.test(now[0]) &&
        !doesToo.test(now[0]) &&
        !holdsPlanned.test(said) &&
        !gathers.test(said)
      );
    },
  },
  {
    says: 'against a baseline of 300',
    words: 'base baseline quorum population',
    holds: ({ said }) =>
      /\b(?:base|baseline|quorum|population)\s?(?:of|:|is)?\s+[~<>≥≤]?$/i.test(said.slice(-14)),
  },
  {
    // how things are beside what others have set
    says: 'spending stands at 0.6% of GDP against the national target of 2%',
    words: 'target goal objective average requirement',
    holds: ({ said }) =>
      /\b(?:against|below|above|short of|under) (?:the|an?) (?:national|European|EU|UN|government|global|international|statutory|legal|federal|state|sector) (?:target|goal|objective|average|requirement) of (?:at least )?$/.test(
        said,
      ) && !aims.test(said.replace(/\b(?:target|goal)s? of $/, '')),
  },
  {
    says: '15% on the 2025 figure of 203,000',
    words: 'figure level total value number average count outturn result baseline actual record',
    holds: ({ said }) =>
      said.endsWith(' of ') &&
      /\b(?:19|20)\d\d(?:\/\d\d)? (?:[a-z]+ )?(?:figure|level|total|value|number|average|count|outturn|result|baseline|actual|record) of $/.test(
        said.slice(-36),
      ),
  },
  {
    says: 'fill the sanctioned strength of 210',
    words: 'sanctioned approved authorised authorized existing present current',
    holds: ({ said }) =>
      said.endsWith(' of ') &&
      /(?<!\bha(?:s|ve) )\b(?:sanctioned|approved|authori[sz]ed|existing|present|current) [a-z]+ of\s*$/i.test(
        said.slice(-48),
      ),
  },
  {
    says: 'of the 62 farms we visit, …; as against a mean of 4.1, …',
    words: 'of against',
    holds: ({ said, rest }) =>
      /^\s*(?:[-•*]\s*)?(?:Of|of|As against|Against) (?:the|an?|our|its)\b[^,]{0,40}$/.test(said) &&
      !aims.test(said + rest.split(',', 1)[0]!),
  },
  {
    says: 'our 40 member clubs serve 9,000 people in six towns',
    words: `serve serves belong employ employs cover covers teach educate represent represents live reach house pay use
      produce need share own`,
    holds: ({ said, rest }) =>
      /^\s*(?:Our|Its|The)\s/.test(said) &&
      /^\s*(?:Our|Its|The)\s(?:[\d,]+|two|three|four|five|six|seven|eight|nine|ten|twelve)\s(?:[a-z-]+\s){1,4}(?:serves?|belong|employs?|covers?|teach|educate|represents?|live|reach|house|pay|use|produce|need|share|own)\s/.test(
        /\d/.test(said) ? said : `${said}1${rest}`,
      ) &&
      !/, which (?:will|shall|is to)\b/.test(said),
  },
  {
    says: 'women hold 28 per cent of our posts',
    words: 'hold holds make makes account accounts occupy occupies constitute constitutes',
    holds: ({ said, rest }) =>
      // the Council holds six meetings (a year)
      !(said.endsWith('s ') && (recurs.test(rest) || meetingsThen.test(rest))) &&
      /^\s*(?!We\s)(?:[A-Z][a-z-]+\s){1,2}(?:now\s)?(?:holds?|makes? up|accounts? for|occup(?:y|ies)|constitutes?)\s+(?:only |about |just )?$/.test(
        said,
      ),
  },
  {
    // where nothing looks ahead
    says: 'girls from the villages make up 47% of the total',
    words:
      'make makes account accounts constitute constitutes take takes eat eats absorb absorbs swallow swallows',
    holds: ({ said, rest }) =>
      /^\s+of (?:the|all|our|its)\b/.test(rest) &&
      /^\s*[A-Z](?![^.;]*\b(?:will|shall|should|must|to)\b)[^.;,]{2,70}\s(?:now\s)?(?:makes? up|accounts? for|constitutes?|takes?(?: up)?|eats? up|absorbs?|swallows?)\s+(?:only |about |just |some |around )?$/.test(
        said,
      ),
  },
  {
    says: 'women make up 41% of staff but only 2 of 11 professors',
    words: 'hold holds make makes account accounts',
    holds: ({ said, rest }) =>
      /^\s+of (?:the |our |all )?(?:\d|[a-z])/.test(rest) &&
      /^\s*[A-Z][a-z-]+(?:\s[a-z-]+)?\s(?:now\s)?(?:holds?|makes? up|accounts? for)\s[^.;]*\b(?:but|and)\s(?:only |just )?$/.test(
        said,
      ) &&
      !aims.test(said),
  },
  {
    says: 'the island has a population of 11,240 spread over …',
    words: 'population',
    holds: ({ said }) =>
      /\b(?:has|have) an? [a-z ]{0,20}population of\b[^;]*$/.test(said) && !aims.test(said),
  },
  {
    says: 'our team of 41 staff and 96 volunteers is our strength',
    words: teams,
    holds: ({ said, rest }) =>
      ofTeam.test(said) &&
      /^[^.;]*?\s(?:is|are|has|have|keeps?|runs?|looks? after|maintains?|serves?)\s/.test(rest) &&
      !aims.test(said + rest.split(/\s(?:is|are|has|have)\s/, 2).join(' ')),
  },
  {
    says: 'our team of 12 wardens will grow to 15',
    words: teams,
    holds: ({ said, rest }) =>
      ofTeam.test(said) &&
      /^(?:(?:\s[a-z]+){1,3}|(?:\s[a-z]+){0,3}, [^,]{3,40},) (?:will|shall|is to) (?:(?:get|receive|gain|win|lose|be joined by) (?:an?(?:other)? |\d)|(?:grow|rise|shrink|fall|be (?:enlarged|increased|reduced|cut))[^.;]* to\s)/.test(
        rest,
      ),
  },
  {
    says: 'founded in 1987 with £2 million, the Foundation is now worth £46 million',
    words: 'founded established set created endowed',
    holds: ({ said }) =>
      /^\s*(?:Founded|Established|Set up|Created|Endowed) (?:in|by|with|on)\b[^;]*$/.test(said) &&
      !aims.test(said),
  },
  {
    says: 'vacancies stand at 112',
    words: 'stand stands averaged risen',
    holds: ({ said }) =>
      /\b(?:now stands? at|which averaged|ha(?:s|ve) risen to|stands? at)\s+$/.test(said.slice(-16)) &&
      !/\b(?:will|should|shall|must|to) have risen to $/.test(said.slice(-24)) &&
      !(/(?<!now )stands? at\s+$/.test(said.slice(-16)) && aims.test(said)),
  },
  {
    says: "reserves stand at £21,000, roughly eleven weeks' costs",
    words: 'stand stands stood',
    holds: ({ lead }) =>
      /\bst(?:ands?|ood) at\s(?:[^.;,\d]|,(?=\d))*\d(?:[^;,]|,\d)*, $/.test(lead) && !aims.test(lead),
  },
  {
    says: 'two towns are added to the network of 23',
    words: 'network stock total fleet',
    holds: ({ said }) =>
      /\b(?:network|stock|total|fleet) of\s+$/.test(said.slice(-16)) &&
      /\bto (?:the|our|its) [a-z]+ of\s+$/.test(said.slice(-28)),
  },
  {
    says: 'with 54 clubs we are the largest',
    words: 'with',
    holds: ({ said, rest }) =>
      /^\s*With\b/.test(said) && /\b(?:we|it|they|[A-Z]\w+) (?:are|is|remains?)\b(?! to\b)/.test(rest),
  },
];
