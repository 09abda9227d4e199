// The files behind the page that holds any two documents against each other in a browser: one for each document, one of words and one
// that lists all. Two documents and the words are read, however many there are. There are none while each pair has a page.
// It must not say what is in them: pair-data.ts does.
import type { Corpus } from '../model.ts';
import { formerIds, isPolicyId } from './former-ids.ts';
import { type PairDocumentsFile, type PairPolicyFile, type PairWordsFile, packPair, packWords } from './pair-data.ts';
import type { Form, PublishedFile } from './release.ts';
import { isPaired } from './views/diff.ts';
import { pairFilePath } from './views/links.ts';
import { pairDocuments } from './views/pair-choice.ts';

function packDocuments(corpus: Corpus, version: string): PairDocumentsFile {
  const moved = formerIds(corpus).filter(({ id }) => isPolicyId(id) && !corpus.vocabularies.has(id.split('/')[0]!));
  return {
    version,
    documents: pairDocuments(corpus),
    moved: moved.map(({ id, to, reason }) => ({
      from: id,
      to: to.filter((target) => corpus.policies.has(target)),
      reason,
    })),
  };
}

/**
 * The files, compact: they are read by the page alone.
 * @returns none while each pair has a page of its own.
 * @example buildPairFiles(release).map(({ path }) => path) // ['diff/v1/words.json', 'diff/v1/documents.json', …]
 */
export const buildPairFiles: Form = ({ corpus, version }) => {
  if (isPaired(corpus)) return [];
  const file = (name: string, data: PairWordsFile | PairDocumentsFile | PairPolicyFile): PublishedFile => ({
    path: pairFilePath(name).slice(1),
    content: `${JSON.stringify(data)}\n`,
  });
  return [
    file('words', packWords(corpus, version)),
    file('documents', packDocuments(corpus, version)),
    ...[...corpus.policies.values()].map((policy) => file(policy.id, packPair(corpus, policy, version))),
  ];
};
