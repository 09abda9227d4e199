// Runs that print their suffix once: 一、二、三等奖, 一至三等奖, 国家、省级. Elements and their joints, no codes.
// It must not know what a run stands for: that is facets.ts.
import { isOneOf, RANGE_MARKS } from '../notation/text.ts';
import type { Span } from './clauses.ts';

const DIGITS = '一二三四五六七八九十';

const ROMAN: readonly (readonly [string, number])[] = [
  ['III', 3],
  ['II', 2],
  ['IV', 4],
  ['I', 1],
  ['Ⅰ', 1],
  ['Ⅱ', 2],
  ['Ⅲ', 3],
  ['Ⅳ', 4],
  ['V', 5],
  ['Ⅴ', 5],
];

/** One element of a run that prints its suffix once: 一 in 一、二、三等奖. */
interface Element extends Span {
  word: string;
  value: number;
  /** May stand next to its neighbour without a mark: 一二三等奖. */
  tight: boolean;
}

/** Reads one element at a place. */
export type Reader = (text: string, at: number) => Element | undefined;

/** 一, 十二, 12. */
export const readDigit: Reader = (text, at) => {
  const place = DIGITS.indexOf(text.charAt(at));
  if (at < text.length && place >= 0) {
    const next = DIGITS.indexOf(text.charAt(at + 1));
    // 十二 is one number, 一二 two.
    if (place === 9 && at + 1 < text.length && next >= 0 && next < 9)
      return { start: at, end: at + 2, word: text.slice(at, at + 2), value: 11 + next, tight: false };
    return { start: at, end: at + 1, word: text.charAt(at), value: place + 1, tight: true };
  }
  let end = at;
  while (end < text.length && end - at < 3 && isArabic(text, end)) end += 1;
  if (end === at || end - at > 2) return undefined;
  return { start: at, end, word: text.slice(at, end), value: Number(text.slice(at, end)), tight: false };
};

/** One of some words; its value is its place among them, from 1. */
export const readOneOf =
  (words: readonly string[], tight: boolean): Reader =>
  (text, at) => {
    for (const [value, word] of words.entries()) {
      if (text.startsWith(word, at)) return { start: at, end: at + word.length, word, value: value + 1, tight };
    }
    return undefined;
  };

/** A digit, or 特 for 特等奖. */
export const readPrizeDigit: Reader = (text, at) =>
  text.charAt(at) === '特' ? { start: at, end: at + 1, word: '特', value: 0, tight: true } : readDigit(text, at);

/** 金, 银, 铜. */
export const readMedal = readOneOf(['金', '银', '铜'], true);

/** 冠, 亚, 季, 殿. */
export const readPodium = readOneOf(['冠', '亚', '季', '殿'], true);

/** 甲, 乙, 丙, 丁. */
export const readStem = readOneOf(['甲', '乙', '丙', '丁'], true);

/** A, B, C. */
export const readLetter = readOneOf(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'], false);

/** 初, 中, 高. */
export const readDepth = readOneOf(['初', '中', '副高', '正高', '高'], true);

/** I, II, Ⅲ. */
export const readRoman: Reader = (text, at) => {
  const found = ROMAN.find(([word]) => text.startsWith(word, at));
  return found === undefined
    ? undefined
    : { start: at, end: at + found[0].length, word: found[0], value: found[1], tight: false };
};

/** 4A, AAAA; the digit counts, not the letters. */
export const readScenic: Reader = (text, at) => {
  if (isArabic(text, at) && text.charAt(at + 1) === 'A')
    return { start: at, end: at + 2, word: text.slice(at, at + 2), value: Number(text.charAt(at)), tight: false };
  let end = at;
  while (end < text.length && text.charAt(end) === 'A' && end - at < 6) end += 1;
  if (end - at < 2 || end - at > 5) return undefined;
  return { start: at, end, word: text.slice(at, end), value: end - at, tight: false };
};

/** A digit with or without 第. */
export const readPlaceDigit: Reader = (text, at) => {
  const skipped = text.charAt(at) === '第' ? at + 1 : at;
  const digit = readDigit(text, skipped);
  return digit === undefined ? undefined : { ...digit, start: at, word: text.slice(at, digit.end) };
};

/**
 * Tell whether a digit 0 to 9 stands at a place.
 * @example isArabic('3A', 0) // true
 */
export function isArabic(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** Marks and words that join members of a list, longest first. */
export const SEPARATORS = ['以及', '或者', '、', '和', '及', '与', '或', '/', '暨'];

/**
 * Walk over a mark or word that joins members of a list.
 * @returns the offset after it, or `at` when none stands there.
 * @example separatorAt('、省级', 0) // 1
 */
export function separatorAt(text: string, at: number): number {
  for (const word of SEPARATORS) if (text.startsWith(word, at)) return at + word.length;
  return at;
}

/** Elements with their common suffix. */
export interface Run extends Span {
  elements: Element[];
  suffix: string;
  range: boolean;
  /** As printed. */
  words: string;
}

const MAX_RUN = 12;

/**
 * Read elements that share one suffix: 一、二、三等奖, 一至三等奖, 一二三等奖.
 * @returns `undefined` when no suffix closes the run. At most 12 elements are read.
 * @example readRun('一、二等奖', 0, readDigit, ['等奖'])?.elements.length // 2
 */
export function readRun(text: string, at: number, reader: Reader, suffixes: readonly string[]): Run | undefined {
  const elements: Element[] = [];
  let range = false;
  let pos = at;
  for (let step = 0; step < MAX_RUN; step += 1) {
    const element = reader(text, pos);
    if (element === undefined) return undefined;
    elements.push(element);
    pos = element.end;
    const suffix = suffixes.find((word) => text.startsWith(word, pos));
    if (suffix !== undefined) {
      const end = pos + suffix.length;
      return { start: at, end, elements, suffix, range, words: text.slice(at, end) };
    }
    if (isOneOf('至到', text, pos) || isOneOf(RANGE_MARKS, text, pos)) {
      if (elements.length > 1) return undefined;
      range = true;
      pos += 1;
      continue;
    }
    const next = separatorAt(text, pos);
    if (next === pos && !element.tight) return undefined;
    if (next !== pos && range) return undefined;
    pos = next;
  }
  return undefined;
}

/**
 * A number up to 19 in Chinese numerals, a larger one in digits.
 * @example chineseNumber(12) // '十二'
 */
export function chineseNumber(value: number): string {
  if (value <= 10) return DIGITS.charAt(value - 1);
  return value < 20 ? `十${DIGITS.charAt(value - 11)}` : String(value);
}

/**
 * A number in the script of its neighbour: what a range does not print.
 * @example digitLike(2, '一') // '二'
 */
export function digitLike(value: number, like: string): string {
  return isArabic(like, 0) ? String(value) : chineseNumber(value);
}
