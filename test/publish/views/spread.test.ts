// The spread of a row in words: nothing below three plain figures, and what was not counted is said.
import { beforeAll, expect, test } from 'vitest';
import type { ComparisonRow } from '../../../src/compare/comparables/comparables.ts';
import { readCorpus } from '../../../src/corpus.ts';
import type { Corpus } from '../../../src/model.ts';
import { startReading } from '../../../src/publish/views/entry.ts';
import { spreadWords } from '../../../src/publish/views/spread.ts';
import type { Value } from '../../../src/types.ts';

let base: Corpus;
beforeAll(async () => {
  ({ value: base } = await readCorpus('test/fixtures/corpus'));
});

function spread(values: readonly Value[], lang: 'zh' | 'en') {
  const demo = base.policies.get('demo/talent-2022')!;
  const policies = new Map(
    values.map((value, index) => {
      const coding = structuredClone(demo.coding);
      const amount = coding.measures.flatMap(({ amounts }) => amounts ?? [])[0]!;
      amount.value = value;
      return [`p${index}`, { ...demo, id: `p${index}`, coding }] as const;
    }),
  );
  const record = demo.coding.measures.flatMap(({ amounts }) => amounts ?? [])[0]!.id;
  const cells = [...policies.keys()].map((policy) => ({
    policy,
    state: 'figure' as const,
    records: [record],
    benefits: [],
    searched: [],
  }));
  const row: ComparisonRow = { key: 'x', kind: 'amount', term: 'x', facets: null, basis: null, cells };
  return spreadWords(startReading({ ...base, policies }, { lang, base: '/' }), row);
}
const yuan = (bound: Value['bound'], min: number | null, max: number | null): Value => ({
  bound,
  min,
  max,
  unit: 'CNY',
});
const exactly = (number: number) => yuan('exact', number, number);

test('two figures are read, not described', () => {
  expect(spread([exactly(1), exactly(2), yuan('at_least', 3, null)], 'zh')).toBeNull();
});

test('three and more', () => {
  expect(spread([1000, 2000, 3000, 5000].map(exactly), 'zh')).toBe(
    'n = 4：最低 1,000，四分位 1,750–3,500，中位 2,500，最高 5,000 元',
  );
});

test('a bound is not counted, and that is said', () => {
  expect(spread([...[1000, 2000, 3000].map(exactly), yuan('at_least', 9000, null)], 'en')).toBe(
    'n = 3: minimum 1,000, quartiles 1,500–2,500, median 2,000, maximum 3,000 yuan; 1 not counted: bounds, ranges or figures counted otherwise',
  );
});
