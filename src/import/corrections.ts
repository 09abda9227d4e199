// Corrections: the only changes ever made to a text as received. Each is listed with its reason and replayed by validate.
// This file must not decide where text is damaged beyond what it can prove from the text itself.
import type { Correction } from '../types.ts';

/** A correction that could not be applied, by its index in the list. */
export interface CorrectionFailure {
  index: number;
  /** How often `original` occurs in the text at that point: 0 or at least 2. */
  occurrences: number;
}

function countOccurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count++;
  return count;
}

/**
 * Apply corrections one after the other. Each `original` must occur exactly once in the text as left by those before it;
 * one that does not is passed over and reported.
 * @returns the corrected text, and the failures in order.
 * @example applyCorrections('优化政\n\n策', [{ original: '政\n\n策', corrected: '政策', … }]).text // '优化政策'
 */
export function applyCorrections(
  text: string,
  corrections: readonly Pick<Correction, 'original' | 'corrected'>[],
): { text: string; failures: CorrectionFailure[] } {
  const failures: CorrectionFailure[] = [];
  let current = text;
  corrections.forEach((correction, index) => {
    const occurrences = countOccurrences(current, correction.original);
    if (occurrences !== 1) {
      failures.push({ index, occurrences });
      return;
    }
    const at = current.indexOf(correction.original);
    current = current.slice(0, at) + correction.corrected + current.slice(at + correction.original.length);
  });
  return { text: current, failures };
}
