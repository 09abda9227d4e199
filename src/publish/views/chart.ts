// Figures of a comparison as marks on one scale, bounds drawn as bounds. Numbers only: places along the scale are
// per cent of its width. It must not draw: Chart.astro does. It must not set side by side what has another unit.
import type { Value } from '../../types.ts';

/** Where a figure lies on the scale, in per cent of its width. */
export interface Mark {
  /** `dot`; `ring` for about; `from` a dot with an arrow to the right; `upto` a dot with an arrow to the left; `bar` a range. */
  shape: 'dot' | 'ring' | 'from' | 'upto' | 'bar';
  /** Dot of a figure or a lower bound, or start of the range; of an upper bound the tip of its arrow. */
  start: number;
  /** End of the range or tip of the arrow; of an upper bound its dot; equal to `start` for a dot. */
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
  /** Where its sentence is; without it the point leads nowhere. */
  href?: string;
  /** Anchor of its column, so that a chooser of places finds it. */
  place?: string;
}

/** A drawn figure. */
export interface DrawnPoint {
  label: string;
  /** The figure with bound and unit. */
  text: string;
  href?: string;
  place?: string;
  mark: Mark;
}

/** Figures of one kind on a common scale. */
export interface ChartView {
  id: string;
  title: string;
  /** The chart in words, for those who do not see it. */
  description: string;
  /** True when equal steps to the right multiply. */
  log: boolean;
  groups: { label: string; points: DrawnPoint[] }[];
  ticks: { at: number; label: string }[];
}

/** A scale: a number to its place in per cent. */
export interface Scale {
  log: boolean;
  ticks: number[];
  at(number: number): number;
}

/** Room to the right of the largest figure for its arrow, as a share of the scale. */
const HEADROOM = 1.12;
/** Width of the arrow of a bound, in per cent. */
const ARROW = 9;
/** From this many times the least figure to the largest, equal steps would press the small ones into a corner. */
const LOG_FROM = 25;
/** Room on both sides of a scale that multiplies, in per cent: at the left for the arrow of an upper bound. */
const LOG_MARGIN = ARROW + 1;

const lower = ({ min, max }: Value): number => min ?? max ?? 0;
const upper = ({ min, max }: Value): number => max ?? min ?? 0;
const rounded = (percent: number): number => Math.round(percent * 100) / 100;

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
 * Powers of ten between two numbers, with twos and fives where these are few.
 * @example powerTicks(1000, 100_000) // [1000, 2000, 5000, 10000, 20000, 50000, 100000]
 */
export function powerTicks(min: number, max: number): number[] {
  const decades = Math.log10(max / min);
  const factors = decades > 4 ? [1] : decades > 2 ? [1, 5] : [1, 2, 5];
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(min)); power <= Math.ceil(Math.log10(max)); power++) {
    for (const factor of factors) {
      const tick = Number((factor * 10 ** power).toPrecision(12));
      if (tick >= min * 0.9999 && tick <= max * 1.0001) ticks.push(tick);
    }
  }
  return ticks;
}

/**
 * The scale of some values: from zero, or one that multiplies when they lie too far apart for that.
 * @returns null when nothing is above zero.
 * @example scaleOf([exactly(1000), exactly(100_000)])?.log // true
 */
export function scaleOf(values: readonly Value[]): Scale | null {
  const ends = values.flatMap((value) => [lower(value), upper(value)]);
  const largest = Math.max(0, ...ends);
  const least = Math.min(...ends);
  if (!(largest > 0)) return null;
  if (least <= 0 || largest / least < LOG_FROM) {
    const top = largest * HEADROOM;
    return { log: false, ticks: roundTicks(largest), at: (number) => rounded((number / top) * 100) };
  }
  const width = 100 - 2 * LOG_MARGIN;
  const span = Math.log(largest / least);
  return {
    log: true,
    ticks: powerTicks(least, largest),
    at: (number) => rounded(LOG_MARGIN + (Math.log(number / least) / span) * width),
  };
}

/**
 * Where a value lies on a scale.
 * @param at a number to its place in per cent.
 * @example placeMark({ bound: 'at_least', min: 2000, max: null, unit: 'CNY' }, (n) => n / 50) // { shape: 'from', start: 40, end: 49, open: false }
 */
export function placeMark(value: Value, at: (number: number) => number): Mark {
  const start = at(lower(value));
  const open = value.bound === 'more_than' || value.bound === 'less_than';
  switch (value.bound) {
    case 'at_least':
    case 'more_than':
      return { shape: 'from', start, end: Math.min(100, rounded(start + ARROW)), open };
    case 'at_most':
    case 'less_than': {
      const end = at(upper(value));
      return { shape: 'upto', start: Math.max(0, rounded(end - ARROW)), end, open };
    }
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
  const scale = scaleOf(points.map(({ value }) => value));
  if (points.length < 2 || scale === null) return null;
  return {
    ...about,
    log: scale.log,
    groups: groups.map(({ label, points: own }) => ({
      label,
      points: own.map(({ value, ...rest }) => ({ ...rest, mark: placeMark(value, scale.at) })),
    })),
    ticks: scale.ticks.map((number) => ({ at: scale.at(number), label: formatTick(number) })),
  };
}
