// What counts of a text and what moves as one in a comparison of wordings.
// It must not test what is shown of a difference: that is wording.test.ts.
import { describe, expect, test } from 'vitest';
import { compareFolded, foldedSlice, foldText } from '../../../src/compare/wording/fold.ts';
import { cutBefore, tokenizeWording, tokenTexts } from '../../../src/compare/wording/tokens.ts';

describe('tokens', () => {
  test.each<[string, string]>([
    ['给予５ 万元补助。', '给|予|5万元|补|助'],
    ['第 十三 条', '第十三条'],
    ['第13条第三款', '第13条|第三款'],
    ['到2025年，新建25家', '到|2025年|新|建|25家'],
    ['用 5 年左右时间', '用|5年|左|右|时|间'],
    ['〔2021〕16号', '2021|16号'],
    ['占60%以上，达1,000人次', '占|60%|以|上|达|1000人次'],
    ['2—15万元', '2|15万元'],
    ['三分之一、百分之六十', '三分之一|百分之六十'],
    ['50余万元，50余个', '50余万元|50余个'],
    ['5万余元', '5万余元'],
    ['增长-5%，2021年-2025年', '增|长|-5%|2021年|2025年'],
    ['1.5万，3.年度考核', '1.5万|3|年|度|考|核'],
    ['100人，次年', '100人|次|年'],
    ['500人才', '500|人|才'],
    ['5G网络A4纸10kg', '5G|网|络|A4|纸|10kg'],
    ['GDP5万亿元、VR1.5万元、5G2025年', 'GDP|5万亿元|VR|1.5万元|5G|2025年'],
    ['2025年级、5年级', '2025年|级|5|年|级'],
    ['8月19日', '8月|19日'],
    ['6+3+X', '6|+|3|+|X'],
    ['20℃、30㎡、5m2', '20°C|30m2|5m2'],
    ['①②③', '1|2|3'],
    ['𠮷𠮷', '𠮷|𠮷'],
    ['', ''],
    ['，。（）', ''],
  ])('%s', (text, expected) => {
    expect(tokenTexts(tokenizeWording(text)).join('|')).toBe(expected);
  });

  test('every character that counts is in one token', () => {
    const tokens = tokenizeWording('（一）给予5万元、10 20元。');
    expect(tokenTexts(tokens).join('')).toBe('一给予5万元1020元');
  });

  test('what opens goes with the next token, what closes with the one before', () => {
    const text = '见《办法》（一）。';
    const tokens = tokenizeWording(text);
    const parts = Array.from({ length: tokens.count }, (_, token) =>
      text.slice(cutBefore(tokens, token), cutBefore(tokens, token + 1)),
    );
    expect(parts).toEqual(['见', '《办', '法》', '（一）。']);
  });
});

describe('folding', () => {
  test.each<[string, string]>([
    ['〔2021〕16号', '[2021]16号'],
    ['〔2021〕16号', '【２０２１】 16 号'],
    ['标准：5万元', '标准:５万元'],
    ['“技能”', '"技能"'],
    ['《办法》', '<办法>'],
    ['1,000元', '1000元'],
    ['１，０００元', '1,000元'],
    ['2—15万元', '2～15万元'],
    ['2022—2024年', '2022-2024年'],
    ['2021年—2025年', '2021年-2025年'],
    ['—5个', '-5个'],
    ['（一）', '㈠'],
    ['①', '（1）'],
    ['㎡', 'm²'],
    ['a　b', 'a b'],
  ])('%s reads as %s', (a, b) => {
    expect(compareFolded(foldText(a), foldText(b))).toBe(0);
  });

  test.each<[string, string]>([
    ['1.5万', '15万'],
    ['1 5', '15'],
    ['1、5', '15'],
    ['5①', '51'],
    ['10²', '102'],
    ['增长-5%', '增长5%'],
    ['<5%', '5%'],
    ['元/人', '元人'],
    ['1+X', '1X'],
    ['60%', '60'],
    ['new york', 'newyork'],
    ['2021,100', '2021100'],
  ])('%s does not read as %s', (a, b) => {
    expect(compareFolded(foldText(a), foldText(b))).not.toBe(0);
  });

  test('offsets lead back to the text as kept', () => {
    const text = '给 予（５，０００）元';
    const { from, to, length, units } = foldText(text);
    const back = Array.from({ length }, (_, at) => text.slice(from[at], to[at]));
    expect(back.join('')).toBe('给予５０００元');
    expect(foldedSlice({ units, length })).toBe('给予5000元');
  });
});
