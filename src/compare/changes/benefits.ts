// Which benefits of two policies answer the same question, and what became of them: titles, posts, services, money without figure.
// It must not weigh one benefit against another, nor take like words for the same gift.
import type { Amount, Benefit, Measure } from '../../types.ts';
import { topicsOf } from '../comparables/states.ts';
import { foldedSlice, foldText } from '../wording/fold.ts';
import type { Verdict } from './change.ts';
import { benefitNotes, type FacetNote, facetValue, type Orders, relateSpans, spanOf } from './facets.ts';
import { type PairBy, type Pairing, pairInTurn, type Score, sameId } from './pairing.ts';

/** A benefit with the measure that gives it. */
export interface PlacedBenefit {
  benefit: Benefit;
  measure: Measure;
}

/** Kind and topic alone are no common ground: from this much of like wording on, two gifts are taken for each other's counterpart. */
const LIKE_WORDS = 0.125;

const folded = (text: string): string => foldedSlice(foldText(text));

/**
 * How much of two short texts is alike: shared pairs of neighbouring characters, as Dice has it.
 * @returns 0 to 1; the same for (a, b) and (b, a).
 * @example likeness('报考高级工', '报考技师') // 0.285…
 */
export function likeness(a: string, b: string): number {
  const [x, y] = [folded(a), folded(b)];
  if (x === y) return 1;
  const pairs = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const [ofX, ofY] = [pairs(x), pairs(y)];
  const open = [...ofY];
  const shared = ofX.filter((pair) => {
    const at = open.indexOf(pair);
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  }).length;
  return ofX.length + ofY.length === 0 ? 0 : (2 * shared) / (ofX.length + ofY.length);
}

/** True for texts that differ in nothing that counts. */
export const sameWords = (a: string, b: string): boolean => folded(a) === folded(b);

const level = ({ level: code }: Pick<Benefit, 'level'>) => spanOf(code, code);

/** True when a common level, or money for one thing, makes two gifts of a kind counterparts whatever the words. */
const haveGround = ({ benefit: a }: PlacedBenefit, { benefit: b }: PlacedBenefit): boolean =>
  a.item !== undefined || (a.level !== undefined && a.level === b.level);

/**
 * Benefits of one kind and topic, for one level or for none that is stated; without a common level or item their words are alike
 * too. The same level weighs most, then topics, then words.
 */
function likeBenefits(orders: Orders): Score<PlacedBenefit> {
  return (placedA, placedB) => {
    const { benefit: a, measure: ofA } = placedA;
    const { benefit: b, measure: ofB } = placedB;
    if (a.kind !== b.kind || a.item !== b.item) return null;
    if (relateSpans(orders.get('levels'), level(a), level(b)) === 'differs') return null;
    const [topicsA, topicsB] = [topicsOf(a, ofA), topicsOf(b, ofB)];
    const common = topicsA.filter((topic) => topicsB.includes(topic)).length;
    if (common === 0) return null;
    const [titles, quotes] = [likeness(a.title.zh, b.title.zh), likeness(a.cite.quote, b.cite.quote)];
    if (!haveGround(placedA, placedB) && Math.max(titles, quotes) < LIKE_WORDS) return null;
    const topics = common / (topicsA.length + topicsB.length - common);
    return (a.level === b.level ? 4 : 0) + 2 * topics + (titles + quotes) / 2;
  };
}

/** The one with most points, the first of equals; none when nobody has any. */
function likest(all: readonly PlacedBenefit[], score: (one: PlacedBenefit) => number | null): PlacedBenefit[] {
  let best: { one: PlacedBenefit; points: number } | undefined;
  for (const one of all) {
    const points = score(one);
    if (points !== null && (best === undefined || points > best.points)) best = { one, points };
  }
  return best === undefined ? [] : [best.one];
}

/**
 * Pair the benefits of two policies.
 * @param by `ids` pairs versions by id alone. `facets` pairs those of one kind, item and topic whose levels may be the same: one to one,
 *   then each one left over with the likest of its level or item, so that nobody is said to lack what it gives only once.
 * @returns pairs in the order of a's text.
 * @example pairBenefits(orders, weihai, xuchang, 'facets').pairs[0]?.[0].benefit.id
 */
export function pairBenefits(
  orders: Orders,
  as: readonly PlacedBenefit[],
  bs: readonly PlacedBenefit[],
  by: PairBy,
): Pairing<PlacedBenefit> {
  const byId: Score<PlacedBenefit> = (a, b) => sameId(a.benefit, b.benefit);
  if (by === 'ids') return pairInTurn(as, bs, [byId]);
  const like = likeBenefits(orders);
  const { pairs, onlyA, onlyB } = pairInTurn(as, bs, [like]);
  const grounded: Score<PlacedBenefit> = (a, b) => (haveGround(a, b) ? like(a, b) : null);
  const answered: [PlacedBenefit, PlacedBenefit][] = [
    ...onlyA.flatMap((a): [PlacedBenefit, PlacedBenefit][] => likest(bs, (b) => grounded(a, b)).map((b) => [a, b])),
    ...onlyB.flatMap((b): [PlacedBenefit, PlacedBenefit][] => likest(as, (a) => grounded(a, b)).map((a) => [a, b])),
  ];
  const settled = new Set(answered.flat());
  const place = new Map(as.map((a, at) => [a, at]));
  return {
    pairs: [...pairs, ...answered].sort(([a], [b]) => place.get(a)! - place.get(b)!),
    onlyA: onlyA.filter((a) => !settled.has(a)),
    onlyB: onlyB.filter((b) => !settled.has(b)),
  };
}

/**
 * True when sums answer for a benefit: the money that one text only names, the other gives in figures.
 * @example isAnswered(orders, contestRewardWithoutFigure, amountsOfTheOther) // true
 */
export function isAnswered(orders: Orders, benefit: Benefit, amounts: readonly Amount[]): boolean {
  return amounts.some(
    (amount) =>
      amount.item === benefit.item &&
      relateSpans(orders.get('levels'), level(benefit), facetValue(amount, 'level')) !== 'differs',
  );
}

/**
 * What became of a benefit.
 * @param versions true for two versions of one policy: only then do other words for the same tell anything.
 * @example differBenefits(orders, old, revised, true).kind // 'text_changed'
 */
export function differBenefits(
  orders: Orders,
  a: Benefit,
  b: Benefit,
  versions: boolean,
): Verdict & { notes: FacetNote[] } {
  const notes = benefitNotes(orders, a, b, versions);
  const reworded = versions && !sameWords(a.cite.quote, b.cite.quote);
  return { kind: notes.length > 0 ? 'facets_changed' : reworded ? 'text_changed' : 'same', value: null, notes };
}
