// Totals and their parts within a block: 其中…, brackets that divide, halves of a year that add up.

import type { RawTarget } from '../blockReading.ts';
import { isDeedOf } from '../measure/countedDeeds.ts';
import { thingUnit } from '../measure/countedWords.ts';
import { headAt, nounAfterVerb } from '../measure/stops.ts';
import { adverbAt } from '../measure/stripClause.ts';
import { unitClass } from '../numbers/unitClass.ts';
import { comparable } from './comparable.ts';
import { isShare, sharedOut } from './partShares.ts';

/** Whether 其中, 当中, 包括, 含, 分别为 or 按层次分 at `i` divides what was counted before it. */
export function dividing(f: string, i: number): boolean {
  const c = f[i];
  return (
    (c === '其' && f[i + 1] === '中' && !/[把在从与将]/.test(f[i - 1] ?? '')) ||
    (c === '当' && f[i + 1] === '中' && f[i - 1] === ',') ||
    (c === '分' &&
      f[i - 1] === ',' &&
      /^分别(?:为|是|用于|由|从|赴|前往|派往|来自)/.test(f.slice(i, i + 4))) ||
    (c === '按' && ',;。'.includes(f[i - 1] ?? '。') && bySort.test(f.slice(i, i + 12))) ||
    (c === '包' &&
      (f[i + 1] === '括' || f[i + 1] === '含') &&
      /,(?:具体|主要|分别)?$/.test(f.slice(Math.max(0, i - 3), i))) ||
    (c === '即' && f[i - 1] === ',' && thatIs.test(f.slice(i, i + 24))) ||
    (c === '含' && f[i - 1] === ',' && !/^含(?:[量金氧碳糖税义苞笑]|有)/.test(f.slice(i, i + 2)))
  );
}

/** 由甲类10场、乙类20场组成 */
const madeUpOf = /^由[^,。;:\d]{1,12}\d[^。;:]{2,70}?(?:组成|构成)/;

/** 按层次分,本科2000人、专科3000人; 按行业分为企业导师30名、医院导师20名 */
const bySort = /^按照?[^,。;:、\d]{2,5}(?:(?:分|划分|看|统计)[,:]|(?:划)?分[为成])/;

/** 教材三种,即专著一种、译著两种 */
const thatIs =
  /^即(?![将可日时便使墨兴席位刻])[^,。;:\d一二两三四五六七八九十]{1,10}[\d一二两三四五六七八九十]/;

/** Whether 由 … 组成 or 涵盖 at `i` may tell what makes up the quantity before. */
export const listing = (f: string, i: number): boolean =>
  f[i] === '由' ? madeUpOf.test(f.slice(i, i + 90)) : f[i + 1] === '盖';

/** The quantities that 其中 divides end below this index, in this sentence. */
export interface Divided {
  sentence: number;
  below: number;
  /** Where the first part begins. */
  from: number;
}

/** Deeds also before a noun of structure (共建产业学院). */
const clearDeed =
  /^(?:新增|共建|新建|组建|设立|成立|举办|承办|引进|选派|签订|签署|外送|外派|发表|编写|制定|发布)/;

function beginsWithVerb(f: string, from: number): boolean {
  if (clearDeed.test(f.slice(from, from + 2))) return true;
  const at = headAt(f, from) > 0 ? from : from + adverbAt(f, from);
  const h = headAt(f, at);
  return h > 1 && !nounAfterVerb.test(f.slice(at + h, at + h + 3));
}

/** Whether the clause still divides: 其中博士20人,引进专家2人 goes on to another deed, 其中新建4所,改扩建6所 does not. */
export function dividesOn(f: string, divided: Divided, clauseFrom: number): boolean {
  return (
    clauseFrom <= divided.from ||
    f[clauseFrom - 1] !== ',' ||
    !beginsWithVerb(f, clauseFrom) ||
    beginsWithVerb(f, divided.from + (':,'.includes(f[divided.from]!) ? 1 : 0))
  );
}

