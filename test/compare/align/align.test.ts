// Alignment: pairs that a reader finds, found by words alone; why and how sure; and the laws of similarity.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  alignMeasures,
  alignPassages,
  alignPolicies,
  corpusPassages,
  MATCHED,
} from '../../../src/compare/align/align.ts';
import {
  confidenceOf,
  matchPassages,
  nearestPassages,
  similarityOf,
} from '../../../src/compare/align/nearest-passages.ts';
import { measurePassages, outlinePassages, type Passage, passagesOf } from '../../../src/compare/align/passages.ts';
import { indexPassages, type TermIndex } from '../../../src/compare/align/term-index.ts';
import { readCorpus } from '../../../src/corpus.ts';
import type { Corpus } from '../../../src/model.ts';
import { createRandom, generateMeasures } from '../../bench/generated-measures.ts';
import { readGoldenPairs } from '../../bench/golden-pairs.ts';

const WEIHAI = 'weihai/skilled-talent-2021';
const XUCHANG = 'xuchang/skilled-talent-2022';

let corpus: Corpus;
let bare: Passage[];
let coded: Passage[];
let words: TermIndex;
let all: TermIndex;
beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
  bare = corpusPassages(corpus, { hideTopics: true });
  coded = corpusPassages(corpus);
  words = indexPassages(bare);
  all = indexPassages(coded);
});

const passage = (id: string, text: string, more: Partial<Passage> = {}): Passage => ({
  id,
  policy: id.split('/')[0]!,
  text,
  ...more,
});

describe('golden pairs by words alone', () => {
  const ranks = () =>
    readGoldenPairs(corpus).map((pair) => {
      const from = bare.find(({ id }) => id === pair.from)!;
      const matches = nearestPassages(words, from, { within: pair.policy, top: 100, reasons: false });
      return { ...pair, rank: 1 + matches.findIndex(({ id }) => id === pair.to) };
    });

  test('every one is among the first three, in both directions', () => {
    expect(ranks().filter(({ rank }) => rank < 1 || rank > 3)).toEqual([]);
  });

  test('eight of ten are the first', () => {
    const found = ranks();
    expect(found.filter(({ rank }) => rank === 1).length / found.length).toBeGreaterThanOrEqual(0.8);
  });
});

describe('by codes, then words', () => {
  const studios = () => coded.find(({ id }) => id === `${WEIHAI}/skill-heritage-studios`)!;

  test('a match says what is shared, in codes and in the words as printed', () => {
    const [first] = nearestPassages(all, studios(), { exclude: WEIHAI });
    expect(first).toMatchObject({
      id: `${XUCHANG}/master-studios`,
      by: 'coding',
      topics: ['platforms-master-studios'],
      items: ['studio_grant'],
      comparables: ['studio_grant/municipal/studio'],
    });
    expect(first!.words[0]).toBe('技能大师工作室');
    for (const shared of first!.words) expect(studios().text).toContain(shared);
  });

  test('what shares a code comes before what shares words only', () => {
    const kinds = nearestPassages(all, studios(), { exclude: WEIHAI, top: 50 }).map(({ by }) => by);
    expect(kinds).toEqual([...kinds].sort());
    expect(new Set(kinds)).toEqual(new Set(['coding', 'wording']));
  });

  test('codes and words together make surer than either', () => {
    const peers = [
      passage('b/1', '对技能大师工作室给予补助', { topics: ['studios'] }),
      passage('b/2', '对技能大师工作室给予补助'),
      passage('b/3', '开展农村电商宣传', { topics: ['studios'] }),
      passage('b/4', '完善公园绿地养护制度'),
    ];
    const query = passage('a/1', '鼓励企业设立技能大师工作室', { topics: ['studios'] });
    const index = indexPassages([query, ...peers]);
    const found = new Map(nearestPassages(index, query, { exclude: 'a' }).map((match) => [match.id, match.confidence]));
    expect([...found.keys()]).toEqual(['b/1', 'b/3', 'b/2']);
    expect(found.get('b/1')).toBeGreaterThan(Math.max(found.get('b/2')!, found.get('b/3')!));
  });

  test('a code that a proposal leaves open is none', () => {
    const policy = structuredClone({
      ...corpus.policies.get(XUCHANG)!,
      files: undefined,
    }) as never as Corpus['policies'] extends Map<string, infer P> ? P : never;
    policy.coding.measures[0]!.topics = ['todo'];
    expect(measurePassages(policy)[0]!.topics).toEqual([]);
  });
});

