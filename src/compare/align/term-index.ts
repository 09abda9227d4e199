// Passages as vectors of weighed terms and codes, with the inverted lists of both, in typed arrays.
// It must not read records or blocks, and must not search: that is nearest-passages.ts.
import { eachTerm, foldPassage } from './passage-terms.ts';
import type { Passage } from './passages.ts';
import { TermTable } from './term-table.ts';

/** A vector: numbers of terms, ascending, with weights whose squares add up to 1 (less when the index lacks some terms). */
export interface Vector {
  terms: Int32Array;
  weights: Float32Array;
}

/** Passages with the inverted lists of their terms and codes. Made by `indexPassages`, read by nearest-passages.ts. */
export interface TermIndex {
  /** Passages by id, so that the order in which they came changes nothing. */
  passages: readonly Passage[];
  rowOf: ReadonlyMap<string, number>;
  rowsOfPolicy: ReadonlyMap<string, readonly number[]>;
  /** Policies numbered, and the number of the policy of each row. */
  policyNumbers: ReadonlyMap<string, number>;
  policyOf: Int32Array;
  /** Codes of each row with their weights. */
  codes: readonly ReadonlyMap<string, number>[];
  table: TermTable;
  idf: Float64Array;
  /** Row r has its terms and weights from `rowStart[r]` to `rowStart[r + 1]`. */
  rowStart: Int32Array;
  rowTerms: Int32Array;
  rowWeights: Float32Array;
  /** Term t is in the rows from `termStart[t]` to `termStart[t + 1]`. */
  termStart: Int32Array;
  termRows: Int32Array;
  termWeights: Float32Array;
  /** Rows that have a code, with the weight of the code in the row. */
  codeRows: ReadonlyMap<string, { rows: Int32Array; weights: Float32Array }>;
  /** Space for sums, all 0 between searches. */
  scratch: { sums: Float32Array; query: Float32Array; maybe: Uint8Array };
}

/** A triple counts less than a pair: its two pairs count already. */
export const TRIPLE_WEIGHT = 0.5;
/** Terms are first looked up by these bits of their number. */
export const MAYBE_MASK = 0x3fff;
/** How often a term counts that stands in a set phrase of officialese. */
const PHRASE_COUNT = 0.25;
const MAIN_TOPIC = 1;
const OTHER_TOPIC = 0.6;
const ITEM = 0.5;
const COMPARABLE = 0.25;
const inverseFrequency = (count: number, frequency: number) => Math.log((count + 1) / (frequency + 0.5));
const termWeight = (count: number, idf: number, triple: boolean) =>
  (count < 1 ? count : 1 + Math.log(count)) * idf * (triple ? TRIPLE_WEIGHT : 1);

/** Codes of a passage, in their order, with weights whose squares add up to 1; empty when it has none. */
export function codeVector({ topics, items, comparables }: Passage): Map<string, number> {
  const codes = new Map<string, number>();
  (topics ?? []).forEach((topic, index) => {
    codes.set(`topic ${topic}`, index === 0 ? MAIN_TOPIC : OTHER_TOPIC);
  });
  for (const item of items ?? []) codes.set(`item ${item}`, ITEM);
  for (const key of comparables ?? []) codes.set(`comparable ${key}`, COMPARABLE);
  const length = Math.sqrt([...codes.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return new Map([...codes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, weight]) => [code, weight / length]));
}

/** Calls back with each term of a passage; those of the heading once more. */
function countTerms(passage: Passage, count: (high: number, low: number, times: number) => void): void {
  for (const text of passage.title === undefined ? [passage.text] : [passage.text, passage.title])
    eachTerm(foldPassage(text), (high, low, _at, phrase) => count(high, low, phrase ? PHRASE_COUNT : 1));
}

/** Numbers that grow in a typed array. */
class Growing<T extends Int32Array | Float32Array> {
  length = 0;
  values: T;
  readonly #make: (length: number) => T;
  constructor(make: (length: number) => T) {
    this.#make = make;
    this.values = make(1 << 12);
  }
  /** Make room for more numbers. */
  reserve(more: number): void {
    if (this.length + more <= this.values.length) return;
    const wider = this.#make(Math.max(this.length + more, Math.ceil(this.values.length * 1.5)));
    wider.set(this.values);
    this.values = wider;
  }
}

/** Rows of terms with how often each counts, and in how many rows each term is. */
function readRows(passages: readonly Passage[]) {
  const table = new TermTable();
  const rowStart = new Int32Array(passages.length + 1);
  const terms = new Growing((length) => new Int32Array(length));
  const counts = new Growing((length) => new Float32Array(length));
  const frequency = new Growing((length) => new Int32Array(length));
  const seen = new Growing((length) => new Float32Array(length));
  passages.forEach((passage, row) => {
    const start = terms.length;
    countTerms(passage, (high, low, times) => {
      const term = table.add(high, low);
      if (term >= seen.values.length) {
        seen.length = seen.values.length;
        seen.reserve(term + 1 - seen.length);
      }
      if (seen.values[term] === 0) {
        terms.reserve(1);
        terms.values[terms.length] = term;
        terms.length += 1;
      }
      seen.values[term]! += times;
    });
    const own = terms.values.subarray(start, terms.length).sort();
    counts.reserve(own.length);
    frequency.length = Math.min(frequency.values.length, table.size);
    frequency.reserve(table.size - frequency.length);
    own.forEach((term, index) => {
      counts.values[start + index] = seen.values[term]!;
      seen.values[term] = 0;
      frequency.values[term]! += 1;
    });
    counts.length = terms.length;
    rowStart[row + 1] = terms.length;
  });
  return {
    table,
    rowStart,
    rowTerms: terms.values.slice(0, terms.length),
    counts: counts.values.slice(0, terms.length),
    frequency: frequency.values.slice(0, table.size),
  };
}

