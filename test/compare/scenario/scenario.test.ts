// Who pays what for a case: prepared questions to the real documents, and every reason that there is none.
import { beforeAll, describe, expect, test } from 'vitest';
import {
  runScenario,
  type ScenarioAnswer,
  type ScenarioReason,
  suggestScenarios,
} from '../../../src/compare/scenario/scenario.ts';
import { readCondition } from '../../../src/compare/scenario/scenario-conditions.ts';
import { readCorpus } from '../../../src/corpus.ts';
import type { CodedCorpus, CodedPolicy } from '../../../src/model.ts';
import type { Amount, Condition, ConditionNode, Source } from '../../../src/types.ts';

let corpus: CodedCorpus;
beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
});

const PLACES = ['dongxihu', 'suqian', 'weihai', 'xianning', 'xuchang'];
type Given = Record<string, unknown>;
const ask = (given: Given, from: CodedCorpus = corpus): Record<string, ScenarioAnswer> =>
  Object.fromEntries(runScenario(from, given).answers.map((answer) => [answer.jurisdiction, answer]));

/** The outcome of each place: ids of sums, or the reason. */
const outcomes = (given: Given, from?: CodedCorpus) =>
  Object.values(ask(given, from)).map(({ reason, amounts }) => reason ?? amounts.map(({ id }) => id).join(' '));

describe('prepared questions', () => {
  test.each<[string, Given, string[]]>([
    [
      'first place in a municipal contest',
      { item: 'contest_prize', level: 'municipal', rank: 'first', as_of: '2023-01-01' },
      ['no_figure', 'not_mentioned', 'municipal-class-1-prize-first', 'by_reference', 'municipal-prize-first'],
    ],
    [
      'second place in a national contest: the first three answer for it',
      { item: 'contest_prize', level: 'national', rank: 'second' },
      [
        'no_figure',
        'not_mentioned',
        'world-selection-prize national-class-1-prize',
        'by_reference',
        'condition_not_met',
      ],
    ],
    [
      'fourth place in a municipal contest',
      { item: 'contest_prize', level: 'municipal', rank: 'fourth' },
      ['no_figure', 'not_mentioned', 'condition_not_met', 'by_reference', 'condition_not_met'],
    ],
    [
      'first place in a municipal contest of class 2',
      { item: 'contest_prize', level: 'municipal', rank: 'first', class: 'class_2' },
      ['no_figure', 'not_mentioned', 'condition_not_met', 'by_reference', 'municipal-prize-first'],
    ],
    [
      'a studio recognised at municipal level',
      { item: 'studio_grant', level: 'municipal' },
      ['not_mentioned', 'not_mentioned', 'studio-construction-grant', 'not_mentioned', 'studio-grant'],
    ],
    [
      'the same before most texts applied',
      { item: 'studio_grant', level: 'municipal', as_of: '2021-10-01' },
      ['not_mentioned', 'not_mentioned', 'studio-construction-grant', 'not_mentioned', 'not_yet_in_force'],
    ],
    [
      'a certificate of technician',
      { item: 'training_subsidy', skill_level: 'technician' },
      ['not_mentioned', 'by_reference', 'no_figure', 'not_mentioned', 'training-subsidy-new-technician'],
    ],
    [
      'an apprentice trained',
      { item: 'apprenticeship_subsidy' },
      ['no_figure', 'not_mentioned', 'by_reference', 'not_mentioned', 'not_mentioned'],
    ],
    [
      'a chief technician, in words',
      { item: 'skilled_allowance', recipient: '首席技师' },
      ['not_mentioned', 'not_mentioned', 'chief-technician-allowance', 'not_mentioned', 'condition_not_met'],
    ],
    [
      'an honour, for others than asked',
      { item: 'honour_award', recipient: ['大国工匠'] },
      ['condition_not_met', 'not_mentioned', 'condition_not_met', 'not_mentioned', 'not_mentioned'],
    ],
  ])('%s', (_name, given, expected) => {
    expect(Object.keys(ask(given))).toEqual(PLACES);
    expect(outcomes(given)).toEqual(expected);
  });

  test('an answer says how it matches, and carries value and words', () => {
    const { weihai } = ask({ item: 'contest_prize', level: 'national', rank: 'second' });
    expect(weihai!.amounts[1]).toMatchObject({
      id: 'national-class-1-prize',
      measure: 'major-contest-support',
      value: { bound: 'at_most', max: 100000 },
      stacking: 'highest_only',
      conditions: [{ id: 'national-class-1-rank', verdict: 'met' }],
      matches: [
        { facet: 'level', relation: 'same' },
        { facet: 'class', relation: 'narrower', stated: { from: 'class_1', to: 'class_1' } },
        { facet: 'rank', relation: 'wider', stated: { from: 'first', to: 'third' } },
      ],
    });
    expect(weihai!.amounts[1]!.cite.quote).toContain('前3名');
  });

  test('silence shows the words searched, or those that come nearest', () => {
    const answers = ask({ item: 'contest_prize', level: 'municipal', rank: 'first' });
    expect(answers.suqian!.searched).toContain('奖金');
    expect(answers.xianning!.cites).toMatchObject([{ record: 'contestant-reward' }]);
    expect(answers.dongxihu!.cites).toMatchObject([{ record: 'contest-reward-municipal' }]);
    expect(ask({ item: 'contest_prize', level: 'national', rank: 'first' }).xuchang!.candidates).toMatchObject([
      { id: 'municipal-prize-first' },
    ]);
  });

  test('every word that was searched is nowhere in the text', () => {
    for (const { question } of suggestScenarios(corpus)) {
      for (const { policy, searched } of runScenario(corpus, question as unknown as Given).answers) {
        // A stated absence may name places where a word occurs without treating the thing.
        const { blocks, coding } = corpus.policies.get(policy)!;
        const excepted = coding.absences.flatMap(({ except }) => except ?? []).map(({ cite }) => cite.quote);
        for (const word of searched) {
          if (excepted.some((quote) => quote.includes(word))) continue;
          expect([policy, word, blocks.some(({ text }) => text.includes(word))]).toEqual([policy, word, false]);
        }
      }
    }
  });

  test('a draft and a plan whose years are over are flagged', () => {
    const answers = ask({ item: 'contest_prize', as_of: '2023-01-01' });
    expect(answers.dongxihu!.force).toMatchObject({ state: 'draft', status: 'consultation_draft' });
    expect(answers.xianning!.force).toMatchObject({ state: 'in_force', period_over: true });
  });

  test('questions that the texts answer', () => {
    expect(suggestScenarios(corpus)[0]).toEqual({ question: { item: 'studio_grant', level: 'municipal' }, places: 2 });
  });
});

