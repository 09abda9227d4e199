// What a page looks like, as far as a program can say: lines, signs and words that belong together stand together, and what is
// told by a shadow or a wash is told otherwise where neither is drawn.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { serveSite } from './served-site.ts';
import { DIST, listKinds, listPages } from './site.ts';

const { at, openPage } = serveSite();

describe('the frame', () => {
  test('on a phone the first level of the navigation is one line in both languages, and all of it stands at the foot', async () => {
    for (const width of [320, 360, 412]) {
      for (const path of ['/', '/en/']) {
        const { page, close } = await openPage({ viewport: { width, height: 800 } });
        await page.goto(at(path));
        const tops = await page
          .locator('.site-nav:not(.parts) a:visible')
          .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)));
        expect(tops.length).toBeGreaterThanOrEqual(5);
        expect([...new Set(tops)], `${path} at ${width}`).toHaveLength(1);
        await close();
      }
    }
    const { page, close } = await openPage({ viewport: { width: 360, height: 800 } });
    await page.goto(at('/en/'));
    const sections = await page.locator('.site-nav:not(.parts) a').allTextContents();
    await page.locator('.more').click();
    const foot = page.locator('#sections a');
    expect((await foot.allTextContents()).map((word) => word.trim())).toEqual([
      ...sections.map((word) => word.trim()),
      'Search',
    ]);
    expect(await foot.first().evaluate((link) => link.getBoundingClientRect().top < innerHeight)).toBe(true);
    await close();
  });

  test('a section that stands at the foot of a phone is in the head of its own pages', async () => {
    const { page, close } = await openPage({ viewport: { width: 360, height: 800 } });
    await page.goto(at('/en/codebook/'));
    expect(await page.locator('.site-nav a[aria-current]').isVisible()).toBe(true);
    await close();
  });

  test('where shadows are not drawn, the current section and the choice of rows are underlined', async () => {
    const { page, close } = await openPage({ forcedColors: 'active' });
    await page.goto(at('/topics/contests-prizes/'));
    for (const marked of ['.site-nav a[aria-current]', '.choice :checked + span']) {
      const line = await page
        .locator(marked)
        .first()
        .evaluate((element) => getComputedStyle(element).textDecorationLine);
      expect(line, marked).toBe('underline');
    }
    await close();
  });
});

// WCAG 2.2, 3.1.2: words in another language say so. Samples of code and of citation formats are no prose; noscript is one text here.
test.each(listKinds(DIST).filter((path) => path.startsWith('/en/')))(
  'Chinese in %s says that it is Chinese',
  async (path) => {
    const { page, close } = await openPage({});
    await page.goto(at(path));
    const unmarked = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode as Text;
        if (!/\p{Script=Han}/u.test(data) || parentElement?.closest('pre, code, script, style, noscript')) continue;
        if (parentElement?.closest('[lang]')?.getAttribute('lang') !== 'zh-CN') found.push(data.trim().slice(0, 60));
      }
      return found;
    });
    expect(unmarked).toEqual([]);
    await close();
  },
);

const CHINESE = listKinds(DIST).filter((path) => !path.startsWith('/en/'));

test.each([360, 768, 1440])('at %i px the lead of a Chinese page breaks between words', async (width) => {
  const { page, close } = await openPage({ viewport: { width, height: 900 } });
  let seen = 0;
  for (const path of CHINESE) {
    await page.goto(at(path));
    const torn = await page.evaluate(() => {
      const found: string[] = [];
      let words = 0;
      for (const line of document.querySelectorAll('.lede .title-words')) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const text = node.textContent ?? '';
          if (/\s/.test(text.trim())) continue;
          words += 1;
          const range = document.createRange();
          range.selectNodeContents(node);
          // Boxes of Chinese and Latin letters differ by a little: a line is a whole line lower.
          const tops = [...range.getClientRects()].map(({ top }) => top);
          if (Math.max(...tops) - Math.min(...tops) > 12) found.push(text);
        }
      }
      return { found, words };
    });
    expect(torn.found, path).toEqual([]);
    seen += torn.words;
  }
  expect(seen).toBeGreaterThan(50);
  await close();
});

