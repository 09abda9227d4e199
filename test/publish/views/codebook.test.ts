// The codebook says what vocabularies and schemas say, and counts uses as the data has them.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import type { Corpus } from '../../../src/model.ts';
import { shapeViews, splitRuns, type VocabularyView, vocabularyViews } from '../../../src/publish/views/codebook.ts';
import { startReading } from '../../../src/publish/views/entry.ts';

let corpus: Corpus;
let views: VocabularyView[];

beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
  views = vocabularyViews(startReading(corpus, { lang: 'en', base: '/' }));
});

describe('splitRuns', () => {
  test.each([
    ['plain words', 'plain words'],
    ['the code `at_least` stands', 'the code <code:at_least> stands'],
    ['以上 and 不低于 are `at_least`', '<zh:以上> and <zh:不低于> are <code:at_least>'],
    ['“全市每年新增3万人以上”.', '“<zh:全市每年新增3万人以上>”.'],
    ['', ''],
  ])('%s', (text, drawn) => {
    const draw = splitRuns(text, 'en').map((run) => (run.kind === 'words' ? run.text : `<${run.kind}:${run.text}>`));
    expect(draw.join('')).toBe(drawn);
  });

  test('a Chinese text is one run but for its codes', () => {
    expect(splitRuns('以上是 `at_least`，不是别的。', 'zh').map(({ kind }) => kind)).toEqual([
      'words',
      'code',
      'words',
    ]);
  });
});

describe('vocabularyViews', () => {
  test('has every term of every list, in order', () => {
    expect(views.map(({ id, terms }) => [id, terms.map(({ code }) => code)])).toEqual(
      [...corpus.vocabularies.values()].map(({ vocabulary }) => [
        vocabulary.id,
        vocabulary.terms.map((term) => term.id),
      ]),
    );
  });

  test('counts the sums of each item', () => {
    const items = views.find(({ id }) => id === 'items')!;
    const sums = [...corpus.policies.values()].flatMap(({ coding }) =>
      coding.measures.flatMap(({ amounts, benefits }) => [...(amounts ?? []), ...(benefits ?? [])]),
    );
    for (const { code, total, uses } of items.terms) {
      expect([code, total]).toEqual([code, sums.filter(({ item }) => item === code).length]);
      expect(uses.every(({ href }) => href.startsWith('/en/policies/'))).toBe(true);
    }
  });

  test('a wider term counts what falls under it once', () => {
    const topics = views.find(({ id }) => id === 'topics')!;
    const wide = topics.terms.find(({ depth, total }) => depth === 0 && total > 0)!;
    const narrower = [...corpus.vocabularies.get('topics')!.terms.values()].filter(
      ({ broader }) => broader === wide.code,
    );
    const codes = new Set(narrower.map(({ id }) => id));
    const measures = [...corpus.policies.values()].flatMap(({ coding }) => coding.measures);
    expect(wide.total).toBe(measures.filter(({ topics: own }) => own.some((topic) => codes.has(topic))).length);
  });
});

test('a code of the same list leads to its term, any other stays a code', () => {
  for (const { id, href, terms, description } of views) {
    const codes = new Set(terms.map(({ code }) => code));
    const runs = [description, ...terms.flatMap((term) => [term.definition, term.example, term.counterexample])].flat();
    for (const run of runs)
      if (run.kind === 'code')
        expect([id, run.href]).toEqual([id, codes.has(run.text) ? `${href}#${run.text}` : undefined]);
  }
  const prize = views.find(({ id }) => id === 'items')!.terms.find(({ code }) => code === 'contest_prize')!;
  expect(prize.counterexample.at(-2)).toMatchObject({
    text: 'contest_squad_award',
    href: '/en/codebook/items/#contest_squad_award',
  });
});

describe('live examples', () => {
  const every = () => views.flatMap(({ id, terms }) => terms.map((term) => ({ vocabulary: id, ...term })));

  test('are sentences of the documents, each under the term that its record has', () => {
    const quotes = new Map(
      [...corpus.policies.values()].map((policy) => [policy.id, policy.blocks.map(({ text }) => text).join('\n')]),
    );
    const all = every().flatMap(({ live }) => live);
    expect(all.length).toBeGreaterThan(100);
    for (const { quote, href } of all) {
      const policy = /(?:policies|records)\/([^/]+\/[^/]+)\//.exec(href)![1]!;
      expect(quotes.get(policy)).toContain(quote.replace(/…$/, ''));
    }
  });

  test('of an item lead to the page of a sum that has it', () => {
    const items = views.find(({ id }) => id === 'items')!;
    for (const { code, live } of items.terms)
      for (const { href } of live) {
        const [, policy, local] = /^\/en\/records\/([^/]+\/[^/]+)\/([^/]+)\/$/.exec(href) ?? [];
        if (policy === undefined) continue;
        const amounts = corpus.policies.get(policy)!.coding.measures.flatMap(({ amounts: own }) => own ?? []);
        expect(amounts.find(({ id }) => id === local)!.item).toBe(code);
      }
    expect(items.terms.flatMap(({ live }) => live).some(({ href }) => href.startsWith('/en/records/'))).toBe(true);
  });

  test('say a word of the term where any sentence of a record does', () => {
    const terms = corpus.vocabularies.get('topics')!.terms;
    const measures = [...corpus.policies.values()].flatMap(({ coding }) => coding.measures);
    for (const { code, live } of views.find(({ id }) => id === 'topics')!.terms) {
      const term = terms.get(code)!;
      if (term.broader === undefined) continue;
      const says = (quote: string) => [term.label.zh, ...(term.aliases ?? [])].some((word) => quote.includes(word));
      const spoken = measures.some(
        ({ topics, cites }) => topics.includes(code) && cites.some(({ quote }) => says(quote)),
      );
      expect([code, live.length > 0 && says(live[0]!.quote)]).toEqual([code, spoken]);
    }
  });

  test('are there for every term that is used in words, and for no other', () => {
    for (const { vocabulary, code, total, live } of every()) {
      // The type of a document is not read from one sentence.
      const expected = total > 0 && vocabulary !== 'document_types';
      expect([vocabulary, code, live.length > 0]).toEqual([vocabulary, code, expected]);
      expect(live.length).toBeLessThanOrEqual(3);
      expect(new Set(live.map(({ place }) => place)).size).toBe(live.length);
    }
  });
});

test('shapeViews has every field with its type and description', () => {
  const shapes = shapeViews();
  const amount = shapes.find(({ name }) => name === 'AmountRecord')!;
  expect(amount.fields.map(({ name }) => name).slice(0, 3)).toEqual(['id', 'policy', 'jurisdiction']);
  expect(amount.fields.find(({ name }) => name === 'cite')).toMatchObject({ type: 'CiteRecord', shape: 'CiteRecord' });
  expect(amount.fields.find(({ name }) => name === 'topics')?.type).toBe('string[]');
  expect(amount.fields.find(({ name }) => name === 'min')?.type).toBe('number | null');
  for (const { fields } of shapes)
    for (const field of fields) expect(field.description.length, field.name).toBeGreaterThan(0);
});
