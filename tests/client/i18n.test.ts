// Both languages have every key, the same placeholders, and keep to the tone of the house.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERRORS } from '../../shared/errors.ts';

const root = path.join(import.meta.dirname, '../../client');
const namespaces = fs
  .readdirSync(path.join(root, 'i18n/zh'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.basename(file, '.ts'));

type Flat = Map<string, string>;

function flatten(texts: object, prefix = '', out: Flat = new Map()): Flat {
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') out.set(prefix + key, value);
    else flatten(value, `${prefix}${key}.`, out);
  }
  return out;
}

async function load(language: 'zh' | 'en', namespace: string): Promise<Flat> {
  const file: { texts: object } = await import(path.join(root, 'i18n', language, `${namespace}.ts`));
  return flatten(file.texts);
}

const placeholders = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

describe.each(namespaces)('texts: %s', (namespace) => {
  it('has every key in both languages; English adds only its singulars', async () => {
    const [zh, en] = await Promise.all([load('zh', namespace), load('en', namespace)]);
    const extra = [...en.keys()].filter((key) => !zh.has(key));
    expect([...zh.keys()].filter((key) => !en.has(key))).toEqual([]);
    expect(extra.filter((key) => !(key.endsWith('_one') && zh.has(key.replace(/_one$/, '_other'))))).toEqual(
      [],
    );
  });

  it('uses the same placeholders in both languages', async () => {
    const [zh, en] = await Promise.all([load('zh', namespace), load('en', namespace)]);
    const wrong: string[] = [];
    for (const [key, sentence] of zh) {
      const other = en.get(key) ?? '';
      // English may leave a figure to its plural form; it never has one that Chinese does not fill.
      const unknown = placeholders(other).filter((name) => !placeholders(sentence).includes(name));
      if (unknown.length > 0) wrong.push(`${key}: ${unknown.join(', ')}`);
    }
    expect(wrong).toEqual([]);
  });

  it('leaves no sentence empty by mistake and keeps the tone', async () => {
    const zh = await load('zh', namespace);
    const wrong = [...zh].filter(([, sentence]) => /[!！]|抱歉|请您|成功|\.\.\./.test(sentence));
    expect(wrong).toEqual([]);
    const en = await load('en', namespace);
    expect([...en].filter(([, sentence]) => /!|\bplease\b|\boops\b|\bsorry\b/i.test(sentence))).toEqual([]);
  });
});

describe('texts', () => {
  it('every refusal has a sentence in both languages', () => {
    for (const entry of Object.values(ERRORS)) {
      expect(entry.zh).toMatch(/\p{Script=Han}/u);
      expect(entry.en).toMatch(/[a-z]/);
    }
  });

  it('no Chinese stands in client code outside texts, data and comments', () => {
    const wrong: string[] = [];
    const data = [/^i18n\//, /^pages\/home\/samplePlan\.ts$/];
    for (const file of fs.readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      const name = file.split(path.sep).join('/');
      if (!/^(pages|ui)\/.*\.tsx?$/.test(name) || data.some((pattern) => pattern.test(name))) continue;
      const code = fs
        .readFileSync(path.join(root, file), 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/(^|\s)\/\/.*$/gm, '');
      for (const line of code.split('\n'))
        if (/\p{Script=Han}/u.test(line) && !ALLOWED.some((pattern) => pattern.test(line)))
          wrong.push(`${name}: ${line.trim()}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** Words that are data: weekdays and units of dates, numbering samples, department marks, search keywords. */
const ALLOWED = [
  /dates|'周|月\$|年|分钟前|刚刚|昨天|逾期|今天|明天|还有/,
  /label: '/,
  /\['.', \d\]/,
  /keywords: /,
  /zh: '字'/,
];
