// Findings about numbering: gaps and repeats in a series of headings or items.

import { makeFinding } from './findingMake.ts';
import type { Placed } from './place.ts';
import type { Finding, FindingSpan } from './types.ts';

const seriesStyles = new Set(['chapter', 'section', 'cn', 'cn-paren', 'digit']);

/** A gap or a repeat in a series of numbers; a series that runs on through the chapters is one series. */
export function numberingFindings(placed: readonly Placed[]): Finding[] {
  const out: Finding[] = [];
  let restarts = 0;
  let runs = 0;
  let fresh = false;
  let seen = false;
  for (const p of placed) {
    if (!p.number) continue;
    if (p.number.style === 'digit') {
      if (fresh && seen) {
        if (p.number.value === 1) restarts++;
        else runs++;
      }
      fresh = false;
      seen = true;
    } else if (seriesStyles.has(p.number.style)) fresh = true;
  }
  const runOn = runs > restarts;
  const last = new Map<string, number>();
  for (const p of placed) {
    if (p.block.kind === 'title') last.clear();
    const n = p.number;
    if (!n || n.value === null || !seriesStyles.has(n.style)) continue;
    const parent = p.section.slice(0, Math.max(0, p.section.lastIndexOf('/')));
    const id = n.style === 'digit' && runOn ? 'digit' : `${n.style}|${parent}`;
    if (!(n.style === 'digit' && runOn)) {
      // below a new heading the series begin anew
      for (const style of seriesStyles) last.delete(`${style}|${p.section}`);
    }
    const before = last.get(id) ?? 0;
    last.set(id, n.value);
    if (n.value === before + 1 || (before === 0 && n.style === 'digit' && parent === '')) continue;
    if (n.value === 1 && n.style === 'digit') continue;
    const span: FindingSpan = {
      offset: p.block.offset + n.at,
      length: n.number.length,
      quote: n.number,
      ...(p.block.id ? { blockId: p.block.id } : {}),
    };
    const repeat = n.value <= before;
    out.push(
      makeFinding(
        'numbering',
        'warning',
        [span],
        [],
        repeat
          ? {
              zh: `序号 ${n.number} 重复，前一个是第 ${before} 个。`,
              en: `Number ${n.number} is repeated; the one before it is ${before}.`,
            }
          : {
              zh: `序号从 ${before} 跳到 ${n.value}，中间缺 ${n.value - before - 1} 个。`,
              en: `Numbering jumps from ${before} to ${n.value}; ${n.value - before - 1} missing.`,
            },
        { zh: '用“重新编号”，或补上缺的一条。', en: 'Renumber, or add what is missing.' },
      ),
    );
  }
  return out;
}
