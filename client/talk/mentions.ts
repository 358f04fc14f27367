/** @ in a comment: what is being named at the caret, who fits, whom a finished text names, and whom that reaches. Pure. */
import { type PinyinMatch, scoreOf } from '../pages/palette/match.ts';

export interface Nameable {
  id: string;
  name: string;
}

const MOST = 8;

/** The name begun before the caret: where its @ stands and what follows it; null when none is. */
export function mentionAt(text: string, caret: number): { from: number; query: string } | null {
  const found = /[@＠]([^\s@＠，。；：、！？]{0,20})$/.exec(text.slice(0, caret));
  return found === null ? null : { from: found.index, query: found[1] ?? '' };
}

/** Best first; a name typed in full needs no list. */
export function whoFits(query: string, all: readonly Nameable[], pinyin: PinyinMatch | null): Nameable[] {
  if (all.some((one) => one.name === query)) return [];
  return all
    .map((one) => ({ one, score: scoreOf(query, one.name, '', pinyin) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ one }) => one);
}

/** Ids of everybody a text names by @. Of two names that begin alike the longer one is meant. */
export function mentionsIn(text: string, all: readonly Nameable[]): string[] {
  let rest = text.replaceAll('＠', '@');
  const ids: string[] = [];
  for (const { id, name } of [...all].sort((a, b) => b.name.length - a.name.length)) {
    if (name === '' || !rest.includes(`@${name}`)) continue;
    ids.push(id);
    rest = rest.replaceAll(`@${name}`, ' ');
  }
  return ids;
}

/** Names of those named who may not open the plan; of a department: when nobody in it may. */
export function outOfReach(
  ids: readonly string[],
  people: ReadonlyMap<string, Nameable & { departmentId: string | null; reads: boolean }>,
  departments: ReadonlyMap<string, Nameable>,
): string[] {
  const reached = new Set<string | null>();
  for (const { departmentId, reads } of people.values()) if (reads) reached.add(departmentId);
  return ids.flatMap((id) => {
    const person = people.get(id);
    if (person) return person.reads ? [] : [person.name];
    const department = departments.get(id);
    return department && !reached.has(id) ? [department.name] : [];
  });
}
