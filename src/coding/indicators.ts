// What each goal is measured by: the words and cues of the vocabulary, in the subject first, and only where unit and topic fit.
// It must not name an indicator that counts in another unit.
import type { GoalCandidate, Lexicon } from '../model.ts';
import { codeIn } from './items.ts';

/** A subject that names nothing of its own: what it counts stands before it. */
const NAMELESS = /^(?:|其中.*|.{1,4}级)$/;

/** 人 and 人次 count the same people; all other units are kept apart. */
const sameCount = (a: string | null, b: string | null) =>
  a === b || (a?.startsWith('person') && b?.startsWith('person'));

/**
 * Propose what a goal is measured by.
 * @param topics of the measure that the goal stands in; null for a goal of the document.
 * @param whole indicator of the goal that this one is a part of, null when there is none.
 * @returns the indicator of its subject, else of the end of its quote, of the quote, or of the whole; null where none fits.
 * @example indicatorOf(goal, null, null, lexicon) // 'master_studios'
 */
export function indicatorOf(
  goal: GoalCandidate,
  topics: readonly string[] | null,
  whole: string | null,
  lexicon: Lexicon,
): string | null {
  const fits = (code: string) => {
    const known = lexicon.indicators.get(code);
    if (known === undefined) return false;
    if (goal.unit !== null && known.unit !== null && !sameCount(goal.unit, known.unit)) return false;
    return topics === null || known.topics.length === 0 || known.topics.some((topic) => topics.includes(topic));
  };
  const { quote } = goal.cite;
  const subject = goal.subject ?? '';
  const end = quote.split(/[，,；：]/).at(-1) ?? quote;
  return (
    codeIn(subject, lexicon, 'indicators', fits) ??
    (goal.indicator !== null && fits(goal.indicator) ? goal.indicator : null) ??
    codeIn(end, lexicon, 'indicators', fits) ??
    (NAMELESS.test(subject)
      ? whole !== null && fits(whole)
        ? whole
        : codeIn(quote, lexicon, 'indicators', fits)
      : null)
  );
}
