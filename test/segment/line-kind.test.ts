// What a line is by its own words.
import { describe, expect, test } from 'vitest';
import { lineKind, readAnnex, readLabel } from '../../src/segment/line-kind.ts';

test.each([
  ['某市人力资源和社会保障局', 'organisation'],
  ['中共某市委组织部', 'organisation'],
  ['2022年9月19日', 'date'],
  ['2022 年 10 月9日', 'date'],
  ['二〇二二年十二月一日', 'date'],
  ['2021 年 8 月 19 日印发', 'date'],
  ['某市人民政府办公室 2022年3月1日印发', 'imprint'],
  ['（此件公开发布）', 'imprint'],
  ['抄送：市委各部门，市人大常委会办公室，市政协办公室。', 'imprint'],
  ['联 系 人：王某', 'imprint'],
  ['附件1', 'annex'],
  ['附 件：', 'annex'],
  ['附件2：任务分解表', 'annex'],
  ['附件1所列企业应当提交材料。', 'text'],
  ['附则', 'other'],
  ['目 录', 'contents'],
  ['关于支持企业发展的通知', 'title'],
  ['某市支持企业研发若干政策（试行）', 'title'],
  ['某政办发〔2022〕3号', 'letterhead'],
  ['某市人民政府文件', 'letterhead'],
  ['（征求意见稿）', 'letterhead'],
  ['各县（市、区）人民政府，市直各单位：', 'salutation'],
  ['申报条件：', 'other'],
  ['对企业给予10万元奖励。', 'text'],
  ['保障有力', 'other'],
])('%s is %s', (text, kind) => {
  expect(lineKind(text)).toBe(kind);
});

describe('readAnnex', () => {
  test.each([
    ['附件', { ordinal: null, raw: '附件', rest: '', colon: false }],
    ['附 件 2', { ordinal: 2, raw: '附 件 2', rest: '', colon: false }],
    ['附件一：指标', { ordinal: 1, raw: '附件一', rest: '指标', colon: true }],
    ['附件：1.指标', { ordinal: null, raw: '附件', rest: '1.指标', colon: true }],
    ['附件3 申报表', { ordinal: 3, raw: '附件3', rest: '申报表', colon: false }],
    ['附表2、分解表', { ordinal: 2, raw: '附表2', rest: '分解表', colon: false }],
    ['附：申报表', { ordinal: null, raw: '附', rest: '申报表', colon: true }],
  ])('%s', (text, expected) => {
    expect(readAnnex(text)).toEqual(expected);
  });
  test.each(['附则', '附件所列材料', '附件1中的企业', '附加条件', '附'])('is undefined for %s', (text) => {
    expect(readAnnex(text)).toBeUndefined();
  });
});

describe('readLabel', () => {
  test.each([
    ['申报条件：', '申报条件', true],
    ['【支持标准】', '支持标准', true],
    ['【支持标准】每家10万元。', '支持标准', false],
    ['【亮灯工程】每年一次。', '亮灯工程', false],
    ['责任单位：市财政局', '责任单位', false],
    ['（责任单位：市财政局、市人社局）', '责任单位', false],
    ['申报高级工补充条件（满足两项以上）：（1）满12年。', '申报高级工补充条件（满足两项以上）', false],
    ['2023年度奖励标准：按规定执行。', '2023年度奖励标准', false],
    ['咨询电话:12345', '咨询电话', false],
  ])('%s', (text, label, alone) => {
    expect(readLabel(text)).toMatchObject({ label, alone });
  });
  test.each([
    '符合下列条件：',
    '各有关单位：',
    '申请人应当具备以下条件：',
    '一次性奖励，标准：',
    '现通知如下：',
    '对企业给予奖励：',
    '（征求意见稿）',
    '申报条件',
    '：',
    '',
  ])('is undefined for %j', (text) => {
    expect(readLabel(text)).toBeUndefined();
  });
  test('a heading needs no colon', () => {
    expect(readLabel('一、申报条件', 2, true)).toEqual({ label: '申报条件', end: 6, alone: true });
    expect(readLabel('第二条（奖励对象）在职人员。', 3)).toMatchObject({ label: '奖励对象', end: 9 });
  });
});
