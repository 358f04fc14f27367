// A glance at a text's characters (shared/extract/glance.ts) only spares a search: with every character said to be
// there, all is read as it is. So do the words that wake a rule (shared/extract/english/rules.ts). A rule that gets new
// words without its glance getting their characters, or its table those words, shows here.
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { demoPlan } from '../../server/demo/planText.ts';
import type * as Rules from '../../shared/extract/english/rules.ts';
import { hasCorpus, seeds } from './corpus.ts';

const here = import.meta.dirname;
const cases = fs
  .readFileSync(path.join(here, 'cases.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => String((JSON.parse(line) as { text: string }).text));
const plans = fs
  .readdirSync(path.join(here, 'plans'))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => fs.readFileSync(path.join(here, 'plans', name), 'utf8'));

async function readAll(): Promise<unknown[]> {
  const { extractText } = await import('../../shared/extract/extract.ts');
  const real = hasCorpus ? seeds().map(({ text }) => text) : [];
  return [...cases, ...plans, demoPlan(2026), ...real].map((text) => ({ text, read: extractText(text) }));
}

/** All rules are tried; told are those that hold asleep, and words that no sentence has. */
function asked(wrong: string[]): (original: () => Promise<typeof Rules>) => Promise<typeof Rules> {
  return async (original) => {
    const real = await original();
    return {
      ...real,
      awakeOf: (all) => () => all,
      anyOf: (rules) => {
        for (const word of rules.flatMap(({ words }) => words.trim().split(/\s+/)))
          if (!/^(?:[a-z]*|[^A-Za-z])$/.test(word)) wrong.push(word);
        const each = rules.map((rule) => ({ rule, holds: real.anyOf([rule]) }));
        return (x) => {
          const held = each.filter(({ rule }) => rule.holds(x));
          for (const { rule, holds } of held) if (!holds(x)) wrong.push(rule.says);
          return held.length > 0;
        };
      },
    };
  };
}

describe('a glance', () => {
  let read: unknown[] = [];
  beforeAll(async () => {
    read = await readAll();
  });

  it('hides nothing a rule would find', async () => {
    vi.resetModules();
    vi.doMock('../../shared/extract/glance.ts', async (original) => ({
      ...(await original<typeof import('../../shared/extract/glance.ts')>()),
      glance: () => -1,
      glanceFor: () => () => -1,
    }));
    const searched = await readAll();
    vi.doUnmock('../../shared/extract/glance.ts');
    for (const [k, one] of searched.entries()) expect(one).toEqual(read[k]);
    expect(read.length).toBeGreaterThan(cases.length);
  });

  it('lets no rule sleep that holds', async () => {
    const wrong: string[] = [];
    vi.resetModules();
    vi.doMock('../../shared/extract/english/rules.ts', asked(wrong));
    const searched = await readAll();
    vi.doUnmock('../../shared/extract/english/rules.ts');
    expect(wrong).toEqual([]);
    for (const [k, one] of searched.entries()) expect(one).toEqual(read[k]);
  });
});
