// Announced counts against the names behind them: 三大工程:甲工程、乙工程, 三个城市(北京、上海), 4次,分别走进甲、乙、丙. Silent unless
// the list is plainly the whole of it.
import { countOf, isUnlike, tellCount } from './listCount.ts';
import type { Remark } from './remarks.ts';

/** 三大工程:甲工程、乙工程、丙工程: all of them named after the colon, each by the word that was counted. */
const namedAfter =
  /([两二三四五六七八九十])(?:大|项|个)(?:重点|主要|重大)?([一-龥]{2})[:(]((?:[一-龥A-Za-z“”]{2,16}、){1,10}[一-龥A-Za-z“”]{2,16})(?=[。;)]|$)/g;

export function namesAfter(f: string, out: Remark[]): void {
  if (!f.includes('、') || !/[大项个].{2,4}[:(]/.test(f)) return;
  for (const m of f.matchAll(namedAfter)) {
    const names = m[3]!.replace(/[“”]/g, '').split('、');
    const said = countOf(m[1]!);
    if (names.length === said || !names.every((name) => name.endsWith(m[2]!))) continue;
    tellCount(out, m.index, m.index + m[0].length, said, names.length);
  }
}

/** 中心6个,分别位于甲、乙、丙和丁; said of all of them, one by one. */
const placedAt =
  /([2-9]|1[0-2]|[两二三四五六七八九十])(?:个|所|家|座|处|场|项|次|期|站|讲|批|支|类|轮)[^,。;、:()\d]{0,8},(?:即|分别(?:位于|设在|设立在|布局在|落户|在|为|是|由|走进|深入|聚焦|围绕|赴|前往|面向|针对|覆盖|来自)):?([^,。;:()\d]{4,160}?)(?=[,。;]|$)/g;

export function placedNames(f: string, out: Remark[]): void {
  if (!f.includes(',分别') && !f.includes(',即')) return;
  placedAt.lastIndex = 0;
  for (let m = placedAt.exec(f); m; m = placedAt.exec(f)) {
    const said = countOf(m[1]!);
    const text = m[2]!;
    if (/等|以及其他/.test(text) || !text.includes('、')) continue;
    const listed = listedIn(text, said);
    if (!isUnlike(listed, said)) continue;
    out.push({ kind: 'list-count', from: m.index, to: m.index + m[0].length, target: -1, said, listed });
  }
}

/** “三个聚焦”:聚焦主业、聚焦青年、聚焦基层: each begins with the word that was counted. */
const sameWord =
  /([两二三四五六七八九十])(?:个|大)([一-龥]{2})”?(?:行动|工程|要求|原则|思路|理念|工作)?[:,]((?:\2[^,;、。:()]{1,20}[,;、]){1,9}\2[^,;、。:()]{1,20})(?=[。;)]|$)/g;

export function sameBeginnings(f: string, out: Remark[]): void {
  if (!/[个大].{2}”?(?:[行工要原思理].)?[:,]/.test(f)) return;
  for (const m of f.matchAll(sameWord)) {
    const said = countOf(m[1]!);
    const listed = m[3]!.split(/[,;、和与及]/).filter((one) => one.startsWith(m[2]!)).length;
    if (/等$/.test(m[3]!) || !isUnlike(listed, said)) continue;
    tellCount(out, m.index, m.index + m[0].length, said, listed);
  }
}

/** 在三个城市(北京、上海、广州), 五项工作:甲、乙、丙、丁、戊: the bracket names them, or what stands behind the colon. */
const inBracket =
  /(?<![第至到多近约前各余\d两二三四五六七八九十])([两二三四五六七八九十]|[2-9]|1[0-2])(?:个|大|项|所|家|座|国|省|类|种|条|支|门|处)([一-龥]{0,8})(?:\(([^()。;:,\d“”《》]{4,120})\)|:((?:[^()。;:,、\d“”《》]{2,12}、){1,10}[^()。;:,、\d“”《》]{2,12})(?=[。;]|$))/g;

