// The noun phrase before a number: the clause before it, without time words, verbs and what only leads up to the number.

import { isDigit } from '../numbers/numerals.ts';
import { beforeBracket, clauseStart } from './clause.ts';
import { BOUND, CLOSED, CYCLE, DEED, FORMAL, signsIn, TO, YEARLY } from './clauseSigns.ts';
import { emptyVerbs } from './clauseWords.ts';
import { lastVerb } from './lastVerb.ts';
import { namesNothing } from './namesNothing.ts';
import { afterLong的, type Span, trim, whole } from './nounSpan.ts';
import { opensRatio, ratioNamed } from './ratioName.ts';
import { choosing, headEnds } from './stops.ts';
import { stripCircumstance } from './stripCircumstance.ts';
import { adverbAt, stripHead } from './stripClause.ts';
import { stripDeeds, stripOutcome, stripPaidFor } from './stripDeeds.ts';
import { clauseHead, stripFor, stripParties } from './stripParties.ts';
import { stripTail } from './stripTail.ts';
import { afterLeadIn } from './subject.ts';

/** The noun phrase before the number (or comparator) that ends at `to`; `floor` is the end of the quantity before. */
export function measureBefore(f: string, to: number, floor: number, percent: boolean): Span | null {
  const [from, ends] = clauseBefore(f, to, floor, percent);
  const seen = signsIn(f, from, ends);
  let b = stripTail(f, from, beforeBracket(f, from, stripTail(f, from, ends)));
  let a = stripHead(f, from, b);
  if (a >= b) return null;
  // 研发投入占GDP比重: verbs in a name, before what it is a share of
  if (percent && f[a] === '占') for (a = from; adverbAt(f, a) > 1; ) a += adverbAt(f, a);
  [a, b] = doneEachYear(f, a, b, seen);
  // 培训学员、举办讲座: the list before belongs only as far as the last verb
  if (percent && opensRatio(f, from, a, b)) a = from;
  const ratio = percent ? ratioNamed(f, from, a, b) : null;
  a = afterVerbs(f, from, a, b, percent, ratio);
  if (ratio !== a || !/^(?:\d+周?岁)?[^\d]*的.{2,4}$/.test(f.slice(a, b))) a = afterLong的(f, a, b);
  [a, b] = stripParties(f, from, a, b, seen);
  [a, b] = stripDeeds(f, a, b, seen, percent);
  a = stripPaidFor(f, from, a, b);
  [a, b] = stripOutcome(f, a, b, seen, percent, ratio !== null);
  [a, b] = stripFor(f, from, a, b, seen);
  a = stripCircumstance(f, from, a, b, seen);
  if (percent) {
    const inside = /^(.{2,}?(?:人员|人口|项目|企业|单位|学生|干部|其)?中)(.{2,})$/.exec(f.slice(a, b));
    if (inside && /[员口目业位生部其]中$/.test(inside[1]!)) a += inside[1]!.length;
  }
  // 向乡村学校捐赠: to whom, not what
  if ((seen & TO) !== 0 && recipient.test(f.slice(clauseHead(f, from, a), b))) return null;
  [a, b] = reportedOrDealtWith(f, from, a, b);
  // 三个月以上(的): who is meant, not what is counted
  if ((seen & BOUND) !== 0 && bounds.test(f.slice(a, b))) return null;
  [a, b] = thingItself(f, a, b, seen, percent);
  const span = whole(f, trim(f, a, b));
  if (span === null || namesNothing(f, span)) return null;
  const w = f.slice(span[0], span[1]);
  if (headEnds(w, w.length) === w.length) {
    // 研发投入: a verb made a noun by the verb before it; 开展 alone names nothing
    const before = headEnds(f, span[0]);
    if (before > 0 && span[0] - before >= from && percent) return [span[0] - before, span[1]];
    if (emptyVerbs.has(w)) return null;
  }
  // 另办展览2场: a verb of one character
  if ('办开建设'.includes(w[0]!) && heldShort.test(w)) return [span[0] + 1, span[1]];
  return span;
}

const partLast =
  /^([^,。;]{2,}(?:时间|时长|时限|周期|标准|比例|率))(?:小学|初中|高中|[低中高]年级|城区|农村|入口|出口|[省市县乡]级)$/;

