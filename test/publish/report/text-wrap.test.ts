// Where lines break: Chinese between characters, never before a closing mark; words and figures whole.
import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from '../../../src/publish/report/text-wrap.ts';

const lines = (text: string, width: number) =>
  wrapText([{ text, style: 'plain' }], width).map(({ fragments }) => fragments.map((part) => part.text).join(''));

describe('wrapText', () => {
  test.each([
    ['给予建设补助资金', 8, ['给予建设', '补助资金']],
    ['给予建设，补助', 8, ['给予建', '设，补助']],
    ['对（一）补助', 6, ['对', '（一）', '补助']],
    ['给予5万元补助', 8, ['给予', '5万元补', '助']],
    ['约 2,000 元 每人', 10, ['约 2,000', '元 每人']],
    ['master studio grant', 13, ['master studio', 'grant']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['中', 1, ['中']],
    ['', 10, ['']],
    ['   ', 10, ['']],
    ['a  b', 10, ['a  b']],
    ['补助[12]', 8, ['补助[12]']],
    ['甲乙[1][2]', 6, ['甲乙', '[1][2]']],
    ['给予[-5万元-]', 12, ['给予', '[-5万元-]']],
    ['甲{~乙丙~}', 5, ['甲', '{~乙', '丙~}']],
  ])('%j in %i', (text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  test('loses no word, whatever the width', () => {
    const text =
      '对在市级一类职业技能竞赛中获得前3名的选手，分别给予不低于2000元（含）、1500元、1000元奖励；“技能大师” e\u0301 👩‍👩‍👧';
    for (let width = 2; width < 90; width++) {
      expect(lines(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines(text, width)) expect(textWidth(line), line).toBeLessThanOrEqual(width);
    }
  });
});

test.each([
  ['5万元', 5],
  ['e\u0301', 1],
  ['𠮷', 2],
  ['１２', 4],
  ['“”', 2],
])('%j takes %i columns', (text, width) => {
  expect(textWidth(text)).toBe(width);
});
