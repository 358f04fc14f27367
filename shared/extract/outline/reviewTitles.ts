// Whether a section of this title tells of what was and is: in Chinese by the title's words and years, in English by
// the lines of labelLines.ts.

import { reviewTitle, taskTitle } from '../lexicon.ts';
import { looksBackUnder } from '../lines/labelLines.ts';
import type { PlanPeriod } from '../types.ts';

/** The plan's first year. */
export const startOf = (period: PlanPeriod | null): number | null =>
  period ? Number(period.start.slice(0, 4)) : null;

/** `title` is folded; `level` is where it stands in the outline. */
export function isReview(title: string, level: number, period: PlanPeriod | null): boolean {
  if (title.length > 40) return false;
  // 较2025年增长8%, 巩固2025年成果: a title that is a sentence names the year it is measured against
  const y = title.includes('年') ? /((?:19|20)\d\d)\s*年/.exec(title) : null;
  if (
    y &&
    period &&
    !/[,%]|较|比|巩固|提升/.test(title) &&
    // 2025年12月20日前全部完成, 2024年5月举办…: a dated deed, which findings ask about
    !/前(?:全部|全面|基本)?(?:完成|建成|实现|达到|举办|召开)|月(?:[上中下]旬|底|初)?(?:举办|召开|承办|主办|举行|启动|发布)|^[到至]20\d\d年/.test(
      title,
    ) &&
    Number(y[1]) < Number(period.start.slice(0, 4)) &&
    // 发布《2025年度报告》 names a thing
    !/《[^》]*$/.test(title.slice(0, y.index)) &&
    !/-|至|到/.test(title.slice(y.index + y[0].length, y.index + y[0].length + 2))
  )
    return true;
  // deep in the plan only what says so plainly
  if (level > 2 && !/回顾|成效|成绩|现状|基础|问题/.test(title)) return false;
  if (/目标|任务|计划|安排|打算|思路|举措|措施|要求/.test(title) && !/回顾|总结|完成情况/.test(title))
    return false;
  if (taskTitle.test(title)) return false;
  if (looksBackUnder(title, startOf(period))) return level <= 2;
  return reviewTitle.test(title);
}
