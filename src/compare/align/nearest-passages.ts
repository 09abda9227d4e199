// Which passages are nearest to a passage, among tens of thousands: a first look along the rarest terms, then exact weighing.
// It must not build indexes, and must not decide what is near enough.
import { findCandidates } from './candidates.ts';
import { findSharedWords } from './passage-terms.ts';
import type { Passage } from './passages.ts';
import { codeVector, MAYBE_MASK, type TermIndex, TRIPLE_WEIGHT, type Vector, vectorOf } from './term-index.ts';

/** A passage that is near another. */
export interface Match {
  id: string;
  policy: string;
  /** Cosine of the weighed terms, 0 (no term shared) to 1 (the same words), to six decimals. */
  score: number;
  /** How sure it is that both treat one subject, 0 to 1, to three decimals, from codes and words together. */
  confidence: number;
  /** What brought them together: `coding` when they share a code, else `wording`. */
  by: 'coding' | 'wording';
  /** Topics that both have, in the order of the passage asked for. */
  topics: string[];
  /** Items that both have. */
  items: string[];
  /** Keys of sums that both have. */
  comparables: string[];
  /** Words that both have, as the passage asked for prints them, weightiest first, at most `SHARED_WORDS`. */
  words: string[];
}

/** What to look for, and among which passages. */
export interface NearestOptions {
  /** How many at most; 10. */
  top?: number;
  /** Leave out the passages of this policy. */
  exclude?: string;
  /** Only passages of this policy; all of them are weighed. */
  within?: string;
  /** False leaves `topics`, `items`, `comparables` and `words` empty, which is much faster. */
  reasons?: boolean;
  /** True weighs every passage of the index: slow, and the measure of what the index finds. */
  exhaustive?: boolean;
}

/** Rows that are then weighed exactly, at least and for each one asked for. */
const CANDIDATES = 100;
const CANDIDATES_PER_MATCH = 10;
/** Words given as a reason. */
const SHARED_WORDS = 5;

/** Confidence that two measures with the same codes and no word in common treat one subject. */
const SAME_CODES = 0.9;
/**
 * Logistic curve from score to confidence: middle and steepness. Of the pairs of measures of the first five policies with a
 * score near 0.025, 0.055 and 0.09, a share of 13, 50 and 91 % have a coded topic in common (test/bench/align.bench.ts prints all).
 */
const WORDING_MIDDLE = 0.055;
const WORDING_SLOPE = 50;

const curve = (score: number) => 1 / (1 + Math.exp(-WORDING_SLOPE * (score - WORDING_MIDDLE)));
const CURVE_START = curve(0);
const CURVE_END = curve(1);

const round = (value: number, scale: number) => Math.round(value * scale) / scale;

/**
 * How sure words alone make it that two passages treat one subject.
 * @returns 0 for a score of 0, a half at 0.055, near 1 from 0.15 up; it grows with the score.
 * @example confidenceOf(0.3) > 0.95 // true
 */
export function confidenceOf(score: number): number {
  return Math.max(0, Math.min(1, (curve(score) - CURVE_START) / (CURVE_END - CURVE_START)));
}

/** A row with what it is ranked by. */
interface Ranked {
  row: number;
  score: number;
  confidence: number;
  coded: boolean;
}

function rank(row: number, score: number, codes: number): Ranked {
  const confidence = 1 - (1 - SAME_CODES * Math.min(1, codes)) * (1 - confidenceOf(score));
  return { row, score, confidence, coded: codes > 0 };
}

/** Rows are in the order of ids, so that a tie goes by id. */
const byRank = (a: Ranked, b: Ranked) =>
  Number(b.coded) - Number(a.coded) || b.confidence - a.confidence || b.score - a.score || a.row - b.row;

const shared = (a: readonly string[] | undefined, b: readonly string[] | undefined) =>
  (a ?? []).filter((code) => (b ?? []).includes(code));

/** Put a vector where `dotRow` looks its terms up: their weights, and a bit each in a table small enough to stay at hand. */
function setQuery({ scratch }: TermIndex, { terms, weights }: Vector): void {
  for (let at = 0; at < terms.length; at += 1) {
    scratch.query[terms[at]!] = weights[at]!;
    scratch.maybe[terms[at]! & MAYBE_MASK] = 1;
  }
}

function clearQuery({ scratch }: TermIndex, { terms }: Vector): void {
  for (const term of terms) {
    scratch.query[term] = 0;
    scratch.maybe[term & MAYBE_MASK] = 0;
  }
}

/** Sum of products of a row with the query, in the order of terms, so that it is the same both ways. */
function dotRow({ rowStart, rowTerms, rowWeights, scratch: { query, maybe } }: TermIndex, row: number): number {
  const end = rowStart[row + 1]!;
  let sum = 0;
  for (let at = rowStart[row]!; at < end; at += 1) {
    const term = rowTerms[at]!;
    if (maybe[term & MAYBE_MASK] === 1) sum += rowWeights[at]! * query[term]!;
  }
  return Math.min(1, round(sum, 1e6));
}

