// The spread of figures: quartiles against known numbers, what stands apart, and where one stands.
import { beforeAll, describe, expect, test } from 'vitest';
import {
  distributionOf,
  type Figure,
  quantile,
  spreadOf,
  standingOf,
} from '../../../src/compare/comparables/distribution.ts';
import { compareTopic, listTopics } from '../../../src/compare/compare.ts';
import { readCorpus } from '../../../src/corpus.ts';
import type { CodedCorpus } from '../../../src/model.ts';
import type { Value } from '../../../src/types.ts';

const value = (bound: Value['bound'], min: number | null, max: number | null = min): Value => ({
  bound,
  min,
  max,
  unit: 'CNY',
});
const figure = (policy: string, own: Value): Figure => ({ policy, record: `${policy}-record`, value: own });
const exact = (policy: string, number: number) => figure(policy, value('exact', number));

describe('quartiles', () => {
  // As R: quantile(x, type = 7).
  test.each<[number[], number, number, number]>([
    [[1, 2, 3, 4], 1.75, 2.5, 3.25],
    [[1, 2, 3, 4, 5], 2, 3, 4],
    [[1000, 2000, 5000, 8000, 10000, 20000], 2750, 6500, 9500],
    [[7, 7, 7], 7, 7, 7],
    [[5000], 5000, 5000, 5000],
    [[0.1, 0.3], 0.15, 0.2, 0.25],
  ])('of %j', (numbers, q1, median, q3) => {
    expect([0.25, 0.5, 0.75].map((p) => quantile(numbers, p))).toEqual([q1, median, q3]);
  });

  test('of nothing', () => {
    expect(quantile([], 0.5)).toBeNull();
    expect(spreadOf([])).toMatchObject({ n: 0, min: null, q1: null, median: null, q3: null, max: null, unit: null });
  });
});

describe('spread', () => {
  const spread = spreadOf([
    exact('c', 5000),
    exact('a', 1000),
    figure('b', value('about', 3000)),
    figure('d', value('at_least', 2000, null)),
    figure('e', value('range', 2000, 9000)),
    exact('f', 100),
    exact('f', 200),
    exact('g', 1000),
    exact('g', 1000),
    figure('h', { ...value('exact', 30), unit: 'percent' }),
  ]);

  test('counts each place once, and says how it was made', () => {
    expect(spread).toMatchObject({ n: 4, approximate: 1, unit: 'CNY', min: 1000, median: 2000, max: 5000, bounds: 1 });
    expect(spread.method).toBe('Hyndman & Fan (1996), type 7');
    expect(spread.figures.map(({ policy }) => policy)).toEqual(['a', 'g', 'b', 'c']);
  });

  test('a bound, a range, several figures and another unit stand apart', () => {
    expect(spread.apart.map(({ policy, reason }) => `${policy} ${reason}`)).toEqual([
      'd bound',
      'e range',
      'f several',
      'f several',
      'h unit',
    ]);
  });

  test.each<[string, Value, string | null, object]>([
    ['the most', value('exact', 5000), 'c', { rank: 1, ties: 0, below: 3, share_below: 1 }],
    ['tied with another', value('exact', 1000), 'a', { rank: 3, ties: 1, below: 0, above: 2, share_below: 0 }],
    ['from outside', value('exact', 4000), null, { rank: 2, ties: 0, below: 3, above: 1, share_below: 0.75 }],
    [
      'a floor stands for certain only above what is below it',
      value('at_least', 2000, null),
      'd',
      { rank: null, below: 2, above: 0, undecided: 2, share_below: null },
    ],
    ['a ceiling below all', value('at_most', null, 500), null, { rank: 5, above: 4, undecided: 0, share_below: 0 }],
  ])('where one stands: %s', (_name, own, policy, expected) => {
    expect(standingOf(spread, own, policy)).toMatchObject(expected);
  });

  test('one alone has no share', () => {
    expect(standingOf(spreadOf([exact('a', 5)]), value('exact', 5), 'a')).toMatchObject({ rank: 1, share_below: null });
  });
});

describe('rows of the corpus', () => {
  let corpus: CodedCorpus;
  beforeAll(async () => {
    corpus = (await readCorpus('.')).value;
  });
  const row = (topic: string, key: string) => {
    const term = listTopics(corpus).find(({ id }) => id === topic)!;
    return compareTopic(corpus, term).rows.find((entry) => entry.key === key)!;
  };

  test('municipal studio grants', () => {
    expect(distributionOf(corpus, row('platforms-master-studios', 'studio_grant/municipal/studio'))).toMatchObject({
      n: 2,
      min: 50000,
      q1: 62500,
      median: 75000,
      q3: 87500,
      max: 100000,
      bounds: 0,
    });
  });

  test('first place in a municipal contest: a floor is no figure', () => {
    const spread = distributionOf(corpus, row('contests-prizes', 'contest_prize/municipal/first/person'));
    expect(spread).toMatchObject({ n: 1, median: 5000, bounds: 1 });
    expect(spread.apart).toMatchObject([{ record: 'municipal-class-1-prize-first', reason: 'bound' }]);
  });

  test('goals of another basis or scope, and parts of others, stand apart', () => {
    const skilled = row('foundations-workforce', 'skilled_new');
    expect(distributionOf(corpus, skilled, 'cumulative').figures.map(({ record }) => record)).toEqual([
      'skilled-new-2021',
    ]);
    const reasons = distributionOf(corpus, skilled, 'cumulative').apart.map(({ record, reason }) => [record, reason]);
    expect(reasons).toEqual([
      ['skilled-new-yearly', 'basis'],
      ['skilled-new-2021-each-county', 'scope'],
    ]);
  });

  test('a target that is told twice counts once', () => {
    const digital = row('training-digital', 'digital_skilled_new');
    const { figures, apart } = distributionOf(corpus, digital);
    expect([...figures, ...apart].map(({ record }) => record)).not.toContain('digital-skilled-trained-yearly');
  });
});
