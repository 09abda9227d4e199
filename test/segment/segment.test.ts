// Block ids of official documents: the same place gets the same id, every node gets exactly one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLines } from '../../src/import/plain-text.ts';
import { formatPlace, isEdge } from '../../src/segment/place.ts';
import { segmentText, segmentWithWarnings } from '../../src/segment/segment.ts';

const ids = (text: string) => segmentText(readLines(text)).map(({ id }) => id);
const block = (text: string, id: string) => segmentText(readLines(text)).find((found) => found.id === id);

describe('ids', () => {
  test.each([
    [
      'sections and items',
      '一、目标\n到2025年达到10万人。\n二、措施\n（一）培训\n1.建立制度。全面实施。\n2. 支持企业。鼓励培训。\n（二）评价\n3.推进评价。',
      ['s1', 's1.p1', 's2', 's2.1', 's2.1.1', 's2.1.2', 's2.2', 's2.2.3'],
    ],
    [
      'articles that run on across chapters',
      '第一章 总 则\n第一条 为了发展，制定本办法。\n第二章 目标\n第二条 目标如下。\n（一）总量；\n（二）结构。\n第二款。',
      ['c1', 'a1', 'c2', 'a2', 'a2.1', 'a2.2', 'a2.p2'],
    ],
    [
      'articles that restart in each chapter',
      '第一章 甲\n第一条 甲一。\n第二章 乙\n第一条 乙一。',
      ['c1', 'a1', 'c2', 'c2.a1'],
    ],
    ['the second paragraph of an article', '第十三条 国家鼓励创新。\n地方可以制定细则。', ['a13', 'a13.p2']],
    ['dashes count on', '三、任务\n——拓展培训体系。建立制度。\n——提升评价体系。制定办法。', ['s3', 's3.b1', 's3.b2']],
    [
      'front and back',
      '某市人力资源和社会保障局\n关于印发方案的通知\n各县：\n一、目标\n达到1万人。\n某市人力资源和社会保障局\n2022年9月19日印发',
      ['front.p1', 'front.p2', 'front.p3', 's1', 's1.p1', 'back.p1', 'back.p2'],
    ],
    [
      'a list of annexes',
      '一、目标\n达到1万人。\n附件：1、主要指标\n2、任务分解表',
      ['s1', 's1.p1', 'back.p1', 'back.p2'],
    ],
    [
      'paragraphs under a bare heading',
      '二、任务\n（一）评价行动\n第一段话。\n第二段话。',
      ['s2', 's2.1', 's2.1.p1', 's2.1.p2'],
    ],
    [
      'a damaged 三、 printed 3、',
      '一、思想\n甲。\n二、要求\n乙。\n3、 实施行动\n（一）建库\n丙。\n（2） 引才\n丁。',
      ['s1', 's1.p1', 's2', 's2.p1', 's3', 's3.1', 's3.1.p1', 's3.2', 's3.2.p1'],
    ],
    [
      'items that run on through sections before and under （一）',
      '一、甲\n1.乙。\n2.乙。\n二、丙\n（一）丁戊己。\n3.丁。\n（二）丁戊己。\n4.丁。',
      ['s1', 's1.1', 's1.2', 's2', 's2.1', 's2.1.3', 's2.2', 's2.2.4'],
    ],
    [
      'an article that opens with 以上 or 以下',
      '第一条 甲。\n第二条以上条款不重复享受。\n第三条以下情形除外。\n第二条以上的规定适用。',
      ['a1', 'a2', 'a3', 'a3.p2'],
    ],
    [
      'a short line over a labelled line is a title',
      '某市就业政策\n就业见习补贴\n政策内容：给予2万元。\n安家费补贴\n政策内容：给予3万元。',
      ['front.p1', 'h1', 'h1.p1', 'h2', 'h2.p1'],
    ],
    [
      'a closing chapter without a number ends the section before it',
      '一、甲\n1.乙。\n2.乙。\n附  则\n1.本政策自发布之日起施行。\n2.本政策有效期三年。',
      ['s1', 's1.1', 's1.2', 'h1', 'h1.1', 'h1.2'],
    ],
    [
      'chapters without numbers over articles',
      '总 则\n第一条 为了发展。\n第二条 适用于企业。\n人才引进\n第三条 给予10万元。\n附　则\n第四条 自发布之日起施行。',
      ['h1', 'a1', 'a2', 'h2', 'a3', 'h3', 'a4'],
    ],
    [
      'markers inside a paragraph do not split it',
      '一、条件\n申报条件：（1）连续从事8年。（2）有证书。',
      ['s1', 's1.p1'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  test('a correction that keeps the structure keeps every id', () => {
    const before = '一、目标\n（一）总量\n达到1万人。\n（二）结构\n达到30%。';
    expect(ids(before.replace('1万人', '2万人').replace('总量', '人才总量'))).toEqual(ids(before));
  });

  test('a block knows its marker and its parent', () => {
    const found = block('三、措施\n（二）载体\n8. 加强传承。给予补助。', 's3.2.8');
    expect(found).toMatchObject({ marker: '8.', parent: 's3.2', text: '8. 加强传承。给予补助。', kind: 'paragraph' });
  });
});

test('footnotes stand at the end, apart from the signature above them', () => {
  const nodes = readLines('一、目标\n达到1万人[^1]。\n某市财政局\n2022年9月19日').concat({
    kind: 'paragraph',
    depth: 0,
    text: '[^1]: 指常住人口中的技能人才。',
    line: 0,
  });
  const blocks = segmentText(nodes);
  expect(blocks.map(({ id }) => id)).toEqual(['s1', 's1.p1', 'back.p1', 'back.p2', 'n1']);
  expect(formatPlace(new Map(blocks.map((block) => [block.id, block])), 'n1')).toBe('注1');
});

describe('laws', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '一、目标',
      '二、措施',
      '（一）培训',
      '（二）评价。全面推进。',
      '1.建立制度。',
      '第一章 总则',
      '第一条 为了发展。',
      '——任务。实施。',
      '2022年9月19日',
      '附件：1、表',
      '某市财政局',
      '①甲。',
      '(3) 乙。',
      '3、丙',
    ),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
  test('what is below a repeated item is not called like the repeat of what is below the first', () => {
    const lines = ['（一）培训', '①甲。', '1.建立制度。', '（一）培训', '1.建立制度。'];
    expect(segmentText(readLines(lines.join('\n'))).map(({ id }) => id)).toEqual([
      'i1',
      'i1.1',
      'r2.i1.1',
      'r2.i1',
      'r2.r2.i1.1',
    ]);
  });

  test('any text segments without losing a character, with unique ids', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join('\n');
        const blocks = segmentText(readLines(text));
        expect(
          blocks
            .map((found) => found.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
        for (const { id } of blocks) expect(id).toMatch(/^[a-z]+[0-9]*(\.[a-z]*[0-9]+)*$/);
      }),
      { seed: 20221119, numRuns: 500 },
    );
  });
});

