// Decides whether a quantity is a commitment of the plan and of which kind. Says no to ordinals, set phrases,
// conditions on persons and things, deadlines, structural counts. Past facts are told by the sentence reader.
import { chinesePromised } from './chinesePromised.ts';
import { isCondition } from './conditions.ts';
import { durationPromised } from './durations.ts';
import { fromTo, isGiven, reachesZero } from './given.ts';
import { FROM, SYSTEM } from './glance.ts';
import { arabicStructure, durationUnits, notUnits, setPhrases, zeroNouns } from './lexicon.ts';
import { startsMatcher } from './match.ts';
import { isHalfYear } from './numerals.ts';
import type { Quantity } from './quantity.ts';
import { isStructural, makesSystem } from './structural.ts';
import { namesSoMany, sumsUp } from './summed.ts';
import type { Around } from './targetKind.ts';
import { headUnit } from './unitClass.ts';
import { standsAlone } from './unitless.ts';

const phraseAt = startsMatcher(setPhrases);

const arabicStructureAt = startsMatcher(arabicStructure);

const notUnitAt = startsMatcher(notUnits);

const zeroAt = startsMatcher(zeroNouns);

/** End of the set phrase that covers position i, or 0. */
export function setPhraseEnd(f: string, i: number): number {
  // 提高三分之一, 总数的十分之一
  if (f[i + 1] === '分' && f[i + 2] === '之') return 0;
  for (let k = 0; k <= 4 && k <= i; k++) {
    const n = phraseAt(f, i - k);
    if (n <= k) continue;
    // 每周一讲 is no Monday
    if (k === 1 && n === 2 && f[i - 1] === '周' && f[i - 2] === '每' && /[讲期次场课]/.test(f[i + 1] ?? '。'))
      continue;
    // 集体教研一次, 面积扩大一倍: the character before ends a verb
    if (
      k === 1 &&
      n === 2 &&
      f[i] === '一' &&
      '研大高初'.includes(f[i - 1]!) &&
      '次倍番成场期回'.includes(f[i + 1] ?? '。')
    )
      continue;
    // 节水、储能等六大工程: a list is summed up
    if (k === 0 && f[i + 1] === '大' && ((n === 2 && f[i - 1] === '等') || namesSoMany(f, i))) continue;
    // 会期不超过半天
    if (k === 0 && f[i] === '半' && isHalfYear(f, i)) continue;
    return i - k + n;
  }
  return 0;
}

/** 世界前100名高校, 前1%学科: the place tells which things are meant, it is not reached itself. */
function modifies(f: string, q: Quantity): boolean {
  const after = f.slice(q.end, q.end + 8).replace(/^[强名位]?的?/, '');
  if (!/^[一-龥A-Za-z]/.test(after)) return false;
  return !/^(?:以内|之内|行列|之列|方阵|水平|位次|位置|名次|并|且|或|和|与|及|,|以上|以下|左右|上升|提升|保持|稳定|争取|力争|确保|实现|区间|梯队|阵营|序列)/.test(
    after,
  );
}

export type Refusal =
  | 'ordinal'
  | 'set-phrase'
  | 'no-unit'
  | 'structure'
  | 'given'
  | 'condition'
  | 'deadline'
  | 'name'
  | 'per'
  | 'from'
  | 'chinese';

/** (05)2254-1170转301, 电话:8765-4321 */
function isPhone(f: string, q: Quantity): boolean {
  return (
    q.form === 'arabic' &&
    f[q.numStart + 4] === '-' &&
    /^\d{4}-\d{4}/.test(f.slice(q.numStart, q.numStart + 9)) &&
    /(?:\(0\d{1,3}\)\s?|电话|热线|传真|专线|专机)[^,。;\d]{0,4}$/.test(
      f.slice(Math.max(0, q.numStart - 12), q.numStart),
    )
  );
}

/** What sums are reckoned with stands before these. */
const reckoned =
  /^(?:、[^,。;、\d]{1,6}\d+[^,。;、\d]{1,2})?[^,。;、\d]{0,6}(?:测算|计算|估算|核算|折算|估列)/;

