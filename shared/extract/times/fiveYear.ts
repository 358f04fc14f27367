// Five-year plans used as times: “十四五”时期, 十五五末.
import { absolute, type TimeSpan } from './times.ts';

const fiveYear: Record<string, number> = {
  十: 10,
  十一: 11,
  十二: 12,
  十三: 13,
  十四: 14,
  十五: 15,
  十六: 16,
};

/** “十四五”时期, 十五五末: a five-year plan used as a time. `i` is where 十 stands. */
export function readFiveYear(f: string, i: number): TimeSpan | null {
  const m =
    /^(十[一二三四五六]?)五[”"']?\s*(期间|时期|末|期末|规划期|以来|收官|(?=要|将|拟|力争|计划(?!纲要)))/.exec(
      f.slice(i, i + 14),
    );
  if (!m) return null;
  const first = 2021 + ((fiveYear[m[1]!] ?? 14) - 14) * 5;
  const end = i + m[0].length;
  if (m[2] === '以来') return { start: i, end, value: absolute(`${first}/${first + 4}`, first, first - 1) };
  if (m[2]!.endsWith('末')) return { start: i, end, value: absolute(String(first + 4), first + 4) };
  return { start: i, end, value: absolute(`${first}/${first + 4}`, first, first + 4) };
}
