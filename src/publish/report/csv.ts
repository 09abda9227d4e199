// A report as one CSV file of data: RFC 4180, keys as headers, figures as numbers beside their words.
// It must not leave a cell that a spreadsheet would run, nor one whose value cannot be had back.

import { type Entry, entryAt, gridOf } from './grid.ts';
import type { ColumnKind, Report, ReportSource } from './model.ts';

/** How a report is set as CSV. */
export interface CsvOptions {
  /** True to begin with a byte order mark, without which some spreadsheets read UTF-8 as GBK. */
  bom?: boolean;
}

type Value = string | number | null;

// A spreadsheet runs a cell of text that begins with one of = + - @ (or full width), quoted or not, and one that is told
// that `;`, tab or line feed parts the cells sees such a beginning in the middle of ours. Any guard must change the bytes,
// so this one can be undone: in these places an apostrophe is put before the sign *and before any apostrophes that stand
// there already*. Taking one apostrophe away, wherever apostrophes and such a sign stand at a beginning, gives the value
// back, without exception: `=1` is written `'=1`, and `'=1` is written `''=1`. Numbers are written by us and need none.
const RISKY = /(^|[;\t\n])([ \u00a0\u3000\u200b\ufeff]*)('*)(?=[=+\-@＝＋－＠])/g;
const GUARDED = /(^|[;\t\n])([ \u00a0\u3000\u200b\ufeff]*)'('*)(?=[=+\-@＝＋－＠])/g;

/**
 * Text as a cell that no spreadsheet runs.
 * @example guardFormula('=1+1') // "'=1+1"
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function guardFormula(text: string): string {
  return text.replace(RISKY, "$1$2'$3");
}

/**
 * The text that a guarded cell stands for.
 * @example unguardFormula("'=1+1") // '=1+1'
 */
export function unguardFormula(cell: string): string {
  return cell.replace(GUARDED, '$1$2$3');
}

/** `policy#block “quote”`, an address within the data. */
const address = ({ policy, block, quote }: ReportSource): string => `${policy}#${block} “${quote}”`;

/** What stands in the fields of each kind of column: ending of the key, and its value. */
const FIELDS: Readonly<Record<ColumnKind, readonly (readonly [ending: string, value: (entry: Entry) => Value])[]>> = {
  text: [
    ['', ({ words }) => words],
    ['_sources', ({ sources }) => sources.map(address).join('\n')],
  ],
  diff: [
    ['', ({ words }) => words],
    ['_sources', ({ sources }) => sources.map(address).join('\n')],
  ],
  number: [
    ['', ({ words }) => words],
    ['_state', ({ state, number }) => state?.state ?? (number === null ? null : 'figure')],
    ['_bound', ({ number }) => number?.value.bound ?? null],
    ['_min', ({ number }) => number?.value.min ?? null],
    ['_max', ({ number }) => number?.value.max ?? null],
    ['_unit', ({ number }) => number?.value.unit ?? null],
    ['_approximate', ({ number }) => (number === null ? null : String(number.value.approximate === true))],
    ['_sources', ({ sources }) => sources.map(address).join('\n')],
  ],
  cite: [
    ['', ({ words, sources }) => (sources[0] === undefined ? words : sources[0].place)],
    ['_policy', ({ sources }) => sources[0]?.policy ?? null],
    ['_document_number', ({ sources }) => sources[0]?.documentNumber ?? null],
    ['_block', ({ sources }) => sources[0]?.block ?? null],
    ['_quote', ({ sources }) => sources[0]?.quote ?? null],
  ],
};

/** Fields that a column has only when some cell fills them. */
const OPTIONAL: Readonly<Record<string, (entry: Entry) => boolean>> = {
  _sources: ({ sources }) => sources.length > 0,
  _approximate: ({ number }) => number?.value.approximate === true,
};

/**
 * Print a report as CSV.
 * @param report made safe by plainText.
 * @returns one header for all tables: `table` (its id), `group` when rows have one, then a field for each key, and for a
 * column of figures `_state`, `_bound`, `_min`, `_max`, `_unit` beside its words; `_approximate` and `_sources` where any cell
 * has them. A row with several figures
 * in a cell takes as many lines. Lines end in CR LF; text that could run in a spreadsheet is guarded, see unguardFormula.
 * @example await renderCsv(report) // 'table,item,weihai,weihai_state,weihai_bound,…\r\n…'
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export async function renderCsv(report: Report, { bom = false }: CsvOptions = {}): Promise<string> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const records: Map<string, Value>[] = [];
  const headers = new Set(['table']);
  if (report.tables.some(({ rows }) => rows.some(({ group }) => group !== undefined))) headers.add('group');
  for (const table of report.tables) {
    const grid = gridOf(table);
    const fields = table.columns.map((column, index) => {
      const entries = grid.flatMap(({ cells }) => cells[index]!);
      return FIELDS[column.kind].filter(([ending]) => OPTIONAL[ending] === undefined || entries.some(OPTIONAL[ending]));
    });
    table.columns.forEach(({ key }, index) => {
      for (const [ending] of fields[index]!) headers.add(`${key}${ending}`);
    });
    for (const { group, cells, height } of grid) {
      for (let line = 0; line < height; line++) {
        const record = new Map<string, Value>([
          ['table', table.id],
          ['group', group],
        ]);
        table.columns.forEach((column, index) => {
          const entry = entryAt(column, cells[index]!, line);
          if (entry === undefined) return;
          for (const [ending, value] of fields[index]!) record.set(`${column.key}${ending}`, value(entry));
        });
        records.push(record);
      }
    }
  }
  const cell = (value: Value): Value => (typeof value === 'string' ? guardFormula(value) : value);
  const names = [...headers];
  return stringify([names.map(cell), ...records.map((record) => names.map((name) => cell(record.get(name) ?? null)))], {
    bom,
    record_delimiter: '\r\n',
  });
}
