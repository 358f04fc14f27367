// The noun phrase before a number: the clause before it, without time words, verbs and what only leads up to the number.
import { adverbs, growthWords, headVerbs } from './lexicon.ts';
import { endsMatcher, startsMatcher } from './match.ts';
import {
  afterLong的,
  close,
  deedAfter,
  hard,
  headAt,
  nounAfterVerb,
  open,
  type Span,
  trim,
  whole,
} from './measure.ts';
import { isCn, isDigit } from './numerals.ts';

const shortHeadAt = startsMatcher(headVerbs.filter((w) => w.length === 1));

const adverbAt = startsMatcher(adverbs);

const headEnds = endsMatcher(headVerbs.filter((w) => w.length > 1));

const growthEnds = endsMatcher(growthWords);

const maxBefore = 70;

const tailWords = endsMatcher(
  '达到 达 超过 突破 控制 保持 稳定 维持 力争 争取 确保 实现 为 在 至 到 共 共计 总计 合计 累计 分别 各 均 都 约 也 将 要 应 须 不 的 了 仅 有 已 即 是 提高到 提升到 提升至 提高至 增加到 增至 增长到 增长至 扩大到 降至 降到 降低到 降低至 下降到 下降至 压缩到 压缩至 缩短到 缩短至 减少到 减少至 上升到 上升至 稳定在 控制在 保持在 维持在 目标 目标为 预期 预期目标 左右 力争达到 不低于 不少于 不超过 平均 年均 全年 每年 年度 至少 增加 新增加 按照 按 : , 每月 每季度 每周 每学期 每半年 计 逐年 每人 每人每年 原则上 一般 同比 同比实际 实际 名义 较上年 比上年 较去年 比去年 幅度 人均 再 净 拟按 按 人民币 新台币 港币 控制于 维持于 介于 以 为期 占 = 精确到'.split(
    ' ',
  ),
);

/** A word that leads up to the number, unless the character before makes it the end of a noun (纪要, 签约). */
const endOfNoun: Record<string, string> = {
  占: '侵霸抢强',
  约: '组签预合条契公制履邀节特集',
  要: '纪摘提概重主需首',
  为: '行作',
  应: '供响',
  将: '干',
  到: '报',
  共: '公',
  在: '现',
  计: '设统审会预估',
};

/** Removes from the end of the text before a number what only leads up to it. */
function stripTail(f: string, from: number, to: number): number {
  let b = to;
  for (let n = 0; n < 8 && b > from; n++) {
    while (b > from && ' ,:、'.includes(f[b - 1]!)) b--;
    const base =
      /(?:(?:较|比)(?:“?[^,。;:、较比]{1,12}?)(?:年度?|期|末|底|平|数|届|五”(?:时期|期间|期?末)?)|(?:高于|高出|低于|超过|领先)[^,。;:、\d]{2,14}?(?:水平|平均值?|均值)|(?:与|同)[^,。;:、较比]{1,12}?相比)$/.exec(
        f.slice(Math.max(from, b - 18), b),
      );
    if (base) {
      b -= base[0].length;
      continue;
    }
    if (f[b - 1] === '增' && '新净'.includes(f[b - 2] ?? '。') && b - 2 >= from) {
      b -= 2;
      continue;
    }
    const g = growthEnds(f, b);
    if (g > 0 && b - g >= from) {
      b -= g;
      continue;
    }
    const t = tailWords(f, b);
    if (t > 0 && b - t >= from && !(t === 1 && endOfNoun[f[b - 1]!]?.includes(f[b - 2] ?? '。'))) {
      b -= t;
      continue;
    }
    const span = /[一二三四五两]年(?:内|间)?$/.exec(f.slice(Math.max(from, b - 4), b));
    if (span && b - span[0].length - from >= 3) {
      b -= span[0].length;
      continue;
    }
    const source = /(?:从|由)[^,。;:、]{0,6}\d[^,。;:]{0,12}$/.exec(f.slice(Math.max(from, b - 22), b));
    if (source) {
      b -= source[0].length;
      continue;
    }
    const ground = /在[^,。;:、]{1,14}基础上$/.exec(f.slice(Math.max(from, b - 20), b));
    if (ground) {
      b -= ground[0].length;
      continue;
    }
    break;
  }
  return b;
}

