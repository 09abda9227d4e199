// Shared passages: all that there are, where they stand, whose they are, and what belongs to everybody.
// It must not measure time: that is bench/diff.bench.ts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findReuse, type ReuseDocument, reuseDocument } from '../../../src/compare/reuse/reuse.ts';
import { findSetPhrases } from '../../../src/compare/set-phrases.ts';
import { foldedSlice, foldText } from '../../../src/compare/wording/fold.ts';
import { readCorpus } from '../../../src/corpus.ts';

const SHARED = '对新建的工作室给予建设补助资金并加强绩效管理';
const document = (id: string, date: string | null, ...texts: string[]): ReuseDocument => ({
  id,
  date,
  blocks: texts.map((text, index) => ({ id: `s${index + 1}`, text })),
});

describe('the policies', async () => {
  const { value: corpus } = await readCorpus('.');
  const reuse = findReuse([...corpus.policies.values()].map(reuseDocument));
  const textAt = (policy: string, block: string, start: number, end: number) =>
    corpus.policies
      .get(policy)!
      .blocks.find(({ id }) => id === block)!
      .text.slice(start, end);

  test('Weihai and Suqian share the sentence on three kinds of training', () => {
    const pair = reuse.pairs.find(({ a, b }) => a.startsWith('weihai/') && b.startsWith('suqian/'));
    const words = '以就业技能培训、岗位技能提升培训和创业创新培训为主要';
    expect(pair!.spans).toContainEqual({
      a: { policy: 'weihai/skilled-talent-2021', block: 's3.1.1', start: 66, end: 92, text: words },
      b: { policy: 'suqian/skilled-talent-2022', block: 's3.b1', start: 209, end: 235, text: words },
      characters: 25,
    });
    expect(pair!.direction).toEqual({ from: 'weihai/skilled-talent-2021', to: 'suqian/skilled-talent-2022' });
    expect(reuse.passages[0]).toMatchObject({ text: words, first: 'weihai/skilled-talent-2021' });
  });

  test('creeds and addresses stand apart', () => {
    expect(reuse.boilerplate.map(({ text }) => text)).toContain('以习近平新时代中国特色社会主义思想为指导');
    expect(reuse.passages.filter(({ text }) => text.includes('习近平'))).toEqual([]);
  });

  test('every offset leads to the words', () => {
    const places = [...reuse.passages, ...reuse.boilerplate].flatMap((passage) => passage.places);
    expect(places.length).toBeGreaterThan(20);
    for (const { policy, block, start, end, text } of places) expect(textAt(policy, block, start, end)).toBe(text);
  });
});

