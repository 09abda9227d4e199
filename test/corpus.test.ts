// Reading from disk: hostile and broken files are one clear problem each, never a crash, a hang or a silent skip.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { hashOriginals, readCorpus } from '../src/corpus.ts';
import { writeText } from '../src/drafts.ts';
import { validateCorpus } from '../src/validate/validate.ts';

const CODING = 'policies/demo/talent-2022/coding.yaml';
const PLACE = 'policies/demo/jurisdiction.yaml';
const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function copyCorpus(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'cejian 语料-'));
  made.push(root);
  cpSync('test/fixtures/corpus', root, { recursive: true });
  return root;
}

async function rulesOf(root: string): Promise<string[]> {
  const { value, problems } = await readCorpus(root);
  return [...problems, ...validateCorpus(value, hashOriginals(value))].map(({ rule, file }) => `${rule} ${file}`);
}

describe('hostile files', () => {
  test.each<[string, string, string | Uint8Array, string]>([
    ['a file of 5 MB', PLACE, `id: demo\n${'# '.padEnd(100, 'x')}\n`.repeat(50_000), `yaml/too-large ${PLACE}`],
    ['a thousand nested lists', PLACE, '['.repeat(1000), `yaml/too-deep ${PLACE}`],
    [
      'lists nested by indentation',
      PLACE,
      Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}a:`).join('\n'),
      `yaml/too-deep ${PLACE}`,
    ],
    ['an alias bomb', PLACE, `a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n`, `yaml/alias ${PLACE}`],
    ['bytes that are no UTF-8', PLACE, new Uint8Array([0x69, 0x64, 0x3a, 0x20, 0xff, 0xfe]), `file/not-utf8 ${PLACE}`],
    ['a prototype key', PLACE, '__proto__: {polluted: true}\n', `yaml/unsafe-key ${PLACE}`],
    ['a number that YAML 1.1 reads as text', PLACE, 'id: demo\nunits: [5.0e4]\n', `yaml/ambiguous ${PLACE}`],
    ['text that YAML 1.1 reads as a number', PLACE, 'id: 685_230.15\n', `yaml/ambiguous ${PLACE}`],
    ['an exponent without a point', PLACE, 'id: 1e+3\n', `yaml/ambiguous ${PLACE}`],
    ['a control character', PLACE, 'id: "a\\0"\n', `yaml/unprintable ${PLACE}`],
    ['half a surrogate pair', PLACE, 'id: "\\uD83D"\n', `yaml/unprintable ${PLACE}`],
    ['two documents', PLACE, 'id: demo\n---\nid: demo\n', `yaml/syntax ${PLACE}`],
    ['an empty file', PLACE, '', `schema/shape ${PLACE}`],
    ['a list where a mapping belongs', CODING, '- a\n- b\n', `schema/shape ${CODING}`],
    ['a custom tag', PLACE, 'id: !!js/function "x"\n', `yaml/syntax ${PLACE}`],
  ])('%s', async (_name, file, content, expected) => {
    const root = copyCorpus();
    writeFileSync(path.join(root, file), content);
    expect(await rulesOf(root)).toContain(expected);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  // Both took minutes while each key or problem was compared with, or cut out of, the whole file.
  test.each([
    ['twenty thousand keys', Array.from({ length: 20_000 }, (_, n) => `k${n}: 1\n`).join(''), 'schema/unknown-key'],
    ['twenty thousand misfits', `units:\n${'  - 1\n'.repeat(20_000)}`, 'schema/shape'],
  ])('%s are all told', async (_name, content, rule) => {
    const root = copyCorpus();
    writeFileSync(path.join(root, PLACE), content);
    expect((await rulesOf(root)).filter((line) => line === `${rule} ${PLACE}`).length).toBeGreaterThanOrEqual(20_000);
  });

  test('a link out of the tree', async () => {
    const root = copyCorpus();
    const outside = mkdtempSync(path.join(tmpdir(), 'cejian-outside-'));
    made.push(outside);
    writeFileSync(path.join(outside, 'secret.yaml'), 'id: demo\n');
    rmSync(path.join(root, PLACE));
    symlinkSync(path.join(outside, 'secret.yaml'), path.join(root, PLACE));
    expect(await rulesOf(root)).toContain(`file/outside-tree ${PLACE}`);
  });

  test('a folder that is no id', async () => {
    const root = copyCorpus();
    mkdirSync(path.join(root, 'policies/威海'));
    mkdirSync(path.join(root, 'policies/demo/Talent 2022'));
    expect(await rulesOf(root)).toEqual(
      expect.arrayContaining(['file/name policies/威海', 'file/name policies/demo/Talent 2022']),
    );
  });
});

describe('nothing is passed over in silence', () => {
  const policy = 'policies/demo/talent-2022';
  test.each<[string, string, (file: string) => void]>([
    ['a link to a policy folder', 'policies/demo/link-2023', (file) => symlinkSync('talent-2022', file)],
    ['a link to a place', 'policies/link', (file) => symlinkSync('demo', file)],
    ['a file called like a policy', 'policies/demo/other-2023', (file) => writeFileSync(file, 'x')],
    ['a file called like a place', 'policies/other', (file) => writeFileSync(file, 'x')],
    ['a folder inside a policy', `${policy}/old`, (file) => mkdirSync(file)],
    ['a second original', `${policy}/original.pdf`, (file) => writeFileSync(file, 'x')],
    ['a vocabulary with another ending', 'schema/vocabulary/extra.yml', (file) => writeFileSync(file, 'x')],
  ])('%s', async (_name, file, make) => {
    const root = copyCorpus();
    make(path.join(root, file));
    expect(await rulesOf(root)).toEqual([`file/name ${file}`]);
  });

  test('a folder that is not there is a problem, not a crash', async () => {
    const root = copyCorpus();
    rmSync(path.join(root, 'schema/vocabulary'), { recursive: true });
    expect(await rulesOf(root)).toContain('file/missing schema/vocabulary');
  });
});

test('one record that misfits its schema does not hide the others', async () => {
  const root = copyCorpus();
  const { value } = await readCorpus(root);
  const coding = value.policies.get('demo/talent-2022')!.files.coding.text;
  writeFileSync(
    path.join(root, CODING),
    coding.replace('kind: commitment', 'kind: comitment').replace('min: 50000', 'min: 51000'),
  );
  expect(await rulesOf(root)).toEqual([`schema/not-allowed ${CODING}`, `value/shape ${CODING}`]);
});

test('the item of an absence is a term of its vocabulary', async () => {
  const root = copyCorpus();
  const file = path.join(root, CODING);
  const absence = '  - topic: training-digital\n    item: no_such_item\n    terms: [龘龘]\n';
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(
      'uncoded:\n',
      `${absence}    review: {origin: human, status: checked}\nuncoded:\n`,
    ),
  );
  expect(await rulesOf(root)).toEqual([`vocabulary/unknown-code ${CODING}`]);
});

test('a byte order mark in text.md is a difference', async () => {
  const root = copyCorpus();
  const file = path.join(root, 'policies/demo/talent-2022/text.md');
  writeFileSync(file, `\ufeff${readFileSync(file, 'utf8')}`);
  expect(await rulesOf(root)).toContain('text/not-reproduced policies/demo/talent-2022/text.md');
});

test('no term of a vocabulary stands above itself', async () => {
  const root = copyCorpus();
  const file = path.join(root, 'schema/vocabulary/items.yaml');
  const text = readFileSync(file, 'utf8');
  const id = /^ {2}- id: (\S+)/m.exec(text)![1]!;
  writeFileSync(
    file,
    text.replace(
      '    topics:',
      `    broader: ${id}
    topics:`,
    ),
  );
  expect(await rulesOf(root)).toEqual(['vocabulary/terms schema/vocabulary/items.yaml']);
});

test('text.md is written anew from the original and its corrections', async () => {
  const root = copyCorpus();
  writeFileSync(path.join(root, 'policies/demo/talent-2022/text.md'), '');
  expect(await writeText(root, 'demo/talent-2022')).toEqual([]);
  expect(await rulesOf(root)).toEqual([]);
});
