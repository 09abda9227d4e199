// Reports as GFM: the golden file is the look; a parser of GFM finds every cell and no markup of the data.
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { renderReport } from '../../../src/publish/report/report.ts';
import { comparisonReport, HOSTILE, hostileReport } from './sample.ts';

interface Node {
  type: string;
  value?: string;
  url?: string;
  children?: Node[];
}

function parse(markdown: string): Node {
  const parser = unified()
    .use(remarkParse)
    .data('micromarkExtensions' as never, [gfmTable(), gfmFootnote()] as never)
    .data('fromMarkdownExtensions' as never, [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()] as never);
  return parser.parse(markdown) as unknown as Node;
}

const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
const words = (node: Node): string => node.value ?? (node.children ?? []).map(words).join('');

test('golden', async () => {
  await expect(await renderReport(comparisonReport(), 'md')).toMatchFileSnapshot('../../fixtures/report/comparison.md');
});

test('every row has every cell, and every mark its note', async () => {
  const tree = parse((await renderReport(comparisonReport(), 'md')) as string);
  const nodes = all(tree);
  const tables = nodes.filter(({ type }) => type === 'table');
  expect(tables.map(({ children }) => children!.length)).toEqual([6, 2, 2]);
  expect(tables[0]!.children!.map(({ children }) => children!.length)).toEqual([4, 4, 4, 4, 4, 4]);
  const notes = nodes.filter(({ type }) => type === 'footnoteDefinition');
  expect(notes).toHaveLength(6);
  expect(
    new Set(nodes.filter(({ type }) => type === 'footnoteReference').map((node) => JSON.stringify(node))),
  ).not.toBe(0);
});

test('hostile words are words', async () => {
  const markdown = (await renderReport(hostileReport(), 'md')) as string;
  const nodes = all(parse(markdown));
  expect([...new Set(nodes.flatMap(({ type, value }) => (type === 'html' ? [value] : [])))].sort()).toEqual(
    ['</del>', '</ins>', '<br>', '<del>', '<ins>'].sort(),
  );
  expect(
    nodes.filter(({ type }) => ['image', 'code', 'inlineCode', 'list', 'emphasis', 'blockquote'].includes(type)),
  ).toEqual([]);
  expect(nodes.filter(({ type, url }) => type === 'link' && url !== 'javascript:alert(1)')).toEqual([]);
  const [table] = nodes.filter(({ type }) => type === 'table');
  const rows = table!.children!.filter(
    ({ children }) => words(children![1]!) !== '' || words(children![0]!) === 'empty',
  );
  const cell = (name: string) => words(rows.find(({ children }) => words(children![0]!) === name)!.children![1]!);
  for (const name of ['formula', 'script', 'pipe', 'markdown', 'list', 'entity', 'attribute', 'escape', 'long'])
    expect(cell(name)).toBe(HOSTILE[name]);
});
