// Takes from the head of a clause what is no part of the thing counted: time words, adverbs and verbs; what leads up
// to the number at its end is taken by stripTail.ts. Folded text and offsets in, offsets out.
import { anyOf } from '../anyOf.ts';
import { adverbs, headVerbs } from '../lexicon.ts';
import { startsMatcher } from '../match.ts';
import { emptyVerbs, keptNouns, keptWords, modifiers } from './clauseWords.ts';
import { headAt, headEnds, nounAfterVerb } from './stops.ts';
import { afterSubject } from './subject.ts';

const shortHeadAt = startsMatcher(headVerbs.filter((w) => w.length === 1));

export const adverbAt = startsMatcher(adverbs);

const keptAt = startsMatcher(keptWords);

export const keptNounAt = startsMatcher(keptNouns);

const timeHead =
  /^(?:任务\d{1,3}\s|年(?:底|末|内|初)前?|年终(?=评选|表彰|评出)|(?:到|至|截至|力争|于|在|自)?(?:[一二三四五两]年(?:累计|共|内|间|来)?(?!级|制|期|生|龄)|\d{4}\s*年(?:\s*[-至]\s*\d{4}\s*年)?|\d{4}-\d{4}年|1[0-4]\d\s*年(?=\s*\d{1,2}\s*月)\s*\d{1,2}\s*月|1[0-4]\d\s*年度|前?[二三]?第?[一二三四]个?季度|[春秋]季?学期|第[一二]学期|(?:\d{1,2}\s*月?\s*[-至]\s*)?\d{1,2}\s*月(?:份|[上中下]旬|\d{1,2}\s*[日号])?|(?:十[一二]?|[一二三四五六七八九])月(?:份|[上中下]旬)?|“?十[一二三四五六]五”?|(?:寒暑?假|暑[假期])(?=开[办设展]|举办|组织|安排|招收|选派|推出))(?:底前?|末|年底|期间|时期|度|初|内|前|上半年|下半年)?,?)/;

/** 每月最后一个周六, 每周三、周五下午: when it is held. */
const dayHead =
  /^(?:每(?:月|季度?|学期|年)的?)?(?:(?:每|第[一二三四]|最后一?|首)个?)(?:周|星期)(?:[一二三四五六日天末](?![次场期节讲回])|(?<=第.周)(?=举办|举行|开展|组织|召开))(?:[、和及与至](?:周|星期)?[一二三四五六日天])*(?:[上下]午|晚上?|中午|全天)?(?:(?:活动|开放|演出|集中|开讲|开课)$)?/;

/** 一是开展论坛3场; ②签署协议2份 */
const orderWord =
  /^(?:[一二三四五六七八九十]{1,2}(?:是要?|、(?=新[建增改]|建[设成]|更新|改造|完成|开展|实施|推进|提升|打造|举办|组织|培[训育]|引进|支持|扩建|为))|[①-⑳]|\(\d{1,2}\)|\d{1,2}\.(?=[一-龥])|[a-h][.、)] ?(?=[一-龥]))/;

/** What an order word or a time begins with. */
const headsClause = new Uint8Array(65536);
for (const c of 'abcdefgh任年到至截力于在自春秋前第寒暑“一二三四五六七八九十两0123456789(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳')
  headsClause[c.charCodeAt(0)] = 1;

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

const achieves = new Set('实现 完成 达到 确保 力争 争取'.split(' '));

const facility =
  /^(?:培训|实习|实训|示范|研发|服务|推广|转化|创新|交流|研究|检测|监测|展示|管理|指导)(?:中心|基地|平台|站|点|园|机构|班|示范区|课程|活动|讲座)|^(?:服务|资助|培养|帮扶|扶持|监管|考核|评价)对象/;

/** 设备, 设施 and the like are nouns. */
const setsUp = /^设[^备施计立置想定法防色点岗区奖在有为成于市]/;

