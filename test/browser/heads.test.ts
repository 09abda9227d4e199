// What stands in the head of built pages for programs: the same in other forms, and the page as linked data.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { statementsOf } from '../publish/linked/json-ld.ts';
import { DIST, fileOf, listKinds, listPages } from './site.ts';

const SCHEMA = 'https://schema.org/';
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const PAGES = listPages(DIST);
const headOf = (path: string) => new JSDOM(readFileSync(fileOf(DIST, path), 'utf8')).window.document.head;

/** What is said of a page: its own address in the place of a subject is the same in both languages. */
const linkedOf = (path: string) =>
  [...headOf(path).querySelectorAll('script[type="application/ld+json"]')].map(
    ({ textContent }) => JSON.parse(textContent ?? '') as { '@id': string; '@type': string },
  );

/** One page of each kind, and each page of a document. */
const SAMPLE = [...new Set([...listKinds(DIST), ...PAGES.filter((path) => /^(\/en)?\/policies\/./.test(path))])];

test.each([
  ['/', 'WebSite'],
  ['/en/', 'WebSite'],
  ['/data/', 'Dataset'],
  ['/en/data/', 'Dataset'],
])('%s is a %s', (path, type) => {
  expect(linkedOf(path).map((data) => data['@type'])).toEqual([type]);
});

test.each([
  ['policies', 'Legislation'],
  ['topics', 'Dataset'],
  ['records', 'CreativeWork'],
])('each page below /%s/ is a %s', (section, type) => {
  const paths = PAGES.filter((path) => new RegExp(`^(/en)?/${section}/.`).test(path));
  expect(paths.length).toBeGreaterThan(9);
  for (const path of paths) {
    const html = readFileSync(fileOf(DIST, path), 'utf8');
    const [, text] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? [];
    const data = JSON.parse(text ?? 'null') as { '@id': string; '@type': string } | null;
    expect([path, data?.['@type']]).toEqual([path, type]);
    expect(new URL(data!['@id']).pathname).toBe(path.replace(/^\/en\//, '/'));
  }
});

describe.each(SAMPLE)('%s', (path) => {
  test('has linked data that a program reads without the network, in words of schema.org', async () => {
    for (const data of linkedOf(path)) {
      const statements = await statementsOf(data);
      const words = statements.map(({ predicate, object }) => (predicate === RDF_TYPE ? object : predicate));
      expect(words.filter((word) => !word.startsWith(SCHEMA))).toEqual([]);
      // A key without meaning would be read as nothing.
      const said = statements.filter(({ subject }) => subject === data['@id']).map(({ predicate }) => predicate);
      const written = Object.keys(data).filter((key) => key !== '@context' && key !== '@id');
      expect(written.length).toBeGreaterThan(5);
      expect(new Set(said).size).toBe(written.length);
    }
  });

  test('names other forms that are there, each with its type, and none twice', () => {
    const links = [...headOf(path).querySelectorAll('link[rel="alternate"]:not([hreflang])')];
    const targets = links.map((link) => link.getAttribute('href')!);
    expect(new Set(targets).size).toBe(targets.length);
    for (const target of targets) expect([target, existsSync(join(DIST, target))]).toEqual([target, true]);
    for (const link of links) expect(link.getAttribute('type')).toMatch(/^(application|text)\/[a-z.+-]+$/);
    // What has data of its own says where.
    if (/^(\/en)?\/((policies|records|topics)\/.|$|codebook\/$|data\/|amounts\/|goals\/)/.test(path))
      expect(links.map((link) => link.getAttribute('type'))).toContain('application/json');
  });
});
