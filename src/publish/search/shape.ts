// The shapes of the search index, as written at build and read in the browser. Nothing here computes.
// It must not import anything that the browser should not load.
import type { Bilingual } from '../../types.ts';

/** Where the index lives, below the root of the site. */
export const SEARCH_FOLDER = 'search/v1';

/** What a hit can be: a paragraph of a document, a record coded from it, a responsible unit, a term, a whole document. */
export type EntryKind = 'text' | 'measure' | 'amount' | 'goal' | 'benefit' | 'unit' | 'term' | 'document';

/** Kinds in the order of their codes in the index. */
export const KINDS: readonly EntryKind[] = ['text', 'measure', 'amount', 'goal', 'benefit', 'unit', 'term', 'document'];

/** Something that can be found. */
export interface SearchEntry {
  /** Its page and anchor, without language and base. Example: `/policies/weihai/skilled-talent-2021/#s3.2.8`. */
  to: string;
  /** Where it stands in its document, as printed (`第八条`); empty for what stands in none. */
  place: string;
  /** The paragraph itself, or the sentence behind a record; empty when there is none. */
  quote: string;
  /** Null for a paragraph, which has no name. */
  title: Bilingual | null;
  /** What stands beside the name: the value of a sum or goal, the vocabulary of a term; null when nothing does. */
  figure: Bilingual | null;
  /** Further Chinese words that find it: recipients, aliases, numbers of documents. */
  zh: string[];
  /** Further English words that find it. */
  en: string[];
  /** Keys of the values that find it. Example: `['50000', '50000 CNY']`. */
  values: string[];
}

/** Entries that stand together: those of a document, the units of a place, the terms of the vocabularies. */
export interface EntryGroup {
  /** Id of the place; null for terms. */
  place: string | null;
  /**
   * For each kind, in the order of KINDS; `at` says which paragraph of the group an entry belongs to, ascending in each kind:
   * what belongs together is stored together.
   */
  entries: { kind: EntryKind; entry: SearchEntry; topics: readonly string[]; at: number }[];
}

/** Everything that the index is made of. */
export interface SearchCorpus {
  /** Made one after the other, for a corpus of thousands of documents does not want to be in memory at once. */
  groups: () => Iterable<EntryGroup>;
  places: { id: string; name: Bilingual }[];
  topics: { id: string; label: Bilingual }[];
}

/** `search/v1/index.json`: what the browser loads first. Lists of numbers are short for the sake of 3,000 documents. */
export interface IndexFile {
  /** Folder of all other files, named by their content, so that an old file is never read beside a new one. */
  folder: string;
  /** Number of entries. */
  entries: number;
  /**
   * For each group: index of its place, or -1, then for each file that holds some of its entries how many of each kind, in the
   * order of KINDS, as far as there are any. Entries are numbered group by group, in each kind by kind, in each file by file.
   */
  groups: [place: number, ...parts: number[][]][];
  /** How many parts of groups each file of entries holds, one behind the other. */
  files: number[];
  places: [id: string, zh: string, en: string][];
  topics: [id: string, zh: string, en: string][];
  /** Sets of topics, by index, that entries have; the first is the empty one. */
  topic_sets: number[][];
  /** Bytes of the file that gives each entry its set. */
  topic_bytes: number;
  /** Number of files of postings. */
  shards: number;
  /** A gram in more entries than this is common: longer grams are indexed under it. */
  common: number;
  /** Units of the longest grams. */
  longest: number;
  /** Bytes of the list of common grams; 0 when there is none. */
  common_bytes: number;
}

/** An entry as stored, behind a string with the page it is on, when that is another. A paragraph has the first three alone. */
export type EntryRow = [
  /** `#` and the anchor on the page; empty for the page itself. */
  anchor: string,
  place: string,
  quote: string,
  title_zh?: string,
  title_en?: string,
  figure_zh?: string,
  figure_en?: string,
  zh?: string[],
  en?: string[],
  values?: string[],
];
