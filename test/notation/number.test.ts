// Numbers: Arabic and Chinese, alone and in their places.

import { describe, expect, test } from 'vitest';
import { findNumbers, findNumerals, parseNumber } from '../../src/notation/number.ts';

describe('parseNumber', () => {
  test.each([
    ['0', 0, 'cardinal'],
    ['8', 8, 'cardinal'],
    ['1,000', 1000, 'cardinal'],
    ['1，000', 1000, 'cardinal'],
    ['12,345,678', 12345678, 'cardinal'],
    ['１２．５', 12.5, 'cardinal'],
    ['2.3', 2.3, 'cardinal'],
    ['13.5万', 135000, 'cardinal'],
    ['1.1万', 11000, 'cardinal'],
    ['2.3万', 23000, 'cardinal'],
    ['100 万', 1000000, 'cardinal'],
    ['3 千万', 30000000, 'cardinal'],
    ['5百万', 5000000, 'cardinal'],
    ['1.2亿', 120000000, 'cardinal'],
    ['1亿5000万', 150000000, 'cardinal'],
    ['2万亿', 2000000000000, 'cardinal'],
    ['300亿', 30000000000, 'cardinal'],
    ['5千', 5000, 'cardinal'],
    ['60%', 60, 'percent'],
    ['60％', 60, 'percent'],
    ['60 %', 60, 'percent'],
    ['2.8%', 2.8, 'percent'],
    ['3‰', 3, 'permille'],
    ['3成', 30, 'percent'],
    ['三成', 30, 'percent'],
    ['七八成', 70, 'percent'],
    ['百分之六十', 60, 'percent'],
    ['百分之一点五', 1.5, 'percent'],
    ['百分之零点五', 0.5, 'percent'],
    ['百分之百', 100, 'percent'],
    ['百分之60', 60, 'percent'],
    ['千分之三', 3, 'permille'],
    ['万分之五', 0.0005, 'fraction'],
    ['三分之一', 1 / 3, 'fraction'],
    ['四分之三', 0.75, 'fraction'],
    ['1/3', 1 / 3, 'fraction'],
    ['翻番', 2, 'times'],
    ['翻一番', 2, 'times'],
    ['翻了一番', 2, 'times'],
    ['翻两番', 4, 'times'],
    ['一', 1, 'cardinal'],
    ['两', 2, 'cardinal'],
    ['十', 10, 'cardinal'],
    ['十二', 12, 'cardinal'],
    ['二十', 20, 'cardinal'],
    ['二十五', 25, 'cardinal'],
    ['一百', 100, 'cardinal'],
    ['一百零五', 105, 'cardinal'],
    ['一百二十', 120, 'cardinal'],
    ['二百五', 250, 'cardinal'],
    ['一千五百', 1500, 'cardinal'],
    ['三千零二十', 3020, 'cardinal'],
    ['一万', 10000, 'cardinal'],
    ['三万五', 35000, 'cardinal'],
    ['三万五千', 35000, 'cardinal'],
    ['一百二十万', 1200000, 'cardinal'],
    ['二千万', 20000000, 'cardinal'],
    ['一亿二千万', 120000000, 'cardinal'],
    ['一亿', 100000000, 'cardinal'],
    ['一万亿', 1000000000000, 'cardinal'],
    ['一点五', 1.5, 'cardinal'],
    ['一点五万', 15000, 'cardinal'],
    ['二〇二五', 2025, 'cardinal'],
    ['二0三五', 2035, 'cardinal'],
    ['二○二一', 2021, 'cardinal'],
    ['壹佰贰拾', 120, 'cardinal'],
    ['伍仟', 5000, 'cardinal'],
    ['七八', 7, 'cardinal'],
    ['三四十', 30, 'cardinal'],
    ['十三四', 13, 'cardinal'],
    ['十几万', 100000, 'cardinal'],
    ['二百多万', 2000000, 'cardinal'],
    ['5万余', 50000, 'cardinal'],
    ['100多万', 1000000, 'cardinal'],
    ['20余', 20, 'cardinal'],
  ])('%s', (text, value, kind) => {
    const number = parseNumber(text);
    expect(number?.value).toBeCloseTo(value, 12);
    expect(number?.kind).toBe(kind);
    expect([number?.start, number?.end, number?.text]).toEqual([0, text.length, text]);
  });

  test.each(['', '人', '3人', '第三', '一次性', '1.2.3', '1/', '%', '二一一一十一', '万万'])(
    'is undefined for %j',
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
    },
  );

  test('allows space around it', () => {
    expect(parseNumber(' 5 ')).toMatchObject({ start: 1, end: 2, value: 5 });
  });

  test('keeps both ends of an approximate pair, and numerator and denominator', () => {
    expect(parseNumber('七八')).toMatchObject({ value: 7, upper: 8, approximate: true });
    expect(parseNumber('三四十')).toMatchObject({ value: 30, upper: 40 });
    expect(parseNumber('三四万')).toMatchObject({ value: 30000, upper: 40000 });
    expect(parseNumber('三分之二')).toMatchObject({ numerator: 2, denominator: 3, script: 'chinese' });
    expect(parseNumber('5万余')).toMatchObject({ more: true, approximate: true, script: 'arabic' });
  });
});

