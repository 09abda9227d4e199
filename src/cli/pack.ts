// The command `pack`: the folder of the npm package: the library and the command compiled, their types, and the data.
// It must not publish anything, nor pack data that validate has problems with.
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { BuildOptions, Plugin } from 'esbuild';
import { type PackedCorpus, packCorpus } from '../package.ts';
import { findRoot, type Io, WrongUse } from './io.ts';
import { openStaging } from './staging.ts';
import { readValid } from './validate.ts';

const HELP = `Usage: cejian pack FOLDER

Validates the data, then writes the npm package to FOLDER, replacing it as a whole: the library as JavaScript for Node 20
or newer and for browsers, its types, the data, and the command. npm pack FOLDER makes one file of it.
FOLDER is new, empty, or one that pack wrote before.
`;

/** Beside the library: large, and of use to few commands. Whoever wants them installs them. */
const OPTIONAL = ['pdfjs-dist', 'word-extractor'];
/** What only works in a clone. */
const CLONE_ONLY = ['astro', 'esbuild', 'typescript', 'json-schema-to-typescript', 'satori', '@resvg/resvg-wasm'];
/** Commands that only read, and so may read the data of the package where there is no project. */
const READERS = 'extract validate coverage compare diff check reuse scenario cite export'.split(' ');

// Node 20 has no Map.groupBy and no URL.parse. As names of their own, since a library must not change what is global.
const DEFINE = { 'Map.groupBy': '__groupBy', 'URL.parse': '__parseUrl' };
const BANNER = `const __groupBy = (items, keyOf) => { const groups = new Map(); let at = 0; for (const item of items) { const key = keyOf(item, at++); const group = groups.get(key); if (group) group.push(item); else groups.set(key, [item]); } return groups; };
const __parseUrl = (text, base) => { try { return new URL(text, base); } catch { return null; } };`;

const LIBRARY = `import { openCorpus } from './src/package.ts';
export { asOf, cite, compare, extract, openCorpus, resolveId, UnknownIdError } from './src/package.ts';
export const loadCorpus = async (data) => openCorpus(data ?? (await import('./corpus.js')).default);
`;

const LIBRARY_TYPES = `import type { LoadedCorpus, PackedCorpus } from './types/package.js';
export type * from './types/package.js';
export type * from './types/types.js';
export { asOf, cite, compare, extract, openCorpus, resolveId, UnknownIdError } from './types/package.js';
/**
 * Load the corpus.
 * @param data a \`corpus.json\`; that of this package unless given.
 * @returns the corpus with its records. Rejects when a quote is not in its block.
 */
export declare function loadCorpus(data?: PackedCorpus): Promise<LoadedCorpus>;
`;

const START = `#!/usr/bin/env node
// The command of the package: reads the data of the package where there is no project.
import { fileURLToPath } from 'node:url';
if (${JSON.stringify(READERS)}.includes(process.argv[2])) process.env.CEJIAN_DATA = fileURLToPath(new URL('..', import.meta.url));
const { start } = await import('../command/main.js');
try {
  process.exitCode = await start();
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND' && error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  const [, name = error.message] = /'([^']+)'/.exec(error.message) ?? [];
  const [first, second] = name.split('/');
  const missing = name.startsWith('@') ? \`\${first}/\${second}\` : first;
  const known = ${JSON.stringify(OPTIONAL)}.includes(missing);
  process.stderr.write(\`cejian \${process.argv[2]}: needs the package \${missing}\${known ? \`: npm install \${missing}\` : ', and so works in a clone of Cejian only'}\\n\`);
  process.exitCode = 1;
}
`;

const README = `# cejian

Local-government policies as data that a person can check against the words: every value with its sentence.

\`\`\`js
import { cite, compare, extract, loadCorpus } from 'cejian';

const corpus = await loadCorpus();
for (const { jurisdiction, title, bound, min, max, cite } of corpus.records.amounts)
  console.log(jurisdiction, title.en, bound, min ?? max, cite.quote);
\`\`\`

\`loadCorpus\` \`resolveId\` \`compare\` \`asOf\` \`cite\` \`extract\`, in Node 20 or newer and in browsers; \`schema/README.md\` says what the records hold.
\`npx cejian --help\` lists the commands. \`cejian extract\` reads .pdf with \`npm install pdfjs-dist\` and .doc with \`npm install word-extractor\`;
\`cejian export\` needs Node 22.13 or newer.

Code: MIT. Data: CC BY 4.0, see LICENSE-DATA.
`;

type Write = (name: string, text: string) => Promise<void>;

/** The data stays a file of its own; and no library that is bundled may reach the network, whatever it is asked. */
const CUT: Plugin = {
  name: 'cut',
  setup(build) {
    build.onResolve({ filter: /^\.\/corpus\.js$/ }, ({ path: name }) => ({ path: name, external: true }));
    build.onResolve({ filter: /^(node-fetch|sync-fetch|fetch-ponyfill)$/ }, ({ path: name }) => ({
      path: name,
      namespace: 'network',
    }));
    build.onLoad({ filter: /./, namespace: 'network' }, () => ({
      contents: `const refuse = () => { throw new Error('this package does not use the network'); };
export default refuse; export class Headers {} export class Request {} export class Response {}`,
    }));
  },
};

