// What a block gives, where it stands now: offsets in the plan, keys with their ordinals. A block that stands where
// it stood keeps its objects; one that moved gets copies.
import type { BlockGives } from './blockGives.ts';
import { movedFinding } from './findingMake.ts';
import type { Slot, Standing } from './slots.ts';
import type { Deliverable, Finding, Owner, Target } from './types.ts';

const nothing: readonly never[] = [];

export function stand(slot: Slot): Standing {
  const { gives, keys, base, standing: last } = slot;
  if (gives === null) throw new Error('a block stands before it was asked what it gives');
  if (last !== null && last.gives === gives && last.keys === keys && last.base === base) return last;
  const standing: Standing = {
    gives,
    keys,
    base,
    targets: gives.targets.length > 0 ? placedTargets(gives, keys, base) : nothing,
    owners: gives.owners.length > 0 ? gives.owners.map((owner) => movedOwner(owner, base)) : nothing,
    deliverables:
      gives.deliverables.length > 0 ? gives.deliverables.map((one) => movedDeliverable(one, base)) : nothing,
    entry: gives.entry === null ? null : { ...gives.entry, offset: gives.entry.offset + base },
    words: movedFindings(gives.words, base),
    years: movedFindings(gives.years, base),
    departments: movedFindings(gives.departments, base),
    tells: gives.words.length + gives.years.length + gives.departments.length > 0,
  };
  slot.standing = standing;
  return standing;
}

export function movedFindings(findings: readonly Finding[], by: number): readonly Finding[] {
  return findings.length > 0 ? findings.map((finding) => movedFinding(finding, by)) : nothing;
}

function placedTargets({ targets, parents }: BlockGives, keys: readonly string[], base: number): Target[] {
  return targets.map((t, k) => {
    const parent = parents[k]!;
    return {
      key: keys[k]!,
      offset: base + t.offset,
      length: t.length,
      quote: t.quote,
      number: t.number,
      comparator: t.comparator,
      min: t.min,
      max: t.max,
      unit: t.unit,
      measure: t.measure,
      kind: t.kind,
      period: t.period,
      per: t.per,
      part_of: parent < 0 ? null : base + targets[parent]!.offset,
      part_of_key: parent < 0 ? null : keys[parent]!,
      baseline: t.baseline,
      section: t.section,
      blockId: t.blockId,
      from: t.from,
      to: t.to,
      category: t.category,
      lead: t.lead,
      support: t.support,
      rules: t.rules,
    };
  });
}

const movedOwner = (o: Owner, by: number): Owner => ({
  offset: o.offset + by,
  quote: o.quote,
  lead: o.lead,
  support: o.support,
  section: o.section,
  blockId: o.blockId,
});

export const movedDeliverable = (d: Deliverable, by: number): Deliverable => ({
  ...d,
  offset: d.offset + by,
});
