// Search as a person uses it: words from the middle of words, sums, English, filters, keys, and the way back.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync, inflateRawSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { foldText } from '../../src/publish/search/fold.ts';
import type { EntryRow, IndexFile } from '../../src/publish/search/shape.ts';
import { serveSite } from './served-site.ts';
import { DIST, fileOf, type Watched } from './site.ts';

type Block = { id: string; text: string };

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const { at, openPage } = serveSite();
/** Every block of every document, from the API. */
let blocks: { policy: string; jurisdiction: string; block: Block }[];

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(join(DIST, path), 'utf8')) as T;

beforeAll(async () => {
  const { items } = await readJson<{ items: { id: string; jurisdiction: string }[] }>('api/v1/policies.json');
  const files = await Promise.all(
    items.map(async ({ id, jurisdiction }) => {
      const { blocks: own } = await readJson<{ blocks: Block[] }>(`api/v1/policies/${id}.json`);
      return own.map((block) => ({ policy: id, jurisdiction, block }));
    }),
  );
  blocks = files.flat();
});

const holding = (words: string) => blocks.filter(({ block }) => foldText(block.text).text.includes(words));
/** Waits until the page shows the answer to what its address says. */
const settled = (page: Page) => page.waitForSelector('[data-search][data-state="found"]');
const open = async (page: Page, query: string, rest = '', edition = '') => {
  await page.goto(at(`${edition}/search/?q=${encodeURIComponent(query)}${rest}`));
  await settled(page);
};
/** The number beside a filter; 0 when it is not there. */
const counted = async (page: Page, label: string) => {
  const own = page.locator('[data-filter]').filter({ hasText: new RegExp(`^${label} ?\\d+$`) });
  return (await own.count()) === 0 ? 0 : Number(await own.locator('small').textContent());
};
const hitsOf = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('[data-hit]')].map(({ href }) => href));
const said = (page: Page) => page.locator('[data-status]').textContent();

async function watch(run: (watched: Watched) => Promise<void>, options = {}): Promise<void> {
  const watched = await openPage({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    await run(watched);
    expect(watched.troubles).toEqual([]);
  } finally {
    await watched.close();
  }
}

describe('the texts', () => {
  test.each(['师工作', '学徒', '00元', '25年', '技能'])('%s is found in each paragraph that has it', async (query) => {
    await watch(async ({ page }) => {
      const there = holding(query);
      expect(there.length).toBeGreaterThan(0);
      await open(page, query);
      expect(await counted(page, '原文')).toBe(there.length);
      expect(await said(page)).toContain(`原文 ${there.length} 段`);
      await open(page, query, '&kind=text&shown=1000');
      const wanted = there.map(({ policy, block }) => at(`/policies/${policy}/#${block.id}`));
      expect((await hitsOf(page)).sort()).toEqual(wanted.sort());
    });
  });

  test('a hit shows the words marked, its place, and leads to them', async () => {
    await watch(async ({ page }) => {
      await open(page, '师工作', '&kind=text');
      const hit = page.locator('.hit').first();
      expect(await hit.locator('mark').first().textContent()).toBe('师工作');
      expect(await hit.locator('.hit-words').getAttribute('lang')).toBe('zh-CN');
      expect((await hit.locator('.hit-where').textContent())?.trim()).not.toBe('');
      await hit.locator('[data-hit]').click();
      const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
      expect(await page.locator(`[id="${anchor}"]`).textContent()).toContain('师工作');
    });
  });

  test('a word of one character says what is searched', async () => {
    await watch(async ({ page }) => {
      await open(page, '徒');
      expect(await said(page)).toContain('一个字只查');
      expect(await counted(page, '原文')).toBe(0);
      expect(await page.locator('.hit').count()).toBeGreaterThan(0);
    });
  });
});

describe('the data', () => {
  test.each(['10万元', '100000元', '10 万元', '100,000 yuan'])(
    'the sum %s is found however it is written',
    async (query) => {
      const { items } = await readJson<{ items: { id: string; unit: string; min: number; max: number }[] }>(
        'api/v1/amounts.json',
      );
      const there = items.filter(({ unit, min, max }) => unit === 'CNY' && (min === 100_000 || max === 100_000));
      await watch(async ({ page }) => {
        await open(page, query, '&kind=amount&shown=100');
        const found = (await hitsOf(page)).map((href) => new URL(href).hash.slice(1));
        for (const { id } of there) expect(found).toContain(id.slice(id.lastIndexOf('/') + 1));
      });
    },
  );

  test.each([
    ['5,000', 5],
    ['2025', 5],
  ])('%s finds texts and data', async (query, least) => {
    await watch(async ({ page }) => {
      await open(page, query);
      expect(await counted(page, '原文')).toBe(holding(query.replace(',', '')).length);
      expect(await page.locator('.hit').count()).toBeGreaterThanOrEqual(least);
    });
  });

  test('a title finds its own measure first', async () => {
    const { items } = await readJson<{ items: { id: string; title: { zh: string } }[] }>('api/v1/measures.json');
    await watch(async ({ page }) => {
      for (const { id, title } of items.filter((_, index) => index % 15 === 0)) {
        await open(page, title.zh);
        const [first] = await hitsOf(page);
        expect(first).toBe(at(`/policies/${id.slice(0, id.lastIndexOf('/'))}/#${id.slice(id.lastIndexOf('/') + 1)}`));
      }
    });
  });

  test.each(['studio grant', 'apprentice', 'subsidies'])('%s finds records by their English names', async (query) => {
    await watch(async ({ page }) => {
      await open(page, query, '', '/en');
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await page.locator('.hit').count()).toBeGreaterThan(2);
      const marks = await page.locator('.hit mark').allTextContents();
      for (const word of query.split(' '))
        expect(marks.some((mark) => mark.toLowerCase().startsWith(word.slice(0, 6)))).toBe(true);
      expect((await hitsOf(page)).every((href) => new URL(href).pathname.startsWith('/en/'))).toBe(true);
    });
  });
});

