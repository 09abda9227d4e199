// The unit that a table prints for a cell away from its figure: in its row, in the header of its column, or in its caption.
// It must not take a unit from another column, another table, or a line that does not stand at the table.
import type { Block } from '../model.ts';
import { differs, fitsHeads, namesSums } from '../notation/head-words.ts';
import { narrowWidth } from '../notation/text.ts';
import { parseHeaderBound, parseUnitCaption, parseUnitHeader } from '../notation/unit-label.ts';
import type { Cell } from './cells.ts';
import { type HeadedTable, headsOf, readTable, wordsOf } from './table-heads.ts';

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

/** A table, by rows and columns from 0, and what stands around it. */
export interface Table extends HeadedTable {
  block: Block;
  /** Cells that speak for the whole table, the lowest first; `unit` null when they name none, or more than one. */
  captions: readonly { cell: Cell; unit: string | null }[];
  /** First row below the head that names a unit for the rows of its group, by that unit. */
  groups: ReadonlyMap<string, number>;
  /** Lines directly before the table that are no sentences and no tables, the nearest first; at most two. */
  before: readonly Block[];
  /** Units that notes below the table name. */
  notes: ReadonlySet<string>;
  /** True where the head names columns of sums. */
  sums: boolean;
}

/** A caption is a line: a sentence that names 单位：万元 speaks of something else. */
const MAX_CAPTION = 60;
const NAMES_UNIT = /单位[:：为]/;
const UNIT_COLUMN = /^(?:计量|计算)?单位$/;
const NOTE = /^(?:注|备注|说明|附注|※|\*)/;
const NOTED = /以(?:人民币)?([^，。；以]{1,6})(?:为单位|计(?!划|算))/g;
/** 表2 and 附件1 open something of their own. */
const TITLE = /^\s*附?[表件]\s*[\d一二三四五六七八九十]+/;
const HEAD_ROWS = 3;

/** Units that a note below a table names: 表中金额单位为万元, 均以万元计. */
function notedUnits(text: string): string[] {
  const named = [...text.matchAll(/单位[:：为]?[^，。；]{1,10}/g)].map(([words]) => parseUnitCaption(words));
  const counted = [...text.matchAll(NOTED)].map(([, words = '']) => parseUnitHeader(`(${words})`));
  return [...named, ...counted].flatMap((unit) => (unit === undefined ? [] : [unit]));
}

/**
 * A table block ready for cellUnit.
 * @param blocks of the document, in order. @param index of the table among them.
 * @returns rows of cells and the lines around. Linear in the text of the table.
 * @example openTable(blocks, 4).rows[1]?.[2]?.text // '5'
 */
export function openTable(blocks: readonly Block[], index: number): Table {
  const block = blocks[index]!;
  const table = readTable(block);
  const { rows, cells, single } = table;
  const filled = (at: number) => (rows[at] ?? []).filter((cell) => wordsOf(cell) !== '').length;
  const captions = cells
    .filter((cell) => {
      const at = cell.row - 1;
      if (cell.text.length > MAX_CAPTION) return false;
      if (at === 0 && single.has(0)) return NAMES_UNIT.test(cell.text) || parseUnitHeader(cell.text) !== undefined;
      if (!NAMES_UNIT.test(cell.text) || NOTE.test(wordsOf(cell))) return false;
      // Beside other heads it speaks of its own column; alone, beside a title, or in the corner, of all.
      const title = rows[at]!.length > 2 && filled(at) === 2 && filled(at + 1) > 2 && wordsOf(rows[at]![0]) !== '';
      return filled(at) === 1 || title || (at === 0 && cell.column === 1);
    })
    .map((cell) => ({ cell, unit: parseUnitCaption(cell.text) ?? parseUnitHeader(cell.text) ?? null }))
    .filter(({ cell, unit }) => unit !== null || /(?:^|[^\u4e00-\u9fa5])单位[:：为]/.test(narrowWidth(cell.text)))
    .reverse();
  const spoken = new Set(captions.map(({ cell }) => cell.row - 1));
  const groups = new Map<string, number>();
  const notes = new Set<string>();
  for (const at of single) {
    const cell = rows[at]![0]!;
    if (NOTE.test(wordsOf(cell))) for (const unit of notedUnits(cell.text)) notes.add(unit);
    const unit = at === 0 || spoken.has(at) ? undefined : parseUnitHeader(cell.text);
    if (unit !== undefined && !groups.has(unit)) groups.set(unit, at);
  }
  const before: Block[] = [];
  for (let at = index - 1; at >= 0 && before.length < 2; at -= 1) {
    const line = blocks[at]!;
    if (line.kind === 'table' || line.text.length > MAX_CAPTION || /[。；]/.test(line.text)) break;
    // 表1 单位：元 above 表2 is the caption of a table that is elsewhere.
    if (TITLE.test(line.text) && before.some(({ text }) => TITLE.test(text))) break;
    before.push(line);
  }
  for (const line of blocks.slice(index + 1, index + 3)) {
    if (line.kind === 'table') break;
    if (NOTE.test(line.text)) for (const unit of notedUnits(line.text)) notes.add(unit);
  }
  let sums = false;
  for (let at = 0; at < Math.min(HEAD_ROWS, rows.length); at += 1) {
    if (at > 0 && rows[at]!.some((cell) => /\d/.test(cell.text))) break;
    sums ||= !single.has(at) && !spoken.has(at) && rows[at]!.some(({ text, column }) => column > 1 && namesSums(text));
  }
  return { ...table, block, captions, groups, before, notes, sums };
}

