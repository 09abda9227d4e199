// The data as it was at a git revision: taken out into a folder of its own, read like any other project, and removed.
// It must not touch the work tree, the index or the history of the clone.
import { execFile } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readCorpus } from '../corpus.ts';
import type { Corpus } from '../model.ts';
import { nearestWord } from '../nearest.ts';
import type { Outcome } from '../problem.ts';
import { WrongUse } from './io.ts';

const run = promisify(execFile);

/** Folders that the data is read from. */
const FOLDERS = ['policies', 'schema'] as const;

async function git(root: string, args: string[], env: Record<string, string> = {}): Promise<string> {
  const { stdout } = await run('git', args, { cwd: root, env: { ...process.env, ...env }, maxBuffer: 2 ** 26 });
  return stdout.trim();
}

/**
 * Read files as they were at a revision.
 * @param paths below the project folder, with `/`.
 * @returns their texts in the same order; undefined for one that was not there. Throws WrongUse when there is no such revision.
 * @example await readRevisionFiles(root, 'v0.1.0', ['package.json'])
 */
export async function readRevisionFiles(
  root: string,
  revision: string,
  paths: readonly string[],
): Promise<(string | undefined)[]> {
  const commit = await commitOf(root, revision);
  return Promise.all(paths.map((name) => git(root, ['show', `${commit}:./${name}`]).catch(() => undefined)));
}

/**
 * The day of the last commit that touched the data: the same for everybody who has the same commit.
 * @returns YYYY-MM-DD, where the committer was; undefined outside a clone, before a first commit, and in a clone that is too
 *   shallow to hold that commit.
 * @example await dayOfData('.') // '2026-11-02'
 */
export async function dayOfData(root: string): Promise<string | undefined> {
  const [day = '', parents] = (
    await git(root, ['log', '-1', '--format=%cs%n%P', '--', ...FOLDERS]).catch(() => '')
  ).split('\n');
  if (day === '') return undefined;
  // Where a shallow clone ends, a commit without parents seems to have brought all the data, whatever it did.
  const isEnd = parents === undefined || parents === '';
  const shallow = isEnd ? await git(root, ['rev-parse', '--is-shallow-repository']) : 'false';
  return shallow === 'true' ? undefined : day;
}

async function commitOf(root: string, revision: string): Promise<string> {
  try {
    return await git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new WrongUse('git is not on this machine, and a revision is read with it');
    const refs = await git(root, ['for-each-ref', '--format=%(refname:short)']).catch(() => undefined);
    if (refs === undefined) throw new WrongUse(`${root} is no git clone, so it has no revision ${revision}`);
    const near = nearestWord(revision, ['HEAD', ...refs.split('\n')]);
    const hint = near === undefined ? 'git log --oneline lists them' : `did you mean ${near}?`;
    throw new WrongUse(`no revision ${JSON.stringify(revision)} in this clone; ${hint}`);
  }
}

/**
 * Read the corpus as it was at a revision.
 * @param root the project folder, inside a git clone
 * @param revision anything that git takes for a commit: `HEAD~3`, `v0.1.0`, `main`, a hash
 * @returns the corpus of that time, with the vocabularies of that time, read by the schemas of today, and its problems. Throws WrongUse
 *   when there is no such revision, no git, no clone, or no data at that time.
 * @example (await readRevision(root, 'HEAD~1')).value.policies.size // 5
 */
export async function readRevision(root: string, revision: string): Promise<Outcome<Corpus>> {
  const commit = await commitOf(root, revision);
  const folder = await mkdtemp(path.join(await realpath(tmpdir()), 'cejian-revision-'));
  try {
    const env = { GIT_INDEX_FILE: path.join(folder, 'index') };
    for (const name of FOLDERS) {
      await git(root, ['read-tree', `--prefix=${name}/`, `${commit}:./${name}`], env).catch(() => {
        throw new WrongUse(`at ${revision} there was no ${name}/ here`);
      });
    }
    // With a prefix, git writes there and nowhere else; `--all` writes what the index has.
    await git(root, ['checkout-index', '--all', `--prefix=${folder}/data/`], env);
    return await readCorpus(path.join(folder, 'data'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
