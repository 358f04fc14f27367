// Decides whether a quantity is a commitment of the plan. Says no to ordinals, set phrases, conditions on persons and
// things, deadlines, structural counts. Past facts are told by the sentence reader.

import { FROM, SYSTEM } from '../glance.ts';
import { arabicStructure, durationUnits, notUnits, zeroNouns } from '../lexicon.ts';
import { startsMatcher } from '../match.ts';
import { sumsUp } from '../measure/summed.ts';
import { durationPromised } from '../times/durations.ts';
import { chinesePromised } from './chinesePromised.ts';
import { isCondition } from './conditions.ts';
import { fromTo, isGiven, reachesZero } from './given.ts';
import { isLabel, isPhase } from './labelNumbers.ts';
import type { Quantity } from './quantity.ts';
import { setPhraseEnd } from './setPhrases.ts';
import { isStructural, makesSystem } from './structural.ts';
import type { Around } from './targetKind.ts';
import { headUnit } from './unitClass.ts';
import { standsAlone } from './unitless.ts';

const arabicStructureAt = startsMatcher(arabicStructure);

const notUnitAt = startsMatcher(notUnits);

const zeroAt = startsMatcher(zeroNouns);

/** Whether the quantity is a commitment. */
export function isCommitment(f: string, q: Quantity, around: Around, rank: boolean): boolean {
  const { before, seen } = around;
  const after = f.slice(q.unitEnd, q.unitEnd + 16);
  const noun = mayBound(after.charCodeAt(0)) ? after.replace(/^(?:以上|以下|以内|左右|的|\s)+/, '') : after;
  const many = f[q.numEnd] === '+';
  const over = many && q.comparator === 'gte';
  if (many && q.unit === '' && !over) return false;
  if (isLabel(f, q, before, after) || tellsWhen(f, q, before, after) || isSetPhrase(f, q)) return false;
  if (q.value === 0 && q.form === 'chinese') return zeroAt(f, q.numEnd) > 0 || reachesZero(f, q);
  if (rank) return !modifies(f, q);
  if (fallsBehind(f, q) || isGiven(f, q, around) || isStructural(f, q, before, seen)) return false;
  // 从A提高到B: A is where it comes from
  if ((seen & FROM) !== 0 && fromTo(f, q)) return false;
  if (q.unit === '届') {
    // 召开五届三次理事会
    if (/^[一二三四五六七八九十\d]{1,3}次/.test(after)) return false;
    if (isHeld(f, q, around)) return true;
  }
  if (isNoUnit(f, q)) return false;
  if (q.unit === '') return over || standsAlone(f, q, before);
  if (q.unit === '大') return makesThings(f, q, before, noun);
  // 推广适宜技术不少于6类 is a promise, 三类服务 is how they are divided
  if (q.unit === '类')
    return (
      (q.left !== '' && q.comparator !== 'eq') || /(?:增加|扩大|扩展|拓展|提高|增|扩)(?:到|至)$/.test(before)
    );
  if (dividesWork(q, before, noun)) return false;
  if ((seen & SYSTEM) !== 0 && makesSystem(f, q, before)) return false;
  if (isPerAmount(f, q, noun) || isCondition(f, q, around)) return false;
  // 20分钟健身圈
  if ((q.unit === '分钟' || q.unit === '小时') && /^[一-龥]{0,8}?圈/.test(after)) return false;
  if (q.unit === '周年' || q.unit === '级') return false;
  if (durationUnits.has(headUnit(q.unit))) return durationPromised(f, q, around) && !isOneAlone(q, before);
  // 106台北市: a postal code
  if (q.unit === '台' && /^[北中南东][市县]/.test(after)) return false;
  // 瞬时最大承载量3000人: what it bears
  if (q.unit === '人' && before.endsWith('承载量')) return false;
  if (isPhase(f, q, before, after, around.cycle)) return false;
  return q.form !== 'chinese' || isShare(q) || chinesePromised(f, q, around, noun);
}

