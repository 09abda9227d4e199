// Answers queries from the index: loads only the files that a query needs, and proves every hit on its text.
// It must not fetch by itself, nor show anything: reading is passed in, so that a test and a page run the same code.
import type { Bilingual } from '../../types.ts';
import { ByteReader } from './bytes.ts';
import { type Candidates, Postings } from './candidates.ts';
import { EntryFiles } from './entry-files.ts';
import { answersQuery, closenessOf } from './match.ts';
import type { QueryTerm } from './query.ts';
import { type ReadFile, remember } from './reading.ts';
import { type EntryKind, type IndexFile, KINDS, type SearchEntry } from './shape.ts';

/** What hits are narrowed to; null for all. */
export interface SearchFilters {
  kind: EntryKind | null;
  place: string | null;
  topic: string | null;
}

/** Something found. */
export interface Hit {
  kind: EntryKind;
  /** Name of its place; null for terms. */
  place: Bilingual | null;
  entry: SearchEntry;
  /** How near its name is to the query: 3 when it is just that, 0 when it has none. */
  closeness: number;
}

/** A value that hits can be narrowed to, and how many they would be. */
export interface FacetCount<T extends string = string> {
  id: T;
  label: Bilingual;
  count: number;
}

/** The answer to a query. */
export interface SearchAnswer {
  /** Hits under all filters. */
  total: number;
  /** False when the numbers are the most there can be: too many texts to prove each. Hits that are shown are always proven. */
  exact: boolean;
  /** Counts of each filter under the other two; those of nought are left out. */
  kinds: FacetCount<EntryKind>[];
  places: FacetCount[];
  /** Null while topics are not loaded: ask for them. */
  topics: FacetCount[] | null;
  /**
   * Hits of a kind, under all filters: names nearest to the query first, paragraphs in the order of the texts.
   * @param count how many at most, from the first.
   */
  take(kind: EntryKind, count: number): Promise<Hit[]>;
}

/** Files of entries that are read to prove hits that the postings alone do not prove; more would be too much at once. */
const PROVEN_CHUNKS = 40;
/** Files of entries that are read to put names in order. */
const SORTED_CHUNKS = 12;
/** Topics come along when they are small; otherwise when asked for. */
const SMALL_TOPICS = 16_384;

/** Entries of one kind of one group. */
interface Run {
  start: number;
  end: number;
  kind: number;
  place: number;
}

function runsOf(index: IndexFile): Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (const [place, ...parts] of index.groups)
    KINDS.forEach((_, kind) => {
      const count = parts.reduce((sum, counts) => sum + (counts[kind] ?? 0), 0);
      if (count === 0) return;
      runs.push({ start, end: start + count, kind, place });
      start += count;
    });
  return runs;
}

/** A search index that has been opened. */
export class SearchIndex {
  readonly #index: IndexFile;
  readonly #read: ReadFile;
  readonly #runs: Run[];
  readonly #postings: Postings;
  readonly #files: EntryFiles;
  /** Of the only file of its kind. */
  readonly #topics = new Map<number, Promise<Uint16Array>>();

  constructor(index: IndexFile, read: ReadFile) {
    this.#index = index;
    this.#read = (path) => read(`${index.folder}/${path}`);
    this.#runs = runsOf(index);
    this.#postings = new Postings(index, this.#read);
    this.#files = new EntryFiles(index, this.#read);
  }

  /** Name of a place that can be filtered by. */
  placeName(id: string): Bilingual | null {
    const place = this.#index.places.find(([own]) => own === id);
    return place === undefined ? null : { zh: place[1], en: place[2] };
  }

