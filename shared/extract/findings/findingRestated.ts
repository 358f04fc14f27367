// Findings about one measure with two values: what the plan says of itself as a whole (overview.ts) and what a later
// section says of the whole again. Silent unless both are plainly the same: the same words, counted by the same deed,
// of the whole year, and confined to no part of it (各, 经济学院, in schools).

import { type Chapters, chaptersOf, titleSays } from '../outline/overview.ts';
import type { Finding, PlanPeriod, Target } from '../types.ts';
import { contradict, type Figures, isWithinYear, sameUnit, twoValues } from './figures.ts';
import { amount } from './findingMake.ts';
import { differ, hasOwnSection, isPartOfYear, isShort, isUnderPart } from './findingPlaces.ts';
import { sumsOfAll } from './findingSums.ts';
import { isRow, tableValues } from './findingTables.ts';
import { type MeasureGroups, stockOf } from './measureGroups.ts';
import { listed } from './titles.ts';

export function restated(
  figures: Figures,
  told: ReadonlySet<string>,
  groups: MeasureGroups,
  period: PlanPeriod | null,
): Finding[] {
  const { targets, words } = figures;
  const out: Finding[] = [];
  const groupsOfAll = groups.of(targets, words);
  if (groupsOfAll.length === 0) return out;
  // where all agree, nothing is asked of the chapters
  const unlike = groupsOfAll.filter((group) => group.some((k) => differ(targets[group[0]!]!, targets[k]!)));
  if (unlike.length === 0) return out;
  const chapters = chaptersOf(figures.outline);
  const firstToo = isTakenUp(figures, groupsOfAll, chapters);
  const ofPlan = ({ offset }: Target): boolean =>
    chapters.isOverview(offset) || (firstToo && offset >= chapters.first.from && offset < chapters.first.to);
  const scope = { chapters, ofPlan, period };
  for (const all of unlike) {
    const quotes = all.filter((k) => targets[k]!.rules.quotes !== undefined);
    for (const k of quotes) out.push(...otherwiseQuoted(figures, all, k));
    const alike = quotes.length > 0 ? all.filter((k) => !quotes.includes(k)) : all;
    if (alike.length < 2) continue;
    const group = alike.filter((k) => !isRow(targets[k]!));
    if (group.length < alike.length) out.push(...tableValues(figures, alike, told, scope));
    if (group.length < 2) continue;
    const a = targets[group[0]!]!;
    if (told.has(a.key) || isPartOfYear(a.period)) continue;
    const list = group.map((k) => targets[k]!);
    const unequal = isUnderPart(figures, group[0]!, chapters)
      ? null
      : timesOf(figures, group, chapters, period);
    if (unequal !== null) {
      if (unequal !== 'fit') out.push(unequal);
      continue;
    }
    if (!ofPlan(a)) {
      out.push(...saidTwice(figures, group, told, chapters));
      continue;
    }
    if (isShared(a, list, ofPlan)) {
      if (!told.has(a.key)) out.push(...ofDepartments(figures, group, chapters));
      continue;
    }
    for (let k = 1; k < list.length && k < 20; k++) {
      const b = list[k]!;
      if (a.section === b.section || told.has(b.key) || ofPlan(b) || !differ(a, b)) continue;
      if (!isAlike(a, b, period)) {
        // a part of the plan, whoever does it, cannot come to more than the whole
        if (group.length === 2 && outdoes(a, b, words[group[0]!]!, period)) out.push(twoValues(a, b));
        continue;
      }
      // where the whole is said again beside it, that is the restatement
      if (list.some((t) => t !== a && t.section === b.section && t.min === a.min && t.max === a.max))
        continue;
      // several of the same in one section are shares of something
      if (list.some((t) => t !== a && t !== b && t.section === b.section && !isWithinYear(t.period)))
        continue;
      if (isPlain(figures, group[0]!, group[k]!, chapters, group.length)) out.push(twoValues(a, b));
      else if (list.length === 2 && mayBePlain(figures, a, b, group[k]!, chapters))
        out.push({ ...twoValues(a, b), severity: 'hint' });
    }
  }
  return out;
}

/** 对照接待读者210万人次等目标考核, where the plan gives that goal one other number. */
function otherwiseQuoted({ targets }: Figures, group: readonly number[], k: number): Finding[] {
  const quoted = targets[k]!;
  const goals = group
    .map((n) => targets[n]!)
    .filter((t) => t.rules.quotes === undefined && !isPartOfYear(t.period));
  const goal = goals[0];
  if (goal === undefined || goals.some((t) => !differ(t, quoted) || differ(t, goal))) return [];
  return [twoValues(goal, quoted)];
}

