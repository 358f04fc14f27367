// What a run of the unit tests came to, as run.mjs counts and tells it. Vitest's own JSON report leaves out errors that
// belong to no test, and does not tell tests that passed from those whose process ended before them.
import fs from 'node:fs';
import path from 'node:path';

const reasonOf = (error) => error?.stack ?? error?.message ?? String(error);
/** Of the runner itself: a process that did not start in a minute, or ended by itself. */
const isOfProcess = (error) => String(error?.message).startsWith('[vitest-pool');

export default class UnitReport {
  onTestRunEnd(modules, strayErrors) {
    const report = { passed: 0, failed: 0, skipped: 0, failures: [], unrun: [], processes: [] };
    const fail = (what, errors) => report.failures.push(`FAILED ${what}\n${errors.map(reasonOf).join('\n')}`);
    for (const module of modules) {
      const file = path.relative(process.cwd(), module.moduleId);
      if (module.errors().length > 0) fail(file, module.errors());
      const tests = [...module.children.allTests()].map((test) => ({
        name: test.fullName,
        ...test.result(),
      }));
      // counted when it is run again
      if (module.state() === 'queued' || tests.some(({ state }) => state === 'pending')) {
        report.unrun.push(file);
        continue;
      }
      for (const { name, state, errors } of tests) {
        report[state]++;
        if (state === 'failed') fail(`${file} › ${name}`, errors);
      }
    }
    for (const error of strayErrors) {
      if (isOfProcess(error)) report.processes.push(reasonOf(error.cause ?? error));
      else fail('outside the tests', [error]);
    }
    fs.writeFileSync(process.env.GONGCE_UNIT_REPORT, JSON.stringify(report));
  }
}
