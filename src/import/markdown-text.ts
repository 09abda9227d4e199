// Reader for Markdown: our own text.md, and what other programs write. Marks of Markdown are taken off, numbers are kept.
// It must not trust the structure of foreign Markdown: every source line stays a line, since 1. and 1) number clauses here.
import { parseMarkdown } from '../markdown.ts';
import type { TextNode } from '../model.ts';
import type { Outcome } from '../problem.ts';
import { readCharacters } from './plain-text.ts';
import type { Received } from './received.ts';
import { ReceivedBuilder } from './received-builder.ts';

/** Marks in one run of lines past which they are taken as characters: resolving emphasis takes the square of them. */
const MAX_MARKS = 400;
const MARK = /[*_`[\]<>~!|\\&]/g;
/** Marks before a line: quotes and bullets; numbers are the author's. */
const PREFIX = /^(?:\s{0,8}(?:>|[-*+](?=\s)))+\s*/;
const ONLY_MARKS = /^\s*(?:[-*_=](?:\s*[-*_=]){2,}|`{3,}\w*|~{3,}\w*)\s*$/;
const TAG = /(?<!\\)(?:<\/?([a-zA-Z][a-zA-Z0-9-]{0,30})(?:[\s/][^<>]{0,400})?>|<!--[^<>]{0,400}-->)/g;
const FRONT_MATTER = /^---\n(?:[^\n]{0,2000}\n){1,60}?---(?:\n|$)/;

/** A part of a document: Markdown, or lines with so many marks that they are taken as they are. */
interface Part {
  wild: boolean;
  start: number;
  lines: string[];
}

/** Parts a document at blank lines, so that runs of lines with too many marks stand apart. */
function splitParts(lines: readonly string[]): Part[] {
  const parts: Part[] = [];
  let run: string[] = [];
  let marks = 0;
  const close = (next: number) => {
    const wild = marks > MAX_MARKS;
    const last = parts.at(-1);
    if (last !== undefined && !last.wild && !wild) last.lines.push(...run);
    else if (run.length > 0) parts.push({ wild, start: next - run.length, lines: run });
    run = [];
    marks = 0;
  };
  lines.forEach((line, index) => {
    if (line.trim() === '') close(index);
    run.push(line);
    // A row of a table has marks in order, never nested.
    if (!line.trimStart().startsWith('|')) marks += line.match(MARK)?.length ?? 0;
  });
  close(lines.length);
  return parts;
}

/** Bold that ends in Chinese punctuation before a character is none to Markdown, but the author meant it. */
function withoutBold(text: string, source: string): string {
  return /(?<!\\)\*\*/.test(source) ? text.replace(/\*\*([^*]+)\*\*/g, '$1') : text;
}

/** The words of a line without emphasis and links. */
function inlineText(line: string): string {
  if (!/[*_`[<\\&~]/.test(line)) return line;
  // The character in front keeps a number or bracket from being read as a list or definition.
  const text = parseMarkdown(`一${line}`)
    .map((node) => node.text)
    .join('')
    .slice(1);
  return withoutBold(text, line);
}

function addSource(builder: ReceivedBuilder, source: readonly string[], start: number): void {
  source.forEach((raw, index) => {
    if (raw.trim() === '') return;
    const where = `line ${start + index + 1}`;
    if (ONLY_MARKS.test(raw)) {
      builder.remove('markup', raw, where);
      return;
    }
    const prefix = PREFIX.exec(raw)?.[0] ?? '';
    builder.remove('markup', prefix, where);
    builder.addLine(inlineText(raw.slice(prefix.length).trimEnd().replace(/\\$/, '')));
  });
}

/** True when the words of a node are those of its one source line, marks apart. */
function isPlain(node: TextNode, source: readonly string[]): boolean {
  const first = source[0] ?? '';
  return source.length === 1 && node.text !== '' && !PREFIX.test(first) && !/^\s*(?:\d{1,9}[.)]\s|[<`~])/.test(first);
}

function addMarkdown(builder: ReceivedBuilder, { lines: raw, start: first }: Part): void {
  // A reference to a footnote is kept as it is printed here: [^1].
  const lines = raw.map((line) => line.replace(/(?<!\\)\[\^/g, '\\[^'));
  const nodes = parseMarkdown(lines.join('\n'));
  nodes.forEach((node, index) => {
    const start = node.line - 1;
    const source = lines.slice(start, (nodes[index + 1]?.line ?? lines.length + 1) - 1);
    while (source.length > 0 && source.at(-1)!.trim() === '') source.pop();
    if (node.kind === 'table') builder.addTable(node.text.split('\n').map((row) => row.split('\t')));
    else if (node.kind === 'heading' && node.text !== '') builder.addLine(node.text.replaceAll('\n', ' '), node.depth);
    else if (isPlain(node, source)) builder.addLine(withoutBold(node.text.replaceAll('\n', ' '), source[0]!));
    else addSource(builder, source, first + start);
  });
}

/**
 * Read a Markdown document. Headings and tables are kept as such; marks that are no words are listed as removed.
 * @param file name for problems.
 * @returns its text; one error and no text when the bytes are no text.
 */
export function readMarkdown(bytes: Uint8Array, file: string): Outcome<Received> {
  const read = readCharacters(bytes, file);
  if (read.problems.some(({ severity }) => severity === 'error')) return read;
  const builder = new ReceivedBuilder(file);
  builder.removed.push(...read.value.removed);
  builder.problems.push(...read.problems);
  const front = FRONT_MATTER.exec(read.value.text)?.[0] ?? '';
  builder.remove('markup', front, 'front matter');
  const text = read.value.text.slice(front.length).replace(TAG, (tag, name: string | undefined) => {
    builder.remove('markup', tag, 'a tag');
    return name?.toLowerCase() === 'br' ? '\n' : '';
  });
  for (const part of splitParts(text.split('\n'))) {
    if (part.wild) for (const line of part.lines) builder.addLine(line);
    else addMarkdown(builder, part);
  }
  return builder.finish();
}
