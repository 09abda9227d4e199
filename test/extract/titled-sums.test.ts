// Sums without a verb of giving: under a title that names the benefit, on a voucher, and as a limit of what something costs.
import { describe, expect, test } from 'vitest';
import { amountsOf, showAmount } from './money.ts';

const roles = (line: string) => amountsOf([line]).map(({ role, min, max, rule }) => `${role} ${min ?? max} ${rule}`);

describe('sums under the name of a benefit', () => {
  test('a title that ends in 。 gives the sums that name who gets them', () => {
    expect(amountsOf(['三、补助标准。根据等级确定，初级工每人800元、中级工1200元。']).map(showAmount)).toEqual([
      'benefit 800 | 初级工 | junior | - person - | -',
      'benefit 1200 | 中级工 | intermediate | - person - | -',
    ]);
  });

  test('so does one in brackets', () => {
    expect(roles('第六条【生活津贴】对首席技师发放津贴3万元。乙类人才中技师2万元、高级工1万元，分三年发放。')).toEqual([
      'benefit 30000 benefit/given',
      'benefit 20000 benefit/announced',
      'benefit 10000 benefit/elided',
    ]);
  });

  test.each([
    '三、收费标准。初级班每人800元、中级班1200元。',
    '三、补助标准。去年全市累计120万元。',
    '三、工作基础。初级工800万元、中级工1200万元。',
    '四、补贴追回。初级班800元、中级班1200元。',
  ])('gives nothing: %s', (line) => {
    expect(amountsOf([line]).filter(({ role }) => role === 'benefit' || role === 'cap')).toEqual([]);
  });
});

describe('face values and costs', () => {
  test('what is handed out as a voucher has its face value', () => {
    expect(roles('全市发放技能消费券，每张面值200元。')).toEqual(['benefit 200 benefit/given']);
    expect(roles('公司发行股票，每股面值1元。').filter((line) => line.startsWith('benefit'))).toEqual([]);
  });

  test.each(['每年组织一次研修，人均费用不超过3000元。', '单次交流活动专家费总额控制在2万元以内。'])(
    'a limit of what one person or occasion costs is a cap: %s',
    (line) => {
      expect(amountsOf([line]).map(({ role, bound }) => `${role} ${bound}`)).toEqual(['cap at_most']);
    },
  );

  test.each(['人均费用不超过3000元的培训项目，可以申报。', '次均门诊费用控制在200元以内。', '活动人均费用3000元。'])(
    'a condition or a fact is none: %s',
    (line) => {
      expect(amountsOf([line]).filter(({ role }) => role === 'cap' || role === 'benefit')).toEqual([]);
    },
  );
});
