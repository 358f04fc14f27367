/** Which two states stand against each other: of versions, the present text and other plans. Pure. */
import type { Version } from '../../shared/api/versions.ts';

/** What the chosen state is compared with. */
export type Compare =
  | { with: 'now' | 'before' | 'nothing' }
  | { with: 'version'; id: string }
  /** Another plan, last year's before all: always the earlier of the two. */
  | { with: 'plan'; id: string };

export type Side = { kind: 'now' } | { kind: 'version'; version: Version } | { kind: 'plan'; id: string };

export interface Pair {
  /** null: there is nothing to compare with, or nothing is wanted. */
  before: Side | null;
  after: Side;
}

const side = (version: Version | null): Side =>
  version === null ? { kind: 'now' } : { kind: 'version', version };

/** `versions`: newest first; `chosen`: null for the present text. */
export function pairOf(versions: readonly Version[], chosen: Version | null, compare: Compare): Pair {
  const after = side(chosen);
  if (compare.with === 'nothing') return { before: null, after };
  if (compare.with === 'plan') return { before: { kind: 'plan', id: compare.id }, after };
  if (compare.with === 'version') {
    const at = versions.findIndex((version) => version.id === compare.id);
    const other = versions[at];
    if (other === undefined || other.id === chosen?.id) return { before: null, after };
    const later = chosen !== null && versions.findIndex((version) => version.id === chosen.id) > at;
    return later ? { before: after, after: side(other) } : { before: side(other), after };
  }
  // The present text is no change to itself: with now and with the one before are the same for it.
  if (chosen !== null && compare.with === 'now') return { before: after, after: { kind: 'now' } };
  const older = versionBefore(versions, chosen?.id ?? null);
  return { before: older && side(older), after };
}

/** The version that came before another; before the present text, the newest. */
export function versionBefore(versions: readonly Version[], id: string | null): Version | null {
  if (id === null) return versions[0] ?? null;
  const at = versions.findIndex((version) => version.id === id);
  return at < 0 ? null : (versions[at + 1] ?? null);
}

/**
 * Everybody who contributed to what came after `before`, up to and with `after`; of two plans nobody is named. `since`:
 * who did since the newest version.
 */
export function contributorsOf(
  versions: readonly Version[],
  since: Version['contributors'],
  { before, after }: Pair,
): Version['contributors'] {
  if (before === null) return after.kind === 'version' ? after.version.contributors : [];
  if (before.kind !== 'version') return [];
  let within = after.kind === 'now';
  const people = new Map((within ? since : []).map((person) => [person.id, person]));
  for (const version of versions) {
    if (version.id === before.version.id) break;
    within ||= after.kind === 'version' && version.id === after.version.id;
    if (within) for (const person of version.contributors) people.set(person.id, person);
  }
  return [...people.values()];
}
