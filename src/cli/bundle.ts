// Compiles the command to a few plain JavaScript files, so that starting it does not load a hundred modules: a cache for
// the entry start.cjs, and what a package of the tool is made of. It must not decide whether a cache is fresh.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Metafile } from 'esbuild';

/** The command as files that load each other and, from node_modules, only the packages that are not bundled. */
export type Bundle = {
  /** File name to contents; `main.cjs` exports what src/cli/main.ts does. */
  files: Map<string, string>;
  /** Files below the project folder of which a change makes the bundle stale, with / on every system. Sorted. */
  inputs: string[];
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

const nameOf = (path: string) => `./${basename(path)}`;

/** A part and all that it needs before it runs, by name. */
function closureOf(name: string, outputs: ReadonlyMap<string, Output>): string[] {
  const found = new Set([name]);
  for (const part of found) {
    for (const { path, kind, external } of outputs.get(part)?.imports ?? [])
      if (kind === 'import-statement' && external !== true) found.add(nameOf(path));
  }
  return [...found].sort();
}

/**
 * Compile the command.
 * @param root the project folder.
 * @returns files for Node 22 and newer, and what they were made of. The same sources give the same files. Rejects when a source
 *   does not compile.
 * @example (await bundleCommand('.')).files.get('main.cjs')
 */
export async function bundleCommand(root: string): Promise<Bundle> {
  const { build, transform } = await import('esbuild');
  const { dependencies, devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
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
  // CommonJS, which Node loads in half the time; the command exports nothing that would need more.
  const compile = async (text: string): Promise<string> => {
    const { code } = await transform(text.replace(/^#!.*\n/, ''), {
      format: 'cjs',
      platform: 'node',
      target: 'node22',
      define: { 'import.meta.url': '__url' },
      minifySyntax: true,
      minifyWhitespace: true,
    });
    return code.replace(
      /\bimport\((["'])(\.\/[\w.-]+)\.mjs\1\)/g,
      (_whole, _quote, name) => `Promise.resolve().then(()=>require("${name}.cjs"))`,
    );
  };
  const parts = new Map(
    await Promise.all(outputFiles.map(async ({ path, text }) => [nameOf(path), await compile(text)] as const)),
  );
  const files = new Map<string, string>();
  for (const [name, { entryPoint }] of outputs) {
    if (entryPoint === undefined) continue;
    const bodies = closureOf(name, outputs).map(
      (part) => `${JSON.stringify(part)}(module,require){${parts.get(part)}\n}`,
    );
    files.set(
      name.replace(/^\.\/(.*)\.mjs$/, '$1.cjs'),
      `${HEAD}const __parts={\n${bodies.join(',\n')}};\nmodule.exports=__load(${JSON.stringify(name)});\n`,
    );
  }
  // Files of packages change with npm's note of them; to look at each at every start would take as long as the start.
  const own = Object.keys(metafile.inputs).filter((path) => !path.startsWith('node_modules/'));
  return { files, inputs: [...new Set([...own, ...ALSO_INPUTS])].sort() };
}

/** A file that changed since is still being worked on: it is run as it is, and compiled when it has come to rest. */
const REST_MS = 60_000;
const OLD_MS = 24 * 60 * 60_000;

async function lastChange(root: string, paths: readonly string[]): Promise<number> {
  const times = await Promise.all(paths.map(async (path) => (await stat(join(root, path))).ctimeMs));
  return Math.max(...times);
}

/**
 * Compile the command into the cache from which start.cjs starts it.
 * @param folder the cache; `sign` tells the state of a file below the root, in a way that changes with every change of it.
 * @returns true when the cache is written; false when a source changed within the last minute. Rejects when a source does not
 *   compile or the folder cannot be written. What the cache held before stays usable throughout.
 * @example await cacheBundle('.', 'node_modules/.cache/cejian', sign)
 */
export async function cacheBundle(root: string, folder: string, sign: (path: string) => string): Promise<boolean> {
  const before = Date.now() - REST_MS;
  const sources = (await readdir(join(root, 'src'), { recursive: true })).map((path) => join('src', path));
  if ((await lastChange(root, sources)) > before) return false;
  const { files, inputs } = await bundleCommand(root);
  // Signed after reading: with a change in between, what was read is not what is signed.
  if ((await lastChange(root, inputs)) > before) return false;
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(`${name}\0${text}\0`);
  const digest = hash.digest('hex').slice(0, 16);
  await mkdir(folder, { recursive: true });
  const target = join(folder, digest);
  const draft = `${target}.${process.pid}`;
  await mkdir(draft);
  for (const [name, text] of files) await writeFile(join(draft, name), text);
  // Another process may have written the same.
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));
  const state = { digest, inputs: inputs.map((path) => [path, sign(path)]) };
  await writeFile(`${draft}.json`, JSON.stringify(state));
  await rename(`${draft}.json`, join(folder, 'current.json'));
  await removeOld(folder, digest);
  return true;
}

/** Bundles of former sources; not those of today, from which a command may still be running. */
async function removeOld(folder: string, digest: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name === digest || name === 'current.json') continue;
    const { mtimeMs } = await stat(join(folder, name));
    if (mtimeMs < Date.now() - OLD_MS) await rm(join(folder, name), { recursive: true, force: true });
  }
}
