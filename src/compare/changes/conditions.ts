// Which conditions of two policies open the same thing, and what became of each test: years, levels, ranks, certificates.
// It must not say which condition is the harder one: a figure raised is told, how it weighs is for the reader.
import type { Condition, ConditionNode, Measure } from '../../types.ts';
import { likeness, sameWords } from './benefits.ts';
import type { ChangeKind, ConditionPart, Verdict } from './change.ts';
import { codeNote, type FacetNote, needOf, type Orders, testNotes } from './facets.ts';
import { type PairBy, type Pairing, pairInTurn, type Score, sameId } from './pairing.ts';
import { differValues } from './value-difference.ts';

/** A condition with the measure that it stands in. */
export interface PlacedCondition {
  condition: Condition;
  measure: Measure;
}

/** Local ids of sums and benefits that belong together, each a pair `a` and `b`. */
export type GovernedPairs = readonly { a: string; b: string }[];

/** Titles that are less alike than this open different things. */
const LIKE_TITLES = 0.5;

const governs = ({ condition: { id, applies_to }, measure }: PlacedCondition, record: string): boolean =>
  applies_to?.includes(record) === true ||
  measure.benefits?.some((own) => own.id === record && own.condition === id) === true;

/** True when nothing that is given hangs on it, so that it opens a status, such as admission to an examination. */
function opensStatus({ condition: { id, applies_to = [] }, measure }: PlacedCondition): boolean {
  return applies_to.length === 0 && !(measure.benefits ?? []).some(({ condition }) => condition === id);
}

function openTheSame(governed: GovernedPairs): Score<PlacedCondition> {
  return (a, b) => {
    const given = governed.filter((pair) => governs(a, pair.a) && governs(b, pair.b)).length;
    const [x, y] = [a.condition, b.condition];
    const alike = likeness(x.title.zh, y.title.zh);
    const status =
      opensStatus(a) &&
      opensStatus(b) &&
      a.measure.topics.some((topic) => b.measure.topics.includes(topic)) &&
      x.skill_level === y.skill_level &&
      (x.skill_level !== undefined || alike >= LIKE_TITLES);
    return given === 0 && !status ? null : given + (x.skill_level === y.skill_level ? 1 : 0) + alike;
  };
}

/**
 * Pair the conditions of two policies.
 * @param by `ids` pairs versions by id alone. `facets` pairs those that govern sums or benefits which belong together, and those
 *   that open one status: admission to one skill level, or under nearly the same title.
 * @returns pairs in the order of a's text. Between places only those stand alone that open a status, or what both places give.
 * @example pairConditions(weihai, xuchang, governed, 'facets').pairs.length
 */
export function pairConditions(
  as: readonly PlacedCondition[],
  bs: readonly PlacedCondition[],
  governed: GovernedPairs,
  by: PairBy,
): Pairing<PlacedCondition> {
  if (by === 'ids') return pairInTurn(as, bs, [(a, b) => sameId(a.condition, b.condition)]);
  const { pairs, onlyA, onlyB } = pairInTurn(as, bs, [openTheSame(governed)]);
  // Under what conditions a place gives what the other does not give says nothing on both.
  const telling = (side: 'a' | 'b') => (placed: PlacedCondition) =>
    opensStatus(placed) || governed.some((pair) => governs(placed, pair[side]));
  return { pairs, onlyA: onlyA.filter(telling('a')), onlyB: onlyB.filter(telling('b')) };
}

/**
 * The tests of a condition in the order of the text.
 * @example testsOf(condition.tree).map(({ type }) => type) // ['certificate_level', 'years_since_certificate']
 */
export function testsOf(node: ConditionNode): ConditionNode[] {
  return node.op === 'test' ? [node] : (node.of ?? []).flatMap(testsOf);
}

const wordsOf = ({ text, cite }: ConditionNode): string => text?.zh ?? cite?.quote ?? '';

