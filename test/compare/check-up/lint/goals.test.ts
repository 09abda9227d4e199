// Lint of goals.
import { expect, test } from 'vitest';
import { measures, quotesOf } from './drafts.ts';

const section = (goal: string) =>
  `某市促进养老服务发展实施意见\n一、工作目标\n${goal}\n二、主要措施\n1.加强组织领导。各部门要落实责任。`;

test.each<[string, string, string[]]>([
  ['growth without a figure', measures('壮大队伍。逐步扩大护理人员培训规模。'), ['逐步扩大护理人员培训规模']],
  ['growth with a figure', measures('壮大队伍。到2025年，护理人员培训规模扩大到5000人。'), []],
  ['a habit is no quantity', measures('加强评选。定期组织首席技师评选工作。'), []],
  [
    'a section of goals without any figure',
    section('建立完善的服务体系，服务质量明显改善。'),
    ['建立完善的服务体系，服务质量明显改善'],
  ],
  ['a section with one', section('到2025年，床位达到5000张，服务质量明显改善。'), []],
])('goal/no-figure: %s', (_name, text, expected) => {
  expect(quotesOf('goal/no-figure', text)).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['a figure alone', measures('建设基地。新建实训基地20个。'), ['新建实训基地20个']],
  ['a due date', measures('建设基地。到2025年新建实训基地20个。'), []],
  ['a frequency', measures('建设基地。每年新建实训基地20个。'), []],
  ['a date in the heading above', '某市促进产业发展若干措施\n一、2025年重点任务\n1.建设基地。新建实训基地20个。', []],
  ['a plan with its years', '某市产业发展行动计划（2023—2025年）\n一、任务\n1.建设基地。新建实训基地20个。', []],
  [
    'the horizon of the whole text',
    `${measures('建设基地。新建实训基地20个。')}\n2.加强统筹。在“十四五”时期持续推进。`,
    [],
  ],
  ['one for each place', measures('建设基地。每个县（市、区）至少建有1所养老机构。'), []],
])('goal/no-date: %s', (_name, text, expected) => {
  expect(quotesOf('goal/no-date', text)).toEqual(expected);
});
