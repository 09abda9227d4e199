// Lint of ranges.
import { expect, test } from 'vitest';
import { measures, quotesOf } from './drafts.ts';

test.each<[string, string[]]>([
  ['给予15—2万元补助。', ['15—2万元']],
  ['给予2—15万元补助。', []],
  ['给予5000—2万元补助。', []],
  ['补贴比例为80%—60%。', ['80%—60%']],
  ['能耗由80%降至60%。', []],
  ['年龄在45至18周岁。', ['45至18周岁']],
  ['自2025年12月31日至2025年1月1日受理。', ['2025年12月31日至2025年1月1日']],
  ['在2025—2022年实施。', ['2025—2022年']],
  ['受理时间为10月17日9:00—16:00，电话0000-3366889。', []],
  ['施工时间为22时至6时，从9月至次年3月。', []],
])('range/reversed: %s', (words, expected) => {
  expect(quotesOf('range/reversed', measures(words))).toEqual(expected);
});
