// Writes the API, the schemas and the manifest below a folder.
// It must not decide what is published, nor replace a finished folder: the build swaps whole folders.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Corpus } from '../model.ts';
import type { ManifestEntry } from '../types.ts';
import { buildApi, checkApi } from './json.ts';

const SCHEMAS = ['parts', 'jurisdiction', 'source', 'coding', 'vocabulary', 'published'];

/** Data that does not fit its published schema: a bug of ours or an unchecked corpus. Stops the build. */
export class UnpublishableError extends Error {
  override name = 'UnpublishableError';
}

/**
 * Write `/api/v1/` and `/schema/v1/`.
 * @param root the project, for its schemas. @param outDir folder of the site; made when missing.
 * @returns paths written, below `outDir`, sorted. Throws UnpublishableError, and writes nothing, when a file misfits its schema.
 * @example await writeApi(corpus, root, outDir, '0.1.0')
 */
export async function writeApi(corpus: Corpus, root: string, outDir: string, dataVersion: string): Promise<string[]> {
  const files = buildApi(corpus, dataVersion);
  const misfits = checkApi(files);
  if (misfits.length > 0)
    throw new UnpublishableError(`published data does not fit its schema:\n${misfits.slice(0, 20).join('\n')}`);
  const written: string[] = [];
  for (const { path: name, data } of files) {
    const relative = `api/v1/${name}`;
    const file = path.join(outDir, relative);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(data, null, 1)}\n`);
    written.push(relative);
  }
  await mkdir(path.join(outDir, 'schema/v1'), { recursive: true });
  for (const name of SCHEMAS) {
    const relative = `schema/v1/${name}.schema.json`;
    await copyFile(path.join(root, `schema/${name}.schema.json`), path.join(outDir, relative));
    written.push(relative);
  }
  return written.sort();
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
