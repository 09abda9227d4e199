// Cells of a table block as places in its text. Rows end in line feeds, cells in tabs; it must not read what a cell says.
import type { Block } from '../model.ts';

/** A cell of a table. */
export interface Cell {
  /** 1-based. */
  row: number;
  /** 1-based. */
  column: number;
  text: string;
  /** UTF-16 offsets in the block's text, end excluded. */
  start: number;
  end: number;
}

/**
 * The cells of a table, row by row.
 * @returns every cell, empty ones too; one cell for a block that is no table. Together with the tabs and line feeds between
 *   them they are the text. Linear.
 * @example findCells({ text: '对象\t额度\n企业\t5万元' })[3] // { row: 2, column: 2, text: '5万元', start: 8, end: 11 }
 */
export function findCells(block: Pick<Block, 'text'>): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  block.text.split('\n').forEach((line, row) => {
    line.split('\t').forEach((text, column) => {
      cells.push({ row: row + 1, column: column + 1, text, start, end: start + text.length });
      start += text.length + 1;
    });
  });
  return cells;
}

/**
 * The cell that an offset of a table falls into.
 * @returns the cell; `undefined` outside the text. An offset right behind a cell belongs to it.
 * @example cellAt({ text: '对象\t额度\n企业\t5万元' }, 9)?.row // 2
 */
export function cellAt(block: Pick<Block, 'text'>, offset: number): Cell | undefined {
  if (offset < 0 || offset > block.text.length) return undefined;
  return findCells(block).find(({ end }) => offset <= end);
}
