// Stage 5: all rules, in order, over a corpus. Every rule runs; every problem is listed.
// It must not read the disk, stop early, or change data.
import type { Corpus } from '../model.ts';
import { type Problem, sortProblems } from '../problem.ts';
import { codeRules } from './codes.ts';
import { createContext, type Rule } from './context.ts';
import { coverageRules } from './coverage.ts';
import { provenanceRules } from './provenance.ts';
import { referenceRules } from './references.ts';
import { createTextRules } from './text.ts';
import { unitRules } from './units.ts';
import { valueRules } from './values.ts';

/**
 * The rules, in the order in which the codebook explains them.
 * @param digests SHA-256 of each original by policy id; empty where nobody hashed them.
 */
export function createRules(digests: ReadonlyMap<string, string>): readonly Rule[] {
  return [
    ...createTextRules(digests),
    ...referenceRules,
    ...codeRules,
    ...unitRules,
    ...provenanceRules,
    ...valueRules,
    ...coverageRules,
  ];
}

/**
 * Check a corpus against every rule.
 * @param digests SHA-256 of each original by policy id.
 * @returns problems sorted by file, line, column and rule; none when all is well.
 * @example validateCorpus(corpus, digests).map(({ rule }) => rule) // []
 */
export function validateCorpus(corpus: Corpus, digests: ReadonlyMap<string, string>): Problem[] {
  const context = createContext(corpus);
  return sortProblems(createRules(digests).flatMap((rule) => rule.check(context)));
}
