// Writes a release below a folder: the API, every other form, the schemas, and the manifest.
// It must not decide what is published, nor replace a finished folder: the build swaps whole folders.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Corpus } from '../model.ts';
import type { ManifestEntry } from '../types.ts';
import { buildCalendars } from './calendar.ts';
import { buildCitations } from './citing/cite.ts';
import { buildFeeds } from './feeds.ts';
import { buildApi, checkApi } from './json.ts';
import { buildAkomaNtoso } from './linked/akoma-ntoso.ts';
import { buildAnnotations } from './linked/annotations.ts';
import { buildLegislation } from './linked/legislation.ts';
import { buildVocabularyGraph } from './linked/skos.ts';
import { buildLlmsText } from './llms-text.ts';
import { buildMovedFiles, movedFileAddresses } from './moved-files.ts';
import { buildMovedPages } from './moved-pages.ts';
import { buildOpenapi } from './openapi.ts';
import { buildPairFiles } from './pair-files.ts';
import { buildRecords } from './records.ts';
import { buildRedirects } from './redirects.ts';
import { DEFAULT_ADDRESS, type Form, type PublishedFile, type Release } from './release.ts';
import { searchFiles } from './search/files.ts';
import { buildTables } from './tables/tables.ts';
import { buildTwins } from './text-twins.ts';

const SCHEMAS = ['parts', 'jurisdiction', 'source', 'coding', 'vocabulary', 'moved', 'releases', 'published', 'report'];

/** Data that does not fit its published schema: a bug of ours or an unchecked corpus. Stops the build. */
export class UnpublishableError extends Error {
  override name = 'UnpublishableError';
}

/** Forms beside the JSON API, in the order in which they are written. */
const FORMS: readonly Form[] = [
  buildTables,
  buildTwins,
  buildLlmsText,
  buildFeeds,
  buildCalendars,
  buildMovedPages,
  searchFiles,
  buildPairFiles,
  buildVocabularyGraph,
  buildLegislation,
  buildAnnotations,
  buildAkomaNtoso,
  buildCitations,
];

/** The API, proven against its published schemas. Throws UnpublishableError when a file misfits. */
function apiFiles({ corpus, version }: Release): (PublishedFile & { shape: string })[] {
  const files = buildApi(corpus, version);
  const misfits = checkApi(files);
  if (misfits.length > 0)
    throw new UnpublishableError(`published data does not fit its schema:\n${misfits.slice(0, 20).join('\n')}`);
  return files.map(({ path: name, shape, data }) => ({
    path: `api/v1/${name}`,
    shape,
    content: `${JSON.stringify(data, null, 1)}\n`,
  }));
}

/**
 * Write `/api/v1/`, `/schema/v1/` and every other form of the data.
 * @param root the project, for its schemas. @param outDir folder of the site; made when missing.
 * @param address where the site will live; identifiers in linked data are made from it.
 * @param onProgress called before each form with how many are written.
 * @returns paths written, below `outDir`, sorted. Throws UnpublishableError, and writes nothing, when a file of the API
 *   misfits its schema; an Error when two forms write the same path.
 * @example await writeRelease(corpus, root, outDir, '0.1.0')
 */
export async function writeRelease(
  corpus: Corpus,
  root: string,
  outDir: string,
  version: string,
  address: string = DEFAULT_ADDRESS,
  onProgress?: (done: number, total: number) => void,
): Promise<string[]> {
  const release: Release = { corpus, records: buildRecords(corpus), version, address };
  const written = new Set<string>();
  /** What stands at old addresses is that of today: kept until the end, and nothing else is. */
  const wanted = new Set(movedFileAddresses(corpus).flatMap(({ to }) => to));
  const found = new Map<string, PublishedFile['content']>();
  const write = async ({ path: relative, content }: PublishedFile) => {
    if (written.has(relative)) throw new Error(`two forms write ${relative}`);
    written.add(relative);
    if (wanted.has(relative)) found.set(relative, content);
    const file = path.join(outDir, relative);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  const shapes = new Map<string, string>();
  for (const { shape, ...file } of apiFiles(release)) {
    shapes.set(file.path, shape);
    await write(file);
  }
  for (const name of SCHEMAS) {
    const content = await readFile(path.join(root, `schema/${name}.schema.json`));
    await write({ path: `schema/v1/${name}.schema.json`, content });
  }
  for (const [index, form] of FORMS.entries()) {
    onProgress?.(index + 1, FORMS.length + 1);
    for (const file of await form(release)) await write(file);
  }
  // After all others, since they lead to what was written.
  for (const file of buildMovedFiles(release, found)) await write(file);
  await write(buildRedirects(release, written));
  // Last, since it describes what was written.
  const api = [...written].filter((name) => name.startsWith('api/v1/'));
  await write(
    buildOpenapi(
      release,
      api.map((name) => ({ path: name.slice('api/v1/'.length), shape: shapes.get(name) ?? null })),
    ),
  );
  return [...written].sort();
}

/**
 * Write `manifest.json`: bytes and SHA-256 of every file of a folder but itself. Comes last.
 * @returns the number of files listed.
 * @example await writeManifest(outDir, '0.1.0') // 83
 */
export async function writeManifest(outDir: string, dataVersion: string): Promise<number> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(outDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => name !== 'manifest.json')
    .sort();
  const files: ManifestEntry[] = [];
  for (const name of names) {
    const bytes = await readFile(path.join(outDir, name));
    files.push({ path: name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  const schema = 'https://cejian.org/schema/v1/published.schema.json#/$defs/ManifestFile';
  await writeFile(
    path.join(outDir, 'manifest.json'),
    `${JSON.stringify({ schema, data_version: dataVersion, files }, null, 1)}\n`,
  );
  return files.length;
}
