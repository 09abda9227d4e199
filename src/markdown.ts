// The one canonical Markdown: headings, paragraphs and tables, one source line for each, no inline marks.
// Only importer of unified and remark. The tree is built by us; foreign text is never parsed as Markdown.
import type { Root, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { type Processor, unified } from 'unified';
import type { TextNode } from './model.ts';

/** Tables and footnotes of GFM, without its autolinks, which swallow Chinese punctuation. */
function tablesAndNotes(this: Processor): void {
  const data = this.data() as Record<string, unknown[]>;
  const add = (key: string, ...extensions: unknown[]) => {
    data[key] = [...(data[key] ?? []), ...extensions];
  };
  add('micromarkExtensions', gfmTable(), gfmFootnote());
  add('fromMarkdownExtensions', gfmTableFromMarkdown(), gfmFootnoteFromMarkdown());
  add('toMarkdownExtensions', gfmTableToMarkdown({ tablePipeAlign: false }), gfmFootnoteToMarkdown());
}

const processor = unified()
  .use(remarkParse)
  .use(tablesAndNotes as never)
  .use(remarkStringify, {
    bullet: '-',
    bulletOther: '*',
    emphasis: '*',
    strong: '*',
    rule: '-',
    listItemIndent: 'one',
    incrementListMarker: true,
    resourceLink: true,
  });

function toMdast(node: TextNode): RootContent {
  if (node.kind === 'table') {
    const rows = node.text.split('\n').map((row) => row.split('\t'));
    return {
      type: 'table',
      children: rows.map((cells) => ({
        type: 'tableRow',
        children: cells.map((value) => ({
          type: 'tableCell',
          children: value === '' ? [] : [{ type: 'text', value }],
        })),
      })),
    };
  }
  const children = [{ type: 'text' as const, value: node.text }];
  if (node.kind === 'paragraph') return { type: 'paragraph', children };
  return { type: 'heading', depth: Math.min(6, Math.max(1, node.depth)) as 1 | 2 | 3 | 4 | 5 | 6, children };
}

/** The words of a node and of all below it, without marks. */
function plainText(node: unknown): string {
  const { value, children } = node as { value?: string; children?: unknown[] };
  return value ?? (children ?? []).map(plainText).join('');
}

/**
 * Write nodes as canonical Markdown.
 * @param nodes one for each heading, paragraph or table; their text holds no line feed (tables apart).
 * @returns Markdown that `parseMarkdown` reads back to the same nodes, ending in one line feed; `''` for no nodes.
 * @example formatMarkdown([{ kind: 'heading', depth: 2, text: '一、目标', line: 0 }]) // '## 一、目标\n'
 */
export function formatMarkdown(nodes: readonly TextNode[]): string {
  const root: Root = { type: 'root', children: nodes.map(toMdast) };
  return processor.stringify(root);
}

/**
 * Write a tree of Markdown that was built elsewhere, such as a report: tables and footnotes of GFM included.
 * @param root text in it is escaped; nodes of the kind `html` are not, and must be ours.
 * @returns Markdown that ends in one line feed; `''` for an empty tree.
 * @example formatTree({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: '1. a' }] }] }) // '1\\. a\n'
 */
export function formatTree(root: Root): string {
  return processor.stringify(root);
}

/**
 * Read canonical Markdown. Lists, quotes and other constructs that the canonical form never has are read as paragraphs of
 * their words, so that nothing a person typed is lost.
 * @returns nodes in order with their 1-based `line`.
 * @example parseMarkdown('# 通知\n\n正文。\n') // [{ kind: 'heading', depth: 1, text: '通知', line: 1 }, { kind: 'paragraph', … line: 3 }]
 */
export function parseMarkdown(markdown: string): TextNode[] {
  return processor.parse(markdown).children.map((node): TextNode => {
    const line = node.position?.start.line ?? 0;
    if (node.type === 'table') {
      const text = node.children.map((row) => row.children.map(plainText).join('\t')).join('\n');
      return { kind: 'table', depth: 0, text, line };
    }
    if (node.type === 'heading') return { kind: 'heading', depth: node.depth, text: plainText(node), line };
    return { kind: 'paragraph', depth: 0, text: plainText(node), line };
  });
}
