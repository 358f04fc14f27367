// What a block gives, where it stands now: offsets in the plan, keys with their ordinals. What a block gives is put
// in its place once; a block that stands where it stood keeps its objects; one that moved gets copies.
import type { BlockGives } from './blockGives.ts';
import { movedFinding } from './findings/findingMake.ts';
import { nothing } from './lists.ts';
import type { Slot, Standing } from './slots.ts';
import type { Deliverable, Finding, Owner, Target } from './types.ts';

export function stand(slot: Slot): Standing {
  const { gives, keys, base, standing: last } = slot;
  if (gives === null) throw new Error('a block stands before it was asked what it gives');
  if (last === null || last.gives !== gives) slot.standing = putInPlace(gives, keys, base);
  else if (last.keys !== keys || last.base !== base) slot.standing = moved(last, keys, base);
  return slot.standing!;
}

/** Makes offsets counted from the block's words offsets in the plan; nobody has seen these objects yet. */
function putInPlace(gives: BlockGives, keys: readonly string[], base: number): Standing {
  const { targets, parents, owners, deliverables, entry, words, years, departments } = gives;
  for (let k = 0; k < targets.length; k++) {
    const target = targets[k]!;
    const parent = parents[k]!;
    target.key = keys[k]!;
    target.offset += base;
    if (parent < 0) continue;
    // the total stands before its parts: it is in its place already
    target.part_of = targets[parent]!.offset;
    target.part_of_key = keys[parent]!;
  }
  for (const owner of owners) owner.offset += base;
  for (const one of deliverables) one.offset += base;
  if (entry !== null) entry.offset += base;
  putFindings(words, base);
  putFindings(years, base);
  putFindings(departments, base);
  return { gives, keys, base, targets, owners, deliverables, entry, words, years, departments };
}

function putFindings(findings: readonly Finding[], base: number): void {
  for (const { spans } of findings) for (const span of spans) span.offset += base;
}

function moved(last: Standing, keys: readonly string[], base: number): Standing {
  const by = base - last.base;
  return {
    gives: last.gives,
    keys,
    base,
    targets: last.targets.length > 0 ? movedTargets(last, keys, by) : nothing,
    owners: last.owners.length > 0 ? last.owners.map((owner) => movedOwner(owner, by)) : nothing,
    deliverables:
      last.deliverables.length > 0 ? last.deliverables.map((one) => movedDeliverable(one, by)) : nothing,
    entry: last.entry === null ? null : { ...last.entry, offset: last.entry.offset + by },
    words: movedFindings(last.words, by),
    years: movedFindings(last.years, by),
    departments: movedFindings(last.departments, by),
  };
}

export function movedFindings(findings: readonly Finding[], by: number): readonly Finding[] {
  return findings.length > 0 ? findings.map((finding) => movedFinding(finding, by)) : nothing;
}

function movedTargets({ targets, gives }: Standing, keys: readonly string[], by: number): Target[] {
  return targets.map((t, k) => {
    const parent = gives.parents[k]!;
    return {
      key: keys[k]!,
      offset: t.offset + by,
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
      part_of: t.part_of === null ? null : t.part_of + by,
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