async function bundle(root: string, options: BuildOptions, folder: string, write: Write): Promise<void> {
  const { build } = await import('esbuild');
  const out = path.join(root, 'out');
  const { outputFiles } = await build({
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'node20',
    // Takes away what is only for newer versions of Node, behind a condition that is known.
    minifySyntax: true,
    charset: 'utf8',
    legalComments: 'inline',
    tsconfigRaw: {},
    outdir: out,
    chunkNames: 'part-[hash]',
    write: false,
    logLevel: 'silent',
    plugins: [CUT],
    ...options,
  });
  for (const { path: file, text } of outputFiles!)
    await write(path.posix.join(folder, path.relative(out, file).split(path.sep).join('/')), text);
}

/** Declarations of the library, and of what they name. */
async function writeTypes(root: string, write: Write): Promise<void> {
  const { default: ts } = await import('typescript');
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram([path.join(root, 'src/package.ts')], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    types: [],
    rootDir: root,
    outDir: path.join(root, 'out'),
  });
  const made = new Map<string, string>();
  const from = path.join(root, 'out/src');
  program.emit(undefined, (file, text) => made.set(path.relative(from, file).split(path.sep).join('/'), text));
  const wanted = new Set(['package.d.ts']);
  for (const name of wanted) {
    const text = made.get(name);
    if (text === undefined) throw new Error(`no declarations for ${name}`);
    for (const [, target] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.ts['"]/g))
      wanted.add(path.posix.join(path.posix.dirname(name), `${target}.d.ts`));
    await write(`types/${name}`, text.replace(/((?:from |import\()['"]\.[^'"]+)\.ts(['"])/g, '$1.js$2'));
  }
}

/** What a package says of itself. */
function manifestOf(project: { version: string; description: string }): object {
  return {
    name: 'cejian',
    version: project.version,
    description: project.description,
    license: '(MIT AND CC-BY-4.0)',
    type: 'module',
    engines: { node: '>=20' },
    sideEffects: false,
    bin: { cejian: 'bin/cejian.js' },
    types: './index.d.ts',
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './corpus.json': './corpus.json',
      './schema/*': './schema/*',
      './package.json': './package.json',
    },
    peerDependencies: Object.fromEntries(OPTIONAL.map((name) => [name, '*'])),
    peerDependenciesMeta: Object.fromEntries(OPTIONAL.map((name) => [name, { optional: true }])),
  };
}

/**
 * Write the files of the package to an empty folder.
 * @param root the project; `packed` its data.
 * @returns when all is written. Rejects when a source does not compile.
 * @example await writePackage('.', packCorpus(corpus, '0.1.0'), '/tmp/package')
 */
export async function writePackage(root: string, packed: PackedCorpus, folder: string): Promise<void> {
  const write: Write = async (name, text) => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  const data = JSON.stringify(packed);
  const library = { contents: LIBRARY, resolveDir: root, sourcefile: 'index.ts', loader: 'ts' } as const;
  await bundle(
    root,
    {
      stdin: library,
      entryNames: 'index',
      platform: 'browser',
      define: { ...DEFINE, 'process.env.NODE_ENV': '"production"' },
      banner: { js: BANNER },
    },
    '.',
    write,
  );
  await bundle(
    root,
    {
      entryPoints: ['src/cli/main.ts'],
      platform: 'node',
      define: { ...DEFINE, 'import.meta.main': 'false' },
      external: [...OPTIONAL, ...CLONE_ONLY],
      // Packages in CommonJS ask for modules of Node by require.
      banner: {
        js: `import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);\n${BANNER}`,
      },
    },
    'command',
    write,
  );
  await write('corpus.json', `${data}\n`);
  // For Node 20 and for bundlers, which do not agree on how JSON is imported.
  await write('corpus.js', `export default JSON.parse(${JSON.stringify(data)});\n`);
  await write('index.d.ts', LIBRARY_TYPES);
  await writeTypes(root, write);
  await write('bin/cejian.js', START);
  const project = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  await write('package.json', `${JSON.stringify(manifestOf(project), null, 2)}\n`);
  await write('README.md', README);
  for (const name of ['CHANGELOG.md', 'LICENSE', 'LICENSE-DATA', 'policies', 'schema'])
    await cp(path.join(root, name), path.join(folder, name), { recursive: true });
}

/**
 * The command `pack`.
 * @returns 0 when the folder is new, 1 when the data has problems (then nothing is written). Throws WrongUse for a folder that holds
 *   anything else.
 * @example await run(['dist-package'], io)
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
  if (name === undefined || others.length > 0) throw new WrongUse('give one folder to write to');
  const root = findRoot(io);
  const target = path.resolve(io.cwd, name);
  if (root === target || root.startsWith(target + path.sep))
    throw new WrongUse(`${name} holds the project itself; give a folder of its own`);
  const present = await readdir(target).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new WrongUse(`${name} cannot be written to: ${error.code}`);
  });
  if (present.length > 0 && !(present.includes('corpus.js') && present.includes('package.json')))
    throw new WrongUse(`${name} holds files that pack did not write; give a new or empty folder`);
  const corpus = await readValid(root, io);
  if (corpus === undefined) return 1;
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const staging = await openStaging(target);
  try {
    await writePackage(root, packCorpus(corpus, version), staging.folder);
    await staging.commit();
  } catch (error) {
    await staging.discard();
    throw error;
  }
  io.stderr.write(`${name} holds cejian ${version}\n`);
  return 0;
}