const timeHead =
  /^(?:任务\d{1,3}\s|年(?:底|末|内|初)前?|(?:到|至|截至|力争|于|在|自)?(?:[一二三四五两]年(?:累计|共|内|间|来)?(?!级|制|期|生|龄)|\d{4}\s*年(?:\s*[-至]\s*\d{4}\s*年)?|\d{4}-\d{4}年|[一二三四]季度|\d{1,2}\s*月份?|“?十[一二三四五六]五”?)(?:底前?|末|年底|期间|时期|度|初|内|前|上半年|下半年)?,?)/;

/** 联合发表论文 drops 联合; in 联合实验室, 联合研究项目, 联合调研 it is part of the name. */
function partOfName(f: string, at: number, to: number): boolean {
  if (!f.startsWith('联合', at)) return false;
  const next = at + 2;
  const h = headAt(f, next);
  if (
    h > 1 &&
    !/^(?:培养|培训|研发|开发|设计|试点|检查|调研|走访|出版|展览|展示|演出|招生|资助)/.test(
      f.slice(next, next + 2),
    )
  )
    return false;
  if (h > 1) return next + h >= to || nounAfterVerb.test(f.slice(next + h, Math.min(to, next + h + 3)));
  return /^(?:实验|研究|攻关|项目|中心|课题|基金|平台|基地|工作|研讨|会议|行动|演练|演习|执法|检查|党|支部|团队|学院|论坛|创新|办公|声明|倡议|资助|科研|专项|体|国|会|站|队|组)/.test(
    f.slice(next, Math.min(to, next + 3)),
  );
}

/** Verbs that as often stand before a noun as part of its name: after another verb they do (签署合作备忘录). */
const modifiers = new Set(
  '招生 合作 培训 实习 服务 开放 推广 转化 研发 联合 交流 调研 检测 监测 指导 管理 采购 资助 奖励 宣传 普及 访问 出版 展览 研究 创新 试点 示范 帮扶 救助 培养 设计 推介 推荐 储备 改造 更新 展示 演出'.split(
    ' ',
  ),
);

const facility =
  /^(?:培训|实习|实训|示范|研发|服务|推广|转化|创新|交流|研究|检测|监测|展示|管理|指导)(?:中心|基地|平台|站|点|园|机构|班|示范区)/;

const timeAdverb = /^(?:全年|年内|今年|本年|当年|上半年|下半年|每年|每月|每季度|预计)$/;

