// Outline markers and the titles behind them.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatOrdinal, type MarkerStyle, parseMarker, titleEnd } from '../../src/notation/outline.ts';

describe('parseMarker', () => {
  test.each([
    ['第一章 总 则', 'chapter', 1, '第一章', 4],
    ['第 三 章　激励', 'chapter', 3, '第 三 章', 6],
    ['第十二章', 'chapter', 12, '第十二章', 4],
    ['第二节 评价', 'section', 2, '第二节', 4],
    ['第十三条 为', 'article', 13, '第十三条', 5],
    ['第13条 为', 'article', 13, '第13条', 5],
    ['第一条为了规范', 'article', 1, '第一条', 3],
    ['第一条【目的】', 'article', 1, '第一条', 3],
    ['第十三条　本办法', 'article', 13, '第十三条', 5],
    ['第一百零二条 附', 'article', 102, '第一百零二条', 7],
    ['第一款 甲', 'clause', 1, '第一款', 4],
    ['第二项：乙', 'item', 2, '第二项：', 4],
    ['一、总体要求', 'cn-comma', 1, '一、', 2],
    ['十二、附则', 'cn-comma', 12, '十二、', 3],
    ['二、三年行动目标', 'cn-comma', 2, '二、', 2],
    ['三．保障', 'cn-comma', 3, '三．', 2],
    ['（一）构建', 'cn-paren', 1, '（一）', 3],
    ['(二) 加强', 'cn-paren', 2, '(二)', 4],
    ['（三)混合', 'cn-paren', 3, '（三)', 3],
    ['（ 四 ）空格', 'cn-paren', 4, '（ 四 ）', 5],
    ['（一）项目建设', 'cn-paren', 1, '（一）', 3],
    ['（十一）、双重', 'cn-paren', 11, '（十一）、', 5],
    ['㈠符号', 'cn-paren', 1, '㈠', 1],
    ['1.建立', 'ar-dot', 1, '1.', 2],
    ['2. 开展', 'ar-dot', 2, '2.', 3],
    ['3．全角', 'ar-dot', 3, '3．', 2],
    ['4﹒小点', 'ar-dot', 4, '4﹒', 2],
    ['1 .分开', 'ar-dot', 1, '1 .', 3],
    ['１９．全角', 'ar-dot', 19, '１９．', 3],
    ['1.2022年底前完成', 'ar-dot', 1, '1.', 2],
    ['⒈符号', 'ar-dot', 1, '⒈', 1],
    ['1、培育', 'ar-comma', 1, '1、', 2],
    ['3、 大力实施', 'ar-comma', 3, '3、', 3],
    ['2、2022年度任务', 'ar-comma', 2, '2、', 2],
    ['（1）连续', 'ar-paren', 1, '（1）', 3],
    ['(3) 具备', 'ar-paren', 3, '(3)', 4],
    ['（２） 坚持', 'ar-paren', 2, '（２）', 4],
    ['1）半边', 'ar-paren', 1, '1）', 2],
    ['⑴符号', 'ar-paren', 1, '⑴', 1],
    ['①甲', 'circled', 1, '①', 1],
    ['⑳末', 'circled', 20, '⑳', 1],
    ['㉑续', 'circled', 21, '㉑', 1],
    ['❸黑', 'circled', 3, '❸', 1],
    ['——拓展', 'dash', 0, '——', 2],
    ['—— 拓展', 'dash', 0, '——', 3],
    ['--拓展', 'dash', 0, '--', 2],
    ['　　一、缩进', 'cn-comma', 1, '一、', 4],
  ])('%s', (line, style, ordinal, raw, length) => {
    expect(parseMarker(line)).toEqual({ style, ordinal, raw, length });
  });

  test('reads an inserted article', () => {
    expect(parseMarker('第十二条之一 甲')).toEqual({
      style: 'article',
      ordinal: 12,
      inserted: 1,
      raw: '第十二条之一',
      length: 7,
    });
  });

  test.each([
    '',
    ' ',
    '2021年8月19日',
    '3年内完成',
    '1.5万人',
    '3—5 所左右',
    '12.31前',
    '2022.10.9',
    '13.5%',
    '第五条第二款规定的',
    '第十二条规定的人员',
    '第三方评价机构',
    '第一名',
    '第一款规定',
    '第二项工作',
    '（三）项规定的情形',
    '（一）至（五）项',
    '（一）、（二）项',
    '（2019）',
    '（2022—2024年）实施方案',
    '（此件公开发布）',
    '一、二类竞赛',
    '一、二、三等奖',
    '1、2号楼',
    '一是加强领导',
    '一次性补贴',
    '十大行动',
    '——————————',
    '— 2 —',
    '——2——',
    '-5%',
    '—2024年）',
    '附件1',
    '总则',
  ])('is undefined for %j', (line) => {
    expect(parseMarker(line)).toBeUndefined();
  });

  test('reads back what formatOrdinal prints', () => {
    const styles: MarkerStyle[] = [
      'chapter',
      'section',
      'article',
      'cn-comma',
      'cn-paren',
      'ar-dot',
      'ar-comma',
      'ar-paren',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...styles), fc.integer({ min: 1, max: 199 }), (style, ordinal) => {
        const raw = formatOrdinal(style, ordinal);
        expect(parseMarker(`${raw}总则`)).toEqual({ style, ordinal, raw, length: raw.length });
      }),
    );
    for (let ordinal = 1; ordinal <= 50; ordinal += 1) {
      expect(parseMarker(`${formatOrdinal('circled', ordinal)}甲`)).toMatchObject({ style: 'circled', ordinal });
    }
    expect(formatOrdinal('circled', 51)).toBe('（51）');
    expect(formatOrdinal('dash', 0)).toBe('——');
    expect([formatOrdinal('clause', 2), formatOrdinal('item', 3)]).toEqual(['第二款', '第三项']);
  });
});

