// The command `import` on files of every kind: the text on stdout, what was left out and warnings on stderr, exit codes.
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cejian 导入-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]) {
  const out = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') => ({ write: (text: string) => (out[name] += text) });
  const io = {
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    cwd: process.cwd(),
    env: {},
    color: false,
  } as unknown as Io;
  return { code: await main(args, io), ...out };
}

describe.each(['docx', 'doc', 'pdf', 'html'])('.%s', (kind) => {
  const file = `test/fixtures/import/xuchang.${kind}`;

  test('prints the text; what is no part of it goes to stderr', async () => {
    const { code, stdout, stderr } = await run('import', file);
    expect(code).toBe(0);
    expect(stdout.replace(/[ \u3000]/g, '')).toBe(
      readFileSync('policies/xuchang/skilled-talent-2022/text.md', 'utf8').replace(/[ \u3000]/g, ''),
    );
    expect(stderr).toMatch(/^removed page_(number|footer), .*: — \d+ —\n/);
  });

  test('prints the blocks, each with its line of text.md', async () => {
    const blocks: { id: string; text: string; line: number }[] = JSON.parse(
      (await run('import', file, '--format', 'json')).stdout,
    );
    const lines = (await run('import', file)).stdout.split('\n');
    expect(blocks.map(({ id }) => id)).toContain('a13');
    for (const { text, line } of blocks) expect(lines[line - 1]?.replace(/^#+ /, '')).toBe(text);
  });
});

test('a file with characters that nobody sees is read, and says so', async () => {
  const file = path.join(folder, 'a.txt');
  writeFileSync(file, '一、目\u200b标\n给予1\ue0005万元补助。\n*注*');
  const { code, stdout, stderr } = await run('import', file);
  expect(code).toBe(0);
  expect(stdout).toBe('## 一、目标\n\n给予1.5万元补助。\n\n\\*注\\*\n');
  expect(stderr).toMatch(/warning import\/private-use/);
  expect(stderr).toMatch(/removed invisible, after “一、目”: U\+200B\n/);
});

test('a file of 200 MB is refused by its size, without being read', async () => {
  const file = path.join(folder, 'big.docx');
  writeFileSync(file, '');
  truncateSync(file, 200 * 1024 * 1024);
  const start = performance.now();
  const { code, stdout, stderr } = await run('import', file);
  expect(performance.now() - start).toBeLessThan(2000);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/error import\/too-large\n {2}the file has 200 MB, more than the 64 MB that are read\n/);
});

test('a file that cannot be read is one message and exit code 1', async () => {
  const { code, stdout, stderr } = await run('import', 'test/fixtures/import/locked.pdf');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toBe(
    'test/fixtures/import/locked.pdf:1:1 error import/encrypted\n  the PDF is locked by a password\n  fix: remove the password and save it again\n\n',
  );
});