/** Strips time words, adverbs and leading verbs from a clause up to the noun phrase. */
function stripHead(f: string, from: number, to: number): number {
  let a = from;
  let verbs = 0;
  for (let n = 0; n < 12 && a < to; n++) {
    while (a < to && ' ,:、-的'.includes(f[a]!)) a++;
    const t = timeHead.exec(f.slice(a, Math.min(to, a + 20)));
    if (t && t[0].length > 0) {
      a += t[0].length;
      continue;
    }
    if (f[a] === '含' && '(,'.includes(f[a - 1] ?? '。')) {
      a++;
      continue;
    }
    if (f.startsWith('发展中', a)) break;
    // 规模800人, 人数约300人: the word that only leads up is all there is
    if (/^(?:总(?:数|量|人数)|数量|规模|人数)$/.test(f.slice(a, to))) break;
    if (f.startsWith('其中', a) && to - a > 3) {
      a += 2;
      continue;
    }
    if (partOfName(f, a, to) || f.startsWith('一般公共', a) || f.startsWith('到账', a)) break;
    if (/^实际(?:利用|到位|使用|完成)/.test(f.slice(a, a + 4))) break;
    if (
      f.startsWith('新增', a) &&
      to - a >= 6 &&
      !/^(?:入库|就业|注册|授权|专利)/.test(f.slice(a + 2, a + 4))
    ) {
      a += 2;
      continue;
    }
    // 重点 before a noun is part of its name (重点学术会议), before a verb it is not (重点支持)
    if (/^(?:重点|主要|高质量|优先|全面|直接|首批|集中|定期)/.test(f.slice(a, a + 3))) {
      const n = f.startsWith('高质量', a) ? 3 : 2;
      if (headAt(f, a + n) === 0 || a + n >= to) break;
    }
    const adv = adverbAt(f, a);
    if (
      adv > 1 &&
      a + adv <= to &&
      (timeAdverb.test(f.slice(a, a + adv)) ||
        !nounAfterVerb.test(f.slice(a + adv, a + adv + 3).slice(0, to - a - adv)))
    ) {
      a += adv;
      continue;
    }
    const h = headAt(f, a);
    if (h > 0 && a + h < to && !keepVerbInNoun(f, a + h, to)) {
      // 设立开放课题, 遴选培养对象: the second verb is part of the name
      // 培训中心6家, 上市公司2家: the verb makes the name
      if (facility.test(f.slice(a, Math.min(to, a + h + 4)))) break;
      if (f.startsWith('上市', a) && /^(?:企业|公司)/.test(f.slice(a + 2, a + 4))) break;
      if (verbs > 0 && to - a - h <= 4 && modifiers.has(f.slice(a, a + h))) break;
      if (
        verbs > 0 &&
        !emptyVerbs.has(f.slice(a, a + h)) &&
        nounAfterVerb.test(f.slice(a + h, Math.min(to, a + h + 3)))
      )
        break;
      verbs++;
      a += h;
      continue;
    }
    if (
      adv === 1 &&
      to - a > 2 &&
      '共约将要应须需可另再均都并及和与其对以向在由把使让给按本该到为已还也又就年拟'.includes(f[a]!)
    ) {
      const word = f[a]! + (f[a + 1] ?? '');
      if (
        !/^(?:和美|和谐|共享|共建|共性|共产|要素|应用|应急|需求|可再|另外|再生|再就|就业|就读|就诊|就医|就餐|均衡|都市|并购|其他|对外|对口|向上|在校|在线|在职|在岗|在培|在籍|在读|由此|按揭|按时|按期|按质|使用|本科|本土|本地|本级|为民|为农|和谐|与会|将军|年会|年终|年中|年报|年轻|年画|年鉴|年产|年金|年货|年味|年均|以工|在建|在研)/.test(
          word,
        )
      ) {
        a++;
        continue;
      }
    }
    const s = shortHeadAt(f, a);
    if (
      s > 0 &&
      to - a > 3 &&
      headAt(f, a) === 0 &&
      /^(?:获评|获|招|聘|派|建|办|设|开|编|印|拍|赴|引|育|创|发|出|做)$/.test(f[a]!) &&
      /[新个各出入成发优高国省市]/.test(f[a + 1] ?? '') &&
      !/^(?:发明|发展|发电|出口|出版|出租|出生|开发|开放|创新|创业|建成|建设|建筑|设计|设备|设施|办公|引领|国)/.test(
        f.slice(a, a + 2),
      )
    ) {
      a++;
      continue;
    }
    break;
  }
  return a;
}

/** A verb right before these nouns belongs to the noun when nothing else would be left (培训人数, 投资总额). */
function keepVerbInNoun(f: string, at: number, to: number): boolean {
  const rest = f.slice(at, to);
  if (rest.length === 1) return true;
  return (
    /^.{0,2}(?:率|量|数|额|费)$/.test(rest) ||
    (rest.length <= 4 &&
      /^(?:率|量|数|额|金额|总额|额度|上限|标准|人次|品种|品类|病种|合同额|成交额|天数|经费|投入|支出|人数|总额|面积|比例|比重|强度|指数|收入|产值|增速|覆盖率|费用|资金|次数|总量|规模|额度|总数|时间|时长|期限|周期|任期|者|员)$/.test(
        rest,
      ))
  );
}

const alwaysVerbs = new Set('发表 举办 召开 承办 主办 引进 选派 招收 邀请 录取 招聘 选聘'.split(' '));

