// Any two of more documents than have a page for each pair: choosing them, the table that the browser makes, its address, and what
// is said when there is nothing to see. On a site of its own.
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diffTree } from '../../site/trees/diff.ts';
import type { TreeNode } from '../../site/trees/element-tree.ts';
import { DIFF_WORDS } from '../../site/words/diff.ts';
import { main } from '../../src/cli/main.ts';
import { type Served, serveFolder } from '../../src/cli/serve.ts';
import { openPair, type PairPolicyFile, type PairWordsFile } from '../../src/publish/pair-data.ts';
import { diffView } from '../../src/publish/views/diff.ts';
import { startReading } from '../../src/publish/views/entry.ts';
import { href, LANGS, type Lang } from '../../src/publish/views/links.ts';
import { formatPairQuery } from '../../src/publish/views/pair-choice.ts';
import type { ManifestFile } from '../../src/types.ts';
import { buildApart } from './build-apart.ts';
import { launchChromium } from './chromium.ts';
import { HOSTILE } from './hostile-words.ts';
import { COPIES, copyId, HOSTILE_COPY, MOVED_POLICY } from './many-documents.ts';
import { fileOf, listPages, openPage, type Watched } from './site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const MAX_SCRIPT = 60 * 1024;
const UNREAD = /ERR_INTERNET_DISCONNECTED|Failed to fetch/;
const MISSING = /\b404\b/;

let folder: string;
let served: Served;
let browser: Browser;
/** Two documents of the five, of different places. */
let a: string;
let b: string;

beforeAll(async () => {
  folder = buildApart('many-build.ts');
  served = await serveFolder(folder, { port: 0 });
  browser = await launchChromium();
  const { documents } = readJson<{ documents: { id: string }[] }>('diff/v1/documents.json');
  const originals = documents.map(({ id }) => id).filter((id) => !COPIES.some((name) => id.endsWith(`/${name}`)));
  [a, b] = originals.filter((id) => id !== HOSTILE_COPY) as [string, string];
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

const readJson = <T>(path: string): T => JSON.parse(readFileSync(join(folder, path), 'utf8')) as T;
const at = (path: string) => new URL(path, served.url).href;
const open = (options?: BrowserContextOptions): Promise<Watched> => openPage(browser, served.url, options);
const pairAt = (lang: Lang, left: string, right: string) =>
  at(`${href('/diff/pair/', lang, '')}${formatPairQuery(left, right)}`);
const settled = (page: Page, state: string) => page.locator(`[data-pair][data-state="${state}"]`).waitFor();
const textOf = (node: TreeNode): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''));

/** The page of a pair as the build would make it of the files of the two. */
function built(lang: Lang, left: string, right: string) {
  const policy = (id: string) => readJson<PairPolicyFile>(`diff/v1/${id}.json`);
  const pair = openPair(readJson<PairWordsFile>('diff/v1/words.json'), [policy(left), policy(right)]);
  const edition = { lang, base: '/' };
  const view = diffView(startReading(pair.corpus, edition), pair.a, pair.b);
  return { view, text: textOf(diffTree(view, edition, null)) };
}

async function violations(page: Page): Promise<unknown[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const results = await axe.run({ runOnly: { type: 'tag', values: tags } });
    return results.violations.map(({ id, nodes }) => ({ id, at: nodes.slice(0, 3).map(({ html }) => html) }));
  });
}

const listOf = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

/** What a person reads of the table: text of the article without the button that swaps. */
const articleText = (page: Page) =>
  page.locator('article.pair').evaluate((article) => {
    const copy = article.cloneNode(true) as HTMLElement;
    copy.querySelector('.pair-swap')?.remove();
    return copy.textContent;
  });

