// The check-up of drafts: against peers, in words, in drafting. The policies of this project are its drafts, each without itself.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type CheckUp,
  type CheckUpOptions,
  checkUp,
  type PreparedCheckUp,
  prepareCheckUp,
} from '../../../src/compare/check-up/check-up.ts';
import { createDraft, type Draft, draftOfPolicy } from '../../../src/compare/check-up/draft.ts';
import type { FindingOf, FindingRule } from '../../../src/compare/check-up/finding.ts';
import { readCorpus } from '../../../src/corpus.ts';
import { createLexicon } from '../../../src/extract/lexicon.ts';
import { readLines } from '../../../src/import/plain-text.ts';
import type { Corpus } from '../../../src/model.ts';
import { findQuote } from '../../../src/provenance.ts';

const WEIHAI = 'weihai/skilled-talent-2021';
const XUCHANG = 'xuchang/skilled-talent-2022';
const SUQIAN = 'suqian/skilled-talent-2022';

let corpus: Corpus;
let prepared: PreparedCheckUp;
beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
  prepared = prepareCheckUp(corpus);
});

const textDraft = (text: string): Draft => createDraft({ id: 'draft', nodes: readLines(text) }, prepared.lexicon);
const check = (text: string, options?: CheckUpOptions) => checkUp(prepared, textDraft(text), options);
const policyDraft = (id: string): Draft => {
  const policy = corpus.policies.get(id)!;
  const place = corpus.places.get(policy.jurisdiction)!.jurisdiction;
  return draftOfPolicy(policy, createLexicon(corpus.vocabularies, place.units));
};
const fixture = (name: string) => readFileSync(`test/fixtures/extract/documents/${name}/text.txt`, 'utf8');
const rules = ({ findings }: CheckUp) => findings.map(({ rule }) => rule);
function of<Rule extends FindingRule>({ findings }: CheckUp, rule: Rule): FindingOf<Rule>[] {
  return findings.filter((finding): finding is FindingOf<Rule> => finding.rule === rule);
}

const DRAFT = `某市加强高技能人才队伍建设若干措施（征求意见稿）
一、培养
1.实施企业新型学徒制。支持企业开展新型学徒培训，培养企业职工。
2.建设技能大师工作室。对新认定的市级技能大师工作室，每个工作室给予8万元建设补助资金。
二、评价
3.推行企业自主评价。支持企业开展职业技能等级认定。
三、激励
4.办好职业技能竞赛。对获得市级一类职业技能竞赛第一名的选手，给予3000元奖励。
5.加强宣传。宣传先进典型，营造良好氛围。
6.完善薪酬分配。引导企业建立技能导向的薪酬分配制度。`;

describe('a draft of the field', () => {
  test('is set against all policies, and lacks what they have', () => {
    const found = check(DRAFT);
    expect(found.peers).toEqual([...corpus.policies.keys()]);
    expect(of(found, 'gap/topic').map(({ data }) => data.topic)).toContain('training-shortage-occupations');
    expect(of(found, 'gap/topic').map(({ data }) => data.topic)).not.toContain('training-apprenticeship');
    expect(rules(found)).toEqual(
      expect.arrayContaining(['gap/responsible-unit', 'gap/deadline', 'sum/no-payer', 'term/missing']),
    );
    // Money is told once: as sums without a payer.
    expect(rules(found)).not.toContain('gap/funding-source');
  });

  test('its sums stand among those of peers, also those whose item only like measures tell', () => {
    const stands = of(check(DRAFT), 'stands/amount').map(({ data, examples }) => [
      data.facets.item,
      data.value.min,
      data.peers.map(({ policy, value }) => [policy, value.min]),
      examples.map(({ policy }) => policy),
    ]);
    expect(stands).toContainEqual([
      'studio_grant',
      80000,
      [
        [WEIHAI, 50000],
        [XUCHANG, 100000],
      ],
      [WEIHAI, XUCHANG],
    ]);
    const [studio] = of(check(DRAFT), 'stands/amount').filter(({ data }) => data.facets.item === 'studio_grant');
    expect(studio?.data).toMatchObject({
      spread: { n: 2, min: 50000, max: 100000 },
      standing: { below: 1, above: 1, rank: 2 },
    });
  });

  test('gaps are only against chosen peers', () => {
    const found = check(DRAFT, { peers: [XUCHANG, 'nowhere/policy-2020'] });
    expect(found).toMatchObject({ peers: [XUCHANG], unknown: ['nowhere/policy-2020'] });
    for (const { data } of of(found, 'gap/topic')) expect(data).toMatchObject({ peers: [XUCHANG], of: 1 });
  });

  test('a term of validity that a peer states is a gap, no lint', () => {
    const policy = corpus.policies.get(XUCHANG)!;
    const blocks = policy.blocks.map((block) =>
      block.id === 'a20'
        ? { ...block, text: block.text.replace('自发布之日起施行', '自发布之日起施行，有效期5年') }
        : block,
    );
    const policies = new Map(corpus.policies).set(XUCHANG, { ...policy, blocks });
    const found = checkUp(prepareCheckUp({ ...corpus, policies }), textDraft(DRAFT), { fewest: 1 });
    expect(rules(found)).not.toContain('term/missing');
    const [gap] = of(found, 'gap/validity-period');
    expect(gap).toMatchObject({ data: { peers: [XUCHANG], of: 5 }, examples: [{ cite: { block: 'a20' } }] });
    expect(gap?.examples[0]?.cite.quote).toContain('有效期5年');
  });
});

