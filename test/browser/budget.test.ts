// What a page costs: requests, bytes as hosts send them, and nothing that moves after it is there. Every kind of page, both languages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { serveSite } from './served-site.ts';
import { DIST, fileOf, listKinds, listPages } from './site.ts';

/** The page, its sheet, its script. Icons and the manifest are the browser's, and come after. */
const MAX_REQUESTS = 3;
const MAX_SCRIPT = 60 * 1024;
const MAX_MATRIX = 30 * 1024;
/**
 * A page to read. A document of 11 KiB of text, the mean of those that the goal was set on, keeps it with its sheet, as do all
 * documents in brief and on their checks; one of 16.5 KiB, the longest here, keeps it without. A longer one may grow as its text.
 */
const MAX_READING = 15 * 1024;
const MEAN_TEXT = 11 * 1024;
const LONG_TEXT = 16.5 * 1024;
/** What sheet, frame, marks, links, addresses and metadata add to the words of a document, which are what they are. */
const MAX_ADDED = 9.5 * 1024;

const sizeOf = (content: string | Buffer) => brotliCompressSync(content).length;

/** Bytes of a page by part, compressed: the page, its sheet, its scripts; and of its words alone. */
function weigh(path: string): { page: number; sheets: number; scripts: number; words: number } {
  const html = readFileSync(fileOf(DIST, path), 'utf8');
  const named = (pattern: RegExp) => [...new Set([...html.matchAll(pattern)].map(([, name]) => name!))];
  const sum = (names: string[]) => names.reduce((total, name) => total + sizeOf(readFileSync(join(DIST, name))), 0);
  const body = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return {
    page: sizeOf(html),
    sheets: sum(named(/<link rel="stylesheet" href="([^"]+)"/g)),
    scripts: sum(named(/<script type="module" src="([^"]+)"/g)),
    words: sizeOf(body.replaceAll(/<[^>]+>/g, '\n')),
  };
}

const POLICIES = listPages(DIST).filter((path) => /^\/(en\/)?policies\/[^/]+\/[^/]+\/$/.test(path));
/** The pages below that of a document. */
const PARTS = POLICIES.flatMap((path) => [`${path}brief/`, `${path}checks/`]);

describe('bytes', () => {
  test.each(POLICIES)('%s adds little to its words', (path) => {
    const { page, sheets, scripts, words } = weigh(path);
    expect(scripts).toBe(0);
    const text = readFileSync(join(DIST, path.replace(/^\/en/, ''), 'text.md')).length;
    expect(page).toBeLessThanOrEqual(MAX_READING * Math.max(1, text / LONG_TEXT));
    expect(page + sheets).toBeLessThanOrEqual(MAX_READING * Math.max(1, text / MEAN_TEXT));
    expect(page + sheets - words).toBeLessThanOrEqual(MAX_ADDED);
  });

  test.each(PARTS)('%s is light with its sheet', (path) => {
    const { page, sheets, scripts } = weigh(path);
    expect(scripts).toBe(0);
    expect(page + sheets).toBeLessThanOrEqual(MAX_READING);
  });

  test.each(['/', '/en/'])('the matrix, %s', (path) => {
    const { page, sheets, scripts } = weigh(path);
    expect(scripts).toBe(0);
    expect(page + sheets).toBeLessThanOrEqual(MAX_MATRIX);
  });

  test.each(listKinds(DIST))('the scripts of %s', (path) => {
    expect(weigh(path).scripts).toBeLessThanOrEqual(MAX_SCRIPT);
  });
});

describe('in a browser', () => {
  const { at, openPage } = serveSite();

  test.each(listKinds(DIST))('%s makes at most three requests, and nothing moves', async (path) => {
    const { page, troubles, close } = await openPage({ viewport: { width: 412, height: 823 } });
    const requests: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (!/^\/(favicon\.svg|site\.webmanifest|icons\/.*)$/.test(pathname)) requests.push(pathname);
    });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(at(path), { waitUntil: 'networkidle' });
    expect(requests.length, requests.join(' ')).toBeLessThanOrEqual(MAX_REQUESTS);
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });
});
