// Persons counted in each of what stands before them: 每个项目参研院士不少于2人 is per 项目, and 院士 are counted. What
// 每 or 各 names ends where the persons begin; 覆盖各单位外事秘书32名 is no distribution at all.

import type { Quantity } from '../numbers/quantity.ts';
import { personUnits } from './countedWords.ts';
import type { Per } from './per.ts';

const within =
  /^([一-龥]{0,4}学校|项目|课题|站点|工作站|站|班(?:级|(?!子))|[一-龥]{0,4}学会|协会|单位|部门|[一-龥]{0,3}支部|学院|院系|系|研究所|所|村|社区|街道|乡镇|企业|高校|团队|基地|中心|专委会|[一-龥]{0,4}委员会|分会|场馆|馆|县区|区县|县|市|区|组)(?:常年|应|至少)?(?:配备|设立|选派|设|配|派|聘)?([一-龥]{0,6}(?:院士|专家|委员|成员|代表|秘书|联络员|负责人|教师|学生|骨干|干部|辅导员|[一-龥]员|工程师|志愿者|科学家|博士|教授))$/;

const reaches = /(?:覆盖|涵盖|惠及|面向|轮训|培训)$/;

/** `per` of the persons that `q` counts, as it is meant; null where nothing is distributed. */
export function perOfPersons(f: string, per: Per, q: Quantity): Per | null {
  if (!personUnits.has(q.unit) || per.cut !== per.to || q.start - per.to > 4) return per;
  const parts = within.exec(f.slice(per.from, per.to));
  if (parts === null) return per;
  if (f[per.start] === '各' && reaches.test(f.slice(Math.max(0, per.start - 2), per.start))) return null;
  const to = per.from + parts[1]!.length;
  return { ...per, to, cut: per.to - parts[2]!.length };
}
