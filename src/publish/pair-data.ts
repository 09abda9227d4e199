// What the page of any two documents reads: the shapes of its files, how they are packed, and a corpus of two made of them, in the
// browser as in a test. It must not compare anything: views/diff.ts does.
import type { CodedCorpus, CodedPolicy } from '../model.ts';
import type { Bilingual, Jurisdiction, Term, Vocabulary } from '../types.ts';
import type { PairDocument } from './views/pair-choice.ts';

/** `<policy id>.json`: a document as the npm package has it, and its place. */
export interface PairPolicyFile {
  version: string;
  policy: CodedPolicy;
  place: Jurisdiction | null;
}

/** A term without its examples and cues, which no difference is told with. */
export type PairTerm = Omit<Term, 'example' | 'counterexample' | 'cues'>;

/** `words.json`: the vocabularies. It grows with them, never with the number of documents. */
export interface PairWordsFile {
  version: string;
  vocabularies: (Omit<Vocabulary, 'terms'> & { terms: PairTerm[] })[];
}

/** `documents.json`: what there is to choose from, and where documents went whose ids are no more. */
export interface PairDocumentsFile {
  version: string;
  documents: PairDocument[];
  moved: { from: string; to: string[]; reason: Bilingual | null }[];
}

/**
 * What a document is packed from.
 * @returns plain data that JSON holds, without what only a corpus on a disk has.
 * @example JSON.stringify(packPolicy(policy))
 */
export function packPolicy({ id, jurisdiction, source, coding, blocks }: CodedPolicy): CodedPolicy {
  return { id, jurisdiction, source, coding, blocks };
}

/** The words of a corpus, as far as differences are told with them. */
export function packWords({ vocabularies }: CodedCorpus, version: string): PairWordsFile {
  return {
    version,
    vocabularies: [...vocabularies.values()].map(({ vocabulary }) => ({
      ...vocabulary,
      terms: vocabulary.terms.map(({ example: _, counterexample: __, cues: ___, ...term }) => term),
    })),
  };
}

/** A document with its place. */
export function packPair({ places }: CodedCorpus, policy: CodedPolicy, version: string): PairPolicyFile {
  return { version, policy: packPolicy(policy), place: places.get(policy.jurisdiction)?.jurisdiction ?? null };
}

const NO_EXAMPLE: Bilingual = { zh: '', en: '' };

/**
 * A corpus of two documents alone, for `diffView`. Statistics over all documents are not in it: which words are rare, and so which
 * measures belong together by their words, is then counted in these two.
 * @param files of the two, the left one first.
 * @returns the corpus and both documents. Throws TypeError when a file has not this shape.
 * @example openPair(words, [weihai, xuchang]).a.id // 'weihai/skilled-talent-2021'
 */
export function openPair(
  words: PairWordsFile,
  files: readonly [PairPolicyFile, PairPolicyFile],
): { corpus: CodedCorpus; a: CodedPolicy; b: CodedPolicy } {
  const [a, b] = files.map(({ policy }) => policy) as [CodedPolicy, CodedPolicy];
  const vocabularies = words.vocabularies.map((packed) => {
    const terms = packed.terms.map((term): Term => ({ example: NO_EXAMPLE, counterexample: NO_EXAMPLE, ...term }));
    const loaded = { vocabulary: { ...packed, terms }, terms: new Map(terms.map((term) => [term.id, term])) };
    return [packed.id, loaded] as const;
  });
  const places = files.flatMap(({ place }) => (place === null ? [] : [[place.id, { jurisdiction: place }] as const]));
  return {
    corpus: {
      places: new Map(places),
      policies: new Map([a, b].map((policy) => [policy.id, policy])),
      vocabularies: new Map(vocabularies),
    },
    a,
    b,
  };
}
