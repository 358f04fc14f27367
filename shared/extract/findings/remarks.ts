// What one block shows by itself: broken quotes and characters, vague promises, impossible dates, lists whose
// count does not fit, editions of events. Remembered with the block; findings.ts turns it into findings.

import type { BlockReading } from '../blockReading.ts';
import { readEnglishRemarks } from '../english/remarks.ts';
import { BROKEN, DAY, EDITION, GATHERING, MONTH, NAMED, PAIRED, SOME, STEP } from '../glance.ts';
import { commitVerbs } from '../lexicon.ts';
import { inCells } from '../tables/tableCells.ts';
import { listedBodies } from './departmentsWithin.ts';
import { doubledWords } from './doubledWords.ts';
import { type HeldOn, heldDays } from './heldDays.ts';
import { linesOfWork } from './linesOfWork.ts';
import {
  bracketNames,
  kindsListed,
  namesAfter,
  numbersOfEach,
  otherLists,
  placedNames,
  quotedListed,
  sameBeginnings,
} from './listedAfter.ts';
import { listedByEnd, listedNames, summedNames } from './listedBefore.ts';
import { brokenAt } from './mojibake.ts';
import { chineseEditions, type When, yearlies } from './remarkEditions.ts';
import { announces, announcesRows, clausesListed, enumerated, lists, stepsInOrder } from './remarkLists.ts';
import { statedSums } from './statedSums.ts';
import { sumsWithin } from './sumsWithin.ts';

export type Remark =
  | { kind: 'unclosed'; from: number; to: number; mark: string }
  | { kind: 'mojibake'; from: number; to: number }
  | { kind: 'vague'; from: number; to: number; word: string }
  | { kind: 'bad-date'; from: number; to: number }
  | { kind: 'turned-date'; from: number; to: number }
  | { kind: 'turned-range'; from: number; to: number }
  | { kind: 'unopened'; from: number; to: number; mark: string }
  | { kind: 'list-count'; from: number; to: number; target: number; said: number; listed: number }
  /** 一是…二是…四是: the number, which comes after `before`. */
  | { kind: 'order'; from: number; to: number; value: number; before: number }
  /** Parts that a sentence says to be all of a total, and do not make it. */
  | { kind: 'sum'; from: number; to: number; total: number; parts: number[]; unit: string }
  /** Parts of what is counted elsewhere in the plan: 新生中,本科生4500人、硕士生1380人… */
  | {
      kind: 'divides';
      from: number;
      to: number;
      name: string;
      unit: string;
      parts: number[];
      /** They are all of it. */
      closed: boolean;
      /** They may have members in common. */
      shared: boolean;
    }
  /** A goal told elsewhere in the plan, named again: whether the 26 events were held. */
  | { kind: 'quotes'; from: number; to: number; name: string; value: number }
  /** So much each, so many times, is said to come to another total. */
  | { kind: 'product'; from: number; to: number; each: number; times: number; total: number; unit: string }
  /** The same words twice in a row. */
  | { kind: 'doubled'; from: number; to: number }
  /** The lines of work a sentence names, of which each has its section. */
  | { kind: 'lines'; from: number; to: number; names: string[] }
  /** The departments it says there are. */
  | { kind: 'bodies'; from: number; to: number; names: string[] }
  /** More are taken than there are. */
  | { kind: 'more-than-all'; from: number; to: number; some: number; all: number }
  /** How many blocks of a list are to follow, or numbered rows of a table. */
  | { kind: 'announces'; from: number; to: number; said: number; rows?: true }
  | {
      kind: 'edition';
      from: number;
      to: number;
      edition: number;
      name: string;
      /** Another than this year's may be meant: one that is prepared for later, or one that was. */
      preparing: boolean;
      /** Of these, whether it is yet to come. */
      ahead?: boolean;
      /** When it is held, as far as the sentence says. */
      when: When | null;
      /** A yearly publication: that of last year may be meant. */
      yearly?: boolean;
    }
  /** An event of the year, by its name, and when it is held. */
  | { kind: 'held'; from: number; to: number; name: string; on: HeldOn }
  | { kind: 'year'; from: number; to: number; year: number };

const chosen = commitVerbs.filter((w) => w.length > 1 && !/每|不少于/.test(w));
const some =
  /若干|(?<!第)一批|一系列|多场|多次|多个|多篇|多项|多部|多家|多名|多期|多门|数场|数个|一定数量|系列(?!化|产品)|大批|大量/;
const vague = new RegExp(`(?:${chosen.join('|')})(?:[^，。,;:、“”《》]{0,4}?)(${some.source})`);
const further =
  /(?:^|[,。;])进一步(?:加强|提升|提高|完善|健全|优化|深化|扩大|强化|推进|推动|增加|加大|拓展|降低|缩短)/;
