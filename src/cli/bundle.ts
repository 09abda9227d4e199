// Compiles the command to a few plain JavaScript files, so that starting it does not load a hundred modules: a cache for
// the entry start.cjs, and what a package of the tool is made of. It must not decide whether a cache is fresh.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';

/** The command as files that load each other and, from node_modules, only the packages that are not bundled. */
export type Bundle = {
  /** File name to contents; `main.cjs` exports what src/cli/main.ts does. */
  files: Map<string, string>;
  /**
   * Files below the project folder of which a change makes a file stale, with / on every system: of `main.cjs` those that it
   * runs, of the file of a command those that it can ever load. All other files are only loaded by these.
   */
  inputs: Map<string, string[]>;
};

/** Packages that a bundle holds: many small modules, needed at every start. All others are imported from node_modules. */
const BUNDLED =
  /^(ajv|yaml|saxes|fflate|unified|rehype-parse|remark-(parse|stringify)|(mdast-util|micromark-extension)-gfm-(table|footnote))$/;

/**
 * What a bundle depends on beside its modules: this file, what setup.mjs looks at (so that it need not look again), and what npm
 * notes of each package in node_modules.
 */
const ALSO_INPUTS = [
  'src/cli/bundle.ts',
  'package.json',
  'package-lock.json',
  'node_modules/.cejian-installed',
  'node_modules/.package-lock.json',
];

/**
 * The head of each file. A part stands in every file that needs it before it runs, so that a command is one file and not a
 * dozen; it runs once, in whichever file is loaded first.
 */
const HEAD = `'use strict';
const __url = require('node:url').pathToFileURL(__filename).href;
const __known = (globalThis[Symbol.for('cejian.parts')] ??= new Map());
const __load = (name) => {
  let module = __known.get(name);
  if (module !== undefined) return module.exports;
  module = { exports: {} };
  __known.set(name, module);
  __parts[name](module, (path) => (path.endsWith('.mjs') ? __load(path) : require(path)));
  return module.exports;
};
`;

type Output = Metafile['outputs'][string];

const STATIC = ['import-statement'];
const LAZY = ['dynamic-import'];

const nameOf = (path: string) => `./${basename(path)}`;

const fileOf = (name: string) => name.replace(/^\.\/(.*)\.mjs$/, '$1.cjs');

/** Parts that a part imports, by name. */
function importsOf(name: string, outputs: ReadonlyMap<string, Output>, kinds: readonly string[]): string[] {
  const imports = outputs.get(name)?.imports ?? [];
  return imports
    .filter(({ kind, external }) => kinds.includes(kind) && external !== true)
    .map(({ path }) => nameOf(path));
}

/** A part and all that it imports, directly or not, by name. Sorted. */
function closureOf(name: string, outputs: ReadonlyMap<string, Output>, kinds: readonly string[]): string[] {
  const found = new Set([name]);
  for (const part of found) for (const next of importsOf(part, outputs, kinds)) found.add(next);
  return [...found].sort();
}

/** Own files that parts were made of. Those of packages change with npm's note of them: to look at each takes too long. */
function inputsOf(parts: readonly string[], outputs: ReadonlyMap<string, Output>): string[] {
  const paths = parts.flatMap((part) => Object.keys(outputs.get(part)?.inputs ?? {}));
  return [...new Set(paths)].filter((path) => !path.startsWith('node_modules/')).sort();
}

function findInputs(metafile: Metafile, outputs: ReadonlyMap<string, Output>): Map<string, string[]> {
  const main = nameOf('main.mjs');
  const run = closureOf(main, outputs, STATIC);
  const all = inputsOf([...outputs.keys()], outputs);
  // A module of which nothing was left may come to something when it is changed.
  const lost = Object.keys(metafile.inputs).filter((path) => !path.startsWith('node_modules/') && !all.includes(path));
  const inputs = new Map([[fileOf(main), [...inputsOf(run, outputs), ...lost, ...ALSO_INPUTS]]]);
  for (const command of run.flatMap((part) => importsOf(part, outputs, LAZY)))
    inputs.set(fileOf(command), inputsOf(closureOf(command, outputs, [...STATIC, ...LAZY]), outputs));
  return inputs;
}

/**
 * Compile the command.
 * @param root the project folder.
 * @returns files for every Node that runs the sources, and what they were made of. The same sources give the same files. Rejects when a source
 *   does not compile.
 * @example (await bundleCommand('.')).files.get('main.cjs')
 */
