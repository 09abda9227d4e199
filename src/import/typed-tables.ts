// Tables typed as plain text: cells between bars, cells between tabs, or one cell in each line. It hands rows to the builder.
// It must not read what a cell says, beyond whether it is a figure: a list of words in lines is no table.
import { parseMarker } from '../notation/outline.ts';
import type { ReceivedBuilder } from './received-builder.ts';

/** A run of lines that are rows, or cells, of one table. */
interface Typed {
  /** Number of lines that it takes, blank ones included. */
  lines: number;
  rows: string[][];
  /** Lines of dashes between its rows. */
  rules: string[];
}

const BAR = /[|│┃｜]/;
const RULE = /^(?=.*[-─━═=])[\s|│┃｜:：+┼├┤┬┴┌┐└┘╋┠┨─━═=-]+$/;
const CONTENTS_TITLE = /^(?:目\s*[录次]|contents)$/i;
const MAX_CELL_LINE = 30;
const MAX_COLUMNS = 10;
const MAX_CELLS = 2000;

/** The cells of a line with bars; undefined for a line that is no row. */
function barCells(line: string): string[] | undefined {
  if (line.length > 4000 || !BAR.test(line)) return undefined;
  const cells = line.trim().split(BAR);
  const framed = cells[0] === '';
  if (framed) cells.shift();
  if (cells.at(-1)?.trim() === '' && (framed || cells.length > 2)) cells.pop();
  const spaced = framed || /\s[|│┃｜]\s/.test(line);
  return spaced && cells.length >= 2 ? cells.map((cell) => cell.trim()) : undefined;
}

/** Rows between bars, from line `at` on. */
function readBars(lines: readonly string[], at: number): Typed | undefined {
  const rows: string[][] = [];
  const rules: string[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next]!;
    if (rows.length > 0 && RULE.test(line)) {
      rules.push(line);
      continue;
    }
    const cells = barCells(line);
    if (cells === undefined || (rows.length > 0 && rows[0]!.length !== cells.length)) break;
    rows.push(cells);
  }
  const wide = (rows[0]?.length ?? 0) > 2 || lines[at]!.trim().search(BAR) === 0 || rules.length > 0;
  return rows.length >= (wide ? 2 : 3) ? { lines: next - at, rows, rules } : undefined;
}

/** Rows of cells between tabs, from line `at` on. */
function readTabs(lines: readonly string[], at: number): Typed | undefined {
  const rows: string[][] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const cells = lines[next]!.replace(/^[ \u3000]+/, '').split('\t');
    if (cells.at(-1)?.trim() === '' && cells.length > 2) cells.pop();
    if (cells.length < 2 || (rows.length > 0 && rows[0]!.length !== cells.length)) break;
    if (cells.filter((cell) => cell.trim() !== '').length < 2 && rows.length === 0) break;
    rows.push(cells.map((cell) => cell.trim()));
  }
  const width = rows[0]?.length ?? 0;
  // 第一章 …\t3: the number of a page.
  const paged = width === 2 && rows.every(([words, page]) => /^\d{1,3}$/.test(page!) && words!.length > 3);
  const enough = rows.length >= (width > 2 ? 2 : 3);
  return enough && !paged && rows.some((row) => row.some((cell) => /\d/.test(cell)))
    ? { lines: next - at, rows, rules: [] }
    : undefined;
}

const FIGURE =
  /^(?:[≤≥<>]|不超过|最高|不低于)?\d[\d,，.．]*(?:\s?[-—–~～至]\s?\d[\d,，.．]*)?\s?(?:亿元|万元|元|%|％|亿|万)?(?:[/／][人年月天个家次]{1,2})*(?:以上|以下|以内)?$/;
const FILLER = /^[-—–/／]{1,3}$|^无$/;

/** What one line holds when each line is a cell: a figure, a mark for none, or words. */
function kindOfCell(line: string): 'figure' | 'filler' | 'words' | undefined {
  if (line.length > MAX_CELL_LINE) return undefined;
  if (FIGURE.test(line)) return 'figure';
  if (FILLER.test(line)) return 'filler';
  if (/[。；;：:，,！？!?《》]|^附\s*件/.test(line) || parseMarker(line) !== undefined) return undefined;
  return 'words';
}

/** The run of at most `most` lines from `at` on that could be cells, with the places they stand at. */
function cellRun(lines: readonly string[], at: number, most: number): { text: string; kind: string; line: number }[] {
  const run: { text: string; kind: string; line: number }[] = [];
  // Blank lines may stand between cells, but not many.
  for (let next = at; next < lines.length && next < at + 3 * most && run.length < most; next++) {
    const text = lines[next]!.trim();
    if (text === '') continue;
    const kind = kindOfCell(text);
    if (kind === undefined) break;
    run.push({ text, kind, line: next });
  }
  return run;
}

/** How many rows of `width` cells follow the header, all with figures in the columns where the first row has them. */
function rowsThatFit(kinds: readonly string[], width: number): number {
  let rows = 0;
  for (let at = width; at + width <= kinds.length; at += width, rows++) {
    for (let column = 0; column < width; column++) {
      const model = kinds[width + column];
      const kind = kinds[at + column];
      if ((model === 'words') !== (kind === 'words')) return rows;
    }
  }
  return rows;
}

/** A table with one cell in each line: a header of words, then two or more rows with figures in the same columns. */
function readCellLines(lines: readonly string[], at: number): Typed | undefined {
  // The header and two rows decide: a list that is none is not read to its end.
  const start = cellRun(lines, at, 3 * MAX_COLUMNS).map(({ kind }) => kind);
  const figure = start.findIndex((kind) => kind !== 'words');
  if (figure < 3) return undefined;
  for (let width = Math.ceil((figure + 1) / 2); width <= Math.min(MAX_COLUMNS, figure - 1); width++) {
    if (rowsThatFit(start, width) < 2) continue;
    const run = cellRun(lines, at, MAX_CELLS);
    const rows = rowsThatFit(
      run.map(({ kind }) => kind),
      width,
    );
    const cells = run.slice(0, width * (rows + 1)).map(({ text }) => text);
    const grid = Array.from({ length: rows + 1 }, (_none, row) => cells.slice(row * width, (row + 1) * width));
    return { lines: run[cells.length - 1]!.line - at + 1, rows: grid, rules: [] };
  }
  return undefined;
}

/**
 * Add the lines of a plain text, those of tables as tables. Bars and tabs between cells are not kept; lines of dashes are
 * listed as removed.
 * @param lines of the text, as received.
 * @example addTypedText(builder, ['| 等次 | 奖金 |', '| --- | --- |', '| 一等奖 | 5000元 |'])
 */
export function addTypedText(builder: ReceivedBuilder, lines: readonly string[]): void {
  let before = '';
  let plain: string[] = [];
  const flush = () => {
    if (plain.length > 0) builder.addLine(plain.join('\n'));
    plain = [];
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    const words = line.trim();
    const found = words === '' || CONTENTS_TITLE.test(before) ? undefined : readTable(lines, at);
    if (found === undefined) {
      plain.push(line);
      at++;
    } else {
      flush();
      for (const rule of found.rules) builder.remove('markup', rule, `line ${at + 1}`);
      builder.addTable(found.rows);
      at += found.lines;
    }
    if (words !== '') before = words;
  }
  flush();
}

function readTable(lines: readonly string[], at: number): Typed | undefined {
  const line = lines[at]!;
  if (BAR.test(line)) return readBars(lines, at);
  if (line.includes('\t')) return readTabs(lines, at);
  return kindOfCell(line.trim()) === 'words' ? readCellLines(lines, at) : undefined;
}
