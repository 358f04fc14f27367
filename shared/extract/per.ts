// Reads what a quantity is stated per: 每场论坛, 每人每月, 每千人口, 各学会, 双方各派. Folded text in, words out.
import { adverbs, headVerbs, leftComparators, units } from './lexicon.ts';
import { startsMatcher } from './match.ts';

export interface Per {
  name: string;
  /** Where 每 or 各 begins; what stands from there to the noun is no part of the measure. */
  at: number;
  end: number;
  cutFrom(to: number): number;
}

const verbAt = startsMatcher(headVerbs);
const adverbAt = startsMatcher(adverbs.filter((w) => w.length > 1));
const comparatorAt = startsMatcher(leftComparators.map((c) => c.word));
const unitAt = startsMatcher(units);
const cycle =
  /^每\s*(?:隔)?(?:[两二三四五六七八九十]|\d{1,2})?\s*(?:个)?(?:年|月|周|季度|季|半年|学期|学年|日|天|星期|届|小时|工作日)(?!龄|轻|产|报)/;

function nameEnd(f: string, from: number, to: number): number {
  let i = from;
  while (i < to) {
    const c = f[i]!;
    if (',。;:、()“”《》'.includes(c)) return i;
    if (comparatorAt(f, i) > 0) return i;
    const v = verbAt(f, i);
    if (v > 1 && i > from) return i;
    if (v === 1 && i > from + 1 && '派选聘招设建办请'.includes(c)) return i;
    if (i > from && adverbAt(f, i) > 0) return i;
    if (i > from + 1 && '有为在可应需要须将的至均达配'.includes(c)) return i;
    i++;
  }
  return i;
}

/** The nearest 每X or 各X of the clause before the quantity at `to`. */
export function readPer(f: string, clauseFrom: number, to: number): Per | null {
  const least = Math.max(clauseFrom, to - 60);
  const text = f.slice(least, to);
  const at每 = text.lastIndexOf('每');
  const at各 = text.lastIndexOf('各');
  if (at每 >= 0 && at每 > at各 - 12) {
    let at = least + at每;
    const c = cycle.exec(f.slice(at, at + 10));
    if (c) {
      const name = c[0].slice(1).trim();
      const per: Per = { name, at, end: at + c[0].length, cutFrom: (t) => t };
      // 每人每月
      const before = text.lastIndexOf('每', at每 - 1);
      if (before >= 0 && at每 - before <= 6) {
        return { ...per, name: text.slice(before, at每 + c[0].length), at: least + before };
      }
      return per;
    }
    at += 1;
    let start = at;
    const n = /^[千万百亿]/.test(f.slice(at, at + 1)) ? 0 : unitAt(f, at);
    // 每场论坛: 场 is only the classifier when a noun follows it
    if (n > 0 && n < 3) {
      const e = nameEnd(f, at + n, to);
      if (e > at + n && verbAt(f, at + n) < 2 && comparatorAt(f, at + n) === 0 && adverbAt(f, at + n) === 0)
        start = at + n;
      else return { name: f.slice(at, at + n), at: at - 1, end: at + n, cutFrom: (t) => t };
    }
    let end = nameEnd(f, start, to);
    if (/^[千万百亿]/.test(f.slice(start, start + 1))) {
      const m =
        /^[十百千万亿]+(?:名|个|户|位|家)?(?:常住人口|人口|居民|职工|老年人|劳动力|人|户|就业人员|平方公里)/.exec(
          f.slice(start, to),
        );
      if (m) end = start + m[0].length;
    }
    if (end > start && end - start <= 14)
      return { name: f.slice(start, end), at: at - 1, end, cutFrom: (t) => t };
    return null;
  }
  if (at各 >= 0) {
    const at = least + at各;
    const rest = f.slice(at + 1, to);
    if (/^(?:类|项|种|方|界|级各类|自然|式|异|有关|相关|个方面)/.test(rest)) return null;
    const direct =
      rest === '' ||
      comparatorAt(f, at + 1) > 0 ||
      /^(?:派|选派|开展|招收|举办|组织|建设|安排|推荐|完成|承担|建|设|招|选|聘|培养|新增|引进|邀请|形成|提供|投入|配备|推出|打造|出资|遴选|资助|评选|不|至少|约|有)/.test(
        rest,
      );
    if (direct) {
      let from = at;
      while (from > least && !',。;:()“”《》'.includes(f[from - 1]!)) from--;
      let name = f.slice(from, at);
      name = name.replace(/^.*(?:在|由|要求|组织|举办|开展|建设|新建|引进|与|对|向)(?=[^在]{2,})/, '');
      name = name.replace(/(?:将|均|要|应|至少|每年|全年|分别)$/, '');
      return name.length > 0 && name.length <= 16 && !/\d/.test(name)
        ? { name, at: from, end: at + 1, cutFrom: (t) => t }
        : null;
    }
    let end = nameEnd(f, at + 1, to);
    if (end - at - 1 > 12) end = at + 1;
    let name = f.slice(at + 1, end).replace(/^(?:个|级|有关)/, '');
    name = name.replace(/(?:年内|全年)$/, '');
    return name.length > 1 || /^[镇乡县市区村校院所系]$/.test(name)
      ? { name, at, end, cutFrom: (t) => t }
      : null;
  }
  return null;
}
