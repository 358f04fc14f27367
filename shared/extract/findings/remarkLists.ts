// Announced counts against what is listed beside them: “A”、“B”3个联合项目, 三个工作组(甲、乙), 四项工作:一是…三是….
// Silent unless the list is plainly the whole of it.

import type { BlockReading } from '../blockReading.ts';
import { chineseValue } from '../numbers/chineseValue.ts';
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

const announced =
  /([》”)一-龥])(?:共|共计|这)?([两二三四五六七八九十]|[2-9]|1[0-2])(个|家|所|大|国|座|部|本|种|项|篇)([一-龥]{2,8})/g;

/** 《甲》《乙》2部专著; 清华大学、北京大学2所高校: names of one kind, none left open by 等. */
export function listedNames(f: string, out: Remark[]): void {
  // nothing is listed before the first of these
  const [comma, title] = [f.indexOf('、'), f.indexOf('》')];
  if (comma < 0 && title < 0) return;
  announced.lastIndex = comma < 0 || title < 0 ? Math.max(comma, title) : Math.min(comma, title);
  for (let m = announced.exec(f); m; m = announced.exec(f)) {
    announced.lastIndex = m.index + 2;
    const at = m.index + 1;
    const before = f.slice(Math.max(0, at - 160), at);
    if (m[1] !== '》' && !before.slice(-40).includes('、')) continue;
    const said = chineseValue(m[2]!)?.value ?? Number(m[2]);
    const books = /((?:《[^《》]{2,40}》(?:\([^()]{0,30}\))?[、和及与]?){2,})$/.exec(before);
    const listed = books ? (books[1]!.match(/《/g) ?? []).length : ofOneKind(before, m[3]!, m[4]!);
    if (listed === 0 || listed === said || Math.abs(listed - said) > Math.max(1, said / 3)) continue;
    const from = at - (books ? books[1]!.length : Math.min(before.length, 20));
    const to = m.index + m[0].length;
    if (out.some((r) => r.kind === 'list-count' && r.from < to && r.to > from)) continue;
    out.push({ kind: 'list-count', from, to, target: -1, said, listed });
  }
}

/** 洱海站、抚仙湖站两站; 荷兰、日本2国: each name ends as they are counted, or is a country. */
const byTheirEnd =
  /((?:[一-龥A-Za-z0-9]{1,12}、){1,10}[一-龥A-Za-z0-9]{1,12})([两二三四五六七八九]|[2-9])(站|校|国|县|市|区|镇|村|馆|园|省)(?![、和与及级])/g;

/** 俄罗斯、中亚五国: the number is the region's. */
const region =
  /(?:[东西南北中]亚|东盟|[东西南北中]欧|中东|[东西南北]?非洲?|拉美|海湾|金砖|澜湄|上合|沿线|周边)$/;

export function listedByEnd(f: string, out: Remark[]): void {
  if (!f.includes('、') || !/[两二三四五六七八九2-9][站校国县市区镇村馆园省]/.test(f)) return;
  for (const m of f.matchAll(byTheirEnd)) {
    const names = m[1]!.split('、');
    const own = names.every((name) => name.endsWith(m[3]!));
    const countries = m[3] === '国' && names.slice(1).every((name) => /^[一-龥]{2,6}$/.test(name));
    if (
      !(own || countries) ||
      region.test(names.at(-1)!) ||
      /等|(?<!共)[和与及]/.test(names.slice(1).join('、'))
    )
      continue;
    const said = chineseValue(m[2]!)?.value ?? Number(m[2]);
    if (names.length === said || Math.abs(names.length - said) > Math.max(1, said / 3)) continue;
    const to = m.index + m[0].length;
    if (out.some((r) => r.kind === 'list-count' && r.from < to && r.to > m.index)) continue;
    out.push({ kind: 'list-count', from: m.index, to, target: -1, said, listed: names.length });
  }
}

/** How many names of one kind (…大学, …组) end the text; 0 where they are no plain list of such. */
function ofOneKind(before: string, unit: string, noun: string): number {
  if (!/^(?:个|家|所|大|国|座)$/.test(unit)) return 0;
  const m = /((?:[一-龥A-Za-z0-9]{2,14}、){1,10}[一-龥A-Za-z0-9]{2,14})$/.exec(before);
  if (!m) return 0;
  const names = m[1]!.split('、');
  const last = names[0]!.at(-1)!;
  if (!names.every((n) => n.endsWith(last))) return 0;
  // the noun names the same kind: 理论组…工作组, 浙江大学…高校
  const kin: Record<string, string> = { 学: '校学', 院: '校院所', 市: '市', 省: '省', 所: '所构', 区: '区' };
  const head =
    /^(?:分)?[一-龥]{1,6}?(?=(?:开展|签署|签订|建立|举办|联合|共同|合作|协同|的|进行|承担)|$)/.exec(
      noun,
    )?.[0] ?? noun;
  // 生命科学和信息科学 may be two
  if (/[一-龥]{2}[和与及](?!谐|平)/.test(m[1]!)) return 0;
  return names.length > 1 &&
    (head.includes(last) || (kin[last] ?? '').split('').some((c) => c !== '' && head.includes(c)))
    ? names.length
    : 0;
}

