// English numbers that are a scale, a pair or a point in time, no amount: marks of 1 to 5, £1 for every £2, a 2+2 degree,
// quintiles 1 and 2, any one market, the Three Minute Thesis. Asked by refusals.ts.
import type { Around } from './around.ts';
import type { Rule } from './rules.ts';

const marks =
  /\b(?:scor|rat|mark|grad)(?:es?|ed) (?:(?:on a scale )?(?:from|between|of) (?:\d+ (?:to|and) )?)?$/i;

export const scales: Rule<Around>[] = [
  {
    says: 'reviewers score 1–5 on each item; answers are marked from 1 to 10',
    words: 'score scores scored rate rates rated mark marks marked grade grades graded',
    holds: ({ a, lead }) =>
      a.unit === '' &&
      ((a.high !== null && a.low <= 1 && a.high <= 100) ||
        /\b(?:from|between) [01] (?:to|and) $/.test(lead)) &&
      marks.test(lead),
  },
  {
    says: '£1 from others for every £2 of grant; a tutor for every 15 pupils',
    words: 'every each',
    holds: ({ lead }) => /\bfor (?:every|each) $/.test(lead),
  },
  {
    says: 'a 2+2 degree',
    words: '+',
    holds: ({ f, a }) =>
      /^\+\d/.test(f.slice(a.numEnd, a.numEnd + 2)) ||
      /\d\+$/.test(f.slice(Math.max(0, a.numStart - 2), a.numStart)),
  },
  {
    says: 'from quintiles 1 and 2, pupils in years 7 and 8, (months 13–24)',
    words: 'months weeks years terms semesters quintile quintiles decile deciles quartile quartiles tertiles',
    holds: ({ a, last, rest }) =>
      /\b(?:quint|dec|quart|tert)iles? (?:\d (?:and|to|or) |\d, )*$/.test(last) ||
      (a.unit === '' &&
        a.low <= 60 &&
        /(?:\(|\b(?:in|during|from|of|for|by) )(?:months|weeks|years|terms|semesters) (?:\d+ (?:and|to|or) |\d+, )*$/.test(
          last,
        ) &&
        /^\s*(?:[.,;:)]|$|(?:and|to|or|will|shall)\b)/.test(rest)),
  },
  {
    says: 'reminders 60 and 30 days before',
    words: 'before after ahead prior',
    holds: ({ a, rest }) =>
      a.unit === '' && /^ (?:and|or) \d+ (?:days?|weeks?|months?) (?:before|after|ahead|prior)\b/.test(rest),
  },
  {
    says: 'depend less on any one market',
    words: 'any',
    holds: ({ a, last }) => a.low === 1 && /\b[Aa]ny $/.test(last),
  },
  {
    says: 'the Three Minute Thesis final',
    words: 'the our its',
    holds: ({ f, a, last, after }) =>
      a.spelled !== null &&
      /^[A-Z]/.test(f.slice(a.numStart, a.numStart + 1)) &&
      /\b(?:the|our|its) $/.test(last) &&
      /^ [A-Z][a-z]+/.test(after),
  },
  {
    // when it is done, of how many
    says: 'reviews held at 12 months for 90% of candidates; survival at 5 years',
    words: 'at',
    holds: ({ a, last, rest }) =>
      a.kind === 'duration' &&
      a.comparator === 'eq' &&
      (/\b(?:done|reviewed|assessed|measured|checked|examined|survival|retention|follow-up|assessment|confirmation|review) at $/i.test(
        last,
      ) ||
        (/\bheld at $/.test(last) && /^ for [^.;]*(?:%|per ?cent)/.test(rest))),
  },
  {
    // dear ones
    says: 'machines valued at over 500,000 yuan each',
    words: 'valued worth costing priced',
    holds: ({ a, lead }) =>
      a.kind === 'money' &&
      (a.comparator === 'gt' || a.comparator === 'gte') &&
      /\bs? (?:valued at|worth|costing|priced at) $/.test(lead) &&
      / each\b/.test(a.rest.slice(0, 6)),
  },
  {
    says: 'the tasks are broken down into 68 items',
    words: 'decomposed broken translated split',
    holds: ({ last, rest }) =>
      /\b(?:decomposed|broken down|translated|split) into $/.test(last) &&
      /^ (?:[a-z]+ )?(?:items|tasks|measures|actions|steps|parts|pieces|sub-?tasks|indicators|projects)\b/.test(
        rest,
      ),
  },
  {
    // named just after
    says: 'three programmes – water, vaccines and soil – take 55% of the awards',
    words: 'take takes account accounts absorb absorbs cover covers claim claims',
    holds: ({ a, said, rest }) =>
      a.spelled !== null &&
      said.trim() === '' &&
      /^(?: [a-z-]+){1,3} -{1,2} [^.;-]*\band\b[^.;-]* -{1,2} (?:take|account for|absorb|cover|claim) (?:about |some )?\d/.test(
        rest,
      ),
  },
];
