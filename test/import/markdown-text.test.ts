// Markdown of other programs: marks go, numbers and lines stay.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeDocument } from '../../src/import/import.ts';
import { readMarkdown } from '../../src/import/markdown-text.ts';

const read = (text: string) => readMarkdown(new TextEncoder().encode(text), 'a.md');
const markdownOf = (text: string) => composeDocument(read(text).value, [], 'a.md').value.markdown;

describe('read', () => {
  test.each([
    ['numbers of lists', '1. 建立体系。\n2. 开展培训。', '1\\. 建立体系。\n\n2\\. 开展培训。\n'],
    ['bullets and quotes', '- 甲\n- 乙\n\n> 丙', '甲\n\n乙\n\n丙\n'],
    ['emphasis, links and code', '**加粗。**后文[链接](http://a.cn)`码`', '加粗。后文链接码\n'],
    ['lines of one paragraph', '甲\n乙  \n丙', '甲\n\n乙\n\n丙\n'],
    ['indented lines', '    为贯彻落实，制定本办法。', '为贯彻落实，制定本办法。\n'],
    ['headings', '人才办法\n===\n\n## 申报条件', '# 人才办法\n\n## 申报条件\n'],
    ['tables', '| 甲 | 乙 |\n|---|:-:|\n| 1 | **2** |', '| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n'],
    ['notes', '正文[^1]。\n\n[^1]: 注。', '正文\\[^1]。\n\n\\[^1]: 注。\n'],
    ['front matter and rules', '---\ntitle: x\n---\n甲\n\n---\n\n乙', '甲\n\n乙\n'],
    ['tags', '甲<br>乙<!-- 丙 -->', '甲\n\n乙\n'],
  ])('%s', (_name, text, markdown) => {
    expect(markdownOf(text)).toBe(markdown);
  });

  test('a line of marks without end takes no time', () => {
    const start = performance.now();
    read(`${'*a*_b_['.repeat(30_000)}\n\n${'> '.repeat(5000)}甲`);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

test('no Chinese character is lost', () => {
  const piece = fc.constantFrom(
    '甲',
    '1. ',
    '- ',
    '**',
    '# ',
    '\n',
    '\n\n',
    '| ',
    '[^1]',
    '`',
    '> ',
    '    ',
    '一、',
    '<b>',
    '___',
    '~~~',
    '](',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join('');
      const { value } = read(text);
      const count = (words: string) => words.split('甲').length + words.split('一').length;
      expect(count(value.text + value.removed.map((removed) => removed.text).join(''))).toBe(count(text));
    }),
    { seed: 3, numRuns: 500 },
  );
});
