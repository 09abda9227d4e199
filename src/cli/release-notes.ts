// The command `release-notes`: what changed since a revision, old → new, and which part of the version must rise.
// It must not compare anything itself, and changes no file unless --write is given.
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { HISTORY_FILES } from '../corpus.ts';
import { publishedIds } from '../ids.ts';
import type { Corpus } from '../model.ts';
import {
  changesBetween,
  compareVersions,
  formatChanges,
  movedRecords,
  NO_RECORDS,
  nextVersion,
  partToRaise,
} from '../publish/changes.ts';
import { buildRecords } from '../publish/records.ts';
import { formatReleaseNotes, type NotesInput, releaseNotes } from '../publish/release-notes.ts';
import { formatYaml } from '../schema/yaml.ts';
import type { Bilingual } from '../types.ts';
import { findRoot, type Io, WrongUse } from './io.ts';
import { readDataVersion } from './output.ts';
import { readRevision, readRevisionFiles } from './revision.ts';
import { oneOf, readLang } from './selection.ts';
import { readValid } from './validate.ts';

const HELP = `Usage: cejian release-notes REVISION [--lang L] [--format md|json]
       cejian release-notes [REVISION] --write --date YYYY-MM-DD

Prints what a release says of itself: documents and records added, values corrected (old → new, with the sentence), records
removed, fields of the format, who must act, and which part of the version must rise. REVISION is that of the release before.

  --lang L     en (default, as CHANGELOG.md) or zh
  --format F   md (default) or json
  --write      also note the release in policies/releases.yaml and its ids in policies/published-ids.txt, under the version of
               package.json, which must have risen enough. The first release has no REVISION
  --date D     day of the release

  cejian release-notes v0.1.0
`;

/** Published shapes are made of these. */
async function schemasNow(root: string): Promise<Record<string, object>> {
  const folder = path.join(root, 'schema');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.schema.json')).sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return Object.fromEntries(names.map((name, index) => [name, JSON.parse(texts[index]!) as object]));
}

async function schemasThen(root: string, revision: string, names: readonly string[]): Promise<Record<string, object>> {
  const texts = await readRevisionFiles(
    root,
    revision,
    names.map((name) => `schema/${name}`),
  );
  return Object.fromEntries(
    names.flatMap((name, index) => {
      const text = texts[index];
      return text === undefined ? [] : [[name, JSON.parse(text) as object]];
    }),
  );
}

/** Version that the project had at a revision. */
async function versionAt(root: string, revision: string): Promise<string> {
  const [text] = await readRevisionFiles(root, revision, ['package.json']);
  if (text === undefined) throw new WrongUse(`at ${revision} there was no package.json here`);
  return (JSON.parse(text) as { version: string }).version;
}

async function readInput(root: string, corpus: Corpus, revision: string | undefined): Promise<NotesInput> {
  const now = buildRecords(corpus);
  const version = readDataVersion(root);
  const titles = new Map<string, Bilingual>(now.policies.map(({ id, title }) => [id, title]));
  if (revision === undefined) {
    const changes = changesBetween(NO_RECORDS, now).filter(({ list }) => list === 'policies');
    return { previous: null, version, changes, format: [], moved: [], titles };
  }
  const { value: past } = await readRevision(root, revision);
  const then = buildRecords(past);
  for (const { id, title } of then.policies) if (!titles.has(id)) titles.set(id, title);
  const schemas = await schemasNow(root);
  const known = new Set(past.moved.map(({ from }) => from));
  return {
    previous: await versionAt(root, revision),
    version,
    changes: changesBetween(then, now),
    format: formatChanges(await schemasThen(root, revision, Object.keys(schemas)), schemas),
    moved: movedRecords(corpus).filter(({ id }) => !known.has(id)),
    titles,
  };
}

/** Write a file in one step: whoever opens it sees the old one or the new one. */
async function replaceFile(file: string, content: string): Promise<void> {
  await writeFile(`${file}.new`, content);
  await rename(`${file}.new`, file);
}

/** Why a release may not be noted; undefined when it may. */
function refusalOf({ history }: Corpus, input: NotesInput): string | undefined {
  const last = history.releases[0];
  if (last !== undefined && input.previous === null)
    return `give the revision of ${last.version}, such as v${last.version}`;
  if (last !== undefined && last.version !== input.previous)
    return `the last release is ${last.version}, and the revision has version ${input.previous}`;
  if (input.previous === null) return undefined;
  const least = nextVersion(input.previous, partToRaise(input.changes, input.format));
  if (compareVersions(input.version, input.previous) <= 0)
    return `package.json still has version ${input.version}; it must rise to ${least} at least`;
  return compareVersions(input.version, least) < 0
    ? `package.json has version ${input.version}; it must rise to ${least} at least`
    : undefined;
}

async function writeHistory(root: string, corpus: Corpus, input: NotesInput, date: string): Promise<void> {
  const folder = path.join(root, 'policies');
  const release = { version: input.version, date, changes: [...input.changes] };
  const ids = [...new Set([...corpus.history.ids, ...publishedIds(corpus)])].sort();
  await replaceFile(path.join(folder, HISTORY_FILES.ids), `${ids.join('\n')}\n`);
  await replaceFile(
    path.join(folder, HISTORY_FILES.releases),
    formatYaml('releases', { releases: [release, ...corpus.history.releases] }),
  );
}

/**
 * The command `release-notes`.
 * @returns 0 when printed, 1 when the data has problems. Throws WrongUse for a revision that is not there, and for --write with a
 *   version that has not risen enough.
 * @example await run(['v0.1.0', '--format', 'json'], io)
 */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      lang: { type: 'string', default: 'en' },
      format: { type: 'string', default: 'md' },
      write: { type: 'boolean' },
      date: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    io.stdout.write(HELP);
    return 0;
  }
  const lang = readLang(values.lang);
  const format = oneOf('--format', values.format, ['md', 'json'] as const);
  const [revision, ...others] = positionals;
  if (others.length > 0 || (revision === undefined && !values.write))
    throw new WrongUse('give one revision, that of the release before, such as v0.1.0');
  const { date } = values;
  if (values.write && (date === undefined || !isDay(date)))
    throw new WrongUse('--write needs --date, the day of the release, such as 2026-12-01');
  const root = findRoot(io);
  const corpus = await readValid(root, io);
  if (corpus === undefined) return 1;
  const input = await readInput(root, corpus, revision);
  const refusal = values.write ? refusalOf(corpus, input) : undefined;
  if (refusal !== undefined) throw new WrongUse(refusal);
  io.stdout.write(
    format === 'md' ? formatReleaseNotes(input, lang) : `${JSON.stringify(releaseNotes(input), null, 1)}\n`,
  );
  if (values.write) {
    await writeHistory(root, corpus, input, date!);
    io.stderr.write(`policies/${HISTORY_FILES.releases} and policies/${HISTORY_FILES.ids} written\n`);
  }
  return 0;
}

// 2026-02-30 has the form of a day and is none.
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}
