// The facets that say what a sum or a goal is for, and how those of two records stand to each other.
// It must not look at values, and knows no code: the order of codes comes from the vocabularies.
import type { CodedCorpus } from '../../model.ts';
import type { Amount, Benefit, ConditionNode, Goal } from '../../types.ts';

/** Codes of each ordered vocabulary, in its order. */
export type Orders = ReadonlyMap<string, readonly string[]>;

/** A facet of a sum, goal, benefit, condition, responsibility or measure. */
export type FacetName =
  | 'level'
  | 'class'
  | 'rank'
  | 'skill_level'
  | 'per'
  | 'period'
  | 'payer'
  | 'recipient'
  | 'percent_of'
  | 'role'
  | 'basis'
  | 'due'
  | 'scope'
  | 'modality'
  | 'benefit_kind'
  | 'by_reference'
  | 'degree'
  | 'need';

/**
 * Codes of a facet, both ends the same for a single one; of `payer`, `recipient` and `percent_of`, printed words; of
 * `by_reference` `true`; of `need` how many tests must hold: `all`, `any`, `at_least_2`, `any(at_least_2)`.
 */
export interface FacetValue {
  from: string;
  to: string;
}

/** How b stands to a. A facet that is not stated holds for all, so it is wider than any that is. */
export type FacetRelation = 'narrower' | 'wider' | 'overlaps' | 'differs';

/** A facet in which two records differ. */
export interface FacetNote {
  facet: FacetName;
  /** Null where it is not stated. */
  a: FacetValue | null;
  b: FacetValue | null;
  relation: FacetRelation;
}

/** Vocabulary that the codes of a facet are from; none for words as printed, dates and closed lists of the schema. */
export const FACET_VOCABULARIES: Readonly<Partial<Record<FacetName, string>>> = {
  level: 'levels',
  class: 'classes',
  rank: 'ranks',
  skill_level: 'skill_levels',
  per: 'pers',
  scope: 'scopes',
  benefit_kind: 'benefit_kinds',
  degree: 'degrees',
};

/**
 * The order of codes in each ordered vocabulary.
 * @example readOrders(corpus).get('ranks') // ['first', 'second', …]
 */
export function readOrders(corpus: CodedCorpus): Orders {
  const ordered = [...corpus.vocabularies].filter(([, { vocabulary }]) => vocabulary.ordered);
  return new Map(ordered.map(([id, { terms }]) => [id, [...terms.keys()]]));
}

/** A span of codes; null when neither end is stated. */
export function spanOf(from: string | undefined, to: string | undefined): FacetValue | null {
  const start = from ?? to;
  return start === undefined ? null : { from: start, to: to ?? start };
}

const single = (code: string | undefined): FacetValue | null => spanOf(code, code);

/**
 * How span b stands to span a in an ordered vocabulary.
 * @returns `same`; `narrower` or `wider` when one holds the other; `overlaps`; `differs` when no code is in both, or when a
 *   code is not in the vocabulary.
 * @example relateSpans(ranks, { from: 'first', to: 'third' }, { from: 'second', to: 'second' }) // 'narrower'
 */
export function relateSpans(
  order: readonly string[] | undefined,
  a: FacetValue | null,
  b: FacetValue | null,
): FacetRelation | 'same' {
  if (a === null || b === null) return a === b ? 'same' : a === null ? 'narrower' : 'wider';
  if (a.from === b.from && a.to === b.to) return 'same';
  const at = (code: string) => order?.indexOf(code) ?? -1;
  const [aFrom, aTo, bFrom, bTo] = [at(a.from), at(a.to), at(b.from), at(b.to)];
  if ([aFrom, aTo, bFrom, bTo].includes(-1) || aTo < bFrom || bTo < aFrom) return 'differs';
  if (bFrom >= aFrom && bTo <= aTo) return 'narrower';
  return bFrom <= aFrom && bTo >= aTo ? 'wider' : 'overlaps';
}

type Facet = [facet: FacetName, a: FacetValue | null, b: FacetValue | null];

function notesOf(orders: Orders, facets: readonly Facet[]): FacetNote[] {
  return facets.flatMap(([facet, a, b]) => {
    const relation = relateSpans(orders.get(FACET_VOCABULARIES[facet] ?? ''), a, b);
    return relation === 'same' ? [] : [{ facet, a, b, relation }];
  });
}

/** The spans and single codes by which a sum is for something. */
export function facetValue(amount: Amount, facet: 'level' | 'class' | 'rank' | 'skill_level' | 'per') {
  if (facet === 'rank') return spanOf(amount.rank_from, amount.rank_to);
  if (facet === 'skill_level') return spanOf(amount.skill_level_from, amount.skill_level_to);
  return single(amount[facet]);
}

