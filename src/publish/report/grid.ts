// A table of a report as plain rows for files of data: what each cell of a column of figures says, entry by entry.
// It must not choose headers or formats; csv.ts and xlsx.ts do.
import type { ColumnKind, ReportColumn, ReportRun, ReportRuns, ReportSource, ReportTable } from './model.ts';
import { splitLines } from './model.ts';
import { DIFF_MARKS, formatRun } from './words.ts';

/** One thing that a cell says: at most one figure, with the words and sources beside it. */
export interface Entry {
  number: Extract<ReportRun, { kind: 'number' }> | null;
  state: Extract<ReportRun, { kind: 'state' }> | null;
  /** All words as printed, figure and state included, without sources. */
  words: string;
  /** Words beside the figure or state; all words when there is neither. */
  remark: string;
  sources: ReportSource[];
}

/** A row of a table, cell by cell in the order of its columns. */
export interface GridRow {
  group: string | null;
  cells: Entry[][];
  /** Lines that the row takes when each entry of a cell of figures or sources has its own; at least 1. */
  height: number;
}

/** The words of a run, with marks around compared wording. */
function markedWords(run: ReportRun): string {
  if (run.kind !== 'diff') return formatRun(run);
  const [before, after] = DIFF_MARKS[run.piece];
  return `${before}${run.text}${after}`;
}

function entryOf(runs: ReportRuns): Entry {
  const entry: Entry = { number: null, state: null, words: '', remark: '', sources: [] };
  for (const run of runs) {
    const words = markedWords(run);
    if (run.kind === 'source') entry.sources.push(run.source);
    else if (run.kind === 'number') entry.number = run;
    else if (run.kind === 'state') entry.state = run;
    else entry.remark += words;
    entry.words += words;
  }
  return entry;
}

/** Runs apart at each line, and where a second figure follows on the same line. */
function splitFigures(runs: ReportRuns): ReportRun[][] {
  return splitLines(runs).flatMap((line) => {
    const parts: ReportRun[][] = [[]];
    for (const run of line) {
      const last = parts.at(-1)!;
      if (run.kind === 'number' && last.some(({ kind }) => kind === 'number')) parts.push([run]);
      else last.push(run);
    }
    return parts;
  });
}

function entriesOf(runs: ReportRuns, kind: ColumnKind): Entry[] {
  const isEmpty = ({ words, sources }: Entry) => words === '' && sources.length === 0;
  if (kind === 'number')
    return splitFigures(runs)
      .map(entryOf)
      .map((entry) => ({ ...entry, words: entry.words.trim(), remark: entry.remark.trim() }))
      .filter((entry) => !isEmpty(entry));
  if (kind === 'cite') {
    const words = runs.filter((run) => run.kind !== 'source');
    const lead = entryOf(words);
    const sources = runs.flatMap((run) => (run.kind === 'source' ? [entryOf([run])] : []));
    return isEmpty(lead) ? sources : [lead, ...sources];
  }
  const lines = splitLines(runs).map(entryOf);
  const words = lines.map((line) => line.words).join('\n');
  const whole = { number: null, state: null, words, remark: words, sources: lines.flatMap(({ sources }) => sources) };
  return isEmpty(whole) ? [] : [whole];
}

/**
 * The rows of a table.
 * @returns a cell of the kind `number` has an entry for each figure or line, of the kind `cite` for each source, and of any
 * other kind one entry; an empty cell has none.
 * @example gridOf(table)[0]?.cells[1]?.[0]?.number?.value.min // 2000
 */
export function gridOf(table: ReportTable): GridRow[] {
  return table.rows.map((row) => {
    const cells = table.columns.map(({ key, kind }) => entriesOf(row.cells[key] ?? [], kind));
    return { group: row.group ?? null, cells, height: Math.max(1, ...cells.map((entries) => entries.length)) };
  });
}

/**
 * The entry of a cell on one of the lines of its row: columns that say what the row is about are repeated on each line.
 * @returns undefined where the cell says nothing.
 */
export function entryAt(column: ReportColumn, entries: readonly Entry[], line: number): Entry | undefined {
  return column.header === true && (column.kind === 'text' || column.kind === 'diff') ? entries[0] : entries[line];
}