describe.each(LANGS)('in %s', (lang) => {
  const words = DIFF_WORDS[lang];

  test('two are chosen, the table stands, and its address opens the same again', async () => {
    const { page, troubles, close } = await open({ viewport: { width: 1280, height: 900 } });
    await page.goto(at(href('/diff/', lang, '')));
    await listOf(page, words.left).selectOption(a);
    await listOf(page, words.right).selectOption(b);
    await page.getByRole('button', { name: words.show, exact: true }).click();
    await settled(page, 'done');

    const { view, text } = built(lang, a, b);
    expect(await articleText(page)).toBe(text);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    const [left, right] = view.sides.map(({ place }) => place);
    expect(await page.title()).toBe(`${left} ↔ ${right} · ${lang === 'zh' ? '策鉴' : 'Cejian'}`);
    expect(page.url()).toBe(pairAt(lang, a, b));
    expect(await page.getByRole('status').textContent()).toBe(words.done(left!, right!));
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(new URL(canonical!).search).toBe(new URL(page.url()).search);
    const files = await page
      .locator('link[rel=alternate][type="application/json"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(files).toEqual(['/api/v1/policies.json', `/api/v1/policies/${a}.json`, `/api/v1/policies/${b}.json`]);

    // A link passed on, also to one place in the table, and in the other language.
    await page.goto(`${page.url()}#wording`);
    await page.reload();
    await settled(page, 'done');
    expect(await articleText(page)).toBe(text);
    expect(await page.locator('#wording').evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(200);
    await page.locator('a.language').click();
    await settled(page, 'done');
    expect(await articleText(page)).toBe(built(lang === 'zh' ? 'en' : 'zh', a, b).text);
    expect(troubles).toEqual([]);
    await close();
  });

  test('every link of the table leads to a page, a file or a place that is there', async () => {
    const { page, close } = await open();
    await page.goto(pairAt(lang, a, b));
    await settled(page, 'done');
    const links = await page
      .locator('article.pair a')
      .evaluateAll((found) =>
        found
          .map((link) => new URL((link as HTMLAnchorElement).href))
          .map(({ pathname, hash }) => [pathname, hash] as const),
      );
    expect(links.length).toBeGreaterThan(50);
    const dead = links.filter(([path, hash]) => {
      if (path === href('/diff/pair/', lang, '')) return false;
      const text = readFileSync(fileOf(folder, path), 'utf8');
      return hash !== '' && !text.includes(` id="${hash.slice(1)}"`);
    });
    expect(dead).toEqual([]);
    await close();
  });

  test('the sides are swapped, and swapped back', async () => {
    const { page, troubles, close } = await open();
    await page.goto(pairAt(lang, a, b));
    await settled(page, 'done');
    await page.getByRole('button', { name: words.swap }).click();
    await page.waitForURL(pairAt(lang, b, a));
    await settled(page, 'done');
    expect(await articleText(page)).toBe(built(lang, b, a).text);
    await page.goBack();
    await settled(page, 'done');
    expect(await articleText(page)).toBe(built(lang, a, b).text);
    expect(troubles).toEqual([]);
    await close();
  });

  test.each(['light', 'dark'] as const)(
    'form, table and refusal have no violations that axe can see, %s',
    async (colorScheme) => {
      const { page, close } = await open({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(at(href('/diff/', lang, '')));
      expect(await violations(page)).toEqual([]);
      await page.goto(pairAt(lang, a, b));
      await settled(page, 'done');
      expect(await violations(page)).toEqual([]);
      await page.goto(pairAt(lang, a, a));
      await page.locator('.pair-form').waitFor();
      expect(await violations(page)).toEqual([]);
      await close();
    },
  );

  test('without JavaScript the form is there, and its page says what to do', async () => {
    const { page, troubles, close } = await open({ javaScriptEnabled: false });
    await page.goto(at(href('/diff/', lang, '')));
    await listOf(page, words.left).selectOption(a);
    await listOf(page, words.right).selectOption(b);
    await page.getByRole('button', { name: words.show, exact: true }).click();
    expect(new URL(page.url()).pathname).toBe(href('/diff/pair/', lang, ''));
    const said = await page.locator('main').innerText();
    expect(said).toContain(words.plain);
    expect(said).toContain('cejian diff A B');
    await page.locator('main a', { hasText: words.plainDocuments }).click();
    for (const id of [a, b])
      expect(await page.locator(`a[href="${href(`/policies/${id}/`, lang, '')}"]`).count()).toBeGreaterThan(0);
    expect(troubles).toEqual([]);
    await close();
  });

  test.each([
    ['', 'none'],
    ['?a=weihai/skilled-talent-2021', 'one'],
    ['?a=weihai/skilled-talent-2021&b=weihai/skilled-talent-2021', 'same'],
  ] as const)('an address with %s is told what it lacks, and lets choose', async (query, kind) => {
    const { page, troubles, close } = await open();
    await page.goto(at(`${href('/diff/pair/', lang, '')}${query}`));
    await page.locator('.pair-form').waitFor();
    expect(await page.getByRole('status').textContent()).toBe(words.refused[kind]);
    expect(await listOf(page, words.left).inputValue()).toBe(query === '' ? '' : 'weihai/skilled-talent-2021');
    expect(troubles).toEqual([]);
    await close();
  });

  test('an unknown id is named, whatever stands in it, and nothing outside the folder is asked for', async () => {
    const { page, troubles, close } = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(pairAt(lang, 'weihai/never-was', b));
    await page.locator('.pair-form').waitFor();
    expect(await page.getByRole('status').textContent()).toBe(words.unknown('weihai/never-was') + words.chooseAgain);
    expect(await listOf(page, words.right).inputValue()).toBe(b);
    expect(troubles.filter((trouble) => !MISSING.test(trouble))).toEqual([]);

    troubles.length = 0;
    asked.length = 0;
    const wild = '../../api/v1/policies<img src=x onerror=alert(1)>';
    await page.goto(at(`${href('/diff/pair/', lang, '')}?a=${encodeURIComponent(wild)}&b=${b}`));
    await page.locator('.pair-form').waitFor();
    expect(await page.getByRole('status').textContent()).toBe(words.unknown(wild) + words.chooseAgain);
    expect(await page.locator('main img').count()).toBe(0);
    expect(asked.filter((path) => path.endsWith('.json'))).toEqual(['/diff/v1/documents.json']);

    asked.length = 0;
    const long = `weihai/${'a'.repeat(6000)}`;
    await page.goto(pairAt(lang, long, b));
    await page.locator('.pair-form').waitFor();
    const named = `${long.slice(0, 100)}…`;
    expect(await page.getByRole('status').textContent()).toBe(words.unknown(named) + words.chooseAgain);
    expect(asked.filter((path) => path.endsWith('.json'))).toEqual(['/diff/v1/documents.json']);
    expect(troubles).toEqual([]);
    await close();
  });

  test('an id that moved leads to where it went', async () => {
    const { page, troubles, close } = await open();
    await page.goto(pairAt(lang, MOVED_POLICY, b));
    await page.locator('.pair-form').waitFor();
    expect(await page.getByRole('status').textContent()).toContain(words.movedTo(MOVED_POLICY));
    const now = (await page.getByRole('status').getByRole('link').textContent())!;
    expect(await listOf(page, words.left).inputValue()).toBe(now);
    await page.getByRole('status').getByRole('link').click();
    await settled(page, 'done');
    expect(page.url()).toBe(pairAt(lang, now, b));
    expect(troubles.filter((trouble) => !MISSING.test(trouble))).toEqual([]);
    await close();
  });
});

test('values are those of the command', async () => {
  let stdout = '';
  const io = {
    stdout: { write: (text: string | Uint8Array) => (stdout += String(text)) },
    stderr: { write: () => undefined },
    stdin: (async function* () {})(),
    cwd: process.cwd(),
    env: {},
    color: false,
  };
  // 1 says that there are differences.
  expect(await main(['diff', a, b, '--format', 'json'], io)).toBe(1);
  type Run = { kind: string; text: string; source: number | null };
  const report = JSON.parse(stdout) as {
    tables: { id: string; rows: { group: string; cells: { column: string; runs: Run[] }[] }[] }[];
    sources: { number: number; policy: string; quote: string }[];
  };
  const rows = report.tables.find(({ id }) => id === 'values')!.rows;
  const wordsOf = (row: (typeof rows)[number], column: string) =>
    row.cells
      .find((cell) => cell.column === column)!
      .runs.map(({ text }) => text)
      .join('');
  const told = rows.map((row) => `${wordsOf(row, 'subject')} ${wordsOf(row, 'difference')}`);

  const { page, close } = await open();
  await page.goto(pairAt('zh', a, b));
  await settled(page, 'done');
  const shown = await page.locator('.told-table tr:not(.told-group):has(td)').evaluateAll((found) =>
    found.map((row) => ({
      both: row.querySelectorAll('td.lacking').length === 0,
      subject: row.querySelector('th b')?.textContent,
      told: row.querySelector('.told')?.textContent,
    })),
  );
  expect(shown).toHaveLength(rows.length);
  const both = shown.filter((row) => row.both).map((row) => `${row.subject} ${row.told}`);
  expect(both.length).toBeGreaterThan(3);
  for (const sentence of both) expect(told).toContain(sentence);

  // Each sentence that the command cites, on its side.
  const quotes = await page
    .locator('.told-table tr:has(td)')
    .evaluateAll((found) =>
      [0, 1].map((side) =>
        found.flatMap((row) =>
          [...(row.querySelectorAll('td')[side]?.querySelectorAll('blockquote a') ?? [])].map(
            (link) => link.textContent,
          ),
        ),
      ),
    );
  [a, b].forEach((id, side) => {
    const used = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ runs }) => runs.map(({ source }) => source))));
    const cited = report.sources.filter(({ policy, number }) => policy === id && used.has(number));
    expect(cited.length).toBeGreaterThan(3);
    expect([...new Set(quotes[side])].sort()).toEqual([...new Set(cited.map(({ quote }) => quote))].sort());
  });
  await close();
});

