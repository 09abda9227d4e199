// One candidate for an amount: its span in print and every column that nothing has named yet as null.
// It must not read text.
import type { AmountCandidate, Block } from '../model.ts';
import { anchorSpan } from '../provenance.ts';
import type { Span } from './clauses.ts';
import { NO_FACETS } from './facet-values.ts';

const UNNAMED = {
  id: null,
  policy: null,
  jurisdiction: null,
  measure: null,
  topics: [] as string[],
  title: null,
  recipient_en: null,
  review: null,
} as const;

/**
 * A candidate with its quotation.
 * @param span of the words to quote. @param parts what is known of it; every other column is null.
 * @example makeAmount(block, { start: 0, end: 6 }, { role: 'benefit', … }).recipient // null
 */
export function makeAmount(
  block: Block,
  span: Span,
  parts: Partial<AmountCandidate> &
    Pick<AmountCandidate, 'role' | 'rule' | 'bound' | 'min' | 'max' | 'unit' | 'approximate'>,
): AmountCandidate {
  return {
    ...UNNAMED,
    topics: [],
    item: null,
    kind: null,
    percent_of: null,
    per: null,
    period: null,
    recipient: null,
    payer: null,
    ...NO_FACETS,
    ...parts,
    cite: anchorSpan(block, span.start, span.end),
  };
}
