// Finds quotes in blocks. The one place that says whether the sentence behind a value is there.
// It must never move a quote to words that are only similar.
import type { Block } from './model.ts';
import type { Cite } from './types.ts';

/** Where a quote stands in its block, in UTF-16 units, end excluded. */
export interface Anchor {
  block: string;
  quote: string;
  start: number;
  end: number;
  /** Up to 32 units before and after, as in a W3C text quote selector. */
  prefix: string;
  suffix: string;
}

/** Why a quote has no anchor. */
export type AnchorFailure =
  | { failure: 'block-missing' }
  | { failure: 'quote-missing' }
  | { failure: 'quote-ambiguous'; occurrences: number }
  | { failure: 'nth-out-of-range'; occurrences: number };

/** Length of prefix and suffix in UTF-16 units: enough to tell two occurrences apart in practice. */
const CONTEXT = 32;

/** Start offsets of every occurrence of a part, overlapping ones included. */
function findOccurrences(text: string, part: string): number[] {
  const found: number[] = [];
  if (part === '') return found;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

/** Cut without splitting a surrogate pair. */
function sliceWhole(text: string, start: number, end: number): string {
  const isLow = (at: number) => at > 0 && at < text.length && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return text.slice(isLow(start) ? start + 1 : start, isLow(end) ? end - 1 : end);
}

/**
 * Find the words that a cite names.
 * @returns the anchor, or why there is none: a quote that occurs more than once needs `nth`.
 * @example findQuote(blocks, { block: 's1.p1', quote: '10万人以上' }) // { block: 's1.p1', quote: '10万人以上', start: 204, end: 210, … }
 */
export function findQuote(blocks: ReadonlyMap<string, Block>, cite: Cite): Anchor | AnchorFailure {
  const block = blocks.get(cite.block);
  if (block === undefined) return { failure: 'block-missing' };
  const occurrences = findOccurrences(block.text, cite.quote);
  if (occurrences.length === 0) return { failure: 'quote-missing' };
  if (cite.nth === undefined && occurrences.length > 1)
    return { failure: 'quote-ambiguous', occurrences: occurrences.length };
  const start = occurrences[(cite.nth ?? 1) - 1];
  if (start === undefined) return { failure: 'nth-out-of-range', occurrences: occurrences.length };
  return anchorSpan(block, start, start + cite.quote.length);
}

/**
 * The anchor of words whose place in a block is known.
 * @param start first UTF-16 unit, @param end the one after the last; both within the block.
 * @returns quote, offsets, and the words before and after.
 * @example anchorSpan(block, 204, 210).quote // '10万人以上'
 */
export function anchorSpan(block: Pick<Block, 'id' | 'text'>, start: number, end: number): Anchor {
  const { id, text } = block;
  return {
    block: id,
    quote: text.slice(start, end),
    start,
    end,
    prefix: sliceWhole(text, Math.max(0, start - CONTEXT), start),
    suffix: sliceWhole(text, end, Math.min(text.length, end + CONTEXT)),
  };
}

/**
 * The anchor of a cite that validation has proven.
 * @returns the anchor. Throws when there is none: publishing unproven data is a bug of ours.
 * @example anchorOf(blocks, goal.cite).start
 */
export function anchorOf(blocks: ReadonlyMap<string, Block>, cite: Cite): Anchor {
  const found = findQuote(blocks, cite);
  if ('failure' in found) throw new Error(`unproven quote in ${cite.block} (${found.failure}): ${cite.quote}`);
  return found;
}
