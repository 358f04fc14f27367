// Findings that need the board: targets nobody works on, and cards whose words are gone from the text.
import { makeFinding, spanOf } from './findingMake.ts';
import { targetMoved } from './linkedTarget.ts';
import type { Extraction, Finding } from './types.ts';

/** What the findings need to know of a card: its links as the board stores them. */
export interface LinkedCard {
  id: string;
  title: string;
  archived?: boolean;
  links: readonly { targetKey?: string | null; blockId?: string | null; quote: string }[];
}

/** A total is worked on when its parts are; rates and shares have no work of their own and are not asked for. */
export function findCardGaps(extraction: Extraction, cards: readonly LinkedCard[]): Finding[] {
  const out: Finding[] = [];
  const live = cards.filter((c) => !c.archived);
  const linked = new Set(live.flatMap((c) => c.links.map((l) => l.targetKey ?? '')));
  const quotes = new Set(
    live.flatMap((c) => c.links.filter((l) => l.blockId).map((l) => `${l.blockId}|${l.quote}`)),
  );
  const byKey = new Map(extraction.targets.map((t) => [t.key, t]));
  const worked = (key: string): boolean => {
    const t = byKey.get(key);
    return linked.has(key) || (t?.blockId != null && quotes.has(`${t.blockId}|${t.quote}`));
  };
  const moved = new Set<LinkedCard['links'][number]>();
  for (const { links } of live)
    for (const l of links) {
      if (!l.targetKey || !l.blockId || byKey.has(l.targetKey)) continue;
      const target = targetMoved(
        { target: l.targetKey, blockId: l.blockId, quote: l.quote },
        extraction.targets,
      );
      if (target === null) continue;
      moved.add(l);
      linked.add(target.key);
    }
  const parts = new Map<string, string[]>();
  for (const t of extraction.targets) {
    if (t.part_of_key === null) continue;
    const list = parts.get(t.part_of_key);
    if (list) list.push(t.key);
    else parts.set(t.part_of_key, [t.key]);
  }
  for (const t of extraction.targets) {
    if (t.kind !== 'count' && t.kind !== 'frequency') continue;
    if (t.per !== null && t.kind === 'count') continue;
    if (worked(t.key) || (t.part_of_key !== null && worked(t.part_of_key))) continue;
    const own = parts.get(t.key);
    if (own?.some(worked)) continue;
    out.push(
      makeFinding(
        'target-without-card',
        'hint',
        [spanOf(t)],
        [t.key],
        {
          zh: `${t.measure ?? ''}${t.quote} 还没有任务卡。`,
          en: `No card works on ${t.measure ?? 'this target'} (${t.quote}) yet.`,
        },
        { zh: '从指标生成任务卡，或关联已有的卡。', en: 'Make a card from the target, or link one.' },
      ),
    );
  }
  for (const c of live) {
    if (c.links.length === 0) continue;
    const gone = c.links.filter(
      (l) =>
        !(l.targetKey && byKey.has(l.targetKey)) &&
        !moved.has(l) &&
        !extraction.targets.some((t) => t.blockId === l.blockId && t.quote === l.quote),
    );
    if (gone.length < c.links.length) continue;
    const f = makeFinding(
      'card-without-target',
      'warning',
      [],
      [],
      {
        zh: `任务卡“${c.title}”出自“${gone[0]!.quote}”，这些字已不在文稿里。`,
        en: `Card “${c.title}” came from “${gone[0]!.quote}”; those words are no longer in the text.`,
      },
      { zh: '改关联到现在的指标，或归档这张卡。', en: 'Link it to a target of today, or archive it.' },
    );
    out.push({ ...f, key: `card-without-target|${c.id}|${gone[0]!.quote}` });
  }
  return out;
}
