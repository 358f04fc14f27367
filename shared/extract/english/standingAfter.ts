// English numbers of which the words after them say that so many are there, or were: 18 last year, 2,000 officers have
// gone through the course, 52 of 60 posts were filled. Asked by refusals.ts.
import type { Around } from './around.ts';
import { doneThen } from './done.ts';
import type { Rule } from './rules.ts';
import { aims } from './standingWords.ts';

export const standingAfter: Rule<Around>[] = [
  {
    says: '95% of invoices are paid in time today; the aim is 98',
    words: 'today now present currently',
    holds: ({ a, lead, rest }) =>
      a.percent &&
      !/\b(?:will|shall|should|must|to)\b/.test(lead) &&
      /^ of [^.;]{2,40} (?:are|is) [^.;]{2,50} (?:today|now|at present|currently)\s*[;,]/.test(rest),
  },
  {
    says: '64 clubs belong to the League today',
    words: 'belong work serve study live exist',
    holds: ({ rest }) =>
      /^[^.;]{0,60}\b(?:belong|work|serve|study|live|exist)\b[^.;]{0,24}\b(?:today|currently|at present|now)\b/.test(
        rest,
      ),
  },
  {
    says: '40 firms contribute; three of our tutors left',
    words: 'contribute belong subscribe came went left quit resigned dropped fell',
    holds: ({ rest }) =>
      /^\s+(?:(?!to\s)[a-z]+\s){1,3}(?:contribute|belong|subscribe|came|went)\b|^\s+of (?:our|its|the|all) (?:[a-z]+\s){1,2}(?:left|quit|resigned|dropped out|fell ill)\b/.test(
        rest,
      ),
  },
  {
    says: 'with the hall shut for six weeks, fewer came',
    words: 'with',
    holds: ({ said, rest }) =>
      /^\s*With\b/.test(said) && /^,\s[^.;]{0,60}\s(?:came|went|was|were|had|fell|rose)\b/.test(rest),
  },
  {
    says: '(18 last year)',
    words: 'last ago previous previously present moment today currently far date now',
    holds: ({ rest }) =>
      /^\s+(?:(?!(?:on|over|than|from|against|versus|vs|with|to|above|below)\s)[a-z]+\s)?(?:last (?:year|time|month|season|session|spring|summer|autumn|winter|term|week|quarter)|this time last year|a year ago|in the previous year|previously|at present|at the moment|today|currently|so far|to date|now(?=\s*[).,;]))\b/.test(
        rest,
      ),
  },
  {
    says: 'she covered a fifth of classes last year',
    words: 'last',
    holds: ({ said, rest }) =>
      rest.includes(' last year') &&
      !aims.test(said.replace(/^.*, (?:since|because|as) (?=[^,]*$)/, '')) &&
      /^\s+of\s(?:(?:the|our|all|its)\s)?(?:\d+\s)?(?:[a-z]+(?<!ed|held|made|sent|won)\s){1,2}last year\b/.test(
        rest,
      ),
  },
  {
    says: '2,000 officers have already gone through the course',
    words: 'have has',
    holds: ({ said, rest }) =>
      /^(?:\s+(?!(?:who|that|which|whose|will|should|must|shall|would|to)\b)[A-Za-z-]+){0,4}\s(?:have|has)\s(?:(?:already|now|since|not|never)\s)?(?!(?:been )?(?:set aside|earmarked|budgeted|reserved|allocated|planned|agreed)\b|been (?:granted|approved|provided)\b)(?:been|gone|become|taken|made|won|grown|held|run|built|met|led|got|sent|taught|given|come|seen|found|[a-z]+ed)\b/.test(
        rest,
      ) && !aims.test(said),
  },
  {
    says: 'one adult in nine has never learnt to swim',
    words: 'never',
    holds: ({ rest }) =>
      /^(?:(?!\b(?:that|who|which|will|shall|should|must|ones)\b)[^.;,]){0,50}\s(?:have|has) never\s/.test(
        rest,
      ),
  },
  {
    says: 'a survey of 312 members showed …',
    words: `told felt thought preferred chose voted complained showed said replied responded answered applied joined missed
      took`,
    holds: ({ rest }) =>
      /^\s+(?:[a-z]+\s)?(?:told|felt|thought|preferred|chose|voted|complained|showed|said|replied|responded|answered|applied|joined|missed|took part)\b(?! (?:within|in|by|on|at|for)\b)/.test(
        rest,
      ),
  },
  {
    says: 'twelve of the 31 piers need repair',
    words: 'need lack require suffer leak',
    holds: ({ said, rest }) =>
      /^\s*$/.test(said) &&
      /^\s+of (?:the|our|its) \d+ (?:[a-z]+\s){1,2}(?:need|lack|require|suffer|leak)\b/.test(rest),
  },
  {
    says: 'the survey, sent to 3,000 households, brought …',
    words: 'brought got drew had was were showed gave found received yielded',
    holds: ({ said, rest }) =>
      said.includes(', ') &&
      /^\s[a-z ]{2,30},\s(?:brought|got|drew|had|was|were|showed|gave|found|received|yielded)\b/.test(rest),
  },
  {
    says: 'our share, 18% at the last count, is to reach …',
    words: 'is are will should shall must',
    holds: ({ said, rest }) =>
      /,\s$/.test(said.slice(-2)) &&
      /^\s(?:at (?:the )?last|at present|last|in (?:19|20)\d\d)\b[^,;.]{0,20},\s(?:is|will|should|shall|must|are)\b/.test(
        rest,
      ),
  },
  {
    says: '52 of 60 posts were filled',
    words: 'was were had',
    holds: ({ rest }) =>
      /^(?:\sof \d+)?(?:\s(?!(?:who|that|which)\b)[a-z-]+){1,3}\s(?:was|were|(?<!\bwill have )had)\b/.test(
        rest,
      ),
  },
  {
    says: 'the proposal to drop it to 4 failed',
    words: 'failed lapsed',
    holds: ({ rest }) =>
      /^\s+(?:failed|lapsed)(?=\s*[.,;)]|\s*$| (?:in|last|at|when|because|for)\b)/.test(rest),
  },
  {
    says: '£3m was spent, 12 of our halls have been closed',
    words: 'was were been',
    holds: ({ rest }) =>
      /^(?:\s+of\s(?:(?!(?:will|should|must|shall|would)\s)[a-z]+\s){1,3}|\s+)(?:(?:was|were)(?! (?:approved|adopted|agreed|allocated|earmarked|set aside)\b)|ha(?:s|ve) been (?!set aside|earmarked|budgeted|reserved|allocated|planned|granted|approved|provided)|had been)\b/.test(
        rest,
      ),
  },
  {
    says: 'a backlog (83 agreements at 1 May)',
    words: '(',
    holds: ({ said, rest }) =>
      /\(\s*$/.test(said.slice(-3)) &&
      /^[^()]{0,30}\b(?:at|as at|as of|on) \d{1,2} [A-Z][a-z]+(?: (?:19|20)\d\d)?\)/.test(rest),
  },
  {
    says: "about 70% of last season's faults were due to wear",
    words: 'was were stood stepped resigned retired left came went fell rose gave took began',
    holds: ({ said, rest }) =>
      /^(?:(?!\b(?:who|that|which|whose|than|as|when|where|how|what|if|will|shall|to)\b|\((?:it|this|they|these|[a-z]+) (?:was|were)\b)(?:[^.;,]|,\d)){1,90}?(?:,[^.;,]{3,50},)?\s(?:was|were|(?<=(?:[a-z]s|staff|people)\s(?:again\s|also\s|only\s)?|,\s)(?:stood|stepped|resigned|retired|left(?= (?:in|at|us|for|after)\b)|came|went|fell|rose|gave|took|began))\s(?!to\s)/.test(
        rest,
      ) && !aims.test(said.slice(said.lastIndexOf(', ') + 1)),
  },
  {
    says: '14 of the courts are already in use',
    words: 'complete completed let filled funded staffed use place hand way vacant occupied already',
    holds: ({ rest }) =>
      /^\s+(?:of (?:the|our|its) )?(?:[a-z]+\s){0,2}(?:are|is)\s+(?:complete|completed|let|filled|funded|staffed|in use|in place|in hand|under way|vacant|occupied|already)\b/.test(
        rest,
      ) && !doneThen.test(rest),
  },
  {
    says: '1,200 → 1,500',
    words: '→ >',
    holds: ({ rest }) => /^\s*(?:→|->|=>)\s*\D?\d/.test(rest),
  },
];
