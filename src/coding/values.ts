// The value of a proposal: as the quote proves it, for a record that no quote proves can never be accepted.
// It must not change a figure: where the words say another bound, theirs is taken.
import { wordsOf } from '../extract/lexicon.ts';
import type { AmountCandidate, GoalCandidate, Lexicon } from '../model.ts';
import type { UnitWords } from '../notation/value.ts';
import type { Prove } from '../proof.ts';
import type { Value } from '../types.ts';

/**
 * The value that a quote proves.
 * @param todo written for a unit that no word tells. @param prove proves values of the document (`createProof`).
 * @returns the value of the candidate, with the bound of the words where they say another one; undefined when it has no bound.
 * @example provenValue(candidate, 'todo', lexicon) // { bound: 'at_least', min: 5, max: null, unit: 'item' }
 */
export function provenValue(
  { bound, min, max, unit, approximate, cite }: GoalCandidate | AmountCandidate,
  todo: string,
  prove: Prove,
): Value | undefined {
  if (bound === null) return undefined;
  const soft = approximate && bound !== 'about' ? { approximate: true as const } : {};
  const value: Value = { bound, min, max, unit: unit ?? todo, ...soft };
  if (unit === null) return value;
  const { reason, found } = prove(cite, value);
  const [said] = found;
  if (reason !== 'bound' || said === undefined) return value;
  const softened = said.approximate && said.bound !== 'about' ? { approximate: true as const } : {};
  return { bound: said.bound, min: said.min, max: said.max, unit, ...softened };
}

/** A figure of a cell, for which the table must print the unit. */
const isOfTable = ({ rule }: GoalCandidate | AmountCandidate) => /^(?:goal\/)?table/.test(rule);

/**
 * Whether the words say what a candidate counts in: 达到1千万以上 names no money, and of a cell whose unit no header or caption of its
 * table prints, not even the figure can be proved.
 * @param prove proves values of the document (`createProof`).
 * @returns true also for a candidate without figure or unit, and for other failures outside tables, which a person can mend.
 * @example saysUnit(candidate, prove) // true
 */
export function saysUnit(candidate: GoalCandidate | AmountCandidate, prove: Prove): boolean {
  const { bound, min, max, unit, approximate, cite } = candidate;
  if (bound === null || unit === null) return true;
  const value: Value = { bound, min, max, unit, ...(approximate && bound !== 'about' ? { approximate: true } : {}) };
  const { reason } = prove(cite, value);
  return reason !== 'unit' && !(reason === 'number' && isOfTable(candidate));
}

/**
 * Printed words of each unit, as proofs take them.
 * @example unitWords(lexicon).person // ['人', '名', '位']
 */
export function unitWords(lexicon: Lexicon): UnitWords {
  const units: Record<string, string[]> = {};
  for (const { word, code } of wordsOf(lexicon, 'units')) units[code] = [...(units[code] ?? []), word];
  return units;
}
