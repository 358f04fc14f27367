// Findings about the parts of a breakdown and the items that take them up: another value there, or no item at all.

import { tellsQuality } from '../parts/dimensions.ts';
import type { Finding, Target } from '../types.ts';
import {
  byTail,
  contradict,
  enNameOf,
  type Figures,
  isWithinYear,
  nameOf,
  sameUnit,
  tailEqual,
  twoValues,
} from './figures.ts';
import { makeFinding, spanOf } from './findingMake.ts';
import { sections } from './targetsBelow.ts';
import { type Holding, hasTitle, holdingOf, type TitleMemory } from './titles.ts';

/** A total and its parts, as indices of targets, and what was found of them; null while nobody looked. */
export interface Breakdown {
  total: number;
  parts: number[];
  sums: readonly Finding[] | null;
  takenUp: readonly Finding[] | null;
}

/** A part of a breakdown and the item that takes it up: the values agree; and some item takes it up at all. */
export function partsAndItems(
  figures: Figures,
  breakdowns: readonly Breakdown[],
  memory: TitleMemory,
): Finding[] {
  const out: Finding[] = [];
  const others: Others = { values: valuesUnder(figures) };
  for (const one of breakdowns) {
    one.takenUp ??= takenUp(figures, one, memory, others);
    for (const finding of one.takenUp) out.push(finding);
  }
  return out;
}

/** What is asked of the rest of the plan. */
interface Others {
  values: (at: number, holding: Holding) => Under;
}

function takenUp(
  figures: Figures,
  { total, parts }: Breakdown,
  memory: TitleMemory,
  others: Others,
): Finding[] {
  const out: Finding[] = [];
  if (parts.length < 2) return out;
  const { targets, items, words } = figures;
  const taken: boolean[] = [];
  let elaborated = 0;
  for (const at of parts) {
    const part = targets[at]!;
    const m = words[at]!;
    // including 20 for teachers: a part without a name of its own
    if (m.length < 3 || m === words[total]) {
      taken.push(true);
      if (m.length === 2 && hasTitle(memory, figures, m)) elaborated++;
      continue;
    }
    const holding = holdingOf(memory, figures, m);
    const under = others.values(at, holding);
    let elsewhere = false;
    let own = 0;
    holding.items.forEach((k, n) => {
      const item = items[k]!;
      if (part.offset >= item.offset && part.offset < item.end) {
        own = 1;
        return;
      }
      elsewhere = true;
      const same = under.items[n];
      if (same !== undefined && contradict(same, part)) out.push(twoValues(part, same));
    });
    holding.headings.forEach((k, n) => {
      const same = under.headings[n];
      if (same === undefined || !contradict(same, part)) return;
      // the part itself stands there
      const { offset } = figures.outline[k]!;
      if (part.offset > offset && part.offset < under.ends[n]!) return;
      out.push(twoValues(part, same));
    });
    if (elsewhere) elaborated++;
    // the sentence of the total may itself be a title
    taken.push(elsewhere || holding.titles > own || isTitleOfKind(memory, figures, m));
  }
  // only a plan that takes up most parts leaves one out by mistake
  if (elaborated * 2 < parts.length) return out;
  for (let k = 0; k < parts.length; k++) {
    const at = parts[k]!;
    // what money is for is said in words of its own; 培训与接待 may be taken up apart
    if (taken[k] || words[at]!.length < 3) continue;
    // unless all the others have a section of their own
    if (targets[at]!.kind === 'money' && (parts.length < 4 || elaborated < parts.length - 1)) continue;
    // 女性, 35岁以下: who is among them, no task of its own
    if (tellsQuality(words[at]!)) continue;
    if (!isSaidAgain(figures, at)) out.push(untaken(targets[at]!));
  }
  return out;
}

/** Whether one of these measures counts what the words of a part do, or one of the titles holds them. */
export function mayBeTold(
  words: string,
  measures: ReadonlySet<string>,
  titles: ReadonlySet<string>,
): boolean {
  for (const one of measures) if (tailEqual(one, words)) return true;
  if (titles.size === 0) return false;
  const kind = kindOf(words);
  for (const title of titles) if (title.includes(kind)) return true;
  return false;
}

/** 本科生 are taken up under 本科招生. */
function isTitleOfKind(memory: TitleMemory, figures: Figures, words: string): boolean {
  const kind = kindOf(words);
  return kind.length > 1 && kind !== words && holdingOf(memory, figures, kind).titles > 0;
}

const kindOf = (words: string): string => words.replace(/[生者员类型]$/, '');

/** What the titles that hold a part's words say of the same: under each item and each heading, and where that ends. */
interface Under {
  items: readonly (Target | undefined)[];
  headings: readonly (Target | undefined)[];
  ends: readonly number[];
}

/** Parts of the same words, kind, unit and time are answered for together: a long plan repeats them. */
function valuesUnder(figures: Figures): (at: number, holding: Holding) => Under {
  const { targets, words } = figures;
  const known = new Map<string, Under>();
  const below = sections(figures);
  return (at, holding) => {
    const part = targets[at]!;
    const within = isWithinYear(part.period);
    const key = `${words[at]}\n${part.kind}\n${part.unit}\n${within ? part.period : ''}`;
    let under = known.get(key);
    if (under === undefined) {
      // what an item says of the whole year: 上半年2场 and 下半年2场 by themselves are no second value of 4场
      const fits = (n: number): boolean => {
        const t = targets[n]!;
        return (
          t.part_of_key === null &&
          t.per === null &&
          // 各举办10场, 力争25场, 与高校举办5场: of something else
          t.rules.within === undefined &&
          t.rules.hoped === undefined &&
          isSame(figures, n, at) &&
          (within ? t.period === part.period : !isWithinYear(t.period))
        );
      };
      const first = (list: readonly number[]): Target | undefined => {
        const all = list.filter(fits);
        const n = all.find((k) => !contradict(targets[k]!, part)) ?? all[0];
        // several of the same are shares of it
        return n === undefined || (all.length > 1 && contradict(targets[n]!, part)) ? undefined : targets[n];
      };
      under = {
        items: holding.items.map((k) => first(figures.targetsOf(k))),
        headings: holding.headings.map((k) => first(below.targetsOf(k))),
        ends: holding.headings.map((k) => below.end(k)),
      };
      known.set(key, under);
    }
    return under;
  };
}

/** Is there a quantity of the same that is no part of another? */
function isSaidAgain({ targets, words }: Figures, at: number): boolean {
  return (byTail(words).get(words[at]!.slice(-2)) ?? []).some(
    (k) =>
      k !== at &&
      targets[k]!.part_of_key === null &&
      sameUnit(targets[k]!, targets[at]!) &&
      tailEqual(words[k]!, words[at]!),
  );
}

function untaken(part: Target): Finding {
  return makeFinding(
    'part-untaken',
    'warning',
    [spanOf(part)],
    [part.key],
    {
      zh: `总数里的${nameOf(part)} ${part.quote}，后文没有任何章节安排。`,
      en: `${enNameOf(part)} (${part.quote}) is part of the total, but no later section takes it up.`,
    },
    {
      zh: `在重点任务里补写${nameOf(part)}，或从总数中去掉。`,
      en: 'Add an item for it, or take it out of the total.',
    },
  );
}

/** One measure, counted in one way. */
const isSame = ({ targets, words }: Figures, a: number, b: number): boolean =>
  tailEqual(words[a]!, words[b]!) &&
  targets[a]!.kind === targets[b]!.kind &&
  sameUnit(targets[a]!, targets[b]!);
