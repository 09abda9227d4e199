// The six states of a cell in any comparison, and the state of a topic in a policy.
// It must not weigh or rank places: no score is ever made of these.
import type { CodedPolicy } from '../../model.ts';
import type { Absence, Amount, Benefit, Goal, Measure } from '../../types.ts';

/** `figure`; `stated` present without a figure; `by_reference` decided elsewhere; `absent` searched and not found; `not_applicable`; `not_coded`. */
export type CellState = 'figure' | 'stated' | 'by_reference' | 'absent' | 'not_applicable' | 'not_coded';

/** All states, in the order of legends. */
export const CELL_STATES: readonly CellState[] = [
  'figure',
  'stated',
  'by_reference',
  'absent',
  'not_applicable',
  'not_coded',
];

/** What a policy says on one topic. */
export interface TopicCell {
  state: CellState;
  measures: Measure[];
  amounts: { amount: Amount; measure: Measure }[];
  benefits: { benefit: Benefit; measure: Measure }[];
  /** Goals of those measures that count an indicator of the topic, and headline goals of the topic. */
  goals: Goal[];
  /** Present when the topic was searched for and not found. */
  absence: Absence | null;
}

/** Topics that a sum or benefit stands under: its own, else those of its measure. */
export function topicsOf(record: { topics?: readonly string[] }, measure: Measure): readonly string[] {
  return record.topics === undefined || record.topics.length === 0 ? measure.topics : record.topics;
}

/**
 * What one policy says on one topic, and the state of that cell.
 * @param indicatorTopics topics of each indicator, from the vocabulary.
 * @returns the records of the topic in the order of the text. A topic that is neither coded nor stated absent is `not_coded`.
 * @example topicCell(policy, 'platforms-master-studios', topics).state // 'figure'
 */
export function topicCell(
  policy: CodedPolicy,
  topic: string,
  indicatorTopics: ReadonlyMap<string, readonly string[]>,
): TopicCell {
  const { coding } = policy;
  const measures = coding.measures.filter((measure) => measure.topics.includes(topic));
  const amounts = coding.measures.flatMap((measure) =>
    (measure.amounts ?? [])
      .filter((amount) => topicsOf(amount, measure).includes(topic))
      .map((amount) => ({ amount, measure })),
  );
  const benefits = coding.measures.flatMap((measure) =>
    (measure.benefits ?? [])
      .filter((benefit) => topicsOf(benefit, measure).includes(topic))
      .map((benefit) => ({ benefit, measure })),
  );
  const own = new Set(measures.map(({ id }) => id));
  const goals = coding.goals.filter((goal) => {
    const topics = indicatorTopics.get(goal.indicator);
    if (goal.measure === undefined) return topics?.includes(topic) ?? false;
    if (!own.has(goal.measure)) return false;
    // A measure of two topics lends each goal only to the topic that its indicator belongs to.
    return (
      topics === undefined ||
      topics.length === 0 ||
      topics.includes(topic) ||
      !measures.some(({ topics: all }) => all.some((other) => topics.includes(other)))
    );
  });
  const absence = coding.absences.find((entry) => entry.topic === topic && entry.item === undefined) ?? null;
  const records = { measures, amounts, benefits, goals, absence };
  if (amounts.length > 0 || goals.some(({ value }) => value !== undefined)) return { state: 'figure', ...records };
  if (measures.length > 0 || goals.length > 0) {
    const money = benefits.filter(({ benefit }) => benefit.item !== undefined);
    const elsewhere = money.length > 0 && money.every(({ benefit }) => benefit.by_reference === true);
    return { state: elsewhere ? 'by_reference' : 'stated', ...records };
  }
  if (absence === null) return { state: 'not_coded', ...records };
  return { state: absence.not_applicable === true ? 'not_applicable' : 'absent', ...records };
}

/** Topics of each indicator or item of a vocabulary, by code. */
export function topicsByTerm(
  terms: Iterable<{ id: string; topics?: readonly string[] }>,
): Map<string, readonly string[]> {
  return new Map([...terms].map(({ id, topics }) => [id, topics ?? []]));
}
