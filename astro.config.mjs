// How Astro finds and builds the site. It must not hold data: pages take view models from src/publish/.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { formatHeaders, formatRobots, formatSitemap, formatWebManifest } from './src/publish/hosting.ts';
import { DEFAULT_ADDRESS } from './src/publish/release.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
/** Modules of the stages, in the clone and where the package is installed. */
const SOURCES = new RegExp(`^${RegExp.escape(root)}src/`);

/** Writes what hosts and crawlers read, once it is known which pages there are. */
const hosting = () => {
  let home = new URL(DEFAULT_ADDRESS);
  let base = '/';
  return {
    name: 'cejian:hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        home = new URL(base.endsWith('/') ? base : `${base}/`, config.site);
      },
      'astro:build:done': async ({ dir, pages }) => {
        // Of two documents that its address names, this page says nothing without them.
        const paths = pages
          .map(({ pathname }) => pathname)
          .filter((path) => !/^(404|(en\/)?diff\/pair)\/?$/.test(path));
        const files = [
          ...formatSitemap(home.href, paths),
          { path: 'robots.txt', content: formatRobots(home.href) },
          { path: '_headers', content: formatHeaders() },
          { path: 'site.webmanifest', content: formatWebManifest(base) },
        ];
        await Promise.all(files.map(({ path, content }) => writeFile(new URL(path, dir), content)));
      },
    },
  };
};

/**
 * The script of a page is one file: a module that two of them use is in both, since a file that they share would be one more
 * request for either. Modules are told apart by the island that they are for.
 */
const oneFileEach = {
  name: 'cejian:one-file-each',
  enforce: 'pre',
  apply: 'build',
  async resolveId(source, importer = '', options = {}) {
    const [, entry, island = entry] = /\/site\/islands\/([a-z-]+)\.ts$|\?island=([a-z-]+)$/.exec(importer) ?? [];
    if (island === undefined) return null;
    const found = await this.resolve(source, importer.replace(/\?.*$/, ''), { ...options, skipSelf: true });
    return found?.id.endsWith('.ts') ? { ...found, id: `${found.id}?island=${island}` } : found;
  },
  async load(id) {
    const [, file] = /^(.*\.ts)\?island=[a-z-]+$/.exec(id) ?? [];
    return file === undefined ? null : { code: await readFile(file, 'utf8'), moduleType: 'ts' };
  },
};

export default defineConfig({
  root,
  srcDir: './site',
  publicDir: './site/public',
  outDir: './dist',
  // Canonical addresses, pictures and the sitemap must be absolute; `build --site` says where the site really lives.
  site: DEFAULT_ADDRESS,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  integrations: [hosting()],
  i18n: {
    defaultLocale: 'zh',
    locales: [
      { path: 'zh', codes: ['zh-CN'] },
      { path: 'en', codes: ['en'] },
    ],
    routing: { prefixDefaultLocale: false },
  },
  markdown: { syntaxHighlight: false },
  vite: {
    plugins: [oneFileEach],
    define: {
      // Astro moves modules while building, so import.meta.url is no way to the data: pages take the folder from here.
      'import.meta.env.CEJIAN_ROOT': JSON.stringify(root),
    },
    build: {
      // One style sheet for each kind of page (site/styles/sheets/): a page is its words, one sheet and at most one script.
      cssCodeSplit: true,
      assetsInlineLimit: 0,
      // A module of src/ does nothing when it is loaded. Told so, the bundler leaves no request for one of which nothing is used.
      rolldownOptions: { treeshake: { moduleSideEffects: [{ test: SOURCES, sideEffects: false }] } },
    },
  },
});
