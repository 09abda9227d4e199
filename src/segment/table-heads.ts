// Rows and columns of a table, the heads above a cell, and the rows that speak for all columns: titles, captions and groups.
// It must not read units or figures beyond telling a head from a figure.
import type { Block } from '../model.ts';
import { formatWithUnit, parseUnitHeader } from '../notation/unit-label.ts';
import { type Cell, findCells } from './cells.ts';

/** Cells by rows and columns from 0, with what reading heads over and over would cost. */
export interface HeadedTable {
  rows: readonly (readonly Cell[])[];
  /** All cells in the order of the text. */
  cells: readonly Cell[];
  /** Rows that hold words in their first cell alone: titles and groups, which head no column. */
  single: ReadonlySet<number>;
  /** For each column read so far, the nearest row at or above each row that holds a head; -1 for none. */
  nearest: Map<number, Int32Array>;
}

/** Years of a plan and of a budget. */
const DATED = /^(?:\d{4}年|[“"]?十[一二三四五六]五[”"]?)(?:[-—–~～至]\d{4}年?)?(?:末|底)?$/;
const YEAR = /^(?:19|20)\d{2}(?:[-—–~～至](?:19|20)\d{2})?$/;
/** Stands in a column of figures in place of one. */
const DEFERRED = /^(?:[-—–/\\*]+|无|待定|另行.*|据实.*|按.*|同.*|视.*|参照.*|不.*|暂.*|免费)$/;
/** Heads of one column that are read, and rows that are looked through for them: no head of a document is higher. */
const MAX_HEADS = 8;
const MAX_HEAD_ROWS = 12;

/**
 * The words of a cell without spaces; '' for none.
 * @example wordsOf({ row: 1, column: 1, text: '金 额', start: 0, end: 3 }) // '金额'
 */
export const wordsOf = (cell: Cell | undefined): string => (cell?.text ?? '').replace(/\s/g, '');

/**
 * The rows and columns of a table block.
 * @returns every cell in its row. Linear in the text.
 * @example readTable(block).rows[1]?.[2]?.text // '5'
 */
export function readTable(block: Pick<Block, 'text'>): HeadedTable {
  const cells = findCells(block);
  const rows: Cell[][] = [];
  for (const cell of cells) {
    const row = rows[cell.row - 1] ?? [];
    row.push(cell);
    rows[cell.row - 1] = row;
  }
  const single = new Set<number>();
  for (const [at, row] of rows.entries())
    if (row.length > 1 && wordsOf(row[0]) !== '' && row.every((cell, column) => column === 0 || wordsOf(cell) === ''))
      single.add(at);
  return { rows, cells, single, nearest: new Map() };
}

/** Whether a cell is a head, going down a column; a bare year is one until figures begin. */
function isHead(cell: Cell | undefined, text: string, row: number, begun: boolean): boolean {
  if (cell === undefined || text === '') return false;
  if (YEAR.test(text)) return !begun;
  if (DATED.test(text)) return true;
  if (row === 0) return formatWithUnit(text, '个') === undefined;
  return !DEFERRED.test(text) && (!/\d/.test(text) || parseUnitHeader(cell.text) !== undefined);
}

/** The nearest row with a head, for each row of a column; read once. */
function nearestHeads({ rows, single, nearest }: HeadedTable, column: number): Int32Array {
  const known = nearest.get(column);
  if (known !== undefined) return known;
  const found = new Int32Array(rows.length);
  let last = -1;
  let begun = false;
  for (let at = 0; at < rows.length; at += 1) {
    const cell = rows[at]![column];
    const text = wordsOf(cell);
    if (!single.has(at)) {
      if (isHead(cell, text, at, begun)) last = at;
      else if (/\d/.test(text)) begun = true;
    }
    found[at] = last;
  }
  nearest.set(column, found);
  return found;
}

/**
 * The words above a cell in its column that head it, over merged cells too: a head over several columns stands in the first of them.
 * @param row of the cell, from 0. @param column of the cell, from 0.
 * @returns the nearest first, at most 8; what stands above figures that stand above the head belongs to another table in the grid.
 * @example headsOf(table, 2, 1).map(({ text }) => text) // ['初级', '补贴标准（元）']
 */
export function headsOf(table: HeadedTable, row: number, column: number): Cell[] {
  const { rows, single } = table;
  if (row === 0) return [];
  const nearest = nearestHeads(table, column);
  const found: Cell[] = [];
  const last = nearest[row - 1]!;
  for (let at = last; at >= 0 && at > last - MAX_HEAD_ROWS && found.length < MAX_HEADS; at -= 1) {
    if (single.has(at)) continue;
    let cell = rows[at]![column];
    if (wordsOf(cell) === '')
      for (let left = column - 1; left >= 1 && wordsOf(cell) === ''; left -= 1) cell = rows[at]![left];
    else if (nearest[at] !== at) break;
    if (cell !== undefined && wordsOf(cell) !== '') found.push(cell);
  }
  return found;
}
