// Rows of figures with the places side by side: what each text gives or aims at, and the state of its silence.
// It must not decide a state or compare two values: compare/ does.
import type { Column, ComparisonRow, RowCell } from '../../compare/comparables/comparables.ts';
import type { CellState } from '../../compare/comparables/states.ts';
import type { Value } from '../../types.ts';
import { codeLabel, termLabel } from '../language.ts';
import type { ColumnHead } from './columns.ts';
import {
  amountEntry,
  benefitEntry,
  compareFacets,
  type Entry,
  facetWords,
  goalEntry,
  perWords,
  type Reading,
  termOrder,
} from './entry.ts';
import { spreadWords } from './spread.ts';

/** A cell of the table. */
export interface TableCell {
  state: CellState;
  label: string;
  /** Element id, in the first row only: what the matrix of the home page links to. */
  anchor: string | null;
  place: string;
  entries: Entry[];
  /** True when the text has it, with a figure or without. */
  has: boolean;
  /** Equal in two cells that give the same values; empty without a value, null where texts are never the same. */
  same: string | null;
  /** Words searched and not found. */
  searched: string[];
}

/** A row that compares figures. */
export interface TableRow {
  /** The same in every build and language: `contest_prize/municipal/first/person`. */
  id: string;
  label: string;
  /** Null for goals. */
  facets: ComparisonRow['facets'];
  /** `每人 · 一次性`; empty when the label says all. */
  sub: string;
  /** How the figures of three places and more are spread, in words; null for fewer. */
  spread: string | null;
  cells: TableCell[];
}

/** Rows of one item or indicator. */
export interface RowGroup {
  id: string;
  kind: 'amount' | 'goal';
  label: string;
  definition: string;
  /** States of the places without any figure of the group, told once; null when the group has one row, which tells them. */
  head: TableCell[] | null;
  rows: TableRow[];
}

/** What the rows of one comparison are made from. */
export interface Making {
  reading: Reading;
  columns: readonly Column[];
  /** Of the columns, in their order. */
  heads: readonly ColumnHead[];
}

/** A value as a key: two texts with equal keys give the same. */
const valueKey = (value: Value | undefined): string =>
  value === undefined
    ? 'none'
    : [value.bound, value.min, value.max, value.unit, value.approximate === true ? 'about' : ''].join(':');

function rowCell(making: Making, row: ComparisonRow, cell: RowCell, index: number, tellsSilence: boolean): TableCell {
  const { reading, columns, heads } = making;
  const column = columns[index]!;
  const { policy } = column;
  const { corpus, lang } = reading;
  const rowLabel = row.kind === 'goal' ? termLabel(corpus, 'indicators', row.term, lang) : null;
  const entries: Entry[] = cell.records.map((id) => {
    const goal = policy.coding.goals.find((candidate) => candidate.id === id);
    if (row.kind === 'goal' && goal !== undefined) {
      const entry = goalEntry(reading, policy, goal);
      return entry.title === rowLabel ? { ...entry, title: '' } : entry;
    }
    const amount = column.cell.amounts.find((candidate) => candidate.amount.id === id)!.amount;
    const entry = amountEntry(reading, policy, amount, [
      'level',
      'rank_from',
      'rank_to',
      'skill_level_from',
      'skill_level_to',
      'per',
      ...(row.facets?.period === amount.period ? (['period'] as const) : []),
    ]);
    return { ...entry, title: amount.recipient[lang] };
  });
  const benefits = tellsSilence
    ? column.cell.benefits
        .filter(({ benefit }) => cell.benefits.includes(benefit.id))
        .map(({ benefit }) => ({ ...benefitEntry(reading, policy, benefit), notes: [] }))
    : [];
  const values = [
    ...(row.kind === 'goal' ? policy.coding.goals : column.cell.amounts.map(({ amount }) => amount)),
  ].filter(({ id }) => cell.records.includes(id));
  // The text has the topic and no word announces the item: what is missing is a figure, and no search is claimed.
  const onlyFigureMissing = cell.state === 'absent' && cell.searched.length === 0;
  return {
    state: cell.state,
    label: onlyFigureMissing ? (lang === 'zh' ? '没有给出' : 'none given') : codeLabel('state', cell.state, lang),
    anchor: null,
    place: heads[index]!.place,
    has: cell.records.length > 0 || ['figure', 'stated', 'by_reference'].includes(cell.state),
    same: values.map(({ value }) => valueKey(value)).join(' '),
    entries: [...entries, ...(entries.length === 0 ? benefits : [])],
    // The first row tells what was searched where the whole topic is absent.
    searched: tellsSilence && column.cell.state !== 'absent' ? cell.searched : [],
  };
}

