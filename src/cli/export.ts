// The command `export`: everything for programs without the site, as a folder or as one archive.
// It must not publish data that validate has problems with.
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Corpus } from '../model.ts';
import { archiveText } from '../publish/archive-text.ts';
import { releaseDate } from '../publish/citing/items.ts';
import { buildCrate, CRATE_PATH } from '../publish/linked/ro-crate.ts';
import { buildRecords } from '../publish/records.ts';
import { DEFAULT_ADDRESS } from '../publish/release.ts';
import { PARTITION_KEYS, type PartitionKey } from '../publish/tables/engines.ts';
import { exportTables } from '../publish/tables/partitions.ts';
import { writeManifest, writeRelease } from '../publish/write.ts';
import { ArchiveError, listFiles, packFolder } from './archive.ts';
import { findRoot, type Io, WrongUse } from './io.ts';
import { readDataVersion } from './output.ts';
import { createProgress } from './progress.ts';
import { dayOfData } from './revision.ts';
import { openStaging } from './staging.ts';
import { readValid } from './validate.ts';

const HELP = `Usage: cejian export [--partition KEYS] FOLDER
       cejian export --bundle FILE.zip [--date YYYY-MM-DD] [FOLDER]

Validates the data, then writes api/v1/, schema/v1/ and manifest.json to FOLDER, replacing it as a whole.
FOLDER is new, empty, or one that export or build wrote before: anything else is left alone.

  --partition KEYS  also write each table as Parquet in folders, for engines that run on many machines:
                    api/v1/partitioned/<table>/province=…/year=…/part-0.parquet. KEYS are
                    province and year, in the order of the folders. Example: --partition province,year
  --bundle FILE.zip all of that as one archive, with a README, the licences, CITATION.cff, the changes and RO-Crate metadata,
                    ready for a repository that gives DOIs. The same data gives the same bytes; FILE.zip is replaced in one step
  --date DAY        day of the release, for the metadata (default: that of policies/releases.yaml; before the version is noted
                    there, the day of the last commit to the data, which is the same in every clone)
`;

/** Files of the project that an archive holds beside the data. */
const PAPERS = ['CHANGELOG.md', 'CITATION.cff', 'LICENSE', 'LICENSE-DATA'];

/** Keys of --partition. Throws WrongUse for any other, or one said twice. */
function readPartitions(text: string): PartitionKey[] {
  const keys = text.split(',');
  const known = keys.filter((key): key is PartitionKey => (PARTITION_KEYS as readonly string[]).includes(key));
  if (known.length < keys.length || new Set(keys).size < keys.length)
    throw new WrongUse(`--partition ${text} is not a list of ${PARTITION_KEYS.join(', ')}, each at most once`);
  return known;
}

/** Why a target may not be replaced; undefined when nothing of anybody's is lost. */
async function refusalOf(target: string): Promise<string | undefined> {
  let names: string[];
  try {
    names = await readdir(target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    return code === 'ENOTDIR' ? 'is a file' : `cannot be read (${code})`;
  }
  if (names.length === 0) return undefined;
  const manifest = await readFile(path.join(target, 'manifest.json'), 'utf8').catch(() => '');
  return manifest.includes('#/$defs/ManifestFile"') ? undefined : 'holds files that export did not write';
}

/** Where the archive goes and how it is dated. Throws WrongUse for another ending, and for a day that is none. */
function readBundle(file: string, date: string | undefined, io: Io): { file: string; date: string | undefined } {
  if (!/\.zip$/i.test(file)) throw new WrongUse(`--bundle writes a zip archive; ${file} does not end in .zip`);
  if (date !== undefined && new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) !== date)
    throw new WrongUse(`--date takes a day such as 2026-09-01, not ${JSON.stringify(date)}`);
  return { file: path.resolve(io.cwd, file), date };
}

