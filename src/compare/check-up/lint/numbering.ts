// Lint of numbering: a number that is missing, stands twice, goes back, or is marked as of another level.
// It must not read the text itself: what is odd, segmentation has said.
import type { Block } from '../../../model.ts';
import { parseMarker } from '../../../notation/outline.ts';
import { narrowWidth } from '../../../notation/text.ts';
import { findingOf } from '../finding.ts';
import { citeSpan, type LintContext, type LintRule } from './context.ts';

/** The marker before a block in the same count. */
function before(block: Block, { draft }: LintContext): string | null {
  const at = draft.blocks.findIndex(({ id }) => id === block.id);
  const siblings = draft.blocks
    .slice(0, Math.max(0, at))
    .filter(({ parent, marker }) => parent === block.parent && marker !== null);
  return siblings.at(-1)?.marker ?? null;
}

/** （1）…（2）… may run in the paragraph before a line that begins with （3）. */
function runsOn(block: Block, { draft }: LintContext): boolean {
  const at = draft.blocks.findIndex(({ id }) => id === block.id);
  const above = at < 1 ? '' : narrowWidth(draft.blocks[at - 1]!.text);
  const marker = narrowWidth(block.marker ?? '');
  const number = parseMarker(block.text)?.ordinal ?? 0;
  return number > 1 && /\d/.test(marker) && above.includes(marker.replace(/\d+/, String(number - 1)));
}

function citeMarker(block: Block) {
  const marker = block.marker ?? '';
  const start = Math.max(0, block.text.indexOf(marker));
  return citeSpan(block, start, start + marker.length);
}

function rule(
  id: 'numbering/gap' | 'numbering/repeat' | 'numbering/order' | 'numbering/level',
  warning: string,
  explains: string,
): LintRule {
  return {
    id,
    explains,
    check: (context) =>
      context.draft.outline
        .filter((odd) => odd.rule === warning && odd.block.marker !== null && !runsOn(odd.block, context))
        .map(({ block }) =>
          findingOf(id, 'lint', [citeMarker(block)], { marker: block.marker ?? '', before: before(block, context) }),
        ),
  };
}

export const numberingRules: readonly LintRule[] = [
  rule('numbering/gap', 'outline/number-missing', 'numbers follow one another without a gap'),
  rule('numbering/repeat', 'outline/number-repeated', 'a number stands once in its count'),
  rule('numbering/order', 'outline/number-order', 'numbers do not go back'),
  rule(
    'numbering/level',
    'outline/marker-mended',
    'markers of one level are alike: 一、 for sections, （一） below, 1. below that',
  ),
];
