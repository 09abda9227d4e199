// Plan: which blocks are titled, and what each is to the coding.
import { expect, test } from 'vitest';
import { planBlocks, titleOf } from '../../src/coding/plan.ts';
import { parseMarkdown } from '../../src/markdown.ts';
import { segmentText } from '../../src/segment/segment.ts';

const blocksOf = (...paragraphs: string[]) => segmentText(parseMarkdown(`标题\n\n${paragraphs.join('\n\n')}`));
const body = (text: string) => blocksOf('一、任务', text).at(-1)!;

test.each<[string, string | undefined]>([
  ['（一）加强领导，高效推进。各地要建立联席会议制度，明确职责。', '加强领导，高效推进'],
  ['（一）高度重视，统筹推进。各单位制定计划。', '高度重视，统筹推进'],
  ['（一）加强领导。各单位要重视。', '加强领导'],
  ['（一）对获得一等奖的，给予奖励。其他不变。', undefined],
  ['（一）为加快转型，制定规划。其他不变。', undefined],
  ['（一）各单位要根据本地区产业发展的实际需要和条件，制定计划。其他不变。', undefined],
])('the title of %s', (text, expected) => {
  expect(titleOf(body(text))).toBe(expected);
});

test('tasks below 目标任务 are measures, goals below 主要目标 are none', () => {
  const tasks = blocksOf(
    '## 二、目标任务',
    '（一）技能提升行动。开展培训，提高水平。',
    '（二）竞赛行动。举办竞赛，选拔人才。',
  );
  const goals = blocksOf('## 二、主要目标', '（一）规模扩大。人才总量不断增长。', '（二）结构优化。比例更加合理。');
  const rolesOf = (blocks: typeof tasks) => {
    const { roles } = planBlocks(blocks);
    return blocks.filter(({ parent }) => parent !== null).map(({ id }) => roles.get(id));
  };
  expect(rolesOf(tasks)).toEqual(['measure', 'measure']);
  expect(rolesOf(goals)).toEqual(['goals', 'goals']);
});

test('the office of printing above the date of printing is imprint, not signature', () => {
  const blocks = blocksOf('一、任务', '各单位落实。', '某市财政局', '2022年9月19日印发');
  const { roles } = planBlocks(blocks);
  expect(blocks.filter(({ id }) => id.startsWith('back.')).map(({ id }) => roles.get(id))).toEqual([
    'imprint',
    'imprint',
  ]);
});

test('a section that says only when it takes effect is no measure', () => {
  const blocks = blocksOf('## 五、其他规定', '本政策自发布之日起施行，有效期两年。');
  const { roles } = planBlocks(blocks);
  expect(blocks.slice(-2).map(({ id }) => roles.get(id))).toEqual(['heading', 'effect_clause']);
});

const rolesBelow = (...paragraphs: string[]) => {
  const blocks = blocksOf(...paragraphs);
  const { roles, owner } = planBlocks(blocks);
  return blocks
    .filter(({ id }) => !id.startsWith('front.'))
    .map(({ id }) => (roles.get(id) === 'part' ? `part of ${owner.get(id)}` : roles.get(id)));
};

test('a heading over numbered sentences groups them; under a list it is the measure', () => {
  expect(rolesBelow('## 一、支持企业', '1.对新建床位的，每张补助2万元。', '2.对食堂，每个补助1万元。')).toEqual([
    'heading',
    'measure',
    'measure',
  ]);
  expect(rolesBelow('## 一、重点工作', '1.新建床位；', '2.改造食堂。')).toEqual([
    'measure',
    'part of s1',
    'part of s1',
  ]);
  expect(rolesBelow('## 二、申报条件', '1.年龄：60周岁以上。', '2.户籍：在本市连续居住1年。')).toEqual([
    'measure',
    'part of s2',
    'part of s2',
  ]);
});

test('the items of an article are parts of it, also with titles', () => {
  expect(
    rolesBelow('## 第一章 总则', '第六条 认定按下列程序进行：', '（一）申请。向街道提出。', '（二）公示。公示5日。'),
  ).toEqual(['heading', 'measure', 'part of a6', 'part of a6']);
});

test('what the general provisions tell to do is a measure, to whom they apply is context', () => {
  expect(rolesBelow('## 第一章 总则', '第二条 在本市申领补贴，适用本办法。', '第三条 市民政局负责补贴发放。')).toEqual([
    'heading',
    'context',
    'measure',
  ]);
});

test('a question is a title: background is no measure, and its answer is part of it', () => {
  const [background, why, question, answer, contact] = rolesBelow(
    '一、出台的背景是什么？',
    '人口老龄化加快。',
    '二、床位怎样补贴？',
    '答：每张床位补助2万元。',
    '咨询电话：0000-000000',
  );
  expect([background, why, question, answer, contact]).toEqual([
    'heading',
    'context',
    'measure',
    'part of s2',
    'contact',
  ]);
});

test('issuers above the title are letterhead, below it a signature; a number in brackets is letterhead', () => {
  const paragraphs = [
    '某市民政局',
    '# 关于印发《养老床位补贴办法》的通知',
    '（某民发〔2024〕5号）',
    '各区：',
    '现予印发，请遵照执行。',
    '某市民政局',
    '## 一、总则',
    '（一）补助床位。每张补助2万元。',
  ];
  const blocks = segmentText(parseMarkdown(paragraphs.join('\n\n')));
  const { roles } = planBlocks(blocks);
  expect(blocks.filter(({ id }) => id.startsWith('front.')).map(({ id }) => roles.get(id))).toEqual([
    'letterhead',
    'title',
    'letterhead',
    'addressee',
    'transmittal',
    'signature',
  ]);
});
