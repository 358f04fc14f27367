// Findings about a quantity beside its neighbour: more chosen than there are; a range written from high to low.

import type { Finding, Target } from '../types.ts';
import { bare, enNameOf, nameOf, sameUnit } from './figures.ts';
import { enNumber, makeFinding, spanOf, zhAmount, zhNumber } from './findingMake.ts';
import { grants } from './noted.ts';

/** 申报课题12项,立项15项: of what is applied for. */
export const isGranted = (asked: Target | undefined, { rules: { deed } }: Target): boolean =>
  grants.has(deed) &&
  asked !== undefined &&
  (asks.has(asked.rules.deed) || /^申[报请]/.test(asked.measure ?? ''));

const asks: ReadonlySet<string | undefined> = new Set([
  '申报',
  '申请',
  '受理',
  '征集',
  '收到',
  '报送',
  '推荐',
]);

/** 组建5-8个研究团队, 支持10个团队申报: more are chosen than there are. `chosen`: indices of those said to be chosen. */
export function subsets(targets: readonly Target[], chosen: readonly number[]): Finding[] {
  const out: Finding[] = [];
  for (const k of chosen) {
    const b = targets[k]!;
    if (k === 0 || b.per !== null || b.part_of_key !== null) continue;
    const a = setOf(targets, k);
    if (
      a === undefined ||
      a.section !== b.section ||
      b.offset - a.offset > 120 ||
      a.per !== null ||
      !sameUnit(a, b) ||
      a.kind !== b.kind
    )
      continue;
    const [m, n] = [bare(a.measure), bare(b.measure)];
    // 推荐候选人8名,从中评选先进个人10名: the words say of what they are chosen
    if (b.rules.chosen !== '从中' && (n.length < 2 || !m.endsWith(n))) continue;
    const [low, high] = [b.min ?? b.max, a.max];
    if (low === null || high === null || low <= high) continue;
    out.push(
      makeFinding(
        'subset',
        'error',
        [spanOf(a), spanOf(b)],
        [a.key, b.key],
        {
          zh: `${nameOf(a)}共 ${a.quote}，从中${b.rules.deed && isGranted(a, b) ? b.rules.deed : '支持'}的却有 ${b.quote}，多出 ${zhAmount(low - high, b.unit)}。`,
          en: `${enNameOf(a)}: ${a.quote} in all, but ${b.quote} are to be chosen from them, ${enNumber(low - high)} too many.`,
        },
        { zh: '减少后一个数，或增加前一个数。', en: 'Lower the second number or raise the first.' },
      ),
    );
  }
  return out;
}

/** What is chosen from: what is named (从重点课题中), else what was counted before. */
function setOf(targets: readonly Target[], k: number): Target | undefined {
  const { among } = targets[k]!.rules;
  if (among === undefined) return targets[k - 1];
  const named = bare(among);
  return targets.slice(Math.max(0, k - 6), k).findLast((t) => bare(t.measure) === named);
}

export function reversed(t: Target): Finding {
  return makeFinding(
    'range',
    'error',
    [spanOf(t)],
    [t.key],
    {
      zh: `“${t.number}”前大后小，像是 ${zhNumber(t.min ?? 0)}–${zhNumber(t.max ?? 0)} 写反了。`,
      en: `“${t.number}” runs from high to low; ${enNumber(t.min ?? 0)}–${enNumber(t.max ?? 0)} was probably meant.`,
    },
    { zh: '把小数写在前面。', en: 'Put the smaller number first.' },
  );
}
