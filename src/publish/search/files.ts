// The index as files: postings in many small files found by hash, entries in files of some kilobytes, and one file that says
// how they hang together. An own index, as those of libraries (MiniSearch, tried) must be loaded whole: megabytes for hundreds
// of documents, and built in sixteen times the time. It must not read the disk; the same corpus gives the same bytes.
import type { PublishedFile, Release } from '../release.ts';
import { ByteWriter } from './bytes.ts';
import { searchCorpus } from './entries.ts';
import { ChunkCutter } from './entry-chunks.ts';
import { wordsIn } from './fold.ts';
import { GramTexts } from './grams.ts';
import { valueTerm, wordTerm } from './keys.ts';
import { nameByContent } from './packing.ts';
import { type IndexFile, SEARCH_FOLDER, type SearchCorpus } from './shape.ts';
import { PlainKeys, writeShards } from './shard-files.ts';

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
export const CUT: CutOptions = { common: 1_000, commonShare: 32, longest: 4, chunkUnits: 10_000, shardBytes: 14_000 };

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
    const typed = topics.join(' ');
    let number = this.#numbers.get(typed);
    if (number === undefined) {
      number = this.#numberOf(topics);
      this.#numbers.set(typed, number);
    }
    if (number !== this.#last) this.#close();
    this.#last = number;
    this.#run += 1;
  }

  #numberOf(topics: readonly string[]): number {
    const set = topics.flatMap((topic) => this.#indexOf.get(topic) ?? []).sort((a, b) => a - b);
    const key = set.join(' ');
    const known = this.sets.findIndex((own) => own.join(' ') === key);
    return known >= 0 ? known : this.sets.push(set) - 1;
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

/**
 * The files of the index.
 * @returns `index.json` and, in a folder named by content, `c<n>.bin` (entries, as JSON in raw deflate), `p<n>.bin`
 *   (postings), `topics.bin` and, when there are common grams, `o<n>.bin` (where those of some file stand) and `common.bin`.
 *   Paths are below `search/v1`.
 * @example cutIndex(searchCorpus(corpus, records)).map(({ path }) => path) // ['index.json', '0f…/c0.bin', …]
 */
export function cutIndex(corpus: SearchCorpus, options: CutOptions = CUT): PublishedFile[] {
  const texts = new GramTexts();
  const plain = new PlainKeys();
  const chunks = new ChunkCutter(options.chunkUnits);
  const topics = new TopicSets(corpus.topics);
  const placeIndex = new Map(corpus.places.map(({ id }, index) => [id, index]));
  const groups: IndexFile['groups'] = [];
  let total = 0;
  for (const { place, entries } of corpus.groups()) {
    groups.push([place === null ? -1 : (placeIndex.get(place) ?? -1), ...chunks.add(entries)]);
    for (const { entry, topics: own } of entries) {
      const { title, quote, zh, en, values } = entry;
      topics.add(own);
      if (title === null) texts.add(total, quote, false);
      else {
        texts.add(total, title.zh, true);
        for (const text of zh) texts.add(total, text, true);
        for (const text of [title.en, ...en]) for (const word of wordsIn(text)) plain.add(wordTerm(word), total);
        for (const value of values) plain.add(valueTerm(value), total);
      }
      total += 1;
    }
  }

  const common = Math.max(options.common, Math.ceil(total / options.commonShare));
  const frame = { entries: total, common, longest: options.longest };
  const postings = writeShards([...texts.list(common, options.longest), plain.list()], frame, options.shardBytes);
  const { parts, chunks: entryFiles } = chunks.finish();
  const topicBytes = topics.finish();
  const files: { name: string; content: Uint8Array }[] = [
    ...entryFiles.map((content, index) => ({ name: `c${index}.bin`, content })),
    ...postings.files,
    { name: 'topics.bin', content: topicBytes },
    ...(postings.common.length === 0 ? [] : [{ name: 'common.bin', content: postings.common }]),
  ];
  const head: Omit<IndexFile, 'folder'> = {
    ...frame,
    shards: postings.shards,
    groups,
    files: parts,
    places: corpus.places.map(({ id, name }) => [id, name.zh, name.en]),
    topics: corpus.topics.map(({ id, label }) => [id, label.zh, label.en]),
    topic_sets: topics.sets,
    topic_bytes: topicBytes.length,
    common_bytes: postings.common.length,
  };
  const folder = nameByContent([JSON.stringify(head), ...files.map(({ content }) => content)]);
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
