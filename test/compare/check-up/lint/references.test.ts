// Lint of references.
import { expect, test } from 'vitest';
import { measures, quotesOf } from './drafts.ts';

test.each<[string, string[]]>([
  ['根据《某省就业补助资金管理办法》规定给予补贴。', ['《某省就业补助资金管理办法》']],
  ['根据《某省就业补助资金管理办法》（某财规〔2022〕3号）规定给予补贴。', []],
  ['依照《中华人民共和国就业促进法》和《某省就业促进条例》执行。', []],
  ['符合《电动自行车安全技术规范》（GB 17761—2018）要求。', []],
  ['执行《国家职业分类大典》和《鼓励进口技术和产品目录》。', []],
  ['按照《财政违法行为处罚处分条例》（国务院令第427号）处理。', []],
  ['制定《某市实训基地建设实施方案》，明确任务。', []],
  ['2014年3月1日起施行的《某市非机动车管理办法》同时废止。', []],
  ['填写《实训基地申请表》。', []],
  ['按照《实训基地评价办法》（见附件）评价。', []],
  ['为落实《某省产业发展若干措施》（某政发〔2022〕3号，以下简称《若干措施》），执行《若干措施》的规定。', []],
])('reference/no-number: %s', (words, expected) => {
  expect(quotesOf('reference/no-number', measures(words))).toEqual(expected);
});

test('reference/no-number: the number once is enough, and the preamble counts', () => {
  const preamble = (number: string) =>
    `某市促进产业发展若干措施\n为贯彻落实《某省关于促进产业发展的意见》${number}，制定以下措施。\n一、措施\n1.落实《某省关于促进产业发展的意见》。`;
  expect(quotesOf('reference/no-number', preamble('（某政发〔2022〕3号）'))).toEqual([]);
  expect(quotesOf('reference/no-number', preamble(''))).toEqual(['《某省关于促进产业发展的意见》']);
});
