// The card of a document.
import { beforeAll, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import { policyCard } from '../../../src/publish/views/columns.ts';
import { type Reading, startReading } from '../../../src/publish/views/entry.ts';

let zh: Reading;
beforeAll(async () => {
  const { value } = await readCorpus('test/fixtures/corpus');
  zh = startReading(value, { lang: 'zh', base: '/' });
});

test('a card tells the standing and the counts of a document', () => {
  const policy = [...zh.corpus.policies.values()][0]!;
  expect(policyCard(zh.corpus, policy, zh)).toMatchObject({
    anchor: 'demo',
    place: '样市',
    number: '样人社发〔2022〕8号',
    status: null,
    counts: { goals: 3, measures: 2, amounts: 3, absences: 1 },
  });
});
