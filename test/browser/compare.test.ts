// What a reader does with comparisons: finds who pays most, narrows a table to what differs, passes the link on, takes the table
// along. With the keyboard alone, without JavaScript, and on paper. It must not know a city: places come from the API.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { unguardFormula } from '../../src/publish/report/csv.ts';
import { serveSite } from './served-site.ts';
import { DIST, type Watched } from './site.ts';

type Amount = { item: string; level: string | null; rank_from: string | null; min: number | null; max: number | null };

const { at, openPage } = serveSite();
let watched: Watched;

beforeAll(async () => {
  watched = await openPage({
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  });
});

const STUDIOS = '/topics/platforms-master-studios/';

/** The table as a person sees it: names of the places, then rows with their heads. */
const shownTable = (page: Page) =>
  page.evaluate(() => {
    const shown = (element: Element) => (element as HTMLElement).offsetParent !== null;
    const words = (element: Element) =>
      (element as HTMLElement).innerText
        .replace(/×\s*$/, '')
        .split('\n')
        .map((line) => line.replaceAll(/\s+/g, ' ').trim())
        .filter((line) => line !== '');
    const table = document.querySelector('.compare-table') as HTMLTableElement;
    return {
      places: [...table.querySelectorAll('thead th')].filter(shown).map((head) => words(head).join(' ')),
      rows: [...table.querySelectorAll('tr[data-row]')].filter(shown).map((row) => ({
        head: words(row.querySelector('th')!).join(' · '),
        cells: [...row.querySelectorAll('td')].filter(shown).map((cell) => words(cell).join('\n')),
      })),
    };
  });

/** Names of three places that have the topic, in another order than that of the page. */
async function threePlaces(page: Page): Promise<string[]> {
  await page.goto(at(STUDIOS));
  const places = await page
    .locator('.compare-table thead th')
    .evaluateAll((heads) => heads.map((head) => (head as HTMLElement).dataset.place ?? ''));
  expect(places.length).toBeGreaterThanOrEqual(3);
  return [places[1]!, places[0]!, places[2]!];
}

test('find who pays most for a municipal contest win, and open the sentence', async () => {
  const { page, troubles } = watched;
  const { items } = JSON.parse(await readFile(join(DIST, 'api/v1/amounts.json'), 'utf8')) as { items: Amount[] };
  const prizes = items.filter(({ item, level }) => item === 'contest_prize' && level === 'municipal');
  const most = Math.max(...prizes.map(({ min, max }) => min ?? max ?? 0));

  await page.goto(at('/amounts/'));
  await page.locator('select[name=item]').selectOption('contest_prize');
  await page.locator('select[name=level]').selectOption('municipal');
  await page.locator('select[name=sort]').selectOption('most');
  expect(new URL(page.url()).search).toBe('?item=contest_prize&level=municipal&sort=most');
  const rows = page.locator('table.amounts tr[data-record]:visible');
  expect(await rows.count()).toBe(prizes.length);
  expect((await rows.first().locator('.figure').innerText()).replaceAll(/[^\d]/g, '')).toBe(String(most));
  expect(await page.locator('.tariff tr[data-row]:visible').count()).toBeGreaterThan(0);

  const sentence = rows.first().locator('.evidence a');
  const quote = (await sentence.innerText()).trim();
  await sentence.click();
  expect(new URL(page.url()).pathname).toMatch(/^\/policies\//);
  const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
  expect(quote).toContain(((await page.locator(`[id="${anchor}"]`).textContent()) ?? '').slice(0, 8));

  await page.goBack();
  expect(await page.locator('table.amounts tr[data-record]:visible').count()).toBe(prizes.length);
  await page.locator('[data-reset]').click();
  expect(await page.locator('table.amounts tr[data-record]:visible').count()).toBe(items.length);
  expect(troubles).toEqual([]);
});

test('a point of a chart leads to its sentence', async () => {
  const { page } = watched;
  await page.goto(at('/amounts/'));
  const point = page.locator('.chart a').first();
  const target = await point.getAttribute('href');
  await point.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(at(target!));
  expect(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).count()).toBe(1);
});

