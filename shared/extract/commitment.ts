// Decides whether a quantity is a commitment of the plan and of which kind. Says no to ordinals, set phrases,
// conditions on persons and things, deadlines, structural counts. Past facts are told by the sentence reader.
import {
  arabicStructure,
  cnUnits,
  commitVerbs,
  durationUnits,
  fundNouns,
  growthWords,
  leftComparators,
  moneyUnits,
  notUnits,
  occasionUnits,
  setPhrases,
  specUnits,
  structureNouns,
  zeroNouns,
} from './lexicon.ts';
import { endsMatcher, startsMatcher } from './match.ts';
import { isDigit } from './numerals.ts';
import type { Quantity } from './quantity.ts';
import type { TargetKind } from './types.ts';

const phraseAt = startsMatcher(setPhrases);
const structureAt = startsMatcher(structureNouns);
const arabicStructureAt = startsMatcher(arabicStructure);
const notUnitAt = startsMatcher(notUnits);
const commitEnds = endsMatcher(commitVerbs);
const growthEnds = endsMatcher(growthWords);
const zeroAt = startsMatcher(zeroNouns);
const fundAt = startsMatcher(fundNouns);
const strictLeft = new Set(leftComparators.filter((c) => c.comparator !== 'eq').map((c) => c.word));

/** End of the set phrase that covers position i, or 0. */
export function setPhraseEnd(f: string, i: number): number {
  for (let k = 0; k <= 4 && k <= i; k++) {
    const n = phraseAt(f, i - k);
    if (n > k) return i - k + n;
  }
  return 0;
}

/** What the clause around gives the decision: its text before the quantity, bounded. */
export interface Around {
  /** Clause text before the quote (at most 60 characters). */
  before: string;
  /** 每年, 每季度 … stands in the clause before. */
  cycle: boolean;
}

const levelWords = /(?:到|至|为)$/;
const growthTail =
  /(?:率|幅度|速度|目标|预期目标|幅)?(?:了|约|力争|争取|保持在|稳定在|控制在|控制|预期|保持|实现|均|预计|目标|在|为|达到|达|不低于|不少于|超过|近|预期为|目标为|平均|年均|\s)*$/;

/** The growth word that leads up to the number, or null; 提高到 is a level and gives null. */
export function growthWordBefore(f: string, from: number): { start: number; end: number } | null {
  const text = f.slice(Math.max(0, from - 18), from);
  const tail = growthTail.exec(text);
  const ends = [text.length, tail ? tail.index : text.length];
  for (const e of new Set(ends)) {
    if (levelWords.test(text.slice(0, e))) continue;
    const g = growthEnds(text, e);
    if (g > 0) {
      const word = text.slice(e - g, e);
      const between = text.slice(e);
      // 增长为, 增速为 differ: only nouns of growth take 为
      if (
        /^[^率幅速]*(?:为|达到|达|在)/.test(between) &&
        !/[率幅速]/.test(word + between.slice(0, 2)) &&
        /^(?:为|至|到)/.test(between)
      )
        continue;
      if (word === '减' && /[削压缩]/.test(text[e - g - 1] ?? '')) continue;
      const base = Math.max(0, from - 18);
      return { start: base + e - g, end: base + e };
    }
  }
  return null;
}

export function kindOf(f: string, q: Quantity, around: Around, rank: boolean): TargetKind {
  if (rank) return 'rank';
  const unit = q.unit;
  if (unit === '%' || unit === '‰' || unit === '倍' || unit === '成' || unit === '番') {
    if (unit === '番') return 'growth';
    if (growthWordBefore(f, q.start)) return 'growth';
    if (/^(?:的|\s)*(?:年均|平均)?(?:增长|增速|增幅|速度增长|的?速度)/.test(f.slice(q.end, q.end + 8)))
      return 'growth';
    return 'percent';
  }
  if (/百分点|基点/.test(unit)) return 'growth';
  const head = unit.split('/')[0]!;
  if (moneyUnits.has(head)) return 'money';
  if (occasionUnits.has(unit) && around.cycle) return 'frequency';
  if (durationUnits.has(unit)) return 'duration';
  if (q.ratio) return 'percent';
  return 'count';
}

