// How the figures of one row are spread over places, in words.
// It must not count a bound as a figure, nor make a score: compare/distribution.ts says what may be set together.
import type { ComparisonRow } from '../../compare/comparables/comparables.ts';
import { distributionOf } from '../../compare/comparables/distribution.ts';
import { formatValue } from '../language.ts';
import type { Reading } from './entry.ts';

/** Fewer figures than this are read faster than described. */
const MIN_FIGURES = 3;

/**
 * The spread of a row in a line.
 * @returns null when fewer than three places print a plain figure. Bounds, ranges and figures that count otherwise are left
 *   out, and the line says how many are.
 * @example spreadWords(reading, row) // 'n = 4：最低 500，四分位 875–2,750，中位 1,500，最高 5,000 元；另有 1 个界限未计入'
 */
export function spreadWords({ corpus, lang }: Reading, row: ComparisonRow): string | null {
  const { n, unit, min, q1, median, q3, max, apart } = distributionOf(corpus, row);
  if (n < MIN_FIGURES || unit === null) return null;
  const read = (number: number | null) => {
    const value = { bound: 'exact' as const, min: number, max: number, unit };
    return formatValue(value, lang, corpus.vocabularies.get('units')?.terms);
  };
  const [least, low, middle, high, most] = [min, q1, median, q3, max].map(read);
  const { unit: word } = most!;
  const spread =
    lang === 'zh'
      ? `n = ${n}：最低 ${least!.figure}，四分位 ${low!.figure}–${high!.figure}，中位 ${middle!.figure}，最高 ${most!.figure} ${word}`
      : `n = ${n}: minimum ${least!.figure}, quartiles ${low!.figure}–${high!.figure}, median ${middle!.figure}, maximum ${most!.figure} ${word}`;
  if (apart.length === 0) return spread.trimEnd();
  return lang === 'zh'
    ? `${spread.trimEnd()}；另有 ${apart.length} 个界限、区间或口径不同的数未计入`
    : `${spread.trimEnd()}; ${apart.length} not counted: bounds, ranges or figures counted otherwise`;
}
