// The parts of a date in official Chinese: year digits, month and day, half years and quarters, 年底, the far side of a range.
// It must not decide whether words are a date at all: that is date.ts.
import { arabicDigitAt, chineseDigitAt, readChineseInteger, readDigits } from './numeral.ts';
import { DASHES, isOneOf, RANGE_MARKS, skipSpaces } from './text.ts';

/**
 * A number with leading zeros.
 * @example pad(8, 2) // '08'
 */
export function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/**
 * How many days a month has.
 * @example daysInMonth(2021, 2) // 28
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** What is printed of a date. */
export interface Parts {
  start: number;
  end: number;
  year: number | null;
  month: number | null;
  day: number | null;
  /** Half years and quarters: the months they span. */
  months?: readonly [number, number];
  edge?: 'start' | 'end';
  /** The word 年 (or a full year-month-day form) is printed. */
  marked: boolean;
}

function smallNumber(text: string, at: number, max: number): { end: number; value: number } | undefined {
  const number = readDigits(text, at) ?? readChineseInteger(text, at);
  if (number === undefined || number.end - at > 3) return undefined;
  return number.value >= 1 && number.value <= max ? { end: number.end, value: number.value } : undefined;
}

/** 2021 or 二〇二一 (二0二一): four digits, 1900–2199. */
function readYearDigits(text: string, start: number): { end: number; value: number } | undefined {
  if (arabicDigitAt(text, start - 1) >= 0 || (isOneOf('.', text, start - 1) && arabicDigitAt(text, start - 2) >= 0))
    return undefined;
  let at = start;
  let value = 0;
  while (at - start < 5) {
    const arabic = arabicDigitAt(text, at);
    const digit = arabic >= 0 ? arabic : chineseDigitAt(text, at);
    if (digit < 0) break;
    value = value * 10 + digit;
    at += 1;
  }
  return at - start === 4 && value >= 1900 && value < 2200 ? { end: at, value } : undefined;
}

/**
 * 8月19日, 8月, 十二月三十一日 after a year or alone.
 * @example readMonthDay('8月19日', 0) // { end: 5, month: 8, day: 19 }
 */
export function readMonthDay(
  text: string,
  start: number,
): { end: number; month: number; day: number | null } | undefined {
  const month = smallNumber(text, start, 12);
  if (month === undefined) return undefined;
  const mark = skipSpaces(text, month.end);
  if (text.charAt(mark) !== '月' || isOneOf('饼报均季', text, mark + 1)) return undefined;
  const day = smallNumber(text, skipSpaces(text, mark + 1), 31);
  if (day !== undefined) {
    const dayMark = skipSpaces(text, day.end);
    if (isOneOf('日号', text, dayMark)) return { end: dayMark + 1, month: month.value, day: day.value };
  }
  return { end: mark + 1, month: month.value, day: null };
}

const QUARTERS: Readonly<Record<string, readonly [number, number]>> = {
  上半年: [1, 6],
  下半年: [7, 12],
  第一季度: [1, 3],
  第二季度: [4, 6],
  第三季度: [7, 9],
  第四季度: [10, 12],
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
};

function withEdge(text: string, parts: Parts): Parts {
  for (const word of ['底', '末', '终']) {
    if (text.startsWith(word, parts.end) && !isOneOf('子梢端数', text, parts.end + 1))
      return { ...parts, end: parts.end + 1, edge: 'end' };
  }
  if (text.startsWith('初', parts.end) && !isOneOf('步级中期心', text, parts.end + 1)) {
    return { ...parts, end: parts.end + 1, edge: 'start' };
  }
  return parts;
}

/**
 * 2021年…, 2021-08-19, 2021.8.19, or (within a range) a year without 年.
 * @example readYearDate('2021年8月', 0, true)?.month // 8
 */