/** Counted by the same deed, hoped for alike, confined alike, and both of the whole year. */
function isAlike(a: Target, b: Target, period: PlanPeriod | null): boolean {
  const { rules: x } = a;
  const { rules: y } = b;
  // 引进40名 and 奖励5名; what is named without a deed may be either
  if (x.deed !== undefined && y.deed !== undefined && x.deed !== y.deed) return false;
  if (x.within !== y.within || (x.hoped !== y.hoped && !hopesForLess(a, b))) return false;
  // 新增 10 个 and 达到 100 个 are flow and stock
  if (stockOf(a) !== stockOf(b) && a.kind === 'count') return false;
  if (isWithinYear(b.period)) return false;
  if (a.period === b.period) return true;
  if (a.period !== null && b.period !== null) return false;
  // by 2030 in a plan for 2026 is another number
  const said = a.period ?? b.period;
  return period === null || said === period.start.slice(0, 4) || said === period.end.slice(0, 4);
}

/** 突破100万 and 力争达80万: one may hope for more than is promised, not for less. */
function hopesForLess(a: Target, b: Target): boolean {
  const [hope, promise] = a.rules.hoped === undefined ? [b, a] : [a, b];
  return hope.max !== null && promise.min !== null && hope.max < promise.min;
}

/** More than the whole is promised by the same deed in a part of the plan. */
function outdoes(a: Target, b: Target, words: string, period: PlanPeriod | null): boolean {
  const [whole, part] = [a.max, b.min];
  if (whole === null || part === null || part <= whole || a.rules.within !== undefined) return false;
  if (a.rules.deed === undefined || (isShort(words, a) && whole < 100) || !isLatinName(b.rules.within))
    return false;
  return isAlike(a, { ...b, rules: { ...b.rules, within: a.rules.within! } }, period);
}

/** The Woodlands Team will: who does it, not with whom or for whom. */
const isLatinName = (within: string | undefined): boolean =>
  /^(?:The )?[A-Z][\w ]+ (?:will|shall|to)$/.test(within ?? '');

/** Whether the words alone, or the section the second stands in, make plain that it is the same again. */
function isPlain(figures: Figures, a: number, b: number, chapters: Chapters, members: number): boolean {
  const { words, targets } = figures;
  const [first, second] = [targets[a]!, targets[b]!];
  if (isUnderPart(figures, b, chapters)) return false;
  if (!isShort(words[a]!, first)) return true;
  // Membership is to reach 12,500, and will rise to 12,050: a level there is one of
  if (members === 2 && isLevel(first) && isLevel(second) && words[a]!.length > 3) return true;
  // 授权发明专利: a deed no list knows stands before what is counted
  const sameDeed =
    first.rules.deed === second.rules.deed &&
    ((first.rules.deed ?? first.rules.within) !== undefined ||
      // 新增就业: the deed is in the name
      (first.measure === second.measure && first.measure !== words[a]));
  const bothStock = first.rules.stock === 'yes' && second.rules.stock === 'yes';
  if (hasOwnSection(figures, b, chapters, sameDeed)) return sameDeed || bothStock || words[b]!.length > 2;
  if (members !== 2) return false;
  if (/(?:总额|总量|总数|总投资|总人数)$/.test(words[a]!)) return true;
  // a share of the whole would hardly be more than the whole
  const exceeds =
    (amount(second) ?? 0) > (amount(first) ?? 0) && amount(first)! >= 100 && words[b]!.length > 2;
  return (
    sameDeed && (second.rules.whole === 'yes' || exceeds || (words[b]!.length > 3 && hasAllParts(figures, b)))
  );
}

const sameYears = (a: Target, b: Target): boolean =>
  a.period === b.period || a.period === null || b.period === null;

/** A level that all of the plan reaches. */
const isLevel = ({ rules, period }: Target): boolean =>
  rules.within === undefined && !isPartOfYear(period) && (rules.stock === 'yes' || rules.level === 'yes');

/** 引进博士18名 and, in one chapter, 引进博士15名: few words, the same deed, nothing that confines either. */
const mayBePlain = (figures: Figures, a: Target, b: Target, k: number, chapters: Chapters): boolean =>
  a.rules.deed !== undefined &&
  a.rules.deed === b.rules.deed &&
  a.rules.within === undefined &&
  a.comparator === 'eq' &&
  b.comparator === 'eq' &&
  !isUnderPart(figures, k, chapters);

