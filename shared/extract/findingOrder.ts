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
  let runningOn = 0;
  /** Under each section, the last number of each style. */
  const last = new Map<string, Map<string, number>>();
  for (const p of placed) {
    if (p.block.kind === 'title') {
      last.clear();
      runningOn = 0;
    }
    const n = p.number;
    if (!n || n.value === null || !seriesStyles.has(n.style)) continue;
    const parent = p.section.slice(0, Math.max(0, p.section.lastIndexOf('/')));
    let before = runningOn;
    if (n.style === 'digit' && runOn) runningOn = n.value;
    else {
      // below a new heading the series begin anew
      last.delete(p.section);
      let styles = last.get(parent);
      if (!styles) {
        styles = new Map();
        last.set(parent, styles);
      }
      before = styles.get(n.style) ?? 0;
      styles.set(n.style, n.value);
    }
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
