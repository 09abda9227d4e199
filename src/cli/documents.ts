// What a person names on a command line, as a document: a file of any readable kind, stdin, a policy of the corpus, or a
// policy as it was at a git revision. It must not compare or judge what it reads.
import path from 'node:path';
import { createDraft, type Draft } from '../compare/check-up/draft.ts';
import { readCorpus } from '../corpus.ts';
import { createLexicon } from '../extract/lexicon.ts';
import type { CodedCorpus, CodedPolicy, Corpus } from '../model.ts';
import { nearestWord } from '../nearest.ts';
import { formatProblem } from '../problem.ts';
import { type Io, WrongUse } from './io.ts';
import { createProgress } from './progress.ts';
import { readReceived, textNodes } from './received.ts';
import { readRevision } from './revision.ts';

/** `place/policy`, and `place/policy@revision`. */
const POLICY = /^[a-z0-9-]+\/[a-z0-9-]+$/;
const POLICY_AT = /^([a-z0-9-]+\/[a-z0-9-]+)@(.+)$/;

/**
 * The corpus of a project, for a command that works on what can be read.
 * @returns places, policies and vocabularies; how many problems there are is told on stderr, since what cannot be read is
 *   not compared.
 * @example (await openCorpus(findRoot(io), io)).policies.size // 5
 */
export async function openCorpus(root: string, io: Io): Promise<Corpus> {
  const progress = createProgress(io, 'places read');
  const { value: corpus, problems } = await readCorpus(root, progress.show);
  progress.end();
  const unread = problems.filter(({ severity }) => severity === 'error').length;
  if (unread > 0) {
    const count = `${unread} ${unread === 1 ? 'problem' : 'problems'}`;
    io.stderr.write(`the data has ${count}, so this is not all; see cejian validate\n`);
  }
  return corpus;
}

/** A document that a person named. */
export interface NamedDocument {
  /** As the person wrote it. */
  name: string;
  policy: CodedPolicy;
  /** Present when it is a file: coded by the machine only. */
  draft?: Draft;
}

/** What a draft is read with. */
interface DraftOptions {
  corpus: CodedCorpus;
  io: Io;
  place?: string;
  date?: string | null;
}

/** The id that a name may stand for: also as the path of its folder. */
function plainName(name: string): string {
  return name
    .replaceAll('\\', '/')
    .replace(/^policies\//, '')
    .replace(/\/+$/, '');
}

/**
 * Read a file as a draft.
 * @param place id of the jurisdiction that it is of; '' when not known.
 * @returns the draft, or undefined when it cannot be read; problems are told on stderr. Throws WrongUse when there is no
 *   such file, or when it holds no words.
 * @example (await openDraft('draft.docx', { corpus, io }))?.coding.measures.length
 */
export async function openDraft(
  name: string,
  { corpus, io, place = '', date = null }: DraftOptions,
): Promise<Draft | undefined> {
  const { value: received, problems } = await readReceived(name, io);
  // Without colour and place: a file from anywhere has no line that could be opened.
  for (const problem of problems) io.stderr.write(`${formatProblem(problem)}\n`);
  if (problems.some(({ severity }) => severity === 'error')) return undefined;
  const nodes = textNodes(received, true);
  if (nodes.length === 0) throw new WrongUse(`${name} holds no words`);
  const units = corpus.places.get(place)?.jurisdiction.units ?? [];
  const id = name === '-' ? 'stdin' : path.basename(name);
  return createDraft({ id, nodes, jurisdiction: place, date }, createLexicon(corpus.vocabularies, units));
}

function unknownPolicy(id: string, corpus: CodedCorpus, when = ''): WrongUse {
  const known = [...corpus.policies.keys()];
  const near = nearestWord(id, known);
  return new WrongUse(
    `no policy ${id}${when}; ${near === undefined ? `there are: ${known.join(', ')}` : `did you mean ${near}?`}`,
  );
}

/**
 * Read a file as a draft, where a policy could have been meant.
 * @returns as `openDraft`. Throws WrongUse, naming the nearest policy, when there is no such file and the name looks like an id or is
 *   that of a place.
 * @example await openNamedDraft('weihai', { corpus, io }) // throws: weihai is a place; did you mean weihai/skilled-talent-2021?
 */
export async function openNamedDraft(name: string, options: DraftOptions): Promise<Draft | undefined> {
  try {
    return await openDraft(name, options);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    const { corpus } = options;
    const plain = plainName(name);
    if (POLICY.test(plain)) throw unknownPolicy(plain, corpus);
    const own = [...corpus.policies.values()].filter(({ jurisdiction }) => jurisdiction === plain);
    if (own.length > 0)
      throw new WrongUse(`${plain} is a place; did you mean ${own.map(({ id }) => id).join(' or ')}?`);
    throw error;
  }
}

/**
 * Open what a person named: `weihai/skilled-talent-2021`, `weihai/skilled-talent-2021@HEAD~1`, `draft.docx` or `-`. What
 * looks like an id and is no policy may still be a file.
 * @returns the document; undefined when a file cannot be read, which is told on stderr. Throws WrongUse, naming the nearest
 *   thing that there is, for an unknown id, revision or file.
 * @example (await openDocument('weihai/skilled-talent-2021@v0.1.0', { root, corpus, io }))?.policy.coding
 */
export async function openDocument(
  name: string,
  { root, corpus, io }: { root: string; corpus: Corpus; io: Io },
): Promise<NamedDocument | undefined> {
  const plain = plainName(name);
  const here = corpus.policies.get(plain);
  if (here !== undefined) return { name, policy: here };
  const [, id = '', revision = ''] = POLICY_AT.exec(plain) ?? [];
  if (id !== '') {
    const { value: then } = await readRevision(root, revision);
    const policy = then.policies.get(id);
    if (policy === undefined) throw unknownPolicy(id, then, ` at ${revision}`);
    return { name, policy };
  }
  const draft = await openNamedDraft(name, { corpus, io });
  return draft === undefined ? undefined : { name, policy: draft, draft };
}
