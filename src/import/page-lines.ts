// The lines of a page, from pieces of text that stand anywhere on it: by height, then from left to right; ruled tables
// are taken out as such. It must not know the page before or after.
import { findGrids, type Grid, type Rule } from './grids.ts';

/** A piece of text on a page, in any unit of length; y grows downwards and is that of the baseline. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** A page with its text in any order. */
export interface Page {
  width: number;
  height: number;
  items: PlacedText[];
  /** Straight lines that are drawn on it, for its tables. */
  rules?: Rule[];
}

/** A line of text on a page, or a ruled table. */
export interface Line {
  page: number;
  text: string;
  /** The pieces between wide gaps: the cells of a row of a table. */
  cells: { text: string; x: number; end: number }[];
  x: number;
  end: number;
  y: number;
  size: number;
  /** Of a ruled table, whose words these are: its cells. */
  rows?: string[][];
}

const WIDE =
  /[\u1100-\u115f\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffe6]/;
const CELL_GAP = 1.8;
/** A gap in Chinese that is more than what setting lines to full width makes. */
const SPACE_GAP = 0.6;

/**
 * True for a character that is set as wide as it is high: Chinese, and the punctuation that goes with it.
 * @example isWide('目') // true
 */
export const isWide = (character: string | undefined): boolean => character !== undefined && WIDE.test(character);

/** Spaces that setting and fonts put between Chinese and digits or letters are no part of the text. */
function closeUp(text: string): string {
  return text
    .replace(/(?<=[\u2e80-\u9fff\uff00-\uffe6、。《》〈〉“”（）]) (?=[0-9A-Za-z])/g, '')
    .replace(/(?<=[0-9A-Za-z%]) (?=[\u2e80-\u9fff\uff00-\uffe6、。《》〈〉“”（）])/g, '');
}

/**
 * A line and the one that goes on from it.
 * @example glue('统筹优化政', '策') // '统筹优化政策'
 */
export function glue(before: string, after: string): string {
  if (before === '') return after;
  const between = isWide(before.at(-1)) || isWide(after[0]) ? '' : ' ';
  return closeUp(before + between + after);
}

/** Leading white space moves the start of the text, not the text. */
function trimItem(item: PlacedText): PlacedText {
  const blank = item.text.length - item.text.trimStart().length;
  if (blank === 0 || blank === item.text.length) return { ...item, text: item.text.trim() };
  const wide = [...item.text.slice(0, blank)].reduce((sum, unit) => sum + (unit === '\u3000' ? 1 : 0.5), 0) * item.size;
  const shift = Math.min(wide, item.width);
  return { ...item, text: item.text.slice(blank), x: item.x + shift, width: item.width - shift };
}

/** A raised small number is the reference of a note. */
export interface Raised {
  line: Line;
  number: string;
}

function composeLine(page: number, items: readonly PlacedText[], references: Raised[]): Line | undefined {
  const sorted = items.map(trimItem).sort((a, b) => a.x - b.x);
  const first = sorted.find(({ text }) => text !== '');
  if (first === undefined) return undefined;
  let main = first;
  for (const item of sorted) if (item.text.length * item.size > main.text.length * main.size) main = item;
  const line: Line = { page, text: '', cells: [], x: first.x, end: first.x, y: main.y, size: main.size };
  let cell = { text: '', x: first.x, end: first.x };
  let last: PlacedText | undefined;
  let blank = false;
  for (const item of sorted) {
    if (item.text === '') {
      blank = true;
      continue;
    }
    // Bold that is drawn twice.
    if (last !== undefined && last.text === item.text && Math.abs(last.x - item.x) < 0.2 * item.size) continue;
    const gap = last === undefined ? 0 : item.x - line.end;
    const raised =
      item.size <= 0.8 * main.size && main.y - item.y >= 0.15 * main.size && /^\[?\d{1,3}\]?$/.test(item.text.trim());
    if (raised) references.push({ line, number: item.text.trim().replace(/[[\]]/g, '') });
    const text = raised ? `\ufdd0${references.length - 1}\ufdd1` : item.text;
    if (gap > CELL_GAP * main.size) {
      line.cells.push(cell);
      cell = { text: '', x: item.x, end: item.x };
    } else if (
      !cell.text.endsWith(' ') &&
      gap > (!blank && (isWide(cell.text.at(-1)) || isWide(item.text[0])) ? SPACE_GAP : 0.15) * main.size
    ) {
      cell.text += ' ';
    }
    cell.text += text;
    line.end = Math.max(line.end, item.x + item.width);
    cell.end = line.end;
    last = item;
    blank = false;
  }
  line.cells.push(cell);
  line.cells = line.cells
    .map((one) => ({ ...one, text: closeUp(one.text.replace(/ {2,}/g, ' ').trim()) }))
    .filter(({ text }) => text !== '');
  line.text = line.cells.map(({ text }) => text).join(' ');
  return line.text === '' ? undefined : line;
}