describe('filters and addresses', () => {
  test('a filter narrows, is in the address, and the address opens the same', async () => {
    await watch(async ({ page }) => {
      await open(page, '技能');
      const place = page.locator('[data-filter]').filter({ hasText: /^威海市 ?\d+$/ });
      const count = Number(await place.locator('small').textContent());
      await place.click();
      await page.waitForURL(/place=weihai/);
      await settled(page);
      const texts = holding('技能').filter(({ jurisdiction }) => jurisdiction === 'weihai').length;
      expect(await counted(page, '原文')).toBe(texts);
      await page
        .locator('[data-filter]')
        .filter({ hasText: /^原文 ?\d+$/ })
        .click();
      await page.waitForURL(/kind=text/);
      await settled(page);
      expect(await said(page)).toContain(`原文 ${texts} 段`);
      expect(texts).toBeLessThan(count);
      const shown = await hitsOf(page);
      const address = page.url();
      await page.goto('about:blank');
      await page.goto(address);
      await settled(page);
      expect(await hitsOf(page)).toEqual(shown);
      expect(await page.locator('[data-filter][aria-current]').allTextContents()).toEqual(
        expect.arrayContaining([expect.stringContaining('原文'), expect.stringContaining('威海市')]),
      );
    });
  });

  test('back brings the query, the filter and the place on the page back', async () => {
    await watch(async ({ page }) => {
      await open(page, '学徒');
      await page
        .locator('[data-filter]')
        .filter({ hasText: /^原文 ?\d+$/ })
        .click();
      await page.waitForURL(/kind=text/);
      await settled(page);
      const shown = await hitsOf(page);
      await page.locator('[data-hit]').last().scrollIntoViewIfNeeded();
      const top = await page.evaluate(() => scrollY);
      await page.locator('[data-hit]').last().click();
      await page.waitForURL(/\/policies\//);
      await page.goBack();
      await settled(page);
      expect(await page.locator('#q').inputValue()).toBe('学徒');
      expect(await hitsOf(page)).toEqual(shown);
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
      await page.goBack();
      await page.waitForURL((url) => !url.search.includes('kind'));
      await expect.poll(async () => (await hitsOf(page)).length).not.toBe(shown.length);
    });
  });

  test('nothing found says so, and what to try', async () => {
    await watch(async ({ page }) => {
      await open(page, '火星移民');
      expect(await said(page)).toContain('没有找到');
      expect(await page.locator('.hit').count()).toBe(0);
      await open(page, '学徒', '&place=atlantis');
      await page.getByRole('link', { name: '去掉筛选' }).click();
      await page.waitForURL((url) => !url.search.includes('place'));
      await page.waitForSelector('.hit');
    });
  });

  test('what is typed is text, also when it is markup', async () => {
    await watch(async ({ page }) => {
      await open(page, '<img src=x onerror=alert(1)>');
      expect(await said(page)).toContain('<img');
      expect(await page.locator('.search-page img').count()).toBe(0);
    });
  });
});

describe('by the keyboard alone', () => {
  test('from the box to a hit and back', async () => {
    await watch(async ({ page }) => {
      await page.goto(at('/search/'));
      await page.waitForSelector('[data-state="empty"]');
      await page.locator('h1').click();
      await page.keyboard.press('/');
      await page.keyboard.type('师工作');
      await page.waitForURL(/q=/);
      await settled(page);
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-hit'))).toBe(true);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
      // Tab reaches the filters; a filter that was followed keeps the focus.
      for (let press = 0; press < 8; press += 1) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate(() => document.activeElement?.textContent ?? '')).startsWith('原文')) break;
      }
      await page.keyboard.press('Enter');
      await page.waitForURL(/kind=text/);
      await settled(page);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^原文/);
      await page.keyboard.press('/');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/policies\//);
    });
  });
});