/** Whether 以上, 左右, 的 or a space may begin here. */
const mayBound = (code: number): boolean =>
  code === 0x4ee5 || code === 0x5de6 || code === 0x7684 || code <= 0xa0 || (code >= 0x1680 && code <= 0x3000);

const isShare = ({ unit }: Quantity): boolean => unit === '%' || unit === '‰';

/** What sums are reckoned with stands before these. */
const reckoned =
  /^(?:、[^,。;、\d]{1,6}\d+[^,。;、\d]{1,2})?[^,。;、\d]{0,6}(?:测算|计算|估算|核算|折算|估列)/;

/** 每增加1名学员,补贴200元 */
const everyMore = /每(?:增加|减少|新增|提高|降低|超过|[多少差])$/;

/** What follows in such a case, no noun (经费, 要素, 转化): 突破5亿元的一次性奖励50万元. */
const followsFrom =
  /^的(?:,(?:须|应|需|要|由|报|经|必须|一律|不得|不予|取消|视|列入|暂停|停)|必?须|应(?![用急])|需(?!求)|要(?![素求点])|由|报(?:请|经|批|备)|经(?![费济验营典])|一律|不得|不予|给予|予以|(?:一次性|最高|每[年家个人项户])?(?:给予)?(?:奖励|补助|补贴|资助|奖补)(?=[^,。;\d]{0,8}\d)|转(?:入|为|由|至|下)|取消|视为|列入|暂停|为(?!期)|属于?)/;

/** Whether it says in what case something else is promised, or per how much of it. */
function tellsWhen(f: string, q: Quantity, before: string, after: string): boolean {
  // 按1500人测算, 以专职6人、兼职3人估列: what a sum was reckoned with
  if (
    (after.includes('算') || after.includes('估')) &&
    reckoned.test(after) &&
    /(?:按照?|以)[^,。;、]{0,8}(?:\d+[^,。;、\d]{1,2}、[^,。;、\d]{1,8})?$/.test(
      f.slice(Math.max(0, q.start - 24), q.start),
    )
  )
    return true;
  // 单笔支出5万元以上的,须经集体研究: when a rule applies
  if (q.left + q.right !== '' && f[q.end] === '的' && followsFrom.test(f.slice(q.end, q.end + 20)))
    return true;
  const prev = f[q.numStart - 1] ?? '';
  return (
    prev === '每' ||
    (prev === ' ' && f[q.numStart - 2] === '每') ||
    ('加少增高低过多差'.includes(before.at(-1) ?? '。') && everyMore.test(before))
  );
}

const crowdName =
  /^[一-龥]{1,6}?(?:进|入|下|联|帮|助|访|走进|服务|结对|对接|大)[^,。;:]{1,14}?(?:活动|行动|计划|工程|专项)/;

function isSetPhrase(f: string, q: Quantity): boolean {
  if (q.form !== 'chinese') return false;
  if (!isShare(q) && setPhraseEnd(f, q.numStart) > 0) return true;
  // 百名专家进千家企业活动: the name of a deed
  return (
    q.left + q.right === '' &&
    '百千万'.includes(f[q.numStart]!) &&
    q.numEnd - q.numStart === 1 &&
    crowdName.test(f.slice(q.unitEnd, q.unitEnd + 28))
  );
}

/** 世界前100名高校, 前1%学科: the place tells which things are meant, it is not reached itself. */
function modifies(f: string, q: Quantity): boolean {
  const after = f.slice(q.end, q.end + 8).replace(/^[强名位]?的?/, '');
  if (!/^[一-龥A-Za-z]/.test(after)) return false;
  return !/^(?:以内|之内|行列|之列|方阵|水平|位次|位置|名次|并|且|或|和|与|及|,|以上|以下|左右|上升|提升|保持|稳定|争取|力争|确保|实现|区间|梯队|阵营|序列)/.test(
    after,
  );
}

