// Two exports of the same data give the same bytes, whatever the folder, time zone, locale, time, and order in which the
// files lie on the disk; and an export that is killed leaves the former folder or the new one. It must not trust the manifest.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recoverDist } from '../../src/cli/staging.ts';
import { hashBytes } from '../../src/corpus.ts';
import { verifyFolder } from '../../src/publish/verify.ts';

const MAIN = path.resolve('src/cli/main.ts');
let base: string;

beforeAll(() => {
  base = mkdtempSync(path.join(tmpdir(), 'cejian-重复-'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

/** A project with the sample corpus, whose files were made in the order that `arrange` gives. */
function makeProject(name: string, arrange: (files: string[]) => string[]): string {
  const root = path.join(base, name);
  const files = [
    ...filesOf('test/fixtures/corpus').map((file) => [path.join('test/fixtures/corpus', file), file] as const),
    ...readdirSync('schema')
      .filter((file) => file.endsWith('.schema.json'))
      .map((file) => [`schema/${file}`, `schema/${file}`] as const),
    ['package.json', 'package.json'] as const,
  ];
  const from = new Map(files.map(([source, file]) => [file, source]));
  for (const file of arrange([...from.keys()].sort())) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    cpSync(from.get(file)!, path.join(root, file));
  }
  return root;
}

/** Runs `export` in a process of its own. `kill` ends it without warning after so many milliseconds. */
function runExport(root: string, target: string, env: Record<string, string> = {}, kill?: number) {
  return new Promise<{ code: number | null; stderr: string }>((resolve) => {
    const child = spawn(process.execPath, [MAIN, 'export', target], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const timer = kill === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), kill);
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, stderr });
    });
  });
}

const fingerprints = (folder: string) =>
  Object.fromEntries(
    filesOf(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('hex'),
    ]),
  );

/** Files that are not as the manifest says, or that it does not list: a mix of two releases has some. */
function faultsOf(folder: string): string[] {
  const { files } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
    files: { path: string; sha256: string }[];
  };
  const { 'manifest.json': _, ...found } = fingerprints(folder);
  const listed = new Map(files.map((file) => [file.path, file.sha256]));
  const names = Object.keys(found).map((file) => file.split(path.sep).join('/'));
  return [
    ...names.filter((name) => listed.get(name) !== found[name.split('/').join(path.sep)]),
    ...[...listed.keys()].filter((name) => !names.includes(name)),
  ];
}

const verify = (folder: string) =>
  verifyFolder({
    paths: filesOf(folder).map((file) => file.split(path.sep).join('/')),
    read: async (file) => new Uint8Array(readFileSync(path.join(folder, file))),
    hash: hashBytes,
  });

// Not shuffled by chance: each of these is another order than the sorted one.
const reversed = (files: string[]) => files.toReversed();
const interleaved = (files: string[]) => [
  ...files.filter((_, at) => at % 2 === 1),
  ...files.filter((_, at) => at % 2 === 0),
];

test('the same bytes in another folder, time zone and locale, and with files in another order', async () => {
  const plain = makeProject('plain', (files) => files);
  const first = path.join(base, 'first');
  expect(await runExport(plain, first, { TZ: 'UTC', LC_ALL: 'C' })).toMatchObject({ code: 0 });
  const expected = fingerprints(first);
  expect(Object.keys(expected)).toEqual(
    expect.arrayContaining([
      'manifest.json',
      'api/v1/cejian.sqlite',
      'api/v1/cejian.xlsx',
      'api/v1/tables/amounts.parquet',
    ]),
  );
  const others: [name: string, arrange: typeof reversed, env: Record<string, string>][] = [
    ['项目 二', reversed, { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' }],
    ['a/b/c', interleaved, { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }],
  ];
  for (const [name, arrange, env] of others) {
    const target = path.join(base, `out of ${name.replaceAll('/', '-')}`);
    expect(await runExport(makeProject(name, arrange), target, env), name).toMatchObject({ code: 0 });
    const found = fingerprints(target);
    expect(
      Object.keys(found).filter((file) => found[file] !== expected[file]),
      name,
    ).toEqual([]);
    expect(found, name).toEqual(expected);
  }
}, 60_000);

describe('an export that is killed', () => {
  const KILLS = 50;
  // A linear congruential generator: the same delays in every run, spread over the time that an export takes.
  const randoms = (count: number) => {
    let state = 20220831;
    return Array.from({ length: count }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    });
  };

  const LANES = 2;

  /** Exports again and again, killed at each of these shares of the time that an export takes. Tells what became of each. */
  async function killAgain(lane: number, shares: readonly number[]) {
    const root = makeProject(`killed-${lane}`, (files) => files);
    const target = path.join(base, `killed-out-${lane}`);
    const started = performance.now();
    expect(await runExport(root, target)).toMatchObject({ code: 0 });
    const whole = performance.now() - started;
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    const ends: { killed: boolean; renewed: boolean }[] = [];
    for (const [turn, share] of shares.entries()) {
      // Every file of a release tells its version or follows from those that do, so a mix of two would not verify.
      const version = `0.${turn + 1}.0`;
      writeFileSync(path.join(root, 'package.json'), JSON.stringify({ ...manifest, version }));
      const before = JSON.parse(readFileSync(path.join(target, 'manifest.json'), 'utf8')).data_version as string;
      const { code } = await runExport(root, target, {}, whole * share);
      // Killed between the two renames of a swap, the former folder is beside its place: whoever publishes next puts it back.
      await recoverDist(target);
      const found = JSON.parse(readFileSync(path.join(target, 'manifest.json'), 'utf8')).data_version as string;
      expect(faultsOf(target), `lane ${lane}, turn ${turn}`).toEqual([]);
      expect([before, version], `lane ${lane}, turn ${turn}`).toContain(found);
      if (code === 0) expect(found).toBe(version);
      ends.push({ killed: code === null, renewed: found === version });
    }
    expect((await verify(target)).faults, `lane ${lane}`).toEqual([]);
    return ends;
  }

  test(`leaves the former folder or the new one, ${KILLS} times`, async () => {
    // Most of the time goes into starting; more of the kills should fall where files are written and swapped.
    const shares = randoms(KILLS).map((random) => 0.3 + 0.8 * random);
    const lanes = Array.from({ length: LANES }, (_, lane) => shares.filter((_share, at) => at % LANES === lane));
    const ends = (await Promise.all(lanes.map((own, lane) => killAgain(lane, own)))).flat();
    expect(ends).toHaveLength(KILLS);
    expect(readdirSync(base).filter((name) => name.startsWith('.killed-out'))).toEqual([]);
    // Most were killed, and not all of them too late.
    expect(ends.filter(({ killed }) => killed).length).toBeGreaterThan(KILLS / 5);
    expect(ends.filter(({ renewed }) => renewed).length).toBeLessThan(KILLS);
  }, 300_000);
});
