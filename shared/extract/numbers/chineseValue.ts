// What a run of Chinese numeral characters is worth: 三百二十, 两万, 三五 (a range), 二零二六 (digit by digit).

export const digit: Record<string, number> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
export const small: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };
export const large: Record<string, number> = { 万: 1e4, 亿: 1e8 };
/** A longer run is no number. */
export const maxLength = 24;

/** Value of a run of Chinese numeral characters; null when it is not a number (百千万, 一一). */
export function chineseValue(run: string): { value: number; high: number | null } | null {
  if (run.length === 0 || run.length > maxLength) return null;
  // most are one character
  const alone = run.length === 1 ? digit[run] : undefined;
  if (alone !== undefined) return { value: alone, high: null };
  const s = run.includes('廿') || run.includes('卅') ? run.replace('廿', '二十').replace('卅', '三十') : run;
  const all = [...s];
  if (all.every((c) => digit[c] !== undefined) && all.length > 1) {
    // 二零二六 read digit by digit; 三五 and 两三 are ranges
    if (all.length === 2) {
      const [a, b] = [digit[all[0]!]!, digit[all[1]!]!];
      return a > 0 && (b === a + 1 || (a === 3 && b === 5)) ? { value: a, high: b } : null;
    }
    return { value: Number(all.map((c) => digit[c]).join('')), high: null };
  }
  let total = 0;
  let section = 0;
  let current: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  let twin: number | null = null;
  for (const c of all) {
    const d = digit[c];
    if (d !== undefined) {
      if (current !== null && current > 0) {
        // 三四十, 二三百: two digits in a row before a unit
        if (twin !== null || d !== current + 1) return null;
        twin = d;
        continue;
      }
      current = d;
    } else if (small[c] !== undefined) {
      const u = small[c]!;
      if (u >= lastUnit) return null;
      if (twin !== null)
        return total === 0 && section === 0 && s.endsWith(c)
          ? { value: (current ?? 0) * u, high: twin * u }
          : null;
      section += (current ?? 1) * u;
      current = null;
      lastUnit = u;
    } else if (large[c] !== undefined) {
      if (twin !== null) return null;
      const sum = section + (current ?? 0);
      total = (total + (sum === 0 && total === 0 ? 1 : sum)) * large[c]!;
      section = 0;
      current = null;
      lastUnit = Number.POSITIVE_INFINITY;
    } else return null;
  }
  if (twin !== null && current !== null)
    return { value: total + section + current, high: total + section + twin };
  return { value: total + section + (current ?? 0), high: null };
}
