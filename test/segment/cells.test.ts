// Cells of a table block.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellAt, findCells } from '../../src/segment/cells.ts';

const table = { text: '对象\t额度\n企业\t\n个人\t5万元' };

test('a cell knows its row, its column and its words', () => {
  expect(findCells(table).map(({ row, column, text }) => `${row}.${column} ${text}`)).toEqual([
    '1.1 对象',
    '1.2 额度',
    '2.1 企业',
    '2.2 ',
    '3.1 个人',
    '3.2 5万元',
  ]);
});

test('an offset falls into one cell', () => {
  expect(cellAt(table, 0)).toMatchObject({ row: 1, column: 1 });
  expect(cellAt(table, table.text.indexOf('万元'))).toMatchObject({ row: 3, column: 2, text: '5万元' });
  expect(cellAt(table, -1)).toBeUndefined();
  expect(cellAt(table, 99)).toBeUndefined();
});

test('offsets are those of the words', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('甲', '乙', '\t', '\n', '1') }), (text) => {
      const cells = findCells({ text });
      for (const cell of cells) {
        expect(text.slice(cell.start, cell.end)).toBe(cell.text);
        expect(cellAt({ text }, cell.end)).toEqual(cell);
      }
    }),
    { seed: 20221119 },
  );
});
