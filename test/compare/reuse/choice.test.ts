// What is left of shared wording: seen from one document, held by all or by some, shared by nobody, on one topic.
import { beforeAll, describe, expect, test } from 'vitest';
import { blocksOfTopics } from '../../../src/compare/align/passages.ts';
import { findUnshared, passagesHeldBy, reuseFrom } from '../../../src/compare/reuse/choice.ts';
import { findReuse, type Reuse, reuseDocument } from '../../../src/compare/reuse/reuse.ts';
import { readCorpus } from '../../../src/corpus.ts';
import type { CodedPolicy, Corpus } from '../../../src/model.ts';

const SUQIAN = 'suqian/skilled-talent-2022';
const MIN = 13;

let corpus: Corpus;
let policies: CodedPolicy[];
let reuse: Reuse;
beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
  policies = [...corpus.policies.values()];
  reuse = findReuse(policies.map(reuseDocument));
});

describe('from the side of one document', () => {
  test('it stands left in each of its pairs, whatever the dates, and nothing else is lost', () => {
    const seen = reuseFrom(reuse, SUQIAN);
    expect(seen.pairs.length).toBe(reuse.pairs.filter(({ a, b }) => a === SUQIAN || b === SUQIAN).length);
    for (const pair of seen.pairs) {
      const before = reuse.pairs.find(({ a, b }) => new Set([a, b]).has(pair.b) && new Set([a, b]).has(SUQIAN))!;
      expect(pair.a).toBe(SUQIAN);
      expect(pair.direction).toEqual(before.direction);
      const turned = before.a !== SUQIAN;
      expect(pair.share_a).toBe(turned ? before.share_b : before.share_a);
      expect(pair.characters_b).toBe(turned ? before.characters_a : before.characters_b);
      for (const { a, b } of pair.spans) expect([a.policy, b.policy]).toEqual([SUQIAN, pair.b]);
    }
    expect(seen.pairs.some(({ direction }) => direction?.from !== SUQIAN)).toBe(true);
  });

  test('only passages that it has', () => {
    const { passages } = reuseFrom(reuse, SUQIAN);
    expect(passages.length).toBeGreaterThan(0);
    expect(passages.length).toBeLessThan(reuse.passages.length);
    for (const { places } of passages) expect(places.map(({ policy }) => policy)).toContain(SUQIAN);
  });
});

describe('who has a passage', () => {
  test('every passage is held by all or only by some', () => {
    const [common, some] = (['common', 'differences'] as const).map((which) =>
      passagesHeldBy(reuse.passages, which, policies.length),
    );
    expect([...common!, ...some!].length).toBe(reuse.passages.length);
    expect(common).toEqual([]);
  });

  test('of two documents, all shared passages are common', () => {
    const two = findReuse(policies.slice(1, 3).map(reuseDocument));
    expect(passagesHeldBy(two.passages, 'common', 2)).toEqual(two.passages);
  });
});

describe('what nobody shares', () => {
  test('no passage stands in such a block, and every other provision has one', () => {
    const shared = new Set(
      [
        ...reuse.pairs.flatMap(({ spans }) => spans.flatMap(({ a, b }) => [a, b])),
        ...reuse.boilerplate.flatMap(({ places }) => places),
      ].map(({ policy, block }) => `${policy} ${block}`),
    );
    const alone = findUnshared(policies, reuse, MIN);
    expect(alone.length).toBeGreaterThan(50);
    for (const { policy, block, text } of alone) {
      expect(shared).not.toContain(`${policy} ${block}`);
      expect(corpus.policies.get(policy)!.blocks.find(({ id }) => id === block)!.text).toBe(text);
    }
    const weihai = alone.map(({ policy, block }) => `${policy} ${block}`);
    expect(weihai).not.toContain('weihai/skilled-talent-2021 s3.1.1');
  });

  test('a document against itself under another name has none', () => {
    const twin = { ...policies[2]!, id: 'twin' };
    const both = findReuse([policies[2]!, twin].map(reuseDocument));
    expect(findUnshared([policies[2]!], both, MIN)).toEqual([]);
  });
});

describe('one topic', () => {
  const topic = 'training-lifelong-system';
  const within = () => new Map(policies.map((policy) => [policy.id, blocksOfTopics(policy, [topic])]));

  test('blocks are those of its measures, all the way down', () => {
    const blocks = within().get('weihai/skilled-talent-2021')!;
    expect([...blocks]).toEqual(['s3.1.1']);
    expect(blocksOfTopics(policies[0]!, ['no-such-topic']).size).toBe(0);
  });

  test('every passage stands in one of them on one side', () => {
    const blocks = within();
    const found = findReuse(policies.map(reuseDocument), { within: blocks });
    expect(found.passages.map(({ text }) => text)).toContain('以就业技能培训、岗位技能提升培训和创业创新培训为主要');
    expect(found.passages.length).toBeLessThan(reuse.passages.length);
    for (const { spans } of found.pairs)
      for (const { a, b } of spans)
        expect([a, b].some(({ policy, block }) => blocks.get(policy)!.has(block))).toBe(true);
    // Shares are of the whole text.
    for (const { policy, characters } of found.documents)
      expect(characters).toBe(reuse.documents.find((each) => each.policy === policy)!.characters);
  });

  test('all blocks are no choice', () => {
    const all = new Map(policies.map(({ id, blocks }) => [id, new Set(blocks.map((block) => block.id))]));
    expect(findReuse(policies.map(reuseDocument), { within: all })).toEqual(reuse);
  });
});

test('progress counts each document once', () => {
  const seen: [number, number][] = [];
  findReuse(policies.map(reuseDocument), { onProgress: (done, total) => seen.push([done, total]) });
  expect(seen).toEqual(policies.map((_, index) => [index + 1, policies.length]));
});
