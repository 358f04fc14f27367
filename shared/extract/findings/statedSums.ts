// Sums that a sentence states by itself, whatever of it is promised: A12场、B15场,合计27场 · 200万元,由A120万元、B80万元组成 ·
// 职工240人,其中博士150人. Only where its words say that the parts are all of the total, or that what is told is part of it.
// Folded Chinese text in; makes remarks.
import { chineseValue } from '../numbers/chineseValue.ts';
import { dimensionOf } from '../parts/dimensions.ts';
import { mayShare } from '../parts/partition.ts';
import type { Remark } from './remarks.ts';
import { addSum, exactly, mostOff, type Stated, sumOf, sumRemark } from './sumRemark.ts';

export interface Token extends Stated {
  unit: string;
  /** Said without about, at least or more than. */
  exact: boolean;
}

const units =
  '个百分点|亿元|万元|人次|场次|台次|架次|平方米|公里|课时|学时|小时|期次|户次|册次|件次|场|次|名|人|项|个|篇|家|件|期|站|讲|份|册|元|门|部(?!分)|种|批|间|座|所|处|台|套|节|天|分|位|支|条|张|组|户|亩|吨|本|款|例|轮|株|头|艘|辆|%';
const token = new RegExp(
  `(?:(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)|([一二两三四五六七八九十百千]{1,7}(?:[万亿][一二三四五六七八九十百千]{1,7}[万亿]?)?))\\s?(万|亿)?(余|多)?\\s?(${units})(?![至到~—-]\\d)`,
  'y',
);
const inexact = /(?:约|近|超|超过|不少于|不低于|不超过|至少|突破|以上|最多|最少|达到?|力争|每|各|平均)$/;
const openEnd = /^(?:以上|以下|左右|以内|及以上)/;

/** What it takes for a sentence to be looked at. */
const says =
  /[合总共累]计|[总共]数|总额|一共|共\d|共[一二三四五六七八九十百]|组成|构成|分为|分成|其中|即|分别|——|[一二两三四五六七八九十]级|:|\(|达\d|,/;

const numeral = new Uint8Array(65536);
for (const c of '0123456789一二两三四五六七八九十百千') numeral[c.charCodeAt(0)] = 1;

/** Whether the words hold two numbers; characters that only may be numerals count. */
export function mayAddUp(f: string, from = 0, to = f.length): boolean {
  let runs = 0;
  let within = false;
  for (let i = from; i < to; i++) {
    const is = numeral[f.charCodeAt(i)] === 1;
    if (is && !within && ++runs > 1) return true;
    within = is;
  }
  return false;
}

/** `out`: what is found is added. */
export function statedSums(f: string, out: Remark[]): void {
  if (!mayAddUp(f) || !says.test(f)) return;
  let from = 0;
  products(f, out);
  while (from < f.length && out.length < 50) {
    let end = from;
    while (end < f.length && f[end] !== '。' && f[end] !== '\n' && f[end] !== '\t') end++;
    if (end - from > 12 && end - from < 400 && mayAddUp(f, from, end)) {
      ofSentence(f.slice(from, end), from, out);
      if (f.indexOf(';', from) < end) ofClauses(f.slice(from, end), from, out);
    }
    from = end + 1;
  }
}

/** What stands before a number that is none by itself. */
const partOf: ReadonlySet<string> = new Set('.第至到—~-');

/** The counts and amounts of a sentence, in its order. */
export function tokensOf(s: string): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < s.length; i++) {
    if (numeral[s.charCodeAt(i)] !== 1) continue;
    token.lastIndex = i;
    // 第三场, 3至5场, 2.5万 from within
    const m = partOf.has(s[i - 1] ?? '') ? null : token.exec(s);
    if (m === null) {
      while (numeral[s.charCodeAt(i + 1)] === 1) i++;
      continue;
    }
    i = token.lastIndex - 1;
    const plain =
      m[1] !== undefined ? Number(m[1].replaceAll(',', '')) : (chineseValue(m[2]!)?.value ?? null);
    // 一个平台 names one thing
    if (plain === null || (m[2] !== undefined && plain < 2)) continue;
    const times = m[3] === '万' ? 1e4 : m[3] === '亿' ? 1e8 : 1;
    const unit = m[5]!;
    const money = unit === '万元' ? 1e4 : unit === '亿元' ? 1e8 : 1;
    const to = m.index + m[0].length;
    out.push({
      from: m.index,
      to,
      value: exactly(plain * times * money),
      unit: /元$/.test(unit) ? '元' : unit,
      exact:
        m[4] === undefined &&
        !inexact.test(s.slice(Math.max(0, m.index - 3), m.index)) &&
        !openEnd.test(s.slice(to, to + 3)),
    });
  }
  return out;
}