/**
 * 到位经费5200万元,其中纵向3900万元、横向1300万元 of the plan as a whole, and 横向经费1350万元 further down: a part that its own place
 * calls by its full name.
 */
export function namedInFull(figures: Figures, told: ReadonlySet<string>): Finding[] {
  const { targets, words, parts, totals, outline } = figures;
  if (parts.length === 0) return [];
  const chapters = chaptersOf(outline);
  const names = new Map<string, number>();
  for (const k of parts) {
    const part = targets[k]!;
    const whole = words[totals[k]!] ?? '';
    if (
      words[k]!.length < 2 ||
      words[k]!.length > 4 ||
      whole.length < 2 ||
      !chapters.isOverview(part.offset) ||
      told.has(part.key)
    )
      continue;
    if (part.comparator === 'eq' && !/[a-z]/.test(whole)) names.set(words[k]! + whole.slice(-2), k);
  }
  if (names.size === 0) return [];
  const found = new Map<string, number[]>();
  for (let k = 0; k < targets.length; k++) {
    if (
      !names.has(words[k]!) ||
      isUnderPart(figures, k, chapters) ||
      targets[k]!.per !== null ||
      isPartOfYear(targets[k]!.period)
    )
      continue;
    listed(found, words[k]!, k);
  }
  const out: Finding[] = [];
  for (const [name, list] of found) {
    const part = targets[names.get(name)!]!;
    const other = targets[list[0]!]!;
    if (list.length === 1 && other.kind === part.kind && sameUnit(part, other) && contradict(part, other))
      out.push(twoValues(part, other));
  }
  return out;
}

/** 个人会员320名,其中高校150名、院所70名、企业100名: what its parts make is all there is. */
function hasAllParts({ targets, totals, parts }: Figures, k: number): boolean {
  const own = parts.filter((n) => totals[n] === k);
  const sum = own.reduce((all, n) => all + (amount(targets[n]!) ?? 0), 0);
  return own.length > 1 && sum === amount(targets[k]!);
}

/**
 * Outside of the overview two sections may each hold their own: only where both say that it is all of the year's, one
 * of them is about it, and no third counts the same, it is one number.
 */
function saidTwice(
  figures: Figures,
  group: readonly number[],
  told: ReadonlySet<string>,
  chapters: Chapters,
): Finding[] {
  const { targets, words, outline } = figures;
  const ofYears = group.filter((k) => !isWithinYear(targets[k]!.period));
  if (ofYears.length !== 2) return [];
  const [x, y] = [ofYears[0]!, ofYears[1]!];
  const [a, b] = [targets[x]!, targets[y]!];
  if (isLevel(a) && isLevel(b) && words[x]!.length > 3 && !told.has(b.key) && sameYears(a, b))
    return isUnderPart(figures, x, chapters) || isUnderPart(figures, y, chapters) || !contradict(a, b)
      ? []
      : [twoValues(a, b)];
  if (a.section === '' || a.section === b.section || told.has(b.key) || !contradict(a, b)) return [];
  if (a.period === null || a.period !== b.period || isWithinYear(a.period) || !isAlike(a, b, null)) return [];
  if (
    a.rules.deed === undefined ||
    a.rules.deed !== b.rules.deed ||
    a.rules.whole !== 'yes' ||
    b.rules.whole !== 'yes'
  )
    return [];
  if (isShort(words[x]!, a) || isUnderPart(figures, x, chapters) || isUnderPart(figures, y, chapters))
    return [];
  const chapter = (offset: number): number => {
    let h = chapters.above(offset);
    while (h >= 0 && chapters.parent(h) >= 0) h = chapters.parent(h);
    return h;
  };
  const [p, q] = [chapter(a.offset), chapter(b.offset)];
  // chapters may be departments; goals are the whole plan's
  const isGoal = (h: number): boolean =>
    h >= 0 && /^(?:goal|objective|aim|priority|目标|任务)/i.test(outline[h]!.number);
  return p === q || (isGoal(p) && isGoal(q)) ? [twoValues(a, b)] : [];
}

