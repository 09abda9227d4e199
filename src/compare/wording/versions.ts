// Two versions of one text, block by block: what stayed, what was reworded, what was added and what was dropped.
// It must not compare values; changes.ts does.
import type { Block } from '../../model.ts';
import { foldedSlice, foldText } from './fold.ts';
import { longestChain, matchTokens } from './longest-common.ts';
import { diffWording, type WordingDiff } from './wording.ts';

/** A block of the old text and what became of it. */
export interface VersionPair {
  /** Null when the block is new. */
  a: Block | null;
  /** Null when the block is gone. */
  b: Block | null;
  /** Null unless both are there. `same` in width, spaces and punctuation counts as unchanged: `changed` is false. */
  diff: WordingDiff | null;
  changed: boolean;
}

/** Blocks of one article reworded keep at least this share of their words. */
const MIN_SIMILARITY = 0.5;
/** Between two unchanged blocks each pair is weighed; beyond this many pairs only ids tell. */
const MAX_WEIGHED = 2_500;

/** Reworded blocks between two unchanged ones: by id, else by likeness, in the order of both texts. */
function pairGap(as: readonly Block[], bs: readonly Block[]): { a: number; b: number }[] {
  const weigh = as.length * bs.length <= MAX_WEIGHED;
  const candidates = as.flatMap((a, i) =>
    bs.flatMap((b, j) => {
      if (!weigh) return a.id === b.id ? [{ a: i, b: j, weight: 1 }] : [];
      const { similarity } = diffWording(a.text, b.text);
      // An id shifts when an article is put in before; it decides only between texts that are alike.
      return similarity >= MIN_SIMILARITY ? [{ a: i, b: j, weight: similarity + (a.id === b.id ? 0.1 : 0) }] : [];
    }),
  );
  return longestChain(candidates);
}

/**
 * Align the blocks of two versions of a text.
 * @returns every block of both once, in the order of the texts; where blocks were dropped and added between two that stayed,
 *   the dropped ones come first. A version against itself has no `changed` pair.
 * @example alignVersions(old.blocks, current.blocks).filter(({ changed }) => changed).length
 */
export function alignVersions(as: readonly Block[], bs: readonly Block[]): VersionPair[] {
  const ids = new Map<string, number>();
  const number = ({ text }: Block): number => {
    const key = foldedSlice(foldText(text));
    const known = ids.get(key) ?? ids.size;
    ids.set(key, known);
    return known;
  };
  const left = Int32Array.from(as, number);
  const right = Int32Array.from(bs, number);
  const pairs: VersionPair[] = [];
  const add = (a: Block | undefined, b: Block | undefined, changed: boolean) => {
    const diff = a === undefined || b === undefined ? null : diffWording(a.text, b.text);
    pairs.push({ a: a ?? null, b: b ?? null, diff, changed });
  };
  let aFrom = 0;
  let bFrom = 0;
  const gap = (aTo: number, bTo: number) => {
    const [ownA, ownB] = [as.slice(aFrom, aTo), bs.slice(bFrom, bTo)];
    let [aNext, bNext] = [0, 0];
    for (const { a, b } of [...pairGap(ownA, ownB), { a: ownA.length, b: ownB.length }]) {
      for (; aNext < a; aNext += 1) add(ownA[aNext], undefined, true);
      for (; bNext < b; bNext += 1) add(undefined, ownB[bNext], true);
      if (a < ownA.length) add(ownA[a], ownB[b], true);
      aNext = a + 1;
      bNext = b + 1;
    }
  };
  for (const { a, b, length } of matchTokens(left, right, ids.size)) {
    gap(a, b);
    for (let at = 0; at < length; at += 1) add(as[a + at], bs[b + at], false);
    aFrom = a + length;
    bFrom = b + length;
  }
  gap(as.length, bs.length);
  return pairs;
}
