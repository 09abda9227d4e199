// What a sum is by its neighbours: the old value, a limit in a sentence of its own, a part of a fund. A row is the words and their
// amounts, as in amounts.test.ts.
import { describe, expect, test } from 'vitest';
import { amountsOf, showAmount } from './money.ts';

describe('roles by neighbours', () => {
  test.each<[string, string[]]>([
    [
      '失业金分别按1500元、2000元发放（原为1200元、1600元）。',
      [
        'benefit 1500 | 失业金 | - | - - - | -',
        'benefit 2000 | 失业金 | - | - - - | -',
        'statistic 1200 | - | - | - - - | -',
        'statistic 1600 | - | - | - - - | -',
      ],
    ],
    [
      '补助标准提高至每人每年500元（原标准为每人每年300元）。',
      ['benefit 500 | - | - | grant person year | -', 'statistic 300 | - | - | - - - | -'],
    ],
  ])('what was given before is not given: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });

  test.each<[string, string[]]>([
    [
      '学徒补贴按每人每年6000元发放。实习期不足一年的，按实际月数折算，每月不超过600元。',
      [
        'benefit 6000 | 学徒 | - | subsidy person year | -',
        'cap at_most 600 | 实习期不足一年的 | - | subsidy - month | -',
      ],
    ],
    [
      '按每人每年5000元给予补贴。连续享受不超过三年，每年不超过8000元。',
      ['benefit 5000 | - | - | subsidy person year | -', 'cap at_most 8000 | - | - | subsidy - year | -'],
    ],
    ['家庭每月收入不超过2000元的，可申请救助。', ['threshold at_most 2000 | - | - | - - - | -']],
  ])('a clause that is nothing but a limit is a cap of what was given before: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });

  test.each<[string, string[]]>([
    [
      '统筹安排资金不少于20亿元，其中失业保险基金8亿元、省级财政5亿元。',
      [
        'fund at_least 2000000000 | - | - | - - - | -',
        'fund 800000000 | - | - | - - - | -',
        'fund 500000000 | - | - | - - - | -',
      ],
    ],
    [
      '设立专项资金5亿元，其中给予每家企业补贴10万元。',
      ['fund 500000000 | - | - | - - - | -', 'benefit 100000 | 企业 | - | subsidy organisation - | -'],
    ],
  ])('parts of a fund are funds: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });
});