/** The nearest words on the left of a cell. */
function labelOf({ rows }: Table, row: number, column: number): Cell | undefined {
  for (let left = column - 1; left >= 0; left -= 1) {
    const label = rows[row]![left];
    if (label !== undefined && !/^[\d.,，%≥≤<>［］[\]\-—–]*$/.test(wordsOf(label))) return label;
  }
  return undefined;
}

/** The unit of a caption: a cell that speaks for the table, or a line directly before it. */
function captionUnit({ block, captions, before }: Table, cell: Cell): CellUnit | undefined {
  const inTable = captions.find(({ cell: one }) => one.row < cell.row);
  if (inTable !== undefined) {
    const { start, end } = inTable.cell;
    return inTable.unit === null ? undefined : { unit: inTable.unit, by: 'caption', block, start, end };
  }
  const lines = before.filter(({ text }) => NAMES_UNIT.test(text));
  const found = lines.map((line) => ({ line, unit: parseUnitCaption(line.text) }));
  const named = found.find(({ unit }) => unit !== undefined);
  const { line, unit } = named ?? {};
  // 单位：元 over 单位：万元: which of them holds is not said.
  if (
    line === undefined ||
    unit === undefined ||
    found.some((one) => one.unit !== undefined && differs(one.unit, unit))
  )
    return undefined;
  if (line !== lines[0] && /(?:^|[^\u4e00-\u9fa5])单位[:：为]/.test(lines[0]!.text)) return undefined;
  return { unit, by: 'caption', block: line, start: 0, end: line.text.length };
}

/** In a form, or in the rest of a table on the next page, no head says what is counted: only the label right beside a figure does. */
function besideLabel({ block, rows }: Table, cell: Cell): CellUnit | undefined {
  const label = rows[cell.row - 1]![cell.column - 2];
  const unit = label === undefined || cell.row === 1 ? undefined : parseUnitHeader(label.text);
  return unit === undefined ? undefined : { unit, by: 'label', block, start: label!.start, end: label!.end };
}

/**
 * The unit that holds for a cell and stands elsewhere in its table.
 * The 单位 column of the row comes first; then the nearest header above that prints a unit, the label on the left, and the caption: a
 * cell in the head of the table, or a line directly before it. None speaks of a column whose heads count something else. Where row
 * and column print different units there is none, nor where a note or the head of a group of rows names another one.
 * @returns the unit with the words that print it; `undefined` when no word tells. Never throws.
 * @example cellUnit(table, table.rows[1][1]) // { unit: '万元', by: 'header', … } below 奖励金额（万元）
 */
export function cellUnit(table: Table, cell: Cell): CellUnit | undefined {
  const { block, rows, groups, notes, sums } = table;
  const row = cell.row - 1;
  const column = cell.column - 1;
  const heads = headsOf(table, row, column);
  if (heads.length === 0) return besideLabel(table, cell);
  const words = heads.map(({ text }) => text);
  const from = (unit: string, by: CellUnit['by'], { start, end }: Cell): CellUnit => ({ unit, by, block, start, end });
  const units = words.map((text) => parseUnitHeader(text));
  const at = units.findIndex((unit) => unit !== undefined);
  const printed = units[at];
  const header =
    printed !== undefined && fitsHeads(printed, words.slice(0, at), false)
      ? from(printed, 'header', heads[at]!)
      : undefined;

  const unitRow = rows
    .slice(0, Math.min(HEAD_ROWS, row))
    .find((one) => one.some((head) => UNIT_COLUMN.test(wordsOf(head))));
  const own =
    unitRow === undefined ? undefined : rows[row]![unitRow.findIndex((head) => UNIT_COLUMN.test(wordsOf(head)))];
  const listed = own === undefined || own === cell ? undefined : parseUnitHeader(`(${own.text.trim()})`);
  if (listed !== undefined && column > 0 && fitsHeads(listed, words, false))
    return printed === undefined || printed === listed ? from(listed, 'unit-column', own!) : undefined;

  const contradicted = (unit: string): boolean =>
    [...notes].some((noted) => differs(noted, unit)) ||
    [...groups].some(([group, first]) => first < row && differs(group, unit));
  if (printed !== undefined) return header === undefined || contradicted(printed) ? undefined : header;

  const label = labelOf(table, row, column);
  const labelled = label === undefined ? undefined : parseUnitHeader(label.text);
  if (labelled !== undefined) return fitsHeads(labelled, words, false) ? from(labelled, 'label', label!) : undefined;

  const caption = column === 0 ? undefined : captionUnit(table, cell);
  const holds = caption !== undefined && fitsHeads(caption.unit, words, sums) && !contradicted(caption.unit);
  return holds ? caption : undefined;
}

/**
 * The word by which a table bounds the figure of a cell: 最高补贴（万元） above it, or in the label or caption that gives its unit.
 * @param unit of the cell as cellUnit gives it; `undefined` when the cell prints its own.
 * @returns as parseHeaderBound.
 * @example cellBound(table, table.rows[1][1], undefined) // '最高' below 最高补贴
 */
export function cellBound(table: Table, cell: Cell, unit: CellUnit | undefined): ReturnType<typeof parseHeaderBound> {
  const words = headsOf(table, cell.row - 1, cell.column - 1).map(({ text }) => text);
  if (unit !== undefined && unit.by !== 'header') words.push(unit.block.text.slice(unit.start, unit.end));
  if (unit?.by === 'caption') words.push(...table.before.map(({ text }) => text));
  const label = wordsOf(labelOf(table, cell.row - 1, cell.column - 1));
  if (!/\d/.test(label) && /^最高|(?:上限|限额|最高额)$/.test(label)) words.push(label);
  return parseHeaderBound(words.join(' '));
}
