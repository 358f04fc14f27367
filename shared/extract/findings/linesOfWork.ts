// Lines of work that a sentence names for the whole plan (沿基础研究、技术攻关、成果转化、人才队伍四条主线) and its headings take up one by
// one, all but one: that one has been left out. Remarks of blocks, and what the outline says to them.
import type { Placed } from '../outline/placed.ts';
import type { Finding } from '../types.ts';
import { bare, type Figures } from './figures.ts';
import { makeFinding, spanIn } from './findingMake.ts';
import type { Remark } from './remarks.ts';
import { holdingOf, type TitleMemory } from './titles.ts';

const named =
  /(?:沿|围绕|聚焦|突出|从|抓好|紧扣|实施|推进|着力|做好|按照?)((?:[一-龥A-Za-z]{2,8}、){2,9}[一-龥A-Za-z]{2,8}?)(?:等)?(?:[三四五六七八九十3-9](?:条|个|大|方面|项)|几个?方面)/g;

/** 四项行动是:教学提质行动、就业攻坚行动… */
const told =
  /[三四五六七八九十3-9](?:项|大|条|个)[一-龥]{0,4}(?:是|为|即|包括)?:((?:[一-龥A-Za-z]{2,10}、){3,9}[一-龥A-Za-z]{2,10})(?=[。;,]|$)/g;

const several = /[三四五六七八九十3-9](?:条|个|大|方面|项)|几个?方面/;

export function linesOfWork(f: string, out: Remark[]): void {
  if (!f.includes('、') || !several.test(f)) return;
  for (const pattern of [named, told])
    for (const m of f.matchAll(pattern)) {
      const at = m.index + m[0].indexOf(m[1]!);
      out.push({ kind: 'lines', from: at, to: at + m[1]!.length, names: m[1]!.split('、') });
    }
}

/** The one name of a list that no heading takes up, where headings take up all the others. */
export function leftOut(
  placed: readonly Placed[],
  slots: readonly Placed[],
  figures: Figures,
  memory: TitleMemory,
): Finding[] {
  const out: Finding[] = [];
  for (const p of placed) {
    if (p.review) continue;
    for (const r of p.facts.remarks) {
      if (r.kind !== 'lines' || r.names.length < 4) continue;
      const isTold = (words: string): boolean =>
        words.length > 1 && holdingOf(memory, figures, bare(words)).titles > 0;
      const missing = r.names.filter((name) => !isTold(name));
      if (missing.length !== 1) continue;
      const name = missing[0]!;
      // 交流行动 beside 提质行动: what all of them end in tells nothing
      const tail = r.names.every((one) => one.endsWith(name.slice(-2))) ? 2 : 0;
      const own = name.slice(0, name.length - tail);
      if (isTold(own.slice(0, 2)) || isTold(own.slice(-2))) continue;
      // 建好智库 under 决策咨询
      if (slots.some((other) => other !== p && other.facts.folded.includes(own))) continue;
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
