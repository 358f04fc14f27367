// Sums whose total a sentence takes up again: 年末在校国际学生680人,其中学历生470人…。学历生中,博士生60人、硕士生150人、本科生260人 ·
// 2.6万台住院手术中,四级4200台、三级9800台,其余12000台. Folded Chinese text in; makes remarks.
import { dimensionOf } from '../parts/dimensions.ts';
import { mayShare } from '../parts/partition.ts';
import type { Remark } from './remarks.ts';
import { mayAddUp, nameOf, type Token, tokensOf } from './statedSums.ts';
import { addSum, sumOf, sumRemark } from './sumRemark.ts';

/** What stands behind the name where its parts follow: 中,本科生4500人 · 按学段布局,小学10个 · 的目标分解为: · 由各学会承办,理科45场 */
const among = /[中里][,:]?/y;
const shared =
  /(?:的?目标|任务|数量|指标)?(?:分解|分布|分配|构成|组成|排期|进度)(?:情况)?(?:如下|为|是)?[:,]?|按[^,。;:\d]{2,6}?(?:布局|划分|分配|分布|下达|安排|采购|分)?[:,]|按(?=[^,。;:\d]{2,6}类\d)|按[^,。;:\d]{2,6}?[又再]?分(?:为|成)[:,]?|由[^,。;:\d]{2,10}(?:承办|承担|负责|分担|组成|构成)[:,]?/y;
/** A part right behind it. */
const partFollows =
  /[^。;,\d]{1,12}(?:\d|[一二两三四五六七八九十百千]{1,7}(?:[万亿][一二三四五六七八九十百千]{0,7})?[万亿]?[人名个项家篇场件元])/y;
const begins = /中|里|的?目标|任务|数量|指标|分解|分布|分配|构成|组成|排期|进度|按|由/g;
const nameBefore = /(?:^|[。;,])([^。;,、:()\n\t]{2,16})$/;
const plainName = /(?:^|[。;,])(?:新建|新增|建设|举办|开展|组织)?([一-龥A-Za-z]{2,12})$/;
/** Parts of nothing: 过程中, 其中. */
const noWhole = /^其$|^当$|集$|过程$|工作$/;
const leftOver = /(?:其余|余下|剩余|剩下|其他)的?[^,;。\d]{0,12}$/;

/** 入围终评150项,…,从终评项目中推荐360项: what is chosen is fewer than those it is chosen from. */
const chosenFrom =
  /从([^,。;、\d]{2,10}?)中(?:择优|从严|差额)?(?:推荐|遴选|评选|选拔|选派|选出|评出|选送|推选)[^,。;\d]{0,8}(?=\d)/g;

function chosen(f: string, out: Remark[]): void {
  for (const m of f.matchAll(chosenFrom)) {
    const at = m.index + m[0].length;
    const some = tokensOf(f.slice(at, at + 12))[0];
    if (some === undefined || some.from > 0 || !some.exact) continue;
    // 终评 of 终评项目
    const word = m[1]!.slice(0, 2);
    const all = tokensOf(f.slice(0, m.index)).findLast(
      ({ from, unit, exact }) =>
        unit === some.unit && exact && f.slice(Math.max(0, from - 8), from).includes(word),
    );
    if (all !== undefined && some.value > all.value)
      out.push({
        kind: 'more-than-all',
        from: m.index,
        to: at + some.to,
        some: some.value,
        all: all.value,
      });
  }
}

/** `out`: what is found is added. */
export function sumsWithin(f: string, out: Remark[]): void {
  if (f.includes('从')) chosen(f, out);
  if (!mayAddUp(f)) return;
  for (const m of f.matchAll(begins)) {
    const at = m.index;
    const all = m[0] !== '中' && m[0] !== '里';
    const pattern = all ? shared : among;
    pattern.lastIndex = at;
    const words = pattern.exec(f)?.[0];
    if (words === undefined) continue;
    const from = at + words.length;
    partFollows.lastIndex = from;
    if (!partFollows.test(f)) continue;
    const name = (all ? plainName : nameBefore).exec(f.slice(Math.max(0, at - 20), at))?.[1];
    if (name !== undefined && !noWhole.test(name)) tellParts(f, name, at - name.length, from, all, out);
  }
}