/** What an archive holds beside the data: its papers, and the metadata that lists everything. */
async function writePapers(corpus: Corpus, root: string, folder: string, version: string, date: string): Promise<void> {
  const there = await readdir(root);
  for (const name of PAPERS) if (there.includes(name)) await copyFile(path.join(root, name), path.join(folder, name));
  const release = { corpus, records: buildRecords(corpus), version, address: DEFAULT_ADDRESS };
  const last = ['manifest.json', CRATE_PATH];
  const names = [...(await listFiles(folder)).map((file) => file.path), ...last];
  await writeFile(path.join(folder, 'README.md'), await archiveText(release, date, names));
  const files = [...(await listFiles(folder)), { path: 'manifest.json', bytes: null }];
  await writeFile(path.join(folder, CRATE_PATH), buildCrate(release, date, files).content);
}

/**
 * The command `export`.
 * @returns 0 when the folder is new, 1 when the data has problems (then nothing is written).
 * @example await run(['/tmp/cejian-data'], io)
 */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      partition: { type: 'string' },
      bundle: { type: 'string' },
      date: { type: 'string' },
    },
  });
  if (values.help) {
    io.stdout.write(HELP);
    return 0;
  }
  const [name, ...others] = positionals;
  const bundle = values.bundle === undefined ? undefined : readBundle(values.bundle, values.date, io);
  if (bundle === undefined && values.date !== undefined) throw new WrongUse('--date is for --bundle');
  if (others.length > 0 || (name === undefined && bundle === undefined))
    throw new WrongUse('give one folder to write to');
  const partitions = values.partition === undefined ? [] : readPartitions(values.partition);
  const root = findRoot(io);
  const target = name === undefined ? undefined : path.resolve(io.cwd, name);
  if (target !== undefined) {
    if (root === target || root.startsWith(target + path.sep))
      throw new WrongUse(`${name} holds the project itself; give a folder of its own`);
    const refusal = await refusalOf(target);
    if (refusal !== undefined) throw new WrongUse(`${name} ${refusal}; give a new or empty folder`);
  }
  if (
    !(await import('node:sqlite').then(
      () => true,
      () => false,
    ))
  ) {
    io.stderr.write(
      `cejian export: needs Node 22.13 or newer, for node:sqlite; this is Node ${process.versions.node}\n`,
    );
    return 1;
  }
  const corpus = await readValid(root, io);
  if (corpus === undefined) return 1;
  const version = readDataVersion(root);
  const date =
    bundle === undefined ? undefined : (bundle.date ?? releaseDate({ corpus, version }) ?? (await dayOfData(root)));
  if (bundle !== undefined && date === undefined)
    throw new WrongUse(
      `${version} is not noted in policies/releases.yaml, nor is this a git clone with the commits of the data; give the day of the release with --date`,
    );
  const staging = await openStaging(target ?? `${bundle!.file}.parts`);
  const progress = createProgress(io, 'forms written');
  try {
    await writeRelease(corpus, root, staging.folder, version, DEFAULT_ADDRESS, progress.show);
    if (partitions.length > 0)
      await exportTables(
        { corpus, records: buildRecords(corpus) },
        path.join(staging.folder, 'api/v1/partitioned'),
        partitions,
      );
    if (bundle !== undefined) await writePapers(corpus, root, staging.folder, version, date!);
    const total = await writeManifest(staging.folder, version);
    progress.end();
    if (bundle !== undefined) {
      await packFolder(staging.folder, bundle.file);
      io.stderr.write(`${values.bundle} holds ${total + 1} files\n`);
    }
    if (target === undefined) await staging.discard();
    else {
      await staging.commit();
      io.stderr.write(`${name} holds ${total + 1} files\n`);
    }
    return 0;
  } catch (error) {
    progress.end();
    await staging.discard();
    if (!(error instanceof ArchiveError)) throw error;
    io.stderr.write(`cejian export: ${error.message}\n`);
    return 1;
  }
}
