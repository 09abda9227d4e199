// What every rule is given, and the walk over all cites of a policy.
// It must not judge.
import type { Block, Corpus, DataFile, DataPath, Policy } from '../model.ts';
import { nearestWord } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import type { Amount, Benefit, Cite, Condition, ConditionNode, Goal, Measure, Responsibility } from '../types.ts';

/** A rule: an id, one line that says what it holds to, and the check. Rules never throw and never depend on each other. */
export interface Rule {
  id: string;
  /** One line for the codebook. */
  explains: string;
  check(context: Context): Problem[];
}

/** The corpus with what most rules look up. */
export interface Context {
  corpus: Corpus;
  policies: PolicyContext[];
}

/** A policy with its blocks by id and its records with their places in the file. */
export interface PolicyContext {
  policy: Policy;
  blocks: ReadonlyMap<string, Block>;
  cites: PlacedCite[];
  records: PlacedRecord[];
}

/** What a cite proves. Only some prove the numerals in their quote. */
export type CiteOwner =
  | 'goal'
  | 'amount'
  | 'benefit'
  | 'condition'
  | 'stacking'
  | 'measure'
  | 'responsibility'
  | 'relation'
  | 'evidence'
  | 'exception';

/** A cite and where it is written. */
export interface PlacedCite {
  cite: Cite;
  owner: CiteOwner;
  file: DataFile;
  path: DataPath;
}

/** A record with an id and where it is written. */
export type PlacedRecord = { file: DataFile; path: DataPath } & (
  | { kind: 'goal'; record: Goal }
  | { kind: 'measure'; record: Measure }
  | { kind: 'amount'; record: Amount; measure: Measure }
  | { kind: 'benefit'; record: Benefit; measure: Measure }
  | { kind: 'condition'; record: Condition; measure: Measure }
);

function conditionCites(node: ConditionNode, file: DataFile, path: DataPath): PlacedCite[] {
  const own: PlacedCite[] =
    node.cite === undefined ? [] : [{ cite: node.cite, owner: 'condition', file, path: [...path, 'cite'] }];
  return [...own, ...(node.of ?? []).flatMap((part, index) => conditionCites(part, file, [...path, 'of', index]))];
}

function walkPolicy(policy: Policy): Pick<PolicyContext, 'cites' | 'records'> {
  const cites: PlacedCite[] = [];
  const records: PlacedRecord[] = [];
  const { coding, source } = policy;
  const file = policy.files.coding;
  const cited = (owner: CiteOwner, cite: Cite, path: DataPath, from: DataFile = file) =>
    cites.push({ cite, owner, file: from, path });
  const responsible = (list: readonly Responsibility[] | undefined, path: DataPath) =>
    list?.forEach((responsibility, index) => {
      cited('responsibility', responsibility.cite, [...path, 'responsibilities', index, 'cite']);
    });
  coding.goals.forEach((goal, index) => {
    const path = ['goals', index];
    records.push({ kind: 'goal', record: goal, file, path });
    cited('goal', goal.cite, [...path, 'cite']);
    responsible(goal.responsibilities, path);
  });
  coding.measures.forEach((measure, index) => {
    const path = ['measures', index];
    records.push({ kind: 'measure', record: measure, file, path });
    measure.cites.forEach((cite, at) => {
      cited('measure', cite, [...path, 'cites', at]);
    });
    responsible(measure.responsibilities, path);
    measure.amounts?.forEach((amount, at) => {
      records.push({ kind: 'amount', record: amount, measure, file, path: [...path, 'amounts', at] });
      cited('amount', amount.cite, [...path, 'amounts', at, 'cite']);
    });
    measure.benefits?.forEach((benefit, at) => {
      records.push({ kind: 'benefit', record: benefit, measure, file, path: [...path, 'benefits', at] });
      cited('benefit', benefit.cite, [...path, 'benefits', at, 'cite']);
    });
    measure.conditions?.forEach((condition, at) => {
      const place = [...path, 'conditions', at];
      records.push({ kind: 'condition', record: condition, measure, file, path: place });
      cited('condition', condition.cite, [...place, 'cite']);
      cites.push(...conditionCites(condition.tree, file, [...place, 'tree']));
    });
    if (measure.stacking !== undefined) cited('stacking', measure.stacking.cite, [...path, 'stacking', 'cite']);
  });
  coding.absences.forEach((absence, index) => {
    absence.except?.forEach(({ cite }, at) => {
      cited('exception', cite, ['absences', index, 'except', at, 'cite']);
    });
  });
  source.evidence.forEach(({ cite }, index) => {
    cited('evidence', cite, ['evidence', index, 'cite'], policy.files.source);
  });
  source.relations.forEach(({ cite }, index) => {
    cited('relation', cite, ['relations', index, 'cite'], policy.files.source);
  });
  return { cites, records };
}

/**
 * Prepare a corpus for the rules.
 * @example createContext(corpus).policies[0].cites.length
 */
export function createContext(corpus: Corpus): Context {
  const policies = [...corpus.policies.values()].map((policy) => ({
    policy,
    blocks: new Map(policy.blocks.map((block) => [block.id, block])),
    ...walkPolicy(policy),
  }));
  return { corpus, policies };
}

/**
 * Rules that share one look at the data: the check runs once for a context, each rule takes the problems with its id.
 * @param rules id and one line for each rule. @param check finds the problems of all of them in one policy.
 * @example createFamily({ 'date/order': 'dates come in order' }, checkDates)
 */
export function createFamily(
  rules: Readonly<Record<string, string>>,
  check: (policy: PolicyContext, context: Context) => Problem[],
): readonly Rule[] {
  const done = new WeakMap<Context, Problem[]>();
  const problemsOf = (context: Context): Problem[] => {
    const found = done.get(context) ?? context.policies.flatMap((policy) => check(policy, context));
    done.set(context, found);
    return found;
  };
  return Object.entries(rules).map(([id, explains]) => ({
    id,
    explains,
    check: (context) => problemsOf(context).filter(({ rule }) => rule === id),
  }));
}

/**
 * What to do about a word that is not known: the nearest known one, when there is one.
 * @example hintFor('stock-2052', ['stock-2025']) // 'did you mean stock-2025?'
 */
export function hintFor(word: string, known: Iterable<string>): string {
  const nearest = nearestWord(word, known);
  return nearest === undefined ? 'use a known one, or add it' : `did you mean ${nearest}?`;
}