/** The lines of some text, from top to bottom. */
function groupLines(items: readonly PlacedText[], page: number, references: Raised[]): Line[] {
  const sorted = [...items].sort((a, b) => a.y - b.y || a.x - b.x);
  const groups: PlacedText[][] = [];
  let base: PlacedText | undefined;
  for (const item of sorted) {
    if (item.text.trim() === '') {
      // A blank parts words of the line that it stands in, and opens none.
      if (base !== undefined && item.y - base.y <= 0.5 * base.size) groups.at(-1)!.push(item);
      continue;
    }
    if (base === undefined || item.y - base.y > 0.5 * Math.max(item.size, base.size)) {
      groups.push([]);
      base = item;
    } else if (item.size > base.size) base = item;
    groups.at(-1)!.push(item);
  }
  return groups.flatMap((group) => composeLine(page, group, references) ?? []);
}

/** A ruled table as one line; undefined when it holds no text. */
function readGrid(grid: Grid, items: readonly PlacedText[], page: number, references: Raised[]): Line | undefined {
  const cells = new Map<number, PlacedText[]>();
  for (const item of items) {
    const at = grid.cellAt(item.x + Math.min(item.width / 2, item.size / 2), item.y - 0.35 * item.size);
    if (at === undefined) continue;
    const key = at.row * grid.columns + at.column;
    const inside = cells.get(key);
    if (inside === undefined) cells.set(key, [item]);
    else inside.push(item);
  }
  const rows = Array.from({ length: grid.rows }, () => new Array<string>(grid.columns).fill(''));
  let size = 0;
  for (const [key, inside] of cells) {
    const lines = groupLines(inside, page, references);
    rows[Math.floor(key / grid.columns)]![key % grid.columns] = lines.map(({ text }) => text).reduce(glue, '');
    for (const line of lines) size = Math.max(size, line.size);
  }
  const text = rows.map((row) => row.join(' ')).join(' ');
  if (text.trim() === '') return undefined;
  return { page, text, cells: [], x: grid.left, end: grid.right, y: grid.top + size, size, rows };
}

/**
 * The lines of a page, from top to bottom; a ruled table is one.
 * @param references collects the raised numbers, which the text names by their index between U+FDD0 and U+FDD1.
 * @example findLines(page, 0, [])[0].text // '一、目标'
 */
export function findLines(page: Page, number: number, references: Raised[]): Line[] {
  let free: readonly PlacedText[] = page.items;
  const tables: Line[] = [];
  for (const grid of findGrids(page.rules ?? [])) {
    const isInside = ({ x, y, width, size }: PlacedText): boolean => {
      const middle = x + Math.min(width / 2, size / 2);
      const height = y - 0.35 * size;
      return middle > grid.left && middle < grid.right && height > grid.top && height < grid.bottom;
    };
    const table = readGrid(grid, free.filter(isInside), number, references);
    if (table === undefined) continue;
    tables.push(table);
    free = free.filter((item) => !isInside(item));
  }
  return [...groupLines(free, number, references), ...tables].sort((a, b) => a.y - b.y);
}
