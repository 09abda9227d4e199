// A report as a workbook: a sheet for each table with its head frozen, one for the sources, one for what the report says.
// It must not write a formula: every cell of words is typed as text, every figure is a number with its unit beside it.
import type { Cell, CellObject, Feature, Row, Sheet } from 'write-excel-file/universal';
import { escapeMarkup } from './clean.ts';
import { type Entry, entryAt, type GridRow, gridOf } from './grid.ts';
import type { Report, ReportColumn, ReportRuns, ReportSource, ReportTable } from './model.ts';
import { splitLines } from './model.ts';
import { numberSources, type SourceNumbers } from './sources.ts';
import { textWidth } from './text-wrap.ts';
import { DIFF_MARKS, formatRun, hasDiff, WORDS } from './words.ts';
import { fixZipDates } from './zip-dates.ts';

/** A cell holds no more UTF-16 units; what is longer goes on in the rows below. @see "Excel specifications and limits", Microsoft */
const MAX_CELL = 32_767;
const MAX_SHEET_NAME = 31;
const MIN_WIDTH = 6;
/** Of a column that belongs to the one before it; its head wraps. */
const NARROW_WIDTH = 10;
const MAX_WIDTH = 56;
/** In points; Excel has no higher row. */
const MAX_HEIGHT = 409;
const LINE_HEIGHT = 15;
const FONT = '宋体';

/** How a bound reads in a column of its own, before the number. */
const BOUND_SIGNS = {
  exact: '',
  range: '–',
  at_least: '≥',
  more_than: '>',
  at_most: '≤',
  less_than: '<',
  about: '≈',
} as const;

type Content = string | number | null;

/** A column of a sheet: its head, and what each line of a row has in it. */
interface SheetColumn {
  head: string;
  header: boolean;
  /** True for a column that belongs to the one before it. */
  narrow?: boolean;
  value(row: GridRow, line: number): Content;
}

// Excel reads `_x0041_` as a character; a text that has such words must say so of its own underscore. The writer drops
// U+FFFD without a sign, so that another sign of what is unreadable takes its place.
// @see ECMA-376 part 1, 22.9.2.19 (ST_Xstring)
const encode = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\ufffd', '□');

/** Words as cells hold them: parts of at most MAX_CELL units, cut between characters. */
function cutText(text: string): string[] {
  const parts: string[] = [];
  let at = 0;
  do {
    let end = Math.min(text.length, at + MAX_CELL);
    // Escapes make a part longer, and a surrogate pair is never cut.
    for (let over = 1; over > 0; end -= Math.ceil(over / 8))
      over = Math.max(0, encode(text.slice(at, end)).length - MAX_CELL);
    if (end < text.length && /[\ud800-\udbff]/.test(text[end - 1]!)) end -= 1;
    parts.push(text.slice(at, end));
    at = end;
  } while (at < text.length);
  return parts;
}

const LOOK = { alignVertical: 'top', borderStyle: 'thin', borderColor: '#d0d0d0' } as const;

// The format `@` keeps words words when a person opens the cell and leaves it again.
const textCell = (text: string, style: Partial<CellObject>): Cell => ({
  ...LOOK,
  ...style,
  ...(text === '' ? {} : { type: String, value: encode(text), format: '@', wrap: true }),
});

const numberCell = (value: number, style: Partial<CellObject>): Cell => ({
  ...LOOK,
  ...style,
  type: Number,
  value,
  format: Number.isInteger(value) ? '#,##0' : '#,##0.######',
});

const HEAD_LOOK: Partial<CellObject> = {
  fontWeight: 'bold',
  backgroundColor: '#f2f2f2',
  alignVertical: 'center',
  bottomBorderStyle: 'thin',
  bottomBorderColor: '#808080',
};

/** The head first, then each row on as many sheet rows as its entries and its longest words take. */
function sheetRows(columns: readonly SheetColumn[], grid: readonly GridRow[]): Content[][] {
  const rows: Content[][] = [];
  for (const row of grid) {
    for (let line = 0; line < row.height; line++) {
      const parts = columns.map((column) => {
        const content = column.value(row, line);
        return typeof content === 'string' ? cutText(content) : [content];
      });
      const height = Math.max(1, ...parts.map((part) => part.length));
      for (let at = 0; at < height; at++) rows.push(parts.map((part) => part[at] ?? null));
    }
  }
  return rows;
}

function widthOf(contents: readonly Content[]): number {
  let most = 0;
  for (const content of contents) {
    const text = typeof content === 'number' ? content.toLocaleString('en-US') : (content ?? '');
    // A longer text wraps, however long it is: its beginning tells the width.
    for (const line of text.slice(0, 400).split('\n')) most = Math.max(most, textWidth(line));
  }
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, most + 2));
}

/** Height that a row takes when its words wrap: not every program fits rows to their words when it opens a file. */
function heightOf(contents: readonly Content[], widths: readonly number[]): number {
  let lines = 1;
  contents.forEach((content, index) => {
    if (typeof content !== 'string') return;
    // Words break before the edge, and faces differ: one column less than there is.
    const room = widths[index]! - 2;
    const own = content.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
    lines = Math.max(lines, own);
  });
  return Math.min(MAX_HEIGHT, lines * LINE_HEIGHT + 3);
}