const greatly = /大幅度?(?:提升|提高|增加|增长|扩大|降低|减少|缩短|压缩)(?![^,。;]{0,16}\d)/;
const longest = 20_000;
const closers: Record<string, string> = { '“': '”', '《': '》', '(': ')' };
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `seen`: what a glance at the text shows. */
export function readRemarks(
  folded: string,
  reading: BlockReading | null,
  english: boolean,
  seen: number,
): Remark[] {
  const f = folded.length > longest ? folded.slice(0, longest) : folded;
  const out: Remark[] = [];
  if ((seen & PAIRED) !== 0) unclosed(f, out);
  const bad = (seen & BROKEN) !== 0 ? brokenAt(f) : null;
  if (bad) {
    // marks among broken characters are none
    out.length = 0;
    out.push({ kind: 'mojibake', from: Math.max(0, bad.from - 4), to: Math.min(f.length, bad.to + 4) });
  }
  if ((seen & MONTH) !== 0) {
    const cells = inCells(f);
    months(cells, out);
    if ((seen & DAY) !== 0) dates(cells, out);
  }
  if (mayAnnounce(f, english)) announces(f, english, out);
  listedBodies(f, english, out);
  if (!english) announcesRows(f, out);
  if (english) {
    readEnglishRemarks(f, reading?.targets.length ?? 0, out);
    return out;
  }
  if (f.includes('岁'))
    for (const m of f.matchAll(aged))
      if (Number(m[1]) > Number(m[2]))
        out.push({ kind: 'turned-range', from: m.index, to: m.index + m[0].length });
  for (const m of f.matchAll(lasting))
    if (
      Number(m[1]) > Number(m[2]) &&
      !/[由从]|压缩|缩短|减|降/.test(f.slice(Math.max(0, m.index - 10), m.index))
    )
      out.push({ kind: 'turned-range', from: m.index, to: m.index + m[0].length });
  const m = (seen & SOME) !== 0 && some.test(f) ? vague.exec(f) : null;
  // 办好系列论坛, whose number is told beside it
  if (m && !(m[1] === '系列' && reading !== null && reading.targets.length > 0))
    out.push({ kind: 'vague', from: m.index, to: m.index + m[0].length, word: m[1]! });
  else if (reading && reading.targets.length === 0 && (seen & STEP) !== 0) {
    const g = further.exec(f);
    const h = g === null ? greatly.exec(f) : null;
    if (h) out.push({ kind: 'vague', from: h.index, to: h.index + h[0].length, word: '大幅' });
    else if (g) {
      const at = g.index + g[0].indexOf('进');
      out.push({ kind: 'vague', from: at, to: g.index + g[0].length, word: '进一步' });
    }
  }
  if (reading) lists(f, reading, out);
  listedNames(f, out);
  listedByEnd(f, out);
  summedNames(f, out);
  namesAfter(f, out);
  placedNames(f, out);
  sameBeginnings(f, out);
  bracketNames(f, out);
  otherLists(f, out);
  numbersOfEach(f, out);
  kindsListed(f, out);
  quotedListed(f, out);
  enumerated(f, out);
  clausesListed(f, out);
  stepsInOrder(f, out);
  statedSums(f, out);
  sumsWithin(f, out);
  doubledWords(f, out);
  linesOfWork(f, out);
  if ((seen & EDITION) !== 0) chineseEditions(f, out);
  if ((seen & NAMED) !== 0 && f.includes('《20')) yearlies(f, out);
  if ((seen & MONTH) !== 0 && ((seen & GATHERING) !== 0 || f.includes('庆'))) heldDays(f, out);
  return out;
}

/** It ends in a colon, is a sentence that ends, or a title. */
function mayAnnounce(f: string, english: boolean): boolean {
  if (f.endsWith(':') || f.endsWith(': ')) return true;
  return !english && (f.length < 40 || f.endsWith('。')) && /[大项件]/.test(f.slice(-16));
}

/** Of a mark that opens, the code of the one that closes it; of one that closes, 1. */
const marks = new Uint16Array(65536);
for (const [mark, closer] of Object.entries(closers)) {
  marks[mark.charCodeAt(0)] = closer.charCodeAt(0);
  marks[closer.charCodeAt(0)] = 1;
}

