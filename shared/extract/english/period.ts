// The planning period as an English title or line names it: days and months, the year of an organisation that does
// not begin in January (2026/27), several such years.
import type { PlanPeriod } from '../types.ts';

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const day = '(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?';
const monthAndDay = '([A-Z][a-z]{2,8})(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?,?)?';
const span = new RegExp(
  `${day}${monthAndDay}(?:\\s+((?:19|20)\\d\\d))?\\s*(?:-{1,2}|to|until)\\s*(?:the\\s+)?${day}${monthAndDay}\\s+((?:19|20)\\d\\d)`,
);
const ending = new RegExp(
  `\\byear\\s+(?:ending|ends|ended|to)(?:\\s+on)?\\s+(?:the\\s+)?(?:end of\\s+)?${day}${monthAndDay}\\s+((?:19|20)\\d\\d)`,
  'i',
);

const two = (n: number): string => String(n).padStart(2, '0');
const monthOf = (word: string): number => monthNames.indexOf(word.slice(0, 3).toLowerCase()) + 1;
export const lastDay = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
/** Months counted on through the years. */
const counted = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/** From the first day of a month to the last of another. */
function months(firstYear: number, first: number, lastYear: number, last: number): PlanPeriod {
  return {
    start: `${firstYear}-${two(first)}-01`,
    end: `${lastYear}-${two(last)}-${two(lastDay(lastYear, last))}`,
  };
}

/** April and to, of words that stand in capitals. */
const inSmall = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b[a-z]/g, (c) => c.toUpperCase())
    .replace(/\b(?:To|Until)\b/g, (word) => word.toLowerCase());

/** 1 July 2026 - 30 June 2027, July 2026 to June 2027, January-June 2026, the year ending 30 June 2027. */
export function readMonths(text: string): PlanPeriod | null {
  // 1 APRIL 2026 TO 31 MARCH 2027
  const f = /[a-z]/.test(text) ? text : inSmall(text);
  const m = span.exec(f);
  if (m) {
    const [from, to] = [monthOf(m[2]!), monthOf(m[6]!)];
    const lastYear = Number(m[8]);
    const firstYear = Number(m[4] ?? lastYear);
    if (from === 0 || to === 0 || firstYear < 1980 || lastYear > 2070) return null;
    const whole = months(firstYear, from, lastYear, to);
    const first = Number(m[1] ?? m[3] ?? 1);
    const last = m[5] ?? m[7];
    const start = `${whole.start.slice(0, 8)}${two(first)}`;
    const end = last ? `${whole.end.slice(0, 8)}${two(Number(last))}` : whole.end;
    return first < 32 && start < end && end <= whole.end ? { start, end } : null;
  }
  const e = ending.exec(f);
  const to = e ? monthOf(e[2]!) : 0;
  if (!e || to === 0) return null;
  const year = Number(e[4]);
  return to === 12 ? months(year, 1, year, 12) : months(year - 1, to + 1, year, to);
}

/** 2026/27, 2026-27, 2026/2027; 2025/26 - 2029/30. */
const several =
  /(20\d\d)\s?[/-]\s?((?:20)?\d\d)\s*(?:-{1,2}|to|until)\s*(20\d\d)\s?[/-]\s?((?:20)?\d\d)(?!\d)/;
const single = [
  /(20\d\d)\s?[/-]\s?(\d\d)(?![\d-])/,
  /(20\d\d)\s?\/\s?20(\d\d)(?!\d)/,
  /\b(?:FY|(?:financial|fiscal|school|academic) year|season)\s?(20\d\d)\s?-\s?20(\d\d)(?!\d)/i,
  /(20\d\d)\s?-\s?20(\d\d) (?:financial|fiscal|school|academic) year/i,
  /\bannual\b[^.]{0,60}?(20\d\d)\s?-\s?20(\d\d)(?!\d)/i,
];
const follows = (first: number, last: string): boolean => Number(last.slice(-2)) === (first + 1) % 100;

const ofSchools =
  /\b(?:schools?|academic|academ(?:y|ies)|colleges?|universit(?:y|ies)|facult(?:y|ies)|students?|pupils?|terms?|semesters?)\b/i;

const wholeYear = /\b([A-Z][a-z]{2,8})\s?(?:-|to)\s?([A-Z][a-z]{2,8})\b/;

/** FY 2026/27 (July-June): the month it begins in. */
function fromMonth(f: string): number | null {
  const m = wholeYear.exec(f);
  const [from, to] = m ? [monthOf(m[1]!), monthOf(m[2]!)] : [0, 0];
  return from > 1 && to === from - 1 ? from : null;
}

/**
 * The one year that “2026/27” names, or the years from 2025/26 to 2029/30. Which months is not said: those of schools
 * run from September, others from April until the text says better (settleMonths).
 */
export function readYearsOfTwo(f: string): PlanPeriod | null {
  const first = fromMonth(f) ?? (ofSchools.test(f) ? 9 : 4);
  const m = several.exec(f);
  if (m && follows(Number(m[1]), m[2]!) && follows(Number(m[3]), m[4]!) && m[3]! > m[1]!)
    return months(Number(m[1]), first, Number(m[3]) + 1, first - 1);
  for (const pattern of single) {
    const one = pattern.exec(f);
    const year = Number(one?.[1]);
    if (one && follows(year, one[2]!)) return months(year, first, year + 1, first - 1);
  }
  return null;
}

/** Whether a line near the plan's head says how long it runs: half a year at least. */
export function saysPeriod(line: string): boolean {
  const p = readMonths(line) ?? (line.length <= 90 ? readYearsOfTwo(line) : null);
  return p !== null && counted(p.end) - counted(p.start) >= 5;
}

const dated = /\b([A-Z][a-z]{2,8})\s+(20\d\d)\b/g;
const financial = /\b(?:FY\s?\d|(?:financial|fiscal)\s+year)/i;

/**
 * The months of a year that a title only named (2026/27), or of a financial year (FY2027): as a line of the text says
 * (1 July 2026 to 30 June 2027), else the year from April, July or September that holds most months the text names.
 */
export function settleMonths(period: PlanPeriod, title: string, lines: readonly string[]): PlanPeriod {
  const [first, last] = [Number(period.start.slice(0, 4)), Number(period.end.slice(0, 4))];
  const split = last > first;
  if (
    split
      ? readYearsOfTwo(title) === null || (readMonths(title) ?? fromMonth(title)) !== null
      : !financial.test(title)
  )
    return period;
  const seen: string[] = [];
  for (const line of lines) {
    if (!line.includes(String(first)) && !line.includes(String(last))) continue;
    const stated = readMonths(line);
    if (
      stated?.end.startsWith(String(last)) &&
      counted(stated.end) - counted(stated.start) + 1 === 12 * Math.max(1, last - first)
    )
      return stated;
    for (const m of line.matchAll(dated)) {
      const month = monthOf(m[1]!);
      if (month > 0) seen.push(`${m[2]}-${two(month)}`);
    }
  }
  if (!split) return period;
  const held = (p: PlanPeriod): number =>
    seen.filter((m) => m >= p.start.slice(0, 7) && m <= p.end.slice(0, 7)).length;
  return [4, 7, 9]
    .map((from) => months(first, from, last, from - 1))
    .reduce((best, other) => (held(other) > held(best) ? other : best), period);
}