/** The same numbers by term instead of by row. */
function invert(rowStart: Int32Array, rowTerms: Int32Array, rowWeights: Float32Array, frequency: Int32Array) {
  const termStart = new Int32Array(frequency.length + 1);
  for (let term = 0; term < frequency.length; term += 1) termStart[term + 1] = termStart[term]! + frequency[term]!;
  const next = termStart.slice();
  const termRows = new Int32Array(rowTerms.length);
  const termWeights = new Float32Array(rowTerms.length);
  for (let row = 0; row + 1 < rowStart.length; row += 1) {
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at += 1) {
      const term = rowTerms[at]!;
      const place = next[term]!;
      next[term] = place + 1;
      termRows[place] = row;
      termWeights[place] = rowWeights[at]!;
    }
  }
  return { termStart, termRows, termWeights };
}

function invertCodes(codes: TermIndex['codes']): TermIndex['codeRows'] {
  const lists = new Map<string, { row: number; weight: number }[]>();
  codes.forEach((vector, row) => {
    for (const [code, weight] of vector) {
      const list = lists.get(code);
      if (list === undefined) lists.set(code, [{ row, weight }]);
      else list.push({ row, weight });
    }
  });
  return new Map(
    [...lists].map(([code, list]) => [
      code,
      { rows: Int32Array.from(list, ({ row }) => row), weights: Float32Array.from(list, ({ weight }) => weight) },
    ]),
  );
}

/**
 * Build the index of passages. Terms are pairs and triples of characters (see `foldPassage`), weighed by how often they
 * stand in a passage (1 + ln) and how rare they are among all (ln of the inverse frequency); set phrases count a quarter.
 * @returns the same for any order of the passages. Throws a RangeError when two have one id.
 * @example nearestPassages(indexPassages(passages), passages[0]).length // 10
 * @see Manning, Raghavan, Schütze: Introduction to Information Retrieval, 6.4 (weights ltc) and 7.1 (index elimination)
 */
export function indexPassages(passages: readonly Passage[]): TermIndex {
  const sorted = [...passages].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const rowOf = new Map(sorted.map(({ id }, row) => [id, row]));
  if (rowOf.size < sorted.length) throw new RangeError('two passages have one id');
  const { table, rowStart, rowTerms, counts, frequency } = readRows(sorted);
  const idf = Float64Array.from(frequency, (rows) => inverseFrequency(sorted.length, rows));
  const rowWeights = new Float32Array(rowTerms.length);
  for (let row = 0; row < sorted.length; row += 1) {
    let squares = 0;
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at += 1) {
      const term = rowTerms[at]!;
      const weight = termWeight(counts[at]!, idf[term]!, table.isTriple(term));
      rowWeights[at] = weight;
      squares += weight * weight;
    }
    const length = Math.sqrt(squares);
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at += 1) rowWeights[at]! /= length;
  }
  const rowsOfPolicy = Map.groupBy(sorted.keys(), (row) => sorted[row]!.policy);
  const policyNumbers = new Map([...rowsOfPolicy.keys()].map((policy, number) => [policy, number]));
  const codes = sorted.map(codeVector);
  return {
    passages: sorted,
    rowOf,
    rowsOfPolicy,
    policyNumbers,
    policyOf: Int32Array.from(sorted, ({ policy }) => policyNumbers.get(policy)!),
    table,
    idf,
    rowStart,
    rowTerms,
    rowWeights,
    ...invert(rowStart, rowTerms, rowWeights, frequency),
    codes,
    codeRows: invertCodes(codes),
    scratch: {
      sums: new Float32Array(sorted.length),
      query: new Float32Array(table.size),
      maybe: new Uint8Array(MAYBE_MASK + 1),
    },
  };
}

/** Weights of a passage that need not be in the index; a term that the index lacks only makes the others lighter. */
export function vectorOf(index: TermIndex, passage: Passage): Vector {
  const row = index.rowOf.get(passage.id);
  const indexed = row === undefined ? undefined : index.passages[row];
  if (row !== undefined && indexed?.text === passage.text && indexed.title === passage.title) {
    const [from, to] = [index.rowStart[row]!, index.rowStart[row + 1]!];
    return { terms: index.rowTerms.subarray(from, to), weights: index.rowWeights.subarray(from, to) };
  }
  const counts = new Map<number, number>();
  const unknown = new Map<string, number>();
  countTerms(passage, (high, low, times) => {
    const term = index.table.find(high, low);
    if (term >= 0) counts.set(term, (counts.get(term) ?? 0) + times);
    else unknown.set(`${high} ${low}`, (unknown.get(`${high} ${low}`) ?? 0) + times);
  });
  const terms = Int32Array.from(counts.keys()).sort();
  const weights = Float32Array.from(terms, (term) =>
    termWeight(counts.get(term)!, index.idf[term]!, index.table.isTriple(term)),
  );
  const rare = inverseFrequency(index.passages.length, 0);
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  for (const [key, count] of unknown) squares += termWeight(count, rare, !key.startsWith('0 ')) ** 2;
  const length = Math.sqrt(squares);
  for (let at = 0; at < weights.length; at += 1) weights[at]! /= length;
  return { terms, weights };
}
