// What stands in the head of built pages for programs: the same in other forms, and the page as linked data.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { statementsOf } from '../publish/linked/json-ld.ts';
import { DIST, fileOf, listKinds, listPages } from './site.ts';

const SCHEMA = 'https://schema.org/';
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const ADDRESSES = listPages(DIST);
/** What stands at the address of an id that is no more is no page of its own: it leads on. */
const isMoved = (path: string) =>
  path !== '/404.html' && readFileSync(fileOf(DIST, path), 'utf8').includes('<meta name="robots" content="noindex">');
const PAGES = ADDRESSES.filter((path) => !isMoved(path));
const headOf = (path: string) => new JSDOM(readFileSync(fileOf(DIST, path), 'utf8')).window.document.head;

/** What is said of a page: its own address in the place of a subject is the same in both languages. */
const linkedOf = (path: string) =>
  [...headOf(path).querySelectorAll('script[type="application/ld+json"]')].map(
    ({ textContent }) => JSON.parse(textContent ?? '') as { '@id': string; '@type': string },
  );

/** One page of each kind, and each page of a document. */
const SAMPLE = [...new Set([...listKinds(DIST), ...PAGES.filter((path) => /^(\/en)?\/policies\/./.test(path))])].filter(
  (path) => PAGES.includes(path),
);

test.each([
  ['/', 'WebSite'],
  ['/en/', 'WebSite'],
  ['/data/', 'Dataset'],
  ['/en/data/', 'Dataset'],
])('%s is a %s', (path, type) => {
  expect(linkedOf(path).map((data) => data['@type'])).toEqual([type]);
});

test.each([
  ['policies/[^/]+/[^/]+/$', 'Legislation'],
  ['policies/[^/]+/[^/]+/(brief|checks)/$', 'WebPage'],
  ['topics/.', 'Dataset'],
  ['records/.', 'CreativeWork'],
])('each page at /%s is a %s', (address, type) => {
  const paths = PAGES.filter((path) => new RegExp(`^(/en)?/${address}`).test(path));
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
  });
});

/** What stands in a file of the API, as far as these tests look. */
interface Twin {
  items?: Record<string, unknown>[];
  [key: string]: unknown;
}
const twins = new Map<string, Twin>();
function twinAt(path: string): Twin {
  const found = twins.get(path) ?? (JSON.parse(readFileSync(join(DIST, path), 'utf8')) as Twin);
  twins.set(path, found);
  return found;
}
const API = '/api/v1';

/** A kind of page: which JSON is its twin, and what the twin must hold of it. */
interface PageKind {
  page: RegExp;
  /** Paths of the files, from the parts of the address that the pattern names. */
  files(...parts: string[]): string[];
  holds?(twin: Twin, ...parts: string[]): boolean;
}
const one = (page: RegExp, ...files: string[]): PageKind => ({ page, files: () => files.map((file) => API + file) });
const policyTwin = (policy = '') => `${API}/policies/${policy}.json`;
const KINDS: readonly PageKind[] = [
  one(/^\/404\.html$/, '/index.json', '/moved.json'),
  one(/^\/$/, '/comparisons.json'),
  one(/^\/policies\/$/, '/policies.json'),
  one(/^\/amounts\/$/, '/amounts.json'),
  one(/^\/goals\/$/, '/goals.json'),
  one(/^\/units\/$/, '/responsibilities.json', '/vocabulary.json'),
  one(/^\/lineage\/$/, '/relations.json'),
  one(/^\/timeline\/$/, '/policies.json', '/goals.json'),
  one(/^\/reuse\/$/, '/reuse.json'),
  one(/^\/diff\/$/, '/differences.json', '/policies.json'),
  one(/^\/data\/$/, '/index.json'),
  one(/^\/about\/$/, '/method.json'),
  one(/^\/search\/$/, '/index.json', '/policies.json'),
  one(/^\/codebook\/$/, '/vocabulary.json'),
  {
    page: /^\/codebook\/records\/$/,
    files: () => ['/schema/v1/published.schema.json'],
    holds: ({ $defs }) => Object.keys($defs as object).includes('AmountRecord'),
  },
  {
    page: /^\/codebook\/([\w-]+)\/$/,
    files: () => [`${API}/vocabulary.json`],
    holds: ({ items = [] }, name) => items.some(({ vocabulary }) => vocabulary === name),
  },
  {
    page: /^\/policies\/([\w-]+\/[\w-]+)\/(?:(?:brief|checks)\/)?$/,
    files: (policy) => [policyTwin(policy)],
    holds: (twin, policy) => (twin.policy as { id: string }).id === policy,
  },
  {
    page: /^\/records\/([\w-]+\/[\w-]+)\/([\w-]+)\/$/,
    files: (policy) => [policyTwin(policy)],
    holds: (twin, policy, record) =>
      ['measures', 'amounts', 'goals', 'benefits', 'conditions', 'relations'].some((list) =>
        (twin[list] as { id: string }[]).some(({ id }) => id === `${policy}/${record}`),
      ),
  },
  {
    page: /^\/topics\/([\w-]+)\/$/,
    files: (topic) => [`${API}/comparisons/${topic}.json`],
    holds: (twin, topic) => twin.topic === topic,
  },
  {
    page: /^\/units\/([\w-]+)\/$/,
    files: () => [`${API}/responsibilities.json`, `${API}/vocabulary.json`],
    // A kind that no document names has no responsibilities, and is a term all the same.
    holds: ({ items = [] }, kind = '') =>
      items.some(({ unit_kind, vocabulary, id }) =>
        vocabulary === undefined
          ? unit_kind !== undefined
          : vocabulary === 'unit_kinds' && id === kind.replaceAll('-', '_'),
      ),
  },
  {
    page: /^\/diff\/([\w-]+\/[\w-]+)\/([\w-]+\/[\w-]+)\/$/,
    files: (a, b) => [`${API}/differences/${a}/${b}.json`, policyTwin(a), policyTwin(b)],
    holds: (twin, a, b) =>
      'differences' in twin ? twin.a === a && twin.b === b : [a, b].includes((twin.policy as { id: string }).id),
  },
];

