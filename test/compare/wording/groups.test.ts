// Which passages are one, who has them and since when.
// It must not test the comparison of two texts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DatedPassage, groupPassages } from '../../../src/compare/wording/groups.ts';

const LONG =
  '加强组织领导。各地要将技能人才队伍建设作为人才工作的重要组成部分抓紧抓实，细化工作措施，落实工作责任，强化绩效管理。';
const passage = (policy: string, text: string, date: string | null): DatedPassage => ({
  id: `${policy}/${text.length}-${date}`,
  policy,
  text,
  date,
});
const policiesOf = (passages: DatedPassage[]) => groupPassages(passages).map(({ policies }) => policies);

describe('groups', () => {
  test('the same words, whatever marker, punctuation and width they have', () => {
    const groups = groupPassages([
      passage('b', `（二）${LONG.replaceAll('，', ',')}`, '2022-03'),
      passage('a', `8. ${LONG}`, '2021-08-19'),
      passage('c', LONG.replace('。', '： '), null),
    ]);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({
      since: '2021-08-19',
      policies: ['a', 'b', 'c'],
      representative: { policy: 'a', text: `8. ${LONG}` },
      members: [{ similarity: 1 }, { similarity: 1 }, { similarity: 1 }],
    });
  });

  test('nearly the same words', () => {
    const groups = groupPassages([
      passage('a', LONG.replace('各地', '威海市'), '2021'),
      passage('b', LONG.replace('各地', '宿迁市'), '2020'),
    ]);
    expect(groups).toMatchObject([{ policies: ['b', 'a'], since: '2020' }]);
    expect(groups[0]!.members[1]!.similarity).toBeGreaterThan(0.9);
    expect(groups[0]!.members[1]!.similarity).toBeLessThan(1);
  });

  test('other figures are another passage', () => {
    const text = '对新认定的市级技能大师工作室，由市财政给予一次性10万元奖补资金，用于开展带徒传技和技能攻关活动。';
    expect(policiesOf([passage('a', text, '2021'), passage('b', text.replace('10万元', '5万元'), '2022')])).toEqual([
      ['a'],
      ['b'],
    ]);
  });

  test('other words are another passage', () => {
    expect(policiesOf([passage('a', LONG, '2021'), passage('b', '广泛开展岗位练兵和技术比武活动。', '2022')])).toEqual([
      ['a'],
      ['b'],
    ]);
  });

  test('groups of most policies come first; without any date there is no since', () => {
    const groups = groupPassages([
      passage('a', '本办法由市人力资源和社会保障局负责解释。', null),
      passage('b', LONG, null),
      passage('c', LONG, null),
    ]);
    expect(groups.map(({ policies, since }) => [policies, since])).toEqual([
      [['b', 'c'], null],
      [['a'], null],
    ]);
  });

  test('every passage is in one group, in whatever order they come', () => {
    const parts = fc.constantFrom('加强组织领导', '强化资金保障', '给予5万元', '给予8万元', '，', '（一）', '按规定');
    const text = fc.array(parts, { maxLength: 8 }).map((words) => words.join(''));
    const passages = fc
      .array(fc.tuple(text, fc.constantFrom('a', 'b', 'c'), fc.constantFrom(null, '2020', '2021-05')), {
        maxLength: 20,
      })
      .map((list) =>
        list.map(([words, policy, date], index) => ({ id: `${policy}/${index}`, policy, text: words, date })),
      );
    fc.assert(
      fc.property(passages, (list) => {
        const groups = groupPassages(list);
        expect(groups.flatMap(({ members }) => members.map(({ id }) => id)).sort()).toEqual(
          list.map(({ id }) => id).sort(),
        );
        for (const { members, representative } of groups) expect(members[0]).toBe(representative);
        expect(groupPassages(list.toReversed())).toEqual(groups);
      }),
    );
  });
});
