// The view of the page on the checks, on the corpus itself: everything that no record cites is there with its reason, every
// search with its words, every correction with what it changed.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import type { Corpus } from '../../../src/model.ts';
import { startReading } from '../../../src/publish/views/entry.ts';
import { policyView } from '../../../src/publish/views/policy.ts';
import { type ChecksView, checksView } from '../../../src/publish/views/policy-checks.ts';
import { type Piece, wordsOf } from '../../../src/publish/views/policy-text.ts';

let corpus: Corpus;

beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
});

const readingOf = (lang: 'zh' | 'en', from = corpus) => startReading(from, { lang, base: '/base/' });
const each = (check: (id: string, view: ChecksView, lang: 'zh' | 'en') => void) => {
  expect(corpus.policies.size).toBeGreaterThan(0);
  for (const id of corpus.policies.keys())
    for (const lang of ['zh', 'en'] as const) check(id, checksView(readingOf(lang), id), lang);
};
const marksOf = (pieces: readonly Piece[]): [id: string, words: string][] =>
  pieces.flatMap((piece) =>
    piece.kind === 'mark'
      ? [
          ...(piece.id === null ? [] : [[piece.id, wordsOf(piece.pieces)] as [string, string]]),
          ...marksOf(piece.pieces),
        ]
      : [],
  );

describe('coverage', () => {
  test('the parts of a bar stand in a row and make the whole', () => {
    each((_, { reach, open }) => {
      expect(reach.map((row) => row.of)).toEqual(['blocks', 'numerals', 'topics']);
      for (const { total, parts } of reach) {
        let end = 0;
        for (const { start, count } of parts) {
          expect(start).toBe(end);
          expect(count).toBeGreaterThan(0);
          end += count;
        }
        expect(end).toBe(total);
      }
      expect(open).toEqual([]);
    });
  });

  test('what nothing accounts for is open, and shown as such', () => {
    const [id] = [...corpus.policies].find(([, { coding }]) =>
      coding.uncoded.some(({ quote }) => quote === undefined),
    )!;
    const policy = corpus.policies.get(id)!;
    const bare = { ...policy, coding: { ...policy.coding, uncoded: [], absences: [] } };
    const view = checksView(readingOf('zh', { ...corpus, policies: new Map(corpus.policies).set(id, bare) }), id);
    const opened = view.reach.map(({ parts }) => parts.find(({ state }) => state === 'open')?.count ?? 0);
    expect(opened[0]).toBeGreaterThan(0);
    expect(opened[2]).toBeGreaterThan(0);
    expect(view.open).toHaveLength(opened.reduce((sum, count) => sum + count, 0));
    expect(view.uncoded).toEqual([]);
  });
});

test('every entry of words without a record is there once, verbatim from their start, with the way to its block', () => {
  each((id, { uncoded }, lang) => {
    const policy = corpus.policies.get(id)!;
    const blocks = new Map(policy.blocks.map((block) => [block.id, block.text]));
    const prefix = lang === 'zh' ? '/base' : '/base/en';
    const shown = uncoded.flatMap(({ entries }) => entries);
    expect(shown).toHaveLength(policy.coding.uncoded.length);
    for (const { reason, entries } of uncoded) {
      const own = policy.coding.uncoded.filter(
        (entry) => corpus.vocabularies.get('uncoded_reasons')!.terms.get(entry.reason)!.label[lang] === reason,
      );
      expect(entries).toHaveLength(own.length);
      entries.forEach(({ href, text, cut }, index) => {
        const { block, quote } = own[index]!;
        const whole = quote ?? blocks.get(block)!;
        expect(href).toBe(`${prefix}/policies/${id}/#${block}`);
        expect(whole.startsWith(text)).toBe(true);
        expect(cut).toBe(text !== whole);
      });
    }
  });
});

test('every search is there with its words, and near misses lead to where they are marked in the document', () => {
  each((id, { absences }, lang) => {
    const { coding } = corpus.policies.get(id)!;
    const marks = new Map(
      policyView(readingOf(lang), id).rows.flatMap(({ blocks }) => blocks.flatMap(({ pieces }) => marksOf(pieces))),
    );
    expect(absences.map(({ searched }) => searched)).toEqual(coding.absences.map(({ terms }) => terms));
    expect(new Set(absences.map(({ anchor }) => anchor)).size).toBe(absences.length);
    for (const [index, { state, exceptions }] of absences.entries()) {
      expect(state === null).toBe(coding.absences[index]!.not_applicable !== true);
      expect(exceptions).toHaveLength(coding.absences[index]!.except?.length ?? 0);
      for (const { quote, href } of exceptions) {
        const [path, anchor] = href.split('#');
        expect(path).toBe(`/base${lang === 'zh' ? '' : '/en'}/policies/${id}/`);
        expect(quote).toContain(marks.get(anchor!));
      }
    }
  });
});

test('every correction is there with the words that it changed', () => {
  each((id, { corrections, original }) => {
    const { source } = corpus.policies.get(id)!;
    expect(corrections.map(({ anchor }) => anchor)).toEqual(
      source.corrections.map((_, index) => `correction-${index + 1}`),
    );
    for (const [index, { before, corrected, after, block, place }] of corrections.entries()) {
      expect(before + corrected + after).toBe(source.corrections[index]!.corrected);
      expect(place === null).toBe(block === null);
    }
    expect(original.sha256).toBe(source.original.sha256);
  });
});

test('the table of review counts every record once', () => {
  each((id, { review }) => {
    const { coding, source } = corpus.policies.get(id)!;
    const within = coding.measures.flatMap(({ amounts, benefits, conditions }) => [
      ...(amounts ?? []),
      ...(benefits ?? []),
      ...(conditions ?? []),
    ]);
    const all = [coding.goals, coding.measures, within, coding.absences, source.relations].flat();
    expect(review.total).toBe(all.length);
    for (const { counts } of review.rows) expect(counts).toHaveLength(review.states.length);
  });
});

test('throws for a policy that is not there', () => {
  expect(() => checksView(readingOf('zh'), 'no/such-2000')).toThrow('no policy');
});
