// Tables typed as plain text: cells between bars, cells between tabs, or one cell in each line. It hands rows to the builder.
// It must not read what a cell says, beyond whether it is a figure: a list of words in lines is no table.
import { parseMarker } from '../notation/outline.ts';
import type { ReceivedBuilder } from './received-builder.ts';

/** A run of lines that are rows, or cells, of one table; or, without rows, lines that no table begins in. */
interface Typed {
  /** Number of lines that it takes, blank ones included. */
  lines: number;
  rows: string[][];
  /** Lines of dashes around and between its rows, by their place among all lines. */
  rules: number[];
}

const BAR = /[|│┃｜]/;
const RULE = /^(?=.*[-─━═=])[\s|│┃｜:：+┼├┤┬┴┌┐└┘╋┠┨─━═=-]+$/;
/** A rule that joins columns may stand above the first row. */
const FRAME = /[|│┃｜+┼├┤┬┴┌┐└┘╋┠┨]/;
const CONTENTS_TITLE = /^(?:目\s*[录次]|contents)$/i;
const MAX_CELL_LINE = 30;
const MAX_COLUMNS = 10;

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

/** True when every cell names what it says, as 电话：… does: lines of a signature or an address. */
function isLabelled(rows: readonly string[][]): boolean {
  return rows.every((row) => row.every((cell) => cell === '' || /[：:]./.test(cell)));
}

/** Rows between bars, from line `at` on. */
function readBars(lines: readonly string[], at: number): Typed {
  const rows: string[][] = [];
  const rules: number[] = [];
  let first = at;
  let last = at;
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next]!;
    if (RULE.test(line)) {
      rules.push(next);
      continue;
    }
    const cells = barCells(line);
    if (cells === undefined || (rows.length > 0 && rows[0]!.length !== cells.length)) break;
    if (rows.length === 0) first = next;
    last = next;
    rows.push(cells);
  }
  const wide = (rows[0]?.length ?? 0) > 2 || lines[first]!.trim().search(BAR) === 0 || rules.length > 0;
  if (rows.length >= (wide ? 2 : 3) && !isLabelled(rows)) return { lines: next - at, rows, rules };
  // What follows the last row may be the rule above another table.
  return { lines: Math.max(1, rows.length === 0 ? next - at : last + 1 - at), rows: [], rules: [] };
}

/** Rows of cells between tabs, from line `at` on. Where they are no table, none of them begins one. */
function readTabs(lines: readonly string[], at: number): Typed {
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
  const figures = enough && rows.some((row) => row.some((cell) => /\d/.test(cell)));
  return { lines: Math.max(1, next - at), rows: figures && !paged && !isLabelled(rows) ? rows : [], rules: [] };
}

const FIGURE =
  /^(?:[≤≥<>]|不超过|最高|不低于)?\d[\d,，.．]*(?:\s?[-—–~～至]\s?\d[\d,，.．]*)?\s?(?:亿元|万元|元|%|％|亿|万)?(?:[/／][人年月天个家次]{1,2})*(?:以上|以下|以内)?$/;
/** A telephone number, of a line or of a pocket, or another long number that counts nothing. */
const NUMBERED = /^(?:0\d+(?:-\d+)?|1[3-9]\d{9}|\d{3,4}-\d{7,8}|\d{6,}[1-9])$/;
const FILLER = /^[-—–/／]{1,3}$|^无$/;

/** What one line holds when each line is a cell: a figure, a mark for none, or words. */
function kindOfCell(line: string): 'figure' | 'filler' | 'words' | undefined {
  if (line.length > MAX_CELL_LINE) return undefined;
  if (NUMBERED.test(line)) return undefined;
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
  const model = kinds.slice(width, 2 * width);
  let rows = 0;
  for (let at = width; at + width <= kinds.length && fits(kinds.slice(at, at + width), model); at += width) rows++;
  return rows;
}

function fits(kinds: readonly string[], model: readonly string[]): boolean {
  return kinds.length === model.length && kinds.every((kind, at) => (kind === 'words') === (model[at] === 'words'));
}

/** A table with one cell in each line: a header of words, then two or more rows with figures in the same columns. */
function readCellLines(lines: readonly string[], at: number): Typed | undefined {
  // The header and two rows decide: a list that is none is not read to its end.
  const start = cellRun(lines, at, 3 * MAX_COLUMNS).map(({ kind }) => kind);
  const figure = start.findIndex((kind) => kind !== 'words');
  if (figure < 3) return undefined;
  for (let width = Math.ceil((figure + 1) / 2); width <= Math.min(MAX_COLUMNS, figure - 1); width++) {
    if (rowsThatFit(start, width) < 2) continue;
    const model = start.slice(width, 2 * width);
    const rows: string[][] = [];
    let end = at;
    for (;;) {
      const cells = cellRun(lines, end, width);
      const kinds = cells.map(({ kind }) => kind);
      if (rows.length === 0 ? cells.length < width : !fits(kinds, model)) break;
      rows.push(cells.map(({ text }) => text));
      end = cells.at(-1)!.line + 1;
    }
    return rows.length < 3 ? undefined : { lines: end - at, rows, rules: [] };
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
    const words = lines[at]!.trim();
    const found = words === '' || CONTENTS_TITLE.test(before) ? undefined : readTable(lines, at);
    const end = at + (found?.lines ?? 1);
    if (found === undefined || found.rows.length === 0) {
      for (const line of lines.slice(at, end)) plain.push(line);
    } else {
      flush();
      for (const rule of found.rules) builder.remove('markup', lines[rule]!, `line ${rule + 1}`);
      builder.addTable(found.rows);
    }
    before = lines[end - 1]!.trim() || before;
    at = end;
  }
  flush();
}

/** Undefined for a line that begins no table. */
function readTable(lines: readonly string[], at: number): Typed | undefined {
  const line = lines[at]!;
  if (BAR.test(line) || (FRAME.test(line) && RULE.test(line))) return readBars(lines, at);
  if (line.includes('\t')) return readTabs(lines, at);
  return kindOfCell(line.trim()) === 'words' ? readCellLines(lines, at) : undefined;
}
