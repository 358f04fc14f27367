// Conditions on persons and things: 65岁以上老人, 超过3万元的须经会商, 权重, what an applicant must have.
import { anyOf } from '../anyOf.ts';
import { APPLIES, SUPPOSED } from '../glance.ts';
import { durationUnits, fundNouns, moneyUnits, specUnits } from '../lexicon.ts';
import { startsMatcher } from '../match.ts';
import { saysSize } from '../measure/measureSized.ts';
import { verbEnds } from '../measure/stops.ts';
import { experience } from '../times/durations.ts';
import type { Quantity } from './quantity.ts';
import type { Around } from './targetKind.ts';
import { headUnit } from './unitClass.ts';

const fundAt = startsMatcher(fundNouns);

const graded =
  /^(?:及?以[上下])?(?:的|者)?,?(?:(?:予以|给予)?(?:通报|约谈|警告|黄牌)|(?<=[的者],?)(?:予以|给予)[^,。;\d]{0,6}(?:奖励|表彰|表扬|加分|激励)|取消|责令|(?:为|评为|定为|视为|认定为|属于?)(?:优秀|优良|良好|良|中等|一般|合格|基本合格|不合格|称职|基本称职|不称职|达标|及格|不及格|[一二三]等|[一二三甲乙丙ABCD]级))/;

const weights = /权重(?:分别)?[为:][^。;]*$/;
const ofSize =
  /[\d一二三四五六七八九十][个家名项所支座条][^,。;\d]{0,5}(?:营收|营业收入|产值|收入|投资|规模|面积|人数|销售额|产量|资产|估值)$/;

const toThose =
  /^[^,。;]{0,18}?的[^,。;、\d]{0,12},?(?:市财政|财政)?(?:按|给予|予以|一次性|最高|每[年家户人]|分[^,。;]{1,4}(?:给|予|奖|补)|奖励|补助)/;

const byRule = /(?:依|按|据)照?[^,。;]{1,20}(?:规定|法令|法规),[^。;]*$/;

const supposed = /^(?:如果?|若|倘若?|假如|一旦)(?!实(?!际)|期|下|何|约|意|同|数|是|干|愿|此)/;

/** 倘募款未达八成,营队减为10梯次; 如果算上分馆,则达到12座: what comes of it. */
const instead = /(?:改|减|缩|调整|压缩|缩减|压减)[为至到]$/;

const endsClause = anyOf(',。;:\n');
const endsSentence = anyOf('。;\n');

/** Whether the clause of the quantity at `at`, or that of which it tells what comes, begins with 如, 若 or the like. */
function isSupposed(f: string, at: number): boolean {
  const least = Math.max(0, at - 40);
  let from = at;
  while (from > least && !endsClause(f, from - 1)) from--;
  if (f[from - 1] === ',' && (f[from] === '则' || instead.test(f.slice(from, at))))
    for (from--; from > least && !endsClause(f, from - 1); ) from--;
  return (
    (from > least || from === 0) && '如若倘假一'.includes(f[from]!) && supposed.test(f.slice(from, from + 5))
  );
}

const applicants =
  /^\s*(?:\d{1,2}[.、]|[一二三四五六七八九十]是)?(?:申报|申请|候选)(?:人选?|者|单位|企业|对象|团队|机构|学会)[^。;]{0,8}?(?:须|应|需|要求|符合|具有|具备|满足)/;

const listedConditions =
  /^\s*(?:\(?[一二三四五六七八九十\d]{1,2}[)、.]\s?)?(?:申报|申请|候选)(?:人选?|者|单位)?(?:基本)?条件(?:为|是|如下)?:/;

/** Whether the sentence of the quantity at `at` says what applicants must be or have. */
function asksOfApplicants(f: string, at: number): boolean {
  let from = at;
  const least = Math.max(0, at - 120);
  while (from > least && !endsSentence(f, from - 1)) from--;
  if (applicants.test(f.slice(from, at))) return true;
  // 申报条件:(一)…;(二)研发人员占比不低于10%: to the end of the list
  const near = f.slice(Math.max(0, at - 400), at);
  const whole = near.lastIndexOf('。') + 1;
  return (whole > 0 || at <= 400) && listedConditions.test(near.slice(whole, whole + 24));
}

const sizes = new Set('亩 平方米 吨 千瓦 兆瓦 张 级'.split(' '));
const ofSoMany =
  /^的?(?:非公(?:有制)?|民营|国有|私营|外资|中小|小微|大型)?(?:单位|企业|村|社区|小?班|会议|团队|机构|公司|学校|自然村|居民|场所|活动|规模)/;