/** 每人3万元,资助50人,计150万元 */
const product =
  /每(人|名|项|个|家|篇|场|期|次|所|支|户|件|册|台)[一-龥]{0,4}?(\d+(?:\.\d+)?)(万元|元)[,、][一-龥]{0,6}?(\d+)\1[,、][一-龥]{0,4}计(\d+(?:\.\d+)?)(亿元|万元|元)/g;
const inYuan = (unit: string): number => (unit === '亿元' ? 1e8 : unit === '万元' ? 1e4 : 1);

function products(f: string, out: Remark[]): void {
  if (!f.includes('每') || !f.includes('计')) return;
  for (const m of f.matchAll(product)) {
    const each = exactly(Number(m[2]) * inYuan(m[3]!));
    const total = exactly(Number(m[5]) * inYuan(m[6]!));
    if (exactly(each * Number(m[4])) !== total)
      out.push({
        kind: 'product',
        from: m.index,
        to: m.index + m[0].length,
        each,
        times: Number(m[4]),
        total,
        unit: '元',
      });
  }
}

/** Between two parts: one joint, and what the next is called. */
const joint = /^\s*(?:[一-龥]{0,4}[)、,;和与及]|以及)((?:[^\d,;。、:]|\d(?=[A-Z])){0,16}[:占为是达]?)$/;
const startsAnew = /其中|其余|另|同比|比|去年|上年|其他|每|各|新增|增加|减少/;
/** Before a total that stands last. */
const totals =
  /^[一-龥]{0,6}[),;、,—-]*[一-龥“”]{0,10}?(?:合计|总计|共计|总共|全年共|累计|一共|总额|总数|总量|共)[一-龥“”]{0,6}$/;
