// Bound words before and after a number.

import { describe, expect, test } from 'vitest';
import { findBoundBefore, readBoundAfter, readBoundBefore, readInclusion } from '../../src/notation/bound-word.ts';

describe('readBoundBefore', () => {
  test.each([
    ['不低于', 'at_least'],
    ['不得低于', 'at_least'],
    ['不少于', 'at_least'],
    ['至少', 'at_least'],
    ['满', 'at_least'],
    ['低于', 'less_than'],
    ['不足', 'less_than'],
    ['不满', 'less_than'],
    ['未满', 'less_than'],
    ['超过', 'more_than'],
    ['突破', 'more_than'],
    ['高于', 'more_than'],
    ['逾', 'more_than'],
    ['不超过', 'at_most'],
    ['不得超过', 'at_most'],
    ['未超过', 'at_most'],
    ['不高于', 'at_most'],
    ['最高', 'at_most'],
    ['至多', 'at_most'],
    ['≤', 'at_most'],
    ['约', 'about'],
    ['近', 'about'],
    ['接近', 'about'],
  ])('%s', (word, bound) => {
    expect(readBoundBefore(`共${word}`, word.length + 1)).toEqual({ start: 1, bound });
  });

  test.each(['节约', '附近', '最近', '签约', '达到', '给予', '圆满'])('%s is none', (text) => {
    expect(readBoundBefore(text, text.length)).toBeUndefined();
  });
});

test('findBoundBefore stops at the floor and tells what is adjacent', () => {
  expect(findBoundBefore('最高可达10万元', 4, 0)).toEqual({ start: 0, bound: 'at_most', adjacent: true });
  expect(findBoundBefore('最高给予10万元', 4, 0)).toEqual({ start: 0, bound: 'at_most', adjacent: false });
  expect(findBoundBefore('最高可上浮25%', 5, 0)).toEqual({ start: 0, bound: 'at_most', adjacent: false });
  expect(findBoundBefore('不超过总额的10%', 6, 0)).toEqual({ start: 0, bound: 'at_most', adjacent: false });
  expect(findBoundBefore('最高给予10万元', 4, 1)).toBeUndefined();
  expect(findBoundBefore('给予10万元', 2, 0)).toBeUndefined();
});

describe('readBoundAfter', () => {
  test.each([
    ['以上', '人', 'at_least'],
    ['(含)以上', '人', 'at_least'],
    ['(不含)以上', '人', 'more_than'],
    ['以上(不含)', '人', 'more_than'],
    ['及以下', '人', 'at_most'],
    ['以下(不含5人)', '人', 'less_than'],
    ['左右', '人', 'about'],
    ['为限', '元', 'at_most'],
    ['起', '元', 'at_least'],
    ['内', '年', 'at_most'],
    ['多', '年', 'more_than'],
  ])('%s after %s', (text, unit, bound) => {
    expect(readBoundAfter(text, 0, unit, unit === '年', unit === '元')).toEqual({ end: text.length, bound });
  });

  test.each([
    ['起', '家'],
    ['内', '家'],
    ['多', '家'],
    ['内容', '年'],
    ['起步', '家'],
  ])('%s after %s is none', (text, unit) => {
    expect(readBoundAfter(text, 0, unit, unit === '年', unit === '元')).toBeUndefined();
  });
});

test('readInclusion', () => {
  expect(readInclusion('(含1000万元)以上', 0)).toEqual({ end: 9, inclusive: true });
  expect(readInclusion('（含）', 0)).toBeUndefined();
  expect(readInclusion('(人)', 0)).toBeUndefined();
});
