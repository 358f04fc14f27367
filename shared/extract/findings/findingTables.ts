// Findings about tables: a number of the text that a row gives with another value, a row that another table contradicts,
// a row of totals that is not the sum of its column or not the total announced above the table. Silent where the row is
// but a part (other rows count the same, another cell, its column or caption confines it), is hoped for, is another's, or
// where the text may speak of a part.

import type { Chapters } from '../outline/overview.ts';
import type { Finding, PlanPeriod, Target } from '../types.ts';
import { contradict, type Figures, sameUnit, twoValues } from './figures.ts';
import { amount } from './findingMake.ts';
import { differ, hasOwnSection, isPartOfYear, isShort, isUnderPart } from './findingPlaces.ts';
import { sumsOfAll } from './findingSums.ts';

export const isRow = ({ rules }: Target): boolean => rules.column !== undefined;

/** What decides whether a number is said of the plan as a whole. */
export interface Scope {
  chapters: Chapters;
  ofPlan: (t: Target) => boolean;
  period: PlanPeriod | null;
}

/** Of targets that count the same, those of rows against those of the text, and of one table against another's. */
export function tableValues(
  figures: Figures,
  group: readonly number[],
  told: ReadonlySet<string>,
  scope: Scope,
): Finding[] {
  const { targets } = figures;
  const said = group.filter((k) => !isRow(targets[k]!));
  const rows = group.filter((k) => isRow(targets[k]!) && isWholeRow(figures, group, k, scope));
  const out: Finding[] = [];
  for (const k of rows) {
    const row = targets[k]!;
    if (told.has(row.key)) continue;
    const beside = said.length > 0 ? said : rows.filter((n) => n < k);
    // where one of them agrees, the others are said of something else
    if (beside.some((n) => !differ(targets[n]!, row))) continue;
    const other = beside.find((n) => !told.has(targets[n]!.key) && isSame(figures, beside, n, k, scope));
    if (other === undefined) continue;
    out.push(other < k ? twoValues(targets[other]!, row) : twoValues(row, targets[other]!));
    // told once
    break;
  }
  return out;
}

/** All of the year's, of the plan's, and no other row of its table counts the same. */
function isWholeRow(figures: Figures, group: readonly number[], k: number, { chapters }: Scope): boolean {
  const { targets } = figures;
  const row = targets[k]!;
  if (!isOfYear(row) || row.rules.hoped !== undefined || row.rules.row === 'subtotal') return false;
  if (isUnderPart(figures, k, chapters)) return false;
  const total = row.rules.row === 'total';
  return group.every((n) => {
    const t = targets[n]!;
    if (n === k || !isRow(t) || !inOneTable(targets, n, k)) return true;
    // the rows above their total; the columns of quarters and other years, and of what is hoped for
    if (total && t.rules.row !== 'total') return true;
    return t.rules.hoped !== undefined || (t.rules.period === 'header' && t.period !== row.period);
  });
}

const isOfYear = ({ period, rules }: Target): boolean =>
  !isPartOfYear(period) || (rules.column !== undefined && rules.whole === 'yes' && /-1[0-2]$/.test(period!));

/** Rows with nothing of the text between them. */
function inOneTable(targets: readonly Target[], a: number, b: number): boolean {
  const [from, to] = a < b ? [a, b] : [b, a];
  for (let k = from; k <= to; k++)
    if (!isRow(targets[k]!) || targets[k]!.section !== targets[from]!.section) return false;
  return true;
}

/** Deeds by which fewer or others are counted than a row without a deed counts. */
const ofFewer =
  /申报|申请|推荐|奖励|慰问|表扬|表彰|淘汰|撤销|关闭|裁减|辞退|考核|评估|检查|抽查|宣传|报道|参加|参与|支持|资助|遴选|储备|筹备|策划/;

/** Whether the row at `k` and what is said at `n` are plainly the same promise. */
function isSame(figures: Figures, beside: readonly number[], n: number, k: number, scope: Scope): boolean {
  const { targets, words } = figures;
  const [a, row] = [targets[n]!, targets[k]!];
  const { deed, within, hoped } = a.rules;
  if (within !== row.rules.within || hoped !== undefined || !isOfYear(a)) return false;
  if (isUnderPart(figures, n, scope.chapters) || isAnothers(a, row)) return false;
  if (!sameYear(a, row, scope.period)) return false;
  if (deed !== row.rules.deed) {
    if (deed !== undefined && row.rules.deed !== undefined) return false;
    if (ofFewer.test(deed ?? row.rules.deed!)) return false;
  }
  if (scope.ofPlan(a) || scope.ofPlan(row)) return true;
  if (isRow(a)) return a.lead.length > 0 && row.lead.length > 0 && !isShort(words[n]!, a);
  if (hasOwnSection(figures, n, scope.chapters, deed !== undefined)) return true;
  // what one section promises of several may be a part of the row's
  if (beside.length > 1 || (deed === undefined && a.kind === 'count')) return false;
  const long = words[n]!.charCodeAt(0) > 127 ? words[n]!.length > 3 : !isShort(words[n]!, a);
  if (a.section === row.section) return long || (deed !== undefined && deed === row.rules.deed);
  return (long || a.rules.whole === 'yes') && (amount(row) ?? 0) < (amount(a) ?? 0);
}

