// The unit that a table prints for a cell away from its figure: in its row, in the header of its column, or in its caption.
// It must not take a unit from another column, another table, or a line that does not stand at the table.
import type { Block } from '../model.ts';
import { parseUnitCaption, parseUnitHeader } from '../notation/unit-label.ts';
import { type Cell, findCells } from './cells.ts';

/** A unit and the words that print it. */
export interface CellUnit {
  /** Words in half width: `万元`, `元/人`. */
  unit: string;
  /** Where in the table: the 单位 column of the row, the header of the column, the label of the row, or the caption. */
  by: 'unit-column' | 'header' | 'label' | 'caption';
  /** The block that prints it, and where in it; UTF-16, end excluded. */
  block: Block;
  start: number;
  end: number;
}

/** A table, by rows and columns from 0, and what stands before it. */
export interface Table {
  block: Block;
  rows: readonly (readonly Cell[])[];
  /** Cells that say 单位：…, the lowest first; `unit` null when they name none, or more than one. */
  captions: readonly { cell: Cell; unit: string | null; everywhere: boolean }[];
  /** Lines directly before the table that are no sentences and no tables, the nearest first; at most two. */
  before: readonly Block[];
}

/** A caption is a line: a sentence that names 单位：万元 speaks of something else. */
const MAX_CAPTION = 60;
const UNIT_COLUMN = /^(?:计量|计算)?单位$/;
const YEAR = /^(?:\d{4}年?|[“"]?十[一二三四五六]五[”"]?)(?:[-—–~～至]\d{4}年?)?(?:末|底)?$/;
/** Stands in a column of figures in place of one. */
const DEFERRED = /^(?:[-—–/\\*]+|无|待定|另行.*|据实.*|按.*|同.*|视.*|参照.*|不.*|暂.*|免费)$/;
/** Columns that count, rank, date or describe: a caption for sums does not speak of them. */
const OTHER =
  /序号|编号|代码|数量|名额|人数|人次|户数|个数|家数|面积|日期|时间|期限|年限|年龄|电话|比例|占比|比重|率|备注|次数|学时|课时|天数|名次|排名|等级|级别|得分|分值|数$/;
const MONEY = /元/;

const words = (cell: Cell | undefined): string => (cell?.text ?? '').replace(/\s/g, '');

/**
 * A table block ready for cellUnit.
 * @param blocks of the document, in order. @param index of the table among them.
 * @returns rows of cells and the lines before. Linear in the text of the table.
 * @example openTable(blocks, 4).rows[1]?.[2]?.text // '5'
 */
export function openTable(blocks: readonly Block[], index: number): Table {
  const block = blocks[index]!;
  const cells = findCells(block);
  const rows: Cell[][] = [];
  for (const cell of cells) {
    const row = rows[cell.row - 1] ?? [];
    row.push(cell);
    rows[cell.row - 1] = row;
  }
  const captions = cells
    .filter(({ text, row, column }) => /单位[:：为]/.test(text) && !(row > 1 && column > 1 && /\d/.test(text)))
    .map((cell) => {
      // Beside other heads it speaks of its own column; alone in a row, or in the corner, of all.
      const alone = rows[cell.row - 1]!.every((other) => other === cell || words(other) === '');
      return {
        cell,
        unit: parseUnitCaption(cell.text) ?? null,
        everywhere: alone || (cell.row === 1 && cell.column === 1),
      };
    })
    .reverse();
  const before: Block[] = [];
  for (let at = index - 1; at >= 0 && before.length < 2; at -= 1) {
    const line = blocks[at]!;
    if (line.kind === 'table' || line.text.length > MAX_CAPTION || /[。；]/.test(line.text)) break;
    before.push(line);
  }
  return { block, rows, captions, before };
}

