// 省级, 市级 as who pays and as which honour is paid: a table of sentences with their amounts, written as in amounts.test.ts.
import { describe, expect, test } from 'vitest';
import { levelAfterName, levelAlone } from '../../src/extract/level-payer.ts';
import { amountsOf, showAmount } from './money.ts';

const PAYS: [phrase: string, amounts: string[]][] = [
  [
    '对新投用的公共仓库市级给予补助，最高80万元。',
    ['benefit at_most 800000 | 新投用的公共仓库 | - | grant organisation - | 市级'],
  ],
  ['对验收合格的示范牧场县级奖励6万元。', ['benefit 60000 | 验收合格的示范牧场 | - | prize - once | 县级']],
  [
    '鼓励养殖企业购置挤奶设备，县级按照设备购置款的15%给予补贴，最高30万元。',
    [
      'rate 15 percent of 设备购置款 | 养殖企业 | - | subsidy - - | 县级',
      'cap at_most 300000 | 养殖企业 | - | subsidy organisation - | 县级',
    ],
  ],
  [
    '对获得省级命名的非遗工坊，市级给予8万元补助。',
    ['benefit 80000 | 获得省级命名的非遗工坊 | provincial | grant - - | 市级'],
  ],
  [
    '对获得国家级表彰的学校，县级按1:1配套奖励，最高40万元。',
    [
      'rate 100 percent | 获得国家级表彰的学校 | national | prize - once | 县级',
      'cap at_most 400000 | 获得国家级表彰的学校 | national | prize organisation - | 县级',
    ],
  ],
  ['县级配套给予3万元补助。', ['benefit 30000 | - | - | grant - - | 县级']],
];

const IS_PAID: [phrase: string, amounts: string[]][] = [
  [
    '对省级、市级示范牧场分别给予9万元、4万元奖励。',
    [
      'benefit 90000 | 省级示范牧场 | provincial | prize - once | -',
      'benefit 40000 | 市级示范牧场 | municipal | prize - once | -',
    ],
  ],
  [
    '对市级非遗工坊给予3万元补助，省级给予6万元补助。',
    [
      'benefit 30000 | 市级非遗工坊 | municipal | grant - - | -',
      'benefit 60000 | 省级非遗工坊 | provincial | grant - - | -',
    ],
  ],
  [
    '对评为文明校园的学校，国家级奖励6万元、省级奖励4万元、市级奖励2万元。',
    [
      'benefit 60000 | 评为文明校园的学校 | national | prize organisation once | -',
      'benefit 40000 | 评为文明校园的学校 | provincial | prize organisation once | -',
      'benefit 20000 | 评为文明校园的学校 | municipal | prize organisation once | -',
    ],
  ],
];

describe('a level of government', () => {
  test.each(PAYS)('pays: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });

  test.each(IS_PAID)('is paid: %s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });

  test.each<[text: string, after: string | null]>([
    ['对新建的冷库市级给予补助', '市级'],
    ['对国家级、省级给予补助', null],
    ['对获评示范社的省级给予5万元、市级给予3万元', null],
    ['对企业给予补助', null],
  ])('after a name: %s', (text, after) => {
    const span = levelAfterName(text);
    expect(span === undefined ? null : text.slice(span.start, span.end)).toBe(after);
  });

  test('at the start of a clause that gives', () => {
    expect(levelAlone('自治区级按照投资额')).toEqual({ start: 0, end: 4 });
    expect(levelAlone('省级平台给予5万元')).toBeUndefined();
  });

  test('long runs take linear time', () => {
    for (const run of ['改造设备，省级给予5万元。', '对厂房省级给予5万元、', '省级按10%补助，']) {
      const start = process.cpuUsage();
      amountsOf([run.repeat(Math.ceil(20_000 / run.length))]);
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(4000);
    }
  });
});
