// The command `verify`: proves a published folder offline, as whoever received it would.
// It must not read the project, nor change the folder.
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { hashBytes } from '../corpus.ts';
import { verifyFolder } from '../publish/verify.ts';
import { type Io, WrongUse } from './io.ts';

const HELP = `Usage: cejian verify FOLDER

Proves a folder that build or export wrote: each file against its SHA-256 in manifest.json, each file of the API against
its schema (those in the folder), each quote against its block. Needs nothing but the folder.
Exit code: 0 when all holds, 1 when something does not.
`;

/** More lines help nobody. */
const SHOWN = 50;

/**
 * The command `verify`.
 * @returns 0 when everything holds, 1 otherwise. Throws WrongUse when there is no such folder.
 * @example await run(['dist'], io)
 */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    io.stdout.write(HELP);
    return 0;
  }
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) throw new WrongUse('give one folder, such as dist');
  const folder = path.resolve(io.cwd, name);
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined || !found.isDirectory()) throw new WrongUse(`there is no folder ${name}`);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const { files, schemas, quotes, version, faults } = await verifyFolder({
    paths,
    read: async (file) => new Uint8Array(await readFile(path.join(folder, file))),
    hash: hashBytes,
  });
  for (const fault of faults.slice(0, SHOWN)) io.stdout.write(`${fault}\n`);
  if (faults.length > SHOWN) io.stdout.write(`and ${faults.length - SHOWN} more\n`);
  const result = faults.length === 0 ? 'all hold' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`;
  io.stderr.write(
    `data ${version ?? 'of no version'}: ${files} files, ${schemas} held against schemas, ${quotes} quotes: ${result}\n`,
  );
  return faults.length === 0 ? 0 : 1;
}
