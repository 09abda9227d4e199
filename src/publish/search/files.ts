// The index as files: postings in many small files found by hash, entries in files of some kilobytes, and one file that says
// how they hang together. An own index, as those of libraries (MiniSearch, tried) must be loaded whole: megabytes for hundreds
// of documents, and built in sixteen times the time. It must not read the disk; the same corpus gives the same bytes.
import type { PublishedFile, Release } from '../release.ts';
import { searchCorpus } from './entries.ts';
import { ChunkCutter } from './entry-chunks.ts';
import { wordsIn } from './fold.ts';
import { GramTexts } from './grams.ts';
import { hashKey, hashUnits, shardOf, valueTerm, wordTerm } from './keys.ts';
import { ByteWriter, writeOffsets, writePostings } from './postings.ts';
import { type IndexFile, KINDS, SEARCH_FOLDER, type SearchCorpus } from './shape.ts';

/** How the index is cut. */
export interface CutOptions {
  /** A gram in more entries than this, and in more than one of `commonShare`, is indexed with its next unit too. */
  common: number;
  commonShare: number;
  longest: number;
  /** Units of text in a file of entries, and bytes in a file of postings, about. */
  chunkUnits: number;
  shardBytes: number;
}

/** Found by test/bench/search.bench.ts: smaller files want more requests, larger ones more bytes for a first answer. */
export const CUT: CutOptions = { common: 1_000, commonShare: 32, longest: 4, chunkUnits: 6_000, shardBytes: 12_288 };

/** 64 bits of what was written, as 16 hexadecimal digits (FNV-1a, twice): a name, no proof. */
class Digest {
  #low = 0x811c9dc5;
  #high = 0x9747b28c;

