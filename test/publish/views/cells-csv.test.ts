// Words of a table as CSV: another reader has them back, and a spreadsheet runs none of them.
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { unguardFormula } from '../../../src/publish/report/csv.ts';
import { cellsCsv } from '../../../src/publish/views/cells-csv.ts';

test('cells come back as they are', () => {
  const rows = [
    ['项目', 'a,b', 'said "x"'],
    ['two\nlines', '=1+1', '-5'],
  ];
  const read = parse(cellsCsv(rows), { bom: true }) as string[][];
  expect(read.map((row) => row.map(unguardFormula))).toEqual(rows);
  expect(read[1]!.slice(1)).toEqual(["'=1+1", "'-5"]);
});
