// What a reader does: from the matrix to a value, from the value to the sentence, in both languages, without JavaScript.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from './served-site.ts';
import { DIST, type Watched } from './site.ts';

type Cite = { block: string; quote: string; start: number; end: number };
type Amount = { id: string; policy: string; cite: Cite };

const { at, openPage } = serveSite();
let amounts: { total: number; items: Amount[] };

beforeAll(async () => {
  amounts = JSON.parse(await readFile(join(DIST, 'api/v1/amounts.json'), 'utf8'));
});

/** The words that are highlighted for a record: all pieces of its mark. */
const markedWords = (page: Page, id: string) =>
  page.evaluate((anchor) => {
    const first = document.getElementById(anchor);
    const slot = first?.className.match(/\bi\d+\b/)?.[0];
    const pieces = slot === undefined ? [first] : [...(first?.closest('.row')?.querySelectorAll(`.${slot}`) ?? [])];
    return pieces.map((piece) => piece?.textContent ?? '').join('');
  }, id);

/** True when an element can be seen without scrolling. */
const isInView = (page: Page, id: string) =>
  page.evaluate((anchor) => {
    const box = document.getElementById(anchor)?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.top < window.innerHeight;
  }, id);

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('from the matrix to the sentence, %s', (_, javaScriptEnabled) => {
  let watched: Watched;
  beforeAll(async () => {
    watched = await openPage({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
  });
  afterAll(() => watched.close());

  test('home, cell, topic, value, sentence', async () => {
    const { page, troubles } = watched;
    await page.goto(at('/'));
    const cell = page.locator('.matrix td.cell-figure a').first();
    const target = await cell.getAttribute('href');
    await cell.click();
    expect(new URL(page.url()).pathname).toMatch(/^\/topics\/[a-z0-9-]+\/$/);
    expect(page.url()).toBe(at(target ?? ''));

    const sentence = page.locator('.compare-table td.cell-figure .evidence a').filter({ hasText: /\d/ }).first();
    const quote = (await sentence.textContent())?.trim() ?? '';
    expect(quote).not.toBe('');
    await sentence.click();
    expect(new URL(page.url()).pathname).toMatch(/^\/policies\//);

    const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
    const marked = page.locator(`[id="${anchor}"]`);
    await marked.waitFor({ state: 'visible' });
    expect(quote).toContain(((await marked.textContent()) ?? '').slice(0, 8));
    const top = (await marked.boundingBox())?.y ?? -1;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(900);
    expect(troubles).toEqual([]);
  });

  test('a change of language keeps the page', async () => {
    const { page } = watched;
    for (const path of ['/', '/amounts/', '/data/', `/policies/${amounts.items[0]?.policy}/`]) {
      await page.goto(at(path));
      await page.locator('a.language').click();
      expect(new URL(page.url()).pathname).toBe(`/en${path}`);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await page.locator('a.language').click();
      expect(new URL(page.url()).pathname).toBe(path);
    }
  });
});

describe('the page of a policy', () => {
  let watched: Watched;
  beforeAll(async () => {
    watched = await openPage({ viewport: { width: 1280, height: 900 } });
  });
  afterAll(() => watched.close());

  test('every record of the API is marked with exactly its quote', async () => {
    const { page } = watched;
    const { items } = JSON.parse(await readFile(join(DIST, 'api/v1/policies.json'), 'utf8')) as {
      items: { id: string }[];
    };
    expect(items.length).toBeGreaterThan(0);
    for (const { id } of items) {
      const policy = JSON.parse(await readFile(join(DIST, `api/v1/policies/${id}.json`), 'utf8')) as {
        blocks: { id: string; text: string }[];
      } & Record<'goals' | 'amounts' | 'benefits' | 'relations', Amount[]>;
      await page.goto(at(`/policies/${id}/`));
      const shown = await page.evaluate(() =>
        [...document.querySelectorAll('.words > *')].map((block) => [block.id, block.textContent]),
      );
      expect(shown).toEqual(policy.blocks.map((block) => [block.id, block.text]));
      const records = [...policy.goals, ...policy.amounts, ...policy.benefits, ...policy.relations];
      for (const { id: record, cite } of records) {
        const anchor = record.slice(record.lastIndexOf('/') + 1);
        expect([anchor, await markedWords(page, anchor)]).toEqual([anchor, cite.quote]);
      }
    }
  });

  test('a value leads to its sentence, and the sentence back to the value', async () => {
    const { page, troubles } = watched;
    const { id, policy, cite } = amounts.items.at(-1)!;
    const anchor = id.slice(id.lastIndexOf('/') + 1);
    await page.goto(at(`/policies/${policy}/`));
    await page.locator(`[id="n-${anchor}"] > a`).click();
    expect(new URL(page.url()).hash).toBe(`#${anchor}`);
    expect(await markedWords(page, anchor)).toBe(cite.quote);
    expect(await isInView(page, anchor)).toBe(true);
    const wash = (selector: string) =>
      page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await wash(`[id="${anchor}"]`)).not.toBe('rgba(0, 0, 0, 0)');

    await page.locator(`a.ref[href="#n-${anchor}"]`).click();
    expect(new URL(page.url()).hash).toBe(`#n-${anchor}`);
    expect(await isInView(page, `n-${anchor}`)).toBe(true);
    // The sentence of a note that is pointed to is strengthened too.
    expect(await wash(`[id="${anchor}"]`)).not.toBe('rgba(0, 0, 0, 0)');
    expect(troubles).toEqual([]);
  });

  test('what is copied from the text are the words of the document', async () => {
    const { page } = watched;
    const { policy, cite } = amounts.items.at(-1)!;
    await page.goto(at(`/policies/${policy}/`));
    const copied = await page.evaluate((id) => {
      const block = document.getElementById(id)!;
      getSelection()?.selectAllChildren(block);
      return getSelection()?.toString();
    }, cite.block);
    const blocks = JSON.parse(await readFile(join(DIST, `api/v1/policies/${policy}.json`), 'utf8')).blocks as {
      id: string;
      text: string;
    }[];
    expect(copied?.trim()).toBe(blocks.find(({ id }) => id === cite.block)?.text);
  });

  test('official words are Chinese in the English page too, and in the serif', async () => {
    const { page } = watched;
    await page.goto(at(`/en/policies/${amounts.items[0]?.policy}/`));
    const wrong = await page.evaluate(
      () =>
        [...document.querySelectorAll('.words, .official')].filter(
          (element) =>
            element.closest('[lang]')?.getAttribute('lang') !== 'zh-CN' ||
            !/Song|Serif/.test(getComputedStyle(element).fontFamily),
        ).length,
    );
    expect(wrong).toBe(0);
    expect(await page.locator('h1').getAttribute('lang')).toBe('zh-CN');
  });

  test('the files beside the page are the files of the corpus', async () => {
    const { page } = watched;
    const { items } = JSON.parse(await readFile(join(DIST, 'api/v1/policies.json'), 'utf8')) as {
      items: { id: string; original: { file: string; sha256: string } }[];
    };
    for (const { id, original } of items) {
      await page.goto(at(`/policies/${id}/`));
      const digest = await page.evaluate(async (file) => {
        const bytes = await fetch(file).then((answer) => answer.arrayBuffer());
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      }, original.file);
      expect(digest).toBe(original.sha256);
    }
  });
});

test('the API can be read from a page, and has as many sums as the page of amounts', async () => {
  const { page, troubles, close } = await openPage();
  await page.goto(at('/amounts/'));
  const answer = await page.evaluate(async () => {
    const list = await fetch('../api/v1/amounts.json').then((found) => found.json());
    return { total: list.total, items: list.items.length };
  });
  const rows = await page.locator('table.amounts tbody tr:not(.record-group)').count();
  expect(answer).toEqual({ total: rows, items: rows });
  expect(rows).toBe(amounts.total);
  expect(rows).toBeGreaterThan(0);
  expect(troubles).toEqual([]);
  await close();
});
