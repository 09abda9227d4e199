// Sums without a verb of giving: pensions raised, money put in over some years. A row is the words and their amounts, as in amounts.test.ts.
// Rows in which an economy or a business makes or pays something must not match.
import { describe, expect, test } from 'vitest';
import { amountsOf, showAmount } from './money.ts';

describe('sums without a verb of giving', () => {
  test.each<[string, string[]]>([
    [
      '缴费满10年的退休人员，每满1年，每月增加2元养老金；不满10年的，每人每月增加30元。',
      ['benefit 2 | 每满1年 | - | - - month | -', 'benefit 30 | 不满10年的 | - | - person month | -'],
    ],
    ['从1月1日起提高养老金：退休人员每人每月增发55元。', ['benefit 55 | 退休人员 | - | - person month | -']],
    ['年满70周岁的，每人每月再增加60元。', ['benefit 60 | 年满70周岁的 | - | - person month | -']],
    ['优抚对象每人每月加发优待金100元。', ['benefit 100 | 优抚对象 | - | - person month | -']],
    ['人均可支配收入每年增加2000元。', ['statistic 2000 | - | - | - - - | -']],
    ['参保居民个人缴费每人每年增加30元。', ['statistic 30 | - | - | - - - | -']],
    ['带动农户每户每年增收3000元。', ['statistic 3000 | - | - | - - - | -']],
    ['企业利润每月增加5万元。', ['statistic 50000 | - | - | - - - | -']],
    [
      '月养老金在2000元及以上，低于3000元的，每人每月增加80元。',
      [
        'threshold range 2000..3000 | - | - | - - - | -',
        'benefit 80 | 月养老金在2000元及以上，低于3000元的 | - | - person month | -',
      ],
    ],
  ])('what a pension or allowance is raised by is given; income, fees and profit are not: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });

  test.each<[string, string[]]>([
    ['统筹使用各类专项资金，三年投入不少于1亿元。', ['fund at_least 100000000 | - | - | - - - | -']],
    ['市财政每年投入5000万元用于设备更新。', ['fund 50000000 | - | - | - - - | -']],
    ['五年累计投入专项资金3亿元以上。', ['fund at_least 300000000 | - | - | - - - | -']],
    ['近三年累计投入专项资金3亿元。', ['statistic 300000000 | - | - | - - - | -']],
    [
      '企业三年投入研发经费不少于500万元的，给予10万元奖励。',
      [
        'threshold at_least 5000000 | - | - | - - - | -',
        'benefit 100000 | 企业三年投入研发经费不少于500万元的 | - | prize organisation once | -',
      ],
    ],
  ])('money put in over some years is set apart; what a firm puts in is asked for: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });
});
