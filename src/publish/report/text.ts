// A report as text for a terminal or a file: columns that line up under Chinese, lines that fit, colour only when asked.
// It must not print a control character that came with the data; clean.ts has taken them.
import type { DiffPiece, Report, ReportColumn, ReportRun, ReportRuns, ReportTable } from './model.ts';
import { splitLines } from './model.ts';
import { numberSources, type SourceNumbers } from './sources.ts';
import { type Fragment, type TextLine, type TextStyle, textWidth, wrapText } from './text-wrap.ts';
import { DIFF_MARKS, formatDocument, formatQuote, formatRun, hasDiff, WORDS } from './words.ts';

/** How a report is set as text. */
export interface TextOptions {
  /** Columns of the terminal; 120 when absent. */
  columns?: number;
  /** True for colour by ANSI escapes. What colour says is said by marks too. */
  color?: boolean;
}

const DEFAULT_COLUMNS = 120;
/** Five Chinese characters: a narrower column is no table any more. */
const MIN_COLUMN = 10;
/** Longer lines tire the eye. */
const MAX_COLUMN = 60;
const SEPARATOR = ' │ ';

const SGR: Readonly<Record<TextStyle, string>> = {
  plain: '',
  head: '1',
  faint: '2',
  removed: '31;9',
  added: '32;4',
  moved: '36',
};

const DIFF_STYLES: Readonly<Record<DiffPiece, TextStyle>> = {
  same: 'plain',
  removed: 'removed',
  added: 'added',
  moved_from: 'moved',
  moved_to: 'moved',
};

const NO_BREAK = '\u00a0';

const plain = (text: string): Fragment => ({ text, style: 'plain' });

/** Adjacent characters of scripts from right to left would pull the bar after them along. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** What a run prints, in a column of sources or elsewhere. */
function fragmentsOf(run: ReportRun, cites: boolean, numbers: SourceNumbers, report: Report): Fragment[] {
  if (run.kind === 'source') {
    const mark: Fragment = { text: `[${numbers.of(run.source)}]`, style: 'faint' };
    return cites
      ? [plain(`${run.source.place}${WORDS[report.lang].colon}${formatQuote(run.source.quote)}`), mark]
      : [mark];
  }
  if (run.kind === 'diff') {
    const [before, after] = DIFF_MARKS[run.piece];
    return [{ text: `${before}${run.text}${after}`, style: DIFF_STYLES[run.piece] }];
  }
  // A figure and its unit stay on one line, as far as there is room.
  if (run.kind === 'number') return [plain(formatRun(run).replaceAll(' ', NO_BREAK))];
  return [{ text: formatRun(run), style: run.kind === 'state' ? 'faint' : 'plain' }];
}

/** A text of lines; each is trimmed at its end. */
class Page {
  readonly #lines: string[] = [];
  readonly #color: boolean;
  readonly columns: number;

  constructor(columns: number, color: boolean) {
    this.columns = columns;
    this.#color = color;
  }

  paint({ text, style }: Fragment): string {
    return this.#color && SGR[style] !== '' && text !== '' ? `\u001b[${SGR[style]}m${text}\u001b[0m` : text;
  }

  /** A line as text, filled up to a width. */
  fill({ fragments, width }: TextLine, to: number, end = false): string {
    const isolate = fragments.some(({ text }) => RIGHT_TO_LEFT.test(text));
    const text = fragments
      .map((fragment) => this.paint(fragment))
      .join('')
      .replaceAll(NO_BREAK, ' ');
    const gap = ' '.repeat(Math.max(0, to - width));
    const whole = isolate ? `\u2068${text}\u2069` : text;
    return end ? gap + whole : whole + gap;
  }

  add(line: string): void {
    this.#lines.push(line.trimEnd());
  }

  addText(fragments: readonly Fragment[], first = '', rest = ' '.repeat(textWidth(first))): void {
    wrapText(fragments, Math.max(MIN_COLUMN, this.columns - textWidth(rest))).forEach((line, index) => {
      this.add((index === 0 ? first : rest) + this.fill(line, 0));
    });
  }

  toString(): string {
    return `${this.#lines.join('\n').trimEnd()}\n`;
  }
}

/** Lines of a cell, each as the fragments of one line of runs. */
function cellLines(cell: ReportRuns, column: ReportColumn, numbers: SourceNumbers, report: Report): Fragment[][] {
  return splitLines(cell).map((runs) =>
    runs.flatMap((run, index) => {
      const fragments = fragmentsOf(run, column.kind === 'cite', numbers, report);
      // Sources one after the other are sentences: each on its own.
      return column.kind === 'cite' && run.kind === 'source' && index > 0 ? [plain(' '), ...fragments] : fragments;
    }),
  );
}

const widthOf = (line: readonly Fragment[]): number => line.reduce((sum, { text }) => sum + textWidth(text), 0);

/** The widest columns give way until all fit; undefined when they would have to be too narrow. */
function fitColumns(natural: readonly number[], available: number): number[] | undefined {
  const capped = natural.map((width) => Math.min(width, Math.max(MAX_COLUMN, Math.floor(available / 2))));
  const least = capped.map((width) => Math.min(width, MIN_COLUMN));
  if (least.reduce((sum, width) => sum + width, 0) > available) return undefined;
  let low = MIN_COLUMN;
  let high = Math.max(MIN_COLUMN, ...capped);
  const sum = (cap: number) => capped.reduce((total, width) => total + Math.min(width, cap), 0);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sum(middle) <= available) low = middle;
    else high = middle - 1;
  }
  const widths = capped.map((width) => Math.min(width, low));
  let left = available - widths.reduce((total, width) => total + width, 0);
  for (const [index, width] of widths.entries()) {
    if (left > 0 && width < capped[index]!) {
      widths[index] = width + 1;
      left -= 1;
    }
  }
  return widths;
}

