// The entry of `npm run cejian`: starts the command from its compiled cache while that is fresh, else from its sources.
// It must run on Node 20, before anything is installed; it is CommonJS because an `import` of a module of Node reads every
// export of it, and so loads half of Node. It must not do what a command does.
'use strict';
const { readFileSync, statSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { dirname, join } = require('node:path');

const ROOT = dirname(dirname(__dirname));
const CACHE = join(ROOT, 'node_modules', '.cache', 'cejian');

/**
 * The state of a file. Its ctime changes with every change of the file, and nobody can set it back.
 * @param {string} path below the project folder
 * @returns {string} '' when there is no such file
 * @example sign('package.json') // '3911 1763683934123.1 1763683934123.1 1234'
 */
function sign(path) {
  const found = statSync(`${ROOT}/${path}`, { throwIfNoEntry: false });
  return found === undefined ? '' : `${found.size} ${found.mtimeMs} ${found.ctimeMs} ${found.ino}`;
}

/** The folder of the compiled command; undefined when there is none, or when a file that it was made of has changed. */
function findFresh() {
  try {
    const { digest, inputs } = JSON.parse(readFileSync(join(CACHE, 'current.json'), 'utf8'));
    return inputs.every(([path, signed]) => sign(path) === signed) ? join(CACHE, digest) : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} folder as findFresh gives it */
function startCompiled(folder) {
  // What Node makes of the files in the first run is kept beside them.
  enableCompileCache(join(folder, 'code'));
  return require(join(folder, 'main.cjs')).start();
}

/** The same command line on the Node of node_modules, for a machine whose own does not read TypeScript. */
function startElsewhere() {
  const { spawnSync } = require('node:child_process');
  const program = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const { status, error } = spawnSync(program, process.argv.slice(1), { stdio: 'inherit' });
  if (error !== undefined) process.stderr.write(`cejian: cannot run ${program}: ${error.message}\n`);
  return status ?? 1;
}

async function startFromSources() {
  const { setUp } = await import('./setup.mjs');
  const failed = setUp(ROOT);
  if (failed !== 0) return failed;
  if (!process.features.typescript) return startElsewhere();
  const { cacheBundle } = await import('./bundle.ts');
  // Without a cache the command is slower, and nothing else: a folder that nobody may write to is no reason to stop.
  await cacheBundle(ROOT, CACHE, sign).catch(() => false);
  const folder = findFresh();
  if (folder !== undefined) return startCompiled(folder);
  enableCompileCache();
  return (await import('./main.ts')).start();
}

const fresh = process.features.typescript ? findFresh() : undefined;
(fresh === undefined ? startFromSources() : startCompiled(fresh)).then((code) => {
  process.exitCode = code;
});
