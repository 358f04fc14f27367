// Spans of time: which durations are promised and which are deadlines, conditions or spans that are past.
import { leftComparators } from '../lexicon.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { Around } from '../numbers/targetKind.ts';

const strictLeft = new Set(leftComparators.filter((c) => c.comparator !== 'eq').map((c) => c.word));

const durationBefore =
  /(?:为期|会期|营期|展期|赛期|档期|期间|行程|片长|长度|历时|持续|任期|执行期|培养期|培育期|资助期|支持期|托举期|孵化期|合同期|合作期|协议期|质保期|保修期|养护期|过渡期|试用期|跟踪期|项目期|公示期|研究期|研修|访学|进修|挂职|锻炼|驻访|驻村|驻点|跟班学习|跟班|学习|开放|开馆|周期|期限|有效期|服务期|建设期|聘期|实施期|考察期|驻期|学制|时长|时间|寿命|年限|时限|工期|开展|进行|从事|延长|缩短|压缩|压|提前|平均|驻|达到|不少于|不低于|不超过|至少|不短于|控制在|压减|累计|脱产|集中|每年|每人|每月|每周|展出|精确|资助|支持|培养|聘用|住院日|时数|课时|学时|出海|出航|出勤|出车|培训|实训|集训|驻留|驻场|驻[室所院厂企点站][^,。;、\d]{0,4}|驻点服务|提供|合共|机时|期程|驻校|驻馆|驻站|驻华|停留|逗留|任职|实习|交换|留学|深造|任教|支教|授课|讲学|讲课|指导|带教|辅导|入住|[^逾超近长短前后中初定同到分日学延缓每首本上下一二两三四期周]期|年服务|年均服务|等待|等候|候诊|排队|作业|运行|航行|观测|值守|人均|户均|全年|共计|合计|总计|降|降低|下降|减少|缩减|提高|提升|增加|增)(?:(?:年[底末内]|[上下]半年|[一二三四]季度末?|\d{1,2}月底?前?|\d{4}年底?前?)|升至|降至|突破|保持|稳定|维持|力争|至|到|了|在|约|为|不少于|不低于|不超过|至少|达到|内|以|一般|原则上|年均|人均|平均|均|各|:)*$|每(?:年|月|周|天|日|人|学期|学年|季度?)[^,。;、\d]{0,8}$|每(?:梯次|[期班场届次轮批台套])$|(?:^|[^责持他等每])人均[一-龥]{2}(?:不少于|不低于|达到?)?$/;

const durationAfter =
  /^(?:以上|左右|以内)?的?(?:基础|岗前|职前|入职|专业|技能|安全|继续)?(?:研究|访学|学习|工作|实践|培训|跟踪|挂职|研修|进修|资助|交流|实习|轮训|试验|驻|集训|访问|研讨|课程|免费|支持期|服务|训练|工作坊)/;

/** 3年以上工作经历: what a person must have. */
export const experience =
  /^(?:以上|及以上)?的?(?:[^,。;]{0,8})?(?:经验|经历|学历|党龄|工龄|教龄|年龄|资历|学制|工作年限|居住)/;

const conditionHead =
  /(?:凡|对于|满|年满|未满|具有|具备|从事|距|连续|近|过去|最近|前|后|每|超期|逾期|不满|在岗|任职)$/;

