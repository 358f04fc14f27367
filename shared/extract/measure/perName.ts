// Where the name of what a quantity is stated per ends: before verbs, marks, comparators and amounts.
// Folded text in, offsets out.
import { anyOf } from '../anyOf.ts';
import { adverbs, leftComparators } from '../lexicon.ts';
import { startsMatcher } from '../match.ts';
import { isCn, isDigit } from '../numbers/numerals.ts';
import { verbAt } from './stops.ts';

export const adverbAt = startsMatcher(adverbs.filter((w) => w.length > 1));
export const comparatorAt = startsMatcher(leftComparators.map((c) => c.word));
export const moneyAt = startsMatcher(
  '港币 新台币 人民币 澳门元 澳门币 葡币 美金 NT$ HK$ RMB US$ ¥ $ €'.split(' '),
);
/** Deeds of the thing named: 每场论坛提出…, 每期回收…; weaker than the verbs that begin a commitment. */
export const deedAt = startsMatcher(
  '参会 参训 参赛 参展 时长 新增 提出 回收 产出 产生 凝练 撰写 上报 报送 发出 录用 接纳 容纳 收取 收到 联系 带教 指导 讲授 授课 走访 听取 解决 落实 限报 限额 申报 做到 出具 评审 审读 刊登 刊载 发稿 拿出 驻校 驻点 驻馆 驻留 停留 逗留 派发 发行 入驻 带动'.split(
    ' ',
  ),
);
/** Deeds that are counted themselves when the number follows: 每位教师听课不少于16节. */
const countedAt = startsMatcher(
  '挂职 研修 访学 实习 实践 听课 推门听课 家访 送课 教研 备课 磨课 结对 值班 坐诊 巡诊 调研'.split(' '),
);
/** 每项三万元提高到五万元: an amount is no part of the name; 每个5G基站 keeps its own. */
function numberAt(f: string, i: number): boolean {
  if (isDigit(f.charCodeAt(i))) return !/^\d[A-Za-z岁]/.test(f.slice(i, i + 2));
  return isCn(f[i]) && /^[一二两三四五六七八九][十百千]*[万亿]?元/.test(f.slice(i, i + 8));
}

export const endsClause = anyOf(',。;:()“”《》');

export function nameEnd(f: string, from: number, to: number): number {
  let i = from;
  // 每50户居民: the amount belongs to the name
  while (f[from - 1] === '每' && i < to && isDigit(f.charCodeAt(i))) i++;
  while (i < to) {
    const c = f[i]!;
    const places = c === '(' ? /^\([市区县旗州镇乡街道、]+\)/.exec(f.slice(i, Math.min(to, i + 9))) : null;
    if (places) {
      i += places[0].length;
      continue;
    }
    if (c === '、' || endsClause(f, i) || (i > from + 1 && f.startsWith('财政', i))) return i;
    if (moneyAt(f, i) > 0 || (f[i - 1] !== '每' && numberAt(f, i))) return i;
    if (comparatorAt(f, i) > 0) return i;
    const v = verbAt(f, i);
    if (v > 1 && i > from) return i;
    if (
      (i > from + 1 || (i > from && '馆院站店企厂校县区市村队'.includes(f[from]!))) &&
      (deedAt(f, i) > 0 || countedAt(f, i) > 0)
    )
      return i;
    if (
      v === 1 &&
      i > from + 1 &&
      '派选聘招设建办请'.includes(c) &&
      !/^(?:派员|设[备施])/.test(f.slice(i, i + 2))
    )
      return i;
    if (i > from && adverbAt(f, i) > 0) return i;
    // 每个教学点年授课24课时
    if (c === '年' && i > from + 1 && (verbAt(f, i + 1) > 1 || deedAt(f, i + 1) > 0)) return i;
    if (i > from + 1 && '有为在于由可应需要须将的至均达配'.includes(c)) return i;
    i++;
  }
  return i;
}
