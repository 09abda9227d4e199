// Finds the entries that may answer a query, from the postings alone. It must not read the entries.
import { ByteReader } from './bytes.ts';
import { hashKey, shardOf, unitTerm, valueTerm, wordTerm } from './keys.ts';
import { answersWord, isSingle } from './match.ts';
import { intersect, unite } from './postings.ts';
import { PREFIX_LENGTH, type QueryTerm } from './query.ts';
import { type ReadFile, remember } from './reading.ts';
import type { IndexFile } from './shape.ts';
import { Shard } from './shards.ts';

/** Grams that a long term is looked for with: a pasted sentence has dozens, and some of them find it. */
const MOST_GRAMS = 12;

const NONE = new Int32Array(0);

/** What a list of candidates is worth: all hits are in it; when proven, nothing else is. */
export interface Candidates {
  list: Int32Array;
  proven: boolean;
}

/** A gram of a term, and where in the term it stands. */
interface Part {
  gram: string;
  at: number;
}

/** The postings of an index, read as they are needed. */
export class Postings {
  readonly #index: IndexFile;
  readonly #read: ReadFile;
  readonly #shards = new Map<number, Promise<Shard>>();
  readonly #offsetFiles = new Map<number, Promise<Uint8Array>>();
  /** Of the only file of its kind. */
  readonly #commons = new Map<number, Promise<Set<number>>>();

  constructor(index: IndexFile, read: ReadFile) {
    this.#index = index;
    this.#read = read;
  }

