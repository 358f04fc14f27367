/** The corpus' own checker over exports of its seeds and of the sample: every mandatory rule holds. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { DocxOptions } from '../../server/docx/options.ts';
import { writeDocx } from '../../server/docx/write.ts';
import type { ExportModel } from '../../server/export/model.ts';
import { corpusFile, seeds } from './corpus.ts';
import { linesToModel } from './lineModel.ts';
import { sampleModel } from './sample.ts';

const checker = corpusFile('docx', 'check-docx.mjs');
mkdirSync('node_modules/.cache', { recursive: true });
// Inside node_modules, so that the checker finds its two libraries.
const folder = mkdtempSync(join('node_modules/.cache', 'docx-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface CheckResult {
  ok: boolean;
  mandatoryFailed: string[];
  recommendedFailed: string[];
}

function check(model: ExportModel, options: DocxOptions = {}): CheckResult {
  const program = join(folder, 'check.mjs');
  copyFileSync(checker ?? '', program);
  const file = join(folder, 'plan.docx');
  writeFileSync(file, writeDocx(model, options));
  let out: string;
  try {
    out = execFileSync(process.execPath, [program, file, '--json'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    // The checker exits with 1 when a rule fails; its words are on stdout all the same.
    if (!(error instanceof Error) || !('stdout' in error)) throw error;
    out = String(error.stdout);
  }
  return JSON.parse(out) as CheckResult;
}

describe.skipIf(checker === null)('the layout checker', () => {
  test.each(seeds())('holds for seed %s', (_, source) => {
    const { ok, mandatoryFailed, recommendedFailed } = check(linesToModel(source));
    expect({ ok, mandatoryFailed }).toEqual({ ok: true, mandatoryFailed: [] });
    // P6: the portable grid by choice; N2: half-width brackets are the author's.
    expect(recommendedFailed.filter((rule) => !['P6', 'N2'].includes(rule))).toEqual([]);
  });

  test.each<[string, DocxOptions]>([
    ['portable', { annexes: ['tasks', 'targets', 'progress'] }],
    ['grid of Word', { grid: 'word' }],
    ['sealed', { seal: true }],
    [
      'formal',
      { redHead: { sign: '云岭市科学技术协会文件', number: '云科协〔2026〕3号', copies: '市委办公室。' } },
    ],
    ['Windows faces', { faces: 'windows', digits: 'fangsong', boldThirdLevel: true }],
  ])('holds for the sample plan, %s', (_, options) => {
    const { ok, mandatoryFailed } = check(sampleModel(), options);
    expect({ ok, mandatoryFailed }).toEqual({ ok: true, mandatoryFailed: [] });
  });

  test('a draft is a valid file too', () => {
    const { mandatoryFailed } = check(sampleModel(), { draft: true });
    expect(mandatoryFailed).toEqual([]);
  });
});
