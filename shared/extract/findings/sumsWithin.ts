// Sums whose total a sentence takes up again: 年末在校国际学生680人,其中学历生470人…。学历生中,博士生60人、硕士生150人、本科生260人 ·
// 2.6万台住院手术中,四级4200台、三级9800台,其余12000台. Folded Chinese text in; makes remarks.
import { dimensionOf } from '../parts/dimensions.ts';
import { mayShare } from '../parts/partition.ts';
import type { Remark } from './remarks.ts';
import { nameOf, type Token, tokensOf } from './statedSums.ts';
import { sumRemark } from './sumRemark.ts';

const among = /(?:^|[。;,])([^。;,、:()\n\t]{2,16})[中里][,:]?(?=[^。;,\d]{1,12}\d)/g;
const leftOver = /(?:其余|余下|剩余|剩下|其他)的?[^,;。\d]{0,12}$/;

/** `out`: what is found is added. */
export function sumsWithin(f: string, out: Remark[]): void {
  if (!f.includes('中')) return;
  for (const m of f.matchAll(among)) {
    const name = m[1]!;
    if (/^其$|^当$|集$|过程$|工作$|活动$/.test(name)) continue;
    const from = m.index + m[0].length;
    const stop = f.slice(from).search(/[。;\n\t]/);
    const s = f.slice(from, stop < 0 ? f.length : from + stop);
    const all = tokensOf(s);
    const first = all[0];
    if (first === undefined) continue;
    const total = totalOf(f, name, m.index, first.unit);
    if (total !== null) tellParts(s, from, all, total, out);
  }
}

/** 2.6万台 of 2.6万台住院手术; else what was said of the name before. */
function totalOf(f: string, name: string, before: number, unit: string): Token | null {
  const own = tokensOf(name)[0];
  if (own !== undefined) return own.from < 3 && own.unit === unit && own.exact ? own : null;
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

function tellParts(s: string, base: number, all: readonly Token[], total: Token, out: Remark[]): void {
  const tokens = all.filter(({ unit }) => unit === total.unit);
  let end = 1;
  const rests: boolean[] = [false];
  while (end < tokens.length && tokens[end]!.exact) {
    const gap = s.slice(tokens[end - 1]!.to, tokens[end]!.from);
    const rest = leftOver.test(gap);
    if (!rest && nameOf(s, tokens, end) === null) break;
    rests.push(rest);
    end++;
  }
  const parts = tokens.slice(0, end);
  if (parts.length < 2 || !parts[0]!.exact) return;
  const names = parts.map((part, k) =>
    s
      .slice(k === 0 ? 0 : parts[k - 1]!.to, part.from)
      .replace(/^[,、;]?(?:和|与|及)?/, '')
      .replace(/[有为约占]$/, ''),
  );
  const closed = rests.at(-1)! || dimensionOf(names, '') === 'all';
  const sum = parts.reduce((so, { value }) => so + value, 0);
  if (!closed && (sum < total.value || mayShare(names, 3))) return;
  const remark = sumRemark(base, { ...total, from: parts[0]!.from, to: parts[0]!.to }, parts, total.unit);
  if (remark !== null) out.push(remark);
}
