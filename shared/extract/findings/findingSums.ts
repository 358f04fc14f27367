// Findings about parts and their total: parts that do not make it, a part larger than the whole.

import {
  areSiblings,
  type Division,
  dimensionOfParts,
  divisionsOf,
  mayShareMembers,
} from '../parts/partition.ts';
import type { Finding, FindingSpan, Target } from '../types.ts';
import { enNameOf, type Figures, nameOf } from './figures.ts';
import { amount, enAmount, makeFinding, spanOf, zhAmount, zhNumber } from './findingMake.ts';

/** What is said of a total and its parts: a part larger than it, parts that divide it and do not make it. */
export function sums(total: Target, told: readonly Target[]): Finding[] {
  const parts = told.filter((p) => p.rules.told !== 'away');
  const ranged = total.comparator === 'range';
  const whole = ranged ? total.max : amount(total);
  if (whole === null) return [];
  const bounded =
    ranged || total.comparator === 'eq' || total.comparator === 'lte' || total.comparator === 'lt';
  const out: Finding[] = [];
  for (const division of divisionsOf(total, parts, whole)) {
    const found = unequal(total, division, whole, bounded);
    if (found !== null) out.push(found);
  }
  if (out.length > 0) return out;
  const biggest = withinWhole(parts, whole).find(
    (p) => least(p) > whole || (p.comparator === 'approx' && amount(p)! > whole * 1.2),
  );
  return biggest && total.comparator !== 'approx' ? [larger(total, biggest, parts, whole, bounded)] : [];
}

/** 图书3万册,其中中文2万册、外文1万册,电子图书5万册: once the parts make the whole, a comma leads on to something else. */
function withinWhole(parts: readonly Target[], whole: number): readonly Target[] {
  let sum = 0;
  const end = parts.findIndex((p) => {
    if (sum === whole && p.rules.joined === 'comma') return true;
    sum += amount(p) ?? 0;
    return false;
  });
  return end < 2 ? parts : parts.slice(0, end);
}

/** What a part comes to at least. */
const least = (t: Target): number =>
  t.comparator === 'lte' || t.comparator === 'lt' || t.comparator === 'approx' ? 0 : (t.min ?? 0);

function unequal(
  total: Target,
  { parts, apart, whole: complete, mixed }: Division,
  whole: number,
  bounded: boolean,
): Finding | null {
  if (parts.length < 2 || mixed) return null;
  let sum = 0;
  let exact = true;
  for (const p of parts) {
    const part = amount(p);
    if (part === null || p.comparator === 'range' || p.comparator === 'approx') return null;
    if (p.comparator !== 'eq') exact = false;
    sum += part;
  }
  if (sum === whole || (sum < whole && total.rules.rest !== undefined)) return null;
  const more = sum > whole && bounded && parts.reduce((all, p) => all + least(p), 0) > whole;
  const less = sum < whole && exact && total.comparator !== 'range' && total.comparator !== 'approx';
  if (more) return apart ? unequalSum(total, parts, whole, sum, 'error') : doubtful(total, parts, whole, sum);
  if (!less) return null;
  if (apart && complete) return unequalSum(total, parts, whole, sum, 'error');
  // 其中 may name only some: a list that is nearly all of it is worth a look, no more
  const nearly = (parts.length >= 3 && sum >= whole * 0.75) || (parts.length === 2 && sum >= whole * 0.9);
  return nearly ? unequalSum(total, parts, whole, sum, 'hint') : null;
}

const doubtful = (total: Target, parts: readonly Target[], whole: number, sum: number): Finding | null =>
  parts.some((p) => least(p) > whole)
    ? null
    : // of three or more that name nothing in common hardly anything is in two
      unequalSum(total, parts, whole, sum, parts.length > 2 ? 'warning' : 'hint');

