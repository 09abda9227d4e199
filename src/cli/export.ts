// The command `export`: the JSON API and the schemas without the site, for programs.
// It must not publish data that validate has problems with.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildRecords } from '../publish/records.ts';
import { PARTITION_KEYS, type PartitionKey } from '../publish/tables/engines.ts';
import { exportTables } from '../publish/tables/partitions.ts';
import { writeManifest, writeRelease } from '../publish/write.ts';
import { findRoot, type Io, WrongUse } from './io.ts';
import { openStaging } from './staging.ts';
import { readValid } from './validate.ts';

const HELP = `Usage: cejian export [--partition KEYS] FOLDER

Validates the data, then writes api/v1/, schema/v1/ and manifest.json to FOLDER, replacing it as a whole.
FOLDER is new, empty, or one that export or build wrote before: anything else is left alone.

  --partition KEYS  also write each table as Parquet in folders, for engines that run on many machines:
                    api/v1/partitioned/<table>/province=…/year=…/part-0.parquet. KEYS are
                    province and year, in the order of the folders. Example: --partition province,year
`;

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

/**
 * The command `export`.
 * @returns 0 when the folder is new, 1 when the data has problems (then nothing is written).
 * @example await run(['/tmp/cejian-data'], io)
 */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' }, partition: { type: 'string' } },
  });
  if (values.help) {
    io.stdout.write(HELP);
    return 0;
  }
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) throw new WrongUse('give one folder to write to');
  const partitions = values.partition === undefined ? [] : readPartitions(values.partition);
  const root = findRoot(io);
  const target = path.resolve(io.cwd, name);
  if (root === target || root.startsWith(target + path.sep))
    throw new WrongUse(`${name} holds the project itself; give a folder of its own`);
  const refusal = await refusalOf(target);
  if (refusal !== undefined) throw new WrongUse(`${name} ${refusal}; give a new or empty folder`);
  const corpus = await readValid(root, io);
  if (corpus === undefined) return 1;
  const version = (JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string }).version;
  const staging = await openStaging(target);
  try {
    await writeRelease(corpus, root, staging.folder, version);
    if (partitions.length > 0)
      await exportTables(
        { corpus, records: buildRecords(corpus) },
        path.join(staging.folder, 'api/v1/partitioned'),
        partitions,
      );
    const total = await writeManifest(staging.folder, version);
    await staging.commit();
    io.stderr.write(`${name} holds ${total + 1} files\n`);
    return 0;
  } catch (error) {
    await staging.discard();
    throw error;
  }
}
