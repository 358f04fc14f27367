// Who may import whom (ARCHITECTURE.md). A list of rules; a failure prints what is allowed.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');

/** Files below `from` may import project files below one of `allowed` only. More specific rules win. */
const RULES: { from: string; allowed: string[] }[] = [
  { from: 'shared/extract', allowed: ['shared/extract'] },
  { from: 'shared', allowed: ['shared'] },
  { from: 'client', allowed: ['client', 'shared'] },
  {
    from: 'server/store',
    allowed: ['server/store', 'server/config.ts', 'server/log.ts', 'server/workers.ts', 'shared'],
  },
  { from: 'server/fanout', allowed: ['server/fanout', 'server/log.ts', 'shared'] },
  {
    from: 'server/sync',
    allowed: [
      'server/sync',
      'server/store',
      'server/fanout',
      'server/config.ts',
      'server/deadline.ts',
      'server/log.ts',
      'server/workers.ts',
      'server/metrics.ts',
      'shared',
    ],
  },
  { from: 'server/docx', allowed: ['server/docx', 'server/export', 'shared'] },
  { from: 'server/export', allowed: ['server/export', 'server/docx', 'shared'] },
  { from: 'server', allowed: ['server', 'shared'] },
];

/** Packages that shared/ may use: pure ones. */
const PURE_PACKAGES = [/^yjs$/, /^zod$/, /^lib0\//, /^fractional-indexing$/, /^@tiptap\//];

function sourceFiles(folder: string): string[] {
  if (!fs.existsSync(path.join(root, folder))) return [];
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')));
}

function importsOf(file: string): string[] {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  const found = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g,
    ),
  ];
  const multiLine = [...text.matchAll(/\}\s*from\s*['"]([^'"]+)['"]/g)];
  return [
    ...found.map((match) => match[1] ?? match[2] ?? match[3] ?? ''),
    ...multiLine.map((match) => match[1] ?? ''),
  ];
}

function ruleFor(file: string) {
  return RULES.filter((rule) => file.startsWith(`${rule.from}/`)).sort(
    (a, b) => b.from.length - a.from.length,
  )[0];
}

describe('layers', () => {
  const files = ['shared', 'server', 'client'].flatMap(sourceFiles);

  it('there are files to check', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it('imports obey the rules', () => {
    const wrong: string[] = [];
    for (const file of files) {
      const rule = ruleFor(file);
      if (!rule) continue;
      for (const name of importsOf(file)) {
        if (!name.startsWith('.')) continue;
        const target = path.posix.normalize(
          path.posix.join(path.posix.dirname(file), name.replace(/\?.*$/, '')),
        );
        const allowed = rule.allowed.some((place) => target === place || target.startsWith(`${place}/`));
        if (!allowed)
          wrong.push(`${file} imports ${target}; ${rule.from} may import ${rule.allowed.join(', ')}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('shared/ is pure: no Node, no DOM, no impure package', () => {
    const wrong: string[] = [];
    for (const file of files.filter((name) => name.startsWith('shared/'))) {
      for (const name of importsOf(file)) {
        if (name.startsWith('.')) continue;
        if (!PURE_PACKAGES.some((pattern) => pattern.test(name))) wrong.push(`${file} imports ${name}`);
      }
      const text = fs.readFileSync(path.join(root, file), 'utf8');
      if (/\bDate\.now\(|new Date\(\)|Math\.random\(/.test(text))
        wrong.push(`${file} reads the clock or randomness`);
    }
    expect(wrong).toEqual([]);
  });
});

it('what tests share registers no hook as it is loaded: it would be there for the first file of a process only', () => {
  const shared = sourceFiles('tests').filter(
    (file) => !/\.test\.tsx?$|tests\/(e2e|bench)\/|\/tidy\.ts$/.test(file),
  );
  expect(shared.length).toBeGreaterThan(20);
  const hooked = shared.filter((file) =>
    /^(?:before|after)(?:Each|All)\(/m.test(fs.readFileSync(path.join(root, file), 'utf8')),
  );
  expect(hooked).toEqual([]);
});