/** Between a total that stands first and its first part, where all of its parts follow. */
const divides =
  /^[一-龥“”]{0,14}(?:[,:—(-]{1,3})?(?:(?:来源|用途|构成|去向|分布)(?:为|是|于)|[一-龥]{0,4}拟?用于|(?!其中|包括|重点|主要|例如)[^\d,。;:()]{2,12}(?<!重点|主要|包括|其中|例如|特别|含):|[一-龥]{0,4}由[^\d。,;]{1,8}?(?:组成|构成)[—:,]{0,3}|按[^\d,。;]{2,6}?分(?:为|成)?[:,]?|[一-龥]{0,8}?分(?:为|成|别为|别是)|即|具体(?:为|是|包括)[:,]?|分别(?:来自|由)|——)[^\d,。;()]{0,14}$/;
const comma = /^[一-龥“”]{0,14}[,:(]([^\d,。;、:()]{1,14})$/;
const rest = /部分|其余|余下|剩余|其他|另[有外行,]|等[,;)]?$|机动|若干|不等/;
const otherTime = /去年|上年|往年|已有|现有|原有|以来|截至|截止|历年|至今/;
/** What names a part besides its dimension: 亚洲方向, 外科承担. */
const besides = /(?:方向|地区|片区|部分|领域|承担|负责|完成|举办|安排|占|为|达|:)+$/;

function ofSentence(s: string, base: number, out: Remark[]): void {
  const all = tokensOf(s);
  if (all.length < 2) return;
  for (const unit of new Set(all.map((t) => t.unit))) {
    const tokens = all.filter((t) => t.unit === unit && t.unit !== '%');
    for (let k = 0; k < tokens.length; k++) {
      const t = tokens[k]!;
      if (!t.exact) continue;
      if (k > 1 && totals.test(s.slice(tokens[k - 1]!.to, t.from))) lastOfAll(s, tokens, k, base, out);
      if (k + 1 < tokens.length) moreWithin(s, tokens, k, base, out);
      if (k + 2 >= tokens.length) continue;
      ofBracket(s, tokens, k, base, out);
      const gap = s.slice(t.to, tokens[k + 1]!.from);
      if (divides.test(gap)) firstOfAll(s, tokens, k, base, out);
      else if (comma.test(gap)) firstOfNear(s, tokens, k, base, out);
    }
  }
}

/** 授信18亿元;设立5亿元的基金,A出资2亿元、B出资3亿元: what a semicolon parts is looked at by itself as well. */
function ofClauses(s: string, base: number, out: Remark[]): void {
  let from = 0;
  for (const clause of s.split(';')) {
    if (clause.length > 12 && clause.length < s.length) ofSentence(clause, base + from, out);
    from += clause.length + 1;
  }
}

/** 职工240人,其中博士250人 */
function moreWithin(s: string, tokens: readonly Token[], k: number, base: number, out: Remark[]): void {
  const part = tokens[k + 1]!;
  if (!withinIt.test(s.slice(tokens[k]!.to, part.from))) return;
  // 选手315人,每院15人,其中63人: of all of them
  const each = /每[^,。;、\d一-十]{0,4}$/.test(s.slice(0, tokens[k]!.from));
  const whole = each ? tokens[k - 1] : tokens[k]!;
  if (!whole?.exact || part.value <= whole.value) return;
  // 实验室3个,其中工位200个: of something else
  if ('个项件种处家次条'.includes(part.unit) && part.value > whole.value * 3) return;
  out.push({
    kind: 'more-than-all',
    from: base + whole.from,
    to: base + part.to,
    some: part.value,
    all: whole.value,
  });
}

const withinIt =
  /^[^。;\d)]{0,12}[,(](?:其中[^,。;、\d每均]{0,14}|(?:JCR|中科院|SCI|Nature|顶刊|高被引)?(?:[一二]区|Q1区?|TOP期刊?|高被引论文?)(?:不少于|达到?|力争)?)$/;

/** A12场、B15场,合计27场 */
function lastOfAll(s: string, tokens: readonly Token[], k: number, base: number, out: Remark[]): void {
  const total = tokens[k]!;
  let first = k;
  while (first > 0 && tokens[first - 1]!.exact && (first === k || nameOf(s, tokens, first) !== null)) first--;
  const parts = tokens.slice(first, k);
  if (parts.length < 2 || first > 0) return;
  // 活动60场,其中A20场、B40场,合计…: the first of them is their total
  const [head, ...others] = parts;
  if (sumOf(others) === head!.value) return;
  tell(s, total, parts, base, out);
}

/** What the part is called; null where something else than a part is told. */
export function nameOf(s: string, tokens: readonly Token[], k: number): string | null {
  const name = joint.exec(s.slice(tokens[k - 1]!.to, tokens[k]!.from))?.[1];
  return name === undefined || startsAnew.test(name) ? null : name;
}

/** 200万元,由A120万元、B80万元组成 */
function firstOfAll(s: string, tokens: readonly Token[], k: number, base: number, out: Remark[]): void {
  const parts = runOf(s, tokens, k);
  if (parts.length < 2 || k + 1 + parts.length < tokens.length) return;
  if (k > 0 && sumOf(parts) === tokens[k - 1]!.value) return;
  const strong = /组成|构成|按[^,]{2,6}分|分(?:为|成|别)|即/.test(s.slice(tokens[k]!.to, parts[0]!.from));
  tell(s, tokens[k]!, parts, base, out, strong ? 1 : mostOff);
}

function runOf(s: string, tokens: readonly Token[], k: number): readonly Token[] {
  let end = k + 1;
  while (end < tokens.length && tokens[end]!.exact && (end === k + 1 || nameOf(s, tokens, end) !== null))
    end++;
  return tokens.slice(k + 1, end);
}

/** 硕士生2850人(学术学位1140人、专业学位1710人): a bracket of nothing but the values of one dimension. */
function ofBracket(s: string, tokens: readonly Token[], k: number, base: number, out: Remark[]): void {
  const first = tokens[k + 1]!;
  const name = /^[一-龥]{0,6}\(([^\d,。;、:()]{1,12})$/.exec(s.slice(tokens[k]!.to, first.from))?.[1];
  if (name === undefined) return;
  const parts = runOf(s, tokens, k);
  if (parts.length < 2 || s[parts.at(-1)!.to] !== ')') return;
  const names = [name, ...parts.slice(1).map((_, n) => nameOf(s, tokens, k + 2 + n)!)];
  const extent = dimensionOf(names, '');
  // of a bracket of nothing else they are all there is, unless they may have members in common
  const plain = !/含|其中|包括/.test(name) && !mayShare(names, 2);
  if (extent === 'all' || plain || (extent !== null && sumOf(parts) > tokens[k]!.value))
    tell(s, tokens[k]!, parts, base, out);
}

/** 团组8个,亚洲方向4个,欧洲方向3个,非洲方向1个: the words of the parts show that they divide it, or three of them hardly miss it. */
function firstOfNear(s: string, tokens: readonly Token[], k: number, base: number, out: Remark[]): void {
  const total = tokens[k]!;
  const parts = runOf(s, tokens, k);
  if (parts.length < 2 || k > 0 || k + 1 + parts.length < tokens.length) return;
  const first = comma.exec(s.slice(total.to, parts[0]!.from))![1]!;
  if (startsAnew.test(first)) return;
  const names = [first, ...parts.slice(1).map((_, n) => nameOf(s, tokens, k + 2 + n)!)].map((name) =>
    name.replace(besides, ''),
  );
  const clause = s
    .slice(0, total.from)
    .split(/[,;:、]/)
    .at(-1)!;
  const whole = clause.slice(-12);
  if (names.some((name) => name === '') || dimensionOf([whole, ...names], '') !== null) return;
  const dimension = dimensionOf(names, whole) ?? (namesOrgans(names) ? 'some' : null);
  const off = Math.abs(sumOf(parts) - total.value);
  const meant =
    parts.length > 2 &&
    // 重点活动20场,志愿活动8场、科普活动6场: beside it
    !names.every((name) => name.endsWith(whole.slice(-2))) &&
    (total.unit === '元' ? /预算|经费|资金|投入|支出|总额|费用|投资|规模/ : /共|总|活动|人才|项目|课题/).test(
      whole,
    ) &&
    off <= Math.max(1, total.value * (total.unit === '元' ? 0.3 : 0.15)) &&
    (total.unit === '元' || !mayShare(names, 3));
  // of two there may be a third that is not told
  const divided =
    dimension === 'all' || (dimension !== null && (parts.length > 2 || sumOf(parts) > total.value));
  if (meant || (divided && off <= Math.max(1, total.value * mostOff))) tell(s, total, parts, base, out);
}

/** 外科系统, 妇产科, 五官科 */
const namesOrgans = (names: readonly string[]): boolean =>
  new Set(names).size === names.length &&
  names.every((name) =>
    /^(?!各|全|本)[一-龥]{1,8}(?:科|系|部|处|系统|分会|专委会|团队|[东南西北中]线)$/.test(name),
  );

function tell(
  s: string,
  total: Token,
  parts: readonly Token[],
  base: number,
  out: Remark[],
  most = mostOff,
): void {
  const remark = sumRemark(base, total, parts, total.unit, most);
  if (remark === null) return;
  const [from, to] = [remark.from - base, remark.to - base];
  if (otherTime.test(s.slice(from, to)) || rest.test(s.slice(from, to + 10))) return;
  addSum(remark, out);
}
