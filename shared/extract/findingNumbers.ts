// Findings that compare numbers with numbers: parts and totals, one measure with two values, subsets, ranges.
// Silent unless the words make the contradiction plain: a false alarm costs more than a miss.
import { amount, enNumber, makeFinding, spanOf, zhNumber } from './findingMake.ts';
import { fold } from './fold.ts';
import type { Extraction, Finding, Item, Target } from './types.ts';
import { unitClass } from './unitClass.ts';

const name = (t: Target): string => t.measure ?? '这一项';
const enName = (t: Target): string => t.measure ?? 'this figure';
const classes = new Map<string, string>();
/** Remembered: every update asks for all units, and a plan has few. */
function classOf(unit: string): string {
  let known = classes.get(unit);
  if (known === undefined) {
    known = unitClass(fold(unit));
    if (classes.size > 5000) classes.clear();
    classes.set(unit, known);
  }
  return known;
}
const sameUnit = (a: Target, b: Target): boolean => classOf(a.unit) === classOf(b.unit);

export function numberFindings(e: Extraction, memory: NumberMemory = {}): Finding[] {
  if (!memory.last || !sameNumbers(memory.last.of, e)) {
    const found = comparedAcross(e);
    memory.last = { of: e, found };
  }
  const byKey = new Map(e.targets.map((t) => [t.key, t]));
  // copies, with the places of today: the caller numbers repeated keys
  const out = memory.last.found.map((f) => ({ ...f, spans: f.targets.map((k) => spanOf(byKey.get(k)!)) }));
  out.push(...subsets(e.targets));
  for (const t of e.targets) if (t.rules.reversed) out.push(reversed(t));
  return out;
}

/** What was found in the last reading, kept while no number, name or heading changes. One per extractor. */
export interface NumberMemory {
  last?: { of: Pick<Extraction, 'targets' | 'items' | 'outline'>; found: Finding[] };
}

function sameNumbers(a: Pick<Extraction, 'targets' | 'items' | 'outline'>, b: Extraction): boolean {
  return (
    a.targets.length === b.targets.length &&
    a.items.length === b.items.length &&
    a.outline.length === b.outline.length &&
    a.targets.every((t, k) => sameTarget(t, b.targets[k]!)) &&
    a.items.every((i, k) => {
      const j = b.items[k]!;
      return i.title === j.title && i.section === j.section && i.targets.length === j.targets.length;
    }) &&
    a.outline.every((h, k) => h.title === b.outline[k]!.title)
  );
}

function sameTarget(t: Target, u: Target): boolean {
  return (
    t.key === u.key &&
    t.quote === u.quote &&
    t.min === u.min &&
    t.max === u.max &&
    t.measure === u.measure &&
    t.unit === u.unit &&
    t.comparator === u.comparator &&
    t.kind === u.kind &&
    t.period === u.period &&
    t.per === u.per &&
    t.section === u.section &&
    t.part_of_key === u.part_of_key &&
    t.rules.comparator === u.rules.comparator &&
    t.rules.partition === u.rules.partition
  );
}

/** Parts and totals, parts and items, the same measure twice: every span is the target named beside it. */
function comparedAcross(e: Extraction): Finding[] {
  const out: Finding[] = [];
  const children = new Map<string, Target[]>();
  for (const t of e.targets) {
    if (t.part_of_key === null) continue;
    const list = children.get(t.part_of_key);
    if (list) list.push(t);
    else children.set(t.part_of_key, [t]);
  }
  const byKey = new Map(e.targets.map((t) => [t.key, t]));
  for (const [key, parts] of children) {
    const total = byKey.get(key);
    if (total) out.push(...sums(total, parts));
  }
  out.push(...partsAndItems(e, children, byKey));
  out.push(...restated(e.targets, new Set(out.flatMap((f) => f.targets))));
  return out;
}

