// A bare year before a state that is reached (全覆盖, a share, 扩大到) is when the goal is due; before what is done it is the year's work.
import { describe, expect, test } from 'vitest';
import { figureOf, goalsAt } from './goal-lines.ts';

const dated = (line: string, date = '2025-03-01') =>
  goalsAt('关于促进技能提升的意见', line, date).map(
    (goal) => `${figureOf(goal)} ${goal.due ?? `${goal.period_from}..${goal.period_to}`}`,
  );

describe('a bare year', () => {
  test.each<[string, string[]]>([
    ['2027年实现街道服务站全覆盖。', ['=100 percent 2027']],
    ['抽检合格率逐年提高，2026年不低于92%。', ['>=92 percent 2026']],
    ['推广新型培养模式，2026年试点学校扩大到30所，2027年扩大到80所。', ['=30 item 2026..2026', '=80 item 2027']],
    ['在校生规模2028年稳定在3万人以上。', ['>=30000 person 2028']],
  ])('before a state is when it is due: %s', (line, goals) => {
    expect(dated(line)).toEqual(goals);
  });

  test.each<[string, string[]]>([
    ['2026年新增实训基地12个。', ['=12 item 2026..2026']],
    ['2026年培训职工不少于5000人次。', ['>=5000 person_time 2026..2026']],
  ])('before what is done it is the time of the work: %s', (line, goals) => {
    expect(dated(line)).toEqual(goals);
  });

  test('a year before the document tells what was', () => {
    expect(dated('2023年实现乡镇服务站全覆盖。')).toEqual([]);
  });
});

describe('where a goal starts from, and a limit for the whole place', () => {
  test('由目前的 is no look back for what it leads to', () => {
    expect(dated('到2027年，高级工占比由目前的31%提高到36%以上，本地留用率提高到80%。')).toEqual([
      '>=36 percent 2027',
      '=80 percent 2027',
    ]);
    expect(dated('目前高级工占比由31%提高到36%。')).toEqual([]);
  });

  test('控制在…以内 for all of a place is a goal, as a condition for a firm none', () => {
    expect(dated('全市新增临时岗位控制在300个以内。')).toEqual(['<=300 item null..null']);
    expect(dated('企业新增临时岗位控制在300个以内的，给予补助。')).toEqual([]);
  });
});
