// The command `gate` (npm test): every check of CI, in order, each as its own process.
// It must not check anything itself, nor change a file that git knows.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findRoot, type Io } from './io.ts';

/** One check: a program of ours or of node_modules, run by this Node in the project folder. */
export type Step = {
  name: string;
  /** Script and arguments; `{report}` stands for the file in which Vitest leaves its JSON report. */
  argv: string[];
  /** What to do when it fails. */
  fix: string;
};

/** How many tests a step ran, as Vitest counts them. */
export type Totals = { passed: number; failed: number };

export type StepResult = { name: string; state: 'passed' | 'failed' | 'not run'; totals: Totals | null; fix: string };

const CLI = 'src/cli/main.ts';
const VITEST = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', '--update=none'];
const REPORT = ['--reporter=default', '--reporter=json', '--outputFile.json={report}'];

const STEPS: Step[] = [
  { name: 'types fresh', argv: [CLI, 'types', '--check'], fix: 'npm run fix' },
  { name: 'tsc', argv: ['node_modules/typescript/bin/tsc', '--noEmit'], fix: 'mend the types named above' },
  {
    name: 'astro check',
    argv: ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning'],
    fix: 'mend the pages named above',
  },
  {
    name: 'lint',
    argv: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
    fix: 'npm run fix, and mend by hand what it leaves',
  },
  { name: 'validate', argv: [CLI, 'validate'], fix: 'mend the data as the messages above say' },
  {
    name: 'unit tests',
    argv: [...VITEST, '--project', 'unit', ...REPORT],
    fix: 'npm run unit -- -t NAME runs one test',
  },
  { name: 'build', argv: [CLI, 'build'], fix: 'npm run build' },
  {
    name: 'chromium',
    argv: ['test/browser/chromium.ts', '--install'],
    fix: 'install Chromium, or set CEJIAN_CHROMIUM to one',
  },
  {
    name: 'browser tests',
    argv: [...VITEST, '--project', 'browser', ...REPORT],
    fix: 'npm run browser -- -t NAME runs one test',
  },
];

/**
 * Read the counts out of Vitest's JSON report.
 * @param json the text of the report
 * @returns the tests that passed and failed; a skipped test is neither. null when it is no such report.
 * @example readTotals('{"numPassedTests":3,"numFailedTests":0}') // { passed: 3, failed: 0 }
 */
export function readTotals(json: string): Totals | null {
  try {
    const report: { numPassedTests?: unknown; numFailedTests?: unknown } = JSON.parse(json);
    const { numPassedTests: passed, numFailedTests: failed } = report;
    return typeof passed === 'number' && typeof failed === 'number' ? { passed, failed } : null;
  } catch {
    return null;
  }
}

/**
 * Add up what the steps did.
 * @returns the tests of all steps; a failed step without a failed test (a type error, a test file that does not load)
 *   counts as one failure, so that `0 failed` always means that everything passed
 * @example sumTotals([{ name: 'lint', state: 'failed', totals: null, fix: '' }]) // { passed: 0, failed: 1 }
 */
export function sumTotals(results: readonly StepResult[]): Totals {
  let [passed, failed] = [0, 0];
  for (const { state, totals } of results) {
    passed += totals?.passed ?? 0;
    failed += state === 'failed' ? Math.max(1, totals?.failed ?? 0) : 0;
  }
  return { passed, failed };
}

/**
 * The last lines of the gate: each step with its result, then the totals.
 * @returns a text that ends with `N passed, N failed` and a line feed
 * @example formatSummary([]) // '\n0 passed, 0 failed\n'
 */
export function formatSummary(results: readonly StepResult[]): string {
  const rows = results.map(({ name, state, totals, fix }) => {
    const count = totals ? `  ${totals.passed} passed, ${totals.failed} failed` : '';
    return `  ${state.padEnd(8)} ${name}${count}${state === 'failed' ? `  (${fix})` : ''}\n`;
  });
  const { passed, failed } = sumTotals(results);
  return `\n${rows.join('')}${passed} passed, ${failed} failed\n`;
}

// Runs one step with its output shown as it comes; its exit code, 1 when a signal ended it.
function runStep(argv: string[], root: string, env: Io['env']): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, argv, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
}

/**
 * Run steps in order until one fails.
 * @param steps what to run; those after a failure are reported as `not run`
 * @param root the project folder
 * @returns one result for each step, in the same order
 * @example await runSteps([{ name: 'tsc', argv: ['node_modules/typescript/bin/tsc'], fix: '' }], root, io)
 */
export async function runSteps(steps: readonly Step[], root: string, io: Io): Promise<StepResult[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'cejian-gate-'));
  const results: StepResult[] = [];
  try {
    for (const [index, { name, argv, fix }] of steps.entries()) {
      if (results.some(({ state }) => state === 'failed')) {
        results.push({ name, state: 'not run', totals: null, fix });
        continue;
      }
      const report = join(scratch, `${index}.json`);
      io.stdout.write(`\n== ${name}\n`);
      const started = performance.now();
      const env = { ...io.env, ASTRO_TELEMETRY_DISABLED: '1' };
      const code = await runStep(
        argv.map((argument) => argument.replace('{report}', report)),
        root,
        env,
      );
      const totals = await readFile(report, 'utf8').then(readTotals, () => null);
      const state = code === 0 ? 'passed' : 'failed';
      results.push({ name, state, totals, fix });
      io.stdout.write(`== ${name}: ${state} after ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return results;
}

/**
 * The command `gate`.
 * @returns 0 when every step passed, 1 otherwise; the last line on stdout is `N passed, N failed`
 * @example await run([], io)
 */
export async function run(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    io.stdout.write(
      `Usage: cejian gate\n\nRuns, in order: ${STEPS.map(({ name }) => name).join(', ')}. Stops at the first that fails.\n`,
    );
    return 0;
  }
  const results = await runSteps(STEPS, findRoot(io), io);
  io.stdout.write(formatSummary(results));
  return results.every(({ state }) => state === 'passed') ? 0 : 1;
}
