// The data page lists exactly the files of the API.
import { beforeAll, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import type { Corpus } from '../../../src/model.ts';
import { buildApi } from '../../../src/publish/json.ts';
import { TABLES } from '../../../src/publish/tables/definitions.ts';
import { dataView } from '../../../src/publish/views/data.ts';
import { startReading } from '../../../src/publish/views/entry.ts';

let corpus: Corpus;

beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
});

test('dataView lists every file of the API once, with its count', () => {
  const view = dataView(startReading(corpus, { lang: 'zh', base: '/cejian/' }), '0.1.0', 'https://example.org');
  const files = [...view.lists, ...view.policies, ...view.comparisons, ...view.differences];
  const api = buildApi(corpus, '0.1.0');
  expect(files.map(({ path }) => path).sort()).toEqual(api.map(({ path }) => `/api/v1/${path}`).sort());
  const amounts = files.find(({ path }) => path === '/api/v1/amounts.json')!;
  expect(amounts.total).toBe((api.find(({ path }) => path === 'amounts.json')!.data.items as unknown[]).length);
  expect(amounts).toMatchObject({
    href: '/cejian/api/v1/amounts.json',
    shape: 'AmountsFile',
    shapeHref: '/cejian/codebook/records/#AmountsFile',
  });
});

test('samples read from the site, or from a local build when its address is not known, and ask for what is there', () => {
  const codesOf = (origin: string | undefined) =>
    dataView(startReading(corpus, { lang: 'en', base: '/cejian/' }), '0.1.0', origin).samples.map(({ code }) => code);
  expect(
    codesOf('https://example.org').filter((code) => code.includes('https://example.org/cejian/api/v1/')),
  ).toHaveLength(5);
  expect(codesOf(undefined).filter((code) => code.includes('http://127.0.0.1:4321/cejian/api/v1/'))).toHaveLength(5);
  expect(codesOf(undefined).filter((code) => /"undefined"|""\)|''\)/.test(code))).toEqual([]);
});

test('the tables of the page are all there are, with their rows', () => {
  const view = dataView(startReading(corpus, { lang: 'zh', base: '/cejian/' }), '0.1.0', undefined);
  expect([...view.tables, ...view.listTables].map(({ name }) => name).sort()).toEqual(
    TABLES.map(({ name }) => name).sort(),
  );
  const amounts = view.tables.find(({ name }) => name === 'amounts')!;
  expect(amounts).toMatchObject({
    rows: view.lists.find(({ name }) => name === 'amounts')!.total,
    csv: '/cejian/api/v1/tables/amounts.csv',
    excel: '/cejian/api/v1/tables/amounts.excel.csv',
    parquet: '/cejian/api/v1/tables/amounts.parquet',
  });
});
