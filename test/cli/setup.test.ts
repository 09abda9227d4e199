// When packages are installed anew, and on which PATH. The installation itself is what every fresh clone tests.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installationDigest, missingBecause, outerPath } from '../../src/cli/setup.mjs';

let root: string;
const writeManifest = (manifest: object) => writeFile(join(root, 'package.json'), JSON.stringify(manifest));

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cejian setup 测试-'));
  await writeManifest({ scripts: { build: 'x' }, devDependencies: { ajv: '8.20.0' } });
  await writeFile(join(root, 'package-lock.json'), '{}');
});
afterEach(() => rm(root, { recursive: true }));

async function install(): Promise<void> {
  await mkdir(join(root, 'node_modules/ajv'), { recursive: true });
  await writeFile(join(root, 'node_modules/ajv/package.json'), '{}');
  await writeFile(join(root, 'node_modules/.cejian-installed'), installationDigest(root));
}

test('a fresh clone', () => {
  expect(missingBecause(root)).toBe('there are none yet');
});

test('an installation that was cut off', async () => {
  await mkdir(join(root, 'node_modules/ajv'), { recursive: true });
  expect(missingBecause(root)).toMatch(/did not finish/);
});

test('a good installation, also after an edit that does not matter', async () => {
  await install();
  expect(missingBecause(root)).toBeUndefined();
  await writeManifest({ version: '2.0.0', scripts: { build: 'y' }, devDependencies: { ajv: '8.20.0' } });
  expect(missingBecause(root)).toBeUndefined();
});

test('a changed lockfile, a changed wish, a lost package', async () => {
  await install();
  await writeFile(join(root, 'package-lock.json'), '{"lockfileVersion":3}');
  expect(missingBecause(root)).toMatch(/has changed/);
  await install();
  await writeManifest({ devDependencies: { ajv: '8.20.0', yaml: '2.9.1' } });
  expect(missingBecause(root)).toMatch(/has changed/);
  await install();
  expect(missingBecause(root)).toBe('yaml is gone');
});

test('npm must not run on the Node that it is about to delete', () => {
  const path = ['/a b/node_modules/.bin', '/usr/bin', '/x/node_modules/.bin/', '/bin'].join(delimiter);
  expect(outerPath(path)).toBe(['/usr/bin', '/bin'].join(delimiter));
});