test('words of a document stay words', async () => {
  const { page, troubles, close } = await open();
  page.on('dialog', (dialog) => troubles.push(`dialog: ${dialog.message()}`));
  for (const lang of LANGS) {
    await page.goto(pairAt(lang, HOSTILE_COPY, b));
    await settled(page, 'done');
    expect(await articleText(page)).toContain(HOSTILE);
    expect(await articleText(page)).toBe(built(lang, HOSTILE_COPY, b).text);
    expect(await page.title()).not.toBe('ran');
    expect(await page.locator('main :is(img, script:not([src]), style, iframe)').count()).toBe(0);
    const odd = await page
      .locator('main a')
      .evaluateAll((links) => links.filter((link) => !/^https?:$/.test((link as HTMLAnchorElement).protocol)).length);
    expect(odd).toBe(0);
  }
  expect(troubles).toEqual([]);
  await close();
});

describe('without a network', () => {
  test('one message and a button; when the network is back, the table', async () => {
    const { page, troubles, close } = await open();
    const words = DIFF_WORDS.zh;
    await page.route('**/diff/v1/**', (route) => route.abort('internetdisconnected'));
    await page.goto(pairAt('zh', a, b));
    await settled(page, 'failed');
    expect(await page.getByRole('status').textContent()).toBe(words.unread);
    await page.getByRole('link', { name: words.toIndex }).waitFor();

    // Asked again in vain, the focus stays on the button.
    await page.getByRole('button', { name: words.retry }).click();
    await page.getByRole('link', { name: words.toIndex }).waitFor();
    await page.waitForFunction(() => document.activeElement?.className === 'pair-retry');
    expect(await page.getByRole('button', { name: words.retry }).count()).toBe(1);

    await page.unroute('**/diff/v1/**');
    await page.getByRole('button', { name: words.retry }).click();
    await settled(page, 'done');
    expect(await articleText(page)).toBe(built('zh', a, b).text);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.getByRole('button', { name: words.retry }).count()).toBe(0);
    expect(troubles.filter((trouble) => !UNREAD.test(trouble))).toEqual([]);
    await close();
  });

  test('it is read again by itself when the browser says so', async () => {
    const { page, close } = await open();
    await page.route('**/diff/v1/**', (route) => route.abort('internetdisconnected'));
    await page.goto(pairAt('en', a, b));
    await settled(page, 'failed');
    await page.unroute('**/diff/v1/**');
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await settled(page, 'done');
    await close();
  });

  test('while it is slow, the page says that it reads', async () => {
    const { page, close } = await open();
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route('**/diff/v1/words.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(pairAt('zh', a, b));
    await page.getByText(DIFF_WORDS.zh.waiting).waitFor();
    expect(await page.locator('[data-pair]').getAttribute('data-state')).toBe('waiting');
    go();
    await settled(page, 'done');
    await close();
  });
});

