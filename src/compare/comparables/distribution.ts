// How the figures of a comparable row are spread over places, and where one stands among them.
// It must not take a bound for a figure, weigh figures, or make a score of them.
import type { CodedCorpus } from '../../model.ts';
import type { Goal, Value } from '../../types.ts';
import { termText } from '../changes/facets.ts';
import { certainOrder, sameValue } from '../changes/value-difference.ts';
import type { ComparisonRow } from './comparables.ts';

/** Of quantiles: Hyndman and Fan (1996), Sample Quantiles in Statistical Packages, type 7: linear between order statistics. */
export const QUARTILE_METHOD = 'Hyndman & Fan (1996), type 7';

/** The value of one record. */
export interface Figure {
  policy: string;
  /** Local id of the amount or goal. */
  record: string;
  value: Value;
}

/**
 * Why a figure is no part of the spread. `bound`: only a limit is printed; `range`: two ends are; `several`: the place has more
 * than one figure in the row; `unit`, `basis`, `scope`: it counts otherwise than the rest; `part`: it is part of another figure.
 */
export type ApartReason = 'bound' | 'range' | 'several' | 'unit' | 'basis' | 'scope' | 'part';

/** A figure that is shown beside the spread. */
export interface ApartFigure extends Figure {
  reason: ApartReason;
}

/** The spread of one row. All statistics are null when no place has a figure. */
export interface Distribution {
  /** Places with a figure. */
  n: number;
  /** How many of them print it as approximate. */
  approximate: number;
  unit: string | null;
  min: number | null;
  q1: number | null;
  median: number | null;
  q3: number | null;
  max: number | null;
  /** How the quartiles are taken. */
  method: string;
  /** One for each place with a figure, least first; of equals, in the order of the row. */
  figures: (Figure & { number: number })[];
  /** How many records print a bound; they are among `apart`. */
  bounds: number;
  apart: ApartFigure[];
  /** Dates and periods that the goals among the figures are for, when they are for several; empty otherwise. */
  terms: string[];
}

/**
 * A quantile, type 7 of Hyndman and Fan.
 * @param sorted numbers, least first. @param p from 0 to 1.
 * @returns null when there are none.
 * @example quantile([1, 2, 3, 4], 0.25) // 1.75
 */
export function quantile(sorted: readonly number[], p: number): number | null {
  if (sorted.length === 0) return null;
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  const from = sorted[low]!;
  const to = sorted[Math.min(low + 1, sorted.length - 1)]!;
  return Number((from + (at - low) * (to - from)).toPrecision(12));
}

const isBound = ({ bound }: Value) => bound !== 'exact' && bound !== 'about' && bound !== 'range';

/**
 * The spread of figures of one comparable.
 * @param figures in the order of places; `apart` what was set aside before.
 * @returns each place once. A place that prints several different figures has them apart, since none speaks for it.
 * @example spreadOf([{ policy: 'p', record: 'r', value: exactly5000 }]).median // 5000
 */
export function spreadOf(figures: readonly Figure[], apart: readonly ApartFigure[] = []): Distribution {
  // The unit of most figures, the first on a tie.
  const units = [...Map.groupBy(figures, ({ value }) => value.unit)].sort(([, x], [, y]) => y.length - x.length);
  const unit = units[0]?.[0] ?? null;
  const aside: ApartFigure[] = [...apart];
  const points: Distribution['figures'] = [];
  for (const own of Map.groupBy(figures, ({ policy }) => policy).values()) {
    const fits = own.filter((figure) => {
      const { value } = figure;
      const reason = value.unit !== unit ? 'unit' : isBound(value) ? 'bound' : value.bound === 'range' ? 'range' : null;
      if (reason !== null) aside.push({ ...figure, reason });
      return reason === null;
    });
    const [first] = fits;
    if (first === undefined) continue;
    if (fits.every(({ value }) => sameValue(value, first.value))) points.push({ ...first, number: first.value.min! });
    else aside.push(...fits.map((figure) => ({ ...figure, reason: 'several' as const })));
  }
  points.sort((x, y) => x.number - y.number);
  const numbers = points.map(({ number }) => number);
  return {
    n: points.length,
    approximate: points.filter(({ value }) => value.bound === 'about').length,
    unit,
    min: numbers[0] ?? null,
    q1: quantile(numbers, 0.25),
    median: quantile(numbers, 0.5),
    q3: quantile(numbers, 0.75),
    max: numbers.at(-1) ?? null,
    method: QUARTILE_METHOD,
    figures: points,
    bounds: aside.filter(({ reason }) => reason === 'bound').length,
    apart: aside,
    terms: [],
  };
}

