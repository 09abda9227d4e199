// A table of words as CSV, as a browser hands it to a reader who asks for what is on the screen.
// It must not leave a cell that a spreadsheet would run: the guard is that of the reports.
import { guardFormula } from '../report/csv.ts';

/**
 * Print rows of words.
 * @returns RFC 4180 with CR LF and a byte order mark, without which some spreadsheets read UTF-8 as GBK.
 * @example cellsCsv([['=1', 'a,b']]) // '\ufeff\'=1,"a,b"\r\n'
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function cellsCsv(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `\ufeff${rows.map((row) => `${row.map((cell) => quoted(guardFormula(cell))).join(',')}\r\n`).join('')}`;
}
