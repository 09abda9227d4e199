// Laws of amounts over any text: quotes are there, values have their sides, time grows with the length only.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountsOf } from './money.ts';

const PIECES = [
  '对',
  '国家级',
  '省级',
  '、',
  '，',
  '；',
  '。',
  '：',
  '（',
  '）',
  '分别',
  '给予',
  '最高',
  '不超过',
  '5万元',
  '3、2万元',
  '30%',
  '的',
  '企业',
  '一等奖',
  '前三名',
  '按投入',
  '奖励',
  '由市财政',
  '每人每月',
  '处',
  '罚款',
  '由',
  '提高到',
  '“',
  '\t',
  '\n',
  ' ',
  '1',
  '一',
];

test('quotes stand where they say, and each bound has its sides', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
      const text = pieces.join('').trim();
      for (const { cite, bound, min, max, role } of amountsOf([text])) {
        const kept = text.replaceAll('⏎', '\n');
        expect(kept.slice(cite.start, cite.end)).toBe(cite.quote);
        expect(cite.quote).not.toBe('');
        expect(['benefit', 'rate', 'cap', 'threshold', 'penalty', 'fund', 'statistic', 'example']).toContain(role);
        if (bound === 'at_least' || bound === 'more_than') expect([typeof min, max]).toEqual(['number', null]);
        else if (bound === 'at_most' || bound === 'less_than') expect([min, typeof max]).toEqual([null, 'number']);
        else expect([typeof min, typeof max]).toEqual(['number', 'number']);
      }
    }),
    { numRuns: 300 },
  );
});

const LONG = [
  '对国家级、省级的，分别给予5万元、3万元奖励，',
  '省级50万元；',
  '1万元、',
  '（1万元',
  '(',
  '对获得国家级、',
  '按投入的30%给予补助，',
  '分别',
  '一二三',
  '第一名、',
  '标准：1万元',
  '每人每年1万元',
  '最高为',
  '增长达到1%达到',
  '由5万元提高到10万元',
  '市财政',
  '名称\t1万元\t',
  '\t',
  '\t \n',
];

test.each(LONG)('takes linear time over %s', (unit) => {
  const time = (length: number) => {
    const text = `${unit.repeat(Math.ceil(length / unit.length))}给予5万元奖励。`;
    const start = performance.now();
    amountsOf([text]);
    return performance.now() - start;
  };
  time(2_000);
  const best = (length: number) => Math.min(time(length), time(length));
  const [short, long] = [Math.max(best(4_000), 2), best(32_000)];
  // Eight times the length: square time would be 64 times as long.
  expect(long / short).toBeLessThan(40);
});