function unclosed(f: string, out: Remark[]): void {
  let open: { mark: string; at: number }[] | null = null;
  for (let i = 0; i < f.length; i++) {
    const kind = marks[f.charCodeAt(i)]!;
    if (kind === 0) continue;
    if (kind > 1) {
      // most are closed before another mark comes
      const k = next(f, i);
      if (k < f.length && f.charCodeAt(k) === kind && (open === null || open.length < 40)) {
        i = k;
        continue;
      }
      open ??= [];
      if (open.length < 40) open.push({ mark: f[i]!, at: i });
      continue;
    }
    const c = f[i]!;
    // 讲座20场): closed but never opened; a), 甲) and 一) number a list
    if (
      c === ')' &&
      /[一-龥\d](?![一二三四五六七八九十])[一-龥]$/.test(f.slice(Math.max(0, i - 2), i)) &&
      !f.slice(0, i).includes('(')
    )
      out.push({ kind: 'unopened', from: Math.max(0, i - 11), to: i + 1, mark: c });
    else if (
      c !== ')' &&
      (open === null || !open.some((o) => closers[o.mark] === c)) &&
      !f.slice(0, i).includes(c)
    ) {
      // a name that only ends: 海洋论坛”
      if (!f.slice(0, i).includes(c === '”' ? '“' : '《'))
        out.push({ kind: 'unopened', from: Math.max(0, i - 11), to: i + 1, mark: c });
    } else if (open !== null) {
      let k = open.length - 1;
      while (k >= 0 && closers[open[k]!.mark] !== c) k--;
      if (k >= 0) open.splice(k, 1);
    }
  }
  const first = open?.[0];
  // the same mark opened twice is a slip of the input method (“…“), closed all the same
  if (!open || !first || (first.mark === '“' && open.filter((o) => o.mark === '“').length % 2 === 0)) return;
  out.push({ kind: 'unclosed', from: first.at, to: Math.min(f.length, first.at + 12), mark: first.mark });
}

/** Where the next mark after `i` stands; the text's end when there is none. */
function next(f: string, i: number): number {
  let k = i + 1;
  while (k < f.length && marks[f.charCodeAt(k)] === 0) k++;
  return k;
}

