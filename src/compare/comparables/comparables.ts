// The rows of a comparison: sums of money that may be set side by side, and goals that count the same thing.
// It must not convert, average or fill in: a cell holds what a text says, or the state of its silence.
import { TODO } from '../../coding/coding.ts';
import type { CodedPolicy } from '../../model.ts';
import type { Amount, Bilingual, Goal } from '../../types.ts';
import type { CellState, TopicCell } from './states.ts';

/** Facets that must agree before two sums are comparable. */
export type Facets = Pick<
  Amount,
  | 'item'
  | 'kind'
  | 'level'
  | 'class'
  | 'rank_from'
  | 'rank_to'
  | 'skill_level_from'
  | 'skill_level_to'
  | 'per'
  | 'period'
> & { unit: string };

/** A cell of a row: the ids of records, or why there are none. */
export interface RowCell {
  policy: string;
  state: CellState;
  /** Local ids of amounts or goals, in the order of the text. */
  records: string[];
  /** Local ids of benefits that give the same thing without a figure. */
  benefits: string[];
  /** Words searched and not found, when the state is `absent`. */
  searched: string[];
}

/** A row of a comparison. */
export interface ComparisonRow {
  /** Deterministic key made of the facets. Example: `contest_prize/municipal/class_1/first`. */
  key: string;
  kind: 'amount' | 'goal';
  /** Code of the item or indicator. */
  term: string;
  facets: Facets | null;
  /** Basis of a goal; null for a sum. */
  basis: Goal['basis'] | null;
  cells: RowCell[];
}

const facetsOf = (amount: Amount): Facets => ({
  item: amount.item,
  kind: amount.kind,
  level: amount.level,
  class: amount.class,
  rank_from: amount.rank_from,
  rank_to: amount.rank_to,
  skill_level_from: amount.skill_level_from,
  skill_level_to: amount.skill_level_to,
  per: amount.per,
  period: amount.period,
  unit: amount.value.unit,
});

/**
 * The key by which sums are set side by side: item, level, rank, skill level, what it is paid for, and how often when it
 * recurs. Class is no part of it: a city with one municipal contest and a city with two classes are compared, and the
 * cell says which class.
 * @example comparableKey(amount) // 'contest_prize/municipal/first/person'
 */
export function comparableKey(amount: Amount): string {
  const span = (from?: string, to?: string) => (from === undefined || from === to ? from : `${from}..${to}`);
  return [
    amount.item,
    amount.level,
    span(amount.rank_from, amount.rank_to),
    span(amount.skill_level_from, amount.skill_level_to),
    amount.per,
    amount.period === 'once' ? undefined : amount.period,
  ]
    .filter((part) => part !== undefined)
    .join('/');
}

/** One policy's part of a comparison. */
export interface Column {
  policy: CodedPolicy;
  cell: TopicCell;
}

/**
 * State of a row in which a policy has no record. Absence is only claimed on a search: the words of the absence that the
 * coding states, or those that announce the term; when such a word does occur, the thing is stated without a figure. A text
 * that has the term in other rows is absent from this one, since every numeral of it is accounted for.
 */
function silentCell(
  { policy, cell }: Column,
  term: string,
  aliases: readonly string[],
  hasOtherRows: boolean,
): Pick<RowCell, 'state' | 'searched'> {
  if (cell.state === 'not_coded' || cell.state === 'not_applicable') return { state: cell.state, searched: [] };
  const stated = cell.absence ?? policy.coding.absences.find(({ item }) => item === term);
  if (stated) return { state: 'absent', searched: stated.terms };
  if (hasOtherRows) return { state: 'absent', searched: [] };
  const found = aliases.some((alias) => policy.blocks.some(({ text }) => text.includes(alias)));
  return aliases.length === 0 || found
    ? { state: 'stated', searched: [] }
    : { state: 'absent', searched: [...aliases] };
}

function amountCell(column: Column, key: string, item: string, aliases: readonly string[]): RowCell {
  const { policy, cell } = column;
  const ofItem = cell.amounts.filter(({ amount }) => amount.item === item).map(({ amount }) => amount);
  const amounts = ofItem.filter((amount) => comparableKey(amount) === key);
  const benefits = cell.benefits.filter(({ benefit }) => benefit.item === item).map(({ benefit }) => benefit);
  const base = {
    policy: policy.id,
    records: amounts.map(({ id }) => id),
    benefits: benefits.map(({ id }) => id),
    searched: [],
  };
  if (amounts.length > 0) return { ...base, state: 'figure' };
  if (benefits.length > 0)
    return { ...base, state: benefits.every(({ by_reference }) => by_reference === true) ? 'by_reference' : 'stated' };
  return { ...base, ...silentCell(column, item, aliases, ofItem.length > 0) };
}

function goalCell(column: Column, key: string, indicator: string, aliases: readonly string[]): RowCell {
  const { policy, cell } = column;
  const goals = cell.goals.filter((goal) => goalKey(goal) === key);
  const base = { policy: policy.id, records: goals.map(({ id }) => id), benefits: [], searched: [] };
  if (goals.some(({ value }) => value !== undefined)) return { ...base, state: 'figure' };
  if (goals.length > 0) return { ...base, state: 'stated' };
  return { ...base, ...silentCell(column, indicator, aliases, false) };
}

/** Goals stand in one row when they count the same indicator. */
function goalKey(goal: Goal): string {
  return goal.indicator;
}

/**
 * Rows of a topic: first sums, then goals, each in the order in which the texts first have them.
 * @param aliases words that announce an item or indicator, by code; those not in a text are the search behind `absent`.
 * @returns one row for each comparable, with one cell for each column.
 * @example compareColumns(columns, aliases)[0].cells.map((cell) => cell.state) // ['figure', 'figure', 'stated', …]
 */
export function compareColumns(
  columns: readonly Column[],
  aliases: ReadonlyMap<string, readonly string[]>,
): ComparisonRow[] {
  const rows: ComparisonRow[] = [];
  const amountKeys = new Map<string, Amount>();
  const goalKeys = new Map<string, Goal>();
  for (const { cell } of columns) {
    for (const { amount } of cell.amounts)
      if (!amountKeys.has(comparableKey(amount))) amountKeys.set(comparableKey(amount), amount);
    for (const goal of cell.goals) if (!goalKeys.has(goalKey(goal))) goalKeys.set(goalKey(goal), goal);
  }
  for (const [key, first] of amountKeys) {
    const cells = columns.map((column) => amountCell(column, key, first.item, aliases.get(first.item) ?? []));
    rows.push({ key, kind: 'amount', term: first.item, facets: facetsOf(first), basis: null, cells });
  }
  for (const [key, first] of goalKeys) {
    const cells = columns.map((column) => goalCell(column, key, first.indicator, aliases.get(first.indicator) ?? []));
    rows.push({ key, kind: 'goal', term: first.indicator, facets: null, basis: first.basis ?? null, cells });
  }
  return rows;
}

/** What stands for a code that extraction left open. */
const OPEN_LABEL: Bilingual = { zh: '未归类', en: 'Not classified' };

/** A bilingual label for a code that no vocabulary has: the code itself, so that nothing is hidden. */
export function labelOf(terms: ReadonlyMap<string, { label: Bilingual }> | undefined, code: string): Bilingual {
  return terms?.get(code)?.label ?? (code === TODO ? OPEN_LABEL : { zh: code, en: code });
}
