// The labelled seeds, scored by the corpus's own scorer. The thresholds may only rise.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { extractText } from '../../shared/extract/extract.ts';
import { readStructure } from '../../shared/extract/lines/structure.ts';
import { corpus, hasCorpus, seeds } from './corpus.ts';

const figure = z.object({ f1: z.number() });
const scored = z.object({
  overall: z.object({
    targets: figure.extend({ strict_f1: z.number() }),
    outline: figure,
    owners: figure,
    fields: z.record(z.string(), z.object({ right: z.number(), of: z.number() })),
  }),
});

it.skipIf(!hasCorpus)('reads every target, heading and owner of the labelled seeds', () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'gold-'));
  for (const { id, text } of seeds())
    fs.writeFileSync(path.join(dir, `${id}.json`), JSON.stringify(extractText(text)));
  const out = execFileSync(
    process.execPath,
    [path.join(corpus, 'extract/score.mjs'), path.join(corpus, 'extract/gold-dev'), dir, '--json'],
    { encoding: 'utf8' },
  );
  fs.rmSync(dir, { recursive: true });
  const { overall } = scored.parse(JSON.parse(out.slice(0, out.lastIndexOf('}') + 1)));
  expect(overall.targets.f1).toBeGreaterThanOrEqual(1);
  expect(overall.targets.strict_f1).toBeGreaterThanOrEqual(0.99);
  expect(overall.outline.f1).toBeGreaterThanOrEqual(1);
  expect(overall.owners.f1).toBeGreaterThanOrEqual(1);
  for (const [field, { right, of }] of Object.entries(overall.fields)) expect(right, field).toBe(of);
});

it.skipIf(!hasCorpus)('drops the furniture of the seeds and keeps every line of their body', () => {
  for (const { text } of seeds()) {
    const { lines } = readStructure(text);
    for (const l of lines) {
      const prose = /[。；]\s*$/.test(l.text) && l.text.length > 20;
      if (prose) expect(l.kind, l.text.slice(0, 40)).not.toBe('furniture');
      if (/VIP|举报|发布于|ICP备|文档评论/.test(l.text))
        expect(l.kind, l.text.slice(0, 40)).toBe('furniture');
    }
  }
});

it.skipIf(!hasCorpus)('finds the two texts announced and the one held', () => {
  const two = seeds().find((s) => /\(2篇\)/.test(s.text));
  expect(readStructure(two?.text ?? '').announcedPlans).toEqual({ announced: 2, found: 1 });
});

it.skipIf(!hasCorpus)('raises no error on the seeds', () => {
  for (const { text } of seeds())
    expect(extractText(text).findings.filter((f) => f.severity === 'error')).toEqual([]);
});
