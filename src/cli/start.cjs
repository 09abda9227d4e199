// The entry of `npm run cejian`: starts the command from its compiled cache while that is fresh, else from its sources.
// It must run on Node 20, before anything is installed; it is CommonJS because an `import` of a module of Node reads every
// export of it, and so loads half of Node. It must not do what a command does.
'use strict';
const { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const { createRequire, enableCompileCache } = require('node:module');
const { dirname, join } = require('node:path');
const { Script, constants } = require('node:vm');

const ROOT = dirname(dirname(__dirname));
const CACHE = join(ROOT, 'node_modules', '.cache', 'cejian');

/**
 * The state of a file. Its ctime changes with every change of the file, and nobody can set it back.
 * @param {string} path below the project folder
 * @returns {number[]} size, times and number; empty when there is no such file
 * @example sign('package.json') // [3911, 1763683934123.1, 1763683934123.1, 1234]
 */
function sign(path) {
  const found = statSync(join(ROOT, path), { throwIfNoEntry: false });
  return found === undefined ? [] : [found.size, found.mtimeMs, found.ctimeMs, found.ino];
}

/** Whether a file is as it was signed. Written for little garbage: a collection costs a short command a tenth of its time. */
function isSame([path, size, mtime, ctime, ino]) {
  const found = statSync(`${ROOT}/${path}`, { throwIfNoEntry: false });
  if (found === undefined) return size === undefined;
  return found.ctimeMs === ctime && found.mtimeMs === mtime && found.size === size && found.ino === ino;
}

/** Whether a compiled file is there, and the sources in the list beside it are as they were. */
function isFresh(filename) {
  const signed = readKept(`${filename}.json`);
  return signed !== undefined && existsSync(filename) && JSON.parse(signed.toString('latin1')).every(isSame);
}

/** The folder of the compiled command; undefined when there is none. */
function findCompiled() {
  try {
    return `${CACHE}/${readFileSync(`${CACHE}/current`, 'latin1')}`;
  } catch {
    return undefined;
  }
}

/** Thrown before a command has done anything. */
const STALE = new Error('a source has changed since it was compiled');

/** Command and kind of file, such as `import docx`: runs of one shape call the same functions. */
function shapeOf([command = '', ...args]) {
  const file = args.find((arg) => !arg.startsWith('-')) ?? '';
  return `${command} ${/\.(\w{1,5})$/.exec(file)?.[1] ?? ''}`
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .slice(0, 24);
}

/**
 * Runs the compiled command, as `require` would, with the machine code of Node kept from the first run of this shape. Node's own
 * compile cache is made before a file runs, and so holds none of the functions that the run calls.
 * @param {string} folder as findCompiled gives it
 * @returns {Promise<number>} the exit code; rejects with STALE when a source has changed
 */
async function startCompiled(folder) {
  const kept = `${folder}/${shapeOf(process.argv.slice(2))}`;
  let outer;
  // Most commands need modules of Node alone, and a `require` for a folder takes longer to make than those to find.
  const requireOuter = (name) => {
    if (name.startsWith('node:')) return require(name);
    outer ??= createRequire(`${folder}/main.cjs`);
    return outer(name);
  };
  const loaded = new Map();
  const isNew = new Map();
  const load = (name) => {
    const known = loaded.get(name);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(name, module);
    const filename = `${folder}/${name}`;
    // First main.cjs is loaded, then the file of a command, whose list names the sources of all that it may load later.
    if (loaded.size <= 2 && !isFresh(filename)) {
      isNew.clear();
      throw STALE;
    }
    // For the packages that are not compiled, which only commands load.
    if (loaded.size === 2) enableCompileCache();
    const cachedData = readKept(`${kept}/${name}`);
    // Compiled files are ASCII.
    const script = new Script(readFileSync(filename, 'latin1'), {
      filename,
      cachedData,
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    if (cachedData === undefined || script.cachedDataRejected) isNew.set(name, script);
    const inner = (path) => (path.startsWith('./') ? load(path.slice(2)) : requireOuter(path));
    script.runInThisContext()(module, inner, filename);
    return module.exports;
  };
  process.once('exit', () => {
    if (isNew.size > 0) keep(kept, isNew);
  });
  return load('main.cjs').start();
}

function readKept(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function keep(folder, scripts) {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, script] of scripts) {
      const draft = join(folder, `${name}.${process.pid}`);
      writeFileSync(draft, script.createCachedData());
      renameSync(draft, join(folder, name));
    }
  } catch {
    // A full disk or a folder of somebody else: the next run is as slow as this one.
  }
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
  const folder = (await cacheBundle(ROOT, CACHE, sign).catch(() => false)) ? findCompiled() : undefined;
  const code = folder === undefined ? undefined : await startFresh(folder);
  if (code !== undefined) return code;
  enableCompileCache();
  return (await import('./main.ts')).start();
}

/** The exit code of the compiled command; undefined when it is stale and has done nothing. */
function startFresh(folder) {
  return startCompiled(folder).catch((error) => {
    if (error !== STALE) throw error;
    // What a stale main.cjs left in the register of parts (bundle.ts) would be taken for parts of the next one.
    delete globalThis[Symbol.for('cejian.parts')];
    return undefined;
  });
}

async function start() {
  const compiled = process.features.typescript ? findCompiled() : undefined;
  return (compiled === undefined ? undefined : await startFresh(compiled)) ?? startFromSources();
}

module.exports = { sign };

if (require.main === module) {
  start().then((code) => {
    process.exitCode = code;
    // Where nothing is left to wait for, Node would only take its memory apart, piece by piece.
    if (process.getActiveResourcesInfo().length === 0) process.exit();
  });
}
