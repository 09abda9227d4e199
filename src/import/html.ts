// Reader for HTML: the document in a page, as lines and tables. Numbers of ordered lists become text.
// It must not run or fetch anything that the page asks for.
import type { Element, Root } from 'hast';
import { parseMarker } from '../notation/outline.ts';
import type { Outcome } from '../problem.ts';
import { raiseDigits } from './characters.ts';
import { formatNumber } from './docx-numbering.ts';
import { findMain, findPageTitle, isFurnitureLine, type MainParts } from './html-main.ts';
import { decodeHtml, findExcess, type HtmlNode, namesOf, parseHtml, textOf } from './html-tree.ts';
import { type Received, refuse } from './received.ts';
import { ReceivedBuilder } from './received-builder.ts';

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const SKIPPED = new Set(
  'script style noscript template head title meta link img input textarea svg math iframe object'.split(' '),
);
const PUNCTUATION = /[\u2018-\u201d\u2026\u3001-\u3011\u3014-\u301b\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/;
const MAX_SPAN = 100;

/** Line ends in the source are spaces, as browsers show them; beside Chinese punctuation no author wants one. */
function foldLineEnds(text: string): string {
  return text.replace(/[ \t\f\n]+/g, (gap, at: number, whole: string) => {
    if (!gap.includes('\n')) return ' ';
    return PUNCTUATION.test(whole.charAt(at - 1)) || PUNCTUATION.test(whole.charAt(at + gap.length)) ? '' : ' ';
  });
}

const LIST_FORMATS: Readonly<Record<string, [format: string, stop: string]>> = {
  '1': ['decimal', '.'],
  a: ['lowerLetter', '.'],
  A: ['upperLetter', '.'],
  i: ['lowerRoman', '.'],
  I: ['upperRoman', '.'],
  decimal: ['decimal', '.'],
  'lower-alpha': ['lowerLetter', '.'],
  'upper-alpha': ['upperLetter', '.'],
  'lower-roman': ['lowerRoman', '.'],
  'upper-roman': ['upperRoman', '.'],
  'cjk-ideographic': ['chineseCountingThousand', '、'],
  'simp-chinese-informal': ['chineseCountingThousand', '、'],
  'trad-chinese-informal': ['chineseCountingThousand', '、'],
  'simp-chinese-formal': ['chineseLegalSimplified', '、'],
  none: ['none', ''],
};

interface List {
  format: [format: string, stop: string];
  next: number;
}

const styleOf = (element: Element): string => String(element.properties.style ?? '');

function openList(element: Element): List {
  const style =
    /list-style(?:-type)?\s*:[^;]{0,60}?\b(none|decimal|lower-alpha|upper-alpha|lower-roman|upper-roman|cjk-ideographic|simp-chinese-informal|trad-chinese-informal|simp-chinese-formal)\b/i.exec(
      styleOf(element),
    )?.[1];
  const kind = style?.toLowerCase() ?? String(element.properties.type ?? '1');
  const start = Number(element.properties.start ?? 1);
  return { format: LIST_FORMATS[kind] ?? ['decimal', '.'], next: Number.isInteger(start) ? start : 1 };
}

function labelItem(list: List, item: Element): string {
  const value = Number(item.properties.value ?? Number.NaN);
  const number = Number.isInteger(value) ? value : list.next;
  list.next = number + 1;
  const [format, stop] = list.format;
  const label = formatNumber(number, format, '') ?? '';
  return label === '' ? '' : `${label}${stop}${stop === '.' ? ' ' : ''}`;
}

const isHidden = (element: Element): boolean =>
  element.properties.hidden === true || /display\s*:\s*none/i.test(styleOf(element));

/** Reads the kept parts of one page in order. */
class PageReader {
  private readonly builder: ReceivedBuilder;
  private readonly parts: MainParts;
  /** Elements with an id or a name by their order in the page: a link to a later one refers to a note. */
  private readonly order = new Map<string, number>();
  private readonly notes = new Map<string, number>();
  private readonly lists: List[] = [];
  private place = 0;
  private buffer = '';
  private depth = 0;
  private label = '';
  /** Inside <pre> a line end is one. */
  private verbatim = false;
  private raised = false;
  /** While a cell is read, its lines are collected here. */
  private cell: string[] | undefined;

  constructor(builder: ReceivedBuilder, parts: MainParts, root: Root) {
    this.builder = builder;
    this.parts = parts;
    let place = 0;
    const visit = (node: HtmlNode) => {
      if (node.type !== 'element') return;
      place++;
      for (const key of ['id', 'name']) {
        const name = node.properties[key];
        if (typeof name === 'string' && !this.order.has(name)) this.order.set(name, place);
      }
      for (const child of node.children) visit(child);
    };
    for (const node of root.children) visit(node);
  }

  read(): void {
    for (const node of this.parts.kept) this.walk(node);
    this.flush();
  }

  private flush(): void {
    const line = foldLineEnds(this.buffer).trim();
    this.buffer = '';
    if (line === '') return;
    const label =
      this.label !== '' && (this.label.startsWith('[^') || parseMarker(line) === undefined) ? this.label : '';
    this.label = '';
    if (this.cell !== undefined) this.cell.push(label + line);
    else if (isFurnitureLine(line)) this.builder.remove('furniture', line, 'a line of the site');
    else this.builder.addLine(label + line, this.depth);
  }

  private describe(element: Element): string {
    const names = namesOf(element);
    return `<${element.tagName}${names.length > 0 ? ` ${names.join(' ').slice(0, 60)}` : ''}>`;
  }

  private walk(node: HtmlNode): void {
    if (node.type === 'text') {
      const lines = this.verbatim ? node.value.split('\n') : [node.value];
      lines.forEach((line, index) => {
        if (index > 0) this.flush();
        this.buffer += this.raised ? raiseDigits(line, this.buffer) : line;
      });
      return;
    }
    if (node.type !== 'element') return;
    const { tagName, children } = node;
    this.place++;
    if (SKIPPED.has(tagName) || this.parts.dropped.has(node)) return;
    if (isHidden(node)) {
      this.builder.remove('hidden', textOf(node), this.describe(node));
      return;
    }
    if (tagName === 'br') {
      this.flush();
      return;
    }
    if (tagName === 'table') {
      this.flush();
      this.readTable(node);
      return;
    }
    const block = BLOCKS.has(tagName);
    if (block) this.flush();
    this.openNote(node);
    if (tagName === 'a' && this.readNoteLink(node)) return;
    const outer = this.depth;
    const verbatim = this.verbatim;
    this.verbatim ||= tagName === 'pre';
    const raised = this.raised;
    this.raised ||= tagName === 'sup';
    const heading = /^h([1-6])$/.exec(tagName);
    if (heading !== null) this.depth = Number(heading[1]);
    if (tagName === 'ol') this.lists.push(openList(node));
    if (tagName === 'ul' || tagName === 'menu') this.lists.push({ format: ['none', ''], next: 1 });
    const list = this.lists.at(-1);
    if (tagName === 'li' && list !== undefined && this.label === '') this.label = labelItem(list, node);
    for (const child of children) this.walk(child);
    if (block) this.flush();
    if (/^(?:ol|ul|menu)$/.test(tagName)) this.lists.pop();
    if (tagName === 'li') this.label = '';
    this.depth = outer;
    this.verbatim = verbatim;
    this.raised = raised;
  }

  private openNote(element: Element): void {
    for (const key of ['id', 'name']) {
      const number = this.notes.get(String(element.properties[key] ?? ''));
      if (number !== undefined) this.label = `[^${number}]: `;
    }
  }

  /** A link of digits to a later place is the reference of a note; one inside a note leads back and is no text. */
  private readNoteLink(element: Element): boolean {
    const href = String(element.properties.href ?? '');
    if (!href.startsWith('#') || !/^\s*\[?\d{1,3}\]?\s*$/.test(textOf(element))) {
      return href.startsWith('#') && /^\s*(?:↩|↑|\^)\ufe0e?\s*$/.test(textOf(element));
    }
    const target = href.slice(1);
    const own = this.order.get(String(element.properties.name ?? element.properties.id ?? '')) ?? this.place;
    if (this.label.startsWith('[^') && (this.order.get(target) ?? 0) < own) return true;
    if ((this.order.get(target) ?? 0) <= own) return false;
    if (!this.notes.has(target)) this.notes.set(target, this.notes.size + 1);
    this.buffer += `[^${this.notes.get(target)}]`;
    return true;
  }

  private readTable(table: Element): void {
    const rows: Element[] = [];
    const captions: Element[] = [];
    let nested = false;
    const visit = (node: HtmlNode) => {
      if (node.type !== 'element') return;
      if (node.tagName === 'table') {
        nested = true;
        return;
      }
      if (node.tagName === 'caption') captions.push(node);
      else if (node.tagName === 'tr') rows.push(node);
      for (const child of node.children) visit(child);
    };
    for (const child of table.children) visit(child);
    const cellsOf = (row: Element) =>
      row.children.filter((node): node is Element => node.type === 'element' && /^t[dh]$/.test(node.tagName));
    const lengths = rows.flatMap((row) => cellsOf(row).map((cell) => textOf(cell).replace(/\s+/g, '').length));
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
    const single = rows.every((row) => cellsOf(row).length <= 1);
    // Tables that only lay out a page: around others, of one column, or around one long text.
    if (nested || single || (longest > 600 && longest > 0.7 * total)) {
      for (const child of table.children) this.walk(child);
      this.flush();
      return;
    }
    for (const caption of captions) {
      this.walk(caption);
      this.flush();
    }
    const outer = this.cell;
    const grid: string[][] = [];
    const taken: number[] = [];
    for (const row of rows) {
      const line: string[] = [];
      let column = 0;
      const skipTaken = () => {
        while ((taken[column] ?? 0) > 0) {
          taken[column]!--;
          line.push('');
          column++;
        }
      };
      for (const cell of cellsOf(row)) {
        skipTaken();
        this.cell = [];
        for (const child of cell.children) this.walk(child);
        this.flush();
        const span = (key: string) => Math.min(MAX_SPAN, Math.max(1, Number(cell.properties[key] ?? 1) || 1));
        const text = this.cell.join(' ');
        for (let offset = 0; offset < span('colSpan'); offset++) {
          line.push(offset === 0 ? text : '');
          taken[column++] = span('rowSpan') - 1;
        }
      }
      skipTaken();
      grid.push(line);
    }
    this.cell = outer;
    if (outer === undefined) this.builder.addTable(grid);
    else outer.push(grid.map((row) => row.join(' ')).join(' '));
  }
}

function readPage(html: string, builder: ReceivedBuilder): void {
  const root = parseHtml(html);
  const parts = findMain(root);
  const squeeze = (text: string) => text.replace(/\s+/g, '');
  const title = findPageTitle(root);
  const isInside = (text: string) => squeeze(parts.kept.map(textOf).join('').slice(0, 20_000)).includes(squeeze(text));
  // Sites print the title above the element that holds the text.
  if (title !== '' && !isInside(title)) builder.addLine(title, 1);
  new PageReader(builder, parts, root).read();
  for (const element of parts.dropped) {
    const text = foldLineEnds(textOf(element));
    if (squeeze(text) !== squeeze(title))
      builder.remove(
        'furniture',
        text,
        `<${element.tagName} ${namesOf(element).join(' ')}`.slice(0, 80).trim().concat('>'),
      );
  }
}

/**
 * Read a page of HTML: the document in it, without the site around it, which is listed as removed. Line breaks and blocks
 * are lines, tables of values are tables, links are their words.
 * @param file name for problems.
 * @returns its text; one error and no text when the bytes are no text, the markup nests too deep, or there are no words.
 */
export function readHtml(bytes: Uint8Array, file: string): Outcome<Received> {
  const html = decodeHtml(bytes);
  if (html === undefined) {
    return refuse(
      file,
      'import/not-text',
      'the page is not text: its bytes are not valid in any encoding known here',
      'save it as UTF-8',
    );
  }
  const excess = findExcess(html);
  const deep = (reason: string) =>
    refuse(
      file,
      'import/too-deep',
      `the page cannot be read: ${reason}`,
      'copy its text into a .txt file and import that',
    );
  if (excess !== undefined) return deep(excess);
  const builder = new ReceivedBuilder(file);
  try {
    readPage(html, builder);
  } catch (error) {
    // The stack of the parser is that of the page.
    if (error instanceof RangeError) return deep('it nests too many elements');
    throw error;
  }
  if (builder.isEmpty) {
    return refuse(
      file,
      'import/no-text',
      'the page has no text of its own; it may load it by a script',
      'open it in a browser, copy the text into a .txt file, and import that',
    );
  }
  return builder.finish();
}
