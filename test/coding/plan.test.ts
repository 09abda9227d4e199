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