describe('questions that cannot be asked', () => {
  test.each<[Given, object[]]>([
    [{}, [{ facet: 'item', found: '' }]],
    [{ item: 'contest_prise' }, [{ facet: 'item', vocabulary: 'items', nearest: 'contest_prize' }]],
    [{ item: 'studio_grant', level: 'municpal' }, [{ facet: 'level', vocabulary: 'levels', nearest: 'municipal' }]],
    [{ item: 'studio_grant', level: 7 }, [{ facet: 'level', found: '7', nearest: null }]],
    [{ item: 'studio_grant', levle: 'municipal' }, [{ facet: 'levle', nearest: 'level' }]],
    [{ item: 'studio_grant', as_of: '2023-02-30' }, [{ facet: 'as_of', found: '2023-02-30' }]],
    [{ item: 'studio_grant', as_of: '2023' }, [{ facet: 'as_of' }]],
    [{ item: 'studio_grant', recipient: 5 }, [{ facet: 'recipient', found: '5' }]],
    [
      { item: 'studio_grant', figures: { years_in_ocupation: 3, age: Number.NaN } },
      [
        { facet: 'figures', nearest: 'years_in_occupation' },
        { facet: 'figures', found: 'NaN' },
      ],
    ],
  ])('%j', (given, problems) => {
    const result = runScenario(corpus, given);
    expect(result.problems).toMatchObject(problems);
    expect(result).toMatchObject({ question: null, answers: [] });
  });

  test('labels and aliases are understood in both languages', () => {
    expect(runScenario(corpus, { item: '竞赛获奖奖励', level: '市级', rank: '第一名' }).question).toEqual({
      item: 'contest_prize',
      level: 'municipal',
      rank: 'first',
    });
    expect(runScenario(corpus, { item: 'Contest Prize', level: 'Municipal' }).question?.item).toBe('contest_prize');
  });
});