describe('findNumbers', () => {
  const show = (text: string) => findNumbers(text).map((number) => `${number.text}=${number.value} ${number.kind}`);
  test.each([
    ['新增13.5万人', ['13.5万=135000 cardinal']],
    ['第三名和第4名', ['三=3 ordinal', '4=4 ordinal']],
    ['2021.8.19', ['2021=2021 cardinal', '8=8 cardinal', '19=19 cardinal']],
    ['2021/8/19', ['2021=2021 cardinal', '8=8 cardinal', '19=19 cardinal']],
    ['5000、3000和2000元', ['5000=5000 cardinal', '3000=3000 cardinal', '2000=2000 cardinal']],
    ['10万千瓦', ['10万=100000 cardinal']],
    ['2千米', ['2=2 cardinal']],
    ['10多元', ['10多=10 cardinal']],
    ['10多元化平台', ['10=10 cardinal']],
    ['余额100余额', ['100=100 cardinal']],
    ['三成员', []],
    ['每年一次', ['一=1 cardinal']],
    ['半年', ['半=0.5 cardinal']],
    ['上半年', []],
    ['几十家数百人', []],
  ])('%s', (text, numbers) => {
    expect(show(text)).toEqual(numbers);
  });
});

describe('findNumerals: what coverage must account for', () => {
  const show = (text: string) => findNumerals(text).map((number) => number.text);
  test.each([
    ['“51020”现代产业体系', ['51020']],
    ['1+4产业', ['1', '4']],
    ['3A级', ['3']],
    ['鲁人社发[2020]18号', ['2020', '18']],
    ['2022年 10 月9日', ['2022', '10', '9']],
    ['提高2.3个百分点', ['2.3']],
    ['每万名占比达900人', ['万', '900']],
    ['三年行动', ['三']],
    ['满足两项以上', ['两']],
    ['五个工作日', ['五']],
    ['十项行动', ['十']],
    ['二〇二五年', ['二〇二五']],
    ['二0三五年', ['二0三五']],
    ['二〇二一年八月十九日', ['二〇二一', '八', '十九']],
    ['百分之六十', ['百分之六十']],
    ['三分之一', ['三分之一']],
    ['翻一番', ['翻一番']],
    ['五至十人', ['五', '十']],
    ['处二千元以上二万元以下罚款', ['二千', '二万']],
    ['省市县三级', ['三']],
    ['四级联动', ['四']],
    ['上百家', ['百']],
    ['突破千亿元', ['千亿']],
    ['三类人员', ['三']],
    ['两届', ['两']],
    ['第一名、第三届', []],
    ['一次性', []],
    ['一批', []],
    ['每年举办一届', []],
    ['进一步统一', []],
    ['一线职工', []],
    ['第三方', []],
    ['党的十九大', []],
    ['十九届二中、三中、四中、五中全会', []],
    ['“十四五”', []],
    ['十四五时期', []],
    ['第十四个五年规划', []],
    ['“四个意识”', []],
    ['增强四个意识', []],
    ['做到两个维护', []],
    ['三农', []],
    ['百企百场', []],
    ['百万技能人才', []],
    ['三支一扶', []],
    ['五位一体', []],
    ['十分重要', []],
    ['三等奖', []],
    ['高级工（三级）', []],
    ['一类、二类、三类', []],
    ['二期工程', []],
    ['二元结构', []],
    ['三门峡', []],
    ['五一劳动奖章', []],
    ['一二三产业', []],
    ['三年级', []],
  ])('%s', (text, numerals) => {
    expect(show(text)).toEqual(numerals);
  });
});
