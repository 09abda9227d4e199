// Lists run into the text of a paragraph.
import { describe, expect, test } from 'vitest';
import { findInlineItems } from '../../src/segment/inline.ts';

/** Items as words, those of an inner list after one `>` for each list around it. */
const show = (text: string) =>
  findInlineItems({ text }).map(({ start, end, depth }) => `${'>'.repeat(depth)}${text.slice(start, end)}`);

describe('findInlineItems', () => {
  test.each<[string, string[]]>([
    ['申报条件：（1）连续从事8年以上。（2）有证书。', ['（1）连续从事8年以上。', '（2）有证书。']],
    ['条件：(1)满8年；（2) 有证书。其他情形另行规定。', ['(1)满8年；', '（2) 有证书。']],
    [
      '做好以下工作：一是加强领导；二是每年投入100万元；三是强化考核。各地要抓好落实。',
      ['一是加强领导；', '二是每年投入100万元；', '三是强化考核。'],
    ],
    ['一要统一思想，二要压实责任。', ['一要统一思想，', '二要压实责任。']],
    ['奖励：①国家级100万元；②省级50万元；③市级20万元。', ['①国家级100万元；', '②省级50万元；', '③市级20万元。']],
    ['标准：1.国家级奖励10万元；2.省级奖励5万元。', ['1.国家级奖励10万元；', '2.省级奖励5万元。']],
    ['1.建立体系。全面推进。2.完善机制。持续推进。', ['1.建立体系。全面推进。', '2.完善机制。持续推进。']],
    ['材料：1、申请书原件；2、营业执照复印件。', ['1、申请书原件；', '2、营业执照复印件。']],
    ['第一，加强领导；第二，保障资金。', ['第一，加强领导；', '第二，保障资金。']],
    ['流程：1）企业申请；2）部门审核；3）资金拨付。', ['1）企业申请；', '2）部门审核；', '3）资金拨付。']],
    [
      '（一）奖励。①国家级100万元；②省级50万元。（二）补助。①企业；②个人。',
      [
        '（一）奖励。①国家级100万元；②省级50万元。',
        '>①国家级100万元；',
        '>②省级50万元。',
        '（二）补助。①企业；②个人。',
        '>①企业；',
        '>②个人。',
      ],
    ],
    [
      '对企业：①当年兑现；②次年兑现。对个人：①按月发放；②按年发放。',
      ['①当年兑现；', '②次年兑现。', '①按月发放；', '②按年发放。'],
    ],
    ['3. 加强培训。一是开展岗前培训。二是强化管理。', ['一是开展岗前培训。', '二是强化管理。']],
  ])('%s', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  test.each([
    '',
    '（1）只有一项。',
    '按第（一）项、第（二）项执行，（一）至（三）项除外。',
    '在1、2、3号楼设立，2021年1.5万人，2022年2.3万人。',
    '一、二类竞赛。',
    '（1）甲。（3）丙。',
    '世界一流、国内第一。第二，无。',
    '第一名奖励10万元，第二名奖励5万元。',
  ])('is none in %j', (text) => {
    expect(findInlineItems({ text })).toEqual([]);
  });

  test('tells the marker, its number and its place', () => {
    expect(findInlineItems({ text: '条件：⑴甲乙；⑵丙丁。' })).toEqual([
      { marker: '⑴', style: 'ar-paren', ordinal: 1, start: 3, end: 7, depth: 0 },
      { marker: '⑵', style: 'ar-paren', ordinal: 2, start: 7, end: 11, depth: 0 },
    ]);
  });
});
