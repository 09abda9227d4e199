// The built site for the browser tests: which folder, which pages, and a page that notes everything that goes wrong on it.
// It must not build the site: the gate does, before.
import { globSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** The folder under test; another one for a run by hand. */
export const DIST = resolve(process.env.CEJIAN_DIST ?? 'dist');

/**
 * Addresses of every page below a folder.
 * @returns sorted, such as `/en/data/` and `/404.html`
 * @example listPages(DIST)[0] // '/'
 */
export function listPages(folder: string): string[] {
  return globSync('**/*.html', { cwd: folder })
    .map((path) => `/${path.split(sep).join('/')}`.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/**
 * One page of each kind, in both languages, the largest: a kind is a path with its variable parts left out.
 * @example listKinds(DIST).includes('/en/about/') // true
 */
export function listKinds(folder: string): string[] {
  const kinds = new Map<string, string>();
  for (const path of listPages(folder)) {
    const language = path.startsWith('/en/') ? 'en' : 'zh';
    const [section = '', ...rest] = path
      .replace(/^\/en\//, '/')
      .split('/')
      .filter(Boolean);
    // The fields of the records are no vocabulary, though they stand beside them.
    const named = rest[0] === 'records' ? '/records' : '';
    // Pages below that of a document are a kind by their name.
    const below = section === 'policies' ? (rest[2] ?? '') : '';
    const kind = `${language} ${section}${named} ${rest.length} ${below}`;
    const size = (page: string) => statSync(fileOf(folder, page)).size;
    const largest = kinds.get(kind);
    if (largest === undefined || size(path) > size(largest)) kinds.set(kind, path);
  }
  return [...kinds.values()];
}

/** The path of the file behind an address of the site. */
export function fileOf(folder: string, path: string): string {
  return join(folder, path.endsWith('/') ? `${path}index.html` : path);
}

/** A page and what went wrong on it so far: messages of the console, errors, requests to other hosts. */
export type Watched = { page: Page; troubles: string[]; close(): Promise<void> };

/**
 * Open an empty page that notes its troubles.
 * @param origin of the site; a request to any other host is a trouble and is not let through
 * @example const { page, troubles, close } = await openPage(browser, url)
 */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext(options);
  const troubles: string[] = [];
  await context.route(
    (url) => url.origin !== new URL(origin).origin,
    (route) => {
      troubles.push(`request to ${route.request().url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    troubles.push(`error: ${error.message}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
  });
  return { page, troubles, close: () => context.close() };
}
