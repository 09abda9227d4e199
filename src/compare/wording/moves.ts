// Sentences that two texts share in another order: said by which pairs of sentences cross the rest.
// It must not look below the sentence: what changed inside one is found where the words are matched.

import { GAP } from './fold.ts';
import { longestChain, matchTokens, type Run } from './longest-common.ts';
import type { TokenText } from './tokens.ts';

/** A sentence that moved: its tokens on both sides, ends excluded. */
export interface Move {
  aStart: number;
  aEnd: number;
  bStart: number;
  bEnd: number;
  /** False when words in it changed too. */
  exact: boolean;
}

interface Sentence {
  start: number;
  end: number;
  /** Characters that count. */
  weight: number;
  hash: number;
  /** One bit for each of its tokens, so that two sentences without enough in common are passed over. */
  low: number;
  high: number;
}

interface Pair {
  a: number;
  b: number;
  weight: number;
  exact: boolean;
}

/** Shorter sentences (特此通知) stand in many places and move by chance. */
const MIN_EXACT = 8;
const MIN_NEAR = 12;
/** Share of their characters that two sentences have in common to be one that was moved and changed. */
const NEAR = 0.75;
/**
 * Most pairs of sentences and of their characters that are looked at for near ones: two documents of 8,000 characters with
 * nothing in common. Of longer ones only the sentences that stayed as they were are found again.
 */
const MAX_NEAR_PAIRS = 10_000;
const MAX_NEAR_CELLS = 64_000_000;

function splitSentences(text: TokenText, ids: Int32Array): Sentence[] {
  const { count, starts, ends } = text;
  const { gap } = text.folded;
  const sentences: Sentence[] = [];
  for (let start = 0; start < count; ) {
    let weight = 0;
    let hash = 0;
    let low = 0;
    let high = 0;
    let end = start;
    do {
      const id = ids[end]!;
      weight += ends[end]! - starts[end]!;
      hash = (Math.imul(hash, 31) + id) | 0;
      const bit = Math.imul(id + 1, 0x9e3779b1) >>> 26;
      if (bit < 32) low |= 1 << bit;
      else high |= 1 << (bit - 32);
      end += 1;
    } while (end < count && gap[ends[end - 1]! - 1] !== GAP.sentence);
    sentences.push({ start, end, weight, hash, low, high });
    start = end;
  }
  return sentences;
}

function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function isSame(idsA: Int32Array, a: Sentence, idsB: Int32Array, b: Sentence): boolean {
  if (a.end - a.start !== b.end - b.start) return false;
  for (let at = 0; at < a.end - a.start; at += 1) if (idsA[a.start + at] !== idsB[b.start + at]) return false;
  return true;
}

/** Sentences that stand once on each side. */
function exactPairs(a: Sentence[], idsA: Int32Array, b: Sentence[], idsB: Int32Array): Pair[] {
  const places = new Map<number, number>();
  for (const [index, { hash }] of a.entries()) places.set(hash, places.has(hash) ? -1 : index);
  const taken = new Map<number, number>();
  for (const [index, { hash }] of b.entries()) taken.set(hash, taken.has(hash) ? -1 : index);
  const pairs: Pair[] = [];
  for (const [hash, inA] of places) {
    const inB = taken.get(hash) ?? -1;
    if (inA < 0 || inB < 0 || !isSame(idsA, a[inA]!, idsB, b[inB]!)) continue;
    pairs.push({ a: inA, b: inB, weight: a[inA]!.weight, exact: true });
  }
  return pairs;
}

