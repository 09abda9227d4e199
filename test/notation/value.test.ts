// The proof of a coded value against its quote.

import { describe, expect, test } from 'vitest';
import { type CodedValue, readsAs, type UnitWords } from '../../src/notation/value.ts';

const UNITS: UnitWords = {
  CNY: ['元'],
  person: ['人', '名', '位'],
  person_time: ['人次'],
  item: ['个', '家', '所', '项', '条'],
  session: ['届', '次'],
  year: ['年'],
  people_or_bare: ['人', ''],
};

type Short = [bound: CodedValue['bound'], figure: number | [number, number], unit: string, approximate?: boolean];

function value([bound, figure, unit, approximate]: Short): CodedValue {
  const [low, high] = typeof figure === 'number' ? [figure, figure] : figure;
  const upper = bound === 'at_least' || bound === 'more_than' ? null : high;
  const lower = bound === 'at_most' || bound === 'less_than' ? null : low;
  return { bound, min: lower, max: upper, unit, ...(approximate === undefined ? {} : { approximate }) };
}

describe('readsAs', () => {
  const ok: [quote: string, coded: Short][] = [
    ['全市高技能人才总量达到10万人以上', ['at_least', 100000, 'person']],
    ['全市技能人才总量突破100万人', ['more_than', 1000000, 'person']],
    ['全市新培养高技能人才13.5万人', ['exact', 135000, 'person']],
    ['培育 2500 名左右', ['about', 2500, 'person']],
    ['建设 3—5 所左右高水平中职学校', ['range', [3, 5], 'item', true]],
    ['择优选取1-2个竞赛项目', ['range', [1, 2], 'item']],
    ['给予最高10万元奖励', ['at_most', 100000, 'CNY']],
    ['最高给予10万元', ['at_most', 100000, 'CNY']],
    ['分别给予不低于2000元、1500元和1000元奖励', ['at_least', 1000, 'CNY']],
    ['分别给予每人4000元、5000元、2000元', ['exact', 5000, 'CNY']],
    ['分别给予10、5、3万元奖励', ['exact', 50000, 'CNY']],
    ['扶持补助 2—15 万元', ['range', [20000, 150000], 'CNY']],
    ['其中60%以上用于一线职工培训', ['at_least', 60, 'percent']],
    ['不超过百分之六十', ['at_most', 60, 'percent']],
    ['在规模以上企业实现全覆盖', ['exact', 100, 'percent']],
    ['实现翻一番', ['exact', 200, 'percent']],
    ['占比达四分之一', ['exact', 25, 'percent']],
    ['占比达三分之一', ['exact', 1, '1/3']],
    ['占比达三分之一', ['exact', 33.3333, 'percent']],
    ['每万名高技能人才占比达900人', ['exact', 900, 'per_10000']],
    ['每2年举办一届', ['exact', 1, 'session']],
    ['每5年评选一次', ['exact', 5, 'year']],
    ['前3名的选手', ['range', [1, 3], 'rank']],
    ['获得第一名', ['exact', 1, 'rank']],
    ['开展职业技能培训20万人次', ['exact', 200000, 'person_time']],
    ['培养500人才', ['exact', 500, 'people_or_bare']],
    ['人才公寓500套（间）', ['exact', 500, '套(间)']],
  ];
  test.each(ok)('%s is proved', (quote, coded) => {
    const reading = readsAs(quote, value(coded), UNITS);
    expect(reading.reason).toBeNull();
    expect(reading.ok).toBe(true);
    expect(quote.slice(reading.proof?.start, reading.proof?.end)).toBe(reading.proof?.text);
  });

  const bad: [quote: string, coded: Short, reason: string][] = [
    ['总量达到10万人以上', ['at_least', 200000, 'person'], 'number'],
    ['总量达到10万人以上', ['at_least', 10, 'person'], 'number'],
    ['加强组织领导', ['exact', 1, 'item'], 'number'],
    ['2021年8月', ['exact', 2021, 'item'], 'number'],
    ['鲁人社发〔2020〕18号', ['exact', 18, 'item'], 'number'],
    ['总量达到10万人以上', ['exact', 100000, 'person'], 'bound'],
    ['培养技能人才10万人', ['at_least', 100000, 'person'], 'bound'],
    ['给予10万元奖励', ['at_most', 100000, 'CNY'], 'bound'],
    ['突破100万人', ['at_least', 1000000, 'person'], 'bound'],
    ['3—5 所左右', ['range', [3, 5], 'item'], 'bound'],
    ['1-2个竞赛项目', ['range', [1, 2], 'item', true], 'bound'],
    ['20万人次', ['exact', 200000, 'person'], 'unit'],
    ['20万人', ['exact', 200000, 'CNY'], 'unit'],
    ['每万名占比达900人', ['exact', 900, 'person'], 'unit'],
    ['前3名的选手', ['range', [1, 3], 'person'], 'unit'],
    ['培养500人才', ['exact', 500, 'person'], 'unit'],
    ['提高5个百分点', ['exact', 5, 'percent'], 'unit'],
    ['占比达三分之一', ['exact', 33.3, 'percent'], 'number'],
    ['100万美元', ['exact', 1000000, 'CNY'], 'unit'],
    ['10家', ['exact', 10, 'constructor'], 'unit'],
  ];
  test.each(bad)('%s is not %j: %s', (quote, coded, reason) => {
    const reading = readsAs(quote, value(coded), UNITS);
    expect(reading).toMatchObject({ ok: false, reason, proof: null });
  });

  test.each<CodedValue>([
    { bound: 'exact', min: 1, max: 2, unit: 'item' },
    { bound: 'at_least', min: 1, max: 2, unit: 'item' },
    { bound: 'at_most', min: 1, max: 1, unit: 'item' },
    { bound: 'range', min: 2, max: 1, unit: 'item' },
    { bound: 'about', min: null, max: null, unit: 'item' },
    { bound: 'exact', min: Number.NaN, max: Number.NaN, unit: 'item' },
  ])('a malformed value proves nothing: %j', (malformed) => {
    expect(readsAs('1个、2个', malformed, UNITS).reason).toBe('malformed');
  });

  test('names the nearest quantities when it fails', () => {
    const reading = readsAs('培训10万人，奖励5万元', value(['exact', 50000, 'person']), UNITS);
    expect(reading.found.map((quantity) => quantity.text)).toEqual(['5万元']);
  });
});