/** One leads here, another there. */
const isAnothers = (a: Target, b: Target): boolean =>
  a.lead.length > 0 &&
  b.lead.length > 0 &&
  !a.lead.some((x) => b.lead.some((y) => x.endsWith(y) || y.endsWith(x)));

function sameYear(a: Target, b: Target, plan: PlanPeriod | null): boolean {
  const year = (t: Target): string | null => (isPartOfYear(t.period) ? t.period!.slice(0, 4) : t.period);
  const [x, y] = [year(a), year(b)];
  if (x === y) return true;
  if (x !== null && y !== null) return false;
  // by 2030 in a plan for 2026 is another number, and so is 2026 in one for five years
  return (
    plan === null || (plan.start.slice(0, 4) === plan.end.slice(0, 4) && (x ?? y) === plan.start.slice(0, 4))
  );
}

/** Rows of totals: against their columns, and against what the line above the table announces. */
export function totalRows({ targets, noted }: Figures): Finding[] {
  const out: Finding[] = [];
  for (const k of noted) {
    const total = targets[k]!;
    if (!isSum(total) || (total.kind !== 'count' && total.kind !== 'money')) continue;
    const unequal = ofColumn(targets, k);
    out.push(...unequal);
    const announced = unequal.length === 0 && total.rules.row === 'total' ? announcedAbove(targets, k) : null;
    if (announced !== null) out.push(twoValues(announced, total));
  }
  return out;
}

const isSum = ({ rules }: Target): boolean => rules.row === 'total' || rules.row === 'subtotal';

/** A table with more rows is no plan's. */
const maxRows = 400;

/** The numbers above one in its column, up to where the table or, for a subtotal, its part of the table begins. */
function ofColumn(targets: readonly Target[], k: number): Finding[] {
  const total = targets[k]!;
  if (total.comparator !== 'eq') return [];
  let parts: Target[] = [];
  const subtotals: Target[] = [];
  for (let n = k - 1; n >= 0 && k - n < maxRows && inOneTable(targets, n, n + 1); n--) {
    const t = targets[n]!;
    if (t.rules.column !== total.rules.column) continue;
    if (t.rules.row === 'total') return [];
    if (t.rules.row === 'subtotal') {
      if (total.rules.row === 'subtotal') break;
      // rows that stand below the last subtotal
      if (subtotals.length === 0 && parts.length > 0) return [];
      subtotals.unshift(t);
      continue;
    }
    // 其中 is counted in the row above
    if (t.part_of_key !== null || t.rules.within?.startsWith('其中')) continue;
    if (t.kind !== total.kind || t.comparator !== 'eq' || t.per !== null) return [];
    parts.unshift(t);
  }
  if (subtotals.length > 0) parts = subtotals;
  const { unit } = parts[0] ?? total;
  if (parts.length < 2 || parts.some((t) => t.unit !== unit) || (total.unit !== '' && total.unit !== unit))
    return [];
  return isNested(parts, amount(total)!) ? [] : sumsOfAll({ ...total, unit }, parts);
}

/**
 * 学术活动 30 above 论坛 10 and 讲座 20: a row that is the sum of those below it; and one that is too much just by
 * itself, where it may be a part of the row above.
 */
function isNested(parts: readonly Target[], whole: number): boolean {
  const amounts = parts.map((t) => amount(t)!);
  const excess = amounts.reduce((sum, one) => sum + one, 0) - whole;
  return amounts.some((one, k) => {
    if (one === excess && one <= (amounts[k - 1] ?? 0)) return true;
    let sum = 0;
    for (let n = k + 1; n < amounts.length && sum < one; n++) {
      sum += amounts[n]!;
      if (sum === one && n > k + 1) return true;
    }
    return false;
  });
}

/** 全年举办学术活动60场,安排见下表:, where it is the one number of its unit. */
function announcedAbove(targets: readonly Target[], k: number): Target | null {
  const total = targets[k]!;
  let n = k;
  while (n > 0 && k - n < maxRows && inOneTable(targets, n - 1, n)) n--;
  const above = targets[n - 1];
  if (above === undefined || isRow(above) || above.rules.tabled !== 'yes' || above.section !== total.section)
    return null;
  if (above.kind !== total.kind || !isOfYear(total) || !contradict(above, total)) return null;
  // five expeditions, and 53 members: another column's total
  const [said, sum] = [amount(above), amount(total)];
  if (total.unit === '' && said !== null && sum !== null && Math.max(said, sum) > 2 * Math.min(said, sum))
    return null;
  const alone = targets
    .slice(n, k + 1)
    .every((t) => t === total || t.rules.row !== 'total' || isPartOfYear(t.period) || t.unit !== total.unit);
  return alone && (total.unit === '' || sameUnit(above, total)) ? above : null;
}
