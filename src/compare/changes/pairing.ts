// Which sums and which goals of two policies answer the same question, so that their values may be set side by side.
// It must not look at how far values are apart, save to tell equals from others of one kind.
import { TODO } from '../../coding/coding.ts';
import type { Amount, Goal } from '../../types.ts';
import { comparableKey } from '../comparables/comparables.ts';
import { FACET_VOCABULARIES, facetValue, type Orders, periodOf, relateSpans, termText } from './facets.ts';
import { sameValue } from './value-difference.ts';

/** Records of two policies that belong together, and those that stand alone. One record may be in several pairs. */
export interface Pairing<T> {
  pairs: [a: T, b: T][];
  onlyA: T[];
  onlyB: T[];
}

/** `ids`: two versions of one policy, whose records keep their ids. `facets`: any two policies. */
export type PairBy = 'ids' | 'facets';

/** Points by which two records belong together; null when they do not. The same for (a, b) and (b, a). */
export type Score<T> = (a: T, b: T) => number | null;

// Best score first; then equal places in the two lists, and only then the place, so that the pairs of (a, b) mirror those of (b, a).
function pairBest<T>(as: readonly T[], bs: readonly T[], score: Score<T>): Pairing<T> {
  const candidates = as.flatMap((a, i) =>
    bs.flatMap((b, j) => {
      const points = score(a, b);
      return points === null ? [] : [{ i, j, points }];
    }),
  );
  candidates.sort(
    (x, y) =>
      y.points - x.points ||
      Math.abs(x.i - x.j) - Math.abs(y.i - y.j) ||
      Math.min(x.i, x.j) - Math.min(y.i, y.j) ||
      x.i - y.i,
  );
  const partnerOfA = new Map<number, number>();
  const partnerOfB = new Map<number, number>();
  for (const { i, j } of candidates) {
    if (partnerOfA.has(i) || partnerOfB.has(j)) continue;
    partnerOfA.set(i, j);
    partnerOfB.set(j, i);
  }
  return {
    pairs: as.flatMap((a, i) => (partnerOfA.has(i) ? [[a, bs[partnerOfA.get(i)!]!] satisfies [T, T]] : [])),
    onlyA: as.filter((_, i) => !partnerOfA.has(i)),
    onlyB: bs.filter((_, j) => !partnerOfB.has(j)),
  };
}

/**
 * Pair one to one, by one way after another, each applied to what the ones before it left.
 * @example pairInTurn(as, bs, [sameId]).pairs.length
 */
export function pairInTurn<T>(as: readonly T[], bs: readonly T[], scores: readonly Score<T>[]): Pairing<T> {
  let left: Pairing<T> = { pairs: [], onlyA: [...as], onlyB: [...bs] };
  for (const score of scores) {
    const next = pairBest(left.onlyA, left.onlyB, score);
    left = { ...next, pairs: [...left.pairs, ...next.pairs] };
  }
  return left;
}

/** Records that keep their id from one version to the next. */
export const sameId: Score<{ id: string }> = (a, b) => (a.id === b.id ? 1 : null);
const points = (...tests: [boolean, number][]) => tests.reduce((sum, [holds, worth]) => sum + (holds ? worth : 0), 0);

/** Points for two sums with one comparable key; identical ones get the most that there is. */
const likeAmounts = (a: Amount, b: Amount): number =>
  points(
    [a.value.unit === b.value.unit, 32],
    [a.role === b.role, 16],
    [a.class === b.class, 8],
    [a.class === undefined || b.class === undefined, 4],
    [a.recipient.zh === b.recipient.zh, 3],
    [sameValue(a.value, b.value), 2],
    [a.id === b.id, 1],
  );

/** True for two things that no word tells the kind of, unless they are called alike: two unknowns are not the same thing. */
const isUnknown = (code: string, a: string, b: string): boolean => code === TODO && (a === TODO || a !== b);

