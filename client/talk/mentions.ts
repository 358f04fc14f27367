/** @ in comments and the text: what is being named at the caret, who fits, whom a comment names, who is reached. Pure. */
import { type PinyinMatch, scoreOf } from '../pages/palette/match.ts';

export interface Nameable {
  id: string;
  name: string;
  /** Of who is called by name and address: the name alone, which others bear, too. */
  bare?: string;
}

/** Who is told when named in the text. */
export interface Reachable extends Nameable {
  kind: 'person' | 'department';
  /** Of a person: `toldBy`. */
  of: string | null;
}

const MOST = 8;
/** Of what is typed after an @, in units. */
export const LONGEST_NAME = 20;

/**
 * The name begun before the caret: where its @ stands and what follows it; null when none is. An @ that goes on
 * from letters is an address.
 */
export function mentionAt(text: string, caret: number): { from: number; query: string } | null {
  const found = /(?<![\w.+-])[@＠]([^\s@＠，。；：、！？￼]{0,20})$/.exec(text.slice(0, caret));
  return found === null ? null : { from: found.index, query: found[1] ?? '' };
}

/** In a comment a name typed in full is named already and needs no list. */
export function whoFits(query: string, all: readonly Nameable[], pinyin: PinyinMatch | null): Nameable[] {
  return all.some((one) => one.name === query) ? [] : namesLike(query, all, pinyin);
}

/** Best first. */
export function namesLike<One extends Nameable>(
  query: string,
  all: readonly One[],
  pinyin: PinyinMatch | null,
): One[] {
  return all
    .map((one) => ({ one, score: scoreOf(query, one.name, '', pinyin) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ one }) => one);
}

/** Ids of everybody a text names by @. Of two names that begin alike the longer one is meant; a name that several bear means all. */
export function mentionsIn(text: string, all: readonly Nameable[]): string[] {
  const byName = new Map<string, string[]>();
  for (const { id, name, bare = name } of all)
    for (const called of new Set([name, bare])) byName.set(called, [...(byName.get(called) ?? []), id]);
  let rest = text.replaceAll('＠', '@');
  const ids: string[] = [];
  for (const [name, who] of [...byName].sort(([a], [b]) => b.length - a.length)) {
    if (name === '' || !rest.includes(`@${name}`)) continue;
    ids.push(...who.filter((id) => !ids.includes(id)));
    rest = rest.replaceAll(`@${name}`, ' ');
  }
  return ids;
}

interface People
  extends ReadonlyMap<
    string,
    Nameable & { departmentId: string | null; reads: boolean; also: string | null }
  > {}

/** Departments in which somebody may open the plan. */
function departmentsReached(people: People): ReadonlySet<string | null> {
  const reached = new Set<string | null>();
  for (const { departmentId, reads } of people.values()) if (reads) reached.add(departmentId);
  return reached;
}

/** What a person is told by, beside the name: the department's name, the address where others bear the same name. */
export function toldBy(
  { departmentId, also }: { departmentId: string | null; also: string | null },
  departments: ReadonlyMap<string, Nameable>,
): string | null {
  const told = [departments.get(departmentId ?? '')?.name, also].filter((one) => one);
  return told.length === 0 ? null : told.join(' · ');
}

/** Everybody who is told when the text names them: who may open the plan, and the departments they are in. */
export function reachable(people: People, departments: ReadonlyMap<string, Nameable>): Reachable[] {
  const reached = departmentsReached(people);
  const out: Reachable[] = [];
  for (const person of people.values()) {
    const { id, name, reads } = person;
    if (reads) out.push({ kind: 'person', id, name, of: toldBy(person, departments) });
  }
  for (const { id, name } of departments.values())
    if (reached.has(id)) out.push({ kind: 'department', id, name, of: null });
  return out;
}

/** Names of those named who may not open the plan; of a department: when nobody in it may. */
export function outOfReach(
  ids: readonly string[],
  people: People,
  departments: ReadonlyMap<string, Nameable>,
): string[] {
  const reached = departmentsReached(people);
  return ids.flatMap((id) => {
    const person = people.get(id);
    if (person) return person.reads ? [] : [person.name];
    const department = departments.get(id);
    return department && !reached.has(id) ? [department.name] : [];
  });
}
