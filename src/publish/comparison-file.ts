// A comparison as published: the cells of a topic, and the rows that any document fills.
// It must not compare; compare/ does.
import publishedSchema from '../../schema/published.schema.json' with { type: 'json' };
import type { TopicComparison } from '../compare/compare.ts';
import type { ComparisonFile, TopicCellRecord } from '../types.ts';
import { recordId } from './records.ts';

/**
 * Address of a published shape.
 * @example schemaId('AmountsFile') // 'https://cejian.org/schema/v1/published.schema.json#/$defs/AmountsFile'
 */
export const schemaId = (shape: string): string => `${publishedSchema.$id}#/$defs/${shape}`;

/**
 * The cell of each document on a topic as published.
 * @example topicCells(compareTopic(corpus, topic))[0].state // 'figure'
 */
export function topicCells(comparison: TopicComparison): TopicCellRecord[] {
  return comparison.columns.map(({ policy, cell }) => {
    const ids = (records: readonly { id: string }[]) => records.map(({ id }) => recordId(policy.id, id));
    return {
      policy: policy.id,
      jurisdiction: policy.jurisdiction,
      state: cell.state,
      measures: ids(cell.measures),
      amounts: ids(cell.amounts.map(({ amount }) => amount)),
      goals: ids(cell.goals),
      benefits: ids(cell.benefits.map(({ benefit }) => benefit)),
      searched: cell.absence?.terms ?? [],
    };
  });
}

/**
 * A comparison as the file `comparisons/<topic>.json`.
 * @example comparisonFile(compareTopic(corpus, topic), '0.1.0').rows[0].cells.map(({ state }) => state)
 */
export function comparisonFile(comparison: TopicComparison, dataVersion: string): ComparisonFile {
  const jurisdictions = new Map(comparison.columns.map(({ policy }) => [policy.id, policy.jurisdiction]));
  return {
    schema: schemaId('ComparisonFile'),
    data_version: dataVersion,
    topic: comparison.topic.id,
    label: comparison.topic.label,
    definition: comparison.topic.definition,
    cells: topicCells(comparison),
    rows: comparison.rows.map(({ key, kind, term, cells }) => ({
      key,
      kind,
      term,
      cells: cells.map(({ policy, state, records, benefits, searched }) => ({
        policy,
        jurisdiction: jurisdictions.get(policy)!,
        state,
        records: records.map((id) => recordId(policy, id)),
        benefits: benefits.map((id) => recordId(policy, id)),
        searched: [...searched],
      })),
    })),
  };
}
