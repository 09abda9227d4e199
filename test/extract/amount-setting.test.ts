// Amounts in documents: what headings, labels, lines that open a list, sentences before and tables lend to a sum.
import { describe, expect, test } from 'vitest';
import { amountsOf, showAmount } from './money.ts';

const show = (lines: string[]) => amountsOf(lines).map(showAmount);

const DOCUMENTS: [name: string, lines: string[], amounts: string[]][] = [
  [
    'a heading names recipient and level',
    ['第五条 国家级企业技术中心', '  给予一次性奖励100万元。'],
    ['benefit 1000000 | 国家级企业技术中心 | national | prize organisation once | -'],
  ],
  [
    'the first words of an item name who it is about',
    ['1．领军人才。给予200万元安家补贴，每月发放5000元生活津贴。'],
    [
      'benefit 2000000 | 领军人才 | - | subsidy person - | -',
      'benefit 5000 | 领军人才 | - | allowance person month | -',
    ],
  ],
  [
    'a title that is no name lends nothing',
    ['（一）加大扶持力度。给予200万元补助。'],
    ['benefit 2000000 | - | - | grant - - | -'],
  ],
  [
    'a line that ends in a colon gives role and form to its list',
    ['竞赛奖励按以下标准发放：', '  （一）一等奖：10000元；', '  （二）二等奖：8000元；', '  （三）优秀奖：1000元。'],
    [
      'benefit 10000 | 一等奖 | first | prize - once | -',
      'benefit 8000 | 二等奖 | second | prize - once | -',
      'benefit 1000 | 优秀奖 | merit | prize - once | -',
    ],
  ],
  [
    'siblings after such a line, without a level of their own',
    ['对获奖选手，由市财政给予奖励：', '（一）省级一等奖5000元；', '（二）市级一等奖3000元。'],
    [
      'benefit 5000 | 省级一等奖 | provincial first | prize - once | 市财政',
      'benefit 3000 | 市级一等奖 | municipal first | prize - once | 市财政',
    ],
  ],
  [
    'sums under 申报条件 are thresholds',
    ['第八条 申报条件', '  （一）注册资本1000万元以上；', '  （二）上年度营业收入5000万元。'],
    ['threshold at_least 10000000 | - | - | - - - | -', 'threshold 50000000 | - | - | - - - | -'],
  ],
  [
    'labels inside a paragraph change what sums are',
    ['支持条件：年营业收入2000万元以上。支持标准：国家级50万元，省级20万元。'],
    [
      'threshold at_least 20000000 | - | - | - - - | -',
      'benefit 500000 | 国家级 | national | grant - - | -',
      'benefit 200000 | 省级 | provincial | grant - - | -',
    ],
  ],
  [
    'a limit over everything',
    ['同一企业同一年度累计获得奖励不超过500万元。'],
    ['cap at_most 5000000 | - | - | prize organisation year | -'],
  ],
  [
    'who pays is said at the end',
    ['（一）对新认定的中心给予50万元补助，对新建的基地给予30万元补助。所需资金由市、区两级财政承担。'],
    [
      'benefit 500000 | 新认定的中心 | - | grant organisation - | 市、区两级财政',
      'benefit 300000 | 新建的基地 | - | grant base - | 市、区两级财政',
    ],
  ],
  [
    'a later sentence without a subject goes on with the one before',
    ['对新认定的孵化器，给予50万元奖励。考核优秀的每年再给予10万元。'],
    [
      'benefit 500000 | 新认定的孵化器 | - | prize organisation once | -',
      'benefit 100000 | 新认定的孵化器 | - | prize organisation year | -',
    ],
  ],
  [
    'a list defined one sentence earlier',
    ['大赛设一等奖、二等奖、三等奖。分别奖励3万元、2万元、1万元。'],
    [
      'benefit 30000 | 大赛一等奖 | first | prize - once | -',
      'benefit 20000 | 大赛二等奖 | second | prize - once | -',
      'benefit 10000 | 大赛三等奖 | third | prize - once | -',
    ],
  ],
];

describe('what stands around', () => {
  test.each(DOCUMENTS)('%s', (_name, lines, amounts) => {
    expect(show(lines)).toEqual(amounts);
  });
});