const lengths = new Set('米 公里 千米'.split(' '));

/** Whether the number is a condition on a person or thing (65岁以上老人, 亿元以上项目), not an amount promised. */
export function isCondition(f: string, q: Quantity, around: Around): boolean {
  // 末位5%予以整改: so many are
  if (around.before.endsWith('末位')) return false;
  const after = f.slice(q.end, q.end + 14);
  // 转化率不足8%: what falls short is told or presupposed, never promised
  if (q.left === '不足') return true;
  // 进度排在后3位的部门: who is meant
  if (after[0] === '的' && /(?:排名?|位[列居次])[在于]?[末后]$/.test(around.before)) return true;
  const bounded = q.right !== '' && /^(?:及?以[上下]|或以[上下]|以内|之[上下])/.test(q.right);
  const head = headUnit(q.unit);
  // 低票价(50元以下)演出: which ones are meant
  if (bounded && f[q.start - 1] === '(' && /^\)[一-龥]/.test(after)) return true;
  // 满意度低于80%的主题须调整: who falls short, and what follows from it
  const rated = '%‰分次'.includes(head || '。');
  if (
    q.left &&
    rated &&
    q.comparator === 'lt' &&
    /^的(?:[^,。;、]|,(?:取消|扣|不得|不予|予以|责令|约谈|通报))/.test(after)
  )
    return true;
  // 参加人数超过800人的展会须报备
  if (
    after[0] === '的' &&
    q.left &&
    (rated || q.comparator === 'gt' || q.comparator === 'lt') &&
    /^的[^,。;、]{1,12}?(?:须|应当?(?![用急届对变])|(?<![重主首摘])要(?![素点求])|不得|不予|予以|可以|可(?![再持靠视追])|一律|取消|暂停|停止|列入|纳入|给予)/.test(
      f.slice(q.end, q.end + 20),
    )
  )
    return true;
  // 依主管机关规定,支出不得低于六成
  if (q.left.startsWith('不得') && byRule.test(f.slice(Math.max(0, q.start - 60), q.start))) return true;
  // 境外代表不少于50人的会议,资助10个: which ones are meant
  if (
    q.left &&
    /^的[^,。;、]{0,6}?(?:会议|项目|企业|单位|团队|机构|个人|教师|学生|申请人|论坛|活动|课题|部门|学会|期刊)(?=[,:])/.test(
      f.slice(q.end, q.end + 14),
    ) &&
    !/(?:组建|建设|打造|建立|培育|形成|配备|组织|举办|召开|承办|支持)[^,。;]*$/.test(
      f.slice(Math.max(0, q.start - 24), q.start),
    )
  )
    return true;
  // 改造200户建筑面积60平方米以下危房: of which size they are
  if ((bounded || after[0] === '的') && saysSize(f.slice(Math.max(0, q.start - 14), q.start))) return true;
  // 公交与轨道50米内换乘: how far apart
  if (
    after[0] === '内' &&
    q.left === '' &&
    lengths.has(head) &&
    /[一-龥]/.test(after[1] ?? '。') &&
    !'到至在'.includes(around.before.at(-1) ?? '。')
  )
    return true;
  // 公交站点500米覆盖率: within how far
  if (q.left + q.right === '' && lengths.has(head) && /^(?:半径)?(?:覆盖率|服务半径|服务圈)/.test(after))
    return true;
  // 建设甲乙段120公里高速公路等项目: a project by its size; 建设120公里公路等项目 promises them
  if (
    q.left === '' &&
    (sizes.has(head) || lengths.has(head)) &&
    /^[^,。;、\d]{2,12}等[^,。;、\d]{0,4}(?:项目|工程)/.test(f.slice(q.end, q.end + 22)) &&
    verbEnds(f, q.start) === 0
  )
    return true;
  // 运行指标(25分): a weight; 90分以上为优秀: a grade
  if (head === '分' && f[q.start - 1] === '(' && f[q.end] === ')') return true;
  if ((head === '分' || head === '%') && graded.test(after)) return true;
  // 600分以上考生人数突破300人: who is counted
  if (head === '分' && bounded && /^的?(?:人数|考生|学生|人员|选手|单位|企业)/.test(after)) return true;
  // 实践不少于6个月的教师不低于30人: which of them are counted
  if (
    q.left !== '' &&
    (durationUnits.has(head) || q.comparator === 'gt') &&
    /^的(?:[^,。;、\d]{1,10}?(?:不低于|不少于|达到|达|超过|至少|有))?\d/.test(after)
  )
    return true;
  // 出国访学一年以上4人: for how long they go who are counted
  if (bounded && q.left === '' && durationUnits.has(head) && /^的?\d[\d,.]*(?:余|多)?[人名位]/.test(after))
    return true;
  // 一次死亡10人以上30人以下的为重大事故: from how many on
  if (q.right === '以上' && /^\d[\d.]*[一-龥]{1,2}以下的(?:为|属)/.test(after)) return true;
  // 考核实行百分制,其中重点工作60分
  if (head === '分' && /百分制[^。;]*$/.test(f.slice(Math.max(0, q.start - 60), q.start))) return true;
  // 满分100分,其中论文占20分: a weight
  if (head === '分' && f[q.start - 1] === '占') return true;
  // 执行率未达七成者应予说明, 对进度滞后超过10天的任务挂牌督办: who falls short or behind
  if (
    (after[0] === '者' && /^者[,应须由不取视]/.test(after)) ||
    ('者之的'.includes(after[0] ?? '。') &&
      q.left.startsWith('达') &&
      '未没'.includes(f[q.start - 1] ?? '。')) ||
    (q.left + q.right !== '' && after[0] === '的' && /(?:^|[,。;])对[^,。;、]{2,14}$/.test(around.before))
  )
    return true;
  // 对年研发投入超过1000万元且增长20%以上的企业,按增量的10%补助: which of them
  if (
    (q.left + q.right !== '' ||
      head === '%' ||
      (moneyUnits.has(head) &&
        /(?:超过|达到|突破)[^,。;]*、$/.test(around.before + f.slice(Math.max(0, q.start - 16), q.start)))) &&
    // 对带动5名以上就业的基地给予3万元
    (bounded || '且的及并和、'.includes(after[0] ?? '。')) &&
    /(?:^|[,。;])对[^,。;]{2,36}$/.test(f.slice(Math.max(0, q.start - 40), q.start)) &&
    toThose.test(f.slice(q.end, q.end + 48))
  )
    return true;
  // -40℃低温试验, 日处理5吨的装置: what kind of thing it is
  if ((head === '℃' || head === '摄氏度') && q.left === '' && /^[一-龥]/.test(after) && q.right === '')
    return true;
  if (
    after[0] === '的' &&
    (/[日年时](?:处理|产|加工|供|发电)$/.test(f.slice(Math.max(0, q.start - 4), q.start)) ||
      // 建设总投资52亿元的电站
      /总投资额?约?$/.test(around.before))
  )
    return true;
  // 年产20万吨绿色甲醇项目
  if (
    q.left + q.right === '' &&
    around.before.endsWith('年产') &&
    /^[^,。;:、\d]{2,14}?(?:项目|工程|生产线|装置|基地|工厂)/.test(f.slice(q.end, q.end + 18))
  )
    return true;
  // 请假超过30天的;发生1起以上事故的。: cases of a rule
  if (q.left + q.right !== '' && after.includes('的') && /^[^,。;:、\d]{0,6}的[;。]/.test(after)) return true;
  // 到会专家须达三分之二以上方可表决
  if ('方才始'.includes(after[0] ?? '。') && /^(?:方可|方能|才能|始得)/.test(after)) return true;
  // 申报人须具有博士学位,发表论文3篇以上: who may apply
  if (
    (around.seen & APPLIES) !== 0 &&
    q.left + q.right !== '' &&
    !(moneyUnits.has(head) && /补助|资助|奖励|补贴/.test(around.before)) &&
    asksOfApplicants(f, q.start)
  )
    return true;
  // 如实际支出较预算超过10%: when a rule applies
  if ((around.seen & SUPPOSED) !== 0 && isSupposed(f, q.start)) return true;
  // 权重:任务完成40%,过程管理30%
  if (head === '%' && weights.test(f.slice(Math.max(0, q.start - 60), q.start))) return true;
  // 培育10家年营收超50亿元的企业: which of them
  if (q.left !== '' && after[0] === '的' && ofSize.test(f.slice(Math.max(0, q.start - 20), q.start)))
    return true;
  // 考核分值占年度绩效的30%
  if (head === '%' && /(?:分值|权重|分数)占[^,。;]{0,12}$/.test(f.slice(Math.max(0, q.start - 18), q.start)))
    return true;
  if (specUnits.has(head))
    return !(
      head.endsWith('岁') &&
      /(?:寿命|平均年龄)[^,。;]{0,10}$/.test(f.slice(Math.max(0, q.start - 16), q.start))
    );
  if (head === '年' && experience.test(after)) return true;
  if (bounded && moneyUnits.has(head)) {
    const noun = after.replace(/^[的\s]/, '');
    if (/^以下|^及以下|^或以下/.test(q.right) && /^的/.test(after)) return true;
    if (/^[^\s,。;:、)】]/.test(noun) && !/^(?:用于|支持|投入|,|并|以)/.test(noun)) {
      for (let k = 0; k < 6 && k < noun.length; k++) if (fundAt(noun, k) > 0) return false;
      return true;
    }
  }
  // 2.0升及以下排量乘用车
  if (head === '升' && after.startsWith('排量')) return true;
  // 取消50平方米以下门店的审批
  if (head === '平方米' && q.right.endsWith('以下') && /^[一-龥]/.test(after)) return true;
  if (after[0] === '级' && !/^(?:个|项)$/.test(head)) return true;
  if (after.startsWith('规模') && moneyUnits.has(head)) return true;
  if (bounded && head === '人' && ofSoMany.test(after)) return true;
  if (bounded && head === '户' && /^的?[^,。;、\d]{0,10}(?:村|寨|社区|小区|院落|组)/.test(after)) return true;
  if (bounded && /^(?:级|米|平方米|亩|吨|公里|层|兆|千瓦|立方米)$/.test(head) && /^的/.test(after))
    return true;
  // 投资10亿元项目5个, 100人以上企业50家: what follows is itself counted
  if (bounded || moneyUnits.has(head) || sizes.has(head) || (head === '月' && q.comparator === 'range')) {
    const m =
      /^的?([^\s,。;:、()“”《》\d]{1,12}?)(?:不少于|不低于|至少|超过|达到|约|新增|各)?(\d[\d,.]*)\s*(?:余|多)?(?:个|家|项|名|座|所|条|处|户|套|支|台|幢|栋|篇|部|种)/.exec(
        f.slice(q.end, q.end + 26),
      );
    // 10个以上国家的30家机构: both are counted
    if (
      m &&
      !m[1]!.endsWith('的') &&
      !/[和与及,并]|组织|开展|参与|建设|举办|培训|用于|支持|完成|引进|发放|补贴|奖励|更新|购置|购买|采购|添置|改造|配备|升级|修缮|资助/.test(
        m[1]!,
      )
    )
      return true;
    // 年产值超10亿元的5个: which of them are meant
    if (
      /^的(?:不少于|不低于|至少|超过|达到|各)?\d[\d,.]*(?:余|多)?(?:个|家|项|名|座|所|户|支|条)/.test(after)
    )
      return true;
    // 影响因子10分以上不少于8篇: the number that follows counts them
    if (bounded && /^(?:的|者)?(?:不少于|不低于|至少|超过|达到|达|各)\s*\d/.test(f.slice(q.end, q.end + 10)))
      return true;
  }
  // 瞬时流量达到80%时启动限流: when it is done
  if (
    after[0] === '时' &&
    /^时,?(?:即|应|须|自动|及时|立即)?(?:启动|实施|实行|采取|停止|暂停|触发|关闭|限流|预警|报警|告警|上报|通报)/.test(
      after,
    )
  )
    return true;
  // 逾期2次的扣减考核分1分: what follows from a fault
  if (
    '以及的者,按'.includes(after[0] ?? '。') &&
    '期时到迟退勤席规工格'.includes(f[q.start - 1] ?? '。') &&
    /(?:逾期|超期|超时|迟到?|早退|缺勤|缺席|违规|旷工|不合格)$/.test(
      f.slice(Math.max(0, q.start - 3), q.start),
    ) &&
    /^(?:以上|及以上)?[的者,按]/.test(after)
  )
    return true;
  if (
    head === '分' &&
    /(?:扣减|扣除|扣|倒扣|(?<![参增追附])加)[^,。;、]{0,10}$/.test(
      f.slice(Math.max(0, q.start - 12), q.start),
    )
  )
    return true;
  // 摘要300字以内: how a paper is handed in
  if (head === '字' && q.value < 1e4 && (q.comparator === 'lte' || q.comparator === 'lt')) return true;
  // 影响因子5分以上10篇
  if (bounded && head === '分' && /^(?:的|者)?(?:不少于|不低于|至少)?\s*\d/.test(f.slice(q.end, q.end + 8)))
    return true;
  return false;
}
