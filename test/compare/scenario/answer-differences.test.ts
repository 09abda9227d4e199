// Answers of places held against that of a baseline, and chosen by how they stand to it or to each other.
import { beforeAll, describe, expect, test } from 'vitest';
import { type AnswerChoice, chooseAnswers, differAnswers } from '../../../src/compare/scenario/answer-differences.ts';
import { runScenario, type ScenarioAnswer } from '../../../src/compare/scenario/scenario.ts';
import { readCorpus } from '../../../src/corpus.ts';
import type { Corpus } from '../../../src/model.ts';
import type { Value } from '../../../src/types.ts';

let corpus: Corpus;
let answers: ScenarioAnswer[];
beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
  answers = runScenario(corpus, { item: 'contest_prize', level: 'municipal', rank: 'first' }).answers;
});
const of = (place: string) => answers.find(({ jurisdiction }) => jurisdiction === place)!;
/** An answer with another sum. */
const paying = (answer: ScenarioAnswer, value: Value): ScenarioAnswer => ({
  ...answer,
  amounts: answer.amounts.map((sum) => ({ ...sum, value, amount: { ...sum.amount, value } })),
});
const yuan = (number: number): Value => ({ bound: 'exact', min: number, max: number, unit: 'CNY' });

test.each<[string, string, string, number | null]>([
  ['weihai', 'xuchang', 'other_sums', 1.5],
  ['weihai', 'weihai', 'same', 0],
  ['weihai', 'suqian', 'only_a', null],
  ['xianning', 'xuchang', 'only_b', null],
  ['suqian', 'xianning', 'neither', null],
])('%s, %s: %s', (a, b, standing, relative) => {
  const found = differAnswers(corpus, of(a), of(b));
  expect(found.standing).toBe(standing);
  expect(found.sums.map(({ value }) => value?.relative)).toEqual(relative === null ? [] : [relative]);
});

test('sums paid otherwise have no size', () => {
  const monthly = {
    ...of('xuchang'),
    amounts: of('xuchang').amounts.map((sum) => ({ ...sum, amount: { ...sum.amount, period: 'month' as const } })),
  };
  expect(differAnswers(corpus, of('weihai'), monthly).sums).toMatchObject([{ kind: 'period_changed', value: null }]);
});

describe('choosing', () => {
  const WEIHAI = 'weihai/skilled-talent-2021';
  const places = (baseline: string | null, choice: AnswerChoice, from = answers) =>
    chooseAnswers(corpus, from, baseline, choice).map(({ jurisdiction }) => jurisdiction);

  test('without a baseline each place is in one of the three', () => {
    expect(places(null, 'gaps')).toEqual(['dongxihu', 'suqian', 'xianning']);
    expect(places(null, 'differences')).toEqual(['weihai', 'xuchang']);
    expect(places(null, 'common')).toEqual([]);
    const alike = answers.map((answer) => paying(answer, yuan(5000)));
    expect(places(null, 'common', alike)).toEqual(['weihai', 'xuchang']);
    expect(places(null, 'differences', alike)).toEqual([]);
  });

  test('the baseline stays, and who has no sum as it has none is left out', () => {
    expect(places(WEIHAI, 'differences')).toEqual(['weihai', 'xuchang']);
    expect(places(WEIHAI, 'gaps')).toEqual(['dongxihu', 'suqian', 'weihai', 'xianning']);
    expect(places(WEIHAI, 'common')).toEqual(['weihai']);
    expect(places('suqian/skilled-talent-2022', 'gaps')).toEqual(['suqian', 'weihai', 'xuchang']);
  });
});
