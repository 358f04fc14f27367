// Where the clause before a number begins, and what of it stands in brackets. Folded text in, offsets out.
import { anyOf } from '../anyOf.ts';
import { isCn, isDigit } from '../numbers/numerals.ts';
import { close, hard, open } from './clauseMarks.ts';
import { deedAfter } from './deeds.ts';

/** 1 where a clause ends, 2 what opens, 4 what closes: one look instead of three. */
const borders = new Uint8Array(65536);
for (const [bit, marks] of [
  [1, hard],
  [2, open],
  [4, close],
] as const)
  for (const mark of marks) borders[mark.charCodeAt(0)] = bit;

const maxBefore = 70;

/** Where the clause that ends at `to` begins: after punctuation, a bracket or the quantity before. */
export function clauseStart(f: string, to: number, floor: number): number {
  let i = to;
  const least = Math.max(floor, to - maxBefore);
  let depth = 0;
  while (i > least) {
    const border = borders[f.charCodeAt(i - 1)]!;
    if (border === 4) {
      // 【总体指标】开放310天: a title stands before it
      if (f[i - 1] === '】' && depth === 0) return i;
      depth++;
    } else if (border === 2) {
      if (depth === 0) return i;
      depth--;
    } else if (depth === 0) {
      // 由1,860人增至2,100人
      if (border === 1 && !(f[i - 1] === ',' && isDigit(f.charCodeAt(i)) && isDigit(f.charCodeAt(i - 2))))
        return i;
      const c = f[i - 1]!;
      if (c === '、' && segmentHasNumber(f, i - 1, least)) return i;
      // 会员30人参会、口头报告15个: the deed belongs to the quantity before
      if (
        c === '、' &&
        least === floor &&
        i - 1 - floor <= 6 &&
        i - 1 > floor &&
        deedAfter(f.slice(floor, i - 1))
      )
        return i;
    }
    i--;
  }
  return i;
}

const endsSegment = anyOf([...hard, ...open, '、']);

const isMonth = (f: string, at: number, to: number): boolean =>
  /^\d?月(?:份|[底末])?$/.test(f.slice(at + 1, to)) && !/\d/.test(f[at - 2] ?? '');

function segmentHasNumber(f: string, to: number, least: number): boolean {
  // 余额2026年、2027年分别达到: a year is none
  const last = f[to - 1] === '年' && /^(?:19|20)\d\d$/.test(f.slice(to - 5, to - 1)) ? to - 6 : to - 1;
  for (let k = last; k >= least; k--) {
    if (endsSegment(f, k)) return false;
    // 进度6月、9月底分别达到50%、75%: months count nothing
    if (isDigit(f.charCodeAt(k)) && !/[A-Za-z]/.test(f[k + 1] ?? '') && !isMonth(f, k, to)) return true;
    // 优秀组织奖若干、优秀个人奖30名
    const c = f[k]!;
    if (c === '若' && f[k + 1] === '干') return true;
    if (isCn(c) && /[个项名家所篇场次种位支]/.test(f[k + 1] ?? '') && k > 0) return true;
  }
  return false;
}

/** Without brackets: 项目(含横向) counts 项目. */
export function beforeBracket(f: string, from: number, to: number): number {
  if (!close.has(f[to - 1] ?? '') || f[to - 1] === '》') return to;
  let depth = 0;
  for (let k = to - 1; k >= from; k--) {
    if (close.has(f[k]!)) depth++;
    else if (open.has(f[k]!) && --depth === 0) return k > from ? k : to;
  }
  return to;
}

/** “…达到2000名,…达到40%”: goals between marks, no name. */
export function statesGoals(words: string): boolean {
  return /[,;]/.test(words) && /(?:达到|不少于|不低于|超过|突破|增长|提高到)[^,;]{0,4}\d/.test(words);
}
