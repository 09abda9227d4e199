// The npm package as somebody gets it: packed by npm, installed in an empty project without a network, type-checked, and run by
// the oldest Node that the machine has, as a library, in a browser bundle and as a command. It must not use files of this project.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import vm from 'node:vm';
import { build } from 'esbuild';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePackage } from '../../src/cli/pack.ts';
import { readCorpus } from '../../src/corpus.ts';
import { packCorpus } from '../../src/package.ts';
import { buildRecords } from '../../src/publish/records.ts';
import { samplesOf } from '../../src/publish/views/data-samples.ts';

const execute = promisify(execFile);
let base: string;
let project: string;
let installed: string;

/** The oldest Node from 20 on that is to be found: what a plain machine has. */
const oldestNode = (): string => {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const found = folders
    .map((folder) => path.join(folder, 'node'))
    .filter((file) => existsSync(file))
    .map((file) => ({
      file,
      major: Number(execFileSync(file, ['-p', 'process.versions.node.split(".")[0]']).toString()),
    }))
    .filter(({ major }) => major >= 20)
    .sort((a, b) => a.major - b.major);
  return found[0]?.file ?? process.execPath;
};
const NODE = oldestNode();
const isOld = Number(execFileSync(NODE, ['-p', 'process.versions.node.split(".")[0]']).toString()) < 22;

/** Runs a program in the empty project. Tells its exit code too. */
async function run(file: string, args: string[], input?: string) {
  const child = execute(file, args, {
    cwd: project,
    env: { PATH: process.env.PATH, HOME: base },
    maxBuffer: 64 * 1024 * 1024,
  });
  child.child.stdin?.end(input ?? '');
  return child.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  );
}

const CONSUMER = `import { asOf, cite, compare, extract, loadCorpus, resolveId, type AmountRecord } from 'cejian';

const corpus = await loadCorpus();
const [first]: AmountRecord[] = corpus.records.amounts;
const topic = first!.topics[0]!;
const cells = compare(corpus, topic).cells.map(({ policy, state }) => [policy, state]);
const past = asOf(corpus, '2021-12-31').records.policies.map(({ id }) => id);
const { gbt7714, bibtex, csl } = await cite(corpus, first!.policy, { accessed: '2026-01-02' });
const found = extract(corpus, '一、奖励\\n给予每个工作室5万元一次性补助。').amounts.map(({ min, unit }) => [min, unit]);
console.log(JSON.stringify({ id: first!.id, state: resolveId(corpus, first!.id).state, cells, past, gbt7714, bibtex, csl, found }));
`;

beforeAll(async () => {
  base = mkdtempSync(path.join(tmpdir(), 'cejian-包 '));
  project = path.join(base, 'project');
  mkdirSync(project);
  const { value: corpus } = await readCorpus('.');
  await writePackage(path.resolve('.'), packCorpus(corpus, '0.1.0'), path.join(base, 'package'));
  writeFileSync(path.join(project, 'package.json'), '{"name":"consumer","private":true,"type":"module"}');
  writeFileSync(path.join(project, 'consumer.ts'), CONSUMER);
  const packed = await run('npm', ['pack', path.join(base, 'package'), '--silent']);
  const file = packed.stdout.trim();
  const { code, stderr } = await run('npm', [
    'install',
    '--offline',
    '--no-audit',
    '--no-fund',
    path.join(project, file),
  ]);
  if (code !== 0) throw new Error(stderr);
  installed = path.join(project, 'node_modules/cejian');
}, 180_000);
afterAll(() => rmSync(base, { recursive: true, force: true }));

