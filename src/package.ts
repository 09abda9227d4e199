// The library `cejian` for other programs: the corpus in memory, and what can be asked of it, in Node and in a browser.
// It must not read the disk: the data comes with the package (src/cli/pack.ts), or from whoever calls.
import { compareTopic, listTopics } from './compare/compare.ts';
import { forceOn } from './compare/scenario/scenario.ts';
import { extractDocument } from './extract/extract.ts';
import { createLexicon } from './extract/lexicon.ts';
import { resolveId as findId, type Resolution } from './ids.ts';
import { correctDocument } from './import/corrections.ts';
import { mendDamage } from './import/damage.ts';
import { readPlainText } from './import/plain-text.ts';
import type { CodedCorpus, CodedPolicy, Extraction, History } from './model.ts';
import { type Citation, citeRecord } from './publish/citing/cite.ts';
import { comparisonFile } from './publish/comparison-file.ts';
import { packPolicy } from './publish/pair-data.ts';
import { buildRecords, type Records } from './publish/records.ts';
import { DEFAULT_ADDRESS, type Release } from './publish/release.ts';
import { segmentText } from './segment/segment.ts';
import type { ComparisonFile, Jurisdiction, Move, PastRelease, Term, Vocabulary } from './types.ts';

/** The data of the package, as its `corpus.json` has it. */
export interface PackedCorpus {
  /** Semver of the data. */
  version: string;
  places: Jurisdiction[];
  policies: CodedPolicy[];
  vocabularies: Vocabulary[];
  moved: Move[];
  releases: PastRelease[];
  /** Every id that a release ever published. */
  ids: string[];
}

/** A corpus in memory. */
export interface LoadedCorpus extends CodedCorpus {
  version: string;
  /** The published records, the items of the list files of the API. */
  records: Records;
  history: History;
}

/** A record, document or comparison that the corpus does not have. */
export class UnknownIdError extends Error {
  override name = 'UnknownIdError';
}

const withRecords = (corpus: Omit<LoadedCorpus, 'records'>): LoadedCorpus => ({
  ...corpus,
  records: buildRecords(corpus),
});

/**
 * Make a corpus of packed data.
 * @returns policies, places and vocabularies by id, and every published record. Throws when a quote is not in its block.
 * @example openCorpus(JSON.parse(text)).records.amounts.length
 */
export function openCorpus(packed: PackedCorpus): LoadedCorpus {
  const terms = (list: readonly Term[]) => new Map(list.map((term) => [term.id, term]));
  return withRecords({
    version: packed.version,
    places: new Map(packed.places.map((jurisdiction) => [jurisdiction.id, { jurisdiction }])),
    policies: new Map(packed.policies.map((policy) => [policy.id, policy])),
    vocabularies: new Map(
      packed.vocabularies.map((vocabulary) => [vocabulary.id, { vocabulary, terms: terms(vocabulary.terms) }]),
    ),
    moved: packed.moved,
    history: { releases: packed.releases, ids: packed.ids, files: { moved: null, releases: null, ids: null } },
  });
}

/**
 * What a corpus is packed from, as `corpus.json` keeps it.
 * @returns plain data that JSON holds, in the order of the corpus.
 * @example JSON.stringify(packCorpus(corpus, '0.1.0'))
 */
export function packCorpus(corpus: CodedCorpus & { history: History }, version: string): PackedCorpus {
  return {
    version,
    places: [...corpus.places.values()].map(({ jurisdiction }) => jurisdiction),
    policies: [...corpus.policies.values()].map(packPolicy),
    vocabularies: [...corpus.vocabularies.values()].map(({ vocabulary }) => vocabulary),
    moved: [...(corpus.moved ?? [])],
    releases: [...corpus.history.releases],
    ids: [...corpus.history.ids],
  };
}

/**
 * What became of an id.
 * @param id of a place, a policy or a record, of today or of any release before.
 * @returns its state and the ids in its place. Never throws.
 * @example resolveId(corpus, 'weihai/skilled-talent-2021').state // 'current'
 */
