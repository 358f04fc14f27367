// What a run of the unit tests came to, as run.mjs counts and tells it. Vitest's own JSON report leaves out errors that
// belong to no test, among them that a process ended before its tests had.
import fs from 'node:fs';
import path from 'node:path';

const reasonOf = (error) => error?.stack ?? error?.message ?? String(error);

export default class UnitReport {
  onTestRunEnd(modules, strayErrors) {
    const report = { passed: 0, failed: 0, skipped: 0, failures: [] };
    const fail = (what, errors) => report.failures.push(`FAILED ${what}\n${errors.map(reasonOf).join('\n')}`);
    for (const module of modules) {
      const file = path.relative(process.cwd(), module.moduleId);
      if (module.errors().length > 0) fail(file, module.errors());
      let unrun = 0;
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result();
        if (state === 'failed') fail(`${file} › ${test.fullName}`, errors);
        if (state === 'pending') unrun++;
        else report[state]++;
      }
      if (unrun > 0 || module.state() === 'queued') {
        const why = `${unrun} of its tests did not run: its process did not start, or ended before them.`;
        fail(file, [{ message: why }]);
        report.failed += unrun;
      }
    }
    for (const error of strayErrors) fail('outside the tests', [error, error.cause].filter(Boolean));
    fs.writeFileSync(process.env.GONGCE_UNIT_REPORT, JSON.stringify(report));
  }
}
