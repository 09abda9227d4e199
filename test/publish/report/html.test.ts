// Reports as HTML: one file that loads and runs nothing, with the colours of the site and the words of the data as words.
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { REPORT_CSS } from '../../../src/publish/report/html-style.ts';
import { renderReport } from '../../../src/publish/report/report.ts';
import { comparisonReport, HOSTILE, hostileReport } from './sample.ts';

const html = async (report = comparisonReport()) => (await renderReport(report, 'html')) as string;
const open = async (report = comparisonReport()) => new JSDOM(await html(report)).window.document;

test('golden', async () => {
  // Without its style sheet, which changes for reasons of its own.
  await expect((await html()).replace(REPORT_CSS, '…')).toMatchFileSnapshot('../../fixtures/report/comparison.html');
});

test('colours and faces are those of the site', () => {
  const tokens = (css: string) =>
    new Map(
      [...css.matchAll(/^\s*(--[a-z0-9-]+):\s*([^;]+);/gm)].map(([, name, value]) => [
        name!,
        value!.replace(/\s+/g, ' '),
      ]),
    );
  const plain = ['tokens', 'parts'].map(
    (name) => readFileSync(`site/styles/${name}.css`, 'utf8').split(/:root:lang|@media/)[0]!,
  );
  const site = tokens(plain.join('\n'));
  const own = tokens(REPORT_CSS.split('@media print')[0]!);
  expect(own.size).toBeGreaterThan(12);
  for (const [name, value] of own) expect(value, name).toBe(site.get(name));
});

describe.each([
  ['comparison', comparisonReport()],
  ['hostile', hostileReport()],
])('the %s report', (_, report) => {
  test('runs and loads nothing', async () => {
    const document = await open(report);
    expect([...document.querySelectorAll('script, img, link, iframe, object, embed, form, base, svg')]).toEqual([]);
    const elements = [...document.querySelectorAll('*')];
    const names = new Set(elements.flatMap((element) => element.getAttributeNames()));
    expect([...names].filter((name) => name.startsWith('on') || name === 'style' || name === 'src')).toEqual([]);
    for (const link of document.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^#/);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
    expect(await html(report)).not.toMatch(/url\(|@import/);
  });

  test('every id is there once, and every mark leads to its source and back', async () => {
    const document = await open(report);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of document.querySelectorAll('a[href^="#"]'))
      expect(ids, link.outerHTML).toContain(link.getAttribute('href')!.slice(1));
  });

  test('no column is lost', async () => {
    const document = await open(report);
    for (const table of document.querySelectorAll('table')) {
      const heads = table.querySelectorAll('thead th').length;
      for (const row of table.querySelectorAll('tbody tr:not(.group)')) expect(row.children).toHaveLength(heads);
    }
  });
});

test('hostile words are words', async () => {
  const document = await open(hostileReport());
  const rows = [...document.querySelector('table')!.querySelectorAll('tbody tr:not(.group)')];
  const cell = (name: string) => rows.find((row) => row.children[0]!.textContent === name)!.children[1]!;
  for (const name of ['formula', 'script', 'pipe', 'markdown', 'entity', 'attribute', 'rtl', 'long'])
    expect(cell(name).textContent).toBe(HOSTILE[name]);
  expect(cell('lines').querySelectorAll('.line')).toHaveLength(3);
  expect(cell('rtl').querySelector('bdi')).not.toBeNull();
});

test('says what language its words are of, and what a change of wording is', async () => {
  const document = await open(hostileReport());
  expect(document.documentElement.lang).toBe('en');
  expect(document.querySelector('.sources q')?.getAttribute('lang')).toBe('zh-CN');
  expect((await open()).documentElement.lang).toBe('zh-CN');
  expect(document.querySelector('del')?.getAttribute('data-said')).toBe('[removed: ');
});
