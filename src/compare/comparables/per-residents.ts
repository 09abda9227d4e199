// A goal as a number per 10,000 residents: derived, with its formula and its inputs, beside the original.
// It must not take the place of the figure in the text, and derives nothing from what is no count of a whole place.
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import type { Bilingual, Cite, Goal, Value } from '../../types.ts';

/** What may be divided by residents. */
export interface CountRules {
  /** Units of persons and things, terms of the vocabulary `units`. */
  units: readonly string[];
  bases: readonly NonNullable<Goal['basis']>[];
  /** Scopes that are the whole place, terms of the vocabulary `scopes`. */
  scopes: readonly string[];
}

/** Stocks and totals of persons or things of a whole place. Attendances count one person many times, so they are left out. */
export const COUNT_RULES: CountRules = {
  units: ['person', 'household', 'item', 'bed'],
  bases: ['stock', 'cumulative'],
  scopes: ['whole_jurisdiction'],
};

/** The formula, as it is shown. */
export const PER_RESIDENTS_FORMULA = 'value / population × 10000';

/** A derived figure with all that it was made from. */
export interface PerResidents {
  policy: string;
  /** Local id of the goal. */
  goal: string;
  /** In the unit `per_10000`, with the bound of the original, not rounded. */
  derived: Value;
  formula: string;
  inputs: { value: Value; population: { value: number; as_of: string; source: Bilingual } };
  /** The sentence of the goal. */
  cite: Cite;
}

/** Why nothing is derived. */
export type NotDerived = 'no_value' | 'unit' | 'basis' | 'scope' | 'no_population';

/**
 * A goal per 10,000 residents.
 * @returns the derived figure with formula and inputs; else why there is none.
 * @example perTenThousand(corpus, weihai, stock2025) // { derived: { bound: 'at_least', min: 344.05…, max: null, unit: 'per_10000' }, … }
 */
export function perTenThousand(
  corpus: CodedCorpus,
  policy: CodedPolicy,
  goal: Goal,
  rules: CountRules = COUNT_RULES,
): PerResidents | { reason: NotDerived } {
  const { value } = goal;
  if (value === undefined) return { reason: 'no_value' };
  if (!rules.units.includes(value.unit)) return { reason: 'unit' };
  if (goal.basis === undefined || !rules.bases.includes(goal.basis)) return { reason: 'basis' };
  if (!rules.scopes.includes(goal.scope)) return { reason: 'scope' };
  const population = corpus.places.get(policy.jurisdiction)?.jurisdiction.population ?? null;
  if (population === null) return { reason: 'no_population' };
  const derive = (number: number | null) => (number === null ? null : (number / population.value) * 10000);
  return {
    policy: policy.id,
    goal: goal.id,
    derived: { ...value, min: derive(value.min), max: derive(value.max), unit: 'per_10000' },
    formula: PER_RESIDENTS_FORMULA,
    inputs: { value, population: { value: population.value, as_of: population.as_of, source: population.source } },
    cite: goal.cite,
  };
}
