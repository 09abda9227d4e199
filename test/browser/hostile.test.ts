// Words of a policy are words: on every kind of page, in both languages, markup in titles, sentences and names stays text.
import { readFileSync, rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serveFolder } from '../../src/cli/serve.ts';
import { buildApart } from './build-apart.ts';
import { launchChromium } from './chromium.ts';
import { HOSTILE, MOVED_RECORD, MOVED_TERM } from './hostile-words.ts';
import { fileOf, listKinds, listPages, openPage } from './site.ts';

let folder: string;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  folder = buildApart('hostile-build.ts');
  served = await serveFolder(folder, { port: 0 });
  browser = await launchChromium();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('in no page does it become an element', () => {
  const pages = listPages(folder);
  expect(pages.length).toBeGreaterThan(100);
  const allowed = /^<script(?: type="module" src="\/[^"<>]+"| type="application\/ld\+json")>/;
  const wrong = pages.flatMap((path) => {
    // Inside the quotes of an attribute a bracket is a letter like any other.
    const html = readFileSync(fileOf(folder, path), 'utf8').replace(/="[^"]*[<>][^"]*"/g, '=""');
    const scripts = [...html.matchAll(/<script[^>]*>/gi)].map(([tag]) => tag).filter((tag) => !allowed.test(tag));
    const others = html.match(/<(?:img|style|iframe|object)[\s>]|<[a-z][^>]*\s(?:on[a-z]+=|href="javascript:)/gi) ?? [];
    return [...scripts, ...others].map((found) => `${path}: ${found.slice(0, 80)}`);
  });
  expect(wrong).toEqual([]);
});

test.each(['', '/en'])(
  'an old fragment leads on, and the record that took its place tells its past, %s',
  async (language) => {
    const { page, troubles, close } = await openPage(browser, served.url);
    const at = listPages(folder).find(
      (path) =>
        path.startsWith(`${language}/policies/`) &&
        readFileSync(fileOf(folder, path), 'utf8').includes(` id="${MOVED_RECORD}"`),
    )!;
    await page.goto(new URL(`${at}#${MOVED_RECORD}`, served.url).href);
    const entry = page.locator(`:target#${MOVED_RECORD}`);
    expect(await entry.textContent()).toContain(HOSTILE);
    const id = (await entry.getByRole('link').textContent())!.trim();
    await entry.getByRole('link').click();
    expect(new URL(page.url()).hash).toBe(`#${id.split('/').at(-1)}`);
    await page.goto(new URL(`${language}/records/${id}/`, served.url).href);
    const past = page.locator('section.past');
    const del = await past.locator('del').allTextContents();
    expect(del.some((text) => text.includes('123,456'))).toBe(true);
    expect(del).toContain(HOSTILE);
    expect(await past.textContent()).toContain(`/${MOVED_RECORD}`);
    expect(troubles).toEqual([]);
    await close();
  },
);

test.each(['', '/en'])('an old fragment of the codebook leads on, %s', async (language) => {
  const { page, troubles, close } = await openPage(browser, served.url);
  await page.goto(new URL(`${language}/codebook/items/#${MOVED_TERM}`, served.url).href);
  const entry = page.locator(`:target#${MOVED_TERM}`);
  expect(await entry.textContent()).toContain(HOSTILE);
  await entry.getByRole('link').click();
  expect(new URL(page.url()).hash).toBe('#contest_prize');
  expect(await page.locator(':target').count()).toBe(1);
  expect(troubles).toEqual([]);
  await close();
});

test('every kind of page shows it as words, and nothing runs', async () => {
  const kinds = listKinds(folder);
  const showing: string[] = [];
  for (const path of kinds) {
    const { page, troubles, close } = await openPage(browser, served.url);
    page.on('dialog', (dialog) => troubles.push(`dialog: ${dialog.message()}`));
    await page.goto(new URL(path, served.url).href);
    const found = await page.evaluate((hostile) => {
      // What is read and what is heard: a name or a description is text too.
      const heard = [...document.querySelectorAll('[aria-label], [title], meta[content]')].map(
        (element) =>
          element.getAttribute('aria-label') ?? element.getAttribute('title') ?? element.getAttribute('content'),
      );
      return {
        title: document.title,
        shows: [document.documentElement.textContent, ...heard].some((text) => text?.includes(hostile)),
        images: document.querySelectorAll('img, iframe, object, style').length,
        links: [...document.links].filter(({ protocol }) => !/^https?:$/.test(protocol)).map(({ href }) => href),
        data: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
          ({ textContent }) => typeof JSON.parse(textContent ?? ''),
        ),
      };
    }, HOSTILE);
    expect([path, found.title === 'ran', found.images, found.links, troubles]).toEqual([path, false, 0, [], []]);
    expect(found.data.every((type) => type === 'object')).toBe(true);
    if (found.shows) showing.push(path);
    await close();
  }
  // The pages about documents do show it: what was tested is not empty.
  for (const section of ['policies', 'records', 'topics', 'diff', 'goals', 'lineage'])
    expect(
      showing.filter((path) => path.startsWith(`/${section}/`)),
      section,
    ).not.toEqual([]);
  expect(showing).toContain('/en/policies/');
});