function toMatch(index: TermIndex, passage: Passage, other: Passage, ranked: Ranked, reasons: boolean): Match {
  const match: Match = {
    id: other.id,
    policy: other.policy,
    score: ranked.score,
    confidence: round(ranked.confidence, 1e3),
    by: ranked.coded ? 'coding' : 'wording',
    topics: [],
    items: [],
    comparables: [],
    words: [],
  };
  return reasons ? explainMatch(index, passage, other, match) : match;
}

/**
 * A match with its reasons, for one that was looked for without them.
 * @returns the match with what both share: topics, items, comparable sums, and words as `passage` prints them.
 * @example explainMatch(index, passage, other, match).words // ['技能大师工作室']
 */
export function explainMatch(index: TermIndex, passage: Passage, other: Passage, match: Match): Match {
  return {
    ...match,
    topics: shared(passage.topics, other.topics),
    items: shared(passage.items, other.items),
    comparables: shared(passage.comparables, other.comparables),
    words: sharedWords(index, passage, other),
  };
}

/** Both are in the order of codes, so that the sum is the same both ways. */
function dotCodes(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [code, weight] of a) sum += weight * (b.get(code) ?? 0);
  return sum;
}

/**
 * The passages nearest to a passage, which may or may not be in the index: those that share a code first, by confidence,
 * then those that only share words; a tie goes by id. Passages without a shared code or term are not listed.
 * @returns at most `top` matches, the passage itself among them when it is in the index and not excluded.
 * @example nearestPassages(index, passage, { exclude: passage.policy })[0].words // ['技能大师工作室', …]
 */
export function nearestPassages(index: TermIndex, passage: Passage, options: NearestOptions = {}): Match[] {
  const { top = 10, exclude, within, reasons = true, exhaustive = false } = options;
  const vector = vectorOf(index, passage);
  const codes = codeVector(passage);
  const excluded = index.policyNumbers.get(exclude ?? '') ?? -1;
  const all = within === undefined ? index.passages.keys() : (index.rowsOfPolicy.get(within) ?? []);
  const rows =
    exhaustive || within !== undefined
      ? Int32Array.from(all).filter((row) => index.policyOf[row] !== excluded)
      : findCandidates(index, vector, codes, Math.max(CANDIDATES, CANDIDATES_PER_MATCH * top), excluded);
  setQuery(index, vector);
  const ranked: Ranked[] = [];
  for (const row of rows) {
    const score = dotRow(index, row);
    const common = codes.size === 0 ? 0 : dotCodes(codes, index.codes[row]!);
    if (score > 0 || common > 0) ranked.push(rank(row, score, common));
  }
  clearQuery(index, vector);
  return ranked
    .sort(byRank)
    .slice(0, top)
    .map((found) => toMatch(index, passage, index.passages[found.row]!, found, reasons));
}

/**
 * For each of some passages the nearest of some others, whether they are in the index or not; it only tells rare terms.
 * @returns for each of `passages`, in order, at most `top` of `others`, ranked as `nearestPassages` does.
 * @example matchPassages(index, passagesOf(draft), passagesOf(peer), { top: 3 })[0]
 */
export function matchPassages(
  index: TermIndex,
  passages: readonly Passage[],
  others: readonly Passage[],
  { top = 10, reasons = true }: Pick<NearestOptions, 'top' | 'reasons'> = {},
): Match[][] {
  const sorted = [...others].sort((a, b) => (a.id < b.id ? -1 : 1));
  const known = sorted.map((other) => ({ vector: vectorOf(index, other), codes: codeVector(other) }));
  return passages.map((passage) => {
    const vector = vectorOf(index, passage);
    const codes = codeVector(passage);
    return known
      .map((other, row) => rank(row, dotVectors(vector, other.vector), dotCodes(codes, other.codes)))
      .filter(({ score, coded }) => score > 0 || coded)
      .sort(byRank)
      .slice(0, top)
      .map((found) => toMatch(index, passage, sorted[found.row]!, found, reasons));
  });
}

/**
 * The words that two passages share, as the first prints them, those that few passages have first.
 * @returns at most five strings.
 * @example sharedWords(index, a, b) // ['新型学徒制', '职业培训补贴']
 */
export function sharedWords(index: TermIndex, a: Passage, b: Passage): string[] {
  return findSharedWords(a.text, b.text, SHARED_WORDS, (high, low) => {
    const term = index.table.find(high, low);
    return term < 0 ? 0 : index.idf[term]! * (high === 0 ? 1 : TRIPLE_WEIGHT);
  });
}

/**
 * How alike the words of two passages are.
 * @returns the cosine of their terms, 0 to 1; the same both ways.
 * @example similarityOf(index, a, b) === similarityOf(index, b, a) // true
 */
export function similarityOf(index: TermIndex, a: Passage, b: Passage): number {
  return dotVectors(vectorOf(index, a), vectorOf(index, b));
}

function dotVectors(a: Vector, b: Vector): number {
  let sum = 0;
  for (let at = 0, other = 0; at < a.terms.length && other < b.terms.length; ) {
    const difference = a.terms[at]! - b.terms[other]!;
    if (difference === 0) sum += a.weights[at]! * b.weights[other]!;
    if (difference <= 0) at += 1;
    if (difference >= 0) other += 1;
  }
  return Math.min(1, round(sum, 1e6));
}
