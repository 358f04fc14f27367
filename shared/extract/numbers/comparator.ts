// What is said of a number at its left and right: comparator words, a currency between, and what it compares as.
import { glanceFor } from '../glance.ts';
import { leftComparators, notComparatorAfter, rightComparators } from '../lexicon.ts';
import { endsMatcher, startsMatcher } from '../match.ts';
import type { Comparator } from '../types.ts';
import type { Unit } from './measureWord.ts';
import type { Numeral } from './numerals.ts';

const leftAt = endsMatcher(leftComparators.map((c) => c.word));
const leftOf = new Map(leftComparators.map((c) => [c.word, c.comparator]));
const rightAt = startsMatcher(rightComparators.map((c) => c.word));
const rightOf = new Map(rightComparators.map((c) => [c.word, c.comparator]));
export const currencies: ReadonlySet<string> = new Set(
  '港币 新台币 人民币 澳门元 澳门币 葡币 美金 NT$ HK$ US$ $ ¥ € £ RMB USD EUR'.split(' '),
);
const currencyAt = endsMatcher(currencies);

const atLeastDeed =
  /(?:至少|最少|不少于)((?:要|需|应|再)?(?:新?增加?|新建|建成|建设|建立|举办|举行|召开|开展|组织|完成|引进|培育|培养|派出|选派|配备|设立|形成|发表|申请|推出|打造|参加|参与|安排|更新|发布|解决|创建|编制|出版|遴选|支持|资助|邀请|提供)?)$/;

/** 至少发表论文5篇, 至少学习3次: what is counted stands between, so the quote is the number alone. */
const atLeastBefore = /(?:至少|最少|起码)[^,。;:、()“”《》\d一二三四五六七八九十两几]{1,9}$/;
const AT_LEAST_BEFORE_MOST = 11;

/** 每名最高补助4万元: as much at the most. */
const atMostBefore =
  /(?:最高|最多|至多)可?(?:补助|资助|奖励|支持|补贴|给予|奖补|申领|申请|享受|兑付)(?:新台币|人民币|港币)?$/;

const makes = /[编研印录绘]制$/;

/** Of 至少, 最少, 不少于, 起码. */
const looksLeast = glanceFor(['少码']);

/** What stands before a number. */
export interface LeftOf {
  /** Where the comparator ends, or the number's words begin. */
  start: number;
  /** The comparator. */
  word: string;
  /** Whether a comparator's characters stand there, though they may be the end of another word: then `word` is ''. */
  found: boolean;
  /** Length of the currency before the number. */
  currency: number;
}

export const skipSpace = (f: string, i: number): number => (f[i] === ' ' ? i + 1 : i);

/** Reads what stands before the numeral; `share` is a number in %. */
export function readLeft(f: string, first: Numeral, share: boolean): LeftOf {
  let k = first.start;
  if (f[k - 1] === ' ') k--;
  let l = leftAt(f, k);
  // 点击量过百万; in 办过3次 it tells what was
  if (l === 1 && f[k - 1] === '过' && !(first.form === 'chinese' && '百千万亿半'.includes(f[first.start]!)))
    l = 0;
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
  if (l === 0 && share) {
    const whole = /([^,。;:、\d(]{2,20})[的之]$/.exec(f.slice(Math.max(0, k - 21), k));
    const over = whole ? beforeWhole.exec(whole[0]) : null;
    if (whole && over) {
      k = k - whole[0].length + over[0].length;
      l = leftAt(f, k) || over[1]!.length;
    }
  }
  return { start: k, word: l > 0 ? comparatorAt(f, k - l, k) : '', currency, found: l > 0 };
}

const beforeWhole =
  /^.*?(不低于|不少于|不超过|不高于|不多于|不大于|不突破|至少|至多|超过|低于)(?=[^,。;]{2,16}[的之]$)/;

/** The word, where it is a comparator; 编制约12部: 制约 is another word. */
function comparatorAt(f: string, from: number, to: number): string {
  const word = f.slice(from, to);
  const other = notComparatorAfter[word]?.includes(f[from - 1] ?? '。');
  return !other || makes.test(f.slice(Math.max(0, from - 2), from)) ? word : '';
}

/** What stands behind a quantity: the word, '' where none does, and where it begins. */
export interface RightOf {
  word: string;
  start: number;
}

/** 30场(含)以上, 20人(含20人)以上: the bound is within. */
const boundWithin = /^\s?\(包?含(?:本数|\d[\d.,]*[万亿]?[一-龥%]{0,3})?\)\s?/;

/** Reads what stands behind the quantity that ends at `end`, a space perhaps between: 以上, 左右. */
export function readRight(f: string, end: number, unit: Unit | null): RightOf {
  let start = skipSpace(f, end);
  const within = f[start] === '(' ? boundWithin.exec(f.slice(end, end + 20)) : null;
  if (within && rightOf.get(f.slice(end + within[0].length, end + within[0].length + 2)))
    start = end + within[0].length;
  const word = f.slice(start, start + rightAt(f, start));
  // 多 and 余 after the unit only at its end (10年多), not 多家, 余下
  const more = (word === '余' || word === '多') && !/[年月天元里吨人]/.test(f[end - 1] ?? '');
  return { word: more || (word === '前后' && unit?.text === '年') ? '' : word, start };
}

/** 50篇以上(含50篇): the number in brackets, from `at` on, tells that the bound itself is enough. */
export function tellsBoundWithin(f: string, at: number, end: number): boolean {
  if (f[at - 1] !== '含' || f[end] !== ')') return false;
  const open = f[at - 2] === '(' ? at - 2 : f.startsWith('(包', at - 3) ? at - 3 : -1;
  if (open < 0) return false;
  const before = f.slice(Math.max(0, open - 24), open).replace(/\s?(?:及?以[上下内])?\s?$/, '');
  return before.endsWith(f.slice(at, end));
}

/** What the words around one number make it compare as; `own`: what the number or its measure word says itself. */
export function comparesAs(
  f: string,
  { start }: Numeral,
  left: string,
  right: string,
  own: Comparator | null,
  unit: Unit | null,
): Comparator {
  const before = left ? (leftOf.get(left) ?? null) : null;
  const behind = right ? (rightOf.get(right) ?? null) : null;
  if (before && before !== 'eq' && before !== 'approx') return before;
  if (behind && behind !== 'approx') return behind;
  if (own) return own;
  if (before === 'approx' || behind === 'approx') return 'approx';
  if (left !== '') return 'eq';
  const from = Math.max(0, start - AT_LEAST_BEFORE_MOST);
  if (looksLeast(f, from, start) !== 0 && atLeastBefore.test(f.slice(from, start))) return 'gte';
  return unit?.text.endsWith('元') && atMostBefore.test(f.slice(from, start)) ? 'lte' : 'eq';
}
