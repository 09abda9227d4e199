// The command `verify` on a folder that export wrote, whole and damaged in each way that it should notice.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { readCorpus } from '../../src/corpus.ts';
import { writeManifest, writeRelease } from '../../src/publish/write.ts';

const AMOUNTS = 'api/v1/amounts.json';
let base: string;
let folder: string;

beforeAll(async () => {
  base = mkdtempSync(path.join(tmpdir(), 'cejian 证明-'));
  const { value: corpus } = await readCorpus('test/fixtures/corpus');
  await writeRelease(corpus, '.', path.join(base, 'whole'), '0.0.0');
  await writeManifest(path.join(base, 'whole'), '0.0.0');
});
afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeEach(() => {
  folder = path.join(base, 'copy');
  rmSync(folder, { recursive: true, force: true });
  cpSync(path.join(base, 'whole'), folder, { recursive: true });
});

async function verify(target = folder) {
  const out = { stdout: '', stderr: '' };
  const io: Io = {
    stdout: { write: (text) => (out.stdout += String(text)) },
    stderr: { write: (text) => (out.stderr += text) },
    stdin: (async function* () {})(),
    cwd: base,
    env: {},
    color: false,
  };
  return { code: await main(['verify', target], io), ...out };
}

const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

/** Writes a file and its new fingerprint, as somebody would who wants to deceive. */
function forge(name: string, change: (text: string) => string): void {
  const text = change(read(name));
  expect(text).not.toBe(read(name));
  writeFileSync(path.join(folder, name), text);
  const manifest = JSON.parse(read('manifest.json')) as { files: { path: string; bytes: number; sha256: string }[] };
  const entry = manifest.files.find((file) => file.path === name)!;
  entry.bytes = Buffer.byteLength(text);
  entry.sha256 = createHash('sha256').update(text).digest('hex');
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
}

test('a folder as published holds', async () => {
  const { code, stdout, stderr } = await verify();
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).toMatch(/^data 0\.0\.0: \d+ files, \d+ held against schemas, \d+ quotes: all hold\n$/);
  expect(Number(/(\d+) quotes/.exec(stderr)![1])).toBeGreaterThan(5);
});

describe('what does not hold is named', () => {
  test('a changed byte', async () => {
    writeFileSync(path.join(folder, AMOUNTS), `${read(AMOUNTS)} `);
    const { code, stdout } = await verify();
    expect([code, stdout]).toEqual([
      1,
      expect.stringMatching(/^api\/v1\/amounts\.json: has SHA-256 [0-9a-f]{64} and \d+ bytes; the manifest says/),
    ]);
  });

  test('a missing file', async () => {
    rmSync(path.join(folder, AMOUNTS));
    expect((await verify()).stdout).toContain(`${AMOUNTS}: is in the manifest and not in the folder`);
  });

  test('a file that nobody published', async () => {
    writeFileSync(path.join(folder, 'api/v1/more.json'), '{}');
    expect((await verify()).stdout).toBe('api/v1/more.json: is not in the manifest\n');
  });

  test('a quote that its block has not, with a forged fingerprint', async () => {
    forge(AMOUNTS, (text) => text.replace(/("quote": "[^"]*)5万元/, '$16万元'));
    const { code, stdout } = await verify();
    expect(code).toBe(1);
    expect(stdout).toMatch(/amounts\.json: the words at \d+ of demo\/talent-2022 \S+ are “.*5万元.*”, not “.*6万元.*”/);
  });

  test('a value that does not fit its schema, with a forged fingerprint', async () => {
    forge(AMOUNTS, (text) => text.replace(/"bound": "[a-z_]+"/, '"bound": "perhaps"'));
    expect((await verify()).stdout).toMatch(/amounts\.json: \/items\/0\/bound must be equal to one of/);
  });

  test.each([
    ['no JSON at all', () => '{'],
    ['another JSON', () => '{"files": 3}'],
  ])('a manifest that is %s', async (_, text) => {
    writeFileSync(path.join(folder, 'manifest.json'), text());
    const { code, stdout } = await verify();
    expect([code, stdout.trim().split('\n').length]).toEqual([1, 1]);
  });
});

test.each(['no-such-folder', 'whole/manifest.json'])('%s is wrong use', async (name) => {
  const { code, stderr } = await verify(name);
  expect([code, stderr]).toEqual([2, expect.stringContaining(`there is no folder ${name}`)]);
});