const durationBefore =
  /(?:为期|任期|执行期|培养期|资助期|支持期|研修|访学|进修|挂职|锻炼|驻访|驻村|周期|期限|有效期|服务期|建设期|聘期|实施期|考察期|驻期|学制|时长|时间|寿命|年限|时限|工期|开展|进行|从事|延长|缩短|压缩|提前|平均|驻|达到|不少于|不低于|不超过|至少|不短于|控制在|压减|累计|脱产|集中|每年|每人|每月|每周)(?:至|到|了|在|约|为|不少于|不低于|不超过|至少|达到|内|以|一般|原则上|:)*$/;
const durationAfter =
  /^(?:以上|左右|以内)?的?(?:研究|访学|学习|工作|实践|培训|跟踪|挂职|研修|进修|资助|交流|实习|轮训|试验|驻|集训|访问|研讨|课程|免费|支持期|服务)/;
const experience =
  /^(?:以上|及以上)?的?(?:[^,。;]{0,8})?(?:经验|经历|学历|党龄|工龄|教龄|年龄|资历|学制|工作年限|居住)/;
const conditionHead =
  /(?:凡|对于|满|年满|未满|具有|具备|从事|距|连续|近|过去|最近|前|后|每|超期|逾期|不满|在岗|任职)$/;

/** Whether the number is a condition on a person or thing (65岁以上老人, 亿元以上项目), not an amount promised. */
function isCondition(f: string, q: Quantity): boolean {
  const after = f.slice(q.end, q.end + 14);
  const bounded = /^(?:及?以[上下]|或以[上下]|以内|之[上下])/.test(q.right);
  const head = q.unit.split('/')[0]!;
  if (specUnits.has(head))
    return !(
      head.endsWith('岁') && /(?:寿命|年龄)[^,。;]{0,10}$/.test(f.slice(Math.max(0, q.start - 16), q.start))
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
  if (/^(?:级|规模)/.test(after) && moneyUnits.has(head)) return true;
  if (
    bounded &&
    head === '人' &&
    /^的?(?:单位|企业|村|社区|班|会议|团队|机构|公司|学校|自然村|居民|场所|活动|规模)/.test(after)
  )
    return true;
  if (bounded && /^(?:级|米|平方米|亩|吨|公里|层|兆|千瓦|立方米)$/.test(head) && /^的/.test(after))
    return true;
  // 投资10亿元项目5个, 100人以上企业50家: what follows is itself counted
  if (bounded || moneyUnits.has(head) || /^(?:亩|平方米|吨|千瓦|张|级)$/.test(head)) {
    const m =
      /^的?([^\s,。;:、()“”《》\d]{1,12}?)(?:不少于|不低于|至少|超过|达到|约|新增|各)?(\d[\d,.]*)\s*(?:余|多)?(?:个|家|项|名|座|所|条|处|户|套|支|台)/.exec(
        f.slice(q.end, q.end + 26),
      );
    if (m && !/[和与及,并]|组织|开展|参与|建设|举办|培训|用于|支持|完成|引进|发放|补贴|奖励/.test(m[1]!))
      return true;
  }
  return false;
}

function durationPromised(f: string, q: Quantity, around: Around): boolean {
  const { unit } = q;
  const before = around.before;
  const after = f.slice(q.end, q.end + 14);
  if (
    /(?:近|过去|最近|连续|满|每|超过|前|未来|今后|第|入学后|毕业后|间隔|逾期)$/.test(before) &&
    !(q.left && before.endsWith('超过'))
  ) {
    if (!/(?:有效期|任期)/.test(before)) return false;
  }
  if (/^(?:来|前|后|间|内完成|后|龄|制|生|度)/.test(after) && unit !== '学时') return false;
  const within = q.right === '以内' || q.right === '之内' || /^内/.test(after);
  if (within && !/(?:压缩|缩短|控制|压减|不超过|时限|时间|时长|周期|半径)[^,。;]{0,8}$/.test(before))
    return false;
  if (experience.test(after)) return false;
  if (unit === '学时' || unit === '课时') return true;
  if (durationBefore.test(before))
    return !/^(?:以上|及以上)/.test(q.right) || !/(?:具有|具备|从事)/.test(before);
  if (q.left && strictLeft.has(q.left)) return !/^(?:的)?(?:以上)?(?:工作经|党员)/.test(after);
  if (durationAfter.test(after))
    return !/^(?:以上|及以上)/.test(q.right) || /(?:开展|进行|派|赴)/.test(before);
  if (unit === '月' || unit === '周' || unit === '星期')
    return !conditionHead.test(before) && /[进行展为赴派各期时长约及)]$|^$/.test(before.slice(-1));
  return false;
}

