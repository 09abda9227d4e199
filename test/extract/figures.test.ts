// Figures: sums that print no 元 and shares that are no exact percentage.
import { describe, expect, test } from 'vitest';
import { figuresIn } from '../../src/extract/figures.ts';

const show = (text: string) =>
  figuresIn(text).map(({ text: words, bound, min, max, unit, list }) => {
    const place = list === null ? '' : ` [${list.index + 1}/${list.length}]`;
    return `${words} = ${bound} ${min ?? max} ${unit || '-'}${place}`;
  });

describe('figuresIn', () => {
  test.each<[text: string, figures: string[]]>([
    ['对获评企业奖100万。', ['100万 = exact 1000000 CNY']],
    [
      '分别奖50万、30万和20万。',
      ['50万 = exact 500000 CNY [1/3]', '30万 = exact 300000 CNY [2/3]', '20万 = exact 200000 CNY [3/3]'],
    ],
    ['给予补助，最高50万。', ['最高50万 = at_most 500000 CNY']],
    ['产值超10亿的企业', ['超10亿 = more_than 1000000000 CNY']],
    ['给予200万的一次性补助', ['200万 = exact 2000000 CNY']],
    ['补贴5000，按年发放', ['5000 = exact 5000 CNY']],
    ['每人最高补贴800。', ['800 = exact 800 CNY']],
    ['培训技能人才3万，就业率90%', ['3万 = exact 30000 -', '90% = exact 90 percent']],
    ['奖励前3名', ['前3名 = range 1 rank']],
    ['奖励2021年度先进', []],
    ['按缴费的三分之二', ['三分之二 = exact 66.6667 percent']],
    ['不超过总数的1/3', ['1/3 = at_most 33.3333 percent']],
    ['四分之三', ['四分之三 = exact 75 percent']],
    ['补助1.5万/人/年', ['1.5万/人/年 = exact 15000 CNY']],
    ['津贴标准0.2～0.4万/户', ['0.2～0.4万/户 = range 2000 CNY']],
    ['客流达3万/年', []],
  ])('%s', (text, figures) => {
    expect(show(text)).toEqual(figures);
  });

  test('long runs take linear time', () => {
    for (const run of [
      '补贴5000，',
      '奖100万、',
      '按1:1配套，',
      '5 000 ',
      '每亩',
      '不超过展位费',
      '最高分别为',
      '1:1:',
      '补助1万/人',
    ]) {
      const start = performance.now();
      figuresIn(run.repeat(Math.ceil(40_000 / run.length)));
      expect(performance.now() - start, run).toBeLessThan(4000);
    }
  });

  test('leaves the words as printed', () => {
    for (const { start, end, text } of figuresIn('再奖５０万、３０万；补贴5000。'))
      expect('再奖５０万、３０万；补贴5000。'.slice(start, end)).toBe(text);
  });
});
