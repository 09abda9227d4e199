// The gate's bookkeeping: it stops at the first failure, names every step, and never says `0 failed` after one.
import { expect, test } from 'vitest';
import { formatSummary, readTotals, runSteps, type StepResult, sumTotals } from '../../src/cli/gate.ts';
import { processIo } from '../../src/cli/io.ts';

const quietIo = { ...processIo(), stdout: { write: () => true } };
const report = (passed: number, failed: number) =>
  `require('node:fs').writeFileSync(process.argv[1], JSON.stringify({ numPassedTests: ${passed}, numFailedTests: ${failed} }))`;

test('steps run in order, with their totals, until one fails', async () => {
  const steps = [
    { name: 'unit', argv: ['-e', report(3, 0), '{report}'], fix: '' },
    { name: 'lint', argv: ['-e', 'process.exit(1)'], fix: 'npm run fix' },
    { name: 'browser', argv: ['-e', report(1, 0), '{report}'], fix: '' },
  ];
  const results = await runSteps(steps, process.cwd(), quietIo);
  expect(results.map(({ state, totals }) => [state, totals])).toEqual([
    ['passed', { passed: 3, failed: 0 }],
    ['failed', null],
    ['not run', null],
  ]);
  expect(formatSummary(results)).toBe(
    '\n  passed   unit  3 passed, 0 failed\n  failed   lint  (npm run fix)\n  not run  browser\n3 passed, 1 failed\n',
  );
});

const step = (state: StepResult['state'], totals: StepResult['totals']): StepResult => ({
  name: 'x',
  state,
  totals,
  fix: '',
});

test.each([
  [[], { passed: 0, failed: 0 }],
  [[step('passed', { passed: 3, failed: 0 }), step('passed', { passed: 4, failed: 0 })], { passed: 7, failed: 0 }],
  [[step('passed', null), step('failed', { passed: 2, failed: 5 })], { passed: 2, failed: 5 }],
  // A test file that does not load fails the step without a failed test.
  [[step('failed', { passed: 2, failed: 0 }), step('not run', null)], { passed: 2, failed: 1 }],
])('sumTotals %#', (results, expected) => {
  expect(sumTotals(results)).toEqual(expected);
});

test.each([
  ['{"numPassedTests":3,"numFailedTests":1,"numTotalTests":5}', { passed: 3, failed: 1 }],
  ['{}', null],
  ['', null],
])('readTotals(%s)', (json, expected) => {
  expect(readTotals(json)).toEqual(expected);
});
