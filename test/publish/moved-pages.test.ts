// Old addresses of pages: one that leads on in each language, and anchors for fragments.
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus.ts';
import type { Corpus } from '../../src/model.ts';
import { buildMovedPages, movedAnchors, movedPages } from '../../src/publish/moved-pages.ts';
import { buildRecords } from '../../src/publish/records.ts';
import type { PublishedFile } from '../../src/publish/release.ts';

const ADDRESS = 'https://example.org/cejian';
const DEMO = 'demo/talent-2022';
const reason = { zh: '改<名>', en: 'Re<named>' };
let corpus: Corpus;
let files: Map<string, string>;

beforeAll(async () => {
  const { value } = await readCorpus('test/fixtures/corpus');
  corpus = {
    ...value,
    moved: [
      { from: 'demo/talent-2021', to: [DEMO], since: '0.2.0', reason },
      { from: `${DEMO}/mixed`, to: [`${DEMO}/studio-grant`, `${DEMO}/prize-first`], since: '0.2.0', reason },
      { from: `${DEMO}/wrong`, to: [], since: '0.2.0', reason },
      { from: 'topics/prizes', to: ['topics/contests-prizes'], since: '0.2.0', reason },
      { from: 'topics/matches', to: ['topics/contests'], since: '0.2.0', reason },
      { from: 'unit_kinds/money_office', to: ['unit_kinds/finance_bureau'], since: '0.2.0', reason },
      { from: 'items/prize', to: ['items/contest_prize'], since: '0.2.0', reason },
    ],
    history: { ...value.history, ids: ['demo', 'demo/talent-2021', 'demo/talent-2021/studio-grant', DEMO] },
  };
  const release = { corpus, records: buildRecords(corpus), version: '0.2.0', address: ADDRESS };
  files = new Map((buildMovedPages(release) as PublishedFile[]).map(({ path, content }) => [path, content as string]));
});
const page = (path: string) => new JSDOM(files.get(path)!, { url: `${ADDRESS}/${path}` }).window.document;

test('an id that is in use has no page, one that is not has one at each of its addresses in each language', () => {
  expect(movedPages(corpus).map(({ id, kind, path, to }) => [id, kind, path, to.map((target) => target.path)])).toEqual(
    [
      ['demo/talent-2021', 'moved', '/policies/demo/talent-2021/', [`/policies/${DEMO}/`]],
      ['demo/talent-2021', 'moved', '/policies/demo/talent-2021/brief/', [`/policies/${DEMO}/brief/`]],
      ['demo/talent-2021', 'moved', '/policies/demo/talent-2021/checks/', [`/policies/${DEMO}/checks/`]],
      [
        'demo/talent-2021/studio-grant',
        'moved',
        '/policies/demo/talent-2021/studio-grant/',
        [`/policies/${DEMO}/#studio-grant`],
      ],
      [
        'demo/talent-2021/studio-grant',
        'moved',
        '/records/demo/talent-2021/studio-grant/',
        [`/records/${DEMO}/studio-grant/`],
      ],
      [
        `${DEMO}/mixed`,
        'split',
        `/policies/${DEMO}/mixed/`,
        [`/policies/${DEMO}/#studio-grant`, `/policies/${DEMO}/#prize-first`],
      ],
      [
        `${DEMO}/mixed`,
        'split',
        `/records/${DEMO}/mixed/`,
        [`/records/${DEMO}/studio-grant/`, `/records/${DEMO}/prize-first/`],
      ],
      [`${DEMO}/wrong`, 'withdrawn', `/policies/${DEMO}/wrong/`, []],
      [`${DEMO}/wrong`, 'withdrawn', `/records/${DEMO}/wrong/`, []],
      // A topic of the first level has no page of its own, nor has a code of most vocabularies: the codebook explains them.
      ['topics/matches', 'moved', '/topics/matches/', ['/codebook/topics/#contests']],
      ['topics/prizes', 'moved', '/topics/prizes/', ['/topics/contests-prizes/']],
      ['unit_kinds/money_office', 'moved', '/units/money-office/', ['/units/finance-bureau/']],
    ],
  );
  expect([...files.keys()].filter((path) => path.endsWith('.html')).sort()).toEqual(
    ['', 'en/'].flatMap((lang) => movedPages(corpus).map(({ path }) => `${lang}${path.slice(1)}index.html`)).sort(),
  );
});

