/** Which stretches of a text a transaction changed, before and after it; marks set or taken count. Pure. */
import type { Transaction } from '@tiptap/pm/state';
import { AddMarkStep, Mapping, RemoveMarkStep } from '@tiptap/pm/transform';

export interface ChangedRange {
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
}

/** In order, none touching another. */
export function changedRanges(tr: Transaction): ChangedRange[] {
  const ranges: ChangedRange[] = [];
  tr.steps.forEach((step, index) => {
    const after = tr.mapping.slice(index + 1);
    const before = new Mapping(tr.mapping.maps.slice(0, index)).invert();
    const add = (from: number, to: number, newFrom: number, newTo: number): void => {
      ranges.push({
        fromA: before.map(from, -1),
        toA: before.map(to, 1),
        fromB: after.map(newFrom, -1),
        toB: after.map(newTo, 1),
      });
    };
    if (step instanceof AddMarkStep || step instanceof RemoveMarkStep)
      add(step.from, step.to, step.from, step.to);
    else tr.mapping.maps[index]?.forEach(add);
  });
  ranges.sort((a, b) => a.fromB - b.fromB || a.fromA - b.fromA);
  const out: ChangedRange[] = [];
  for (const range of ranges) {
    const last = out.at(-1);
    if (last && (range.fromB <= last.toB || range.fromA <= last.toA)) {
      last.fromA = Math.min(last.fromA, range.fromA);
      last.toA = Math.max(last.toA, range.toA);
      last.toB = Math.max(last.toB, range.toB);
    } else out.push({ ...range });
  }
  return out;
}
