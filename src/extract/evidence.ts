// How strongly the words of a text speak for the terms of a vocabulary: words and cues with their weights.
// It must not choose among terms, nor know what a vocabulary is about.
import type { Lexicon } from '../model.ts';
import { findWords, hasCue, wordsOf } from './lexicon.ts';

/** The words that speak for each code, each with its weight. */
export type Evidence = Map<string, Map<string, number>>;

/** A piece of text and what a word in it weighs. */
export interface Part {
  text: string;
  weight: number;
}

/** How the parts are read. */
export interface Reading {
  /** Weight of a cue against that of a word: it only makes a term likely. A cue with … in it is a phrase, and as good as a word. */
  cue: number;
  /** Weight of a word by its place in the text, 1 unless told; `sole` for a cue of one word. */
  place?: (text: string) => (at: number, sole: boolean) => number;
  /** Weight of a word of its own, 1 unless told. */
  own?: (word: string) => number;
  /** True when a word inside a longer cue counts too: 职工选手 names two groups. */
  nested?: boolean;
  /** False where the words around a word show that another is meant. */
  means?: (text: string, start: number, end: number) => boolean;
}

/**
 * Count a word for a code.
 * @returns nothing; a word said again counts half.
 * @example count(evidence, 'contests-system', '技能竞赛', 1)
 */
export function count(evidence: Evidence, code: string, word: string, weight: number): void {
  const words = evidence.get(code) ?? new Map<string, number>();
  const before = words.get(word);
  words.set(word, before === undefined ? weight : before + weight / 2);
  evidence.set(code, words);
}

/**
 * What all words of a code weigh together.
 * @example weightOf(new Map([['竞赛', 3], ['大赛', 1]])) // 4
 */
export function weightOf(words: ReadonlyMap<string, number>): number {
  return [...words.values()].reduce((sum, weight) => sum + weight, 0);
}

/** True for words that are some of those of a longer cue. */
function isWithin(words: readonly string[], longer: readonly string[]): boolean {
  return longer.length > words.length && words.every((word) => longer.includes(word));
}

/** Where a cue word stands of its own: 创业补贴 in 求职创业补贴, a word of another term, does not; -1 when nowhere. */
function placeOf(word: string, sentence: string, longer: readonly string[]): number {
  const around = longer.filter((other) => other.length > word.length && other.includes(word));
  const rest = around.reduce((text, other) => text.replaceAll(other, '　'.repeat(other.length)), sentence);
  return rest.indexOf(word);
}

/**
 * Weigh the words and cues of a vocabulary in the parts of a text.
 * @returns the evidence, and the codes for which a word speaks and not only a cue.
 * @example evidenceIn([{ text: '举办技能竞赛', weight: 1 }], lexicon, 'topics', reading).sure // Set { 'contests-system' }
 */
export function evidenceIn(
  parts: readonly Part[],
  lexicon: Lexicon,
  vocabulary: string,
  reading: Reading,
): { found: Evidence; sure: Set<string> } {
  const words = wordsOf(lexicon, vocabulary);
  const codes = [...new Set(words.map(({ code }) => code))];
  // A term with narrower ones (contests over contests-system) is no answer.
  const wide = new Set(codes.filter((code) => codes.some((other) => other.startsWith(`${code}-`))));
  const { cue, place = () => () => 1, own = () => 1, nested = false, means = () => true } = reading;
  const cues = lexicon.cues.get(vocabulary) ?? [];
  const inLonger = (text: string, start: number, word: string, code: string) =>
    !nested &&
    cues.some((one) => {
      const [longer = ''] = one.words;
      if (one.code === code || one.words.length > 1 || longer.length <= word.length) return false;
      const at = longer.indexOf(word);
      return at >= 0 && text.startsWith(longer, start - at);
    });
  const found: Evidence = new Map();
  const sure = new Set<string>();
  for (const { text, weight } of parts) {
    const weigh = place(text);
    for (const { word, code, start, end } of findWords(text, lexicon, vocabulary)) {
      if (wide.has(code) || !means(text, start, end) || inLonger(text, start, word, code)) continue;
      count(found, code, word, weight * Math.min(own(word), weigh(start, false)));
      sure.add(code);
    }
    for (const { 0: sentence, index } of text.matchAll(/[^。；\n]+/g)) {
      const said = cues.filter((one) => hasCue(sentence, one.words));
      for (const one of said) {
        const [word = ''] = one.words;
        if (found.get(one.code)?.has(word)) continue;
        const longer = [...words, ...said.map((other) => ({ word: other.words.join(' '), code: other.code }))]
          .filter((other) => other.code !== one.code)
          .map((other) => other.word);
        // 创业 租金 says more than 租金, as a longer word does.
        if (said.some((other) => other.code !== one.code && isWithin(one.words, other.words))) continue;
        const phrase = word.includes('…');
        const single = one.words.length === 1 && !phrase;
        const at = single ? placeOf(word, sentence, longer) : 0;
        if (at < 0) continue;
        if (phrase) sure.add(one.code);
        count(found, one.code, word, weight * (phrase ? 1 : cue) * (single ? weigh(index + at, true) : 1));
      }
    }
  }
  return { found, sure };
}
