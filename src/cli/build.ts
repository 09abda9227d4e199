// The command `build`: validate, publish the API, build the site, swap both into dist/ at once.
// It must not decide what is published: src/publish/ and site/ do.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Corpus } from '../model.ts';
import { releaseAddress } from '../publish/release.ts';
import { writeManifest, writeRelease } from '../publish/write.ts';
import { findRoot, type Io, WrongUse } from './io.ts';
import { createProgress } from './progress.ts';
import { normaliseBase, readPort, serveUntilStopped } from './serve.ts';
import { openStaging } from './staging.ts';
import { readValid } from './validate.ts';

const HELP = `Usage: cejian build [--base PATH] [--site ADDRESS] [--serve [--port N]]

Validates the data, then writes the site and the JSON API to dist/. A problem in the data stops it; dist/ stays as it was.

  --base PATH     the path the site will live under, such as /cejian/; / when left out
  --site ADDRESS  the address of its host, such as https://example.org, for links that must be absolute
  --serve         show it on this machine afterwards (npm start)
  --port N        the port to show it on
`;

/** Pages, data, manifest. */
const STEPS = 3;

/**
 * The command `build`.
 * @returns 0 when dist/ is new, 1 when the data has problems (then dist/ is the old one)
 * @example await run(['--base', '/cejian/'], io)
 */
export async function run(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      base: { type: 'string' },
      site: { type: 'string' },
      serve: { type: 'boolean' },
      port: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    io.stdout.write(HELP);
    return 0;
  }
  const port = readPort(values.port);
  const base = readBase(values.base ?? '/');
  const site = values.site === undefined ? undefined : readAddress(values.site);
  const root = findRoot(io);
  const target = join(root, 'dist');

  const corpus = await readValid(root, io);
  if (corpus === undefined) return 1;

  const staging = await openStaging(target);
  const progress = createProgress(io, 'build');
  try {
    progress.step('pages', 0, STEPS);
    await buildSite(corpus, root, staging.folder, base, site);
    const version = await readDataVersion(root);
    progress.step('data in every form', 1, STEPS);
    await writeRelease(corpus, root, staging.folder, version, releaseAddress(site, base));
    progress.step('manifest', 2, STEPS);
    const count = await writeManifest(staging.folder, version);
    await staging.commit();
    progress.end();
    io.stderr.write(`dist/ holds ${count} files and manifest.json\n`);
  } catch (error) {
    progress.end();
    await staging.discard();
    throw error;
  }
  return values.serve ? serveUntilStopped(target, { base, ...(port === undefined ? {} : { port }) }, io) : 0;
}

// Data and tool are released together, under one number.
async function readDataVersion(root: string): Promise<string> {
  const manifest: { version: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return manifest.version;
}

// Anything else is no path of one site: the build would end with a stack, or write links that lead nowhere.
function readBase(text: string): string {
  const base = normaliseBase(text);
  const plain = !/[?#\\%]|:\/|\/\.{1,2}\//.test(base);
  if (!plain) throw new WrongUse(`--base takes a path such as /cejian/, not ${JSON.stringify(text)}`);
  return base;
}

function readAddress(text: string): string {
  const address = URL.parse(text);
  if (address?.protocol !== 'https:' && address?.protocol !== 'http:') {
    throw new WrongUse(`--site takes an address such as https://example.org, not ${JSON.stringify(text)}`);
  }
  return address.origin;
}

// Empties the folder first, so it comes before everything else that is written there.
async function buildSite(
  corpus: Corpus,
  root: string,
  outDir: string,
  base: string,
  site: string | undefined,
): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // Astro bundles the pages, so no module of theirs is one of ours; the global registry is what both sides share.
  (globalThis as { [key: symbol]: unknown })[Symbol.for('cejian.corpus')] = corpus;
  // Loaded here: the rest of the command must answer --help without waiting for it.
  const { build } = await import('astro');
  await build({ root, outDir, base, ...(site === undefined ? {} : { site }), logLevel: 'warn' });
}
