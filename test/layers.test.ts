// The layout of CONTRIBUTING.md as a test: who may import whom, who may touch Node, which names and paths are not used.
// It must not test what any file does.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = resolve('.');

/** The rows of src/, first to last: each imports only rows before it. */
const ROWS = [
  'problem',
  'nearest',
  'types',
  'model',
  'notation',
  'schema',
  'markdown',
  'import',
  'segment',
  'provenance',
  'proof',
  'ids',
  'extract',
  'coding',
  'validate',
  'compare',
  'publish',
  'package',
  'corpus',
  'drafts',
  'cli',
];

/** What may use Node; all the rest runs in a browser too. */
const NODE_ALLOWED = [
  /^src\/import\/on-node\.ts$/,
  /^src\/publish\/write\.ts$/,
  /^src\/publish\/tables\/(compression|partitions|sqlite)\.ts$/,
  /^src\/publish\/search\/packing\.ts$/,
  /^src\/(corpus|drafts)\.ts$/,
  /^src\/cli\//,
];

/** Packages with one importing module. */
const ONLY_IMPORTER: [pattern: RegExp, importer: string][] = [
  [/^ajv(\/|$)/, 'src/schema/schema.ts'],
  [/^yaml(\/|$)/, 'src/schema/yaml.ts'],
  [/^(unified|remark|remark-.*|mdast-util-.*|micromark-.*)(\/|$)/, 'src/markdown.ts'],
];

/** Drawers into which things are dropped and not found again. */
const DRAWERS = /^(utils?|helpers?|common|lib|misc|shared)$/;

type Import = { from: string; to: string };

const files = (pattern: string) =>
  globSync(pattern, { cwd: ROOT })
    .map((path) => path.split(sep).join('/'))
    .sort();
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

