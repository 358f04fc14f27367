// Reads one quantity at a numeral: comparator, number or range, measure word, what follows (以上, 左右).
// It says what is written there; whether that is a commitment is decided in commitment.ts.
import { glanceFor } from './glance.ts';
import { cnUnits, leftComparators, notComparatorAfter, rightComparators } from './lexicon.ts';
import { endsMatcher, startsMatcher } from './match.ts';
import { readUnit, type Unit } from './measureWord.ts';
import { isCn, isDigit, type Numeral, readNumeral } from './numerals.ts';
import type { Comparator } from './types.ts';

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

const leftAt = endsMatcher(leftComparators.map((c) => c.word));
const leftOf = new Map(leftComparators.map((c) => [c.word, c.comparator]));
const rightAt = startsMatcher(rightComparators.map((c) => c.word));
const rightOf = new Map(rightComparators.map((c) => [c.word, c.comparator]));
const currencies = new Set(
  '港币 新台币 人民币 澳门元 澳门币 葡币 美金 NT$ HK$ US$ $ ¥ € £ RMB USD EUR'.split(' '),
);
const currencyAt = endsMatcher(currencies);

const atLeastDeed =
  /(?:至少|最少|不少于)((?:要|需|应|再)?(?:新?增加?|新建|建成|建设|建立|举办|举行|召开|开展|组织|完成|引进|培育|培养|派出|选派|配备|设立|形成|发表|申请|推出|打造|参加|参与|安排|更新|发布|解决|创建|编制|出版|遴选|支持|资助|邀请|提供)?)$/;

/** 至少发表论文5篇, 至少学习3次: what is counted stands between, so the quote is the number alone. */
const atLeastBefore = /(?:至少|最少|起码)[^,。;:、()“”《》\d一二三四五六七八九十两几]{1,6}$/;
const AT_LEAST_BEFORE_MOST = 8;

/** 每名最高补助4万元: as much at the most. */
const atMostBefore =
  /(?:最高|最多|至多)可?(?:补助|资助|奖励|支持|补贴|给予|奖补|申领|申请|享受|兑付)(?:新台币|人民币|港币)?$/;

const makes = /[编研印录绘]制$/;

/** Of 至少, 最少, 不少于, 起码. */
const looksLeast = glanceFor(['少码']);

const space = (f: string, i: number): number => (f[i] === ' ' ? i + 1 : i);
const connector = (f: string, i: number): number => {
  const k = space(f, i);
  const c = f[k];
  if (c === '-' || c === '~' || c === '至' || c === '到') {
    let e = k + 1;
    if (c === '-' && f[e] === '-') e++;
    return space(f, e);
  }
  return -1;
};

/** 由7至9名委员组成: of how many, not from how many. */
const isMadeUp = /^[^,。;]{0,24}(?:组成|构成)/;

