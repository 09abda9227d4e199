// Whether the conditions of a sum hold in a case: yes, no, or not to be told from what is known.
// It must not guess: what nobody gave is open, and what no fact of record decides stays so.
import type { Bilingual, Cite, Condition, ConditionNode } from '../../types.ts';
import type { Orders } from '../changes/facets.ts';
import type { ScenarioFacets } from './scenario-facets.ts';

/** `open`: known facts do not decide it. */
export type Verdict = 'met' | 'not_met' | 'open';

/** A test of a condition. */
export interface LeafReading {
  text: Bilingual | null;
  cite: Cite | null;
  verdict: Verdict;
  /** Why it is open: the case does not give the fact, or no fact of record decides it; null when it is not. */
  open: 'not_given' | 'untestable' | null;
}

/** A condition as it stands in a case. */
export interface ConditionReading {
  /** Local id of the condition. */
  id: string;
  title: Bilingual;
  cite: Cite;
  verdict: Verdict;
  /** False when no further fact of record could decide it. */
  testable: boolean;
  /** Its tests, in the order of the text. */
  leaves: LeafReading[];
}

/** What the sum itself is for. */
interface Subject {
  level?: string | undefined;
}

/** Terms at or above another in an ordered vocabulary, in the direction that counts as better. */
function reaches(order: readonly string[] | undefined, code: string, least: string, best: 'first' | 'last'): boolean {
  const [at, limit] = [order?.indexOf(code) ?? -1, order?.indexOf(least) ?? -1];
  if (at < 0 || limit < 0) return code === least;
  return best === 'first' ? at <= limit : at >= limit;
}

const all = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('not_met') ? 'not_met' : verdicts.includes('open') ? 'open' : 'met';

function readLeaf(node: ConditionNode, facets: ScenarioFacets, subject: Subject, orders: Orders): LeafReading {
  const leaf = (verdict: Verdict, open: LeafReading['open'] = null): LeafReading => ({
    text: node.text ?? null,
    cite: node.cite ?? null,
    verdict,
    open,
  });
  if (node.untestable === true) return leaf('open', 'untestable');
  const verdicts: Verdict[] = [];
  const test = (known: string | undefined, least: string, vocabulary: string, best: 'first' | 'last') =>
    verdicts.push(
      known === undefined ? 'open' : reaches(orders.get(vocabulary), known, least, best) ? 'met' : 'not_met',
    );
  if (node.rank_to !== undefined) test(facets.rank, node.rank_to, 'ranks', 'first');
  // The level of the case is that of what the sum is for; another honour or contest may have another.
  if (node.level !== undefined) {
    const same = node.rank_to !== undefined || node.level === subject.level;
    test(same ? facets.level : undefined, node.level, 'levels', 'first');
  }
  if (node.skill_level !== undefined) test(facets.skill_level, node.skill_level, 'skill_levels', 'last');
  if (node.degree !== undefined) test(facets.degree, node.degree, 'degrees', 'last');
  if (node.value !== undefined) {
    const known = facets.figures?.[node.type ?? ''];
    const { bound, min, max } = node.value;
    const within =
      known !== undefined &&
      (min === null || (bound === 'more_than' ? known > min : known >= min)) &&
      (max === null || (bound === 'less_than' ? known < max : known <= max));
    verdicts.push(known === undefined || bound === 'about' ? 'open' : within ? 'met' : 'not_met');
  }
  const verdict = verdicts.length === 0 ? 'open' : all(verdicts);
  return leaf(verdict, verdict === 'open' ? 'not_given' : null);
}

type ReadLeaf = (node: ConditionNode) => Verdict;

/** Kleene's logic: a node is decided as soon as its undecided parts no longer matter. */
function judge(node: ConditionNode, readTest: ReadLeaf): Verdict {
  if (node.op === 'test') return readTest(node);
  const parts = (node.of ?? []).map((part) => judge(part, readTest));
  const count = (verdict: Verdict) => parts.filter((part) => part === verdict).length;
  const needed = node.op === 'all' ? parts.length : node.op === 'any' ? 1 : (node.n ?? 1);
  if (count('met') >= needed) return 'met';
  return count('met') + count('open') < needed ? 'not_met' : 'open';
}

const leavesOf = (node: ConditionNode): ConditionNode[] =>
  node.op === 'test' ? [node] : (node.of ?? []).flatMap(leavesOf);

/**
 * Read a condition in a case.
 * @param subject level of the sum that it governs.
 * @returns the verdict with every test. `testable` is false when it stays open even if every fact that the case does not give
 *   were given in its favour.
 * @example readCondition(orders, condition, { item, rank: 'first', level: 'municipal' }, amount).verdict // 'met'
 */
export function readCondition(
  orders: Orders,
  { id, title, cite, tree }: Condition,
  facets: ScenarioFacets,
  subject: Subject,
): ConditionReading {
  const readings = new Map(leavesOf(tree).map((node) => [node, readLeaf(node, facets, subject, orders)]));
  const verdict = judge(tree, (node) => readings.get(node)!.verdict);
  const hopeful = judge(tree, (node) => {
    const reading = readings.get(node)!;
    return reading.open === 'not_given' ? 'met' : reading.verdict;
  });
  return { id, title, cite, verdict, testable: hopeful !== 'open', leaves: [...readings.values()] };
}