export function readYearDate(text: string, start: number, bareYear: boolean): Parts | undefined {
  const year = readYearDigits(text, start);
  if (year === undefined) return undefined;
  const base: Parts = { start, end: year.end, year: year.value, month: null, day: null, marked: true };
  const mark = skipSpaces(text, year.end);
  if (text.charAt(mark) === '年' && !isOneOf('级代龄', text, mark + 1)) {
    const after = skipSpaces(text, mark + 1);
    const fine = readMonthDay(text, after);
    if (fine !== undefined) {
      if (fine.day !== null && fine.day > daysInMonth(year.value, fine.month)) {
        return { ...base, end: text.indexOf('月', after) + 1, month: fine.month };
      }
      const dated: Parts = { ...base, end: fine.end, month: fine.month, day: fine.day };
      return fine.day === null ? withEdge(text, dated) : dated;
    }
    for (const [word, months] of Object.entries(QUARTERS)) {
      if (text.startsWith(word, after)) return withEdge(text, { ...base, end: after + word.length, months });
    }
    if (text.startsWith('度', mark + 1)) return { ...base, end: mark + 2 };
    return withEdge(text, { ...base, end: mark + 1 });
  }
  const separator = text.charAt(year.end);
  if (separator !== '' && '-./'.includes(separator) && arabicDigitAt(text, start) >= 0) {
    const month = smallNumber(text, year.end + 1, 12);
    if (month !== undefined && month.end - year.end <= 3) {
      if (text.charAt(month.end) === separator) {
        const day = smallNumber(text, month.end + 1, daysInMonth(year.value, month.value));
        if (day !== undefined && arabicDigitAt(text, day.end) < 0)
          return { ...base, end: day.end, month: month.value, day: day.value };
      }
      const whole = separator !== '/' && month.end - year.end === 3 && arabicDigitAt(text, month.end) < 0;
      if (whole && bareYear) return { ...base, end: month.end, month: month.value };
    }
  }
  return bareYear ? { ...base, marked: false } : undefined;
}

/**
 * The ISO dates of the first and last day, month or year of some parts.
 * @example isoOf({ start: 0, end: 5, year: 2021, month: null, day: null, marked: true })?.from // '2021'
 */
export function isoOf(parts: Parts): { from: string; to: string } | undefined {
  if (parts.year === null) return undefined;
  const year = pad(parts.year, 4);
  if (parts.months !== undefined) {
    return { from: `${year}-${pad(parts.months[0], 2)}`, to: `${year}-${pad(parts.months[1], 2)}` };
  }
  const month = parts.month === null ? '' : `-${pad(parts.month, 2)}`;
  const iso = year + month + (parts.day === null ? '' : `-${pad(parts.day, 2)}`);
  return { from: iso, to: iso };
}

/**
 * The far side of a range that began with `first`: a full date, or only its month or day part.
 * @example readRangeEnd('2022—2024年', first)?.year // 2024
 */
export function readRangeEnd(text: string, first: Parts): Parts | undefined {
  let at = skipSpaces(text, first.end);
  if (!isOneOf(`${RANGE_MARKS}至到`, text, at)) return undefined;
  at += 1;
  while (isOneOf(DASHES, text, at) && at - first.end < 8) at += 1;
  at = skipSpaces(text, at);
  const full = readYearDate(text, at, true);
  if (full !== undefined) {
    if (full.year === null || first.year === null || full.year < first.year) return undefined;
    return full;
  }
  if (first.month === null) return undefined;
  const fine = readMonthDay(text, at);
  if (fine !== undefined && (fine.month >= first.month || first.year === null)) {
    return { start: at, end: fine.end, year: first.year, month: fine.month, day: fine.day, marked: true };
  }
  const day = first.day === null ? undefined : smallNumber(text, at, 31);
  if (day !== undefined && first.day !== null && day.value > first.day) {
    const mark = skipSpaces(text, day.end);
    if (isOneOf('日号', text, mark)) {
      return { start: at, end: mark + 1, year: first.year, month: first.month, day: day.value, marked: true };
    }
  }
  return undefined;
}

/**
 * 9—12月 after 2022年: the month mark is printed once.
 * @example readSharedMonths('9—12月', 0) // { end: 5, from: 9, to: 12 }
 */
export function readSharedMonths(text: string, start: number): { end: number; from: number; to: number } | undefined {
  const first = smallNumber(text, start, 12);
  if (first === undefined) return undefined;
  let at = skipSpaces(text, first.end);
  if (!isOneOf(`${RANGE_MARKS}至到`, text, at)) return undefined;
  while (isOneOf(`${RANGE_MARKS}至到`, text, at) && at - first.end < 6) at += 1;
  const second = smallNumber(text, skipSpaces(text, at), 12);
  if (second === undefined || second.value <= first.value) return undefined;
  const mark = skipSpaces(text, second.end);
  return text.charAt(mark) === '月' ? { end: mark + 1, from: first.value, to: second.value } : undefined;
}