/** Sentence already shown above in the same column and group: the link stays, the words go. */
function dropRepeats(rows: readonly (readonly TableCell[])[]): void {
  const columns = rows[0]?.length ?? 0;
  for (let at = 0; at < columns; at++) {
    let above = '';
    for (const row of rows) {
      for (const entry of row[at]!.entries) {
        if (entry.sentence.quote === above) entry.sentence = { ...entry.sentence, quote: '' };
        else above = entry.sentence.quote;
      }
    }
  }
}

/**
 * Rows of figures under what they are paid for or count.
 * @returns sums before goals, in the order of the vocabularies; the rows of an item by level, rank and skill level.
 * @example rowGroups(making, comparison.rows)[0].rows[0].cells.map(({ state }) => state) // ['absent', 'figure', …]
 */
export function rowGroups(making: Making, rows: readonly ComparisonRow[]): RowGroup[] {
  const { reading } = making;
  const { corpus, lang } = reading;
  const byTerm = Map.groupBy(rows, (row) => `${row.kind} ${row.term}`);
  const groups = [...byTerm.values()].map((own) => {
    const { kind, term } = own[0]!;
    const vocabulary = kind === 'amount' ? 'items' : 'indicators';
    const known = corpus.vocabularies.get(vocabulary)?.terms.get(term);
    const label = known?.label[lang] ?? term;
    const many = own.length > 1;
    const sorted = [...own].sort((a, b) => compareFacets(corpus, a.facets ?? {}, b.facets ?? {}));
    const tableRows = sorted.map((row): TableRow => {
      const facets = row.facets === null ? [] : facetWords(reading, { ...row.facets, class: undefined });
      const per = row.facets === null ? [] : perWords(reading, row.facets);
      return {
        id: row.key,
        facets: row.facets,
        label: many ? facets.join(' · ') || (lang === 'zh' ? '未分级别' : 'No level given') : label,
        sub: [...(many ? [] : facets), ...per].join(' · '),
        spread: spreadWords(reading, row),
        cells: row.cells.map((cell, index) => rowCell(making, row, cell, index, !many)),
      };
    });
    dropRepeats(tableRows.map(({ cells }) => cells));
    const head = many
      ? making.columns.map((_, index) => {
          const silent = own.every((row) => row.cells[index]!.state !== 'figure');
          const cell = rowCell(making, own[0]!, own[0]!.cells[index]!, index, true);
          return silent
            ? cell
            : {
                ...cell,
                same: '',
                state: 'figure' as const,
                label: codeLabel('state', 'figure', lang),
                entries: [],
                searched: [],
              };
        })
      : null;
    if (head !== null) dropRepeats([head]);
    return {
      order: (kind === 'amount' ? 0 : 1e6) + Math.min(termOrder(corpus, vocabulary, term), 1e5),
      group: {
        id: term,
        kind,
        label,
        definition: (known?.definition[lang] ?? '').replaceAll('`', ''),
        head,
        rows: tableRows,
      } as RowGroup,
    };
  });
  return groups.sort((a, b) => a.order - b.order).map(({ group }) => group);
}
