// The compiled command: it does what the sources do, and no change of a source leaves a former one running.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleCommand, cacheBundle } from '../../src/cli/bundle.ts';

const folders: string[] = [];
const makeFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cejian start 测试-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('bundleCommand', () => {
  let folder: string;

  beforeAll(async () => {
    folder = makeFolder();
    const { files } = await bundleCommand('.');
    for (const [name, text] of files) writeFileSync(path.join(folder, name), text);
    const run = "require('./main.cjs').start().then((code) => { process.exitCode = code; });";
    writeFileSync(path.join(folder, 'run.cjs'), run);
  }, 60_000);

  const samples = 'test/fixtures/import/suqian';
  test.each([
    ['--version'],
    ['nothing'],
    ['import', `${samples}.docx`],
    ['import', `${samples}.html`, '--format', 'json'],
    ['import', 'policies/weihai/skilled-talent-2021/text.md'],
    ['extract', `${samples}.docx`],
    ['validate', 'policies/weihai'],
  ])('does what the sources do: %s %s', (...args) => {
    const run = (argv: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 1e9 });
      return { status, stdout, stderr };
    };
    expect(run([path.join(folder, 'run.cjs'), ...args])).toEqual(run(['src/cli/main.ts', ...args]));
  });

  test('holds no character beside ASCII, and the same ones each time', async () => {
    const [{ files, inputs }, again] = await Promise.all([bundleCommand('.'), bundleCommand('.')]);
    expect([...files].filter(([, text]) => /[^\n -~]/.test(text)).map(([name]) => name)).toEqual([]);
    expect([...again.files]).toEqual([...files]);
    for (const paths of inputs.values()) expect(paths.every((input) => existsSync(input))).toBe(true);
  });
});

describe('start.cjs', () => {
  let root: string;
  const at = (...parts: string[]) => path.join(root, ...parts);
  const write = (name: string, text: string) => writeFileSync(at('src', 'cli', name), text);
  const start = (...args: string[]) =>
    execFileSync(process.execPath, [at('src/cli/start.cjs'), ...args], { encoding: 'utf8' });
  const compile = async () => {
    const { sign } = createRequire(import.meta.url)(at('src/cli/start.cjs')) as { sign(path: string): number[] };
    expect(await cacheBundle(root, at('node_modules/.cache/cejian'), sign, 0)).toBe(true);
  };
  /** Whether the last start ran compiled files: it then kept what Node made of them. */
  const takeKept = (shape: string): boolean => {
    const digest = readFileSync(at('node_modules/.cache/cejian/current'), 'utf8');
    const kept = at('node_modules/.cache/cejian', digest, shape);
    const found = existsSync(kept);
    rmSync(kept, { recursive: true, force: true });
    return found;
  };

  beforeAll(() => {
    root = makeFolder();
    mkdirSync(at('src/cli'), { recursive: true });
    mkdirSync(at('node_modules'));
    symlinkSync(path.resolve('node_modules/esbuild'), at('node_modules/esbuild'));
    writeFileSync(at('package.json'), '{"type":"module"}');
    for (const name of ['start.cjs', 'bundle.ts']) cpSync(`src/cli/${name}`, at('src/cli', name));
    write('setup.mjs', 'export const setUp = () => 0;');
    write(
      'main.ts',
      `export async function start(): Promise<number> {
        if (process.argv[2] === 'fail') throw new Error('甲');
        const { run } = await import('./show.ts');
        process.stdout.write(await run());
        return 0;
      }`,
    );
    write(
      'show.ts',
      `import { FIRST } from './first.ts';\nexport const run = async () => FIRST + (await import('./later.ts')).LATER;`,
    );
    write('first.ts', `export const FIRST = '一';`);
    write('later.ts', `export const LATER = '二';`);
  });

  test('runs sources that have just changed as they are', () => {
    expect(start('show', 'a.docx')).toBe('一二');
    expect(existsSync(at('node_modules/.cache/cejian/current'))).toBe(false);
  });

  test('runs what was compiled, and keeps what Node makes of it', async () => {
    await compile();
    expect([start('show', 'a.docx'), takeKept('show-docx')]).toEqual(['一二', true]);
    expect([start('show', 'a.docx'), start('show', 'a.docx'), takeKept('show-docx')]).toEqual(['一二', '一二', true]);
  });

  test.each([
    ['first.ts', `export const FIRST = '三';`, '三二'],
    ['later.ts', `export const LATER = '四';`, '三四'],
    ['show.ts', `export const run = async () => '五';`, '五'],
    ['main.ts', `export const start = async () => (process.stdout.write('六'), 0);`, '六'],
  ])('never runs a former %s, though its size and time be the same', async (name, text, shown) => {
    await compile();
    start('show');
    takeKept('show-');
    const { mtime } = statSync(at('src/cli', name));
    write(name, text);
    utimesSync(at('src/cli', name), mtime, mtime);
    expect([start('show'), takeKept('show-')]).toEqual([shown, false]);
  });

  test('compiles anew after a command has changed and come to rest, and runs that in the same process', async () => {
    // A copy that waits for nothing, as after the minute of rest.
    write('bundle.ts', readFileSync('src/cli/bundle.ts', 'utf8').replace('REST_MS = 60_000', 'REST_MS = 0'));
    write('first.ts', `export const FIRST = '一';`);
    write('show.ts', `import { NAME } from './main.ts';\nexport const run = async () => NAME;`);
    write(
      'main.ts',
      `import { FIRST } from './first.ts';
      export const NAME = FIRST;
      export async function start(): Promise<number> {
        process.stdout.write(await (await import('./show.ts')).run());
        return 0;
      }`,
    );
    await compile();
    write('show.ts', `import { NAME } from './main.ts';\nexport const run = async () => NAME + '七';`);
    expect([start('show'), takeKept('show-')]).toEqual(['一七', true]);
    expect([start('show'), takeKept('show-')]).toEqual(['一七', true]);
    write('main.ts', `export const start = async () => (process.stdout.write('六'), 0);`);
  });

  test('runs the sources where a compiled file or a list is damaged', async () => {
    await compile();
    writeFileSync(at('node_modules/.cache/cejian/current'), 'nothing');
    expect(start('show')).toBe('六');
  });
});