/** Tests of one type: the same figure and codes weigh most, then the words. */
function likeTests(orders: Orders): Score<ConditionNode> {
  return (a, b) => {
    if (a.type !== b.type) return null;
    const codes = 4 - testNotes(orders, a, b).length;
    const figure = a.value !== undefined && b.value !== undefined && differValues(a.value, b.value).change === 'same';
    return codes + (figure ? 2 : 0) + likeness(wordsOf(a), wordsOf(b));
  };
}

/** True when a test is decided by what is coded of it, so that other words for it ask for the same. */
const isMeasured = ({ value, rank_to, skill_level, degree }: ConditionNode): boolean =>
  [value, rank_to, skill_level, degree].some((code) => code !== undefined);

function differTests(orders: Orders, a: ConditionNode, b: ConditionNode, versions: boolean): ConditionPart {
  const notes = testNotes(orders, a, b);
  const part = (kind: ChangeKind, difference: ConditionPart['difference'] = null) => ({
    kind,
    a,
    b,
    difference,
    notes,
  });
  if (a.value !== undefined && b.value !== undefined) {
    const value = differValues(a.value, b.value);
    if (value.change !== 'same') return part(value.change, value.change === 'unit_changed' ? null : value);
  } else if (a.value !== b.value) return part('parts_changed');
  if (notes.length > 0 || (a.untestable === true) !== (b.untestable === true)) return part('facets_changed');
  const settled = !versions && isMeasured(a);
  const [from, to] = versions ? [a.cite?.quote ?? '', b.cite?.quote ?? ''] : [wordsOf(a), wordsOf(b)];
  return part(settled || sameWords(from, to) ? 'same' : 'text_changed');
}

/**
 * What became of a condition.
 * @param versions true for two versions of one policy: then other words for a test that is coded alike tell something.
 * @returns the kind: that of the figure when nothing but the figure of one test changed, `parts_changed` when anything else did,
 *   `text_changed` for other words alone; with each test that differs, and notes on the level opened and on how many tests must hold.
 * @example differConditions(orders, eightYears, tenYears, true).kind // 'raised'
 */
export function differConditions(
  orders: Orders,
  a: Condition,
  b: Condition,
  versions: boolean,
): Verdict & { notes: FacetNote[]; parts: ConditionPart[] } {
  const { pairs, onlyA, onlyB } = pairInTurn(testsOf(a.tree), testsOf(b.tree), [likeTests(orders)]);
  const lone = (kind: 'added' | 'dropped', x: ConditionNode | null, y: ConditionNode | null): ConditionPart => ({
    kind,
    a: x,
    b: y,
    difference: null,
    notes: [],
  });
  const parts = [
    ...pairs.map(([x, y]) => differTests(orders, x, y, versions)).filter(({ kind }) => kind !== 'same'),
    ...onlyA.map((x) => lone('dropped', x, null)),
    ...onlyB.map((y) => lone('added', null, y)),
  ];
  const [needA, needB] = [needOf(a.tree), needOf(b.tree)];
  const notes = [
    ...codeNote('skill_level', a.skill_level, b.skill_level),
    // A single test beside a group is told by the tests that came or went.
    ...(needA === null || needB === null ? [] : codeNote('need', needA, needB)),
  ];
  const [first] = parts;
  const found = { value: null, notes, parts };
  if (first === undefined) {
    const reworded = versions && !sameWords(a.cite.quote, b.cite.quote);
    return { ...found, kind: notes.length > 0 ? 'parts_changed' : reworded ? 'text_changed' : 'same' };
  }
  if (parts.length === 1 && notes.length === 0 && first.notes.length === 0 && first.difference !== null)
    return { ...found, kind: first.kind, value: first.difference };
  const reworded = notes.length === 0 && parts.every(({ kind }) => kind === 'text_changed');
  return { ...found, kind: reworded ? 'text_changed' : 'parts_changed' };
}
