// Sums and percentages that say who or what is meant: exclusions, what an applicant has spent, shares of people. A row is the words
// and their amounts, as in amounts.test.ts; sums that are given stay given.
import { describe, expect, test } from 'vitest';
import { amountsOf, showAmount } from './money.ts';

describe('conditions', () => {
  test.each<[string, string[]]>([
    [
      '除购房贷款、5万元以下信用卡透支以外，申请人没有其他未结清贷款。',
      ['threshold at_most 50000 | - | - | - - - | -'],
    ],
    ['申请人没有20万元以上的经营性贷款。', ['threshold at_least 200000 | - | - | - - - | -']],
    [
      '除给予每户1万元补助外，再给予2万元贴息。',
      ['benefit 10000 | - | - | grant - - | -', 'benefit 20000 | - | - | subsidy - - | -'],
    ],
  ])('what somebody may or may not have: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });

  test.each<[string, string[]]>([
    ['申报条件：近两年年均投入实训经费不低于20万元。', ['threshold at_least 200000 | - | - | - - - | -']],
    ['申报条件：单位每年用于科普的支出不低于3万元。', ['threshold at_least 30000 | - | - | - - - | -']],
    [
      '年均投入经费不低于10万元的工作室，给予5万元补助。',
      [
        'threshold at_least 100000 | - | - | - - - | -',
        'benefit 50000 | 年均投入经费不低于10万元的工作室 | - | grant studio year | -',
      ],
    ],
    ['给予运行经费每年不低于10万元。', ['benefit at_least 100000 | - | - | grant - year | -']],
  ])('what an applicant has spent is asked for, what he gets is given: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });

  test.each<[string, string[]]>([
    [
      '吸纳脱贫人口达到在职职工人数15%（超过200人的企业达到8%）的，给予贴息。',
      ['threshold 15 percent | - | - | - - - | -', 'threshold 8 percent | - | - | - - - | -'],
    ],
    ['吸纳脱贫人口达到职工总数20%以上的企业，可申请贴息贷款。', ['threshold at_least 20 percent | - | - | - - - | -']],
    ['申请条件：残疾职工占在职职工总数25%。', ['threshold 25 percent | - | - | - - - | -']],
    ['残疾职工占在职职工总数的比例达到25%。', []],
  ])('a share of people is a condition, and so is the one in the bracket after it: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });
});
