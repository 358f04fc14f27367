// Reads time expressions: 2026年, 三季度, 6月底前, 2021—2025年, 到2025年底; those without a numeral are in yearWords.ts.
// Says where they stand and what they mean; whether one governs a quantity is decided by the sentence reader.
import { chineseValue } from './chineseValue.ts';
import { isCn, isDigit } from './numerals.ts';

/** A period with a year of its own, or one inside the plan's year (`part` null = the whole plan period). */
export type TimeValue = (
  | /** `fiscal`: named by the year it ends in (FY2027). */
  { kind: 'absolute'; value: string; start: number; end: number; fiscal?: true }
  | { kind: 'relative'; part: string | null }
) & {
  /** A deadline: by then, not only then. */
  by?: true;
};

export interface TimeSpan {
  start: number;
  end: number;
  value: TimeValue;
}

export const absolute = (value: string, start: number, end = start): TimeValue => ({
  kind: 'absolute',
  value,
  start,
  end,
});
export const relative = (part: string | null): TimeValue => ({ kind: 'relative', part });
const pad = (n: number): string => String(n).padStart(2, '0');

const tail = /^(?:年?底前?|年?末|初|中旬|上旬|下旬|内|期间|以?前|之前|份|中|间|度)*/;
const halfTail = /^(?:年)?\s*(上半年|下半年|第?[一二三四1-4]季度|前三季度)/;
const quarter: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

function part(words: string): string | null {
  if (words.startsWith('上半年')) return 'H1';
  if (words.startsWith('下半年')) return 'H2';
  if (words.startsWith('前三')) return 'Q1/Q3';
  const q = quarter[words.replace('第', '')[0] ?? ''];
  return q ? `Q${q}` : null;
}

/** `20xx` or `二〇二六` at i with optional spaces before 年; returns year and end of 年. */
function yearAt(f: string, i: number): { year: number; end: number } | null {
  let end = i;
  let year = 0;
  if (isDigit(f.charCodeAt(i))) {
    while (end - i < 5 && isDigit(f.charCodeAt(end))) end++;
    if (end - i !== 4) return null;
    year = Number(f.slice(i, end));
  } else {
    while (end - i < 5 && isCn(f[end])) end++;
    if (end - i !== 4) return null;
    const v = chineseValue(f.slice(i, end));
    if (!v) return null;
    year = v.value;
  }
  return year >= 1900 && year <= 2100 ? { year, end } : null;
}

function skipSpaces(f: string, i: number): number {
  let k = i;
  while (k - i < 3 && f[k] === ' ') k++;
  return k;
}

function smallNumber(f: string, i: number, max: number): { value: number; end: number } | null {
  let end = i;
  if (isDigit(f.charCodeAt(i))) {
    while (end - i < 3 && isDigit(f.charCodeAt(end))) end++;
    const value = Number(f.slice(i, end));
    return end - i <= 2 && value >= 1 && value <= max ? { value, end } : null;
  }
  while (end - i < 4 && isCn(f[end])) end++;
  if (end === i) return null;
  const v = chineseValue(f.slice(i, end));
  return v && v.high === null && v.value >= 1 && v.value <= max ? { value: v.value, end } : null;
}

export function withTail(f: string, end: number): number {
  return end + (tail.exec(f.slice(end, end + 8))?.[0].length ?? 0);
}

/** Month and day after a year, or alone. */
function monthAt(f: string, i: number): { month: number; last: number; day: boolean; end: number } | null {
  const m = smallNumber(f, i, 12);
  if (!m) return null;
  let at = skipSpaces(f, m.end);
  let last = m.value;
  if (f[at] === '月') {
    const k = skipSpaces(f, at + 1);
    if ((f[k] === '-' || f[k] === '至' || f[k] === '到' || f[k] === '~') && f[k - 1] !== '个') {
      const second = smallNumber(f, skipSpaces(f, k + 1), 12);
      if (second && f[skipSpaces(f, second.end)] === '月') {
        last = second.value;
        at = skipSpaces(f, second.end);
      }
    }
  } else if (f[at] === '-' || f[at] === '至' || f[at] === '~' || f[at] === '、') {
    const second = smallNumber(f, skipSpaces(f, at + 1), 12);
    if (!second || f[skipSpaces(f, second.end)] !== '月') return null;
    last = second.value;
    at = skipSpaces(f, second.end);
  } else return null;
  let end = at + 1;
  let day = false;
  const d = smallNumber(f, skipSpaces(f, end), 31);
  if (d) {
    const mark = f[skipSpaces(f, d.end)];
    if (mark === '日' || mark === '号') {
      day = true;
      end = skipSpaces(f, d.end) + 1;
      const r = /^\s*[-至到~]\s*(?:\d{1,2}\s*月\s*)?\d{1,2}\s*[日号]/.exec(f.slice(end, end + 14));
      if (r) end += r[0].length;
    }
  }
  return { month: m.value, last, day, end };
}