function unequalSum(
  total: Target,
  parts: readonly Target[],
  whole: number,
  sum: number,
  severity: Finding['severity'],
): Finding {
  const missing = sum < whole;
  const diff = Math.abs(whole - sum);
  const said = parts.map((p) => zhNumber(amount(p)!)).join('＋');
  const saidEn = parts.map((p) => enAmount(amount(p)!, p.unit || total.unit)).join(' + ');
  const bound = total.comparator === 'gte';
  return makeFinding(
    'sum',
    severity,
    spansOf(total, parts),
    keysOf(total, parts),
    {
      zh: `${nameOf(total)}总数${bound ? '不少于' : ''} ${zhAmount(whole, total.unit)}，而各部分 ${said} 为 ${zhAmount(sum, total.unit)}，${missing ? '还差' : '多出'} ${zhAmount(diff, total.unit)}。`,
      en: `${enNameOf(total)}: the total is ${bound ? 'at least ' : ''}${enAmount(whole, total.unit)}, but ${saidEn} make ${enAmount(sum, total.unit)}. ${enAmount(diff, total.unit)} ${missing ? 'missing' : 'too many'}.`,
    },
    severity === 'hint'
      ? missing
        ? {
            zh: '若各部分就是全部，改总数或改其中一个部分；否则可写明其余。',
            en: 'If these are all the parts, change the total or a part; otherwise say what the rest is.',
          }
        : {
            zh: '若各部分互不重叠，改总数或改其中一个部分；有重叠可不改。',
            en: 'If the parts have nothing in common, change the total or a part; otherwise leave it.',
          }
      : {
          zh: '改总数或改其中一个部分，使两边相等。',
          en: 'Change the total or one of the parts so that they agree.',
        },
  );
}

function larger(
  total: Target,
  biggest: Target,
  parts: readonly Target[],
  whole: number,
  bounded: boolean,
): Finding {
  const b = amount(biggest)!;
  return makeFinding(
    'subset',
    bounded ? 'error' : 'warning',
    spansOf(total, parts),
    keysOf(total, parts),
    {
      zh: `${nameOf(biggest)} ${zhAmount(b, biggest.unit)}，多于它所在的总数 ${zhAmount(whole, total.unit)}。`,
      en: `${enNameOf(biggest)}: ${enAmount(b, biggest.unit)}, more than the ${enAmount(whole, total.unit)} it is part of.`,
    },
    {
      zh: '核对这两个数，改总数或改其中的部分。',
      en: 'Check both numbers and change the total or the part.',
    },
  );
}

/** Sums told without 其中: halves and quarters beside their year, the sum after its parts. */
export function summedUp({ targets, noted }: Figures): Finding[] {
  const out: Finding[] = [];
  for (const k of noted) {
    const t = targets[k]!;
    const { period, rules } = t;
    if (period?.endsWith('-H1')) out.push(...ofYear(targets, k, 'H', 2));
    else if (period?.endsWith('-Q1')) out.push(...ofYear(targets, k, 'Q', 4));
    if (rules.lists !== undefined)
      out.push(...ofListed(t, targets.slice(k + 1, k + 1 + Number(rules.lists))));
    if (rules.beside !== undefined)
      out.push(...ofBeside(t, targets.slice(k + 1, k + 1 + Number(rules.beside))));
    if (rules.sums !== undefined) {
      const parts = targets.slice(Math.max(0, k - Number(rules.sums)), k);
      if (
        parts.length > 1 &&
        t.comparator === 'eq' &&
        parts.every((p) => p.kind === t.kind && p.per === null)
      )
        out.push(...sumsOfAll(t, parts));
    }
  }
  return out;
}

/** 举办展览8场:常设展2场,临时展4场: what is far from making the whole names but some of it, or who is among them. */
function ofListed(total: Target, parts: readonly Target[]): Finding[] {
  if (total.comparator !== 'eq' || !isNear(total, parts)) return [];
  return sums(
    total,
    parts.map((p, k) => (k === 0 ? { ...p, rules: { ...p.rules, told: 'all' } } : p)),
  );
}

