// Tables as CSV: a strict reader finds exactly the values of the JSON, and no spreadsheet runs a cell of the twin.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unguardFormula } from '../../../src/publish/report/csv.ts';
import { countGuarded, csvChunks, joinList, splitList } from '../../../src/publish/tables/csv.ts';
import { TABLES, type Table, tableOf } from '../../../src/publish/tables/definitions.ts';
import { sortRecords } from '../../../src/publish/tables/parquet.ts';
import { HOSTILE, ownRelease, rowsOf, withHostile } from './sample.ts';

const release = await ownRelease();
const hostile = withHostile(release);
const AMOUNTS = tableOf('amounts');

const print = (table: Table, from = release, excel = false) =>
  [...csvChunks(table, sortRecords(table, table.rows(from)), { excel })].join('');

/** What stands in a cell for a value. */
const written = (value: unknown): string =>
  value === null ? '' : Array.isArray(value) ? joinList(value as string[]) : String(value);

describe.each(TABLES.map((table) => [table.name, table] as const))('%s', (_, table) => {
  const expected = rowsOf(table, release).map((row) => table.columns.map(({ name }) => written(row[name])));

  test('plain: a strict reader finds every value as the JSON has it', () => {
    const [head, ...rows] = parse(print(table), { record_delimiter: '\r\n' });
    expect(head).toEqual(table.columns.map(({ name }) => name));
    expect(rows).toEqual(expected);
  });

  test('twin: begins with a byte order mark, and its cells stand for the same values', () => {
    const text = print(table, release, true);
    expect(text.startsWith('\ufeff')).toBe(true);
    const [head, ...rows] = parse(text, { bom: true, record_delimiter: '\r\n' });
    expect(head).toEqual(table.columns.map(({ name }) => name));
    expect(rows.map((row) => row.map(unguardFormula))).toEqual(expected);
  });
});

test('lines end in CR LF and no other line ends stand outside quotes', () => {
  const outside = print(AMOUNTS, hostile).replace(/"(?:[^"]|"")*"/g, '');
  expect(outside.endsWith('\r\n')).toBe(true);
  expect(outside.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(outside.split('\r\n').length - 1).toBe(HOSTILE.length + 1);
});

test('null is nothing, an empty text is two quotes', () => {
  const line = print(AMOUNTS, hostile).split('\r\n')[1]!;
  const [cells] = parse(line, { cast: (value, { quoting }) => `${quoting ? 'quoted' : 'bare'}:${value}` });
  const cell = (column: string) => cells?.[AMOUNTS.columns.findIndex(({ name }) => name === column)];
  expect(cell('payer')).toBe('bare:');
  expect(cell('cite_prefix')).toBe('quoted:');
});

test('hostile words come back from both, and run in neither cell nor part of a cell of the twin', () => {
  const field = (text: string, name: string) =>
    (parse(text, { columns: true, bom: true, record_delimiter: '\r\n' }) as Record<string, string>[]).map(
      (row) => row[name]!,
    );
  expect(field(print(AMOUNTS, hostile), 'recipient')).toEqual(HOSTILE);
  const cells = field(print(AMOUNTS, hostile, true), 'recipient');
  expect(cells.map(unguardFormula)).toEqual(HOSTILE);
  for (const cell of cells) for (const part of cell.split(/[;\t\n]/)) expect(part).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
  expect(countGuarded(AMOUNTS, hostile.records.amounts)).toBeGreaterThan(HOSTILE.length / 2);
});

test('a number below zero is a number in both', () => {
  const amounts = [{ ...release.records.amounts[0]!, min: -1.5, max: 1e21 }];
  for (const excel of [false, true]) {
    const [row] = parse([...csvChunks(AMOUNTS, amounts, { excel })].join(''), { columns: true, bom: true }) as Record<
      string,
      string
    >[];
    expect([Number(row!.min), Number(row!.max)]).toEqual([-1.5, 1e21]);
  }
});

test('a list can be had back from its cell, whatever its items are', () => {
  expect(joinList(['training-rural', 'training-digital'])).toBe('training-rural|training-digital');
  const word = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('|', '\\', '\\|', '|a'));
  fc.assert(
    fc.property(fc.array(word), (items) => {
      expect(splitList(joinList(items))).toEqual(items);
    }),
    { seed: 1 },
  );
});

test('a long table is printed in pieces', () => {
  const records = Array.from({ length: 2_500 }, () => release.records.amounts[0]!);
  const chunks = [...csvChunks(AMOUNTS, records)];
  expect(chunks.length).toBe(3);
  expect(chunks.join('').split('\r\n').length).toBe(2_502);
});
