// The commands as a person meets them: what goes to stdout, what to stderr, and the exit code.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'cejian 命令-'));
  cpSync('test/fixtures/corpus', root, { recursive: true });
  for (const name of ['schema', 'package.json'])
    cpSync(name, path.join(root, name), { recursive: true, filter: (file) => path.basename(file) !== 'vocabulary' });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const out = { stdout: '', stderr: '' };
  const io: Io = {
    stdout: { write: (text) => (out.stdout += text) },
    stderr: { write: (text) => (out.stderr += text) },
    stdin: (async function* () {})(),
    cwd: root,
    env: {},
    color: false,
  };
  const code = await main(args, io);
  return { code, ...out };
}

function breakQuote(): void {
  const file = path.join(root, 'policies/demo/talent-2022/coding.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('quote: 市财政局负责', 'quote: 市财政局牵头'));
}

describe('validate', () => {
  test('says that all is well and how much was checked', async () => {
    const { code, stdout, stderr } = await run('validate');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^1 policy, \d+ rules, 0 errors, 0 warnings\n$/);
  });

  test.each([
    ['text', /coding\.yaml:76:18 error provenance\/quote-missing\n {2}quote “市财政局牵头” is not in block s2\.1/],
    [
      'github',
      /^::error file=policies\/demo\/talent-2022\/coding\.yaml,line=\d+,col=\d+,title=provenance\/quote-missing::quote “市财政局牵头”/m,
    ],
  ])('prints problems as %s and exits 1', async (format, expected) => {
    breakQuote();
    const { code, stdout } = await run('validate', '--format', format);
    expect(code).toBe(1);
    expect(stdout.replace(/:\d+:18/, ':76:18')).toMatch(expected);
  });

  test('prints problems as json and sarif that parse', async () => {
    breakQuote();
    const json = JSON.parse((await run('validate', '--format', 'json')).stdout);
    expect(json[0]).toMatchObject({ rule: 'provenance/quote-missing', severity: 'error', found: '市财政局牵头' });
    const sarif = JSON.parse((await run('validate', '--format', 'sarif')).stdout);
    expect(sarif).toMatchObject({
      version: '2.1.0',
      runs: [{ results: [{ ruleId: 'provenance/quote-missing', level: 'error' }] }],
    });
  });

  test('keeps to the path asked for', async () => {
    breakQuote();
    expect((await run('validate', 'policies/upper')).code).toBe(0);
    expect((await run('validate', 'policies/demo')).code).toBe(1);
  });

  test.each([
    [['--format', 'xml'], /--format takes text, json, github, sarif, not "xml"/],
    [['policies/dmeo'], /there is no policies\/dmeo/],
    [['schemas'], /is not below policies\/ or schema\//],
    [['/etc'], /is not below policies\/ or schema\//],
    [['--frmat', 'json'], /no option --frmat; did you mean --format\?/],
  ])('wrong use %j is one line and exit 2', async (args, message) => {
    const { code, stderr } = await run('validate', ...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('coverage', () => {
  test('is a table, and json for programs', async () => {
    const { code, stdout } = await run('coverage');
    expect(code).toBe(0);
    expect(stdout).toMatch(/demo\/talent-2022 +blocks +13 +\d+ +\d+ +0 +100 %/);
    expect(JSON.parse((await run('coverage', '--format', 'json')).stdout)[0]).toMatchObject({
      policy: 'demo/talent-2022',
      numerals: { open: [] },
    });
  });

  test('a policy that cannot be read is not left out in silence', async () => {
    writeFileSync(path.join(root, 'policies/demo/talent-2022/coding.yaml'), 'goals: [\n');
    expect(await run('coverage')).toMatchObject({ code: 1, stderr: expect.stringMatching(/this is not all/) });
  });

  test('an unknown policy is named with the nearest', async () => {
    expect(await run('coverage', 'demo/talent-2023')).toMatchObject({
      code: 2,
      stderr: 'cejian coverage: no policy demo/talent-2023; did you mean demo/talent-2022?\n',
    });
  });
});

describe('import', () => {
  test('prints the canonical text of a file, its blocks, and corrections to propose', async () => {
    const file = 'policies/demo/talent-2022/original.txt';
    expect((await run('import', file)).stdout).toMatch(/给予5万元建设补助资金。市财政局负责。/);
    expect(
      JSON.parse((await run('import', file, '--format', 'json')).stdout).map(({ id }: { id: string }) => id),
    ).toContain('s2.1');
    expect(JSON.parse((await run('import', file, '--format', 'corrections')).stdout)).toMatchObject([
      { kind: 'line_break' },
    ]);
  });

  test('writes text.md of a policy anew', async () => {
    const text = path.join(root, 'policies/demo/talent-2022/text.md');
    const before = readFileSync(text, 'utf8');
    writeFileSync(text, 'x');
    expect(await run('import', 'policies/demo/talent-2022')).toMatchObject({ code: 0 });
    expect(readFileSync(text, 'utf8')).toBe(before);
  });

  test('a policy of another clone is written there, and nothing here', async () => {
    const other = path.join(root, 'elsewhere');
    cpSync('test/fixtures/corpus', other, { recursive: true });
    const [here, there] = [root, other].map((at) => path.join(at, 'policies/demo/talent-2022/text.md'));
    const before = readFileSync(there!, 'utf8');
    writeFileSync(here!, 'mine');
    writeFileSync(there!, 'x');
    expect(await run('import', path.join(other, 'policies/demo/talent-2022'))).toMatchObject({ code: 0 });
    expect(readFileSync(here!, 'utf8')).toBe('mine');
    expect(readFileSync(there!, 'utf8')).toBe(before);
  });

  test.each([
    [['nothing.txt'], 2, /cannot read nothing\.txt: ENOENT/],
    [['policies'], 2, /policies is a folder, and no policy folder/],
    [[], 2, /give one file/],
  ])('wrong use %j', async (args, code, message) => {
    const result = await run('import', ...args);
    expect(result.code).toBe(code);
    expect(result.stderr).toMatch(message);
  });

  test('a picture is no text', async () => {
    writeFileSync(path.join(root, 'a.txt'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]));
    expect(await run('import', 'a.txt')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/import\/not-text/),
    });
  });
});

describe('export', () => {
  test('writes the API, the schemas and a manifest of both', async () => {
    const { code } = await run('export', 'out');
    expect(code).toBe(0);
    const manifest = JSON.parse(readFileSync(path.join(root, 'out/manifest.json'), 'utf8'));
    const files = readdirSync(path.join(root, 'out'), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(manifest.files.length).toBe(files.length - 1);
    expect(JSON.parse(readFileSync(path.join(root, 'out/api/v1/amounts.json'), 'utf8')).total).toBe(3);
  });

  test('data with a problem is not published, and what was there stays', async () => {
    await run('export', 'out');
    const before = readFileSync(path.join(root, 'out/manifest.json'), 'utf8');
    breakQuote();
    expect(await run('export', 'out')).toMatchObject({ code: 1, stdout: '' });
    expect(readFileSync(path.join(root, 'out/manifest.json'), 'utf8')).toBe(before);
  });

  test.each(['policies', 'package.json', 'mine'])('%s, which export did not write, is left alone', async (name) => {
    mkdirSync(path.join(root, 'mine'));
    writeFileSync(path.join(root, 'mine/thesis.txt'), 'years of work');
    const before = readdirSync(root, { recursive: true }).sort();
    expect(await run('export', name)).toMatchObject({ code: 2, stderr: expect.stringMatching(/new or empty folder/) });
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(before);
  });

  test('an empty folder, and an earlier export, are replaced', async () => {
    mkdirSync(path.join(root, 'out'));
    expect((await run('export', 'out')).code).toBe(0);
    expect((await run('export', 'out')).code).toBe(0);
  });

  test('the project itself is no target', async () => {
    expect(await run('export', '.')).toMatchObject({ code: 2 });
  });
});
