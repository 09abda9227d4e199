// Block ids of official documents: the same place gets the same id, every node gets exactly one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLines } from '../../src/import/plain-text.ts';
import { formatPlace } from '../../src/segment/place.ts';
import { segmentText } from '../../src/segment/segment.ts';

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

test.each([
  ['三、措施\n（二）载体\n8. 加强传承。给予补助。', 's3.2.8', '三（二）8'],
  ['第十三条 鼓励创新。\n地方可以制定细则。', 'a13.p2', '第十三条第二款'],
  ['三、任务\n——甲。乙。\n——丙。丁。', 's3.b2', '三—2'],
  ['一、目标\n达到1万人。', 's1.p1', '一第1段'],
  ['某局\n一、目标', 'front.p1', '文首'],
])('a reader cites %j %s as %s', (text, id, expected) => {
  const blocks = new Map(segmentText(readLines(text)).map((found) => [found.id, found]));
  expect(formatPlace(blocks, id)).toBe(expected);
});