function tellParts(f: string, name: string, nameAt: number, from: number, all: boolean, out: Remark[]): void {
  const stop = f.slice(from).search(/[。\n\t]/);
  // 推广鉴定260万元(财政补助130万元、企业付费130万元): parts of a part
  const s = f
    .slice(from, stop < 0 ? f.length : from + stop)
    .replace(/(?<=[元人名个项家篇场件次台])\([^()]*\)/g, (inside) => ' '.repeat(inside.length));
  const first = tokensOf(s)[0];
  if (first === undefined) return;
  const run = partsOf(s, first.unit, all);
  if (run === null) return;
  const total = totalOf(f, name, nameAt, first.unit);
  const closed = all || run.closed;
  if (total === null) {
    out.push({
      kind: 'divides',
      from: from + run.parts[0]!.from,
      to: from + run.parts.at(-1)!.to,
      name: name.replace(/^(?:全[年省市校院县区]|上述|这些)/, ''),
      unit: first.unit,
      parts: run.parts.map(({ value }) => value),
      closed,
      shared: run.shared,
    });
    return;
  }
  if (!closed && (sumOf(run.parts) < total.value || run.shared)) return;
  const remark = sumRemark(
    from,
    { ...total, from: run.parts[0]!.from, to: run.parts[0]!.to },
    run.parts,
    total.unit,
  );
  if (remark !== null) addSum(remark, out);
}

/** 2.6万台 of 2.6万台住院手术; else what was said of the name before. */
function totalOf(f: string, name: string, before: number, unit: string): Token | null {
  const own = tokensOf(name)[0];
  // 2.6万台住院手术, 检测收入700万元
  if (own !== undefined)
    return (own.from < 3 || own.to === name.length) && own.unit === unit && own.exact ? own : null;
  if (!/^[一-龥A-Za-z]{2,10}$/.test(name)) return null;
  for (let at = f.lastIndexOf(name, before - 1); at >= 0; at = at === 0 ? -1 : f.lastIndexOf(name, at - 1)) {
    // 非学历生 are others
    if (/[非未不无]/.test(f[at - 1] ?? '')) continue;
    // 学历生470人; what stands further off is of something else
    const near = f.slice(at, at + name.length + 16);
    const token = tokensOf(near)[0];
    if (
      token?.unit === unit &&
      token.exact &&
      /^[为共达计到]{0,2}$/.test(near.slice(name.length, token.from))
    )
      return token;
  }
  return null;
}

interface Run {
  parts: readonly Token[];
  /** They are all there is. */
  closed: boolean;
  /** They may have members in common. */
  shared: boolean;
}

/** The numbers that stand one after the other from the beginning on; null where fewer than two do, or a part is inexact. */
function partsOf(s: string, unit: string, all: boolean): Run | null {
  const tokens = tokensOf(s).filter((t) => t.unit === unit);
  let end = 1;
  let rest = false;
  while (end < tokens.length && tokens[end]!.exact) {
    const gap = s.slice(tokens[end - 1]!.to, tokens[end]!.from);
    rest = leftOver.test(gap);
    if (!rest && nameOf(s, tokens, end) === null) break;
    end++;
  }
  const parts = tokens.slice(0, end);
  if (parts.length < 2 || !parts[0]!.exact) return null;
  const names = parts.map((part, k) =>
    s
      .slice(k === 0 ? 0 : parts[k - 1]!.to, part.from)
      .replace(/^[,、;]?(?:和|与|及)?/, '')
      .replace(/[有为约占]$/, ''),
  );
  // 甲校10人、乙校8人等
  if (/^[^,。;]{0,4}等|^[,、](?:其余|其他|另)/.test(s.slice(parts.at(-1)!.to))) return null;
  return {
    parts,
    closed: all || rest || dimensionOf(names, '') === 'all',
    // money is spent once
    shared: unit !== '元' && mayShare(names, 3),
  };
}
