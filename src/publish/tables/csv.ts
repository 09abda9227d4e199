// A table as CSV: RFC 4180, UTF-8, and for spreadsheets a twin with a byte order mark and cells that none of them runs.
// It must not change a value: the plain file holds each as it is, and what the twin guards can be had back.
import { guardFormula } from '../report/csv.ts';
import { type Cell, readCell } from './columns.ts';
import type { Table } from './definitions.ts';

/** Between the items of a list in one cell. An item that has it, or a backslash, has a backslash before it. */
export const LIST_SEPARATOR = '|';

/** How a table is set as CSV. */
export interface CsvOptions {
  /** True for the twin that a spreadsheet opens. */
  excel?: boolean;
}

const NEEDS_QUOTES = /[",\r\n]/;
const LINE_END = '\r\n';
/** Rows that become one piece of text. */
const CHUNK_ROWS = 1_000;

/**
 * A list as one cell.
 * @example joinList(['training-rural', 'training-digital']) // 'training-rural|training-digital'
 */
export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\|]/g, '\\$&')).join(LIST_SEPARATOR);
}

/**
 * The list that a cell stands for.
 * @example splitList('a|b\\|c') // ['a', 'b|c']
 */
export function splitList(cell: string): string[] {
  if (cell === '') return [];
  const items = [''];
  for (const [part] of cell.matchAll(/\\[\\|]|\||[^\\|]+|\\/g)) {
    if (part === LIST_SEPARATOR) items.push('');
    else items[items.length - 1] += part.length === 2 && part.startsWith('\\') ? part.slice(1) : part;
  }
  return items;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

// Null is nothing at all, an empty text is two quotes: some readers tell them apart, and all may.
const plainField = (text: string): string => (text === '' ? '""' : NEEDS_QUOTES.test(text) ? quoted(text) : text);

// Some settings of a spreadsheet part cells at `;` or tab, so such a cell is quoted too.
const guardedField = (text: string): string => {
  const guarded = guardFormula(text);
  return guarded === '' ? '""' : /[",;\t\r\n]/.test(guarded) ? quoted(guarded) : guarded;
};

function fieldOf(value: Cell, field: (text: string) => string): string {
  if (value === null) return '';
  if (typeof value === 'string') return field(value);
  if (typeof value === 'object') return value.length === 0 ? '' : field(joinList(value));
  return String(value);
}

/**
 * A table as pieces of CSV, so that its length does not matter.
 * @param records such as its `rows` give; only what a piece needs is held.
 * @returns the header first; lines end in CR LF. Null and the empty list are empty fields, an empty text is `""`.
 * @example [...csvChunks(tableOf('amounts'), records.amounts)].join('') // 'id,policy,…\r\nweihai/…'
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function* csvChunks(
  table: Table,
  records: Iterable<object>,
  { excel = false }: CsvOptions = {},
): Iterable<string> {
  const field = excel ? guardedField : plainField;
  const { columns } = table;
  let chunk = (excel ? '\ufeff' : '') + columns.map(({ name }) => name).join(',') + LINE_END;
  let rows = 0;
  for (const record of records) {
    for (let index = 0; index < columns.length; index++)
      chunk += (index === 0 ? '' : ',') + fieldOf(readCell(columns[index]!, record), field);
    chunk += LINE_END;
    rows += 1;
    if (rows % CHUNK_ROWS === 0) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

/**
 * How many cells of the twin differ from the plain file. Nearly always none.
 * @example countGuarded(tableOf('amounts'), records.amounts) // 0
 */
export function countGuarded(table: Table, records: Iterable<object>): number {
  let count = 0;
  for (const record of records) {
    for (const column of table.columns) {
      const value = readCell(column, record);
      const text =
        typeof value === 'string' ? value : value !== null && typeof value === 'object' ? joinList(value) : '';
      if (guardFormula(text) !== text) count += 1;
    }
  }
  return count;
}
