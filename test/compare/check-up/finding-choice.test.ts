// A check-up that was asked for part of what there is: topics, a yardstick, gaps, differences, what is alike.
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type CheckUpOptions,
  checkUp,
  type PreparedCheckUp,
  prepareCheckUp,
} from '../../../src/compare/check-up/check-up.ts';
import { createDraft, type Draft } from '../../../src/compare/check-up/draft.ts';
import type { FindingOf } from '../../../src/compare/check-up/finding.ts';
import { readCorpus } from '../../../src/corpus.ts';
import { readLines } from '../../../src/import/plain-text.ts';

const WEIHAI = 'weihai/skilled-talent-2021';
const XUCHANG = 'xuchang/skilled-talent-2022';
const DRAFT = `某市加强高技能人才队伍建设若干措施（征求意见稿）
一、培养
1.实施企业新型学徒制。支持企业开展新型学徒培训，培养企业职工。
2.建设技能大师工作室。对新认定的市级技能大师工作室，每个工作室给予8万元建设补助资金。
二、评价
3.推行企业自主评价。支持企业开展职业技能等级认定。以就业技能培训、岗位技能提升培训和创业创新培训为主要形式。
三、激励
4.办好职业技能竞赛。对获得市级一类职业技能竞赛第一名的选手，给予5000元奖励。
5.加强宣传。宣传先进典型，营造良好氛围。
6.完善薪酬分配。引导企业建立技能导向的薪酬分配制度。`;

let prepared: PreparedCheckUp;
let draft: Draft;
beforeAll(async () => {
  prepared = prepareCheckUp((await readCorpus('.')).value);
  draft = createDraft({ id: 'draft', nodes: readLines(DRAFT) }, prepared.lexicon);
});
const find = (options: CheckUpOptions = {}) => checkUp(prepared, draft, options).findings;
const stands = (options: CheckUpOptions = {}) =>
  find(options).filter((finding): finding is FindingOf<'stands/amount'> => finding.rule === 'stands/amount');
const keys = (findings: ReturnType<typeof find>) =>
  findings.map(({ rule, cites, data }) => JSON.stringify([rule, cites, data]));

describe('topics', () => {
  test('each finding on contests, and nothing of the whole draft', () => {
    const found = find({ topics: ['contests-system', 'contests-prizes', 'contests-teams'] });
    const sums = found.filter(({ rule }) => rule === 'stands/amount') as FindingOf<'stands/amount'>[];
    expect(sums.map(({ data }) => data.facets.item)).toEqual(['contest_prize']);
    for (const { cites, rule } of found)
      if (rule !== 'gap/topic') expect(cites.map(({ block }) => block)).toEqual(['s3.4']);
    const gaps = found.filter(({ rule }) => rule === 'gap/topic') as FindingOf<'gap/topic'>[];
    expect(gaps.every(({ data }) => data.topic.startsWith('contests-'))).toBe(true);
    expect(found.map(({ rule }) => rule)).not.toContain('term/missing');
  });

  test('is a part of all findings', () => {
    const all = keys(find());
    const some = keys(find({ topics: ['platforms-master-studios'] }));
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
    expect(all).toEqual(expect.arrayContaining(some));
  });
});

describe('a yardstick', () => {
  test('figures are set against its own, with a size', () => {
    const told = stands({ baseline: WEIHAI }).map(({ data }) => [
      data.facets.item,
      data.against.map(({ policy, value, difference }) => [policy, value.min, difference.relative]),
    ]);
    expect(told).toEqual([
      ['studio_grant', [[WEIHAI, 50000, 0.6]]],
      ['contest_prize', [[WEIHAI, 2000, 1.5]]],
    ]);
    expect(stands().flatMap(({ data }) => data.against)).toEqual([]);
  });

  test('gaps are what it has, also what nobody else has', () => {
    const gaps = find({ baseline: XUCHANG, only: 'gaps' });
    expect(gaps.length).toBeGreaterThan(0);
    for (const { data } of gaps) expect((data as { peers: string[] }).peers).toContain(XUCHANG);
    expect(gaps.some(({ data }) => (data as { peers: string[] }).peers.length === 1)).toBe(true);
  });

  test('its sentences come first', () => {
    for (const { examples } of find({ baseline: XUCHANG }))
      if (examples.some(({ policy }) => policy === XUCHANG)) expect(examples[0]!.policy).toBe(XUCHANG);
  });

  test('is a peer even of a draft of another field', () => {
    const other = createDraft(
      {
        id: 'other',
        nodes: readLines('某市渔业资源保护办法\n第一条 禁渔期内不得捕捞。\n第二条 渔业部门负责执法检查工作。'),
      },
      prepared.lexicon,
    );
    expect(checkUp(prepared, other).peers).toEqual([]);
    expect(checkUp(prepared, other, { baseline: WEIHAI }).peers).toEqual([WEIHAI]);
  });
});

describe('only', () => {
  test('gaps, differences and common share nothing, and leave out drafting alone', () => {
    const [gaps, differences, common] = (['gaps', 'differences', 'common'] as const).map((only) =>
      keys(find({ only })),
    );
    const together = [...gaps!, ...differences!, ...common!];
    expect(new Set(together).size).toBe(together.length);
    const drafting = find().filter(({ severity }) => severity === 'lint');
    expect(together.length + drafting.length).toBe(find().length);
  });

  test('a figure is alike when it is that of the yardstick, without one that of every peer', () => {
    const items = (options: CheckUpOptions) => stands(options).map(({ data }) => data.facets.item);
    expect(items({ only: 'common', baseline: XUCHANG })).toEqual(['contest_prize']);
    expect(items({ only: 'differences', baseline: XUCHANG })).toEqual(['studio_grant']);
    expect(items({ only: 'common' })).toEqual([]);
    expect(items({ only: 'differences' })).toEqual(['studio_grant', 'contest_prize']);
  });
});

test('progress counts each policy once', () => {
  const seen: number[] = [];
  prepareCheckUp(prepared.corpus, (done) => seen.push(done));
  expect(seen).toEqual([...prepared.corpus.policies.keys()].map((_, index) => index + 1));
});
