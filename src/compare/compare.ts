// A topic across all policies: the columns, their cells and the rows. The way into the comparison for site and API.
// It must not format anything for reading.
import type { CodedCorpus } from '../model.ts';
import type { Term } from '../types.ts';
import { type Column, type ComparisonRow, compareColumns } from './comparables/comparables.ts';
import { topicCell, topicsByTerm } from './comparables/states.ts';

/** A topic with what every policy says on it. */
export interface TopicComparison {
  topic: Term;
  columns: Column[];
  rows: ComparisonRow[];
}

/** Second-level topics in the order of the vocabulary. */
export function listTopics(corpus: CodedCorpus): Term[] {
  return [...(corpus.vocabularies.get('topics')?.terms.values() ?? [])].filter(({ broader }) => broader !== undefined);
}

/** Top-level topics in the order of the vocabulary. */
export function listTopicGroups(corpus: CodedCorpus): Term[] {
  return [...(corpus.vocabularies.get('topics')?.terms.values() ?? [])].filter(({ broader }) => broader === undefined);
}

/**
 * Compare all policies on one topic.
 * @returns one column for each policy, in the order of the corpus, and the rows that any of them fills.
 * @example compareTopic(corpus, topic).columns.map(({ cell }) => cell.state)
 */
export function compareTopic(corpus: CodedCorpus, topic: Term): TopicComparison {
  const indicators = [...(corpus.vocabularies.get('indicators')?.terms.values() ?? [])];
  const items = [...(corpus.vocabularies.get('items')?.terms.values() ?? [])];
  const indicatorTopics = topicsByTerm(indicators);
  const aliases = new Map([...indicators, ...items].map(({ id, aliases: words }) => [id, words ?? []]));
  const columns = [...corpus.policies.values()].map((policy) => ({
    policy,
    cell: topicCell(policy, topic.id, indicatorTopics),
  }));
  return { topic, columns, rows: compareColumns(columns, aliases) };
}
