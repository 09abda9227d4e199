// Reads policies/ and schema/vocabulary/ from disk; the folder path is the id. Last of the stages, so that none of them
// can reach the disk. It must not judge more than whether files are there and fit their shape.
import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { importDocument } from './import/import.ts';
import { parseMarkdown } from './markdown.ts';
import type { Corpus, LoadedVocabulary, Place, Policy } from './model.ts';
import type { Outcome, Problem } from './problem.ts';
import { type Authored, checkShape, readYaml } from './schema.ts';
import { segmentText } from './segment/segment.ts';

const MAX_FILE_BYTES = 64 * 1024 * 1024;
const JURISDICTION_FOLDER = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const POLICY_FOLDER = /^[a-z0-9]+(-[a-z0-9]+)*-[0-9]{4}$/;
const POLICY_FILES = ['source.yaml', 'coding.yaml', 'text.md'];

function problem(rule: string, file: string, message: string, fix: string): Problem {
  return { rule, severity: 'error', file, line: 1, column: 1, message, fix };
}

/** SHA-256 of bytes as 64 hexadecimal digits. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

class Reader {
  readonly problems: Problem[] = [];
  readonly root: string;
  readonly realRoot: string;

  constructor(root: string, realRoot: string) {
    this.root = root;
    this.realRoot = realRoot;
  }

  /** Bytes of a file below the root; `undefined` and a problem when it is missing, too large or outside the tree. */
  async bytes(relative: string): Promise<Uint8Array | undefined> {
    const file = path.join(this.root, relative);
    try {
      const real = await realpath(file);
      if (!real.startsWith(this.realRoot + path.sep)) {
        this.problems.push(
          problem(
            'file/outside-tree',
            relative,
            'the file is a link to a place outside the project',
            'put the file itself here',
          ),
        );
        return undefined;
      }
      const { size } = await lstat(real);
      if (size > MAX_FILE_BYTES) {
        this.problems.push(
          problem(
            'file/too-large',
            relative,
            `the file has ${size} bytes, more than ${MAX_FILE_BYTES}`,
            'check that the right file is here',
          ),
        );
        return undefined;
      }
      return new Uint8Array(await readFile(real));
    } catch {
      this.problems.push(
        problem(
          'file/missing',
          relative,
          'the file is missing or cannot be read',
          `add ${path.posix.basename(relative)}; policies/README.md says what it holds`,
        ),
      );
      return undefined;
    }
  }

  /** Text of a UTF-8 file; `undefined` and a problem when its bytes are no UTF-8. */
  async text(relative: string): Promise<string | undefined> {
    const bytes = await this.bytes(relative);
    if (bytes === undefined) return undefined;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      this.problems.push(problem('file/not-utf8', relative, 'the file is not valid UTF-8', 'save it as UTF-8'));
      return undefined;
    }
  }

  async data<K extends keyof Authored>(kind: K, relative: string) {
    const text = await this.text(relative);
    if (text === undefined) return undefined;
    const read = readYaml(relative, text);
    const checked = checkShape(kind, read);
    this.problems.push(...read.problems, ...checked.problems);
    return checked.value === undefined
      ? undefined
      : { value: checked.value, file: read.file, partial: checked.partial };
  }

  /** Names of the folders in a folder, sorted by code unit; links and hidden names are not followed. */
  async folders(relative: string): Promise<string[]> {
    const entries = await readdir(path.join(this.root, relative), { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort();
  }

  async files(relative: string): Promise<string[]> {
    const entries = await readdir(path.join(this.root, relative), { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort();
  }
}

async function readVocabularies(reader: Reader): Promise<Map<string, LoadedVocabulary>> {
  const vocabularies = new Map<string, LoadedVocabulary>();
  for (const name of await reader.files('schema/vocabulary')) {
    const relative = `schema/vocabulary/${name}`;
    const read = name.endsWith('.yaml') ? await reader.data('vocabulary', relative) : undefined;
    if (read === undefined) continue;
    const { value: vocabulary, file } = read;
    if (`${vocabulary.id}.yaml` !== name) {
      reader.problems.push(
        problem(
          'file/name',
          relative,
          `the file is called ${name} but its id is ${vocabulary.id}`,
          `rename it to ${vocabulary.id}.yaml`,
        ),
      );
    }
    vocabularies.set(vocabulary.id, {
      vocabulary,
      file,
      terms: new Map(vocabulary.terms.map((term) => [term.id, term])),
    });
  }
  return vocabularies;
}

async function readPolicy(reader: Reader, id: string): Promise<Policy | undefined> {
  const folder = `policies/${id}`;
  const names = await reader.files(folder);
  for (const name of names) {
    if (!POLICY_FILES.includes(name) && !/^original\.[a-z0-9]+$/.test(name)) {
      reader.problems.push(
        problem(
          'file/name',
          `${folder}/${name}`,
          `${name} is no file of a policy`,
          `a policy has ${POLICY_FILES.join(', ')} and one original.*`,
        ),
      );
    }
  }
  const source = await reader.data('source', `${folder}/source.yaml`);
  const coding = await reader.data('coding', `${folder}/coding.yaml`);
  const text = await reader.text(`${folder}/text.md`);
  if (source === undefined || text === undefined) return undefined;
  const original = await reader.bytes(`${folder}/${source.value.original.file}`);
  if (original === undefined || coding === undefined) return undefined;
  return {
    id,
    jurisdiction: id.split('/')[0]!,
    source: source.value,
    coding: coding.value,
    text,
    blocks: segmentText(parseMarkdown(text)),
    original,
    files: { source: source.file, coding: coding.file },
    textPath: `${folder}/text.md`,
    partial: source.partial || coding.partial,
  };
}

/**
 * Read every place, policy and vocabulary below a root.
 * @param root folder that holds `policies/` and `schema/`.
 * @returns the corpus as far as it could be read, sorted by id, and every problem of files and shapes. Rejects only when
 *   the two folders themselves cannot be listed.
 * @example (await readCorpus(process.cwd())).value.policies.get('weihai/skilled-talent-2021')
 */
export async function readCorpus(root: string): Promise<Outcome<Corpus>> {
  const reader = new Reader(root, await realpath(root));
  const vocabularies = await readVocabularies(reader);
  const places = new Map<string, Place>();
  const policies = new Map<string, Policy>();
  for (const name of await reader.folders('policies')) {
    const folder = `policies/${name}`;
    if (!JURISDICTION_FOLDER.test(name)) {
      reader.problems.push(
        problem('file/name', folder, `${name} is no id`, 'use lower-case letters, digits and single hyphens'),
      );
      continue;
    }
    const read = await reader.data('jurisdiction', `${folder}/jurisdiction.yaml`);
    if (read !== undefined) {
      if (read.value.id !== name) {
        reader.problems.push(
          problem(
            'file/name',
            `${folder}/jurisdiction.yaml`,
            `the folder is called ${name} but the id is ${read.value.id}`,
            `write id: ${name}`,
          ),
        );
      }
      places.set(name, { jurisdiction: read.value, file: read.file });
    }
    for (const policyName of await reader.folders(folder)) {
      if (!POLICY_FOLDER.test(policyName)) {
        reader.problems.push(
          problem(
            'file/name',
            `${folder}/${policyName}`,
            `${policyName} is no policy folder`,
            'call it <topic>-<year>, such as skilled-talent-2021',
          ),
        );
        continue;
      }
      const policy = await readPolicy(reader, `${name}/${policyName}`);
      if (policy !== undefined) policies.set(policy.id, policy);
    }
  }
  return { value: { places, policies, vocabularies }, problems: reader.problems };
}

/**
 * Write text.md of a policy anew from its original and its corrections.
 * @returns the problems of the import; nothing is written when there are any.
 * @example await writeText(root, 'weihai/skilled-talent-2021')
 */
export async function writeText(root: string, id: string): Promise<Problem[]> {
  const reader = new Reader(root, await realpath(root));
  const source = await reader.data('source', `policies/${id}/source.yaml`);
  if (source === undefined) return reader.problems;
  const relative = `policies/${id}/${source.value.original.file}`;
  const bytes = await reader.bytes(relative);
  if (bytes === undefined) return reader.problems;
  const { value, problems } = importDocument(relative, bytes, source.value.corrections);
  if (problems.length === 0) await writeFile(path.join(root, 'policies', id, 'text.md'), value.markdown);
  return [...reader.problems, ...problems];
}

/** SHA-256 of each policy's original, by policy id. */
export function hashOriginals(corpus: Corpus): Map<string, string> {
  return new Map([...corpus.policies.values()].map(({ id, original }) => [id, hashBytes(original)]));
}
