// One slip of the pen in a sentence: what fits is let be, what contradicts itself is told (slips.txt).
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

const lines = fs
  .readFileSync(path.join(import.meta.dirname, 'slips.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [kind = '', ...text] = line.split(' | ');
    return { kind, text: text.join(' | ') };
  });

const choice = /\{([^{}|]*)\|([^{}|]*)\}/g;
const right = (text: string): string => text.replace(choice, '$1');
const wrong = (text: string): string => text.replace(choice, '$2');

function told(text: string): string[] {
  const said = text.replaceAll('\\n', '\n').replaceAll('\\t', '\t');
  const plan = /[一-龥]/.test(said)
    ? `2026年工作计划\n\n一、总体目标\n${said}\n`
    : `Work plan for 2026\n\nOverview\n${said}\n`;
  return extractText(plan).findings.flatMap((f) => (f.severity === 'hint' ? [] : f.kind));
}

/** A day no month has is told as a date, one before its beginning as a range. */
const kindsOf = (kind: string): readonly string[] => (kind === 'date' ? ['date', 'range'] : [kind]);

const slips = lines.filter(({ kind }) => kind !== 'fits');
const fitting = lines.filter(({ kind }) => kind === 'fits');

describe('a slip of the pen', () => {
  it.each(slips)('$kind: $text', ({ kind, text }) => {
    expect(right(text)).not.toBe(wrong(text));
    expect(told(right(text))).toEqual([]);
    expect(told(wrong(text)).filter((found) => kindsOf(kind).includes(found))).not.toEqual([]);
  });

  it.each(fitting)('is none: $text', ({ text }) => {
    expect(told(text)).toEqual([]);
  });
});
