// What a percentage is taken of: a fund in the clause before, a wage, what is paid ahead. A row is the words and their amounts, as in
// amounts.test.ts; shares of people are of no money.
import { describe, expect, test } from 'vitest';
import { amountsOf, showAmount } from './money.ts';

describe('bases of percentages', () => {
  test.each<[string, string[]]>([
    [
      '企业应当按月支付报酬，且不得低于当地最低工资标准的百分之一百二十。',
      ['rate at_least 120 percent of 当地最低工资标准 | 企业 | - | - - month | -'],
    ],
    ['家庭人均收入低于最低工资标准150%的，可申请救助。', []],
    [
      '合格率在百分之六十至百分之八十之间的，按标准的百分之七十拨付补贴。',
      [
        'threshold range 60..80 percent | - | - | - - - | -',
        'rate 70 percent of 标准 | 合格率在百分之六十至百分之八十之间的 | - | subsidy - - | -',
      ],
    ],
  ])('in numerals too: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });

  test.each<[string, string[]]>([
    [
      '项目经费中，设备购置费不超过30%，其余用于试验。',
      ['rate at_most 30 percent of 项目经费 | - | - | share - - | -'],
    ],
    ['企业职工中，女职工不低于30%。', []],
    [
      '按工资总额的8%足额提取教育经费，其中用于一线职工的比例不低于60%。',
      [
        'rate 8 percent of 工资总额 | - | - | share - - | -',
        'rate at_least 60 percent of 教育经费 | - | - | share - - | -',
      ],
    ],
    ['工程费用中，人工费占30%。', []],
    [
      '补助资金中，省级承担60%，市级承担40%。',
      ['rate 60 percent of 补助资金 | - | - | share - - | -', 'rate 40 percent | - | - | share - - | -'],
    ],
  ])('the whole stands in the clause before: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });

  test.each<[string, string[]]>([
    ['次年可预拨不超过50%的培训补贴资金。', ['rate at_most 50 percent of 培训补贴资金 | - | - | subsidy - - | -']],
    ['预拨不超过50%的企业，可申请延期。', []],
  ])('what is paid in part stands behind: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });
});
