// The matrix of topics and places, with the newest documents: what the home page shows.
// It must not count anything into a score: a cell says what kind of answer a text gives, and how many figures.

import { CELL_STATES, type CellState } from '../../compare/comparables/states.ts';
import { compareTopic, listTopicGroups, listTopics, type TopicComparison } from '../../compare/compare.ts';
import { codeLabel } from '../language.ts';
import { type ColumnHead, columnHead, dateOf, orderPolicies, type PolicyCard, policyCard } from './columns.ts';
import type { Reading } from './entry.ts';
import { href, topicPath } from './links.ts';

/** A cell of the matrix. */
export interface MatrixCell {
  state: CellState;
  /** Sums and goals with a figure. */
  figures: number;
  href: string;
  /** The cell in words. */
  label: string;
}

/** A row of the matrix. */
export interface MatrixRow {
  topic: string;
  label: string;
  href: string;
  cells: MatrixCell[];
}

/** What the home page shows. */
export interface HomeView {
  columns: ColumnHead[];
  groups: { id: string; label: string; rows: MatrixRow[] }[];
  legend: { state: CellState; label: string; explains: string; count: number }[];
  totals: { places: number; documents: number; topics: number; figures: number };
  newest: PolicyCard[];
}

const NEWEST = 5;

const EXPLAINS: Readonly<Record<CellState, { zh: string; en: string }>> = {
  figure: { zh: '给出金额、比例或数量', en: 'gives a sum, a share or a number' },
  stated: { zh: '写到了，没有数值', en: 'covered, without a figure' },
  by_reference: { zh: '写到了，数额由别的文件规定', en: 'covered; the figure is left to another document' },
  absent: { zh: '逐词检索全文，没有写到', en: 'the whole text was searched for it' },
  not_applicable: { zh: '这份文件不涉及这类事项', en: 'does not concern this document' },
  not_coded: { zh: '还没有读到这一项', en: 'not read for this topic yet' },
};

/** Figures of a topic in one document. */
function countFigures({ cell }: TopicComparison['columns'][number]): number {
  return cell.amounts.length + cell.goals.filter(({ value }) => value !== undefined).length;
}

/**
 * What the home page shows.
 * @returns columns in the order of places, topics in the order of the vocabulary, documents from the newest.
 * @example homeView(reading).groups[1].rows[0].cells.map(({ state }) => state) // ['stated', 'figure', …]
 */
export function homeView(reading: Reading): HomeView {
  const { corpus, lang, base } = reading;
  const policies = orderPolicies(corpus);
  const columns = policies.map((policy) => columnHead(corpus, policy, reading));
  const counts = new Map<CellState, number>();
  const rowOf = (comparison: TopicComparison): MatrixRow => {
    const { topic } = comparison;
    const cells = policies.map((policy, index) => {
      const column = comparison.columns.find((candidate) => candidate.policy.id === policy.id)!;
      const { state } = column.cell;
      const figures = countFigures(column);
      counts.set(state, (counts.get(state) ?? 0) + 1);
      const named = codeLabel('state', state, lang);
      const many = figures === 0 ? '' : lang === 'zh' ? ` ${figures} 项` : `, ${figures}`;
      const { place, anchor } = columns[index]!;
      return {
        state,
        figures,
        href: href(`${topicPath(topic.id)}#${anchor}`, lang, base),
        label: lang === 'zh' ? `${place}：${named}${many}` : `${place}: ${named}${many}`,
      };
    });
    return { topic: topic.id, label: topic.label[lang], href: href(topicPath(topic.id), lang, base), cells };
  };
  const rows = listTopics(corpus).map((topic) => ({ broader: topic.broader, row: rowOf(compareTopic(corpus, topic)) }));
  const groups = listTopicGroups(corpus)
    .map((group) => ({
      id: group.id,
      label: group.label[lang],
      rows: rows.filter(({ broader }) => broader === group.id).map(({ row }) => row),
    }))
    .filter((group) => group.rows.length > 0);
  const figures = policies.reduce(
    (sum, { coding }) =>
      sum +
      coding.goals.filter(({ value }) => value !== undefined).length +
      coding.measures.reduce((own, { amounts }) => own + (amounts?.length ?? 0), 0),
    0,
  );
  const newest = [...policies]
    .sort((a, b) => ((dateOf(a.source) ?? '') < (dateOf(b.source) ?? '') ? 1 : -1))
    .slice(0, NEWEST)
    .map((policy) => policyCard(corpus, policy, reading));
  return {
    columns,
    groups,
    legend: CELL_STATES.map((state) => ({
      state,
      label: codeLabel('state', state, lang),
      explains: EXPLAINS[state][lang],
      count: counts.get(state) ?? 0,
    })),
    totals: {
      places: new Set(policies.map(({ jurisdiction }) => jurisdiction)).size,
      documents: policies.length,
      topics: rows.length,
      figures,
    },
    newest,
  };
}
