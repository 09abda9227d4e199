// Where titles and words of documents break: those of real documents, and that no character is lost.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spanRuns, titleWords } from '../../../src/publish/views/title-words.ts';

const broken = (title: string) =>
  titleWords(title)
    .map(({ text }) => text)
    .join('|');

test.each([
  ['许昌市加强高技能人才队伍建设实施办法', '许昌市|加强|高技能|人才|队伍|建设|实施|办法'],
  ['“技能宿迁”行动（2022—2024年）实施方案', '“技能宿迁”|行动|（2022—2024年）|实施|方案'],
  [
    '关于开展技能兴威行动加强技能人才队伍建设的若干措施',
    '关于|开展|技能兴威|行动|加强|技能|人才|队伍|建设的|若干|措施',
  ],
  ['2021年咸宁市高技能人才提升行动方案', '2021年|咸宁市|高技能|人才|提升|行动|方案'],
  ['其中 60\u00a0个有数值', '其中| |60\u00a0个有|数值'],
  ['Several Measures', 'Several| |Measures'],
  ['', ''],
])('%s', (title, expected) => {
  expect(broken(title)).toBe(expected);
});

test('only a span of figures must be told not to break inside', () => {
  expect(titleWords('行动（2022—2024年）方案').map(({ whole }) => whole)).toEqual([false, true, false]);
});

test('no character is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      expect(
        titleWords(title)
          .map(({ text }) => text)
          .join(''),
      ).toBe(title);
    }),
  );
});

describe('words of a document are cut', () => {
  test.each([
    ['建设3—5所左右高水平中职学校', ['建设', '[3—5]', '所左右高水平中职学校']],
    ['2022—2024年', ['[2022—2024]', '年']],
    ['三、主要任务——拓展', ['三、主要任务——拓展']],
    ['', []],
  ])('around spans of figures alone: %s', (words, expected) => {
    expect(spanRuns(words).map(({ text, whole }) => (whole ? `[${text}]` : text))).toEqual(expected);
  });

  test('and none of them is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'十1—2年 ') }), (words) => {
        expect(
          spanRuns(words)
            .map(({ text }) => text)
            .join(''),
        ).toBe(words);
      }),
    );
  });
});
