// Proof that a coded value is what the words of its quote say.
// It knows no vocabulary: which printed words stand for a unit is passed in. It must never repair a value.

import type { Bound } from './bound-word.ts';
import { findQuantities, type Quantity } from './quantity.ts';

/** A value as the data writes it. */
export interface CodedValue {
  bound: Bound;
  /** Null when the bound has no lower side (at_most, less_than). */
  min: number | null;
  /** Null when the bound has no upper side (at_least, more_than). */
  max: number | null;
  /** A unit id: `CNY`, `percent`, `per_10000`, or one of the ids in UnitWords. */
  unit: string;
  /** Set beside a range or a bound that 左右 or 约 softens. */
  approximate?: boolean | null;
}

/** Unit id to the words that documents print for it: `{ person: ['人', '名', '位'], CNY: ['元'] }`; `''` allows none. */
export type UnitWords = Readonly<Record<string, readonly string[]>>;

/**
 * Why a value is not proved: `malformed` its sides do not fit its bound; `number` no quantity of the quote has its number;
 * `unit` the number is there with another unit; `bound` number and unit are there, and the words bound them otherwise.
 */
export type ReadingFailure = 'malformed' | 'number' | 'unit' | 'bound';

/** The outcome of readsAs. */
export interface Reading {
  ok: boolean;
  reason: ReadingFailure | null;
  /** The quantity that proves the value; null when none does. */
  proof: Quantity | null;
  /** The quantities that come nearest (same number and unit, else same number, else all of the quote). */
  found: Quantity[];
}

/** The sides that each bound has; an exact value and an estimate have min = max. */
function isWellFormed(value: CodedValue): boolean {
  const { bound, min, max } = value;
  const fine = (side: number | null): boolean => side === null || Number.isFinite(side);
  if (!fine(min) || !fine(max)) return false;
  switch (bound) {
    case 'exact':
    case 'about':
      return min !== null && min === max;
    case 'at_least':
    case 'more_than':
      return min !== null && max === null;
    case 'at_most':
    case 'less_than':
      return min === null && max !== null;
    case 'range':
      return min !== null && max !== null && min < max;
    default:
      return false;
  }
}

/** The figures of a quantity or value, whatever its bound: the number test must not depend on the bound. */
function figures(value: { min: number | null; max: number | null }): readonly [number, number] | undefined {
  const low = value.min ?? value.max;
  const high = value.max ?? value.min;
  return low === null || high === null ? undefined : [low, high];
}

/** 三分之二 is proved by 66.6667 percent: four decimals, for it has no exact percentage. */
function asShare(figure: number, quantity: Quantity): number {
  return Number(((figure * 100) / Number(quantity.unit.slice(2))).toFixed(4));
}

function isRoundedShare(value: CodedValue, quantity: Quantity): boolean {
  return value.unit === 'percent' && quantity.unit.startsWith('1/');
}

function sameFigures(value: CodedValue, quantity: Quantity): boolean {
  const a = figures(value);
  const b = figures(quantity);
  if (a === undefined || b === undefined) return false;
  if (isRoundedShare(value, quantity)) return a[0] === asShare(b[0], quantity) && a[1] === asShare(b[1], quantity);
  return a[0] === b[0] && a[1] === b[1];
}

/** Bracketed alternatives name the same unit: 台(套) is 台 and 套. So do 个工作日 and 工作日, 个月 and 月. */
function printedWords(quantity: Quantity): string[] {
  const word = quantity.measure_word;
  const open = word.indexOf('(');
  const words = open < 0 ? [word] : [word, word.slice(0, open), word.slice(open + 1, -1)];
  return [...words, ...words.filter((one) => /^个./.test(one)).map((one) => one.slice(1))];
}

/** Units that this module gives itself; their printed word alone (人 of 每万人, 名 of 前3名) proves nothing. */
function isOwnUnit(unit: string): boolean {
  return unit === 'rank' || unit.startsWith('per_') || unit.startsWith('1/');
}

function supportsUnit(unit: string, units: UnitWords, quantity: Quantity): boolean {
  if (quantity.unit !== '' && quantity.unit === unit) return true;
  if (unit === 'percent' && quantity.unit.startsWith('1/')) return true;
  const words = Object.hasOwn(units, unit) ? (units[unit] ?? []) : [];
  if (quantity.unit !== '' && words.includes(quantity.unit)) return true;
  if (isOwnUnit(quantity.unit)) return false;
  // A ratio or sum is never another unit by way of its word: 翻一番 prints 番 and is percent.
  if (/^[A-Z]{3}$|^per/.test(quantity.unit) && quantity.unit !== unit && /^[A-Z]{3}$|^per/.test(unit)) return false;
  return printedWords(quantity).some((word) => words.includes(word));
}

function sameBound(value: CodedValue, quantity: Quantity): boolean {
  if (value.bound !== quantity.bound) return false;
  if (value.bound === 'about') return true;
  return (value.approximate === true) === quantity.approximate;
}

/**
 * Prove that a coded value is what a quote says.
 * @param quote the words, with the bound word in them (a quote cut off before 最高 does not say 最高).
 * @param value the value; 全覆盖 reads as exactly 100 percent, 翻一番 as 200 percent, 每万名…900人 as 900 per_10000.
 * @param units the printed words of each unit id; a unit id that is missing there is only itself.
 * @returns `ok` with the quantity that proves it, or the first reason that fails in the order malformed, number, unit, bound. Never throws.
 * @example readsAs('突破100万人', { bound: 'exact', min: 1e6, max: 1e6, unit: 'person' }, { person: ['人'] }).reason // 'bound'
 */
export function readsAs(quote: string, value: CodedValue, units: UnitWords): Reading {
  const all = findQuantities(quote);
  if (!isWellFormed(value)) return { ok: false, reason: 'malformed', proof: null, found: all };
  const numbered = all.filter((quantity) => sameFigures(value, quantity));
  if (numbered.length === 0) return { ok: false, reason: 'number', proof: null, found: all };
  const fitting = numbered.filter((quantity) => supportsUnit(value.unit, units, quantity));
  if (fitting.length === 0) return { ok: false, reason: 'unit', proof: null, found: numbered };
  const proof = fitting.find((quantity) => sameBound(value, quantity));
  if (proof === undefined) return { ok: false, reason: 'bound', proof: null, found: fitting };
  return { ok: true, reason: null, proof, found: fitting };
}