describe('three places on one topic', () => {
  test('only differences, the link passed on, and the file that equals the table', async () => {
    const { page, troubles } = watched;
    const places = await threePlaces(page);
    const all = await shownTable(page);
    await page.goto(at(`${STUDIOS}?places=${places.join(',')}`));
    await page.locator('.choice label', { hasText: '只看不同' }).click();
    expect(new URL(page.url()).search).toBe(`?places=${places.join(',')}&only=differences`);
    const seen = await shownTable(page);
    expect(seen.places).toHaveLength(3);
    expect(seen.places[0]).toBe(all.places[1]);
    expect(seen.rows.length).toBeGreaterThan(0);
    // No row is left in which the three give the same.
    expect(seen.rows.filter(({ cells }) => cells.every((cell) => cell !== '' && cell === cells[0]))).toEqual([]);

    await page.locator('[data-copy]').click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await openPage({ viewport: { width: 1280, height: 900 } });
    await other.page.goto(link);
    expect(await shownTable(other.page)).toEqual(seen);
    expect(other.troubles).toEqual([]);
    await other.close();

    const waiting = page.waitForEvent('download');
    await page.locator('[data-csv]').click();
    const file = await waiting;
    expect(file.suggestedFilename()).toBe(`platforms-master-studios-${places.join('-')}.csv`);
    const text = await readFile(await file.path(), 'utf8');
    const [head, ...lines] = (parse(text, { bom: true }) as string[][]).map((line) => line.map(unguardFormula));
    expect(head!.slice(2)).toEqual(seen.places);
    expect(lines.map(([, label, ...cells]) => ({ head: label, cells }))).toEqual(seen.rows);
    expect(troubles).toEqual([]);
  });

  test('back and forward restore what was seen', async () => {
    const { page } = watched;
    await page.goto(at(STUDIOS));
    const whole = await shownTable(page);
    await page.locator('.choice label', { hasText: '只看缺漏' }).click();
    const gaps = await shownTable(page);
    await page.locator('.hide-row').nth(0).click({ force: true });
    expect((await shownTable(page)).rows.length).toBe(gaps.rows.length - 1);
    await page.goBack();
    expect(await shownTable(page)).toEqual(gaps);
    await page.goBack();
    expect(await shownTable(page)).toEqual(whole);
    await page.goForward();
    expect(await shownTable(page)).toEqual(gaps);
  });

  test('a baseline is told against each place that is shown', async () => {
    const { page, troubles } = watched;
    const places = await threePlaces(page);
    await page.goto(at(`${STUDIOS}?places=${places.join(',')}&base=${places[0]}`));
    await page.locator('.told-pair[data-all]:visible').first().waitFor();
    const pairs = await page
      .locator('.told-pair:visible')
      .evaluateAll((found) => found.map((pair) => [(pair as HTMLElement).dataset.a, (pair as HTMLElement).dataset.b]));
    expect(pairs.every(([a, b]) => a === places[0] && places.slice(1).includes(b!))).toBe(true);
    const link = page.locator('.told-cites a').first();
    expect(await link.getAttribute('href')).toMatch(/^\/policies\/.+#/);
    expect(troubles).toEqual([]);
  });

  test('the citation has the address of what is seen', async () => {
    const { page } = watched;
    await page.goto(at(`${STUDIOS}?only=common`));
    const line = await page.locator('[data-cite]').innerText();
    expect(line).toMatch(/\[DS\/OL\]\/\/.+\d+\.\d+\.\d+版\. (\(\d{4}-\d{2}-\d{2}\))?\[\d{4}-\d{2}-\d{2}\]\. /);
    expect(line.endsWith(`${page.url()}.`)).toBe(true);
  });
});

test('with the keyboard alone', async () => {
  const { page, troubles } = watched;
  await page.goto(at(STUDIOS));
  const before = await shownTable(page);
  const isFocused = (selector: string) =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  for (let step = 0; step < 60 && !(await isFocused('input[name=only]')); step++) await page.keyboard.press('Tab');
  expect(await isFocused('input[name=only]')).toBe(true);
  await page.keyboard.press('ArrowRight');
  expect(new URL(page.url()).search).toBe('?only=differences');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Tab');
  expect(await isFocused('.chooser summary')).toBe(true);
  await page.keyboard.press('Enter');
  // The first place can only go back; the second button of its row is the one that works.
  for (let step = 0; step < 6 && !(await isFocused('button[data-move="1"]')); step++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const after = await shownTable(page);
  expect(after.places.slice(0, 2)).toEqual([before.places[1], before.places[0]]);
  expect(await isFocused('button[data-move="1"]')).toBe(true);
  await page.keyboard.press('Enter');
  expect((await shownTable(page)).places[2]).toBe(before.places[0]);
  await page.keyboard.press('Escape');
  expect(await isFocused('.chooser summary')).toBe(true);
  expect(await page.locator('.chooser').getAttribute('open')).toBeNull();
  expect(troubles).toEqual([]);
});

describe('without JavaScript', () => {
  test.each(['/', STUDIOS, '/amounts/', '/goals/', '/en/amounts/'])(
    '%s is complete and shows no dead controls',
    async (path) => {
      const { page, close } = await openPage({ javaScriptEnabled: false });
      await page.goto(at(path));
      for (const selector of ['.compare-tools', '.filters', '.cite-copy'])
        for (const control of await page.locator(selector).all()) expect(await control.isVisible()).toBe(false);
      expect(await page.locator('table').first().isVisible()).toBe(true);
      expect(await page.locator('main [hidden]:not([data-told-none]):not(button)').count()).toBe(0);
      await close();
    },
  );

  test('the tariff has every sum of the API, each with its sentence', async () => {
    const { page, close } = await openPage({ javaScriptEnabled: false });
    const { total } = JSON.parse(await readFile(join(DIST, 'api/v1/amounts.json'), 'utf8')) as { total: number };
    await page.goto(at('/amounts/'));
    expect(await page.locator('.tariff a.to-sentence').count()).toBe(total);
    await close();
  });
});

test('on paper the head of the table is on every page', async () => {
  const { page } = watched;
  await page.goto(at('/topics/contests-prizes/'));
  await page.emulateMedia({ media: 'print' });
  const group = await page.locator('.compare-table thead').evaluate((head) => getComputedStyle(head).display);
  expect(group).toBe('table-header-group');
  expect(await page.locator('.compare-tools').isVisible()).toBe(false);
  const position = await page
    .locator('.compare-table thead th')
    .first()
    .evaluate((head) => getComputedStyle(head).position);
  expect(position).toBe('static');
  const names = (await page.locator('.compare-table thead th a').allInnerTexts()).map((name) => name.trim());
  const file = await getDocument({ data: new Uint8Array(await page.pdf({ format: 'A4', landscape: true })) }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  // From the page on which the table begins to the one on which its last row stands.
  const first = texts.findIndex((text) => text.includes('怎么写') && text.includes(names.at(-1)!));
  const last = texts.findLastIndex((text) => text.includes('责任单位'));
  expect(last).toBeGreaterThan(first);
  for (const text of texts.slice(first, last + 1)) expect(names.filter((name) => !text.includes(name))).toEqual([]);
  await page.emulateMedia({ media: 'screen' });
});
