// Reads policies/ and schema/vocabulary/ from disk; the folder path is the id. Behind all stages, so that none of them
// can reach the disk. It must not judge more than whether files are there and fit their shape, nor write: drafts.ts does.
import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { ON_NODE } from './import/on-node.ts';
import { MAX_FILE_BYTES, readDocument } from './import/read.ts';
import type { Received } from './import/received.ts';
import { parseMarkdown } from './markdown.ts';
import type { Corpus, DataFile, History, LoadedVocabulary, Place, Policy } from './model.ts';
import type { Outcome, Problem } from './problem.ts';
import type { Authored } from './schema/authored.ts';
import { checkShape } from './schema/schema.ts';
import { readYaml } from './schema/yaml.ts';
import { segmentText } from './segment/segment.ts';
import type { Move } from './types.ts';

/** Names of the folders of places. */
export const JURISDICTION_FOLDER = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const POLICY_FOLDER = /^[a-z0-9]+(-[a-z0-9]+)*-[0-9]{4}$/;
const POLICY_FILES = ['source.yaml', 'coding.yaml', 'text.md'];

function problem(rule: string, file: string, message: string, fix: string): Problem {
  return { rule, severity: 'error', file, line: 1, column: 1, message, fix };
}

/** SHA-256 of bytes as 64 hexadecimal digits. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Reads files below a root, each within bounds, and keeps the problems met. */
export class Reader {
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

  /** Text of a UTF-8 file; `undefined` and a problem when its bytes are no UTF-8. `keepBom` for a file that is compared byte for byte. */
  async text(relative: string, keepBom = false): Promise<string | undefined> {
    const bytes = await this.bytes(relative);
    if (bytes === undefined) return undefined;
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: keepBom }).decode(bytes);
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

  /**
   * Names of the folders and of all else in a folder, sorted by code unit, without hidden names; a link counts as a file,
   * whatever it leads to. Empty, with a problem, when the folder cannot be listed.
   */
  async list(relative: string): Promise<{ folders: string[]; files: string[] }> {
    try {
      const entries = await readdir(path.join(this.root, relative), { withFileTypes: true });
      const seen = entries.filter(({ name }) => !name.startsWith('.'));
      const names = (folder: boolean) =>
        seen
          .filter((entry) => entry.isDirectory() === folder)
          .map(({ name }) => name)
          .sort();
      return { folders: names(true), files: names(false) };
    } catch {
      this.problems.push(
        problem('file/missing', relative, 'the folder is missing or cannot be read', 'put it back, or let it be read'),
      );
      return { folders: [], files: [] };
    }
  }

  /** Say of each name that it does not belong here: what is passed over in silence looks as if it were published. */
  strangers(relative: string, names: readonly string[], fix: string): void {
    for (const name of names)
      this.problems.push(problem('file/name', `${relative}/${name}`, `${name} does not belong in ${relative}/`, fix));
  }
}

/**
 * Read `schema/vocabulary/`.
 * @example (await readVocabularies(reader)).get('units')?.terms.size
 */
