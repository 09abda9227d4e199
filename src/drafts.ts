// What is read and written while a policy is being made: a document from anywhere, the words to read it with, its text and its
// coding. It must not read a whole corpus: corpus.ts does.
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { JURISDICTION_FOLDER, Reader, readVocabularies } from './corpus.ts';
import { importDocument } from './import/import.ts';
import { ON_NODE } from './import/on-node.ts';
import { MAX_FILE_BYTES, readDocument, tooLarge } from './import/read.ts';
import type { Received } from './import/received.ts';
import { parseMarkdown } from './markdown.ts';
import type { Block, LoadedVocabulary } from './model.ts';
import type { Outcome, Problem } from './problem.ts';
import { segmentText } from './segment/segment.ts';
import type { Coding, Source, Unit } from './types.ts';

/**
 * Read a document from anywhere on the disk.
 * @returns its text with what the format says of it and what was left out, and the problems met; rejects with the error of
 *   Node when the file is not there or no file. A file that is too large is not read: its size is asked for first.
 * @example (await readFileDocument('/tmp/a.docx', 'a.docx')).value.text
 */
export async function readFileDocument(file: string, name: string): Promise<Outcome<Received>> {
  const known = await stat(file);
  const isPipe = !known.isFile() && !known.isDirectory();
  const bytes = isPipe ? await readPipe(file) : undefined;
  const size = bytes?.length ?? known.size;
  if (size > MAX_FILE_BYTES) return { value: { text: '', hints: [], removed: [] }, problems: [tooLarge(name, size)] };
  return readDocument(name, bytes ?? new Uint8Array(await readFile(file)), ON_NODE);
}

/** What comes out of a named pipe or a device, which tell no size and may have no end: no more than just too much. */
async function readPipe(file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of createReadStream(file, { end: MAX_FILE_BYTES })) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/** Words for codes, and the units of a place: what extraction reads with. */
export interface Words {
  vocabularies: ReadonlyMap<string, LoadedVocabulary>;
  /** Units of the place; none when no place was asked for or it has none. */
  units: readonly Unit[];
  /** Ids of the places that there are. */
  places: readonly string[];
}

/**
 * Read the vocabularies and one place, without any policy: a few files, however large the corpus is.
 * @param place id of a jurisdiction; null for none.
 * @returns what could be read and the problems of it; an id that is not among `places` gives no units.
 * @example (await readWords(root, 'weihai')).value.vocabularies.get('units')
 */
export async function readWords(root: string, place: string | null): Promise<Outcome<Words>> {
  const reader = new Reader(root, await realpath(root));
  const vocabularies = await readVocabularies(reader);
  const places = (await reader.list('policies')).folders.filter((name) => JURISDICTION_FOLDER.test(name));
  const read =
    place !== null && places.includes(place)
      ? await reader.data('jurisdiction', `policies/${place}/jurisdiction.yaml`)
      : undefined;
  return { value: { vocabularies, units: read?.value.units ?? [], places }, problems: reader.problems };
}

/** A policy that is being coded: its text, and its coding as far as there is one. */
export interface Draft {
  blocks: Block[];
  /** Units of its place. */
  units: readonly Unit[];
  /** Date under the signature, else of issue; null when source.yaml has none. */
  date: string | null;
  /** What source.yaml says; null when there is none yet. */
  source: Source | null;
  /** coding.yaml as stored; '' when there is none yet. */
  text: string;
  coding: Coding;
}

const EMPTY_CODING: Coding = { goals: [], measures: [], absences: [], uncoded: [] };

/**
 * Read one policy for coding. Its coding.yaml may be missing or empty; its text.md must be there.
 * @returns the draft, `undefined` with an error when text.md is missing or coding.yaml does not fit its schema. Rejects when there
 *   is no such folder.
 * @example (await readDraft(root, 'weihai/skilled-talent-2021')).value?.coding.goals.length
 */
export async function readDraft(root: string, id: string): Promise<Outcome<Draft | undefined>> {
  const reader = new Reader(root, await realpath(root));
  const folder = `policies/${id}`;
  const [jurisdiction = ''] = id.split('/');
  await realpath(path.join(root, folder));
  const names = (await reader.list(folder)).files;
  const markdown = await reader.text(`${folder}/text.md`);
  if (markdown === undefined) return { value: undefined, problems: reader.problems };
  const place = await reader.data('jurisdiction', `policies/${jurisdiction}/jurisdiction.yaml`);
  const source = names.includes('source.yaml') ? await reader.data('source', `${folder}/source.yaml`) : undefined;
  const dates = source?.value.dates;
  const text = names.includes('coding.yaml') ? await reader.text(`${folder}/coding.yaml`) : '';
  const settled = reader.problems.length;
  const coding =
    text === undefined || text.trim() === '' ? undefined : await reader.data('coding', `${folder}/coding.yaml`);
  const failed = text === undefined || (text.trim() !== '' && (coding === undefined || coding.partial));
  const draft: Draft = {
    blocks: segmentText(parseMarkdown(markdown)),
    units: place?.value.units ?? [],
    date: dates?.signed ?? dates?.issued ?? null,
    source: source?.value ?? null,
    text: text ?? '',
    coding: coding?.value ?? EMPTY_CODING,
  };
  // Problems of other files are for `validate`; those of the coding stop the work.
  return { value: failed ? undefined : draft, problems: failed ? reader.problems.slice(settled) : [] };
}

/**
 * Write coding.yaml of a policy.
 * @example await writeCoding(root, 'weihai/skilled-talent-2021', text)
 */
export async function writeCoding(root: string, id: string, text: string): Promise<void> {
  await writeFile(path.join(root, 'policies', id, 'coding.yaml'), text);
}

/**
 * Write text.md of a policy anew from its original and its corrections.
 * @returns the problems of the import; nothing is written when one of them is an error.
 * @example await writeText(root, 'weihai/skilled-talent-2021')
 */
export async function writeText(root: string, id: string): Promise<Problem[]> {
  const reader = new Reader(root, await realpath(root));
  const source = await reader.data('source', `policies/${id}/source.yaml`);
  if (source === undefined) return reader.problems;
  const relative = `policies/${id}/${source.value.original.file}`;
  const bytes = await reader.bytes(relative);
  if (bytes === undefined) return reader.problems;
  const { value, problems } = await importDocument(relative, bytes, source.value.corrections, ON_NODE);
  if (!problems.some(({ severity }) => severity === 'error'))
    await writeFile(path.join(root, 'policies', id, 'text.md'), value.markdown);
  return [...reader.problems, ...problems];
}
