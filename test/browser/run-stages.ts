// All stages on documents and data that are held in memory: the same file runs in Node and, bundled, in a browser.
// It must not import anything of Node, nor read a file.
import { proposeCoding } from '../../src/coding/coding.ts';
import { checkUp, prepareCheckUp } from '../../src/compare/check-up/check-up.ts';
import { draftOfPolicy } from '../../src/compare/check-up/draft.ts';
import { compareTopic, listTopics } from '../../src/compare/compare.ts';
import { findReuse, reuseDocument } from '../../src/compare/reuse/reuse.ts';
import { runScenario, suggestScenarios } from '../../src/compare/scenario/scenario.ts';
import { extractDocument } from '../../src/extract/extract.ts';
import { createLexicon } from '../../src/extract/lexicon.ts';
import { mendDamage } from '../../src/import/damage.ts';
import { composeDocument } from '../../src/import/import.ts';
import { type Host, readDocument } from '../../src/import/read.ts';
import { formatMarkdown, parseMarkdown } from '../../src/markdown.ts';
import type { Corpus, LoadedVocabulary, Place, Policy } from '../../src/model.ts';
import type { Problem } from '../../src/problem.ts';
import type { Authored } from '../../src/schema/authored.ts';
import { checkShape } from '../../src/schema/schema.ts';
import { readYaml } from '../../src/schema/yaml.ts';
import { segmentText } from '../../src/segment/segment.ts';
import { validateCorpus } from '../../src/validate/validate.ts';

/** Bytes of files by their path below the project. */
export type Files = ReadonlyMap<string, Uint8Array>;

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The corpus of files, as corpus.ts reads it from disk. */
function readFiles(files: Files): { corpus: Corpus; problems: Problem[] } {
  const problems: Problem[] = [];
  const textOf = (path: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(path));
  const dataOf = <K extends keyof Authored>(kind: K, path: string) => {
    const read = readYaml(path, textOf(path));
    const { value, problems: found, partial } = checkShape(kind, read);
    problems.push(...read.problems, ...found);
    if (value === undefined) throw new Error(`${path} does not fit its schema`);
    return { value, file: read.file, partial };
  };
  const named = (pattern: RegExp) =>
    [...files.keys()].flatMap((path) => {
      const match = pattern.exec(path);
      return match === null ? [] : [[match[1]!, path] as const];
    });
  const vocabularies = new Map<string, LoadedVocabulary>();
  for (const [id, path] of named(/^schema\/vocabulary\/(.+)\.yaml$/)) {
    const { value: vocabulary, file } = dataOf('vocabulary', path);
    vocabularies.set(id, { vocabulary, file, terms: new Map(vocabulary.terms.map((term) => [term.id, term])) });
  }
  const places = new Map<string, Place>();
  for (const [id, path] of named(/^policies\/([^/]+)\/jurisdiction\.yaml$/)) {
    const { value: jurisdiction, file } = dataOf('jurisdiction', path);
    places.set(id, { jurisdiction, file });
  }
  const policies = new Map<string, Policy>();
  for (const [id, path] of named(/^policies\/(.+)\/source\.yaml$/)) {
    const source = dataOf('source', path);
    const coding = dataOf('coding', `policies/${id}/coding.yaml`);
    const textPath = `policies/${id}/text.md`;
    const text = textOf(textPath);
    policies.set(id, {
      id,
      jurisdiction: id.split('/')[0]!,
      source: source.value,
      coding: coding.value,
      text,
      blocks: segmentText(parseMarkdown(text)),
      original: files.get(`policies/${id}/${source.value.original.file}`)!,
      files: { source: source.file, coding: coding.file },
      textPath,
      partial: source.partial || coding.partial,
    });
  }
  const history = { releases: [], ids: [], files: { moved: null, releases: null, ids: null } };
  return { corpus: { places, policies, vocabularies, moved: [], history }, problems };
}

/**
 * Import documents, and take each through segmentation, extraction and coding.
 * @param files the documents, and `policies/` and `schema/vocabulary/` for their words.
 * @returns JSON: of each document its Markdown, its blocks, what was found in it, its proposed coding, and the problems met.
 * @example await draftDocuments(files, ['a.docx'], ON_NODE) // '[{"name":"a.docx","problems":[],…'
 */
export async function draftDocuments(files: Files, names: readonly string[], host: Host): Promise<string> {
  const { corpus } = readFiles(files);
  const lexicon = createLexicon(corpus.vocabularies);
  const drafts: unknown[] = [];
  for (const name of names) {
    const { value, problems } = await readDocument(name, files.get(name)!, host);
    const { markdown, removed } = composeDocument(mendDamage(value), [], name).value;
    const extraction = extractDocument(segmentText(parseMarkdown(markdown)), lexicon);
    drafts.push({ name, problems, removed, markdown, extraction, coding: proposeCoding(extraction, lexicon) });
  }
  return JSON.stringify(drafts);
}

/**
 * Validate a corpus, and compare its policies in every way there is.
 * @returns JSON: the problems, the comparison of each topic, the wording that policies share, what each suggested case is paid,
 *   and the check-up of the first policy against all.
 * @example await workCorpus(files) // '{"problems":[],…'
 */
export async function workCorpus(files: Files): Promise<string> {
  const { corpus, problems } = readFiles(files);
  const digests = new Map<string, string>();
  for (const { id, original } of corpus.policies.values()) digests.set(id, await sha256(original));
  const [first] = corpus.policies.values();
  // A corpus of Maps becomes JSON without them.
  const plain = (_key: string, value: unknown) => (value instanceof Map ? [...value] : value);
  return JSON.stringify(
    {
      problems: [...problems, ...validateCorpus(corpus, digests)],
      topics: listTopics(corpus).map((topic) => {
        const { columns, rows } = compareTopic(corpus, topic);
        return { topic: topic.id, cells: columns.map(({ cell }) => cell), rows: rows.length };
      }),
      reuse: findReuse([...corpus.policies.values()].map(reuseDocument)),
      scenarios: suggestScenarios(corpus).map(({ question }) => runScenario(corpus, { ...question })),
      checkUp: checkUp(prepareCheckUp(corpus), draftOfPolicy(first!, createLexicon(corpus.vocabularies))),
      markdown: formatMarkdown([{ kind: 'paragraph', depth: 0, text: '*甲*', line: 1 }]),
    },
    plain,
  );
}
