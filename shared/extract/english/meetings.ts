// English numbers of a meeting and of hours: who was there, how they voted, when it begins. Asked by
// refusals.ts.
import type { Around } from './around.ts';
import type { Rule } from './rules.ts';

const meets =
  /\b(?:meets?|meetings?|opens?|open|starts?|begins?|closes?|held|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|evening|morning|afternoon)\b[^;]*\b(?:at|from|until|till|to)\s+$/;

export const meetings: Rule<Around>[] = [
  {
    // as it is
    says: 'the committee of seven members will review …; the Grants Panel, made up of nine experts, will meet',
    words: 'committee team panel board council group jury commission crew staff',
    holds: ({ said, rest }) =>
      /^\s*(?:The|Our) (?:[A-Za-z]+ ){0,2}(?:committee|team|panel|board|council|group|jury|commission|crew|staff)(?: of|,? (?:made up|consisting|composed) of) $/i.test(
        said,
      ) && !/^[^.;]* will be (?:elected|appointed|set up|formed|established|enlarged)\b/.test(rest),
  },
  {
    says: 'meets on Tuesdays at 7.30',
    words: 'at from until till to',
    holds: ({ f, a, said, rest }) =>
      a.unit === '' &&
      a.low < 24 &&
      /^\d{1,2}\.[0-5]\d$/.test(f.slice(a.numStart, a.numEnd)) &&
      /^\s*(?:[.,;)]|$|-|(?:in|at|on|for|until|to|sharp)\b)/.test(rest) &&
      meets.test(said),
  },
  {
    says: '14 against, 3 abstentions',
    words: 'against abstention abstentions abstained abstaining',
    holds: ({ a, rest }) =>
      a.kind === 'count' &&
      /^\s+(?:votes?\s+)?(?:against|abstentions?|abstained|abstaining)\s*(?:[,.;)]|$)/.test(rest),
  },
  {
    says: '31 for, 4 against; 31 votes in favour, none against',
    words: 'for favour favor',
    holds: ({ a, rest }) =>
      a.kind === 'count' &&
      /^\s+(?:votes?\s+)?(?:for|in favou?r)[,;]\s*(?:and\s)?(?:\d+|none|nil|one|two|no)\b/.test(rest),
  },
  {
    says: 'Present: A, B, 2 observers',
    words: 'present attendance apologies',
    holds: ({ a, said }) =>
      a.kind === 'count' && /^\s*(?:Present|In attendance|Apologies)\b[^.;:]{0,30}:/i.test(said),
  },
  {
    says: 'adopted 12-4',
    words: 'approved adopted carried passed defeated rejected',
    holds: ({ a, last, rest }) =>
      a.kind === 'count' &&
      a.high !== null &&
      /\b(?:approved|adopted|carried|passed|defeated|rejected)\b[^.;,]{0,30}\s$/.test(last) &&
      /^\s*(?:[.,;)]|$|on\b|at\b)/.test(rest),
  },
  {
    says: 'with 41 of its 60 members voting',
    words: 'taking present attending voting',
    holds: ({ a, last, rest }) =>
      a.kind === 'count' &&
      /^(?:\s+of (?:its|the|our) \d+)?\s+[a-z]+ (?:taking part|present|attending|voting)\b/.test(rest) &&
      (/^\s+of\b/.test(rest) || /\bof (?:its|the|our)\s+$/.test(last)),
  },
  {
    says: 'telephone hours are 10-14 Monday to Thursday',
    words: '',
    holds: ({ a, rest }) =>
      a.high !== null &&
      a.high <= 24 &&
      a.kind === 'count' &&
      /^\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:s?day)?s?\b/.test(rest),
  },
  {
    says: 'five members form a quorum',
    words: 'quorum quorate',
    holds: ({ said, rest }) => /\bquor(?:um|ate)\b/.test(said + rest),
  },
];