/** The last verb inside the clause after which the counted object begins. */
function lastVerb(f: string, from: number, to: number): number {
  let cut = from;
  for (let i = from + 1; i < to - 1; i++) {
    const h = headAt(f, i);
    // 期刊|发表, not 刊发|表
    if (h === 2 && headAt(f, i + 1) === 2 && i + 3 < to) continue;
    if (h > 0 && i + h < to && alwaysVerbs.has(f.slice(i, i + h))) {
      cut = i + h;
      i += h - 1;
      continue;
    }
    if (h > 0 && i + h < to) {
      const rest = f.slice(i + h, i + h + 3).slice(0, to - i - h);
      const before = f[i - 1] ?? '';
      if (
        rest.length > 0 &&
        !nounAfterVerb.test(rest) &&
        !keepVerbInNoun(f, i + h, to) &&
        !'的、和与及'.includes(rest[0]!)
      ) {
        // verbs that modify as often as they govern (合作, 联合, 培训, 服务, 开发, 发展, 推广) cut only after another sign
        const w = f.slice(i, i + h);
        const soft =
          /^(?:合作|联合|培训|服务|开发|发展|推广|创新|研发|试点|展示|展览|安置|转移|投入|控制|参加|改造|治理|监测|检测|注册|登记|种植|保持|稳定|管理|供应|提升|提高|强化|优化|配套|储备|更新|修复|造林|绿化|面向|设计|达到|突出|探索|通过|依托|结合|帮扶|对接|联系|救助|开放|执行|启动|指导|投产|推荐|推介|转化|孵化|募捐|收集|发放|认定|奖励|资助|补贴|表彰|申请|申报|新增|新开|覆盖|受理|办理|评选|引导|帮助|鼓励|实施|示范|采购|检查|抽查|监督|整治|巩固|利用|坚持|协同|协调|统筹|配合|培育|采集|健全|完善|安装|开工|竣工|登记|授权|上市|挂牌|入库|入选|上线|立项|结题|验收|出版|发行|演出|巡演|放映|制作|录制|拍摄|设置|配置|研制|建设|组织|支持|服务|促进)$/.test(
            w,
          );
        if (!soft || '并,,年内将拟'.includes(before) || (!soft && before === '')) cut = i + h;
        else if (
          /^(?:申请|新增|覆盖|培育|建设|资助|发放|认定|评选|实施|组织|支持|奖励|推荐|制作|出版|采购|培训)$/.test(
            w,
          ) &&
          i - from >= 4 &&
          /[金院台目地会门业位作]$/.test(before)
        )
          cut = i + h;
        i += h - 1;
      }
    }
  }
  return cut;
}

/** Where the clause that ends at `to` begins: after punctuation, a bracket or the quantity before. */
export function clauseStart(f: string, to: number, floor: number): number {
  let i = to;
  const least = Math.max(floor, to - maxBefore);
  let depth = 0;
  while (i > least) {
    const c = f[i - 1]!;
    if (close.has(c)) depth++;
    else if (open.has(c)) {
      if (depth === 0) return i;
      depth--;
    } else if (depth === 0) {
      if (hard.has(c)) return i;
      if (c === '、' && segmentHasNumber(f, i - 1, least)) return i;
      // 会员30人参会、口头报告15个: the deed belongs to the quantity before
      if (
        c === '、' &&
        least === floor &&
        i - 1 - floor <= 6 &&
        i - 1 > floor &&
        deedAfter(f.slice(floor, i - 1))
      )
        return i;
    }
    i--;
  }
  return i;
}

function segmentHasNumber(f: string, to: number, least: number): boolean {
  for (let k = to - 1; k >= least; k--) {
    const c = f[k]!;
    if (c === '、' || hard.has(c) || open.has(c)) return false;
    if (isDigit(f.charCodeAt(k)) && !/[A-Za-z]/.test(f[k + 1] ?? '')) return true;
    if (isCn(c) && /[个项名家所篇场次种位支]/.test(f[k + 1] ?? '') && k > 0) return true;
  }
  return false;
}

/** Without brackets: 项目(含横向) counts 项目. */
function beforeBracket(f: string, from: number, to: number): number {
  if (!close.has(f[to - 1] ?? '') || f[to - 1] === '》') return to;
  let depth = 0;
  for (let k = to - 1; k >= from; k--) {
    if (close.has(f[k]!)) depth++;
    else if (open.has(f[k]!) && --depth === 0) return k > from ? k : to;
  }
  return to;
}