describe('each page has the data that it shows as a JSON twin', () => {
  const jsonLinks = (path: string) => {
    const html = readFileSync(fileOf(DIST, path), 'utf8');
    const links = html.match(/<link rel="alternate"[^>]*>/g) ?? [];
    return links
      .filter((link) => link.includes('type="application/json"'))
      .map((link) => new URL(/href="([^"]*)"/.exec(link)![1]!, `http://site.test${path}`).pathname);
  };

  /** What is wrong with the twins of a page; undefined when nothing is. */
  const faultOf = (path: string): string | undefined => {
    const links = jsonLinks(path);
    const missing = links.filter((link) => !existsSync(join(DIST, link)));
    if (missing.length > 0) return `${path} names ${missing.join(' ')}, which is not there`;
    // Where an id moved or was split, moved.json or the entry of it at the old address says where to.
    if (isMoved(path))
      return links.length === 1 && String(twinAt(links[0]!).schema).endsWith('MovedFile')
        ? undefined
        : `${path} does not say in JSON where it moved`;
    const plain = path.replace(/^\/en\//, '/');
    const kind = KINDS.find(({ page }) => page.test(plain));
    if (kind === undefined) return `${path} is of a kind that has no twin here`;
    const [, ...parts] = kind.page.exec(plain)!;
    const wanted = kind.files(...parts);
    if (links.join(' ') !== wanted.join(' ')) return `${path} names “${links.join(' ')}”, not “${wanted.join(' ')}”`;
    const empty = links.filter((link) => kind.holds?.(twinAt(link), ...parts) === false);
    return empty.length === 0 ? undefined : `${path} names ${empty.join(' ')}, which does not hold it`;
  };

  test('the one that is its own, and it is there', () => {
    expect(PAGES.length).toBeGreaterThan(600);
    expect(ADDRESSES.flatMap((path) => faultOf(path) ?? [])).toEqual([]);
  });

  test('the page of shared wording shows nothing that its twin does not hold', () => {
    const text = readFileSync(join(DIST, `${API}/reuse.json`), 'utf8');
    const { passages, phrases, pairs, groups } = twinAt(`${API}/reuse.json`) as Record<string, unknown[]>;
    const document = new JSDOM(readFileSync(fileOf(DIST, '/reuse/'), 'utf8')).window.document;
    const anchors = [...document.querySelectorAll('[id^="passage-"], [id^="phrase-"]')];
    expect(anchors.length).toBe(passages!.length + phrases!.length);
    expect(pairs!.length).toBeGreaterThan(0);
    expect(groups!.length).toBeGreaterThan(0);
    const marked = [...document.querySelectorAll('main mark')].map(({ textContent }) => textContent!.trim());
    expect(marked.filter((words) => words !== '' && !text.includes(JSON.stringify(words).slice(1, -1)))).toEqual([]);
    expect(marked.length).toBeGreaterThan(10);
  });

  test('every figure of the page on method is in its twin', () => {
    const figures = new Set(readFileSync(join(DIST, `${API}/method.json`), 'utf8').match(/\d+/g));
    const document = new JSDOM(readFileSync(fileOf(DIST, '/about/'), 'utf8')).window.document;
    const shown = [...document.querySelectorAll('.coverage td, .method-lists b')].flatMap(
      ({ textContent }) => textContent!.match(/\d+/g) ?? [],
    );
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter((figure) => !figures.has(figure))).toEqual([]);
    const { currency, limits } = twinAt(`${API}/method.json`) as {
      currency: { statement: { zh: string } }[];
      limits: { zh: string }[];
    };
    for (const words of [...currency.map(({ statement }) => statement.zh), ...limits.map(({ zh }) => zh)])
      expect(document.body.textContent).toContain(words);
  });
});
