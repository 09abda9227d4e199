// Findings as sentences.
import { beforeAll, expect, test } from 'vitest';
import { checkUp, prepareCheckUp } from '../../src/compare/check-up/check-up.ts';
import { createDraft } from '../../src/compare/check-up/draft.ts';
import { type Finding, type FindingOf, type FindingRule, findingOf } from '../../src/compare/check-up/finding.ts';
import { LINT_RULES } from '../../src/compare/check-up/lint/lint.ts';
import { readCorpus } from '../../src/corpus.ts';
import type { Corpus } from '../../src/model.ts';
import { FINDING_LABELS, findingSentence } from '../../src/publish/findings.ts';
import type { Value } from '../../src/types.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
});

const yuan = (number: number): Value => ({ bound: 'exact', min: number, max: number, unit: 'CNY' });
const WEIHAI = 'weihai/skilled-talent-2021';
const XUCHANG = 'xuchang/skilled-talent-2022';
const SHARED = { peers: [WEIHAI, XUCHANG], of: 4 };

const sums: FindingOf<'stands/amount'>['data'] = {
  record: 'amount-1',
  title: { zh: '', en: '' },
  facets: { item: 'studio_grant', level: 'municipal', per: 'studio' },
  value: yuan(80000),
  peers: [
    { policy: WEIHAI, record: 'a', value: yuan(50000) },
    { policy: XUCHANG, record: 'b', value: yuan(100000) },
  ],
  spread: { n: 2, min: 50000, q1: 62500, median: 75000, q3: 87500, max: 100000, unit: 'CNY' },
  standing: { below: 1, equal: 0, above: 1, undecided: 0, rank: 2, ties: 0, share_below: 0.5 },
  against: [],
};

test.each<[Finding, string, string]>([
  [
    findingOf('draft/no-policy', 'lint', [], { reason: 'empty' }),
    '文件里没有文字，无从检查。',
    'The file holds no words, so there is nothing to check.',
  ],
  [
    findingOf('gap/topic', 'gap', [], { ...SHARED, topic: 'contests-teams', searched: [] }),
    '4 份同类政策中有 2 份（威海市、许昌市）写了“选手与集训”，草案没有。',
    '2 of 4 peer policies (Weihai; Xuchang) treat “Competitors and squads”; the draft does not.',
  ],
  [
    findingOf('gap/topic', 'gap', [], { ...SHARED, topic: 'contests-teams', searched: ['集训', '选手'] }),
    '4 份同类政策中有 2 份（威海市、许昌市）写了“选手与集训”，草案里未见“集训”“选手”等词。',
    '2 of 4 peer policies (Weihai; Xuchang) treat “Competitors and squads”; no word of it (集训, 选手 …) stands in the draft.',
  ],
  [
    findingOf('stands/amount', 'stands', [], sums),
    '工作室建设资助（市级、每个工作室）：草案 80,000 元；同类：威海市 50,000 元，许昌市 100,000 元；2 家最低 50,000 元，中位数 75,000 元，最高 100,000 元，低于草案的 1 家、相同 0 家、高于草案的 1 家。',
    'Studio grant (Municipal, per studio): the draft gives 80,000 yuan; peers: Weihai 50,000 yuan; Xuchang 100,000 yuan; of 2 places the lowest is 50,000 yuan, the median 75,000 yuan, the highest 100,000 yuan; 1 below the draft, 0 the same, 1 above.',
  ],
  [
    findingOf('close/wording', 'close', [], { policy: WEIHAI, block: 's3.1.1', share: 0.163, longest: 25 }),
    '这一段有 16% 的文字与威海市的政策（s3.1.1）相同，最长连续 25 字。',
    '16% of this passage stands in the policy of Weihai (s3.1.1); the longest run is 25 characters.',
  ],
  [
    findingOf('contradiction/total', 'lint', [], { total: 5000, each: 1500, times: 3, unit: 'CNY' }),
    '总额 5,000 元，与每份 1,500 元 × 3 = 4,500 元不符。',
    'The total is 5,000 yuan, but 1,500 yuan × 3 is 4,500 yuan.',
  ],
  [
    findingOf('contradiction/instalments', 'lint', [], { parts: [50, 30, 30], times: 3 }),
    '各期比例（50、30、30）合计 110%，不是 100%。',
    'The instalments (50, 30, 30) make 110 per cent, not 100.',
  ],
  [
    findingOf('reference/no-number', 'lint', [], { title: '某办法' }),
    '引用的《某办法》没有文号。',
    '《某办法》 is cited without its document number.',
  ],
])('%#', (finding, zh, en) => {
  expect(findingSentence(corpus, finding, 'zh')).toBe(zh);
  expect(findingSentence(corpus, finding, 'en')).toBe(en);
});

test('every rule has a head, and one line on what it looks at', () => {
  const rules = Object.keys(FINDING_LABELS) as FindingRule[];
  expect(LINT_RULES.map(({ id }) => id).filter((id) => !rules.includes(id))).toEqual([]);
  expect(new Set(LINT_RULES.map(({ explains }) => explains)).size).toBe(LINT_RULES.length);
});

test('every finding of the policies here has a whole sentence in both languages', () => {
  const prepared = prepareCheckUp(corpus);
  for (const { id, blocks } of corpus.policies.values()) {
    for (const finding of checkUp(prepared, createDraft({ id, nodes: blocks }, prepared.lexicon)).findings) {
      expect(findingSentence(corpus, finding, 'zh')).toMatch(/^.{6,}。$/);
      expect(findingSentence(corpus, finding, 'en')).toMatch(/^.{10,}[.]$/);
      expect(findingSentence(corpus, finding, 'en')).not.toMatch(/undefined|null|NaN|\btodo\b/);
    }
  }
});
