// Reads one quantity at a numeral: comparator, number or range, measure word, what follows (以上, 左右).
// It says what is written there; whether that is a commitment is decided in commitment.ts.

import type { Comparator } from '../types.ts';
import { comparesAs, currencies, readLeft, readRight, skipSpace } from './comparator.ts';
import { unitOfLabel } from './labelUnit.ts';
import { readUnit, type Unit } from './measureWord.ts';
import { isCn, isDigit, type Numeral, readNumeral } from './numerals.ts';

export interface Quantity {
  /** The quote: comparator, number, unit and 以上 and the like. */
  start: number;
  end: number;
  numStart: number;
  numEnd: number;
  /** Where the measure word stands; equal when there is none. */
  unitStart: number;
  unitEnd: number;
  unit: string;
  form: Numeral['form'];
  value: number;
  comparator: Comparator;
  min: number | null;
  max: number | null;
  /** The word read at the left and at the right, '' when none; for the rules and for 达到. */
  left: string;
  right: string;
  ratio: boolean;
  /** Written bounds are the wrong way round (50-30名). */
  reversed: boolean;
}

/** Reads the quantity whose numeral begins at `i`; null where none does. */
export function readQuantity(f: string, i: number): Quantity | null {
  const first = readNumeral(f, i);
  if (!first) return null;
  const chinese = first.form === 'chinese';
  const read = readNumbers(f, i, first);
  let { unit, value, high } = read;
  const { numEnd } = read;
  // 成长2成: as 两成
  if (unit?.text === '成' && !chinese && value < 10) {
    value *= 10;
    if (high !== null) high *= 10;
    unit = { ...unit, text: '%' };
  }
  let end = unit ? Math.max(unit.end, numEnd) : numEnd;
  if (f[end] === '的' && f.startsWith('以上', end + 1)) end = unit ? unit.end : numEnd;
  const { word: right, start: rightFrom } = readRight(f, end, unit);
  if (right !== '') end = rightFrom + right.length;
  const { word: left, found, currency, start } = readLeft(f, first, unit?.text === '%');
  let begins = start;
  if (!unit && currency > 0 && !chinese) {
    // NT$500万: the currency is the unit
    const text = f.slice(first.start - currency, first.start).trim();
    unit = { start: numEnd, end: numEnd, text, many: false };
    if (!found) begins -= currency;
  }
  if (!unit && !chinese && !read.ratio) {
    const labelled = unitOfLabel(f, start - left.length, end);
    if (labelled) {
      unit = { start: numEnd, end: numEnd, text: labelled.unit, many: false };
      value *= labelled.times;
      if (high !== null) high *= labelled.times;
    }
  }
  const own = read.more || unit?.many ? 'gt' : read.plus ? 'gte' : (first.comparator ?? null);
  const comparator = high !== null ? 'range' : comparesAs(f, first, left, right, own, unit);
  const openUp = comparator === 'gte' || comparator === 'gt';
  const openDown = comparator === 'lte' || comparator === 'lt';
  return {
    start: left
      ? begins - left.length
      : Math.min(unit && currencies.has(unit.text) ? begins : first.start, first.start),
    end,
    numStart: first.start,
    numEnd: Math.max(numEnd, read.last.end),
    unitStart: unit?.start ?? numEnd,
    unitEnd: unit?.end ?? numEnd,
    unit: unit?.text ?? '',
    form: first.form,
    value,
    comparator,
    min: openDown ? null : high !== null ? Math.min(value, high) : value,
    max: openUp ? null : high !== null ? Math.max(value, high) : value,
    left,
    right,
    ratio: read.ratio,
    reversed: high !== null && high < value,
  };
}

/** One number or two, with their measure word. */
interface Numbers {
  unit: Unit | null;
  value: number;
  /** The second bound. */
  high: number | null;
  /** The last numeral read, and where the numbers end. */
  last: Numeral;
  numEnd: number;
  ratio: boolean;
  /** 余, 多 or 来 stands before a measure word; + does. */
  more: boolean;
  plus: boolean;
}

const unitOf = (numeral: Numeral): Unit => ({
  start: numeral.end,
  end: numeral.end,
  text: numeral.unit!,
  many: false,
});

function readNumbers(f: string, i: number, first: Numeral): Numbers {
  const read: Numbers = {
    unit: null,
    value: first.value,
    high: first.high,
    last: first,
    numEnd: first.end,
    ratio: false,
    more: false,
    plus: false,
  };
  const { unit } = first;
  read.unit = unit ? unitOf(first) : unitAfter(f, first.end, first.form === 'chinese', read);
  const unitEnd = read.unit?.end ?? first.end;
  const joinAt = connector(f, unit ? first.end : unitEnd);
  const joined = joinAt > 0 && (isDigit(f.charCodeAt(joinAt)) || isCn(f[joinAt]));
  // 从2个到4个: where it comes from and where it gets to are no range
  const fromHere =
    (f[i - 1] === '从' || f[i - 1] === '由') &&
    /^\s*[到至]/.test(f.slice(unitEnd, unitEnd + 2)) &&
    !isMadeUp.test(f.slice(first.end, first.end + 30));
  if (joined && first.high === null && !fromHere) readBound(f, i, first, joinAt, read);
  else if (read.unit === null && f[first.end] === '、' && first.high === null) readNext(f, first, read);
  else if (read.unit === null && f[first.end] === ':') readRatio(f, first, read);
  return read;
}