export async function bundleCommand(root: string): Promise<Bundle> {
  const { build, transform } = await import('esbuild');
  const { dependencies, devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const { outputFiles, metafile } = await build({
    absWorkingDir: resolve(root),
    entryPoints: ['src/cli/main.ts'],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    // Node runs the sources as they are.
    target: 'esnext',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    define: { 'import.meta.main': 'false' },
    external: Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !BUNDLED.test(name)),
    outdir: 'out',
    outExtension: { '.js': '.mjs' },
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [nameOf(path), output]));
  // CommonJS, which Node loads in half the time; and ASCII, which V8 keeps in half the memory. What esbuild leaves beside ASCII
  // are characters in regular expressions, where an escape is the same.
  const compile = async (text: string): Promise<string> => {
    const { code } = await transform(text.replace(/^#!.*\n/, ''), {
      format: 'cjs',
      platform: 'node',
      target: 'esnext',
      define: { 'import.meta.url': '__url' },
    });
    return code
      .replace(
        /\bimport\((["'])(\.\/[\w.-]+)\.mjs\1\)/g,
        (_whole, _quote, name) => `Promise.resolve().then(()=>require("${name}.cjs"))`,
      )
      .replace(/(\\*)([^\n -~])/g, (_whole, slashes: string, unit: string) => {
        const escaped = `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
        return slashes.slice(slashes.length % 2) + escaped;
      });
  };
  const parts = new Map(
    await Promise.all(outputFiles.map(async ({ path, text }) => [nameOf(path), await compile(text)] as const)),
  );
  const files = new Map<string, string>();
  for (const [name, { entryPoint }] of outputs) {
    if (entryPoint === undefined) continue;
    const bodies = closureOf(name, outputs, STATIC).map(
      (part) => `${JSON.stringify(part)}(module,require){${parts.get(part)}\n}`,
    );
    files.set(
      fileOf(name),
      `${HEAD}const __parts={\n${bodies.join(',\n')}};\nmodule.exports=__load(${JSON.stringify(name)});\n`,
    );
  }
  return { files, inputs: findInputs(metafile, outputs) };
}

/** A file that changed since is still being worked on: it is run as it is, and compiled when it has come to rest. */
const REST_MS = 60_000;
const OLD_MS = 24 * 60 * 60_000;

async function lastChange(root: string, paths: readonly string[]): Promise<number> {
  const changed = async (path: string) => (await stat(join(root, path)).catch(() => undefined))?.ctimeMs ?? 0;
  return Math.max(...(await Promise.all(paths.map(changed))));
}

/**
 * Compile the command into the cache from which start.cjs starts it.
 * @param folder the cache; `sign` tells the state of a file below the root, in a way that changes with every change of it;
 *   `rest` is how long no source may have changed, in milliseconds: a minute.
 * @returns true when the cache is written; false when a source changed since. Rejects when a source does not compile or the folder
 *   cannot be written. What the cache held before stays usable throughout.
 * @example await cacheBundle('.', 'node_modules/.cache/cejian', sign)
 */
export async function cacheBundle(
  root: string,
  folder: string,
  sign: (path: string) => number[],
  rest: number = REST_MS,
): Promise<boolean> {
  const before = Date.now() - rest;
  const sources = (await readdir(join(root, 'src'), { recursive: true })).map((path) => join('src', path));
  if ((await lastChange(root, sources)) > before) return false;
  const { files, inputs } = await bundleCommand(root);
  // Signed after reading: with a change in between, what was read is not what is signed.
  if ((await lastChange(root, [...inputs.values()].flat())) > before) return false;
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(`${name}\0${text}\0`);
  const digest = hash.digest('hex').slice(0, 16);
  const target = join(folder, digest);
  const draft = `${target}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  // As the function that start.cjs calls.
  for (const [name, text] of files)
    await writeFile(join(draft, name), `(function(module,require,__filename){${text}\n})`);
  // Another process may have written the same.
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));
  const write = async (file: string, text: string) => {
    await writeFile(`${file}.${process.pid}`, text);
    await rename(`${file}.${process.pid}`, file);
  };
  for (const [name, paths] of inputs)
    await write(join(target, `${name}.json`), JSON.stringify(paths.map((path) => [path, ...sign(path)])));
  await write(join(folder, 'current'), digest);
  await removeOld(folder, digest);
  return true;
}

/** Bundles of former sources; not those of today, from which a command may still be running. */
async function removeOld(folder: string, digest: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name === digest || name === 'current') continue;
    const { mtimeMs } = await stat(join(folder, name));
    if (mtimeMs < Date.now() - OLD_MS) await rm(join(folder, name), { recursive: true, force: true });
  }
}
