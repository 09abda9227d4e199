// Which measures of different policies speak of the same thing, and which stand alone.
// It must not compare their values or their wording, nor pair sums and goals: that is pairing.ts.
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import { explainMatch, type Match, matchPassages, nearestPassages } from './nearest-passages.ts';
import { type Passage, passagesOf } from './passages.ts';
import { indexPassages, type TermIndex } from './term-index.ts';

/** From this confidence on two measures count as matched. It only decides what is listed as unmatched; nothing is dropped. */
export const MATCHED = 0.5;

/** A measure with what is nearest to it in other policies. */
export interface AlignedPassage {
  id: string;
  policy: string;
  /** Best first, also those that are not sure. */
  matches: Match[];
}

/** Every measure with its matches. */
export interface Alignment {
  /** In the order in which they came. */
  measures: AlignedPassage[];
  /** Ids of measures without a match of confidence `MATCHED`. */
  unmatched: string[];
}

/** How to align. */
export interface AlignOptions {
  /** Matches kept for each measure; 10. */
  top?: number;
  /** True aligns by words alone. */
  hideTopics?: boolean;
  /** False leaves out why: faster for tens of thousands. */
  reasons?: boolean;
  /** Told how many measures are done. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * For each passage the nearest ones of other policies.
 * @param index of the passages, when it is there already.
 * @returns every passage, in order, with at most `top` matches; linear in the number of passages times what an index reads for one.
 * @example alignPassages(passages).unmatched // ['some-city/plan-2022/special-ability-tests']
 */
export function alignPassages(
  passages: readonly Passage[],
  { top = 10, reasons = true, onProgress }: Omit<AlignOptions, 'hideTopics'> = {},
  index: TermIndex = indexPassages(passages),
): Alignment {
  const measures = passages.map((passage, at): AlignedPassage => {
    if (at % 1_000 === 0) onProgress?.(at, passages.length);
    const matches = nearestPassages(index, passage, { top, exclude: passage.policy, reasons });
    return { id: passage.id, policy: passage.policy, matches };
  });
  onProgress?.(passages.length, passages.length);
  const isMatched = ({ matches }: AlignedPassage) => matches.some(({ confidence }) => confidence >= MATCHED);
  return { measures, unmatched: measures.filter((measure) => !isMatched(measure)).map(({ id }) => id) };
}

/**
 * Passages of all policies of a corpus, in its order.
 * @example indexPassages(corpusPassages(corpus))
 */
export function corpusPassages(corpus: CodedCorpus, options: { hideTopics?: boolean } = {}): Passage[] {
  return [...corpus.policies.values()].flatMap((policy) => passagesOf(policy, options));
}

/**
 * Align the measures of all policies: those that share a coded topic, item or comparable sum first, by words after that.
 * @returns each measure with its nearest in other policies, why, and how sure that is; and the unmatched ones.
 * @example alignMeasures(corpus, { top: 3, hideTopics: true }).measures[0].matches[0].confidence // 0.97
 */
export function alignMeasures(corpus: CodedCorpus, options: AlignOptions = {}): Alignment {
  return alignPassages(corpusPassages(corpus, options), options);
}

/** Two measures that belong together. */
export interface MeasurePair {
  /** Id of the passage of the first policy, as `passagesOf` gives it. */
  a: string;
  b: string;
  /** True when each is the best match of the other. */
  mutual: boolean;
  /** Why, and how sure; `match.id` is b, and the words are as a prints them. */
  match: Match;
}

/** A measure that the other policy has not, with what comes nearest to it there. */
export interface LoneMeasure {
  id: string;
  nearest: Match | null;
}

/** The measures of two policies side by side. One may be in several pairs. */
export interface PolicyAlignment {
  pairs: MeasurePair[];
  onlyA: LoneMeasure[];
  onlyB: LoneMeasure[];
}

/**
 * Align the measures of two policies, coded or not, in the corpus or not, also two versions of one policy.
 * @param index of the corpus, which tells rare words from common ones.
 * @returns for each measure of either side its best matches (3, or `top`) of confidence `MATCHED` or more, pairs in the order of a and by
 *   confidence; and the measures without any. Swapping the policies swaps the sides and nothing else but the printed words.
 * @example alignPolicies(index, ours, theirs).onlyA.map(({ id }) => id)
 */
export function alignPolicies(
  index: TermIndex,
  a: CodedPolicy,
  b: CodedPolicy,
  { top = 3, hideTopics = false }: Pick<AlignOptions, 'top' | 'hideTopics'> = {},
): PolicyAlignment {
  const ofA = passagesOf(a, { hideTopics });
  const ofB = passagesOf(b, { hideTopics });
  // All of them, since a weak match that shares a code stands before a sure one by words.
  const fromA = matchPassages(index, ofA, ofB, { top: ofB.length, reasons: false });
  const fromB = matchPassages(index, ofB, ofA, { top: ofA.length, reasons: false });
  const placeOfB = new Map(ofB.map(({ id }, at) => [id, at]));
  const sure = ({ confidence }: Match) => confidence >= MATCHED;
  const pairs = ofA.flatMap((passage, at) =>
    fromA[at]!.flatMap((match, place): MeasurePair[] => {
      const other = placeOfB.get(match.id)!;
      const back = fromB[other]!.findIndex(({ id }) => id === passage.id);
      if (!sure(match) || (place >= top && back >= top)) return [];
      const explained = explainMatch(index, passage, ofB[other]!, match);
      return [{ a: passage.id, b: match.id, mutual: place === 0 && back === 0, match: explained }];
    }),
  );
  const lone = (passages: readonly Passage[], matches: readonly Match[][], others: readonly Passage[]) =>
    passages.flatMap((passage, at): LoneMeasure[] => {
      if (matches[at]!.some(sure)) return [];
      const [best] = matches[at]!;
      const other = others.find(({ id }) => id === best?.id);
      const nearest = best === undefined || other === undefined ? null : explainMatch(index, passage, other, best);
      return [{ id: passage.id, nearest }];
    });
  return { pairs, onlyA: lone(ofA, fromA, ofB), onlyB: lone(ofB, fromB, ofA) };
}
