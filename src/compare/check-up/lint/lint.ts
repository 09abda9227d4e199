// Lint of a draft: all rules of drafting, in order, over one text. Every rule runs; every finding is listed.
// It must not look at other policies, nor weigh one finding against another.
import type { Draft } from '../draft.ts';
import type { DraftCite, Finding } from '../finding.ts';
import { createLintContext, type LintContext, type LintRule } from './context.ts';
import { contradictionRules } from './contradictions.ts';
import { dateRules } from './dates.ts';
import { goalRules } from './goals.ts';
import { numberingRules } from './numbering.ts';
import { rangeRules } from './ranges.ts';
import { referenceRules } from './references.ts';
import { sumRules } from './sums.ts';
import { unitRules } from './units.ts';

/** The rules, in the order in which they are explained. */
export const LINT_RULES: readonly LintRule[] = [
  ...goalRules,
  ...sumRules,
  ...unitRules,
  ...dateRules,
  ...referenceRules,
  ...numberingRules,
  ...contradictionRules,
  ...rangeRules,
];

/**
 * Put findings in the order of the draft; those about the whole draft come last, in the order in which they were made.
 * @param blocks of the draft, in order.
 * @returns a new array; equal places keep their order.
 */
export function sortFindings<T extends { cites: readonly DraftCite[] }>(
  findings: readonly T[],
  blocks: readonly { id: string }[],
): T[] {
  const order = new Map(blocks.map(({ id }, index) => [id, index]));
  const place = ({ cites: [first] }: T): [number, number] =>
    first === undefined ? [blocks.length, 0] : [order.get(first.block) ?? blocks.length, first.start];
  return [...findings].sort((a, b) => {
    const [blockA, startA] = place(a);
    const [blockB, startB] = place(b);
    return blockA - blockB || startA - startB;
  });
}

/**
 * Check the drafting of a text.
 * @param context when it is made already.
 * @returns findings of severity `lint` without examples, in the order of the text. Never throws.
 * @example lintDraft(draft).map(({ rule }) => rule) // ['date/relative', 'unit/no-lead']
 */
export function lintDraft(draft: Draft, context: LintContext = createLintContext(draft)): Finding[] {
  return sortFindings(
    LINT_RULES.flatMap((rule) => rule.check(context)),
    draft.blocks,
  );
}