/** 健康讲座走进机关、学校100场: the talks */
const goesAbout =
  /^(“[^”]{2,20}”[一-龥]{0,6}?|[^“”,。;]{2,14}?(?:讲座|活动|宣讲团?|演出|巡展|展览|课堂|讲堂|沙龙|大篷车|科技馆|服务队))(?:走进|深入|开进|巡回)[^“”]*$/;

const timesItGoes = /^[^\d,。;、]{0,5}\d[\d,.]*[余多]?(?:场|次|期|站|轮|趟)/;

/** The clause before the number that ends at `to`, as far as it tells what is counted. */
function clauseBefore(f: string, to: number, floor: number, percent: boolean): Span {
  let b = to;
  // 单项支持最高不超过50万元
  if ('高多低少'.includes(f[b - 1] ?? '。') && /最[高多低少]$/.test(f.slice(b - 2, b))) b -= 2;
  let from = clauseStart(f, b, floor);
  // 国家级一流专业占招生专业总数的60%: what the share is of
  if (percent) {
    const share = /^([^占]{2,30}?)占(?!比|有|地|据)[^占比率]{2,24}的?$/.exec(f.slice(from, b));
    if (share) b = from + share[1]!.length;
    // 持证率达职工总数的80%: the rate, not of whom
    const rate = share ? null : /^([^率]{1,14}率)(?:达到?|为|占)[^率,。;]{2,}$/.exec(f.slice(from, b));
    if (rate) b = from + rate[1]!.length;
  }
  // 推广面积是核心区的20倍: what it is so many times of
  const times =
    f[b - 1] === '的' && /^\d[\d.]*倍/.test(f.slice(to, to + 6))
      ? /^([^,。;]{2,}?)(?:是|为|达到?|相当于)[^,。;是为]{2,12}的$/.exec(f.slice(from, b))
      : null;
  if (times) b = from + times[1]!.length;
  // 作业完成时间小学不超过60分钟: of whom the level is told
  const whose = partLast.exec(f.slice(from, b));
  if (whose) b = from + whose[1]!.length;
  // 语种涉及英、法、俄等5个: of what the list is
  const of =
    f[b - 1] === '等' ? /^([^,。;、]{2,8}?)(?:涉及|涵盖|覆盖|包括)[^,。;]*等$/.exec(f.slice(from, b)) : null;
  if (of) b = from + of[1]!.length;
  // “科学列车”走进社区、学校共36场: what goes there; 走进学校36所: where to
  const goesTo = timesItGoes.test(f.slice(to, to + 14)) ? goesAbout.exec(f.slice(from, b)) : null;
  if (goesTo) b = from + goesTo[1]!.length;
  // 从中评选先进个人10名, 从往届作品中评选10件: what is chosen, where nothing else is named that of which it is
  const among = f[from] === '从' || f[from] === '在' ? chosenAmong.exec(f.slice(from, b)) : null;
  if (among && from + among[0].length < b - 1) from += among[0].length;
  else if (among && among[1] !== '' && from + among[0].length === b)
    [from, b] = [from + 1, from + 1 + among[1]!.length];
  // 按行业分为企业导师30名; 即专著一种
  const sorted = '按即'.includes(f[from] ?? '。') ? sortedBy.exec(f.slice(from, b)) : null;
  if (sorted && from + sorted[0].length < b - 1) from += sorted[0].length;
  // (牵头单位:教务处)新增专业2个
  if (f[from] === '(') {
    const end = f.indexOf(')', from);
    if (end > 0 && end < b - 2) from = end + 1;
  }
  return [from, b];
}

const chosenAmong = new RegExp(`^[从在]([^,。;、:()\\d]{0,16})中${choosing.source}`);

const sortedBy = /^(?:按照?[^,。;:、\d]{2,5}(?:划)?分[为成]|即(?![将可日时便使墨兴席位刻]))/;

const yearlyDeed =
  /^(.{2,}?)(?:全年|每年|年内|年度|本年度?|今年|上半年|下半年|每季度|每月|每周|每半年|累计|共计)(?:[^,。;、]{0,2}(?:出版|制定|推广|出刊|发行|举办|召开|开展|组织|开放|开讲|演出|编发|编印|刊发|发布|更新|开课|活动|立项|评选|招收|接待|录用|受理))$/;

