// Lint of numbering.
import { expect, test } from 'vitest';
import { findingsOf } from './drafts.ts';

const lines = (...markers: string[]) =>
  ['某市促进产业发展若干措施', ...markers.map((marker) => `${marker}支持企业建设实训基地，提升服务能力。`)].join('\n');

test.each<['numbering/gap' | 'numbering/repeat' | 'numbering/order' | 'numbering/level', string, object[]]>([
  ['numbering/gap', lines('一、', '二、', '四、', '五、'), [{ marker: '四、', before: '二、' }]],
  ['numbering/gap', lines('一、', '二、', '三、', '四、'), []],
  ['numbering/repeat', lines('一、', '二、', '二、', '四、'), [{ marker: '二、', before: '二、' }]],
  ['numbering/repeat', lines('一、', '1.', '2.', '二、', '1.', '2.'), []],
  ['numbering/order', lines('一、', '二、', '三、', '四、', '二、'), [{ marker: '二、', before: '四、' }]],
  ['numbering/order', lines('一、', '二、', '三、'), []],
  ['numbering/level', lines('一、', '二、', '3、', '四、'), [{ marker: '3、', before: '二、' }]],
  ['numbering/level', lines('一、', '二、', '三、', '1.', '2.'), []],
])('%s: %s', (rule, text, expected) => {
  expect(findingsOf(rule, text).map(({ data }) => data)).toEqual(expected);
});

test('numbering/gap: a list that begins inside the paragraph before', () => {
  const text =
    '某市促进产业发展若干措施\n一、申报条件：（1）在本市注册；（2）信用良好；\n（3）具备条件。\n二、支持措施\n加强支持。';
  expect(findingsOf('numbering/gap', text)).toEqual([]);
});
