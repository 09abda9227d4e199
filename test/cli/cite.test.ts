// The command `cite` as a person meets it, on the real corpus. It must not test how a citation is formatted; test/publish/citing/ does.
import { expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

async function run(...args: string[]) {
  const out = { stdout: '', stderr: '' };
  const io: Io = {
    stdout: { write: (text) => (out.stdout += text) },
    stderr: { write: (text) => (out.stderr += text) },
    stdin: (async function* () {})(),
    cwd: process.cwd(),
    env: {},
    color: false,
  };
  return { code: await main(['cite', ...args], io), ...out };
}

const DAY = ['--accessed', '2026-10-01'];
const WEIHAI = 'weihai/skilled-talent-2021';

test('prints one line after GB/T 7714 with the day on which it was read', async () => {
  const { code, stdout, stderr } = await run(WEIHAI, ...DAY);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^中共威海市委组织部, .*\[2026-10-01\]\. https:\/\/cejian\.org\/policies\/weihai\/.*\.\n$/);
});

test('without a day it is today', async () => {
  expect((await run('release')).stdout).toMatch(/\[20\d\d-[01]\d-[0-3]\d\]/);
});

test.each([
  ['bibtex', /^@misc\{cejian:contests-prizes,\n[\s\S]*\n\}\n$/],
  ['ris', /^TY {2}- DATA\n[\s\S]*\nER {2}- \n$/],
  ['csl', /^\[\n \{\n {2}"id": "cejian:contests-prizes"[\s\S]*\]\n$/],
])('prints %s', async (format, expected) => {
  expect((await run('contests-prizes', '--format', format, ...DAY)).stdout).toMatch(expected);
});

test('the address is that of the site asked for', async () => {
  const { stdout } = await run(`${WEIHAI}/studio-construction-grant`, '--site', 'https://example.org/cejian/', ...DAY);
  expect(stdout).toContain('https://example.org/cejian/records/weihai/skilled-talent-2021/studio-construction-grant/.');
});

test.each([
  [[], /give one id/],
  [['a', 'b'], /give one id/],
  [['weihai/skilled-talent-2012'], /nothing to cite has the id "weihai\/skilled-talent-2012"; did you mean weihai/],
  [['contest-prizes'], /did you mean contests-prizes\?/],
  [['release', '--format', 'bibtx'], /did you mean bibtex\?/],
  [['release', '--accessed', '2026-02-30'], /takes a day such as/],
  [['release', '--accessed', 'today'], /takes a day such as/],
  [['release', '--site', 'cejian.org'], /takes an address such as/],
])('wrong use %j', async (args, message) => {
  expect(await run(...args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
});
