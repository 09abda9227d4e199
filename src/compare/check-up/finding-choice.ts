// Which findings of a check-up answer a question: those on some topics, what is lacking, what differs, what is alike.
// It must not find anything, nor change what was found.
import { sameValue } from '../changes/value-difference.ts';
import { topicsOf } from '../comparables/states.ts';
import type { Finding } from './finding.ts';
import type { LintContext } from './lint/context.ts';

/** `gaps` what peers have and the draft lacks; `differences` figures that are not theirs; `common` their figures and their words. */
export type FindingChoice = 'gaps' | 'differences' | 'common';

/**
 * The topics of the measure in which the words of a finding stand.
 * @example topicsAt(context, finding) // ['contests-prizes']
 */
export function topicsAt({ measures }: LintContext, { cites: [first] }: Finding): readonly string[] {
  if (first === undefined) return [];
  return measures.find(({ blocks }) => blocks.some(({ id }) => id === first.block))?.measure.topics ?? [];
}

/**
 * The topics that a finding is about.
 * @param termTopics topics of each item and indicator, by code.
 * @returns none for what is said of the whole draft, such as that it has no term of validity.
 * @example topicsOfFinding(context, finding, termTopics) // ['platforms-master-studios']
 */
export function topicsOfFinding(
  context: LintContext,
  finding: Finding,
  termTopics: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  switch (finding.rule) {
    case 'gap/topic':
      return [finding.data.topic];
    case 'gap/item':
      return termTopics.get(finding.data.item) ?? [];
    case 'gap/goal':
      return termTopics.get(finding.data.indicator) ?? [];
    case 'stands/amount': {
      const { record: id, facets } = finding.data;
      const placed = context.amounts.find(({ record }) => record.id === id);
      const own = placed === undefined || placed.measure === null ? [] : topicsOf(placed.record, placed.measure);
      return [...own, ...(termTopics.get(facets.item) ?? [])];
    }
    case 'stands/goal':
      return [...topicsAt(context, finding), ...(termTopics.get(finding.data.indicator) ?? [])];
    default:
      return topicsAt(context, finding);
  }
}

/** True when the figure of the draft is that of the baseline, or without one that of every peer. */
function isAlike(finding: Finding): boolean {
  if (finding.rule !== 'stands/amount' && finding.rule !== 'stands/goal') return false;
  const { against, peers, value } = finding.data;
  const others = against.length > 0 ? against : peers;
  return others.every((other) => sameValue(other.value, value));
}

/**
 * True for findings that answer a question.
 * @returns also true for `draft/no-peers`, without which nothing found would be taken for nothing to find. Drafting is no answer to any.
 * @example findings.filter((finding) => answersChoice(finding, 'gaps')).every(({ severity }) => severity === 'gap') // true
 */
export function answersChoice(finding: Finding, choice: FindingChoice): boolean {
  if (finding.rule === 'draft/no-peers') return true;
  if (choice === 'gaps') return finding.severity === 'gap';
  if (choice === 'common') return finding.severity === 'close' || isAlike(finding);
  return finding.severity === 'stands' && !isAlike(finding);
}