// GB/T 15834: these signs do not stand at the start of a line, and a span such as 2022—2024 is not torn before its dash.
test.each([360, 1024, 1440])('at %i px no line of a document begins with a sign that closes', async (width) => {
  const { page, close } = await openPage({ viewport: { width, height: 900 } });
  let seen = 0;
  for (const path of listPages(DIST).filter((each) => /^\/policies\/[^/]+\/[^/]+\/$/.test(each))) {
    await page.goto(at(path));
    const signs = await page.evaluate(() => {
      const found: string[] = [];
      let count = 0;
      for (const block of document.querySelectorAll('.words > *')) {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        let bottom = Number.POSITIVE_INFINITY;
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const text = node.textContent ?? '';
          for (let index = 0; index < text.length; index += 1) {
            range.setStart(node, index);
            range.setEnd(node, index + 1);
            const box = range.getClientRects()[0];
            if (box === undefined || box.width === 0) continue;
            const closes =
              /[，。、；：！？）》”’」』】〉]/.test(text[index]!) ||
              (/[—–]/.test(text[index]!) && /\d/.test(text[index - 1] ?? ''));
            if (closes) count += 1;
            if (closes && box.top > bottom - 2) found.push(text.slice(Math.max(0, index - 8), index + 5));
            bottom = box.bottom;
          }
        }
      }
      return { found, count };
    });
    expect(signs.found, path).toEqual([]);
    seen += signs.count;
  }
  expect(seen).toBeGreaterThan(100);
  await close();
});

test.each([360, 1440])('at %i px the signs of a column of the matrix stand below one another', async (width) => {
  const { page, close } = await openPage({ viewport: { width, height: 900 } });
  await page.goto(at('/'));
  const columns = await page.locator('.matrix tbody tr:not(.matrix-group)').evaluateAll((rows) => {
    const middles = rows.map((row) =>
      [...row.querySelectorAll('td i')].map((sign) => {
        const { left, right } = sign.getBoundingClientRect();
        return (left + right) / 2;
      }),
    );
    return middles[0]!.map((_, column) => middles.map((row) => row[column]!));
  });
  expect(columns.length).toBeGreaterThan(1);
  for (const middles of columns) expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(width < 768 ? 4 : 1);
  await close();
});

test.each(['/amounts/', '/en/amounts/'])('%s: figures that share a cell say whose they are', async (path) => {
  const { page, close } = await openPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(at(path));
  const cells = await page.locator('.tariff td').evaluateAll((found) =>
    found
      .map((cell) => [...cell.querySelectorAll('.entry')])
      .filter((entries) => entries.length > 1)
      .map((entries) => entries.map((entry) => entry.querySelector('.entry-title')?.textContent?.trim() ?? '')),
  );
  expect(cells.length).toBeGreaterThan(0);
  for (const titles of cells) {
    expect(titles).not.toContain('');
    expect(new Set(titles).size).toBe(titles.length);
  }
  await close();
});

test('the timeline explains each sign that it draws, and no other', async () => {
  const { page, close } = await openPage();
  await page.goto(at('/timeline/'));
  const signs = (within: string) =>
    page
      .locator(within)
      .evaluateAll((found) => [...new Set(found.map((sign) => `${sign.tagName} ${sign.getAttribute('class')}`))]);
  const drawn = await signs('.timeline > svg svg > *');
  expect(drawn.length).toBeGreaterThan(1);
  expect((await signs('.keys svg > :is(circle, path)')).sort()).toEqual(drawn.sort());
  await close();
});

test('on paper the table of units lies across, and its heads do not run into one another', async () => {
  // As wide as what A4 leaves between its margins.
  const { page, close } = await openPage({ viewport: { width: 1016, height: 700 } });
  await page.goto(at('/en/units/'));
  const task = getDocument({ data: new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true })) });
  const { width, height } = (await (await task.promise).getPage(1)).getViewport({ scale: 1 });
  expect(width).toBeGreaterThan(height);
  await task.destroy();
  await page.emulateMedia({ media: 'print' });
  const wide = await page
    .locator('.units thead tr + tr th')
    .evaluateAll((heads) =>
      heads.filter((head) => head.scrollWidth > head.clientWidth + 1).map((head) => head.textContent),
    );
  expect(wide).toEqual([]);
  await close();
});
