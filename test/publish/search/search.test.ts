// The index against a plain search over everything: the same hits for every two units and for longer terms, however it is cut.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import { buildRecords } from '../../../src/publish/records.ts';
import type { PublishedFile } from '../../../src/publish/release.ts';
import { openSearch, type SearchFilters, type SearchIndex } from '../../../src/publish/search/engine.ts';
import { searchCorpus } from '../../../src/publish/search/entries.ts';
import { CUT, type CutOptions, cutIndex } from '../../../src/publish/search/files.ts';
import { foldText } from '../../../src/publish/search/fold.ts';
import { answersQuery } from '../../../src/publish/search/match.ts';
import { parseQuery } from '../../../src/publish/search/query.ts';
import type { EntryGroup, EntryKind, IndexFile, SearchCorpus } from '../../../src/publish/search/shape.ts';

const ALL: SearchFilters = { kind: null, place: null, topic: null };

type Found = EntryGroup['entries'][number];

let corpus: SearchCorpus;
let all: Found[];
let texts: string[];
let files: PublishedFile[];
let index: SearchIndex;

const contentOf = ({ content }: PublishedFile): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** An index over files in memory, and the paths that were read. */
async function open(cut: readonly PublishedFile[]): Promise<{ index: SearchIndex; read: string[] }> {
  const byPath = new Map(cut.map((file) => [file.path, file]));
  const read: string[] = [];
  const opened = await openSearch(async (path) => {
    read.push(path);
    const file = byPath.get(path);
    if (file === undefined) throw new Error(`no file ${path}`);
    return contentOf(file);
  });
  return { index: opened, read };
}

beforeAll(async () => {
  const { value } = await readCorpus('.');
  corpus = searchCorpus(value, buildRecords(value));
  all = [...corpus.groups()].flatMap(({ entries }) => entries);
  texts = all.flatMap(({ kind, entry }) => (kind === 'text' ? [foldText(entry.quote).text] : []));
  files = cutIndex(corpus);
  index = (await open(files)).index;
});

const count = async (query: string, kind: EntryKind, from = index) =>
  (await from.search(parseQuery(query), ALL)).kinds.find(({ id }) => id === kind)?.count ?? 0;

/** Two units of a text that a reader can type as one term. */
const typeable = (part: string) => !/[\n"“”「『」』]/.test(part);

describe('the hits are those of a plain search', () => {
  test('for every two units of every paragraph', async () => {
    const bigrams = new Map<string, Set<number>>();
    texts.forEach((text, at) => {
      for (let from = 0; from + 2 <= text.length; from += 1) {
        const part = text.slice(from, from + 2);
        if (typeable(part)) bigrams.set(part, (bigrams.get(part) ?? new Set()).add(at));
      }
    });
    expect(bigrams.size).toBeGreaterThan(5_000);
    expect(bigrams.has('00元') || bigrams.has('0元')).toBe(true);
    const different: unknown[] = [];
    for (const [part, holding] of bigrams) {
      const found = await count(part, 'text');
      if (found !== holding.size) different.push([part, found, holding.size]);
    }
    expect(different).toEqual([]);
  });

  test.each<[string, CutOptions]>([
    ['as published', CUT],
    // As in a corpus of thousands of documents: nearly every gram is common, and longer ones are indexed.
    ['with common grams', { ...CUT, common: 3, commonShare: Number.POSITIVE_INFINITY, shardBytes: 1_024 }],
    ['with grams of two units alone', { ...CUT, longest: 2, chunkUnits: 500 }],
  ])('for substrings of any length, %s', async (_, options) => {
    const { index: cut } = await open(cutIndex(corpus, options));
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 2, max: 40 }), async (which, start, size) => {
        const text = texts[which % texts.length]!;
        const part = text.slice(start % text.length, (start % text.length) + size);
        fc.pre(part.length > 1 && typeable(part));
        const holding = texts.filter((other) => other.includes(part)).length;
        const answer = await cut.search(parseQuery(part), ALL);
        expect(answer.exact).toBe(true);
        expect([part, answer.kinds.find(({ id }) => id === 'text')?.count]).toEqual([part, holding]);
      }),
      { numRuns: 400, seed: 5 },
    );
  });

  test('for terms that stand nowhere, though their parts do', async () => {
    const { index: cut } = await open(cutIndex(corpus, { ...CUT, common: 3, commonShare: Number.POSITIVE_INFINITY }));
    for (let at = 0; at < 300; at += 1) {
      const [a, b] = [texts[(at * 7) % texts.length]!, texts[(at * 13 + 5) % texts.length]!];
      const part = a.slice(0, 2) + b.slice(-3, -1);
      if (part.length < 4 || !typeable(part)) continue;
      const holding = texts.filter((text) => text.includes(part)).length;
      for (const from of [index, cut]) expect([part, await count(part, 'text', from)]).toEqual([part, holding]);
    }
  });

  test.each([
    '师工作',
    '学徒',
    '企业新型学徒',
    '５，０００元',
    '5,000',
    '2025',
    '10万元',
    '100000元',
    '00元',
    '25年',
    'studio grant',
    'apprentice',
    'Subsidies',
    'weihai',
    '100,000 yuan',
    '学徒 5万',
    '大师 工 作',
    '市人社局',
    '徒',
    '技 能',
    '7',
    '“金蓝领”',
    '（一次性）',
  ])('for %s, records and terms too', async (query) => {
    const terms = parseQuery(query);
    const answer = await index.search(terms, ALL);
    const wanted = all.filter(({ entry }) => answersQuery(entry, terms));
    expect(answer.exact).toBe(true);
    expect(answer.total).toBe(wanted.length);
    for (const { id, count: counted } of answer.kinds) {
      const hits = await answer.take(id, counted);
      expect(hits.map(({ entry }) => entry.to).sort()).toEqual(
        wanted.flatMap(({ kind, entry }) => (kind === id ? [entry.to] : [])).sort(),
      );
    }
  });
});

