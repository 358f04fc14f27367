// Reads one numeral at a position of a folded text: Arabic with separators and 万/亿, Chinese, fractions,
// 三成, 一半, 三五. It knows nothing of units beyond the letters a multiplier must not swallow (千米, 百分点).

import { chineseValue, digit, large, maxLength, small } from './chineseValue.ts';

export interface Numeral {
  start: number;
  end: number;
  value: number;
  /** Upper end when the numeral itself is a range (三五个, 两三). */
  high: number | null;
  form: 'arabic' | 'chinese';
  /** Set when the numeral carries its unit: 百分之六十, 三成, 一半, 三分之一. */
  unit: '' | '%' | '‰' | null;
  /** 十余, 数十, 上百, 近千: the comparator that is part of the numeral. */
  comparator: 'gt' | 'gte' | 'approx' | null;
}

export const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const cnTable = new Uint8Array(65536);
for (const ch of '零一二两三四五六七八九十廿卅百千万亿半拾佰仟') cnTable[ch.charCodeAt(0)] = 1;
export const isCnCode = (code: number): boolean => cnTable[code] === 1;
export const isCn = (ch: string | undefined): boolean => ch !== undefined && cnTable[ch.charCodeAt(0)] === 1;
const isLetter = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 97 && c <= 122);

/** 千 of 千米 or 百 of 百分点 belongs to the unit, not to the number. */
function isMultiplier(f: string, i: number): boolean {
  const ch = f[i];
  const next = f[i + 1];
  if (ch === '万' || ch === '亿')
    return next !== '能' && next !== '象' && !(ch === '万' && (next === '名山' || next === '科'));
  if (ch === '千') return !(next && '米瓦克伏卡字帕'.includes(next));
  if (ch === '百') return next !== '分';
  if (ch === '十') return false;
  return false;
}

function multipliers(f: string, i: number): { end: number; factor: number } {
  let end = i;
  let factor = 1;
  for (let n = 0; n < 3 && isMultiplier(f, end); n++) {
    const ch = f[end]!;
    factor *= large[ch] ?? small[ch]!;
    end++;
  }
  return { end, factor };
}

/** Digits with separators: 1,200 · 12 000 · 3.5 · ends before a dot that is not decimal. Null for versions and overlong runs. */
function arabicDigits(f: string, i: number): { end: number; value: number } | null {
  let end = i;
  while (end - i <= maxLength && isDigit(f.charCodeAt(end))) end++;
  if (end - i > 15) return null;
  // 3 2 0 人次: every digit by itself, as converted pages have it
  if (end - i === 1 && f[end] === ' ' && isDigit(f.charCodeAt(end + 1))) {
    const apart = /^\d(?: \d){1,6}(?= ?[^\d\s.,、)年月-])/.exec(f.slice(i, i + 16));
    if (apart && !(f[i - 1] === ' ' && isDigit(f.charCodeAt(i - 2))))
      return { end: i + apart[0].length, value: Number(apart[0].replace(/ /g, '')) };
  }
  let text = f.slice(i, end);
  if (end - i <= 3) {
    for (;;) {
      const sep = f[end];
      if (sep !== ',' && sep !== ' ' && sep !== "'") break;
      if (
        !(isDigit(f.charCodeAt(end + 1)) && isDigit(f.charCodeAt(end + 2)) && isDigit(f.charCodeAt(end + 3)))
      )
        break;
      if (isDigit(f.charCodeAt(end + 4))) break;
      if (sep === ' ' && text.length + 3 > 9) break;
      text += f.slice(end + 1, end + 4);
      end += 4;
    }
  }
  if (f[end] === '.' && isDigit(f.charCodeAt(end + 1))) {
    let k = end + 1;
    while (k - end <= 10 && isDigit(f.charCodeAt(k))) k++;
    if (f[k] === '.' && isDigit(f.charCodeAt(k + 1))) return null;
    text += f.slice(end, k);
    end = k;
  }
  // 1 . 5: spaces from a converted page; 1. 5 may be a number of the outline
  const spaced = f[end] === ' ' ? /^ \. ?(\d{1,2})(?![\d.])/.exec(f.slice(end, end + 6)) : null;
  if (spaced && !text.includes('.')) {
    text += `.${spaced[1]}`;
    end += spaced[0].length;
  }
  const value = Number(text);
  return Number.isFinite(value) ? { end, value } : null;
}

/** 1.1万 is 11,000, not 11,000.000000000002. */
function times(value: number, factor: number): number {
  const product = value * factor;
  return Number.isInteger(product) && product < 1e15 ? product : Number(product.toPrecision(15));
}

