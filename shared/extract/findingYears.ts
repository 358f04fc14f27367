// Findings about years: promises under another year's name, deadlines beyond the plan, its title with another year.

import { makeFinding, spanIn } from './findingMake.ts';
import { fold } from './fold.ts';
import type { Placed } from './place.ts';
import type { Extraction, Finding, PlanPeriod } from './types.ts';

const ahead = /将|力争|计划|拟|重点推进|确保|全年|争取/;

const backward = /了|已|共|累计|同比|以来|回顾|总结|完成|达到/;

/** A promise under another year's name (2025年重点推进 in the plan for 2026), a dated deadline beyond it. */
export function yearsOutside(placed: readonly Placed[], period: PlanPeriod): Finding[] {
  const out: Finding[] = [];
  const first = Number(period.start.slice(0, 4));
  const last = Number(period.end.slice(0, 4));
  for (const p of placed) {
    if (
      p.review ||
      !p.facts.reading ||
      p.facts.english ||
      p.block.kind === 'date' ||
      p.block.kind === 'title'
    )
      continue;
    for (const t of p.facts.reading.times) {
      if (t.value.kind !== 'absolute' || t.value.start !== t.value.end) continue;
      const y = t.value.start;
      if (y >= first && y <= last) continue;
      const f = p.facts.folded;
      const head = t.start === 0 || /[。;]\s*$/.test(f.slice(Math.max(0, t.start - 2), t.start));
      const rest = f.slice(t.end, t.end + 80).split(/[。;]/)[0]!;
      const wrongYear =
        y < first && first - y <= 2 && head && ahead.test(rest.slice(0, 24)) && !backward.test(rest);
      const late =
        y > last &&
        first === last &&
        /-\d\d$/.test(t.value.value) &&
        /前|底/.test(f.slice(t.start, t.end)) &&
        !/(?:到|至|期限|延续)$/.test(f.slice(Math.max(0, t.start - 2), t.start));
      if (!wrongYear && !late) continue;
      out.push(
        makeFinding(
          'date',
          'warning',
          [spanIn(p, t.start, t.end)],
          [],
          {
            zh: `${p.block.text.slice(t.start, t.end)}不在计划期 ${first === last ? `${first} 年` : `${first}—${last} 年`}内。`,
            en: `${p.block.text.slice(t.start, t.end)} is outside the plan's period (${first === last ? first : `${first}–${last}`}).`,
          },
          {
            zh: '核对年份；是沿用去年的文字就改过来。',
            en: "Check the year; it may have stayed from last year's text.",
          },
        ),
      );
    }
  }
  return out;
}

/** The plan's own name in its text with another year (《2025年工作要点》 in the plan for 2026). */
export function titleYears(e: Extraction, placed: readonly Placed[], period: PlanPeriod): Finding[] {
  const title = fold(e.title ?? '');
  const m = /((?:19|20)\d\d)\s*年/.exec(title);
  if (!m || period.start.slice(0, 4) !== period.end.slice(0, 4)) return [];
  const stem = title.slice(m.index + m[0].length).trim();
  if (stem.length < 5) return [];
  const out: Finding[] = [];
  for (const p of placed) {
    if (p.block.kind === 'title' || p.facts.folded.length > 20_000) continue;
    const f = p.facts.folded;
    let at = f.indexOf(stem);
    for (let k = 0; at >= 0 && k < 5; k++) {
      const y = /((?:19|20)\d\d)\s*年$/.exec(f.slice(Math.max(0, at - 8), at));
      if (y && y[1] !== m[1]) {
        const from = at - y[0].length;
        out.push(
          makeFinding(
            'edition',
            'warning',
            [spanIn(p, from, at + stem.length)],
            [],
            {
              zh: `文中写 ${y[1]} 年，标题是 ${m[1]} 年。`,
              en: `The text says ${y[1]}, the title says ${m[1]}.`,
            },
            { zh: '两处写成同一年。', en: 'Use the same year in both.' },
          ),
        );
      }
      at = f.indexOf(stem, at + 1);
    }
  }
  return out;
}
