// Reads Chinese time expressions that begin with a numeral: 2026年, 三季度, 6月底前, 2021—2025年, 到2025年底. Says where
// they stand and what they mean.

import { isDigit } from '../numbers/numerals.ts';
import { monthAt, pad, partOfYear, quarterAt, skipSpaces, yearAt } from './dateParts.ts';
import { absolute, relative, type TimeSpan, withTail } from './times.ts';

/** The time expression that begins at the numeral `i` (a digit or Chinese numeral). */
export function readDate(f: string, i: number): TimeSpan | null {
  const date = dateAt(f, i);
  if (date !== null && isDeadline(f, date)) date.value.by = true;
  return date;
}

/** 6月底, 6月30日前, 到2030年, 截至6月; from when to when is none. */
function isDeadline(f: string, { start, end, value }: TimeSpan): boolean {
  if ((value.kind === 'absolute' ? value.value : (value.part ?? '')).includes('/')) return false;
  return (
    '底末前'.includes(f[end - 1] ?? '。') || /[到至]$|截止于?$/.test(f.slice(Math.max(0, start - 3), start))
  );
}

function dateAt(f: string, i: number): TimeSpan | null {
  const year = yearAt(f, i);
  if (year) return yearsFrom(f, i, year.year, year.end) ?? inYear(f, i, year.year, year.end);
  return (
    inYearOfTaiwan(f, i) ?? lostDash(f, i) ?? yearsOfPlan(f, i) ?? quarter(f, i) ?? month(f, i) ?? clock(f, i)
  );
}

// Each of these reads what begins at `i`; null where it does not.

/** 2021-2025年, 2021年至2025年, 2023-24至2027-28年度, 2025-26学年: several years, after the first one. */
function yearsFrom(f: string, i: number, first: number, firstEnd: number): TimeSpan | null {
  const join = /^\s*(年(?:度)?)?\s*(?:-{1,2}|~|至|到)\s*/.exec(f.slice(firstEnd, firstEnd + 10));
  if (!join) return null;
  const years = (last: number, end: number): TimeSpan => ({
    start: i,
    end,
    value: absolute(`${first}/${last}`, first, last),
  });
  const at = firstEnd + join[0].length;
  const second = yearAt(f, at);
  if (second) {
    const k = skipSpaces(f, second.end);
    if (f[k] === '年') return years(second.year, withTail(f, k + 1));
    if (f.startsWith('学年', k)) return years(second.year, withTail(f, k + 2));
    if (!/[\d万亿个名%]/.test(f[k] ?? '')) return years(second.year, k);
  }
  if (join[1] || !isDigit(f.charCodeAt(at))) return null;
  const century = Math.floor(first / 100) * 100;
  const both = /^\d{2}\s*(?:年度)?\s*[-至到~]\s*(?:20)\d\d\s*-\s*(\d{2})\s*(?:财政)?年度?/.exec(
    f.slice(at, at + 24),
  );
  if (both) return years(century + Number(both[1]), at + both[0].length);
  const short = /^(\d{2})\s*(?:学年|年)/.exec(f.slice(at, at + 6));
  const last = short ? century + Number(short[1]) : 0;
  return short && last > first ? years(last, withTail(f, at + short[0].length)) : null;
}

const halfTail = /^(?:年)?\s*(上半年|下半年|第?[一二三四1-4]季度|前三季度)/;

