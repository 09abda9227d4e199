// The known word that a misspelt one most likely means, for hints in problems and on the command line.
// It must not decide anything: a hint is only shown.

// Optimal string alignment distance; the words are short.
function editDistance(a: string, b: string): number {
  const rows: number[][] = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  const cell = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let j = 1; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1 ? cell(i - 2, j - 2) + 1 : change;
      rows[i]![j] = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, change, swap);
    }
  }
  return cell(a.length, b.length);
}

/**
 * The word of a list that differs least from a misspelt one.
 * @returns the nearest by letters to insert, delete, change or swap; `undefined` when more than a third of it differ. Upper
 *   and lower case are alike.
 * @example nearestWord('vaildate', ['build', 'validate']) // 'validate'
 */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const distance = editDistance(word.toLowerCase(), name.toLowerCase());
    if (best === undefined || distance < best.distance) best = { name, distance };
  }
  return best !== undefined && best.distance <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
}
