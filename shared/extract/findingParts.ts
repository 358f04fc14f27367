// Findings about the parts of a breakdown and the items that take them up: another value there, or no item at all.
import { bare, contradict, enNameOf, nameOf, sameUnit, tailEqual, twoValues } from './figures.ts';
import { makeFinding, spanOf } from './findingMake.ts';
import type { TitleIndex } from './titleIndex.ts';
import type { Extraction, Finding, Item, Target } from './types.ts';

function byTail(targets: readonly Target[]): Map<string, Target[]> {
  const out = new Map<string, Target[]>();
  for (const t of targets) {
    const tail = bare(t.measure).slice(-2);
    const list = out.get(tail);
    if (list) list.push(t);
    else out.set(tail, [t]);
  }
  return out;
}

/** Items by their title's bare words, and the titles of the whole outline. */
function titlesOf(e: Extraction): { items: Map<string, Item[]>; titles: Set<string> } {
  const items = new Map<string, Item[]>();
  const titles = new Set<string>();
  for (const { title } of e.outline) titles.add(bare(title));
  for (const item of e.items) {
    const words = bare(item.title);
    titles.add(words);
    const list = items.get(words);
    if (list) list.push(item);
    else items.set(words, [item]);
  }
  return { items, titles };
}

/** A part of a breakdown and the item that takes it up: the values agree; and some item takes it up at all. */
export function partsAndItems(
  e: Extraction,
  broken: readonly { total: Target; parts: readonly Target[] }[],
  places: ReadonlyMap<string, number>,
  index: TitleIndex,
): Finding[] {
  const out: Finding[] = [];
  const several = broken.filter(({ parts }) => parts.length > 1);
  if (several.length === 0) return out;
  const { items, titles } = titlesOf(e);
  index.know(titles);
  let tails: Map<string, Target[]> | null = null;
  for (const { parts } of several) {
    const taken: boolean[] = [];
    let elaborated = 0;
    for (const part of parts) {
      const m = bare(part.measure);
      if (m.length < 3) {
        taken.push(true);
        continue;
      }
      const holding = index.holding(m).filter((title) => titles.has(title));
      const others = holding
        .flatMap((title) => items.get(title) ?? [])
        .filter((it) => !(part.offset >= it.offset && part.offset < it.end))
        .sort((a, b) => a.offset - b.offset);
      if (others.length > 0) elaborated++;
      taken.push(others.length > 0 || holding.length > 0);
      for (const item of others) {
        const own = ownTarget(e.targets, item, part, places);
        if (own && contradict(own, part)) out.push(twoValues(part, own));
      }
    }
    // only a plan that takes up most parts leaves one out by mistake
    if (elaborated * 2 < parts.length) continue;
    parts.forEach((part, k) => {
      if (taken[k] || bare(part.measure).length < 3) return;
      tails ??= byTail(e.targets);
      const again = (tails.get(bare(part.measure).slice(-2)) ?? []).some(
        (t) =>
          t !== part &&
          t.part_of_key === null &&
          sameUnit(t, part) &&
          tailEqual(bare(t.measure), bare(part.measure)),
      );
      if (again) return;
      out.push(
        makeFinding(
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
        ),
      );
    });
  }
  return out;
}

function ownTarget(
  targets: readonly Target[],
  item: Item,
  part: Target,
  places: ReadonlyMap<string, number>,
): Target | null {
  for (const k of item.targets) {
    const at = places.get(k);
    const t = at === undefined ? undefined : targets[at];
    if (
      t &&
      t.part_of_key === null &&
      t.per === null &&
      sameUnit(t, part) &&
      t.kind === part.kind &&
      tailEqual(bare(t.measure), bare(part.measure))
    )
      return t;
  }
  return null;
}
