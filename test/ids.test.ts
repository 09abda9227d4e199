// Where ids lead: those of today to themselves, former ones to what stands in their place.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../src/corpus.ts';
import { isTermId, publishedIds, resolveId } from '../src/ids.ts';
import type { Corpus } from '../src/model.ts';
import type { Move } from '../src/types.ts';

const DEMO = 'demo/talent-2022';
const reason = { zh: '改名', en: 'Renamed' };
const move = (from: string, ...to: string[]): Move => ({ from, to, since: '0.2.0', reason });

let corpus: Corpus;
beforeAll(async () => {
  const { value } = await readCorpus('test/fixtures/corpus');
  corpus = {
    ...value,
    moved: [
      move(`${DEMO}/old-grant`, `${DEMO}/studio-grant`),
      move(`${DEMO}/mixed`, `${DEMO}/studio-grant`, `${DEMO}/prize-first`),
      move(`${DEMO}/wrong`),
      move('demo/talent-2021', DEMO),
      move('demo/talent-2021/lead-grant', `${DEMO}/fund-share`),
      move('sample', 'demo'),
      move('topics/prizes', 'topics/contests-prizes'),
      move('items/prize', 'items/contest_prize', 'items/studio_grant'),
    ],
  };
});

test('every id of today', () => {
  const ids = publishedIds(corpus);
  expect([...ids]).toEqual(
    expect.arrayContaining(['demo', DEMO, `${DEMO}/stock-2025`, `${DEMO}/entry-condition`, `${DEMO}/opinions-2021`]),
  );
  expect(ids.has(`${DEMO}/s2.1`)).toBe(false);
});

test('every term of a vocabulary', () => {
  const ids = publishedIds(corpus);
  for (const [vocabulary, { terms }] of corpus.vocabularies)
    for (const term of terms.keys()) expect(ids.has(`${vocabulary}/${term}`), term).toBe(true);
  expect(isTermId(corpus, 'items/never_was')).toBe(true);
  for (const id of ['items', 'demo', DEMO, `${DEMO}/studio-grant`]) expect(isTermId(corpus, id), id).toBe(false);
});

describe('resolveId', () => {
  test.each([
    ['demo', 'current', ['demo']],
    [`${DEMO}/studio-grant`, 'current', [`${DEMO}/studio-grant`]],
    ['a node of a condition', 'unknown', []],
    [`${DEMO}/entry-condition.1`, 'current', [`${DEMO}/entry-condition.1`]],
    [`${DEMO}/old-grant`, 'moved', [`${DEMO}/studio-grant`]],
    [`${DEMO}/mixed`, 'split', [`${DEMO}/studio-grant`, `${DEMO}/prize-first`]],
    [`${DEMO}/wrong`, 'withdrawn', []],
    // What stands under a policy that moved moves along, also when it was renamed later.
    ['demo/talent-2021', 'moved', [DEMO]],
    ['demo/talent-2021/studio-grant', 'moved', [`${DEMO}/studio-grant`]],
    ['demo/talent-2021/old-grant', 'moved', [`${DEMO}/studio-grant`]],
    ['demo/talent-2021/wrong', 'withdrawn', []],
    // What is said of the record itself comes first.
    ['demo/talent-2021/lead-grant', 'moved', [`${DEMO}/fund-share`]],
    ['sample/talent-2021/mixed', 'split', [`${DEMO}/studio-grant`, `${DEMO}/prize-first`]],
    ['sample', 'moved', ['demo']],
    ['demo/talent-2021/never-was', 'unknown', []],
    ['', 'unknown', []],
    ['/', 'unknown', []],
    ['demo/talent-20211', 'unknown', []],
    ['topics/contests-prizes', 'current', ['topics/contests-prizes']],
    ['topics/prizes', 'moved', ['topics/contests-prizes']],
    ['items/prize', 'split', ['items/contest_prize', 'items/studio_grant']],
    ['items/never_was', 'unknown', []],
  ])('%s is %s', (id, state, ids) => {
    expect(resolveId(corpus, id)).toEqual({ state, ids });
  });

  test('ends on circles, which validate reports', () => {
    const circle = { ...corpus, moved: [move('a/b-2020', 'c/d-2020'), move('c/d-2020', 'a/b-2020')] };
    expect(resolveId(circle, 'a/b-2020')).toEqual({ state: 'unknown', ids: [] });
  });
});