export async function readVocabularies(reader: Reader): Promise<Map<string, LoadedVocabulary>> {
  const vocabularies = new Map<string, LoadedVocabulary>();
  const { folders, files } = await reader.list('schema/vocabulary');
  const strange = [...folders, ...files.filter((name) => !name.endsWith('.yaml'))];
  reader.strangers('schema/vocabulary', strange, 'a vocabulary is a file <id>.yaml');
  for (const name of files.filter((file) => file.endsWith('.yaml'))) {
    const relative = `schema/vocabulary/${name}`;
    const read = await reader.data('vocabulary', relative);
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
  const { folders, files } = await reader.list(folder);
  reader.strangers(folder, folders, 'a policy has no folders');
  for (const name of files) {
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
  const text = await reader.text(`${folder}/text.md`, true);
  if (source === undefined || text === undefined) return undefined;
  const others = files.filter((name) => /^original\.[a-z0-9]+$/.test(name) && name !== source.value.original.file);
  reader.strangers(folder, others, `a policy has one original; source.yaml names ${source.value.original.file}`);
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

/** Files right below policies/: what there is of the past. None of them must be there. */
export const HISTORY_FILES = {
  moved: 'moved.yaml',
  releases: 'releases.yaml',
  ids: 'published-ids.txt',
} as const;

/** A text file of one entry a line. */
function linesFile(relative: string, text: string): { lines: string[]; file: DataFile } {
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  const locate: DataFile['locate'] = ([line = 0]) => ({
    line: Number(line) + 1,
    column: 1,
    length: Math.max(1, lines[Number(line)]?.length ?? 1),
  });
  return { lines, file: { path: relative, text, locate } };
}

async function readHistory(
  reader: Reader,
  names: readonly string[],
): Promise<{ moved: readonly Move[]; history: History }> {
  const there = (key: keyof typeof HISTORY_FILES) =>
    names.includes(HISTORY_FILES[key]) ? `policies/${HISTORY_FILES[key]}` : undefined;
  const [movedPath, releasesPath, idsPath] = [there('moved'), there('releases'), there('ids')];
  const moved = movedPath === undefined ? undefined : await reader.data('moved', movedPath);
  const releases = releasesPath === undefined ? undefined : await reader.data('releases', releasesPath);
  const text = idsPath === undefined ? undefined : await reader.text(idsPath);
  const ids = text === undefined ? undefined : linesFile(idsPath!, text);
  return {
    moved: moved?.value.moved ?? [],
    history: {
      releases: releases?.value.releases ?? [],
      ids: ids?.lines ?? [],
      files: { moved: moved?.file ?? null, releases: releases?.file ?? null, ids: ids?.file ?? null },
    },
  };
}

/**
 * Read every place, policy and vocabulary below a root, and what there is of the past.
 * @param root folder that holds `policies/` and `schema/`.
 * @param onProgress called before each place with how many are read.
 * @returns the corpus as far as it could be read, sorted by id, and every problem of files and shapes. Rejects only when
 *   the root itself cannot be reached.
 * @example (await readCorpus(process.cwd())).value.policies.get('weihai/skilled-talent-2021')
 */
export async function readCorpus(
  root: string,
  onProgress?: (done: number, total: number) => void,
): Promise<Outcome<Corpus>> {
  const reader = new Reader(root, await realpath(root));
  const vocabularies = await readVocabularies(reader);
  const places = new Map<string, Place>();
  const policies = new Map<string, Policy>();
  const listed = await reader.list('policies');
  const past: readonly string[] = Object.values(HISTORY_FILES);
  const strange = listed.files.filter((name) => name !== 'README.md' && !past.includes(name));
  reader.strangers('policies', strange, 'a place is a folder of its own; links are not followed');
  for (const [index, name] of listed.folders.entries()) {
    onProgress?.(index, listed.folders.length);
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
    const inside = await reader.list(folder);
    const loose = inside.files.filter((file) => file !== 'jurisdiction.yaml');
    reader.strangers(folder, loose, 'a policy is a folder of its own; links are not followed');
    for (const policyName of inside.folders) {
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
  const { moved, history } = await readHistory(reader, listed.files);
  return { value: { places, policies, vocabularies, moved, history }, problems: reader.problems };
}

/**
 * Read the originals that are no plain text: what `validateCorpus` needs beside a corpus that has such ones.
 * @returns each original as received, and its problems, by policy id.
 * @example validateCorpus(corpus, hashOriginals(corpus), await readOriginals(corpus))
 */
export async function readOriginals(corpus: Corpus): Promise<Map<string, Outcome<Received>>> {
  const originals = new Map<string, Outcome<Received>>();
  for (const { id, source, original } of corpus.policies.values()) {
    if (!source.original.file.endsWith('.txt'))
      originals.set(id, await readDocument(source.original.file, original, ON_NODE));
  }
  return originals;
}

/** SHA-256 of each policy's original, by policy id. */
export function hashOriginals(corpus: Corpus): Map<string, string> {
  return new Map([...corpus.policies.values()].map(({ id, original }) => [id, hashBytes(original)]));
}