  /** Entries that may answer a query: all that do are among them. Rejects when a file cannot be read. */
  async find(terms: readonly QueryTerm[]): Promise<Candidates> {
    const single = isSingle(terms);
    const found = await Promise.all(terms.map((term) => this.#termCandidates(term, single)));
    const lists = found.flatMap((candidates) => candidates ?? []).sort((a, b) => a.list.length - b.list.length);
    if (lists.length === 0) return { list: NONE, proven: true };
    return {
      list: lists.slice(1).reduce((list, next) => intersect(list, next.list), lists[0]!.list),
      // A term without candidates of its own narrows nothing before it is proven on the text.
      proven: lists.length === terms.length && lists.every(({ proven }) => proven),
    };
  }

  async #termCandidates(term: QueryTerm, single: boolean): Promise<Candidates | null> {
    if (term.text.length === 1 && !single) return null;
    const [substring, words, ...values] = await Promise.all([
      term.text.length === 1 ? this.#unit(term.text) : this.#substring(term.text),
      this.#words(term.words),
      ...term.values.map((value) => this.#list(valueTerm(value))),
    ]);
    return {
      list: unite([substring.list, words, ...values.map((list) => list ?? NONE)]),
      proven: substring.proven,
    };
  }

  async #unit(unit: string): Promise<Candidates> {
    return { list: (await this.#list(unitTerm(unit))) ?? NONE, proven: true };
  }

  // A term is cut into grams side by side, the last may lie over the one before: it stands where they all stand in a row.
  async #substring(text: string): Promise<Candidates> {
    const common = await this.#readCommon();
    const { longest } = this.#index;
    const isCommon = (from: number, to: number) => common.has(hashKey(text.slice(from, to)) >>> 8);
    const parts: Part[] = [];
    for (let at = 0; at < text.length; ) {
      let from = Math.min(at, text.length - 2);
      let to = from + 2;
      while (to - from < longest && to < text.length && isCommon(from, to)) to += 1;
      // No room behind a common gram: the unit in front of it sets it apart.
      if (to - from === 2 && from > 0 && isCommon(from, to)) from -= 1;
      parts.push({ gram: text.slice(from, to), at: from });
      at = to;
    }
    // A part that lies within the next one says nothing of its own.
    const own = parts.filter(({ at, gram }, index) => {
      const next = parts[index + 1];
      return next === undefined || at < next.at || at + gram.length > next.at + next.gram.length;
    });
    const step = own.length / MOST_GRAMS;
    const used = step <= 1 ? own : Array.from({ length: MOST_GRAMS }, (_, at) => own[Math.floor(at * step)]!);
    return this.#inARow(used, used.length === own.length);
  }

  // Entries in which all parts stand at their places.
  async #inARow(parts: readonly Part[], whole: boolean): Promise<Candidates> {
    const found = await Promise.all(parts.map(({ gram }) => this.#gram(gram)));
    const posted = found.filter((one) => one !== null);
    if (posted.length < parts.length) return { list: NONE, proven: true };
    const lists = posted.map(({ list }) => list).sort((a, b) => a.length - b.length);
    const list = lists.slice(1).reduce((both, next) => intersect(both, next), lists[0]!);
    const proven = whole && posted.every(({ gram }, index) => gram.length === parts[index]!.gram.length);
    if (parts.length === 1 || list.length === 0) return { list, proven };
    const offsets = await Promise.all(posted.map(({ gram, list: own }) => this.#offsets(gram, own, list)));
    // Where the term would begin, for each entry that is left.
    let begins: number[][] = [];
    offsets.forEach((own, index) => {
      const { at } = parts[index]!;
      const next = own.map((places) => places.map((place) => place - at));
      begins = index === 0 ? next : begins.map((left, entry) => left.filter((begin) => next[entry]!.includes(begin)));
    });
    return { list: list.filter((_, entry) => begins[entry]!.length > 0), proven };
  }

  // The list of common grams holds hashes: a gram may be looked for that was never indexed, then its beginning has to do. Null
  // when no entry holds it.
  async #gram(gram: string): Promise<{ gram: string; list: Int32Array } | null> {
    const list = await this.#list(gram);
    if (list !== null) return { gram, list };
    if (gram.length === 2) return null;
    const tail = gram.length === 3 ? await this.#list(gram.slice(1)) : null;
    if (tail !== null && tail.length > this.#index.common) return null;
    const shorter = await this.#gram(gram.slice(0, -1));
    return shorter === null || shorter.list.length > this.#index.common ? null : shorter;
  }

  // Where a gram stands in some of its entries.
  async #offsets(gram: string, list: Int32Array, wanted: Int32Array): Promise<number[][]> {
    const number = shardOf(hashKey(gram), this.#index.shards);
    const shard = await this.#shard(number);
    const common = shard.isCommon(gram)
      ? await remember(this.#offsetFiles, number, () => this.#read(`o${number}.bin`))
      : null;
    return shard.offsets(gram, list, wanted, common);
  }

  async #words(words: readonly string[]): Promise<Int32Array> {
    if (words.length === 0) return NONE;
    const lists = await Promise.all(
      words.map(async (wanted) => {
        const key = wordTerm(wanted);
        if (wanted.length < PREFIX_LENGTH) return (await this.#list(key)) ?? NONE;
        const shard = await this.#shard(shardOf(hashKey(key), this.#index.shards));
        const found = [...shard.keys()].filter((own) => own.startsWith(key[0]!) && answersWord(own.slice(1), wanted));
        return unite([NONE, ...found.map((own) => shard.list(own)!)]);
      }),
    );
    lists.sort((a, b) => a.length - b.length);
    return lists.slice(1).reduce((list, next) => intersect(list, next), lists[0]!);
  }

  async #list(key: string): Promise<Int32Array | null> {
    const shard = await this.#shard(shardOf(hashKey(key), this.#index.shards));
    return shard.list(key);
  }

  #shard(number: number): Promise<Shard> {
    return remember(
      this.#shards,
      number,
      async () => new Shard(await this.#read(`p${number}.bin`), number, this.#index),
    );
  }

  #readCommon(): Promise<Set<number>> {
    return remember(this.#commons, 0, async () => {
      const hashes = new Set<number>();
      if (this.#index.common_bytes === 0) return hashes;
      const reader = new ByteReader(await this.#read('common.bin'));
      for (let hash = 0; !reader.isAtEnd; ) {
        hash += reader.varint();
        hashes.add(hash);
      }
      return hashes;
    });
  }
}
