// `cejian release-notes` over a clone of its own: what it prints, what it writes, and what it refuses.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { hashOriginals, readCorpus } from '../../src/corpus.ts';
import { changeRecords } from '../../src/publish/changes.ts';
import { validateCorpus } from '../../src/validate/validate.ts';

const DEMO = 'demo/talent-2022';
let root: string;

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd: root });
const setVersion = (version: string) =>
  writeFileSync(path.join(root, 'package.json'), `${JSON.stringify({ version })}\n`);
const edit = (file: string, from: string, to: string) => {
  const text = readFileSync(path.join(root, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path.join(root, file), text.replace(from, to));
};
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const io: Io = {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    stdin: (async function* () {})(),
    cwd: root,
    env: process.env,
    color: false,
  };
  const code = await main(['release-notes', ...args], io);
  return { code, out, err };
}

const CODING = `policies/${DEMO}/coding.yaml`;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'cejian-notes-'));
  cpSync('test/fixtures/corpus', root, { recursive: true });
  for (const name of ['published', 'parts', 'source', 'jurisdiction'])
    cpSync(`schema/${name}.schema.json`, path.join(root, `schema/${name}.schema.json`));
  setVersion('0.1.0');
  git('init', '--quiet');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('one release after another', () => {
  test('the first names its documents and lists its ids', async () => {
    const { code, out } = await run('--write', '--date', '2026-01-01');
    expect([code, out]).toEqual([0, expect.stringContaining(`(\`${DEMO}\`)`)]);
    expect(read('policies/published-ids.txt').split('\n')).toEqual(
      expect.arrayContaining(['demo', DEMO, `${DEMO}/studio-grant`, '']),
    );
    const { value, problems } = await readCorpus(root);
    expect([...problems, ...validateCorpus(value, hashOriginals(value))]).toEqual([]);
    expect(changeRecords(value).map(({ release, list, kind }) => [release, list, kind])).toEqual([
      ['0.1.0', 'policies', 'added'],
    ]);
    git('add', '.');
    git('commit', '--quiet', '-m', 'first');
    git('tag', 'v0.1.0');
  });

  test('nothing changed: nothing to say', async () => {
    const { code, out } = await run('v0.1.0', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      previous: '0.1.0',
      version: '0.1.0',
      part: 'none',
      next: '0.1.0',
      changes: [],
      format: [],
      moved: [],
    });
  });

  test('a corrected value is a patch; the version must rise before it is written', async () => {
    edit(CODING, 'en: Studio grant', 'en: Grant to a studio');
    const { out } = await run('v0.1.0');
    expect(out).toContain('`title.en` Studio grant → Grant to a studio: “每个工作室给予5万元建设补助资金”.');
    expect(out).toContain('after 0.1.0 at least 0.1.1');
    expect(await run('v0.1.0', '--write', '--date', '2026-02-01')).toMatchObject({
      code: 2,
      err: expect.stringContaining('it must rise to 0.1.1 at least'),
    });
    expect(read('policies/releases.yaml')).not.toContain('2026-02-01');
    setVersion('0.1.1');
    expect(await run('v0.1.0', '--write', '--date', '2026-02-01')).toMatchObject({ code: 0 });
    const { value, problems } = await readCorpus(root);
    expect(problems).toEqual([]);
    expect(changeRecords(value).map(({ release, previous, field }) => [release, previous, field])).toEqual([
      ['0.1.1', '0.1.0', 'title.en'],
      ['0.1.0', null, null],
    ]);
    git('add', '.');
    git('commit', '--quiet', '-m', 'second');
    git('tag', 'v0.1.1');
  });

  test('a renamed record stops until moved.yaml leads on, and is a first number', async () => {
    edit(CODING, 'id: studio-grant', 'id: grant-to-studios');
    expect(await run('v0.1.1')).toMatchObject({ code: 1, err: expect.stringContaining('reference/vanished') });
    writeFileSync(
      path.join(root, 'policies/moved.yaml'),
      `moved:\n  - from: ${DEMO}/studio-grant\n    to:\n      - ${DEMO}/grant-to-studios\n    since: 1.0.0\n    reason:\n      zh: 改名\n      en: Renamed\n`,
    );
    const { code, out } = await run('v0.1.1', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      part: 'major',
      next: '1.0.0',
      moved: [{ to: [`${DEMO}/grant-to-studios`] }],
    });
    setVersion('1.0.0');
    expect(await run('v0.1.1', '--write', '--date', '2026-03-01')).toMatchObject({ code: 0 });
    // What was published once stays in the list.
    expect(read('policies/published-ids.txt')).toContain(`${DEMO}/studio-grant\n`);
    expect(read('policies/published-ids.txt')).toContain(`${DEMO}/grant-to-studios\n`);
  });

  test('a field that went from the format is a first number', async () => {
    edit('schema/published.schema.json', '"payer": {', '"paid_by": {');
    const { out } = await run('v0.1.1');
    expect(out).toContain('- Removed `AmountRecord.payer`. Programs that read it must change.');
    expect(out).toContain('- Added `AmountRecord.paid_by`. Nobody must act.');
  });
});

describe('wrong use', () => {
  test.each([
    [['v9.9.9'], 'no revision "v9.9.9"'],
    [[], 'give one revision'],
    [['v0.1.0', 'v0.1.1'], 'give one revision'],
    [['v0.1.0', '--format', 'docx'], '--format'],
    [['v0.1.0', '--write'], '--date'],
    [['v0.1.0', '--write', '--date', '2026-02-30'], '--date'],
    [['v0.1.0', '--write', '--date', '2026-04-01'], 'the last release is 1.0.0'],
    [['--write', '--date', '2026-04-01'], 'give the revision of 1.0.0'],
  ])('%s', async (args, message) => {
    expect(await run(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
  });
});
