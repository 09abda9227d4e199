// How values, dates and codes read: one row for each shape of a value, in both languages.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus.ts';
import type { Corpus } from '../../src/model.ts';
import {
  codeLabel,
  formatDate,
  formatDue,
  formatList,
  formatNumber,
  formatPeriod,
  formatPrinted,
  formatSpan,
  formatValue,
} from '../../src/publish/language.ts';
import type { Value } from '../../src/types.ts';

const UNITS = new Map([
  ['event', { label: { zh: '场次', en: 'Events' } }],
  ['person_time', { label: { zh: '人次', en: 'Attendances' } }],
]);

const value = (bound: Value['bound'], min: number | null, max: number | null, unit: string): Value => ({
  bound,
  min,
  max,
  unit,
});

describe('values', () => {
  test.each<[Value, string, string, string]>([
    [value('exact', 50000, 50000, 'CNY'), '50,000', '元', '50,000 元'],
    [value('at_least', 2000, null, 'CNY'), '≥ 2,000', '元', '至少 2,000 元'],
    [value('more_than', 100000, null, 'person'), '> 100,000', '人', '超过 100,000 人'],
    [value('at_most', null, 100000, 'CNY'), '≤ 100,000', '元', '至多 100,000 元'],
    [value('less_than', null, 30, 'percent'), '< 30', '%', '不足 30%'],
    [value('about', 25, 25, 'item'), '≈ 25', '个', '约 25 个'],
    [value('range', 20000, 150000, 'CNY'), '20,000–150,000', '元', '20,000 至 150,000 元'],
    [{ ...value('range', 3, 5, 'item'), approximate: true }, '≈ 3–5', '个', '约 3 至 5 个'],
    [value('exact', 500_000_000, 500_000_000, 'CNY'), '5 亿', '元', '5 亿元'],
    [value('exact', 900, 900, 'per_10000'), '900', '／万', '900（每万）'],
    [value('at_least', 40000, null, 'person_time'), '≥ 40,000', '人次', '至少 40,000 人次'],
    [value('exact', 7, 7, 'no_such_unit'), '7', 'no_such_unit', '7 no_such_unit'],
  ])('Chinese: %o', (input, figure, unit, words) => {
    expect(formatValue(input, 'zh', UNITS)).toMatchObject({ figure, unit, words });
  });

  test.each<[Value, string, string, string]>([
    [value('at_least', 2000, null, 'CNY'), '≥ 2,000', 'yuan', 'at least 2,000 yuan'],
    [value('about', 25, 25, 'item'), '≈ 25', '', 'about 25'],
    [value('exact', 1, 1, 'event'), '1', 'event', '1 event'],
    [value('at_least', 2, null, 'event'), '≥ 2', 'events', 'at least 2 events'],
    [value('exact', 60, 60, 'percent'), '60', '%', '60 per cent'],
    [value('at_most', null, 500_000_000, 'CNY'), '≤ 500 million', 'yuan', 'at most 500 million yuan'],
  ])('English: %o', (input, figure, unit, words) => {
    expect(formatValue(input, 'en', UNITS)).toMatchObject({ figure, unit, words });
  });

  test.each<[Value, string | null]>([
    [value('exact', 50000, 50000, 'CNY'), '5万元'],
    [value('range', 20000, 150000, 'CNY'), '2万—15万元'],
    [value('exact', 135000, 135000, 'person'), '13.5万人'],
    [value('exact', 5000, 5000, 'CNY'), null],
    [value('exact', 45123, 45123, 'CNY'), null],
  ])('as the text prints it: %o', (input, printed) => {
    expect(formatValue(input, 'en', UNITS).printed).toBe(printed);
  });
});

describe('numbers', () => {
  test.each([
    [0, '0'],
    [1500, '1,500'],
    [33.5, '33.5'],
    [150_000_000, '1.5 亿'],
  ])('%d', (number, text) => {
    expect(formatNumber(number, 'zh')).toBe(text);
  });

  test.each([
    [9999, null],
    [10000, '1万'],
    [135000, '13.5万'],
    [135050, null],
    [500_000_000, '5亿'],
  ])('in 万 and 亿: %d', (number, text) => {
    expect(formatPrinted(number)).toBe(text);
  });
});

describe('dates', () => {
  test.each([
    ['2025', '2025 年', '2025'],
    ['2025-06', '2025 年 6 月', 'June 2025'],
    ['2021-08-19', '2021 年 8 月 19 日', '19 August 2021'],
  ])('%s', (date, zh, en) => {
    expect([formatDate(date, 'zh'), formatDate(date, 'en')]).toEqual([zh, en]);
  });

  test.each([
    [{ from: '2022', to: '2024' }, '2022–2024 年', '2022–2024'],
    [{ from: '2021', to: '2021' }, '2021 年', '2021'],
    [{ from: '2021-07', to: '2022-06' }, '2021 年 7 月至 2022 年 6 月', 'July 2021 to June 2022'],
  ])('%o', (period, zh, en) => {
    expect([formatPeriod(period, 'zh'), formatPeriod(period, 'en')]).toEqual([zh, en]);
  });

  test('due', () => {
    expect([formatDue('2025', 'zh'), formatDue('2025-06', 'en')]).toEqual(['到 2025 年', 'by June 2025']);
  });
});

test('codes of closed lists have names, unknown ones show themselves', () => {
  expect([
    codeLabel('basis', 'per_2_years', 'zh'),
    codeLabel('role', 'lead', 'en'),
    codeLabel('state', 'x', 'en'),
  ]).toEqual(['每 2 年', 'lead', 'x']);
});

describe('spans of ordered vocabularies', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = (await readCorpus('.')).value;
  });
  test.each([
    ['ranks', 'first', 'third', '第一名至第三名', 'First to third'],
    ['ranks', 'third', 'third', '第三名', 'Third'],
    ['ranks', undefined, 'third', '第三名及以上', 'Third or above'],
    ['ranks', 'fourth', undefined, '第四名及以下', 'Fourth or below'],
    ['skill_levels', 'technician', undefined, '技师（二级）及以上', 'Technician (grade 2) or above'],
    ['skill_levels', undefined, 'senior', '高级工（三级）及以下', 'Senior worker (grade 3) or below'],
    ['skill_levels', undefined, undefined, null, null],
  ])('%s from %s to %s', (vocabulary, from, to, zh, en) => {
    expect(formatSpan(corpus, vocabulary, from, to, 'zh')).toBe(zh);
    expect(formatSpan(corpus, vocabulary, from, to, 'en')).toBe(en);
  });
});

test('lists', () => {
  expect([formatList(['甲', '乙'], 'zh'), formatList(['a', 'b'], 'en')]).toEqual(['甲、乙', 'a, b']);
});
