// Plans named without 《》: a table of sentences and the plans that they cite.
import { describe, expect, test } from 'vitest';
import { findPlans } from '../../src/extract/plans.ts';
import type { Block } from '../../src/model.ts';

const block = (text: string, marker: string | null = null): Block => ({
  id: 's1',
  kind: 'paragraph',
  depth: 0,
  text,
  line: 1,
  parent: null,
  marker,
});
const names = (text: string, marker: string | null = null) =>
  findPlans(block(text, marker), text).map(({ name }) => name);

describe('findPlans', () => {
  test.each<[text: string, plans: string[]]>([
    ['通过实施“育苗计划”打造选手队伍。', ['育苗计划']],
    ['依托某城“星火计划”工程体系，加大引才力度。', ['某城“星火计划”']],
    ['承担更多职业能力提升行动计划任务。', ['职业能力提升行动计划']],
    ['实施“百企计划”，每年培育企业10家。', []],
    ['制定年度培训计划并组织实施。', []],
    ['实施科技型中小企业梯度培育计划，强化服务。', []],
    ['实施教育强基行动，实施农民收入倍增计划，确保稳步增长。', []],
    ['实施农民收入倍增计划，健全联农带农机制。', ['农民收入倍增计划']],
    ['落实年度工作计划。', []],
    ['严格实施培训计划。', []],
    ['认真落实计划生育政策。', []],
    ['贯彻落实《某省实施英才计划的意见》。', []],
  ])('%s', (text, plans) => {
    expect(names(text)).toEqual(plans);
  });

  test('the first clause of an item names the item itself', () => {
    expect(names('（三）实施“登峰计划”。加大投入。', '（三）')).toEqual([]);
    expect(names('（三）示范带动。实施“登峰计划”，加大投入。', '（三）')).toEqual(['登峰计划']);
  });
});
