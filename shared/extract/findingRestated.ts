// Findings about one measure with two values, each in a section of its own.
import { bare, classOf, contradict, twoValues } from './figures.ts';
import type { Finding, Target } from './types.ts';

/** The same long measure with values that exclude each other, in different sections of the same plan. */
export function restated(targets: readonly Target[], told: Set<string>): Finding[] {
  const out: Finding[] = [];
  const groups = new Map<string, Target[]>();
  for (const t of targets) {
    const m = bare(t.measure);
    if (m.length < 5 || t.per !== null || t.part_of_key !== null) continue;
    const id = `${m}|${classOf(t.unit)}|${t.kind}`;
    const list = groups.get(id);
    if (list) list.push(t);
    else groups.set(id, [t]);
  }
  for (const list of groups.values()) {
    for (let k = 1; k < list.length && k < 20; k++) {
      const [a, b] = [list[0]!, list[k]!];
      if (a.section === b.section || a.section === '' || told.has(a.key) || told.has(b.key)) continue;
      if (a.period !== b.period && a.period !== null && b.period !== null) continue;
      // 全年4个 and 上半年2个 are whole and part; and where the whole is said again beside it, that is the restatement
      if (isWithinYear(a.period) !== isWithinYear(b.period)) continue;
      if (list.some((t) => t !== a && t.section === b.section && t.min === a.min && t.max === a.max))
        continue;
      // 新增 10 个 and 达到 100 个 are flow and stock
      if (/达/.test(a.rules.comparator ?? '') !== /达/.test(b.rules.comparator ?? '') && a.kind === 'count')
        continue;
      if (contradict(a, b)) out.push(twoValues(a, b));
    }
  }
  return out;
}

/** Does the period name less than a year: `2026-H1`, `2026-Q1`, `2026-05`? */
function isWithinYear(period: string | null): boolean {
  return period?.includes('-') ?? false;
}
