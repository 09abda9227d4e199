// The parts that amounts are made of: clauses, bases of percentages, payers, what a sum is paid for, roles.
import { describe, expect, test } from 'vitest';
import { clauseAt, firstWord, lastWord, splitClauses } from '../../src/extract/clauses.ts';
import { readKind } from '../../src/extract/kind.ts';
import { stripEnd, withoutBounds } from '../../src/extract/money-words.ts';
import { findPayer } from '../../src/extract/payer.ts';
import { findPer } from '../../src/extract/per.ts';
import { findPercentBase } from '../../src/extract/percent-base.ts';
import { readRateRole } from '../../src/extract/rate-role.ts';
import { endsAsRecipient, recipientPrefix } from '../../src/extract/recipient-nouns.ts';
import { readSumRole } from '../../src/extract/role.ts';
import { readPassage } from '../../src/extract/sums.ts';
import { LEXICON } from './money.ts';

describe('clauses', () => {
  test('end at marks, and at brackets that hold a figure', () => {
    const text = '对首台(套)装备,给予补助(最高5万元);另行公布。';
    const clauses = splitClauses(text, [{ start: text.indexOf('最高'), end: text.indexOf('最高') + 5 }]);
    expect(clauses.map(({ start, end, part, sentence }) => [text.slice(start, end), part, sentence])).toEqual([
      ['对首台(套)装备', 0, 0],
      ['给予补助', 0, 0],
      ['最高5万元', 0, 0],
      ['另行公布', 1, 0],
    ]);
    expect(clauseAt(clauses, text.indexOf('另行'))).toBe(3);
    expect(clauseAt(clauses, -1)).toBe(-1);
  });

  test('are not cut inside 12,000 and 8:30', () => {
    expect(splitClauses('共12,000元,8:30开始', []).length).toBe(2);
  });

  test('words from either side', () => {
    expect(lastWord('给予企业奖励', ['给予', '奖励'])).toMatchObject({ start: 4, word: '奖励' });
    expect(firstWord('奖励资金给予', ['奖励', '奖励资金'])?.word).toBe('奖励资金');
    expect(stripEnd('标准为不超过', ['为', '不超过'])).toBe('标准');
    expect(withoutBounds('给予每人每月最高')).toBe('给予');
  });
});

const BASES: [text: string, base: string | null][] = [
  ['按实际投入的50%给予补助', '实际投入'],
  ['按照不超过项目总投资的30%给予补助', '项目总投资'],
  ['给予展位费50%的补贴', '展位费'],
  ['提高至工资薪金总额8%', '工资薪金总额'],
  ['提取职工教育经费，其中60%以上用于培训', '职工教育经费'],
  ['按其年实际贷款额给予8%的贴息', '年实际贷款额'],
  ['按照当地最低工资标准的60%给予补贴', '当地最低工资标准'],
  ['按市级奖励的10%给予奖励', '市级奖励'],
  ['土地出让收益用于农业比例不低于45%', '土地出让收益'],
  ['按2%给予奖励', null],
  ['给予50%的补贴', null],
];

describe('percent_of', () => {
  test.each(BASES)('%s', (text, base) => {
    const span = findPercentBase(readPassage(text), 0);
    expect(span === null ? null : text.slice(span.start, span.end)).toBe(base);
  });
});

const PAYERS: [text: string, payer: string | null][] = [
  ['由主办单位分别给予', '主办单位'],
  ['市财政给予', '市财政'],
  ['由省、市两级财政按比例承担', '省、市两级财政'],
  ['从失业保险基金中列支', '失业保险基金'],
  ['由5万元提高到', null],
  ['由此产生的费用', null],
  ['给予', null],
];

describe('payer', () => {
  test.each(PAYERS)('%s', (text, payer) => {
    const span = findPayer(text);
    expect(span === undefined ? null : text.slice(span.start, span.end)).toBe(payer);
  });
});

describe('per', () => {
  test.each<[string[], string[], string | null, string | null | undefined]>([
    [['每人'], [], null, 'person'],
    [['/人', '·月'], [], null, 'person'],
    [['每亩'], [], '农户', null],
    [['每月'], [], '获奖选手', 'person'],
    [[], ['每个工作室给予'], null, 'studio'],
    [[], ['单个项目最高'], null, 'project'],
    [[], ['每个展位不超过'], '企业', null],
    [[], [], '新认定的国家级中心', 'organisation'],
    [[], [], '技术攻关项目', 'project'],
    [[], [], '获得一等奖的', undefined],
  ])('%j %j %s', (printed, near, recipient, per) => {
    expect(findPer(printed, near, recipient, LEXICON)).toBe(per);
  });

  test('nouns that name who is paid', () => {
    expect(['高校毕业生', '示范社区', '重点项目', '工作室'].every(endsAsRecipient)).toBe(true);
    expect(['上市', '落户', '参赛', '挂牌', '提质'].some(endsAsRecipient)).toBe(false);
    expect('选送单位人才培养'.slice(0, recipientPrefix('选送单位人才培养'))).toBe('选送单位');
    expect(recipientPrefix('购房')).toBe(0);
  });
});

describe('kind', () => {
  test.each([
    ['建设补助资金', '给予', 'grant'],
    ['资金奖励', '给予领办人', 'prize'],
    ['的一次性创业补贴', '给予', 'subsidy'],
    ['', '个人创业担保贷款', 'loan'],
    ['津贴', '每人每月给予', 'allowance'],
    ['经费', '给予', 'grant'],
    ['', '给予', null],
  ] as const)('%s after %s', (after, before, kind) => {
    expect(readKind(after, before)).toBe(kind);
  });
});

const ROLES: [text: string, role: string][] = [
  ['给予5万元奖励', 'benefit'],
  ['补贴标准为1000元', 'benefit'],
  ['处五万元以下罚款', 'penalty'],
  ['设立10亿元产业基金', 'fund'],
  ['每年安排1000万元专项资金', 'fund'],
  ['年收入1亿元以上的企业', 'threshold'],
  ['注册资本不低于500万元的企业', 'threshold'],
  ['完成投资5亿元', 'statistic'],
  ['在省级奖励10万元基础上', 'statistic'],
  ['缴费标准为400元', 'statistic'],
  ['如：投资100万元', 'open'],
  ['补助金额=50元×数量', 'example'],
];

describe('role by the words next to a sum', () => {
  test.each(ROLES)('%s', (text, role) => {
    if (role !== 'open') expect(readSumRole(readPassage(text), 0, null).role).toBe(role);
  });

  test.each([
    ['按投入的30%给予补助', 'rate/given'],
    ['由市财政承担60%', 'rate/cost-share'],
    ['税前扣除限额提高至工资总额8%', 'rate/tax'],
    ['其中资金的60%用于培训', 'rate/share'],
    ['增长8%', 'none'],
    ['占比达到30%', 'none'],
    ['贷款利率控制在5%以内', 'none'],
    ['配套率达100%', 'none'],
  ])('%s is %s', (text, rule) => {
    expect(readRateRole(readPassage(text), 0).rule).toBe(rule);
  });
});