describe('reasons', () => {
  /** The corpus with one policy changed, alone. */
  function only(change: {
    source?: Partial<Source>;
    amount?: Partial<Amount>;
    condition?: Condition;
    empty?: boolean;
  }): CodedCorpus {
    const policy = corpus.policies.get('xuchang/skilled-talent-2022')!;
    const coding = structuredClone(policy.coding);
    const measure = coding.measures.find(({ id }) => id === 'skills-contests')!;
    measure.amounts = measure.amounts!.map((amount) =>
      amount.id === 'municipal-prize-first' ? { ...amount, ...change.amount } : amount,
    );
    if (change.condition !== undefined) measure.conditions = [change.condition];
    const changed: CodedPolicy = {
      ...policy,
      source: { ...policy.source, ...change.source },
      coding: change.empty === true ? { goals: [], measures: [], absences: [], uncoded: [] } : coding,
    };
    return { ...corpus, policies: new Map([[policy.id, changed]]) };
  }
  const cite = { block: 'a13', quote: '全市技能大赛' };
  const condition = (tree: ConditionNode): Condition => ({
    id: 'condition',
    title: { zh: '条件', en: 'Condition' },
    applies_to: ['municipal-prize-first'],
    tree,
    cite,
    review: { origin: 'human', status: 'coded' },
  });
  const dates = { signed: null, issued: '2022-09-19', effective: '2022-10-01', expires: '2024' };
  const first = { item: 'contest_prize', level: 'municipal', rank: 'first' };

  test.each<[string, Parameters<typeof only>[0], Given, ScenarioReason | null]>([
    ['in force', { source: { dates } }, { as_of: '2022-10-01' }, null],
    ['on its last day', { source: { dates } }, { as_of: '2024-12-31' }, null],
    ['expired', { source: { dates } }, { as_of: '2025-01-01' }, 'expired'],
    ['not yet in force', { source: { dates } }, { as_of: '2022-09-30' }, 'not_yet_in_force'],
    ['no day asked', { source: { dates } }, {}, null],
    ['repealed without a date', { source: { status: 'repealed' } }, {}, 'expired'],
    ['in force on a day before it expired', { source: { dates, status: 'expired' } }, { as_of: '2023-01-01' }, null],
    ['a draft', { source: { status: 'consultation_draft' } }, { as_of: '2023-01-01' }, 'draft'],
    ['nobody has looked', { empty: true }, {}, 'not_coded'],
    ['a cap is not paid', { amount: { role: 'cap' } }, {}, 'condition_not_met'],
    [
      'a degree that is too low',
      { condition: condition({ op: 'test', degree: 'bachelor' }) },
      { degree: 'junior_college' },
      'condition_not_met',
    ],
    [
      'a degree that is enough',
      { condition: condition({ op: 'test', degree: 'bachelor' }) },
      { degree: 'master' },
      null,
    ],
    ['a degree that nobody gave', { condition: condition({ op: 'test', degree: 'bachelor' }) }, {}, null],
    ['what no fact decides', { condition: condition({ op: 'test', untestable: true }) }, {}, 'condition_not_testable'],
    [
      'one way that can be tested is enough',
      {
        condition: condition({
          op: 'any',
          of: [
            { op: 'test', untestable: true },
            { op: 'test', type: 'recognition' },
          ],
        }),
      },
      {},
      null,
    ],
  ])('%s', (_name, change, more, reason) => {
    const [answer] = runScenario(only(change), { ...first, ...more }).answers;
    expect(answer).toMatchObject({ reason, outcome: reason === null ? 'amounts' : 'none' });
  });

  test('a text that does not apply shows what it would pay', () => {
    const [answer] = runScenario(only({ source: { status: 'consultation_draft' } }), first).answers;
    expect(answer).toMatchObject({ amounts: [], candidates: [{ id: 'municipal-prize-first' }] });
  });

  const years = (min: number): ConditionNode => ({
    op: 'test',
    type: 'years_in_occupation',
    value: { bound: 'at_least', min, max: null, unit: 'year' },
  });
  const blind: ConditionNode = { op: 'test', untestable: true };
  const certificate: ConditionNode = { op: 'test', skill_level: 'senior' };
  test.each<[string, ConditionNode, object, string, boolean]>([
    [
      'two of three, two known',
      { op: 'at_least_n', n: 2, of: [years(8), certificate, blind] },
      { skill_level: 'technician', figures: { years_in_occupation: 8 } },
      'met',
      true,
    ],
    [
      'two of three, one known',
      { op: 'at_least_n', n: 2, of: [years(8), certificate, blind] },
      { figures: { years_in_occupation: 9 } },
      'open',
      true,
    ],
    [
      'two of three, one failed',
      { op: 'at_least_n', n: 2, of: [years(8), certificate, blind] },
      { skill_level: 'junior', figures: { years_in_occupation: 9 } },
      'open',
      false,
    ],
    [
      'two of three, two failed',
      { op: 'at_least_n', n: 2, of: [years(8), certificate, blind] },
      { skill_level: 'junior', figures: { years_in_occupation: 7 } },
      'not_met',
      true,
    ],
    ['all, one failed', { op: 'all', of: [years(8), blind] }, { figures: { years_in_occupation: 1 } }, 'not_met', true],
    [
      'the level of another honour is not that of the case',
      { op: 'test', level: 'provincial' },
      { level: 'municipal' },
      'open',
      true,
    ],
    ['the level of the case itself', { op: 'test', level: 'municipal' }, { level: 'municipal' }, 'met', true],
    [
      'a rank at a higher level',
      { op: 'test', level: 'municipal', rank_to: 'third' },
      { level: 'national', rank: 'second' },
      'met',
      true,
    ],
    [
      'a rank that is too low',
      { op: 'test', level: 'municipal', rank_to: 'third' },
      { level: 'municipal', rank: 'fourth' },
      'not_met',
      true,
    ],
  ])('conditions: %s', (_name, tree, facets, verdict, testable) => {
    const orders = new Map(
      [...corpus.vocabularies].map(([id, { terms }]): [string, string[]] => [id, [...terms.keys()]]),
    );
    expect(
      readCondition(orders, condition(tree), { item: 'contest_prize', ...facets }, { level: 'municipal' }),
    ).toMatchObject({ verdict, testable });
  });
});