const TABLES: [name: string, lines: string[], amounts: string[]][] = [
  [
    'the unit stands in the header',
    ['奖励标准', '等次\t奖金（万元）\t名额⏎一等奖\t10\t1名⏎二等奖\t5\t2名'],
    ['benefit 100000 | 一等奖 | first | prize - once | -', 'benefit 50000 | 二等奖 | second | prize - once | -'],
  ],
  [
    'the unit stands in the caption, facets in the header',
    ['培训补贴标准（单位：元）', '工种\t初级工\t高级工⏎电工\t1000\t2000'],
    [
      'benefit 1000 | 电工 初级工 | junior | subsidy person - | -',
      'benefit 2000 | 电工 高级工 | senior | subsidy person - | -',
    ],
  ],
  [
    'a merged cell counts for the rows below',
    ['平台奖励', '类别\t级别\t标准⏎中心\t国家级\t100万元⏎\t省级\t最高50万元'],
    [
      'benefit 1000000 | 中心 国家级 | national | prize - once | -',
      'benefit at_most 500000 | 中心 省级 | provincial | prize - once | -',
    ],
  ],
  [
    'a range and a rate',
    ['技改补助标准', '投资额\t比例\t上限⏎500万元以下\t按5%补助\t最高20万元'],
    [
      'threshold at_most 5000000 | - | - | - - - | -',
      'rate 5 percent | 500万元以下 | - | grant - - | -',
      'benefit at_most 200000 | 500万元以下 | - | grant - - | -',
    ],
  ],
  ['numbers without a unit of money are no sums', ['任务分解表', '县区\t目标（人）⏎甲县\t500⏎乙县\t300'], []],
  [
    'a caption that says for whom each sum is',
    ['竞赛奖励标准（单位：元/人）', '赛事\t第一名\t第二名⏎省级大赛\t8000\t5000'],
    [
      'benefit 8000 | 省级大赛 第一名 | provincial first | prize person once | -',
      'benefit 5000 | 省级大赛 第二名 | provincial second | prize person once | -',
    ],
  ],
  [
    'a sum beside a sum names nobody, and 一类 of trades is no class of contests',
    ['培训补贴标准', '工种\t初级工\t中级工⏎一类\t1000元\t1500元'],
    [
      'benefit 1000 | 一类 初级工 | junior | subsidy person - | -',
      'benefit 1500 | 一类 中级工 | intermediate | subsidy person - | -',
    ],
  ],
  [
    'a serial number is no sum',
    ['奖励（单位：万元）', '序号\t名称\t金额⏎1\t一等奖\t3'],
    ['benefit 30000 | 一等奖 | first | prize - once | -'],
  ],
];

describe('tables', () => {
  test.each(TABLES)('%s', (_name, lines, amounts) => {
    expect(show(lines)).toEqual(amounts);
  });

  test('quote the row from its name to the sum', () => {
    const [amount] = amountsOf(['奖励', '等次\t奖金（元）⏎一等奖\t5000']);
    expect(amount?.cite.quote).toBe('一等奖\t5000');
  });
});

describe('questions', () => {
  test.each<[string[], string[]]>([
    [
      ['问：哪些老人可以领取高龄津贴？', '答：80周岁以上老人每人每月100元，90周岁以上老人每人每月300元。'],
      [
        'benefit 100 | 80周岁以上老人 | - | allowance person month | -',
        'benefit 300 | 90周岁以上老人 | - | allowance person month | -',
      ],
    ],
    [['问：创业补贴标准是多少？', '答：每户一次性5000元。'], ['benefit 5000 | - | - | subsidy - once | -']],
    [['问：去年全市财政收入是多少？', '答：全年实现收入120亿元。'], ['statistic 12000000000 | - | - | - - - | -']],
    [['问：申请补贴需要什么条件？', '答：注册资金10万元，年龄18周岁以上。'], ['statistic 100000 | - | - | - - - | -']],
    [
      ['创业补贴标准是多少？每户5000元，残疾人每户8000元。'],
      ['benefit 5000 | - | - | - - - | -', 'benefit 8000 | 残疾人 | - | - - - | -'],
    ],
    [['财政收入是多少？全年5000万元。'], ['statistic 50000000 | - | - | - - - | -']],
  ])('lend what they ask for to an answer without a verb: %j', (lines, amounts) => {
    expect(show(lines)).toEqual(amounts);
  });
});
