// Takes from what is counted the deed that stands behind it or that it was brought by: what it gets, where it goes, what
// becomes of it, what is paid for it. Folded text and offsets in, offsets out; the clause has the signs `seen`.
import { ADDED, ALL, DEED, GOES, VISIT } from './clauseSigns.ts';
import { emptyVerbs } from './clauseWords.ts';
import type { Span } from './nounSpan.ts';
import { party } from './stripParties.ts';

/** Where the thing stands that was read from `begins` to `ends`, without what it gets, where it goes and comes. */
export function stripDeeds(f: string, begins: number, ends: number, seen: number, percent: boolean): Span {
  let a = begins;
  let b = ends;
  // 报告获采纳3篇, 期刊进入前25%: what is counted stands before the verb
  const deed =
    (seen & DEED) !== 0 &&
    /^(.{2,}?)(?:获(?!奖|得|评|批|[^,。;]{1,}(?:奖项?|奖励|称号|荣誉|项目|基金|专利|金牌|铜牌|银牌|课题|经费|名次|一等|二等|三等)$)|被|进入|[纳列]入|入选(?!者|人)|来[校院所华京](?=讲|访|授|交|合|作|工|任|开)(?![^,。;]*(?:许可|签证|手续)$))/.exec(
      f.slice(a, b),
    );
  // 诺奖得主、院士等来校讲座: the lecture
  if (deed && deed[1]!.endsWith('等') && /^来.[一-龥]{2,6}$/.test(f.slice(a + deed[1]!.length, b)))
    a += deed[1]!.length + 2;
  else if (deed && !(percent && /(?:率|比例|占比|比重)$/.test(f.slice(a, b)))) b = a + deed[1]!.length;
  // 选派骨干医师到一流医院进修: whom, not where to
  const goes =
    (seen & GOES) !== 0 &&
    /^(.{2,}?)(?:到|赴|前往)[^,。;]{2,14}?(?:进修|研修|访学|访问|交流|学习|培训|考察|挂职|任教|支教|留学|深造|锻炼|讲学)$/.exec(
      f.slice(a, b),
    );
  if (goes && party.test(goes[1]!)) b = a + goes[1]!.length;
  // 驻华使节、商协会负责人等重要外宾: the word for them all
  const all =
    (seen & ALL) !== 0 &&
    /^.+[^高中初同平均对优何一二三特]等(?![级次离待候温额])(?=[^等、,]{2,12}$)/.exec(f.slice(a, b));
  // 咨询、对接等服务: the word alone would name nothing
  if (all && !emptyVerbs.has(f.slice(a + all[0].length, b))) a += all[0].length;
  // 重要外宾来访: those who come
  if (
    (seen & VISIT) !== 0 &&
    /(?:外宾|专家|学者|代表|团组|人员|嘉宾|师生|学生|来宾|官员)来访$/.test(f.slice(a, b))
  )
    b -= 2;
  return [a, b];
}

/** Of money, where the word for what is given or invested stands, without for what. */
export function stripPaidFor(f: string, from: number, begins: number, b: number): number {
  let a = begins;
  // 企业最高奖励20万元: what is given
  if ('助励持贴予补'.includes(f[b - 1]!) && f.startsWith('最高', b - 4) && a <= b - 4) a = b - 2;
  // 对获奖项目分别奖励50万元、30万元: what they get
  const award =
    f[from] === '对' && '励助贴补'.includes(f[b - 1]!)
      ? /(?:一次性)?(?:奖励|补助|补贴|资助|奖补)$/.exec(f.slice(a, b))
      : null;
  if (award) a += award.index;
  // 项目概算总投资3亿元, 全区规划投资8亿元
  if (f[b - 1] === '资' && f[b - 2] === '投') {
    const planned = /^(?:全[市省区县州]|项目|工程)?(?:规划|概算|估算|计划|预计)(?=总?投资$)/.exec(
      f.slice(a, b),
    );
    if (planned) a += planned[0].length;
  }
  return a;
}

const heldApart = /^([^的由]{2,}?)(?:分(?:片区?|区域?|级|批次?|层|组))(?:举行|举办)$/;

/** Where the thing stands that was read from `begins` to `ends`, without what becomes of it; `ratio`: it is the name of one. */
export function stripOutcome(
  f: string,
  begins: number,
  ends: number,
  seen: number,
  percent: boolean,
  ratio: boolean,
): Span {
  let a = begins;
  let b = ends;
  // 客流恢复至2019年的110%
  if (percent && f[b - 1] === '复' && f[b - 2] === '恢' && b - a > 3) b -= 2;
  // 30个项目中8个完成
  if (f[b - 1] === '中' && /(?:项目|期刊|企业|单位|人员|学校|专业|学科|课程|学会)中$/.test(f.slice(a, b)))
    b--;
  // 亿元以上项目签约100个, 棚户区改造开工2万套: what becomes of them
  const became =
    '工产成约用'.includes(f[b - 1]!) &&
    /新?(?:开工|竣工|完工|竣工投产|投产|基本建成|建成|签约|投用)$/.exec(f.slice(Math.max(a + 2, b - 5), b));
  if (became && f.slice(a, b - became[0].length) !== '基本') b -= became[0].length;
  // 老年人技能培训覆盖2万人; 商务旅行卡新增办卡企业
  if (
    '盖及'.includes(f[b - 1]!) &&
    /(?:培训|服务|活动|讲座|宣讲|体检|保险|补贴|救助|资助)(?:覆盖|惠及)$/.test(f.slice(a, b))
  )
    b -= 2;
  // 复赛分片区举行6场
  const held = f[b - 1] === '行' || f[b - 1] === '办' ? heldApart.exec(f.slice(a, b)) : null;
  if (held) b = a + held[1]!.length;
  const added = !ratio && (seen & ADDED) !== 0 && /^.{4,}新增(?=.{4,}|[^率量数额]{2,3}$)/.exec(f.slice(a, b));
  if (added) a += added[0].length;
  return [a, b];
}