test('nothing else is installed', () => {
  expect(readdirSync(path.join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['cejian']);
});

test('the consumer has types, also where declarations of libraries are checked', () => {
  const program = ts.createProgram([path.join(project, 'consumer.ts')], {
    strict: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  });
  const messages = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  expect(messages).toEqual([]);
});

/** What the consumer must print, wherever it runs. */
function expectAnswer(text: string): void {
  const answer = JSON.parse(text);
  expect(answer).toMatchObject({ state: 'current', found: [[50_000, 'CNY']] });
  const api = JSON.parse(readFileSync(path.join(installed, 'corpus.json'), 'utf8'));
  expect(answer.cells.map(([policy]: string[]) => policy)).toEqual(api.policies.map(({ id }: { id: string }) => id));
  expect(answer.past.length).toBeGreaterThan(0);
  expect(answer.past.length).toBeLessThan(api.policies.length);
  expect(answer.gbt7714).toContain('[2026-01-02]');
  expect(answer.bibtex).toMatch(/^@/);
  expect(answer.csl.version).toBe('0.1.0');
}

test('the consumer runs', async () => {
  const { outputText } = ts.transpileModule(CONSUMER, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  writeFileSync(path.join(project, 'consumer.js'), outputText);
  const { code, stdout, stderr } = await run(NODE, ['consumer.js']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expectAnswer(stdout);
});

test('the consumer runs in a browser bundle, where there is nothing of Node', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `${CONSUMER.replace('const corpus', 'export {};\nconst corpus')}`,
      resolveDir: project,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  const printed: string[] = [];
  const globals = {
    console: { log: (text: string) => printed.push(text) },
    TextEncoder,
    TextDecoder,
    URL,
    structuredClone,
  };
  const code = `(async () => {${outputFiles[0]!.text.replace(/^export .*$/gm, '')}})()`;
  // As under a content security policy without 'unsafe-eval'.
  await vm.runInNewContext(code, globals, { contextCodeGeneration: { strings: false, wasm: false } });
  expectAnswer(printed[0]!);
}, 60_000);

test('the example of the data page runs', async () => {
  const { value: corpus } = await readCorpus('.');
  const sample = samplesOf(buildRecords(corpus), 'https://example.org/api/v1/').find(({ id }) => id === 'package')!;
  writeFileSync(path.join(project, 'sample.mjs'), sample.code);
  const { stdout, stderr } = await run(NODE, ['sample.mjs']);
  expect(stderr).toBe('');
  const lines = stdout.trimEnd().split('\n');
  expect(lines.map((line) => line.split(' ')[0])).toEqual([...corpus.policies.keys()]);
  expect(lines.some((line) => / figure [1-9]/.test(line))).toBe(true);
});

test('it changes nothing that is global', async () => {
  const script = `const before = Reflect.ownKeys(globalThis).length + Reflect.ownKeys(Map).length + Reflect.ownKeys(URL).length;
await import('cejian');
console.log(Reflect.ownKeys(globalThis).length + Reflect.ownKeys(Map).length + Reflect.ownKeys(URL).length - before);`;
  writeFileSync(path.join(project, 'globals.mjs'), script);
  expect(await run(NODE, ['globals.mjs'])).toEqual({ code: 0, stdout: '0\n', stderr: '' });
});

describe('the command', () => {
  const command = (...args: string[]) => run(NODE, [path.join(installed, 'bin/cejian.js'), ...args]);

  test('--version, by the name that npm gave it', async () => {
    const { stdout } = await run(path.join(project, 'node_modules/.bin/cejian'), ['--version']);
    expect(stdout).toBe(`${JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8')).version}\n`);
  });

  test('extract', async () => {
    const { code, stdout } = await run(
      NODE,
      [path.join(installed, 'bin/cejian.js'), 'extract', '-'],
      '一、奖励\n给予每个工作室5万元一次性补助。\n',
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout).amounts).toMatchObject([{ min: 50_000, unit: 'CNY' }]);
  });

  test('commands that read have the data of the package', async () => {
    expect((await command('validate')).stderr).toMatch(/^\d+ policies, .* 0 errors/m);
    const [topic] = JSON.parse((await run(NODE, ['consumer.js'])).stdout).cells;
    expect(await command('cite', topic[0], '--accessed', '2026-01-02')).toMatchObject({ code: 0 });
    expect((await command('compare', '--format', 'json')).code).toBe(0);
  }, 60_000);

  test('what writes into a project needs one', async () => {
    const { code, stderr } = await command('code', 'weihai/skilled-talent-2021');
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^cejian code: no policies\/ and schema\/ folders in .*\n$/),
    ]);
  });

  test('what the package does not bring is told in one line', async () => {
    writeFileSync(path.join(project, 'a.pdf'), '%PDF-1.4\n%%EOF\n');
    const { code, stderr } = await command('extract', 'a.pdf');
    expect([code, stderr]).toEqual([1, 'cejian extract: needs the package pdfjs-dist: npm install pdfjs-dist\n']);
  });

  test('export works, or says in one line which Node it needs', async () => {
    const { code, stderr } = await command('export', 'out');
    if (isOld) {
      expect([code, stderr]).toEqual([1, expect.stringMatching(/^cejian export: needs Node 22\.13 or newer, .*\n$/)]);
      expect(existsSync(path.join(project, 'out'))).toBe(false);
    } else expect([code, existsSync(path.join(project, 'out/manifest.json'))]).toEqual([0, true]);
  }, 60_000);
});
