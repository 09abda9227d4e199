// The swap of dist/: whatever happens, there is a whole folder, the old one or the new one.
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStaging, recoverDist } from '../../src/cli/staging.ts';

let scratch: string;
let dist: string;

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'cejian staging 测试-'));
  dist = join(scratch, 'dist');
});
afterEach(() => rm(scratch, { recursive: true }));

async function makeSite(folder: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), text);
}
const home = () => readFile(join(dist, 'index.html'), 'utf8');

// A pid that no process has: one that has just ended.
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

test('commit replaces the old folder and leaves nothing beside it', async () => {
  await makeSite(dist, 'old');
  await writeFile(join(dist, 'gone.html'), '');
  const staging = await openStaging(dist);
  await writeFile(join(staging.folder, 'index.html'), 'new');
  expect(await home()).toBe('old');
  await staging.commit();
  expect(await home()).toBe('new');
  expect(await readdir(dist)).toEqual(['index.html']);
  expect(await readdir(scratch)).toEqual(['dist']);
});

test('commit works where there was no folder', async () => {
  const staging = await openStaging(dist);
  await writeFile(join(staging.folder, 'index.html'), 'new');
  await staging.commit();
  expect(await home()).toBe('new');
});

test('discard leaves the old folder', async () => {
  await makeSite(dist, 'old');
  const staging = await openStaging(dist);
  await writeFile(join(staging.folder, 'index.html'), 'half');
  await staging.discard();
  expect(await home()).toBe('old');
  expect(await readdir(scratch)).toEqual(['dist']);
});

test('a process killed while it fills its folder leaves the old site, and the next build clears up', async () => {
  await makeSite(dist, 'old');
  const staging = pathToFileURL('src/cli/staging.ts').href;
  const code = `const { openStaging } = await import(${JSON.stringify(staging)});
    await openStaging(${JSON.stringify(dist)}); process.kill(process.pid, 'SIGKILL');`;
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', code]);
  expect(signal).toBe('SIGKILL');
  expect(await home()).toBe('old');
  expect(await readdir(scratch)).toHaveLength(2);
  await (await openStaging(dist)).discard();
  expect(await readdir(scratch)).toEqual(['dist']);
});

test('a build that died between its two renames: the old site comes back', async () => {
  const pid = deadPid();
  await makeSite(join(scratch, `.dist-${pid}-old`), 'old');
  await makeSite(join(scratch, `.dist-${pid}`), 'new');
  await recoverDist(dist);
  expect(await home()).toBe('old');
  expect(await readdir(scratch)).toEqual(['dist']);
});

test('a dead build that had our own process number, as in a container: the old site comes back', async () => {
  await makeSite(join(scratch, `.dist-${process.pid}-old`), 'old');
  await makeSite(join(scratch, `.dist-${process.pid}`), 'new');
  await (await openStaging(dist)).discard();
  expect(await home()).toBe('old');
  expect(await readdir(scratch)).toEqual(['dist']);
});

test('what a living process fills, and what has another name, stays', async () => {
  const kept = [`.dist-${process.ppid}`, '.dist-notes', '.dist', 'dist-1', '.distant-1'];
  for (const name of kept) await makeSite(join(scratch, name), '');
  await recoverDist(dist);
  expect((await readdir(scratch)).sort()).toEqual([...kept].sort());
});

test('two builds at once: the site is whole and is one of theirs', async () => {
  await makeSite(dist, 'old');
  const staging = pathToFileURL('src/cli/staging.ts').href;
  const code = `const { openStaging } = await import(${JSON.stringify(staging)}); const { writeFile } = await import('node:fs/promises');
    for (let n = 0; n < 20; n++) { const s = await openStaging(${JSON.stringify(dist)});
      await writeFile(s.folder + '/index.html', 'new'); await s.commit(); }`;
  const { spawn } = await import('node:child_process');
  const ends = [1, 2].map(
    () =>
      new Promise((done) => {
        spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' }).once('exit', done);
      }),
  );
  expect(await Promise.all(ends)).toEqual([0, 0]);
  expect(await home()).toBe('new');
  expect(await readdir(scratch)).toEqual(['dist']);
});
