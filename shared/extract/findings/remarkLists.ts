// Announced counts against what is listed beside them: “A”、“B”3个联合项目, 三个工作组(甲、乙), 四项工作:一是…三是….
// Silent unless the list is plainly the whole of it.

import type { BlockReading } from '../blockReading.ts';
import { countOf, isUnlike, tellCount } from './listCount.ts';
import { listedIn, notAllOf } from './listedAfter.ts';
import type { Remark } from './remarks.ts';

/** “A”、“B”3个联合项目 · 3个中心(甲、乙) · 三个方向:甲、乙 */
export function lists(f: string, reading: BlockReading, out: Remark[]): void {
  reading.targets.forEach((t, n) => {
    const q = t.quantity;
    const said = q.value;
    if (
      q.comparator !== 'eq' ||
      said < 2 ||
      said > 12 ||
      q.ratio ||
      !/^(?:个|家|所|大|项|种|座|名|场|位|支)$/.test(q.unit)
    )
      return;
    const before = f.slice(Math.max(0, t.start - 160), t.start);
    const quoted = /((?:“[^“”]{2,40}”(?:\([^()]{0,40}\))?[、和及与]?){2,})(等)?$/.exec(before);
    if (quoted && !/[“][^”]*$/.test(before.slice(0, quoted.index))) {
      const listed = (quoted[1]!.match(/“/g) ?? []).length;
      if (
        listed !== said &&
        (!quoted[2] || listed > said) &&
        Math.abs(listed - said) <= Math.max(1, said / 2)
      ) {
        out.push({
          kind: 'list-count',
          from: t.end - (t.end - t.start) - quoted[0].length,
          to: t.end,
          target: n,
          said,
          listed,
        });
        return;
      }
      return;
    }
    const plain =
      /(?:^|[,。;:(]|覆盖|涵盖|围绕|聚焦|包括|在|面向)((?:[一-龥A-Za-z0-9]{2,10}、){1,10}[一-龥A-Za-z0-9]{2,10}?)(等?)$/.exec(
        before,
      );
    if (plain) {
      // 甲大学、乙大学等8所高校、丙研究所等3家院所: what stands before the first number is another list
      const names = plain[1]!.split('、');
      const begins = names.findLastIndex((name) => /等[\d两三四五六七八九十]/.test(name)) + 1;
      const least = names.length - begins;
      const ands = (
        names
          .slice(begins)
          .join('、')
          .match(/[和与及](?!谐|平)/g) ?? []
      ).length;
      const listed = said > least ? Math.min(said, least + ands) : least;
      const open = plain[2] === '等';
      const plainly =
        open ||
        (/^[大个]$/.test(q.unit) &&
          q.left === '' &&
          t.measure !== null &&
          t.measure[0] >= t.end &&
          /(?:领域|方向|学科|专业|专项|主题|板块|城市|地区|行业|产业)$/.test(
            f.slice(t.measure[0], t.measure[1]),
          ));
      const off = open ? listed - said : Math.abs(listed - said);
      if (plainly && off > 0 && off <= Math.max(1, said / 2))
        out.push({
          kind: 'list-count',
          from: t.start - plain[1]!.length - plain[2]!.length,
          to: t.end,
          target: n,
          said,
          listed,
        });
      return;
    }
    const noun = t.measure && t.measure[0] >= t.end ? t.measure[1] : t.end;
    const after = f.slice(noun, noun + 200);
    const inside =
      /^\(([^()]{4,160})\)/.exec(after) ??
      /^:((?:[^。;,:、()]{2,20}、){1,10}[^。;,:、()]{2,20})(?=[。;]|$)/.exec(after);
    if (!inside) return;
    const text = inside[1]!;
    if (notAllOf.test(text) || /[,;。:]/.test(text) || /\d/.test(text)) return;
    const listed = listedIn(text, said);
    if (listed >= 2 && listed !== said && Math.abs(listed - said) <= Math.max(1, Math.floor(said / 3)))
      out.push({ kind: 'list-count', from: t.start, to: noun + inside[0].length, target: n, said, listed });
  });
}

const marks = '一二三四五六七八九十';
/** 三项工作:一是…, 两条措施:(1)…, 三步走:第一步…: the number, and where the first mark stands. */
const counted =
  /([两二三四五六七八九十]|(?<!\d)[2-9])(?:项|个方面|方面|件|个|条|点|大|步|类)(?:[一-龥]{0,10}?)[:。,]?\s*(?=一是|一、|\(1\)|\(一\)|①|第一[,、:]|首先)/g;

type Marks = (k: number) => string;

/** How the marks of a list go on, by the first of them. */
const series: readonly [first: string, marks: Marks][] = [
  ['一是', (k) => `${marks[k]}是`],
  ['一、', (k) => `${marks[k]}、`],
  ['(1)', (k) => `(${k + 1})`],
  ['(一)', (k) => `(${marks[k]})`],
  ['①', (k) => String.fromCharCode(0x2460 + k)],
  ['第一', (k) => `第${marks[k]}`],
];

/** 做好三方面工作。一是…。二是…。: how many follow in the same paragraph. */
export function enumerated(f: string, out: Remark[]): void {
  if (!/一[是、]|\(1\)|\(一\)|①|第一[,、:阶步批轮环]/.test(f)) return;
  counted.lastIndex = 0;
  for (let m = counted.exec(f); m; m = counted.exec(f)) {
    const at = m.index + m[0].length;
    const found = series.find(([first]) => f.startsWith(first, at));
    if (found) tellMarked(f, m, found[0] === '第一' ? ahead(found[1], f[at + 2]!) : found[1], at, out);
  }
  for (const m of f.matchAll(inSteps)) {
    const noun = m[2]!;
    tellMarked(f, m, (k) => `第${marks[k]}${noun}`, f.indexOf(`第一${noun}`, m.index), out);
  }
}

/** 第一,…;第二,…: 第四季度 is none of them. */
const ahead =
  (of: Marks, behind: string): Marks =>
  (k) =>
    of(k) + behind;

/** 分三个阶段推进:第一阶段…;第二阶段… */
const inSteps =
  /分([两二三四五六七八九]|[2-9])个?(阶段|步骤|步|环节|批次|批|轮次|轮|层次|梯队)[^。;:]{0,10}[:,。](?=\s*第一\2)/g;

function tellMarked(f: string, m: RegExpMatchArray, mark: Marks, first: number, out: Remark[]): void {
  const said = countOf(m[1]!);
  let listed = 1;
  let at = first + mark(0).length;
  for (; listed < 10; listed++) {
    const next = f.indexOf(mark(listed), at);
    if (next < 0 || !/[。;:,]\s*$/.test(f.slice(Math.max(0, next - 3), next))) break;
    at = next + mark(listed).length;
  }
  // 四是 behind 二是 is told by itself
  if (listed < 2 || listed === said || Math.abs(listed - said) > 2 || f.includes(mark(listed + 1), at))
    return;
  tellCount(out, m.index!, first + mark(0).length, said, listed);
}

/** 以下三项工作:…;…;…。: one for each. */
const byClauses =
  /([两二三四五六七八九十]|(?<!\d)[2-9])(?:项|个方面|方面|件|条|大)(?:[一-龥]{0,6}?)(?:工作|任务|措施|举措|行动|目标|要求|内容|环节|步骤|实事)?:([^。:]{8,300})(?:。|$)/g;
/** What such a sentence ends in. */
const atLast = /^(?:确保|力争|并|同时|切实|努力|推动|全面|形成|实现)/;

/** 做好以下三项工作:完善章程,健全制度;建好队伍;办好刊物。 */
export function clausesListed(f: string, out: Remark[]): void {
  if (!f.includes(';')) return;
  for (const m of f.matchAll(byClauses)) {
    const parts = m[2]!.split(';').filter((part) => part.trim() !== '');
    if (parts.length < 3 || parts.some((part) => atLast.test(part) || /^\s*(?:[(①一]|\d|第一)/.test(part)))
      continue;
    const said = countOf(m[1]!);
    if (isUnlike(parts.length, said)) tellCount(out, m.index, m.index + m[0].length, said, parts.length);
  }
}

const step = /(?:^|[。;:,])\s*([一二三四五六七八九十])是(?!否|非)/g;

/** 一是…;二是…;四是…: one is missing, or told twice. */
export function stepsInOrder(f: string, out: Remark[]): void {
  if (!f.includes('二是')) return;
  let before = 0;
  for (const m of f.matchAll(step)) {
    const value = marks.indexOf(m[1]!) + 1;
    if (before > 0 && value > 1 && value !== before + 1 && value - before < 4 && before - value < 2) {
      const at = m.index + m[0].length - 2;
      out.push({ kind: 'order', from: at, to: at + 2, value, before });
    }
    before = value;
  }
}

const fewCn = '二两三四五六七八九十';
const counting = `(?<![第至到多数近约前\\d${fewCn}])([${fewCn}]|(?<!\\d)[2-9])`;
const deeds = '工程|任务|行动|工作|活动|项目|平台|举措|措施|计划|体系|机制|品牌|实事|目标';
const announcedCn = new RegExp(
  `${counting}(?:(?<=(?:以下|下列|如下).)(?:个|项|大|类|场|种|家|条|点|名|件|方面)?[^,。;:]{0,12}|(?:大|项|个)(?:重点|主要|专项|标志性|示范)?(?:${deeds})(?:是|如下)?|(?<=(?:共|有|计|为).)(?:项|条|类|件)):$`,
);
/** 着重抓好四项任务。 before a list. */
const announcedFully = new RegExp(
  `(?:抓好|做好|完成|实施|推进|开展|落实|办好|突出)[^,。;:\\d]{0,8}?${counting}(?:大|项|件)[一-龥]{0,4}?(?:${deeds})。$`,
);
/** 二、实施四大工程: the headings below are they. */
const announcedAbove = new RegExp(`^[^,。;:]{0,16}?${counting}(?:大|项)”?[一-龥]{0,4}?(?:${deeds})”?$`);
const few = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[2-9]|1[0-2]';
const announcedEn = new RegExp(
  `(?<!\\b(?:least|most|up to|than|about|around|over|top|last|past|next|every|of the|of|from|to|between|or)\\s)(?<![\\w.,-])(${few})\\s(?!(?:weeks|months|years|days|hours)\\b)(?:[a-z'’-]+\\s){0,4}?(?!(?:weeks|months|years|days|hours)\\b)[a-z'’-]+s(?:\\s(?:in\\s20\\d\\d|this\\syear|as\\sfollows|below|are|(?:start|begin|open|run|follow|apply)(?:\\s(?:this\\syear|in\\s20\\d\\d))?|(?:are|will\\sbe)\\s[a-z]+(?:\\s[a-z]+ly)?))?:$`,
  'i',
);
const fewEn = few.split('|').slice(0, 11);

/** We will launch three new programmes: · 重点抓好以下四项工作: what is announced follows in blocks of its own. */
export function announces(f: string, english: boolean, out: Remark[]): void {
  const tail = f.trimEnd();
  const from = Math.max(0, tail.length - 90);
  const m = english ? announcedEn.exec(tail.slice(from)) : announcedInChinese(tail.slice(from), from === 0);
  if (!m) return;
  const word = m[1]!.toLowerCase();
  const n = english ? fewEn.indexOf(word) + 2 : fewCn.indexOf(word);
  const said = /^\d/.test(word) ? Number(word) : english ? n : n === 0 ? 2 : n + 1;
  out.push({
    kind: 'announces',
    from: from + m.index,
    to: tail.length - (/[:。]$/.test(tail) ? 1 : 0),
    said,
  });
}

function announcedInChinese(tail: string, whole: boolean): RegExpExecArray | null {
  if (tail.endsWith(':')) return announcedCn.exec(tail);
  if (tail.endsWith('。')) return announcedFully.exec(tail);
  return whole && tail.length < 40 ? announcedAbove.exec(tail) : null;
}

/** 提出六项核心指标,完成情况列入考核: above a table. */
const overTable = new RegExp(
  `(?:提出|确定|设定|设立|明确|安排|部署|列出|共|有|下列|以下|如下)[^,。;:\\d]{0,4}?(?<![第至到多数近约前\\d${fewCn}])([${fewCn}]|(?<!\\d)[2-9])(?:项|个|类)[一-龥]{0,6}?(?:指标|任务|项目|工作|活动|课题|事项)(?![一-龥])[^。;\\d]{0,30}[:。]?$`,
);

export function announcesRows(f: string, out: Remark[]): void {
  if (f.length > 160 || !/[指任项工活课事][标务目作动题项]/.test(f)) return;
  const m = overTable.exec(f);
  if (m) out.push({ kind: 'announces', from: m.index, to: f.length, said: countOf(m[1]!), rows: true });
}
