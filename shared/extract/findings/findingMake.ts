// Builds a finding: its key (kind + quotes), its spans. No check lives here.
import type { Placed } from '../outline/placed.ts';
import type { Block, Finding, FindingKind, FindingSpan, Target, TextPair } from '../types.ts';

export function makeFinding(
  kind: FindingKind,
  severity: Finding['severity'],
  spans: FindingSpan[],
  targets: string[],
  message: TextPair,
  advice: TextPair,
): Finding {
  return {
    key: `${kind}|${spans.map((s) => s.quote).join('|')}`,
    kind,
    severity,
    spans,
    targets,
    message,
    advice,
  };
}

export const spanOf = (t: Target): FindingSpan => ({
  offset: t.offset,
  length: t.length,
  quote: t.quote,
  ...(t.blockId ? { blockId: t.blockId } : {}),
});

/** A number as people write it: 20000 → 2万 only where it stays exact. */
export function zhNumber(n: number): string {
  if (n >= 1e8 && Number.isInteger(n / 1e7)) return `${n / 1e8}亿`;
  if (n >= 1e4 && Number.isInteger(n / 100)) return `${n / 1e4}万`;
  // a third of something is written as far as anybody reads it
  return String(Number(n.toFixed(4)));
}

/** With its unit, as people write it: `18 场`, `800万元`. */
export function zhAmount(n: number, unit: string): string {
  const number = zhNumber(n);
  if (unit === '') return number;
  if (currency.test(unit)) return /^[A-Z]{3}$/.test(unit) ? `${unit} ${number}` : `${unit}${number}`;
  return /[万亿]$/.test(number) ? `${number}${unit}` : `${number} ${unit}`;
}

const english = new Intl.NumberFormat('en-US');

export const enNumber = (n: number): string =>
  Number.isInteger(n) && n >= 0 && n < 1000 ? String(n) : english.format(Number(n.toPrecision(12)));

const currency = /^(?:[$€£¥]|(?:US|HK|NT|A|C)\$|USD|EUR|GBP|RMB|CNY|HKD)$/;

/** With its unit, as English writes it: `$300`, `15 hectares`, `20`; measure words of Chinese are not said. */
export function enAmount(n: number, unit: string): string {
  const number = enNumber(n);
  if (currency.test(unit)) return /^[A-Z]{3}$/.test(unit) ? `${unit} ${number}` : `${unit}${number}`;
  if (/^[a-z][a-z -]*$/i.test(unit)) return `${number} ${unit}`;
  if (unit === '%' || unit === '个百分点') return unit === '%' ? `${number}%` : `${number} points`;
  return /元$/.test(unit) ? `${number} yuan` : number;
}

/** The amount of a target when it is one number. */
export const amount = (t: Target): number | null => t.min ?? t.max;

/** Words of a block, by their place in its text; the offset counts from the beginning of its words. */
export const spanInWords = (block: Block, from: number, to: number): FindingSpan => ({
  offset: from,
  length: to - from,
  quote: block.text.slice(from, to),
  ...(block.id ? { blockId: block.id } : {}),
});

/** The same in the plan. */
export const spanIn = (p: Placed, from: number, to: number): FindingSpan => {
  const span = spanInWords(p.block, from, to);
  span.offset += p.base;
  return span;
};

/** A finding whose words stand elsewhere now. */
export const movedFinding = (finding: Finding, by: number): Finding => ({
  ...finding,
  spans: finding.spans.map((span) => ({ ...span, offset: span.offset + by })),
});
