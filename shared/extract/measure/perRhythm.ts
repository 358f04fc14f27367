// What a quantity is stated per without 每 or 各: a rhythm (双月一期, 隔周1次), one of what was counted (单场, 单个项目), an
// average (人均, 户均).
import type { Per } from './per.ts';

/** 学术沙龙双月一期, 例会隔周1次 */
export function readRhythm(f: string, least: number, to: number): Per | null {
  const rhythm =
    to - 2 >= least && isRhythm(f, to) ? rhythms.exec(f.slice(Math.max(least, to - 5), to)) : null;
  if (!rhythm) return null;
  // 一季度一次 is per 季度, 双月一期 per 双月
  return { from: to - (rhythm[1] ?? rhythm[2]!).length, to, cut: to, start: to - rhythm[0].length };
}

const rhythms =
  /(双[月周]|隔[月周年]|(?<![上下过前后大])半[月年])$|(?<![第十二三四五每之其近满逾统过后前期])一个?(季度?|学期|月|周|年)$/;

/** Whether 双月, 隔周, 一季度 and the like end at `at`, where a number of times begins. */
export function isRhythm(f: string, at: number): boolean {
  const last = f[at - 1] ?? '。';
  if (!'月周年季度期'.includes(last)) return false;
  const rhythm = rhythms.exec(f.slice(Math.max(0, at - 5), at));
  if (!rhythm || rhythm[1]) return rhythm !== null;
  // 一月20场 and 一季度2场 are those of January and of the first quarter
  return ('月季度'.includes(last) ? /^一[次场期讲]/ : /^[\d一两二三四][次场期讲]/).test(f.slice(at, at + 2));
}

/** 教师均, 负责人均, 农户均: all of them, no average. */
const average =
  /(?:^|[职员民]工|[^责持工法个候专本他等名位军证成每教老导医律讲技])([人生师])均|(?:^|[^农住用客商大])(户)均|([亩床班篇]|(?<=^|[,。;:])(?:[县村校店]|企业))均/g;

/** 人均经费不超过2000元, 师均经费由18万元提高到30万元: per what it is averaged over. */
export function readAverage(f: string, least: number, to: number): Per | null {
  const from = Math.max(least, to - 28);
  const text = f.slice(from, to);
  if (!text.includes('均')) return null;
  let found: RegExpExecArray | null = null;
  average.lastIndex = 0;
  for (let m = average.exec(text); m !== null; m = average.exec(text)) found = m;
  if (found === null || /[,。;:、]/.test(text.slice(found.index + found[0].length))) return null;
  const name = (found[1] ?? found[2] ?? found[3])!;
  const at = from + found.index + found[0].length - name.length - 1;
  return { from: at, to: at + name.length, cut: at, start: at };
}

/** 单场资助不超过5000元, 单条播放量1万次: per one of what was counted. */
export function readSingle(f: string, least: number, to: number): Per | null {
  // 单个展览展期不少于45天: how long it lasts is no part of its name
  const lasts = /单个([一-龥]{2,4}?)(?:展期|工期|周期|会期|时长)[^,。;:、\d]{0,6}$/.exec(f.slice(least, to));
  if (lasts) {
    const from = least + lasts.index + 2;
    return { from, to: from + lasts[1]!.length, cut: from + lasts[1]!.length, start: from - 2 };
  }
  // 单个项目支持额度不超过20万元, 单个项目不超过50万元
  const one =
    /单个(?!最[高低多少]|不[超低少]|平均)([一-龥]{2,4}?)(?:(?:最高)?(?:支持|资助|补助|奖励|投资|投入|经费|额度|金额|面积|规模)[^,。;:、\d]{0,10})?$/.exec(
      f.slice(least, to),
    );
  if (one) {
    const from = least + one.index + 2;
    return { from, to: from + one[1]!.length, cut: from + one[1]!.length, start: from - 2 };
  }
  const m =
    /单([场条家篇期门人户台笔项集批部])(?!位|冠军|打|发|量|奖|赛|(?:演练|训练|竞赛|比赛|技能|工程|验收|考核)[^,。;]{0,2}$)(?![^,。;]*以[上下])[^,。;:、\d]{1,12}$/.exec(
      f.slice(least, to),
    );
  if (!m) return null;
  const at = least + m.index;
  return { from: at + 1, to: at + 2, cut: at + 2, start: at };
}
