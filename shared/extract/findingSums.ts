// Findings about parts and their total: parts that do not make it, a part larger than the whole.
import { enNameOf, nameOf } from './figures.ts';
import { amount, enNumber, makeFinding, spanOf, zhAmount, zhNumber } from './findingMake.ts';
import { fold } from './fold.ts';
import type { Finding, FindingSpan, Target } from './types.ts';

export function sums(total: Target, parts: readonly Target[]): Finding[] {
  const ranged = total.comparator === 'range';
  const whole = ranged ? total.max : amount(total);
  if (whole === null) return [];
  const upper =
    ranged || total.comparator === 'eq' || total.comparator === 'lte' || total.comparator === 'lt';
  const biggest = parts.length === 1 ? parts.find((p) => (amount(p) ?? 0) > whole) : undefined;
  if (upper && biggest) {
    const b = amount(biggest)!;
    return [
      makeFinding(
        'subset',
        'error',
        spansOf(total, parts),
        keysOf(total, parts),
        {
          zh: `${nameOf(biggest)} ${zhAmount(b, biggest.unit)}，多于它所在的总数 ${zhAmount(whole, total.unit)}。`,
          en: `${enNameOf(biggest)}: ${enNumber(b)}, more than the ${enNumber(whole)} it is part of.`,
        },
        {
          zh: '核对这两个数，改总数或改其中的部分。',
          en: 'Check both numbers and change the total or the part.',
        },
      ),
    ];
  }
  if (parts.length < 2) return [];
  let sum = 0;
  for (const p of parts) {
    const part = amount(p);
    if (part === null || p.comparator === 'range' || p.comparator === 'approx') return [];
    sum += part;
  }
  if (sum === whole) return [];
  const more = sum > whole && upper && !overlap(parts);
  const halves =
    parts.length >= 2 &&
    parts.every((p) => p.period !== null) &&
    new Set(parts.map((p) => p.period)).size === parts.length;
  // 其中 may name only some parts: less than the total is a contradiction only where the list looks complete
  const complete =
    halves ||
    total.rules.partition === 'yes' ||
    (parts.length >= 3 && sum >= whole * 0.75) ||
    (parts.length === 2 && sum >= whole * 0.9);
  const less =
    sum < whole &&
    !ranged &&
    complete &&
    total.comparator !== 'approx' &&
    parts.every((p) => p.comparator === 'eq');
  if (!more && !less) return [];
  const diff = Math.abs(whole - sum);
  const said = parts.map((p) => zhNumber(amount(p)!)).join('＋');
  const saidEn = parts.map((p) => enNumber(amount(p)!)).join(' + ');
  return [
    makeFinding(
      'sum',
      'error',
      spansOf(total, parts),
      keysOf(total, parts),
      {
        zh: `${nameOf(total)}总数${total.comparator === 'gte' ? '不少于' : ''} ${zhAmount(whole, total.unit)}，而各部分 ${said} 为 ${zhAmount(sum, total.unit)}，${less ? '还差' : '多出'} ${zhAmount(diff, total.unit)}。`,
        en: `${enNameOf(total)}: the total is ${total.comparator === 'gte' ? 'at least ' : ''}${enNumber(whole)}, but ${saidEn} make ${enNumber(sum)}. ${less ? `${enNumber(diff)} missing.` : `${enNumber(diff)} too many.`}`,
      },
      {
        zh: '改总数或改其中一个部分，使两边相等。',
        en: 'Change the total or one of the parts so that they agree.',
      },
    ),
  ];
}

/** 全年举办论坛20场,上半年8场、下半年10场: halves told right after the year's number, without 其中. */
export function halves(targets: readonly Target[]): Finding[] {
  const out: Finding[] = [];
  for (let k = 0; k + 2 < targets.length; k++) {
    const [year, first, second] = [targets[k]!, targets[k + 1]!, targets[k + 2]!];
    if (!first.period?.endsWith('-H1') || !second.period?.endsWith('-H2')) continue;
    const all = [year, first, second];
    if (
      year.period !== first.period.slice(0, 4) ||
      second.period.slice(0, 4) !== year.period ||
      second.offset - year.offset > 60 ||
      all.some(
        (t) =>
          t.comparator !== 'eq' ||
          t.kind !== 'count' ||
          t.unit !== year.unit ||
          t.per !== null ||
          t.part_of_key !== null ||
          t.section !== year.section ||
          t.measure !== year.measure,
      )
    )
      continue;
    out.push(...sums(year, [first, second]));
  }
  return out;
}

/** What people, papers and projects may be at once: women and young, abroad and doctoral, SCI and joint. */
const dimensions = [
  /女|男|women|female|\bmen\b/i,
  /青年|青少年|中青年|老年|young|early-career/i,
  /境外|海外|国外|外籍|国际|港澳台|一带一路|abroad|overseas|international|foreign/i,
  /博士|硕士|高级|副高|正高|教授|骨干|领军|PhD|doctoral|senior/i,
  /SCI|EI|CSSCI|核心期刊|顶级|一区|高被引|top|open access/i,
  /一线|基层|企业|民营|产业|industry|frontline/i,
];

/** Two parts told by different qualities may have members in common. */
function overlap(parts: readonly Target[]): boolean {
  if (parts.length !== 2) return false;
  const [a, b] = parts.map((p) =>
    dimensions.findIndex((d) => d.test(fold(`${p.rules.which ?? ''} ${p.measure ?? ''}`))),
  );
  return a !== b && a !== undefined && b !== undefined && a >= 0 && b >= 0;
}

const spansOf = (total: Target, parts: readonly Target[]): FindingSpan[] => [total, ...parts].map(spanOf);
const keysOf = (total: Target, parts: readonly Target[]): string[] => [total, ...parts].map((t) => t.key);
