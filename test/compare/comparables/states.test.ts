// The state of a cell: what makes a figure, a mention, a reference, an absence; and which sums share a row.
import { beforeAll, describe, expect, test } from 'vitest';
import { comparableKey, compareColumns } from '../../../src/compare/comparables/comparables.ts';
import { topicCell } from '../../../src/compare/comparables/states.ts';
import { compareTopic, listTopics } from '../../../src/compare/compare.ts';
import { readCorpus } from '../../../src/corpus.ts';
import type { Corpus, Policy } from '../../../src/model.ts';
import type { Amount, Benefit, Goal, Measure } from '../../../src/types.ts';

let corpus: Corpus;
let base: Policy;
beforeAll(async () => {
  corpus = (await readCorpus('test/fixtures/corpus')).value;
  base = corpus.policies.get('demo/talent-2022')!;
});

const INDICATORS = new Map([
  ['high_skilled_stock', ['foundations-workforce']],
  ['master_studios', ['platforms-studios']],
]);

/** The policy of the small corpus with other measures, goals and absences. */
function policyWith(change: {
  measure?: Partial<Measure>;
  goals?: Goal[];
  absent?: boolean;
  notApplicable?: boolean;
}): Policy {
  const policy = structuredClone({ ...base, files: undefined, original: undefined }) as unknown as Policy;
  const [studios] = policy.coding.measures;
  policy.coding.measures = change.measure === undefined ? [] : [{ ...studios!, amounts: [], ...change.measure }];
  policy.coding.goals = change.goals ?? [];
  policy.coding.absences =
    change.absent === true
      ? [
          {
            topic: 'platforms-studios',
            terms: ['工作室'],
            ...(change.notApplicable === true ? { not_applicable: true as const } : {}),
            review: { origin: 'human', status: 'checked' },
          },
        ]
      : [];
  return policy;
}

const benefit = (by_reference: boolean): Benefit => ({
  id: 'b',
  kind: 'unspecified_money',
  item: 'studio_grant',
  title: { zh: '补助', en: 'Grant' },
  recipient: { zh: '工作室', en: 'Studio' },
  ...(by_reference ? { by_reference: true as const } : {}),
  cite: { block: 's2.1', quote: '工作室', nth: 1 },
  review: { origin: 'human', status: 'checked' },
});

describe('state of a topic', () => {
  const goal = () => base.coding.goals.find(({ id }) => id === 'new-studios')!;
  test.each<[string, () => Parameters<typeof policyWith>[0], string]>([
    ['a sum is a figure', () => ({ measure: { amounts: base.coding.measures[0]!.amounts! } }), 'figure'],
    ['a goal with a figure is a figure', () => ({ measure: {}, goals: [goal()] }), 'figure'],
    [
      'a direction is only stated',
      () => ({ measure: {}, goals: [{ ...goal(), kind: 'direction', value: undefined }] }),
      'stated',
    ],
    ['a measure without figures is stated', () => ({ measure: {} }), 'stated'],
    ['money decided elsewhere is by reference', () => ({ measure: { benefits: [benefit(true)] } }), 'by_reference'],
    ['money without a figure is stated', () => ({ measure: { benefits: [benefit(false)] } }), 'stated'],
    ['searched and not found is absent', () => ({ absent: true }), 'absent'],
    ['what cannot arise is not applicable', () => ({ absent: true, notApplicable: true }), 'not_applicable'],
    ['neither coded nor searched is not coded', () => ({}), 'not_coded'],
  ])('%s', (_name, change, state) => {
    expect(topicCell(policyWith(change()), 'platforms-studios', INDICATORS).state).toBe(state);
  });

  test('a headline goal belongs to the topic of its indicator, not to every topic', () => {
    const policy = policyWith({ goals: base.coding.goals.filter(({ measure }) => measure === undefined) });
    expect(topicCell(policy, 'foundations-workforce', INDICATORS).state).toBe('figure');
    expect(topicCell(policy, 'contests-prizes', INDICATORS).state).toBe('not_coded');
  });

  test('a sum that names its own topic stands only there', () => {
    const [amount] = base.coding.measures[0]!.amounts!;
    const policy = policyWith({
      measure: {
        topics: ['platforms-studios', 'training-digital'],
        amounts: [{ ...amount!, topics: ['training-digital'] }],
      },
    });
    expect(topicCell(policy, 'platforms-studios', INDICATORS).state).toBe('stated');
    expect(topicCell(policy, 'training-digital', INDICATORS).state).toBe('figure');
  });
});

describe('rows', () => {
  const amount = (change: Partial<Amount>): Amount => ({ ...base.coding.measures[1]!.amounts![0]!, ...change });
  test.each<[string, Partial<Amount>, Partial<Amount>, boolean]>([
    ['another class of the same level', { class: 'class_1' }, {}, true],
    ['another bound', { value: { bound: 'at_least', min: 1, max: null, unit: 'CNY' } }, {}, true],
    ['a printed 一次性 and none', { period: 'once' }, { period: undefined }, true],
    ['another rank', { rank_from: 'second', rank_to: 'second' }, {}, false],
    ['another level', { level: 'provincial' }, {}, false],
    ['paid each month', { period: 'month' }, { period: 'once' }, false],
    ['paid for something else', { per: 'studio' }, { per: 'person' }, false],
  ])('%s', (_name, a, b, same) => {
    expect(comparableKey(amount(a)) === comparableKey(amount(b))).toBe(same);
  });

  test('silence is absence only on a search', () => {
    const column = (change: Parameters<typeof policyWith>[0]) => {
      const policy = policyWith(change);
      return { policy, cell: topicCell(policy, 'platforms-studios', INDICATORS) };
    };
    const grant = base.coding.measures[0]!.amounts![0]!;
    const columns = [
      column({ measure: { amounts: [{ ...grant, level: 'municipal' }] } }),
      column({ measure: { amounts: [{ ...grant, level: 'provincial' }] } }),
      column({ measure: {} }),
    ];
    const states = (words: string[]) =>
      compareColumns(columns, new Map([['studio_grant', words]]))[0]!.cells.map(({ state, searched }) => [
        state,
        searched,
      ]);
    expect(states(['建设津贴'])).toEqual([
      ['figure', []],
      ['absent', []],
      ['absent', ['建设津贴']],
    ]);
    // A word that announces the sum is there, a sum is not.
    expect(states(['建设津贴', '建设补助'])).toEqual([
      ['figure', []],
      ['absent', []],
      ['stated', []],
    ]);
  });

  test('every row has one cell for each policy, and says what was searched where there is none', () => {
    for (const topic of listTopics(corpus)) {
      const { columns, rows } = compareTopic(corpus, topic);
      for (const row of rows)
        expect(row.cells.map(({ policy }) => policy)).toEqual(columns.map(({ policy }) => policy.id));
    }
  });
});
