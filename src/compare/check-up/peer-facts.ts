// What each policy of a corpus offers to a check-up: its topics, figures and model sentences, gathered once.
// It must not look at a draft.
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import { findDates } from '../../notation/date.ts';
import { findQuantities } from '../../notation/quantity.ts';
import type { Amount, Cite, Goal, Measure } from '../../types.ts';
import { comparableKey } from '../comparables/comparables.ts';
import { topicsOf } from '../comparables/states.ts';
import { type Clause, findFunding, findTerm } from './clauses.ts';
import { isOpen } from './draft.ts';
import type { Example } from './finding.ts';

/** How long something is to take says nothing on how long something else is to. */
export const TIMES: readonly string[] = ['year', 'month', 'day', 'working_day', 'hour'];

/** What a model sentence shows. */
export type ModelKind = 'goal' | 'dated' | 'capped' | 'payer' | 'unit' | 'lead' | 'term' | 'funding' | 'number';

/** A sentence that shows how a thing is done, and the topics that it is about. */
export interface Model extends Example {
  topics: readonly string[];
  /** Title of the document that is cited with its number. */
  title?: string;
}

/** A sentence on a topic: `shown` 3 when it is of a measure mainly on it and has a word of it, 2 for the word alone, 1 for the measure alone. */
export interface TopicSentence extends Example {
  shown: number;
}

/** A policy as a peer. */
export interface PeerFacts {
  policy: CodedPolicy;
  /** Second-level topics that it treats, each with the sentence that shows it. */
  topics: ReadonlyMap<string, TopicSentence>;
  amounts: ReadonlyMap<string, { amount: Amount; measure: Measure }[]>;
  /** First sum of each item. */
  items: ReadonlyMap<string, { amount: Amount; topics: readonly string[] }>;
  goals: ReadonlyMap<string, Goal[]>;
  models: Readonly<Record<ModelKind, readonly Model[]>>;
}

const exampleOf = (policy: string, record: string | null, { block, quote }: Cite): Example => ({
  policy,
  record,
  cite: { block, quote },
});

/** Add to a list in a map. */
function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The sentence of a measure that shows a topic: the one with a word of the topic, else the first. */
function topicSentence(policy: string, measure: Measure, index: number, words: readonly string[]): TopicSentence[] {
  const said = measure.cites.find(({ quote }) => words.some((word) => quote.includes(word)));
  const cite = said ?? measure.cites[0];
  const shown = (said === undefined ? 0 : 2) + (index === 0 ? 1 : 0);
  return cite === undefined ? [] : [{ ...exampleOf(policy, measure.id, cite), shown }];
}

function clauseExample(policy: string, clause: Clause | undefined): Model[] {
  if (clause === undefined) return [];
  const { block, start, end } = clause;
  return [{ policy, record: null, cite: { block: block.id, quote: block.text.slice(start, end) }, topics: [] }];
}

/** 最高 and 不超过 beside a percentage, in one quote. */
function isCapped({ value, cite }: Amount): boolean {
  if (value.unit !== 'percent') return false;
  return findQuantities(cite.quote).some(
    ({ unit, bound }) => unit === 'CNY' && (bound === 'at_most' || bound === 'less_than'),
  );
}

function modelsOf(policy: CodedPolicy, indicatorTopics: ReadonlyMap<string, readonly string[]>): PeerFacts['models'] {
  const { id, coding, source, blocks } = policy;
  const models: Record<ModelKind, Model[]> = {
    goal: [],
    dated: [],
    capped: [],
    payer: [],
    unit: [],
    lead: [],
    term: clauseExample(id, findTerm(blocks)),
    funding: clauseExample(id, findFunding(blocks)),
    number: source.relations
      .filter(({ document_number }) => document_number !== null)
      .map(({ id: record, cite, title }) => ({ ...exampleOf(id, record, cite), topics: [], title: title.zh })),
  };
  /** Dated by words before their own. */
  const undated: Model[] = [];
  for (const goal of coding.goals) {
    if (goal.value === undefined || goal.basis?.startsWith('per_') || TIMES.includes(goal.value.unit)) continue;
    const model = { ...exampleOf(id, goal.id, goal.cite), topics: indicatorTopics.get(goal.indicator) ?? [] };
    models.goal.push(model);
    const isPrinted = findDates(goal.cite.quote).some(({ kind }) => kind === 'date' || kind === 'period');
    if (isPrinted) models.dated.push(model);
    else if (goal.due !== undefined || goal.period !== undefined) undated.push(model);
  }
  // A figure with a date shows best what a goal is.
  models.dated.push(...undated);
  models.goal = [...models.dated, ...models.goal.filter((model) => !models.dated.includes(model))];
  for (const measure of coding.measures) {
    const [first] = measure.responsibilities ?? [];
    if (first !== undefined) models.unit.push({ ...exampleOf(id, measure.id, first.cite), topics: measure.topics });
    const lead = measure.responsibilities?.find(({ role }) => role === 'lead');
    if (lead !== undefined) models.lead.push({ ...exampleOf(id, measure.id, lead.cite), topics: measure.topics });
    for (const amount of measure.amounts ?? []) {
      const model = { ...exampleOf(id, amount.id, amount.cite), topics: topicsOf(amount, measure) };
      if (isCapped(amount)) models.capped.push(model);
      if (amount.payer !== undefined) models.payer.push(model);
    }
  }
  return models;
}

/**
 * Gather what a policy offers to a check-up.
 * @param corpus that has the words of topics and indicators.
 * @returns its topics, sums by comparable and item, goals by indicator, and model sentences.
 * @example peerFacts(corpus, policy).topics.has('platforms-master-studios') // true
 */
export function peerFacts(corpus: CodedCorpus, policy: CodedPolicy): PeerFacts {
  const { coding, id } = policy;
  const words = corpus.vocabularies.get('topics')?.terms;
  const indicators = corpus.vocabularies.get('indicators')?.terms ?? new Map();
  const topics = new Map<string, TopicSentence>();
  const amounts = new Map<string, { amount: Amount; measure: Measure }[]>();
  const items = new Map<string, { amount: Amount; topics: readonly string[] }>();
  const goals = new Map<string, Goal[]>();
  for (const measure of coding.measures) {
    for (const [index, topic] of measure.topics.entries()) {
      if (isOpen(topic)) continue;
      for (const found of topicSentence(id, measure, index, words?.get(topic)?.aliases ?? []))
        if (found.shown > (topics.get(topic)?.shown ?? -1)) topics.set(topic, found);
    }
    for (const amount of measure.amounts ?? []) {
      if (isOpen(amount.item)) continue;
      push(amounts, comparableKey(amount), { amount, measure });
      if (!items.has(amount.item)) items.set(amount.item, { amount, topics: topicsOf(amount, measure) });
    }
  }
  for (const goal of coding.goals) if (!isOpen(goal.indicator)) push(goals, goal.indicator, goal);
  const indicatorTopics = new Map([...indicators.values()].map((term) => [term.id, term.topics ?? []]));
  return { policy, topics, amounts, items, goals, models: modelsOf(policy, indicatorTopics) };
}
