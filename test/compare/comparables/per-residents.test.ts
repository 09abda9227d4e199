// Goals per 10,000 residents: what is derived, with its formula and inputs, and what is not.
import { beforeAll, expect, test } from 'vitest';
import { type NotDerived, perTenThousand } from '../../../src/compare/comparables/per-residents.ts';
import { readCorpus } from '../../../src/corpus.ts';
import type { CodedCorpus } from '../../../src/model.ts';

let corpus: CodedCorpus;
beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
});

const derive = (id: string, goalId: string) => {
  const policy = corpus.policies.get(id)!;
  return perTenThousand(corpus, policy, policy.coding.goals.find((goal) => goal.id === goalId)!);
};

test('a stock keeps its bound and shows what it was made from', () => {
  const result = derive('weihai/skilled-talent-2021', 'high-skilled-stock-2025');
  expect(result).toMatchObject({
    goal: 'high-skilled-stock-2025',
    derived: { bound: 'at_least', max: null, unit: 'per_10000' },
    formula: 'value / population × 10000',
    inputs: {
      value: { bound: 'at_least', min: 100000, max: null, unit: 'person' },
      population: { value: 2906548, as_of: '2020-11-01' },
    },
  });
  expect('derived' in result && result.derived.min).toBeCloseTo(344.0507, 3);
  expect('derived' in result && result.inputs.population.source.zh).toContain('第七次全国人口普查');
});

test('a range keeps both ends and that it is approximate', () => {
  expect(derive('weihai/skilled-talent-2021', 'quality-secondary-schools')).toMatchObject({
    derived: { bound: 'range', approximate: true },
  });
});

test.each<[string, string, NotDerived]>([
  ['suqian/skilled-talent-2022', 'skilled-new-yearly', 'basis'],
  ['suqian/skilled-talent-2022', 'high-skilled-per-10000-2024', 'unit'],
  ['suqian/skilled-talent-2022', 'vocational-training-total-2024', 'unit'],
  ['suqian/skilled-talent-2022', 'enterprise-evaluation-coverage', 'no_value'],
  ['xianning/skilled-talent-2021', 'skilled-new-2021-each-county', 'scope'],
  ['xianning/skilled-talent-2021', 'high-skilled-share-2021', 'unit'],
])('%s %s: %s', (policy, goal, reason) => {
  expect(derive(policy, goal)).toEqual({ reason });
});

test('without a population nothing is derived', () => {
  const policy = corpus.policies.get('weihai/skilled-talent-2021')!;
  const goal = policy.coding.goals.find(({ id }) => id === 'high-skilled-stock-2025')!;
  expect(perTenThousand({ ...corpus, places: new Map() }, policy, goal)).toEqual({ reason: 'no_population' });
});