describe('answers', () => {
  test('a title finds its own measure first', async () => {
    const measures = all.filter(({ kind }) => kind === 'measure');
    expect(measures.length).toBeGreaterThan(20);
    for (const { entry } of measures) {
      const title = entry.title!.zh;
      const answer = await index.search(parseQuery(title), ALL);
      const [first] = await answer.take('measure', 1);
      expect(first?.entry.title?.zh).toBe(title);
    }
  });

  test('a sum is found however it is written', async () => {
    const sums = async (query: string) => {
      const answer = await index.search(parseQuery(query), { ...ALL, kind: 'amount' });
      return (await answer.take('amount', 100)).map(({ entry }) => entry.to).sort();
    };
    const printed = await sums('10万元');
    expect(printed.length).toBeGreaterThan(0);
    expect(await sums('100000元')).toEqual(printed);
    expect(await sums('100,000 yuan')).toEqual(printed);
    expect(await sums('10 万元')).toEqual(printed);
  });

  test('each filter is counted under the others', async () => {
    const terms = parseQuery('技能');
    const whole = await index.search(terms, ALL);
    const sum = (list: readonly { count: number }[]) => list.reduce((total, own) => total + own.count, 0);
    expect(sum(whole.kinds)).toBe(whole.total);
    for (const { id, count: counted } of whole.places) {
      const narrowed = await index.search(terms, { ...ALL, place: id });
      expect(narrowed.total).toBe(counted);
      expect(narrowed.places).toEqual(whole.places);
      expect(sum(narrowed.kinds)).toBe(counted);
    }
    for (const { id, count: counted } of whole.topics!)
      expect((await index.search(terms, { ...ALL, topic: id })).total).toBe(counted);
    for (const { id, count: counted } of whole.kinds)
      expect((await index.search(terms, { ...ALL, kind: id })).total).toBe(counted);
    expect((await index.search(terms, { ...ALL, place: 'atlantis' })).total).toBe(0);
  });

  test('nothing typed finds nothing', async () => {
    expect((await index.search(parseQuery(' \u3000 '), ALL)).total).toBe(0);
  });

  test('only what a query needs is read', async () => {
    const { index: fresh, read } = await open(files);
    expect(read).toEqual(['index.json']);
    const answer = await fresh.search(parseQuery('学徒'), ALL);
    expect(read.length).toBeLessThan(5);
    await answer.take('text', 5);
    const bytes = read.reduce((sum, path) => sum + contentOf(files.find((file) => file.path === path)!).length, 0);
    expect(bytes).toBeLessThan(100_000);
  });

  test('a file that cannot be read is asked for again', async () => {
    let broken = true;
    const byPath = new Map(files.map((file) => [file.path, file]));
    const fresh = await openSearch(async (path) => {
      if (broken && path.endsWith('.bin')) throw new Error('offline');
      return contentOf(byPath.get(path)!);
    });
    await expect(fresh.search(parseQuery('学徒'), ALL)).rejects.toThrow('offline');
    broken = false;
    expect((await fresh.search(parseQuery('学徒'), ALL)).total).toBeGreaterThan(0);
  });
});

describe('the files', () => {
  test('are the same for the same corpus, in a folder named by their content', async () => {
    const { value } = await readCorpus('.');
    const again = cutIndex(searchCorpus(value, buildRecords(value)));
    expect(again.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
    expect(again.map(contentOf)).toEqual(files.map(contentOf));
    const { folder } = JSON.parse(files[0]!.content as string) as IndexFile;
    expect(folder).toMatch(/^[0-9a-f]{16}$/);
    expect(files.slice(1).every(({ path }) => path.startsWith(`${folder}/`))).toBe(true);
  });

  test('hold every block of every document', async () => {
    const { value } = await readCorpus('.');
    const blocks = [...value.policies.values()].reduce((sum, { blocks: own }) => sum + own.length, 0);
    expect(texts).toHaveLength(blocks);
  });

  test('text stays text', async () => {
    const quote = '<script>alert(1)</script>{{x}}';
    const evil: SearchCorpus = {
      places: [],
      topics: [],
      groups: () => [
        {
          place: null,
          entries: [
            {
              kind: 'text',
              topics: [],
              at: 0,
              entry: { to: '/x/#y', place: '', quote, title: null, figure: null, zh: [], en: [], values: [] },
            },
          ],
        },
      ],
    };
    const { index: opened } = await open(cutIndex(evil));
    const answer = await opened.search(parseQuery('<script>'), ALL);
    expect((await answer.take('text', 1))[0]?.entry.quote).toBe(quote);
  });
});
