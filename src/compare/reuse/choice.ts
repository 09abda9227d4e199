// What is left of shared wording for a question: what one document shares with the others, what all have, what nobody shares.
// It must not look for passages: findReuse did.
import type { CodedPolicy } from '../../model.ts';
import { isProvision } from '../check-up/lint/context.ts';
import { foldText } from '../wording/fold.ts';
import type { Reuse, ReusePair, SharedPassage } from './reuse.ts';

/** A block of which no passage stands in another document. */
export interface UnsharedBlock {
  policy: string;
  block: string;
  text: string;
}

function fromSideOf({ a, b, direction, spans, ...shares }: ReusePair, baseline: string): ReusePair {
  if (a === baseline) return { a, b, direction, spans, ...shares };
  return {
    a: b,
    b: a,
    direction,
    spans: spans.map(({ a: from, b: to, characters }) => ({ a: to, b: from, characters })),
    characters_a: shares.characters_b,
    characters_b: shares.characters_a,
    share_a: shares.share_b,
    share_b: shares.share_a,
  };
}

/**
 * Shared wording from the side of one document.
 * @param baseline id of a policy, which becomes `a` of each pair, whatever the dates.
 * @returns its pairs and the passages that it has; documents and their totals as they were.
 * @example reuseFrom(reuse, 'suqian/skilled-talent-2022').pairs.every(({ a }) => a === 'suqian/skilled-talent-2022') // true
 */
export function reuseFrom(reuse: Reuse, baseline: string): Reuse {
  const has = ({ places }: SharedPassage) => places.some(({ policy }) => policy === baseline);
  return {
    ...reuse,
    pairs: reuse.pairs.filter(({ a, b }) => a === baseline || b === baseline).map((pair) => fromSideOf(pair, baseline)),
    passages: reuse.passages.filter(has),
    boilerplate: reuse.boilerplate.filter(has),
  };
}

/**
 * Passages that every document has, or that some have and others not.
 * @param of how many documents were compared.
 * @example passagesHeldBy(reuse.passages, 'common', 5).length // 0
 */
export function passagesHeldBy(
  passages: readonly SharedPassage[],
  which: 'common' | 'differences',
  of: number,
): SharedPassage[] {
  const holders = ({ places }: SharedPassage) => new Set(places.map(({ policy }) => policy)).size;
  return passages.filter((passage) => (holders(passage) === of) === (which === 'common'));
}

/**
 * The provisions of some documents of which nothing stands in another: what is theirs alone.
 * @param policies whose blocks are looked at; `reuse` may be of more.
 * @param min of the search; shorter blocks could not be shared and are left out, as are headings.
 * @param within blocks by id of the policy, as for `findReuse`; all when undefined.
 * @example findUnshared([weihai], reuse, 13)[0].block // 's3.1.2'
 */
export function findUnshared(
  policies: readonly CodedPolicy[],
  { pairs, boilerplate }: Reuse,
  min: number,
  within?: ReadonlyMap<string, ReadonlySet<string>>,
): UnsharedBlock[] {
  const shared = new Set(
    [
      ...pairs.flatMap(({ spans }) => spans.flatMap(({ a, b }) => [a, b])),
      ...boilerplate.flatMap(({ places }) => places),
    ].map(({ policy, block }) => `${policy} ${block}`),
  );
  return policies.flatMap(({ id: policy, blocks }) =>
    blocks
      .filter((block) => isProvision(block) && block.kind !== 'heading' && foldText(block.text).length >= min)
      .filter(({ id }) => !shared.has(`${policy} ${id}`) && (within?.get(policy)?.has(id) ?? within === undefined))
      .map(({ id, text }) => ({ policy, block: id, text })),
  );
}
