// Sums that are cut or claimed back: penalties, given to nobody; and the sentences beside them that do give.
import { describe, expect, test } from 'vitest';
import { amountsOf } from './money.ts';

const given = (line: string) => amountsOf([line]).map(({ role, rule, min, max }) => `${role} ${min ?? max} ${rule}`);

describe('what is taken away', () => {
  test.each<[string, string[]]>([
    ['对考核不合格的街道，扣减办公经费2万元。', ['penalty 20000 penalty/taken']],
    ['逾期未整改的，从下一年度补助资金中扣减15%。', ['penalty 15 penalty/taken']],
    ['未按期开班的，核减培训补贴资金30%。', ['penalty 30 penalty/taken']],
    ['中途退出的，追回已拨付奖补资金的50%。', ['penalty 50 penalty/taken']],
    ['服务期未满两年的，应退还已领取补贴3万元。', ['penalty 30000 penalty/taken']],
    ['验收不达标的，按补助标准的20%扣减。', ['penalty 20 penalty/taken']],
  ])('%s', (line, amounts) => {
    expect(given(line)).toEqual(amounts);
  });

  test('a fine and a cut beside what is given stay apart', () => {
    expect(given('对完成任务的街道奖励5万元；对未完成的，扣减工作经费1万元。')).toEqual([
      'benefit 50000 benefit/given',
      'penalty 10000 penalty/taken',
    ]);
  });

  test.each([
    '扣减后按每人2000元发放补贴。',
    '对协助追回资金的个人，奖励5000元。',
    '追回资金后给予举报人2000元奖励。',
    '返还企业上年度实际缴纳失业保险费，补贴2000元。',
  ])('is no cut: %s', (line) => {
    expect(amountsOf([line]).map(({ role }) => role)).toEqual(['benefit']);
  });

  test('what was claimed back so far is told, neither given nor a penalty', () => {
    expect(given('去年全市累计追回补贴资金200万元。')).toEqual(['statistic 2000000 statistic/achieved']);
  });
});