describe('titleEnd', () => {
  test.each([
    ['1.建立终身职业培训体系。以普遍提升劳动者职业技能水平。', '建立终身职业培训体系。'],
    ['（一）加强领导，高效推进。各地各单位要把技能人才培养纳入大局。', '加强领导，高效推进。'],
    ['（七）工程人员“双师”行动。适应技术技能人才融合发展趋势。', '工程人员“双师”行动。'],
    ['（一）构建多层次技能人才培训体系', '构建多层次技能人才培训体系'],
    ['一、目标任务 ', '目标任务'],
    ['第七条 高技能人才培养示范基地项目。积极争取国家级项目。', '高技能人才培养示范基地项目。'],
    ['第一条【目的依据】为规范管理，制定本办法。', '【目的依据】'],
    ['第一条（目的）为规范管理，制定本办法。', '（目的）'],
    ['1.支持对象：在本市注册的企业。', '支持对象：'],
    ['——拓展培训体系。建立健全制度。', '拓展培训体系。'],
    ['第一条 为贯彻落实，制定本办法。', undefined],
    ['第二条 高技能人才队伍建设在市委人才委的领导下，由市人社局具体负责组织实施。', undefined],
    ['第二条 本办法适用于全市企业。其他单位参照执行。', undefined],
    ['（一）具有独立法人资格；', undefined],
    ['（一）有下列情形之一的：', undefined],
    ['1.培训10万人。（责任单位：市人社局）', undefined],
    ['一、', undefined],
    [
      '1.在报考相关工种各级公开技能竞赛活动中获得三等奖及以上名次并且连续从事本职业或者相关职业岗位工作的人员可以申报',
      undefined,
    ],
  ])('%s', (line, title) => {
    const marker = parseMarker(line);
    if (marker === undefined) throw new Error('no marker');
    const end = titleEnd(line, marker);
    expect(end === undefined ? undefined : line.slice(marker.length, end)).toBe(title);
  });
});
