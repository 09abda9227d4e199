// Stage 5: all rules, in order, over a corpus. Every rule runs; every problem is listed.
// It must not read the disk, stop early, or change data.
import type { Received } from '../import/received.ts';
import type { Corpus } from '../model.ts';
import { type Outcome, type Problem, sortProblems } from '../problem.ts';
import { codeRules } from './codes.ts';
import { createContext, type Rule } from './context.ts';
import { coverageRules } from './coverage.ts';
import { draftRules } from './drafts.ts';
import { historyRules } from './history.ts';
import { provenanceRules } from './provenance.ts';
import { referenceRules } from './references.ts';
import { createTextRules } from './text.ts';
import { unitRules } from './units.ts';
import { valueRules } from './values.ts';

/**
 * The rules, in the order in which the codebook explains them.
 * @param digests SHA-256 of each original by policy id; empty where nobody hashed them.
 * @param originals what was read of each original that is no plain text, by policy id.
 */
export function createRules(
  digests: ReadonlyMap<string, string>,
  originals: ReadonlyMap<string, Outcome<Received>> = new Map(),
): readonly Rule[] {
  return [
    ...createTextRules(digests, originals),
    ...referenceRules,
    ...codeRules,
    ...unitRules,
    ...provenanceRules,
    ...valueRules,
    ...coverageRules,
    ...draftRules,
    ...historyRules,
  ];
}

/**
 * Check a corpus against every rule.
 * @param digests SHA-256 of each original by policy id.
 * @param originals what was read of each original that is no plain text, by policy id.
 * @param onProgress called before each rule with how many are done.
 * @returns problems sorted by file, line, column and rule; none when all is well.
 * @example validateCorpus(corpus, digests).map(({ rule }) => rule) // []
 */
export function validateCorpus(
  corpus: Corpus,
  digests: ReadonlyMap<string, string>,
  originals: ReadonlyMap<string, Outcome<Received>> = new Map(),
  onProgress?: (done: number, total: number) => void,
): Problem[] {
  const context = createContext(corpus);
  const rules = createRules(digests, originals);
  return sortProblems(
    rules.flatMap((rule, index) => {
      onProgress?.(index, rules.length);
      return rule.check(context);
    }),
  );
}
