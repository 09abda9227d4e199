// The case that a scenario asks about: its codes checked against the vocabularies, and whether a sum is for it.
// It must not know a code of its own, and must not throw at a misspelt one.
import type { CodedCorpus } from '../../model.ts';
import { nearestWord } from '../../nearest.ts';
import { isIsoDate } from '../../notation/date.ts';
import type { Amount, Benefit, Measure, Term } from '../../types.ts';
import { type FacetValue, facetValue, type Orders, relateSpans } from '../changes/facets.ts';
import { topicsOf } from '../comparables/states.ts';

/** A case: what is paid for, and what is known of it. A facet that is not given is left open. */
export interface ScenarioFacets {
  /** Term of `items`. */
  item: string;
  /** Term of `levels`: of the contest, studio, base or honour. */
  level?: string;
  /** Term of `classes`. */
  class?: string;
  /** Term of `ranks`. */
  rank?: string;
  /** Term of `skill_levels`: of the certificate. */
  skill_level?: string;
  /** Term of `pers`. */
  per?: string;
  /** Words of which one must be in the recipient or the sentence, in Chinese, or in the English gloss of the recipient. */
  recipient?: readonly string[];
  /** Term of `topics`. */
  topic?: string;
  /** Term of `degrees` that the person holds. */
  degree?: string;
  /** Figures that are known, by the term of `condition_types` that looks at them: years in an occupation, age. */
  figures?: Readonly<Record<string, number>>;
}

/** A question: a case, and the day for which it is asked. */
export interface ScenarioQuestion extends ScenarioFacets {
  /** ISO day for which the answer is to hold; whether documents are in force then is not asked when undefined. */
  as_of?: string;
}

/** Something in a question that cannot be used. */
export interface FacetProblem {
  facet: string;
  found: string;
  /** Vocabulary that was searched; null for what is no code. */
  vocabulary: string | null;
  /** The right word that it most likely means; null when nothing is near. */
  nearest: string | null;
}

/** Vocabulary of each facet that is a code. */
export const SCENARIO_VOCABULARIES = {
  item: 'items',
  level: 'levels',
  class: 'classes',
  rank: 'ranks',
  skill_level: 'skill_levels',
  per: 'pers',
  topic: 'topics',
  degree: 'degrees',
} as const satisfies Partial<Record<keyof ScenarioFacets, string>>;

type CodeFacet = keyof typeof SCENARIO_VOCABULARIES;
const CODE_FACETS = Object.keys(SCENARIO_VOCABULARIES) as CodeFacet[];
const FACETS: readonly string[] = [...CODE_FACETS, 'recipient', 'figures', 'as_of'];

const wordsOf = ({ label, aliases }: Term) =>
  [label.zh, label.en, ...(aliases ?? [])].map((word) => word.toLowerCase());

/** The code of a vocabulary that a word names: the code itself, a label or an alias. */
function findCode(terms: ReadonlyMap<string, Term> | undefined, word: string): string | undefined {
  if (terms === undefined || terms.has(word)) return terms?.has(word) === true ? word : undefined;
  const sought = word.trim().toLowerCase();
  // An alias of two terms names neither.
  const named = [...terms.values()].filter((term) => wordsOf(term).includes(sought));
  return named.length === 1 ? named[0]!.id : undefined;
}

/**
 * Check a question against the vocabularies.
 * @param given as typed by a person: codes, or labels and aliases in either language.
 * @returns the question with codes only, null when anything in it cannot be used; and each thing that cannot, with the nearest
 *   right word.
 * @example checkQuestion(corpus, { item: 'contest_prise' }).problems // [{ facet: 'item', found: 'contest_prise', vocabulary: 'items', nearest: 'contest_prize' }]
 */
