// The noun phrase before a number: the clause before it, without time words, verbs and what only leads up to the number.
import { beforeBracket, clauseStart } from './clause.ts';
import {
  ADDED,
  ALL,
  BOUND,
  BY,
  CLOSED,
  CYCLE,
  DEED,
  FORMAL,
  GOES,
  signsIn,
  TO,
  VISIT,
  WHO,
  WHOM,
  WILL,
  WITH,
  YEARLY,
} from './clauseSigns.ts';
import { emptyVerbs } from './clauseWords.ts';
import { headVerbs } from './lexicon.ts';
import { endsMatcher } from './match.ts';
import { afterLong的, headAt, type Span, trim, whole } from './measure.ts';
import { isDigit } from './numerals.ts';
import { nounAfterVerb } from './stops.ts';
import { stripCircumstance } from './stripCircumstance.ts';
import { adverbAt, lastVerb, stripHead } from './stripClause.ts';
import { stripTail } from './stripTail.ts';
import { afterLeadIn } from './subject.ts';

const headEnds = endsMatcher(headVerbs.filter((w) => w.length > 1));

const causes = /(?:组织|支持|推动|指导|引导|鼓励|动员|帮助|发动|协助|促进)$/;
const party =
  /(?:学会|社团|单位|企业|专家|团队|人员|志愿者|部门|高校|院所|科协|机构|学生|教师|师生|干部|职工|党员|会员|学者|骨干|人才|工作者|医师|医生|护士|馆员|研究生|本科生|博士生|青少年|青年|科学家|代表|嘉宾|员工|运动员|翻译)$/;

const recipient =
  /^(?:向|为|给)[^,。;:、《]{2,14}(?:捐赠|赠送|发放|赠阅|配发|推送|投放|配送|寄送|捐献|赠予|提供)$/;

const bounds =
  /^[零一二两三四五六七八九十半\d]+\s*(?:个半?)?(?:年|月|周|天|日|小时|岁|学期)(?:及)?(?:以上|以下|以内)的?$/;

/** 全院80项以上, 第三届入选12人, 在成都召开, 随财力增长: where, which and how, not what. */
const namesNothing =
  /^(?:分[成为]?|(?:汇编)?成册|[全总]长度?|一(?:督查|通报|调度|总结|考核|小结|报告|研判)|分[两二三四五六\d](?:个?层次|个?类别|批次?|级|档|期|步|轮)(?:遴选|选拔|选派|推荐|招募|认定|资助)?|[春夏秋冬]季?学期|第?[一二上下]学期|全[院校市省县区所馆局系镇村乡国州域厂社会](?:上下|范围内?)?|第[^,。;]{1,4}[届期批轮](?:遴选|选拔|选派|推荐|招募|招收|评选|认定|资助|支持)?|在[^,。;]{2,10}(?:召开|举办|举行)|[订拟定]?于[^,。;]{2,20}(?:召开|举办|举行)|随[^,。;]{2,8}(?:增长|增加|提高)?|(?:寒暑?|暑)假(?:期间?)?|最高可?(?:申领|申请|享受|兑付)|单[个项笔家]|(?:双休|节假|工作)日|周末|(?:规划|计划)期?[末内底]|[季月年周天][季月年周天]有.{2,6})$/;

const yearlyDeed =
  /^(.{2,}?)(?:全年|每年|年内|年度|本年度?|今年|上半年|下半年|每季度|每月|每周|每半年|累计|共计)(?:[^,。;、]{0,2}(?:出版|制定|推广|出刊|发行|举办|召开|开展|组织|开放|开讲|演出|编发|编印|刊发|发布|更新|开课|活动|立项|评选|招收|接待|录用|受理))$/;

const theirDeed =
  /^.{1,20}?(?:组|机关|班子|支部|人员|干部|职工|教师|党员|成员|馆员|医师|护士|部门|单位|处室|科室)(?:全年|年内|年度|本年度|每年)(?=[一-龥]{1,7}[^率量数额例重值]$)/;

/** 每人要写5000字, 我会派20人: who does it and a verb. */
const onlyDone =
  /^(?:[我本][院校会馆所局市县区])?[要应须需将拟可先再]?(?:[办开出写印派编送换做请限]|开会|保)$/;

