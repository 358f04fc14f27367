// Which kind of target a quantity is: count, percent, growth, duration, money, frequency, rank.
import { durationUnits, growthWords, moneyUnits, occasionUnits } from '../lexicon.ts';
import { endsMatcher } from '../match.ts';
import type { TargetKind } from '../types.ts';
import { isDigit } from './numerals.ts';
import type { Quantity } from './quantity.ts';
import { headUnit } from './unitClass.ts';

const growthEnds = endsMatcher(growthWords);

/** What the clause around gives the decision: its text before the quantity, bounded. */
export interface Around {
  /** Clause text before the quote (at most 60 characters). */
  before: string;
  /** 每年, 每季度 … stands in the clause before. */
  cycle: boolean;
  /** What a glance at the block shows (glance.ts). */
  seen: number;
}

const levelWords = /(?:到|至|为)$/;

const growthTail =
  /(?:率|幅度|速度|目标|预期目标|幅)?(?:了|约|力争|争取|保持在|稳定在|控制在|控制|预期|保持|实现|均|预计|目标|在|为|达到|达|不低于|不少于|超过|近|预期为|目标为|平均|年均|:|\s)*$/;

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
      // 节约率 is a level, 增长率 is a change
      if (/^(?:节约|节省|改善|提质|压减|压降|减排)$/.test(word) && /^率/.test(between)) continue;
      if (word === '减' && /[削压缩]/.test(text[e - g - 1] ?? '')) continue;
      const base = Math.max(0, from - 18);
      return { start: base + e - g, end: base + e };
    }
  }
  return null;
}

/** 比上年增加, 较2025年再减少 at the end of the clause: an amount after it is a change, not what will be there. */
const overBefore =
  /(?:比|较)[^,。;、比较]{1,10}(?:年|度|期|届|底|末|初)(?:同期)?(?:再|净|新|多|实际)?(?:增加|增长|提高|提升|减少|下降|降低|扩招|增招|扩大|多|少|增|减|压[降减缩]|[削缩]减)(?:了|约)?$/;

/** 亩产较对照增产8%, 比当地平均水平高10%: against what stands beside it. */
const besideBefore =
  /(?:(?<![同环占对])比(?![例重率值])|较)[^,。;、比较\d]{1,14}?(?:再|提前|平均|实际)?(?:增产|增收|增加|增长|提高|提升|降低|减少|下降|缩短|节省|高|低|多|少)(?:出|了|约)?$/;

/** 下降3岁: by how much it changes. */
const movesBy = /[一-龥]{2}(?:提高|提升|上升|增加|下降|降低|减少)(?:了|约)?$/;

/** Cycles shorter than half a year: what is done so often is a rhythm. */
const often = /每\s*(?:[一二两三四1-4]\s*个?)?(?:周|星期|月|旬|日|天|工作日|季度?|双[周月]|半月)[^,。;:]*$/;

const sends = /推送|更新|发布|推出|发送|刊发|编发|播发|发表|推文/;

/** The number of something, and that it changes. */
const countGrows =
  /(?:人数|户数|家数|数量|总量|[产销]量|粉丝数?|用户数?|访问量|阅读量|订阅[数量])(?:再|净|新)?(?:增加|增长|减少|下降)(?:了|约)?$/;

const compares = (words: string): boolean => words.includes('比') || words.includes('较');

