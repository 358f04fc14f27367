// Short plans as people write them: those in passages/consistent.txt are right and raise no error and no warning; each
// of passages/contradictions.txt holds one slip of the kind said above it, and nothing else is told of it.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import { told } from './findingsKit.ts';

const read = (name: string): string =>
  fs.readFileSync(path.join(import.meta.dirname, 'passages', name), 'utf8');

it.each(read('consistent.txt').split('=====\n'))('is silent on %s', (text) => {
  expect(told(text).map((f) => f.message.zh)).toEqual([]);
});

const departments = ['学会部', '科普部', '人才部'];

describe('a slip', () => {
  const [, ...parts] = read('contradictions.txt').split(/^===== (.+)\n/m);
  const slips = parts.flatMap((kind, k) => (k % 2 === 0 ? [[kind, parts[k + 1]!] as const] : []));
  it.each(slips)('%s: %s', (kind, text) => {
    const options = kind.startsWith('department') ? { departments } : {};
    const { findings } = extractText(text, options);
    expect(findings.map((f) => f.kind)).toContain(kind);
    for (const f of findings) {
      expect(f.severity === 'hint' ? kind : f.kind).toBe(kind);
      for (const s of f.spans) expect(text.slice(s.offset, s.offset + s.length)).toBe(s.quote);
    }
  });
});
