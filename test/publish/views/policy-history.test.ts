// What each release changed in the data of a document: the document as a whole, then record by record.
import { beforeAll, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import type { Corpus } from '../../../src/model.ts';
import { changesBetween, NO_RECORDS } from '../../../src/publish/changes.ts';
import { buildRecords, type Records } from '../../../src/publish/records.ts';
import { policyHistory } from '../../../src/publish/views/policy-history.ts';

const DEMO = 'demo/talent-2022';
let corpus: Corpus;
let now: Records;
beforeAll(async () => {
  corpus = (await readCorpus('test/fixtures/corpus')).value;
  now = buildRecords(corpus);
});

/** The history after two releases: of some former state, and of the data as it is. */
function historyAfter(then: Records, lang: 'zh' | 'en' = 'zh') {
  const releases = [
    { version: '0.2.0', date: '2026-12-01', changes: changesBetween(then, now) },
    { version: '0.1.0', date: '2026-09-01', changes: changesBetween(NO_RECORDS, then) },
  ];
  const from: Corpus = { ...corpus, history: { ...corpus.history, releases } };
  return policyHistory({ corpus: from, lang, base: '/' }, from.policies.get(DEMO)!);
}

test('before the first release there is none', () => {
  expect(policyHistory({ corpus, lang: 'zh', base: '/' }, corpus.policies.get(DEMO)!)).toEqual([]);
});

test('a document comes with all its records, and a release that left it alone is not named', () => {
  const [first, ...others] = historyAfter(now);
  expect(first).toMatchObject({ version: '0.1.0', date: '2026 年 9 月 1 日', lines: [] });
  expect(first!.came).toBeGreaterThan(10);
  expect(others).toEqual([]);
});

test('what a release changed of a record is one line with its fields, and leads to its page', () => {
  const then = structuredClone(now);
  Object.assign(then.amounts.find(({ id }) => id === `${DEMO}/studio-grant`)!, { min: 60000, max: 60000 });
  expect(historyAfter(then)[0]).toEqual({
    version: '0.2.0',
    date: '2026 年 12 月 1 日',
    came: 0,
    lines: [
      {
        kind: 'changed',
        list: '金额',
        label: expect.stringMatching(/\p{Script=Han}/u),
        href: '/records/demo/talent-2022/studio-grant/',
        fields: ['min', 'max'],
      },
    ],
  });
  expect(historyAfter(then, 'en')[0]!.lines[0]!.href).toBe('/en/records/demo/talent-2022/studio-grant/');
});

test('a record that is no more keeps its id and leads nowhere; one that came leads to its page', () => {
  const then = structuredClone(now);
  const grant = then.amounts.find(({ id }) => id === `${DEMO}/studio-grant`)!;
  Object.assign(grant, { id: `${DEMO}/old-grant` });
  const lines = historyAfter(then)[0]!.lines.filter(({ list }) => list === '金额');
  expect(lines.map(({ kind, label, href }) => [kind, label, href])).toContainEqual(['removed', 'old-grant', null]);
  expect(lines.find(({ kind }) => kind === 'added')?.href).toBe('/records/demo/talent-2022/studio-grant/');
});

test.each(['benefits', 'conditions'] as const)('a change of %s that are no more leads nowhere', (list) => {
  const then = structuredClone(now);
  const record = then[list].find(({ policy, id }) => policy === DEMO && !id.includes('.'))!;
  expect(record).toBeDefined();
  record.id = `${DEMO}/of-old`;
  const later = structuredClone(then);
  Object.assign(record, { cite: { ...record.cite, quote: '其他' } });
  const releases = [{ version: '0.2.0', date: '2026-12-01', changes: changesBetween(then, later) }];
  const from: Corpus = { ...corpus, history: { ...corpus.history, releases } };
  const [release] = policyHistory({ corpus: from, lang: 'zh', base: '/' }, from.policies.get(DEMO)!);
  expect(release!.lines.map(({ kind, label, href }) => [kind, label, href])).toEqual([['changed', 'of-old', null]]);
});

test('a change of the document itself has no name of a record', () => {
  const then = structuredClone(now);
  Object.assign(then.policies.find(({ id }) => id === DEMO)!, { document_number: '示人社〔2021〕1号' });
  expect(historyAfter(then)[0]!.lines).toEqual([
    { kind: 'changed', list: '政策文件', label: '', href: null, fields: ['document_number'] },
  ]);
});
