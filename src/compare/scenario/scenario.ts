// Who pays what for a case: the sums of each policy that are for it, or the reason that there is none.
// It must not know what day it is (the day is given), convert or add sums, or answer a draft as if it were in force.
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import type { Amount, Benefit, Cite, Measure, Source, Stacking, Value } from '../../types.ts';
import { type Orders, readOrders } from '../changes/facets.ts';
import { findSilence, type RecordCite } from '../changes/silence.ts';
import { type ConditionReading, readCondition } from './scenario-conditions.ts';
import {
  checkQuestion,
  type FacetMatch,
  type FacetProblem,
  fitsBenefit,
  matchAmount,
  type ScenarioFacets,
  type ScenarioQuestion,
} from './scenario-facets.ts';

/**
 * Why a policy pays nothing for a case. `not_mentioned`: searched, not found; `not_applicable`: cannot arise; `by_reference`: decided elsewhere; `no_figure`:
 * given without a sum; `condition_not_met`: pays for other cases only; `condition_not_testable`: no fact of record decides;
 * `expired` (or repealed), `not_yet_in_force`, `draft`: would pay, but does not apply; `not_coded`: nobody has looked.
 */
export type ScenarioReason =
  | 'not_mentioned'
  | 'not_applicable'
  | 'by_reference'
  | 'no_figure'
  | 'condition_not_met'
  | 'condition_not_testable'
  | 'expired'
  | 'not_yet_in_force'
  | 'draft'
  | 'not_coded';

/** A sum and how it answers the case. */
export interface ScenarioAmount {
  policy: string;
  measure: string;
  /** Local id of the amount. */
  id: string;
  value: Value;
  amount: Amount;
  cite: Cite;
  /** Facet by facet: the same as asked, wider (前3名 for second place), narrower (class 1 only), or different. */
  matches: FacetMatch[];
  /** Conditions that govern it; those that are `open` are for the reader to check. */
  conditions: ConditionReading[];
  /** How it goes together with other sums of its measure; null when the text does not say. */
  stacking: Stacking['rule'] | null;
}

/** What one policy pays for the case. */
export interface ScenarioAnswer {
  policy: string;
  jurisdiction: string;
  outcome: 'amounts' | 'none';
  /** Null when there are amounts. */
  reason: ScenarioReason | null;
  /** Sums that are paid; empty when there is a reason. */
  amounts: ScenarioAmount[];
  /** Sums that are not paid: of a text not in force, or that miss the case by the fewest facets. */
  candidates: ScenarioAmount[];
  /** Words searched in the whole text and not found. */
  searched: string[];
  /** The words that come nearest, of benefits without a figure or where the item is named. */
  cites: RecordCite[];
  /** Conditions of those benefits. */
  conditions: ConditionReading[];
  /** Whether the text applies on the day asked for. */
  force: Force;
}

/** Whether a document applies, with what tells so. */
export interface Force {
  state: 'in_force' | 'expired' | 'not_yet_in_force' | 'draft';
  status: Source['status'];
  /** Day from which it applies: as the text says, else of issue, else of signature. */
  from: string | null;
  /** Last day, when the text says one. */
  to: string | null;
  /** True when the period that it plans for is over on the day asked for, though nothing ends the document. */
  period_over: boolean;
}

/** Which policies are asked, and which sums count. */
export interface ScenarioOptions {
  /** Ids of policies; all by default. */
  policies?: readonly string[];
  /** Roles of sums that are paid or granted. */
  roles?: readonly Amount['role'][];
}

const PAID_ROLES: readonly Amount['role'][] = ['benefit', 'rate'];

/** The last day that a date of any precision can mean, for comparing only. */
const lastDay = (date: string): string => `${date}${'-12-31'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}`;

/**
 * Whether a document applies on a day.
 * @param asOf ISO day; undefined when only its status is asked.
 * @returns the state, with the dates that it rests on. A document that is expired or repealed without a date is expired on any day.
 * @example forceOn(xuchang.source, '2022-01-01').state // 'not_yet_in_force'
 */
