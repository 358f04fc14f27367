// Of Mantine's styles those are loaded that the components in use have: none is missing, none is there for nothing.
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');
const client = path.join(root, 'client');
const PACKAGES = ['core', 'dates', 'notifications'] as const;
const CORE_STYLES = path.join(root, 'node_modules/@mantine/core/styles');
const imported = [
  ...fs
    .readFileSync(path.join(client, 'mantine.css'), 'utf8')
    .matchAll(/@import "@mantine\/core\/styles\/([\w-]+)\.layer\.css"/g),
].map((match) => match[1] ?? '');
/** They belong to no component. */
const GENERAL = ['baseline', 'default-css-variables', 'global'];

/** Exported name → the module it is in. */
function modulesOf(name: string): Map<string, string> {
  const index = path.join(root, 'node_modules/@mantine', name, 'esm/index.mjs');
  const found = new Map<string, string>();
  for (const [, names = '', from = ''] of fs
    .readFileSync(index, 'utf8')
    .matchAll(/import \{([^}]*)\} from "(\.[^"]+)"/g))
    for (const one of names.split(','))
      found.set(one.trim().split(' as ').pop() ?? '', path.resolve(path.dirname(index), from));
  return found;
}
const modules = new Map(PACKAGES.map((name) => [`@mantine/${name}`, modulesOf(name)]));

/** Class names of all modules that are reached from what the client imports. */
function classesInUse(): Set<string> {
  const classes = new Set<string>();
  const seen = new Set<string>();
  const follow = (names: string, from: string): void => {
    for (const one of names.split(',')) {
      const file = modules.get(from)?.get(one.trim().split(' as ')[0] ?? '');
      if (file !== undefined) walk(file);
    }
  };
  const walk = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = fs.readFileSync(file, 'utf8');
    if (file.endsWith('.module.mjs'))
      for (const [, name] of text.matchAll(/"(m_\w+)"/g)) classes.add(name ?? '');
    for (const [, names = '', from = ''] of text.matchAll(/import (?:\w+|\{([^}]*)\}) from "([^"]+)"/g))
      if (from.startsWith('.')) walk(path.resolve(path.dirname(file), from));
      else follow(names, from);
  };
  for (const file of fs.readdirSync(client, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue;
    const text = fs.readFileSync(path.join(client, file), 'utf8');
    for (const [, names = '', from = ''] of text.matchAll(/import \{([^}]*)\} from '(@mantine\/\w+)'/g))
      follow(names, from);
  }
  return classes;
}

const classesOf = (sheet: string): string[] => [
  ...new Set(
    [...fs.readFileSync(path.join(CORE_STYLES, `${sheet}.layer.css`), 'utf8').matchAll(/\.(m_\w+)/g)].map(
      (match) => match[1] ?? '',
    ),
  ),
];

it('the sheets imported are those of the components in use', () => {
  const used = classesInUse();
  expect(used.size).toBeGreaterThan(50);
  const needed = fs
    .readdirSync(CORE_STYLES)
    .filter((file) => file.endsWith('.layer.css'))
    .map((file) => file.replace('.layer.css', ''))
    .filter((sheet) => classesOf(sheet).some((name) => used.has(name)));
  expect(imported.filter((sheet) => !GENERAL.includes(sheet)).sort()).toEqual(needed.sort());
});
