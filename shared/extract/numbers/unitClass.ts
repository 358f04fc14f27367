// Measure words that count the same sort of thing (名, 人, 位).

const unitClasses = [
  new Set('名 人 位 人次'.split(' ').slice(0, 3)),
  new Set(['个', '家', '所', '处']),
  new Set(['场', '次', '期', '场次']),
];

/** 元/人 → 元, 台(套) → 台 */
export function headUnit(unit: string): string {
  if (unit[0] === '/' || unit[0] === '(') return unit;
  for (let k = 1; k < unit.length; k++) if (unit[k] === '/' || unit[k] === '(') return unit.slice(0, k);
  return unit;
}

/** Measure words that count the same sort of thing (名, 人, 位). */
export function unitClass(unit: string): string {
  for (const set of unitClasses) if (set.has(unit)) for (const first of set) return first;
  return unit;
}