describe('every policy as a draft', () => {
  const drafts = (): Draft[] => [...corpus.policies.keys()].flatMap((id) => [policyDraft(id), { ...textOf(id), id }]);
  const textOf = (id: string) => createDraft({ id, nodes: corpus.policies.get(id)!.blocks }, prepared.lexicon);

  test('is never set against itself', () => {
    for (const draft of drafts()) {
      const found = checkUp(prepared, draft);
      expect(found.peers).not.toContain(draft.id);
      for (const { examples } of found.findings) expect(examples.map(({ policy }) => policy)).not.toContain(draft.id);
    }
  });

  test('every cite stands in the draft, every example in its policy', () => {
    for (const draft of drafts()) {
      const blocks = new Map(draft.blocks.map((block) => [block.id, block]));
      for (const { cites, examples } of checkUp(prepared, draft).findings) {
        for (const { block, quote, start, end } of cites) expect(blocks.get(block)?.text.slice(start, end)).toBe(quote);
        for (const { policy, cite } of examples) {
          const own = new Map(corpus.policies.get(policy)!.blocks.map((block) => [block.id, block]));
          expect(findQuote(own, { ...cite, nth: 1 })).toHaveProperty('start');
        }
      }
    }
  });

  test('findings come in the order of the draft, and are the same again', () => {
    for (const draft of drafts()) {
      const found = checkUp(prepared, draft);
      const order = new Map(draft.blocks.map(({ id }, index) => [id, index]));
      const places = found.findings.map(({ cites: [first] }) =>
        first === undefined ? Number.POSITIVE_INFINITY : order.get(first.block)! * 1e6 + first.start,
      );
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(checkUp(prepareCheckUp(corpus), draft)).toEqual(found);
    }
  });

  // Read one by one against the texts: each is true, and a new one here is to be read too.
  test.each<[string, Partial<Record<FindingRule, number>>]>([
    [
      'dongxihu/skilled-talent-2022',
      { 'unit/no-lead': 1, 'goal/no-figure': 1, 'measure/no-unit': 1, 'term/missing': 1 },
    ],
    [SUQIAN, { 'goal/no-figure': 3, 'reference/no-number': 2 }],
    [WEIHAI, { 'goal/no-figure': 1, 'unit/no-lead': 1, 'measure/no-unit': 1 }],
    ['xianning/skilled-talent-2021', {}],
    [XUCHANG, { 'goal/no-date': 1, 'goal/no-figure': 1, 'term/missing': 1 }],
  ])('lint of %s', (id, expected) => {
    const lint = checkUp(prepared, policyDraft(id)).findings.filter(({ severity }) => severity === 'lint');
    const counts: Partial<Record<FindingRule, number>> = {};
    for (const { rule } of lint) counts[rule] = (counts[rule] ?? 0) + 1;
    expect(counts).toEqual(expected);
  });

  test('the shared sentence on kinds of training is found on both sides', () => {
    const words = '以就业技能培训、岗位技能提升培训和创业创新培训为主要';
    const close = (id: string) => of(checkUp(prepared, policyDraft(id)), 'close/wording');
    expect(close(SUQIAN).map(({ data, cites }) => [data.policy, cites[0]?.quote])).toContainEqual([WEIHAI, words]);
    expect(close(WEIHAI).map(({ data, cites }) => [data.policy, cites[0]?.quote])).toContainEqual([SUQIAN, words]);
  });
});