function addTable(page: Page, table: ReportTable, numbers: SourceNumbers, report: Report): void {
  const words = WORDS[report.lang];
  page.addText([{ text: table.title, style: 'head' }]);
  page.add('');
  if (table.rows.length === 0) page.add(words.empty);
  else {
    const cells = table.rows.map((row) =>
      table.columns.map((column) => cellLines(row.cells[column.key] ?? [], column, numbers, report)),
    );
    const natural = table.columns.map((column, index) =>
      cells.reduce(
        (most, row) => row[index]!.reduce((wide, line) => Math.max(wide, widthOf(line)), most),
        Math.max(1, textWidth(column.title)),
      ),
    );
    const widths = fitColumns(natural, page.columns - SEPARATOR.length * (table.columns.length - 1));
    if (widths === undefined) addCards(page, table, cells, report);
    else addGrid(page, table, cells, widths);
  }
  if (table.note !== undefined) {
    page.add('');
    for (const line of splitLines(table.note))
      page.addText([plain(words.note), ...line.flatMap((run) => fragmentsOf(run, false, numbers, report))]);
  }
}

function addGrid(page: Page, table: ReportTable, cells: readonly Fragment[][][][], widths: readonly number[]): void {
  const wrap = (lines: readonly Fragment[][], index: number) =>
    lines.flatMap((line) => wrapText(line, Math.max(1, widths[index]!)));
  const addRow = (row: readonly TextLine[][]): number => {
    const height = Math.max(...row.map((lines) => lines.length));
    for (let at = 0; at < height; at++) {
      const parts = row.map((lines, index) =>
        page.fill(lines[at] ?? { fragments: [], width: 0 }, widths[index]!, table.columns[index]!.align === 'end'),
      );
      page.add(parts.join(SEPARATOR));
    }
    return height;
  };
  addRow(table.columns.map(({ title }, index) => wrap([[{ text: title, style: 'head' }]], index)));
  page.add(widths.map((width) => '─'.repeat(width)).join('─┼─'));
  let group: string | undefined;
  // Rows of several lines are set apart, so that the eye sees where one ends.
  const wrapped = cells.map((row) => row.map(wrap));
  const tall = wrapped.some((row) => row.some((lines) => lines.length > 1));
  wrapped.forEach((row, index) => {
    const heading = table.rows[index]!.group;
    const starts = heading !== undefined && heading !== group;
    if (index > 0 && (tall || starts)) page.add('');
    if (starts) page.addText([{ text: heading, style: 'head' }], '▸ ');
    group = heading;
    addRow(row);
  });
}

/** Each row as a card, for a terminal that is too narrow for the columns. */
function addCards(page: Page, table: ReportTable, cells: readonly Fragment[][][][], report: Report): void {
  const { colon } = WORDS[report.lang];
  let group: string | undefined;
  cells.forEach((row, at) => {
    const heading = table.rows[at]!.group;
    if (at > 0) page.add('');
    if (heading !== undefined && heading !== group) page.addText([{ text: heading, style: 'head' }], '▸ ');
    group = heading;
    row.forEach((lines, index) => {
      const { title } = table.columns[index]!;
      lines.forEach((line, number) => {
        if (widthOf(line) === 0) return;
        const label: Fragment[] = number === 0 ? [{ text: `${title}${colon}`, style: 'head' }] : [];
        page.addText([...label, ...line], number > 0 ? '    ' : index === 0 ? '• ' : '  ', '    ');
      });
    });
  });
}

/**
 * Print a report as text.
 * @param report made safe by shownText.
 * @returns lines of at most `columns`, apart from a title or word that is wider by itself; ends in one line feed.
 * @example renderText(report, { columns: 80, color: false })
 */
export function renderText(report: Report, { columns = DEFAULT_COLUMNS, color = false }: TextOptions = {}): string {
  const page = new Page(Math.max(20, columns), color);
  const numbers = numberSources(report);
  const words = WORDS[report.lang];
  page.addText([{ text: report.title, style: 'head' }]);
  if (report.subtitle !== undefined) page.addText([plain(report.subtitle)]);
  for (const note of report.notes) {
    page.add('');
    for (const line of splitLines(note)) page.addText(line.flatMap((run) => fragmentsOf(run, false, numbers, report)));
  }
  for (const table of report.tables) {
    page.add('');
    page.add('');
    addTable(page, table, numbers, report);
  }
  if (hasDiff(report)) {
    page.add('');
    page.addText([{ text: words.diffMarks, style: 'faint' }]);
  }
  if (numbers.list.length > 0) {
    page.add('');
    page.add('');
    page.addText([{ text: words.sources, style: 'head' }]);
    page.add('');
    const gap = `[${numbers.list.length}] `.length;
    numbers.list.forEach((source, index) => {
      const head = `${formatDocument(source, report.lang)} ${source.place}`;
      const block = source.place === source.block ? '' : ` ${source.block}`;
      page.addText(
        [plain(`${head}${block}${words.colon}${formatQuote(source.quote)}`)],
        `[${index + 1}] `.padEnd(gap),
        ' '.repeat(gap),
      );
      if (source.url !== null) page.add(' '.repeat(gap) + source.url);
    });
  }
  return page.toString();
}
