// Tables of a plan that give each place its share: places in the first column, 计划…（人） in another.
import { describe, expect, test } from 'vitest';
import { createContext } from '../../src/extract/context.ts';
import { findGoals } from '../../src/extract/goals.ts';
import { createLexicon } from '../../src/extract/lexicon.ts';
import type { Block } from '../../src/model.ts';

const UNIT_TERMS = new Map(
  Object.entries({ person: ['人'], item: ['个', '家'] }).map(([id, aliases]) => [
    id,
    { id, label: { zh: id, en: id }, aliases },
  ]),
);
const LEXICON = createLexicon(new Map([['units', { terms: UNIT_TERMS }]]));

function goalsIn(rows: readonly string[]) {
  const text = rows.join('\n');
  const block: Block = { id: 'annex1.p1', kind: 'table', depth: 0, text, line: 1, parent: null, marker: null };
  return findGoals(LEXICON, createContext([block], null)).map(({ id, subject, min, unit, scope, part_of: whole }) =>
    [id, subject, min, unit, scope, whole].map((value) => value ?? '-').join(' '),
  );
}

describe('a table by place', () => {
  test('gives each place its figure and what is part of it, and the total to nobody', () => {
    const rows = [
      '县（市、区）\t计划培训人数（人）\t其中：技师（人）',
      '东山县\t1,200\t80',
      '西河区\t300\t25',
      '合 计\t1500\t105',
    ];
    expect(goalsIn(rows)).toEqual([
      'g1 东山县计划培训人数 1200 person - -',
      'g2 东山县技师 80 person - g1',
      'g3 西河区计划培训人数 300 person - -',
      'g4 西河区技师 25 person - g3',
    ]);
  });

  test('leaves what was done, sums and rates alone', () => {
    const rows = ['街道\t任务数（个）\t完成数（个）\t计划资金（万元）\t计划占比（%）', '城关街道\t12\t7\t300\t40'];
    expect(goalsIn(rows)).toEqual(['g1 城关街道任务数 12 item - -']);
  });

  test.each([
    [['县区\t培训人数（人）', '东山县\t1200']],
    [['企业\t计划招聘人数（人）', '甲公司\t20']],
    [['县区\t计划完成情况（人）', '东山县\t1200']],
    [['县区\t计划人数（人）', '东山县\t见附件']],
  ])('none: %j', (rows) => {
    expect(goalsIn(rows)).toEqual([]);
  });
});
