// The published contract: names of files and fields, anchors into blocks, and schemas that catch what does not fit.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus.ts';
import type { Corpus } from '../../src/model.ts';
import { type ApiFile, buildApi, checkApi } from '../../src/publish/json.ts';

let corpus: Corpus;
let files: ApiFile[];
beforeAll(async () => {
  corpus = (await readCorpus('test/fixtures/corpus')).value;
  files = buildApi(corpus, '1.2.3');
});

interface Item {
  [key: string]: unknown;
  cite: { block: string; quote: string; start: number; end: number; prefix: string; suffix: string };
}
const read = (path: string) => files.find((file) => file.path === path)!.data as { total: number; items: Item[] };

test('the files of the contract', () => {
  expect(files.map(({ path }) => path)).toEqual([
    'absences.json',
    'amounts.json',
    'benefits.json',
    'changes.json',
    'comparisons.json',
    'comparisons/contests-prizes.json',
    'comparisons/foundations-workforce.json',
    'comparisons/platforms-studios.json',
    'comparisons/training-digital.json',
    'conditions.json',
    'differences.json',
    'goals.json',
    'index.json',
    'jurisdictions.json',
    'measures.json',
    'method.json',
    'moved.json',
    'policies.json',
    'policies/demo/talent-2022.json',
    'relations.json',
    'responsibilities.json',
    'reuse.json',
    'vocabulary.json',
  ]);
});

describe('fields of the contract are always there', () => {
  test.each([
    [
      'amounts.json',
      'id policy jurisdiction measure topics item kind title bound min max unit percent_of per period recipient payer level class rank_from rank_to skill_level_from skill_level_to role review cite',
    ],
    [
      'goals.json',
      'id policy jurisdiction measure indicator title bound min max unit basis due period_from period_to scope part_of kind review cite',
    ],
    ['responsibilities.json', 'policy jurisdiction measure unit name role cite'],
    ['relations.json', 'policy relation document_number title cite'],
  ])('%s', (path, fields) => {
    const { items, total } = read(path);
    expect(items.length).toBeGreaterThan(0);
    expect(total).toBe(items.length);
    for (const item of items) expect(Object.keys(item)).toEqual(expect.arrayContaining(fields.split(' ')));
    // Every item of a list has the same keys, whatever it holds.
    for (const item of items) expect(Object.keys(item)).toEqual(Object.keys(items[0]!));
  });

  test('a list names its schema and the version of the data', () => {
    expect(read('amounts.json')).toMatchObject({
      schema: expect.stringMatching(/AmountsFile$/),
      data_version: '1.2.3',
    });
  });
});

test('every cite points at its quote', () => {
  const blocks = new Map(corpus.policies.get('demo/talent-2022')!.blocks.map((block) => [block.id, block.text]));
  for (const path of [
    'amounts.json',
    'goals.json',
    'benefits.json',
    'conditions.json',
    'responsibilities.json',
    'relations.json',
  ]) {
    for (const { cite } of read(path).items) {
      const text = blocks.get(cite.block)!;
      expect(text.slice(cite.start, cite.end)).toBe(cite.quote);
      expect(text.slice(0, cite.start).endsWith(cite.prefix)).toBe(true);
      expect(text.slice(cite.end).startsWith(cite.suffix)).toBe(true);
    }
  }
});

test('values are those of the coding', () => {
  expect(read('amounts.json').items[0]).toMatchObject({
    id: 'demo/talent-2022/studio-grant',
    bound: 'exact',
    min: 50000,
    max: 50000,
    unit: 'CNY',
    per: 'studio',
    period: null,
    recipient: '工作室',
    payer: null,
    topics: ['platforms-studios'],
  });
  expect(read('goals.json').items[2]).toMatchObject({
    bound: 'about',
    min: 25,
    max: 25,
    approximate: true,
    measure: 'demo/talent-2022/studios',
    due: null,
  });
});

describe('cells of a comparison', () => {
  const cells = (topic: string) =>
    (
      files.find(({ path }) => path === `comparisons/${topic}.json`)!.data as {
        cells: { state: string; searched: string[] }[];
      }
    ).cells;
  test.each([
    ['platforms-studios', 'figure', []],
    ['training-digital', 'absent', ['数字']],
    ['foundations-workforce', 'figure', []],
  ])('%s is %s', (topic, state, searched) => {
    expect(cells(topic)).toMatchObject([{ state, searched }]);
  });
});

describe('schemas', () => {
  test('every file fits', () => {
    expect(checkApi(files)).toEqual([]);
  });

  test.each([
    [
      'a number as text',
      (item: Item) => ({ ...item, min: '50000' }),
      /amounts\.json \/items\/0\/min must be number,null/,
    ],
    [
      'a missing key',
      ({ payer: _payer, ...item }: Item) => item,
      /amounts\.json \/items\/0 must have required property 'payer'/,
    ],
    [
      'a key too many',
      (item: Item) => ({ ...item, note: 'x' }),
      /amounts\.json \/items\/0 must NOT have unevaluated properties/,
    ],
    [
      'an unknown bound',
      (item: Item) => ({ ...item, bound: 'roughly' }),
      /amounts\.json \/items\/0\/bound must be equal to one of/,
    ],
  ])('%s is caught', (_name, change, message) => {
    const amounts = files.find(({ path }) => path === 'amounts.json')!;
    const [first, ...rest] = read('amounts.json').items;
    const changed = { ...amounts, data: { ...amounts.data, items: [change(first!), ...rest] } };
    expect(checkApi([changed]).join('\n')).toMatch(message);
  });
});

test('two builds give the same bytes, and no time is in them', () => {
  const again = buildApi(corpus, '1.2.3');
  expect(JSON.stringify(again)).toBe(JSON.stringify(files));
  expect(JSON.stringify(files)).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
});
