// Directions: goals without a figure, where the words name a quantity that is to grow (不断扩大…覆盖面, 逐步扩大评选比例).
// It must not make a goal of every good intention: the quantity must be named, or counted each year by an indicator.
import type { Block, GoalCandidate, Lexicon } from '../model.ts';
import { anchorSpan } from '../provenance.ts';
import { findWords } from './lexicon.ts';

const STEADY = '不断|逐步|着力|稳步|持续|逐年|进一步|有序|适度';
const GROW = '扩大|壮大|提高|增加|提升|扩充|降低|减少|缩短';
const MEASURED = '规模|数量|比例|覆盖面|覆盖率|占比|比重|总量|人数|频次|招生规模';
const GROWS = new RegExp(`(?:${STEADY})(?:${GROW})[^，。；,;、]{0,40}?(?:${MEASURED})(?=[，。；,;]|$)`, 'g');
const SPREADS = new RegExp(
  `[^，。；,;]{2,24}(?:${MEASURED})(?:${STEADY})(?:扩|提|增|${GROW})[^，。；,;]{0,6}(?=[，。；,;]|$)`,
  'g',
);
/** The two words of SPREADS side by side: without them the long pattern need not be tried at every letter. */
const SPREAD_MARK = new RegExp(`(?:${MEASURED})(?:${STEADY})`);
const REGULAR = /(?:每年|定期)[^，。；,;\d一二两三四五六七八九十]{0,80}/g;

function direction(
  block: Block,
  start: number,
  end: number,
  rule: string,
  indicator: string | null,
  basis: GoalCandidate['basis'],
): GoalCandidate {
  return {
    id: null,
    policy: null,
    jurisdiction: null,
    measure: null,
    topics: [],
    indicator,
    kind: 'direction',
    title: null,
    bound: null,
    min: null,
    max: null,
    unit: null,
    approximate: false,
    basis,
    due: null,
    period_from: null,
    period_to: null,
    scope: 'whole_jurisdiction',
    part_of: null,
    restates: null,
    review: null,
    subject: block.text.slice(start, end),
    cite: anchorSpan(block, start, end),
    rule,
  };
}

/**
 * Find the directions of one block.
 * @param goals those of the block that have a figure: a clause that holds one is no direction.
 * @returns in order; `bound`, `min`, `max` and `unit` are null.
 * @example findDirections(block, lexicon, [])[0].cite.quote // '逐步扩大评选比例'
 */
export function findDirections(block: Block, lexicon: Lexicon, goals: readonly GoalCandidate[]): GoalCandidate[] {
  const found: GoalCandidate[] = [];
  const free = (start: number, end: number) =>
    !goals.some(({ cite }) => cite.start < end && start < cite.end) &&
    !found.some(({ cite }) => cite.start < end && start < cite.end);
  const indicatorIn = (start: number, end: number) =>
    findWords(block.text.slice(start, end), lexicon, 'indicators').sort((a, b) => b.word.length - a.word.length)[0]
      ?.code ?? null;
  for (const pattern of SPREAD_MARK.test(block.text) ? [GROWS, SPREADS] : [GROWS]) {
    for (const match of block.text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (free(start, end)) found.push(direction(block, start, end, 'goal/direction', indicatorIn(start, end), null));
    }
  }
  for (const match of block.text.matchAll(REGULAR)) {
    const start = match.index;
    const end = start + match[0].length;
    const indicator = indicatorIn(start, end);
    if (indicator === null || !free(start, end)) continue;
    found.push(
      direction(block, start, end, 'goal/regularly', indicator, match[0].startsWith('每年') ? 'per_year' : null),
    );
  }
  return found.sort((a, b) => a.cite.start - b.cite.start);
}
