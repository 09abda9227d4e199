// The shape of a typed difference: what became of a record, both sides of it with their words, and its size.
// It must not compare anything.
import type { Amount, Benefit, Cite, Condition, ConditionNode, Goal, Measure } from '../../types.ts';
import type { FacetNote } from './facets.ts';
import type { UnitRole } from './responsibilities.ts';
import type { Silence } from './silence.ts';
import type { ValueDifference } from './value-difference.ts';

/**
 * What became of a record from a to b. `bound_changed`: the words limit the figure otherwise, and which is more is not
 * certain; `unit_changed`: counted in another unit; `role_changed`: a unit, or a sum, plays another role; `facets_changed`:
 * the same for other cases; `parts_changed`: a condition asks for other things, or for other numbers of them; `text_changed`:
 * other words for what is coded alike, of two versions of one text. Of two places, `added` and `dropped` mean that only b, or
 * only a, has it.
 */
export type ChangeKind =
  | 'raised'
  | 'lowered'
  | 'added'
  | 'dropped'
  | 'bound_changed'
  | 'per_changed'
  | 'period_changed'
  | 'unit_changed'
  | 'role_changed'
  | 'facets_changed'
  | 'parts_changed'
  | 'text_changed'
  | 'same';

/** What a change is of. */
export type ChangedRecord = 'amount' | 'goal' | 'benefit' | 'condition' | 'responsibility' | 'measure';

/** A record on one side of a change. */
export interface ChangeSide<T> {
  policy: string;
  jurisdiction: string;
  /** Local id of the measure that it is of; null for a headline goal. */
  measure: string | null;
  /** Local id; of a responsibility, that of the unit. */
  id: string;
  entry: T;
  /** The sentence behind it. */
  cite: Cite;
}

/** The change of one record. */
export interface ChangeOf<R extends ChangedRecord, T> {
  kind: ChangeKind;
  record: R;
  /** Null when only b has it. */
  a: ChangeSide<T> | null;
  /** Null when only a has it. */
  b: ChangeSide<T> | null;
  /** Null when the two are not comparable, or one side has no value. */
  difference: ValueDifference | null;
  /** b − a in the unit of both, as in `difference`; null without one. */
  absolute: number | null;
  /** (b − a) / a as a fraction; null without one. */
  relative: number | null;
  /** True when the size is against a printed bound. */
  against_bound: boolean;
  /** Other facets in which the two differ. */
  notes: FacetNote[];
  /** Why the other side has none, of a sum, goal or money without figure that only one has. */
  silence: Silence | null;
}

/** What became of one test of a condition. */
export interface ConditionPart {
  kind: ChangeKind;
  /** Null when only b asks for it. */
  a: ConditionNode | null;
  /** Null when only a asks for it. */
  b: ConditionNode | null;
  /** Of the figures of the test, such as years; null without them. */
  difference: ValueDifference | null;
  notes: FacetNote[];
}

/** The change of a condition, with that of each of its tests. */
export interface ConditionChange extends ChangeOf<'condition', Condition> {
  /** Tests that differ: those of a in their order, then what only b asks for; empty when only one side has the condition. */
  parts: ConditionPart[];
}

/** A change of any record. */
export type Change =
  | ChangeOf<'amount', Amount>
  | ChangeOf<'goal', Goal>
  | ChangeOf<'benefit', Benefit>
  | ConditionChange
  | ChangeOf<'responsibility', UnitRole>
  | ChangeOf<'measure', Measure>;

/** What was found of one pair. */
export interface Verdict {
  kind: ChangeKind;
  value: ValueDifference | null;
}

/**
 * Make a change of what was found.
 * @param silence why the other side has none; null when nobody asks.
 * @example changeOf('amount', null, side, { kind: 'added', value: null }).relative // null
 */
export function changeOf<R extends ChangedRecord, T>(
  record: R,
  a: ChangeSide<T> | null,
  b: ChangeSide<T> | null,
  { kind, value }: Verdict,
  notes: FacetNote[] = [],
  silence: Silence | null = null,
): ChangeOf<R, T> {
  return {
    kind,
    record,
    a,
    b,
    difference: value,
    absolute: value?.absolute ?? null,
    relative: value?.relative ?? null,
    against_bound: value?.against_bound ?? false,
    notes,
    silence,
  };
}
