// Ranks that open a clause (第二、三名): a list of ranks, not the marker of an item; 第二、 before other words stays a marker.
import { expect, test } from 'vitest';
import { afterMarker } from '../../src/extract/phrases.ts';
import { amountsOf } from './money.ts';

const ranks = (line: string) =>
  amountsOf([line]).map(({ min, level, rank_from: from, rank_to: to }) => [min, level, from, to]);

test('ranks after a comma are in the contest that the clause before names', () => {
  expect(ranks('市级竞赛第一名奖励6000元，第二、三名各奖励3000元。')).toEqual([
    [6000, 'municipal', 'first', 'first'],
    [3000, 'municipal', 'second', 'second'],
    [3000, 'municipal', 'third', 'third'],
  ]);
  expect(ranks('国家级竞赛第一名奖励5万元；第二、三、四名分别奖励3万元、2万元、1万元。').slice(1)).toEqual([
    [30000, 'national', 'second', 'second'],
    [20000, 'national', 'third', 'third'],
    [10000, 'national', 'fourth', 'fourth'],
  ]);
});

test('a second contest takes the place of the first', () => {
  const line = '省级竞赛第一名奖励3万元，第二、三名各奖励2万元；市级竞赛第一名奖励1万元，第二名奖励5000元。';
  expect(ranks(line).map(([min, level, rank]) => `${min} ${level} ${rank}`)).toEqual([
    '30000 provincial first',
    '20000 provincial second',
    '20000 provincial third',
    '10000 municipal first',
    '5000 municipal second',
  ]);
});

test.each<[string, number]>([
  ['第二、三名选手', 0],
  ['二、三等奖', 0],
  ['第二、补贴标准', 3],
  ['二、三项措施', 2],
  ['二、3名以上职工', 0],
])('%s', (text, start) => {
  expect(afterMarker(text, 0)).toBe(start);
});