describe('what it costs', () => {
  test('page, sheet, script, and the data of two; nothing moves', async () => {
    const { page, troubles, close } = await open({ viewport: { width: 412, height: 823 } });
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
    await page.goto(pairAt('zh', a, b), { waitUntil: 'networkidle' });
    await settled(page, 'done');
    const data = requests.filter((path) => path.startsWith('/diff/v1/'));
    expect(data.sort()).toEqual([`/diff/v1/${a}.json`, `/diff/v1/${b}.json`, '/diff/v1/words.json'].sort());
    expect(requests.length - data.length).toBeLessThanOrEqual(3);
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  test('the script is small, and no other page loads it', () => {
    const scripts = (path: string) =>
      [...readFileSync(fileOf(folder, path), 'utf8').matchAll(/<script type="module" src="([^"]+)"/g)].map(
        ([, src]) => src!,
      );
    const [own, ...more] = scripts('/diff/pair/');
    expect(more).toEqual([]);
    const bytes = readFileSync(join(folder, own!));
    expect(gzipSync(bytes).length).toBeLessThan(MAX_SCRIPT);
    expect(brotliCompressSync(bytes).length).toBeLessThan(MAX_SCRIPT);
    // What a script imports is a request too.
    expect(bytes.toString()).not.toMatch(/\bimport\s*(?:[\w{*]|["'])|\bfrom\s*["']\.\//);
    const others = listPages(folder).filter((path) => !/^\/(en\/)?diff\/pair\/$/.test(path));
    expect(others.filter((path) => scripts(path).includes(own!))).toEqual([]);
    expect(scripts('/diff/')).toEqual([]);
  });

  test('every file of the data is in the manifest, and the page itself is in no sitemap', () => {
    const { files } = readJson<ManifestFile>('manifest.json');
    const listed = files.map(({ path }) => path).filter((path) => path.startsWith('diff/v1/'));
    expect(listed).toContain(`diff/v1/${copyId(a, COPIES[0]!)}.json`);
    expect(listed).toContain('diff/v1/words.json');
    const sitemap = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
    expect(sitemap).toContain('/diff/</loc>');
    expect(sitemap).not.toContain('/diff/pair/');
  });

  test.each([320, 1440])('neither form nor table scrolls sideways at %i px', async (width) => {
    const { page, close } = await open({ viewport: { width, height: 800 } });
    for (const address of [at('/en/diff/'), pairAt('en', a, b), pairAt('en', a, a)]) {
      await page.goto(address, { waitUntil: 'networkidle' });
      expect([address, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([address, width]);
    }
    await close();
  });

  test('on paper there is the table and nothing to press', async () => {
    const { page, close } = await open();
    await page.goto(pairAt('zh', a, b));
    await settled(page, 'done');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button:visible, .contents:visible, .tools:visible').count()).toBe(0);
    const heads = page.locator('.versus-table thead');
    expect(await heads.evaluateAll((found) => found.map((head) => getComputedStyle(head).display))).toEqual(
      (await heads.all()).map(() => 'table-header-group'),
    );
    expect(await page.locator('.versus-table thead th').first().isVisible()).toBe(true);
    await close();
  });
});