const letter = '关于印发《办法》的通知\n现将《办法》印发给你们。\n某市财政局\n2022年9月19日';

test.each([
  ['三、措施\n（二）载体\n8. 加强传承。给予补助。', 's3.2.8', '三（二）8'],
  ['第十三条 鼓励创新。\n地方可以制定细则。', 'a13.p2', '第十三条第二款'],
  ['第二章 总则\n第五条 条件如下：\n（一）甲；\n（二）乙。', 'a5.2', '第五条第（二）项'],
  ['第五条 甲。\n条件如下：\n（一）甲：\n1.乙。', 'a5.p2.1.1', '第五条第二款第（一）项第1目'],
  ['第十二条之一 甲。', 'a12.z1', '第十二条之一'],
  ['第一编 总则\n第四章 保障\n加强保障。', 'c4', '第一编第四章'],
  ['第一章 甲\n第一条 乙。\n第二章 丙\n第一条 丁。', 'c2.a1', '第二章第一条'],
  ['一、目标\n二、任务\n3、措施\n（一）甲', 's3.1', '三（一）'],
  ['一、任务\n1.甲。\n1）乙。', 's1.1.1', '一1（1）'],
  ['三、任务\n——甲。乙。\n——丙。丁。', 's3.b2', '三第2点'],
  ['一、目标\n达到1万人。', 's1.p1', '一第1段'],
  ['一、奖励\n申报条件：\n1.甲。', 's1.h1.1', '一“申报条件”1'],
  ['一、问答\n问：甲？\n答：乙。', 's1.q1.p2', '一第1问第2段'],
  [`第一条 甲。\n某局\n2022年9月19日\n附件2\n标准\n一、甲\n乙。`, 'annex2.s1', '附件2 一'],
  [`一、甲\n乙。\n某市财政局\n2022年9月19日\n${letter}\n某办法\n一、丙\n丁。`, 'd2.s1', '第二份文件 一'],
  ['一、甲\n乙。\n某市财政局\n2022年9月19日', 'back.p2', '文尾'],
  ['某局\n一、目标', 'front.p1', '文首'],
  ['一、甲\n丁。', 'x9', ''],
])('a reader cites %j %s as %s', (text, id, expected) => {
  const blocks = new Map(segmentText(readLines(text)).map((found) => [found.id, found]));
  expect(formatPlace(blocks, id)).toBe(expected);
});

