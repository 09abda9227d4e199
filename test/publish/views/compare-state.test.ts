// The address of a comparison: what is read from it is what was written, and nothing in it can break the page.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CompareState,
  formatCompareState,
  keepsRow,
  movePlace,
  parseCompareState,
} from '../../../src/publish/views/compare-state.ts';

const ALL = ['suqian', 'weihai', 'xuchang', 'xianning'];
const whole: CompareState = { places: ALL, only: null, base: null, hide: [] };

describe('the address', () => {
  test.each<[string, Partial<CompareState>]>([
    ['', {}],
    ['?places=weihai,suqian', { places: ['weihai', 'suqian'] }],
    [
      '?places=weihai,suqian&only=differences&base=suqian',
      { places: ['weihai', 'suqian'], only: 'differences', base: 'suqian' },
    ],
    ['?hide=contest_prize/municipal/first/person,units', { hide: ['contest_prize/municipal/first/person', 'units'] }],
  ])('%s', (query, state) => {
    expect(parseCompareState(query, ALL)).toEqual({ ...whole, ...state });
    expect(formatCompareState({ ...whole, ...state }, ALL)).toBe(query);
  });

  test.each([
    ['one place is none to compare', '?places=weihai'],
    ['places that are not held', '?places=weihai,atlantis'],
    ['a place twice', '?places=weihai,weihai'],
    ['a filter that is none', '?only=everything'],
    ['a baseline that is not held', '?base=atlantis'],
    ['markup', '?places=<script>,x&only=%00&base=%3Cb%3E'],
  ])('%s: the whole table', (_, query) => {
    expect(parseCompareState(query, ALL)).toEqual(whole);
  });

  test('a baseline that is not among the places shown is none', () => {
    expect(parseCompareState('?places=weihai,suqian&base=xuchang', ALL).base).toBeNull();
  });

  test('what is written is what is read', () => {
    const states = fc.record({
      places: fc.shuffledSubarray(ALL, { minLength: 2 }),
      only: fc.constantFrom(null, 'differences' as const, 'gaps' as const, 'common' as const),
      hide: fc.uniqueArray(fc.stringMatching(/^[a-z_./]{1,12}$/)),
    });
    fc.assert(
      fc.property(states, fc.boolean(), (made, hasBase) => {
        const state: CompareState = { ...made, base: hasBase ? made.places[0]! : null };
        expect(parseCompareState(formatCompareState(state, ALL), ALL)).toEqual(state);
      }),
    );
  });
});

describe('rows', () => {
  const gives = (same: string) => ({ has: true, same });
  const lacks = { has: false, same: '' };
  const words = { has: true, same: null };
  test.each([
    ['the same figure', [gives('a'), gives('a')], [true, false, false, true]],
    ['two figures', [gives('a'), gives('b')], [true, true, false, true]],
    ['one lacks it', [gives('a'), lacks], [true, true, true, false]],
    ['nobody shown has it', [lacks, lacks], [false, false, false, false]],
    ['words are never the same', [words, words], [true, true, false, true]],
  ] as const)('%s', (_, cells, kept) => {
    expect(
      [null, 'differences', 'gaps', 'common'].map((only) => keepsRow(only as CompareState['only'], cells)),
    ).toEqual([...kept]);
  });
});

test.each([
  ['c', -1, ['a', 'c', 'b']],
  ['a', 1, ['b', 'a', 'c']],
  ['a', -1, ['a', 'b', 'c']],
  ['x', 1, ['a', 'b', 'c']],
] as const)('move %s by %d', (place, by, order) => {
  expect(movePlace(['a', 'b', 'c'], place, by)).toEqual([...order]);
});