/** The words above a cell in its column that head it, the nearest first, over merged cells too. */
function headersOf({ rows }: Table, row: number, column: number): Cell[] {
  const found: Cell[] = [];
  let inHead = false;
  for (let at = row - 1; at >= 0; at -= 1) {
    let cell = rows[at]?.[column];
    // A head over several columns stands in the first of them; below it each has words of its own.
    if (inHead && words(cell) === '')
      for (let left = column - 1; left >= 0 && words(cell) === ''; left -= 1) cell = rows[at]?.[left];
    const text = words(cell);
    if (cell === undefined || text === '') continue;
    const figure = at > 0 && /\d/.test(text) && !YEAR.test(text) && parseUnitHeader(cell.text) === undefined;
    if (figure || (at > 0 && DEFERRED.test(text))) {
      // Figures above a head belong to another table in the same grid.
      if (inHead) break;
      continue;
    }
    inHead = true;
    found.push(cell);
  }
  return found;
}

/** True where a caption can speak of a column with these heads. */
function captionHolds(unit: string, column: number, headers: readonly Cell[]): boolean {
  if (column === 0) return false;
  const text = headers
    .map(words)
    .join(' ')
    .replace(/[(（][^()（）]*[)）]/g, '');
  if (!MONEY.test(unit)) return !/金额|资金|奖金|经费|补贴|标准|序号|编号|备注|电话|日期/.test(text);
  return !OTHER.test(text);
}

/**
 * The unit that holds for a cell and stands elsewhere in its table.
 * The 单位 column of the row comes first; then the nearest header above that prints a unit, the label on the left, and the caption: a
 * cell in the head of the table, or a line directly before it. Where row and column print different units there is none.
 * @returns the unit with the words that print it; `undefined` when no word tells. Never throws.
 * @example cellUnit(table, table.rows[1][1]) // { unit: '万元', by: 'header', … } below 奖励金额（万元）
 */
export function cellUnit(table: Table, cell: Cell): CellUnit | undefined {
  const { block, rows, captions, before } = table;
  const row = cell.row - 1;
  const column = cell.column - 1;
  if (row === 0) return undefined;
  const from = (unit: string | undefined, by: CellUnit['by'], { start, end }: Cell): CellUnit | undefined =>
    unit === undefined ? undefined : { unit, by, block, start, end };
  const headers = headersOf(table, row, column);
  const header = headers.map((one) => from(parseUnitHeader(one.text), 'header', one)).find((one) => one !== undefined);

  const unitColumn = (rows[0] ?? []).findIndex((one) => UNIT_COLUMN.test(words(one)));
  if (unitColumn >= 0 && unitColumn !== column) {
    const own = rows[row]?.[unitColumn];
    const printed = own === undefined ? undefined : parseUnitHeader(`(${own.text.trim()})`);
    if (own !== undefined && printed !== undefined) {
      const found = from(printed, 'unit-column', own);
      return header === undefined || header.unit === printed ? found : undefined;
    }
  }
  if (header !== undefined) return header;

  for (let left = column - 1; left >= 0; left -= 1) {
    const label = rows[row]?.[left];
    if (label === undefined || words(label) === '' || /^[\d.,%≥≤<>［］[\]\-—–]+$/.test(words(label))) continue;
    const found = from(parseUnitHeader(label.text), 'label', label);
    if (found !== undefined) return found;
    break;
  }

  const inTable = captions.find(({ cell: one, everywhere }) => everywhere && one.row < cell.row);
  if (inTable !== undefined) {
    const heads = headers.filter((head) => head !== inTable.cell);
    return inTable.unit !== null && captionHolds(inTable.unit, column, heads)
      ? from(inTable.unit, 'caption', inTable.cell)
      : undefined;
  }
  for (const line of before) {
    if (!/单位[:：为]/.test(line.text)) continue;
    const unit = parseUnitCaption(line.text);
    return unit !== undefined && captionHolds(unit, column, headers)
      ? { unit, by: 'caption', block: line, start: 0, end: line.text.length }
      : undefined;
  }
  return undefined;
}