export function resolveId(corpus: LoadedCorpus, id: string): Resolution {
  return findId(corpus, id);
}

/**
 * One topic across all documents: each cell in one of six states, each row something comparable.
 * @param topic id of a topic of the second level.
 * @returns what `/api/v1/comparisons/<topic>.json` holds. Throws UnknownIdError when there is no such topic.
 * @example compare(corpus, 'contests-prizes').cells.map(({ policy, state }) => [policy, state])
 */
export function compare(corpus: LoadedCorpus, topic: string): ComparisonFile {
  const found = listTopics(corpus).find(({ id }) => id === topic);
  if (found === undefined) throw new UnknownIdError(`there is no topic ${JSON.stringify(topic)}`);
  return comparisonFile(compareTopic(corpus, found), corpus.version);
}

/**
 * The corpus as it stood on a day: only documents that were in force.
 * @param day YYYY-MM-DD.
 * @returns a corpus for every function here; a document counts from its effective day, else that of issue, else of signature, to the
 *   end of the day on which it expires. Drafts never count. Throws RangeError when it is no such day.
 * @example asOf(corpus, '2022-01-01').records.policies.map(({ id }) => id)
 */
export function asOf(corpus: LoadedCorpus, day: string): LoadedCorpus {
  if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day))
    throw new RangeError(`a day is YYYY-MM-DD, not ${JSON.stringify(day)}`);
  const policies = [...corpus.policies].filter(([, { source }]) => forceOn(source, day).state === 'in_force');
  const { records: _, ...rest } = corpus;
  return withRecords({ ...rest, policies: new Map(policies) });
}

/** How a citation is made. */
export interface CiteOptions {
  /** Day on which the reader opened it, YYYY-MM-DD. */
  accessed?: string;
  /** Where the site lives, without its last slash; links are made from it. */
  address?: string;
}

/**
 * Cite a record, a document, a comparison or the data as a whole.
 * @param id published id, a topic, or `release`.
 * @returns GB/T 7714, BibTeX, RIS and CSL-JSON, each with version and permanent address. Rejects with UnknownIdError when nothing has
 *   that id.
 * @example (await cite(corpus, 'weihai/skilled-talent-2021')).bibtex
 */
export async function cite(
  corpus: LoadedCorpus,
  id: string,
  { accessed, address = DEFAULT_ADDRESS }: CiteOptions = {},
): Promise<Citation> {
  const { records, version } = corpus;
  // A citation reads nothing of files and originals, which only a corpus on a disk has.
  const release: Release = { corpus: corpus as unknown as Release['corpus'], records, version, address };
  const citation = await citeRecord(release, id, accessed === undefined ? {} : { accessed });
  if (citation === undefined) throw new UnknownIdError(`nothing to cite has the id ${JSON.stringify(id)}`);
  return citation;
}

/** What helps to read a document. */
export interface ExtractOptions {
  /** Id of the place that it is from: its units are known by every alias. */
  place?: string;
  /** The day of the document, YYYY-MM-DD, from which 三年内 is counted; else the one under its signature. */
  date?: string;
}

/**
 * Find what a document says: sums, goals, responsible units and relations, each with its words.
 * @param text of the document, line by line.
 * @returns blocks and candidates, as `cejian extract` prints them. Throws UnknownIdError for a place that the corpus does not have.
 * @example extract(corpus, '一、奖励\n给予每个工作室5万元补助。').amounts[0].min // 50000
 */
export function extract(corpus: LoadedCorpus, text: string, { place, date }: ExtractOptions = {}): Extraction {
  const units = place === undefined ? [] : corpus.places.get(place)?.jurisdiction.units;
  if (units === undefined) throw new UnknownIdError(`there is no place ${JSON.stringify(place)}`);
  const received = readPlainText(new TextEncoder().encode(text), 'text.txt').value;
  const { nodes } = correctDocument(mendDamage(received), [], 'document').value;
  return extractDocument(segmentText(nodes), createLexicon(corpus.vocabularies, units), { date: date ?? null });
}