/** Later sections take up at least two of the first chapter's numbers as they are, and hardly any otherwise. */
function isTakenUp(
  { targets, outline }: Figures,
  groups: readonly (readonly number[])[],
  chapters: Chapters,
): boolean {
  const { from, to } = chapters.first;
  const opening = outline.find(({ offset }) => offset === from);
  if (to === 0 || !opening || titleSays(opening.title).part) return false;
  let agree = 0;
  let otherwise = 0;
  const where = new Set<string>();
  for (const group of groups) {
    const a = targets[group[0]!]!;
    if (a.offset < from || a.offset >= to) continue;
    const later = group.map((k) => targets[k]!).filter((t) => t.offset >= to);
    const same = later.find((t) => t.min === a.min && t.max === a.max && t.period === a.period);
    if (same) {
      agree++;
      where.add(same.section);
    } else if (later.some((t) => contradict(a, t))) otherwise++;
  }
  return agree >= 2 && where.size >= 2 && otherwise * 2 <= agree;
}

/** Later sections, or several places in one, take their shares of the whole. */
function isShared(whole: Target, list: readonly Target[], ofPlan: (t: Target) => boolean): boolean {
  const later = list.filter((t) => t.section !== whole.section && !ofPlan(t) && !isPartOfYear(t.period));
  const total = amount(whole);
  return later.length > 1 && total !== null && later.every((t) => (amount(t) ?? total) < total);
}

const department = /(?:学院|书院|(?<![体关联])系|部|处|办公室|科|室|分会|专委会|小组)$/;

/** What several departments promise under their own headings cannot be more than the whole; others may have the rest. */
function ofDepartments(figures: Figures, group: readonly number[], chapters: Chapters): Finding[] {
  const { targets, outline } = figures;
  const [whole, ...shares] = group.map((k) => targets[k]!) as [Target, ...Target[]];
  if (whole.comparator !== 'eq' || whole.rules.deed === undefined || whole.rules.within !== undefined)
    return [];
  const heads = new Set<number>();
  let sum = 0;
  for (const t of shares) {
    const h = chapters.above(t.offset);
    const fits =
      h >= 0 &&
      department.test(outline[h]!.title) &&
      chapters.parent(h) === chapters.parent(chapters.above(shares[0]!.offset)) &&
      t.comparator === 'eq' &&
      t.rules.deed === whole.rules.deed &&
      t.rules.within === undefined &&
      !isPartOfYear(t.period);
    if (!fits) return [];
    heads.add(h);
    sum += t.min!;
  }
  return heads.size === shares.length && heads.size > 1 && sum > whole.min! ? sumsOfAll(whole, shares) : [];
}

/** The quarters or halves of the year, or all years of the plan, each said once in a section of its own, and their total. */
function timesOf(
  { targets, outline }: Figures,
  group: readonly number[],
  chapters: Chapters,
  plan: PlanPeriod | null,
): Finding | 'fit' | null {
  const [year, ...parts] = group.map((k) => targets[k]!) as [Target, ...Target[]];
  if (year.kind !== 'count' || year.comparator !== 'eq') return null;
  const first = plan === null ? 0 : Number(plan.start.slice(0, 4));
  const years = plan === null ? 1 : Number(plan.end.slice(0, 4)) - first + 1;
  const yearly = years > 1 && parts.length === years && (year.period === null || isWithinYear(year.period));
  if (!yearly && parts.length !== 2 && parts.length !== 4) return null;
  const when = (t: Target): string => {
    if (yearly) return t.period ?? '';
    if (isWithinYear(t.period)) return t.period!.slice(5);
    for (let h = chapters.above(t.offset); h >= 0; h = chapters.parent(h)) {
      const m = /^(?:20\d\d年)?第?([一二三四])季度?(?![一-龥])|^([上下])半年(?![一-龥])/.exec(
        outline[h]!.title.trim(),
      );
      if (m) return m[1] ? `Q${'一二三四'.indexOf(m[1]) + 1}` : m[2] === '上' ? 'H1' : 'H2';
    }
    return '';
  };
  const letter = parts.length === 2 ? 'H' : 'Q';
  const fits = (t: Target, k: number): boolean =>
    when(t) === (yearly ? `${first + k}` : `${letter}${k + 1}`) &&
    t.rules.stock === undefined &&
    t.comparator === 'eq' &&
    t.unit === year.unit &&
    t.rules.within === year.rules.within &&
    (t.rules.deed === undefined || t.rules.deed === year.rules.deed) &&
    t.section !== year.section;
  if (!parts.every(fits)) return null;
  if (parts.some((t) => amount(t) === amount(year))) return 'fit';
  return sumsOfAll(year, parts)[0] ?? 'fit';
}