const byMany = /^\d[\d,.]*[余多]?[一-龥]{2,14}?(?:全年|年内|每年)(?:累计|共)?(?=[一-龥]{2})/;

const theirDeed =
  /^.{1,20}?(?:组|机关|班子|支部|人员|干部|职工|教师|党员|成员|馆员|医师|护士|部门|单位|处室|科室)(?:全年|年内|年度|本年度|每年)(?=[一-龥]{1,7}[^率量数额例重值]$)/;

/** What is done in the year: the thing it is done with where one is named, else the deed. */
function doneEachYear(f: string, a: number, b: number, seen: number): Span {
  // 期刊全年出版6期: what is done in the year with the thing named before
  const done = (seen & CYCLE) !== 0 ? yearlyDeed.exec(f.slice(a, b)) : null;
  if (done) return [a, a + done[1]!.length];
  // 3辆大篷车全年行程2万公里: not by how many
  const by = (seen & CYCLE) !== 0 && isDigit(f.charCodeAt(a)) ? byMany.exec(f.slice(a, b)) : null;
  if (by) return [a + by[0].length, b];
  // 党组全年集中学习, 处级以上干部年度网络学习: the deed, not who does it
  const own = (seen & YEARLY) !== 0 ? theirDeed.exec(f.slice(a, b)) : null;
  return own && !emptyVerbs.has(f.slice(a + own[0].length, b)) ? [a + own[0].length, b] : [a, b];
}

/** Behind the clause's last verb; of a ratio's name `ratio` says up to where verbs are none. */
function afterVerbs(
  f: string,
  from: number,
  a: number,
  b: number,
  percent: boolean,
  ratio: number | null,
): number {
  const cut = ratio === null ? lastVerb(f, a, b) : ratio > a ? lastVerb(f, a, ratio) : a;
  if (cut > a && f[cut] !== '占') return stripHead(f, cut, b);
  if (cut !== a || a <= from || percent) return a;
  // 通过多种渠道服务居民, 与高校联合申请专利: by what means and with whom
  const does = afterLeadIn(f, a, b);
  return does > a ? stripHead(f, does, b) : a;
}

const recipient =
  /^(?:向|为|给)[^,。;:、《]{2,14}(?:捐赠|赠送|发放|赠阅|配发|推送|投放|配送|寄送|捐献|赠予|提供)$/;

const dealtWith = /(?:依法|依规)?(?:注销|撤销|取缔|关停|清退|销号|摘牌|约谈)$/;

/** What is reported to somebody, and what is dealt with. */
function reportedOrDealtWith(f: string, from: number, a: number, b: number): Span {
  // 向职工代表大会报告一次: the report
  if (f[clauseHead(f, from, a)] === '向' && /(?:报告|汇报|述职|通报)$/.test(f.slice(a, b))) return [b - 2, b];
  // 对“僵尸型”学会依法注销(2家): what is dealt with
  const dealt = f[from] === '对' ? dealtWith.exec(f.slice(a, b)) : null;
  return dealt && dealt.index > 1 ? [a, a + dealt.index] : [a, b];
}

const bounds =
  /^[零一二两三四五六七八九十半\d]+\s*(?:个半?)?(?:年|月|周|天|日|小时|岁|学期)(?:及)?(?:以上|以下|以内)的?$/;

const heldLast =
  /(?:[^公社协学][会坛座龙展赛班]|讲堂|课堂|活动|培训|研讨|交流|沙龙|演出|展览|宣讲|演练|调研|[^社公协学]会议)((?:累计|合计|总共|共计?)?(?:组织)?(?:举办|举行|召开|开展|开办|承办|主办)|组织)$/;

