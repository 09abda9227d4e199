// How two values differ: a row for each pair of bounds, and the laws that hold for all.
import { describe, expect, test } from 'vitest';
import { certainOrder, differValues, type ValueDifference } from '../../../src/compare/changes/value-difference.ts';
import type { Value } from '../../../src/types.ts';

const yuan = (bound: Value['bound'], min: number | null, max: number | null): Value => ({
  bound,
  min,
  max,
  unit: 'CNY',
});
const exactly = (number: number) => yuan('exact', number, number);
const about = (number: number) => yuan('about', number, number);
const atLeast = (number: number) => yuan('at_least', number, null);
const moreThan = (number: number) => yuan('more_than', number, null);
const atMost = (number: number) => yuan('at_most', null, number);
const lessThan = (number: number) => yuan('less_than', null, number);
const range = (min: number, max: number) => yuan('range', min, max);
const roughly = (min: number, max: number): Value => ({ ...range(min, max), approximate: true });

type Row = [string, Value, Value, Partial<ValueDifference>];

describe('differences', () => {
  test.each<Row>([
    [
      'figure to higher figure',
      exactly(2000),
      exactly(5000),
      { change: 'raised', certain: true, absolute: 3000, relative: 1.5, size: 'exact', against_bound: false },
    ],
    [
      'floor to higher figure: which is more is not certain',
      atLeast(2000),
      exactly(5000),
      { change: 'bound_changed', certain: false, absolute: 3000, relative: 1.5, size: 'bound', against_bound: true },
    ],
    [
      'floor to lower figure: certain, and by no less',
      atLeast(5000),
      exactly(2000),
      { change: 'lowered', certain: true, absolute: -3000, relative: -0.6, size: 'at_least', against_bound: true },
    ],
    [
      'figure to higher floor: certain',
      exactly(2000),
      atLeast(5000),
      { change: 'raised', certain: true, relative: 1.5, size: 'at_least', against_bound: true },
    ],
    [
      'floor to higher floor: the floor is raised',
      atLeast(2000),
      atLeast(3000),
      { change: 'raised', certain: false, absolute: 1000, relative: 0.5, size: 'bound', against_bound: true },
    ],
    [
      'ceiling to lower ceiling',
      atMost(100000),
      atMost(50000),
      { change: 'lowered', certain: false, relative: -0.5, size: 'bound', against_bound: true },
    ],
    [
      'ceiling to lower figure: not certain',
      atMost(100000),
      exactly(50000),
      { change: 'bound_changed', certain: false, relative: -0.5, size: 'bound', against_bound: true },
    ],
    [
      'ceiling to higher figure: certain',
      atMost(100000),
      exactly(150000),
      { change: 'raised', certain: true, relative: 0.5, size: 'at_least' },
    ],
    [
      'floor to ceiling that overlap: no size at all',
      atLeast(2000),
      atMost(5000),
      { change: 'bound_changed', certain: false, absolute: null, relative: null, size: null, against_bound: true },
    ],
    [
      'floor to ceiling below it: certain',
      atLeast(2000),
      atMost(1000),
      { change: 'lowered', certain: true, absolute: -1000, relative: -0.5, size: 'at_least' },
    ],
    [
      'the same figure under another word is no rise',
      exactly(5000),
      atLeast(5000),
      { change: 'bound_changed', absolute: 0, against_bound: true },
    ],
    ['nor is a figure that is not reached', exactly(5000), moreThan(5000), { change: 'bound_changed', absolute: 0 }],
    ['nor one that is not met', lessThan(5000), exactly(5000), { change: 'bound_changed', absolute: 0 }],
    [
      'approximate figures have an approximate size',
      about(25),
      about(30),
      { change: 'raised', certain: false, relative: 0.2, size: 'about', against_bound: false },
    ],
    [
      'an approximate figure and a plain one: no sign',
      about(25),
      exactly(30),
      { change: 'bound_changed', certain: false, relative: 0.2, size: 'about' },
    ],
    [
      'ranges move by both ends',
      range(20000, 50000),
      range(30000, 60000),
      {
        change: 'raised',
        certain: false,
        absolute: null,
        relative: null,
        min: { a: 20000, b: 30000, absolute: 10000, relative: 0.5 },
        max: { a: 50000, b: 60000, absolute: 10000, relative: 0.2 },
      },
    ],
    [
      'a range that only gets narrower neither rises nor falls',
      range(20000, 150000),
      range(30000, 100000),
      { change: 'bound_changed', certain: false, absolute: null },
    ],
    [
      'a range above another',
      range(2, 5),
      range(6, 8),
      { change: 'raised', certain: true, size: 'at_least', absolute: 1 },
    ],
    ['a figure within a range', exactly(3), range(2, 5), { change: 'bound_changed', certain: false, absolute: null }],
    ['approximate ranges', roughly(3, 5), roughly(4, 6), { change: 'raised', certain: false, absolute: null }],
    ['from nothing there is no percentage', exactly(0), exactly(5), { change: 'raised', absolute: 5, relative: null }],
    [
      'other units are not compared',
      exactly(5),
      { ...exactly(5), unit: 'percent' },
      { change: 'unit_changed', absolute: null, relative: null, min: null, max: null },
    ],
  ])('%s', (_name, a, b, expected) => {
    expect(differValues(a, b)).toMatchObject(expected);
  });
});

describe('laws', () => {
  const numbers = [0, 1, 2, 3, 5, 8, 1000, 33.5];
  const values = [
    ...numbers.flatMap((n) => [exactly(n), about(n), atLeast(n), moreThan(n), atMost(n), lessThan(n)]),
    ...numbers.flatMap((n) => [range(n, n + 1), range(n, n * 2 + 1), roughly(n, n + 2)]),
    { ...exactly(5), unit: 'percent' },
  ];
  const MIRROR = { raised: 'lowered', lowered: 'raised' } as Record<string, string>;

  test('a value does not differ from itself', () => {
    for (const value of values) expect(differValues(value, value).change).toBe('same');
  });

  test('the difference of (b, a) mirrors that of (a, b)', () => {
    for (const a of values) {
      for (const b of values) {
        const there = differValues(a, b);
        const back = differValues(b, a);
        expect(back.change).toBe(MIRROR[there.change] ?? there.change);
        expect([back.certain, back.size, back.against_bound]).toEqual([there.certain, there.size, there.against_bound]);
        if (there.absolute === null) expect(back.absolute).toBeNull();
        else expect(back.absolute! + there.absolute).toBeCloseTo(0, 9);
      }
    }
  });

  // What a bound allows, as numbers to try.
  const allowed = ({ bound, min, max }: Value): number[] => {
    if (bound === 'at_least') return [min!, min! + 1, min! * 10 + 1];
    if (bound === 'more_than') return [min! + 0.001, min! * 10 + 1];
    if (bound === 'at_most') return [max!, max! - 1, -1e6];
    if (bound === 'less_than') return [max! - 0.001, -1e6];
    return [min!, (min! + max!) / 2, max!];
  };

  test('a certain order holds for every number that the words allow', () => {
    for (const a of values) {
      for (const b of values) {
        const order = certainOrder(a, b);
        if (order === null) continue;
        for (const x of allowed(a)) for (const y of allowed(b)) expect(Math.sign(y - x)).toBe(order);
      }
    }
  });
});
