// Every kind of page, in both languages: accessible in both colour schemes, quiet, from its own origin, no wider than a phone.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { serveSite } from './served-site.ts';
import { DIST, fileOf, listKinds } from './site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const KINDS = listKinds(DIST);

const { at, openPage } = serveSite();

/** What axe objects to on a page that is open, each rule with the first places. */
async function violationsOf(page: Page, runOnly: { type: 'tag' | 'rule'; values: string[] }) {
  await page.evaluate(AXE);
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const { violations } = await axe.run({ runOnly: only });
    return violations.map(({ id, nodes }) => ({ id, at: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)) }));
  }, runOnly);
}

test('there are pages of every kind, in both languages', () => {
  const zh = KINDS.filter((path) => !path.startsWith('/en/'));
  const en = KINDS.filter((path) => path.startsWith('/en/'));
  // Only 404 has no twin.
  expect(en).toHaveLength(zh.length - 1);
  expect(en.length).toBeGreaterThanOrEqual(10);
});

describe.each(KINDS)('%s', (path) => {
  test.each(['light', 'dark'] as const)('has no violations that axe can see, %s', async (colorScheme) => {
    const { page, troubles, close } = await openPage({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(at(path));
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    expect(await violationsOf(page, { type: 'tag', values: tags })).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  test('has targets large enough for a finger on a phone', async () => {
    const { page, close } = await openPage({ viewport: { width: 390, height: 844 } });
    await page.goto(at(path));
    expect(await violationsOf(page, { type: 'rule', values: ['target-size'] })).toEqual([]);
    await close();
  });

  // 320 is what a window of 1280 has at 400 % zoom.
  test.each([320, 360, 1440])('does not scroll sideways at %i px', async (width) => {
    const { page, close } = await openPage({ viewport: { width, height: 800 } });
    await page.goto(at(path));
    const wide = await page.evaluate((limit) => {
      if (document.documentElement.scrollWidth <= limit) return [];
      return [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > limit + 1)
        .map((element) => `${element.tagName} ${element.className}`)
        .slice(0, 5);
    }, width);
    expect(wide).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await close();
  });

  test('has one h1, a title, a description, and a policy that allows only its own origin', () => {
    const html = readFileSync(fileOf(DIST, path), 'utf8');
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    // A heading whose words went missing is one that no reader sees.
    expect(html).not.toMatch(/<(h[1-6])(?:\s[^>]*)?>\s*<\/\1>/);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html).toMatch(/<meta name="description" content="[^"]+"/);
    const policy = html.match(/http-equiv="content-security-policy" content="([^"]*)"/i)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    // Styles and scripts in the page would need exceptions to it.
    expect(html).not.toMatch(/<style[\s>]|\sstyle="|\son[a-z]+="/);
  });
});
