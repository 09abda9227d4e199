// All tables as one workbook: a codebook, then a sheet for each table with its head frozen; numbers are numbers.
// It must not write a formula: every cell of words is typed as text, so that nothing has to be guarded.
import type { CellObject, Row, Sheet } from 'write-excel-file/universal';
import { plainText } from '../report/clean.ts';
import { fixZipDates } from '../report/zip-dates.ts';
import { type Cell, readCell } from './columns.ts';
import { joinList } from './csv.ts';
import { TABLES, type Table, type TableColumn, type TableSource } from './definitions.ts';
import { sortRecords } from './parquet.ts';

/** A cell holds no more UTF-16 units. @see "Excel specifications and limits", Microsoft */
export const MAX_CELL = 32_767;
/** A sheet holds no more rows, its head among them. */
const MAX_ROWS = 1_048_576;
const CUT_MARK = '…';
/** Columns of words are wide, columns of codes narrow. */
const WIDE = 48;
const NARROW = 18;

const HEAD: Partial<CellObject> = {
  fontWeight: 'bold',
  backgroundColor: '#f2f2f2',
  bottomBorderStyle: 'thin',
  bottomBorderColor: '#808080',
};

// Excel reads `_x0041_` as a character, so such words must say so of their own underscore; the writer drops U+FFFD.
// @see ECMA-376 part 1, 22.9.2.19 (ST_Xstring)
const encode = (text: string): string =>
  plainText(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('\ufffd', '□');

/** Words as a cell holds them; what is too long is cut between characters and marked. */
function cellText(text: string): string {
  const whole = encode(text);
  if (whole.length <= MAX_CELL) return whole;
  let end = MAX_CELL - CUT_MARK.length;
  while (encode(text.slice(0, end)).length > MAX_CELL - CUT_MARK.length || /[\ud800-\udbff]/.test(text[end - 1]!))
    end -= 1;
  return encode(text.slice(0, end)) + CUT_MARK;
}

function cellOf(value: Cell): CellObject | null {
  if (value === null) return null;
  if (typeof value === 'number') return { type: Number, value };
  if (typeof value === 'boolean') return { type: Boolean, value };
  const text = typeof value === 'string' ? value : joinList(value);
  // The format `@` keeps words words when a person opens the cell and leaves it again.
  return text === '' ? null : { type: String, value: cellText(text), format: '@' };
}

const headOf = (names: readonly string[]): Row => names.map((value) => ({ ...HEAD, type: String, value }));

const isLong = ({ codes, vocabulary, name }: TableColumn) =>
  codes.length === 0 &&
  vocabulary === null &&
  /(_zh|_en|quote|prefix|suffix|text|searched|aliases|applies_to)$/.test(name);

function sheetOf(table: Table, records: readonly object[]): Sheet<Blob> {
  return {
    sheet: table.name,
    data: [
      headOf(table.columns.map(({ name }) => name)),
      ...records.map((record) => table.columns.map((column) => cellOf(readCell(column, record)))),
    ],
    stickyRowsCount: 1,
    columns: table.columns.map((column) => ({ width: isLong(column) ? WIDE : NARROW })),
  };
}

const CODEBOOK_HEAD = ['table', 'column', 'type', 'may_be_empty', 'key', 'title', 'description', 'vocabulary', 'codes'];

/** What a column is to the keys of its table: `primary`, or the column that it leads to. */
function keyOf(table: Table, name: string): string | null {
  const parts = table.primaryKey.includes(name) ? ['primary'] : [];
  for (const { columns, table: other, to } of table.foreignKeys)
    if (columns.includes(name)) parts.push(`${other}.${to[columns.indexOf(name)]}`);
  return parts.length === 0 ? null : [...new Set(parts)].join(', ');
}

function codebookSheet(tables: readonly Table[], leftOut: readonly string[]): Sheet<Blob> {
  const rows = tables.flatMap((table): Cell[][] => [
    [
      table.name,
      null,
      'table',
      null,
      null,
      `${table.title.zh} ${table.title.en}`,
      `${table.description.zh} ${table.description.en}${
        leftOut.includes(table.name) ? ' More rows than a sheet holds: in the CSV and Parquet files only.' : ''
      }`,
      null,
      null,
    ],
    ...table.columns.map((column): Cell[] => [
      table.name,
      column.name,
      column.type,
      column.nullable,
      keyOf(table, column.name),
      column.title,
      column.description,
      column.vocabulary,
      column.codes
        .map((code) => {
          const label = column.labels[code];
          return label === undefined ? code : `${code} = ${label.zh} / ${label.en}`;
        })
        .join('\n') || null,
    ]),
  ]);
  return {
    sheet: 'codebook',
    data: [headOf(CODEBOOK_HEAD), ...rows.map((row) => row.map(cellOf))],
    stickyRowsCount: 1,
    columns: [18, 24, 10, 12, 24, 28, 80, 18, 48].map((width) => ({ width })),
  };
}

/** Tables that have a sheet: all but those whose lists also stand joined in a column. */
export const SHEET_TABLES: readonly Table[] = TABLES.filter(({ takesApart }) => takesApart === null);

/**
 * All tables as a workbook.
 * @returns the bytes of an .xlsx, the same for the same records. The first sheet is the codebook; null, the empty text and the
 * empty list are empty cells; a text longer than a cell holds ends in `…`.
 * @example await writeFile('cejian.xlsx', await renderWorkbook(release))
 */
export async function renderWorkbook(source: TableSource): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const filled = SHEET_TABLES.map((table) => ({ table, records: sortRecords(table, table.rows(source)) }));
  const tooLong = filled.filter(({ records }) => records.length >= MAX_ROWS).map(({ table }) => table.name);
  const sheets = [
    codebookSheet(SHEET_TABLES, tooLong),
    ...filled.map(({ table, records }) => sheetOf(table, tooLong.includes(table.name) ? [] : records)),
  ];
  const blob = await writeWorkbook(sheets, { fontFamily: '宋体', fontSize: 11 }).toBlob();
  return fixZipDates(new Uint8Array(await blob.arrayBuffer()));
}
