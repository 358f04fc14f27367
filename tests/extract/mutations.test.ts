// Consistent plans are silent; with one thing changed in them, the finding of the right kind says so.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import { mutations } from './mutate.ts';

const dir = path.join(import.meta.dirname, 'consistent');
const plans = fs
  .readdirSync(dir)
  .map((name) => ({ name, text: fs.readFileSync(path.join(dir, name), 'utf8') }));

describe.each(plans)('$name', ({ text }) => {
  const names = [...new Set(extractText(text).owners.flatMap((o) => [...o.lead, ...o.support]))];

  it('raises no error and no warning as it is', () => {
    const told = extractText(text, { departments: names }).findings.filter((f) => f.severity !== 'hint');
    expect(told.map((f) => f.message.en)).toEqual([]);
  });

  it.each(mutations(text).map((m) => ({ ...m, title: `${m.kind}: ${m.name}` })))('$title', (m) => {
    const { findings } = extractText(m.text, m.departments ? { departments: m.departments } : {});
    const found = findings.filter((f) => f.kind === m.kind);
    expect(findings.map((f) => f.kind)).toContain(m.kind);
    for (const f of found)
      for (const s of f.spans) expect(m.text.slice(s.offset, s.offset + s.length)).toBe(s.quote);
    const said = found
      .map((f) => [f.message.zh, f.message.en, ...f.spans.map((s) => s.quote)].join(' '))
      .join(' ');
    expect(
      m.says.some((w) => said.includes(w)),
      `${m.says.join(' or ')} in: ${said}`,
    ).toBe(true);
  });
});

it('tries every kind of finding that follows from the text', () => {
  const kinds = new Set(plans.flatMap(({ text }) => mutations(text).map((m) => m.kind)));
  expect([...kinds].sort()).toEqual(
    [
      'damaged',
      'date',
      'department-missing',
      'department-spelling',
      'department-unknown',
      'edition',
      'list-count',
      'numbering',
      'part-untaken',
      'range',
      'restated',
      'subset',
      'sum',
      'vague',
    ].sort(),
  );
});