export function forceOn({ status, dates, period }: Source, asOf: string | undefined): Force {
  const from = dates.effective ?? dates.issued ?? dates.signed;
  const to = dates.expires;
  const over = (date: string) => asOf !== undefined && lastDay(date) < asOf;
  const ended = to !== null && asOf !== undefined ? over(to) : status === 'expired' || status === 'repealed';
  const early = asOf !== undefined && from !== null && from > asOf;
  const state = status === 'consultation_draft' ? 'draft' : early ? 'not_yet_in_force' : ended ? 'expired' : 'in_force';
  return { state, status, from, to, period_over: period !== null && over(period.to) };
}

interface Reading {
  corpus: CodedCorpus;
  orders: Orders;
  facets: ScenarioFacets;
  policy: CodedPolicy;
}

/** Conditions of a measure that govern a sum or benefit. */
function conditionsOf({ orders, facets }: Reading, measure: Measure, record: Amount | Benefit): ConditionReading[] {
  const own = 'condition' in record ? record.condition : undefined;
  return (measure.conditions ?? [])
    .filter(({ id, applies_to }) => id === own || applies_to?.includes(record.id) === true)
    .map((condition) => readCondition(orders, condition, facets, record));
}

function amountsOf(reading: Reading, roles: readonly Amount['role'][]): ScenarioAmount[] {
  const { orders, facets, policy } = reading;
  return policy.coding.measures.flatMap((measure) =>
    (measure.amounts ?? [])
      .filter(({ item, role }) => item === facets.item && roles.includes(role))
      .map((amount) => ({
        policy: policy.id,
        measure: measure.id,
        id: amount.id,
        value: amount.value,
        amount,
        cite: amount.cite,
        matches: matchAmount(orders, facets, amount, measure),
        conditions: conditionsOf(reading, measure, amount),
        stacking: measure.stacking?.rule ?? null,
      })),
  );
}

const misses = ({ matches }: ScenarioAmount) => matches.filter(({ relation }) => relation === 'differs').length;
const fails = ({ verdict }: ConditionReading) => verdict === 'not_met';
const blind = ({ testable }: ConditionReading) => !testable;

/** Those with the fewest facets that differ. */
function nearest(amounts: readonly ScenarioAmount[]): ScenarioAmount[] {
  const least = Math.min(...amounts.map(misses));
  return amounts.filter((amount) => misses(amount) === least);
}

type Content = Pick<ScenarioAnswer, 'reason' | 'amounts' | 'candidates' | 'searched' | 'cites' | 'conditions'>;
const EMPTY: Content = { reason: null, amounts: [], candidates: [], searched: [], cites: [], conditions: [] };

/** What the text says, whether or not it is in force. */
function readContent(reading: Reading, roles: readonly Amount['role'][]): Content {
  const { corpus, policy, facets } = reading;
  const all = amountsOf(reading, roles);
  const fitting = all.filter((amount) => misses(amount) === 0);
  const paid = fitting.filter(({ conditions }) => !conditions.some(fails) && !conditions.some(blind));
  if (paid.length > 0) return { ...EMPTY, amounts: paid };
  if (fitting.length > 0) {
    const unmet = fitting.every(({ conditions }) => conditions.some(fails));
    return { ...EMPTY, reason: unmet ? 'condition_not_met' : 'condition_not_testable', candidates: fitting };
  }
  const { reason, searched, cites } = findSilence(corpus, policy, {
    term: facets.item,
    vocabulary: 'items',
    level: facets.level,
    topic: facets.topic,
    fits: (benefit, measure) => fitsBenefit(facets, benefit, measure),
  });
  const named = policy.coding.measures.flatMap((measure) =>
    (measure.benefits ?? [])
      .filter(({ id }) => cites.some(({ record }) => record === id))
      .map((benefit) => conditionsOf(reading, measure, benefit)),
  );
  const candidates = all.length === 0 ? [] : nearest(all);
  const content = { ...EMPTY, candidates, searched, cites, conditions: named.flat() };
  const closed = named.length > 0 && named.every((conditions) => conditions.some(fails));
  return { ...content, reason: reason === 'other_case' || closed ? 'condition_not_met' : reason };
}

