// The keys of all targets: what each says of itself and its ordinal among those that say the same. The ordinals are
// counted again only where a block gives other targets than before.
import type { BlockGives } from './blockGives.ts';
import type { Scope, Slot } from './slots.ts';

export interface Keyring {
  /** Gives each slot with targets its `keys`; the same array as before where nothing changed. */
  settle(slots: readonly Slot[]): void;
}

export function createKeyring(): Keyring {
  const scopes = new Map<string, Scope>();
  let round = 0;
  return {
    settle(slots) {
      round++;
      let live = 0;
      for (const slot of slots) {
        const { gives } = slot;
        if (gives === null || gives.targets.length === 0) continue;
        const scope = slot.scope ?? scopeOf(slot);
        slot.scope = scope;
        if (scope.round !== round) {
          scope.round = round;
          scope.before = scope.gives;
          scope.gives = [];
          live++;
        }
        scope.gives.push(gives);
      }
      count(slots);
      if (scopes.size > 2 * live + 100)
        for (const [id, scope] of scopes) if (scope.round !== round) scopes.delete(id);
    },
  };

  function scopeOf(slot: Slot): Scope {
    const id = slot.block.id ?? `s:${slot.section}`;
    let scope = scopes.get(id);
    if (!scope) {
      scope = { round: 0, gives: [], before: [] };
      scopes.set(id, scope);
    }
    return scope;
  }

  function count(slots: readonly Slot[]): void {
    /** Null where the scope gives what it gave. */
    const counted = new Map<Scope, Map<string, number> | null>();
    for (const slot of slots) {
      const { gives, scope } = slot;
      if (gives === null || scope === null || gives.targets.length === 0) continue;
      let seen = counted.get(scope);
      if (seen === undefined) {
        seen = same(scope.gives, scope.before) ? null : new Map();
        counted.set(scope, seen);
      }
      if (seen !== null) slot.keys = ordinals(gives, seen, slot.keys);
    }
  }
}

const same = (a: readonly BlockGives[], b: readonly BlockGives[]): boolean =>
  a.length === b.length && a.every((gives, k) => gives === b[k]);

function ordinals(
  { targets }: BlockGives,
  seen: Map<string, number>,
  before: readonly string[],
): readonly string[] {
  const keys = targets.map(({ key }) => {
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return `${key}|${ordinal}`;
  });
  return keys.length === before.length && keys.every((key, k) => key === before[k]) ? before : keys;
}
