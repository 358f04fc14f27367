/** Amounts as people write them, with the scales of Chinese figures. Pure. */
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 万亿: 1e12 };

/** An amount as people write it; null: nothing is written, undefined: what is written is none. */
export function readAmount(words: string): number | null | undefined {
  const plain = words.normalize('NFKC').replace(/[\s,]/g, '').replace('−', '-');
  if (plain === '') return null;
  const found = /^(-?(?:\d+(?:\.\d*)?|\.\d+))(万亿|[万萬亿億])?$/.exec(plain);
  if (!found) return undefined;
  const value = Number(found[1]) * (SCALES[found[2] ?? ''] ?? 1);
  return Number(value.toPrecision(15));
}
