// Findings about numbers told in two ways: so many a month and so many in the year; shares that come to more than all.
import { mayShareMembers } from '../parts/partition.ts';
import type { Finding, PlanPeriod, Target } from '../types.ts';
import { type Figures, nameOf, sameUnit } from './figures.ts';
import { enAmount, makeFinding, spanOf, zhAmount, zhNumber } from './findingMake.ts';

/** No further than this behind or before its year's number. */
const near = 60;

/** 每季度召开理事会1次,全年共5次: `k` tells how many there are each time, noted how many times a year (noteRates.ts). */
export function unlikeRate({ targets, words }: Figures, k: number, period: PlanPeriod | null): Finding[] {
  const rate = targets[k]!;
  const times = Number.parseInt(rate.rules.yearly!, 10);
  if (rate.comparator !== 'eq' || (period !== null && !isOneYear(period))) return [];
  const at = [k - 1, k + 1].find((n) => {
    const t = targets[n];
    return (
      t !== undefined &&
      t.kind === 'count' &&
      t.comparator === 'eq' &&
      t.per === null &&
      t.part_of_key === null &&
      t.section === rate.section &&
      Math.abs(t.offset - rate.offset) <= near &&
      !t.period?.includes('-') &&
      t.rules.within === undefined &&
      sameUnit(t, rate) &&
      words[n] === words[k]
    );
  });
  if (at === undefined) return [];
  const total = targets[at]!;
  const [each, all] = [rate.min!, total.min!];
  const made = each * times;
  const average = rate.rules.yearly!.endsWith('~');
  // an average is rounded; six briefs, one a month, may be of half a year, and a year has its holidays
  const fits = average
    ? Math.abs(all / times - each) < 0.75 || Math.abs(made - all) <= all / 10
    : all === made || (times > 4 && all < made && (total.rules.whole === undefined || all >= made * 0.7));
  if (fits) return [];
  return [
    makeFinding(
      'sum',
      'warning',
      [total, rate].map(spanOf),
      [total.key, rate.key],
      {
        zh: `${nameOf(total)}全年写 ${zhAmount(all, total.unit)}，而按 ${rate.quote}、一年 ${times} 次算是 ${zhAmount(made, total.unit)}。`,
        en: `${total.measure ?? 'this figure'}: ${enAmount(all, total.unit)} in the year, but ${rate.quote} ${times} times a year makes ${enAmount(made, total.unit)}.`,
      },
      {
        zh: '核对全年数与每期数，改其中一个。',
        en: "Check the year's number against the rate and change one.",
      },
    ),
  ];
}

/** 每期培训40人,共举办5期,累计培训250人: so many each, so many of those, and what they make. `k`: so many each. */
export function unlikeProduct({ targets }: Figures, k: number): Finding[] {
  const each = targets[k]!;
  if (each.comparator !== 'eq' || each.part_of_key !== null) return [];
  const close = targets
    .slice(Math.max(0, k - 2), k + 3)
    .filter(
      (t) =>
        t !== each &&
        t.blockId === each.blockId &&
        t.section === each.section &&
        Math.abs(t.offset - each.offset) <= near &&
        t.comparator === 'eq' &&
        t.per === null &&
        t.part_of_key === null,
    );
  const times = close.filter((t) => t.kind === 'count' && t.unit === each.per);
  const made = close.filter((t) => t.kind === each.kind && sameUnit(t, each) && t.unit !== each.per);
  if (times.length !== 1 || made.length !== 1) return [];
  const [many, all] = [times[0]!, made[0]!];
  // 每项12万元, 设备费450万元 is of something else
  if (!saysAll(all) || isFirstOnly(many)) return [];
  const product = each.min! * many.min!;
  if (Math.abs(product - all.min!) < 1e-6 * product) return [];
  return [
    makeFinding(
      'sum',
      'warning',
      [all, each, many].map(spanOf),
      [all.key, each.key, many.key],
      {
        zh: `${nameOf(all)}写 ${zhAmount(all.min!, all.unit)}，而 ${each.quote} × ${many.quote} 为 ${zhAmount(product, all.unit)}。`,
        en: `${all.measure ?? 'this figure'}: ${enAmount(all.min!, all.unit)}, but ${each.quote} × ${many.quote} makes ${enAmount(product, all.unit)}.`,
      },
      { zh: '核对这三个数，改其中一个。', en: 'Check the three numbers and change one.' },
    ),
  ];
}

/** 首批资助20项 */
const isFirstOnly = ({ measure, rules }: Target): boolean =>
  /首[批期轮]|第[一二三]|先期|先行|半年|季度/.test(`${rules.within ?? ''}${measure ?? ''}`);

const saysAll = ({ measure, rules }: Target): boolean =>
  rules.whole === 'yes' || rules.product === 'yes' || /总|合计|累计/.test(measure ?? '');

const isOneYear = ({ start, end }: PlanPeriod): boolean => {
  const months = (s: string): number => Number(s.slice(0, 4)) * 12 + Number(s.slice(5, 7));
  return months(end) - months(start) === 11;
};

/** 高校占45%、企业占35%、院所占30%: shares of one whole, told one after the other. `k`: the first. */
export function sharesOverAll({ targets }: Figures, k: number): Finding[] {
  const first = targets[k]!;
  if (targets[k - 1] !== undefined && goesOn(targets[k - 1]!, first)) return [];
  let end = k + 1;
  while (end < targets.length && goesOn(targets[end - 1]!, targets[end]!)) end++;
  const shares = targets.slice(k, end);
  if (shares.length < 2 || shares.some((t) => t.comparator !== 'eq')) return [];
  const whole =
    first.part_of_key === null ? undefined : targets.slice(0, k).findLast((t) => t.key === first.part_of_key);
  // two may well overlap; money is spent once
  if (mayShareMembers(shares, whole?.kind === 'money' ? 2 : 3)) return [];
  const sum = Number(shares.reduce((all, t) => all + t.min!, 0).toFixed(4));
  if (sum <= 100) return [];
  const said = shares.map((t) => zhNumber(t.min!)).join('＋');
  return [
    makeFinding(
      'sum',
      'warning',
      shares.map(spanOf),
      shares.map((t) => t.key),
      {
        zh: `各部分占比 ${said} 合计 ${zhNumber(sum)}%，超过 100%。`,
        en: `The shares come to ${zhNumber(sum)}%, more than 100%.`,
      },
      {
        zh: '核对各部分占比，使合计不超过 100%。',
        en: 'Check the shares; together they cannot exceed 100%.',
      },
    ),
  ];
}

const goesOn = (a: Target, b: Target): boolean =>
  a.rules.share !== undefined &&
  b.rules.share !== undefined &&
  a.section === b.section &&
  a.part_of_key === b.part_of_key &&
  b.offset - a.offset - a.length <= 14 &&
  a.blockId === b.blockId;