function sums(total: Target, parts: Target[]): Finding[] {
  const whole = amount(total);
  if (whole === null || total.comparator === 'range') return [];
  const spans = [spanOf(total), ...parts.map(spanOf)];
  const keys = [total.key, ...parts.map((p) => p.key)];
  const upper = total.comparator === 'eq' || total.comparator === 'lte' || total.comparator === 'lt';
  const biggest = parts.find((p) => (amount(p) ?? 0) > whole);
  if (upper && biggest && parts.length === 1) {
    const b = amount(biggest)!;
    return [
      makeFinding(
        'subset',
        'error',
        spans,
        keys,
        {
          zh: `${name(biggest)} ${zhNumber(b)} ${biggest.unit}，多于它所在的总数 ${zhNumber(whole)} ${total.unit}。`,
          en: `${enName(biggest)}: ${enNumber(b)}, more than the ${enNumber(whole)} it is part of.`,
        },
        {
          zh: '核对这两个数，改总数或改其中的部分。',
          en: 'Check both numbers and change the total or the part.',
        },
      ),
    ];
  }
  if (
    parts.length < 2 ||
    parts.some((p) => amount(p) === null || p.comparator === 'range' || p.comparator === 'approx')
  )
    return [];
  const sum = parts.reduce((s, p) => s + amount(p)!, 0);
  const said = parts.map((p) => zhNumber(amount(p)!)).join('＋');
  const saidEn = parts.map((p) => enNumber(amount(p)!)).join(' + ');
  const more = sum > whole && upper;
  const halves =
    parts.length >= 2 &&
    parts.every((p) => p.period !== null) &&
    new Set(parts.map((p) => p.period)).size === parts.length;
  // 其中 may name only some parts: less than the total is a contradiction only where the list looks complete
  const complete =
    halves ||
    total.rules.partition === 'yes' ||
    (parts.length >= 3 && sum >= whole * 0.75) ||
    (parts.length === 2 && sum >= whole * 0.9);
  const less =
    sum < whole && complete && total.comparator !== 'approx' && parts.every((p) => p.comparator === 'eq');
  if (!more && !less) return [];
  const diff = Math.abs(whole - sum);
  return [
    makeFinding(
      'sum',
      'error',
      spans,
      keys,
      {
        zh: `${name(total)}总数${total.comparator === 'gte' ? '不少于' : ''} ${zhNumber(whole)} ${total.unit}，而各部分 ${said} 为 ${zhNumber(sum)} ${total.unit}，${less ? '还差' : '多出'} ${zhNumber(diff)} ${total.unit}。`,
        en: `${enName(total)}: the total is ${total.comparator === 'gte' ? 'at least ' : ''}${enNumber(whole)}, but ${saidEn} make ${enNumber(sum)}. ${less ? `${enNumber(diff)} missing.` : `${enNumber(diff)} too many.`}`,
      },
      {
        zh: '改总数或改其中一个部分，使两边相等。',
        en: 'Change the total or one of the parts so that they agree.',
      },
    ),
  ];
}

const keys = new Map<string, string>();

/** A measure without script, marks and leading qualifiers; remembered, because every update asks for all of them. */
function key(s: string | null): string {
  if (s === null) return '';
  const known = keys.get(s);
  if (known !== undefined) return known;
  const made = fold(s)
    .replace(/[\s\p{P}]/gu, '')
    .replace(/^(?:新增|全年|各类|高质量)/, '');
  if (keys.size > 20_000) keys.clear();
  keys.set(s, made);
  return made;
}

const tailEqual = (a: string, b: string): boolean =>
  a.length > 1 && b.length > 1 && (a.endsWith(b) || b.endsWith(a));

function contradict(a: Target, b: Target): boolean {
  const low = (t: Target): number => t.min ?? Number.NEGATIVE_INFINITY;
  const high = (t: Target): number => t.max ?? Number.POSITIVE_INFINITY;
  if (a.comparator === 'approx' || b.comparator === 'approx') {
    const [x, y] = [amount(a), amount(b)];
    return x !== null && y !== null && Math.abs(x - y) > 0.2 * Math.max(x, y);
  }
  return low(a) > high(b) || low(b) > high(a);
}

