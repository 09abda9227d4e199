// Folding of passages and the words they share: what counts as the same, what is left out.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachTerm, findSharedWords, foldPassage } from '../../../src/compare/align/passage-terms.ts';
import { TermTable } from '../../../src/compare/align/term-table.ts';

/** Folded units as a string, `|` where words end. */
function fold(text: string): string {
  const { units, length } = foldPassage(text);
  return String.fromCharCode(...units.subarray(0, length)).replaceAll('\0', '|');
}

describe('foldPassage', () => {
  test.each([
    ['给予５万元', '给予0万元|'],
    ['给予 5 万元', '给予0万元|'],
    ['13.5万人', '0万人|'],
    ['1,500元、1000元', '0元|0元|'],
    ['“金蓝领”培训', '金蓝领培训|'],
    ['《办法》（试行）', '办法|试行|'],
    ['ＡＩ应用', 'ai应用|'],
    ['60％以上', '0%以上|'],
    ['', ''],
    ['。，', ''],
    ['建立体系。\n给予补助', '建立体系|给予补助|'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test.each([
    ['开展培训。(市人力资源社会保障局会同有关部门负责)'],
    ['开展培训。（责任单位：区人社局、区科经局、各街道、各产业办）'],
    ['开展培训。（市教育局、市财政局）'],
    ['开展培训（市人社局牵头，各县（市、区）配合）。'],
    ['开展培训。\n责任单位：市人社局、市财政局'],
    ['开展培训。【牵头单位：市总工会】'],
  ])('who is responsible is no part of it: %s', (text) => {
    expect(fold(text)).toBe('开展培训|');
  });

  test.each([
    ['开展培训（含岗前培训、转岗培训）。', '开展培训|含岗前培训|转岗培训|'],
    ['（市人社局）开展培训', '市人社局|开展培训|'],
  ])('other brackets are: %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('offsets lead back to the units as printed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { units, offsets, length } = foldPassage(text);
        for (let at = 0; at < length; at += 1) {
          expect(offsets[at]).toBeLessThanOrEqual(text.length);
          if (units[at]! >= 0x4e00 && units[at]! <= 0x9fff)
            expect(text.charAt(offsets[at]!).normalize('NFKC')).toContain(String.fromCharCode(units[at]!));
        }
      }),
    );
  });

  test.each([
    ['以习近平新时代中国特色社会主义思想为指导，开展培训', '思想', '培训'],
    ['深入贯彻党的十九大和十九届二中、三中全会精神，开展培训', '全会', '培训'],
    ['为贯彻落实省委要求，开展培训', '落实', '培训'],
  ])('a set phrase is marked, the rest is not: %s', (text, phrase, plain) => {
    const { phrase: marks, offsets } = foldPassage(text);
    const markAt = (words: string) => marks[offsets.indexOf(text.indexOf(words))];
    expect([markAt(phrase), markAt(plain)]).toEqual([1, 0]);
  });
});

test('terms are pairs and triples inside words', () => {
  const seen: string[] = [];
  eachTerm(foldPassage('工作室，技能'), (high, low) => {
    const pair = String.fromCharCode(low >>> 16, low & 0xffff);
    seen.push(high === 0 ? pair : String.fromCharCode(high) + pair);
  });
  expect(seen).toEqual(['工作', '工作室', '作室', '技能']);
});

describe('findSharedWords', () => {
  const shared = (a: string, b: string) => findSharedWords(a, b, 5, () => 1);

  test.each([
    ['建设技能大师工作室', '市级“技能大师工作室”', ['技能大师工作室']],
    ['市级“技能大师工作室”', '建设技能大师工作室', ['技能大师工作室']],
    ['分别给予5万元奖励', '分别给予10万元补助', ['分别给予', '万元']],
    ['推动企业的发展', '工业的发展', ['发展']],
    ['甲乙', '丙丁', []],
    ['', '', []],
  ])('%s and %s', (a, b, words) => {
    expect(shared(a, b)).toEqual(words);
  });

  test('words are as the first prints them', () => {
    expect(shared('实施“金蓝领”培训项目', '金蓝领培训项目')).toEqual(['金蓝领”培训项目']);
  });
});

test('TermTable numbers terms in the order in which they come, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(0xffff), fc.nat(0xffffffff)), { maxLength: 5_000 }), (keys) => {
      const table = new TermTable();
      const known = new Map<string, number>();
      for (const [high, low] of keys) {
        const key = `${high} ${low}`;
        if (!known.has(key)) {
          expect(table.find(high, low)).toBe(-1);
          known.set(key, known.size);
        }
        expect(table.add(high, low)).toBe(known.get(key));
        expect(table.find(high, low)).toBe(known.get(key));
      }
      expect(table.size).toBe(known.size);
    }),
    { numRuns: 20 },
  );
});