describe('the whole corpus', () => {
  test('every measure is listed, and those without a sure match are named', () => {
    const { measures, unmatched } = alignMeasures(corpus, { top: 3 });
    expect(measures.map(({ id }) => id)).toEqual(coded.map(({ id }) => id));
    expect(unmatched).toEqual([`${WEIHAI}/special-ability-tests`]);
    for (const { id, policy, matches } of measures) {
      expect(matches.length).toBeLessThanOrEqual(3);
      expect(matches.map((match) => match.policy)).not.toContain(policy);
      expect(unmatched.includes(id)).toBe(matches.every(({ confidence }) => confidence < MATCHED));
    }
  });

  test('progress ends with all', () => {
    const told: [number, number][] = [];
    alignPassages(bare, { reasons: false, onProgress: (...done) => told.push(done) });
    expect(told).toEqual([
      [0, bare.length],
      [bare.length, bare.length],
    ]);
  });
});

describe('two policies', () => {
  test('pairs, and what either has alone with what comes nearest', () => {
    const { pairs, onlyA, onlyB } = alignPolicies(all, corpus.policies.get(WEIHAI)!, corpus.policies.get(XUCHANG)!);
    const short = (id: string) => id.split('/')[2];
    expect(pairs.filter(({ mutual }) => mutual).map(({ a, b }) => [short(a), short(b)])).toContainEqual([
      'major-contest-support',
      'skills-contests',
    ]);
    expect(onlyA.map(({ id }) => short(id))).toEqual([
      'lifelong-training-system',
      'priority-group-training',
      'special-ability-tests',
      'leading-talent-innovation',
    ]);
    for (const { nearest } of onlyA) expect(nearest!.confidence).toBeLessThan(MATCHED);
    expect(onlyB).toEqual([]);
  });

  test('swapping them swaps the sides', () => {
    const policies = [...corpus.policies.values()];
    for (const a of policies) {
      for (const b of policies) {
        const there = alignPolicies(all, a, b);
        const back = alignPolicies(all, b, a);
        const plain = (pairs: typeof there.pairs, from: 'a' | 'b', to: 'a' | 'b') =>
          pairs.map((pair) => `${pair[from]} ${pair[to]} ${pair.mutual} ${pair.match.confidence}`).sort();
        expect(plain(there.pairs, 'a', 'b')).toEqual(plain(back.pairs, 'b', 'a'));
        expect(there.onlyA.map(({ id }) => id)).toEqual(back.onlyB.map(({ id }) => id));
      }
    }
  });

  test('a policy and itself: each measure is the best match of its own', () => {
    const policy = corpus.policies.get(WEIHAI)!;
    const { pairs, onlyA, onlyB } = alignPolicies(all, policy, policy);
    expect(pairs.filter(({ mutual }) => mutual).map(({ a, b }) => a === b)).toEqual(
      policy.coding.measures.map(() => true),
    );
    expect([onlyA, onlyB]).toEqual([[], []]);
  });
});

describe('a document that nobody coded', () => {
  test('its numbered pieces are its passages; a heading that only holds others is none', () => {
    const { id, blocks } = corpus.policies.get(WEIHAI)!;
    const passages = outlinePassages({ id, blocks });
    expect(passages.map((one) => one.id.split('#')[1])).toEqual(
      expect.arrayContaining(['s1', 's2.1', 's3.5.18', 's4.3']),
    );
    expect(passages.map((one) => one.id.split('#')[1])).not.toContain('s3.5');
    expect(passages.find((one) => one.id.endsWith('#s3.2.8'))).toMatchObject({
      title: '加强技艺技能培育传承。',
      text: expect.stringMatching(/^加强技艺技能培育传承。鼓励企业/),
    });
  });

  test('its pieces find the measures that were made of them', () => {
    for (const policy of corpus.policies.values()) {
      const draft = { ...policy, coding: { ...policy.coding, measures: [] } };
      const pieces = passagesOf(draft);
      const blockOf = new Map(policy.coding.measures.map(({ id, block }) => [`${policy.id}/${id}`, block]));
      matchPassages(words, pieces, measurePassages(policy, { hideTopics: true }), { top: 1 }).forEach(([best], at) => {
        const block = pieces[at]!.id.split('#')[1]!;
        if ([...blockOf.values()].includes(block)) expect([block, blockOf.get(best!.id)]).toEqual([block, block]);
      });
    }
  });
});