  /** The place that a term is the name of, with or without 市, 区 and the like; undefined when it names none. */
  placeNamed(term: string): { id: string; name: Bilingual } | undefined {
    const found = this.#index.places.find(
      ([, zh, en]) => zh === term || zh.slice(0, -1) === term || en.toLowerCase() === term.toLowerCase(),
    );
    return found === undefined ? undefined : { id: found[0], name: { zh: found[1], en: found[2] } };
  }

  /** Name of a topic that can be filtered by. */
  topicName(id: string): Bilingual | null {
    const topic = this.#index.topics.find(([own]) => own === id);
    return topic === undefined ? null : { zh: topic[1], en: topic[2] };
  }

  /**
   * Answer a query.
   * @param terms from `parseQuery`. @param wantsTopics load topics however large they are.
   * @returns counts at once; hits are read when they are taken. Rejects when a file cannot be read.
   */
  async search(terms: readonly QueryTerm[], filters: SearchFilters, wantsTopics = false): Promise<SearchAnswer> {
    const isSmall = this.#index.topic_bytes <= SMALL_TOPICS;
    const topicsWanted = wantsTopics || filters.topic !== null || isSmall || this.#topics.size > 0;
    const [found, topicOf] = await Promise.all([
      this.#postings.find(terms),
      topicsWanted ? this.#readTopics() : undefined,
    ]);
    let { list, proven } = found;
    if (!proven && this.#files.areIn(list, PROVEN_CHUNKS)) {
      list = await this.#prove(list, terms);
      proven = true;
    }
    return this.#answer({ list, proven }, terms, filters, topicOf);
  }

  #readTopics(): Promise<Uint16Array> {
    return remember(this.#topics, 0, async () => {
      const reader = new ByteReader(await this.#read('topics.bin'));
      const sets = new Uint16Array(this.#index.entries);
      for (let at = 0; !reader.isAtEnd; ) {
        const run = reader.varint();
        sets.fill(reader.varint(), at, at + run);
        at += run;
      }
      return sets;
    });
  }

  async #prove(list: Int32Array, terms: readonly QueryTerm[]): Promise<Int32Array> {
    const entries = await this.#files.entries(list);
    return list.filter((_, at) => answersQuery(entries[at]!, terms));
  }

  #answer(
    { list, proven }: Candidates,
    terms: readonly QueryTerm[],
    filters: SearchFilters,
    topicOf: Uint16Array | undefined,
  ): SearchAnswer {
    const { places, topics, topic_sets: sets } = this.#index;
    const wanted = {
      kind: filters.kind === null ? -1 : KINDS.indexOf(filters.kind),
      place: filters.place === null ? -1 : places.findIndex(([id]) => id === filters.place),
      topic: filters.topic === null ? -1 : topics.findIndex(([id]) => id === filters.topic),
    };
    // A filter that names nothing known filters everything out.
    const fits = (wish: string | null, number: number, own: number) => wish === null || (number >= 0 && own === number);
    const counts = {
      kind: new Int32Array(KINDS.length),
      place: new Int32Array(places.length),
      topic: new Int32Array(topics.length),
    };
    const kept: number[][] = KINDS.map(() => []);
    let total = 0;
    let run = 0;
    for (const entry of list) {
      while (entry >= this.#runs[run]!.end) run += 1;
      const { kind, place } = this.#runs[run]!;
      const set = topicOf === undefined ? [] : sets[topicOf[entry]!]!;
      const kindFits = fits(filters.kind, wanted.kind, kind);
      const placeFits = fits(filters.place, wanted.place, place);
      const topicFits = filters.topic === null || (wanted.topic >= 0 && set.includes(wanted.topic));
      if (placeFits && topicFits) counts.kind[kind]! += 1;
      if (kindFits && topicFits && place >= 0) counts.place[place]! += 1;
      if (kindFits && placeFits) for (const topic of set) counts.topic[topic]! += 1;
      if (!kindFits || !placeFits || !topicFits) continue;
      kept[kind]!.push(entry);
      total += 1;
    }
    const named = (list: IndexFile['places'], count: Int32Array): FacetCount[] =>
      list
        .map(([id, zh, en], at) => ({ id, label: { zh, en }, count: count[at]! }))
        .filter((facet) => facet.count > 0)
        .sort((a, b) => b.count - a.count);
    return {
      total,
      exact: proven,
      kinds: KINDS.map((id, at) => ({ id, label: { zh: id, en: id }, count: counts.kind[at]! })).filter(
        ({ count }) => count > 0,
      ),
      places: named(places, counts.place),
      topics: topicOf === undefined ? null : named(topics, counts.topic),
      take: (kind, count) => this.#take(kept[KINDS.indexOf(kind)]!, proven, terms, kind, count),
    };
  }

  async #take(
    list: readonly number[],
    proven: boolean,
    terms: readonly QueryTerm[],
    kind: EntryKind,
    count: number,
  ): Promise<Hit[]> {
    const hits: { entry: number; found: SearchEntry; closeness: number }[] = [];
    const sorted = kind !== 'text' && this.#files.areIn(list, SORTED_CHUNKS);
    // Unproven candidates are read in portions until enough of them are hits.
    for (let from = 0; from < list.length && (sorted || hits.length < count); from += count) {
      const part = sorted ? list : list.slice(from, from + count);
      const entries = await this.#files.entries(part);
      entries.forEach((found, at) => {
        if (proven || answersQuery(found, terms))
          hits.push({ entry: part[at]!, found, closeness: closenessOf(found, terms) });
      });
      if (sorted) break;
    }
    if (sorted) hits.sort((a, b) => b.closeness - a.closeness || a.entry - b.entry);
    return hits.slice(0, count).map(({ entry, found, closeness }) => {
      const place = this.#index.places[this.#placeOf(entry)];
      const name = place === undefined ? null : { zh: place[1], en: place[2] };
      return { kind, place: name, entry: found, closeness };
    });
  }

  #placeOf(entry: number): number {
    let [low, high] = [0, this.#runs.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#runs[middle]!.start <= entry) low = middle;
      else high = middle - 1;
    }
    return this.#runs[low]?.place ?? -1;
  }
}

/**
 * Open the index.
 * @param read reads a file below `search/v1`; rejects when it cannot.
 * @returns an index that loads further files as queries need them.
 * @example const index = await openSearch(read); (await index.search(parseQuery('学徒'), filters)).total
 */
export async function openSearch(read: ReadFile): Promise<SearchIndex> {
  const bytes = await read('index.json');
  return new SearchIndex(JSON.parse(new TextDecoder().decode(bytes)) as IndexFile, read);
}
