// Lint of figures against each other.
import { expect, test } from 'vitest';
import { findingsOf, measures } from './drafts.ts';

test.each<[string, object[]]>([
  ['给予每年1500元补助，连续3年，共5000元。', [{ total: 5000, each: 1500, times: 3, unit: 'CNY' }]],
  ['给予每年1500元补助，连续3年，共4500元。', []],
  ['每人补助1500元，共3人，总计5000元。', [{ total: 5000, each: 1500, times: 3, unit: 'CNY' }]],
  ['给予5000元补助，分3年发放，每年1500元。', [{ total: 5000, each: 1500, times: 3, unit: 'CNY' }]],
  ['给予4500元补助，分3年发放，每年1500元。', []],
  ['每年给予300万元补助，连续3年，最高不超过800万元。', []],
  ['三年累计发放5000万元以上，每家企业每年最高20万元。', []],
])('contradiction/total: %s', (words, expected) => {
  expect(findingsOf('contradiction/total', measures(words)).map(({ data }) => data)).toEqual(expected);
});

test.each<[string, object[]]>([
  ['补助资金分三年按50%、30%、30%拨付。', [{ parts: [50, 30, 30], times: 3 }]],
  ['补助资金分三年按50%、30%、20%拨付。', []],
  ['补助资金分两年按50%、30%、20%拨付。', [{ parts: [50, 30, 20], times: 2 }]],
  ['补助资金分三年按5:5拨付。', [{ parts: [5, 5], times: 3 }]],
  ['补助资金分三年按4:3:3拨付。', []],
  ['对初创企业，第一年、第二年分别按租金的80%、50%给予补贴。', []],
])('contradiction/instalments: %s', (words, expected) => {
  expect(findingsOf('contradiction/instalments', measures(words)).map(({ data }) => data)).toEqual(expected);
});

const goals = (words: string) => `某市技能人才发展规划\n一、主要目标\n${words}\n二、措施\n1.加强领导。各部门落实责任。`;

test.each<[string, object[]]>([
  ['到2025年，技能人才总量达到10万人，其中高技能人才12万人。', [{ whole: 100000, parts: [120000], unit: 'person' }]],
  ['到2025年，技能人才总量达到10万人，其中高技能人才3万人。', []],
  ['到2025年，技能人才总量达到10万人以上，其中高技能人才3万人。', []],
])('contradiction/parts: %s', (words, expected) => {
  expect(findingsOf('contradiction/parts', goals(words)).map(({ data }) => data)).toEqual(expected);
});

const studio = (first: string, second: string) =>
  measures(
    `建设工作室。对新认定的市级技能大师工作室，给予${first}建设补助。`,
    `保障措施。对新认定的市级技能大师工作室，给予${second}建设补助。`,
  );

test.each<[string, string, number]>([
  ['two figures', studio('5万元', '10万元'), 1],
  ['the same twice', studio('5万元', '5万元'), 0],
  ['another on top', studio('5万元', '再给予2万元'), 0],
  [
    'another recipient',
    measures('对新认定的市级技能大师工作室，给予5万元建设补助。', '对新认定的省级技能大师工作室，给予10万元建设补助。'),
    0,
  ],
])('contradiction/two-sums: %s', (_name, text, count) => {
  expect(findingsOf('contradiction/two-sums', text)).toHaveLength(count);
});

const twice = (first: string, second: string) =>
  `某市技能人才发展规划\n一、主要目标\n到2025年，全市高技能人才总量达到${first}人。\n二、主要措施\n1.壮大队伍。到2025年，全市高技能人才总量达到${second}人。`;

test.each<[string, string, number]>([
  ['two figures', twice('10万', '12万'), 1],
  ['one figure', twice('10万', '10万'), 0],
  ['two dates', twice('10万', '12万').replace('壮大队伍。到2025年', '壮大队伍。到2030年'), 0],
])('contradiction/two-goals: %s', (_name, text, count) => {
  expect(findingsOf('contradiction/two-goals', text)).toHaveLength(count);
});