/** 年会由各分会轮流承办, 《通报》由季刊改为双月刊: by whom it is held and what becomes of it. */
const heldBy =
  /^(.{2,}?)(?<![自理缘])由[^,。;]{1,20}?(?:承办|主办|协办|负责|牵头|组织|举办|执行|管理|(?:改|升|调整|变更)[为成][^,。;]{1,8})$/;

const dealtWith = /(?:依法|依规)?(?:注销|撤销|取缔|关停|清退|销号|摘牌|约谈)$/;

/** The preposition may have been stripped with the verbs at the clause's head. */
function clauseHead(f: string, from: number, a: number): number {
  return a > from && '向为给'.includes(f[a - 1]!) && f[a - 2] !== '面' ? a - 1 : a;
}

const ratio = /(?:占比|比例|比重|份额)$/;
const willBe = /^(?:确保|力争|争取|推动|实现|保持|促进|达到)$/;

/**
 * Up to where a verb may be no part of a ratio's name: none is in 绿色建筑占新建建筑比例 behind 占, nor anywhere in
 * 二级医院设置老年科比例, which begins with a noun; null where it is no such name.
 */
function ratioNamed(f: string, from: number, a: number, b: number): number | null {
  if (!ratio.test(f.slice(b - 2, b))) return null;
  const of = f.lastIndexOf('占', b - 4);
  if (of > a && f[of + 1] !== '比') return of;
  // 在当地举办的会议占比
  if (a > from && '在对向于为与给'.includes(f[a - 1]!)) return null;
  const h = headEnds(f, a);
  return (h === 0 || a - h < from || willBe.test(f.slice(a - h, a))) && headAt(f, a) === 0 ? a : null;
}

/** 二级医院设置老年科比例: the words before the verb that was taken from its head tell which ratio it is. */
function opensRatio(f: string, from: number, a: number, b: number): boolean {
  if (a === from || !ratio.test(f.slice(b - 2, b))) return false;
  const h = headEnds(f, a);
  return (
    h > 0 &&
    a - h - from >= 4 &&
    headAt(f, from) === 0 &&
    adverbAt(f, from) === 0 &&
    !/[\d全我本各]/.test(f[from]!)
  );
}

/** What is held, after the one character that says so; 办公会议, 开放活动 and 建设论坛 are names. */
const heldShort =
  /^(?:办(?![公事学理案班结])|开(?![放展发通学源幕题课])|[建设](?=[一-龥]{0,4}(?:展览|展区|课程)$)(?![设立备施计置筑议]))[一-龥]{0,8}(?:论坛|研讨会|讲座|沙龙|展览|展区|培训班|会议|年会|大赛|比赛|竞赛|活动|报告会|座谈会|夏令营|讲堂|课程)$/;