export function checkQuestion(
  corpus: CodedCorpus,
  given: Readonly<Record<string, unknown>>,
): { value: ScenarioQuestion | null; problems: FacetProblem[] } {
  const problems: FacetProblem[] = [];
  const report = (facet: string, found: unknown, vocabulary: string | null, known: Iterable<string>) =>
    problems.push({ facet, found: String(found), vocabulary, nearest: nearestWord(String(found), known) ?? null });
  for (const key of Object.keys(given)) if (!FACETS.includes(key)) report(key, key, null, FACETS);
  const codes: Partial<Record<CodeFacet, string>> = {};
  for (const facet of CODE_FACETS) {
    const word = given[facet];
    if (word === undefined) continue;
    const vocabulary = SCENARIO_VOCABULARIES[facet];
    const terms = corpus.vocabularies.get(vocabulary)?.terms;
    const code = typeof word === 'string' ? findCode(terms, word) : undefined;
    if (code !== undefined) codes[facet] = code;
    else report(facet, word, vocabulary, terms?.keys() ?? []);
  }
  const { as_of, figures, recipient } = given;
  if (as_of !== undefined && !(typeof as_of === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(as_of) && isIsoDate(as_of)))
    report('as_of', as_of, null, []);
  const types = corpus.vocabularies.get('condition_types')?.terms;
  for (const [type, number] of Object.entries(figures ?? {})) {
    if (types?.has(type) !== true) report('figures', type, 'condition_types', types?.keys() ?? []);
    else if (typeof number !== 'number' || !Number.isFinite(number)) report('figures', number, null, []);
  }
  const listed: unknown[] =
    typeof recipient === 'string' ? recipient.split(/[\s,，、]+/) : Array.isArray(recipient) ? recipient : [];
  const words = listed.filter((word) => typeof word === 'string').filter((word) => word !== '');
  if (recipient !== undefined && words.length === 0) report('recipient', recipient, null, []);
  if (codes.item === undefined && given.item === undefined)
    problems.push({ facet: 'item', found: '', vocabulary: 'items', nearest: null });
  if (problems.length > 0 || codes.item === undefined) return { value: null, problems };
  return {
    value: {
      ...codes,
      item: codes.item,
      ...(words.length > 0 ? { recipient: words } : {}),
      ...(figures === undefined || figures === null ? {} : { figures: figures as Record<string, number> }),
      ...(typeof as_of === 'string' ? { as_of } : {}),
    },
    problems,
  };
}

/** How a facet of a sum answers the case. `wider`: the sum is for more than the case; `narrower`: for a part of what is asked. */
export type MatchRelation = 'same' | 'wider' | 'narrower' | 'differs';

/** One facet of a sum beside that of the case. */
export interface FacetMatch {
  facet: 'level' | 'class' | 'rank' | 'skill_level' | 'per' | 'recipient' | 'topic';
  relation: MatchRelation;
  /** Codes of the sum; null where it states none. Of `recipient`, its words. */
  stated: FacetValue | null;
}

/** True when one of the words of the case is in the recipient or the sentence, or when it has none. */
function namesRecipient({ recipient }: ScenarioFacets, record: Pick<Amount, 'recipient' | 'cite'>): boolean {
  const said = [record.recipient.zh, record.recipient.en.toLowerCase(), record.cite.quote];
  return recipient?.some((word) => said.some((text) => text.includes(word.toLowerCase()))) ?? true;
}

/** True when something given without a figure is for the case, as far as its recipient and topics tell. */
export function fitsBenefit(facets: ScenarioFacets, benefit: Benefit, measure: Measure): boolean {
  const { topic } = facets;
  return namesRecipient(facets, benefit) && (topic === undefined || topicsOf(benefit, measure).includes(topic));
}

/**
 * How a sum stands to a case, facet by facet.
 * @returns facets that the case gives or that narrow the sum; the sum is for the case unless one `differs`. A facet that the sum
 *   does not state is `wider`: it holds for all. A class that only the sum states is `narrower`.
 * @example matchAmount(orders, { item, rank: 'second' }, topThree, measure) // [{ facet: 'rank', relation: 'wider', stated: { from: 'first', to: 'third' } }]
 */
export function matchAmount(orders: Orders, facets: ScenarioFacets, amount: Amount, measure: Measure): FacetMatch[] {
  const matches: FacetMatch[] = [];
  for (const facet of ['level', 'class', 'rank', 'skill_level', 'per'] as const) {
    const stated = facetValue(amount, facet);
    const code = facets[facet];
    // What a sum is paid for narrows nothing that was asked; a level, class, rank or skill level does.
    if (code === undefined && (stated === null || facet === 'per')) continue;
    const asked = code === undefined ? null : { from: code, to: code };
    const relation = relateSpans(orders.get(SCENARIO_VOCABULARIES[facet]), asked, stated);
    matches.push({ facet, relation: relation === 'overlaps' ? 'differs' : relation, stated });
  }
  if (facets.recipient !== undefined) {
    const { zh } = amount.recipient;
    matches.push({
      facet: 'recipient',
      relation: namesRecipient(facets, amount) ? 'same' : 'differs',
      stated: { from: zh, to: zh },
    });
  }
  if (facets.topic !== undefined) {
    const topics = topicsOf(amount, measure);
    const main = topics[0]!;
    const relation = topics.includes(facets.topic) ? 'same' : 'differs';
    matches.push({ facet: 'topic', relation, stated: relation === 'same' ? null : { from: main, to: main } });
  }
  return matches;
}
