// What a reader typed, as terms. It must not look at the index: what cannot be found is found out there.
import { foldText, wordsIn } from './fold.ts';

/** One thing that a hit must have. */
export interface QueryTerm {
  /** Folded; looked for as a substring of Chinese texts. */
  text: string;
  /** English words, each the beginning of a word of the hit (the whole of it when it is short); empty when none are meant. */
  words: string[];
  /** Values that answer the term as `key`s of values: 10万元 is `100000 CNY`; empty when it is no number. */
  values: string[];
}

/** Shorter words must be met whole: their beginnings are anything. */
export const PREFIX_LENGTH = 3;

const MULTIPLIERS: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 };
const UNITS: Readonly<Record<string, string>> = {
  元: 'CNY',
  yuan: 'CNY',
  rmb: 'CNY',
  cny: 'CNY',
  '%': 'percent',
  percent: 'percent',
  人: 'person',
  名: 'person',
  people: 'person',
  个: 'item',
};
const NUMBER = /^[¥￥]?(\d+(?:\.\d+)?)(百万|千万|[百千万亿])?(元|%|人|名|个|yuan|rmb|cny|percent|people)?$/;

/**
 * Key of a value in the index: the number, and its unit where the unit was said.
 * @example valueKey(100000, 'CNY') // '100000 CNY'
 */
export function valueKey(value: number, unit?: string): string {
  return unit === undefined ? String(value) : `${value} ${unit}`;
}

function valuesOf(text: string): string[] {
  const [, digits, multiplier = '', unit = ''] = NUMBER.exec(text) ?? [];
  if (digits === undefined) return [];
  // 1.15 × 10000 is 11500, not 11499.999….
  const value = Number((Number(digits) * (MULTIPLIERS[multiplier] ?? 1)).toPrecision(12));
  return [valueKey(value, UNITS[unit])];
}

function termOf(text: string): QueryTerm {
  const latin = /^[a-z0-9][a-z0-9&/.-]*$/.test(text);
  return { text, words: latin ? wordsIn(text) : [], values: valuesOf(text) };
}

// Spaces between a number and its unit are typography, not a border of terms: 10 万元, 2,000 yuan.
function joinNumbers(typed: string): string {
  return typed.replace(/(\d)\s+(?=[百千万亿元%％年月日号]|(?:yuan|rmb|cny|percent)\b)/gi, '$1');
}

/**
 * Read a query.
 * @param typed as it stands in the box; white space parts terms, all of which a hit must have. Words that stand alone in
 *   quotation marks are one term, without the marks; marks inside a term are part of it.
 * @returns folded terms without repeats; none when nothing was typed. Never throws.
 * @example parseQuery('技能大师 10 万元') // terms 技能大师 and 10万元, the latter with values ['100000 CNY']
 */
export function parseQuery(typed: string): QueryTerm[] {
  const texts: string[] = [];
  const rest = joinNumbers(typed).replace(/(?<!\S)["“「『]([^"“”「」『』]+)["”」』](?!\S)/g, (_, quoted: string) => {
    texts.push(foldText(quoted).text);
    return ' ';
  });
  texts.push(...rest.split(/\s+/).map((part) => foldText(part).text));
  return [...new Set(texts)].filter((text) => text !== '').map(termOf);
}
