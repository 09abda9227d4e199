// A first look: which rows of an index are worth weighing exactly, by their codes and by the terms that tell most.
// It must not rank: what it adds up is a part of the whole.
import type { TermIndex, Vector } from './term-index.ts';

/** Terms are followed, those that tell most first, until so many rows have been read for each thousand rows of the index… */
const READ_PER_THOUSAND = 800;
/** …or so many, whichever is more. */
const READ_AT_LEAST = 20_000;
/** A row that shares a code is worth more than any that shares words only. */
const CODED = 8;
/** Bounds of a sorting key that keep it an integer: more terms than a passage has, and a cost above which none differ. */
const PLACES = 2 ** 20;
const MAX_COST = 2 ** 32;

/**
 * Places of terms in a vector, those first that tell most for the rows that they cost: few rows, and a large weight, whose
 * square is what a row that has the term as well gains.
 */
function orderByWorth({ termStart }: TermIndex, { terms, weights }: Vector): Float64Array {
  // Worth and place in one number, since sorting numbers is several times as fast as sorting with a function.
  const keys = Float64Array.from(terms, (term, at) => {
    const cost = (termStart[term + 1]! - termStart[term]!) / weights[at]! ** 2;
    return Math.min(MAX_COST, Math.round(cost)) * PLACES + at;
  }).sort();
  for (let at = 0; at < keys.length; at += 1) keys[at]! %= PLACES;
  return keys;
}

/** Add up codes and words in `scratch.sums`. */
function addUp(index: TermIndex, vector: Vector, codes: ReadonlyMap<string, number>): void {
  const { terms, weights } = vector;
  const { termStart, termRows, termWeights } = index;
  const { sums } = index.scratch;
  for (const [code, weight] of codes) {
    const list = index.codeRows.get(code);
    if (list === undefined) continue;
    const { rows, weights: rowWeights } = list;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at]!;
      if (sums[row] === 0) sums[row] = CODED;
      sums[row]! += weight * rowWeights[at]!;
    }
  }
  let left = Math.max(READ_AT_LEAST, (READ_PER_THOUSAND * index.passages.length) / 1_000);
  for (const at of orderByWorth(index, vector)) {
    const weight = weights[at]!;
    const start = termStart[terms[at]!]!;
    const end = termStart[terms[at]! + 1]!;
    left -= end - start;
    if (left < 0) break;
    for (let place = start; place < end; place += 1) sums[termRows[place]!]! += weight * termWeights[place]!;
  }
}

/** Whether row a is worth less than row b; of two alike the higher is. */
const isLess = (sums: Float32Array, a: number, b: number) => sums[a]! < sums[b]! || (sums[a] === sums[b] && a > b);

/** Put a row at the root of a heap whose least stands there, and let it sink. */
function sink(heap: Int32Array, size: number, from: number, sums: Float32Array): void {
  const row = heap[from]!;
  let at = from;
  for (;;) {
    let child = at * 2 + 1;
    if (child >= size) break;
    if (child + 1 < size && isLess(sums, heap[child + 1]!, heap[child]!)) child += 1;
    if (!isLess(sums, heap[child]!, row)) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = row;
}

/**
 * The rows that are worth weighing exactly: those that share codes first, then those that share the weightiest of the terms followed.
 * Exact while the index is small (every term is followed), else a first look: test/bench/align.bench.ts measures what it misses.
 * @param limit how many at most.
 * @param exclude number of the policy whose rows are left out, -1 for none.
 * @returns rows in no order; the same ones each time.
 * @example findCandidates(index, vector, new Map(), 100, -1).length // 100
 */
export function findCandidates(
  index: TermIndex,
  vector: Vector,
  codes: ReadonlyMap<string, number>,
  limit: number,
  exclude: number,
): Int32Array {
  const { policyOf } = index;
  const { sums } = index.scratch;
  addUp(index, vector, codes);
  const heap = new Int32Array(Math.min(limit, sums.length));
  let size = 0;
  // What a row must have more of: nothing, until the heap is full.
  let least = 0;
  // Most rows have got something, so that going over all of them in order is faster than a list of those that have.
  for (let row = 0; row < sums.length; row += 1) {
    if (sums[row]! <= least || policyOf[row] === exclude) continue;
    if (size < heap.length) {
      heap[size] = row;
      size += 1;
      if (size < heap.length) continue;
      for (let node = (size >> 1) - 1; node >= 0; node -= 1) sink(heap, size, node, sums);
    } else {
      heap[0] = row;
      sink(heap, size, 0, sums);
    }
    least = sums[heap[0]!]!;
  }
  sums.fill(0);
  return heap.subarray(0, size);
}
