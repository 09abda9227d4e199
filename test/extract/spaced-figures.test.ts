// Counts whose thousands are parted by a space: one number, or none where two numbers may stand side by side.
import { describe, expect, test } from 'vitest';
import { quantitiesIn } from '../../src/extract/spaced-figures.ts';

const read = (text: string) => quantitiesIn(text).map(({ bound, min, max, text: words }) => [bound, min ?? max, words]);

describe('quantitiesIn', () => {
  test.each<[string, unknown[]]>([
    ['开展培训不少于3 400人次', [['at_least', 3400, '不少于3 400人次']]],
    ['新增技能人才12 000名以上', [['at_least', 12000, '12 000名以上']]],
    [
      '建设实训工位1 250个，培训5 000人',
      [
        ['exact', 1250, '1 250个'],
        ['exact', 5000, '5 000人'],
      ],
    ],
    ['惠及1 200 000人', [['exact', 1200000, '1 200 000人']]],
    ['奖补5 000元', [['exact', 5000, '5 000元']]],
  ])('%s is one number', (text, found) => {
    expect(read(text)).toEqual(found);
  });

  test.each(['表2 350人', '第3 200人', '5月 1 200人', 'A1 300家', '甲 120 350人'])('%s is none', (text) => {
    expect(read(text).map(([, figure]) => figure)).not.toContain(Number(/(\d{3})[人家]/.exec(text)?.[1]));
    expect(read(text).filter(([, figure]) => Number(figure) > 1000)).toEqual([]);
  });

  test('a year, or a group that is no thousands, stays apart', () => {
    expect(read('2025年 200人')).toEqual([['exact', 200, '200人']]);
    expect(read('其中2 2000人')).toEqual([['exact', 2000, '2000人']]);
  });
});
