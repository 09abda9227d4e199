// The parts of a Markdown tree that our Markdown files are put together from. It must not escape or print by hand:
// src/markdown.ts does.
import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { formatTree } from '../markdown.ts';

/** Words as they are: what looks like markup in them is escaped. */
export const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** A link with its words. */
export const link = (url: string, words: string): PhrasingContent => ({ type: 'link', url, children: [text(words)] });

/** A heading; deeper than 6 is 6, the last that Markdown has. */
export const heading = (depth: number, words: string): RootContent => ({
  type: 'heading',
  depth: Math.min(6, depth) as 1 | 2 | 3 | 4 | 5 | 6,
  children: [text(words)],
});

/** A paragraph of these pieces. */
export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

/** An item of a list, with the list below it when there is one. */
export const item = (children: PhrasingContent[], below?: List): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [paragraph(...children), ...(below === undefined ? [] : [below])],
});

/** A list with bullets, its items close together. */
export const list = (children: ListItem[]): List => ({ type: 'list', ordered: false, spread: false, children });

/**
 * A list under its heading.
 * @returns nothing when the list is empty.
 * @example section(2, '总体目标 Headline goals', goals.map(goalItem))
 */
export const section = (depth: number, title: string, items: ListItem[]): RootContent[] =>
  items.length === 0 ? [] : [heading(depth, title), list(items)];

/** Neighbours that are both text would each be escaped as if it began a line. */
function joinTexts<T extends { type: string; children?: unknown[] }>(node: T): T {
  if (node.children === undefined) return node;
  const children: { type: string; value?: string }[] = [];
  for (const child of node.children as { type: string; value?: string }[]) {
    const last = children.at(-1);
    if (last?.type === 'text' && child.type === 'text') last.value = `${last.value}${child.value}`;
    else children.push(joinTexts({ ...child }));
  }
  // A space at the end of a line is none in Markdown.
  const end = children.at(-1);
  if (node.type === 'paragraph' && end?.type === 'text') end.value = end.value!.trimEnd();
  return { ...node, children };
}

/**
 * Print the parts of a file.
 * @returns canonical Markdown.
 * @example formatNodes([heading(1, '威海'), paragraph(text('1. 第一'))]) // '# 威海\n\n1\\. 第一\n'
 */
export const formatNodes = (children: RootContent[]): string => formatTree(joinTexts<Root>({ type: 'root', children }));
