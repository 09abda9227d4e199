// Where the sums and goals of a draft stand among those of peers.
// It must not set side by side what counts differently, nor make a score.
import type { CodedCorpus } from '../../model.ts';
import type { Amount, Goal, Value } from '../../types.ts';
import { differValues } from '../changes/value-difference.ts';
import { comparableKey } from '../comparables/comparables.ts';
import { type Distribution, type Figure, spreadOf, standingOf } from '../comparables/distribution.ts';
import { perTenThousand } from '../comparables/per-residents.ts';
import type { Draft } from './draft.ts';
import { isOpen } from './draft.ts';
import { type AgainstFigure, type Example, type Finding, findingOf, type Spread } from './finding.ts';
import { citeAnchor, type LintContext, type Placed } from './lint/context.ts';
import { type PeerFacts, TIMES } from './peer-facts.ts';

/** Only what is given, or rules a share, is compared; a threshold, penalty or statistic of one city says nothing on another's. */
const COMPARED: readonly Amount['role'][] = ['benefit', 'rate'];
const MAX_EXAMPLES = 6;

function spread({ n, min, q1, median, q3, max, unit }: Distribution): Spread {
  return { n, min, q1, median, q3, max, unit };
}

interface Peer<T> {
  policy: string;
  record: T;
}

const examplesOf = <T extends { id: string; cite: { block: string; quote: string } }>(peers: readonly Peer<T>[]) =>
  peers.slice(0, MAX_EXAMPLES).map(
    ({ policy, record }): Example => ({
      policy,
      record: record.id,
      cite: { block: record.cite.block, quote: record.cite.quote },
    }),
  );

const figuresOf = <T extends { id: string; value?: Figure['value'] }>(peers: readonly Peer<T>[]): Figure[] =>
  peers.flatMap(({ policy, record: { id, value } }) => (value === undefined ? [] : [{ policy, record: id, value }]));

function againstOf(figures: readonly Figure[], value: Value, baseline: string | undefined): AgainstFigure[] {
  return figures
    .filter(({ policy }) => policy === baseline)
    .map((figure) => ({ ...figure, difference: differValues(figure.value, value) }));
}

function amountStands(
  { record, at }: Placed<Amount>,
  peers: readonly PeerFacts[],
  baseline: string | undefined,
): Finding[] {
  if (isOpen(record.item) || !COMPARED.includes(record.role)) return [];
  const key = comparableKey(record);
  const others = peers.flatMap(({ policy, amounts }) =>
    (amounts.get(key) ?? [])
      .filter(
        ({ amount }) =>
          amount.value.unit === record.value.unit &&
          (amount.kind !== 'loan') === (record.kind !== 'loan') &&
          COMPARED.includes(amount.role),
      )
      .map(({ amount }) => ({ policy: policy.id, record: amount })),
  );
  if (others.length === 0) return [];
  const figures = figuresOf(others);
  const distribution = spreadOf(figures);
  const { item, level, rank_from, rank_to, skill_level_from, skill_level_to, per, period } = record;
  return [
    findingOf(
      'stands/amount',
      'stands',
      [citeAnchor(at)],
      {
        record: record.id,
        title: record.title,
        facets: { item, level, class: record.class, rank_from, rank_to, skill_level_from, skill_level_to, per, period },
        value: record.value,
        peers: figures,
        spread: spread(distribution),
        standing: standingOf(distribution, record.value, null),
        against: againstOf(figures, record.value, baseline),
      },
      examplesOf(others),
    ),
  ];
}

function goalStands(
  { record, at }: Placed<Goal>,
  peers: readonly PeerFacts[],
  draft: Draft,
  corpus: CodedCorpus,
  baseline: string | undefined,
): Finding[] {
  const { value, indicator, basis, scope } = record;
  if (value === undefined || isOpen(indicator) || TIMES.includes(value.unit)) return [];
  const others = peers.flatMap(({ policy, goals }) =>
    (goals.get(indicator) ?? [])
      .filter((goal) => goal.value?.unit === value.unit && goal.basis === basis && goal.scope === scope)
      .map((goal) => ({ policy: policy.id, record: goal })),
  );
  if (others.length === 0) return [];
  const figures = figuresOf(others);
  const distribution = spreadOf(figures);
  const derived = [
    { policy: draft, goal: record },
    ...others.map(({ policy, record: goal }) => ({ policy: corpus.policies.get(policy)!, goal })),
  ]
    .map(({ policy, goal }) => perTenThousand(corpus, policy, goal))
    .flatMap((found) =>
      'reason' in found ? [] : [{ policy: found.policy, record: found.goal, value: found.derived }],
    );
  return [
    findingOf(
      'stands/goal',
      'stands',
      [citeAnchor(at)],
      {
        record: record.id,
        title: record.title,
        indicator,
        basis: basis ?? null,
        value,
        peers: figures,
        spread: spread(distribution),
        standing: standingOf(distribution, value, null),
        against: againstOf(figures, value, baseline),
        // A figure per residents says something only beside another.
        per_10000: derived.length > 1 ? derived : [],
      },
      examplesOf(others),
    ),
  ];
}

/**
 * Find where the sums and goals of a draft stand.
 * @param baseline id of the peer whose figures are the yardstick; none when absent.
 * @returns one finding for each sum with the comparable key and unit of a peer's, and each goal with its indicator, unit, basis and
 *   scope: all figures of peers, their spread, and where the draft's stands in it. None for what no peer has.
 * @example findStandings(context, peers, corpus)[0].data.standing.rank // 2
 */
export function findStandings(
  context: LintContext,
  peers: readonly PeerFacts[],
  corpus: CodedCorpus,
  baseline?: string,
): Finding[] {
  return [
    ...context.amounts.flatMap((amount) => amountStands(amount, peers, baseline)),
    ...context.goals.flatMap((goal) => goalStands(goal, peers, context.draft, corpus, baseline)),
  ];
}
