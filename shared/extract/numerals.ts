// Reads one numeral at a position of a folded text: Arabic with separators and 万/亿, Chinese, fractions,
// 三成, 一半, 三五. It knows nothing of units beyond the letters a multiplier must not swallow (千米, 百分点).

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

const digit: Record<string, number> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const small: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };
const large: Record<string, number> = { 万: 1e4, 亿: 1e8 };
const maxLength = 24;

export const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const cnTable = new Uint8Array(65536);
for (const ch of '零一二两三四五六七八九十百千万亿半拾佰仟') cnTable[ch.charCodeAt(0)] = 1;
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
  } else comparator = null;
  return { start: i, end, value, high: null, form: 'arabic', unit: null, comparator };
}

/** Value of a run of Chinese numeral characters; null when it is not a number (百千万, 一一). */
export function chineseValue(s: string): { value: number; high: number | null } | null {
  if (s.length === 0 || s.length > maxLength) return null;
  const all = [...s];
  if (all.every((c) => digit[c] !== undefined) && all.length > 1) {
    // 二零二六 read digit by digit; 三五 and 两三 are ranges
    if (all.length === 2) {
      const [a, b] = [digit[all[0]!]!, digit[all[1]!]!];
      return a > 0 && (b === a + 1 || (a === 3 && b === 5)) ? { value: a, high: b } : null;
    }
    return { value: Number(all.map((c) => digit[c]).join('')), high: null };
  }
  let total = 0;
  let section = 0;
  let current: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  let twin: number | null = null;
  for (const c of all) {
    const d = digit[c];
    if (d !== undefined) {
      if (current !== null && current > 0) {
        // 三四十, 二三百: two digits in a row before a unit
        if (twin !== null || d !== current + 1) return null;
        twin = d;
        continue;
      }
      current = d;
    } else if (small[c] !== undefined) {
      const u = small[c]!;
      if (u >= lastUnit) return null;
      if (twin !== null)
        return total === 0 && section === 0 && s.endsWith(c)
          ? { value: (current ?? 0) * u, high: twin * u }
          : null;
      section += (current ?? 1) * u;
      current = null;
      lastUnit = u;
    } else if (large[c] !== undefined) {
      if (twin !== null) return null;
      const sum = section + (current ?? 0);
      total = (total + (sum === 0 && total === 0 ? 1 : sum)) * large[c]!;
      section = 0;
      current = null;
      lastUnit = Number.POSITIVE_INFINITY;
    } else return null;
  }
  if (twin !== null && current !== null)
    return { value: total + section + current, high: total + section + twin };
  return { value: total + section + (current ?? 0), high: null };
}

function readChinese(f: string, i: number): Numeral | null {
  let end = i;
  while (end - i <= maxLength && isCn(f[end]) && f[end] !== '半') end++;
  if (end - i > maxLength) return null;
  const base = { start: i, form: 'chinese' as const, comparator: null };
  if (end === i) {
    // 半数, 一半 is handled by its first character
    if (f.startsWith('半数', i)) return { ...base, end: i + 2, value: 50, high: null, unit: '%' };
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
      value: Number(((rest.value / whole.value) * 100).toFixed(4)),
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
  if (before === '数' || before === '几') {
    if (!/^[十百千万亿]/.test(text)) return null;
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
    if (isLetter(before)) return null;
    const share = /^(\d{1,2})\/(\d{1,2})(?![\d/])/.exec(f.slice(i, i + 6));
    if (
      share &&
      /(?:占|比|率|过|低于|到|达|约|近|少于)[^,。;\d]{0,2}$/.test(f.slice(Math.max(0, i - 6), i))
    ) {
      const [part, all] = [Number(share[1]), Number(share[2])];
      if (part > 0 && part < all)
        return {
          start: i,
          end: i + share[0].length,
          value: Number(((part / all) * 100).toFixed(4)),
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
