// Folding, queries, marks and the coding of lists, each alone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BitReader, BitWriter } from '../../../src/publish/search/bits.ts';
import { ByteReader, ByteWriter } from '../../../src/publish/search/bytes.ts';
import { foldInto, foldText, wordsIn } from '../../../src/publish/search/fold.ts';
import { beginningOf, hashKey, hashUnits, wordTerm } from '../../../src/publish/search/keys.ts';
import { excerptOf, markTerms } from '../../../src/publish/search/match.ts';
import {
  intersect,
  readOffsets,
  readPostings,
  skipOffsets,
  skipPostings,
  unite,
  writeOffsets,
  writePostings,
} from '../../../src/publish/search/postings.ts';
import { parseQuery } from '../../../src/publish/search/query.ts';

describe('folding', () => {
  test.each([
    ['补贴 5,000 元（一次性）', '补贴5000元(一次性)'],
    ['５，０００％', '5000%'],
    ['1,2,3', '1,2,3'],
    ['12,34', '12,34'],
    ['1,234,567', '1234567'],
    ['ＡＢＣ Mixed', 'abcmixed'],
    ['〔2021〕［2021］【2021】', '[2021][2021][2021]'],
    ['“十四五”‘十四五’「十四五」', '"十四五""十四五""十四五"'],
    ['——－–', '----'],
    ['一、二，三。', '一、二,三.'],
    ['①㎡²', '①㎡²'],
    ['二○二五', '二〇二五'],
    ['甲\t乙\n丙\u3000丁\u200b戊', '甲\n乙\n丙丁戊'],
    ['⼈力', '人力'],
  ])('%j', (text, folded) => {
    expect(foldText(text).text).toBe(folded);
  });

  test('every unit knows where it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldText(text);
        expect(folded.at).toHaveLength(folded.text.length + 1);
        expect(folded.at.at(-1)).toBe(text.length);
        expect([...folded.at].sort((a, b) => a - b)).toEqual(folded.at);
        const room = new Uint16Array(text.length + 1);
        const end = foldInto(text, room, 0);
        expect(String.fromCharCode(...room.subarray(0, end)).replaceAll('\0', '\n')).toBe(
          folded.text.replaceAll('\0', '\n'),
        );
      }),
      { seed: 1 },
    );
  });

  test('words lose their plural alone', () => {
    expect(wordsIn('Subsidies for Apprentices; access, Start-up basis')).toEqual([
      ...['subsidy', 'for', 'apprentice', 'access', 'start', 'up', 'basis'],
    ]);
  });
});

describe('queries', () => {
  test.each([
    ['学徒', ['学徒'], []],
    ['技能大师 10 万元', ['技能大师', '10万元'], ['100000 CNY']],
    ['5,000', ['5000'], ['5000']],
    ['1.15亿', ['1.15亿'], ['115000000']],
    ['60％', ['60%'], ['60 percent']],
    ['2,000 Yuan', ['2000yuan'], ['2000 CNY']],
    ['2025 年', ['2025年'], []],
    ['2025 学徒', ['2025', '学徒'], ['2025']],
    ['“金蓝领” 培训', ['金蓝领', '培训'], []],
    ['“双师”行动', ['"双师"行动'], []],
    ['学徒 学徒', ['学徒'], []],
    ['   ', [], []],
  ])('%j', (typed, texts, values) => {
    const terms = parseQuery(typed);
    expect(terms.map(({ text }) => text)).toEqual(texts);
    expect(terms.flatMap((term) => term.values)).toEqual(values);
  });
});

describe('marks', () => {
  const shown = (text: string, query: string) =>
    markTerms(text, parseQuery(query))
      .map(({ text: own, marked }) => (marked ? `[${own}]` : own))
      .join('');

  test.each([
    ['技能大师工作室', '师工作', '技能大[师工作]室'],
    ['给予 5 万元补助', '5万元', '给予 [5 万元]补助'],
    ['奖励5，000元。', '5,000', '奖励[5，000]元。'],
    ['Subsidies for apprenticeship', 'subsidy apprentice', '[Subsidies] for [apprentice]ship'],
    ['技能技能人才', '技能 能技', '[技能技能]人才'],
    ['没有', '学徒', '没有'],
  ])('%s: %s', (text, query, marked) => {
    expect(shown(text, query)).toBe(marked);
  });

  test('an excerpt is the sentence with the words, and one more for a term it lacks', () => {
    const filler = '这是一个与查询毫无关系的句子，只是为了让这一段足够长，长到不能整段显示出来。';
    const text = `${filler}${filler}推行学徒制培养。${filler}${filler}每人补贴5000元。${filler}`;
    const words = (query: string) =>
      excerptOf(text, parseQuery(query))
        .map(({ text: own }) => own)
        .join('');
    expect(words('学徒')).toMatch(/^….*推行学徒制培养。/);
    expect(words('学徒').length).toBeLessThan(130);
    expect(words('学徒 5000元')).toMatch(/^…推行学徒制培养。…每人补贴5000元。…$/);
    expect(excerptOf('短句。', parseQuery('短'))).toHaveLength(2);
  });

  test('nothing is lost or added but dots', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('学徒', '。', '补贴5,000元', '培训', '，', 'ABC ', '\n')),
        fc.constantFrom('学徒', '5000', '学徒 培训', 'b'),
        (parts, query) => {
          const text = parts.join('');
          const terms = parseQuery(query);
          expect(
            markTerms(text, terms)
              .map(({ text: own }) => own)
              .join(''),
          ).toBe(text);
          for (const part of excerptOf(text, terms)
            .map(({ text: own }) => own)
            .join('')
            .split('…'))
            expect(text).toContain(part);
        },
      ),
      { seed: 2 },
    );
  });
});

