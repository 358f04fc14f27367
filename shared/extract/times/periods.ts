// The planning period, from the title or the opening of the text; and what a time expression means inside it.

import { lastDay, readMonths, readYearsOfTwo } from '../english/period.ts';
import { chineseValue } from '../numbers/chineseValue.ts';
import type { PlanPeriod } from '../types.ts';
import type { TimeValue } from './times.ts';

const fiveYear: Record<string, number> = {
  十: 2001,
  十一: 2006,
  十二: 2011,
  十三: 2016,
  十四: 2021,
  十五: 2026,
  十六: 2031,
};
const lengthOf: Record<string, number> = {
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
};
const cnDigits: Record<string, string> = {
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

const years = (first: number, last: number): PlanPeriod => ({
  start: `${first}-01-01`,
  end: `${last}-12-31`,
});
const plausible = (y: number): boolean => y >= 1980 && y <= 2070;

/** 2025-2026学年: September to August; 第一学期 ends in January, 第二学期 begins in February. 财政年度 of two years: April to March, as in Hong Kong. */
function yearOfItsOwn(f: string, at: number, first: number, last: number): PlanPeriod | null {
  const m =
    last === first + 1
      ? /^[\d\s/~至到年-]{4,14}(?:(财政?年度|财年)|学年度?\s?|(?=第[一二]学期))(第[一二]学期|[上下]学期|[春秋]季学期)?/.exec(
          f.slice(at, at + 30),
        )
      : null;
  if (!m) return null;
  if (m[1]) return { start: `${first}-04-01`, end: `${last}-03-31` };
  const term = m[2] ?? '';
  if (/[二下春]/.test(term)) return { start: `${last}-02-01`, end: `${last}-08-31` };
  return { start: `${first}-09-01`, end: term === '' ? `${last}-08-31` : `${last}-01-31` };
}

/** 二零二六 in digits; 2026至二七年度 as 2026至27年度. */
const inDigits = (f: string): string =>
  f.replace(
    /二[零一二三四五六七八九]{3}(?=\s*年|-|~|[至到])|(?<=[至到-])[二三][零一二三四五六七八九](?=年度)|一[零一二三四][零一二三四五六七八九](?=学?年度)/g,
    (m) => [...m].map((c) => cnDigits[c] ?? c).join(''),
  );

const monthOf = (s: string): number => (/\d/.test(s) ? Number(s) : (chineseValue(s)?.value ?? 0));

const fromMonthToMonth =
  /(?:[(,]|期(?:间|限)?[为:是]?|年度[为:是]?)\s*(?:自|从)?((?:19|20)\d\d)\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,2})\s*月(?:\s*[\d一二三四五六七八九十]{1,3}\s*日)?\s*(?:起)?(?:-{1,2}|~|至|到|—)\s*(?:((?:19|20)\d\d)\s*年\s*)?(\d{1,2}|[一二三四五六七八九十]{1,2})\s*月/;

/** (2026年4月1日至2027年3月31日): the months said in a bracket, or of what the line calls the year; half a year at least. */
export function readMonthsSaid(folded: string): PlanPeriod | null {
  if (!folded.includes('月')) return null;
  const m = fromMonthToMonth.exec(inDigits(folded.slice(0, 400)));
  if (!m) return null;
  const [first, from, to] = [Number(m[1]), monthOf(m[2]!), monthOf(m[4]!)];
  const last = Number(m[3] ?? m[1]);
  const long = (last - first) * 12 + to - from;
  if (!plausible(first) || from < 1 || from > 12 || to < 1 || to > 12 || long < 5 || long > 71) return null;
  const two = (n: number): string => String(n).padStart(2, '0');
  return { start: `${first}-${two(from)}-01`, end: `${last}-${two(to)}-${lastDay(last, to)}` };
}