/** Those whose words hold the words asked for, found by their rarest pair of characters; remembered by words. */
function holding<T>(all: readonly T[], wordsOf: (x: T) => string): (words: string) => readonly T[] {
  let pairs: Map<string, T[]> | null = null;
  const known = new Map<string, readonly T[]>();
  return (words) => {
    const before = known.get(words);
    if (before) return before;
    if (!pairs) {
      pairs = new Map();
      for (const x of all) {
        const w = wordsOf(x);
        for (let k = 0; k + 2 <= w.length; k++) {
          const list = pairs.get(w.slice(k, k + 2));
          if (!list) pairs.set(w.slice(k, k + 2), [x]);
          else if (list.at(-1) !== x) list.push(x);
        }
      }
    }
    let rarest: readonly T[] = all;
    for (let k = 0; k + 2 <= words.length; k++) {
      const list = pairs.get(words.slice(k, k + 2)) ?? [];
      if (list.length < rarest.length) rarest = list;
    }
    const found = rarest.filter((x) => wordsOf(x).includes(words));
    known.set(words, found);
    return found;
  };
}

function byTail(targets: readonly Target[]): Map<string, Target[]> {
  const out = new Map<string, Target[]>();
  for (const t of targets) {
    const tail = key(t.measure).slice(-2);
    const list = out.get(tail);
    if (list) list.push(t);
    else out.set(tail, [t]);
  }
  return out;
}

/** A part of a breakdown and the item that takes it up: the values agree; and some item takes it up at all. */
function partsAndItems(
  e: Extraction,
  children: Map<string, Target[]>,
  byKey: Map<string, Target>,
): Finding[] {
  const out: Finding[] = [];
  const items = holding(e.items, (it) => key(it.title));
  const titles = holding(e.outline, (h) => key(h.title));
  let tails: Map<string, Target[]> | null = null;
  for (const [totalKey, parts] of children) {
    if (parts.length < 2) continue;
    const total = byKey.get(totalKey);
    if (!total) continue;
    const taken: boolean[] = [];
    let elaborated = 0;
    for (const part of parts) {
      const m = key(part.measure);
      if (m.length < 3) {
        taken.push(true);
        continue;
      }
      const others = items(m).filter((it) => !(part.offset >= it.offset && part.offset < it.end));
      if (others.length > 0) elaborated++;
      taken.push(others.length > 0 || titles(m).length > 0);
      for (const item of others) {
        const own = ownTarget(item, part, byKey);
        if (own && contradict(own, part)) out.push(twoValues(part, own));
      }
    }
    // only a plan that takes up most parts leaves one out by mistake
    if (elaborated * 2 < parts.length) continue;
    parts.forEach((part, k) => {
      if (taken[k] || key(part.measure).length < 3) return;
      tails ??= byTail(e.targets);
      const again = (tails.get(key(part.measure).slice(-2)) ?? []).some(
        (t) =>
          t !== part &&
          t.part_of_key === null &&
          sameUnit(t, part) &&
          tailEqual(key(t.measure), key(part.measure)),
      );
      if (again) return;
      out.push(
        makeFinding(
          'part-untaken',
          'warning',
          [spanOf(part)],
          [part.key],
          {
            zh: `总数里的${name(part)} ${part.quote}，后文没有任何章节安排。`,
            en: `${enName(part)} (${part.quote}) is part of the total, but no later section takes it up.`,
          },
          {
            zh: `在重点任务里补写${name(part)}，或从总数中去掉。`,
            en: 'Add an item for it, or take it out of the total.',
          },
        ),
      );
    });
  }
  return out;
}

function ownTarget(item: Item, part: Target, byKey: Map<string, Target>): Target | null {
  for (const k of item.targets) {
    const t = byKey.get(k);
    if (
      t &&
      t.part_of_key === null &&
      t.per === null &&
      sameUnit(t, part) &&
      t.kind === part.kind &&
      tailEqual(key(t.measure), key(part.measure))
    )
      return t;
  }
  return null;
}

