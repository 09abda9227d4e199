// Why a policy has no figure: each reason, and that no absence is claimed without a search.
import { beforeAll, expect, test } from 'vitest';
import { findSilence, type SilenceReason } from '../../../src/compare/changes/silence.ts';
import { readCorpus } from '../../../src/corpus.ts';
import type { CodedPolicy, Corpus } from '../../../src/model.ts';
import type { Absence, Benefit, Coding } from '../../../src/types.ts';

let corpus: Corpus;
let base: CodedPolicy;
beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
  base = corpus.policies.get('suqian/skilled-talent-2022')!;
});

const review = { origin: 'human', status: 'checked' } as const;
const absence = (change: Partial<Absence>): Absence => ({
  topic: 'contests-prizes',
  terms: ['奖金'],
  review,
  ...change,
});
const benefit = (change: Partial<Benefit>): Benefit => ({
  id: 'reward',
  kind: 'unspecified_money',
  item: 'contest_prize',
  title: { zh: '奖励', en: 'Reward' },
  recipient: { zh: '选手', en: 'Competitors' },
  cite: { block: 'b1', quote: '奖励' },
  review,
  ...change,
});

function policy(text: string, coding: Partial<Coding>, benefits?: Benefit[]): CodedPolicy {
  const measures = base.coding.measures.slice(0, 1).map((measure) => ({ ...measure, benefits: benefits ?? [] }));
  const [block] = base.blocks;
  return {
    ...base,
    blocks: [{ ...block!, id: 'b1', text }],
    coding: { goals: [], measures, absences: [], uncoded: [], ...coding },
  };
}

test.each<[string, () => CodedPolicy, SilenceReason, string[]]>([
  ['no alias in the text', () => policy('开展培训', {}), 'not_mentioned', ['竞赛奖励', '大赛奖励']],
  ['an alias in the text', () => policy('落实竞赛奖励', {}), 'no_figure', []],
  [
    'an alias, but the topic was searched',
    () => policy('竞赛奖励', { absences: [absence({})] }),
    'not_mentioned',
    ['奖金'],
  ],
  [
    'the item was searched',
    () => policy('竞赛奖励', { absences: [absence({ item: 'contest_prize', terms: ['万元'] })] }),
    'not_mentioned',
    ['万元'],
  ],
  [
    'another item was searched',
    () => policy('竞赛奖励', { absences: [absence({ item: 'studio_grant' })] }),
    'no_figure',
    [],
  ],
  [
    'it cannot arise',
    () => policy('', { absences: [absence({ item: 'contest_prize', not_applicable: true })] }),
    'not_applicable',
    ['奖金'],
  ],
  ['nothing is coded', () => policy('开展培训', { measures: [] }), 'not_coded', []],
  ['given without a figure', () => policy('', {}, [benefit({})]), 'no_figure', []],
  ['decided elsewhere', () => policy('', {}, [benefit({ by_reference: true })]), 'by_reference', []],
  ['at another level only', () => policy('', {}, [benefit({ level: 'national' })]), 'other_case', []],
])('%s', (_name, make, reason, searched) => {
  const silence = findSilence(corpus, make(), { term: 'contest_prize', vocabulary: 'items', level: 'municipal' });
  expect(silence.reason).toBe(reason);
  expect(silence.searched.slice(0, 2)).toEqual(searched);
});

test('where the item is named is cited', () => {
  const { cites } = findSilence(corpus, policy('落实竞赛奖励，兑现竞赛奖励', {}), {
    term: 'contest_prize',
    vocabulary: 'items',
  });
  expect(cites).toEqual([{ policy: base.id, record: null, block: 'b1', quote: '竞赛奖励', nth: 1 }]);
});
