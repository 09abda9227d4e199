// Canonical Markdown of documents that need no escapes, which are nearly all: without loading remark, which takes longer
// than reading a document. It must give the bytes of formatMarkdown (markdown.ts), or nothing.
import type { TextNode } from '../model.ts';

/** Marks that could mean something to Markdown anywhere, and those that could at the start or end of a line. */
const MARK = /[\\`*_[\]<&|]|^[#>=+\-:~]|^\d+(?:\)|\.(?:\s|$))|#$|!$|^\s|\s$|\s{2}|[\r\n]/;

/**
 * Write nodes as canonical Markdown, if no character of them has to be escaped.
 * @returns the bytes that `formatMarkdown` gives; `undefined` where it is needed.
 * @example formatPlainMarkdown([{ kind: 'heading', depth: 2, text: '一、目标', line: 1 }]) // '## 一、目标\n'
 */
export function formatPlainMarkdown(nodes: readonly TextNode[]): string | undefined {
  const parts: string[] = [];
  for (const { kind, depth, text } of nodes) {
    if (kind !== 'table') {
      if (text === '' || MARK.test(text)) return undefined;
      parts.push(kind === 'heading' ? `${'#'.repeat(Math.min(6, Math.max(1, depth)))} ${text}` : text);
      continue;
    }
    const rows = text.split('\n').map((row) => row.split('\t'));
    const width = rows[0]!.length;
    if (rows.some((row) => row.length !== width || row.some((cell) => MARK.test(cell)))) return undefined;
    const lines = rows.map((row) => `|${row.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`);
    lines.splice(1, 0, `|${' - |'.repeat(width)}`);
    parts.push(lines.join('\n'));
  }
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}