/** Report for 2025 and Programme for 2026: the year of the report is not the plan's. */
const reviewBeside =
  /\b(?:Report|REPORT|Review|REVIEW|Accounts|ACCOUNTS|Results|RESULTS)\b[^,;.\d]{0,30}(?:19|20)\d\d(?=(?:,|;)? (?:and|AND|&) [^\d]{2,40}(?:19|20)\d\d)/g;

/** The period a folded title or sentence names; several years win over one. Reads at most 400 characters. */
export function readPlanPeriod(folded: string): PlanPeriod | null {
  // 2025年工作总结和2026年工作计划: the plan's own year
  const whole = folded.slice(0, 400);
  const ahead = whole.replace(
    /(?:19|20)\d\d\s*年(?:度)?[^,。;\d]{0,30}?(?:执行情况|完成情况|工作情况|总结|回顾)(?=[及和与暨、])/g,
    '',
  );
  const f = inDigits((/(?:19|20)\d\d/.test(ahead) ? ahead : whole).replace(reviewBeside, ''));
  const said = whole.length <= 90 ? readMonthsSaid(whole) : null;
  if (said) return said;
  // 民国115年度, 115学年度: the calendar of Taiwan
  const minguo = /(?:民国\s*)(\d{2,3})\s*(学)?年|(?<!\d)(1[0-4]\d)\s*(学)?年度/.exec(f);
  if (minguo) {
    const year = 1911 + Number(minguo[1] ?? minguo[3]);
    return minguo[2] || minguo[4] ? { start: `${year}-08-01`, end: `${year + 1}-07-31` } : years(year, year);
  }
  // our goals by 2030: when it begins is not said
  if (/^[^\d]*\b[Bb](?:y|Y) (?:19|20)\d\d[^\d]*$/.test(f)) return null;
  if (!/[一-龥]/.test(f)) {
    const english = (/[a-z]\s/i.test(f) ? readMonths(f) : null) ?? readYearsOfTwo(f);
    if (english) return english;
    // programme for the two years 2026 and 2027
    const two = /\b(20\d\d) and (20\d\d)\b/.exec(f);
    if (two && Number(two[2]) === Number(two[1]) + 1) return years(Number(two[1]), Number(two[2]));
  }
  // ——2025年1月18日在省…会议上: a report tells of the year it is given in, one given in December of the next
  const session =
    /^[\s—(-]{0,6}((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*\d{1,2}\s*日在[^。]{2,60}(?:会议|大会|全会)上/.exec(
      f,
    );
  if (session) {
    const year = Number(session[1]) + (session[2] === '12' ? 1 : 0);
    return years(year, year);
  }
  const span =
    /((?:19|20)\d\d)\s*年?\s*(?:-{1,2}|~|至|到|—|\/|to)\s*((?:19|20)\d\d)\s*(?:年|[):,;]|学年|$|\s|[A-Z])/.exec(
      f,
    ) ?? /((?:19|20)\d\d)((?:19|20)\d\d)\s*年/.exec(f);
  if (
    span &&
    plausible(Number(span[1])) &&
    Number(span[2]) > Number(span[1]) &&
    Number(span[2]) - Number(span[1]) <= 30
  )
    return (
      yearOfItsOwn(f, span.index, Number(span[1]), Number(span[2])) ?? years(Number(span[1]), Number(span[2]))
    );
  // 2026年起三年内
  const from = /((?:19|20)\d\d)\s*年(?:起|开始)[^,。;\d]{0,6}?([二两三四五2-5])\s?年(?:之?内|时间)/.exec(f);
  if (from && plausible(Number(from[1])))
    return years(Number(from[1]), Number(from[1]) + lengthOf[from[2]!]! - 1);
  const academic =
    /((?:19|20)\d\d)\s*(?:[/-]|[至到](?=\d\d(?:财政?)?年度))\s*(\d\d)(?!\d|年(?!度)|月|-)/.exec(f);
  if (academic && Number(academic[2]) === (Number(academic[1]) + 1) % 100)
    return (
      yearOfItsOwn(f, academic.index, Number(academic[1]), Number(academic[1]) + 1) ??
      years(Number(academic[1]), Number(academic[1]) + 1)
    );
  // 2026-29: several years, no month
  const short = academic ? Number(academic[2]) - (Number(academic[1]) % 100) : 0;
  if (academic && short > 1 && short <= 30 && Number(academic[2]) > 12)
    return years(Number(academic[1]), Number(academic[1]) + short);
  const five = /(十[一二三四五六]?)五[”"]?(?:[^。,;]{0,24}?)(?:规划|计划|纲要|行动方案)/.exec(f);
  if (five && fiveYear[five[1]!]) return years(fiveYear[five[1]!]!, fiveYear[five[1]!]! + 4);
  const half = /((?:19|20)\d\d)\s*年?(上半年|下半年)/.exec(f);
  if (half)
    return half[2] === '上半年'
      ? { start: `${half[1]}-01-01`, end: `${half[1]}-06-30` }
      : { start: `${half[1]}-07-01`, end: `${half[1]}-12-31` };
  const one = /((?:19|20)\d\d)\s*(?:年|\b)/.exec(f) ?? /(?:FY|FY\s|fiscal year )\s?((?:19|20)\d\d)/i.exec(f);
  if (one && plausible(Number(one[1]))) return years(Number(one[1]), Number(one[1]));
  const fiscal = /\bFY\s?[’']?(\d\d)(?!\d)/.exec(f);
  if (fiscal) return years(2000 + Number(fiscal[1]), 2000 + Number(fiscal[1]));
  return null;
}

const isOneYear = (p: PlanPeriod): boolean => p.start.slice(0, 4) === p.end.slice(0, 4);

/** A year that does not begin in January. */
const isSplitYear = (p: PlanPeriod): boolean =>
  Number(p.end.slice(0, 4)) === Number(p.start.slice(0, 4)) + 1 &&
  p.start.slice(5) !== '01-01' &&
  p.end.slice(5) < p.start.slice(5);

/** FY2027 in a plan from July 2026 to June 2027 is that year. */
export function inPlan<T extends TimeValue>(time: T, plan: PlanPeriod | null): T {
  return time.kind === 'absolute' && time.fiscal && plan && isSplitYear(plan)
    ? { ...time, value: `${time.end - 1}/${time.end}`, start: time.end - 1 }
    : time;
}

/** A time expression as the guide writes periods, given the plan's own. Null where only the plan period applies. */
export function resolveTime(time: TimeValue | null, plan: PlanPeriod | null): string | null {
  if (time === null) return null;
  if (time.kind === 'absolute') return inPlan(time, plan).value;
  if (!plan) return null;
  const oneYear = isOneYear(plan);
  const year = plan.start.slice(0, 4);
  // this year in a plan for 2026/27
  if (time.part === null)
    return oneYear ? year : isSplitYear(plan) ? `${year}/${plan.end.slice(0, 4)}` : null;
  if (time.part === 'plan') return year === plan.end.slice(0, 4) ? year : `${year}/${plan.end.slice(0, 4)}`;
  // 本学年 in a school's plan
  if (time.part === 'school') return isSplitYear(plan) ? `${year}/${plan.end.slice(0, 4)}` : null;
  // 五年内 in a plan of five years
  const whole = /^(\d)y$/.exec(time.part);
  if (whole) {
    const last = plan.end.slice(0, 4);
    return Number(last) - Number(year) + 1 === Number(whole[1]) ? (oneYear ? year : `${year}/${last}`) : null;
  }
  const run = /^(\d\d)-(\d\d)$/.exec(time.part);
  if (run) {
    const [from, to] = run.slice(1).map((m) => (oneYear ? `${year}-${m}` : monthsWithin(m, plan)));
    // from November to February: into the next year
    if (oneYear && run[1]! > run[2]!) return monthsAsPeriod(from!, `${Number(year) + 1}-${run[2]}`);
    return from && to && from <= to ? monthsAsPeriod(from, to) : null;
  }
  if (!oneYear) return quarterOfSplit(time.part, plan) ?? monthsWithin(time.part, plan);
  return time.part
    .split('/')
    .map((p) => `${year}-${p}`)
    .join('/');
}

/** From one month to another, 2026-07 to 2026-09: a quarter or a half where they make one. */
export function monthsAsPeriod(from: string, to: string): string {
  const [first, last] = [Number(from.slice(5)), Number(to.slice(5))];
  if (from.slice(0, 4) === to.slice(0, 4) && first % 3 === 1) {
    if (last === first + 2) return `${from.slice(0, 4)}-Q${last / 3}`;
    if (last === first + 5 && last % 6 === 0) return `${from.slice(0, 4)}-H${last / 6}`;
  }
  return `${from}/${to}`;
}

/** Q1 in a plan from July to June is July to September; null where no quarter begins with the year. */
function quarterOfSplit(part: string, plan: PlanPeriod): string | null {
  const [one, other] = part.split('/');
  if (other !== undefined) {
    const both = [quarterOfSplit(one!, plan), quarterOfSplit(other, plan)];
    return both.every((q) => q !== null) ? both.join('/') : null;
  }
  const m = /^([QH])([1-4])$/.exec(part);
  const [year, first] = [Number(plan.start.slice(0, 4)), Number(plan.start.slice(5, 7))];
  if (!m || !isSplitYear(plan) || first % 3 !== 1) return null;
  const from = first + (Number(m[2]) - 1) * (m[1] === 'Q' ? 3 : 6);
  const quarter = (month: number): string =>
    `${month > 12 ? year + 1 : year}-Q${Math.ceil((month > 12 ? month - 12 : month) / 3)}`;
  if (m[1] === 'Q') return quarter(from);
  // the first half of a year from July is the second of the calendar's
  return first === 7
    ? `${from > 12 ? year + 1 : year}-H${from > 12 ? 1 : 2}`
    : `${quarter(from)}/${quarter(from + 3)}`;
}

/** 三月 in a plan from September to August: the month lies in one of its years only; null for other parts of a year. */
function monthsWithin(part: string, plan: PlanPeriod): string | null {
  const found = part.split('/').map((month) => {
    if (!/^\d\d$/.test(month)) return null;
    const first = Number(plan.start.slice(0, 4));
    const within = [first, first + 1]
      .map((year) => `${year}-${month}`)
      .filter((m) => m >= plan.start.slice(0, 7) && m <= plan.end.slice(0, 7));
    return within.length === 1 && Number(plan.end.slice(0, 4)) === first + 1 ? within[0]! : null;
  });
  return found.every((m) => m !== null) ? found.join('/') : null;
}

/** First and last day of a period as the guide writes it; null when it is none. */
export function daysOf(period: string): PlanPeriod | null {
  const parts = period.split('/');
  const first = dayRange(parts[0]!);
  const last = dayRange(parts.at(-1)!);
  return first && last ? { start: first.start, end: last.end } : null;
}

function dayRange(p: string): PlanPeriod | null {
  const m = /^(\d{4})(?:-(H[12]|Q[1-4]|\d{2}))?$/.exec(p);
  if (!m) return null;
  const y = m[1]!;
  const s = m[2];
  if (!s) return { start: `${y}-01-01`, end: `${y}-12-31` };
  if (s === 'H1') return { start: `${y}-01-01`, end: `${y}-06-30` };
  if (s === 'H2') return { start: `${y}-07-01`, end: `${y}-12-31` };
  if (s.startsWith('Q')) {
    const q = Number(s[1]);
    const a = String(q * 3 - 2).padStart(2, '0');
    const b = String(q * 3).padStart(2, '0');
    return { start: `${y}-${a}-01`, end: `${y}-${b}-${lastDay(Number(y), q * 3)}` };
  }
  const month = Number(s);
  return month >= 1 && month <= 12
    ? { start: `${y}-${s}-01`, end: `${y}-${s}-${lastDay(Number(y), month)}` }
    : null;
}