export function kindOf(f: string, q: Quantity, around: Around, rank: boolean): TargetKind {
  if (rank) return 'rank';
  const unit = q.unit;
  if (unit === '%' || unit === '‰' || unit === '倍' || unit === '成' || unit === '番') {
    if (unit === '番') return 'growth';
    if (growthWordBefore(f, q.start)) return 'growth';
    if (q.left === '' && compares(around.before) && besideBefore.test(around.before)) return 'growth';
    if (
      /(?:增产|增收|减产|增效|节水|节肥|节药|节电|节能|节支|升值|贬值|提价|降价|降本|增值)(?:幅度?[^,。;、\d]{0,4})?$/.test(
        around.before,
      )
    )
      return 'growth';
    // 压减一般性支出10%: the verb stands before what is changed
    if (
      q.left === '' &&
      /(?:^|[关校院部局会馆门位]|全年|每年|年内)(?:力争|确保|继续|持续|大力|严格|全年|每年|年内|逐年)?(?:压减|削减|压缩|缩减|精简|降低|减少|节约|节省)[^,。;到至为占\d]{2,14}$/.test(
        around.before,
      )
    )
      return 'growth';
    if (
      /^(?:的|\s)*(?:年均|平均)?(?:增长|增速|增幅|速度增长|的?速度|(?:的?幅度|的比例)(?:逐年|每年|稳步|逐步)?(?:增加|增长|递增|提高|上升|下降|降低|递减|减少|压减))/.test(
        f.slice(q.end, q.end + 8),
      )
    )
      return 'growth';
    return 'percent';
  }
  // 差距缩小到3个百分点以内: a level
  if (unit.includes('点') && /百分点|基点/.test(unit))
    return /差距?[^,。;]{0,6}[到至在为]$/.test(around.before) ? 'percent' : 'growth';
  // 派出300人次,比上年增加70人次: the change is what is promised
  if (
    q.left === '' &&
    compares(around.before) &&
    (overBefore.test(around.before) ||
      (/^(?:℃|摄氏度|天|日|小时|分钟)$/.test(unit) && besideBefore.test(around.before)))
  )
    return 'growth';
  const head = headUnit(unit);
  // 低保标准每人每月提高60元: by how much, not how much
  if (moneyUnits.has(head))
    return q.left === '' && /[一-龥]{2}(?:提高|上调|下调|调高|调低|提升)(?:了|约)?$/.test(around.before)
      ? 'growth'
      : 'money';
  // 路演每月1场、大赛1届: an edition is not held every month
  if (occasionUnits.has(unit) && around.cycle && (unit !== '届' || around.before.includes('每')))
    return 'frequency';
  if (durationUnits.has(head)) return 'duration';
  // 平均年龄下降3岁, 综合评分提高5分
  if (q.left === '' && (unit === '岁' || unit === '分') && movesBy.test(around.before)) return 'growth';
  // 每周推送短文3篇, 更新每月不少于6条: a rhythm, though things are counted
  if (
    around.cycle &&
    /^[篇条份集节课则]$/.test(unit) &&
    often.test(around.before) &&
    sends.test(around.before)
  )
    return 'frequency';
  // 公众号关注人数增加5000人
  if (
    q.left === '' &&
    '加长少降了约'.includes(around.before.at(-1) ?? '。') &&
    countGrows.test(around.before)
  )
    return 'growth';
  // 收入倍差缩小到1.9, 与全省平均之比达到0.75
  if (
    q.ratio ||
    (unit === '' && /(?:倍差|比例|比值|之比|收入比)(?:[一-龥]{0,4}[到至在为])?$/.test(around.before))
  )
    return 'percent';
  // 事故率为0: a rate
  if (unit === '' && q.value === 0 && /率[降控保为至到制持]{1,3}$/.test(around.before)) return 'percent';
  // 影响因子提高0.2
  if (unit === '' && q.left === '' && !/[新净]增[约近]?$/.test(around.before) && growthWordBefore(f, q.start))
    return 'growth';
  return 'count';
}

/** 前10名, 前三位: a place in a ranking begins at 前. */
export function isRank(f: string, numStart: number, q: Quantity): boolean {
  const at = f[numStart - 1] === ' ' ? numStart - 2 : numStart - 1;
  if (f[at] !== '前') return false;
  if (/[目之以日年月期此生提当从]/.test(f[at - 1] ?? '')) return false;
  if (q.unit === '名' || q.unit === '位' || q.unit === '%' || q.unit === '‰') return true;
  if (q.unit === '' || q.unit === '强') {
    const next = f[q.numEnd] ?? '。';
    return (
      (',。;、)强列的位名行 '.includes(next) ||
        /^(?:水平|方阵|梯队)/.test(f.slice(q.numEnd, q.numEnd + 2))) &&
      (isDigit(f.charCodeAt(numStart)) || q.value <= 100) &&
      !/^(?:季度|年|个?月|天|期|次|届)/.test(f.slice(q.numEnd, q.numEnd + 2))
    );
  }
  return false;
}

/** 分别增长6%和7%, 增长5%、力争6%: the second goes on as the first began. */
export function growsOn(
  f: string,
  q: Quantity,
  kind: TargetKind,
  prev: { end: number; kind: TargetKind; quantity: Quantity } | undefined,
): boolean {
  return (
    prev !== undefined &&
    prev.kind === 'growth' &&
    // 分别提高35元、40元
    (kind === 'percent' || kind === 'money') &&
    prev.quantity.unit === q.unit &&
    (q.left === '' || q.left.endsWith('达到')) &&
    /^(?:[和、与及]|[、,]?(?:并?力争|争取|确保)(?:实现)?)$/.test(f.slice(prev.end, q.start).trim())
  );
}

/** 翻一番 and the like become the percentage they mean; null for all others. */
export function doubling(f: string, q: Quantity): TargetKind | null {
  const before = f[q.numStart - 1];
  if (before === '减' && f[q.numStart] === '半' && q.unit === '%') {
    q.start = q.numStart - 1;
    return 'growth';
  }
  if (q.unit === '番') {
    if (before === '翻') q.start = q.numStart - 1;
    const value = 100 * (2 ** q.value - 1);
    q.min = value;
    q.max = value;
    q.numEnd = q.unitEnd;
    q.unit = '%';
    return 'growth';
  }
  return null;
}

/** The quote of a place begins at 前, and 强 is its measure word (前30强). The eighth is among the first ten. */
export function takePlace(f: string, q: Quantity): void {
  q.start = f.lastIndexOf('前', q.numStart);
  if (q.unit !== '' || f[q.numEnd] !== '强') return;
  q.unit = '强';
  q.unitStart = q.numEnd;
  q.unitEnd = q.numEnd + 1;
  if (q.end < q.unitEnd) q.end = q.unitEnd;
}