/** 立项50项,重点10项、一般30项、青年15项: values of one dimension right behind what they divide, near it in sum. */
function ofBeside(total: Target, parts: readonly Target[]): Finding[] {
  const dimension = dimensionOfParts(total, parts);
  // 甲县10个,乙县4个,丙县5个: the first is one of them
  if (!isNear(total, parts) || areSiblings(total, parts)) return [];
  if (dimension === null) return isMeantToMake(total, parts) ? sumsOfAll(total, parts) : [];
  // of two there may be a third that is not told
  return dimension === 'all' || parts.length > 2 ? sumsOfAll(total, parts) : sums(total, parts);
}

/** 引进人才24人,物理方向8人,化学方向12人,生物方向6人: three or more kinds of what the total names for all, and hardly off. */
function isMeantToMake(total: Target, parts: readonly Target[]): boolean {
  const whole = amount(total)!;
  const sum = parts.reduce((all, p) => all + amount(p)!, 0);
  const named = `${total.measure ?? ''}`;
  const forAll =
    total.kind === 'money' ? budgets.test(named) : collective.test(named) || total.rules.whole === 'yes';
  return (
    forAll &&
    parts.length > 2 &&
    Math.abs(sum - whole) <= Math.max(1, whole * 0.15) &&
    parts.every((p) => p.comparator === 'eq') &&
    !mayShareMembers(parts, 3)
  );
}

const budgets = /(?:预算|经费|资金|投入|支出|总额|费用|投资)$/;
const collective = /(?:活动|人才|人员|项目|课题|任务|成果|平台|基地|图书|作品|产品|设备|名额|指标)$|各类|总/;

/** So near to the whole that they were meant to make it. */
function isNear(total: Target, parts: readonly Target[]): boolean {
  const whole = amount(total);
  const ofItsOwn = ({ rules: { deed }, part_of_key }: Target): boolean =>
    (deed !== undefined && !reaching.has(deed)) || part_of_key !== null;
  if (whole === null || parts.some(ofItsOwn)) return false;
  const sum = parts.reduce((all, p) => all + (amount(p) ?? 0), 0);
  return Math.abs(sum - whole) <= Math.max(1, whole / 4);
}

/** Deeds that tell only whom it is for. */
const reaching: ReadonlySet<string> = new Set(['覆盖', '面向', '惠及']);

/** Parts that are known to be all of the total. */
export const sumsOfAll = (total: Target, parts: readonly Target[]): Finding[] =>
  sums(
    { ...total, rules: { ...total.rules, partition: 'yes' } },
    parts.map(({ rules: { told, joined, ...rules }, ...p }) => ({ ...p, rules })),
  );

/** 全年举办论坛20场,上半年8场、下半年10场, and the columns of a table: the year stands right before or after. */
function ofYear(targets: readonly Target[], k: number, letter: string, n: number): Finding[] {
  const parts = targets.slice(k, k + n);
  const of = parts[0]!.period!.slice(0, 4);
  if (parts.length < n || !parts.every((p, i) => p.period === `${of}-${letter}${i + 1}`)) return [];
  const year = [targets[k - 1], targets[k + n]].find((t) => t !== undefined && isYearOf(t, parts, of));
  // 80, 80, 80 and 25, 50, 75, 100 are levels reached, not shares
  if (year === undefined || parts.some((p) => amount(p) === amount(year))) return [];
  return sumsOfAll(year, parts);
}

/** The whole year's number of the same, close by. */
const isYearOf = (year: Target, parts: readonly Target[], of: string): boolean =>
  (year.period === of || (year.period === null && year.rules.kind === 'table')) &&
  Math.abs(parts.at(-1)!.offset - year.offset) <= 60 &&
  Math.abs(parts[0]!.offset - year.offset) <= 60 &&
  [year, ...parts].every(
    (t) =>
      t.comparator === 'eq' &&
      t.kind === 'count' &&
      t.unit === year.unit &&
      t.per === null &&
      t.part_of_key === null &&
      t.section === year.section &&
      t.measure === year.measure,
  );

const spansOf = (total: Target, parts: readonly Target[]): FindingSpan[] => [total, ...parts].map(spanOf);
const keysOf = (total: Target, parts: readonly Target[]): string[] => [total, ...parts].map((t) => t.key);
