// Where a noun phrase that begins at a place of a folded text ends: before verbs, marks and the next quantity.
import { anyOf } from '../anyOf.ts';
import { isCn, isDigit, readNumeral } from '../numbers/numerals.ts';
import { close, hard, open } from './clauseMarks.ts';
import { choosing, goesWhere, headAt, nounAfterVerb, stopLength } from './stops.ts';

/** What no noun phrase goes over. */
const endsNoun = anyOf([...hard, ...open, ...close, '!', '”', '?']);
/** What one noun of a list does not go over. */
const endsOne = anyOf([...hard, ...open, ...close, '、']);
export const maxPhrase = 40;

/** End of the noun phrase that begins at `from`; stops at verbs, punctuation and the next quantity. */
export function phraseEnd(f: string, from: number, limit: number): number {
  let i = from;
  while (i < limit && i - from < maxPhrase) {
    const c = f[i]!;
    if (c === '(') {
      const inside = bracketInName(f, i, i > from);
      if (inside > 0) {
        i += inside;
        continue;
      }
    }
    if (endsNoun(f, i)) return i;
    if ((c === '共' || c === '分' || c === '中' || c === '各') && nextCounts(f, i, c, i > from)) return i;
    if (c === '“') {
      const end = quoteEnd(f, i, i - from);
      if (end < 0) return i;
      i = end;
      continue;
    }
    if (isDigit(f.charCodeAt(i)) && (i > from || /^\d+(?:-\d+)?岁/.test(f.slice(i, i + 8)))) {
      const inName = numberInName(f, i);
      if (inName === 0) return i;
      i += inName;
      continue;
    }
    if (c === '、' || c === '和' || c === '与' || c === '及' || c === '或') {
      if ((c === '和' || c === '与' || c === '及') && '谐平睦美气到时格'.includes(f[i + 1] ?? '。')) {
        i++;
        continue;
      }
      if (continuesList(f, i + 1, limit)) {
        i++;
        continue;
      }
      return c === '及' && f[i - 1] === '以' ? i - 1 : i;
    }
    if (c === '以' && f[i + 1] === '及') {
      if (continuesList(f, i + 2, limit)) {
        i += 2;
        continue;
      }
      return i;
    }
    // 10个团队重点支持
    if (c === '重' && i - from >= 2 && favoured.test(f.slice(i, i + 5))) return i;
    if (stopLength(f, i) > 0) return i;
    if (i - from >= 2 && goesWhere(f, i)) return i;
    if (c === ' ' && !/[A-Za-z]/.test(f[i - 1] ?? '')) return i;
    i++;
  }
  return i;
}

const choosesHere = new RegExp(`^${choosing.source}`);

const favoured = /^重点(?:支持|培育|扶持|培养|资助|推荐|打造)(?:[,。;、)]|$)/;

/** 15个县(市、区) */
const places = /^\([市区州县旗镇街乡园、]{1,6}(?:道)?\)/;
/** 就业(yè): what a converter of scripts left behind a character. */
const pinyin = /^\([a-zà-üāēīōūǎěǐǒǔǖǘǚǜ]{1,6}\)/;

/** Length of the bracket that belongs to the word before it; 0 where it does not. */
function bracketInName(f: string, at: number, afterWord: boolean): number {
  const words = f.slice(at, at + 9);
  return ((afterWord && places.exec(words)) || pinyin.exec(words))?.[0].length ?? 0;
}

/** Whether a word at `at` says that the next number is of something else. */
function nextCounts(f: string, at: number, c: string, afterWord: boolean): boolean {
  // 甲、乙两个海区共8个航次
  if (c === '共') return isDigit(f.charCodeAt(at + 1)) || (isCn(f[at + 1]) && isCn(f[at + 2]));
  if (!afterWord) return false;
  // 30名教师分3批赴德国
  if (c === '分') return /^分[\d一两二三四五]+[批期组轮路]/.test(f.slice(at, at + 5));
  // 6种期刊中2种入选
  // 20个项目中择优资助10个
  if (c === '中') return isDigit(f.charCodeAt(at + 1)) || choosesHere.test(f.slice(at + 1, at + 7));
  // 5所中学各巡展1个月
  return /^各[一-龥]{0,3}[\d一二两三四五]/.test(f.slice(at, at + 5));
}

/** Where the quoted name ends that begins at `at`, `length` characters into the phrase; -1 where the phrase ends before it. */
function quoteEnd(f: string, at: number, length: number): number {
  const e = f.slice(at, at + 26).indexOf('”');
  if (e < 0) return -1;
  // 20项高频事项“一网通办”: what is done with them, not their name
  if (length >= 3 && ',。;、)'.includes(f[at + e + 1] ?? '。')) return -1;
  // 45所学校“明厨亮灶”改造
  if (length >= 2 && /^(?:改造|升级|创建|建设)(?=[,。;、)]|$)/.test(f.slice(at + e + 1, at + e + 4)))
    return -1;
  return at + e + 1;
}

const age = /^\d{1,2}(?:-\d{1,2})?(?:周?岁)(?:及?以[上下])?的?(?=[一-龥]{2})/;

/** Length of a number that is part of the name; 0 where it is the next quantity. */
function numberInName(f: string, at: number): number {
  // 10万名60岁以上老人: who is counted
  const aged = age.exec(f.slice(at, at + 15));
  if (aged) return aged[0].length;
  // 5G基站 is a noun, 20场 is the next quantity
  if (/^\d[A-Za-z]/.test(f.slice(at, at + 2))) return 2;
  // 3所世界排名前100高校: a place that belongs to the name
  const place = f[at - 1] === '前' ? /^\d{1,4}(?:[名强位]|%)?(?=[一-龥])/.exec(f.slice(at, at + 6)) : null;
  return place ? place[0].length : 0;
}

/** Whether what follows 、 or 和 is one more noun of the same list, not a new quantity or predicate. */
function continuesList(f: string, i: number, limit: number): boolean {
  if (i >= limit) return false;
  if (stopLength(f, i) > 0) return false;
  if (headAt(f, i) > 0 && !nounAfterVerb.test(f.slice(i + headAt(f, i), i + headAt(f, i) + 3))) return false;
  for (let k = i; k < limit && k - i < 20; k++) {
    const c = f[k]!;
    if (endsOne(f, k)) return true;
    if (isDigit(f.charCodeAt(k)) && !/[A-Za-z]/.test(f[k + 1] ?? '')) return false;
    if (c === '零' && k === i) return false;
    if (isCn(c) && k === i) {
      const n = readNumeral(f, k);
      if (n && /[个项名家所篇场次种位支]/.test(f[n.end] ?? '')) return false;
    }
    // 新建医疗集团、区级覆盖率达80%: what the next number is said of
    if (stopLength(f, k) > 0) return !reaches.test(f.slice(k, k + 9));
  }
  return true;
}

const reaches = /^(?:达到?|超过?|占|提[高升][到至])[^,。;:、]{0,5}\d/;
