import { describe, expect, test } from 'vitest';
import { alignVersions } from '../../../src/compare/wording/versions.ts';
import { segmentText } from '../../../src/segment/segment.ts';

const blocksOf = (...lines: string[]) =>
  segmentText(lines.map((text, index) => ({ kind: 'paragraph' as const, depth: 0, text, line: index + 1 })));

const OLD = blocksOf(
  '第一条 为加强技能人才队伍建设，制定本办法。',
  '第二条 对新认定的技能大师工作室，给予10万元奖补资金。',
  '第三条 本办法自发布之日起施行，有效期三年。',
);

const shown = (as: typeof OLD, bs: typeof OLD) =>
  alignVersions(as, bs).map(({ a, b, changed }) => `${a?.id ?? '-'} ${b?.id ?? '-'}${changed ? ' *' : ''}`);

describe('alignVersions', () => {
  test('a version against itself has no change', () => {
    expect(shown(OLD, OLD)).toEqual(['a1 a1', 'a2 a2', 'a3 a3']);
  });

  test('an article put in before the others does not make them all new', () => {
    const next = blocksOf(
      '第一条 为加强技能人才队伍建设，制定本办法。',
      '第二条 本办法所称企业，是指在本市注册的企业。',
      '第三条 对新认定的技能大师工作室，给予20万元奖补资金。',
      '第四条 本办法自发布之日起施行，有效期三年。',
    );
    expect(shown(OLD, next)).toEqual(['a1 a1', '- a2 *', 'a2 a3 *', 'a3 a4 *']);
    const reworded = alignVersions(OLD, next)[2]!.diff!.pieces.find(({ a }) => a.includes('10万元'));
    expect(reworded).toMatchObject({ kind: 'changed', a: '10万元', b: '20万元' });
  });

  test('width and punctuation are no change', () => {
    const variant = OLD.map((block) => ({ ...block, text: block.text.replaceAll('，', ',').replace('10', '１０') }));
    expect(alignVersions(OLD, variant).some(({ changed }) => changed)).toBe(false);
  });

  test('each block of both stands in one pair, whichever way round', () => {
    const next = [...OLD].reverse();
    for (const [as, bs] of [
      [OLD, next],
      [next, OLD],
      [OLD, []],
      [[], OLD],
    ] as const) {
      const pairs = alignVersions(as, bs);
      expect(pairs.flatMap(({ a }) => (a === null ? [] : [a]))).toEqual(as);
      expect(pairs.flatMap(({ b }) => (b === null ? [] : [b]))).toEqual(bs);
    }
  });
});