describe('lists', () => {
  const sorted = fc
    .uniqueArray(fc.nat({ max: 50_000 }), { maxLength: 300 })
    .map((list) => Int32Array.from(list).sort());

  /** Pairs of an entry and an offset, as the build has them. */
  const pairs = (list: readonly (readonly [entry: number, offset: number])[]) => Int32Array.from(list.flat());

  test('come back as written, one behind the other', () => {
    fc.assert(
      fc.property(fc.array(sorted, { minLength: 1 }), fc.integer({ min: 50_001, max: 2_000_000 }), (lists, total) => {
        const writer = new BitWriter();
        for (const list of lists) {
          const found = pairs(Array.from(list, (entry) => [entry, 0] as const));
          writePostings(writer, found, 0, list.length, list.length, total);
        }
        const bytes = writer.take();
        const reader = new BitReader(bytes);
        const skipper = new BitReader(bytes);
        for (const list of lists) {
          expect(readPostings(reader, list.length, total)).toEqual(list);
          skipPostings(skipper, list.length, total);
          expect(skipper.at).toBe(reader.at);
        }
      }),
      { seed: 3 },
    );
  });

  test('offsets come back for the entries that are wanted', () => {
    const occurrences = fc.array(fc.record({ entry: fc.nat({ max: 40 }), offset: fc.nat({ max: 3_000 }) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(occurrences, fc.nat(), (found, pick) => {
        const keys = [...new Set(found.map(({ entry, offset }) => entry * 10_000 + offset))].sort((a, b) => a - b);
        const list = keys.map((key) => [Math.floor(key / 10_000), key % 10_000] as const);
        const writer = new BitWriter();
        writeOffsets(writer, pairs(list), 0, list.length);
        writer.bits(0x2a, 6);
        const bytes = writer.take();
        const entries = Int32Array.from(new Set(list.map(([entry]) => entry)));
        const wanted = entries.filter((_, at) => (at + pick) % 3 !== 0);
        expect(readOffsets(new BitReader(bytes), entries, wanted)).toEqual(
          Array.from(wanted, (entry) => list.filter(([own]) => own === entry).map(([, offset]) => offset)),
        );
        const reader = new BitReader(bytes);
        skipOffsets(reader, entries.length);
        expect(reader.bits(6)).toBe(0x2a);
      }),
      { seed: 4 },
    );
  });

  test('bits come back in any mixture of codes', () => {
    const code = fc.oneof(
      fc.record({ kind: fc.constant('bits' as const), value: fc.nat({ max: 2 ** 32 - 1 }), width: fc.constant(32) }),
      fc.record({ kind: fc.constant('bits' as const), value: fc.nat({ max: 2 ** 16 - 1 }), width: fc.constant(16) }),
      fc.record({ kind: fc.constant('rice' as const), value: fc.nat({ max: 5_000 }), width: fc.nat({ max: 12 }) }),
      fc.record({
        kind: fc.constant('rice' as const),
        value: fc.integer({ min: 2 ** 31, max: 2 ** 32 - 1 }),
        width: fc.integer({ min: 20, max: 31 }),
      }),
      fc.record({
        kind: fc.constant('gamma' as const),
        value: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
        width: fc.nat(),
      }),
      fc.record({ kind: fc.constant('gamma' as const), value: fc.integer({ min: 1, max: 20 }), width: fc.nat() }),
    );
    fc.assert(
      fc.property(fc.array(code), (codes) => {
        const writer = new BitWriter();
        for (const { kind, value, width } of codes)
          if (kind === 'gamma') writer.gamma(value);
          else writer[kind](value, width);
        const reader = new BitReader(writer.take().slice());
        for (const { kind, value, width } of codes)
          expect(kind === 'gamma' ? reader.gamma() : reader[kind](width)).toBe(value);
      }),
      { seed: 7 },
    );
  });

  test('meet and unite', () => {
    fc.assert(
      fc.property(sorted, sorted, (a, b) => {
        expect([...intersect(a, b)]).toEqual([...a].filter((value) => b.includes(value)));
        expect([...unite([a, b])]).toEqual([...new Set([...a, ...b])].sort((x, y) => x - y));
      }),
      { seed: 6 },
    );
  });

  test('numbers of any size', () => {
    const writer = new ByteWriter();
    const numbers = [0, 127, 128, 16_384, 2 ** 31 - 1];
    for (const number of numbers) writer.varint(number);
    const reader = new ByteReader(writer.finish());
    expect(numbers.map(() => reader.varint())).toEqual(numbers);
    expect(reader.isAtEnd).toBe(true);
  });

  test('a gram has one hash, a beginning of words has one', () => {
    expect(hashUnits([0x5b66, 0x5f92], 0, 2)).toBe(hashKey('学徒'));
    expect(hashKey('apprentice')).not.toBe(hashKey('apply'));
    expect(hashKey(wordTerm('apprentice'))).toBe(hashKey(wordTerm('apply')));
  });

  test('the hash of a gram and its other units tell the first two', () => {
    const unit = fc.integer({ min: 3, max: 0xffff });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 6 }), (units) => {
        const beginning = beginningOf(hashUnits(units, 0, units.length), units.slice(2));
        expect([beginning >>> 16, beginning & 0xffff]).toEqual(units.slice(0, 2));
      }),
      { seed: 8 },
    );
  });
});
