// Five-year plans and their years.

import { expect, test } from 'vitest';
import { fiveYearPlan, readPlan } from '../../src/notation/five-year-plan.ts';

test('fiveYearPlan counts from 1953 with the gap of 1963–1965', () => {
  expect([1, 2, 3, 8, 10, 13, 14, 15].map((ordinal) => fiveYearPlan(ordinal)?.from)).toEqual([
    1953, 1958, 1966, 1991, 2001, 2016, 2021, 2026,
  ]);
  expect(fiveYearPlan(14)).toEqual({ from: 2021, to: 2025 });
  expect(fiveYearPlan(0)).toBeUndefined();
  expect(fiveYearPlan(1.5)).toBeUndefined();
});

test.each([
  ['“十四五”时期', { end: 7, ordinal: 14 }],
  ['“十四五”末', { end: 6, ordinal: 14, edge: 'end' }],
  ['“十四五”规划', { end: 5, ordinal: 14 }],
  ['“十五”计划', { end: 4, ordinal: 10 }],
  ['“十五五”初', { end: 6, ordinal: 15, edge: 'start' }],
  ['“九五”期间', { end: 6, ordinal: 9 }],
  ['第十四个五年规划', { end: 6, ordinal: 14 }],
  ['十四五期间', { end: 5, ordinal: 14 }],
  ['“二十一五”规划', { end: 6, ordinal: 21 }],
])('%s', (text, plan) => {
  expect(readPlan(text, 0)).toEqual(plan);
});

test.each(['三五成群', '十五个', '“三五”', '一五一十', '“十四”', '第三年', '十四五'])('%s is no plan', (text) => {
  expect(readPlan(text, 0)).toBeUndefined();
});