test('the front and back of any document are edges', () => {
  expect(['front.p1', 'back.t1', 'd2.front1', 'd3.back2'].every(isEdge)).toBe(true);
  expect(['s1', 'annex1.p1', 'd2.s1', 'p1'].some(isEdge)).toBe(false);
});

describe('numbering that is damaged is told', () => {
  test.each([
    [
      '一、甲\n二、乙\n3、丙',
      ['outline/marker-mended: “3、” goes on with the count of 一、, and is taken as that'],
      's3',
    ],
    ['1、甲\n二、乙', ['outline/marker-mended: “1、” goes on with the count of 一、, and is taken as that'], 's2'],
    ['一、甲\n二、乙\n二、丙', ['outline/number-repeated: “二、” stands twice, and is taken as number 3'], 's3'],
    ['一、甲\n二、乙\n二、丙\n三、丁', ['outline/number-repeated: “二、” stands twice'], 's3'],
    ['第一条 甲。\n第三条 乙。', ['outline/number-missing: “第三条” follows number 1'], 'a3'],
    ['三、甲\n一、乙\n二、丙', ['outline/number-missing: the count begins at “三、”'], 's2'],
    [
      '第五条 甲。\n第三条 乙。',
      ['outline/number-missing: the count begins at “第五条”', 'outline/number-order: “第三条” follows number 5'],
      'a3',
    ],
    ['一、甲\n1.乙\n二、丙\n2.丁', [], 's2.2'],
  ])('%j', (text, expected, last) => {
    const { value, problems } = segmentWithWarnings(readLines(text), 'text.md');
    expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(expected);
    expect(value.at(-1)!.id).toBe(last);
  });
});

test('a block knows its label', () => {
  const text = '一、研发奖励\n支持标准：每家10万元。\n申报条件：\n1.依法注册；\n二、申报时间\n常年受理。';
  expect(segmentText(readLines(text)).map(({ id, label }) => `${id} ${label ?? ''}`.trim())).toEqual([
    's1 研发奖励',
    's1.p1 支持标准',
    's1.h1 申报条件',
    's1.h1.1 申报条件',
    's2 申报时间',
    's2.p1 申报时间',
  ]);
});

test('the words decide, not the style that a reader found', () => {
  const lines = ['一、目标', '（一）培训', '开展培训。', '第一条 对象', '企业。'];
  const flat = lines.map((text) => ({ kind: 'paragraph' as const, depth: 0, text, line: 0 }));
  expect(segmentText(flat).map(({ id }) => id)).toEqual(ids(lines.join('\n')));
});
