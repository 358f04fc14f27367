// Parts told in one place and their total in another: 全年预期目标:招收新生6000人, and 新生中,本科生4500人、硕士生1280人、博士生120人 further
// down. The total is looked for among the targets by its name; where two of them differ nothing is said.
import { chaptersOf } from '../outline/overview.ts';
import type { Walked } from '../outline/placed.ts';
import type { Finding, Target } from '../types.ts';
import { bare, byTail, classOf, type Figures, isWithinYear, tailEqual } from './figures.ts';
import { enAmount, makeFinding, spanIn, spanOf, zhAmount, zhNumber } from './findingMake.ts';
import type { Remark } from './remarks.ts';
import { exactly, mostOff } from './sumRemark.ts';

type Divides = Extract<Remark, { kind: 'divides' }>;

/** `told`: what is found already of the same targets. */
export function sumsAcross(
  remarked: readonly Walked[],
  figures: Figures,
  told: readonly Finding[],
): Finding[] {
  const out: Finding[] = [];
  for (const p of remarked) {
    if (p.review) continue;
    for (const r of p.facts.remarks) {
      if (r.kind === 'quotes') out.push(...otherwiseQuoted(figures, r, p));
      if (r.kind !== 'divides') continue;
      const total = totalOf(figures, r, p);
      if (total === null) continue;
      const found = compare(total, r, p);
      if (found !== null && !told.some((f) => f.kind === 'sum' && touches(f, p.base + r.from, p.base + r.to)))
        out.push(found);
    }
  }
  return out;
}

const touches = (f: Finding, from: number, to: number): boolean =>
  f.spans.some((s) => s.offset < to && s.offset + s.length > from);

/** The one number the plan gives to the name; null where it gives none, or several. */
function totalOf(
  { targets, words, outline }: Figures,
  r: Pick<Divides, 'name' | 'unit' | 'from' | 'to'>,
  p: Walked,
  otherNames = true,
): Target | null {
  const name = bare(r.name);
  if (name.length < 2) return null;
  const [from, to] = [p.base + r.from, p.base + r.to];
  const only = (among: readonly number[]): Target | null | undefined => {
    let found: Target | undefined;
    for (const k of among) {
      const t = targets[k]!;
      if (t.offset >= from && t.offset < to) continue;
      if (t.comparator !== 'eq' || t.per !== null || isWithinYear(t.period) || t.rules.stock !== undefined)
        continue;
      if (classOf(t.unit) !== classOf(r.unit)) continue;
      if (found !== undefined && found.min !== t.min) return null;
      found ??= t;
    }
    return found;
  };
  // by its own name, else by one that is longer or shorter
  const alike = byTail(words).get(name.slice(-2)) ?? [];
  const own = only(alike.filter((k) => words[k] === name));
  if (own !== undefined || name.length < 3 || !otherNames) return own ?? null;
  // what the plan says of itself as a whole may be called a little otherwise
  const { isOverview } = chaptersOf(outline);
  const goals = alike.filter((k) => tailEqual(words[k]!, name) && isOverview(targets[k]!.offset));
  return only(goals) ?? null;
}

/** Whether the 28 public events were held, where the plan's goal is 26. */
function otherwiseQuoted(figures: Figures, r: Extract<Remark, { kind: 'quotes' }>, p: Walked): Finding[] {
  const goal = totalOf(figures, { ...r, unit: '' }, p, false);
  if (goal === null || goal.min === r.value || (goal.section !== '' && goal.section === p.section)) return [];
  const span = spanIn(p, r.from, r.to);
  return [
    makeFinding(
      'restated',
      'error',
      [spanOf(goal), span],
      [goal.key],
      {
        zh: `${goal.measure ?? '这一项'}前后不一：前面写 ${goal.quote}，后面写 ${span.quote}。`,
        en: `${goal.measure ?? 'This figure'} has two values: ${goal.quote} and, further down, ${span.quote}.`,
      },
      { zh: '定下一个数，两处写成一致。', en: 'Settle on one number and write it in both places.' },
    ),
  ];
}

function compare(
  total: Target,
  { from, to, unit, parts, closed, shared }: Divides,
  p: Walked,
): Finding | null {
  const whole = total.min!;
  const sum = exactly(parts.reduce((all, one) => all + one, 0));
  const diff = exactly(Math.abs(sum - whole));
  if (diff === 0 || diff > whole * mostOff) return null;
  if (!closed && (sum < whole || shared)) return null;
  const more = sum > whole;
  const said = parts.map(zhNumber).join('＋');
  return makeFinding(
    'sum',
    'error',
    [spanOf(total), spanIn(p, from, to)],
    [total.key],
    {
      zh: `${total.measure ?? '总数'}写 ${zhAmount(whole, unit)}，而这里各部分 ${said} 为 ${zhAmount(sum, unit)}，${more ? '多出' : '还差'} ${zhAmount(diff, unit)}。`,
      en: `${total.measure ?? 'The total'}: ${enAmount(whole, unit)}, but the parts here, ${parts.map((one) => enAmount(one, unit)).join(' + ')}, make ${enAmount(sum, unit)}.`,
    },
    {
      zh: '改总数或改其中一个部分，使两边相等。',
      en: 'Change the total or one of the parts so that they agree.',
    },
  );
}
