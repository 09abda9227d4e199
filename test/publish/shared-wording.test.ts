// `reuse.json` of the real documents: every passage where it stands, on each side, and measures that add up.
import { beforeAll, describe, expect, test } from 'vitest';
import { foldText } from '../../src/compare/wording/fold.ts';
import { readCorpus } from '../../src/corpus.ts';
import type { Corpus } from '../../src/model.ts';
import { findShared, reuseFile } from '../../src/publish/shared-wording.ts';
import type { ReuseFile, WordsRecord } from '../../src/types.ts';

let corpus: Corpus;
let file: ReuseFile;
beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
  file = reuseFile(corpus, '1.2.3');
});

const folded = (text: string) => {
  const { units, length } = foldText(text);
  return String.fromCharCode(...units.subarray(0, length));
};

test('every document is there, in the order of policies.json', () => {
  expect(file.documents.map(({ policy }) => policy)).toEqual([...corpus.policies.keys()]);
});

test('words stand where their cite says, and a list knows its own numbers', () => {
  const places: Pick<WordsRecord, 'policy' | 'cite'>[] = [...file.passages, ...file.phrases].flatMap(
    ({ places: own }) => own,
  );
  const members = file.groups.flatMap(({ members: own }) => own);
  expect(places.length).toBeGreaterThan(20);
  expect(members.length).toBeGreaterThan(10);
  for (const { policy, cite } of [...places, ...members]) {
    const { text } = corpus.policies.get(policy)!.blocks.find(({ id }) => id === cite.block)!;
    expect(text.slice(cite.start, cite.end)).toBe(cite.quote);
    expect(cite.quote).toBe(cite.quote.trim());
    expect(text).toContain(`${cite.prefix}${cite.quote}${cite.suffix}`);
  }
  for (const list of [file.passages, file.phrases, file.groups])
    expect(list.map(({ number }) => number)).toEqual(list.map((_, index) => index + 1));
});

test('a passage has the same words everywhere, punctuation and width apart, and at least so many', () => {
  for (const { places, characters } of [...file.passages, ...file.phrases]) {
    expect(new Set(places.map(({ cite }) => folded(cite.quote))).size).toBe(1);
    expect(new Set(places.map(({ policy }) => policy)).size).toBeGreaterThan(1);
    expect(characters).toBeGreaterThanOrEqual(file.min_characters);
  }
});

test('a pair names the passages that both have, and its earlier document by date', () => {
  const dates = new Map(file.documents.map(({ policy, date }) => [policy, date]));
  for (const { a, b, earlier, passages } of file.pairs) {
    expect(passages.length).toBeGreaterThan(0);
    for (const number of passages) {
      const having = file.passages[number - 1]!.places.map(({ policy }) => policy);
      expect(having).toEqual(expect.arrayContaining([a, b]));
    }
    expect([null, a]).toContain(earlier);
    if (earlier !== null) expect(dates.get(a)! < dates.get(b)!).toBe(true);
  }
});

describe('shares', () => {
  test('are those of the characters, to four decimals', () => {
    for (const { characters, shared, from_earlier, share, share_from_earlier } of file.documents) {
      expect(share).toBeCloseTo(shared / characters, 4);
      expect(share_from_earlier).toBeCloseTo(from_earlier / characters, 4);
      expect(from_earlier).toBeLessThanOrEqual(shared);
      expect(String(share).length).toBeLessThanOrEqual('0.1234'.length);
    }
  });
});

test('clauses of a group have the first as what they are like', () => {
  for (const { members, policies, since } of file.groups) {
    expect(members[0]!.similarity).toBe(1);
    expect(Math.min(...members.map(({ similarity }) => similarity))).toBeGreaterThanOrEqual(0.9);
    expect(policies).toEqual([...new Set(members.map(({ policy }) => policy))]);
    expect(policies.length).toBeGreaterThan(1);
    expect(since === null || /^\d{4}(-\d\d){0,2}$/.test(since)).toBe(true);
  }
});

test('a corpus is read once', () => {
  expect(findShared(corpus)).toBe(findShared(corpus));
});