const timeAdverb = /^(?:全年|年内|今年|本年度|本年|当年|上半年|下半年|每年|每月|每季度|预计|力争|争取|确保)$/;

/** 与高校联合出版教材, 按照省里要求编写手册: how, not what is done. */
const saysHow = (f: string, at: number): boolean => f.startsWith('联合', at) || f.startsWith('要求', at);

const leads = anyOf(' ,:、-/*◆●★■▪•·○◇▶►※');

/** Strips time words, adverbs and leading verbs from a clause up to the noun phrase. */
export function stripHead(f: string, from: number, to: number): number {
  let a = from;
  let verbs = headEnds(f, from) > 0 && !saysHow(f, from - 2) ? 1 : 0;
  for (let n = 0; n < 12 && a < to; n++) {
    while (a < to && (leads(f, a) || f[a] === '的')) a++;
    const order = headsClause[f.charCodeAt(a)] === 1 && orderWord.exec(f.slice(a, Math.min(to, a + 5)));
    if (order) {
      a += order[0].length;
      continue;
    }
    const day = '每第最首'.includes(f[a] ?? '。') && dayHead.exec(f.slice(a, Math.min(to, a + 24)));
    if (day) {
      a += day[0].length;
      continue;
    }
    const t = headsClause[f.charCodeAt(a)] === 1 && timeHead.exec(f.slice(a, Math.min(to, a + 20)));
    if (t && t[0].length > 0) {
      a += t[0].length;
      continue;
    }
    // 学术交流部编印简报: who does it
    const does = verbs > 0 ? a : afterSubject(f, a, to);
    if (does > a) {
      a = does;
      continue;
    }
    if (f[a] === '含' && '(,'.includes(f[a - 1] ?? '。')) {
      a++;
      continue;
    }
    if (f.startsWith('发展中', a)) break;
    // 规模800人, 人数约300人: the word that only leads up is all there is
    if (to - a <= 3 && /^(?:总(?:数|量|人数)|数量|规模|人数)$/.test(f.slice(a, to))) break;
    if (to - a > 3 && '其当包涵'.includes(f[a]!) && /^(?:其中|当中|包括|包含|涵盖)/.test(f.slice(a, a + 2))) {
      a += 2;
      continue;
    }
    if (partOfName(f, a, to) || keptNounAt(f, a) > 0) break;
    if (f.startsWith('实际', a) && /^实际(?:利用|到位|使用|完成)/.test(f.slice(a, a + 4))) break;
    if (
      f.startsWith('新增', a) &&
      to - a >= 5 &&
      !/^(?:入库|就业|注册|授权|专利)/.test(f.slice(a + 2, a + 4))
    ) {
      a += 2;
      continue;
    }
    // 重点 before a noun is part of its name (重点学术会议), before a verb it is not (重点支持)
    if (
      '重主高优全直首集定'.includes(f[a] ?? '。') &&
      /^(?:重点|主要|高质量|优先|全面|直接|首批|集中|定期)/.test(f.slice(a, a + 3))
    ) {
      const n = f.startsWith('高质量', a) ? 3 : 2;
      if (headAt(f, a + n) === 0 || a + n >= to) break;
    }
    // 分两批支持项目20个
    const batches = f[a] === '分' ? /^分[两三四五六\d]{1,2}批次?/.exec(f.slice(a, a + 5)) : null;
    if (batches) {
      a += batches[0].length;
      continue;
    }
    if (f.startsWith('继续教育', a)) break;
    const adv = adverbAt(f, a);
    if (
      adv > 1 &&
      a + adv <= to &&
      (timeAdverb.test(f.slice(a, a + adv)) ||
        f.startsWith('计划服务', a) ||
        !nounAfterVerb.test(f.slice(a + adv, a + adv + 3).slice(0, to - a - adv)))
    ) {
      a += adv;
      continue;
    }
    const h = headAt(f, a);
    // 发布会, 推介会
    if (h > 0 && f[a + h] === '会' && verbs === 0 && !'议员展计刊长商同场诊'.includes(f[a + h + 1] ?? '议'))
      break;
    // 实现节能量: no name of its own
    if (
      h > 0 &&
      a + h < to &&
      ((to - a - h > 2 && achieves.has(f.slice(a, a + h))) || !keepVerbInNoun(f, a + h, to))
    ) {
      // 设立开放课题, 遴选培养对象: the second verb is part of the name
      // 培训中心6家, 上市公司2家: the verb makes the name
      if (facility.test(f.slice(a, Math.min(to, a + h + 4)))) break;
      if (f.startsWith('上市', a) && /^(?:企业|公司)/.test(f.slice(a + 2, a + 4))) break;
      // 策划并出版简报: after 并 it is not
      const second = verbs > 0 && f[a - 1] !== '并';
      if (second && to - a - h <= 4 && modifiers.has(f.slice(a, a + h))) break;
      if (
        second &&
        !emptyVerbs.has(f.slice(a, a + h)) &&
        nounAfterVerb.test(f.slice(a + h, Math.min(to, a + h + 3)))
      )
        break;
      if (!saysHow(f, a)) verbs++;
      a += h;
      continue;
    }
    if (
      adv === 1 &&
      to - a > 2 &&
      '共约将要应须需可另再均都并及和与其对以向在于由把使让给按本该到为已还也又就年拟'.includes(f[a]!)
    ) {
      if (keptAt(f, a) === 0) {
        a++;
        continue;
      }
    }
    // 每届设平行论坛, 设开放课题: what is set up
    if (f[a] === '设' && to - a > 3 && setsUp.test(f.slice(a, a + 2))) {
      a++;
      continue;
    }
    const s = shortHeadAt(f, a);
    if (
      s > 0 &&
      to - a > 3 &&
      headAt(f, a) === 0 &&
      /^(?:获评|获|招|聘|派|建|办|设|开|编|印|拍|赴|引|育|创|发|出|做)$/.test(f[a]!) &&
      (/[新个各出入成发优高国省市]/.test(f[a + 1] ?? '') ||
        /^设(?:[一二三特]等)?奖/.test(f.slice(a, a + 4))) &&
      !/^(?:发明|发展|发电|出口|出国|出境|出版|出租|出生|开发|开放|创新|创业|建成|建设|建筑|设计|设备|设施|办公|引领|国)/.test(
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
export function keepVerbInNoun(f: string, at: number, to: number): boolean {
  const rest = f.slice(at, to);
  // 年接待能力, 日处理能力
  if (rest === '能力' && /(?:接待|处理|供应|运送|检测|检查|办理|承接)$/.test(f.slice(at - 2, at)))
    return true;
  // 种植类、养殖类; 类器官 is a noun
  if (
    rest[0] === '类' &&
    /^类(?:[、和与及]|$|项目|课题|活动|企业|人才|基地|培训|课程|社团|志愿|学会|专业|合作社|家庭|论文|作品|机构|平台|奖)/.test(
      rest,
    )
  )
    return true;
  // 注册率、入驻率
  if ('率量数额'.includes(rest[0]!) && '、和与及'.includes(rest[1] ?? '。')) return true;
  // 开放式创新平台, 研究型医院
  if (rest.length === 1 || ('式型费'.includes(rest[0]!) && /^(?:[式型](?!号|样)|费(?!用|时|力))/.test(rest)))
    return true;
  return (
    (rest.length <= 3 && '率量数额费'.includes(rest.at(-1)!)) ||
    (rest.length <= 4 &&
      /^(?:率|量|数|额|金额|总额|额度|上限|标准|人次|品种|品类|病种|合同额|成交额|天数|经费|投入|支出|人数|总额|面积|比例|比重|强度|指数|收入|产值|增速|覆盖率|覆盖面|费用|资金|次数|总量|规模|额度|总数|时间|时长|时滞|期限|时限|周期|任期|机时|者|员)$/.test(
        rest,
      ))
  );
}
