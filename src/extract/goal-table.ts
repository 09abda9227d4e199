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
  /** A total over the years, printed in [ ], or what a plan gives to a place. */
  cumulative: boolean;
  /** What a plan gives to one place, or a part of that (其中：…); undefined for a goal of all. */
  share: 'whole' | 'part' | undefined;
}

const NAME = /指标|项目|名称|内容|任务|领域|目标内容/;
const UNIT = /^计?量?单位$/;
const TARGET = /目标|计划|规划/;
const BASE = /基期|基数|现状|实际|完成情况|完成值|上年|基础值|年均|属性|累计完成/;
const MAX_COLUMNS = 40;

/** 县区, 县（市、区）: each row is a place. */
const PLACES =
  /^各?(?:[县区市旗州盟]{1,3}|[县区市]\([县市区旗、]{1,7}\)|地区|地方|单位地区|乡镇|镇街|街镇|[乡镇]\((?:[镇乡街]|街道|、)+\)|乡镇\(街道\)|街道)(?:名称)?$/;
const PLANNED = /^(?:\d{4}年度?)?(?:计划|目标|任务)[^()完成]{0,12}\(([^()]{1,4})\)$/;
const OF_WHICH = /^其中[:,]?[^()]{2,20}\(([^()]{1,4})\)$/;
const NO_PLACE = /合计|总计|小计|^计$|全[市县区省州]|备注|^注/;

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

/** 县区 | 计划人数（人） | 其中：高级工（人）: what a plan gives to each place. */
function goalsByPlace(header: readonly Cell[], body: readonly (readonly Cell[])[]): TableGoal[] {
  const words = header.map((cell) => textIn(cell).replace(/\s/g, ''));
  if (!PLACES.test(words[0] ?? '')) return [];
  const columns: { column: number; measure: string; share: 'whole' | 'part'; name: string }[] = [];
  words.forEach((text, column) => {
    const whole = PLANNED.exec(text)?.[1];
    const part = columns.at(-1)?.column === column - 1 ? OF_WHICH.exec(text)?.[1] : undefined;
    const name = text.replace(/\([^()]*\)$/, '').replace(/^其中[:,]?/, '');
    const measure = whole ?? part;
    // A sum is what a place is given or spends.
    if (measure !== undefined && !/[元%]/.test(measure))
      columns.push({ column, measure, share: whole === undefined ? 'part' : 'whole', name });
  });
  const found: TableGoal[] = [];
  for (const row of body) {
    const place = textIn(row[0]);
    if (place === '' || /\d/.test(place) || NO_PLACE.test(place.replace(/\s/g, ''))) continue;
    for (const { column, measure, share, name } of columns) {
      const value = textIn(row[column]);
      if (!/^\d{1,3}(?:,?\d{3})*$|^\d{1,6}$/.test(value)) continue;
      const [quantity] = findQuantities(value + measure);
      const [first, last] = [row[0], row[column]];
      if (quantity === undefined || first === undefined || last === undefined) continue;
      const [start, end] = [first.start, last.end];
      found.push({ quantity, due: null, subject: `${place}${name}`, start, end, cumulative: true, share });
    }
  }
  return found;
}

/**
 * Find the goals of a table.
 * @returns one figure for each row and each column of a year to come, or for each place and each column of a plan (计划人数（人）); none
 *   for a table whose first row names no such column.
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
  const placed = goalsByPlace(header, body);
  if (placed.length > 0 || name < 0 || targets.length === 0) return placed;
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
        share: undefined,
      });
    }
  }
  return found;
}
