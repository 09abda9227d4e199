// What the sums of a draft that nobody has coded are paid for, where the measures of peers that it is alike leave one answer.
// It must not guess: a sum stays open unless all sums of its kind in the nearest measures are of one item.
import type { Amount, Coding } from '../../types.ts';
import { type Draft, isOpen } from './draft.ts';

/** The nearest measures of peers, by the id of a measure of the draft. */
export type NearSums = ReadonlyMap<string, readonly Amount[]>;

const given = (value: unknown) => value !== undefined;

/** Sums of one make: paid for the same unit, with ranks or skill levels where the other has them, of one level where both have one. */
function isAlike(a: Amount, b: Amount): boolean {
  return (
    a.value.unit === b.value.unit &&
    a.per === b.per &&
    a.per !== undefined &&
    given(a.rank_from) === given(b.rank_from) &&
    given(a.skill_level_from) === given(b.skill_level_from) &&
    (a.level === b.level || !given(a.level) || !given(b.level)) &&
    (a.kind === 'loan') === (b.kind === 'loan') &&
    a.role === b.role
  );
}

/**
 * Settle open items of a draft.
 * @param near sums of the measures that each measure of the draft is surely alike, nearest first.
 * @returns the draft with items where they follow; the same draft when a person coded it. Nothing else changes.
 * @example settleItems(draft, near).coding.measures[0].amounts[0].item // 'studio_grant'
 */
export function settleItems(draft: Draft, near: NearSums): Draft {
  if (draft.coded) return draft;
  const settle = (amount: Amount, sums: readonly Amount[]): Amount => {
    if (!isOpen(amount.item)) return amount;
    const items = new Set(sums.filter((sum) => isAlike(amount, sum)).map(({ item }) => item));
    const [only] = items;
    return only !== undefined && items.size === 1 ? { ...amount, item: only } : amount;
  };
  const measures = draft.coding.measures.map((measure) =>
    measure.amounts === undefined
      ? measure
      : { ...measure, amounts: measure.amounts.map((amount) => settle(amount, near.get(measure.id) ?? [])) },
  );
  const coding: Coding = { ...draft.coding, measures };
  return { ...draft, coding };
}
