// What a reader does with a document in brief: goes to a sentence and to a record, between the pages of the document, and prints.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from './served-site.ts';
import { DIST, listPages, type Watched } from './site.ts';

const POLICY = '/policies/weihai/skilled-talent-2021/';
const BRIEFS = listPages(DIST).filter((path) => /^\/(en\/)?policies\/[^/]+\/[^/]+\/brief\/$/.test(path));

const { at, openPage } = serveSite();
let watched: Watched;

beforeAll(async () => {
  // All of it is there without JavaScript.
  watched = await openPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
});

afterAll(() => watched?.close());

test.each(['', '/en'])(
  '%s the three pages of a document lead to one another, and each says which it is',
  async (lang) => {
    const { page, troubles } = watched;
    await page.goto(at(`${lang}${POLICY}checks/`));
    const current = page.locator('.policy-parts [aria-current="page"]');
    const names: (string | undefined)[] = [(await current.textContent())?.trim()];
    await page.locator('.policy-parts a').nth(1).click();
    expect(page.url()).toBe(at(`${lang}${POLICY}brief/`));
    names.push((await current.textContent())?.trim());
    expect(names).toEqual(lang === '' ? ['核对', '提要'] : ['Checks', 'In brief']);
    await page.locator('.policy-parts a').first().click();
    expect(page.url()).toBe(at(`${lang}${POLICY}`));
    expect(troubles).toEqual([]);
  },
);

test('from a goal and from a measure to the sentence, from a sum to its page', async () => {
  const { page, troubles } = watched;
  const brief = at(`${POLICY}brief/`);
  for (const selector of ['.goals tbody th a', '.measures [scope="row"] a', '.given a[href^="../#"]']) {
    await page.goto(brief);
    const link = page.locator(selector).first();
    const id = (await link.getAttribute('href'))!.slice('../#'.length);
    await link.click();
    expect(page.url()).toBe(at(`${POLICY}#${id}`));
    expect(await page.locator(`[id="${id}"]`).evaluate((target) => target.matches('.words *'))).toBe(true);
  }
  await page.goto(brief);
  const sum = page.locator('.given li', { has: page.locator('b') }).first();
  const figure = (await sum.locator('b').textContent())!;
  await sum.locator('a').first().click();
  expect(page.url()).toContain('/records/');
  expect(await page.locator('.headline').textContent()).toContain(figure);
  expect(troubles).toEqual([]);
});

test('what a measure aims at leads to the row of the goal', async () => {
  const { page } = watched;
  await page.goto(at(`${POLICY}brief/`));
  const link = page.locator('.given a[href^="#"]').first();
  const figure = (await link.textContent())!.trim();
  await link.click();
  expect((await page.locator('.goals tr:target td').first().textContent())!.replace(/\s+/g, ' ').trim()).toBe(figure);
});

test.each(BRIEFS)('%s on paper repeats the head of its table, and no heading ends a page', async (path) => {
  const { page } = watched;
  await page.goto(at(path));
  // A PDF may hold a radical for a character that looks like it.
  const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '');
  const head = plain((await page.locator('.measures thead th').allTextContents()).join(''));
  const headings = (await page.locator('.measures .heading').allTextContents()).map(plain);
  expect(headings.length).toBeGreaterThan(0);
  const task = getDocument({ data: new Uint8Array(await page.pdf({ format: 'A4' })), verbosity: 0 });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(plain(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await task.destroy();
  const first = pages.findIndex((text) => text.includes(head));
  const last = pages.findLastIndex((text) => text.includes(headings.at(-1)!));
  expect(first).toBeGreaterThanOrEqual(0);
  expect(last).toBeGreaterThan(first);
  for (const text of pages.slice(first, last + 1)) expect(text).toContain(head);
  for (const text of pages) expect(headings.filter((heading) => text.endsWith(heading))).toEqual([]);
});