function dates(f: string, out: Remark[]): void {
  const re = /(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*日/g;
  for (let m = re.exec(f); m; m = re.exec(f)) {
    const month = Number(m[1]);
    const day = Number(m[2]);
    if (month < 1 || month > 12 || day < 1 || day > days[month - 1]!)
      out.push({ kind: 'bad-date', from: m.index, to: m.index + m[0].length });
  }
}

const begunAndEnded =
  /(?<!\d)(\d{1,2})月(?:底|初|[上中下]旬)?(?:启动|开工|开题|立项|动工|开始|闭[馆厅园])[、,](?:[一-龥]{0,4}?)?(\d{1,2})月(?:底|初|[上中下]旬)?前?(?:结题|完工|竣工|验收|结束|完成|结项|重新开放)/g;
/** 5-3个工作日办结 */
const lasting =
  /(?<![\d.月年号:-])(\d{1,3})\s?(?:-{1,2}|~|至|到)\s?(\d{1,3})个?(?:工作日|小时|分钟|个月)(?!\d)/g;
/** 6月15日启动,7月20日结束 */
const openedAndClosed =
  /(\d{1,2})月(\d{1,2})日(?:正式|启动|开始|起|在[一-龥]{2,6}?)*(?:启动|开始|开幕|开讲|开展|开放|开营|开工|动工|起)[一-龥]{0,8}[,;、](?:[一-龥]{0,3}?)(\d{1,2})月(\d{1,2})日(?:正式)?前?(?:结束|闭幕|截止|闭营|收官|截稿|完工|竣工|完成)/g;
const dayOf = (month: string, day: string): number => Number(month) * 100 + Number(day);
const aged = /(?<![\d.])(\d{2})\s*(?:至|到|-{1,2}|~)\s*(\d{2})\s*周?岁/g;

/** 暑期师德培训安排在11月6日至12日 */
const summer =
  /(?:暑期|暑假)(?!社会实践)(?![^,。;\d]*(?:总结|表彰|招募|报名|申报|答辩|汇报|评选|成果))[^,。;\d]{0,10}(?:安排在|定于|于)(\d{1,2})月\d{1,2}日[至到-]/;

/** 5月22日开幕、18日闭幕 */
const inOneMonth =
  /\d{1,2}月(\d{1,2})日(?:正式)?(?:开幕|启动|开始|开营|开赛)[、,](\d{1,2})日(?:正式)?(?:闭幕|结束|截止|闭营|收官)/g;

/** 首批4月底、第二批9月底、第三批8月底: batches come one after the other. */
const batch = /(首|第[一二三四五六])(批|期|轮|阶段|场)[^,。;、:\d]{0,6}[:(]?(\d{1,2})月(?:(\d{1,2})日)?/g;

function batches(f: string, out: Remark[]): void {
  if (!/第[二三四五六][批期轮阶场]/.test(f)) return;
  let last: RegExpMatchArray | null = null;
  for (const m of f.matchAll(batch)) {
    const goesOn =
      last !== null &&
      last[2] === m[2] &&
      order.indexOf(m[1]!) === Math.max(0, order.indexOf(last[1]!)) + 1 &&
      !/[。;]|[次翌明]年/.test(f.slice(last.index, m.index));
    const at = dayOf(m[3]!, m[4] ?? '0');
    const before = last === null ? 0 : dayOf(last[3]!, last[4] ?? '0');
    if (goesOn && Math.floor(at / 100) < Math.floor(before / 100))
      out.push({ kind: 'turned-date', from: last!.index!, to: m.index + m[0].length });
    last = m;
  }
}

const order = ['首', '第二', '第三', '第四', '第五', '第六'];

/** 13月底前; 10月至8月, 9月15日至9月10日: 11月至次年2月 and 11月至2月 go over the year's end. */
function months(f: string, out: Remark[]): void {
  const none = /(?<![\d.])(1[3-9]|[2-9]\d|0)\s*月(?=底|初|中旬|上旬|下旬|前|份)/g;
  for (let m = none.exec(f); m; m = none.exec(f))
    out.push({ kind: 'bad-date', from: m.index, to: m.index + m[0].length });
  // 13月派出5人
  const alone = /(?:^|[,。;:、(于在年])\s*(1[3-9])\s*月(?=[:,]|[一-龥])(?!底|初|中旬|上旬|下旬|前|份|龄|期)/g;
  for (let m = alone.exec(f); m; m = alone.exec(f)) {
    const to = m.index + m[0].length;
    out.push({
      kind: 'bad-date',
      from: to - m[0].trimStart().length + (/^\d/.test(m[0]) ? 0 : m[0].search(/\d/)),
      to,
    });
  }
  const span =
    /(?<!\d)(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?\s*(?:至|到|-{1,2}|~)\s*(?:(\d{1,2})\s*月)?(?:\s*(\d{1,2})\s*日|(?=底|初|份|开|举|组|集|完))/g;
  for (let m = span.exec(f); m; m = span.exec(f)) {
    const [a, c] = [Number(m[1]), Number(m[3] ?? m[1])];
    if (!m[3] && !(m[2] && m[4])) continue;
    const back = a - c;
    const turned = back > 0 ? back <= 5 : a === c && m[2] && m[4] && Number(m[4]) < Number(m[2]);
    if (turned) out.push({ kind: 'turned-date', from: m.index, to: m.index + m[0].length });
  }
  // 2026年11月启动、3月结题
  for (const m of f.matchAll(begunAndEnded))
    if (Number(m[2]) < Number(m[1]) && Number(m[1]) - Number(m[2]) <= 8 && !/[次翌明]年|20\d\d/.test(m[0]))
      out.push({ kind: 'turned-date', from: m.index, to: m.index + m[0].length });
  for (const m of f.matchAll(openedAndClosed))
    if (dayOf(m[3]!, m[4]!) < dayOf(m[1]!, m[2]!) && !/[次翌明]年/.test(m[0]))
      out.push({ kind: 'turned-date', from: m.index, to: m.index + m[0].length });
  batches(f, out);
  for (const m of f.matchAll(inOneMonth))
    if (Number(m[2]) < Number(m[1]))
      out.push({ kind: 'turned-date', from: m.index, to: m.index + m[0].length });
  const holiday = summer.exec(f);
  if (holiday !== null && !/^[6-9]$/.test(holiday[1]!))
    out.push({ kind: 'bad-date', from: holiday.index, to: holiday.index + holiday[0].length });
  // 于5月至3月; 2026年9月至2026年6月
  const plain =
    /(?:[于在](?=\d{1,2}\s*月)|(20\d\d)\s*年\s*)(\d{1,2})\s*月\s*(?:至|到|-{1,2}|~)\s*(?:(20\d\d)\s*年\s*)?(\d{1,2})\s*月(?!\s*\d)/g;
  for (let m = plain.exec(f); m; m = plain.exec(f)) {
    const [a, c] = [Number(m[2]), Number(m[4])];
    const turned =
      m[1] && m[3]
        ? Number(m[3]) < Number(m[1]) || (m[1] === m[3] && c < a)
        : !m[1] && !m[3] && a > c && a - c <= 5;
    const from = m.index + (m[1] ? 0 : 1);
    const to = m.index + m[0].length;
    if (turned && !out.some((r) => r.kind === 'turned-date' && r.from < to && r.to > from))
      out.push({ kind: 'turned-date', from, to });
  }
}
