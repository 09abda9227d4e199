// Plain text: encodings, line ends, and which lines are titles, headings and paragraphs.
import { describe, expect, test } from 'vitest';
import { decodeText, readLines, readPlainText } from '../../src/import/plain-text.ts';

const bytes = (...values: number[]) => new Uint8Array(values);

describe('encodings', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode('目标\r\n一'), '目标\n一', 'utf-8'],
    ['UTF-8 with BOM', bytes(0xef, 0xbb, 0xbf, 0xe7, 0x9b, 0xae), '目', 'utf-8'],
    ['UTF-16 little end first', bytes(0xff, 0xfe, 0xee, 0x76), '目', 'utf-16le'],
    ['UTF-16 big end first', bytes(0xfe, 0xff, 0x76, 0xee), '目', 'utf-16be'],
    ['GB18030', bytes(0xc4, 0xbf, 0xb1, 0xea), '目标', 'gb18030'],
  ])('%s', (_name, input, text, encoding) => {
    expect(decodeText(input)).toEqual({ text, encoding });
  });

  test('bytes that are no text are a problem', () => {
    expect(readPlainText(bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0), 'a.txt').problems.map(({ rule }) => rule)).toEqual([
      'import/not-text',
    ]);
  });
});

describe('lines', () => {
  test.each([
    ['一、目标任务', 'heading', 2],
    ['第一章 总 则', 'heading', 2],
    ['（一）加强组织领导，形成工作合力', 'heading', 3],
    ['(一)坚持党管人才,统筹推进。加强组织领导。', 'paragraph', 0],
    ['1.建立终身职业培训体系。以普遍提升为目标。', 'paragraph', 0],
    ['第一条 为贯彻落实，制定本办法。', 'paragraph', 0],
    ['关于印发《实施办法》的通知', 'heading', 1],
    ['某市加强高技能人才队伍建设实施办法', 'heading', 1],
    ['“技能某市”行动（2022—2024年）实施方案', 'heading', 1],
    ['各县（市、区）人力资源和社会保障局：', 'paragraph', 0],
    ['2022年9月19日', 'paragraph', 0],
    ['某市财政局', 'paragraph', 0],
  ])('%s is a %s', (line, kind, depth) => {
    expect(readLines(line)).toEqual([{ kind, depth, text: line, line: 0 }]);
  });

  test('a line after the first section is no title, and an entry of 附件 no heading', () => {
    expect(readLines('一、目标\n制定实施方案\n附件：1、指标\n2、任务分解表').map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  test('white space inside a line is collapsed, U+3000 is kept', () => {
    expect(readLines('  各县 \t 区　局  ')[0]?.text).toBe('各县 区　局');
  });
});