/** 2026年, 2026年上半年, 2026年6月, 2026-06-30. */
function inYear(f: string, i: number, year: number, yearEnd: number): TimeSpan | null {
  const at = skipSpaces(f, yearEnd);
  if (f[at] !== '年') {
    const iso = /^[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(f.slice(yearEnd, yearEnd + 8));
    return iso && Number(iso[1]) <= 12 && Number(iso[2]) <= 31
      ? { start: i, end: yearEnd + iso[0].length, value: absolute(`${year}-${pad(Number(iso[1]))}`, year) }
      : null;
  }
  const inner = halfTail.exec(f.slice(at + 1, at + 11));
  if (inner) {
    const part = partOfYear(inner[1]!);
    return {
      start: i,
      end: withTail(f, at + 1 + inner[0].length),
      value: absolute(part ? `${year}-${part}` : String(year), year),
    };
  }
  const m = monthAt(f, skipSpaces(f, at + 1));
  if (m) {
    const from = `${year}-${pad(m.month)}`;
    const value = m.last !== m.month ? `${from}/${year}-${pad(m.last)}` : from;
    return { start: i, end: withTail(f, m.end), value: absolute(value, year) };
  }
  return { start: i, end: withTail(f, at + 1), value: absolute(String(year), year) };
}

/** 115年11月, 115年度: the calendar of Taiwan. */
function inYearOfTaiwan(f: string, i: number): TimeSpan | null {
  if (f[i] !== '1' || isDigit(f.charCodeAt(i - 1))) return null;
  const minguo =
    /^(1[0-4]\d)\s*年(?:度|全年|\s*([上下]半年|第[一二三四1-4]季度?)|[底末]|\s*(\d{1,2})\s*月(?:\s*\d{1,2}\s*日)?|(?=[共计总已累](?!同)))/.exec(
      f.slice(i, i + 14),
    );
  const month = minguo?.[3] ? Number(minguo[3]) : 0;
  if (!minguo || month > 12) return null;
  const year = 1911 + Number(minguo[1]);
  const within = month > 0 ? pad(month) : minguo[2] ? partOfYear(minguo[2]) : null;
  return {
    start: i,
    end: withTail(f, i + minguo[0].length),
    value: absolute(within ? `${year}-${within}` : String(year), year),
  };
}

/** 20212035年: a dash lost in copying. */
function lostDash(f: string, i: number): TimeSpan | null {
  if (!isDigit(f.charCodeAt(i + 7))) return null;
  const lost = /^((?:19|20)\d\d)((?:19|20)\d\d)\s*年/.exec(f.slice(i, i + 12));
  return (
    lost && {
      start: i,
      end: withTail(f, i + lost[0].length),
      value: absolute(`${lost[1]}/${lost[2]}`, Number(lost[1]), Number(lost[2])),
    }
  );
}

const wholePlan =
  /^(一(?=年内)|[二两三四五2-5])\s?年(?:之?内|时间(?=,)|(?=累计|共(?![同建享])|合计|总计|实现|完成|安排|筹集|筹措|(?:服务|举办|组织|开展|培训|培养|培育|建成|建设|新建|引进|选派|发布|发表|转化|发展|新增|承担|投入|入驻|孵化|获批|授权|招收|资助|设立|立项|派出|接待)[^,。;、]{0,12}\d|(?:提高|提升|增长|增加|下降|降低|压减)[^,。;、]{0,6}\d|翻[一两]番))/;

/** 五年内, 三年累计, 未来五年: the plan's own years, where it has as many. */
function yearsOfPlan(f: string, i: number): TimeSpan | null {
  const within = f[i + 1] !== '年' && f[i + 2] !== '年' ? null : wholePlan.exec(f.slice(i, i + 22));
  const all = within && !/[至到少过第于近每隔前后去\d]/.test(f[i - 1] ?? '') ? within : yearsAhead(f, i);
  if (!all) return null;
  const n = '〇一二三四五'.indexOf(all[1]!.replace('两', '二'));
  return { start: i, end: i + all[0].length, value: relative(`${n > 0 ? n : all[1]}y`) };
}

/** 未来五年, 今后3年 */
const yearsAhead = (f: string, i: number): RegExpExecArray | null =>
  f[i + 1] === '年' &&
  '来后'.includes(f[i - 1] ?? '。') &&
  /(?:未来|今后)$/.test(f.slice(Math.max(0, i - 2), i))
    ? /^([二两三四五2-5])年(?:之?[内间里]|期?间)?/.exec(f.slice(i, i + 5))
    : null;

function quarter(f: string, i: number): TimeSpan | null {
  const q = f[i + 1] !== '季' && f[i + 2] !== '季' ? null : quarterAt(f, i);
  if (q === null || f[i - 1] === '每') return null;
  const part = partOfYear(q.endsWith('度') ? q : `${q}度`);
  const from = f[i - 1] === '第' ? i - 1 : i;
  const end = withTail(f, i + q.length);
  // 第一、三季度: both
  const first = /第?([一二三1-3])[、和与]$/.exec(f.slice(Math.max(0, from - 3), from));
  if (first)
    return {
      start: from - first[0].length,
      end,
      value: relative(`${partOfYear(`${first[1]}季度`)}/${part}`),
    };
  return { start: from, end, value: relative(f[i - 1] === '前' ? 'Q1/Q3' : part) };
}

function month(f: string, i: number): TimeSpan | null {
  // 一月一期: how often
  const m = f[i] === '一' && /^月一[次场期讲]/.test(f.slice(i + 1, i + 4)) ? null : monthAt(f, i);
  if (!m) return null;
  const value = m.last !== m.month ? `${pad(m.month)}/${pad(m.last)}` : pad(m.month);
  return { start: i, end: withTail(f, m.end), value: relative(value) };
}

/** 14:30开始: a time of the day, no number. */
function clock(f: string, i: number): TimeSpan | null {
  const time =
    f[i + 1] !== ':' && f[i + 2] !== ':'
      ? null
      : /^\d{1,2}:\d{2}(?::\d{2})?(?=\s*(?:-|至|到|~|前|后|,|。|开始|准时|\)|$))/.exec(f.slice(i, i + 20));
  return time && Number(time[0].split(':')[0]) < 24 && time[0].length >= 5
    ? { start: i, end: i + time[0].length, value: relative(null) }
    : null;
}
