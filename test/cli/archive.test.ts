// A release as one archive: what is in it, that others can unpack it, and that the same data gives the same bytes.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listFiles, packFolder } from '../../src/cli/archive.ts';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { dayOfData } from '../../src/cli/revision.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'cejian 档案-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function run(...args: string[]) {
  const out = { stdout: '', stderr: '' };
  const io: Io = {
    stdout: { write: (text) => (out.stdout += text) },
    stderr: { write: (text) => (out.stderr += text) },
    stdin: (async function* () {})(),
    cwd: root,
    env: {},
    color: false,
  };
  return { code: await main(args, io), ...out };
}

/** Files of an archive, by its directory and unpacked by zlib, not by the library that packed them; each part's date. */
function unpack(file: string): { files: Map<string, Buffer>; dates: Set<number> } {
  const bytes = readFileSync(file);
  const end = bytes.length - 22;
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
  const files = new Map<string, Buffer>();
  const dates = new Set<number>();
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [method, packed, size] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 24),
    ];
    const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [number, number, number];
    const name = bytes.subarray(at + 46, at + 46 + lengths[0]).toString('utf8');
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    files.set(name, method === 8 ? inflateRawSync(data) : data);
    expect(files.get(name)!.length).toBe(size);
    dates.add(bytes.readUInt32LE(at + 12));
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return { files, dates };
}

