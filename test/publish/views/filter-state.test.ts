// Choices over a table of records: what an address chooses, what a record must have, and what there is to choose.
import { expect, test } from 'vitest';
import { filterChoice, formatFilters, keepsRecord, parseFilters } from '../../../src/publish/views/filter-state.ts';

test('an address chooses what the page knows', () => {
  const chosen = parseFilters('?level=municipal&item=&other=1', ['item', 'level']);
  expect([...chosen]).toEqual([['level', 'municipal']]);
  expect(formatFilters(chosen)).toBe('?level=municipal');
  expect(formatFilters(new Map())).toBe('');
});

test.each([
  [{ level: 'municipal' }, true],
  [{ level: 'provincial' }, false],
  [{ level: '' }, false],
  [{ item: 'prize' }, true],
])('%o stays: %s', (facts, stays) => {
  expect(keepsRecord(new Map([['level', 'municipal']]), facts)).toBe(stays);
});

test('choices are counted in the order in which they come', () => {
  const a = { value: 'a', label: 'A' };
  expect(filterChoice('x', 'X', [a, null, { value: 'b', label: 'B' }, a]).options).toEqual([
    { ...a, count: 2 },
    { value: 'b', label: 'B', count: 1 },
  ]);
});
