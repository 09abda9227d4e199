// Typed differences between two policies: places side by side, or an old and a new version of one text.
// It must not make words of them, and gives a size only where both sides are comparable.
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import type { Amount, Cite, Goal, Measure, Responsibility } from '../../types.ts';
import { topicCell, topicsByTerm } from '../comparables/states.ts';
import { amountNotes, codeNote, type FacetNote, goalNotes, type Orders, periodOf, readOrders } from './facets.ts';
import { type PairBy, pairAmounts, pairGoals } from './pairing.ts';
import { type LocalPair, pairMeasures, pairUnits, type UnitRole, unitRoles } from './responsibilities.ts';
import { findSilence, type Silence } from './silence.ts';
import { differValues, type ValueDifference } from './value-difference.ts';

/**
 * What became of a record from a to b. `bound_changed`: the words limit the figure otherwise, and which is more is not
 * certain; `unit_changed`: counted in another unit; `role_changed`: a unit, or a sum, plays another role; `facets_changed`:
 * the same figure for other cases. Of two places, `added` and `dropped` mean that only b, or only a, has it.
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
  | 'same';

/** What a change is of. */
export type ChangedRecord = 'amount' | 'goal' | 'responsibility' | 'measure';

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
  /** Why the other side has none, of a sum or goal that only one has. */
  silence: Silence | null;
}

/** A change of any record. */
export type Change =
  | ChangeOf<'amount', Amount>
  | ChangeOf<'goal', Goal>
  | ChangeOf<'responsibility', UnitRole>
  | ChangeOf<'measure', Measure>;

/** The differences of two policies. */
export interface PolicyDifference {
  a: string;
  b: string;
  by: PairBy;
  /** Sums, then goals, units and measures, each in the order of a's text, then what only b has. */
  changes: Change[];
  /** Pairs without a difference. */
  same: Change[];
}

/** How to compare two policies. */
export interface DiffOptions {
  /** `ids` for two versions of one text; by default when both have one id. */
  by?: PairBy;
  /** Measures that belong together, such as an alignment found; by default those of one id, or of one main topic. */
  measurePairs?: readonly LocalPair[];
  /** Only records of this second-level topic. */
  topic?: string;
}

/** What was found of one pair. */
export interface Verdict {
  kind: ChangeKind;
  value: ValueDifference | null;
}