function readArabic(f: string, i: number): Numeral | null {
  const d = arabicDigits(f, i);
  if (!d) return null;
  let { end, value } = d;
  let comparator: Numeral['comparator'] = null;
  let at = end;
  if (f[at] === ' ' && isMultiplier(f, at + 1) && f[at + 1] !== '百') at++;
  // 20余万, 10多亿: the indefinite part stands before the multiplier
  const odd = f[at];
  if ((odd === '余' || odd === '多' || odd === '几') && isMultiplier(f, at + 1)) {
    comparator = 'gt';
    at++;
  }
  const m = multipliers(f, at);
  if (m.factor > 1) {
    value = times(value, m.factor);
    end = m.end;
    // 1万5,000, 8亿5,000万
    const rest = m.factor >= 1e4 && isDigit(f.charCodeAt(end)) ? arabicDigits(f, end) : null;
    if (rest && Number.isInteger(rest.value) && Number.isInteger(d.value)) {
      const r = multipliers(f, rest.end);
      if (rest.value * r.factor < m.factor && (r.factor > 1 || rest.value >= 100)) {
        value += rest.value * r.factor;
        end = r.end;
      }
    }
  } else comparator = null;
  return { start: i, end, value, high: null, form: 'arabic', unit: null, comparator };
}

/** 进修半年以上, 不超过半天; 上半年 and 每半年 are times, 忙了半天 is a saying. */
export function isHalfYear(f: string, i: number): boolean {
  return (
    /(?:不少于|不低于|不短于|至少|不超过|为期|时间|期限|周期|任期|时长|锻炼|挂职|研修|进修|访学|实习)$/.test(
      f.slice(Math.max(0, i - 4), i),
    ) ||
    (/^(?:及?以上|左右|以内)/.test(f.slice(i + 2, i + 5)) && !/[上下每前后]/.test(f[i - 1] ?? '。'))
  );
}

function readChinese(f: string, i: number): Numeral | null {
  let end = i;
  while (end - i <= maxLength && isCn(f[end]) && f[end] !== '半') end++;
  if (end - i > maxLength) return null;
  const base = { start: i, form: 'chinese' as const, comparator: null };
  if (end === i) {
    // 半数, 一半 is handled by its first character
    if (f.startsWith('半数', i)) return { ...base, end: i + 2, value: 50, high: null, unit: '%' };
    if (f[i] !== '半') return null;
    if (f[i - 1] === '减' && !/^(?:[径年月天夜]|[征收]收|收[取费])/.test(f.slice(i + 1, i + 3)))
      return { ...base, end: i + 1, value: 50, high: null, unit: '%' };
    if (/^(?:年|个月|小时|天)/.test(f.slice(i + 1, i + 3)) && isHalfYear(f, i))
      return { ...base, end: i + 1, value: 0.5, high: null, unit: null };
    return null;
  }
  if (f[end] === '半' && f.slice(i, end) === '一' && f[end + 1] !== '年' && f[end + 1] !== '径')
    return { ...base, end: end + 1, value: 50, high: null, unit: '%' };
  // 百分之六十五点三, 千分之三, 三分之二
  if (f.startsWith('分之', end)) {
    const from = end + 2;
    const head = f.slice(i, end);
    const rest = isDigit(f.charCodeAt(from)) ? arabicDigits(f, from) : chineseDecimal(f, from);
    const whole = chineseValue(head);
    if (!rest || !whole) return null;
    if (head === '百') return { ...base, end: rest.end, value: rest.value, high: null, unit: '%' };
    if (head === '千') return { ...base, end: rest.end, value: rest.value, high: null, unit: '‰' };
    if (whole.value < 2 || rest.value >= whole.value) return null;
    return {
      ...base,
      end: rest.end,
      value: (100 * rest.value) / whole.value,
      high: null,
      unit: '%',
    };
  }
  if (
    f[end] === '成' &&
    end - i === 1 &&
    !'立为果功员效绩本品都长套年交熟就分语因活人'.includes(f[end + 1] ?? '。')
  ) {
    const v = digit[f[i]!];
    // 九成五 is 95 %, 两成半 25 %
    const half = f[end + 1] === '半' ? 5 : digit[f[end + 1] ?? ''];
    if (v && v <= 9 && half && half <= 9 && !isCn(f[end + 2]))
      return { ...base, end: end + 2, value: v * 10 + half, high: null, unit: '%' };
    if (v && v <= 9) return { ...base, end: end + 1, value: v * 10, high: null, unit: '%' };
  }
  if (f[end - 1] === '千' && end - i > 1 && '米瓦克伏卡'.includes(f[end] ?? '。')) end--;
  if (f[end - 1] === '百' && f[end] === '分') end--;
  if (end === i) return null;
  let comparator: Numeral['comparator'] = null;
  let text = f.slice(i, end);
  // 十余万, 百余名 is read by the quantity; 二十多万 has its multiplier after the indefinite part
  if ((f[end] === '余' || f[end] === '多' || f[end] === '几') && isMultiplier(f, end + 1)) {
    const m = multipliers(f, end + 1);
    const v = chineseValue(text);
    if (!v) return null;
    return { ...base, end: m.end, value: v.value * m.factor, high: null, unit: null, comparator: 'gt' };
  }
  let start = i;
  const before = f[i - 1];
  const several = /^[十百千万亿]/.test(text);
  // 数百人; 参会人数五百人 holds no 数百
  if (before === '几' || (before === '数' && several)) {
    if (!several) return null;
    if (before === '数' && /[次人总个件指系基函参多少]/.test(f[i - 2] ?? '')) return null;
    start = i - 1;
    comparator = 'gt';
  } else if (before === '上' && /^[百千万亿]/.test(text) && !/[以之线网地路晚早]/.test(f[i - 2] ?? '')) {
    start = i - 1;
    comparator = 'gte';
  }
  const decimal = f[end] === '点' ? chineseDecimal(f, i) : null;
  if (decimal && decimal.end > end + 1)
    return { ...base, start, end: decimal.end, value: decimal.value, high: null, unit: null };
  let v = chineseValue(text);
  if (!v && text.length > 1) {
    text = text.slice(0, -1);
    v = chineseValue(text);
    if (v) end--;
  }
  if (!v) return null;
  return { start, end, value: v.value, high: v.high, form: 'chinese', unit: null, comparator };
}

