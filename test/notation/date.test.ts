// Dates, periods and lengths of time.

import { describe, expect, test } from 'vitest';
import { compareIsoDates, type DateSpan, findDates, fiveYearPlan, isIsoDate } from '../../src/notation/date.ts';

function show(date: DateSpan): string {
  const what =
    date.kind === 'duration'
      ? `${date.amount} ${date.unit}`
      : (date.iso ?? (date.from === null ? '?' : `${date.from}..${date.to}`));
  return `${date.text} ${date.kind} ${what}${date.edge === null ? '' : ` ${date.edge}`}${date.limit ? ' limit' : ''}`;
}

describe('findDates', () => {
  test.each([
    ['2021年8月19日', ['2021年8月19日 date 2021-08-19']],
    ['2021 年 8 月 19 日印发', ['2021 年 8 月 19 日 date 2021-08-19']],
    ['2022年 10 月9日', ['2022年 10 月9日 date 2022-10-09']],
    ['２０２２年９月１９日', ['２０２２年９月１９日 date 2022-09-19']],
    ['二〇二一年八月十九日', ['二〇二一年八月十九日 date 2021-08-19']],
    ['二○二一年十二月三十一日', ['二○二一年十二月三十一日 date 2021-12-31']],
    ['二0三五年远景目标', ['二0三五年 date 2035']],
    ['2021-08-19', ['2021-08-19 date 2021-08-19']],
    ['2021.8.19', ['2021.8.19 date 2021-08-19']],
    ['2021/8/19', ['2021/8/19 date 2021-08-19']],
    ['2021年8月', ['2021年8月 date 2021-08']],
    ['2021年', ['2021年 date 2021']],
    ['2022年度任务', ['2022年度 date 2022']],
    ['到2025年，全市', ['2025年 date 2025 limit']],
    ['到 2025 年,全市', ['2025 年 date 2025 limit']],
    ['到2025年底', ['2025年底 date 2025 end limit']],
    ['2025年底前完成', ['2025年底 date 2025 end limit']],
    ['2025年末', ['2025年末 date 2025 end']],
    ['2025年初', ['2025年初 date 2025 start']],
    ['2025年6月底前', ['2025年6月底 date 2025-06 end limit']],
    ['2025年前', ['2025年 date 2025 limit']],
    ['2030年以前', ['2030年 date 2030 limit']],
    ['2022—2024年', ['2022—2024年 period 2022..2024']],
    ['（2022-2024年）', ['2022-2024年 period 2022..2024']],
    ['（2021—2025）', ['2021—2025 period 2021..2025']],
    ['2022年至2024年', ['2022年至2024年 period 2022..2024']],
    ['2022年—2024年', ['2022年—2024年 period 2022..2024']],
    ['2022年9月1日至2025年8月31日', ['2022年9月1日至2025年8月31日 period 2022-09-01..2025-08-31']],
    ['2022年9月至12月', ['2022年9月至12月 period 2022-09..2022-12']],
    ['2022年9—12月', ['2022年9—12月 period 2022-09..2022-12']],
    ['2022年9月1日至30日', ['2022年9月1日至30日 period 2022-09-01..2022-09-30']],
    ['2022年上半年', ['2022年上半年 period 2022-01..2022-06']],
    ['2022年第三季度', ['2022年第三季度 period 2022-07..2022-09']],
    ['在“十四五”时期', ['“十四五”时期 period 2021..2025']],
    ['“十四五”末', ['“十四五”末 period 2021..2025 end']],
    ['十四五期间', ['十四五期间 period 2021..2025']],
    ['第十四个五年规划', ['第十四个五年 period 2021..2025']],
    ['“十三五”和“十四五”', ['“十三五” period 2016..2020', '“十四五” period 2021..2025']],
    ['“十五五”规划', ['“十五五” period 2026..2030']],
    ['“十五”计划', ['“十五” period 2001..2005']],
    ['“九五”计划', ['“九五” period 1996..2000']],
    ['三年内', ['三年内 duration 3 年 limit']],
    ['5年左右', ['5年 duration 5 年']],
    ['用 5 年左右时间', ['5 年 duration 5 年']],
    ['半年内', ['半年内 duration 0.5 年 limit']],
    ['一年半', ['一年半 duration 1.5 年']],
    ['30日内', ['30日内 duration 30 日 limit']],
    ['5个工作日内', ['5个工作日内 duration 5 个工作日 limit']],
    ['6个月', ['6个月 duration 6 个月']],
    ['8月19日', ['8月19日 partial ?']],
    ['每年3月底前', ['3月 partial ?']],
    ['2021年13月', ['2021年 date 2021']],
    ['2021年2月30日', ['2021年2月 date 2021-02']],
    ['2020年2月29日', ['2020年2月29日 date 2020-02-29']],
    [
      '自2022年10月1日起施行，有效期至2027年9月30日',
      ['2022年10月1日 date 2022-10-01', '2027年9月30日 date 2027-09-30 limit'],
    ],
    ['〔2021〕16号', []],
    ['2000名', []],
    ['2021届', []],
    ['第三年', []],
    ['一五一十', []],
    ['三年级', []],
    ['上半年', []],
  ])('%s', (text, dates) => {
    expect(findDates(text).map(show)).toEqual(dates);
  });
});

test('fiveYearPlan counts from 1953 with the gap of 1963–1965', () => {
  expect([1, 2, 3, 8, 10, 13, 14, 15].map((ordinal) => fiveYearPlan(ordinal)?.from)).toEqual([
    1953, 1958, 1966, 1991, 2001, 2016, 2021, 2026,
  ]);
  expect(fiveYearPlan(14)).toEqual({ from: 2021, to: 2025 });
  expect(fiveYearPlan(0)).toBeUndefined();
  expect(fiveYearPlan(1.5)).toBeUndefined();
});

test.each([
  ['2021', true],
  ['2021-08', true],
  ['2021-08-19', true],
  ['2020-02-29', true],
  ['2021-02-29', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2021-13', false],
  ['2021-00', false],
  ['2021-04-31', false],
  ['2021-8-19', false],
  ['21', false],
  ['2021-08-19T00:00', false],
  ['', false],
])('isIsoDate(%j)', (text, valid) => {
  expect(isIsoDate(text)).toBe(valid);
});

test('compareIsoDates orders mixed precision, the less precise first', () => {
  expect(['2022', '2021-08-19', '2021', '2021-08', '2020-12-31'].sort(compareIsoDates)).toEqual([
    '2020-12-31',
    '2021',
    '2021-08',
    '2021-08-19',
    '2022',
  ]);
  expect(compareIsoDates('2021', '2021')).toBe(0);
});