describe('laws', () => {
  test('similarity is the same both ways, and 1 with itself', () => {
    for (const a of bare) {
      expect(similarityOf(words, a, a)).toBe(1);
      for (const b of bare) expect(similarityOf(words, a, b)).toBe(similarityOf(words, b, a));
    }
  });

  test('a measure is nearest to itself', () => {
    for (const one of bare) {
      const [first] = nearestPassages(words, one, { reasons: false });
      expect([first!.id, first!.score]).toEqual([one.id, 1]);
    }
  });

  test('the order of the passages changes nothing', () => {
    const expected = new Map(alignPassages(coded).measures.map((measure) => [measure.id, measure]));
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = createRandom(seed);
        const shuffled = coded.map((one) => ({ one, key: random() })).sort((a, b) => a.key - b.key);
        for (const measure of alignPassages(shuffled.map(({ one }) => one)).measures)
          expect(measure).toEqual(expected.get(measure.id));
      }),
      { numRuns: 5 },
    );
  });

  test('a tie goes by id', () => {
    const text = '对市级技能大师工作室给予建设补助';
    const index = indexPassages(['d/1', 'c/2', 'b/1', 'c/1', 'a/1'].map((id) => passage(id, text)));
    expect(nearestPassages(index, passage('a/1', text), { exclude: 'a', top: 3 }).map(({ id }) => id)).toEqual([
      'b/1',
      'c/1',
      'c/2',
    ]);
  });

  test('a search leaves nothing behind for the next', () => {
    const before = nearestPassages(all, coded[0]!);
    for (const one of coded) nearestPassages(all, one);
    expect(nearestPassages(all, coded[0]!)).toEqual(before);
    expect([...all.scratch.sums, ...all.scratch.query, ...all.scratch.maybe].every((value) => value === 0)).toBe(true);
  });

  test('confidence grows with the score, from 0 to 1', () => {
    const values = Array.from({ length: 101 }, (_, at) => confidenceOf(at / 100));
    expect([values[0], values[100]]).toEqual([0, 1]);
    expect(values).toEqual([...values].sort((a, b) => a - b));
  });

  test.each([
    ['no passage', []],
    ['nothing in common', [passage('b/1', '完善公园绿地养护制度')]],
    ['no words', [passage('b/1', '')]],
    ['marks only', [passage('b/1', '……（）。')]],
  ])('%s: no match', (_name, others) => {
    expect(nearestPassages(indexPassages(others), passage('a/1', '鼓励企业设立工作室'))).toEqual([]);
    expect(nearestPassages(indexPassages(others), passage('a/1', ''))).toEqual([]);
  });

  test('two passages of one id are refused', () => {
    expect(() => indexPassages([passage('a/1', '甲'), passage('a/1', '乙')])).toThrow(RangeError);
  });
});

describe('the index', () => {
  test('while it is small it finds what weighing every measure finds', () => {
    for (const one of coded) {
      const options = { exclude: one.policy, top: 10 };
      expect(nearestPassages(all, one, options)).toEqual(nearestPassages(all, one, { ...options, exhaustive: true }));
    }
  });

  test('of thousands it finds 99 of 100', () => {
    const many = generateMeasures(bare, 4_000, 7);
    const index = indexPassages(many);
    const sample = many.filter((_, at) => at % 100 === 0);
    let found = 0;
    for (const one of sample) {
      const options = { exclude: one.policy, reasons: false };
      const exact = nearestPassages(index, one, { ...options, exhaustive: true });
      const quick = new Set(nearestPassages(index, one, options).map(({ id }) => id));
      found += exact.filter(({ id }) => quick.has(id)).length / exact.length;
    }
    expect(found / sample.length).toBeGreaterThanOrEqual(0.99);
  });
});
