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
    const first = unitRun([]);
    // A machine that stands still for a minute loses a process before it began: that says nothing of its tests.
    const again = first?.unrun.length > 0 ? unitRun(first.unrun) : null;
    const runs = again === null ? [first] : [first, again];
    for (const count of Object.keys(total)) for (const run of runs) total[count] += run?.[count] ?? 0;
    failedUnits.push(...runs.flatMap((run) => run?.failures ?? []));
    const lost = runs.at(-1)?.unrun ?? ['all'];
    for (const file of lost)
      failedUnits.push(`FAILED ${file}\nits process did not start, or ended before its tests`);
    return runs.every((run) => run?.failures.length === 0) && lost.length === 0;
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

/** A run of Vitest, of some files or of all: what unitReport.mjs wrote, null when the runner died before it could. */
function unitRun(files) {
  const file = path.join(scratch, 'unit.json');
  fs.rmSync(file, { force: true });
  env.GONGCE_COMPILED = '1';
  env.GONGCE_UNIT_REPORT = file;
  const reporters = ['--reporter=dot', `--reporter=${path.join('tests', 'unitReport.mjs')}`];
  const done = ok([...bin('vitest', 'vitest.mjs'), 'run', ...reporters, ...files]);
  const report = readJson(file);
  for (const reason of report?.processes ?? []) say(`a test process was lost: ${reason}`);
  if (report?.unrun.length > 0) say(`not run for that: ${report.unrun.join(', ')}`);
  const told = report === null || report.failures.length + report.unrun.length > 0;
  if (!done && !told) report.failures.push('FAILED the runner: it ended in an error that it told above');
  return report;
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null; // the runner died before it could report: the step counts as failed
  }
}