/** 每增加1名学员,补贴200元 */
const everyMore = /每(?:增加|减少|新增|提高|降低|超过|[多少差])$/;

const crowdName =
  /^[一-龥]{1,6}?(?:进|入|下|联|帮|助|访|走进|服务|结对|对接|大)[^,。;:]{1,14}?(?:活动|行动|计划|工程|专项)/;

/** What follows in such a case, no noun (经费, 要素, 转化): 突破5亿元的一次性奖励50万元. */
const followsFrom =
  /^的(?:,(?:须|应|需|要|由|报|经|必须|一律|不得|不予|取消|视|列入|暂停|停)|必?须|应(?![用急])|需(?!求)|要(?![素求点])|由|报(?:请|经|批|备)|经(?![费济验营典])|一律|不得|不予|给予|予以|(?:一次性|最高|每[年家个人项户])?(?:给予)?(?:奖励|补助|补贴|资助|奖补)(?=[^,。;\d]{0,8}\d)|转(?:入|为|由|至|下)|取消|视为|列入|暂停|为(?!期)|属于?)/;

/** Whether 以上, 左右, 的 or a space may begin here. */
const mayBound = (code: number): boolean =>
  code === 0x4ee5 || code === 0x5de6 || code === 0x7684 || code <= 0xa0 || (code >= 0x1680 && code <= 0x3000);