/** Sentences much alike among those without an equal, best first, each used once. */
function nearPairs(
  a: Sentence[],
  restA: readonly number[],
  idsA: Int32Array,
  b: Sentence[],
  restB: readonly number[],
  idsB: Int32Array,
  size: number,
): Pair[] {
  const found: (Pair & { score: number })[] = [];
  for (const inA of restA) {
    const left = a[inA]!;
    for (const inB of restB) {
      const right = b[inB]!;
      const total = left.weight + right.weight;
      const allowed = (1 - NEAR) * total;
      if (Math.abs(left.weight - right.weight) > allowed) continue;
      const missing = countBits(left.low & ~right.low) + countBits(left.high & ~right.high);
      const extra = countBits(right.low & ~left.low) + countBits(right.high & ~left.high);
      if (missing + extra > allowed) continue;
      const tokens = left.end - left.start + right.end - right.start;
      const runs = matchTokens(idsA.subarray(left.start, left.end), idsB.subarray(right.start, right.end), size);
      const common = runs.reduce((sum, { length }) => sum + length, 0);
      const score = (2 * common) / tokens;
      if (score >= NEAR) found.push({ a: inA, b: inB, weight: (common * total) / tokens, exact: false, score });
    }
  }
  found.sort((left, right) => right.score - left.score || left.a - right.a || left.b - right.b);
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  return found.filter((pair) => {
    if (usedA.has(pair.a) || usedB.has(pair.b)) return false;
    usedA.add(pair.a);
    usedB.add(pair.b);
    return true;
  });
}

/** Indexes of sentences worth a search for near ones. */
function unpaired(sentences: readonly Sentence[], pairs: readonly Pair[], side: 'a' | 'b'): number[] {
  const paired = new Uint8Array(sentences.length);
  for (const pair of pairs) paired[pair[side]] = 1;
  const rest: number[] = [];
  for (let index = 0; index < sentences.length; index += 1)
    if (paired[index] === 0 && sentences[index]!.weight >= MIN_NEAR) rest.push(index);
  return rest;
}

/** The sentences that two texts share. */
export interface SharedSentences {
  /** In the order of `a`; none overlap. */
  moves: Move[];
  /** Equal sentences of 8 characters or more that kept their order, as runs of tokens. */
  anchors: Run[];
}

/**
 * Find the sentences that stayed and those that moved.
 * @param idsA ids of the tokens of `a`, @param idsB of `b`, all below `size`.
 * @returns as moves the sentences of 8 characters or more (12 when words in them changed) that stand once on each side and
 *   cross those that keep their order.
 * @example findMoves(a, idsA, b, idsB, size).moves.length // 1 where 先立项再建设。按规定给予资金补助。 has its sentences swapped
 */
export function findMoves(
  a: TokenText,
  idsA: Int32Array,
  b: TokenText,
  idsB: Int32Array,
  size: number,
): SharedSentences {
  const left = splitSentences(a, idsA);
  const right = splitSentences(b, idsB);
  const moves: Move[] = [];
  const anchors: Run[] = [];
  if (left.length < 2 || right.length < 2) return { moves, anchors };
  const pairs = exactPairs(left, idsA, right, idsB);
  const restA = unpaired(left, pairs, 'a');
  const restB = unpaired(right, pairs, 'b');
  const weigh = (rest: readonly number[], sentences: readonly Sentence[]) =>
    rest.reduce((sum, index) => sum + sentences[index]!.weight, 0);
  if (restA.length * restB.length <= MAX_NEAR_PAIRS && weigh(restA, left) * weigh(restB, right) <= MAX_NEAR_CELLS)
    pairs.push(...nearPairs(left, restA, idsA, right, restB, idsB, size));
  pairs.sort((one, other) => one.a - other.a);
  let crossing = false;
  for (let index = 1; index < pairs.length; index += 1) crossing ||= pairs[index]!.b < pairs[index - 1]!.b;
  const kept = crossing ? new Set(longestChain(pairs)) : undefined;
  for (const pair of pairs) {
    const from = left[pair.a]!;
    const to = right[pair.b]!;
    if (kept === undefined || kept.has(pair)) {
      if (pair.exact && pair.weight >= MIN_EXACT)
        anchors.push({ a: from.start, b: to.start, length: from.end - from.start });
      continue;
    }
    if (pair.weight < MIN_EXACT) continue;
    const last = moves.at(-1);
    if (pair.exact && last?.exact === true && last.aEnd === from.start && last.bEnd === to.start) {
      last.aEnd = from.end;
      last.bEnd = to.end;
    } else {
      moves.push({ aStart: from.start, aEnd: from.end, bStart: to.start, bEnd: to.end, exact: pair.exact });
    }
  }
  return { moves, anchors };
}
