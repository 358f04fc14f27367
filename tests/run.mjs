// `npm test`: types, lint, layer rules, unit, property, integration and end-to-end tests; one line at the end.
// Arguments pick steps: `npm test -- types lint unit e2e`. Fails at the end if any step failed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';
import { compile } from './compile.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const say = (sentence) => console.log(`gongce: ${sentence}`);
const { NODE_ENV: _, ...env } = process.env;
env.GONGCE_CORPUS ??= path.join(root, '..', 'shared');
if (!fs.existsSync(path.join(env.GONGCE_CORPUS, 'seeds'))) {
  say('no corpus of real documents found (GONGCE_CORPUS): the tests that read it skip themselves.');
}

// what the tests leave behind, a browser's profile too, goes with it
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'gongce-test-'));
env.TMPDIR = scratch;
const bin = (name, file) => [process.execPath, path.join('node_modules', name, file)];
const total = { passed: 0, failed: 0, skipped: 0 };
const steps = {
  types: () =>
    ['shared', 'server', 'client', 'tests'].every((part) =>
      ok([...bin('typescript', 'bin/tsc'), '-p', part]),
    ),
  lint: () => ok([...bin('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings']),
  unit: async () => {
    await compile();
    const file = path.join(scratch, 'unit.json');
    env.GONGCE_COMPILED = '1';
    env.GONGCE_UNIT_REPORT = file;
    const reporters = ['--reporter=dot', `--reporter=${path.join('tests', 'unitReport.mjs')}`];
    const done = ok([...bin('vitest', 'vitest.mjs'), 'run', ...reporters]);
    const report = readJson(file);
    for (const count of Object.keys(total)) total[count] += report?.[count] ?? 0;
    failedUnits.push(...(report?.failures ?? []));
    return done && report !== null;
  },
  e2e: async () => {
    env.GONGCE_CHROMIUM = (await findBrowser(say)) ?? '';
    const report = path.join(scratch, 'e2e.json');
    env.PLAYWRIGHT_JSON_OUTPUT_NAME = report;
    const config = ['--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'];
    const done = ok([...bin('@playwright/test', 'cli.js'), 'test', ...config]);
    const stats = readJson(report)?.stats;
    total.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
    total.failed += stats?.unexpected ?? 0;
    total.skipped += stats?.skipped ?? 0;
    return done && stats !== undefined;
  },
};

/** What failed of the unit tests, told once more at the end: the end-to-end tests' output comes between. */
const failedUnits = [];
const chosen = process.argv.slice(2).filter((arg) => arg in steps);
const failures = [];
for (const name of chosen.length > 0 ? chosen : Object.keys(steps)) {
  const start = Date.now();
  say(`${name} …`);
  const good = await steps[name]();
  say(`${name} ${good ? 'holds' : 'FAILED'} (${Math.round((Date.now() - start) / 1000)} s)`);
  if (!good) failures.push(name);
}
fs.rmSync(scratch, { recursive: true, force: true });
for (const failure of failedUnits) console.log(failure);
if (failures.length > 0) say(`failed: ${failures.join(', ')}`);
console.log(
  `tests: ${total.passed} passed, ${Math.max(total.failed, failures.length)} failed, ${total.skipped} skipped`,
);
process.exit(failures.length > 0 ? 1 : 0);

function ok([command, ...args]) {
  return spawnSync(command, args, { env, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null; // the runner died before it could report: the step counts as failed
  }
}
