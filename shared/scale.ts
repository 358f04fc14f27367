/** How a target's figures are told: in the scale its words are in (12505000 of 3000万元 is 1250.5万), and with their sign. Pure. */
const MYRIAD = 10_000;
const MYRIAD_MYRIADS = 100_000_000;

export type Scale = 1 | typeof MYRIAD | typeof MYRIAD_MYRIADS;
export const SCALE_WORDS: Record<Scale, string> = { 1: '', [MYRIAD]: '万', [MYRIAD_MYRIADS]: '亿' };

/** The one a target's words are in. */
export function scaleOf(quote: string): Scale {
  if (/[\d百千十][^\d]{0,2}[亿億]/.test(quote)) return MYRIAD_MYRIADS;
  return /[\d百千十][^\d]{0,2}[万萬]/.test(quote) ? MYRIAD : 1;
}

/** The scale a figure can be told in with nothing rounded off: that of the words or a smaller one. */
export function exactScale(quote: string, value: number): Scale {
  const said = scaleOf(quote);
  if (Math.abs(value) < said) return 1;
  const scales: Scale[] = [said, MYRIAD];
  return said === 1 ? 1 : (scales.find((one) => isWhole((value / one) * MYRIAD)) ?? 1);
}

/** 95%: a sign that stands right behind its figure, and without which that would read as a count. */
export const isPercentSign = (unit: string): boolean => /^[%‰％]/.test(unit);

/** Within what a division loses. */
const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6;
