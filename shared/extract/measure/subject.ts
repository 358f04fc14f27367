// Who does it and by what means, at the head of a clause: 我院, 学术交流部, 通过多种渠道, 与高校 before a verb are no
// part of what is counted.
// Folded text and offsets in, offsets out.

import { bodyEndings, notBodyAfter } from '../lexicon.ts';
import { endsMatcher } from '../match.ts';
import { modifiers, softVerbs } from './clauseWords.ts';
import { headAt, nounAfterVerb } from './stops.ts';

const bodyEnds = endsMatcher(bodyEndings);

/** 我院, 全校, 各部门: so short that their last character alone would say nothing. */
const pointed =
  '院 校 会 馆 所 局 市 县 区 省 处 系 厅 委 站 园 镇 乡 部 司 中心 科室 街道 集团 单位 公司 部门 处室 学校 高校 基层';
const pointers = '我本全各该';
const pointedAt = new RegExp(`^[${pointers}](?:${pointed.replaceAll(' ', '|')})$`);

/** The last characters of bodies, and what no name of one goes over. */
const endsBody = new Uint8Array(65536);
const DIVIDES = 2;
for (const body of [...bodyEndings, ...pointed.split(' ')]) endsBody[body.charCodeAt(body.length - 1)] = 1;
for (const c of ',、:;。(的') endsBody[c.charCodeAt(0)] = DIVIDES;

const maxName = 14;

/** What may stand between a body and its verb. */
const timeOrWill =
  /^(?:全年|年[内底末]|今年|明年|暑期|寒假|[到至]年底|本年度?|[上下]半年|每年|每月|每季度|每学期|预计|计划|力争|争取|确保|将(?!军|士)|拟|要|应(?!急|用|届)|须|需(?!求)|新增(?!长)|以(?![上下内])|[与在为](?!主)|按照?|通过|依托|围绕|面向|联合(?!会|体)|会同|针对|结合|负责|牵头|积极|继续|累计|共计|(?:[到至]|截[至止])?\d{4}年|[拟于]+\d|第?[一二三四]季度|前三季度|十[一二]?月|\d{1,2}(?:-\d{1,2})?(?:月|季度))/;

/** Ratios and levels keep whose they are (医院服务收入, 学会服务满意度). */
const level = /(?:[率比例额量值重费数]|[^制]度)$/;

/** Whom one serves or trains, however short the word: 图书馆服务读者, but 学院合作企业 is a name. */
const serves =
  /^(?:服务|培训|对接|联系|帮扶|帮助|救助|资助|支持|扶持|奖励|培育|孵化)(?![站点队台])[^的]{0,8}?(?:[者员工民师生众户]|专家|企业|家庭|人才|骨干|干部)$/;

/** Of the verbs that modify those that after a body as a rule do not (图书馆采购图书). */
const buys = new Set(['出版', '采购', '资助', '改造', '更新']);

/** Verbs that govern after a body though a noun of structure follows (科技处组织活动). */
const governsAll = new Set(['组织', '启动', '立项']);

/** Whether the verb at `at` governs what follows up to `to`; in 学会服务站, 实验室开放基金 it makes a name. */
function governs(f: string, at: number, to: number): boolean {
  const h = headAt(f, at);
  if (h < 2 || at + h + 2 > to || f.startsWith('共建国家', at)) return false;
  const verb = f.slice(at, at + h);
  const modifies = modifiers.has(verb) && !buys.has(verb);
  if (!modifies && (!softVerbs.has(verb) || governsAll.has(verb))) return true;
  if (serves.test(f.slice(at, to))) return true;
  if (modifies && to - at - h < 3) return false;
  if (!softVerbs.has(verb)) return true;
  // 实验室开放课题; but 学会发展单位会员
  const noun = nounAfterVerb.exec(f.slice(at + h, at + h + 3));
  return !noun || noun[0].length < to - at - h;
}

function isBody(f: string, to: number): boolean {
  const n = bodyEnds(f, to);
  return n > 1 || (n === 1 && !notBodyAfter[f[to - 1]!]?.includes(f[to - 2] ?? '。'));
}

/** Where the body that begins at `from` ends, when what it does follows before `to`; `from` when there is none. */
export function afterSubject(f: string, from: number, to: number): number {
  const most = Math.min(to - 3, from + maxName);
  const points = pointers.includes(f[from]!);
  for (let i = from + 2; i <= most; i++) {
    const kind = endsBody[f.charCodeAt(i - 1)]!;
    if (kind === DIVIDES) return from;
    if (kind === 0 || !(isBody(f, i) || (points && pointedAt.test(f.slice(from, i))))) continue;
    if (governs(f, i, to) || timeOrWill.test(f.slice(i, i + 9)))
      return level.test(f.slice(to - 2, to)) ? from : i;
  }
  return from;
}

/** What leads to a means, a place or a partner, right before it. */
const leadsIn = endsMatcher(
  '通过 依托 围绕 利用 借助 按照 根据 结合 联合 会同 聚焦 面向 针对 以 在 与 为 给'.split(' '),
);

/** Where the last verb begins that governs after such a lead-in from `from` to `to`; `from` when none does. */
export function afterLeadIn(f: string, from: number, to: number): number {
  if (leadsIn(f, from) === 0) return from;
  for (let i = to - 4; i >= from + 2; i--) if (governs(f, i, to)) return i;
  return from;
}
