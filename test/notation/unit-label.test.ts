// Units of headers and captions: phrases as tables print them.
import { describe, expect, test } from 'vitest';
import { formatWithUnit, parseUnitCaption, parseUnitHeader } from '../../src/notation/unit-label.ts';

describe('the unit of a header', () => {
  test.each([
    ['补贴标准（元）', '元'],
    ['奖励金额（万元）', '万元'],
    ['补贴标准（元/人·月）', '元/人·月'],
    ['补贴标准(元/人/年)', '元/人/年'],
    ['标准（单位：元/人）', '元/人'],
    ['单位：万元', '万元'],
    ['补贴比例（％）', '%'],
    ['人数（人）', '人'],
    ['培训人次（万人次）', '万人次'],
    ['金额/万元', '万元'],
    ['金额 万元', '万元'],
    ['元/人', '元/人'],
    ['万元', '万元'],
    ['资助金额（人民币万元）', '万元'],
    ['面积（平方米）', '平方米'],
    ['补贴（元每人每年）', '元每人每年'],
    ['标准（含税）（元）', '元'],
    ['金额［万元］', '万元'],
  ])('%s', (header, unit) => {
    expect(parseUnitHeader(header)).toBe(unit);
  });

  test.each([
    '奖励金额',
    '申报单位',
    '单位',
    '单位（盖章）',
    '人',
    '类别（一类）',
    '金额（万元、个）',
    '金额（元）（万元）',
    '补贴标准（按规定）',
    '二元结构',
    '收费标准（元化）',
    '5万元',
    '（万）',
  ])('%s has none', (header) => {
    expect(parseUnitHeader(header)).toBeUndefined();
  });
});

describe('the unit of a caption', () => {
  test.each([
    ['单位：元/人', '元/人'],
    ['单位:万元', '万元'],
    ['表1　职业技能培训补贴标准　单位：元', '元'],
    ['（计量单位：人）', '人'],
    ['（单位：元/人·月）', '元/人·月'],
    ['金额单位：人民币万元', '万元'],
  ])('%s', (line, unit) => {
    expect(parseUnitCaption(line)).toBe(unit);
  });

  test.each([
    '单位：万元、个',
    '单位：人、万元',
    '责任单位：市财政局',
    '申报单位：个人',
    '补贴标准（元）',
    '单位：万元 单位：元',
  ])('%s has none', (line) => {
    expect(parseUnitCaption(line)).toBeUndefined();
  });
});

describe('a figure with its unit', () => {
  test.each([
    ['5000', '元/人', '5000元/人'],
    ['5,000.50', '元', '5,000.50元'],
    ['２—15', '万元', '2—15万元'],
    ['≥5', '万元/人', '不低于5万元/人'],
    ['5以上', '万元/年', '5万元以上/年'],
    ['不超过 30', '万元', '不超过30万元'],
    ['[13.5]', '万人', '13.5万人'],
    ['＜8', '%', '低于8%'],
    ['1千万以上', '元', '1千万元以上'],
  ])('%s under %s', (cell, unit, text) => {
    expect(formatWithUnit(cell, unit)).toBe(text);
  });

  test.each([
    ['5万', '万元'],
    ['5万元', '元'],
    ['5000/3000', '元'],
    ['一等奖5000', '元'],
    ['2人', '元'],
    ['', '元'],
    ['—', '元'],
    ['按规定', '元'],
  ])('%s under %s is none', (cell, unit) => {
    expect(formatWithUnit(cell, unit)).toBeUndefined();
  });
});
