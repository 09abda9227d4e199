// What a sum takes over from the words of its sentence: contest, level, list, verb. A row is the words and their amounts, as in
// amounts.test.ts; neighbours that name something of their own take nothing over.
import { describe, expect, test } from 'vitest';
import { amountsOf, showAmount } from './money.ts';

describe('what the sentence lends', () => {
  test.each<[string, string[]]>([
    ['按照每人500元标准，由市财政给予用人单位一次性补贴。', ['benefit 500 | 用人单位 | - | - person once | -']],
    ['按每亩200元标准，用于地力保护。', ['benefit 200 | - | - | - - - | -']],
    [
      '按每人500元标准，给予企业最高5万元补贴。',
      ['benefit 500 | - | - | - person - | -', 'benefit at_most 50000 | 企业 | - | subsidy organisation - | -'],
    ],
  ])('the clause after a standard holds its verb: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });

  test.each<[string, string[]]>([
    [
      '对在省级一类竞赛中获得前三名的选手，给予2万元奖励；获得第四至第六名的选手，给予5000元奖励。',
      [
        'benefit 20000 | 在省级一类竞赛中获得前三名的选手 | provincial class_1 first..third | prize person once | -',
        'benefit 5000 | 获得第四至第六名的选手 | provincial class_1 fourth..sixth | prize person once | -',
      ],
    ],
    [
      '对在省级一类竞赛中获得前三名的选手，给予2万元奖励；获得市级竞赛第一名的选手，给予5000元奖励。',
      [
        'benefit 20000 | 在省级一类竞赛中获得前三名的选手 | provincial class_1 first..third | prize person once | -',
        'benefit 5000 | 获得市级竞赛第一名的选手 | municipal first | prize person once | -',
      ],
    ],
    [
      '对在省级一类竞赛中获得前三名的选手，给予2万元奖励。获得第四名的选手，给予5000元奖励。',
      [
        'benefit 20000 | 在省级一类竞赛中获得前三名的选手 | provincial class_1 first..third | prize person once | -',
        'benefit 5000 | 获得第四名的选手 | fourth | prize person once | -',
      ],
    ],
  ])('a further rank keeps the contest of its sentence: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });

  test.each<[string, string[]]>([
    [
      '建设10所省级重点学校、50个省级重点专业，分别给予每所200万元、每个专业20万元支持。',
      [
        'benefit 2000000 | 建设10所省级重点学校、50个省级重点专业 | provincial | grant - - | -',
        'benefit 200000 | 专业 | provincial | grant - - | -',
      ],
    ],
    [
      '建设国家级、省级重点专业50个，每个专业补助20万元。',
      [
        'benefit 200000 | 建设国家级重点专业50个 | national | grant - - | -',
        'benefit 200000 | 建设省级重点专业50个 | provincial | grant - - | -',
      ],
    ],
    ['建设重点专业50个，每个专业补助20万元。', ['benefit 200000 | 建设重点专业50个 | - | grant - - | -']],
  ])('每个 takes the level that the sentence has named: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });

  test.each<[string, string[]]>([
    [
      '各赛项设一等奖1名、二等奖2名，优胜奖若干名，由组委会颁发证书和奖金，奖金标准分别为5000元、3000元、500元。',
      [
        'benefit 5000 | 各赛项一等奖 | first | prize - once | 组委会',
        'benefit 3000 | 各赛项二等奖 | second | prize - once | 组委会',
        'benefit 500 | 各赛项优胜奖 | merit | prize - once | 组委会',
      ],
    ],
    [
      '各赛项设一等奖1名、二等奖2名，由组委会发放奖金，标准为3000元、2000元。',
      [
        'benefit 3000 | 各赛项一等奖 | first | prize - once | 组委会',
        'benefit 2000 | 各赛项二等奖 | second | prize - once | 组委会',
      ],
    ],
    [
      '技能团队成员参加技师、高级技师培训并取得证书的，分别给予每人3500元、5000元补贴；领办人每带出1名中级工、高级工，分别给予500元、1000元津贴。',
      [
        'benefit 3500 | 技能团队成员参加技师培训并取得证书的 | technician | subsidy person - | -',
        'benefit 5000 | 技能团队成员参加高级技师培训并取得证书的 | senior_technician | subsidy person - | -',
        'benefit 500 | 领办人每带出1名中级工 | intermediate | allowance person - | -',
        'benefit 1000 | 领办人每带出1名高级工 | senior | allowance person - | -',
      ],
    ],
    ['师傅每带出1名高级工，给予1000元奖励。', ['benefit 1000 | 师傅 | senior | prize person once | -']],
  ])('lists that commas divide, and cases after 每: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });

  test.each<[string, string[]]>([
    [
      '对取得职业技能等级证书的，按三级、四级、五级分别给予1500元、1000元、800元补贴。',
      [
        'benefit 1500 | 三级 | senior | subsidy person - | -',
        'benefit 1000 | 四级 | intermediate | subsidy person - | -',
        'benefit 800 | 五级 | junior | subsidy person - | -',
      ],
    ],
    [
      '取得二级及以上职业资格证书的，给予3000元补贴。',
      ['benefit 3000 | 取得二级及以上职业资格证书的 | technician..chief_technician | subsidy person - | -'],
    ],
    [
      '对获评三级、二级、一级医院的，分别给予10万元、20万元、30万元奖励。',
      [
        'benefit 100000 | 获评三级医院的 | - | prize organisation once | -',
        'benefit 200000 | 获评二级医院的 | - | prize organisation once | -',
        'benefit 300000 | 获评一级医院的 | - | prize organisation once | -',
      ],
    ],
    [
      '对取得职业技能等级证书的一级残疾人，给予1000元补贴。',
      ['benefit 1000 | 取得职业技能等级证书的一级残疾人 | - | subsidy person - | -'],
    ],
  ])('三级 is a skill level where certificates are spoken of: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });

  test.each<[string, string[]]>([
    [
      '对获得市级“首席技师”“能工巧匠”称号的个人，分别给予3万元、2万元奖励。',
      [
        'benefit 30000 | 获得市级“首席技师”的个人 | municipal | prize person once | -',
        'benefit 20000 | 获得“能工巧匠”称号的个人 | municipal | prize person once | -',
      ],
    ],
    [
      '对聘用的首席技师、高级技师，分别给予3万元、2万元奖励。',
      [
        'benefit 30000 | 聘用的首席技师 | chief_technician | prize person once | -',
        'benefit 20000 | 聘用的高级技师 | senior_technician | prize person once | -',
      ],
    ],
  ])('an honour named like a skill level: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });

  test.each<[string, string[]]>([
    ['学校每向本地企业输送1名毕业生，奖励学校500元。', ['benefit 500 | 学校 | - | prize person once | -']],
    [
      '介绍机构每成功介绍1名高级技师，奖励3000元。',
      ['benefit 3000 | 介绍机构 | senior_technician | prize person once | -'],
    ],
    ['每引进1名博士，给予每家企业2万元奖励。', ['benefit 20000 | 企业 | - | prize organisation once | -']],
    ['合作社每新增1个就业岗位，补贴2000元。', ['benefit 2000 | 合作社 | - | subsidy organisation - | -']],
    ['每连续租满1年补贴6000元。', ['benefit 6000 | - | - | subsidy - year | -']],
    ['每满6个月补贴1800元。', ['benefit 1800 | - | - | subsidy - - | -']],
    ['连续缴费满1年补贴3000元。', ['benefit 3000 | - | - | subsidy - - | -']],
  ])('what 每 counts: for each of whom, of which skill level, for each year: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });

  test.each<[string, string[]]>([
    [
      '高级技师津贴由每人每月500元提高到每人每月800元，市级实训基地建设补助由20万元提高到30万元。',
      [
        'statistic 500 | - | - | - - - | -',
        'benefit 800 | 高级技师 | senior_technician | allowance person month | -',
        'statistic 200000 | - | - | - - - | -',
        'benefit 300000 | 市级实训基地 | municipal | grant base - | -',
      ],
    ],
    ['江南市首席技师每人奖励5万元。', ['benefit 50000 | 江南市首席技师 | - | prize person once | -']],
    ['市级首席技师每人每月享受800元津贴。', ['benefit 800 | 市级首席技师 | municipal | allowance person month | -']],
    ['本市高级技师每人补贴3000元。', ['benefit 3000 | 本市高级技师 | senior_technician | subsidy person - | -']],
  ])(
    'a title that a place grants is no skill level, and a level of one is not lent to another: %s',
    (phrase, amounts) => {
      expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
    },
  );
});
