// The value of a proposal: as the quote proves it, for a record that no quote proves can never be accepted.
// It must not change a figure: where the words say another bound, theirs is taken.
import { wordsOf } from '../extract/lexicon.ts';
import type { AmountCandidate, GoalCandidate, Lexicon } from '../model.ts';
import { readsAs } from '../notation/value.ts';
import type { Value } from '../types.ts';

/**
 * The value that a quote proves.
 * @param todo written for a unit that no word tells.
 * @returns the value of the candidate, with the bound of the words where they say another one; undefined when it has no bound.
 * @example provenValue(candidate, 'todo', lexicon) // { bound: 'at_least', min: 5, max: null, unit: 'item' }
 */
export function provenValue(
  { bound, min, max, unit, approximate, cite }: GoalCandidate | AmountCandidate,
  todo: string,
  lexicon: Lexicon,
): Value | undefined {
  if (bound === null) return undefined;
  const soft = approximate && bound !== 'about' ? { approximate: true as const } : {};
  const value: Value = { bound, min, max, unit: unit ?? todo, ...soft };
  if (unit === null) return value;
  const { reason, found } = readsAs(cite.quote, value, unitWords(lexicon));
  const [said] = found;
  if (reason !== 'bound' || said === undefined) return value;
  const softened = said.approximate && said.bound !== 'about' ? { approximate: true as const } : {};
  return { bound: said.bound, min: said.min, max: said.max, unit, ...softened };
}

/**
 * Whether the words of a sum say a sum: 达到1千万以上 names no money.
 * @returns true also for a cell of a table, whose unit stands in its head.
 * @example saysMoney(candidate, lexicon) // true
 */
export function saysMoney(candidate: AmountCandidate, lexicon: Lexicon): boolean {
  const { bound, min, max, unit, approximate, cite } = candidate;
  if (bound === null || unit === null || /[|\t]/.test(cite.quote)) return true;
  const value: Value = { bound, min, max, unit, ...(approximate && bound !== 'about' ? { approximate: true } : {}) };
  return readsAs(cite.quote, value, unitWords(lexicon)).reason !== 'unit';
}

function unitWords(lexicon: Lexicon): Record<string, string[]> {
  const units: Record<string, string[]> = {};
  for (const { word, code } of wordsOf(lexicon, 'units')) units[code] = [...(units[code] ?? []), word];
  return units;
}
