// The parts of a Chinese date: a year, a month with its days, a quarter or half of a year. Folded text in.
import { chineseValue } from '../numbers/chineseValue.ts';
import { isCn, isDigit } from '../numbers/numerals.ts';

/** Two digits. */
export const pad = (n: number): string => String(n).padStart(2, '0');

const quarter: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/** 上半年, 三季度, 前三季度 as H1, Q3, Q1/Q3. */
export function partOfYear(words: string): string | null {
  if (words.startsWith('上半年')) return 'H1';
  if (words.startsWith('下半年')) return 'H2';
  if (words.startsWith('前三')) return 'Q1/Q3';
  const q = quarter[words.replace('第', '')[0] ?? ''];
  return q ? `Q${q}` : null;
}

/** `20xx` or `二〇二六` at i with optional spaces before 年; returns year and end of 年. */
export function yearAt(f: string, i: number): { year: number; end: number } | null {
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

export function skipSpaces(f: string, i: number): number {
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

/** Month and day after a year, or alone. */
export function monthAt(
  f: string,
  i: number,
): { month: number; last: number; day: boolean; end: number } | null {
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
