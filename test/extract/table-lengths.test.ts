// Columns of a table of sums that are named by a length of time (1年期, 两年制), beside columns that count something else.
import { describe, expect, test } from 'vitest';
import { amountsOf } from './money.ts';

const sums = (table: string) =>
  amountsOf(['培训补贴标准表（单位：元/人）', table]).map(({ min, recipient }) => [min, recipient]);

describe('columns named by a length', () => {
  test('hold sums under the unit of the caption', () => {
    expect(sums('工种\t半年\t1年期\t三年制⏎电工\t\t3000\t7000⏎焊工\t\t3500\t8000')).toEqual([
      [3000, '电工'],
      [7000, '电工'],
      [3500, '焊工'],
      [8000, '焊工'],
    ]);
  });

  test.each(['2024年', '年度', '从业年限', '培训年'])('a column %s counts no money', (header) => {
    expect(sums(`工种\t${header}⏎电工\t2023⏎焊工\t2024`)).toEqual([]);
  });
});