const emptyVerbs = new Set(
  '吸引 带动 惠及 接待 动员 发动 评出 遴选 选拔 推荐 评选 选取 挑选 抽取 招收 录取 选派 派出 聘请 接收 吸纳 签订 出版 印制 刊发 推送 更新 投资 签署 选送 外派 获得 新招 招聘 招募 发行 印发 编发 出席 联系 举办了 共建 引入 开展 组织 举办 召开 完成 实现 建成 建设 新建 新增 达到 培育 引进 推动 推进 发展 支持 打造 创建 实施 开设 举行 安排 提供 发放 建立 配备 参加 参与 邀请 形成 覆盖 服务 惠及 保持 控制 稳定 落实 给予 争取 确保 力争 承办 主办 设立 成立 获批 立项'.split(
    ' ',
  ),
);

const causes = /(?:组织|支持|推动|指导|引导|鼓励|动员|帮助|发动|协助|促进)$/;
const party =
  /(?:学会|社团|单位|企业|专家|团队|人员|志愿者|部门|高校|院所|科协|机构|学生|教师|师生|干部|职工|党员|会员|学者|骨干|人才|工作者)$/;

const recipient =
  /^(?:向|为|给)[^,。;:、《]{2,14}(?:捐赠|赠送|发放|赠阅|配发|推送|投放|配送|寄送|捐献|赠予|提供)$/;

const bounds =
  /^[零一二两三四五六七八九十半\d]+\s*(?:个半?)?(?:年|月|周|天|日|小时|岁|学期)(?:及)?(?:以上|以下|以内)的?$/;

const yearlyDeed =
  /^(.{2,}?)(?:全年|每年|年内|年度|本年度?|今年|上半年|下半年|每季度|每月|每周|每半年)(?:[^,。;、]{0,2}(?:出版|出刊|发行|举办|召开|开展|组织|开放|开讲|演出|编发|编印|刊发|发布|更新|开课|活动))$/;

/** The preposition may have been stripped with the verbs at the clause's head. */
function clauseHead(f: string, from: number, a: number): number {
  return a > from && '向为给'.includes(f[a - 1]!) ? a - 1 : a;
}