/** A text that would pay, but does not apply, pays nothing; whoever has nothing in it learns that first. */
function answerOf(content: Content, force: Force, policy: CodedPolicy): ScenarioAnswer {
  const about = { policy: policy.id, jurisdiction: policy.jurisdiction, force };
  if (content.amounts.length === 0) return { ...about, outcome: 'none', ...content };
  if (force.state === 'in_force') return { ...about, outcome: 'amounts', ...content };
  return { ...about, outcome: 'none', ...content, reason: force.state, amounts: [], candidates: content.amounts };
}

/**
 * What each policy pays for a case.
 * @param question codes of the vocabularies, as `checkQuestion` gives them.
 * @returns one answer for each policy, in the order of the corpus.
 * @example answerScenario(corpus, { item: 'contest_prize', level: 'municipal', rank: 'first', as_of: '2023-01-01' })[0].outcome
 */
export function answerScenario(
  corpus: CodedCorpus,
  question: ScenarioQuestion,
  { policies, roles = PAID_ROLES }: ScenarioOptions = {},
): ScenarioAnswer[] {
  const { as_of, ...facets } = question;
  const orders = readOrders(corpus);
  return [...corpus.policies.values()]
    .filter(({ id }) => policies?.includes(id) ?? true)
    .map((policy) => {
      const content = readContent({ corpus, orders, facets, policy }, roles);
      return answerOf(content, forceOn(policy.source, as_of), policy);
    });
}

/** The answers to a question as a person typed it. */
export interface ScenarioResult {
  /** With codes only; null when something in it cannot be used. */
  question: ScenarioQuestion | null;
  answers: ScenarioAnswer[];
  problems: FacetProblem[];
}

/**
 * Check a question and answer it.
 * @param given facets as typed: codes, labels or aliases.
 * @returns answers, or none and the problems of the question. Never throws.
 * @example runScenario(corpus, { item: '竞赛获奖奖励', level: '市级', rank: '第一名' }).answers.length
 */
export function runScenario(
  corpus: CodedCorpus,
  given: Readonly<Record<string, unknown>>,
  options: ScenarioOptions = {},
): ScenarioResult {
  const { value, problems } = checkQuestion(corpus, given);
  return { question: value, answers: value === null ? [] : answerScenario(corpus, value, options), problems };
}

/** A question that the corpus can answer, for a list to start from. */
export interface SuggestedScenario {
  question: ScenarioQuestion;
  /** Places whose text has a sum for it, in force or not. */
  places: number;
}

/**
 * Questions that some text answers with a sum: each case of the corpus once.
 * @returns most places first, then in the order of the texts.
 * @example suggestScenarios(corpus)[0].question // { item: 'contest_prize', level: 'municipal', rank: 'first' }
 */
export function suggestScenarios(corpus: CodedCorpus): SuggestedScenario[] {
  const cases = new Map<string, { question: ScenarioQuestion; places: Set<string> }>();
  for (const { jurisdiction, coding } of corpus.policies.values()) {
    for (const amount of coding.measures.flatMap(({ amounts }) => amounts ?? [])) {
      if (!PAID_ROLES.includes(amount.role)) continue;
      const one = (from: string | undefined, to: string | undefined) => (from === to ? from : undefined);
      const rank = one(amount.rank_from, amount.rank_to);
      const skill = one(amount.skill_level_from, amount.skill_level_to);
      const question = {
        item: amount.item,
        ...(amount.level === undefined ? {} : { level: amount.level }),
        ...(rank === undefined ? {} : { rank }),
        ...(skill === undefined ? {} : { skill_level: skill }),
      };
      const key = JSON.stringify(question);
      const known = cases.get(key) ?? { question, places: new Set() };
      cases.set(key, known);
      known.places.add(jurisdiction);
    }
  }
  return [...cases.values()]
    .map(({ question, places }) => ({ question, places: places.size }))
    .sort((a, b) => b.places - a.places);
}
