// Findings about years: promises under another year's name, deadlines beyond the plan, its title with another year.

import { makeFinding, spanInWords } from './findingMake.ts';
import { fold } from './fold.ts';
import { nothing } from './lists.ts';
import type { Placed } from './place.ts';
import type { Finding, PlanPeriod } from './types.ts';

const ahead = /将|力争|计划|拟|重点推进|确保|全年|争取/;

/** In 2025, we will …; by March 2027 in the plan for 2026. */
const aheadEnglish = /^[^.;]{0,60}?\b(?:will|shall|plans? to|aims? to|is to|are to|must)\b/i;

const backward = /了|已|共|累计|同比|以来|回顾|总结|完成|达到/;

/** A promise under another year's name (2025年重点推进 in the plan for 2026), a dated deadline beyond it. */
export function yearsOutside(p: Placed, period: PlanPeriod): readonly Finding[] {
  const { reading, folded: f, english } = p.facts;
  if (p.review || !reading || reading.times.length === 0) return nothing;
  if (p.block.kind === 'date' || p.block.kind === 'title') return nothing;
  const out: Finding[] = [];
  const first = Number(period.start.slice(0, 4));
  const last = Number(period.end.slice(0, 4));
  for (const t of reading.times) {
    if (t.value.kind !== 'absolute' || t.value.start !== t.value.end) continue;
    const y = t.value.start;
    if (y >= first && y <= last) continue;
    const head = t.start === 0 || /[。;]\s*$/.test(f.slice(Math.max(0, t.start - 2), t.start));
    const rest = f.slice(t.end, t.end + 80).split(/[。;]/)[0]!;
    const said = f.slice(t.start, t.end);
    const wrongYear =
      y < first &&
      first - y <= 2 &&
      (english
        ? (head || /^\s*$/.test(f.slice(0, t.start))) && /^in\b/i.test(said) && aheadEnglish.test(rest)
        : head && ahead.test(rest.slice(0, 24)) && !backward.test(rest));
    const late =
      y > last &&
      first === last &&
      /-\d\d$/.test(t.value.value) &&
      (english ? /^(?:by|before|no later than)\b/i.test(said) : /前|底/.test(said)) &&
      !/(?:到|至|期限|延续)$/.test(f.slice(Math.max(0, t.start - 2), t.start));
    if (!wrongYear && !late) continue;
    out.push(
      makeFinding(
        'date',
        'warning',
        [spanInWords(p.block, t.start, t.end)],
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
  return out;
}

/** The plan's name as its title says it: the year, and the words after it. */
export interface PlanName {
  year: string;
  stem: string;
}

/** Null where the title names no year of its own, or the plan has several. */
export function planName(title: string | null, period: PlanPeriod | null): PlanName | null {
  if (!title || !period || period.start.slice(0, 4) !== period.end.slice(0, 4)) return null;
  const folded = fold(title);
  const m = /((?:19|20)\d\d)\s*年/.exec(folded);
  if (!m) return null;
  const stem = folded.slice(m.index + m[0].length).trim();
  return stem.length < 5 ? null : { year: m[1]!, stem };
}

/** The plan's own name in a block with another year (《2025年工作要点》 in the plan for 2026). */
export function otherYears({ block, facts }: Placed, { year, stem }: PlanName): readonly Finding[] {
  const f = facts.folded;
  if (block.kind === 'title' || f.length > 20_000) return nothing;
  let at = f.indexOf(stem);
  if (at < 0) return nothing;
  const out: Finding[] = [];
  for (let k = 0; at >= 0 && k < 5; k++) {
    const y = /((?:19|20)\d\d)\s*年$/.exec(f.slice(Math.max(0, at - 8), at));
    if (y && y[1] !== year) {
      out.push(
        makeFinding(
          'edition',
          'warning',
          [spanInWords(block, at - y[0].length, at + stem.length)],
          [],
          {
            zh: `文中写 ${y[1]} 年，标题是 ${year} 年。`,
            en: `The text says ${y[1]}, the title says ${year}.`,
          },
          { zh: '两处写成同一年。', en: 'Use the same year in both.' },
        ),
      );
    }
    at = f.indexOf(stem, at + 1);
  }
  return out;
}
