// Marks of a chart: bounds are drawn as bounds, on a scale from zero or one that multiplies.
import { describe, expect, test } from 'vitest';
import { drawChart, type Mark, placeMark, powerTicks, roundTicks, scaleOf } from '../../../src/publish/views/chart.ts';
import type { Value } from '../../../src/types.ts';

const yuan = (bound: Value['bound'], min: number | null, max: number | null): Value => ({
  bound,
  min,
  max,
  unit: 'CNY',
});

describe('marks', () => {
  test.each<[Value, Mark]>([
    [yuan('exact', 2500, 2500), { shape: 'dot', start: 25, end: 25, open: false }],
    [yuan('about', 2500, 2500), { shape: 'ring', start: 25, end: 25, open: false }],
    [yuan('at_least', 2000, null), { shape: 'from', start: 20, end: 29, open: false }],
    [yuan('more_than', 2000, null), { shape: 'from', start: 20, end: 29, open: true }],
    [yuan('at_least', 9500, null), { shape: 'from', start: 95, end: 100, open: false }],
    [yuan('at_most', null, 5000), { shape: 'upto', start: 41, end: 50, open: false }],
    [yuan('less_than', null, 5000), { shape: 'upto', start: 41, end: 50, open: true }],
    [yuan('at_most', null, 500), { shape: 'upto', start: 0, end: 5, open: false }],
    [yuan('range', 2000, 5000), { shape: 'bar', start: 20, end: 50, open: false }],
  ])('%o', (value, mark) => {
    expect(placeMark(value, (number) => number / 100)).toEqual(mark);
  });
});

test.each([
  [5000, [0, 1000, 2000, 3000, 4000, 5000]],
  [100_000, [0, 20_000, 40_000, 60_000, 80_000, 100_000]],
  [7, [0, 2, 4, 6]],
  [0.5, [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
  [0, [0]],
])('ticks up to %d', (max, ticks) => {
  expect(roundTicks(max)).toEqual(ticks);
});

test.each<[number, number, number[]]>([
  [1000, 100_000, [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]],
  [1000, 1_000_000, [1000, 5000, 10_000, 50_000, 100_000, 500_000, 1_000_000]],
  [1000, 20_000, [1000, 2000, 5000, 10_000, 20_000]],
  [3, 3_000_000, [10, 100, 1000, 10_000, 100_000, 1_000_000]],
])('powers from %d to %d', (min, max, ticks) => {
  expect(powerTicks(min, max)).toEqual(ticks);
});

describe('scales', () => {
  test('equal factors are equal steps when the figures lie far apart', () => {
    const scale = scaleOf([yuan('exact', 1000, 1000), yuan('at_most', null, 100_000)])!;
    expect(scale.log).toBe(true);
    expect(scale.at(10_000)).toBeCloseTo((scale.at(1000) + scale.at(100_000)) / 2, 1);
    // The arrow of the least upper bound and of the largest lower bound have room.
    expect([scale.at(1000), scale.at(100_000)]).toEqual([10, 90]);
  });

  test('near figures, and any zero, are drawn from zero', () => {
    expect(scaleOf([yuan('exact', 1000, 1000), yuan('exact', 5000, 5000)])?.log).toBe(false);
    expect(scaleOf([yuan('exact', 0, 0), yuan('exact', 5000, 5000)])?.at(0)).toBe(0);
  });
});

describe('charts', () => {
  const about = { id: 'c', title: 'T', description: 'D' };
  const point = (value: Value) => ({ value, label: 'A', text: 't' });

  test('one figure is no comparison', () => {
    expect(drawChart(about, [{ label: '', points: [point(yuan('exact', 5, 5))] }], String)).toBeNull();
  });

  test('zeros have no scale', () => {
    const zero = point(yuan('exact', 0, 0));
    expect(drawChart(about, [{ label: '', points: [zero, zero] }], String)).toBeNull();
  });

  test('groups share one scale with room for the arrow of the largest', () => {
    const chart = drawChart(
      about,
      [
        { label: 'first', points: [point(yuan('at_least', 1000, null))] },
        { label: 'second', points: [point(yuan('exact', 500, 500))] },
      ],
      String,
    )!;
    const [first, second] = chart.groups.map((group) => group.points[0]!.mark);
    expect(first!.start).toBeCloseTo(2 * second!.start, 1);
    expect(first!.end).toBeLessThanOrEqual(100);
    expect(chart.ticks[0]).toEqual({ at: 0, label: '0' });
  });
});
