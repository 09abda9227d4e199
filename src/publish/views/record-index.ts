// What the pages of records need that is found once for all of them: which records have a page, the row that each stands in,
// and the nearest measures elsewhere. It must not put anything into words.
import { type Alignment, alignMeasures } from '../../compare/align/align.ts';
import type { ComparisonRow } from '../../compare/comparables/comparables.ts';
import { compareTopic, listTopics } from '../../compare/compare.ts';
import type { CodedCorpus, CodedPolicy } from '../../model.ts';

/** What is found once for all records and both languages. */
export interface RecordIndex {
  /** By `<policy>/<record>`, the row of the record's main topic. */
  rows: ReadonlyMap<string, { row: ComparisonRow; topic: string }>;
  near: ReadonlyMap<string, Alignment['measures'][number]['matches']>;
}

const NEAREST = 3;

/**
 * Rows and neighbours of every record of a corpus.
 * @example indexRecords(corpus).rows.get('weihai/skilled-talent-2021/municipal-prize-first')?.topic // 'contests-prizes'
 */
export function indexRecords(corpus: CodedCorpus): RecordIndex {
  const rows = new Map<string, { row: ComparisonRow; topic: string }>();
  const main = new Map<string, string | undefined>();
  for (const policy of corpus.policies.values())
    for (const measure of policy.coding.measures)
      for (const { id, topics } of measure.amounts ?? []) main.set(`${policy.id}/${id}`, (topics ?? measure.topics)[0]);
  for (const topic of listTopics(corpus))
    for (const row of compareTopic(corpus, topic).rows)
      for (const { policy, records } of row.cells)
        for (const record of records) {
          const id = `${policy}/${record}`;
          if (!rows.has(id) || main.get(id) === topic.id) rows.set(id, { row, topic: topic.id });
        }
  const { measures } = alignMeasures(corpus, { top: NEAREST });
  return { rows, near: new Map(measures.map(({ id, matches }) => [id, matches])) };
}

/**
 * Records of a policy that have a page, in the order of the coding.
 * @example listRecords(policy)[0] // 'master-studios'
 */
export function listRecords({ coding }: CodedPolicy): string[] {
  return [
    ...coding.measures.flatMap(({ id, amounts }) => [id, ...(amounts ?? []).map((amount) => amount.id)]),
    ...coding.goals.map(({ id }) => id),
  ];
}