describe('two documents', () => {
  test('offsets and words are those of each side', () => {
    const { pairs } = findReuse([
      document('a', '2021', `前文。“${SHARED.slice(0, 10)}，${SHARED.slice(10)}”。后文`),
      document('b', '2022', '另一款。', `又及：${SHARED}！`),
    ]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({
      a: 'a',
      b: 'b',
      direction: { from: 'a', to: 'b' },
      characters_a: SHARED.length,
      characters_b: SHARED.length,
      spans: [
        {
          a: { policy: 'a', block: 's1', start: 4, end: 5 + SHARED.length },
          b: { policy: 'b', block: 's2', start: 3, end: 3 + SHARED.length, text: SHARED },
        },
      ],
    });
    expect(pairs[0]!.share_a).toBeCloseTo(SHARED.length / (SHARED.length + 4), 6);
  });

  test.each<[string | null, string | null, string | null]>([
    ['2021-08-19', '2022-03', 'a'],
    ['2022-03', '2021-08-19', 'b'],
    ['2021', '2021-08', null],
    ['2021-08', '2021-08', null],
    [null, '2021', null],
  ])('%s and %s: first is %s', (dateA, dateB, from) => {
    const { pairs, passages } = findReuse([document('a', dateA, SHARED), document('b', dateB, SHARED)]);
    expect(pairs[0]!.direction?.from ?? null).toBe(from);
    expect(passages[0]!.first).toBe(from);
  });

  test('twelve characters are too few, thirteen are enough', () => {
    const shared = (length: number) =>
      findReuse([
        document('a', '2021', `甲${SHARED.slice(0, length)}乙`),
        document('b', '2022', `丙${SHARED.slice(0, length)}丁`),
      ]).pairs.length;
    expect([shared(12), shared(13)]).toEqual([0, 1]);
  });

  test('a number is not cut', () => {
    const text = (number: string) => `到${number}全市规模以上企业实现技能人才自主评价`;
    const { pairs } = findReuse([document('a', '2021', text('2025年')), document('b', '2022', text('1025年'))]);
    expect(pairs[0]!.spans[0]!.a.text).toBe('年全市规模以上企业实现技能人才自主评价');
  });

  test('a passage does not run over two blocks, nor within one document', () => {
    expect(
      findReuse([document('a', '2021', SHARED.slice(0, 11), SHARED.slice(11)), document('b', '2022', SHARED)]).pairs,
    ).toEqual([]);
    expect(findReuse([document('a', '2021', SHARED, SHARED)]).passages).toEqual([]);
  });

  test('how much of a document is shared, and how much of it was there before', () => {
    const own = '本市范围内的各类企业均可提出申请';
    const { documents } = findReuse([
      document('a', '2021', SHARED),
      document('b', '2022', SHARED + own),
      document('c', null, own),
    ]);
    expect(documents).toMatchObject([
      { policy: 'a', characters: SHARED.length, shared: SHARED.length, from_earlier: 0, share: 1 },
      { policy: 'b', shared: SHARED.length + own.length, from_earlier: SHARED.length, share: 1 },
      { policy: 'c', shared: own.length, from_earlier: 0 },
    ]);
  });

  test('empty documents have nothing', () => {
    expect(findReuse([document('a', '2021'), document('b', null, '', '。')])).toMatchObject({
      pairs: [],
      passages: [],
      boilerplate: [],
      documents: [{ share: 0 }, { share: 0 }],
    });
  });
});

describe('what belongs to everybody', () => {
  test('a passage that most of many documents have', () => {
    const documents = Array.from({ length: 12 }, (_, index) =>
      document(
        `p${index}`,
        `20${10 + index}`,
        index < 9 ? SHARED : '',
        index < 2 ? '优先支持在本市缴纳社会保险的职工' : '',
      ),
    );
    const { passages, boilerplate } = findReuse(documents);
    expect(boilerplate.map(({ text, places }) => [text, places.length])).toEqual([[SHARED, 9]]);
    expect(passages.map(({ text }) => text)).toEqual(['优先支持在本市缴纳社会保险的职工']);
  });

  test.each([
    '以习近平新时代中国特色社会主义思想为指导',
    '深入贯彻党的十九届二中、三中、四中、五中全会精神',
    '全面贯彻落实党的二十大和二十届二中、三中全会精神',
    '深入学习贯彻习近平总书记关于人才工作的重要论述精神',
    '各县（市、区）人力资源和社会保障局',
    '请结合本地本单位实际，认真组织贯彻执行',
    '本办法自发布之日起施行',
    '本办法由市人力资源和社会保障局负责解释',
    '（此件主动公开）',
  ])('%s is a set phrase', (text) => {
    const folded = foldedSlice(foldText(text));
    const covered = findSetPhrases(folded).reduce((sum, { start, end }) => sum + end - start, 0);
    expect(folded.length - covered).toBeLessThan(3);
  });

  test('what stands beside a set phrase is still found', () => {
    const text = `以习近平新时代中国特色社会主义思想为指导，${SHARED}`;
    const { passages, boilerplate } = findReuse([document('a', '2021', text), document('b', '2022', text)]);
    expect([passages.length, boilerplate.length]).toEqual([1, 0]);
  });
});

describe('laws', () => {
  const MIN = 6;
  // Without digits and set phrases, so that a shared passage is a common substring and nothing else.
  const word = fc.constantFrom(
    '建立健全工作机制',
    '强化绩效管理',
    '组织',
    '开',
    '展',
    '落',
    '实',
    '责',
    '任',
    '，',
    '加大资金投入力度',
  );
  const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(''));
  const documents = fc
    .array(fc.array(text, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 4 })
    .map((list) => list.map((texts, index) => document(`p${index}`, `202${index}`, ...texts)));

  /** Every common substring of two texts that is as long as it can be, found the slow way. */
  function sharedWords(a: string, b: string): Set<string> {
    const found = new Set<string>();
    for (let i = 0; i < a.length; i += 1) {
      for (let j = 0; j < b.length; j += 1) {
        if (a[i] !== b[j] || (i > 0 && j > 0 && a[i - 1] === b[j - 1])) continue;
        let length = 0;
        while (i + length < a.length && a[i + length] === b[j + length]) length += 1;
        if (length >= MIN) found.add(a.slice(i, i + length));
      }
    }
    return found;
  }

  test('all that two documents share is found, and nothing else', () => {
    fc.assert(
      fc.property(documents, (list) => {
        const { pairs } = findReuse(list, { min: MIN });
        for (const [later, b] of list.entries()) {
          for (const a of list.slice(0, later)) {
            const found = new Set(
              pairs
                .filter((pair) => pair.a === a.id && pair.b === b.id)
                .flatMap(({ spans }) => spans.map((span) => foldedSlice(foldText(span.a.text)))),
            );
            const expected = new Set<string>();
            for (const left of a.blocks)
              for (const right of b.blocks)
                for (const words of sharedWords(foldedSlice(foldText(left.text)), foldedSlice(foldText(right.text))))
                  expected.add(words);
            // Of a passage that stands in a longer one the longer one is enough: of many places in one text the first sixteen are met.
            for (const words of found) expect(expected).toContain(words);
            for (const words of expected)
              expect(
                [...found].some((other) => other.includes(words)),
                words,
              ).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the order of the documents does not matter', () => {
    fc.assert(
      fc.property(documents, (list) => {
        expect(findReuse(list.toReversed(), { min: MIN })).toEqual(findReuse(list, { min: MIN }));
      }),
      { numRuns: 50 },
    );
  });
});