/** Chinese numerals count only where something is plainly promised. */
function chinesePromised(f: string, q: Quantity, around: Around, afterNoun: string): boolean {
  if (!cnUnits.has(q.unit) && !q.unit.includes('/')) return false;
  if (structureAt(afterNoun, 0) > 0) return false;
  if (q.unit === '番') return f[q.numStart - 1] === '翻';
  if (/^(?:倍|成|个?百分点)$/.test(q.unit) && growthWordBefore(f, q.start)) return true;
  if (q.left && q.comparator !== 'eq') return true;
  if (q.left === '达到' || q.left === '达' || q.left.endsWith('达到'))
    return q.value !== 1 || q.unit !== '个';
  if (q.value === 1 && q.comparator !== 'range') {
    if (around.cycle && occasionUnits.has(q.unit)) return true;
    return (
      /(?:新建|建成|新增|引进|创建|新设|增设|成功创建|开工建设)$/.test(around.before) &&
      /^[所家座个条处支名场部]$/.test(q.unit) &&
      !/^(?:批|系列)/.test(afterNoun)
    );
  }
  if (around.cycle && occasionUnits.has(q.unit)) return true;
  if (moneyUnits.has(q.unit))
    return (
      q.value % 10 !== 0 ||
      q.value < 1e4 ||
      /(?:投入|安排|投资|筹集|达|超|完成|发放|争取|落实|拨付|实现)[^,。;]{0,8}$/.test(around.before)
    );
  const text = f.slice(q.numStart, q.numEnd);
  if (text.length >= 2 && q.value > 10) return true;
  // 新建智能工厂两座, 专书两本: the noun stands before, nothing after
  const next = f[q.end] ?? '。';
  if (
    (',。;、)】'.includes(next) || /^(?:并|用于|赴|参加)/.test(f.slice(q.end, q.end + 2))) &&
    /[一-龥]{2}$/.test(around.before) &&
    !/(?:以下|如下|的|是|为|有|分|这|那|第|前|后|上|下|做到|坚持|实现)$/.test(around.before)
  )
    return true;
  const before = around.before.replace(/(?:约|各|共|出|好|成|新|以|的|再|等)$/, '');
  if (commitEnds(before, before.length) > 0) return true;
  return /[”》)]$/.test(around.before) || /等$/.test(around.before);
}

export type Refusal =
  | 'ordinal'
  | 'set-phrase'
  | 'no-unit'
  | 'structure'
  | 'condition'
  | 'deadline'
  | 'name'
  | 'per'
  | 'from'
  | 'chinese';

