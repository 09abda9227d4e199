// Lint of sums.
import { expect, test } from 'vitest';
import { findingsOf, measures, quotesOf } from './drafts.ts';

test.each<[string, string, number]>([
  ['a share of what is spent', measures('对技术改造项目，按照设备实际投资额的10%给予补助。'), 1],
  ['with a ceiling', measures('对技术改造项目，按照设备实际投资额的10%给予补助，单个项目最高补助800万元。'), 0],
  ['with 不超过', measures('对投保企业，按年度实际保费的60%给予补贴，每家企业不超过50万元。'), 0],
  ['不超过1年 is no ceiling', measures('对投保企业，按年度实际保费的60%给予补贴，期限不超过1年。'), 1],
  [
    'a ceiling over all',
    measures('对技改项目，按投资额的10%给予补助。', '同一企业年度享受补助资金总额不超过500万元。'),
    0,
  ],
  ['of a fixed base', measures('对启蒙教练员，按照运动员奖金的30%给予奖励。'), 0],
  ['a share of a budget', measures('职工教育经费的60%以上用于一线职工培训。'), 0],
  ['a fixed sum', measures('对新认定的企业，一次性给予10万元补助。'), 0],
])('sum/no-cap: %s', (_name, text, count) => {
  expect(findingsOf('sum/no-cap', text)).toHaveLength(count);
});

test('sum/no-cap says what the percentage is of', () => {
  const [finding] = findingsOf('sum/no-cap', measures('对技术改造项目，按照设备实际投资额的10%给予补助。'));
  expect(finding?.data).toEqual({ percent: 10, percent_of: '设备实际投资额' });
});

test.each<[string, string, number]>([
  ['no word on money', measures('对新认定的企业，给予10万元奖励。', '对获奖企业，给予5万元奖励。'), 1],
  ['the payer in the sentence', measures('对新认定的企业，市财政给予10万元奖励。'), 0],
  ['a clause on funding', measures('对新认定的企业，给予10万元奖励。', '所需资金由市、区两级财政按比例分担。'), 0],
  [
    'the finance bureau among the units',
    measures('对新认定的企业，给予10万元奖励。（责任单位：市科技局、市财政局）'),
    0,
  ],
  ['no sums', measures('加强宣传，营造良好氛围。'), 0],
])('sum/no-payer: %s', (_name, text, count) => {
  expect(findingsOf('sum/no-payer', text)).toHaveLength(count);
});

test('sum/no-payer is told once, with every sum', () => {
  const text = measures('对新认定的企业，给予10万元奖励。', '对获奖企业，给予5万元奖励。');
  expect(findingsOf('sum/no-payer', text)[0]).toMatchObject({
    data: { sums: 2 },
    cites: [{ block: 's1.1' }, { block: 's1.2' }],
  });
  expect(quotesOf('sum/no-payer', text)).toHaveLength(1);
});