/** Whether the span of time is promised (为期3天, 工期90天), no deadline (3日内) and no span that is past. */
export function durationPromised(f: string, q: Quantity, around: Around): boolean {
  const { unit } = q;
  // 研讨会1场(3天,60人)
  if (
    f[q.start - 1] === '(' &&
    /^(?:天|周|月|学时|小时)$/.test(unit) &&
    ',)'.includes(f[q.end] ?? '。') &&
    /\d[一-龥]{1,2}\($/.test(f.slice(Math.max(0, q.start - 4), q.start))
  )
    return true;
  // 平均等待时间:20分钟以内: the label before the colon is what it lasts
  const before =
    around.before !== '' || f[q.start - 1] !== ':'
      ? around.before
      : f.slice(Math.max(0, q.start - 16), q.start - 1);
  // 3日内办结; 缩短至2.5日以内 is a promise
  if (
    unit === '日' &&
    q.left === '' &&
    !/(?:缩短|压缩|压减|降低|控制)(?:至|到|在|为)$|(?:为期|会期|营期|展期|历时|行程|停留|驻留|培训|集训|研习|见习|实习)约?$|每(?:梯次|[期班场届次轮批梯])(?:培训|集训|研习|活动)?$/.test(
      before,
    )
  )
    return false;
  const after = f.slice(q.end, q.end + 14);
  // 土地承包到期后再延长30年: how long the law makes it
  if (/到期后?再?延长$/.test(before)) return false;
  // 近五年发表论文3篇: the years that are past
  if (q.left === '近' && unit === '年') return false;
  // 连续3年的资助, 连续3年每年给予补助
  if (
    before.endsWith('连续') &&
    /^(?:的|每年(?:给予)?|给予)?(?:资助|支持|培养|跟踪|补贴|补助|奖励|服务|给予)/.test(after)
  )
    return true;
  // 每人10万元/年、连续2年: how long it is paid
  if (
    before === '连续' &&
    /元(?:\/年)?[、,]连续$/.test(f.slice(Math.max(0, q.start - 7), q.start)) &&
    // 连续两年不合格的予以撤销: who is meant
    !/^[^,。;]{2,12}[的者]/.test(after)
  )
    return true;
  // 分3年拨付
  if (
    before.endsWith('分') &&
    /^(?:拨付|实施|建设|建成|完成|支付|兑现|发放|到位|投入|给予|予以|奖励|补助|补贴)/.test(after)
  )
    return true;
  // 给予青年博士3年稳定支持
  if (/^的?(?:稳定|持续|滚动|长期|全程)(?:支持|资助|培养|跟踪)/.test(after)) return true;
  if (
    /(?:近|过去|最近|连续|满|每|超过|前|未来|今后|第|入学后|毕业后|间隔|逾期)$/.test(before) &&
    !(q.left && before.endsWith('超过')) &&
    // 时长6月底前达到5000小时; 巡展间隔不超过两周
    !/(?:[年月]底|\d月)前$/.test(before) &&
    !(q.comparator === 'lte' && before.endsWith('间隔'))
  ) {
    if (!/(?:有效期|任期)/.test(before)) return false;
  }
  if (/^(?:来|前|后|间|内完成|后|龄|制|生|度)/.test(after) && unit !== '学时') return false;
  const within = q.right === '以内' || q.right === '之内' || /^内(?!容)/.test(after);
  if (
    within &&
    !/(?:压缩|缩短|控制|压减|精确|降|不超过|时限|时间|时长|周期|半径|平均|等待|等候|候诊|排队|[展会营赛档工聘任行务设施]期|行程|片长|长度)[^,。;]{0,8}$/.test(
      before,
    )
  )
    return false;
  if (experience.test(after)) return false;
  // 为期一年的“…”计划: a name
  if (/^的[“《]/.test(after)) return false;
  // 8小时工作制, 24小时热线
  if (unit === '小时' && /^(?:工作制|热线|值班|值守|在线|响应|营业|自助)/.test(after)) return false;
  if (unit === '学时' || unit === '课时') return true;
  // 每场次2小时, 每场讲座1小时
  if (/每(?:梯次|[场次期节讲班堂部集条支段]{1,2}|[场次期节讲班堂][一-龥]{2,6}(?<![前后内]))$/.test(before))
    return true;
  // 每人三年资助60万元: over how long, not for how long
  if (
    /^(?:内|共|累计)?(?:资助|支持|给予|投入|补助|补贴|奖励|安排|拨付|培训|培养|引进|培育|建设|新建|建成|新增|发展|轮训|服务|筹集|筹措|举办|完成|实现|连续)[^,。;、]{0,10}\d/.test(
      after,
    )
  )
    return false;
  // 每期20人、3天
  if (/[人名次期场]、$/.test(f.slice(Math.max(0, q.start - 2), q.start)) && !/^[一-龥]/.test(after))
    return true;
  // 优良天数力争达300天
  if (/天数[^,。;、]{0,6}$/.test(before)) return true;
  // 赴国外实验室学习7天
  if (/(?:赴|到|前往)[^,。;、]{1,16}(?:学习|考察|访问|培训|交流|观摩|调研)$/.test(before)) return true;
  if (durationBefore.test(before))
    return !/^(?:以上|及以上)/.test(q.right) || !/(?:具有|具备|从事)/.test(before);
  if (q.left && strictLeft.has(q.left)) return !/^(?:的)?(?:以上)?(?:工作经|党员)/.test(after);
  if (durationAfter.test(after))
    return !/^(?:以上|及以上)/.test(q.right) || /(?:开展|进行|派|赴)/.test(before);
  if (unit === '月' || unit === '周' || unit === '星期')
    return (
      !conditionHead.test(before) &&
      (/[进行展为赴派各期时长约及)]$|^$/.test(before.slice(-1)) ||
        /(?:讲学|研修|访学|培训|驻馆|驻校|停留)$/.test(before))
    );
  return false;
}
