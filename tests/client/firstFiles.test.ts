// What the browser has to fetch before it can show something, by the build's own list: a stray import is told here.
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const BUILD = path.join(import.meta.dirname, '..', '..', 'dist', 'client', 'build.json');
const chunks = z
  .record(
    z.string(),
    z.object({ file: z.string(), name: z.string().optional(), imports: z.array(z.string()).optional() }),
  )
  .parse(JSON.parse(fs.readFileSync(BUILD, 'utf8')));

/** Names of the files that come with one: itself and all it cannot run without. */
function comesWith(source: string): Set<string> {
  const keys = new Set<string>();
  const add = (key: string): void => {
    if (keys.has(key)) return;
    keys.add(key);
    for (const other of chunks[key]?.imports ?? []) add(other);
  };
  expect(Object.keys(chunks)).toContain(source);
  add(source);
  return new Set([...keys].map((key) => chunks[key]?.name ?? key));
}

it('the first page comes without the editor and without the extraction', () => {
  const first = comesWith('index.html');
  expect(first).toContain('react');
  expect(first).not.toContain('prosemirror');
  expect(first).not.toContain('extract');
});

it('of the texts only those of the language spoken come, and the page says where they are', () => {
  expect([...comesWith('index.html')].filter((name) => /Texts$/.test(name))).toEqual([]);
  const page = fs.readFileSync(path.join(path.dirname(BUILD), 'index.html'), 'utf8');
  for (const language of ['zh', 'en']) {
    const file = new RegExp(`data-${language}="/([^"]+)"`).exec(page)?.[1];
    expect(file).toBe(chunks[`i18n/${language}Texts.ts`]?.file);
  }
});

it('the text view comes with the editor, without the extraction', () => {
  const text = comesWith('editor/TextView.tsx');
  expect(text).toContain('prosemirror');
  expect(text).not.toContain('extract');
  expect(Object.values(chunks).map(({ name }) => name)).toContain('extract');
});
