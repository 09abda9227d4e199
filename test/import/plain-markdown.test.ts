// The short way to canonical Markdown gives the bytes of the long one, or nothing; nodes know their lines.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctDocument } from '../../src/import/corrections.ts';
import { formatPlainMarkdown } from '../../src/import/plain-markdown.ts';
import { formatMarkdown, parseMarkdown } from '../../src/markdown.ts';
import type { TextNode } from '../../src/model.ts';

const piece = fc.constantFrom(
  ...'一、目标 1. 2) # + - * _ ~ ` | [ ] ( ) ! < > & \\ : = " 《 》 万 3~5 a_b http://a.cn/x。 &amp; [^1] —— … 　 0 A ．'.split(
    ' ',
  ),
  ' ',
);
const words = fc
  .array(piece, { minLength: 1, maxLength: 7 })
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text !== '');
const line = fc.record({
  kind: fc.constantFrom('heading' as const, 'paragraph' as const),
  depth: fc.integer({ min: 1, max: 6 }),
  text: words,
});
const table = fc
  .array(fc.tuple(fc.option(words, { nil: '' }), fc.option(words, { nil: '' })), { minLength: 1, maxLength: 3 })
  .filter((rows) => rows.flat().some((cell) => cell !== ''))
  .map((rows) => ({ kind: 'table' as const, depth: 0, text: rows.map((row) => row.join('\t')).join('\n') }));
const nodes: fc.Arbitrary<TextNode[]> = fc
  .array(fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: table }), { maxLength: 3 })
  .map((list) => list.map((node) => ({ ...node, depth: node.kind === 'heading' ? node.depth : 0, line: 0 })));

test('it is that of remark, where it is given at all', () => {
  let given = 0;
  fc.assert(
    fc.property(nodes, (list) => {
      const plain = formatPlainMarkdown(list);
      if (plain === undefined) return;
      given++;
      expect(plain).toBe(formatMarkdown(list));
    }),
    { seed: 13, numRuns: 4000 },
  );
  expect(given).toBeGreaterThan(500);
});

test('what official documents print needs no long way', () => {
  const lines = [
    '关于印发《办法》的通知',
    '样人社发〔2022〕8号',
    '1.建立体系。3~5所、60%以上，见（一）。',
    '——到2025年',
    'http://a.cn',
  ];
  expect(formatPlainMarkdown(lines.map((text) => ({ kind: 'paragraph', depth: 0, text, line: 0 })))).toBe(
    `${lines.join('\n\n')}\n`,
  );
});

test('nodes stand at the lines at which Markdown has them', () => {
  const line = fc.constantFrom('一、目标', '1. 正文。', '*注*', '', '甲\t乙', '# 标', '- 丙');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.array(line, { maxLength: 4 }), (before, rows) => {
      const head = before.join('\n');
      const text = `${head}\n甲\t${rows.join('\n')}\n尾`;
      const start = head.length + 1;
      const hints = [{ start, end: text.length - 2, kind: 'table' as const, depth: 0 }];
      const { value } = correctDocument({ text, hints, removed: [] }, [], 'a.txt');
      expect(parseMarkdown(formatMarkdown(value.nodes))).toEqual(value.nodes);
    }),
    { seed: 17, numRuns: 500 },
  );
});
