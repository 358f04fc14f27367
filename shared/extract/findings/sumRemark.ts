// What a sentence in either language says of a total and of all its parts, as a remark. Looks at no words.
import type { Remark } from './remarks.ts';

/** A number of the sentence, and where it stands there. */
export interface Stated {
  from: number;
  to: number;
  value: number;
}

/** Free of what adding fractions leaves behind. */
export const sumOf = (parts: readonly Stated[]): number =>
  exactly(parts.reduce((all, { value }) => all + value, 0));

export const exactly = (value: number): number => Number(value.toPrecision(12));

/** Of what the total is, up to how much the parts may miss it and still be meant to make it. */
export const mostOff = 0.35;

/** The remark that the parts do not make the total, `base` before its sentence; null where they do, or miss it by more than `most`. */
export function sumRemark(
  base: number,
  total: Stated,
  parts: readonly Stated[],
  unit: string,
  most = mostOff,
): Extract<Remark, { kind: 'sum' }> | null {
  const sum = sumOf(parts);
  if (sum === total.value || Math.abs(sum - total.value) > total.value * most) return null;
  return {
    kind: 'sum',
    from: base + Math.min(total.from, parts[0]!.from),
    to: base + Math.max(total.to, parts.at(-1)!.to),
    total: total.value,
    parts: parts.map(({ value }) => value),
    unit,
  };
}

/** Where the same numbers are told already, nothing is added. */
export function addSum(remark: Extract<Remark, { kind: 'sum' }>, out: Remark[]): void {
  if (!out.some((r) => r.kind === 'sum' && r.from < remark.to && r.to > remark.from)) out.push(remark);
}
