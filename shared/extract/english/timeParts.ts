// Parts of a year as English plans name them: the second quarter, Q2 2026, H1, the latter half of the year, the first six
// months. Without what leads them (timeLead.ts).

import type { TimeValue } from '../times/times.ts';
import { value } from './months.ts';
import type { TimePattern } from './timeSpans.ts';

const kindOfYear =
  '(?:whole |full |entire |coming |academic |school |financial |fiscal |calendar |budget |plan |reporting )?';
const theYear = `(?:\\s(?:of|in)\\s(?:the|this|each|every)\\s${kindOfYear}year\\b)?`;
/** Q1 2026; in Q1 of FY2026/27 the year is the plan's own. */
const ofYear =
  '(?:(?:\\s(?:(?:of|in)\\s)?|\\/|,\\s)(?:the\\s)?(?:FY\\s?(?:19|20)?\\d\\d|((?:19|20)\\d\\d))(\\s?[/-]\\s?(?:20)?\\d\\d(?!\\d))?(?![\\d%]))?';
/** The first half of October, the last quarter of the match: of something else. */
const ofOther = '(?!\\sof\\b|\\s(?:19|20)\\d\\d|-(?!year)[a-z])';

const ofItsYear = (part: string, year: string | undefined, next: string | undefined): TimeValue =>
  year && !next
    ? value('absolute', part.replace(/[QH]/g, `${year}-$&`), Number(year))
    : value('relative', part);

const numbers: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
};

/** The first half of the year, the 2nd quarter of 2026, the final quarter, the latter half of the year, quarter 3. */
export const namedPart: TimePattern = {
  pattern: new RegExp(
    `\\b(?:(first|second|third|fourth|last|final|closing|latter|other|[1-4](?:st|nd|rd|th))[\\s-](quarter|half)(?:[\\s-]year\\b)?|quarter\\s(one|two|three|four|[1-4])\\b)(${theYear}${ofYear})${ofOther}`,
    'gi',
  ),
  means: (m) => {
    const [nth, of] = [(m[1] ?? m[3]!).toLowerCase(), m[4]!];
    const half = m[2]?.toLowerCase() === 'half';
    const last = /^(?:last|closing|latter|other)$/.test(nth);
    // the last quarter alone is the one that is over
    if (last && of === '') return null;
    const n = nth === 'final' || last ? (half ? 2 : 4) : (numbers[nth] ?? Number.parseInt(nth, 10));
    return half && n > 2 ? null : ofItsYear(`${half ? 'H' : 'Q'}${n}`, m[5], m[6]);
  },
};

/** The first six months of the year, the last three months of 2026. */
export const partInMonths: TimePattern = {
  pattern: new RegExp(
    `\\b(first|last|final|second)\\s(three|six|nine|3|6|9)\\smonths(${theYear}${ofYear})(?!\\s(?:of|after|from|following|in|on|as|at|with|for)\\b)`,
    'gi',
  ),
  means: (m, f) => {
    const first = m[1]!.toLowerCase() === 'first';
    if (m[3] === '' && !(first && /\bthe\s$/i.test(f.slice(Math.max(0, m.index - 4), m.index)))) return null;
    const many = { three: 3, six: 6, nine: 9 }[m[2]!.toLowerCase()] ?? Number(m[2]);
    if (many === 9) return first ? ofItsYear('Q1/Q3', m[4], m[5]) : null;
    const part = many === 6 ? (first ? 'H1' : 'H2') : first ? 'Q1' : 'Q4';
    return ofItsYear(part, m[4], m[5]);
  },
};

/** Q2, H1 2026, Q3 of FY2026/27, Q1-Q2 2026, 2026 Q2, 2Q 2026. */
export const shortPart: TimePattern = {
  pattern: new RegExp(
    `\\b(?:(?:(20\\d\\d)[\\s-]?)?\\b([QH][1-4])(?:\\s?(?:-|to|and|&|\\/)\\s?([QH]?[1-4])\\b(?!%))?${ofYear}\\b|([1-4]Q|[12]H)\\s?((?:19|20)\\d\\d)\\b)(?!\\s+(?:journals?|papers?|articles?|publications?))`,
    'gi',
  ),
  means: (m) => {
    if (m[6]) return ofItsYear(`${m[6][1]!.toUpperCase()}${m[6][0]}`, m[7], undefined);
    const first = m[2]!.toUpperCase();
    const year = m[1] ?? m[4];
    if (m[3] === undefined) return ofItsYear(first, year, m[5]);
    const last = `${first[0]}${m[3].slice(-1)}`;
    // in Q1 and Q3: two times
    if (/and|&|\//.test(m[0]) && Number(last[1]) - Number(first[1]) !== 1) return null;
    if (first[1] === '1' && last === (first[0] === 'Q' ? 'Q4' : 'H2'))
      return year && !m[5] ? value('absolute', year, Number(year)) : value('relative', null);
    return ofItsYear(`${first}/${last}`, year, m[5]);
  },
};

/** 150 visits in the first half, 110 in the second. */
export const otherPart: TimePattern = {
  pattern: /(?<=\b(half|quarter)\b[^.;]{0,80}\bin the )(second|third|fourth)(?=\s*(?:[.,;)]|$))/gi,
  means: (m) =>
    value('relative', `${m[1]!.toLowerCase() === 'half' ? 'H' : 'Q'}${numbers[m[2]!.toLowerCase()]}`),
};
