// Words that say what is done rather than what is counted: 讲学 after 学者5位, 回访 before 1次, 撤并 alone.
import { endsMatcher } from '../match.ts';
import { headEnds } from './stops.ts';

const deeds =
  /^(?:组织|服务|保障|筹备|接待|协调|申报)工作$|^(?:专题|短期|长期|来[校院所]|到[校院所]|驻校|出国|出境|赴[境海国]外)?(?:演讲|讲学|授课|访问|学习|考察|调研|培训|交流|研修|访学|体检|演出|讲课|作客|走访|观摩|督导|下沉|驻点|驻村|帮扶|应聘|报名|参会|参赛|参展|参训|与会|出席|落成|公开|审计|备案|查重|盲审|送审|归档|建设|改造|修复|装修|维修|搬迁|安排|落实|执行|实施|办理|(?:主体)?(?:封顶|完工|竣工)|更新|升级|突破|改陈|换展|布展|换届|(?:验收|签约|挂牌|揭牌|授牌|立项|结题|开工|竣工|投产|投用|交付|落地)+)$/;

/** Whether what follows the measure word is a deed, not a thing counted (邀请学者5位讲学). */
export function deedAfter(words: string): boolean {
  return deeds.test(words);
}

const deedsCounted = endsMatcher(
  '检视 检查 会诊 深入基层 下基层 回访 走访 报告 汇报 通报 调度 会商 研判 盘点 复盘 督查 督导 巡查 慰问 清查 核对 体检 轮训 抽查 评估 分析 更新'.split(
    ' ',
  ),
);

/** Length of the deed that ends right before a number of times (每年回访1次); 0 when none does. */
export function deedBefore(f: string, at: number): number {
  return deedsCounted(f, at);
}

/** 再举办, 连续举办: how a deed goes on. */
const goesOn = /^(?:从中|连续|轮流|陆续|[再又另新])/;

/** Nothing but a verb. */
export function deedsAlone(words: string): boolean {
  // 引进展览2个: a thing as well
  if (words === '展览') return false;
  const from = '从连轮陆再又另新'.includes(words[0] ?? '。') ? (goesOn.exec(words)?.[0].length ?? 0) : 0;
  if (from === 1 && words.length === 2 && '设建办'.includes(words[1]!)) return true;
  const verb = headEnds(words, words.length);
  return verb > 0 && (verb === words.length || verb === words.length - from);
}
