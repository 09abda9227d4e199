// The five-year plans that documents name instead of years: “十四五”, 第十四个五年规划.
// It must not guess at unquoted digits that are no plan (三五, 一五一十).

import { chineseDigitAt, readChineseInteger, readDigits } from './numeral.ts';
import { isOneOf } from './text.ts';

/**
 * The years of a five-year plan.
 * @param ordinal 14 for 十四五.
 * @returns first and last year, `undefined` for an ordinal below 1. The first plan ran 1953–1957 and the second 1958–1962;
 *   after the three years of readjustment 1963–1965 the third began in 1966, and each since follows without a gap.
 * @example fiveYearPlan(14) // { from: 2021, to: 2025 }
 * @see 《国民经济和社会发展第十四个五年规划和2035年远景目标纲要》 (2021–2025), https://www.gov.cn/xinwen/2021-03/13/content_5592681.htm;
 *   each earlier plan is named by its years in its own title, from 一五 (1953—1957) on
 */
export function fiveYearPlan(ordinal: number): { from: number; to: number } | undefined {
  if (!Number.isInteger(ordinal) || ordinal < 1) return undefined;
  const from = ordinal <= 2 ? 1953 + 5 * (ordinal - 1) : 1966 + 5 * (ordinal - 3);
  return { from, to: from + 4 };
}

/**
 * Read the name of a five-year plan that begins at `start`.
 * @param text with half-width ASCII.
 * @returns its ordinal and end, 时期 or 期间 included, and whether 末 or 初 names an edge; `undefined` when none begins there. Without
 *   quotation marks a word such as 时期 or 规划 must follow.
 * @example readPlan('“十四五”时期', 0) // { end: 7, ordinal: 14 }
 */
export function readPlan(
  text: string,
  start: number,
): { end: number; ordinal: number; edge?: 'start' | 'end' } | undefined {
  if (text.charAt(start) === '第') {
    const number = readChineseInteger(text, start + 1) ?? readDigits(text, start + 1);
    if (number === undefined || number.value < 1 || number.value > 50 || !text.startsWith('个五年', number.end))
      return undefined;
    return { end: number.end + 3, ordinal: number.value };
  }
  const quoted = isOneOf('“"‘「', text, start);
  const from = quoted ? start + 1 : start;
  // 十四五 reads as 十四 and 五; 一五 to 九五 are two digits.
  let ordinal = 0;
  let at = from;
  if (text.charAt(from) === '二' && text.charAt(from + 1) === '十') {
    ordinal = 20;
    at = from + 2;
  } else if (text.charAt(from) === '十') {
    ordinal = 10;
    at = from + 1;
  }
  const digit = chineseDigitAt(text, at);
  if (text.charAt(at + 1) === '五' && digit >= 1) {
    ordinal += digit;
    at += 2;
  } else if (ordinal >= 10 && digit === 5 && text.charAt(at + 1) !== '五') {
    at += 1;
  } else return undefined;
  if (quoted) {
    if (!isOneOf('”"’」', text, at)) {
      // “十四五规划”, “十四五期间”
      if (ordinal < 10 || !['期', '时', '规', '计', '末', '发'].some((word) => text.startsWith(word, at)))
        return undefined;
    } else at += 1;
  } else {
    if (isOneOf('“"‘「', text, from - 1)) return undefined;
    const after = ['时期', '期间', '规划', '计划', '末', '期末', '初', '以来', '开局', '收官'].some((word) =>
      text.startsWith(word, at),
    );
    if (!after) return undefined;
  }
  if (quoted && ordinal < 10 && !['时期', '期间', '规划', '计划', '末', '初'].some((word) => text.startsWith(word, at)))
    return undefined;
  for (const word of ['时期', '期间', '规划期', '期']) {
    if (text.startsWith(word, at)) {
      at += word.length;
      break;
    }
  }
  if (isOneOf('末', text, at)) return { end: at + 1, ordinal, edge: 'end' };
  if (isOneOf('初', text, at)) return { end: at + 1, ordinal, edge: 'start' };
  return { end: at, ordinal };
}