function changeOf<R extends ChangedRecord, T>(
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

/** The kind of a comparable pair: that of its values, or of its facets when the values are the same. */
function ofValues(value: ValueDifference, notes: readonly FacetNote[]): Verdict {
  const kind = value.change === 'same' && notes.length > 0 ? 'facets_changed' : value.change;
  return { kind, value: value.change === 'unit_changed' ? null : value };
}

/**
 * What became of a sum.
 * @param versions true for two versions of one policy.
 * @returns the kind, the notes on facets, and the difference of the values: null when the sums are paid otherwise (each month
 *   and each year, for each person and each studio) or have another role, since nothing is converted.
 * @example differAmounts(orders, perMonth, perYear, true).kind // 'period_changed'
 */
export function differAmounts(
  orders: Orders,
  a: Amount,
  b: Amount,
  versions: boolean,
): Verdict & { notes: FacetNote[] } {
  const notes = amountNotes(orders, a, b, versions);
  const otherwise = (kind: ChangeKind) => ({ kind, value: null, notes });
  if (a.value.unit !== b.value.unit) return otherwise('unit_changed');
  if (a.per !== b.per && a.per !== undefined && b.per !== undefined) return otherwise('per_changed');
  if (periodOf(a) !== periodOf(b)) return otherwise('period_changed');
  if (a.role !== b.role) return otherwise('role_changed');
  return { ...ofValues(differValues(a.value, b.value), notes), notes };
}

/**
 * What became of a goal.
 * @returns as `differAmounts`. A figure that one side only states as a direction is `added` or `dropped`. Totals over other
 *   times, and figures that count otherwise (each year, in all), are `period_changed` without a size.
 * @example differGoals(orders, inAllBy2025, eachYear).kind // 'period_changed'
 */
export function differGoals(orders: Orders, a: Goal, b: Goal): Verdict & { notes: FacetNote[] } {
  const notes = goalNotes(orders, a, b);
  const otherwise = (kind: ChangeKind) => ({ kind, value: null, notes });
  if (a.value === undefined || b.value === undefined) {
    if (a.value !== undefined) return otherwise('dropped');
    if (b.value !== undefined) return otherwise('added');
    return otherwise(notes.length > 0 ? 'facets_changed' : 'same');
  }
  if (a.value.unit !== b.value.unit) return otherwise('unit_changed');
  const otherTime = notes.some(({ facet }) => facet === 'due');
  const total = a.basis === 'cumulative' || a.basis === undefined;
  if (a.basis !== b.basis || (otherTime && total)) return otherwise('period_changed');
  const { kind, value } = ofValues(differValues(a.value, b.value), notes);
  return { kind: kind === 'facets_changed' && otherTime ? ('period_changed' as const) : kind, value, notes };
}

/** Records of a policy that a comparison is of. */
interface Scope {
  policy: CodedPolicy;
  measures: readonly Measure[];
  amounts: readonly Amount[];
  goals: readonly Goal[];
  /** Measure of each amount. */
  homes: ReadonlyMap<Amount, string>;
}

function scopeOf(
  policy: CodedPolicy,
  picked: {
    measures: readonly Measure[];
    amounts: readonly { amount: Amount; measure: Measure }[];
    goals: readonly Goal[];
  },
): Scope {
  return {
    policy,
    measures: picked.measures,
    amounts: picked.amounts.map(({ amount }) => amount),
    goals: picked.goals,
    homes: new Map(picked.amounts.map(({ amount, measure }) => [amount, measure.id])),
  };
}

const withAmounts = (measures: readonly Measure[]) =>
  measures.flatMap((measure) => (measure.amounts ?? []).map((amount) => ({ amount, measure })));

function scopeOfTopic(corpus: CodedCorpus, policy: CodedPolicy, topic: string | undefined): Scope {
  if (topic !== undefined) {
    const indicators = corpus.vocabularies.get('indicators')?.terms.values() ?? [];
    return scopeOf(policy, topicCell(policy, topic, topicsByTerm(indicators)));
  }
  const { measures, goals } = policy.coding;
  return scopeOf(policy, { measures, goals, amounts: withAmounts(measures) });
}

function side<T extends { id: string; cite: Cite }>(
  policy: CodedPolicy,
  measure: string | null,
  entry: T,
): ChangeSide<T> {
  return { policy: policy.id, jurisdiction: policy.jurisdiction, measure, id: entry.id, entry, cite: entry.cite };
}

interface Run {
  corpus: CodedCorpus;
  orders: Orders;
  by: PairBy;
  a: Scope;
  b: Scope;
}

function amountChanges({ corpus, orders, by, a, b }: Run): Change[] {
  const { pairs, onlyA, onlyB } = pairAmounts(orders, a.amounts, b.amounts, by);
  const sideOf = ({ policy, homes }: Scope, amount: Amount) => side(policy, homes.get(amount) ?? null, amount);
  const silence = ({ policy }: Scope, { item, level }: Amount) =>
    findSilence(corpus, policy, { term: item, vocabulary: 'items', level });
  return [
    ...pairs.map(([x, y]) => {
      const found = differAmounts(orders, x, y, by === 'ids');
      return changeOf('amount', sideOf(a, x), sideOf(b, y), found, found.notes);
    }),
    ...onlyA.map((x) => changeOf('amount', sideOf(a, x), null, { kind: 'dropped', value: null }, [], silence(b, x))),
    ...onlyB.map((y) => changeOf('amount', null, sideOf(b, y), { kind: 'added', value: null }, [], silence(a, y))),
  ];
}

function goalChanges({ corpus, orders, by, a, b }: Run): Change[] {
  const { pairs, onlyA, onlyB } = pairGoals(a.goals, b.goals, by);
  const sideOf = ({ policy }: Scope, goal: Goal) => side(policy, goal.measure ?? null, goal);
  const silence = ({ policy }: Scope, { indicator }: Goal) =>
    findSilence(corpus, policy, { term: indicator, vocabulary: 'indicators' });
  return [
    ...pairs.map(([x, y]) => {
      const found = differGoals(orders, x, y);
      return changeOf('goal', sideOf(a, x), sideOf(b, y), found, found.notes);
    }),
    ...onlyA.map((x) => changeOf('goal', sideOf(a, x), null, { kind: 'dropped', value: null }, [], silence(b, x))),
    ...onlyB.map((y) => changeOf('goal', null, sideOf(b, y), { kind: 'added', value: null }, [], silence(a, y))),
  ];
}

/** Changes of the units of one pair of measures. */
function unitChanges({ corpus, by, a, b }: Run, x: Measure, y: Measure): Change[] {
  const sideOf = ({ policy }: Scope, measure: Measure, role: UnitRole): ChangeSide<UnitRole> => ({
    ...side(policy, measure.id, { ...role, id: role.unit }),
    entry: role,
  });
  const rolesOf = ({ policy }: Scope, { responsibilities }: { responsibilities?: Responsibility[] }) =>
    unitRoles(corpus, policy.jurisdiction, responsibilities ?? []);
  const { pairs, onlyA, onlyB } = pairUnits(rolesOf(a, x), rolesOf(b, y), by);
  return [
    ...pairs.map(([p, q]) => {
      const notes = codeNote('role', p.role, q.role);
      const kind = notes.length > 0 ? 'role_changed' : 'same';
      return changeOf('responsibility', sideOf(a, x, p), sideOf(b, y, q), { kind, value: null }, notes);
    }),
    ...onlyA.map((p) => changeOf('responsibility', sideOf(a, x, p), null, { kind: 'dropped', value: null })),
    ...onlyB.map((q) => changeOf('responsibility', null, sideOf(b, y, q), { kind: 'added', value: null })),
  ];
}

function measureChanges(run: Run, given: readonly LocalPair[] | undefined): Change[] {
  const { by, a, b } = run;
  const { pairs, onlyA, onlyB } = pairMeasures(a.measures, b.measures, by, given);
  const sideOf = ({ policy }: Scope, measure: Measure) => ({
    ...side(policy, measure.id, { ...measure, cite: measure.cites[0]! }),
    entry: measure,
  });
  const units = pairs.flatMap(([x, y]) => unitChanges(run, x, y));
  // Between places a measure without a partner by topic may have one by words: only versions and alignments can tell.
  const known = by === 'ids' || given !== undefined;
  return [
    ...units,
    ...pairs.flatMap(([x, y]) => {
      const notes = codeNote('modality', x.modality, y.modality);
      const kind = notes.length > 0 ? 'facets_changed' : 'same';
      return known ? [changeOf('measure', sideOf(a, x), sideOf(b, y), { kind, value: null }, notes)] : [];
    }),
    ...(known ? onlyA.map((x) => changeOf('measure', sideOf(a, x), null, { kind: 'dropped', value: null })) : []),
    ...(known ? onlyB.map((y) => changeOf('measure', null, sideOf(b, y), { kind: 'added', value: null })) : []),
  ];
}

function difference(run: Run, changes: readonly Change[]): PolicyDifference {
  return {
    a: run.a.policy.id,
    b: run.b.policy.id,
    by: run.by,
    changes: changes.filter(({ kind }) => kind !== 'same'),
    same: changes.filter(({ kind }) => kind === 'same'),
  };
}

/**
 * All typed differences of two policies, b seen from a.
 * @returns changes and pairs without one. A policy against itself has no change; (b, a) mirrors (a, b).
 * @example diffPolicies(corpus, weihai, xuchang, { topic: 'contests-prizes' }).changes[0].kind // 'dropped'
 */
export function diffPolicies(
  corpus: CodedCorpus,
  a: CodedPolicy,
  b: CodedPolicy,
  { by = a.id === b.id ? 'ids' : 'facets', measurePairs, topic }: DiffOptions = {},
): PolicyDifference {
  const run: Run = {
    corpus,
    orders: readOrders(corpus),
    by,
    a: scopeOfTopic(corpus, a, topic),
    b: scopeOfTopic(corpus, b, topic),
  };
  return difference(run, [...amountChanges(run), ...goalChanges(run), ...measureChanges(run, measurePairs)]);
}

/**
 * All typed differences of two measures: their sums, their goals, their units.
 * @returns as `diffPolicies`.
 * @example diffMeasures(corpus, { policy: weihai, measure: studios }, { policy: xuchang, measure: masterStudios }).changes
 */
export function diffMeasures(
  corpus: CodedCorpus,
  a: { policy: CodedPolicy; measure: Measure },
  b: { policy: CodedPolicy; measure: Measure },
): PolicyDifference {
  const scope = ({ policy, measure }: { policy: CodedPolicy; measure: Measure }) =>
    scopeOf(policy, {
      measures: [measure],
      goals: policy.coding.goals.filter((goal) => goal.measure === measure.id),
      amounts: withAmounts([measure]),
    });
  const by = a.policy.id === b.policy.id && a.measure.id === b.measure.id ? 'ids' : 'facets';
  const run: Run = { corpus, orders: readOrders(corpus), by, a: scope(a), b: scope(b) };
  const pair = [{ a: a.measure.id, b: b.measure.id }];
  return difference(run, [...amountChanges(run), ...goalChanges(run), ...measureChanges(run, pair)]);
}
