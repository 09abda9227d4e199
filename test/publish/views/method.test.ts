// The page on method: every document with its coverage, its review and what is known of its currency, all counted in the data.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import type { Corpus } from '../../../src/model.ts';
import { buildRecords } from '../../../src/publish/records.ts';
import { startReading } from '../../../src/publish/views/entry.ts';
import { methodView } from '../../../src/publish/views/method.ts';
import type { Source } from '../../../src/types.ts';

const WEIHAI = 'weihai/skilled-talent-2021';
const XUCHANG = 'xuchang/skilled-talent-2022';
let corpus: Corpus;

beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
});
const view = (lang: 'zh' | 'en', from = corpus) => methodView(startReading(from, { lang, base: '/' }));

test('each document has a row in both tables, with its page', () => {
  const pages = [...corpus.policies.keys()].map((id) => `/policies/${id}/`).sort();
  const { coverage, currency } = view('zh');
  expect(coverage.map(({ href }) => href).sort()).toEqual(pages);
  expect(currency.map(({ href }) => href).sort()).toEqual(pages);
});

test('totals are those of the data', () => {
  const { totals, lists } = view('zh');
  const policies = [...corpus.policies.values()];
  expect(totals.documents).toBe(policies.length);
  expect(totals.blocks).toBe(policies.reduce((sum, { blocks }) => sum + blocks.length, 0));
  expect(totals.uncoded).toBe(policies.reduce((sum, { coding }) => sum + coding.uncoded.length, 0));
  expect(totals.corrections).toBe(policies.reduce((sum, { source }) => sum + source.corrections.length, 0));
  const records = buildRecords(corpus);
  for (const { name, count } of lists) expect([name, count]).toEqual([name, records[name as 'goals'].length]);
  expect(totals.absences).toBe(records.absences.length);
});

test('the review of all documents is the sum of that of each', () => {
  const { review, coverage } = view('en');
  for (const { label, count } of review) {
    const own = coverage.flatMap((row) => row.review.filter((each) => each.label === label));
    expect(count).toBe(own.reduce((sum, each) => sum + each.count, 0));
  }
  expect(review.length).toBeGreaterThan(0);
});

describe('currency', () => {
  const withSource = (id: string, change: Partial<Source>): Corpus => {
    const policy = corpus.policies.get(id)!;
    return {
      ...corpus,
      policies: new Map(corpus.policies).set(id, { ...policy, source: { ...policy.source, ...change } }),
    };
  };
  const said = (id: string, from = corpus, lang: 'zh' | 'en' = 'zh') =>
    view(lang, from).currency.find(({ href }) => href.endsWith(`/policies/${id}/`))!.statement;

  test('says what the document says, and never that it is in force', () => {
    expect(said(WEIHAI)).toMatch(/^2021 年 8 月 19 日印发。规划期 2021–2025 年。文中没有写失效日期。/);
    for (const id of corpus.policies.keys()) expect(said(id)).not.toMatch(/现行|有效/);
    for (const id of corpus.policies.keys()) expect(said(id, corpus, 'en')).not.toMatch(/in force|valid/);
  });

  test('a draft may differ from what is issued', () => {
    expect(said('dongxihu/skilled-talent-2022')).toContain('印发稿可能与此不同');
    expect(said(WEIHAI)).not.toContain('印发稿');
  });

  test('a day of expiry and of retrieval are told', () => {
    const { dates } = corpus.policies.get(WEIHAI)!.source;
    const from = withSource(WEIHAI, { dates: { ...dates, expires: '2025-12-31' }, retrieved: '2026-01-02' });
    expect(said(WEIHAI, from)).toContain('文中写明 2025 年 12 月 31 日失效');
    expect(said(WEIHAI, from)).toContain('2026 年 1 月 2 日取自网络');
  });

  test('a document here that replaces it is named', () => {
    const [relation] = corpus.policies.get(XUCHANG)!.source.relations;
    const from = withSource(XUCHANG, { relations: [{ ...relation!, relation: 'replaces', policy: WEIHAI }] });
    expect(said(WEIHAI, from)).toContain(`已被《${corpus.policies.get(XUCHANG)!.source.title.zh}》替代。`);
    expect(said(WEIHAI, from, 'en')).toContain('It was replaced by “');
  });
});
