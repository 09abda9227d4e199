// A page that has been loaded needs the network no more: its controls work, its notes open; search answers what it has read,
// says plainly what it cannot read, and answers that too when the network is back. It must not know a city.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { serveSite } from './served-site.ts';
import { DIST, listPages } from './site.ts';

const { at, openPage } = serveSite();

const setOffline = (page: Page, offline: boolean) => page.context().setOffline(offline);

/** Run on a page that has been loaded and then cut off: it may ask for nothing but what the test says, and nothing may fail. */
async function cutOff(path: string, run: (page: Page) => Promise<void>, wanted: RegExp | null = null): Promise<void> {
  const { page, troubles, close } = await openPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(at(path), { waitUntil: 'networkidle' });
  await setOffline(page, true);
  const asked: string[] = [];
  page.on('requestfailed', (request) => asked.push(new URL(request.url()).pathname));
  await run(page);
  // The browser asks for the icon at every new address, and reports that it got none.
  expect(asked.filter((path) => path !== '/favicon.svg' && !wanted?.test(path))).toEqual([]);
  expect(troubles.filter((trouble) => !UNREAD.test(trouble))).toEqual([]);
  await close();
}

const TOPIC = '/topics/platforms-master-studios/';
const UNREAD = /ERR_INTERNET_DISCONNECTED|Failed to fetch/;

test('a comparison is narrowed, ordered, hidden and taken along', async () => {
  await cutOff(TOPIC, async (page) => {
    const rows = page.locator('.compare-table tr[data-row]:visible');
    const all = await rows.count();
    await page.locator('.choice label', { hasText: '只看共有' }).click();
    expect(await rows.count()).toBeLessThan(all);
    await page.locator('.chooser summary').click();
    const heads = page.locator('.compare-table thead th:visible');
    const before = await heads.first().getAttribute('data-place');
    await page.locator('button[data-move="1"]').first().click();
    expect(await heads.nth(1).getAttribute('data-place')).toBe(before);
    await page.keyboard.press('Escape');
    await page.locator('.choice label').first().click();
    await page.locator('.compare-table tr[data-row]:visible .hide-row').first().click({ force: true });
    const waiting = page.waitForEvent('download');
    await page.locator('[data-csv]').click();
    expect((await waiting).suggestedFilename()).toMatch(/\.csv$/);
    await page.locator('[data-reset]').click();
    expect(await rows.count()).toBe(all);
  });
});

test('a baseline that was never chosen says that its differences could not be read, and reads them later', async () => {
  await cutOff(
    TOPIC,
    async (page) => {
      await page.locator('.chooser summary').click();
      await page.locator('input[name=base]').first().check();
      const said = page.locator('[data-told-none]');
      await said.filter({ hasText: '没有读到' }).waitFor({ state: 'visible' });
      expect(await page.locator('.compare-table [data-is-base]').count()).toBe(1);
      await setOffline(page, false);
      await page.locator('.told-pair[data-all]:visible').first().waitFor();
      expect(await said.isVisible()).toBe(false);
    },
    /\/differences\.json$/,
  );
});

test('amounts are filtered and sorted', async () => {
  await cutOff('/amounts/', async (page) => {
    const rows = page.locator('table.amounts tr[data-record]:visible');
    const all = await rows.count();
    await page.locator('select[name=level]').selectOption({ index: 1 });
    await page.locator('select[name=sort]').selectOption('most');
    const some = await rows.count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    await page.locator('[data-reset]').click();
    expect(await rows.count()).toBe(all);
  });
});

test('a note opens its sentence, and the sentence its note', async () => {
  const policy = listPages(DIST).find((path) => /^\/policies\/[^/]+\/[^/]+\/$/.test(path))!;
  await cutOff(policy, async (page) => {
    const note = page.locator('.margin > ol > li').last();
    const anchor = (await note.locator('> a').getAttribute('href'))!;
    await note.locator('> a').click();
    expect(new URL(page.url()).hash).toBe(anchor);
    const colour = await page
      .locator(`[id="${anchor.slice(1)}"]`)
      .evaluate((mark) => getComputedStyle(mark).backgroundColor);
    expect(colour).not.toBe('rgba(0, 0, 0, 0)');
    await page.locator('.outline a').last().click();
    await page.locator('.words a.ref').last().click();
    expect(await page.locator('.margin > ol > li:target, .margin > div:target').count()).toBe(1);
  });
});

describe('search', () => {
  const settled = (page: Page) => page.locator('[data-search][data-state="found"]').waitFor();
  const failed = (page: Page) => page.locator('[data-search][data-state="failed"]').waitFor();
  const ask = async (page: Page, query: string) => {
    await page.locator('#q').fill(query);
    await page.keyboard.press('Enter');
  };
  const hits = (page: Page) => page.locator('[data-hit]').evaluateAll((links) => links.map((link) => link.textContent));

  test('answers again what it has answered, and says what it cannot read', async () => {
    const { page, troubles, close } = await openPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(at('/search/?q=学徒'));
    await settled(page);
    const online = await hits(page);
    expect(online.length).toBeGreaterThan(0);

    await setOffline(page, true);
    await ask(page, '火星移民');
    await failed(page);
    expect(await page.locator('[data-status]').textContent()).toContain('“火星移民”');
    expect(await page.locator('[data-status]').textContent()).toContain('没有读到');
    // Hits of another query would look like hits of this one.
    expect(await page.locator('.hit:visible').count()).toBe(0);

    await ask(page, '学徒');
    await settled(page);
    expect(await hits(page)).toEqual(online);
    await page
      .locator('[data-filter]')
      .filter({ hasText: /^原文 ?\d+$/ })
      .click();
    await page.waitForURL(/kind=text/);

    await ask(page, '师工作');
    await failed(page);
    await setOffline(page, false);
    await settled(page);
    expect(await hits(page)).not.toEqual([]);
    expect(troubles.filter((trouble) => !UNREAD.test(trouble))).toEqual([]);
    await close();
  });
});
