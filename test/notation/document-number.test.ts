// Document numbers.

import { describe, expect, test } from 'vitest';
import { findDocumentNumbers, normalizeDocumentNumber } from '../../src/notation/document-number.ts';

describe('normalizeDocumentNumber', () => {
  test.each([
    ['鲁人社发[2020]18号', '鲁人社发〔2020〕18号'],
    ['宿人社发〔2022〕 8号', '宿人社发〔2022〕8号'],
    ['宿人社发 〔2022〕8 号', '宿人社发〔2022〕8号'],
    ['许人才委〔2019〕12号', '许人才委〔2019〕12号'],
    ['威人社字〔2021〕16号', '威人社字〔2021〕16号'],
    ['人社部发（2019）48号', '人社部发〔2019〕48号'],
    ['人社部发(2019)48号', '人社部发〔2019〕48号'],
    ['国发【2021】1号', '国发〔2021〕1号'],
    ['国发﹝2021﹞1号', '国发〔2021〕1号'],
    ['国发［２０２１］１号', '国发〔2021〕1号'],
    ['国发〔2021〕第1号', '国发〔2021〕1号'],
    ['国发〔2021〕01号', '国发〔2021〕1号'],
    ['财税〔2018〕99号', '财税〔2018〕99号'],
    ['〔2022〕8号', '〔2022〕8号'],
    ['国务院令第722号', '国务院令第722号'],
    ['国务院令 第 722 号', '国务院令第722号'],
    ['中华人民共和国主席令第七十号', '中华人民共和国主席令第70号'],
    ['令第12号', '令第12号'],
    ['人力资源和社会保障部令第50号', '人力资源和社会保障部令第50号'],
    ['国家税务总局公告2021年第5号', '国家税务总局公告2021年第5号'],
    [' 国发〔2021〕1号 ', '国发〔2021〕1号'],
  ])('%s', (text, normal) => {
    expect(normalizeDocumentNumber(text)).toBe(normal);
  });

  test.each([
    '',
    '国发2021年1号',
    '国发〔2021〕',
    '〔2021〕1',
    '18号',
    '国发〔21〕1号',
    '国发〔2021〕1号和国发〔2021〕2号',
    '根据国发〔2021〕1号',
    '令人瞩目',
  ])('is undefined for %j', (text) => {
    expect(normalizeDocumentNumber(text)).toBeUndefined();
  });
});

describe('findDocumentNumbers', () => {
  test.each([
    ['《意见》的通知》（咸办发〔2018〕8号）文件精神', ['咸办发〔2018〕8号']],
    ['（人社部发〔2021〕48号）以及省政府（鄂政办发〔2022〕31号）等', ['人社部发〔2021〕48号', '鄂政办发〔2022〕31号']],
    ['根据许人才委〔2019〕12号文件', ['许人才委〔2019〕12号']],
    ['按照鲁政发〔2020〕1号和鲁政发〔2020〕2号的要求', ['鲁政发〔2020〕1号', '鲁政发〔2020〕2号']],
    ['《办法》（国务院令第722号）', ['国务院令第722号']],
    ['（2022—2024年）实施方案', []],
    ['（2019）', []],
    ['“技能宿迁”（2022）8个', []],
  ])('%s', (text, normals) => {
    const found = findDocumentNumbers(text);
    expect(found.map((span) => span.normal)).toEqual(normals);
    expect(found.map((span) => text.slice(span.start, span.end))).toEqual(found.map((span) => span.text));
  });

  test('keeps code, year and number apart', () => {
    expect(findDocumentNumbers('(鲁人社发[2020]18号)')).toEqual([
      {
        start: 1,
        end: 14,
        text: '鲁人社发[2020]18号',
        code: '鲁人社发',
        year: 2020,
        number: 18,
        normal: '鲁人社发〔2020〕18号',
      },
    ]);
  });
});
