// Figures of a comparison as marks on one scale, bounds drawn as bounds. Numbers only: places along the scale are
// per cent of its width. It must not draw: Chart.astro does. It must not set side by side what has another unit.
import type { Value } from '../../types.ts';

/** Where a figure lies on the scale, in per cent of its width. */
export interface Mark {
  /** `dot`; `ring` for about; `from` a dot with an arrow to the right; `upto` a bar from zero that ends at the dot; `bar` a range. */
  shape: 'dot' | 'ring' | 'from' | 'upto' | 'bar';
  /** Dot, or start of the bar. */
  start: number;
  /** End of the bar or arrow; equal to `start` for a dot. */
  end: number;
  /** True when the bound itself is excluded (more than, less than). */
  open: boolean;
}

/** A figure to draw. */
export interface Point {
  value: Value;
  label: string;
  /** The figure with bound and unit. */
  text: string;
}

/** A drawn figure. */
export interface DrawnPoint {
  label: string;
  /** The figure with bound and unit. */
  text: string;
  mark: Mark;
}

/** Figures of one kind on a common scale. */
export interface ChartView {
  id: string;
  title: string;
  /** The chart in words, for those who do not see it. */
  description: string;
  groups: { label: string; points: DrawnPoint[] }[];
  ticks: { at: number; label: string }[];
}

/** Room to the right of the largest figure for its arrow, as a share of the scale. */
const HEADROOM = 1.12;
/** Width of the arrow of a lower bound, in per cent. */
const ARROW = 9;

const lower = ({ min, max }: Value): number => min ?? max ?? 0;
const upper = ({ min, max }: Value): number => max ?? min ?? 0;

/**
 * Round steps that fill a scale from zero.
 * @returns three to six ticks, the first 0, the last not above `max`.
 * @example roundTicks(5000) // [0, 1000, 2000, 3000, 4000, 5000]
 */
export function roundTicks(max: number): number[] {
  if (!(max > 0)) return [0];
  const rough = max / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const ticks: number[] = [];
  for (let at = 0; at <= max * 1.0001; at += step) ticks.push(Number(at.toPrecision(12)));
  return ticks;
}

/**
 * Where a value lies on a scale from 0 to `top`.
 * @example placeMark({ bound: 'at_least', min: 2000, max: null, unit: 'CNY' }, 5000) // { shape: 'from', start: 40, end: 49, open: false }
 */
export function placeMark(value: Value, top: number): Mark {
  const at = (number: number) => Math.round((number / top) * 10_000) / 100;
  const start = at(lower(value));
  const open = value.bound === 'more_than' || value.bound === 'less_than';
  switch (value.bound) {
    case 'at_least':
    case 'more_than':
      return { shape: 'from', start, end: Math.min(100, start + ARROW), open };
    case 'at_most':
    case 'less_than':
      return { shape: 'upto', start: 0, end: at(upper(value)), open };
    case 'range':
      return { shape: 'bar', start, end: at(upper(value)), open };
    case 'about':
      return { shape: 'ring', start, end: start, open };
    case 'exact':
      return { shape: 'dot', start, end: start, open };
  }
}

/**
 * Draw figures that share a unit.
 * @param formatTick a number of the scale as text.
 * @returns null when there is nothing to compare: fewer than two figures, or no figure above zero.
 * @example drawChart({ id: 'x', title: 'Prizes', description: '' }, groups, String)?.ticks.length // 6
 */
export function drawChart(
  about: Pick<ChartView, 'id' | 'title' | 'description'>,
  groups: readonly { label: string; points: readonly Point[] }[],
  formatTick: (number: number) => string,
): ChartView | null {
  const points = groups.flatMap((group) => group.points);
  const largest = Math.max(0, ...points.map(({ value }) => upper(value)));
  if (points.length < 2 || largest === 0) return null;
  const top = largest * HEADROOM;
  return {
    ...about,
    groups: groups.map(({ label, points: own }) => ({
      label,
      points: own.map(({ value, ...rest }) => ({ ...rest, mark: placeMark(value, top) })),
    })),
    ticks: roundTicks(largest).map((number) => ({
      at: Math.round((number / top) * 10_000) / 100,
      label: formatTick(number),
    })),
  };
}
