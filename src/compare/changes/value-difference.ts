// How two values differ: which is more where the words leave no doubt, and by how much of what is printed.
// It must not convert units, average a range or read a bound as a figure.
import type { Value } from '../../types.ts';

/** What became of a value. `bound_changed`: the words limit it otherwise, and which is more is not certain. */
export type ValueChange = 'same' | 'raised' | 'lowered' | 'bound_changed' | 'unit_changed';

/**
 * How a size is to be read. `exact`: two plain figures; `at_least`: which is more is certain, and the gap is no smaller;
 * `bound`: printed bounds are this far apart, what is paid or reached may differ otherwise; `about`: a figure is approximate.
 */
export type SizeReading = 'exact' | 'at_least' | 'bound' | 'about';

/** One end of two values, both printed. */
export interface EndDifference {
  a: number;
  b: number;
  /** b − a, in the unit of the values. */
  absolute: number;
  /** (b − a) / a as a fraction; null when a is 0. */
  relative: number | null;
}

/** The difference of value b from value a. */
export interface ValueDifference {
  change: ValueChange;
  /** True when the words leave no doubt which is more, or that both are the same figure. */
  certain: boolean;
  /** b − a in the unit of both; null when the two print no figures that can be set against each other. */
  absolute: number | null;
  /** (b − a) / a as a fraction, 1.5 for +150%; null without `absolute`, or when a is 0. */
  relative: number | null;
  size: SizeReading | null;
  /** True when a figure stands against a printed bound, or a bound against a bound. */
  against_bound: boolean;
  /** Lower ends, when both print one. */
  min: EndDifference | null;
  /** Upper ends, when both print one. */
  max: EndDifference | null;
}

const round = (number: number): number => Number(number.toPrecision(12));

/** The difference of two printed numbers. */
function endDifference(a: number | null, b: number | null): EndDifference | null {
  if (a === null || b === null) return null;
  const absolute = round(b - a);
  return { a, b, absolute, relative: a === 0 ? null : round(absolute / a) };
}

type Ends = { low: number; high: number; openLow: boolean; openHigh: boolean };

/** All numbers that the words allow; null when they are only approximate, since nobody says how wide 左右 is. */
function endsOf({ bound, min, max, approximate }: Value): Ends | null {
  if (bound === 'about' || approximate === true) return null;
  return {
    low: min ?? Number.NEGATIVE_INFINITY,
    high: max ?? Number.POSITIVE_INFINITY,
    openLow: bound === 'more_than',
    openHigh: bound === 'less_than',
  };
}

/**
 * Which of two values is more, when every number that the words allow says the same.
 * @returns -1 when b is less, 1 when b is more, 0 when both are the same plain figure; null when it is not certain or the
 *   units differ.
 * @example certainOrder(atLeast5000, exactly2000) // -1
 */
export function certainOrder(a: Value, b: Value): -1 | 0 | 1 | null {
  const from = endsOf(a);
  const to = endsOf(b);
  if (from === null || to === null || a.unit !== b.unit) return null;
  const below = (x: Ends, y: Ends) => x.high < y.low || (x.high === y.low && (x.openHigh || y.openLow));
  if (below(from, to)) return 1;
  if (below(to, from)) return -1;
  return from.low === from.high && to.low === to.high ? 0 : null;
}

const isPlain = ({ bound }: Value) => bound === 'exact' || bound === 'about';
const isLower = ({ bound }: Value) => bound === 'at_least' || bound === 'more_than';
const isUpper = ({ bound }: Value) => bound === 'at_most' || bound === 'less_than';
const isApproximate = ({ bound, approximate }: Value) => bound === 'about' || approximate === true;

/** True when two values print the same. */
export function sameValue(a: Value, b: Value): boolean {
  return (
    a.bound === b.bound &&
    a.min === b.min &&
    a.max === b.max &&
    a.unit === b.unit &&
    (a.approximate ?? false) === (b.approximate ?? false)
  );
}

/** The two printed numbers that stand for the values, when each prints one and no floor stands against a ceiling. */
function headline(a: Value, b: Value): EndDifference | null {
  if (a.bound === 'range' || b.bound === 'range') return null;
  if ((isLower(a) && isUpper(b)) || (isUpper(a) && isLower(b))) return null;
  return endDifference(a.min ?? a.max, b.min ?? b.max);
}

/** `raised` or `lowered` when the same words limit both and no printed end moves the other way; null otherwise. */
function movedTogether(a: Value, b: Value, min: EndDifference | null, max: EndDifference | null): ValueChange | null {
  if (a.bound !== b.bound || isApproximate(a) !== isApproximate(b)) return null;
  const moves = [min, max].filter((end) => end !== null).map(({ absolute }) => Math.sign(absolute));
  if (moves.length === 0 || moves.every((move) => move === 0)) return null;
  if (moves.every((move) => move >= 0)) return 'raised';
  return moves.every((move) => move <= 0) ? 'lowered' : null;
}

/**
 * Set value b against value a.
 * @returns the typed difference. Exact against exact gives a size; a bound gives one only against what is printed, flagged
 *   `against_bound`; a floor against a ceiling gives none, unless one is certainly above the other. Ranges are compared end by end.
 * @example differValues(atLeast2000, exactly5000) // { change: 'bound_changed', relative: 1.5, size: 'bound', against_bound: true, … }
 */
export function differValues(a: Value, b: Value): ValueDifference {
  const none = { absolute: null, relative: null, size: null, against_bound: false, min: null, max: null };
  if (a.unit !== b.unit) return { change: 'unit_changed', certain: true, ...none };
  const min = endDifference(a.min, b.min);
  const max = endDifference(a.max, b.max);
  const order = certainOrder(a, b);
  if (sameValue(a, b)) {
    const head = headline(a, b);
    const size = sizeOf(a, b, order);
    const figures = head === null ? none : { absolute: 0, relative: head.relative, size };
    return { change: 'same', certain: order === 0, ...none, ...figures, against_bound: isBound(a), min, max };
  }
  const head = headline(a, b) ?? certainGap(a, b, order);
  const moved = movedTogether(a, b, min, max);
  // The same figure under other words (5000 and 不低于 5000) is never a rise, whatever the words then allow.
  const ordered = order === null || order === 0 || head?.absolute === 0 ? null : order > 0 ? 'raised' : 'lowered';
  return {
    change: ordered ?? moved ?? 'bound_changed',
    certain: ordered !== null || (isPlain(a) && isPlain(b) && order !== null),
    absolute: head?.absolute ?? null,
    relative: head?.relative ?? null,
    size: head === null ? null : sizeOf(a, b, ordered === null ? null : order),
    against_bound: isBound(a) || isBound(b),
    min,
    max,
  };
}

const isBound = (value: Value) => isLower(value) || isUpper(value);

function sizeOf(a: Value, b: Value, order: number | null): SizeReading {
  if (isApproximate(a) || isApproximate(b)) return 'about';
  if (a.bound === 'exact' && b.bound === 'exact') return 'exact';
  return order === null || order === 0 ? 'bound' : 'at_least';
}

/** The least gap of two values that are certainly apart: the near end of each. */
function certainGap(a: Value, b: Value, order: -1 | 0 | 1 | null): EndDifference | null {
  if (order === null || order === 0) return null;
  return order > 0 ? endDifference(a.max, b.min) : endDifference(a.min, b.max);
}
