// The canonical Markdown is a fixed point and keeps every word, whatever a text holds.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMarkdown, parseMarkdown } from '../src/markdown.ts';
import type { TextNode } from '../src/model.ts';

const HAZARDS = [
  '1.',
  '2. 开展',
  '- ',
  '*注*',
  '〔2021〕',
  '　',
  '~',
  '|',
  '[^1]',
  '&amp;',
  'https://a.cn/x。',
  '# ',
  '> ',
  '---',
  '===',
  '_甲_',
  '`',
  '<b>',
  '\\',
  '[bookmark: _GoBack]',
  '$',
  '“',
  '（一）',
  '+ ',
  '1)',
  ':',
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...HAZARDS), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');
const node: fc.Arbitrary<TextNode> = fc.oneof(
  words.map((text): TextNode => ({ kind: 'paragraph', depth: 0, text, line: 0 })),
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), words)
    .map(([depth, text]): TextNode => ({ kind: 'heading', depth, text, line: 0 })),
);

test('writing and reading give the same nodes, and writing again the same bytes', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 12 }), (nodes) => {
      const markdown = formatMarkdown(nodes);
      const read = parseMarkdown(markdown);
      expect(read.map(({ kind, depth, text }) => ({ kind, depth, text }))).toEqual(
        nodes.map(({ kind, depth, text }) => ({ kind, depth, text })),
      );
      expect(formatMarkdown(read)).toBe(markdown);
    }),
    { seed: 20210819, numRuns: 2000 },
  );
});

test('tables keep their cells', () => {
  const table: TextNode = { kind: 'table', depth: 0, text: '指标\t2022年\n高技能人才\t1万人', line: 0 };
  expect(parseMarkdown(formatMarkdown([table]))).toEqual([{ ...table, line: 1 }]);
});

test('lines are those of the file', () => {
  expect(parseMarkdown('# 通知\n\n正文。\n').map(({ line }) => line)).toEqual([1, 3]);
});
