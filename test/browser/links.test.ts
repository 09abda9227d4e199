// Every link of the built site leads to a file, every fragment to an element, under the root and under a path.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/cli/serve.ts';
import { readCorpus } from '../../src/corpus.ts';
import { writeManifest, writeRelease } from '../../src/publish/write.ts';
import { launchChromium } from './chromium.ts';
import { DIST, fileOf, listPages, openPage } from './site.ts';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"' };
const decode = (text: string) => text.replace(/&(#?\w+);/g, (whole, name) => ENTITIES[name] ?? whole);

type Parsed = { ids: string[]; links: string[] };

/** Ids and addresses of a page. Text cannot look like either: it is escaped. */
function parsePage(html: string): Parsed {
  const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
  const values = (pattern: RegExp) =>
    tags.flatMap((tag) => [...tag.matchAll(pattern)].map((match) => decode(match[1] ?? '')));
  return { ids: values(/\sid="([^"]*)"/g), links: values(/\s(?:href|src)="([^"]*)"/g) };
}

/** Every dead link of a folder, as `page: link`; `base` is the path that the site lives under. */
function findDeadLinks(folder: string, base: string): { checked: number; dead: string[]; outside: string[] } {
  const pages = new Map(listPages(folder).map((path) => [path, parsePage(readFileSync(fileOf(folder, path), 'utf8'))]));
  const dead: string[] = [];
  const outside = new Set<string>();
  let checked = 0;
  for (const [path, { links }] of pages) {
    const here = new URL(`${base.slice(0, -1)}${path}`, 'http://site.test');
    for (const link of links) {
      checked++;
      const target = new URL(link, here);
      if (target.origin !== here.origin) {
        outside.add(target.href);
        continue;
      }
      const inside = target.pathname.startsWith(base)
        ? `/${decodeURIComponent(target.pathname.slice(base.length))}`
        : null;
      const file = inside === null ? null : fileOf(folder, inside);
      const fragment = decodeURIComponent(target.hash.slice(1));
      if (file === null || !existsSync(file) || !statSync(file).isFile()) dead.push(`${path}: ${link}`);
      else if (fragment !== '' && !pages.get(inside!)?.ids.includes(fragment))
        dead.push(`${path}: ${link} (no such element)`);
    }
  }
  return { checked, dead, outside: [...outside] };
}

describe('the built site', () => {
  test('has no dead link and no dead fragment', () => {
    const { checked, dead } = findDeadLinks(DIST, '/');
    expect(checked).toBeGreaterThan(1000);
    expect(dead).toEqual([]);
  });

  test('links to other hosts only in anchors that a reader may follow', () => {
    const { outside } = findDeadLinks(DIST, '/');
    expect(outside.filter((address) => !address.startsWith('https://'))).toEqual([]);
  });

  test('keeps the space between an English word and a link', () => {
    const joined = listPages(DIST).flatMap((path) => {
      const html = readFileSync(fileOf(DIST, path), 'utf8');
      return (html.match(/[a-z,;]<a [^>]*>[A-Za-z]|[a-z]<\/a>[A-Za-z]/g) ?? []).map((place) => `${path}: ${place}`);
    });
    expect(joined).toEqual([]);
  });

  test('has each id once on its page', () => {
    const twice = listPages(DIST).flatMap((path) => {
      const { ids } = parsePage(readFileSync(fileOf(DIST, path), 'utf8'));
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}: ${id}`);
    });
    expect(twice).toEqual([]);
  });

  test('has a twin of every page in the other language, and the two point at each other', () => {
    const paths = new Set(listPages(DIST));
    for (const path of paths) {
      if (path === '/404.html') continue;
      const twin = path.startsWith('/en/') ? path.slice(3) : `/en${path}`;
      expect(paths.has(twin), `${path} has no ${twin}`).toBe(true);
      const html = readFileSync(fileOf(DIST, path), 'utf8');
      const pointed = html.match(/<a class="language"[^>]*href="([^"]*)"/)?.[1];
      // The page of an id that moved points from where it stands, so that it holds under any base.
      expect([path, new URL(pointed ?? '', `http://site.test${path}`).pathname]).toEqual([path, twin]);
    }
  });
});

describe('under a path', () => {
  const BASE = '/cejian/';
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cejian-base-'));
    const program = join('node_modules', 'astro', 'bin', 'astro.mjs');
    // Vitest sets BASE_URL, NODE_ENV and others for its own pages; the build must not see them.
    const { BASE_URL, DEV, MODE, NODE_ENV, PROD, SSR, ...rest } = process.env;
    const env = Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('VITEST')));
    const built = spawnSync(process.execPath, [program, 'build', '--base', BASE, '--outDir', folder], {
      encoding: 'utf8',
      env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    if (built.status !== 0) throw new Error(`astro build --base failed:\n${built.stdout}\n${built.stderr}`);
    const { value: corpus } = await readCorpus('.');
    await writeRelease(corpus, '.', folder, '0.0.0');
    await writeManifest(folder, '0.0.0');
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('every link stays below it and leads somewhere', () => {
    const { checked, dead } = findDeadLinks(folder, BASE);
    expect(checked).toBeGreaterThan(1000);
    expect(dead).toEqual([]);
  });

  test('the same pages are there as under the root', () => {
    expect(listPages(folder)).toEqual(listPages(DIST));
  });

  test('search finds, and leads to what it found', async () => {
    const served = await serveFolder(folder, { port: 0, base: BASE });
    const browser = await launchChromium();
    try {
      const { page, troubles } = await openPage(browser, served.url);
      await page.goto(new URL('search/?q=学徒', served.url).href);
      await page.locator('[data-search][data-state="found"]').waitFor();
      const hit = page.locator('[data-hit]').first();
      const target = new URL((await hit.getAttribute('href'))!, page.url());
      expect(target.pathname).toMatch(/^\/cejian\//);
      await page.locator('[data-filter]').nth(1).click();
      await page.waitForURL(/[?&]kind=/);
      expect(new URL(page.url()).pathname).toBe(`${BASE}search/`);
      await page.goBack();
      await page.locator('[data-hit]').first().click();
      await page.waitForURL(target.href);
      expect(await page.locator(`[id="${decodeURIComponent(target.hash.slice(1))}"]`).isVisible()).toBe(true);
      expect(troubles).toEqual([]);
    } finally {
      await browser.close();
      await served.close();
    }
  });
});