/** 评估排名后10%的学会: who falls behind. */
const fallsBehind = (f: string, q: Quantity): boolean =>
  f[q.numStart - 1] === '后' &&
  /^[%名位]$/.test(q.unit) &&
  /(?:排名|排序|名次|评估|考核|评价|测评|结果|得分|成绩|倒数)[^,。;]{0,6}后$/.test(
    f.slice(Math.max(0, q.numStart - 14), q.numStart),
  );

/** 五年共举办3届, 每两年举办一届: editions that will be held. */
function isHeld(f: string, q: Quantity, { before, cycle }: Around): boolean {
  if (cycle && /每[^,。;、]{1,4}$/.test(before)) return true;
  if (/(?:举办|召开|承办|主办|组织|开展)(?:了)?$/.test(before)) return true;
  if (!',。;、()'.includes(f[q.end] ?? '。')) return false;
  return (
    /(?:举办|召开|承办|主办|组织|开展)[^,。;]{2,30}$/.test(before) ||
    // 青年技能大赛1届,
    (q.form === 'arabic' && /(?:比赛|大赛|竞赛|论坛|[览洽易动年讨流]会|[一-龥]{2}[节展])$/.test(before))
  );
}

/** Whether a word that is no measure word begins behind the number. */
function isNoUnit(f: string, q: Quantity): boolean {
  const n = notUnitAt(f, q.numEnd);
  if (n === 0) return false;
  const unit = q.unitEnd - q.numEnd;
  return n > unit || q.unit === '' || (n === unit && q.unit !== '年');
}

/** 集甲、乙两大功能于一体: what one thing is or does. */
const whatItIs =
  /^(?:核心|主要|基本)?(?:功能|作用|定位|职能|优势|特色|特征|支柱|属性|理念|路径|抓手)(?:[于为]一体|定位|作用|的|[,。;、”)]|$)/;

/** 六大工程: whether 大 counts things that are made, not how the work is divided. */
const makesThings = (f: string, q: Quantity, before: string, noun: string): boolean =>
  !whatItIs.test(noun) &&
  !/^(?:核心|重点|关键|主要)?(?:类|方面|目标|任务|板块|体系|举措|措施|原则|机制|战略|要素)/.test(noun) &&
  (q.form === 'arabic' || before.endsWith('等') || sumsUp(f, q));

/** 三面, 四环, 围绕5项重点任务, 抓好五个方面15项工作: how the work is divided. */
const dividesWork = (q: Quantity, before: string, noun: string): boolean =>
  q.unit === '面' ||
  q.unit === '环' ||
  (q.unit === '项' && before.endsWith('方面') && /^(?:重[点大])?工作(?:任务)?[,。;:]/.test(noun)) ||
  (arabicStructureAt(noun, 0) > 0 && !noun.startsWith('意识形态')) ||
  ('任措举重主工具'.includes(noun.charAt(0)) &&
    /^(?:任务|措施|举措|重点任务|主要任务|工作任务|重点工作任务|具体任务|具体措施)/.test(noun) &&
    /(?:提出|明确|细化|分解|分为|包括|部署|围绕|从|确定|共|聚焦|以下|下列|以|突出|紧扣|方面|对照)(?:了|的)?$/.test(
      before,
    ));

/** 百元医疗收入消耗的…, 万元产值能耗: a measure stated per amount. */
const isPerAmount = (f: string, q: Quantity, noun: string): boolean =>
  q.form === 'chinese' &&
  q.unit === '元' &&
  q.left === '' &&
  /^[十百千万亿]$/.test(f.slice(q.numStart, q.numEnd)) &&
  /^[一-龥A-Za-z]/.test(noun);

/** 一天, 一个月 said by the way; 会期一天 and 跟岗一个月 are none. */
const isOneAlone = (q: Quantity, before: string): boolean =>
  q.form === 'chinese' &&
  q.value === 1 &&
  q.unit !== '年' &&
  q.left + q.right === '' &&
  !/(?:[为会展营任]期|历时|脱产(?:培训|学习)|岗前培训|集训|轮训|跟岗|顶岗|挂职|实习|进修|研修|访学)$/.test(
    before,
  );
