// What a quantity is stated per without 每 or 各: a rhythm (双月一期, 隔周1次), one of what was counted (单场, 单个项目).
import type { Per } from './per.ts';

/** 学术沙龙双月一期, 例会隔周1次 */
export function readRhythm(f: string, least: number, to: number): Per | null {
  const rhythm =
    to - 2 >= least && isRhythm(f, to) ? rhythms.exec(f.slice(Math.max(least, to - 5), to)) : null;
  if (!rhythm) return null;
  // 一季度一次 is per 季度, 双月一期 per 双月
  return { from: to - (rhythm[1] ?? rhythm[2]!).length, to, cut: to, start: to - rhythm[0].length };
}

const rhythms = /(双[月周]|隔[月周年])$|(?<![第十二三四五每之其近满逾统过后前期])一个?(季度?|学期|月|周|年)$/;

/** Whether 双月, 隔周, 一季度 and the like end at `at`, where a number of times begins. */
export function isRhythm(f: string, at: number): boolean {
  const last = f[at - 1] ?? '。';
  if (!'月周年季度期'.includes(last)) return false;
  const rhythm = rhythms.exec(f.slice(Math.max(0, at - 5), at));
  if (!rhythm || rhythm[1]) return rhythm !== null;
  // 一月20场 and 一季度2场 are those of January and of the first quarter
  return ('月季度'.includes(last) ? /^一[次场期讲]/ : /^[\d一两二三四][次场期讲]/).test(f.slice(at, at + 2));
}

/** 单场资助不超过5000元, 单条播放量1万次: per one of what was counted. */
export function readSingle(f: string, least: number, to: number): Per | null {
  // 单个项目支持额度不超过20万元, 单个项目不超过50万元
  const one =
    /单个([一-龥]{2,4}?)(?:(?:最高)?(?:支持|资助|补助|奖励|投资|投入|经费|额度|金额|面积|规模)[^,。;:、\d]{0,10})?$/.exec(
      f.slice(least, to),
    );
  if (one) {
    const from = least + one.index + 2;
    return { from, to: from + one[1]!.length, cut: from + one[1]!.length, start: from - 2 };
  }
  const m = /单([场条家篇期门人户台笔项])(?!位|冠军|打)(?![^,。;]*以[上下])[^,。;:、\d]{1,12}$/.exec(
    f.slice(least, to),
  );
  if (!m) return null;
  const at = least + m.index;
  return { from: at + 1, to: at + 2, cut: at + 2, start: at };
}
