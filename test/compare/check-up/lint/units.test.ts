// Lint of responsible units.
import { expect, test } from 'vitest';
import { findingsOf, measures } from './drafts.ts';

const one = (units: string) => measures(`建设基地。支持建设实训基地。${units}`);

test.each<[string, string, number]>([
  ['a list', one('（责任单位：市科技局、市财政局、市商务局）'), 1],
  ['a list in brackets', one('（市科技局、市财政局）'), 1],
  ['one leads', one('（牵头单位：市科技局；责任单位：市财政局）'), 0],
  ['one leads in words', one('（市科技局牵头，市财政局配合）'), 0],
  ['one unit', one('（责任单位：市科技局）'), 0],
  ['with places only', one('（责任单位：市科技局、各县（市、区）人民政府）'), 0],
  ['the work is divided', one('（市科技局、市财政局按职责分工负责）'), 0],
  ['the order says it', `${one('（责任单位：市科技局、市财政局）')}\n2.责任单位排在第一位的为牵头单位。`, 0],
  ['who acts is no list', measures('市科技局、市教育局要加快培养教师。'), 0],
])('unit/no-lead: %s', (_name, text, count) => {
  expect(findingsOf('unit/no-lead', text)).toHaveLength(count);
});

test('unit/no-lead is one finding when it is the habit of the draft', () => {
  const text = measures(...Array.from({ length: 5 }, () => '建设基地。支持建设。（责任单位：市科技局、市财政局）'));
  const found = findingsOf('unit/no-lead', text);
  expect(found.map(({ data, cites }) => [data, cites.length])).toEqual([[{ measures: 5, names: [] }, 5]]);
});

const named = (last: string) =>
  measures(
    ...Array.from({ length: 4 }, () => '建设基地。支持各类主体建设公共实训基地和创新平台。（市科技局）'),
    `培育企业。支持各类主体培育创新型企业和公共服务平台，提升能力。${last}`,
  );

test.each<[string, string, number]>([
  ['four of five', named(''), 1],
  ['all', named('（市商务局）'), 0],
  ['in the sentence', named('市商务局负责组织实施。'), 0],
  ['a draft that names none', measures('支持建设实训基地。', '支持培育企业。'), 0],
])('measure/no-unit: %s', (_name, text, count) => {
  expect(findingsOf('measure/no-unit', text)).toHaveLength(count);
});

test.each<[string, string, string[][]]>([
  [
    'long and short',
    measures('建设基地。（市人力资源和社会保障局牵头）', '培育企业。（市人社局牵头）'),
    [['市人力资源和社会保障局', '市人社局']],
  ],
  [
    'with and without 和',
    measures('建设基地。（市住房和城乡建设局牵头）', '培育企业。（市住房城乡建设局牵头）'),
    [['市住房和城乡建设局', '市住房城乡建设局']],
  ],
  [
    'the short name is given',
    measures('建设基地。由市人力资源和社会保障局（以下简称“市人社局”）牵头负责。', '培育企业。（市人社局牵头）'),
    [],
  ],
  ['two bodies', measures('建设基地。（市科技局牵头）', '培育企业。（市商务局牵头）'), []],
  ['one name', measures('建设基地。（市人社局牵头）', '培育企业。（市人社局牵头）'), []],
  ['the level left out in a list', measures('建设基地。（市教育局、人社局负责）', '培育企业。（市人社局牵头）'), []],
])('unit/two-names: %s', (_name, text, expected) => {
  const names = findingsOf('unit/two-names', text).map(({ data }) => (data as { names: string[] }).names);
  expect(names).toEqual(expected);
});
