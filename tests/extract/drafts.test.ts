// Whole plans by authors who did not know the reader, each consistent, and slips of the pen in them: NAME.txt and beside
// it NAME.jsonl, one slip a line. `told` says what must come of it: a finding (error or warning), at least a hint, or
// nothing yet: those are what the reader does not see; whoever teaches it changes the word.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { extractText } from '../../shared/extract/extract.ts';
import type { Finding } from '../../shared/extract/types.ts';

const slipSchema = z.strictObject({
  kind: z.string(),
  told: z.enum(['finding', 'hint', 'nothing']),
  find: z.string(),
  replace: z.string(),
  why: z.string(),
});

const dir = path.join(import.meta.dirname, 'drafts');
const names = fs
  .readdirSync(dir)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4));

const slipsOf = (name: string): z.infer<typeof slipSchema>[] =>
  fs
    .readFileSync(path.join(dir, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => slipSchema.parse(JSON.parse(line)));

const asTold = ({ severity, message, spans }: Finding): string =>
  `${severity}: ${message.zh} ${spans[0]?.quote ?? ''}`;

/** What is found in the second text and not in the first. */
function news(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = before.map(asTold);
  return after.filter((finding) => {
    const at = known.indexOf(asTold(finding));
    if (at >= 0) known.splice(at, 1);
    return at < 0 && finding.kind !== 'vague' && finding.kind !== 'department-missing';
  });
}

describe.each(names)('the draft %s', (name) => {
  const text = fs.readFileSync(path.join(dir, `${name}.txt`), 'utf8');
  const before = extractText(text).findings;

  it('contradicts itself nowhere', () => {
    expect(before.filter(({ severity }) => severity !== 'hint').map(asTold)).toEqual([]);
  });

  it.each(slipsOf(name).filter(({ told }) => told !== 'nothing'))(
    'with one slip: $why',
    ({ told, find, replace }) => {
      expect(text.split(find)).toHaveLength(2);
      const found = news(before, extractText(text.replace(find, () => replace)).findings);
      expect(found.filter(({ severity }) => told === 'hint' || severity !== 'hint')).not.toEqual([]);
    },
  );
});
