// The numbers of sources: one for each sentence, in the order in which a reader meets them.
// It must not shorten a quote.
import type { Report, ReportSource } from './model.ts';
import { allRuns } from './words.ts';

/** The sources of a report and their numbers. */
export interface SourceNumbers {
  /** In order; the number of the first is 1. */
  list: ReportSource[];
  /** Number of a source, from 1. */
  of(source: ReportSource): number;
}

/**
 * What makes two sources the same sentence: the same words of the same block.
 * @example sourceKey(source) // '["weihai/skilled-talent-2021","s3.2.8","每个工作室…"]'
 */
export function sourceKey({ policy, block, quote }: ReportSource): string {
  return JSON.stringify([policy, block, quote]);
}

/**
 * Number the sources of a report.
 * @returns each sentence once, however often it is cited.
 * @example numberSources(report).of(source) // 3
 */
export function numberSources(report: Report): SourceNumbers {
  const numbers = new Map<string, number>();
  const list: ReportSource[] = [];
  for (const runs of allRuns(report)) {
    for (const run of runs) {
      if (run.kind !== 'source' || numbers.has(sourceKey(run.source))) continue;
      list.push(run.source);
      numbers.set(sourceKey(run.source), list.length);
    }
  }
  return { list, of: (source) => numbers.get(sourceKey(source))! };
}
