// Lint of time.
import { expect, test } from 'vitest';
import { findingsOf, measures, quotesOf } from './drafts.ts';

test.each<[string, string[]]>([
  ['今年新建实训基地20个。', ['今年']],
  ['今年以来，全市新建实训基地20个。', []],
  ['近期启动基地建设。', ['近期']],
  ['近期目标和长远目标相结合。', []],
  ['提交近期免冠照片2张。', []],
  ['三年内建成县级中心10个。', ['三年内']],
  ['力争用3年左右时间建成中心10个。', ['用3年左右时间']],
  ['自本办法施行之日起三年内建成县级中心10个。', []],
  ['自2024年1月1日起，三年内建成县级中心10个。', []],
  ['对毕业2年内的高校毕业生给予补贴。', []],
  ['对近三年内获奖的企业给予奖励。', []],
  ['弄虚作假的，3年内不得申报。', []],
  ['年底前完成验收。', ['年底前']],
  ['2025年底前完成验收。', []],
  ['每年年底前报送总结。', []],
  ['未来三年新建实训基地20个。', ['未来三年']],
  ['自发布之日起施行。', []],
  ['举办“今年我创业”活动。', []],
])('date/relative: %s', (words, expected) => {
  expect(quotesOf('date/relative', measures(words))).toEqual(expected);
});

test('date/relative: the years of a plan give 三年内 its start', () => {
  const text = '某市产业行动计划（2023—2025年）\n一、任务\n1.三年内建成中心10个。\n2.今年启动建设。';
  expect(quotesOf('date/relative', text)).toEqual(['今年']);
});

const rules = (title: string, ...closing: string[]) =>
  [
    title,
    '第一条 支持企业建设实训基地，给予补助。',
    '第二条 支持企业开展职工培训，给予补贴。',
    '第三条 支持企业引进人才，给予奖励。',
    '第四条 支持企业参加竞赛，给予奖励。',
    '第五条 支持企业建设平台，给予补助。',
    ...closing,
  ].join('\n');

test.each<[string, string, object[]]>([
  ['no closing clause', rules('某市实训基地管理办法'), [{ effect: false }]],
  [
    'from when, not until when',
    rules('某市实训基地管理办法', '第六条 本办法自2024年1月1日起施行。'),
    [{ effect: true }],
  ],
  ['both', rules('某市实训基地管理办法', '第六条 本办法自2024年1月1日起施行，有效期5年。'), []],
  ['until a day', rules('某市实训基地管理办法', '第六条 本办法自2024年1月1日起施行，有效期至2028年12月31日。'), []],
  ['on trial', rules('某市实训基地管理办法（试行）', '第六条 本办法自2024年1月1日起施行，试行期2年。'), []],
  ['the term of a certificate is none', rules('某市实训基地管理办法', '第六条 证书有效期3年。'), [{ effect: false }]],
  ['a law needs none', rules('某市实训基地条例', '第六条 本条例自2024年1月1日起施行。'), []],
  ['a plan has its years', rules('某市实训基地建设实施意见（2023—2025年）'), []],
])('term/missing: %s', (_name, text, expected) => {
  expect(findingsOf('term/missing', text).map(({ data }) => data)).toEqual(expected);
});