/** True when there is a case that both sums are for, apart from how often and for what unit of thing each is paid. */
function shareCase(orders: Orders, a: Amount, b: Amount): boolean {
  return (
    a.item === b.item &&
    a.item !== TODO &&
    (['level', 'class', 'rank', 'skill_level'] as const).every(
      (facet) =>
        relateSpans(orders.get(FACET_VOCABULARIES[facet] ?? ''), facetValue(a, facet), facetValue(b, facet)) !==
        'differs',
    )
  );
}

const samePer = (a: Amount, b: Amount) => a.per === undefined || b.per === undefined || a.per === b.per;

/**
 * Pair the sums of two policies.
 * @param by `ids` pairs versions one to one. `facets` pairs by comparable key first, and what no word tells the kind of only with a
 *   sum for the same recipient; a sum left over is then set beside each
 *   one of the other policy that covers a case of it (前3名 answers for second place), so that it counts as answered.
 * @returns pairs in the order of a's text; sums paid otherwise (each month, each year) are paired last, to be shown and not compared.
 * @example pairAmounts(orders, weihai, xuchang, 'facets').pairs.map(([a, b]) => [a.id, b.id])
 */
export function pairAmounts(orders: Orders, as: readonly Amount[], bs: readonly Amount[], by: PairBy): Pairing<Amount> {
  const byKey: Score<Amount> = (a, b) =>
    comparableKey(a) === comparableKey(b) && !isUnknown(a.item, a.recipient.zh, b.recipient.zh)
      ? likeAmounts(a, b)
      : null;
  const paidOtherwise: Score<Amount> = (a, b) =>
    shareCase(orders, a, b) && a.value.unit === b.value.unit ? likeAmounts(a, b) + points([samePer(a, b), 64]) : null;
  if (by === 'ids') return pairInTurn(as, bs, [sameId, byKey, paidOtherwise]);
  const exact = pairInTurn(as, bs, [byKey]);
  const covers = (a: Amount, b: Amount) =>
    shareCase(orders, a, b) && samePer(a, b) && periodOf(a) === periodOf(b) && a.value.unit === b.value.unit;
  const covered = [
    ...exact.onlyA.flatMap((a) => bs.filter((b) => covers(a, b)).map((b): [Amount, Amount] => [a, b])),
    ...exact.onlyB.flatMap((b) =>
      as.filter((a) => !exact.onlyA.includes(a) && covers(a, b)).map((a): [Amount, Amount] => [a, b]),
    ),
  ];
  const answered = new Set(covered.flat());
  const rest = pairBest(
    exact.onlyA.filter((a) => !answered.has(a)),
    exact.onlyB.filter((b) => !answered.has(b)),
    paidOtherwise,
  );
  const place = new Map(as.map((a, at) => [a, at]));
  const pairs = [...exact.pairs, ...covered, ...rest.pairs];
  return { ...rest, pairs: pairs.sort(([a], [b]) => place.get(a)! - place.get(b)!) };
}

/**
 * Pair the goals of two policies: those of one indicator and scope, with the same basis and date first.
 * @returns pairs one to one, in the order in which they were found.
 * @example pairGoals(weihai, suqian, 'facets').pairs.map(([a, b]) => [a.id, b.id]) // [['new-apprentices-2025', 'apprentices-total-2024'], …]
 */
export function pairGoals(as: readonly Goal[], bs: readonly Goal[], by: PairBy): Pairing<Goal> {
  const like: Score<Goal> = (a, b) =>
    a.indicator !== b.indicator || a.scope !== b.scope || isUnknown(a.indicator, a.title.zh, b.title.zh)
      ? null
      : points(
          [a.basis === b.basis, 32],
          [termText(a) === termText(b), 16],
          [(a.value === undefined) === (b.value === undefined), 8],
          // A target that is told twice is paired with the first telling.
          [(a.restates === undefined) === (b.restates === undefined), 6],
          [(a.part_of === undefined) === (b.part_of === undefined), 4],
          [a.value !== undefined && b.value !== undefined && sameValue(a.value, b.value), 2],
          [a.id === b.id, 1],
        );
  return pairInTurn(as, bs, by === 'ids' ? [sameId, like] : [like]);
}