/** How often a sum is paid; a printed 一次性 says no more than none. */
export function periodOf(amount: Amount): string | null {
  return amount.period === undefined || amount.period === 'once' ? null : amount.period;
}

/**
 * Facets in which two sums of one item differ.
 * @param versions true for two versions of one policy: then the words for recipients and a printed 一次性 count, which
 *   between places are never the same.
 * @example amountNotes(orders, weihai, xuchang, false) // [{ facet: 'class', a: { from: 'class_1', … }, b: null, relation: 'wider' }]
 */
export function amountNotes(orders: Orders, a: Amount, b: Amount, versions: boolean): FacetNote[] {
  const facets = (['level', 'class', 'rank', 'skill_level', 'per'] as const).map(
    (facet): Facet => [facet, facetValue(a, facet), facetValue(b, facet)],
  );
  const period = (amount: Amount) => single(versions ? amount.period : (periodOf(amount) ?? undefined));
  return notesOf(orders, [
    ...facets,
    ['period', period(a), period(b)],
    ['role', single(a.role), single(b.role)],
    ['payer', single(a.payer), single(b.payer)],
    ['percent_of', single(a.percent_of), single(b.percent_of)],
    ...(versions ? [['recipient', single(a.recipient.zh), single(b.recipient.zh)] satisfies Facet] : []),
  ]);
}

/** When a goal is due, or the period it holds for; null when the text gives neither. */
export function termOf({ due, period }: Goal): FacetValue | null {
  return due !== undefined ? single(due) : period === undefined ? null : { from: period.from, to: period.to };
}

/** The same as one word: `2025`, `2022/2024`; empty when the text gives neither. */
export function termText(goal: Goal): string {
  const term = termOf(goal);
  return term === null ? '' : term.from === term.to ? term.from : `${term.from}/${term.to}`;
}

/**
 * Facets in which two goals of one indicator differ.
 * @example goalNotes(orders, a, b) // [{ facet: 'due', a: { from: '2025', to: '2025' }, b: { from: '2022', to: '2024' }, relation: 'differs' }]
 */
export function goalNotes(orders: Orders, a: Goal, b: Goal): FacetNote[] {
  return notesOf(orders, [
    ['basis', single(a.basis), single(b.basis)],
    ['due', termOf(a), termOf(b)],
    ['scope', single(a.scope), single(b.scope)],
  ]);
}

/** A note on a single code; empty when both are the same. */
export function codeNote(facet: FacetName, a: string | undefined, b: string | undefined): FacetNote[] {
  return notesOf(new Map(), [[facet, single(a), single(b)]]);
}

/**
 * Facets in which two benefits differ.
 * @param versions true for two versions of one policy: then the words for recipients count, which between places are never the same.
 * @example benefitNotes(orders, municipalTitle, provincialTitle, false) // [{ facet: 'level', …, relation: 'differs' }]
 */
export function benefitNotes(orders: Orders, a: Benefit, b: Benefit, versions: boolean): FacetNote[] {
  const elsewhere = ({ by_reference }: Benefit) => single(by_reference === true ? 'true' : undefined);
  return notesOf(orders, [
    ['benefit_kind', single(a.kind), single(b.kind)],
    ['level', single(a.level), single(b.level)],
    ['by_reference', elsewhere(a), elsewhere(b)],
    ...(versions ? [['recipient', single(a.recipient.zh), single(b.recipient.zh)] satisfies Facet] : []),
  ]);
}

/**
 * Codes in which two tests of one type differ.
 * @example testNotes(orders, senior, technician) // [{ facet: 'skill_level', …, relation: 'differs' }]
 */
export function testNotes(orders: Orders, a: ConditionNode, b: ConditionNode): FacetNote[] {
  return notesOf(orders, [
    ['level', single(a.level), single(b.level)],
    ['rank', single(a.rank_to), single(b.rank_to)],
    ['skill_level', single(a.skill_level), single(b.skill_level)],
    ['degree', single(a.degree), single(b.degree)],
  ]);
}

/**
 * How many tests of a condition must hold.
 * @returns null for a single test, which has no number.
 * @example needOf({ op: 'any', of: [test, { op: 'at_least_n', n: 2, of: [test, test, test] }] }) // 'any(at_least_2)'
 */
export function needOf({ op, n, of = [] }: ConditionNode): string | null {
  if (op === 'test') return null;
  const inner = of.map(needOf).filter((need) => need !== null);
  // A group of one is that one.
  if (of.length === 1) return inner[0] ?? null;
  const own = op === 'at_least_n' ? `at_least_${n ?? 1}` : op;
  return inner.length === 0 ? own : `${own}(${inner.join('+')})`;
}