  add(content: string | Uint8Array): void {
    let [low, high] = [this.#low, this.#high];
    for (let at = 0; at < content.length; at += 1) {
      const unit = typeof content === 'string' ? content.charCodeAt(at) : content[at]!;
      low = Math.imul(low ^ unit, 0x01000193);
      high = Math.imul(high ^ (unit + 1), 0x5bd1e995);
    }
    this.#low = low;
    this.#high = high ^ (high >>> 15);
  }

  finish(): string {
    return [this.#low, this.#high].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
  }
}

/** Sets of topics by number, and a run-length list of which entry has which. */
class TopicSets {
  readonly sets: number[][] = [[]];
  readonly #numbers = new Map([['', 0]]);
  readonly #indexOf: Map<string, number>;
  readonly #writer = new ByteWriter();
  #run = 0;
  #last = 0;

  constructor(topics: readonly { id: string }[]) {
    this.#indexOf = new Map(topics.map(({ id }, index) => [id, index]));
  }

  add(topics: readonly string[]): void {
    const set = topics.flatMap((topic) => this.#indexOf.get(topic) ?? []).sort((a, b) => a - b);
    const key = set.join(' ');
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.sets.length;
      this.sets.push(set);
      this.#numbers.set(key, number);
    }
    if (number !== this.#last) this.#close();
    this.#last = number;
    this.#run += 1;
  }

  #close(): void {
    this.#writer.varint(this.#run);
    this.#writer.varint(this.#last);
    this.#run = 0;
  }

  finish(): Uint8Array {
    this.#close();
    return this.#writer.finish();
  }
}

/** Where a key stands: entries, ascending, and the offset in each, from `from` to before `to`. */
interface Occurrences {
  entries: ArrayLike<number>;
  /** Null for keys that are looked for alone. */
  offsets: ArrayLike<number> | null;
  from: number;
  to: number;
  /** Of different entries. */
  count: number;
}

/** Lists by key, in files by the hash of their key; the offsets of the lists of a file, in the same order, in another. */
class ShardCutter {
  readonly #total: number;
  readonly #lists = new ByteWriter();
  readonly #offsets = new ByteWriter();
  readonly #bits = new ByteWriter();
  /** For each list the hash of its key, and where it and its offsets end. */
  readonly #hashes: number[] = [];
  readonly #ends: number[] = [];
  readonly #offsetEnds: number[] = [];

  constructor(total: number) {
    this.#total = total;
  }

  /** @param units the key's units, from `at`, `size` of them. */
  add(hash: number, units: ArrayLike<number>, at: number, size: number, found: Occurrences): void {
    const { entries, offsets, from, to, count } = found;
    const lists = this.#lists;
    lists.varint(size);
    for (let unit = at; unit < at + size; unit += 1) {
      lists.byte(units[unit]! & 0xff);
      lists.byte(units[unit]! >>> 8);
    }
    lists.varint(count);
    writePostings(this.#bits, entries, from, to, count, this.#total);
    lists.varint(this.#bits.length);
    lists.bytes(this.#bits.take());
    if (offsets !== null) writeOffsets(this.#bits, entries, offsets, from, to);
    this.#offsets.varint(this.#bits.length);
    this.#offsets.bytes(this.#bits.take());
    this.#hashes.push(hash);
    this.#ends.push(lists.length);
    this.#offsetEnds.push(this.#offsets.length);
  }

  finish(shardBytes: number): { lists: Uint8Array[]; offsets: Uint8Array[] } {
    const shards = 2 ** Math.max(0, Math.ceil(Math.log2(this.#lists.length / shardBytes)));
    return {
      lists: this.#deal(this.#lists.take(), this.#ends, shards),
      offsets: this.#deal(this.#offsets.take(), this.#offsetEnds, shards),
    };
  }

  #deal(bytes: Uint8Array, ends: readonly number[], shards: number): Uint8Array[] {
    const sizes = new Int32Array(shards);
    this.#hashes.forEach((hash, index) => {
      sizes[shardOf(hash, shards)]! += ends[index]! - (ends[index - 1] ?? 0);
    });
    const files = Array.from(sizes, (size) => new Uint8Array(size));
    sizes.fill(0);
    this.#hashes.forEach((hash, index) => {
      const shard = shardOf(hash, shards);
      const own = bytes.subarray(ends[index - 1] ?? 0, ends[index]);
      files[shard]!.set(own, sizes[shard]);
      sizes[shard]! += own.length;
    });
    return files;
  }
}

/**
 * The files of the index.
 * @returns `index.json` and, in a folder named by content, `c<n>.bin` (entries, as JSON in raw deflate), `p<n>.bin` (postings), `o<n>.bin`
 *   (offsets), `topics.bin` and,
 *   when there are common grams, `common.bin`. Paths are below `search/v1`.
 * @example cutIndex(searchCorpus(corpus, records)).map(({ path }) => path) // ['index.json', '0f…/c0.bin', …]
 */
export function cutIndex(corpus: SearchCorpus, options: CutOptions = CUT): PublishedFile[] {
  const texts = new GramTexts();
  const keys = new Map<string, number[]>();
  const addKey = (key: string, entry: number) => {
    const list = keys.get(key);
    if (list === undefined) keys.set(key, [entry]);
    else if (list.at(-1) !== entry) list.push(entry);
  };
  const chunks = new ChunkCutter(options.chunkUnits);
  const topics = new TopicSets(corpus.topics);
  const placeIndex = new Map(corpus.places.map(({ id }, index) => [id, index]));
  const groups: number[][] = [];
  let total = 0;
  for (const { place, entries } of corpus.groups()) {
    const counts = KINDS.map(() => 0);
    for (const { kind, entry, topics: own } of entries) {
      const { title, quote, zh, en, values } = entry;
      counts[KINDS.indexOf(kind)]! += 1;
      chunks.add(entry);
      topics.add(own);
      if (title === null) texts.add(total, quote, false);
      else {
        texts.add(total, title.zh, true);
        for (const text of zh) texts.add(total, text, true);
        for (const text of [title.en, ...en]) for (const word of wordsIn(text)) addKey(wordTerm(word), total);
        for (const value of values) addKey(valueTerm(value), total);
      }
      total += 1;
    }
    groups.push([place === null ? -1 : (placeIndex.get(place) ?? -1), ...counts]);
  }

  const shards = new ShardCutter(total);
  const common = new Set<number>();
  const least = Math.max(options.common, Math.ceil(total / options.commonShare));
  for (const { size, count, units, firsts, counts, starts, entries, offsets } of texts.list(least, options.longest))
    for (let gram = 0; gram < count; gram += 1) {
      const hash = hashUnits(units, firsts[gram]!, size);
      const isCommon = counts[gram]! > least;
      shards.add(hash, units, firsts[gram]!, size, {
        entries,
        // Terms that hold a common gram of two are looked for by longer ones.
        offsets: size === 1 || (size === 2 && isCommon && options.longest > 2) ? null : offsets,
        from: starts[gram]!,
        to: starts[gram + 1]!,
        count: counts[gram]!,
      });
      if (size > 1 && size < options.longest && isCommon) common.add(hash >>> 8);
    }
  for (const [key, list] of keys) {
    const units = Array.from(key, (unit) => unit.charCodeAt(0));
    const found = { entries: list, offsets: null, from: 0, to: list.length, count: list.length };
    shards.add(hashKey(key), units, 0, units.length, found);
  }
  const postings = shards.finish(options.shardBytes);
  const commonWriter = new ByteWriter();
  let last = 0;
  for (const hash of [...common].sort((a, b) => a - b)) {
    commonWriter.varint(hash - last);
    last = hash;
  }

  const { counts, chunks: entryFiles } = chunks.finish();
  const topicBytes = topics.finish();
  const files: { name: string; content: string | Uint8Array }[] = [
    ...entryFiles.map((content, index) => ({ name: `c${index}.bin`, content })),
    ...postings.lists.map((content, index) => ({ name: `p${index}.bin`, content })),
    ...postings.offsets.map((content, index) => ({ name: `o${index}.bin`, content })),
    { name: 'topics.bin', content: topicBytes },
    ...(commonWriter.length === 0 ? [] : [{ name: 'common.bin', content: commonWriter.finish() }]),
  ];
  const head: Omit<IndexFile, 'folder'> = {
    entries: total,
    groups,
    places: corpus.places.map(({ id, name }) => [id, name.zh, name.en]),
    topics: corpus.topics.map(({ id, label }) => [id, label.zh, label.en]),
    topic_sets: topics.sets,
    topic_bytes: topicBytes.length,
    chunks: counts,
    shards: postings.lists.length,
    common: least,
    longest: options.longest,
    common_bytes: commonWriter.length,
  };
  const digest = new Digest();
  digest.add(JSON.stringify(head));
  for (const { content } of files) digest.add(content);
  const folder = digest.finish();
  const index: IndexFile = { folder, ...head };
  return [
    { path: 'index.json', content: `${JSON.stringify(index)}\n` },
    ...files.map(({ name, content }) => ({ path: `${folder}/${name}`, content })),
  ];
}

/**
 * The search index of a release.
 * @returns files below `search/v1/`.
 * @example searchFiles(release)[0]?.path // 'search/v1/index.json'
 */
export function searchFiles({ corpus, records }: Release): PublishedFile[] {
  return cutIndex(searchCorpus(corpus, records)).map(({ path, content }) => ({
    path: `${SEARCH_FOLDER}/${path}`,
    content,
  }));
}
