// How dist/ is replaced: built beside it, then swapped in by renaming, so that a build that is killed leaves the old
// site or the new one, never half of one. It must not know what is in the folder.
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A folder being filled. */
export type Staging = {
  /** Write here. */
  folder: string;
  /** Put the folder in the place of the old one. */
  commit(): Promise<void>;
  /** Throw the folder away; the old one stays. */
  discard(): Promise<void>;
};

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

// `.dist-123` is being filled by process 123, `.dist-123-old` is what it took out of the way.
function stagingName(target: string, pid: number): string {
  return join(dirname(target), `.${basename(target)}-${pid}`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function listStaging(target: string): Promise<{ path: string; pid: number; old: boolean }[]> {
  const pattern = /^-(\d+)(-old)?$/;
  const prefix = `.${basename(target)}`;
  const names = await readdir(dirname(target)).catch(() => []);
  return names.flatMap((name) => {
    const parts = name.startsWith(prefix) ? name.slice(prefix.length).match(pattern) : null;
    return parts ? [{ path: join(dirname(target), name), pid: Number(parts[1]), old: parts[2] !== undefined }] : [];
  });
}

/**
 * Bring back the old folder when a build died between the two renames of its swap, and clear away what dead builds left.
 * @param target the folder that builds replace, such as `/project/dist`
 * @returns when it is done; changes nothing that a living process owns
 * @example await recoverDist('/project/dist')
 */
export async function recoverDist(target: string): Promise<void> {
  // Under our own number lies what a dead process left: in a container every run may have the same one.
  const dead = (await listStaging(target)).filter(({ pid }) => pid === process.pid || !isAlive(pid));
  for (const { path } of dead.filter(({ old }) => old)) {
    if (!(await exists(target))) await rename(path, target).catch(() => undefined);
  }
  for (const { path } of dead) await rm(path, { recursive: true, force: true });
}

/**
 * Open an empty folder beside a target, on the same disk.
 * @param target the folder to replace; need not exist
 * @returns the staging folder, with commit and discard; exactly one of them should be called. Rejects when the disk refuses.
 * @example const staging = await openStaging('/project/dist'); await write(staging.folder); await staging.commit();
 */
export async function openStaging(target: string): Promise<Staging> {
  await recoverDist(target);
  const folder = stagingName(target, process.pid);
  const old = `${folder}-old`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return {
    folder,
    discard: () => rm(folder, { recursive: true, force: true }),
    commit: async () => {
      // Another build may put its own folder there between our two renames: move that one away too.
      for (let attempt = 0; ; attempt++) {
        await rm(old, { recursive: true, force: true });
        await rename(target, old).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'ENOENT') throw error;
        });
        try {
          await rename(folder, target);
          break;
        } catch (error) {
          const taken = ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
          if (!taken || attempt === 9) throw error;
        }
      }
      await rm(old, { recursive: true, force: true });
    },
  };
}