function twoValues(a: Target, b: Target): Finding {
  return makeFinding(
    'restated',
    'error',
    [spanOf(a), spanOf(b)],
    [a.key, b.key],
    {
      zh: `${name(a)}前后不一：${a.section ? `“${a.section}”` : '前面'}写 ${a.quote}，${b.section ? `“${b.section}”` : '后面'}写 ${b.quote}。`,
      en: `${enName(a)} has two values: ${a.quote} (${a.section || 'opening'}) and ${b.quote} (${b.section || 'later'}).`,
    },
    { zh: '定下一个数，两处写成一致。', en: 'Settle on one number and write it in both places.' },
  );
}

/** The same long measure with values that exclude each other, in different sections of the same plan. */
function restated(targets: readonly Target[], told: Set<string>): Finding[] {
  const out: Finding[] = [];
  const groups = new Map<string, Target[]>();
  for (const t of targets) {
    const m = key(t.measure);
    if (m.length < 5 || t.per !== null || t.part_of_key !== null) continue;
    const id = `${m}|${classOf(t.unit)}|${t.kind}`;
    const list = groups.get(id);
    if (list) list.push(t);
    else groups.set(id, [t]);
  }
  for (const list of groups.values()) {
    for (let k = 1; k < list.length && k < 20; k++) {
      const [a, b] = [list[0]!, list[k]!];
      if (a.section === b.section || a.section === '' || told.has(a.key) || told.has(b.key)) continue;
      if (a.period !== b.period && a.period !== null && b.period !== null) continue;
      // 全年4个 and 上半年2个 are whole and part; and where the whole is said again beside it, that is the restatement
      if (isWithinYear(a.period) !== isWithinYear(b.period)) continue;
      if (list.some((t) => t !== a && t.section === b.section && t.min === a.min && t.max === a.max))
        continue;
      // 新增 10 个 and 达到 100 个 are flow and stock
      if (/达/.test(a.rules.comparator ?? '') !== /达/.test(b.rules.comparator ?? '') && a.kind === 'count')
        continue;
      if (contradict(a, b)) out.push(twoValues(a, b));
    }
  }
  return out;
}

/** Does the period name less than a year: `2026-H1`, `2026-Q1`, `2026-05`? */
function isWithinYear(period: string | null): boolean {
  return period?.includes('-') ?? false;
}

/** 组建5-8个研究团队, 支持10个团队申报: more are chosen than there are. */
function subsets(targets: readonly Target[]): Finding[] {
  const out: Finding[] = [];
  for (let k = 1; k < targets.length; k++) {
    const b = targets[k]!;
    if (b.rules.chosen !== 'yes' || b.per !== null || b.part_of_key !== null) continue;
    const a = targets[k - 1]!;
    if (
      a.section !== b.section ||
      b.offset - a.offset > 120 ||
      a.per !== null ||
      !sameUnit(a, b) ||
      a.kind !== b.kind
    )
      continue;
    const [m, n] = [key(a.measure), key(b.measure)];
    if (n.length < 2 || !m.endsWith(n)) continue;
    const [low, high] = [b.min ?? b.max, a.max];
    if (low === null || high === null || low <= high) continue;
    out.push(
      makeFinding(
        'subset',
        'error',
        [spanOf(a), spanOf(b)],
        [a.key, b.key],
        {
          zh: `${name(a)}共 ${a.quote}，从中支持的却有 ${b.quote}，多出 ${zhNumber(low - high)} ${b.unit}。`,
          en: `${enName(a)}: ${a.quote} in all, but ${b.quote} are to be chosen from them, ${enNumber(low - high)} too many.`,
        },
        { zh: '减少后一个数，或增加前一个数。', en: 'Lower the second number or raise the first.' },
      ),
    );
  }
  return out;
}

function reversed(t: Target): Finding {
  return makeFinding(
    'range',
    'error',
    [spanOf(t)],
    [t.key],
    {
      zh: `“${t.number}”前大后小，像是 ${zhNumber(t.min ?? 0)}–${zhNumber(t.max ?? 0)} 写反了。`,
      en: `“${t.number}” runs from high to low; ${enNumber(t.min ?? 0)}–${enNumber(t.max ?? 0)} was probably meant.`,
    },
    { zh: '把小数写在前面。', en: 'Put the smaller number first.' },
  );
}
