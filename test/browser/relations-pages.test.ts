// What a reader does with two documents, shared wording, units and single records; on paper too.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from './served-site.ts';
import type { Watched } from './site.ts';

const PAIR = '/diff/weihai/skilled-talent-2021/xuchang/skilled-talent-2022/';
const RECORD = '/records/weihai/skilled-talent-2021/municipal-class-1-prize-first/';

const { at, openPage } = serveSite();
let watched: Watched;

beforeAll(async () => {
  // All of it is there without JavaScript.
  watched = await openPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
});

afterAll(() => watched?.close());

describe('two documents', () => {
  test('from the triangle to the pair, to both sentences, to the words in the document', async () => {
    const { page, troubles } = watched;
    await page.goto(at('/diff/'));
    await page.locator(`.pairs a[href="${PAIR}"]`).click();
    expect(page.url()).toBe(at(PAIR));
    const row = page.locator('tr', { has: page.locator(`td a[href="${RECORD}"]`) }).first();
    const cells = row.locator('td');
    expect((await cells.nth(0).locator('.figure').textContent())?.trim()).toMatch(/^≥ 2,000 元$/);
    expect((await cells.nth(1).locator('.figure').textContent())?.trim()).toMatch(/^5,000 元$/);
    expect(await cells.nth(0).locator('.evidence a').textContent()).toContain(
      '分别给予不低于2000元、1500元和1000元奖励',
    );
    expect(await cells.nth(1).locator('.evidence a').textContent()).toContain(
      '分别给予5000元、3000元、2000元和1000元奖励',
    );
    await cells.nth(1).locator('.evidence a').click();
    expect(page.url()).toMatch(/\/policies\/xuchang\/skilled-talent-2022\/#[a-z0-9-]+$/);
    expect(troubles).toEqual([]);
  });

  test('on paper each page of the table repeats its head', async () => {
    const { page } = watched;
    await page.goto(at(PAIR));
    const task = getDocument({ data: new Uint8Array(await page.pdf({ format: 'A4' })), verbosity: 0 });
    const pdf = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    }
    await task.destroy();
    const wording = pages.findIndex((text) => text.includes('内容相应的措施左右并列'));
    expect(wording).toBeGreaterThan(1);
    for (const text of pages.slice(1, wording)) expect(text).toContain('事项与差别');
    // No heading of a group is the last line of its page.
    for (const text of pages) expect(text).not.toMatch(/(两地都有|仅威海市有|仅许昌市有)\s*\d+\s*$/);
  });

  test('what both have and what only one has are apart, each with its number', async () => {
    const { page } = watched;
    await page.goto(at(PAIR));
    const groups = page.locator('section', { has: page.locator('#amount') }).locator('tbody');
    expect(
      await groups.locator('.told-group').evaluateAll((rows) => rows.map((row) => row.textContent?.trim())),
    ).toEqual([
      expect.stringMatching(/^两地都有\s+4$/),
      expect.stringMatching(/^仅威海市有\s+16$/),
      expect.stringMatching(/^仅许昌市有\s+9$/),
    ]);
    for (const [at, count] of [4, 16, 9].entries())
      expect(await groups.nth(at).locator('tr:not(.told-group)').count()).toBe(count);
  });

  test('on a phone each figure says whose it is', async () => {
    const { page } = watched;
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(at(PAIR));
    expect(await page.locator('.told-table td .at').first().isVisible()).toBe(true);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});

test('shared wording: the sentence on training, with both places', async () => {
  const { page, troubles } = watched;
  await page.goto(at('/reuse/'));
  const passage = page
    .locator('.passages > li', { hasText: '以就业技能培训、岗位技能提升培训和创业创新培训为主要' })
    .first();
  expect(await passage.locator('mark').allTextContents()).toEqual([
    '以就业技能培训、岗位技能提升培训和创业创新培训为主要',
    '以就业技能培训、岗位技能提升培训和创业创新培训为主要',
  ]);
  expect(await passage.locator('.who').allTextContents()).toEqual([
    expect.stringContaining('威海市'),
    expect.stringContaining('宿迁市'),
  ]);
  await passage.locator('.where').first().click();
  expect(page.url()).toBe(at('/policies/weihai/skilled-talent-2021/#s3.1.1'));
  expect(troubles).toEqual([]);
});

test('units: from the cell of a place to the sentences that name its bureau', async () => {
  const { page, troubles } = watched;
  await page.goto(at('/units/'));
  const cell = page.locator('.units a[href="/units/hrss-bureau/#weihai"]');
  expect((await cell.locator('b').textContent())?.trim()).toBe('19');
  await cell.click();
  expect(page.url()).toBe(at('/units/hrss-bureau/#weihai'));
  const section = page.locator('section', { has: page.locator('#weihai') });
  expect(await section.locator('.unit-name').textContent()).toContain('威海市人力资源和社会保障局');
  expect(await section.locator('tbody tr').count()).toBe(19);
  expect(await section.locator('.evidence a').first().textContent()).toContain('市人力资源社会保障局');
  expect(troubles).toEqual([]);
});

test.each(['/lineage/', '/timeline/', '/en/lineage/', '/en/timeline/', '/en/units/', '/en/reuse/'])(
  '%s opens without trouble',
  async (path) => {
    const { page, troubles } = watched;
    await page.goto(at(path));
    expect(await page.locator('h1').count()).toBe(1);
    expect(troubles).toEqual([]);
  },
);

test('a record has its sentence, its coding and the same elsewhere at its own address', async () => {
  const { page, troubles } = watched;
  await page.goto(at(RECORD));
  expect(await page.locator('.said .evidence a').textContent()).toContain('分别给予不低于2000元');
  expect(await page.locator('.codings').textContent()).toContain(
    'weihai/skilled-talent-2021/municipal-class-1-prize-first',
  );
  expect(await page.locator('.peers tr').count()).toBeGreaterThan(4);
  expect(await page.locator('.peers .own th').textContent()).toContain('威海市');
  expect(troubles).toEqual([]);
});