/** The reason why the quantity is no commitment, or null when it is one. */
export function refuse(f: string, q: Quantity, around: Around, rank: boolean): Refusal | null {
  const prev = f[q.numStart - 1] ?? '';
  const after = f.slice(q.unitEnd, q.unitEnd + 16);
  const noun = mayBound(after.charCodeAt(0)) ? after.replace(/^(?:以上|以下|以内|左右|的|\s)+/, '') : after;
  const { seen } = around;
  if (isPhone(f, q)) return 'name';
  if (
    prev === '×' ||
    f[q.numEnd] === '×' ||
    prev === '第' ||
    (prev === ' ' && f[q.numStart - 2] === '第') ||
    prev === '+' ||
    prev === '〔' ||
    prev === '#' ||
    prev === '№'
  )
    return 'ordinal';
  const over = f[q.numEnd] === '+' && q.comparator === 'gte';
  if (f[q.numEnd] === '+' && q.unit === '' && !over) return 'name';
  // 任务2 本科生升学率…: the space shows that the number is a label
  if (
    q.form === 'arabic' &&
    (q.unit === '' || f[q.numEnd] === ' ') &&
    /(?:任务|专栏|附件|附表|图|表|案例|序号|目标|课题|专题|措施|举措|模块|方向|阶段|项目)\s?$/.test(
      f.slice(Math.max(0, q.numStart - 4), q.numStart),
    )
  )
    return 'name';
  // (金额单位:港币千元)
  if (
    ':币'.includes(prev || '。') &&
    /单位:(?:港币|新台币|人民币|澳门币)?$/.test(f.slice(Math.max(0, q.numStart - 7), q.numStart))
  )
    return 'name';
  // 本书一式三份,甲方执两份
  if (
    q.unit === '份' &&
    (/(?:一式|[各执持])$/.test(f.slice(Math.max(0, q.numStart - 2), q.numStart)) ||
      // 填好后报送2份至办公室
      (/^[至到交给]/.test(after) && /(?:报送|提交|寄送|送交|打印)$/.test(around.before)))
  )
    return 'name';
  // 附件:任务清单(共12项): how long the annex is
  if (
    (q.unit === '条' &&
      /[\d一二三四五六七八九十]章(?:共)?$/.test(f.slice(Math.max(0, q.start - 4), q.start))) ||
    ('件表录共有'.includes(prev || '。') &&
      /^[个份件]$/.test(q.unit) &&
      /附[件表录](?:共|有)?$/.test(f.slice(Math.max(0, q.start - 3), q.start)))
  )
    return 'structure';
  if (prev === '共' && /^\s{0,4}附[件表录]/.test(f.slice(0, 7))) return 'structure';
  // 按1500人测算, 以专职6人、兼职3人估列: what a sum was reckoned with
  if (
    (after.includes('算') || after.includes('估')) &&
    reckoned.test(after) &&
    /(?:按照?|以)[^,。;、]{0,8}(?:\d+[^,。;、\d]{1,2}、[^,。;、\d]{1,8})?$/.test(
      f.slice(Math.max(0, q.start - 24), q.start),
    )
  )
    return 'given';
  // 单笔支出5万元以上的,须经集体研究: when a rule applies
  if (q.left + q.right !== '' && f[q.end] === '的' && followsFrom.test(f.slice(q.end, q.end + 20)))
    return 'condition';
  if (
    prev === '每' ||
    (prev === ' ' && f[q.numStart - 2] === '每') ||
    ('加少增高低过多差'.includes(around.before.at(-1) ?? '。') && everyMore.test(around.before))
  )
    return 'per';
  if (q.form === 'chinese' && q.unit !== '%' && q.unit !== '‰' && setPhraseEnd(f, q.numStart) > 0)
    return 'set-phrase';
  // 百名专家进千家企业活动: the name of a deed
  if (
    q.form === 'chinese' &&
    q.left + q.right === '' &&
    '百千万'.includes(f[q.numStart]!) &&
    q.numEnd - q.numStart === 1 &&
    crowdName.test(f.slice(q.unitEnd, q.unitEnd + 28))
  )
    return 'set-phrase';
  // 共印80份: of the document itself
  if (q.unit === '份' && around.before.endsWith('共印')) return 'name';
  if (q.value === 0 && q.form === 'chinese')
    return zeroAt(f, q.numEnd) > 0 || reachesZero(f, q) ? null : 'set-phrase';
  if (rank) return modifies(f, q) ? 'condition' : null;
  // 评估排名后10%的学会: who falls behind
  if (
    prev === '后' &&
    /^[%名位]$/.test(q.unit) &&
    /(?:排名|排序|名次|评估|考核|评价|测评|结果|得分|成绩|倒数)[^,。;]{0,6}后$/.test(
      f.slice(Math.max(0, q.numStart - 14), q.numStart),
    )
  )
    return 'condition';
  if (isGiven(f, q, around)) return 'given';
  if (isStructural(f, q, around.before, seen)) return 'structure';
  // 从A提高到B: A is where it comes from
  if ((seen & FROM) !== 0 && fromTo(f, q)) return 'from';
  // 召开五届三次理事会
  if (q.unit === '届' && /^[一二三四五六七八九十\d]{1,3}次/.test(after)) return 'ordinal';
  // 五年共举办3届, 每两年举办一届
  if (
    q.unit === '届' &&
    ((around.cycle && /每[^,。;、]{1,4}$/.test(around.before)) ||
      /(?:举办|召开|承办|主办|组织|开展)(?:了)?$/.test(around.before) ||
      (/(?:举办|召开|承办|主办|组织|开展)[^,。;]{2,30}$/.test(around.before) &&
        ',。;、()'.includes(f[q.end] ?? '。')) ||
      // 青年技能大赛1届,
      (q.form === 'arabic' &&
        /(?:比赛|大赛|竞赛|论坛|[览洽易动年讨流]会|[一-龥]{2}[节展])$/.test(around.before) &&
        ',。;、()'.includes(f[q.end] ?? '。')))
  )
    return null;
  const n = notUnitAt(f, q.numEnd);
  if (n > q.unitEnd - q.numEnd || (n > 0 && q.unit === '')) return 'name';
  if (n > 0 && n === q.unitEnd - q.numEnd && q.unit !== '年') return 'name';
  if (q.unit === '') return over || standsAlone(f, q, around.before) ? null : 'no-unit';
  if (q.unit === '大') {
    if (
      // 集甲、乙两大功能于一体: what one thing is or does
      !/^(?:核心|主要|基本)?(?:功能|作用|定位|职能|优势|特色|特征|支柱|属性|理念|路径|抓手)(?:[于为]一体|定位|作用|的|[,。;、”)]|$)/.test(
        noun,
      ) &&
      !/^(?:核心|重点|关键|主要)?(?:类|方面|目标|任务|板块|体系|举措|措施|原则|机制|战略|要素)/.test(noun) &&
      (q.form === 'arabic' || /等$/.test(around.before) || sumsUp(f, q))
    )
      return null;
    return 'structure';
  }
  // 推广适宜技术不少于6类 is a promise, 三类服务 is how they are divided
  if (
    q.unit === '类' &&
    ((q.left && q.comparator !== 'eq') || /(?:增加|扩大|扩展|拓展|提高|增|扩)(?:到|至)$/.test(around.before))
  )
    return null;
  if (q.unit === '类' || q.unit === '面' || q.unit === '环') return 'structure';
  if (arabicStructureAt(noun, 0) > 0 && !noun.startsWith('意识形态')) return 'structure';
  if (
    '任措举重主工具'.includes(noun.charAt(0)) &&
    /^(?:任务|措施|举措|重点任务|主要任务|工作任务|重点工作任务|具体任务|具体措施)/.test(noun) &&
    /(?:提出|明确|细化|分解|分为|包括|部署|围绕|从|确定|共|聚焦|以下|下列|以|突出|紧扣|方面|对照)(?:了|的)?$/.test(
      around.before,
    )
  )
    return 'structure';
  // 抓好五个方面15项工作: what the sections below divide
  if (q.unit === '项' && around.before.endsWith('方面') && /^(?:重[点大])?工作(?:任务)?[,。;:]/.test(noun))
    return 'structure';
  if ((seen & SYSTEM) !== 0 && makesSystem(f, q, around.before)) return 'structure';
  // 百元医疗收入消耗的…, 万元产值能耗: a measure stated per amount
  if (
    q.form === 'chinese' &&
    q.unit === '元' &&
    q.left === '' &&
    /^[十百千万亿]$/.test(f.slice(q.numStart, q.numEnd)) &&
    /^[一-龥A-Za-z]/.test(noun)
  )
    return 'per';
  if (isCondition(f, q, around)) return 'condition';
  // 20分钟健身圈
  if ((q.unit === '分钟' || q.unit === '小时') && /^[一-龥]{0,8}?圈/.test(after)) return 'name';
  if (durationUnits.has(headUnit(q.unit))) {
    if (!durationPromised(f, q, around)) return 'deadline';
    if (
      q.form === 'chinese' &&
      q.value === 1 &&
      q.unit !== '年' &&
      !q.left &&
      !/(?:[为会展营任]期|历时)$/.test(around.before)
    )
      return 'chinese';
    return null;
  }
  if (q.unit === '周年' || q.unit === '级') return 'name';
  // 106台北市: a postal code
  if (q.unit === '台' && /^[北中南东][市县]/.test(after)) return 'name';
  // 瞬时最大承载量3000人: what it bears
  if (q.unit === '人' && around.before.endsWith('承载量')) return 'given';
  // 卓越行动计划二期
  if (
    q.unit === '期' &&
    q.form === 'chinese' &&
    q.value <= 6 &&
    /(?:计划|工程|项目|建设|规划|行动|专项|园区?|校区|[大教]楼|厂房|机场|中心)$/.test(around.before) &&
    !/(?:举办|开展|组织)[^,。;]*$/.test(around.before)
  )
    return 'ordinal';
  if (
    f[q.unitStart] === '期' &&
    q.value <= 6 &&
    /^期(?:工程|项目|建设|扩建|改造|开发|厂房|校区|用房|园区|试点)/.test(
      f.slice(q.unitStart, q.unitStart + 3),
    )
  )
    return 'ordinal';
  if (
    q.unit === '次' &&
    /^(?:会议|全会|全体会议|党代会|代表大会|常务会|党组会)/.test(after) &&
    q.value > 2 &&
    !around.cycle
  )
    return 'ordinal';
  if (q.form === 'chinese' && q.unit !== '%' && q.unit !== '‰' && !chinesePromised(f, q, around, noun))
    return 'chinese';
  return null;
}
