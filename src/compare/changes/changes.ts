// Typed differences between two policies: places side by side, or an old and a new version of one text.
// It must not make words of them, and gives a size only where both sides are comparable.
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import type { Amount, Cite, Condition, Goal, Measure, Responsibility } from '../../types.ts';
import { type TopicCell, topicCell, topicsByTerm } from '../comparables/states.ts';
import { differBenefits, isAnswered, type PlacedBenefit, pairBenefits } from './benefits.ts';
import {
  type Change,
  type ChangeKind,
  type ChangeSide,
  type ConditionChange,
  changeOf,
  type Verdict,
} from './change.ts';
import { differConditions, type GovernedPairs, type PlacedCondition, pairConditions } from './conditions.ts';
import { amountNotes, codeNote, type FacetNote, goalNotes, type Orders, periodOf, readOrders } from './facets.ts';
import { type PairBy, pairAmounts, pairGoals } from './pairing.ts';
import { type LocalPair, pairMeasures, pairUnits, type UnitRole, unitRoles } from './responsibilities.ts';
import { findSilence } from './silence.ts';
import { differValues, type ValueDifference } from './value-difference.ts';

/** The differences of two policies. */
export interface PolicyDifference {
  a: string;
  b: string;
  by: PairBy;
  /** Sums, then goals, benefits, conditions, units and measures, each in the order of a's text, then what only b has. */
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
  benefits: readonly PlacedBenefit[];
  conditions: readonly PlacedCondition[];
  /** Measure of each amount. */
  homes: ReadonlyMap<Amount, string>;
}

function scopeOf(
  policy: CodedPolicy,
  picked: {
    measures: readonly Measure[];
    amounts: readonly { amount: Amount; measure: Measure }[];
    goals: readonly Goal[];
    benefits: readonly PlacedBenefit[];
    conditions: readonly PlacedCondition[];
  },
): Scope {
  return {
    policy,
    measures: picked.measures,
    amounts: picked.amounts.map(({ amount }) => amount),
    goals: picked.goals,
    benefits: picked.benefits,
    conditions: picked.conditions,
    homes: new Map(picked.amounts.map(({ amount, measure }) => [amount, measure.id])),
  };
}

const withAmounts = (measures: readonly Measure[]) =>
  measures.flatMap((measure) => (measure.amounts ?? []).map((amount) => ({ amount, measure })));

const withBenefits = (measures: readonly Measure[]): PlacedBenefit[] =>
  measures.flatMap((measure) => (measure.benefits ?? []).map((benefit) => ({ benefit, measure })));

const withConditions = (measures: readonly Measure[]): PlacedCondition[] =>
  measures.flatMap((measure) => (measure.conditions ?? []).map((condition) => ({ condition, measure })));

/** Conditions of what a topic gives, and of a status that its measures open. */
function conditionsOfTopic(policy: CodedPolicy, { measures, amounts, benefits }: TopicCell): PlacedCondition[] {
  const given = new Set([...amounts.map(({ amount }) => amount.id), ...benefits.map(({ benefit }) => benefit.id)]);
  const named = new Set(benefits.flatMap(({ benefit, measure }) => `${measure.id} ${benefit.condition}`));
  return withConditions(policy.coding.measures).filter(({ condition: { id, applies_to = [] }, measure }) =>
    applies_to.length === 0
      ? measures.includes(measure) || named.has(`${measure.id} ${id}`)
      : applies_to.some((record) => given.has(record)),
  );
}