function sheetOf(name: string, columns: readonly SheetColumn[], grid: readonly GridRow[]): Sheet<Blob> {
  const rows = sheetRows(columns, grid);
  const heads = columns.map(({ head }) => (head === '' ? ' ' : head));
  const widths = columns.map(({ narrow }, index) =>
    narrow === true
      ? Math.max(NARROW_WIDTH, widthOf(rows.map((row) => row[index]!)))
      : widthOf([heads[index]!, ...rows.map((row) => row[index]!)]),
  );
  const rowOf = (contents: readonly Content[], look: Partial<CellObject>): Row => {
    const height = heightOf(contents, widths);
    return contents.map((content) =>
      typeof content === 'number'
        ? numberCell(content, { ...look, height })
        : textCell(content ?? '', { ...look, height }),
    );
  };
  // A frozen column wider than the window would hide all others.
  const headers = columns.findIndex(({ header }) => !header);
  return {
    sheet: name,
    data: [rowOf(heads, HEAD_LOOK), ...rows.map((row) => rowOf(row, {}))],
    stickyRowsCount: 1,
    ...(headers > 0 && headers <= 2 ? { stickyColumnsCount: headers } : {}),
    orientation: 'landscape',
    columns: widths.map((width) => ({ width })),
  };
}

function columnsOf(
  column: ReportColumn,
  index: number,
  grid: readonly GridRow[],
  numbers: SourceNumbers,
  report: Report,
): SheetColumn[] {
  const words = WORDS[report.lang];
  const header = column.header === true;
  const marks = (sources: readonly ReportSource[]) => sources.map((source) => `[${numbers.of(source)}]`).join('');
  const add = (head: string, value: (entry: Entry) => Content): SheetColumn => ({
    head,
    header,
    value: (row, line) => {
      const entry = entryAt(column, row.cells[index]!, line);
      return entry === undefined ? null : value(entry);
    },
  });
  if (column.kind === 'cite')
    return [
      add(column.title, (entry) => {
        const [source] = entry.sources;
        if (source === undefined) return entry.words;
        return `${source.place}${words.colon}“${source.quote}”${marks([source])}`;
      }),
    ];
  if (column.kind !== 'number') return [add(column.title, ({ words: text, sources }) => `${text}${marks(sources)}`)];
  const entries = grid.flatMap(({ cells }) => cells[index]!);
  const some = (test: (entry: Entry) => boolean) => entries.some(test);
  const under = (name: string) => (column.title === '' ? name : `${column.title}\n${name}`);
  const columns: SheetColumn[] = [];
  const beside = (name: string, value: (entry: Entry) => Content) => {
    columns.push({ ...add(under(name), value), narrow: true });
  };
  if (some(({ number }) => number !== null && number.value.bound !== 'exact'))
    beside(words.bound, ({ number }) => {
      if (number === null) return null;
      const { bound, approximate } = number.value;
      return `${approximate === true && bound !== 'about' ? '≈' : ''}${BOUND_SIGNS[bound]}`;
    });
  columns.push(
    add(column.title, (entry) =>
      entry.number === null ? entry.words : (entry.number.value.min ?? entry.number.value.max),
    ),
  );
  if (some(({ number }) => number?.value.bound === 'range'))
    beside(words.upper, ({ number }) => (number?.value.bound === 'range' ? number.value.max : null));
  if (some(({ number }) => number !== null && number.shown.unit !== ''))
    beside(words.unit, ({ number }) => number?.shown.unit ?? null);
  if (some(({ number, remark }) => number !== null && remark !== ''))
    beside(words.remark, ({ number, remark }) => (number === null ? null : remark));
  if (some(({ sources }) => sources.length > 0))
    beside(words.sources, ({ sources }) => {
      const own = sources.map((source) => numbers.of(source));
      return own.length > 1 ? own.join(', ') : (own[0] ?? null);
    });
  return columns;
}

function tableSheet(name: string, table: ReportTable, numbers: SourceNumbers, report: Report): Sheet<Blob> {
  const grid = gridOf(table);
  const columns = table.columns.flatMap((column, index) => columnsOf(column, index, grid, numbers, report));
  if (grid.some(({ group }) => group !== null))
    columns.unshift({ head: WORDS[report.lang].group, header: true, value: ({ group }) => group });
  return sheetOf(name, columns, grid);
}

/** Rows of a sheet that is no table of the report. */
function plainSheet(name: string, heads: readonly string[], rows: readonly (readonly Content[])[]): Sheet<Blob> {
  const columns = heads.map(
    (head, index): SheetColumn => ({
      head,
      header: false,
      value: (row, line) => (line === 0 ? rows[Number(row.group)]![index]! : null),
    }),
  );
  return sheetOf(
    name,
    columns,
    rows.map((_, index) => ({ group: String(index), cells: [], height: 1 })),
  );
}

