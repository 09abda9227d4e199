// Goals in tables: a column of a year to come, a row for each indicator (指标 | 单位 | 2020年 | 2025年).
// It must not read a column of what was: base years and what is done are no goals.
import type { Block } from '../model.ts';
import { findDates } from '../notation/date.ts';
import { findQuantities, type Quantity } from '../notation/quantity.ts';
import { narrowWidth } from '../notation/text.ts';
import { type Cell, findCells } from '../segment/cells.ts';
import type { DocumentContext } from './context.ts';

/** A figure of a table that is a goal. */
export interface TableGoal {
  quantity: Quantity;
  due: string | null;
  subject: string;
  /** Offsets of the row in the block. */
  start: number;
  end: number;
  /** A total over the years, printed in [ ]. */
  cumulative: boolean;
}

const NAME = /指标|项目|名称|内容|任务|领域|目标内容/;
const UNIT = /^计?量?单位$/;
const TARGET = /目标|计划|规划/;
const BASE = /基期|基数|现状|实际|完成情况|完成值|上年|基础值|年均|属性|累计完成/;
const MAX_COLUMNS = 40;

interface Target {
  column: number;
  due: string | null;
}

function textIn(cell: Cell | undefined): string {
  return narrowWidth(cell?.text ?? '').trim();
}

/** Columns of the first row that hold what is to be reached. */
function targetColumns(header: readonly Cell[], context: Pick<DocumentContext, 'date'>): Target[] {
  const year = context.date === null ? null : Number(context.date.slice(0, 4));
  const found: Target[] = [];
  let years = 0;
  header.forEach((cell, column) => {
    const text = narrowWidth(cell.text).replace(/\s/g, '');
    const date = findDates(/年/.test(text) ? text : `${text}年`).find(({ iso, to }) => iso !== null || to !== null);
    const iso = date?.iso ?? date?.to ?? null;
    if (iso !== null) years += 1;
    if (BASE.test(text)) return;
    const own = iso === null ? null : Number(iso.slice(0, 4));
    if (own !== null && year !== null && own < year && !TARGET.test(text)) return;
    if (own !== null || /目标值|目标|计划数|任务数/.test(text)) found.push({ column, due: iso });
  });
  // Of two years without a word, and no date to compare with, the first is where it starts from.
  const [first] = found;
  const plain = first !== undefined && !TARGET.test(header[first.column]?.text ?? '');
  return years >= 2 && year === null && plain && found.length >= 2 ? found.slice(1) : found;
}

/**
 * Find the goals of a table.
 * @returns one figure for each row and each column of a year to come; none for a table whose first row names no such column.
 * @example findTableGoals(block, context)[0] // { due: '2025', subject: '高新技术企业数', … }
 */
export function findTableGoals(block: Block, context: Pick<DocumentContext, 'date'>): TableGoal[] {
  const rows: Cell[][] = [];
  for (const cell of findCells(block)) {
    const row = rows[cell.row - 1] ?? [];
    row[cell.column - 1] = cell;
    rows[cell.row - 1] = row;
  }
  const [header, ...body] = rows;
  if (header === undefined || header.length < 2 || header.length > MAX_COLUMNS) return [];
  const name = header.findIndex((cell) => NAME.test(cell.text));
  const unit = header.findIndex((cell) => UNIT.test(cell.text.replace(/\s/g, '')));
  const targets = targetColumns(header, context);
  if (name < 0 || targets.length === 0) return [];
  const totals = header.flatMap(({ text }, column) => (/累计(?!完成)|合计|总量|增速/.test(text) ? [column] : []));
  const found: TableGoal[] = [];
  for (const row of body) {
    const first = row[0];
    const last = row.at(-1);
    const subject = row[name]?.text.trim() ?? '';
    if (first === undefined || last === undefined || subject === '' || /^(?:合计|总计|备注)$/.test(subject)) continue;
    const columns = targets.filter(({ column }) => /\d/.test(row[column]?.text ?? ''));
    // —, —, 〔75〕: only the total over the years is set out.
    const total = totals.find((column) => /^[[【〔]\d[\d.,]*[\]】〕]$/.test(textIn(row[column])));
    if (columns.length === 0 && total !== undefined) columns.push({ column: total, due: targets.at(-1)?.due ?? null });
    for (const { column, due } of columns) {
      const value = textIn(row[column]);
      if (!/\d/.test(value) || value.length > 24) continue;
      const measure =
        unit >= 0 ? narrowWidth(row[unit]?.text ?? '').trim() : (/[(（]([^()（）]{1,8})[)）]/.exec(subject)?.[1] ?? '');
      const bare = value.replace(/[[\]【】〔〕]/g, '').replace(/\s/g, '');
      const worded = bare.replace(/^[>≥]=?|^≧/, '不低于').replace(/^[<≤]=?|^≦/, '不超过');
      const [quantity] = findQuantities(
        /[\d.,]$/.test(worded) ? worded + measure : worded.replace(/(\d)(?=以上|以下|左右|以内)/, `$1${measure}`),
      );
      if (quantity === undefined) continue;
      found.push({
        quantity,
        due,
        subject: subject.replace(/^\d{1,3}[.、．]\s*/, ''),
        start: first.start,
        end: last.end,
        cumulative: /^[[【〔]/.test(value),
      });
    }
  }
  return found;
}