/** The reason why the quantity is no commitment, or null when it is one. */
export function refuse(f: string, q: Quantity, around: Around, rank: boolean): Refusal | null {
  const prev = f[q.numStart - 1] ?? '';
  const after = f.slice(q.unitEnd, q.unitEnd + 16);
  const noun = after.replace(/^(?:以上|以下|以内|左右|的|\s)+/, '');
  if (
    prev === '×' ||
    f[q.numEnd] === '×' ||
    prev === '第' ||
    prev === '+' ||
    prev === '〔' ||
    prev === '#' ||
    prev === '№'
  )
    return 'ordinal';
  if (f[q.numEnd] === '+' && q.unit === '') return 'name';
  if (prev === '每' || (prev === ' ' && f[q.numStart - 2] === '每')) return 'per';
  if (q.form === 'chinese' && q.unit !== '%' && q.unit !== '‰' && setPhraseEnd(f, q.numStart) > 0)
    return 'set-phrase';
  if (q.value === 0 && q.form === 'chinese') return zeroAt(f, q.numEnd) > 0 ? null : 'set-phrase';
  if (rank) return null;
  // 从A提高到B: A is where it comes from
  if (fromTo(f, q)) return 'from';
  const n = notUnitAt(f, q.numEnd);
  if (n > q.unitEnd - q.numEnd || (n > 0 && q.unit === '')) return 'name';
  if (n > 0 && n === q.unitEnd - q.numEnd && q.unit !== '年') return 'name';
  if (q.unit === '') {
    if (q.ratio)
      return /(?:比|比例|比值|配比|率)[^,。;]{0,8}$/.test(around.before) || q.left ? null : 'no-unit';
    if (q.form === 'chinese') return 'no-unit';
    const next = f[q.end] ?? '。';
    const ends = ',。;、)】!\n\t'.includes(next) || q.right !== '';
    if (
      ends &&
      q.left &&
      (strictLeft.has(q.left) ||
        /(?:指数|比|值|强度|系数|得分|排名|密度|总数|数量|数|量|分)[^,。;]{0,6}$/.test(around.before))
    )
      return null;
    return 'no-unit';
  }
  if (q.unit === '大') {
    if (
      !/^(?:方面|主要目标|目标|任务|板块|体系|举措|措施|原则|机制|战略|要素)/.test(noun) &&
      (q.form === 'arabic' || /等$/.test(around.before))
    )
      return null;
    return 'structure';
  }
  if (q.unit === '类' || q.unit === '面' || q.unit === '环') return 'structure';
  if (arabicStructureAt(noun, 0) > 0) return 'structure';
  if (
    /^(?:任务|措施|举措|重点任务|主要任务|工作任务|重点工作任务|具体措施)/.test(noun) &&
    /(?:提出|明确|分为|包括|部署|围绕|从|确定|共|聚焦|以下|下列|以|突出|紧扣)(?:了|的)?$/.test(around.before)
  )
    return 'structure';
  // 1个中心、3个平台、5支队伍的工作体系: how a system is built
  if (
    /^[^,。;]{0,30}的[^,。;、]{0,10}(?:体系|格局|机制|模式|框架|架构)(?=[,。;]|$)/.test(
      f.slice(q.end, q.end + 50),
    ) &&
    !/覆盖$/.test(around.before) &&
    q.value < 20
  )
    return 'structure';
  if (isCondition(f, q)) return 'condition';
  if (durationUnits.has(q.unit)) {
    if (q.unit === '日' && q.left === '') return 'deadline';
    if (!durationPromised(f, q, around)) return 'deadline';
    if (q.form === 'chinese' && q.value === 1 && q.unit !== '年' && !q.left) return 'chinese';
    return null;
  }
  if (q.unit === '周年' || q.unit === '级') return 'name';
  if (/^期(?:工程|项目|建设)/.test(f.slice(q.unitStart, q.unitStart + 3)) && q.value <= 6) return 'ordinal';
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

/** 由6.20%提高到10.56%, 从3个增加至5个: the first number is where it comes from. */
function fromTo(f: string, q: Quantity): boolean {
  const after = f.slice(q.end, q.end + 24);
  const m =
    /^[^,。;\d]{0,8}?(?:提高|增加|提升|增长|扩大|上升|下降|降低|降|减少|压缩|缩短|增|扩展|拓展|发展|跃升|压减)\s*(?:到|至|为)[^,。;]{0,12}\d/.exec(
      after,
    );
  const plain =
    /^(?:到|至|-)\s*\d/.test(after) &&
    /(?:从|由)[^,。;]{0,14}$/.test(f.slice(Math.max(0, q.start - 16), q.start));
  if (plain) return true;
  if (!m) return false;
  return /(?:从|由)[^,。;]{0,20}$/.test(f.slice(Math.max(0, q.start - 22), q.start));
}

/** 前10名, 前三位: a place in a ranking begins at 前. */
export function isRank(f: string, numStart: number, q: Quantity): boolean {
  const at = f[numStart - 1] === ' ' ? numStart - 2 : numStart - 1;
  if (f[at] !== '前') return false;
  if (/[目之以日年月期此生提当从]/.test(f[at - 1] ?? '')) return false;
  if (q.unit === '名' || q.unit === '位' || q.unit === '%') return true;
  if (q.unit === '' || q.unit === '强') {
    const next = f[q.numEnd] ?? '。';
    return (
      (',。;、)强列的位名行'.includes(next) || next === ' ') &&
      (isDigit(f.charCodeAt(numStart)) || q.value <= 100) &&
      !/^(?:季度|年|个?月|天|期|次|届)/.test(f.slice(q.numEnd, q.numEnd + 2))
    );
  }
  return false;
}