// The code of a page is what stands between its fences and in its <script> elements.
function codeOf(path: string): string {
  const text = read(path);
  if (!path.endsWith('.astro')) return text;
  const scripts = [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map((match) => match[1] ?? '');
  return [text.match(/^---\n(.*?)\n---/s)?.[1] ?? '', ...scripts].join('\n');
}

/** Every import of a file, also `import type` and `import()`; relative ones as paths below the project folder. */
function importsOf(path: string): Import[] {
  return ts.preProcessFile(codeOf(path), true, true).importedFiles.map(({ fileName }) => {
    const relative = fileName.startsWith('.');
    const to = relative ? resolve(ROOT, dirname(path), fileName).slice(ROOT.length + 1) : fileName;
    return { from: path, to: to.split(sep).join('/') };
  });
}

const rowOf = (path: string) => path.match(/^src\/([^/.]+)(?:\/|\.(?:ts|mjs)$)/)?.[1] ?? path;

const sources = files('src/**/*.{ts,mjs,cjs}');
const pages = files('site/**/*.{ts,astro,mjs,js}');
const tests = files('test/**/*.ts');
const srcImports = sources.flatMap(importsOf);
const siteImports = pages.flatMap(importsOf);

describe('src/', () => {
  test('every file is in a row of the table', () => {
    expect(sources.filter((path) => !ROWS.includes(rowOf(path)))).toEqual([]);
  });

  test('a row imports only rows before it', () => {
    const upward = srcImports.filter(
      ({ from, to }) => to.startsWith('src/') && ROWS.indexOf(rowOf(to)) > ROWS.indexOf(rowOf(from)),
    );
    expect(upward).toEqual([]);
  });

  test('problem.ts imports nothing', () => {
    expect(srcImports.filter(({ from }) => from === 'src/problem.ts')).toEqual([]);
  });

  test('there are no cycles', () => {
    expect(findCycle(srcImports)).toBeUndefined();
  });

  test('src/ imports nothing of site/ or test/', () => {
    expect(srcImports.filter(({ to }) => /^(site|test)\//.test(to))).toEqual([]);
  });

  test('only the allowed files use Node', () => {
    const free = sources.filter((path) => !NODE_ALLOWED.some((pattern) => pattern.test(path)));
    expect(srcImports.filter(({ from, to }) => free.includes(from) && to.startsWith('node:'))).toEqual([]);
    // Globals of Node need no import.
    expect(
      free.filter((path) => /(?<![.\w'`])(process\.\w|Buffer\.|__dirname|require\()/.test(codeOnly(path))),
    ).toEqual([]);
  });

  test('a stage that is pure has no clock and no chance', () => {
    const free = sources.filter((path) => !NODE_ALLOWED.some((pattern) => pattern.test(path)));
    expect(free.filter((path) => /\b(Date\.now\(|new Date\(\)|Math\.random\(|fetch\()/.test(codeOnly(path)))).toEqual(
      [],
    );
  });

  test.each(ONLY_IMPORTER)('%s is imported by %s only', (pattern, importer) => {
    const importing = [...srcImports, ...siteImports].filter(({ to }) => pattern.test(to));
    expect([...new Set(importing.map(({ from }) => from))]).toEqual([importer]);
  });

  test('relative imports carry their extension and lead to a file', () => {
    const relative = srcImports.filter(({ to }) => to.startsWith('src/'));
    expect(relative.filter(({ to }) => !/\.(ts|mjs|json)$/.test(to) || !existsSync(join(ROOT, to)))).toEqual([]);
  });

  test('plain JavaScript only where TypeScript cannot run yet, or not soon enough', () => {
    expect(sources.filter((path) => !path.endsWith('.ts'))).toEqual(['src/cli/setup.mjs', 'src/cli/start.cjs']);
  });

  test('a file opens with a comment on its subject', () => {
    expect(sources.filter((path) => !/^(#!.*\n)?\/[/*]/.test(read(path)))).toEqual([]);
  });

  test('a folder has no index.ts, and its entry repeats its name', () => {
    expect(sources.filter((path) => path.endsWith('/index.ts'))).toEqual([]);
    // notation, publish and cli are sets of equals: they have no entry.
    const folders = ['schema', 'import', 'segment', 'extract', 'coding', 'validate', 'compare'].filter((row) =>
      existsSync(join(ROOT, 'src', row)),
    );
    expect(folders.filter((row) => !existsSync(join(ROOT, 'src', row, `${row}.ts`)))).toEqual([]);
  });
});

test('the site does not import the commands', () => {
  expect(siteImports.filter(({ to }) => to.startsWith('src/cli/'))).toEqual([]);
});

test('no drawers', () => {
  const all = [...sources, ...pages, ...tests];
  const parts = (path: string) => path.split('/').map((part) => part.replace(/\.\w+$/, ''));
  expect(all.filter((path) => parts(path).some((part) => DRAWERS.test(part)))).toEqual([]);
});

test('files and folders are kebab-case, components PascalCase', () => {
  // Brackets are parameters of Astro's routes.
  const code = [
    ...sources,
    ...tests,
    ...pages.filter((path) => !path.endsWith('.astro') || path.startsWith('site/pages/')),
  ];
  const kebab = /^(\[(\.\.\.)?[a-z_]+\]|[a-z0-9]+(-[a-z0-9]+)*)(\.[a-z0-9]+)*$/;
  expect(code.filter((path) => path.split('/').some((part) => !kebab.test(part)))).toEqual([]);
  const components = pages.filter((path) => /^site\/(components|layouts|islands)\/.*\.astro$/.test(path));
  expect(components.filter((path) => !/\/[A-Z][A-Za-z0-9]*\.astro$/.test(path))).toEqual([]);
});

test('no paths of one machine', () => {
  const texts = [
    ...sources,
    ...pages,
    ...tests,
    ...files('*.{md,json,mjs,cff}'),
    ...files('{.github,.ci,.vscode}/**/*.*'),
  ];
  // Built from parts, so that this file does not find itself.
  const homes = ['/home/', '/Users/', '/root/'].map((start) => `(?<![\\w.*])${start}[a-z]`);
  const own = dirname(ROOT).length > 1 ? [RegExp.escape(`${dirname(ROOT)}/`)] : [];
  const pattern = new RegExp([...homes, ...own].join('|'));
  expect(texts.filter((path) => path !== 'test/layers.test.ts' && pattern.test(read(path)))).toEqual([]);
});

test('the lockfile names no registry', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": "http/);
});

function codeOnly(path: string): string {
  const text = read(path);
  let code = text;
  const blank = (node: ts.Node) => {
    // Examples for readers stand in template strings; only their placeholders run.
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      code = code.slice(0, node.getStart()) + ' '.repeat(node.getWidth()) + code.slice(node.end);
    }
    ts.forEachChild(node, blank);
  };
  blank(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return code.replace(/\/\*.*?\*\//gs, '').replace(/(?<!:)\/\/.*$/gm, '');
}

/** The files of one cycle in the order in which they import each other; undefined when there is none. */
function findCycle(imports: readonly Import[]): string[] | undefined {
  const next = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const { to } of next.get(path) ?? []) {
      const cycle = visit(to, [...trail, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return undefined;
  };
  for (const path of next.keys()) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return undefined;
}

test('findCycle finds one', () => {
  const of = (...pairs: string[]) => pairs.map((pair) => ({ from: pair[0] ?? '', to: pair[1] ?? '' }));
  expect(findCycle(of('ab', 'bc', 'ac'))).toBeUndefined();
  expect(findCycle(of('ab', 'bc', 'cd', 'db'))).toEqual(['b', 'c', 'd', 'b']);
});
