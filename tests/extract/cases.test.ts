// Reads tests/extract/cases.jsonl, one case a line: a sentence and what must be read from it. To add a case write
// the sentence, the plan's year, and the targets with the fields you care about; `"targets": []` means none.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { extractText } from '../../shared/extract/extract.ts';
import type { Target } from '../../shared/extract/types.ts';

const caseSchema = z.strictObject({
  group: z.string(),
  text: z.string(),
  plan: z.string().regex(/^\d{4}(-\d{4})?$/),
  targets: z.array(
    z.strictObject({
      quote: z.string(),
      number: z.string().optional(),
      comparator: z.string().optional(),
      min: z.number().nullable().optional(),
      max: z.number().nullable().optional(),
      unit: z.string().optional(),
      kind: z.string().optional(),
      period: z.string().nullable().optional(),
      per: z.string().nullable().optional(),
      measure: z.string().optional(),
      baseline: z.string().optional(),
      /** The measure of the total it is part of. */
      part_of: z.string().optional(),
    }),
  ),
  owners: z
    .array(z.strictObject({ quote: z.string(), lead: z.array(z.string()), support: z.array(z.string()) }))
    .optional(),
});

const file = path.join(import.meta.dirname, 'cases.jsonl');
const cases = fs
  .readFileSync(file, 'utf8')
  .split('\n')
  .filter((l) => l.trim() !== '')
  .map((l) => caseSchema.parse(JSON.parse(l)));

/** Names count as read when most of their characters are the same: where a noun phrase begins is a matter of taste. */
function alike(a: string, b: string): number {
  const left = new Map<string, number>();
  for (const c of a) left.set(c, (left.get(c) ?? 0) + 1);
  let hit = 0;
  for (const c of b) {
    const n = left.get(c) ?? 0;
    if (n > 0) {
      hit++;
      left.set(c, n - 1);
    }
  }
  return (2 * hit) / Math.max(1, a.length + b.length);
}

const exact = ['quote', 'number', 'comparator', 'min', 'max', 'unit', 'kind', 'period', 'baseline'] as const;

describe.each([...new Set(cases.map((c) => c.group))])('%s', (group) => {
  it.each(cases.filter((c) => c.group === group))('$text', (c) => {
    const [first, last] = c.plan.split('-');
    const period = { start: `${first}-01-01`, end: `${last ?? first}-12-31` };
    const e = extractText(c.text, { title: 'plan', period });
    expect(e.targets.map((t) => t.quote)).toEqual(c.targets.map((t) => t.quote));
    c.targets.forEach((want, i) => {
      const got = e.targets[i] as Target;
      for (const field of exact) {
        if (want[field] !== undefined) expect({ [field]: got[field] }).toEqual({ [field]: want[field] });
      }
      if (want.measure !== undefined) {
        expect(alike(want.measure, got.measure ?? ''), `measure ${got.measure}`).toBeGreaterThanOrEqual(0.6);
      }
      if (want.per === null) expect(got.per).toBeNull();
      else if (want.per !== undefined) expect(got.per ?? '').toContain(want.per);
      if (want.part_of === undefined) expect(got.part_of).toBeNull();
      else {
        const parent = e.targets.find((t) => t.offset === got.part_of);
        expect(
          alike(parent?.measure ?? '', want.part_of),
          `part of ${parent?.measure}`,
        ).toBeGreaterThanOrEqual(0.6);
        expect(parent?.key).toBe(got.part_of_key);
      }
    });
    if (c.owners) {
      expect(e.owners.map(({ lead, support }) => ({ lead, support }))).toEqual(
        c.owners.map(({ lead, support }) => ({ lead, support })),
      );
    }
  });
});

it('holds enough cases to mean something', () => {
  expect(cases.length).toBeGreaterThanOrEqual(230);
  expect(cases.filter((c) => c.targets.length === 0).length).toBeGreaterThanOrEqual(50);
});