/** 其中产业项目96个,完成投资230亿元: a deed, but of what was counted before 其中 by the same name. */
export function countsTheSame(
  f: string,
  targets: readonly RawTarget[],
  divided: Divided,
  { measure, quantity }: RawTarget,
): boolean {
  if (!measure) return false;
  const said = f.slice(measure[0], measure[1]);
  for (let k = divided.below - 1; k >= 0 && targets[k]!.sentence === divided.sentence; k--) {
    const t = targets[k]!;
    if (
      t.measure &&
      t.measure[0] !== measure[0] &&
      t.quantity.unit === quantity.unit &&
      f.slice(t.measure[0], t.measure[1]) === said
    )
      return true;
  }
  return false;
}

/** 其中,续建380个;新开工240个: whether what stands behind the ; at `at` is one more part. */
export const dividesPast = (f: string, { from }: Divided, at: number): boolean =>
  f[from] === ':' || (f[from] === ',' && (headAt(f, at + 1) === 0 || headAt(f, from + 1) > 0));

/** 养老项目60个,其中护理院4所、助餐点56个: parts by other measure words, which make up the whole. */
export function settleUnlike(f: string, targets: readonly RawTarget[], { below, sentence }: Divided): void {
  const total = targets[below - 1];
  const parts = targets.slice(below);
  if (
    !total ||
    total.sentence !== sentence ||
    total.parent >= 0 ||
    total.kind !== 'count' ||
    parts.length < 2 ||
    !parts.every(
      (part) =>
        part.kind === 'count' &&
        part.per === null &&
        (part.parent < 0 || part.parent === below - 1) &&
        thingUnit.test(part.quantity.unit),
    ) ||
    parts.reduce((sum, { quantity }) => sum + quantity.value, 0) !== total.quantity.value
  )
    return;
  for (let k = below; k < targets.length; k++) becomePart(f, targets, k, below - 1);
}

/** The nearest quantity before 其中 that the one given can be a part of; -1 none. */
export function totalFor(
  f: string,
  targets: readonly RawTarget[],
  divided: Divided,
  child: RawTarget,
): number {
  if (isShare(f, child)) {
    const whole = sharedOut(f, targets, divided, child);
    // 招生240人,其中甲类140人、乙类100人,外方课程占比35%: all of it was told
    return whole >= 0 && isRatioNamed(f, child) && !leaves(targets, divided, whole, child) ? -1 : whole;
  }
  for (let k = divided.below - 1; k >= 0 && k > divided.below - 12; k--) {
    const t = targets[k]!;
    if (t.sentence !== divided.sentence) return -1;
    if (t.parent < 0 && comparable(f, t, child) && !isOfEach(f, targets, k, child))
      return leaves(targets, divided, k, child) ? k : -1;
  }
  return -1;
}

/** 专报24篇,每季度6篇;其中获批示8篇: what is divided is the year's number before it. */
function isOfEach(f: string, targets: readonly RawTarget[], k: number, child: RawTarget): boolean {
  const each = targets[k]!;
  const year = targets[k - 1];
  return (
    each.per !== null &&
    child.per === null &&
    year !== undefined &&
    year.sentence === each.sentence &&
    year.per === null &&
    year.quantity.unit === each.quantity.unit &&
    (child.quantity.value > each.quantity.value || /;/.test(f.slice(each.end, child.start)))
  );
}

const isRatioNamed = (f: string, { measure }: RawTarget): boolean =>
  measure !== null && /(?:占比|比例|比重)$/.test(f.slice(...measure));

/** These count anything: what has another of them is a thing of its own sooner than a part. */
const countsAnything = new Set('个 项 件 种 类 处 家 次 条 '.split(' '));

/** Up to how much a part may say for its slip to be told; one that stands further off is no larger than the whole. */
function mostOf(targets: readonly RawTarget[], { below }: Divided, total: number, child: RawTarget): number {
  const { value, unit } = targets[total]!.quantity;
  if (total < below - 1) return value;
  // 活动100场,其中高端论坛660场: a digit too many in the first part
  const digit = targets.length === below + 1 && unit === child.quantity.unit && !countsAnything.has(unit);
  return (digit ? 12 : 3) * value;
}

