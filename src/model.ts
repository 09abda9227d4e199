// Shapes that live in memory only and that no file has: blocks, loaded policies, the corpus.
// Shapes of files are in types.ts (generated). Nothing here computes.
import type {
  AmountRecord,
  CiteRecord,
  Coding,
  GoalRecord,
  Jurisdiction,
  Move,
  PastRelease,
  RelationRecord,
  ResponsibilityRecord,
  Source,
  Term,
  Unit,
  Vocabulary,
} from './types.ts';

/** A line of the canonical document: a heading of depth 1 to 6, a paragraph or a table. */
export interface TextNode {
  kind: 'heading' | 'paragraph' | 'table';
  /** 1 title, 2 section or chapter, 3 and more below; 0 for a paragraph or table. */
  depth: number;
  /** The words, on one line. Of a table: cells joined by tabs, rows by line feeds. */
  text: string;
  /** 1-based line of text.md; 0 before it is written. */
  line: number;
}

/** A citable piece of a document. */
export interface Block {
  /** Citation-like id. Example: `s3.2.8` for 三、（二）8. */
  id: string;
  kind: TextNode['kind'];
  depth: number;
  text: string;
  line: number;
  /** Id of the block that this one stands under; null at the top. */
  parent: string | null;
  /** The marker as printed (`8.`, `（二）`, `第十三条`); null when there is none. */
  marker: string | null;
  /** The label that the words stand under, their own or that of a heading above: `申报条件`, `支持标准`; absent when none does. */
  label?: string;
}

/** Where something stands in a file: 1-based line and column, and how many UTF-16 units it is long. */
export interface Position {
  line: number;
  column: number;
  length: number;
}

/** Keys and indexes from the top of a YAML file to a node. */
export type DataPath = readonly (string | number)[];

/** A YAML file of the corpus, with a way to point into it. */
export interface DataFile {
  /** Path below the root, with `/`. */
  path: string;
  text: string;
  /** Place of a value, or of its key; of the nearest node above when there is none. */
  locate(path: DataPath, on?: 'key' | 'value'): Position;
}

/** A policy with everything that its folder holds. */
export interface Policy {
  id: string;
  jurisdiction: string;
  source: Source;
  coding: Coding;
  /** text.md as stored. */
  text: string;
  blocks: Block[];
  /** original.* as stored. */
  original: Uint8Array;
  files: { source: DataFile; coding: DataFile };
  /** Path of text.md below the root, with `/`. */
  textPath: string;
  /** True when records were left out because they do not fit the schema; then nothing can be said of completeness. */
  partial: boolean;
}

/** A loaded place. */
export interface Place {
  jurisdiction: Jurisdiction;
  file: DataFile;
}

/** A loaded vocabulary. */
export interface LoadedVocabulary {
  vocabulary: Vocabulary;
  terms: Map<string, Term>;
  file: DataFile;
}

/** What was published before, as far as the files of the corpus tell. */
export interface History {
  /** Newest first; none before the first release. */
  releases: readonly PastRelease[];
  /** Every id that a release ever published, in the order of the file; none before the first release. */
  ids: readonly string[];
  /** Null for a file that is not there. */
  files: Readonly<Record<'moved' | 'releases' | 'ids', DataFile | null>>;
}

/** All policies, places and vocabularies, each sorted by id, and what became of ids that are no more. */
export interface Corpus {
  places: Map<string, Place>;
  policies: Map<string, Policy>;
  vocabularies: Map<string, LoadedVocabulary>;
  moved: readonly Move[];
  history: History;
}

/** What comparing needs of a policy: no files and no original, so that a draft or a published policy will do. */
export type CodedPolicy = Pick<Policy, 'id' | 'jurisdiction' | 'source' | 'coding' | 'blocks'>;

/** What comparing needs of a corpus. A `Corpus` is one; another can be made of published data, also in a browser. */
export interface CodedCorpus {
  places: ReadonlyMap<string, Pick<Place, 'jurisdiction'>>;
  policies: ReadonlyMap<string, CodedPolicy>;
  vocabularies: ReadonlyMap<string, Pick<LoadedVocabulary, 'vocabulary' | 'terms'>>;
  /** Where ids went that are no more; none when absent. */
  moved?: readonly Move[];
}

type Nullable<T, K extends keyof T> = Omit<T, K> & { [P in K]: T[P] | null };

/** What every candidate carries: the words it stands on and the rule that found it. */
interface Found {
  cite: CiteRecord;
  /** Name of the rule, `part/what`, so that a person sees why. Example: `distribution/respectively`. */
  rule: string;
}

/** A sum of money or percentage about money as found in a text. Fields as published; null where the text does not tell. */
export type AmountCandidate = Omit<
  Nullable<
    AmountRecord,
    'id' | 'policy' | 'jurisdiction' | 'measure' | 'item' | 'kind' | 'title' | 'recipient' | 'recipient_en' | 'review'
  >,
  'cite'
> &
  Found;

/** A goal as found in a text. */
export type GoalCandidate = Omit<
  Nullable<GoalRecord, 'id' | 'policy' | 'jurisdiction' | 'indicator' | 'title' | 'scope' | 'review'>,
  'cite'
> &
  Found & {
    /** The thing counted, in the words of the text. Example: `高技能人才总量`. */
    subject: string | null;
  };

/** A responsible unit as found in a text. */
export type ResponsibilityCandidate = Omit<Nullable<ResponsibilityRecord, 'policy' | 'jurisdiction' | 'unit'>, 'cite'> &
  Found;

/** A relation to another document as found in a text. */
export type RelationCandidate = Omit<
  Nullable<RelationRecord, 'id' | 'policy' | 'jurisdiction' | 'title_en' | 'review'>,
  'cite' | 'target_policy'
> &
  Found;

/** Everything that extraction finds in one document. */
export interface Extraction {
  blocks: Block[];
  amounts: AmountCandidate[];
  goals: GoalCandidate[];
  responsibilities: ResponsibilityCandidate[];
  relations: RelationCandidate[];
}

/**
 * What extraction knows of the world: words for codes, from the vocabularies, and units, from a place. Nothing of it is
 * in code, so that another domain or country of cities needs only other data.
 */
export interface Lexicon {
  /** For each vocabulary, each alias with its code, longest alias first. */
  words: ReadonlyMap<string, readonly { word: string; code: string }[]>;
  /** For each vocabulary, words that together make a code likely; for proposals only. */
  cues: ReadonlyMap<string, readonly { words: readonly string[]; code: string }[]>;
  /** What the list says of the terms that stand for a payment: the topics that it fits, and the means that it is. */
  items: ReadonlyMap<string, { topics: readonly string[]; instrument: string | null }>;
  /** The same of indicators: the topics that each fits, and the unit that it is counted in. */
  indicators: ReadonlyMap<string, { topics: readonly string[]; unit: string | null }>;
  /** For each vocabulary, its codes in the order of the list, so that 高级工及以上 has an upper end. */
  order: ReadonlyMap<string, readonly string[]>;
  /** Units of the place that the document is from; empty when it is not known. */
  units: readonly Unit[];
}
