// Percentages: in conditions, as limits of fees, and what they are taken of. A row is the words and their amounts, as in
// amounts.test.ts; a percentage that asks something of the work is no amount.
import { describe, expect, test } from 'vitest';
import { amountsOf, showAmount } from './money.ts';

describe('percentages', () => {
  test.each<[string, string[]]>([
    [
      '合格率达到90%及以上的，按标准全额拨付；达到80%但不足90%的，按标准的80%拨付；不足80%的，不予补贴。',
      [
        'threshold at_least 90 percent | - | - | - - - | -',
        'threshold range 80..90 percent | - | - | - - - | -',
        'rate 80 percent of 标准 | 达到80%但不足90%的 | - | - - - | -',
        'threshold less_than 80 percent | - | - | - - - | -',
      ],
    ],
    [
      '对研发投入占营业收入比重达到3%以上的企业，按新增投入的10%给予补助。',
      [
        'threshold at_least 3 percent | - | - | - - - | -',
        'rate 10 percent of 新增投入 | 研发投入占营业收入比重达到3%以上的企业 | - | grant - - | -',
      ],
    ],
    ['出勤率低于80%的学员，不予补贴。', ['threshold less_than 80 percent | - | - | - - - | -']],
    [
      '申报条件：本地员工占比不低于30%，教育经费提取比例不低于工资总额的1.5%。',
      [
        'threshold at_least 30 percent | - | - | - - - | -',
        'threshold at_least 1.5 percent of 工资总额 | - | - | - - - | -',
      ],
    ],
    ['工作要求：参与率达到40%以上。', []],
    ['面积占比超过20%的项目，应重新报批。', []],
    ['按不低于30%的比例给予配套。', ['rate at_least 30 percent | - | - | grant - - | -']],
    ['申报条件：按不低于30%的比例给予配套。', ['rate at_least 30 percent | - | - | grant - - | -']],
  ])('a percentage in a condition is a threshold; one that asks the work or gives is none: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });

  test.each<[string, string[]]>([
    ['担保费率降至1%以下。', ['rate at_most 1 percent | - | - | loan - - | -']],
    ['担保机构平均费率降至1%以下。', []],
    ['贷款年利率控制在4%以内。', []],
    ['全市贷款加权平均利率降至3.5%以下。', []],
    [
      '最高不超过个人贷款额度上限（20万元）之和的110%。',
      [
        'benefit at_most 200000 | 个人 | - | loan person - | -',
        'cap at_most 110 percent of 个人贷款额度上限（20万元）之和 | 个人 | - | loan - - | -',
      ],
    ],
  ])('fees that are limited: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });

  test.each<[string, string[]]>([
    [
      '入驻园区的企业，前2年租金给予50%补贴，第3年给予30%补贴。',
      [
        'rate 50 percent of 租金 | 入驻园区的企业 | - | subsidy - - | -',
        'rate 30 percent of 租金 | 入驻园区的企业 | - | subsidy - - | -',
      ],
    ],
    ['对参展企业，展位费给予80%补助。', ['rate 80 percent of 展位费 | 参展企业 | - | grant - - | -']],
    ['奖励标准给予50%上浮。', ['rate 50 percent | - | - | prize - once | -']],
  ])('what a rate is taken of stands before the verb: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });
});