describe('what it costs', () => {
  test('nothing before it is used, and less than 300 KB with the page for the first answer', async () => {
    await watch(async ({ page }) => {
      const sizes = new Map<string, number>();
      page.on('response', async (response) => {
        const { pathname } = new URL(response.url());
        const body = await response.body();
        // Hosts compress text, and send other files as they are.
        sizes.set(pathname, pathname.endsWith('.bin') ? body.length : gzipSync(body).length);
      });
      await page.goto(at('/search/'));
      await page.waitForSelector('[data-state="empty"]');
      expect([...sizes.keys()].filter((path) => path.startsWith('/search/v1/'))).toEqual([]);
      await page.locator('#q').fill('技能大师工作室');
      await page.waitForURL(/q=/);
      await settled(page);
      expect([...sizes.keys()].some((path) => path.startsWith('/search/v1/'))).toBe(true);
      expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000);
    });
  });

  test('the page says how to search without scripts', async () => {
    await watch(
      async ({ page }) => {
        await page.goto(at('/search/'));
        expect(await page.locator('.search-plain').isVisible()).toBe(true);
        const { total } = await readJson<{ total: number }>('api/v1/policies.json');
        expect(await page.locator('.search-plain li a[href^="/policies/"]').count()).toBe(total);
      },
      { javaScriptEnabled: false },
    );
  });
});

test.each([
  ['light', 360],
  ['dark', 1440],
] as const)('the answers have no violations that axe can see, %s, %i px', async (colorScheme, width) => {
  await watch(
    async ({ page }) => {
      for (const [query, edition] of [
        ['学徒 5000', ''],
        ['学徒', ''],
        ['studio', '/en'],
      ] as const) {
        await open(page, query, '', edition);
        await page.evaluate(AXE);
        const violations = await page.evaluate(async () => {
          const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const results = await axe.run({ runOnly: { type: 'tag', values: tags } });
          return results.violations.map(({ id, nodes }) => ({ id, at: nodes.slice(0, 3).map(({ html }) => html) }));
        });
        expect(violations).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    },
    { colorScheme, viewport: { width, height: 800 }, reducedMotion: 'reduce' },
  );
});

test('every entry of the index leads to an element that is there', async () => {
  const { folder, files } = await readJson<IndexFile>('search/v1/index.json');
  const ids = new Map<string, Set<string>>();
  const dead: string[] = [];
  let page = '';
  for (let chunk = 0; chunk < files.length; chunk += 1) {
    const rows = inflateRawSync(await readFile(join(DIST, `search/v1/${folder}/c${chunk}.bin`))).toString();
    for (const row of JSON.parse(rows) as (string | EntryRow)[]) {
      if (typeof row === 'string') {
        page = row;
        continue;
      }
      for (const path of [page, `/en${page}`]) {
        let known = ids.get(path);
        if (known === undefined) {
          const html = await readFile(fileOf(DIST, path), 'utf8').catch(() => '');
          known = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!));
          if (html !== '') known.add('');
          ids.set(path, known);
        }
        if (!known.has(row[0].slice(1))) dead.push(path + row[0]);
      }
    }
  }
  expect(dead).toEqual([]);
});