/** Whether the parts told so far leave something of the whole. */
function leaves(targets: readonly RawTarget[], divided: Divided, total: number, child: RawTarget): boolean {
  const { below } = divided;
  const whole = targets[total]!.quantity;
  if (child.quantity.value > mostOf(targets, divided, total, child)) return false;
  if (whole.comparator !== 'eq') return true;
  let told = 0;
  for (let k = below; k < targets.length; k++)
    if (targets[k]!.parent === total) told += targets[k]!.quantity.value;
  return told !== whole.value;
}

const where =
  /^(?:走?进[一-龥]{2,8}|线[上下](?:举办|召开|开展)?|(?:被|获)?(?:[国省市县](?:级|部级)(?:及?以上)?)?(?:领导|部门|单位)?(?:采用|采纳|录用|刊发|批示|转载)|(?:农村|乡村|偏远?|偏乡|离岛|山区|城区|境外|境内|国外|国内|省外|省内|海外)(?:[及和、与](?:农村|乡村|偏远?|偏乡|离岛|山区))?(?:地区)?)$/;

/** 科普活动320场,其中进校园120场: the words before the number say where, not what. */
const isWhere = (f: string, { measure, quantity }: RawTarget, parent: RawTarget): boolean =>
  measure !== null &&
  measure[1] <= quantity.start &&
  unitClass(quantity.unit) === unitClass(parent.quantity.unit) &&
  where.test(f.slice(measure[0], measure[1]));

const toldOfIt = /^,[^,。;:\d]{2,20}分别为$/;

/** 骨干60名,甲类、乙类分别为20名、40名: those told one after the other, of which `last` is the last, make up the one before. */
export function settleEach(f: string, targets: readonly RawTarget[], last: number): void {
  let first = last;
  while (first > 0 && (targets[first - 1]!.left?.length ?? 0) > (targets[first]!.left?.length ?? 0)) first--;
  const total = targets[first - 1];
  const parts = targets.slice(first);
  const sum = parts.reduce((so, { quantity }) => so + quantity.value, 0);
  if (
    total?.sentence === targets[last]!.sentence &&
    total.parent < 0 &&
    parts.every((part) => part.parent < 0 && comparable(f, total, part)) &&
    (sum === total.quantity.value ||
      // 培训1.5万人,学校、机关分别为4000人、3000人: some of it
      (sum < total.quantity.value && toldOfIt.test(f.slice(total.end, parts[0]!.start))))
  )
    for (let k = first; k <= last; k++) becomePart(f, targets, k, first - 1);
}

/**
 * 会员400人:高校150人、企业250人: those from `below` on, where they make up the one before, or the words say that they do
 * (由…构成).
 */
export function settleListed(f: string, targets: readonly RawTarget[], below: number): void {
  const total = targets[below - 1]!;
  const parts: number[] = [];
  for (let k = below; k < targets.length; k++)
    if (targets[k]!.parent < 0 && comparable(f, total, targets[k]!)) parts.push(k);
  const sum = parts.reduce((so, k) => so + targets[k]!.quantity.value, 0);
  if (parts.length < 2) return;
  const from = Math.max(total.end, total.measure?.[1] ?? 0);
  const says = madeUpOf.test(f.slice(from + 1, from + 91)) && f[from] === ',';
  if (sum !== total.quantity.value && !(says && parts.length === targets.length - below)) return;
  if (says) total.rules.partition = 'yes';
  for (const k of parts) becomePart(f, targets, k, below - 1);
}

/** Makes the quantity `own` a part of `total`, after 其中. */
export function becomePart(f: string, targets: readonly RawTarget[], own: number, total: number): void {
  const child = targets[own]!;
  const parent = targets[total]!;
  child.parent = total;
  child.past ||= parent.past;
  child.time ??= parent.time;
  child.rules.part_of = '其中';
  // 其中新开工72个、续建68个, 其中线上2场: of what is divided
  if (isDeedOf(f, child) || isWhere(f, child, parent)) child.measure = parent.measure;
}
