// What columns count, by the words of their heads.
import { describe, expect, test } from 'vitest';
import { differs, fitsHeads, namesSums } from '../../src/notation/head-words.ts';

describe('a sum', () => {
  test.each(
    '年度 年份 批次 档次 星级 文号 邮编 序号 占比 增幅 同比 补贴率 课时 学制 工期 人数 名额 床位 企业 用工规模 产能 县区数'.split(
      ' ',
    ),
  )('does not stand under %s', (head) => {
    expect(fitsHeads('万元', [head], false)).toBe(false);
  });

  test.each(['2024年', '本年度', '省级', '高级工', '奖励标准', '一等奖', '合计', '预算数', '投资规模', '甲区'])(
    'may stand under %s',
    (head) => {
      expect(fitsHeads('万元', [head], false)).toBe(true);
    },
  );

  test('beside a column of sums, under words that say so', () => {
    expect(fitsHeads('元', ['甲区'], true)).toBe(false);
    for (const head of ['奖励标准', '2024年', '省级', '初级', '其中：自筹'])
      expect(fitsHeads('元', [head], true)).toBe(true);
    expect(fitsHeads('元', ['初级', '补贴标准'], true)).toBe(true);
  });

  test('not below a nearer head that counts something else', () => {
    expect(fitsHeads('元', ['人数', '补贴'], false)).toBe(false);
  });
});

test.each([
  ['人', '人数', true],
  ['万人', '2025年目标', true],
  ['人', '企业数', false],
  ['人', '补贴标准', false],
  ['人', '年龄', false],
  ['家', '人数', false],
  ['台', '单价', false],
  ['台', '数量', true],
  ['%', '占比', true],
  ['%', '金额', false],
  ['天', '期限', true],
  ['天', '补贴标准', false],
  ['万', '目标', false],
])('%s under %s: %s', (unit, head, fits) => {
  expect(fitsHeads(unit, [head], false)).toBe(fits);
});

test('heads of sums', () => {
  for (const head of ['补贴标准', '奖励金额（万元）', '资金', '单价']) expect(namesSums(head)).toBe(true);
  for (const head of ['补贴对象', '奖励依据', '一等奖', '补贴比例', '费用类型', '指标'])
    expect(namesSums(head)).toBe(false);
});

test('units that count one thing differently', () => {
  expect(differs('元', '万元')).toBe(true);
  expect(differs('元/人', '元')).toBe(false);
  expect(differs('元', '天')).toBe(false);
});
