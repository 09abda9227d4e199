// Every rule has a fixture that it catches, with the full message, and a neighbour that passes all rules.
// A fixture is a few edits to the small corpus in test/fixtures/corpus; [] as neighbour means the corpus itself.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { hashOriginals, readCorpus } from '../../src/corpus.ts';
import { formatProblem, sortProblems } from '../../src/problem.ts';
import { createRules, validateCorpus } from '../../src/validate/validate.ts';

const CORPUS = 'test/fixtures/corpus';
const PROBLEMS = 'test/fixtures/problems';
/** Found while reading, before the rules: files, YAML and shapes. */
const READING = [
  'yaml/syntax',
  'yaml/duplicate-key',
  'yaml/alias',
  'yaml/unsafe-key',
  'yaml/ambiguous',
  'schema/unknown-key',
  'schema/missing-key',
  'schema/not-allowed',
  'schema/shape',
  'form/key-order',
  'file/name',
  'file/missing',
];
/** Cannot be brought about by editing data: it guards import and segment against our own mistakes. */
const GUARDS = ['text/lost'];

interface Edit {
  file: string;
  /** Text to replace, occurring at least once; '' writes the whole file; null removes it. */
  find: string | null;
  replace: string | null;
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

async function problemsAfter(edits: readonly Edit[]): Promise<string[]> {
  const root = mkdtempSync(path.join(tmpdir(), 'cejian-rules-'));
  made.push(root);
  cpSync(CORPUS, root, { recursive: true });
  for (const { file, find, replace } of edits) {
    const target = path.join(root, file);
    if (find === null || replace === null) {
      rmSync(target);
      continue;
    }
    const text = find === '' ? '' : readFileSync(target, 'utf8');
    if (!text.includes(find)) throw new Error(`fixture is stale: ${file} has no ${JSON.stringify(find)}`);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, find === '' ? replace : text.replace(find, () => replace));
  }
  const { value, problems } = await readCorpus(root);
  return sortProblems([...problems, ...validateCorpus(value, hashOriginals(value))]).map(formatProblem);
}

const edits = (rule: string, kind: string): Edit[] =>
  JSON.parse(readFileSync(path.join(PROBLEMS, rule, `${kind}.json`), 'utf8'));
const withFixture = readdirSync(PROBLEMS, { withFileTypes: true }).flatMap(({ name }) =>
  readdirSync(path.join(PROBLEMS, name)).map((what) => `${name}/${what}`),
);
const rules = createRules(new Map());

test('the small corpus has no problem', async () => {
  expect(await problemsAfter([])).toEqual([]);
});

test('every rule has a fixture, and every fixture a rule', () => {
  const known = [...rules.map(({ id }) => id).filter((id) => !GUARDS.includes(id)), ...READING];
  expect([...withFixture].sort()).toEqual(known.sort());
});

test('rule ids are unique and explained in one line', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id, explains } of rules) {
    expect(id).toMatch(/^[a-z]+\/[a-z-]+$/);
    expect(explains).toMatch(/^[^\n]{10,140}$/);
  }
});

describe.each(withFixture)('%s', (rule) => {
  test('is caught, with its full message', async () => {
    const problems = await problemsAfter(edits(rule, 'failing'));
    expect(problems.some((text) => text.split('\n')[0]!.endsWith(` ${rule}`))).toBe(true);
    await expect(`${problems.join('\n\n')}\n`).toMatchFileSnapshot(path.resolve(PROBLEMS, rule, 'expected.txt'));
  });

  test('lets its neighbour pass', async () => {
    const problems = await problemsAfter(edits(rule, 'passing'));
    expect(problems.filter((text) => text.split('\n')[0]!.endsWith(` ${rule}`))).toEqual([]);
  });
});