type Counted = Figure & { goal: Goal | null };

/** Figures of a row, with the goals among them, whatever they count. */
function figuresOf(corpus: CodedCorpus, row: ComparisonRow): Counted[] {
  return row.cells.flatMap(({ policy, records }) => {
    const coding = corpus.policies.get(policy)?.coding;
    return records.flatMap((record): Counted[] => {
      if (row.kind === 'goal') {
        const goal = coding?.goals.find(({ id }) => id === record);
        // A target told a second time is no second figure.
        return goal?.value === undefined || goal.restates !== undefined
          ? []
          : [{ policy, record, value: goal.value, goal }];
      }
      const amount = coding?.measures.flatMap(({ amounts }) => amounts ?? []).find(({ id }) => id === record);
      return amount === undefined ? [] : [{ policy, record, value: amount.value, goal: null }];
    });
  });
}

const commonest = (words: readonly (string | undefined)[]) =>
  [...Map.groupBy(words, (word) => word)].sort(([, x], [, y]) => y.length - x.length)[0]?.[0];

/**
 * The spread of a row of a comparison.
 * @param basis of goals that are set side by side, such as `per_year`; by default the one that most of them have. Goals with
 *   another basis or scope, and parts of other goals, stand apart.
 * @example distributionOf(corpus, compareTopic(corpus, topic).rows[0]!).bounds // 1
 */
export function distributionOf(corpus: CodedCorpus, row: ComparisonRow, basis?: Goal['basis']): Distribution {
  const all = figuresOf(corpus, row);
  const goals = all.flatMap(({ goal }) => (goal === null ? [] : [goal]));
  const scope = commonest(goals.map((goal) => goal.scope));
  const inScope = goals.filter((goal) => goal.scope === scope);
  const counted = basis ?? commonest(inScope.map((goal) => goal.basis));
  const reasonOf = ({ goal }: Counted): ApartReason | null => {
    if (goal === null) return null;
    if (goal.scope !== scope) return 'scope';
    if (goal.basis !== counted) return 'basis';
    return goals.some((whole) => whole !== goal && whole.id === goal.part_of) ? 'part' : null;
  };
  const plain = ({ policy, record, value }: Counted): Figure => ({ policy, record, value });
  const together = all.filter((figure) => reasonOf(figure) === null);
  const spread = spreadOf(
    together.map(plain),
    all.flatMap((figure) => {
      const reason = reasonOf(figure);
      return reason === null ? [] : [{ ...plain(figure), reason }];
    }),
  );
  const kept = new Set(spread.figures.map(({ policy, record }) => `${policy}/${record}`));
  const terms = new Set(
    together.flatMap(({ policy, record, goal }) =>
      goal === null || !kept.has(`${policy}/${record}`) ? [] : [termText(goal)],
    ),
  );
  return { ...spread, terms: terms.size > 1 ? [...terms] : [] };
}

/** Where a value stands among figures. */
export interface Standing {
  /** Figures of others that are certainly less, the same, certainly more. */
  below: number;
  equal: number;
  above: number;
  /** Those that it cannot be set against for certain, such as any above a printed lower bound. */
  undecided: number;
  /** 1 for the most; equals share a place. Null when any is undecided. */
  rank: number | null;
  /** Others with the same figure. */
  ties: number;
  /** Share of the others that are less, from 0 to 1; null when any is undecided or there are no others. */
  share_below: number | null;
}

/**
 * Where a value stands among the figures of other places.
 * @param own policy that the value is of, whose own figure does not count; null for a value from outside.
 * @example standingOf(distribution, exactly5000, 'xuchang/skilled-talent-2022').rank // 1
 */
export function standingOf(distribution: Distribution, value: Value, own: string | null): Standing {
  const others = distribution.figures.filter(({ policy }) => policy !== own);
  const count = { below: 0, equal: 0, above: 0, undecided: 0 };
  for (const other of others) {
    // Approximate figures are placed by what they print: the spread shows them so, and says how many there are.
    const printed: Value = { ...other.value, bound: 'exact' };
    const mine: Value = value.bound === 'about' ? { ...value, bound: 'exact' } : value;
    const order = certainOrder(printed, mine);
    count[order === null ? 'undecided' : order === 0 ? 'equal' : order > 0 ? 'below' : 'above'] += 1;
  }
  const decided = count.undecided === 0;
  return {
    ...count,
    rank: decided ? count.above + 1 : null,
    ties: count.equal,
    share_below: decided && others.length > 0 ? count.below / others.length : null,
  };
}