describe('a page', () => {
  test.each(['', 'en/'])('%s leads on under any base, and names the address of today', (lang) => {
    const document = page(`${lang}policies/demo/talent-2021/index.html`);
    const refresh = document.querySelector('meta[http-equiv="refresh"]')!.getAttribute('content')!;
    const there = `${ADDRESS}/${lang}policies/${DEMO}/`;
    expect(new URL(refresh.replace('0; url=', ''), `${ADDRESS}/${lang}policies/demo/talent-2021/`).href).toBe(there);
    expect(document.querySelector('link[rel="canonical"]')!.getAttribute('href')).toBe(there);
    expect(document.querySelector('a')!.getAttribute('href')).toBe(refresh.replace('0; url=', ''));
    expect(document.querySelector('meta[http-equiv="content-security-policy"]')).not.toBeNull();
    expect(document.querySelectorAll('script, style, [style]')).toHaveLength(0);
    expect(document.documentElement.lang).toBe(lang === '' ? 'zh-CN' : 'en');
    expect(document.body.textContent).toContain(lang === '' ? '改<名>' : 'Re<named>');
  });

  test.each(['', 'en/'])('%s has its twin in the other language', (lang) => {
    const path = (edition: string) => `${edition}policies/demo/talent-2021/`;
    const link = page(`${path(lang)}index.html`).querySelector('a.language')!;
    const twin = path(lang === '' ? 'en/' : '');
    expect(new URL(link.getAttribute('href')!, `${ADDRESS}/${path(lang)}`).href).toBe(`${ADDRESS}/${twin}`);
    expect(link.getAttribute('hreflang')).toBe(lang === '' ? 'en' : 'zh-CN');
  });

  test('of a record that went along leads to its sentence', () => {
    const document = page('policies/demo/talent-2021/studio-grant/index.html');
    expect(document.querySelector<HTMLAnchorElement>('li a')!.href).toBe(`${ADDRESS}/policies/${DEMO}/#studio-grant`);
  });

  test.each([
    ['policies/demo/talent-2021/', 'policies/demo/talent-2021'],
    ['policies/demo/talent-2021/brief/', 'policies/demo/talent-2021'],
    ['policies/demo/talent-2021/checks/', 'policies/demo/talent-2021'],
    ['policies/demo/talent-2021/studio-grant/', 'moved'],
    [`records/${DEMO}/mixed/`, 'moved'],
    ['topics/prizes/', 'comparisons/prizes'],
    ['units/money-office/', 'moved'],
  ])('%s says in JSON where it went', (path, file) => {
    for (const lang of ['', 'en/']) {
      const link = page(`${lang}${path}index.html`).querySelector('link[rel="alternate"][type="application/json"]')!;
      expect(new URL(link.getAttribute('href')!, `${ADDRESS}/${lang}${path}`).href).toBe(
        `${ADDRESS}/api/v1/${file}.json`,
      );
    }
  });

  test('of a record that was split or withdrawn leaves the choice to the reader', () => {
    for (const [name, count] of [
      ['mixed', 2],
      ['wrong', 0],
    ] as const) {
      const document = page(`policies/${DEMO}/${name}/index.html`);
      expect(document.querySelector('meta[http-equiv="refresh"]')).toBeNull();
      expect(document.querySelectorAll('li a')).toHaveLength(count);
    }
  });
});

test('the page of a vocabulary can answer old fragments', () => {
  expect(movedAnchors(corpus, 'items').map(({ anchor, to }) => [anchor, to.map(({ path }) => path)])).toEqual([
    ['prize', ['/codebook/items/#contest_prize']],
  ]);
});

test('the page of a policy can answer old fragments', () => {
  expect(movedAnchors(corpus, DEMO).map(({ anchor, to }) => [anchor, to.map(({ path }) => path)])).toEqual([
    ['mixed', [`/policies/${DEMO}/#studio-grant`, `/policies/${DEMO}/#prize-first`]],
    ['wrong', []],
  ]);
});
