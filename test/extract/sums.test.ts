// Lists of sums: brackets that say which of several each sum is for, and brackets that say something of the sum itself. A row is the
// words and their amounts, as in amounts.test.ts.
import { describe, expect, test } from 'vitest';
import { amountsOf, showAmount } from './money.ts';

describe('lists of sums', () => {
  test.each<[string, string[]]>([
    [
      '按实际投入的40%给予补助，单个项目分别不超过200万元（重点类）、80万元（一般类）。',
      [
        'rate 40 percent of 实际投入 | - | - | grant - - | -',
        'cap at_most 2000000 | 项目（重点类） | - | grant project - | -',
        'cap at_most 800000 | 项目（一般类） | - | grant project - | -',
      ],
    ],
    [
      '资助金额分别为30万元（国家级）、20万元（省级）、10万元（市级）。',
      [
        'benefit 300000 | 国家级 | national | grant - - | -',
        'benefit 200000 | 省级 | provincial | grant - - | -',
        'benefit 100000 | 市级 | municipal | grant - - | -',
      ],
    ],
    [
      '重点项目给予100万元（含配套）、一般项目给予50万元（含配套）支持。',
      ['benefit 1000000 | 重点项目 | - | - project - | -', 'benefit 500000 | - | - | grant project - | -'],
    ],
    [
      '给予一等奖5万元（1名）、二等奖3万元（2名）奖励。',
      ['benefit 50000 | 一等奖 | first | prize - once | -', 'benefit 30000 | - | second | prize - once | -'],
    ],
    [
      '分别按每人每月1000元（初级工）、1500元（中级工）给予补贴。',
      [
        'benefit 1000 | 初级工 | junior | subsidy person month | -',
        'benefit 1500 | 中级工 | intermediate | subsidy person month | -',
      ],
    ],
    [
      '对本科生、硕士生分别给予1000元（本科）、2000元（硕士）补贴。',
      ['benefit 1000 | 本科生 | - | subsidy person - | -', 'benefit 2000 | 硕士生 | - | subsidy person - | -'],
    ],
    [
      '每家企业补贴5万元（不含设备）、3万元（含设备）。',
      ['benefit 50000 | 企业 | - | subsidy organisation - | -', 'benefit 30000 | - | - | subsidy organisation - | -'],
    ],
  ])('a bracket after each: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });
});
