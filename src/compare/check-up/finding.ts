// The shape of a finding of a check-up: its rule, its words in the draft, examples of peers, and the data of its sentence.
// It must not hold words for people: publish/findings.ts writes them.
import type { Amount, Bilingual, BlockId, Code, Goal, Id, PolicyId, Value } from '../../types.ts';
import type { ValueDifference } from '../changes/value-difference.ts';
import type { Distribution, Figure, Standing } from '../comparables/distribution.ts';

/** `gap` peers have it and the draft does not; `stands` where a figure stands; `close` shared words; `lint` drafting. */
export type Severity = 'gap' | 'stands' | 'close' | 'lint';

/** Words of the draft, with their place in its block. */
export interface DraftCite {
  block: BlockId;
  quote: string;
  /** First UTF-16 unit of the quote in the block, and the one after the last. */
  start: number;
  end: number;
}

/** How a peer does it. */
export interface Example {
  policy: PolicyId;
  /** Id of the record; null when only words show it. */
  record: Id | null;
  cite: { block: BlockId; quote: string };
}

/** The spread of the figures of peers; null where none is plain enough to count. */
export type Spread = Pick<Distribution, 'n' | 'min' | 'q1' | 'median' | 'q3' | 'max' | 'unit'>;

/** A figure of the peer that is the yardstick, and how the draft's differs from it. */
export interface AgainstFigure extends Figure {
  difference: ValueDifference;
}

interface Shared {
  /** How many peers have it, and of how many. */
  peers: PolicyId[];
  of: number;
}

/** What each rule tells of what it found. */
export interface FindingData {
  'draft/no-policy': { reason: 'empty' | 'not_chinese' | 'no_provisions' };
  'draft/no-peers': { policies: number };
  /** `searched`: words that stand nowhere in a draft that nobody has coded. */
  'gap/topic': Shared & { topic: Code; searched: string[] };
  /** `stated`: the draft names the thing, but gives no figure. */
  'gap/item': Shared & { item: Code; stated: boolean };
  'gap/goal': Shared & { indicator: Code; stated: boolean };
  'gap/responsible-unit': Shared;
  'gap/deadline': Shared;
  'gap/validity-period': Shared;
  'gap/funding-source': Shared;
  'stands/amount': {
    record: Id;
    title: Bilingual;
    facets: Pick<Amount, 'item' | 'level' | 'class' | 'rank_from' | 'rank_to'> &
      Pick<Amount, 'skill_level_from' | 'skill_level_to' | 'per' | 'period'>;
    value: Value;
    peers: Figure[];
    spread: Spread;
    standing: Standing;
    /** Figures of the baseline; empty without one, and where it has none. */
    against: AgainstFigure[];
  };
  'stands/goal': {
    record: Id;
    title: Bilingual;
    indicator: Code;
    basis: Goal['basis'] | null;
    value: Value;
    peers: Figure[];
    spread: Spread;
    standing: Standing;
    /** Figures of the baseline; empty without one, and where it has none. */
    against: AgainstFigure[];
    /** The same per 10,000 residents, of the draft too, where that can be derived; beside the figures, never in their place. */
    per_10000: Figure[];
  };
  /** `share` of the letters of the passage that stand in the source, `longest` run of letters. */
  'close/wording': { policy: PolicyId; block: BlockId; share: number; longest: number };
  'goal/no-figure': { title: string };
  'goal/no-date': { title: string };
  'sum/no-cap': { percent: number; percent_of: string | null };
  'sum/no-payer': { sums: number };
  'unit/no-lead': { measures: number; names: string[] };
  /** `assigned` of `measures` name a unit. */
  'measure/no-unit': { title: string; assigned: number; measures: number };
  'unit/two-names': { names: string[] };
  'date/relative': { words: string };
  'term/missing': { effect: boolean };
  'reference/no-number': { title: string };
  'numbering/gap': { marker: string; before: string | null };
  'numbering/repeat': { marker: string; before: string | null };
  'numbering/order': { marker: string; before: string | null };
  'numbering/level': { marker: string; before: string | null };
  /** `total` is not `each` × `times`. */
  'contradiction/total': { total: number; each: number; times: number; unit: string };
  /** Parts that are more than their whole. */
  'contradiction/parts': { whole: number; parts: number[]; unit: string };
  /** Instalments that do not make up the whole: percentages, or parts for another number of times. */
  'contradiction/instalments': { parts: number[]; times: number | null };
  'contradiction/two-sums': { item: Code | null; title: string; values: [Value, Value] };
  'contradiction/two-goals': { indicator: Code | null; title: string; values: [Value, Value] };
  'range/reversed': { words: string };
}

/** Id of a rule. */
export type FindingRule = keyof FindingData;

/** One thing that a check-up found. */
export type Finding = {
  [Rule in FindingRule]: {
    rule: Rule;
    severity: Severity;
    /** Words of the draft, first to last; none when the finding is about the whole draft. */
    cites: DraftCite[];
    examples: Example[];
    data: FindingData[Rule];
  };
}[FindingRule];

/** A finding of one rule. */
export type FindingOf<Rule extends FindingRule> = Extract<Finding, { rule: Rule }>;

/**
 * Make a finding.
 * @example findingOf('term/missing', 'lint', [], { effect: true })
 */
export function findingOf<Rule extends FindingRule>(
  rule: Rule,
  severity: Severity,
  cites: readonly DraftCite[],
  data: FindingData[Rule],
  examples: readonly Example[] = [],
): FindingOf<Rule> {
  return { rule, severity, cites: [...cites], examples: [...examples], data } as unknown as FindingOf<Rule>;
}