describe('drafts of other fields', () => {
  test.each([
    ['agriculture-opinions', ['unit/no-lead', 'measure/no-unit', 'unit/no-lead']],
    ['ebike-regulation', []],
    ['elderly-care-draft', ['unit/no-lead']],
    ['export-measures', ['unit/no-lead']],
    ['food-report-rules', []],
    ['fund-management', []],
    ['sports-awards', []],
    ['talent-rules', []],
    ['tourism-notice', ['term/missing']],
  ] as [string, FindingRule[]][])('%s has no peers here, and is read for its drafting', (name, expected) => {
    const found = check(fixture(name));
    expect(found.peers).toEqual([]);
    expect(rules(found)).toEqual([...expected, 'draft/no-peers']);
  });
});

describe('what is no policy gives one finding', () => {
  test.each<[string, string, string]>([
    ['nothing', '', 'empty'],
    ['white space', ' \n\t\n', 'empty'],
    ['numbers', '1 2 3 4\n5 6 7 8\n500\n', 'not_chinese'],
    ['English', 'The city pays 5000 yuan.\nIt pays once.', 'not_chinese'],
    [
      'a novel',
      '我冒了严寒，回到相隔二千余里，别了二十余年的故乡去。\n时候既然是深冬；渐近故乡时，天气又阴晦了，冷风吹进船舱中，呜呜的响，从篷隙向外一望，苍黄的天底下，远近横着几个萧索的荒村，没有一些活气。\n我所记得的故乡全不如此。我的故乡好得多了。',
      'no_provisions',
    ],
    ['a letter with numbers', '一、家里都好。\n二、孩子长高了五厘米。\n三、天冷了，多穿衣服。', 'no_provisions'],
  ])('%s', (_name, text, reason) => {
    expect(check(text)).toMatchObject({ peers: [], findings: [{ rule: 'draft/no-policy', data: { reason } }] });
  });

  test('a single provision is enough', () => {
    expect(rules(check('对新认定的市级技能大师工作室，每个工作室给予10万元补助。'))).not.toContain('draft/no-policy');
  });
});

test('any text is checked without harm, and every cite stands where it says', () => {
  const pieces = fixture('industry-measures').split(/(?<=[。；，\n])/);
  const odd = [
    '一、',
    '（二）',
    '3.',
    '\n',
    '《',
    '》',
    '15—2万元',
    '今年',
    '三年内',
    '（市财政局、市人社局）',
    '%',
    '第三条 ',
  ];
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...odd), fc.string({ maxLength: 6 })));
  fc.assert(
    fc.property(text, (parts) => {
      const draft = textDraft(parts.join(''));
      const blocks = new Map(draft.blocks.map((block) => [block.id, block.text]));
      const cites = checkUp(prepared, draft).findings.flatMap((finding) => finding.cites);
      return cites.every(({ block, quote, start, end }) => blocks.get(block)?.slice(start, end) === quote);
    }),
    { numRuns: 60 },
  );
});

test('a draft of ten pages is checked within half a second of work', () => {
  const nodes = [WEIHAI, SUQIAN].flatMap((id) => corpus.policies.get(id)!.blocks);
  const run = () => checkUp(prepared, createDraft({ id: 'draft', nodes }, prepared.lexicon));
  run();
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  expect(nodes.reduce((sum, { text }) => sum + text.length, 0)).toBeGreaterThan(10_000);
  expect((user + system) / 1000).toBeLessThan(500);
});
