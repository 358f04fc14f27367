// Lines of work that a sentence names for the whole plan (沿基础研究、技术攻关、成果转化、人才队伍四条主线) and its headings take up one by
// one, all but one: that one has been left out. Remarks of blocks, and what the outline says to them.
import { fold } from '../fold.ts';
import type { Placed } from '../outline/placed.ts';
import type { Finding, OutlineEntry } from '../types.ts';
import { makeFinding, spanIn } from './findingMake.ts';
import type { Remark } from './remarks.ts';

const named =
  /(?:沿|围绕|聚焦|突出|从|抓好|紧扣|实施|推进|着力|做好|按照?)((?:[一-龥A-Za-z]{2,8}、){2,9}[一-龥A-Za-z]{2,8}?)(?:等)?(?:[三四五六七八九十3-9](?:条|个|大|方面|项)|几个?方面)/g;

/** 四项行动是:教学提质行动、就业攻坚行动… */
const told =
  /[三四五六七八九十3-9](?:项|大|条|个)[一-龥]{0,4}(?:是|为|即|包括)?:((?:[一-龥A-Za-z]{2,10}、){3,9}[一-龥A-Za-z]{2,10})(?=[。;,]|$)/g;

export function linesOfWork(f: string, out: Remark[]): void {
  if (!f.includes('、')) return;
  for (const pattern of [named, told])
    for (const m of f.matchAll(pattern)) {
      const at = m.index + m[0].indexOf(m[1]!);
      out.push({ kind: 'lines', from: at, to: at + m[1]!.length, names: m[1]!.split('、') });
    }
}

/** The one name of a list that no heading below takes up, where headings take up all the others. */
export function leftOut(placed: readonly Placed[], outline: readonly OutlineEntry[]): Finding[] {
  const out: Finding[] = [];
  let titles: string[] | null = null;
  for (const p of placed) {
    for (const r of p.facts.remarks) {
      if (r.kind !== 'lines' || p.review) continue;
      titles ??= outline.map(({ title }) => fold(title));
      const below = titles.filter((_, k) => outline[k]!.offset > p.base);
      const missing = r.names.filter((name) => !below.some((title) => title.includes(name)));
      // each in a title of its own
      if (missing.length !== 1 || r.names.length < 4) continue;
      const name = missing[0]!;
      // 交流行动 beside 提质行动: what all of them end in tells nothing
      const tail = r.names.every((one) => one.endsWith(name.slice(-2))) ? 2 : 0;
      const own = name.slice(0, name.length - tail);
      const kin = [own.slice(0, 2), own.slice(-2)];
      if (below.some((title) => kin.some((half) => title.includes(half)))) continue;
      const at = r.from + p.facts.folded.slice(r.from, r.to).indexOf(name);
      out.push(untaken(spanIn(p, at, at + name.length)));
    }
  }
  return out;
}

const untaken = (span: Finding['spans'][number]): Finding =>
  makeFinding(
    'part-untaken',
    'warning',
    [span],
    [],
    {
      zh: `前文列出的“${span.quote}”，后文没有任何章节安排，其余各项都有。`,
      en: `“${span.quote}” is announced, but no later section takes it up; all the others have theirs.`,
    },
    {
      zh: `补写“${span.quote}”一节，或从前文中去掉。`,
      en: 'Add a section for it, or take it out above.',
    },
  );