/** The noun phrase before the number (or comparator) that ends at `to`; `floor` is the end of the quantity before. */
export function measureBefore(f: string, to: number, floor: number, percent: boolean): Span | null {
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
  // “科学列车”走进社区、学校共36场: what goes there
  const goesTo =
    f[from] === '“'
      ? /^(“[^”]{2,20}”[一-龥]{0,6}?)(?:走进|深入|开进|巡回)[^“”]*$/.exec(f.slice(from, b))
      : null;
  if (goesTo) b = from + goesTo[1]!.length;
  // (牵头单位:教务处)新增专业2个
  if (f[from] === '(') {
    const end = f.indexOf(')', from);
    if (end > 0 && end < b - 2) from = end + 1;
  }
  const seen = signsIn(f, from, b);
  b = stripTail(f, from, b);
  b = beforeBracket(f, from, b);
  b = stripTail(f, from, b);
  let a = stripHead(f, from, b);
  if (a >= b) return null;
  // 研发投入占GDP比重: verbs in a name, before what it is a share of
  if (percent && f[a] === '占') for (a = from; adverbAt(f, a) > 1; ) a += adverbAt(f, a);
  // 期刊全年出版6期: what is done in the year with the thing named before
  const done = (seen & CYCLE) !== 0 && yearlyDeed.exec(f.slice(a, b));
  if (done && done[1]!.length >= 2) b = a + done[1]!.length;
  // 党组全年集中学习, 处级以上干部年度网络学习: the deed, not who does it
  const own = !done && (seen & YEARLY) !== 0 ? theirDeed.exec(f.slice(a, b)) : null;
  if (own && !emptyVerbs.has(f.slice(a + own[0].length, b))) a += own[0].length;
  // 培训学员、举办讲座: the list before belongs only as far as the last verb
  if (percent && opensRatio(f, from, a, b)) a = from;
  const named = percent ? ratioNamed(f, from, a, b) : null;
  const cut = named === null ? lastVerb(f, a, b) : named > a ? lastVerb(f, a, named) : a;
  if (cut > a && f[cut] !== '占') a = stripHead(f, cut, b);
  // 通过多种渠道服务居民, 与高校联合申请专利: by what means and with whom
  else if (cut === a && a > from && !percent) {
    const does = afterLeadIn(f, a, b);
    if (does > a) a = stripHead(f, does, b);
  }
  if (named !== a || !/^[^\d]*的.{2,4}$/.test(f.slice(a, b))) a = afterLong的(f, a, b);
  // 组织科技社团对接企业需求300项: what those who are moved do it to is counted
  if (a > from && '织持动导励员助进'.includes(f[a - 1]!) && causes.test(f.slice(from, a))) {
    for (let i = a + 2; i < b - 3; i++) {
      const h = party.test(f.slice(Math.max(a, i - 3), i)) ? headAt(f, i) : 0;
      if (h === 0 || (b - i - h <= 3 && nounAfterVerb.test(f.slice(i + h, b)))) continue;
      // 学会服务站进驻企业
      if ('站点班队室所率'.includes(f[i + h]!)) continue;
      a = i + h;
      break;
    }
  }
  // 与内地大学共建联合实验室3间: what is done together is counted
  if ((seen & WITH) !== 0 && /^(?:分别|继续|积极)?与/.test(f.slice(from, from + 3))) {
    const jointly =
      /^.{2,30}(?:共建|合建|办理|举办|合办|签署|签订|开展|共同举办|互派|互换|联办|设立|实施|推进|执行|推动|互设|商定)(?=.{3,}$)/.exec(
        f.slice(a, b),
      );
    if (jointly && !nounAfterVerb.test(f.slice(a + jointly[0].length, a + jointly[0].length + 3)))
      a += jointly[0].length;
  }
  // 与…肿瘤中心建立合作关系不少于6家: with whom
  const partner =
    (seen & WITH) !== 0 && (seen & WHOM) !== 0
      ? /与([^与,]{2,}?)(?:建立|新建|发展|保持|确立|缔结|达成)[^,]{0,8}关系$/.exec(f.slice(from, b))
      : null;
  if (partner) {
    a = from + partner.index + 1;
    b = a + partner[1]!.length;
    a = afterLong的(f, a, b);
  }
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
  if (all) a += all[0].length;
  // 重要外宾来访: those who come
  if (
    (seen & VISIT) !== 0 &&
    /(?:外宾|专家|学者|代表|团组|人员|嘉宾|师生|学生|来宾|官员)来访$/.test(f.slice(a, b))
  )
    b -= 2;
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
  if (f[b - 1] === '盖' && /(?:培训|服务|活动|讲座|宣讲|体检|保险)覆盖$/.test(f.slice(a, b))) b -= 2;
  const added = named === null && (seen & ADDED) !== 0 && /^.{4,}新增(?=.{4,})/.exec(f.slice(a, b));
  if (added) a += added[0].length;
  // 为小微企业减负, 报告提出2026年将筹集资金: what it is, not for whom or by whom
  const relief =
    '负本支费收利'.includes(f[b - 1]!) &&
    /^(?:为|给)?.{4,}?(?=(?:减负|降本|节支|减税降费|增收|让利)$)/.exec(f.slice(a, b));
  if (relief && clauseHead(f, from, a) < a) a += relief[0].length;
  const will = (seen & WILL) !== 0 && /^.{4,}?\d\s*年(?:度)?(?:将|拟|计划|要)(?=.{2,})/.exec(f.slice(a, b));
  if (will) a = stripHead(f, a + will[0].length, b);
  // 黑点于2026年底前消除75%: what it is, not by when
  const by =
    (seen & BY) !== 0 &&
    /^(.{2,}?[^将])于(?:\s?\d{4})?\s?年[底末]?前?(?:消除|完成|建成|淘汰|更换|清除|整改|整治|销号|办结)?$/.exec(
      f.slice(a, b),
    );
  if (by) b = a + by[1]!.length;
  // 年会订于10月17日在沪举行(为期两日): what is held
  const held =
    (seen & BY) !== 0 &&
    /^(.{2,}?)(?:[订拟定预]于|预定于|将于|(?<![关由基对至])于)[^,。;]{2,30}(?:举行|举办|召开)$/.exec(
      f.slice(a, b),
    );
  if (held) b = a + held[1]!.length;
  const host = (seen & WHO) !== 0 ? heldBy.exec(f.slice(a, b)) : null;
  if (host) b = a + host[1]!.length;
  a = stripCircumstance(f, from, a, b, seen);
  if (percent) {
    const inside = /^(.{2,}?(?:人员|人口|项目|企业|单位|学生|干部|其)?中)(.{2,})$/.exec(f.slice(a, b));
    if (inside && /[员口目业位生部其]中$/.test(inside[1]!)) a += inside[1]!.length;
  }
  // 向乡村学校捐赠: to whom, not what
  if ((seen & TO) !== 0 && recipient.test(f.slice(clauseHead(f, from, a), b))) return null;
  // 向职工代表大会报告一次: the report
  const told = f[clauseHead(f, from, a)] === '向' ? /(?:报告|汇报|述职|通报)$/.exec(f.slice(a, b)) : null;
  if (told) a = b - 2;
  // 对“僵尸型”学会依法注销(2家): what is dealt with
  const dealt = f[from] === '对' ? dealtWith.exec(f.slice(a, b)) : null;
  if (dealt && dealt.index > 1) b = a + dealt.index;
  // 三个月以上(的): who is meant, not what is counted
  if ((seen & BOUND) !== 0 && bounds.test(f.slice(a, b))) return null;
  // 学科竞赛获国家级奖项10项: the prize is what is counted
  const prize =
    (seen & DEED) !== 0 &&
    /获得?(?=[^,。;]{1,}(?:奖项?|奖励|称号|荣誉|项目|基金|专利|金牌|铜牌|银牌|课题|经费|名次)$)/.exec(
      f.slice(a, b),
    );
  if (prize && !/获得?(?:者|奖)/.test(f.slice(a + prize.index, a + prize.index + 3)))
    a += prize.index + prize[0].length;
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
  // 600个黑点于年底前消除75%: the share is of them
  const many =
    percent && isDigit(f.charCodeAt(a)) && /^\d[\d,.]*\s?[余多]?[个家项处名所条座]/.exec(f.slice(a, b));
  if (many) a += many[0].length;
  // 营收突破5亿元的一次性奖励50万元: who gets it is no part of it
  const whose = isDigit(f.charCodeAt(a)) && /^\d[\d,.]*[^,。;的\d]{1,5}的(?=.{2})/.exec(f.slice(a, b));
  if (whose) a += whose[0].length;
  const span = whole(f, trim(f, a, b));
  if (
    !span ||
    f.slice(span[0], span[1]).endsWith('基础上') ||
    (')】]}〕”》'.includes(f[span[0]]!) && /^[)】\]}〕”》]+$/.test(f.slice(span[0], span[1])))
  )
    return null;
  const w = f.slice(span[0], span[1]);
  // 在央视播出3条, 全年办三期: where, and a verb alone
  if (f[span[0] - 1] === '在' && /(?:发表|播出)$/.test(w)) return null;
  if (
    ('办开出写印派编送换做请限会保'.includes(w.at(-1)!) && onlyDone.test(w)) ||
    (w[0] === '各' && emptyVerbs.has(w.slice(1)))
  )
    return null;
  if (
    '单最分成汇一全总第春夏秋冬上下在订拟定于随规计寒暑双节周季月年天工'.includes(w[0]!) &&
    namesNothing.test(w)
  )
    return null;
  if (adverbAt(w, 0) === w.length && !/^(?:规模|人数|总人数|数量|总数|总量)$/.test(w)) return null;
  // 论文40篇,人均发表1.5篇: an average and a verb name nothing
  if (
    w[1] === '均' &&
    '人年户'.includes(w[0]!) &&
    headEnds(w, w.length) === w.length - 2 &&
    emptyVerbs.has(w.slice(2))
  )
    return null;
  // 三年内连续举办3届
  if ('连轮陆'.includes(w[0]!) && /^(?:连续|轮流|陆续)/.test(w) && emptyVerbs.has(w.slice(2))) return null;
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
