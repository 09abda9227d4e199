// The built site as the tests of one file meet it: served at an address of its own and opened in a Chromium of its own.
// It must not build the site.
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Served, serveFolder } from '../../src/cli/serve.ts';
import { launchChromium } from './chromium.ts';
import { DIST, openPage, type Watched } from './site.ts';

/**
 * Serve the site before the first test of a file or a `describe`, and close it and its browser after the last.
 * @returns `at`, the address of a page; `openPage`, an empty page that notes its troubles. Both are for tests and hooks: before
 *   them nothing is served.
 * @example const { at, openPage } = serveSite();
 */
export function serveSite(): {
  at(path: string): string;
  openPage(options?: BrowserContextOptions): Promise<Watched>;
} {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    served = await serveFolder(DIST, { port: 0 });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  return {
    at: (path) => new URL(path, served.url).href,
    openPage: (options) => openPage(browser, served.url, options),
  };
}
