// A site of documents made up for a test, built by a script of its own into a folder of its own. It must not touch the site under test.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Run a script of this folder that builds a site.
 * @param script its name; it gets the folder as its argument.
 * @returns the folder. Throws with what the script printed when it failed.
 * @example const folder = buildApart('many-build.ts')
 */
export function buildApart(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), `cejian-${script.replace(/\W.*/, '')}-`));
  // Vitest sets BASE_URL, NODE_ENV and others for its own pages; the build must not see them.
  const { BASE_URL, DEV, MODE, NODE_ENV, PROD, SSR, ...rest } = process.env;
  const env = Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('VITEST')));
  const built = spawnSync(process.execPath, [join('test', 'browser', script), folder], {
    encoding: 'utf8',
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (built.status === 0) return folder;
  rmSync(folder, { recursive: true, force: true });
  throw new Error(`${script} failed:\n${built.stdout}\n${built.stderr}`);
}