const wholePlan =
  /^([二两三四五2-5])\s?年(?:之?内|(?=累计|共(?![同建享])|合计|总计|实现|完成|安排|筹集|筹措|(?:服务|举办|组织|开展|培训|培养|培育|建成|建设|新建|引进|选派|发布|发表|转化|发展|新增|承担|投入|入驻|孵化|获批|授权|招收|资助|设立|立项|派出|接待)[^,。;、]{0,12}\d))/;

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
  const y = yearAt(f, i);
  if (y) {
    const at = skipSpaces(f, y.end);
    const mark = f[at];
    // 2021-2025年, 2021年至2025年
    const join = /^\s*(年(?:度)?)?\s*(?:-{1,2}|~|至|到)\s*/.exec(f.slice(y.end, y.end + 10));
    if (join) {
      const second = yearAt(f, y.end + join[0].length);
      if (second) {
        const k = skipSpaces(f, second.end);
        if (f[k] === '年' || f.startsWith('学年', k)) {
          const end = withTail(f, f[k] === '年' ? k + 1 : k + 2);
          return { start: i, end, value: absolute(`${y.year}/${second.year}`, y.year, second.year) };
        }
        if (!/[\d万亿个名%]/.test(f[k] ?? ''))
          return { start: i, end: k, value: absolute(`${y.year}/${second.year}`, y.year, second.year) };
      }
      // 2023-24至2027-28年度
      const both =
        join[1] || !isDigit(f.charCodeAt(y.end + join[0].length))
          ? null
          : /^\d{2}\s*(?:年度)?\s*[-至到~]\s*(?:20)\d\d\s*-\s*(\d{2})\s*(?:财政)?年度?/.exec(
              f.slice(y.end + join[0].length, y.end + join[0].length + 24),
            );
      if (both) {
        const last = Math.floor(y.year / 100) * 100 + Number(both[1]);
        return {
          start: i,
          end: y.end + join[0].length + both[0].length,
          value: absolute(`${y.year}/${last}`, y.year, last),
        };
      }
      const short = /^(\d{2})\s*(?:学年|年)/.exec(
        f.slice(y.end + join[0].length, y.end + join[0].length + 6),
      );
      if (short && !join[1]) {
        const last = Math.floor(y.year / 100) * 100 + Number(short[1]);
        if (last > y.year)
          return {
            start: i,
            end: withTail(f, y.end + join[0].length + short[0].length),
            value: absolute(`${y.year}/${last}`, y.year, last),
          };
      }
    }
    if (mark === '年') {
      let end = at + 1;
      const inner = halfTail.exec(f.slice(end, end + 10));
      if (inner) {
        const p = part(inner[1]!);
        end += inner[0].length;
        return {
          start: i,
          end: withTail(f, end),
          value: absolute(p ? `${y.year}-${p}` : String(y.year), y.year),
        };
      }
      const m = monthAt(f, skipSpaces(f, end));
      if (m) {
        const value =
          m.last !== m.month
            ? `${y.year}-${pad(m.month)}/${y.year}-${pad(m.last)}`
            : `${y.year}-${pad(m.month)}`;
        return { start: i, end: withTail(f, m.end), value: absolute(value, y.year) };
      }
      end = withTail(f, end);
      return { start: i, end, value: absolute(String(y.year), y.year) };
    }
    const iso = /^[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(f.slice(y.end, y.end + 8));
    if (iso && Number(iso[1]) <= 12 && Number(iso[2]) <= 31)
      return {
        start: i,
        end: y.end + iso[0].length,
        value: absolute(`${y.year}-${pad(Number(iso[1]))}`, y.year),
      };
    return null;
  }
  // 115年11月, 115年度: the calendar of Taiwan
  const minguo =
    f.charCodeAt(i) !== 49
      ? null
      : /^(1[0-4]\d)\s*年(?:度|全年|\s*([上下]半年|第[一二三四1-4]季度?)|[底末]|\s*(\d{1,2})\s*月(?:\s*\d{1,2}\s*日)?|(?=[共计总已累](?!同)))/.exec(
          f.slice(i, i + 14),
        );
  if (minguo && !isDigit(f.charCodeAt(i - 1))) {
    const year = 1911 + Number(minguo[1]);
    const month = minguo[3] ? Number(minguo[3]) : 0;
    const within = month > 0 ? pad(month) : minguo[2] ? part(minguo[2]) : null;
    if (month <= 12)
      return {
        start: i,
        end: withTail(f, i + minguo[0].length),
        value: absolute(within ? `${year}-${within}` : String(year), year),
      };
  }
  // 20212035年: a dash lost in copying
  const lost = !isDigit(f.charCodeAt(i + 7))
    ? null
    : /^((?:19|20)\d\d)((?:19|20)\d\d)\s*年/.exec(f.slice(i, i + 12));
  if (lost)
    return {
      start: i,
      end: withTail(f, i + lost[0].length),
      value: absolute(`${lost[1]}/${lost[2]}`, Number(lost[1]), Number(lost[2])),
    };
  // 五年内, 三年累计: the plan's own years, where it has as many
  const all = f[i + 1] !== '年' && f[i + 2] !== '年' ? null : wholePlan.exec(f.slice(i, i + 22));
  if (all && !/[至到少过第于近每隔前后去\d]/.test(f[i - 1] ?? '')) {
    const n = '〇一二三四五'.indexOf(all[1]!.replace('两', '二'));
    return { start: i, end: i + all[0].length, value: relative(`${n > 0 ? n : all[1]}y`) };
  }
  // 未来五年, 今后3年: the plan's own years, where it has as many
  const ahead =
    f[i + 1] === '年' &&
    '来后'.includes(f[i - 1] ?? '。') &&
    /(?:未来|今后)$/.test(f.slice(Math.max(0, i - 2), i))
      ? /^([二两三四五2-5])年(?:之?[内间里]|期?间)?/.exec(f.slice(i, i + 5))
      : null;
  if (ahead) {
    const n = '〇一二三四五'.indexOf(ahead[1]!.replace('两', '二'));
    return { start: i, end: i + ahead[0].length, value: relative(`${n > 0 ? n : ahead[1]}y`) };
  }
  const q = f[i + 1] !== '季' && f[i + 2] !== '季' ? null : quarterAt(f, i);
  if (q !== null && f[i - 1] !== '每') {
    const p = part(q.endsWith('度') ? q : `${q}度`);
    const from = f[i - 1] === '第' ? i - 1 : i;
    // 第一、三季度: both
    const first = /第?([一二三1-3])[、和与]$/.exec(f.slice(Math.max(0, from - 3), from));
    if (first)
      return {
        start: from - first[0].length,
        end: withTail(f, i + q.length),
        value: relative(`${part(`${first[1]}季度`)}/${p}`),
      };
    return {
      start: from,
      end: withTail(f, i + q.length),
      value: relative(f[i - 1] === '前' ? 'Q1/Q3' : p),
    };
  }
  // 一月一期: how often
  const m = f[i] === '一' && /^月一[次场期讲]/.test(f.slice(i + 1, i + 4)) ? null : monthAt(f, i);
  if (m) {
    const value = m.last !== m.month ? `${pad(m.month)}/${pad(m.last)}` : pad(m.month);
    return { start: i, end: withTail(f, m.end), value: relative(value) };
  }
  const clock =
    f[i + 1] !== ':' && f[i + 2] !== ':'
      ? null
      : /^\d{1,2}:\d{2}(?::\d{2})?(?=\s*(?:-|至|到|~|前|后|,|。|开始|准时|\)|$))/.exec(f.slice(i, i + 20));
  if (clock && Number(clock[0].split(':')[0]) < 24 && clock[0].length >= 5)
    return { start: i, end: i + clock[0].length, value: relative(null) };
  return null;
}

/** 三季度, and 第三季 as Taiwan and Hong Kong write it; 《…》第三季 is a season of a show. */
export function quarterAt(f: string, i: number): string | null {
  const m = /^[一二三四1-4]\s?季(度?)/.exec(f.slice(i, i + 5));
  // 一季度一督查: how often
  if (!m || (f[i] === '一' && f[i + m[0].length] === '一')) return null;
  if (m[1] !== '') return m[0];
  const head =
    f[i - 1] === '第' &&
    ('。,;:、(\n 年于於在'.includes(f[i - 2] ?? '。') ||
      /^(?:突破|达|完成|举办|召开|[前底末内])/.test(f.slice(i + m[0].length, i + m[0].length + 2)));
  return head && !/[刊节播赛》”)]/.test(f[i + m[0].length] ?? '。') ? m[0] : null;
}
