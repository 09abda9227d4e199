// The sums of a table as candidates: each cell with its row, its column and the caption above.
// It must not read cells: that is amount-table.ts.
import type { AmountCandidate, Block, Lexicon } from '../model.ts';
import { makeAmount } from './amount-candidate.ts';
import { findTableSums } from './amount-table.ts';
import { periodOf, perWords, sidesOf } from './amount-words.ts';
import { type DocumentContext, headingsAbove } from './context.ts';
import { facetCodes, type KindedValue } from './facet-values.ts';
import { findItem, readKind } from './kind.ts';
import { findPer } from './per.ts';

/**
 * Find every sum of a table.
 * @param context where the table stands: the lines and headings above it lend their words.
 * @returns one candidate for each sum, in the order of the cells. Never throws.
 * @example tableAmounts(block, lexicon, context)[0]?.rule // 'table/benefit'
 */
export function tableAmounts(block: Block, lexicon: Lexicon, context: DocumentContext): AmountCandidate[] {
  const near = context.blocks
    .slice(Math.max(0, context.index - 2), context.index)
    .filter(({ kind }) => kind !== 'table');
  const captions = [
    ...near.map(({ text }) => text.slice(-80)),
    ...headingsAbove(context, block)
      .slice(0, 2)
      .map((text) => text.slice(0, 60)),
  ];
  const caption = captions.join('\n');
  return findTableSums(block.text, caption, lexicon).map((sum) => {
    const kind = sum.role === 'benefit' ? readKind('', caption + sum.header) : null;
    const values: KindedValue[] = sum.facets.filter(({ kind: facet }) => facet !== 'grade');
    return makeAmount(block, sum, {
      role: sum.role === 'benefit' && sum.quantity.unit === 'percent' ? 'rate' : sum.role,
      rule: sum.rule,
      ...sidesOf(sum.quantity),
      kind,
      recipient: sum.recipient,
      per:
        sum.quantity.unit === 'percent'
          ? null
          : (findPer([...sum.quantity.per, ...perWords(sum.header)], [], sum.recipient, lexicon) ?? null),
      period: periodOf(sum.quantity, perWords(sum.header), kind, sum.header),
      item: findItem(
        `${caption}\n${sum.header}`,
        caption.length + 1 + sum.header.length,
        caption.length + 1 + sum.header.length,
        0,
        0,
        lexicon,
      ),
      ...facetCodes(values),
    });
  });
}