export function bracketNames(f: string, out: Remark[]): void {
  if (!f.includes('、') || !/[一-龥][(:]/.test(f)) return;
  for (const m of f.matchAll(inBracket)) {
    const text = (m[3] ?? m[4])!;
    if (!text.includes('、') || notAllOf.test(text)) continue;
    const said = countOf(m[1]!);
    const listed = listedIn(text, said);
    if (!isUnlike(listed, said)) continue;
    tellCount(out, m.index, m.index + m[0].length, said, listed);
  }
}

/** “三个一”工程:建好一个平台,办好一个论坛,编好一本刊物 */
const ofOnes = /([两二三四五六七八九])个一”?[一-龥]{0,4}[:,]([^。;:]{6,160})(?=[。;]|$)/g;

const ones = /一[个本项场支批条套种部座份次张篇堂]/;

/** 会议4次,分别于3月、6月、9月、12月召开 */
const inMonths =
  /(?<!\d)([2-9]|1[0-2]|[两二三四五六七八九十])(?:次|场|期|届|轮|批)[^,。;:\d]{0,10},分别(?:于|在|安排在)((?:\d{1,2}月(?:份|底|初|[上中下]旬)?[、和]){1,11}\d{1,2}月)/g;

/** “线上+线下”两种模式 */
const joined = /“([一-龥]{1,8}(?:\+[一-龥]{1,8}){1,5})”([两二三四五六七八九]|[2-9])(?:种|类|大|重|条|支|个)/g;

export function otherLists(f: string, out: Remark[]): void {
  const tell = (m: RegExpMatchArray, number: string, listed: number): void => {
    const said = countOf(number);
    if (!isUnlike(listed, said)) return;
    out.push({ kind: 'list-count', from: m.index!, to: m.index! + m[0].length, target: -1, said, listed });
  };
  if (f.includes('个一'))
    for (const m of f.matchAll(ofOnes)) {
      // every clause brings one of them
      const clauses = m[2]!.split(/[,、]/);
      if (clauses.length > 1 && clauses.every((one) => ones.test(one)))
        tell(m, m[1]!, m[2]!.split(ones).length - 1);
    }
  if (f.includes(',分别')) for (const m of f.matchAll(inMonths)) tell(m, m[1]!, m[2]!.split(/[、和]/).length);
  if (f.includes('+')) for (const m of f.matchAll(joined)) tell(m, m[2]!, m[1]!.split('+').length);
}

/** 四个片区编组:皖北片区9个、皖中片区8个…; 三个渠道:省级专项1500万元,市级配套700万元…: one number for each. */
const withNumbers =
  /([两二三四五六七八九十]|(?<!\d)[2-9])(?:个|类|种|条|大)([一-龥]{2,4}?)(?:[一-龥]{0,4}):((?:[^\d,、;。:()]{2,12}\d[\d.,]*[万亿]?[一-龥]{1,3}[,、;和]){1,11}[^\d,、;。:()]{2,12}\d[\d.,]*[万亿]?[一-龥]{1,3})(?=[。;(]|$)/g;
/** Each of these has one number. */
const ways = /渠道|途径|来源|层次|口径|类别|部分/;

export function numbersOfEach(f: string, out: Remark[]): void {
  if (!f.includes(':')) return;
  for (const m of f.matchAll(withNumbers)) {
    const items = m[3]!.split(/[,、;和](?=[^\d]{2})/);
    const kind = m[2]!.slice(-2);
    if (!ways.test(m[2]!) && !items.every((item) => item.includes(kind))) continue;
    const said = countOf(m[1]!);
    if (isUnlike(items.length, said)) tellCount(out, m.index, m.index + m[0].length, said, items.length);
  }
}

/** 临展4个:“A”(一季度)、“B”(二季度)…: names in quotation marks, each with what is told of it. */
const quotedOnes =
  /([两二三四五六七八九十]|(?<![\d.])[2-9])(?:个|场|部|项|档|本|种|台)[^,。;:“\d]{0,6}:((?:“[^“”]{2,30}”(?:\([^()]{0,24}\))?[、,和及与]?){2,})(?=[。;]|$)/g;

export function quotedListed(f: string, out: Remark[]): void {
  if (!f.includes(':“')) return;
  for (const m of f.matchAll(quotedOnes)) {
    const said = countOf(m[1]!);
    const listed = m[2]!.split('“').length - 1;
    if (isUnlike(listed, said)) tellCount(out, m.index, m.index + m[0].length, said, listed);
  }
}

/** 主题展区4个,…。展区为:新材料展区、生物医药展区…: the kind is counted before. */
const kindsTold =
  /(?:^|[。;,])([一-龥]{2,4})(?:为|是|分别为|分别是|包括):((?:[一-龥A-Za-z]{1,12}\1、){1,12}[一-龥A-Za-z]{1,12}\1)(?=[。;(]|$)/g;

export function kindsListed(f: string, out: Remark[]): void {
  if (!/[为是括]:/.test(f)) return;
  for (const m of f.matchAll(kindsTold)) {
    const before = f.slice(0, m.index);
    const counted = new RegExp(
      `${m[1]}([两二三四五六七八九十]|\\d{1,2})个|([两二三四五六七八九十]|\\d{1,2})个[一-龥]{0,4}${m[1]}`,
    ).exec(before);
    if (counted === null) continue;
    const said = countOf((counted[1] ?? counted[2])!);
    const listed = m[2]!.split('、').length;
    if (isUnlike(listed, said)) tellCount(out, m.index, m.index + m[0].length, said, listed);
  }
}

/** 科学普及, 和谐 and 参与 join nothing. */
const ands = /(?<![普涉惠遍波触])及(?![时格])|和(?![谐平美气睦])|(?<![参赋给])与(?!会)/g;

/** How many names a text lists, of those it may (甲和乙、丙 are two or three) the number nearest to what is said. */
export function listedIn(text: string, said: number): number {
  const least = text.split('、').length;
  const most = least + (text.match(ands) ?? []).length;
  return Math.min(Math.max(said, least), most);
}

/** A bracket or a colon that names some, or tells something else of them. */
export const notAllOf =
  /^(?:如|含|其中|例如|比如|主题|重点|具体|即将|包括但)|等|以上|以下|每|按|由|详见|见附/;