/** 三大工程:甲工程、乙工程、丙工程: all of them named after the colon, each by the word that was counted. */
const namedAfter =
  /([两二三四五六七八九十])(?:大|项|个)(?:重点|主要|重大)?([一-龥]{2})[:(]((?:[一-龥A-Za-z“”]{2,16}、){1,10}[一-龥A-Za-z“”]{2,16})(?=[。;)]|$)/g;

export function namesAfter(f: string, out: Remark[]): void {
  if (!f.includes('、') || !/[大项个].{2,4}[:(]/.test(f)) return;
  for (const m of f.matchAll(namedAfter)) {
    const names = m[3]!.replace(/[“”]/g, '').split('、');
    const said = chineseValue(m[1]!)?.value ?? 0;
    if (names.length === said || !names.every((name) => name.endsWith(m[2]!))) continue;
    const to = m.index + m[0].length;
    if (out.some((r) => r.kind === 'list-count' && r.from < to && r.to > m.index)) continue;
    out.push({ kind: 'list-count', from: m.index, to, target: -1, said, listed: names.length });
  }
}

/** What such a list ends in; looking for it alone costs less. */
const sumCount = /[两二三四五六七八九十](?:大|个[方领维层]|项[行工活任重主])/;
/** 科普日、科技周、减灾日四大主题活动: names right before their number, where nothing else is listed. */
const summedUp =
  /(?:^|[,。;:(]|办好|抓好|做好|开展|实施|组织|围绕|聚焦|突出|推进|打造|打响|落实|建设|用好|面向|深化|覆盖)((?:“[^“”]{2,16}”|[一-龥A-Za-z]{2,10})(?:、?(?=“)|、)(?:(?:“[^“”]{2,16}”、?|[一-龥A-Za-z]{2,10}、)){0,9}(?:“[^“”]{2,16}”|[一-龥A-Za-z]{2,10}?))([两二三四五六七八九十])(大(?![学会队赛家])|个方面|个领域|个方向|个维度|个层面|项行动|项工程|项活动|项(?:重点|主要)?任务|项(?:重点|主要)工作)/g;

/** 等, 和 and 及 leave open how many there are; two names joined by 和 are two. */
export function summedNames(f: string, out: Remark[]): void {
  if (!(f.includes('、') || f.includes('”“')) || !sumCount.test(f)) return;
  summedUp.lastIndex = 0;
  for (let m = summedUp.exec(f); m; m = summedUp.exec(f)) {
    const text = m[1]!;
    const at = m.index + m[0].indexOf(text);
    summedUp.lastIndex = m.index + m[0].length;
    if (/[等各]/.test(text.slice(-2)) || /第$/.test(text)) continue;
    const said = chineseValue(m[2]!)?.value ?? 0;
    const quoted = text.match(/“[^“”]*”/g)?.length ?? 0;
    const names = text.split('、');
    const listed = quoted > 0 && !names.some((n) => n !== '' && !n.includes('“')) ? quoted : names.length;
    const ands = (text.match(/[和与及](?!谐|平|其|时)/g) ?? []).length;
    if (
      listed < 2 ||
      (said >= listed && said <= listed + ands) ||
      Math.abs(listed - said) > Math.max(1, said / 3)
    )
      continue;
    const [from, to] = [at, m.index + m[0].length];
    if (out.some((r) => r.kind === 'list-count' && r.from < to && r.to > from)) continue;
    out.push({ kind: 'list-count', from, to, target: -1, said, listed });
  }
}

/** 中心6个,分别位于甲、乙、丙和丁; said of all of them, one by one. */
const placedAt =
  /([2-9]|1[0-2]|[两二三四五六七八九十])(?:个|所|家|座|处|场|项|次|期|站|讲|批|支|类|轮)[^,。;、:()\d]{0,8},分别(?:位于|设在|设立在|布局在|落户|在|为|是|由|走进|深入|聚焦|围绕|赴|前往|面向|针对|覆盖|来自)([^,。;:()\d]{4,80}?)(?=[,。;]|$)/g;

export function placedNames(f: string, out: Remark[]): void {
  if (!f.includes(',分别')) return;
  placedAt.lastIndex = 0;
  for (let m = placedAt.exec(f); m; m = placedAt.exec(f)) {
    const said = chineseValue(m[1]!)?.value ?? Number(m[1]);
    const text = m[2]!;
    if (/等|以及其他/.test(text) || !text.includes('、')) continue;
    const listed = listedIn(text, said);
    if (listed === said || Math.abs(listed - said) > Math.max(1, said / 3)) continue;
    out.push({ kind: 'list-count', from: m.index, to: m.index + m[0].length, target: -1, said, listed });
  }
}

/** “三个聚焦”:聚焦主业、聚焦青年、聚焦基层: each begins with the word that was counted. */
const sameWord =
  /([两二三四五六七八九十])(?:个|大)([一-龥]{2})”?(?:行动|工程|要求|原则|思路|理念|工作)?[:,]((?:\2[^,;、。:()]{1,20}[,;、]){1,9}\2[^,;、。:()]{1,20})(?=[。;)]|$)/g;

export function sameBeginnings(f: string, out: Remark[]): void {
  if (!/[个大].{2}”?(?:[行工要原思理].)?[:,]/.test(f)) return;
  for (const m of f.matchAll(sameWord)) {
    const said = chineseValue(m[1]!)?.value ?? 0;
    const listed = m[3]!.split(/[,;、和与及]/).filter((one) => one.startsWith(m[2]!)).length;
    if (listed === said || /等$/.test(m[3]!) || Math.abs(listed - said) > Math.max(1, said / 3)) continue;
    const to = m.index + m[0].length;
    if (out.some((r) => r.kind === 'list-count' && r.from < to && r.to > m.index)) continue;
    out.push({ kind: 'list-count', from: m.index, to, target: -1, said, listed });
  }
}

/** 在三个城市(北京、上海、广州): the bracket names them. */
const inBracket =
  /(?<![第至到多近约前各余\d两二三四五六七八九十])([两二三四五六七八九十]|[2-9]|1[0-2])(?:个|大|项|所|家|座|国|省|类|种|条|支|门|处)([一-龥]{0,8})\(([^()。;:,\d“”《》]{4,120})\)/g;

export function bracketNames(f: string, out: Remark[]): void {
  if (!f.includes('(') || !f.includes('、')) return;
  for (const m of f.matchAll(inBracket)) {
    const text = m[3]!;
    if (!text.includes('、') || notAllOf.test(text)) continue;
    const said = chineseValue(m[1]!)?.value ?? Number(m[1]);
    const listed = listedIn(text, said);
    if (listed === said || Math.abs(listed - said) > Math.max(1, said / 3)) continue;
    const to = m.index + m[0].length;
    if (out.some((r) => r.kind === 'list-count' && r.from < to && r.to > m.index)) continue;
    out.push({ kind: 'list-count', from: m.index, to, target: -1, said, listed });
  }
}

/** How many names a text lists, of those it may (甲和乙、丙 are two or three) the number nearest to what is said. */
function listedIn(text: string, said: number): number {
  const least = text.split('、').length;
  const most = least + (text.match(/[和与及]/g) ?? []).length;
  return Math.min(Math.max(said, least), most);
}

/** A bracket or a colon that names some, or tells something else of them. */
const notAllOf = /^(?:如|含|其中|例如|比如|主题|重点|具体|即将|包括但)|等|以上|以下|每|按|由|详见|见附/;

const marks = '一二三四五六七八九十';
const counted =
  /([两二三四五六七八九]|[2-9])(?:项|个方面|方面|件|个|条|点|大)(?:[一-龥]{0,10}?)[:。]\s*一是/g;

/** 做好三方面工作。一是…。二是…。: how many follow in the same paragraph. */
export function enumerated(f: string, out: Remark[]): void {
  if (!f.includes('一是')) return;
  counted.lastIndex = 0;
  for (let m = counted.exec(f); m; m = counted.exec(f)) {
    const said = chineseValue(m[1]!)?.value ?? Number(m[1]);
    let listed = 1;
    let at = m.index + m[0].length;
    for (; listed < 10; listed++) {
      const next = f.indexOf(`${marks[listed]}是`, at);
      if (next < 0 || !/[。;:,]\s*$/.test(f.slice(Math.max(0, next - 3), next))) break;
      at = next + 2;
    }
    if (listed < 2 || listed === said || Math.abs(listed - said) > 2) continue;
    out.push({ kind: 'list-count', from: m.index, to: m.index + m[0].length, target: -1, said, listed });
  }
}

const fewCn = '二两三四五六七八九十';
const announcedCn = new RegExp(
  `(?<![第至到多数近约前\\d${fewCn}])([${fewCn}]|(?<!\\d)[2-9])(?:(?<=(?:以下|下列|如下).)(?:个|项|大|类|场|种|家|条|点|名|件|方面)?[^,。;:]{0,12}|(?:大|项|个)(?:重点|主要|专项|标志性|示范)?(?:工程|任务|行动|工作|活动|项目|平台|举措|措施))(?:是|如下)?:$`,
);
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
  const m = (english ? announcedEn : announcedCn).exec(tail.slice(from));
  if (!m) return;
  const word = m[1]!.toLowerCase();
  const n = english ? fewEn.indexOf(word) + 2 : fewCn.indexOf(word);
  const said = /^\d/.test(word) ? Number(word) : english ? n : n === 0 ? 2 : n + 1;
  out.push({ kind: 'announces', from: from + m.index, to: tail.length - 1, said });
}