/** Of a longer name the thing that is counted. */
function thingItself(f: string, begins: number, ends: number, seen: number, percent: boolean): Span {
  let a = begins;
  let b = ends;
  // 学科竞赛获国家级奖项10项: the prize is what is counted
  const prize =
    (seen & DEED) !== 0 &&
    /获得?(?=[^,。;]{1,}(?:奖项?|奖励|称号|荣誉|项目|基金|专利|金牌|铜牌|银牌|课题|经费|名次)$)/.exec(
      f.slice(a, b),
    );
  if (prize && !/获得?(?:者|奖)/.test(f.slice(a + prize.index, a + prize.index + 3)))
    a += prize.index + prize[0].length;
  // 面向学会征集选题并择优立项60项: what was gathered
  const chosen = /^([一-龥]{2,8})并(?:择优|遴选|评审|审核)?(?:立项|遴选|入库|发布|资助|推荐)$/.exec(
    f.slice(a, b),
  );
  if (chosen) b = a + chosen[1]!.length;
  // 全年学术讲座举办30场: the deed is no part of what is held
  const held = !percent && heldLast.exec(f.slice(Math.max(a, b - 14), b));
  if (held) b -= held[1]!.length;
  // 为群众办实事20件
  const goodDeed = f[b - 1] === '事' && /办((?:民生)?[实好]事)$/.exec(f.slice(a, b));
  if (goodDeed) a = b - goodDeed[1]!.length;
  // 《环境遥感学报》出版12期
  if ((seen & CLOSED) !== 0 && /》(?:出版|发行|刊发|编印|出刊)$/.test(f.slice(a, b))) b -= 2;
  const spanOfTime =
    (seen & FORMAL) !== 0 &&
    /[与和及、].*?手续((?:办理|办结|审批|审核)(?:时间|时限|周期))$/.exec(f.slice(a, b));
  if (spanOfTime) a = b - spanOfTime[1]!.length;
  // 二期工程 包括挡墙13千米: a space between Chinese words divides
  const space = f.lastIndexOf(' ', b - 3);
  if (
    space > a + 3 &&
    /[一-龥]{4}$|[”》)]$/.test(f.slice(space - 4, space)) &&
    /[一-龥“《]/.test(f[space + 1] ?? '。')
  )
    a = stripHead(f, space + 1, b);
  // 新进教师(到职未满三年)启动经费: what a bracket in it says is no part of the name
  const aside =
    f[a] === '(' ? null : /^[^()“《]*[者员师生人工民部]\([^()]{4,}\)(?=[^()]{3,}$)/.exec(f.slice(a, b));
  if (aside) a += aside[0].length;
  // 资助标准为亚洲8000元、欧美1.5万元: the standard, not for where
  const standard = /^(.{0,8}(?:标准|额度|单价))为[一-龥]{2,6}$/.exec(f.slice(a, b));
  if (standard) b = a + standard[1]!.length;
  // 600个黑点于年底前消除75%: the share is of them
  const many =
    percent && isDigit(f.charCodeAt(a)) && /^\d[\d,.]*\s?[余多]?[个家项处名所条座]/.exec(f.slice(a, b));
  if (many) a += many[0].length;
  // 影响因子超过5的论文, 年销量超过1万册的教材: which of them is no part of the name
  const which =
    !percent &&
    /的[一-龥]{2,8}$/.test(f.slice(b - 9, b)) &&
    /^[^,。;的\d]{2,12}(?:超过?|突破|大于|高于|“)\d[^,。;的]{0,6}的/.exec(f.slice(a, b));
  if (which) a += which[0].length;
  // 营收突破5亿元的一次性奖励50万元: who gets it is no part of it
  const whose =
    isDigit(f.charCodeAt(a)) && /^\d[\d,.]*[^,。;的\d]{1,5}的(?=.{2})(?!占比|比[例重])/.exec(f.slice(a, b));
  if (whose) a += whose[0].length;
  return [a, b];
}

/** What is held, after the one character that says so; 办公会议, 开放活动 and 建设论坛 are names. */
const heldShort =
  /^(?:办(?![公事学理案班结])|开(?![放展发通学源幕题课])|[建设](?=[一-龥]{0,4}(?:展览|展区|课程)$)(?![设立备施计置筑议]))[一-龥]{0,8}(?:论坛|研讨会|讲座|沙龙|展览|展区|培训班|会议|年会|大赛|比赛|竞赛|活动|报告会|座谈会|夏令营|讲堂|课程)$/;