/** The noun phrase before the number (or comparator) that ends at `to`; `floor` is the end of the quantity before. */
export function measureBefore(f: string, to: number, floor: number, percent: boolean): Span | null {
  let b = to;
  const from = clauseStart(f, b, floor);
  b = stripTail(f, from, b);
  b = beforeBracket(f, from, b);
  b = stripTail(f, from, b);
  let a = stripHead(f, from, b);
  if (a >= b) return null;
  // 培训学员、举办讲座: the list before belongs only as far as the last verb
  const cut = lastVerb(f, a, b);
  if (cut > a) a = stripHead(f, cut, b);
  a = afterLong的(f, a, b);
  // 组织科技社团对接企业需求300项: what those who are moved do it to is counted
  if (causes.test(f.slice(from, a))) {
    for (let i = a + 2; i < b - 3; i++) {
      const h = party.test(f.slice(Math.max(a, i - 3), i)) ? headAt(f, i) : 0;
      if (h === 0 || (b - i - h <= 3 && nounAfterVerb.test(f.slice(i + h, b)))) continue;
      a = i + h;
      break;
    }
  }
  // 与内地大学共建联合实验室3间: what is done together is counted
  if (/^(?:分别|继续|积极)?与/.test(f.slice(from, from + 3))) {
    const jointly =
      /^.{2,30}(?:共建|合建|办理|举办|合办|签署|签订|开展|共同举办|互派|互换|联办|设立|实施|推进)(?=.{3,}$)/.exec(
        f.slice(a, b),
      );
    if (jointly && !nounAfterVerb.test(f.slice(a + jointly[0].length, a + jointly[0].length + 3)))
      a += jointly[0].length;
  }
  // 与…肿瘤中心建立合作关系不少于6家: with whom
  const partner = /与([^与,]{2,}?)(?:建立|新建|发展|保持|确立|缔结|达成)[^,]{0,8}关系$/.exec(
    f.slice(from, b),
  );
  if (partner) {
    a = from + partner.index + 1;
    b = a + partner[1]!.length;
    a = afterLong的(f, a, b);
  }
  // 报告获采纳3篇, 期刊进入前25%: what is counted stands before the verb
  const deed =
    /^(.{2,}?)(?:获(?!奖|得|评|批|[^,。;]{2,}(?:奖项?|奖励|称号|荣誉|项目|基金|专利|金牌|铜牌|银牌|课题|经费|名次|一等|二等|三等)$)|被|进入|入选(?!者|人)|来[校院所华京](?=讲|访|授|交|合|作|工|任|开))/.exec(
      f.slice(a, b),
    );
  if (deed) b = a + deed[1]!.length;
  const abroad = /^(?:赴|到|前往)(?:境|国|海)外/.exec(f.slice(a, b));
  if (abroad && b - a > abroad[0].length) a += abroad[0].length;
  if (percent) {
    const inside = /^(.{2,}?(?:人员|人口|项目|企业|单位|学生|干部|其)?中)(.{2,})$/.exec(f.slice(a, b));
    if (inside && /[员口目业位生部其]中$/.test(inside[1]!)) a += inside[1]!.length;
  }
  // 向乡村学校捐赠: to whom, not what
  if (recipient.test(f.slice(clauseHead(f, from, a), b))) return null;
  // 三个月以上(的): who is meant, not what is counted
  if (bounds.test(f.slice(a, b))) return null;
  // 期刊全年出版6期: what is done in the year with the thing named before
  const done = yearlyDeed.exec(f.slice(a, b));
  if (done && done[1]!.length >= 2) b = a + done[1]!.length;
  // 学科竞赛获国家级奖项10项: the prize is what is counted
  const prize =
    /获得?(?=[^,。;]{2,}(?:奖项?|奖励|称号|荣誉|项目|基金|专利|金牌|铜牌|银牌|课题|经费|名次)$)/.exec(
      f.slice(a, b),
    );
  if (prize && !/获得?(?:者|奖)/.test(f.slice(a + prize.index, a + prize.index + 3)))
    a += prize.index + prize[0].length;
  // 《环境遥感学报》出版12期
  if (/》(?:出版|发行|刊发|编印)$/.test(f.slice(a, b))) b -= 2;
  const spanOfTime = /[与和及、].*?手续((?:办理|办结|审批|审核)(?:时间|时限|周期))$/.exec(f.slice(a, b));
  if (spanOfTime) a = b - spanOfTime[1]!.length;
  const span = whole(f, trim(f, a, b));
  if (
    !span ||
    f.slice(span[0], span[1]).endsWith('基础上') ||
    /^[)】\]}〕”》]+$/.test(f.slice(span[0], span[1]))
  )
    return null;
  const w = f.slice(span[0], span[1]);
  if (adverbAt(w, 0) === w.length && !/^(?:规模|人数|总人数|数量|总数|总量)$/.test(w)) return null;
  if (headEnds(w, w.length) === w.length) {
    // 研发投入: a verb made a noun by the verb before it; 开展 alone names nothing
    const before = headEnds(f, span[0]);
    if (before > 0 && span[0] - before >= from && percent) return [span[0] - before, span[1]];
    if (emptyVerbs.has(w)) return null;
  }
  return span;
}

const reaches =
  /(?:力争|争取|确保|稳居|保持|稳定|进入|跻身|迈入|迈进|位居|位列|位于|列|居|排名|排在|冲进|冲击|挺进|闯入|入围|升至|提升至|上升至|达到|在|至|到|全国|全球|世界|国际|国内|全省|全市|全县|全区|全校|同类|同行业|院校|高校|单位|省内|市内|行业|城市|科协系统|系统|地区|参评|(?<![A-Z])[A-Z]{2,8}(?![A-Z])|综合|各类|的|,|\s)+$/;

/** What takes a place (综合实力进入全省前10名): the words before the verb that places it. */
export function rankedBefore(f: string, to: number, floor: number): Span | null {
  const from = clauseStart(f, to, floor);
  const text = f.slice(from, to);
  const verb =
    /(?:力争|争取|确保)?(?:进入|跻身|迈入|迈进|位居|位列|排名|排在|冲进|挺进|闯入|入围|保持在?|稳居|升至|提升至|上升至|居|列)(?!表|入)/.exec(
      text,
    );
  let b = to;
  if (verb && verb.index >= 2)
    b = from + verb.index + (verb[0].endsWith('排名') && verb.index < 12 ? verb[0].length : 0);
  else {
    const tail = reaches.exec(text);
    if (tail && tail.index >= 2) b = from + tail.index;
  }
  return measureBefore(f, b, floor, false);
}
