// What a report is, whatever form it is printed in: tables whose cells are runs of words, figures, states and sources.
// It must not know any form; how words wrap, escape or align is for the renderer of each.
import type { CellState } from '../../compare/comparables/states.ts';
import type { Block, CodedPolicy } from '../../model.ts';
import { formatPlace } from '../../segment/place.ts';
import type { Cite, Value } from '../../types.ts';
import { codeLabel, type FormattedValue, formatNumber, formatValue } from '../language.ts';
import type { Lang } from '../views/links.ts';

/** The forms that a report is printed in. */
export const REPORT_FORMATS = ['text', 'md', 'json', 'csv', 'html', 'docx', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The words behind what a cell says. */
export interface ReportSource {
  /** Id of the policy; for a draft that has none, its file name. */
  policy: string;
  /** Title of the document as printed. */
  title: string;
  /** 文号 as printed; null when the document has none. */
  documentNumber: string | null;
  /** Id of the block: `a13`. */
  block: string;
  /** Where that is, as a reader says it: `第十三条`. */
  place: string;
  /** Verbatim words of the block. */
  quote: string;
  /** Address of the highlighted words; null when there is none. */
  url: string | null;
}

/** What became of a piece of wording from one text to another. */
export type DiffPiece = 'same' | 'removed' | 'added' | 'moved_from' | 'moved_to';

/**
 * A part of a cell. `text` has words, with `lang` when they are of another language than the report; `number` a value with
 * the words that print it; `diff` a piece of compared wording; `state` one of the six states with its words; `source` the
 * evidence; `break` sets what follows on a line of its own, and in the tables of data apart as a further entry.
 */
export type ReportRun =
  | { kind: 'text'; text: string; lang?: Lang }
  | { kind: 'number'; value: Value; shown: FormattedValue }
  | { kind: 'diff'; piece: DiffPiece; text: string }
  | { kind: 'state'; state: CellState; words: string }
  | { kind: 'source'; source: ReportSource }
  | { kind: 'break' };

export type ReportRuns = readonly ReportRun[];

/**
 * `text` words; `number` figures, which csv and xlsx also give as numbers; `cite` sources, printed with their words in the
 * cell; `diff` compared wording.
 */
export type ColumnKind = 'text' | 'number' | 'cite' | 'diff';

export interface ReportColumn {
  /** Unique in its table; names the column in csv and json. */
  key: string;
  title: string;
  kind: ColumnKind;
  /** True for a column that says what its row is about: it is repeated wherever a table is parted. */
  header?: boolean;
  /** Share of the width of a page, beside the other columns; by content when absent. */
  width?: number;
  /** `end` for columns of figures that are read downwards; `start` when absent. */
  align?: 'start' | 'end';
}

export interface ReportRow {
  /** Heading that this row and those after it with the same heading stand under. */
  group?: string;
  /** By key of the column; a key that is missing is an empty cell. */
  cells: Readonly<Record<string, ReportRuns>>;
}

export interface ReportTable {
  /** Unique in its report: `amounts`. */
  id: string;
  title: string;
  columns: readonly ReportColumn[];
  rows: readonly ReportRow[];
  /** A remark under the table. */
  note?: ReportRuns;
}

export interface Report {
  title: string;
  subtitle?: string;
  /** Language of its own words; those of documents stay Chinese. */
  lang: Lang;
  /** Paragraphs before the tables. */
  notes: readonly ReportRuns[];
  tables: readonly ReportTable[];
}

/**
 * Words as a run.
 * @param lang only when they are not of the report's language, such as words of a document in an English report.
 * @example textRun('市级一类') // { kind: 'text', text: '市级一类' }
 */
export function textRun(text: string, lang?: Lang): ReportRun {
  return lang === undefined ? { kind: 'text', text } : { kind: 'text', text, lang };
}

/**
 * A coded value as a run.
 * @param units terms of the vocabulary `units`, for units without a sign of their own.
 * @example numberRun({ bound: 'at_least', min: 2000, max: null, unit: 'CNY' }, 'zh') // prints ≥ 2,000 元
 */
export function numberRun(value: Value, lang: Lang, units?: Parameters<typeof formatValue>[2]): ReportRun {
  return { kind: 'number', value, shown: formatValue(value, lang, units) };
}

/**
 * A plain number as a run: a count, a rank, a quartile.
 * @param unit unit id of the data, and the word printed for it; none when absent.
 * @example countRun(5, 'zh') // prints 5
 */
export function countRun(
  count: number,
  lang: Lang,
  unit: { id: string; word: string } = { id: '', word: '' },
): ReportRun {
  const figure = formatNumber(count, lang);
  const words = unit.word === '' ? figure : `${figure} ${unit.word}`;
  return {
    kind: 'number',
    value: { bound: 'exact', min: count, max: count, unit: unit.id },
    shown: { figure, unit: unit.word, words, printed: null },
  };
}

/**
 * A state of a cell as a run.
 * @example stateRun('absent', 'zh') // prints — 查而未见
 */
export function stateRun(state: CellState, lang: Lang): ReportRun {
  return { kind: 'state', state, words: codeLabel('state', state, lang) };
}

/** The blocks of a policy by id, made once for all its cites. */
const blocksOf = new WeakMap<CodedPolicy, ReadonlyMap<string, Block>>();

/**
 * The sentence behind a record as a run.
 * @param url address of the highlighted words; null when there is none.
 * @example sourceRun(policy, amount.cite) // prints [1], and under the table: 威海市…（…号）三（二）8：“每个工作室给予5万元…”
 */
export function sourceRun(
  policy: CodedPolicy,
  cite: Pick<Cite, 'block' | 'quote'>,
  url: string | null = null,
): ReportRun {
  const blocks = blocksOf.get(policy) ?? new Map(policy.blocks.map((block) => [block.id, block]));
  blocksOf.set(policy, blocks);
  return {
    kind: 'source',
    source: {
      policy: policy.id,
      title: policy.source.title.zh,
      documentNumber: policy.source.document_number ?? null,
      block: cite.block,
      place: formatPlace(blocks, cite.block),
      quote: cite.quote,
      url,
    },
  };
}

/** A piece of a wording diff, as src/compare/wording/wording.ts gives it. */
export interface WordingPiece {
  kind: DiffPiece | 'changed';
  /** Words of the first text; '' when it has none. */
  a: string;
  /** Words of the second text; '' when it has none. */
  b: string;
}

/**
 * A wording diff as runs.
 * @param side `a` or `b` for one of two columns (the old text with what went, the new text with what came); `both` for
 * one text with both marked.
 * @example diffRuns([{ kind: 'changed', a: '2000元', b: '5000元' }], 'both') // removed 2000元, added 5000元
 */
export function diffRuns(pieces: readonly WordingPiece[], side: 'a' | 'b' | 'both'): ReportRun[] {
  const runs: ReportRun[] = [];
  const add = (piece: DiffPiece, text: string) => {
    if (text !== '') runs.push({ kind: 'diff', piece, text });
  };
  for (const { kind, a, b } of pieces) {
    if (kind === 'same') add('same', side === 'a' ? a : b);
    else {
      if (side !== 'b') add(kind === 'moved_from' ? 'moved_from' : 'removed', kind === 'moved_to' ? '' : a);
      if (side !== 'a') add(kind === 'moved_to' ? 'moved_to' : 'added', kind === 'moved_from' ? '' : b);
    }
  }
  return runs;
}

/**
 * Entries of a cell, each on a line of its own: the inverse of `splitLines`.
 * @example joinLines([textRun('a'), [textRun('b'), textRun('c')]]) // a, break, b, c
 */
export function joinLines(entries: readonly (ReportRun | ReportRuns)[]): ReportRun[] {
  return entries.flatMap((entry, index) => {
    const runs = 'kind' in entry ? [entry] : entry;
    return index === 0 ? [...runs] : [{ kind: 'break' as const }, ...runs];
  });
}

/** The lines of a cell: runs apart at each `break`, without the breaks. One empty line for an empty cell. */
export function splitLines(runs: ReportRuns): ReportRun[][] {
  const lines: ReportRun[][] = [[]];
  for (const run of runs) {
    if (run.kind === 'break') lines.push([]);
    else lines.at(-1)!.push(run);
  }
  return lines;
}