function scopeOfTopic(corpus: CodedCorpus, policy: CodedPolicy, topic: string | undefined): Scope {
  if (topic !== undefined) {
    const indicators = corpus.vocabularies.get('indicators')?.terms.values() ?? [];
    const cell = topicCell(policy, topic, topicsByTerm(indicators));
    return scopeOf(policy, { ...cell, conditions: conditionsOfTopic(policy, cell) });
  }
  const { measures, goals } = policy.coding;
  return scopeOf(policy, {
    measures,
    goals,
    amounts: withAmounts(measures),
    benefits: withBenefits(measures),
    conditions: withConditions(measures),
  });
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

/**
 * False for a text that only the machine has read: it proposes neither benefits nor conditions, so that none is no finding.
 * @example isReadByPeople(draft) // false
 */
export function isReadByPeople({ source }: CodedPolicy): boolean {
  return source.review.origin !== 'machine' || source.review.status !== 'proposed';
}

function benefitChanges({ corpus, orders, by, a, b }: Run): Change[] {
  if (![a, b].every(({ policy }) => isReadByPeople(policy))) return [];
  const { pairs, onlyA, onlyB } = pairBenefits(orders, a.benefits, b.benefits, by);
  const sideOf = ({ policy }: Scope, { benefit, measure }: PlacedBenefit) => side(policy, measure.id, benefit);
  const silence = ({ policy }: Scope, { benefit: { item, level } }: PlacedBenefit) =>
    item === undefined ? null : findSilence(corpus, policy, { term: item, vocabulary: 'items', level });
  // Between places, money that the other gives in figures is told with those figures.
  const untold =
    (scope: Scope) =>
    ({ benefit }: PlacedBenefit) =>
      by === 'ids' ||
      !isAnswered(
        orders,
        benefit,
        withAmounts(scope.policy.coding.measures).map(({ amount }) => amount),
      );
  return [
    ...pairs.map(([x, y]) => {
      const found = differBenefits(orders, x.benefit, y.benefit, by === 'ids');
      return changeOf('benefit', sideOf(a, x), sideOf(b, y), found, found.notes);
    }),
    ...onlyA
      .filter(untold(b))
      .map((x) => changeOf('benefit', sideOf(a, x), null, { kind: 'dropped', value: null }, [], silence(b, x))),
    ...onlyB
      .filter(untold(a))
      .map((y) => changeOf('benefit', null, sideOf(b, y), { kind: 'added', value: null }, [], silence(a, y))),
  ];
}

/** Pairs of sums and benefits, whose conditions then belong together. */
function governedPairs(changes: readonly Change[]): GovernedPairs {
  return changes.flatMap(({ record, a, b }) =>
    (record === 'amount' || record === 'benefit') && a !== null && b !== null ? [{ a: a.id, b: b.id }] : [],
  );
}

function conditionChanges({ orders, by, a, b }: Run, governed: GovernedPairs): ConditionChange[] {
  if (![a, b].every(({ policy }) => isReadByPeople(policy))) return [];
  const { pairs, onlyA, onlyB } = pairConditions(a.conditions, b.conditions, governed, by);
  const sideOf = ({ policy }: Scope, { condition, measure }: PlacedCondition) => side(policy, measure.id, condition);
  const lone = (x: ChangeSide<Condition> | null, y: ChangeSide<Condition> | null): ConditionChange => ({
    ...changeOf('condition', x, y, { kind: x === null ? 'added' : 'dropped', value: null }),
    parts: [],
  });
  return [
    ...pairs.map(([x, y]): ConditionChange => {
      const { parts, notes, ...verdict } = differConditions(orders, x.condition, y.condition, by === 'ids');
      return { ...changeOf('condition', sideOf(a, x), sideOf(b, y), verdict, notes), parts };
    }),
    ...onlyA.map((x) => lone(sideOf(a, x), null)),
    ...onlyB.map((y) => lone(null, sideOf(b, y))),
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

function difference(run: Run, measurePairs: readonly LocalPair[] | undefined): PolicyDifference {
  const given = [...amountChanges(run), ...goalChanges(run), ...benefitChanges(run)];
  const changes = [...given, ...conditionChanges(run, governedPairs(given)), ...measureChanges(run, measurePairs)];
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
  return difference(run, measurePairs);
}

/**
 * All typed differences of two measures: their sums, their goals, their benefits and conditions, their units.
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
      benefits: withBenefits([measure]),
      conditions: withConditions([measure]),
    });
  const by = a.policy.id === b.policy.id && a.measure.id === b.measure.id ? 'ids' : 'facets';
  const run: Run = { corpus, orders: readOrders(corpus), by, a: scope(a), b: scope(b) };
  const pair = [{ a: a.measure.id, b: b.measure.id }];
  return difference(run, pair);
}
