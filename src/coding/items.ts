// What each sum of a measure is paid for: by the words and cues of the vocabulary, nearest to the sum first.
// It must not name an item for which no word speaks.
import { hasCue, wordsOf } from '../extract/lexicon.ts';
import type { AmountCandidate, Lexicon } from '../model.ts';

/** As far as a sentence is read to each side of a sum, and its block before it: a table in one line has no end. */
const NEAR = 300;
const FAR = 1000;

/** Where the sums stand. */
export interface Surroundings {
  /** Title of the measure, '' when it has none. */
  title: string;
  /** Words of the block that opens the measure. */
  lead: string;
  /** Titles of the sections around it, the nearest first. */
  above: readonly string[];
  /** Words of a block by its id. */
  textOf(block: string): string;
}

/**
 * The code with the longest words in a passage; a cue of several words is as long as all of them.
 * @param fits false for a code that cannot be meant here.
 * @returns null where no word speaks.
 * @example codeIn('工作室建设补助资金', lexicon, 'items') // 'studio_grant'
 */
export function codeIn(
  passage: string,
  lexicon: Lexicon,
  vocabulary: string,
  fits: (code: string) => boolean = () => true,
): string | null {
  let best: { code: string; length: number } | undefined;
  const consider = (words: readonly string[], code: string) => {
    const length = words.join('').length;
    if (length > (best?.length ?? 0) && fits(code) && hasCue(passage, words)) best = { code, length };
  };
  for (const { word, code } of wordsOf(lexicon, vocabulary)) consider([word], code);
  for (const { words, code } of lexicon.cues.get(vocabulary) ?? []) consider(words, code);
  return best?.code ?? null;
}

/**
 * Propose what each sum of one measure is paid for.
 * @returns the sums in their order, each with the item of its own words, else of its sentence, of the sum before it when it is a limit
 *   or a share of that one, of the title, of its block, of the opening words, or of the section; null where none has a word.
 * @example withItems(sums, { title: '建设工作室', lead: '', above: [], textOf }, lexicon)[0].item // 'studio_grant'
 */
export function withItems(
  sums: readonly AmountCandidate[],
  { title, lead, above, textOf }: Surroundings,
  lexicon: Lexicon,
): AmountCandidate[] {
  const itemIn = (passage: string) => codeIn(passage, lexicon, 'items');
  const done: AmountCandidate[] = [];
  for (const sum of sums) {
    const { cite, role, recipient } = sum;
    const text = textOf(cite.block);
    const before = text.slice(Math.max(0, cite.start - NEAR), cite.start);
    const lastStop = Math.max(...['。', '；', '\n'].map((mark) => before.lastIndexOf(mark)));
    const start = cite.start - before.length + lastStop + 1;
    const after = text.slice(cite.end, cite.end + NEAR);
    const stop = after.search(/[。；\n]/);
    const end = cite.end + (stop < 0 ? after.length : stop);
    const previous = done.at(-1)?.item ?? null;
    const follows =
      role === 'cap' || role === 'rate' || /^[^，。；]{0,8}(?:再|另|其中)|^(?:再|另|其中)|，再/.test(cite.quote);
    const item =
      itemIn(`${recipient ?? ''} ${cite.quote}`) ??
      itemIn(text.slice(start, cite.end)) ??
      itemIn(text.slice(start, end)) ??
      (follows ? previous : null) ??
      itemIn(`${title} ${cite.quote}`) ??
      itemIn(text.slice(Math.max(0, cite.end - FAR), cite.end)) ??
      itemIn(`${lead} ${cite.quote}`) ??
      previous ??
      above.map((heading) => itemIn(`${heading} ${cite.quote}`)).find((code) => code !== null) ??
      sum.item;
    done.push({ ...sum, item });
  }
  return done;
}