/** Reads the quantity whose numeral begins at `i`. `next` is where reading goes on in any case. */
export function readQuantity(f: string, i: number): Quantity | null {
  const first = readNumeral(f, i);
  if (!first) return null;
  const chinese = first.form === 'chinese';
  let numEnd = first.end;
  let last: Numeral = first;
  let unit: Unit | null = null;
  let suffixGt = false;
  let plus = false;
  let value = first.value;
  let high = first.high;
  let ratio = false;

  const unitAfter = (end: number, cn: boolean): Unit | null => {
    const at = space(f, end);
    const c = f[at];
    if ((c === '余' || c === '多' || (c === '来' && cn)) && readUnit(f, at + 1, cn)) {
      suffixGt = true;
      return readUnit(f, at + 1, cn);
    }
    if (c === '%' || c === '‰') return { start: at, end: at + 1, text: c, many: false };
    // 控制在10/10万以下: a rate
    const rate = c === '/' ? /^\/(?:10万|十万|万|千)(?![元人名亩吨户\d])/.exec(f.slice(at, at + 6)) : null;
    if (rate) return { start: at, end: at + rate[0].length, text: rate[0], many: false };
    // 100+家企业; 阅读量500万+
    if (c === '+' && !cn && !/[\dA-Za-z]/.test(f[at + 1] ?? '。')) {
      const u = readUnit(f, at + 1, cn);
      const alone = f[at - 1] === '万' && ',。;、)\n'.includes(f[at + 1] ?? '。');
      if (u || alone) plus = true;
      return u ?? (alone ? { start: at + 1, end: at + 1, text: '', many: false } : null);
    }
    return readUnit(f, at, cn);
  };

  if (first.unit) unit = { start: first.end, end: first.end, text: first.unit, many: false };
  else unit = unitAfter(first.end, chinese);

  // a second number: 30-50名, 30名至50名, 5%-8%, 2、3个
  const joinAt = connector(f, unit && !first.unit ? unit.end : first.end);
  // 从2个到4个: where it comes from and where it gets to are no range
  const fromHere =
    (f[i - 1] === '从' || f[i - 1] === '由') &&
    /^\s*[到至]/.test(f.slice(unit?.end ?? first.end, (unit?.end ?? first.end) + 2)) &&
    !isMadeUp.test(f.slice(first.end, first.end + 30));
  if (joinAt > 0 && high === null && !fromHere && (isDigit(f.charCodeAt(joinAt)) || isCn(f[joinAt]))) {
    const second = readNumeral(f, joinAt);
    if (second && second.high === null && second.form === first.form) {
      const u2 = second.unit
        ? { start: second.end, end: second.end, text: second.unit, many: false }
        : unitAfter(second.end, chinese);
      // 三个月至一年: both in months
      const months =
        u2?.text === '年' && unit?.text === '月' && second.value <= 5 && first.value < second.value * 12;
      if (months) {
        high = second.value * 12;
        unit = { ...u2, text: '月' };
        last = second;
        numEnd = second.end;
      } else if (u2 && (!unit || unit.text === u2.text || first.unit)) {
        let low = first.value;
        const factor = second.value >= 1e4 && f.slice(joinAt, second.end).match(/[万亿]+$/);
        if (factor && !/[万亿]$/.test(f.slice(i, first.end)) && low < second.value / 1e4) {
          low *= factor[0] === '亿' ? 1e8 : factor[0] === '万亿' ? 1e12 : 1e4;
        }
        value = low;
        high = second.value;
        unit = u2;
        last = second;
        numEnd = second.end;
      }
    }
  } else if (!unit && f[first.end] === '、' && high === null) {
    const second = readNumeral(f, first.end + 1);
    if (second && second.value === first.value + 1 && second.value < 10 && second.high === null) {
      const u2 = unitAfter(second.end, chinese);
      if (u2) {
        high = second.value;
        unit = u2;
        last = second;
        numEnd = second.end;
      }
    }
  } else if (!unit && f[first.end] === ':' && isDigit(f.charCodeAt(first.end + 1)) && !chinese) {
    const second = readNumeral(f, first.end + 1);
    if (second && second.value > 0 && f[second.end] !== ':') {
      ratio = true;
      value = Number((first.value / second.value).toPrecision(12));
      numEnd = second.end;
      last = second;
    }
  }
  // 成长2成: as 两成
  if (unit?.text === '成' && !chinese && value < 10) {
    value *= 10;
    if (high !== null) high *= 10;
    unit = { ...unit, text: '%' };
  }
  if (unit && chinese && !first.unit && !cnUnits.has(unit.text) && !(unit.text === '大')) unit = { ...unit };

  let end = unit ? Math.max(unit.end, numEnd) : numEnd;
  let right = '';
  if (f[end] === '的' && f.startsWith('以上', end + 1)) end = unit ? unit.end : numEnd;
  const rAt = space(f, end);
  let r = rightAt(f, rAt);
  if (r > 0) {
    right = f.slice(rAt, rAt + r);
    // 多 and 余 after the unit only at its end (10年多), not 多家, 余下
    if ((right === '余' || right === '多') && !/[年月天元里吨人]/.test(f[end - 1] ?? '')) {
      right = '';
      r = 0;
    }
    if (right === '前后' && unit?.text === '年') r = 0;
    if (r > 0) end = rAt + r;
    else right = '';
  }

  let k = first.start;
  if (f[k - 1] === ' ') k--;
  let left = '';
  let l = leftAt(f, k);
  // 点击量过百万; in 办过3次 it tells what was
  if (l === 1 && f[k - 1] === '过' && !(chinese && '百千万亿半'.includes(f[first.start]!))) l = 0;
  // 约港币500万元, 不少于人民币3万元: the currency stands between
  const currency = currencyAt(f, k);
  if (l === 0 && currency > 0) {
    let c = k - currency;
    if (f[c - 1] === ' ') c--;
    l = leftAt(f, c);
    if (l > 0) k = c;
  }
  // 不少于每周2条, 不低于人均2元: the comparator stands before 每 and 人均
  if (l === 0 && currency === 0) {
    const cycle =
      f[k - 2] === '每' || f[k - 3] === '每' || f[k - 4] === '每'
        ? /每[^,。;:、\d]{1,3}$/.exec(f.slice(Math.max(0, k - 4), k))
        : f[k - 1] === '均'
          ? /[人户生师亩]均$/.exec(f.slice(Math.max(0, k - 2), k))
          : null;
    const over = cycle ? leftAt(f, k - cycle[0].length) : 0;
    if (cycle && over > 1) {
      k -= cycle[0].length;
      l = over;
    }
  }
  // 至少举办1场: the deed stands between
  if (l === 0 && currency === 0 && looksLeast(f, Math.max(0, k - 8), k) !== 0) {
    const deed = atLeastDeed.exec(f.slice(Math.max(0, k - 8), k));
    if (deed) {
      k -= deed[1]!.length;
      l = leftAt(f, k);
    }
  }
  // 不低于年度预算的2%: the comparator stands before what the share is of
  if (l === 0 && unit?.text === '%') {
    const whole = /([^,。;:、\d(]{2,20})[的之]$/.exec(f.slice(Math.max(0, k - 21), k));
    const over = whole
      ? /^.*?(不低于|不少于|不超过|不高于|不多于|不大于|不突破|至少|至多|超过|低于)(?=[^,。;]{2,16}[的之]$)/.exec(
          whole[0],
        )
      : null;
    if (whole && over) {
      const word = over[1]!;
      k = k - whole[0].length + over[0].length;
      l = leftAt(f, k) || word.length;
    }
  }
  if (!unit && currency > 0 && !chinese) {
    // NT$500万: the currency is the unit
    unit = {
      start: numEnd,
      end: numEnd,
      text: f.slice(first.start - currency, first.start).trim(),
      many: false,
    };
    if (l === 0) k -= currency;
  }
  if (l > 0) {
    const word = f.slice(k - l, k);
    const bad = notComparatorAfter[word];
    // 编制约12部: 制约 is another word
    if (!bad?.includes(f[k - l - 1] ?? '。') || makes.test(f.slice(Math.max(0, k - l - 2), k - l)))
      left = word;
  }
  const leftCmp = left ? (leftOf.get(left) ?? null) : null;
  const rightCmp = right ? (rightOf.get(right) ?? null) : null;
  let comparator: Comparator = 'eq';
  if (high !== null) comparator = 'range';
  else if (leftCmp && leftCmp !== 'eq' && leftCmp !== 'approx') comparator = leftCmp;
  else if (rightCmp && rightCmp !== 'approx') comparator = rightCmp;
  else if (suffixGt || unit?.many) comparator = 'gt';
  else if (plus) comparator = 'gte';
  else if (first.comparator) comparator = first.comparator;
  else if (leftCmp === 'approx' || rightCmp === 'approx') comparator = 'approx';
  else if (
    left === '' &&
    looksLeast(f, Math.max(0, first.start - AT_LEAST_BEFORE_MOST), first.start) !== 0 &&
    atLeastBefore.test(f.slice(Math.max(0, first.start - AT_LEAST_BEFORE_MOST), first.start))
  )
    comparator = 'gte';
  else if (
    left === '' &&
    unit?.text.endsWith('元') === true &&
    atMostBefore.test(f.slice(Math.max(0, first.start - AT_LEAST_BEFORE_MOST), first.start))
  )
    comparator = 'lte';

  const reversed = high !== null && high < value;
  const lowValue = high !== null ? Math.min(value, high) : value;
  const highValue = high !== null ? Math.max(value, high) : value;
  const openUp = comparator === 'gte' || comparator === 'gt';
  const openDown = comparator === 'lte' || comparator === 'lt';
  return {
    start: left
      ? k - left.length
      : Math.min(unit && currencies.has(unit.text) ? k : first.start, first.start),
    end,
    numStart: first.start,
    numEnd: Math.max(numEnd, last.end),
    unitStart: unit?.start ?? numEnd,
    unitEnd: unit?.end ?? numEnd,
    unit: unit?.text ?? '',
    form: first.form,
    value,
    comparator,
    min: openDown ? null : lowValue,
    max: openUp ? null : highValue,
    left,
    right,
    ratio,
    reversed,
  };
}
