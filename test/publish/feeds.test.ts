// Feeds: both forms hold the same entries, have what their formats require, and are dated by the data alone.
import { JSDOM } from 'jsdom';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus.ts';
import type { Corpus } from '../../src/model.ts';
import { changesBetween } from '../../src/publish/changes.ts';
import { buildFeeds } from '../../src/publish/feeds.ts';
import { buildRecords } from '../../src/publish/records.ts';
import type { PublishedFile } from '../../src/publish/release.ts';
import { documentDate } from '../../src/publish/timeline.ts';

const ADDRESS = 'https://example.org/cejian';
const DEMO = 'demo/talent-2022';
const ATOM = 'http://www.w3.org/2005/Atom';
let corpus: Corpus;
let files: Map<string, string>;

const feedsOf = (of: Corpus) =>
  new Map(
    (buildFeeds({ corpus: of, records: buildRecords(of), version: '0.2.0', address: ADDRESS }) as PublishedFile[]).map(
      ({ path, content }) => [path, content as string],
    ),
  );

beforeAll(async () => {
  corpus = (await readCorpus('test/fixtures/corpus')).value;
  const now = buildRecords(corpus);
  const then = structuredClone(now);
  then.amounts.find(({ id }) => id === `${DEMO}/studio-grant`)!.min = 60000;
  then.vocabulary[0]!.label.zh = '<旧>&"词"';
  const history = {
    ...corpus.history,
    releases: [{ version: '0.2.0', date: '2026-02-01', changes: changesBetween(then, now) }],
  };
  corpus = { ...corpus, history };
  files = feedsOf(corpus);
});

const atom = (path: string) => {
  const text = files.get(path)!;
  // Well-formed with its namespace, by a parser that forgives nothing.
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return new JSDOM(text, { contentType: 'application/xml' }).window.document;
};
const idsOf = (path: string) => [...atom(path).querySelectorAll('entry > id')].map(({ textContent }) => textContent);

test('one feed of all, of each place and of each topic, in both forms', () => {
  const topics = [...corpus.vocabularies.get('topics')!.terms.keys()];
  const names = [
    'all',
    ...[...corpus.places.keys()].map((id) => `places/${id}`),
    ...topics.map((id) => `topics/${id}`),
  ];
  expect([...files.keys()].sort()).toEqual(
    names.flatMap((name) => [`feeds/${name}.atom`, `feeds/${name}.json`]).sort(),
  );
});

describe('every Atom feed', () => {
  test('has the elements that RFC 4287 requires, once', () => {
    const ids = new Set<string>();
    for (const path of [...files.keys()].filter((name) => name.endsWith('.atom'))) {
      const { documentElement: feed } = atom(path);
      expect([feed.localName, feed.namespaceURI]).toEqual(['feed', ATOM]);
      const one = (parent: Element, name: string) => {
        const found = [...parent.children].filter(({ localName }) => localName === name);
        expect(found.length, `${path} ${name}`).toBe(1);
        return found[0]!;
      };
      const entries = [...feed.children].filter(({ localName }) => localName === 'entry');
      for (const element of [feed, ...entries]) {
        expect(one(element, 'id').textContent).toMatch(/^tag:cejian\.org,2026:\S+$/);
        expect(one(element, 'title').textContent).not.toBe('');
        expect(one(element, 'updated').textContent).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00\+08:00$/);
      }
      ids.add(one(feed, 'id').textContent);
      expect(one(feed, 'author').textContent).toContain('Cejian');
      const self = [...feed.children].find((element) => element.getAttribute('rel') === 'self');
      expect(self?.getAttribute('href')).toBe(`${ADDRESS}/${path}`);
      const dates = entries.map((entry) => one(entry, 'updated').textContent);
      expect(dates).toEqual([...dates].sort().reverse());
      if (dates.length > 0) expect(one(feed, 'updated').textContent).toBe(dates[0]);
      expect(new Set(entries.map((entry) => one(entry, 'id').textContent)).size).toBe(entries.length);
    }
    expect(ids.size).toBe(files.size / 2);
  });

  test('holds the same entries as its JSON Feed', () => {
    for (const path of [...files.keys()].filter((name) => name.endsWith('.json'))) {
      const feed = JSON.parse(files.get(path)!);
      expect(feed).toMatchObject({
        version: 'https://jsonfeed.org/version/1.1',
        title: expect.any(String),
        feed_url: `${ADDRESS}/${path}`,
      });
      expect(feed.items.map(({ id }: { id: string }) => id)).toEqual(idsOf(path.replace('.json', '.atom')));
      for (const item of feed.items)
        expect(item).toMatchObject({
          id: expect.any(String),
          content_html: expect.any(String),
          url: expect.stringMatching(/^https:/),
        });
    }
  });
});

test('documents by their day of issue, changes by their release, old → new with the sentence', () => {
  const document = atom('feeds/all.atom');
  expect(idsOf('feeds/all.atom')).toEqual([
    'tag:cejian.org,2026:changes/0.2.0/codebook',
    `tag:cejian.org,2026:changes/0.2.0/${DEMO}`,
    `tag:cejian.org,2026:policies/${DEMO}`,
  ]);
  expect([...document.querySelectorAll('entry > updated')].map(({ textContent }) => textContent?.slice(0, 10))).toEqual(
    ['2026-02-01', '2026-02-01', '2022-09-19'],
  );
  const html = [...document.querySelectorAll('entry > content')][1]!.textContent;
  const content = new JSDOM(html).window.document;
  expect(content.querySelector('li')?.textContent).toContain(`${DEMO}/studio-grant min：60000 → 50000`);
  expect(content.querySelector('q')?.textContent).toBe('每个工作室给予5万元建设补助资金');
});

test('words that look like markup stay words', () => {
  const html = atom('feeds/all.atom').querySelector('content')!.textContent;
  expect(new JSDOM(html).window.document.body.textContent).toContain('<旧>&"词"');
});

test('a place has what is of it and below it; a topic what is on it, with its group', () => {
  const document = `tag:cejian.org,2026:policies/${DEMO}`;
  expect(idsOf('feeds/places/demo.atom')).toContain(document);
  expect(idsOf('feeds/places/upper.atom')).toContain(document);
  expect(idsOf('feeds/topics/platforms-studios.atom')).toEqual([`tag:cejian.org,2026:changes/0.2.0/${DEMO}`, document]);
  expect(idsOf('feeds/topics/contests-prizes.atom')).toEqual([document]);
  expect(idsOf('feeds/topics/training-digital.atom')).toEqual([]);
});

test('no date of a build: the same data gives the same bytes, and an empty corpus a date too', () => {
  expect(feedsOf(corpus)).toEqual(files);
  const none: Corpus = { ...corpus, policies: new Map(), history: { ...corpus.history, releases: [] } };
  expect(feedsOf(none).get('feeds/all.atom')).toContain('<updated>1970-01-01T00:00:00+08:00</updated>');
});

test.each([
  ['2021-08-19', '2021-08-19'],
  ['2021-08', '2021-08-01'],
  ['2021', '2021-01-01'],
  [null, '2022-01-01'],
])('a document issued %s is dated %s', (issued, date) => {
  const dates = { signed: null, issued, effective: null, expires: null };
  expect(documentDate('demo/talent-2022', { dates, period: null })).toBe(date);
});
