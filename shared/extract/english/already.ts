// English numbers of what somebody has, runs or owes already, told beside what is to change: the existing 18, the oldest
// of our 12 boats, a footprint of 410 tonnes that must fall. Asked by refusals.ts.
import type { Around } from './around.ts';
import type { Rule } from './rules.ts';

const groups =
  'choir|orchestra|band|ensemble|club|troupe|team|crew|society|company|family|community|congregation';
const inBracket = new RegExp(`\\b(?:${groups}) \\($`, 'i');
const isOne = new RegExp(
  `\\b(?:am|is|are|being) an? (?:[a-z]+ )?(?:${groups}) of (?:only |just |about )?$`,
  'i',
);
const ahead = /\b(?:will|shall|must|should)\b/;

export const already: Rule<Around>[] = [
  {
    says: 'six schools join the existing 18; alongside its 18 partner schools',
    words: 'existing current present original alongside besides beyond unlike',
    holds: ({ a, last, rest }) =>
      a.unit === '' &&
      ((/\b[Tt]he (?:existing|current|present|original) $/.test(last) && /^\s*(?:[.,;)]|$)/.test(rest)) ||
        /\b(?:[Aa]longside|[Bb]esides|[Bb]eyond|[Uu]nlike|[Ii]n addition to) (?:the|our|its) $/.test(last)),
  },
  {
    says: 'the scheme, now in 18 schools, will be extended; the reserve, now £40,000, should reach …',
    words: 'now currently today present',
    holds: ({ last, rest }) =>
      /(?:^|, )(?:[Nn]ow|[Cc]urrently|[Tt]oday|[Aa]t present) (?:(?:in|at|on|with|for|from|of) )?(?:about |some |over )?$/.test(
        last,
      ) && /^['’]?(?: [a-z-]+){0,3},/.test(rest),
  },
  {
    says: 'the letter has been read by 900 people and should have 1,200 readers',
    words: 'by',
    holds: ({ bare }) =>
      /\b(?:has|have) been (?!set\b|fixed\b|agreed\b|approved\b|planned\b|raised\b|cut\b)[a-z]+ by $/.test(
        bare,
      ),
  },
  {
    says: 'the oldest of our 12 boats',
    words: 'of',
    holds: ({ last }) =>
      /(?:the|our|its) $/.test(last.slice(-4)) &&
      /\b(?:[a-z]{2,}est|best|worst|first|last|most|second|third) of (?:the|our|its) $/.test(last),
  },
  {
    says: 'our footprint is 410 tonnes; by 2030 it must be under 200',
    words: 'is are stands lies takes take',
    holds: ({ f, a, said }) =>
      /^\s*(?:[-•*]\s*)?(?:Our|The|Its) [a-z][a-z -]{2,50} (?:is|are|stands at|lies at|takes?) (?:now |still |currently |about |some |over |nearly )*$/.test(
        said,
      ) &&
      /^[^.;]{0,40}[;,] (?:and |but )?(?:(?:by|in|from|within) [^.;,]{2,20} )?(?:it|they|this|that) (?:will|shall|should|must|is to|are to|has to|have to)\b/.test(
        f.slice(a.quoteEnd, a.quoteEnd + 110),
      ),
  },
  {
    says: 'we owe £40,000 to the bank; the Society turns 50 this year',
    words: 'owe owes turn turns',
    holds: ({ a, last, rest }) =>
      /\bowes? (?:about |some |over )?$/.test(last) ||
      (a.unit === '' && /\bturns $/.test(last) && /^\s*(?:[.,;]|$|(?:this|in|on)\b)/.test(rest)),
  },
  {
    says: 'we run a shop, two cafés and a farm',
    words: 'run runs operate operates own owns manage manages',
    holds: ({ said, rest }) =>
      /^\s*(?:We|It|The [A-Z][A-Za-z ]{2,40}) (?:runs?|operates?|owns?|manages?) an? [^.;\d]*(?:, | and )$/.test(
        said,
      ) && !ahead.test(said + rest),
  },
  {
    says: 'the choir (42 voices) will sing; we are a choir of 42',
    words: groups.replaceAll('|', ' '),
    holds: ({ last, rest }) =>
      (inBracket.test(last) &&
        /^ (?:voices|players|members|people|dancers|musicians|singers|strong|staff)\)/.test(rest)) ||
      isOne.test(last),
  },
  {
    says: 'open to groups of at least five',
    words: 'groups teams classes parties',
    holds: ({ lead }) =>
      /\b(?:open to|available to|only for) (?:groups|teams|classes|parties) of $/.test(lead),
  },
  {
    says: 'meet every Tuesday at 10',
    words:
      'mondays tuesdays wednesdays thursdays fridays saturdays sundays monday tuesday wednesday thursday friday saturday sunday',
    holds: ({ a, last, rest }) =>
      a.unit === '' &&
      a.low <= 24 &&
      /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days? (?:at|from) $/.test(last) &&
      /^\s*(?:[.,;)]|$|(?:in|to|and|sharp)\b)/.test(rest),
  },
  {
    says: 'we are 12 people, with four more to come',
    words: 'we',
    holds: ({ said, rest }) =>
      /^\s*We(?: are|['’]re) (?:now |currently |about |some )?$/.test(said) &&
      /^ (?:people|staff|members|volunteers|strong|of us)\b/.test(rest),
  },
  {
    says: 'our first 100 customers got a discount',
    words: 'first last',
    holds: ({ last, rest }) =>
      /\b(?:[Oo]ur|[Tt]he|[Ii]ts) (?:first|last) $/.test(last) &&
      /^(?: [a-z-]+){1,2} (?:got|received|had|paid|enjoyed|wrote|sent|signed|came|went|were|was)\b/.test(
        rest,
      ),
  },
  {
    says: 'sanctioned strength: 210; waiting list: 1,400 patients; goal: below 900',
    words: ':',
    holds: ({ f, a, last }) =>
      /\b(?:[Ss]anctioned strength|[Ii]n position|[Oo]n roll|[Ee]xisting|[Pp]resently|[Cc]urrently): (?:about )?$/.test(
        last,
      ) ||
      (/: (?:about )?$/.test(last) &&
        /^[^.;]{0,40}; (?:goal|target|aim)\b[^.;:]{0,16}:/.test(f.slice(a.quoteEnd, a.quoteEnd + 70))),
  },
  {
    says: 'two of the five bridges are closed',
    words: 'closed shut broken damaged empty full old ill vacant unsafe',
    holds: ({ said, rest }) =>
      /^\s*(?:Only )?$/.test(said) &&
      /^ of (?:the|our|its) (?:[\w-]+ ){1,3}(?:is|are) (?:now |still )?(?:closed|shut|broken|damaged|empty|full|old|ill|vacant|unsafe)\b/.test(
        rest,
      ),
  },
  {
    says: 'a legacy of £80,000 came in',
    words: 'came arrived',
    holds: ({ a, rest }) => a.kind === 'money' && /^ (?:[a-z]+ )?(?:came in|arrived)\b/.test(rest),
  },
];