/** Bytes that do not shrink, the same in every run. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

describe('packFolder', () => {
  const CONTENTS: Record<string, Uint8Array> = {
    'empty.txt': new Uint8Array(),
    'words/中文.json': new TextEncoder().encode('{"a": 1}\n'.repeat(20_000)),
    // Small binary files with little repetition are what the library's stream breaks.
    ...Object.fromEntries([...Array(40).keys()].map((index) => [`noise/${index}.bin`, noise(200 + index * 97, index)])),
    'stored.parquet': noise(3 << 20, 7),
  };
  function fill(folder: string, names: readonly string[]): void {
    for (const name of names) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), CONTENTS[name]!);
    }
  }

  test('every file comes out as it went in', async () => {
    fill(path.join(root, 'a'), Object.keys(CONTENTS));
    expect(await packFolder(path.join(root, 'a'), path.join(root, 'a.zip'))).toBe(Object.keys(CONTENTS).length);
    const { files } = unpack(path.join(root, 'a.zip'));
    expect([...files.keys()].sort()).toEqual(Object.keys(CONTENTS).sort());
    for (const [name, bytes] of files) expect(bytes.equals(CONTENTS[name]!), name).toBe(true);
  });

  test('the same files give the same bytes, whatever their order and dates', async () => {
    const names = Object.keys(CONTENTS);
    fill(path.join(root, 'a'), names);
    fill(path.join(root, 'b'), names.toReversed());
    for (const name of names) utimesSync(path.join(root, 'b', name), new Date(1e12), new Date(1e12));
    for (const name of ['a', 'b']) await packFolder(path.join(root, name), path.join(root, `${name}.zip`));
    expect(readFileSync(path.join(root, 'a.zip')).equals(readFileSync(path.join(root, 'b.zip')))).toBe(true);
    // 1 January 1980, as MS-DOS writes it.
    expect([...unpack(path.join(root, 'a.zip')).dates]).toEqual([((1 << 5) | 1) << 16]);
  });

  test('when it fails, the old archive stays and nothing else', async () => {
    writeFileSync(path.join(root, 'a.zip'), 'old');
    await expect(packFolder(path.join(root, 'nothing'), path.join(root, 'a.zip'))).rejects.toThrow(/ENOENT/);
    await expect(packFolder(root, path.join(root, 'nothing/a.zip'))).rejects.toThrow(/ENOENT/);
    expect(readdirSync(root)).toEqual(['a.zip']);
    expect(readFileSync(path.join(root, 'a.zip'), 'utf8')).toBe('old');
  });
});

describe('export --bundle', { timeout: 60_000 }, () => {
  beforeEach(() => {
    cpSync('test/fixtures/corpus', root, { recursive: true });
    for (const name of ['schema', 'package.json', 'LICENSE', 'LICENSE-DATA', 'CITATION.cff', 'CHANGELOG.md'])
      cpSync(name, path.join(root, name), { recursive: true, filter: (file) => path.basename(file) !== 'vocabulary' });
  });

  test('holds all that export writes, its papers and the metadata, listed in manifest and metadata', async () => {
    expect(await run('export', '--bundle', 'r.zip', '--date', '2026-09-01', 'out')).toMatchObject({ code: 0 });
    const { files } = unpack(path.join(root, 'r.zip'));
    const folder = await listFiles(path.join(root, 'out'));
    expect([...files.keys()]).toEqual(folder.map((file) => file.path));
    const manifest = JSON.parse(String(files.get('manifest.json'))) as { files: { path: string }[] };
    expect([...manifest.files.map((file) => file.path), 'manifest.json'].sort()).toEqual([...files.keys()].sort());
    const crate = JSON.parse(String(files.get('ro-crate-metadata.json'))) as { '@graph': { hasPart?: object[] }[] };
    expect(crate['@graph'].find(({ hasPart }) => hasPart)!.hasPart).toHaveLength(files.size - 1);
    expect(String(files.get('LICENSE-DATA'))).toBe(readFileSync('LICENSE-DATA', 'utf8'));
    expect(files.has('CITATION.cff') && files.has('api/v1/vocabulary.ttl')).toBe(true);
    expect(await run('verify', 'out')).toMatchObject({ code: 0 });
  });

  test('has a README that names what is there, and nothing else', async () => {
    expect(await run('export', '--bundle', 'r.zip', '--date', '2026-09-01')).toMatchObject({ code: 0 });
    const { files } = unpack(path.join(root, 'r.zip'));
    const readme = String(files.get('README.md'));
    expect(readme).toContain('2026-09-01');
    const named = [...readme.matchAll(/^[*-] `([^`]+)`/gm)].map(([, name]) => name!.split('*'));
    expect(named.length).toBeGreaterThan(8);
    const there = [...files.keys()];
    for (const [start = '', end = ''] of named)
      expect(
        there.some((file) => file.startsWith(start) && file.endsWith(end)),
        start,
      ).toBe(true);
    const manifest = JSON.parse(String(files.get('manifest.json'))) as { files: { path: string }[] };
    expect(manifest.files.map((file) => file.path)).toContain('README.md');
  });

  test('leaves nothing but the archive, and is the same bytes in another time zone and language', async () => {
    const before = readdirSync(root);
    expect(await run('export', '--bundle', 'r.zip', '--date', '2026-09-01')).toMatchObject({ code: 0, stdout: '' });
    expect(readdirSync(root).sort()).toEqual([...before, 'r.zip'].sort());
    execFileSync(
      process.execPath,
      [path.resolve('src/cli/main.ts'), 'export', '--bundle', 's.zip', '--date', '2026-09-01'],
      { cwd: root, env: { ...process.env, TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8' }, stdio: 'pipe' },
    );
    expect(readFileSync(path.join(root, 'r.zip')).equals(readFileSync(path.join(root, 's.zip')))).toBe(true);
  });

  test('is dated by the release; outside a clone, it asks when that is not noted', async () => {
    expect(await run('export', '--bundle', 'r.zip')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/not noted in policies\/releases\.yaml, .*give the day of the release with --date/),
    });
    expect(readdirSync(root)).not.toContain('r.zip');
  });

  test('is dated by the last commit to the data as long as the version is not noted', async () => {
    const commit = (day: string, ...files: string[]) => {
      const env = {
        ...process.env,
        GIT_AUTHOR_DATE: `${day}T23:30:00+0800`,
        GIT_COMMITTER_DATE: `${day}T23:30:00+0800`,
      };
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: root, env });
      git('add', ...files);
      git('commit', '--quiet', '--message', 'a commit');
    };
    execFileSync('git', ['init', '--quiet'], { cwd: root });
    commit('2026-03-04', 'policies', 'schema');
    commit('2026-05-06', 'CHANGELOG.md');
    expect(await run('export', '--bundle', 'r.zip')).toMatchObject({ code: 0 });
    const { files } = unpack(path.join(root, 'r.zip'));
    expect(String(files.get('ro-crate-metadata.json'))).toContain('"datePublished": "2026-03-04"');
    // Cut off, the commit to CHANGELOG.md seems to have brought all the data.
    const shallow = path.join(root, 'shallow');
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, shallow]);
    expect([await dayOfData(root), await dayOfData(shallow)]).toEqual(['2026-03-04', undefined]);
  });

  test.each([
    [['--bundle', 'r.tar', '--date', '2026-09-01'], /does not end in \.zip/],
    [['--bundle', 'r.zip', '--date', '2026-02-30'], /takes a day such as/],
    [['--date', '2026-09-01', 'out'], /--date is for --bundle/],
    [[], /give one folder/],
  ])('wrong use %j', async (args, message) => {
    expect(await run('export', ...args)).toMatchObject({ code: 2, stderr: expect.stringMatching(message) });
  });
});
