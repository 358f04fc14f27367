// English numbers that no plan promises wherever they stand: sizes of files, clocks, months of a project counted from its
// start, what a page says of itself. Asked by refusals.ts.
import type { Around } from './around.ts';
import type { Rule } from './rules.ts';
import { aims } from './standingWords.ts';

/** What a title page tells of a project, in a line of several. */
const ofProject =
  /\b(?:[Dd]uration|[Cc]ontribution|[Bb]eneficiar|[Pp]age|[Vv]ersion|[Ss]tatus|[Gg]rant agreement|[Cc]oordinator)/;

export const figures: Rule<Around>[] = [
  {
    says: 'months 4–36; step 2',
    words: 'months month step field',
    holds: ({ a, last }) =>
      (a.unit === '' && /(?:^|[^a-z])[Mm]onths? $/.test(last)) ||
      (a.spelled === null && /\b(?:step|Field) $/.test(last)),
  },
  {
    says: 'PDF, 48 pages, 3.1 MB; scans at 600 dpi; sampled at 10 Hz',
    words: 'mb gb kb dpi hz fps',
    holds: ({ f, a, said }) =>
      /^\s?(?:MB|GB|KB|kB|dpi|Hz|fps)\b/.test(f.slice(a.numEnd, a.numEnd + 5)) && !aims.test(said),
  },
  {
    says: 'reading time: 6 minutes; balance on 31 January: £6,482.19',
    words: 'reading balance',
    holds: ({ said }) =>
      /^[\s*_]*(?:Reading time|(?:Opening |Closing |Bank )?[Bb]alance(?: (?:on|at) [^.;:]{3,20})?): [£$€]?$/.test(
        said,
      ),
  },
  {
    says: 'it cost £74, not £47',
    words: 'not',
    holds: ({ a, last }) => a.leftWord === '' && /\d, not [£$€]?$/.test(last),
  },
  {
    says: 'before 9.30 on the first day',
    words: 'before by at from until after',
    holds: ({ f, a, last }) =>
      /^\d{1,2}\.[0-5]\d$/.test(f.slice(a.numStart, a.numEnd)) &&
      a.unit === '' &&
      /\b(?:before|by|at|from|until|after) $/.test(last) &&
      /^ (?:on|in the|each|every|to|and|o['’]clock)\b|^\s*[.,;)]/.test(a.rest),
  },
  {
    says: 'Duration 36 months · EU contribution €2,964,500 · 7 beneficiaries in 5 countries',
    words: '·',
    holds: ({ f, a, from }) => {
      const end = f.indexOf('\n', a.end);
      const line = f.slice(from, end < 0 ? f.length : Math.min(end, from + 400));
      return line.split(' · ').length > 2 && ofProject.test(line) && !aims.test(line);
    },
  },
  {
    says: 'office hours Tuesday 10–12; printed on 100% recycled paper',
    words: 'hours printed',
    holds: ({ a, said }) =>
      /\bhours:? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?(?:\s?(?:-|to|and)\s?[A-Z][a-z]+)? )(?:from )?$/.test(
        said,
      ) ||
      (a.percent && /\b[Pp]rinted on $/.test(said)),
  },
  {
    says: 'the models CARBO 3.0 and LIM 2.1',
    words: '',
    holds: ({ f, a, last }) =>
      a.unit === '' &&
      f[a.numStart + 1] === '.' &&
      /^\d\.\d$/.test(f.slice(a.numStart, a.numEnd)) &&
      /\b[A-Z]{3,}(?:-[A-Z]+)? $/.test(last),
  },
  {
    says: 'peat deeper than 40 cm',
    words: 'deeper taller wider thicker heavier older younger',
    holds: ({ said, last }) =>
      /[a-z] (?:deeper|taller|wider|thicker|heavier|older|younger) than $/.test(last) &&
      !/\b(?:no|not|be|is|are|grow|become) [a-z]+ than $/.test(said),
  },
];
