// Whole plans, written for these tests, with what must be read from each: NAME.txt and beside it NAME.jsonl, one
// line for each heading, target and owner in the order of the text. They are consistent: no error, no warning.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { extractText } from '../../shared/extract/extract.ts';
import type { Extraction } from '../../shared/extract/types.ts';

const headingSchema = z.strictObject({ heading: z.string(), number: z.string(), level: z.number() });
const targetSchema = z.strictObject({
  target: z.string(),
  number: z.string(),
  comparator: z.string(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  unit: z.string(),
  measure: z.string().nullable(),
  kind: z.string(),
  period: z.string().nullable(),
  per: z.string().nullable(),
  /** The quote of the total. */
  part_of: z.string().nullable(),
  baseline: z.string().nullable(),
  section: z.string(),
});
const ownerSchema = z.strictObject({
  owner: z.string(),
  lead: z.array(z.string()),
  support: z.array(z.string()),
});

const dir = path.join(import.meta.dirname, 'plans');
const names = fs
  .readdirSync(dir)
  .filter((n) => n.endsWith('.txt'))
  .map((n) => n.slice(0, -4));

function labelled(name: string): unknown[] {
  return fs
    .readFileSync(path.join(dir, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((l) => l.trim() !== '')
    .map((l) => JSON.parse(l));
}

function targetsOf(e: Extraction): z.infer<typeof targetSchema>[] {
  const quotes = new Map(e.targets.map((t) => [t.offset, t.quote]));
  return e.targets.map((t) => ({
    target: t.quote,
    number: t.number,
    comparator: t.comparator,
    min: t.min,
    max: t.max,
    unit: t.unit,
    measure: t.measure,
    kind: t.kind,
    period: t.period,
    per: t.per,
    part_of: t.part_of === null ? null : (quotes.get(t.part_of) ?? '?'),
    baseline: t.baseline,
    section: t.section,
  }));
}

describe.each(names)('%s', (name) => {
  const e = extractText(fs.readFileSync(path.join(dir, `${name}.txt`), 'utf8'));
  const lines = labelled(name);

  it('has the headings, targets and owners of its label', () => {
    const headings = lines.filter((l) => headingSchema.safeParse(l).success);
    const targets = lines.filter((l) => targetSchema.safeParse(l).success);
    const owners = lines.filter((l) => ownerSchema.safeParse(l).success);
    expect(
      headings.length + targets.length + owners.length,
      'every line of the label is one of the three',
    ).toBe(lines.length);
    expect(e.outline.map((o) => ({ heading: o.title, number: o.number, level: o.level }))).toEqual(headings);
    expect(targetsOf(e)).toEqual(targets);
    expect(e.owners.map((o) => ({ owner: o.quote, lead: o.lead, support: o.support }))).toEqual(owners);
  });

  it('raises no error and no warning: it is consistent', () => {
    expect(e.findings.filter((f) => f.severity !== 'hint')).toEqual([]);
  });
});
