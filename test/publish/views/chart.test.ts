// Marks of a chart: bounds are drawn as bounds, on a scale that begins at zero.
import { describe, expect, test } from 'vitest';
import { drawChart, type Mark, placeMark, roundTicks } from '../../../src/publish/views/chart.ts';
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
    [yuan('at_most', null, 5000), { shape: 'upto', start: 0, end: 50, open: false }],
    [yuan('less_than', null, 5000), { shape: 'upto', start: 0, end: 50, open: true }],
    [yuan('range', 2000, 5000), { shape: 'bar', start: 20, end: 50, open: false }],
  ])('%o', (value, mark) => {
    expect(placeMark(value, 10_000)).toEqual(mark);
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