function chineseDecimal(f: string, i: number): { end: number; value: number } | null {
  let end = i;
  while (end - i <= maxLength && isCn(f[end]) && f[end] !== '半') end++;
  const whole = chineseValue(f.slice(i, end));
  if (!whole || whole.high !== null) return null;
  if (f[end] !== '点') return { end, value: whole.value };
  let k = end + 1;
  let fraction = '';
  while (k - end <= 8 && digit[f[k] ?? ''] !== undefined) fraction += String(digit[f[k++]!]);
  return fraction ? { end: k, value: Number(`${whole.value}.${fraction}`) } : { end, value: whole.value };
}

/** The numeral that begins at `i`; null when the characters there are none. Bounded: reads at most some 40 characters. */
export function readNumeral(f: string, i: number): Numeral | null {
  if (isDigit(f.charCodeAt(i))) {
    const before = f.charCodeAt(i - 1);
    // PCT8件; ISO9001 is a name
    if (
      isLetter(before) &&
      !(
        /[A-Z]{2}$|[a-z]{3}$/.test(f.slice(i - 3, i)) &&
        /^\d{1,4}[件项篇种个家人名次部位](?!级)/.test(f.slice(i, i + 6))
      )
    )
      return null;
    const share =
      f[i + 1] !== '/' && f[i + 2] !== '/' ? null : /^(\d{1,2})\/(\d{1,2})(?![\d/])/.exec(f.slice(i, i + 6));
    if (
      share &&
      (/(?:占|比|率|过|低于|到|达|约|近|少于)[^,。;\d]{0,2}$/.test(f.slice(Math.max(0, i - 6), i)) ||
        /^(?:及?以[上下内]|左右|的)/.test(f.slice(i + share[0].length, i + share[0].length + 3)))
    ) {
      const [part, all] = [Number(share[1]), Number(share[2])];
      if (part > 0 && part < all)
        return {
          start: i,
          end: i + share[0].length,
          value: (100 * part) / all,
          high: null,
          form: 'arabic',
          unit: '%',
          comparator: null,
        };
    }
    return readArabic(f, i);
  }
  return isCn(f[i]) ? readChinese(f, i) : null;
}

/** Where the whole run of numeral characters at `i` ends; used to step over what was not read. */
export function runEnd(f: string, i: number): number {
  let end = i;
  if (isDigit(f.charCodeAt(i))) {
    while (end < f.length && isDigit(f.charCodeAt(end))) end++;
    return end;
  }
  while (end < f.length && isCn(f[end])) end++;
  return Math.max(end, i + 1);
}