function sourcesSheet(name: string, numbers: SourceNumbers, report: Report): Sheet<Blob> {
  const { sourceColumns: heads } = WORDS[report.lang];
  const withUrl = numbers.list.some(({ url }) => url !== null);
  return plainSheet(
    name,
    [
      heads.number,
      heads.title,
      heads.documentNumber,
      heads.place,
      heads.quote,
      heads.policy,
      heads.block,
      ...(withUrl ? [heads.url] : []),
    ],
    numbers.list.map((source, index) => [
      index + 1,
      source.title,
      source.documentNumber,
      source.place,
      source.quote,
      source.policy,
      source.block,
      ...(withUrl ? [source.url] : []),
    ]),
  );
}

function aboutSheet(name: string, report: Report, numbers: SourceNumbers): Sheet<Blob> {
  const words = WORDS[report.lang];
  const say = (runs: ReportRuns) =>
    splitLines(runs)
      .map((line) =>
        line
          .map((run) => {
            if (run.kind === 'source') return `[${numbers.of(run.source)}]`;
            const [before, after] = DIFF_MARKS[run.kind === 'diff' ? run.piece : 'same'];
            return `${before}${formatRun(run)}${after}`;
          })
          .join(''),
      )
      .join('\n');
  return plainSheet(
    name,
    [report.title],
    [
      ...(report.subtitle === undefined ? [] : [[report.subtitle]]),
      ...report.notes.map((note) => [say(note)]),
      ...report.tables.flatMap(({ title, note }) =>
        note === undefined ? [] : [[`${title}${words.colon}${say(note)}`]],
      ),
      ...(hasDiff(report) ? [[words.diffMarks]] : []),
    ],
  );
}

/** Names of sheets: what Excel allows, each once. */
function nameSheets(titles: readonly string[], fallback: string): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const clean =
      title
        .replace(/[[\]:*?/\\\ufffd]/g, ' ')
        .replace(/^[\s']+/, '')
        .trimEnd()
        .replace(/'$/, '') || fallback;
    for (let count = 1; ; count++) {
      const ending = count === 1 ? '' : ` ${count}`;
      const cut = clean.slice(0, MAX_SHEET_NAME - ending.length).replace(/[\ud800-\udbff]$/, '');
      const name = `${cut.trimEnd()}${ending}`;
      // Excel keeps "History" for itself.
      if (!taken.has(name.toLowerCase()) && name.toLowerCase() !== 'history') {
        taken.add(name.toLowerCase());
        return name;
      }
    }
  });
}

/** `A`, `Z`, `AA`. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

/**
 * What the library has no option for: a filter over each head, and pages as wide as the sheet with the head on each.
 * @see ECMA-376 part 1, 18.2.6 (definedNames), 18.3.1.99 (worksheet, order of its parts)
 */
function pageFeature(sheets: readonly Sheet<Blob>[]): Feature<Blob> {
  const area = ({ data }: Sheet<Blob>) => ({ right: columnName(data[0]!.length - 1), bottom: data.length });
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _options, { sheetIndex }) => {
            const { right, bottom } = area(sheets[sheetIndex]!);
            return content
              .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
              .replace('</sheetData>', `</sheetData><autoFilter ref="A1:${right}${bottom}"/>`)
              .replace(
                /<pageSetup [^>]*\/>/,
                '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>' +
                  '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>',
              );
          },
        },
        'xl/workbook.xml': {
          transform: (content) => {
            const names = sheets.flatMap((sheet, index) => {
              const name = escapeMarkup(`'${sheet.sheet!.replaceAll("'", "''")}'`);
              const { right, bottom } = area(sheet);
              const open = (of: string) => `<definedName name="_xlnm.${of}" localSheetId="${index}"`;
              return [
                `${open('_FilterDatabase')} hidden="1">${name}!$A$1:$${right}$${bottom}</definedName>`,
                `${open('Print_Titles')}>${name}!$1:$1</definedName>`,
              ];
            });
            return content.replace('<definedNames/>', () => `<definedNames>${names.join('')}</definedNames>`);
          },
        },
      },
    },
  };
}

/**
 * Print a report as a workbook.
 * @param report made safe by plainText.
 * @returns the bytes of an .xlsx, the same for the same report. Tables come first, then the sources, then the notes. Under a
 * column of figures stand the number (the lower end of a range), and beside it bound, upper end, unit, remarks and numbers
 * of sources, as far as any cell has them; a row with several figures in a cell takes as many rows.
 * @example await renderXlsx(report)
 */
export async function renderXlsx(report: Report): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const words = WORDS[report.lang];
  const numbers = numberSources(report);
  const names = nameSheets([...report.tables.map(({ title }) => title), words.sources, words.about], words.table);
  const sheets = report.tables.map((table, index) => tableSheet(names[index]!, table, numbers, report));
  if (numbers.list.length > 0) sheets.push(sourcesSheet(names.at(-2)!, numbers, report));
  sheets.push(aboutSheet(names.at(-1)!, report, numbers));
  const blob = await writeWorkbook(sheets, {
    fontFamily: FONT,
    fontSize: 11,
    features: [pageFeature(sheets)],
  }).toBlob();
  return fixZipDates(new Uint8Array(await blob.arrayBuffer()));
}
