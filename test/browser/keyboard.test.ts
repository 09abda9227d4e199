// Tab through the pages: the skip link first, then everything in the order in which it is seen, with a focus that is seen too,
// and out again. It must not know a city.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { serveSite } from './served-site.ts';
import { DIST, listPages } from './site.ts';

const { at, openPage } = serveSite();

const POLICY = listPages(DIST).find((path) => /^\/policies\/[^/]+\/[^/]+\/$/.test(path))!;
const TOPIC = '/topics/platforms-master-studios/';

/** Where the focus is, as a person sees it. */
interface Stop {
  what: string;
  /** Number of the element among those that have had the focus; a stop that comes again has its number again. */
  number: number;
  skip: boolean;
  /** True when a ring of two pixels or more is drawn around it, and it is not covered by something else. */
  ring: boolean;
  seen: boolean;
  /** True when it stands before the stop before it in the page. */
  backwards: boolean;
}

/** Press Tab until the focus leaves the page. @returns every stop; at most `most`, which a page without a trap never needs. */
async function walk(page: Page, most = 1_500): Promise<Stop[]> {
  await page.evaluate(() => {
    const known = new Map<Element, number>();
    let before: Element | null = null;
    Object.assign(window, {
      look: () => {
        const element = document.activeElement;
        if (element === null || element === document.body) return null;
        const number = known.get(element) ?? known.size;
        known.set(element, number);
        // What shows the focus may be the words of a radio button that itself is not seen, or the form around a box.
        const shown = [element.nextElementSibling, element, element.closest('form')]
          .filter((own) => own !== null)
          .find((own) => getComputedStyle(own).outlineStyle !== 'none' && getComputedStyle(own).opacity !== '0');
        const focused = shown ?? element;
        const boxes = [...focused.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
        // In the middle of what the window shows of it stands it, not something that lies over it.
        const uncovered = boxes.some(({ left, right, top, bottom }) => {
          const across = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
          const down = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
          const found = document.elementFromPoint(across, down);
          return found !== null && (focused.contains(found) || found.contains(focused));
        });
        const style = shown === undefined ? null : getComputedStyle(shown);
        const backwards =
          before !== null && (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
        before = element;
        return {
          what: `${element.tagName} ${element.className} ${(element.textContent ?? '').trim().slice(0, 30)}`,
          number,
          skip: element.classList.contains('skip'),
          ring: style !== null && Number.parseFloat(style.outlineWidth) >= 2,
          seen: uncovered,
          backwards,
        };
      },
    });
  });
  const stops: Stop[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => (window as unknown as { look(): Stop | null }).look());
    if (stop === null || (stops.length > 0 && stop.number === 0)) break;
    stops.push(stop);
  }
  return stops;
}

/** Elements that a keyboard must reach: links, controls and regions that scroll, as far as they are seen. */
const reachable = (page: Page) =>
  page.evaluate(() => {
    const groups = new Set<string>();
    return [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]'),
    ].filter((element) => {
      if (element.matches(':disabled, [tabindex="-1"]') || !element.checkVisibility()) return false;
      // Of radio buttons of one name Tab reaches one.
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const first = !groups.has(element.name);
      groups.add(element.name);
      return first;
    }).length;
  });

describe.each(['/', TOPIC, POLICY, '/amounts/', '/search/', '/en/', `/en${TOPIC}`])('%s', (path) => {
  test('every control has its turn, in the order of the page, and is seen when it has', async () => {
    const { page, troubles, close } = await openPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(at(path));
    // Search puts the focus into its box, as whoever comes there wants.
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      getSelection()?.removeAllRanges();
      scrollTo(0, 0);
    });
    await page.locator('body').evaluate((body) => {
      body.tabIndex = -1;
      body.focus();
      body.removeAttribute('tabindex');
    });
    const wanted = await reachable(page);
    const stops = await walk(page);
    expect(stops[0]?.skip).toBe(true);
    expect(stops.filter(({ backwards }) => backwards)).toEqual([]);
    expect(new Set(stops.map(({ number }) => number)).size).toBe(stops.length);
    expect(stops.length).toBe(wanted);
    expect(stops.filter(({ ring }) => !ring).map(({ what }) => what)).toEqual([]);
    expect(stops.filter(({ seen }) => !seen).map(({ what }) => what)).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  test('the skip link leads past the navigation', async () => {
    const { page, close } = await openPage();
    await page.goto(at(path));
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await close();
  });
});

test.each(['/topics/contests-prizes/', '/amounts/', '/units/', '/data/'])(
  'a table wider than %s is scrolled with the arrows',
  async (path) => {
    const { page, close } = await openPage({ viewport: { width: 900, height: 700 } });
    await page.goto(at(path));
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *')]
        .filter(
          (element) =>
            element.scrollWidth > element.clientWidth + 4 && /auto|scroll/.test(getComputedStyle(element).overflowX),
        )
        .map((element) => ({
          region: element.getAttribute('role') === 'group',
          name: element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby'),
          tab: element.tabIndex,
        })),
    );
    for (const region of wide) expect(region).toEqual({ region: true, name: true, tab: 0 });
    if (wide.length > 0) {
      const region = page.locator('main [tabindex="0"]').first();
      await region.focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    }
    await close();
  },
);

test('from the head of a topic to the sentence of a cell, by keys alone', async () => {
  const { page, troubles, close } = await openPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(at(TOPIC));
  const focused = (selector: string) =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  const tabTo = async (selector: string) => {
    for (let press = 0; press < 400 && !(await focused(selector)); press += 1) await page.keyboard.press('Tab');
    expect([selector, await focused(selector)]).toEqual([selector, true]);
  };
  await tabTo('input[name=only]');
  await page.keyboard.press('ArrowRight');
  await tabTo('.chooser summary');
  await page.keyboard.press('Enter');
  const first = await page.locator('.compare-table thead th[data-place]:visible').first().getAttribute('data-place');
  await tabTo('button[data-move="1"]');
  await page.keyboard.press('Enter');
  expect(await page.locator('.compare-table thead th[data-place]:visible').nth(1).getAttribute('data-place')).toBe(
    first,
  );
  await page.keyboard.press('Escape');
  await tabTo('.compare-table td .evidence a');
  const target = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
  await page.keyboard.press('Enter');
  await page.waitForURL(target);
  const anchor = decodeURIComponent(new URL(target).hash.slice(1));
  expect(await page.locator(`[id="${anchor}"]`).isVisible()).toBe(true);
  expect(troubles).toEqual([]);
  await close();
});
