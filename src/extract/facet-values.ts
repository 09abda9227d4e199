// Facets as values: what a run or an alias stands for, with the codes that the lexicon has for it.
// It must not read text.
import type { Lexicon } from '../model.ts';
import type { Span } from './clauses.ts';
import { chineseNumber, type Run } from './facet-run.ts';

/** What a facet tells. */
export type FacetKind = 'level' | 'class' | 'rank' | 'skill' | 'grade';

/** One value of a facet: codes (null when the vocabulary has none) and the words that name it. */
export interface FacetValue {
  from: string | null;
  to: string | null;
  word: string;
}

/** A facet as printed; `parts` are the single values that a range stands for (前3名: three). */
export interface Facet extends Span, FacetValue {
  kind: FacetKind;
  parts: FacetValue[];
}

/** The facet columns of an amount. */
interface FacetCodes {
  level: string | null;
  class: string | null;
  rank_from: string | null;
  rank_to: string | null;
  skill_level_from: string | null;
  skill_level_to: string | null;
}

/** No facet known. */
export const NO_FACETS: FacetCodes = {
  level: null,
  class: null,
  rank_from: null,
  rank_to: null,
  skill_level_from: null,
  skill_level_to: null,
};

/** What the lexicon knows of facets, by words. */
export interface FacetWords {
  codeOf(vocabulary: string, words: readonly string[]): string | null;
  /** Lowest and highest code of an ordered vocabulary; null when its order is not known. */
  first(vocabulary: string): string | null;
  last(vocabulary: string): string | null;
  aliases: ReadonlyMap<string, readonly { word: string; code: string; kind: FacetKind }[]>;
}

const KINDS: readonly (readonly [string, FacetKind])[] = [
  ['levels', 'level'],
  ['classes', 'class'],
  ['ranks', 'rank'],
  ['skill_levels', 'skill'],
];

const prepared = new WeakMap<Lexicon, FacetWords>();

/**
 * What a lexicon knows of facets, prepared once for each lexicon.
 * @example facetWords(lexicon).codeOf('levels', ['国家级']) // 'national'
 */
export function facetWords(lexicon: Lexicon): FacetWords {
  const known = prepared.get(lexicon);
  if (known !== undefined) return known;
  const aliases = new Map<string, { word: string; code: string; kind: FacetKind }[]>();
  const codes = new Map<string, Map<string, string>>();
  for (const [vocabulary, kind] of KINDS) {
    const byWord = new Map<string, string>();
    for (const { word, code } of lexicon.words.get(vocabulary) ?? []) {
      byWord.set(word, code);
      const list = aliases.get(word.charAt(0)) ?? [];
      list.push({ word: narrowBrackets(word), code, kind });
      aliases.set(word.charAt(0), list);
    }
    codes.set(vocabulary, byWord);
  }
  for (const list of aliases.values()) list.sort((a, b) => b.word.length - a.word.length);
  const words: FacetWords = {
    codeOf(vocabulary, candidates) {
      const byWord = codes.get(vocabulary);
      for (const word of candidates) {
        const code = byWord?.get(word);
        if (code !== undefined) return code;
      }
      return null;
    },
    first: (vocabulary) => lexicon.order.get(vocabulary)?.[0] ?? null,
    last: (vocabulary) => lexicon.order.get(vocabulary)?.at(-1) ?? null,
    aliases,
  };
  prepared.set(lexicon, words);
  return words;
}

function narrowBrackets(word: string): string {
  return word.replaceAll('（', '(').replaceAll('）', ')');
}

/**
 * The code of a place in a contest; `null` when the vocabulary has none.
 * @example rankCode(words, 1) // 'first'
 */
export function rankCode(words: FacetWords, place: number): string | null {
  return words.codeOf('ranks', [`第${chineseNumber(place)}名`, `第${place}名`]);
}

/**
 * The code of 一等奖, 二等奖 …; place 0 is 特等奖. `null` when the vocabulary has none.
 * @example prizeCode(words, 2) // 'second'
 */
export function prizeCode(words: FacetWords, place: number): string | null {
  return place === 0 ? words.codeOf('ranks', ['特等奖']) : words.codeOf('ranks', [`${chineseNumber(place)}等奖`]);
}

/**
 * One value of a facet.
 * @example single('first', 'third', '前三名').to // 'third'
 */
export function single(from: string | null, to: string | null, word: string): FacetValue {
  return { from, to, word };
}

/**
 * A run as facets: one for each element, or one with parts for a range.
 * @param codeOf code of an element, @param wordOf its full words, in the script of the first element where none are printed.
 * @returns none for a range that does not rise.
 * @example facetsOfRun('rank', run, () => null, ({ word }) => `${word}等奖`).length // 3 for 一、二、三等奖
 */
export function facetsOfRun(
  kind: FacetKind,
  run: Run,
  codeOf: (element: { value: number; word: string }) => string | null,
  wordOf: (element: { value: number; word: string }, like: string) => string,
): Facet[] {
  const [first, last] = [run.elements[0], run.elements.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (run.range) {
    if (last.value <= first.value || last.value - first.value > 20) return [];
    const parts: FacetValue[] = [];
    for (let value = first.value; value <= last.value; value += 1) {
      const element = value === first.value ? first : value === last.value ? last : { value, word: '' };
      parts.push(single(codeOf(element), codeOf(element), wordOf(element, first.word)));
    }
    return [{ kind, start: run.start, end: run.end, from: codeOf(first), to: codeOf(last), word: run.words, parts }];
  }
  return run.elements.map((element, index) => {
    const code = codeOf(element);
    const value = single(code, code, wordOf(element, first.word));
    const end = index === run.elements.length - 1 ? run.end : element.end;
    return { kind, start: element.start, end, ...value, parts: [value] };
  });
}

/**
 * The codes of some facet values as columns.
 * @returns null where no value of that kind is given.
 * @example facetCodes([{ kind: 'rank', from: 'first', to: 'third', word: '前3名' }]).rank_to // 'third'
 */
export function facetCodes(values: readonly (FacetValue & { kind: FacetKind })[]): FacetCodes {
  const codes = { ...NO_FACETS };
  for (const { kind, from, to } of values) {
    if (kind === 'level') codes.level = from;
    else if (kind === 'class') codes.class = from;
    else if (kind === 'rank') [codes.rank_from, codes.rank_to] = [from, to];
    else if (kind === 'skill') [codes.skill_level_from, codes.skill_level_to] = [from, to];
  }
  return codes;
}

/** A value with the facet it belongs to. */
export type KindedValue = FacetValue & { kind: FacetKind };
