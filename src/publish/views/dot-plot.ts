// Dot plots of sums that may be set side by side: which rows share one, and what its points are called.
// It must not place a mark: chart.ts does. It must not draw sums of different units on one scale.
import type { ComparisonRow } from '../../compare/comparables/comparables.ts';
import type { Amount } from '../../types.ts';
import { formatNumber, formatValue, termLabel } from '../language.ts';
import { type ChartView, drawChart, type Point } from './chart.ts';
import type { Making } from './comparison-rows.ts';
import { compareFacets, facetWords, sentenceOf } from './entry.ts';

/** A row with the sums in it. */
export interface PlottedRow {
  row: ComparisonRow;
  found: { index: number; amount: Amount }[];
}

/** Rows of sums in one unit, each with its sums and their columns. */
export function plottedRows({ columns }: Pick<Making, 'columns'>, rows: readonly ComparisonRow[]): PlottedRow[] {
  return rows.flatMap((row) => {
    if (row.kind !== 'amount') return [];
    const found = row.cells.flatMap((cell, index) =>
      cell.records.map((id) => ({
        index,
        amount: columns[index]!.cell.amounts.find(({ amount }) => amount.id === id)!.amount,
      })),
    );
    return new Set(found.map(({ amount }) => amount.value.unit)).size === 1 ? [{ row, found }] : [];
  });
}

/** Rows where two places or more have a figure of one unit. */
export function sharedRows(making: Pick<Making, 'columns'>, rows: readonly ComparisonRow[]): PlottedRow[] {
  return plottedRows(making, rows).filter(({ found }) => new Set(found.map(({ index }) => index)).size > 1);
}

/**
 * One plot of rows of one item and unit.
 * @param title what all rows share; `omit` the facets that it says, so that no group repeats them.
 * @returns null when there are fewer than two figures.
 */
export function dotPlot(
  making: Making,
  { id, title, omit }: { id: string; title: string; omit: readonly (keyof Amount)[] },
  rows: readonly PlottedRow[],
): ChartView | null {
  const { reading, columns, heads } = making;
  const { corpus, lang } = reading;
  const units = corpus.vocabularies.get('units')?.terms;
  const sorted = [...rows].sort((a, b) => compareFacets(corpus, a.row.facets ?? {}, b.row.facets ?? {}));
  const silent = Object.fromEntries(omit.map((key) => [key, undefined]));
  const groups = sorted.map(({ row: { facets }, found }) => ({
    label: facetWords(reading, { ...facets, class: undefined, ...silent }).join(' · '),
    points: found.map(({ index, amount }): Point => {
      const value = formatValue(amount.value, lang, units);
      const kind = amount.class === undefined ? '' : ` · ${termLabel(corpus, 'classes', amount.class, lang)}`;
      return {
        value: amount.value,
        label: `${heads[index]!.place}${kind}`,
        text: `${value.figure}${value.unit === '' ? '' : ` ${value.unit}`}`,
        href: sentenceOf(reading, columns[index]!.policy, amount.cite, amount.id).href,
        place: heads[index]!.anchor,
      };
    }),
  }));
  const description = groups
    .map(({ label, points }) => {
      const list = points.map((point) => `${point.label} ${point.text}`).join(lang === 'zh' ? '，' : ', ');
      return label === '' ? list : `${label}${lang === 'zh' ? '：' : ': '}${list}`;
    })
    .join(lang === 'zh' ? '；' : '; ');
  return drawChart({ id: `chart-${id.replaceAll(/[^a-z0-9]+/gi, '-')}`, title, description }, groups, (tick) =>
    formatNumber(tick, lang),
  );
}

/**
 * Plots of the rows that two places or more share, one for each item, level and unit.
 * @example sharedPlots(making, comparison.rows)[0]?.title // '竞赛获奖奖励 · 市级'
 */
export function sharedPlots(making: Making, rows: readonly ComparisonRow[]): ChartView[] {
  const { corpus, lang } = making.reading;
  const byChart = Map.groupBy(
    sharedRows(making, rows),
    ({ row }) => `${row.term}-${row.facets?.level ?? ''}-${row.facets?.unit}`,
  );
  return [...byChart].flatMap(([id, members]) => {
    const { term, facets } = members[0]!.row;
    const level = facets?.level === undefined ? [] : [termLabel(corpus, 'levels', facets.level, lang)];
    const title = [termLabel(corpus, 'items', term, lang), ...level].join(' · ');
    const chart = dotPlot(making, { id, title, omit: ['level'] }, members);
    return chart === null ? [] : [chart];
  });
}
