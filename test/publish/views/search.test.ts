// The page of search: its address, its hits as they are shown, and what stands there before anything is typed.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import { parseQuery } from '../../../src/publish/search/query.ts';
import type { SearchEntry } from '../../../src/publish/search/shape.ts';
import { type Reading, startReading } from '../../../src/publish/views/entry.ts';
import { searchView } from '../../../src/publish/views/search.ts';
import { type Hit, hitView, orderKinds } from '../../../src/publish/views/search-hits.ts';
import { EMPTY, formatSearchState, parseSearchState } from '../../../src/publish/views/search-state.ts';

describe('addresses', () => {
  test.each([
    ['', EMPTY],
    ['?q=%E5%AD%A6%E5%BE%92', { ...EMPTY, query: '学徒' }],
    [
      '?q=a&kind=text&place=weihai&topic=contests-prizes&shown=60',
      {
        query: 'a',
        kind: 'text',
        place: 'weihai',
        topic: 'contests-prizes',
        shown: 60,
      },
    ],
  ] as const)('%s there and back', (search, state) => {
    expect(parseSearchState(search)).toEqual(state);
    expect(formatSearchState(state)).toBe(search);
  });

  test.each(['?kind=nonsense', '?shown=-4', '?shown=1e9', '?place=', '?q=%20', '?%%%'])('%s is nothing', (search) => {
    expect(parseSearchState(search)).toEqual(EMPTY);
  });
});

describe('hits', () => {
  const entry: SearchEntry = {
    to: '/policies/a/b/#studio-grant',
    place: '三（二）8',
    quote: '每个工作室给予5万元补助',
    title: { zh: '工作室补助', en: 'Studio grant' },
    figure: { zh: '50,000 元', en: '50,000 yuan' },
    zh: ['市级大师'],
    en: ['Municipal masters'],
    values: ['50000'],
  };
  const hit: Hit = { kind: 'amount', place: { zh: '甲市', en: 'Jia' }, entry, closeness: 1 };
  const view = (query: string, lang: 'zh' | 'en') => hitView(hit, parseQuery(query), { lang, base: '/x/' });
  const marks = (name: { stretches: { text: string; marked: boolean }[] } | null) =>
    name?.stretches.filter(({ marked }) => marked).map(({ text }) => text);

  test('show their name, value, sentence and place in the language of the page', () => {
    const shown = view('工作室', 'en');
    expect(shown).toMatchObject({
      href: '/x/en/policies/a/b/#studio-grant',
      figure: '50,000 yuan',
      isValue: true,
      place: 'Jia',
      where: '三（二）8',
      also: null,
    });
    expect(shown.quote?.map(({ text }) => text)).toEqual(['每个', '工作室', '给予5万元补助']);
    // The English name does not have the words; the Chinese one does.
    expect(shown.title?.lang).toBe('en');
    expect([shown.otherTitle?.lang, marks(shown.otherTitle)]).toEqual(['zh-CN', ['工作室']]);
  });

  test('say what found them when nothing else shows it', () => {
    expect(view('municipal', 'en').also).toMatchObject({ lang: 'en', is: 'recipient' });
    expect(marks(view('市级', 'en').also)).toEqual(['市级']);
    expect(view('studio', 'en').also).toBe(null);
  });

  test('kinds come in order, a name that is the query first', () => {
    const list = (kind: Hit['kind'], closeness: number) => ({ kind, count: 1, hits: [{ closeness }] });
    const order = (...lists: ReturnType<typeof list>[]) => orderKinds(lists).map(({ kind }) => kind);
    expect(order(list('unit', 1), list('text', 0), list('measure', 1))).toEqual(['measure', 'text', 'unit']);
    expect(order(list('unit', 3), list('text', 0), list('measure', 1))).toEqual(['unit', 'measure', 'text']);
    expect(order(list('term', 3), list('measure', 3), list('document', 0))).toEqual(['measure', 'term', 'document']);
  });
});

describe('before anything is typed', () => {
  let zh: Reading;
  beforeAll(async () => {
    const { value } = await readCorpus('test/fixtures/corpus');
    zh = startReading(value, { lang: 'zh', base: '/cejian' });
  });

  test('examples stand in a text, documents are listed, and the base ends with its slash', () => {
    const view = searchView(zh);
    const texts = [...zh.corpus.policies.values()].flatMap(({ blocks }) => blocks.map(({ text }) => text));
    expect(view.base).toBe('/cejian/');
    expect(view.documents).toHaveLength(zh.corpus.policies.size);
    expect(view.counts.texts).toBe(texts.length);
    expect(view.examples.length).toBeGreaterThan(0);
    for (const { query, href } of view.examples) expect(href).toBe(`/cejian/search/?q=${encodeURIComponent(query)}`);
  });
});