/** The measure word after a number; notes in `read` what stands between. */
function unitAfter(f: string, end: number, cn: boolean, read: Numbers): Unit | null {
  const at = skipSpace(f, end);
  const c = f[at];
  if (c === '余' || c === '多' || (c === '来' && cn)) {
    const unit = readUnit(f, at + 1, cn);
    if (unit) {
      read.more = true;
      return unit;
    }
  }
  if (c === '%' || c === '‰') return { start: at, end: at + 1, text: c, many: false };
  // 控制在10/10万以下: a rate
  const rate = c === '/' ? /^\/(?:10万|十万|万|千)(?![元人名亩吨户\d])/.exec(f.slice(at, at + 6)) : null;
  if (rate) return { start: at, end: at + rate[0].length, text: rate[0], many: false };
  // 100+家企业; 阅读量500万+
  if (c === '+' && !cn && !/[\dA-Za-z]/.test(f[at + 1] ?? '。')) {
    const unit = readUnit(f, at + 1, cn);
    const alone = f[at - 1] === '万' && ',。;、)\n'.includes(f[at + 1] ?? '。');
    if (unit || alone) read.plus = true;
    return unit ?? (alone ? { start: at + 1, end: at + 1, text: '', many: false } : null);
  }
  return readUnit(f, at, cn);
}

/** Where the number after a dash, 至 or 到 at `i` begins; -1 where none stands there. */
function connector(f: string, i: number): number {
  const k = skipSpace(f, i);
  const c = f[k];
  if (c === '-' || c === '~' || c === '至' || c === '到') {
    let e = k + 1;
    if (c === '-' && f[e] === '-') e++;
    return skipSpace(f, e);
  }
  return -1;
}

/** 由7至9名委员组成: of how many, not from how many. */
const isMadeUp = /^[^,。;]{0,24}(?:组成|构成)/;

/** 30-50名, 30名至50名, 5%-8%: a second number at `at`, where it is of the same measure. */
function readBound(f: string, i: number, first: Numeral, at: number, read: Numbers): void {
  const second = readNumeral(f, at);
  if (!second || second.high !== null || second.form !== first.form) return;
  const { unit } = read;
  const own = second.unit ? unitOf(second) : unitAfter(f, second.end, first.form === 'chinese', read);
  if (!own) return;
  // 三个月至一年: both in months
  const months =
    own.text === '年' && unit?.text === '月' && second.value <= 5 && first.value < second.value * 12;
  if (months) {
    read.high = second.value * 12;
    read.unit = { ...own, text: '月' };
  } else if (!unit || unit.text === own.text || first.unit) {
    read.value = inUnitsOf(f, i, first, at, second);
    read.high = second.value;
    read.unit = own;
  } else return;
  read.last = second;
  read.numEnd = second.end;
}

/** 3-5万: the first number in the multiples the second one is written in. */
function inUnitsOf(f: string, i: number, first: Numeral, at: number, second: Numeral): number {
  const { value } = first;
  const factor = second.value >= 1e4 && f.slice(at, second.end).match(/[万亿]+$/);
  if (!factor || /[万亿]$/.test(f.slice(i, first.end)) || value >= second.value / 1e4) return value;
  return value * (factor[0] === '亿' ? 1e8 : factor[0] === '万亿' ? 1e12 : 1e4);
}

/** 2、3个: two numbers, one after the other. */
function readNext(f: string, first: Numeral, read: Numbers): void {
  const second = readNumeral(f, first.end + 1);
  if (!second || second.value !== first.value + 1 || second.value >= 10 || second.high !== null) return;
  const unit = unitAfter(f, second.end, first.form === 'chinese', read);
  if (!unit) return;
  read.high = second.value;
  read.unit = unit;
  read.last = second;
  read.numEnd = second.end;
}

/** 师生比1:18 */
function readRatio(f: string, first: Numeral, read: Numbers): void {
  if (first.form === 'chinese' || !isDigit(f.charCodeAt(first.end + 1))) return;
  const second = readNumeral(f, first.end + 1);
  if (!second || second.value <= 0 || f[second.end] === ':') return;
  read.ratio = true;
  read.value = Number((first.value / second.value).toPrecision(12));
  read.numEnd = second.end;
  read.last = second;
}
