// The workbook: read back by another library, and in its XML where that library does not look.
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { joinList } from '../../../src/publish/tables/csv.ts';
import { TABLES, tableOf } from '../../../src/publish/tables/definitions.ts';
import { MAX_CELL, renderWorkbook, SHEET_TABLES } from '../../../src/publish/tables/workbook.ts';
import { HOSTILE, ownRelease, rowsOf, withHostile } from './sample.ts';

type Cell = string | number | boolean | Date | null;

async function open(from: Parameters<typeof renderWorkbook>[0]) {
  const bytes = await renderWorkbook(from);
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const sheets = await readWorkbook(new Blob([bytes as BlobPart]), { trim: false });
  return { bytes, parts, sheets: new Map(sheets.map(({ sheet, data }) => [sheet, data as Cell[][]])) };
}

const release = await ownRelease();
const opened = await open(release);

test('a codebook first, then a sheet for each table', () => {
  expect([...opened.sheets.keys()]).toEqual(['codebook', ...SHEET_TABLES.map(({ name }) => name)]);
  const [head, ...rows] = opened.sheets.get('codebook')!;
  expect(head!.slice(0, 3)).toEqual(['table', 'column', 'type']);
  expect(rows.filter((row) => row[0] === 'amounts' && row[1] !== null).map((row) => row[1])).toEqual(
    tableOf('amounts').columns.map(({ name }) => name),
  );
  const bound = rows.find((row) => row[0] === 'amounts' && row[1] === 'bound')!;
  expect(bound.at(-1)).toContain('at_least = 不少于 / at least');
});

describe.each(SHEET_TABLES.map((table) => [table.name, table] as const))('%s', (name, table) => {
  test('has the names of the JSON as its head and its values below, numbers as numbers', () => {
    const [head, ...rows] = opened.sheets.get(name)!;
    expect(head).toEqual(table.columns.map((column) => column.name));
    const cell = (value: unknown) =>
      Array.isArray(value) ? joinList(value as string[]) || null : value === '' ? null : value;
    const expected = rowsOf(table, release).map((row) => table.columns.map((column) => cell(row[column.name])));
    expect(rows).toEqual(expected);
  });
});

test('heads are frozen, nothing is a formula', () => {
  const sheets = Object.entries(opened.parts).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
  expect(sheets.length).toBe(SHEET_TABLES.length + 1);
  for (const [, xml] of sheets) {
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(xml).not.toMatch(/<f[ >]/);
  }
});

test('the same bytes each time', async () => {
  expect(Buffer.compare(Buffer.from(opened.bytes), Buffer.from(await renderWorkbook(release)))).toBe(0);
});

test('hostile words are words, as they are', async () => {
  const { sheets, parts } = await open(withHostile(release));
  const column = tableOf('amounts').columns.findIndex(({ name }) => name === 'recipient');
  const cells = sheets
    .get('amounts')!
    .slice(1)
    .map((row) => row[column]);
  expect(cells).toEqual(HOSTILE.map((text) => text.replaceAll('\r\n', '\n')));
  expect(Object.values(parts).some((xml) => /<f[ >]/.test(xml))).toBe(false);
});

test('a text longer than a cell holds is cut between characters, and says so', async () => {
  const long = '𠮷'.repeat(MAX_CELL);
  const amounts = [{ ...release.records.amounts[0]!, recipient: long }];
  const { sheets } = await open({ ...release, records: { ...release.records, amounts } });
  const column = tableOf('amounts').columns.findIndex(({ name }) => name === 'recipient');
  const cell = String(sheets.get('amounts')![1]![column]);
  expect(cell.length).toBeLessThanOrEqual(MAX_CELL);
  expect(cell).toMatch(/^(?:𠮷)+…$/u);
});

test('lists that also stand joined have no sheet', () => {
  expect(TABLES.filter((table) => !SHEET_TABLES.includes(table)).every(({ takesApart }) => takesApart !== null)).toBe(
    true,
  );
});
