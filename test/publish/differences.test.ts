// Differences of two real documents in words, and their measures side by side.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus.ts';
import type { Corpus } from '../../src/model.ts';
import { type DifferenceOptions, pairTitle, pairWordings, tellChanges } from '../../src/publish/differences.ts';

let corpus: Corpus;
let options: DifferenceOptions;

beforeAll(async () => {
  ({ value: corpus } = await readCorpus('.'));
  const of = (id: string) => corpus.policies.get(id)!;
  options = {
    corpus,
    a: of('weihai/skilled-talent-2021'),
    b: of('xuchang/skilled-talent-2022'),
    topics: null,
    only: null,
  };
});

describe('changes in words', () => {
  test('the subject is told apart from the sentence, with the words of both sides', () => {
    const prize = tellChanges(options, 'zh', false).find(
      ({ change }) => change.a?.id === 'municipal-class-1-prize-first' && change.b !== null,
    )!;
    expect(prize.subject).toBe('竞赛获奖奖励');
    expect(prize.sentence).toMatch(/^威海市对获得市级一类.*至少 2,000 元；许昌市.*5,000 元，比该下限高 150%。/);
    expect(prize.a.map(({ block }) => block)).toEqual(['s3.5.18']);
    expect(prize.b.map(({ block }) => block)).toEqual(['a13']);
  });

  test('sums come first, then goals, benefits and conditions, then units', () => {
    const records = tellChanges(options, 'en', false).map(({ change }) => change.record);
    expect([...new Set(records)]).toEqual(['amount', 'goal', 'benefit', 'condition', 'responsibility']);
  });

  test('each record is told once, also under two topics that it has', () => {
    const topics = ['contests-prizes', 'contests-system'];
    const told = tellChanges({ ...options, topics }, 'zh', false).map(({ change }) =>
      [change.record, change.a?.measure, change.a?.id, change.b?.measure, change.b?.id].join(' '),
    );
    expect(new Set(told).size).toBe(told.length);
  });

  test('gaps are what one side has', () => {
    const gaps = tellChanges({ ...options, only: 'gaps' }, 'zh', false);
    expect(gaps.length).toBeGreaterThan(0);
    expect(gaps.every(({ change: { kind } }) => kind === 'added' || kind === 'dropped')).toBe(true);
  });
});

describe('measures side by side', () => {
  test('studios stand beside studios', () => {
    const titles = pairWordings(options).map(pairTitle);
    expect(titles).toContain('加强技艺技能培育传承 ↔ 技能大师工作室项目');
  });

  test('pairs first, then what one side has alone, which gaps keep', () => {
    const shape = ({ a, b }: { a: unknown; b: unknown }) => (b === null ? 'a' : a === null ? 'b' : 'both');
    const all = pairWordings(options).map(shape);
    expect(all).toEqual([...all].sort((x, y) => 'both a b'.indexOf(x) - 'both a b'.indexOf(y)));
    expect(pairWordings({ ...options, only: 'common' }).every(({ diff }) => diff !== null)).toBe(true);
    expect(pairWordings({ ...options, only: 'gaps' }).every(({ diff }) => diff === null)).toBe(true);
  });
});
