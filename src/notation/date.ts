// Dates and periods in official Chinese: 2021年8月19日, 二〇二五年, 2022—2024年, “十四五”时期, 三年内.
// It resolves nothing against a clock: 三年内 stays a length of time, 8月19日 stays without a year.
import {
  daysInMonth,
  isoOf,
  type Parts,
  pad,
  readMonthDay,
  readRangeEnd,
  readSharedMonths,
  readYearDate,
} from './date-parts.ts';
import { fiveYearPlan, readPlan } from './five-year-plan.ts';
import { readMeasureWord } from './measure-word.ts';
import { arabicDigitAt, chineseDigitAt, readChineseInteger, readDigits } from './numeral.ts';
import { readNumber } from './read-number.ts';
import { isOneOf, narrowWidth, skipSpaces, skipSpacesBack } from './text.ts';

/** A date, period or length of time and where it stands. */
export interface DateSpan {
  start: number;
  end: number;
  text: string;
  /** `date` one day, month or year; `period` from–to; `duration` a length (三年); `partial` a day or month without a year. */
  kind: 'date' | 'period' | 'duration' | 'partial';
  /** Of a date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; else null. */
  iso: string | null;
  /** Of a period, both ends included; of a date both equal `iso`; else null. */
  from: string | null;
  to: string | null;
  /** 年底, 年末, 底前: `end`; 年初: `start`; else null. */
  edge: 'start' | 'end' | null;
  /** The words make it a time limit: 到2025年, 2025年底前, 三年内. */
  limit: boolean;
  /** Of a duration: how many of which unit, as printed (3, `年`); else null. */
  amount: number | null;
  unit: string | null;
}
/**
 * Tell whether a string is a date as the data writes it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, of a day that exists.
 * @example isIsoDate('2021-02-29') // false
 * @see ISO 8601-1:2019 5.2.2, reduced precision
 */
export function isIsoDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (parts === null) return false;
  const [, year, month, day] = parts;
  if (month === undefined) return true;
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), monthNumber));
}

/**
 * Order two ISO dates of any precision.
 * @returns a negative number, 0 or a positive one. The less precise of two that agree comes first (2021 before 2021-08),
 *   so the order is total; callers that must not call 2021 "earlier than" 2021-08 compare equal lengths.
 * @example compareIsoDates('2021-08', '2021-08-19') // -1
 */
export function compareIsoDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const LIMIT_BEFORE = ['到', '至', '截至', '截止', '截止到', '于', '在'];
const LIMIT_AFTER = ['前', '之前', '以前', '内', '以内', '之内'];

function hasLimit(text: string, start: number, end: number, edge: 'start' | 'end' | undefined): boolean {
  if (LIMIT_AFTER.some((word) => text.startsWith(word, end))) return true;
  const before = skipSpacesBack(text, start);
  if (isOneOf('到至', text, before - 1)) return true;
  return edge === 'end' && LIMIT_BEFORE.some((word) => before >= word.length && text.endsWith(word, before));
}

const DURATION_UNITS = new Set([
  '年',
  '周年',
  '个月',
  '个季度',
  '个星期',
  '周',
  '天',
  '日',
  '个工作日',
  '工作日',
  '个自然日',
  '自然日',
  '小时',
  '个小时',
]);
const DAY_TAILS = ['内', '以内', '之内', '以上', '起', '左右', '后', '前'];

function readDuration(text: string, original: string, start: number): DateSpan | undefined {
  const before = text.charAt(skipSpacesBack(text, start) - 1);
  if (before === '第' || before === '.' || before === '几' || before === '数') return undefined;
  const half = text.charAt(start) === '半' && !isOneOf('上下前后年', text, start - 1);
  const number = half ? undefined : readNumber(text, original, start);
  if (!half && (number === undefined || number.kind !== 'cardinal' || number.bare || number.upper !== null))
    return undefined;
  const end = number?.end ?? start + 1;
  const measure = readMeasureWord(text, end);
  if (measure === undefined || measure.kind !== 'time' || !DURATION_UNITS.has(measure.word)) return undefined;
  const amount = number?.value ?? 0.5;
  if (measure.word === '年' && amount >= 1900 && amount < 2200) return undefined;
  if (measure.word === '日' && (before === '月' || !DAY_TAILS.some((tail) => text.startsWith(tail, measure.end))))
    return undefined;
  if (before === '个' && measure.word === '年' && isOneOf('规计', text, measure.end)) return undefined;
  let last = measure.end;
  let total = amount;
  if (isOneOf('半', text, last) && (measure.word === '年' || measure.word === '周年')) {
    total += 0.5;
    last += 1;
  }
  const tail = ['以内', '之内', '内'].find((word) => text.startsWith(word, last));
  last += tail?.length ?? 0;
  return {
    start,
    end: last,
    text: original.slice(start, last),
    kind: 'duration',
    iso: null,
    from: null,
    to: null,
    edge: null,
    limit: tail !== undefined,
    amount: total,
    unit: measure.word,
  };
}

/** Units at which a date or a numeral can begin; all others are passed over. */
const BEGINS = new Uint8Array(0x10000);
for (const unit of '0123456789０１２３４５６７８９第半“"‘「零〇○一二三四五六七八九两壹贰叁肆伍陆柒捌玖十百千拾佰仟万亿')
  BEGINS[unit.charCodeAt(0)] = 1;

/**
 * Find every date, period and length of time.
 * @returns spans in order, not overlapping. Dates give ISO `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (a day that does not exist, as 2月30日,
 *   gives its month), periods `from` and `to`, lengths of time `amount` and `unit`. Never throws; time grows with the length only.
 * @example findDates('2022—2024年')[0] // { kind: 'period', from: '2022', to: '2024', start: 0, end: 10, … }
 */
export function findDates(text: string): DateSpan[] {
  const narrow = narrowWidth(text);
  const found: DateSpan[] = [];
  let at = 0;
  while (at < narrow.length) {
    if (BEGINS[narrow.charCodeAt(at)] === 0) {
      at += 1;
      continue;
    }
    const span = readDateAt(narrow, text, at);
    if (span !== undefined) {
      found.push(span);
      at = span.end;
      continue;
    }
    // Never begin inside a number: the 19 of 2019 or the 五 of 十五.
    if (arabicDigitAt(narrow, at) >= 0) {
      at = readDigits(narrow, at)?.end ?? at + 1;
    } else {
      const chinese = readChineseInteger(narrow, at);
      at = chinese === undefined ? at + 1 : chinese.end;
    }
  }
  return found;
}

function readDateAt(text: string, original: string, start: number): DateSpan | undefined {
  const unit = text.charAt(start);
  const digit = arabicDigitAt(text, start) >= 0;
  const chinese = chineseDigitAt(text, start) >= 0 || unit === '十';
  if (unit === '第' || isOneOf('“"‘「', text, start) || chinese) {
    const plan = readPlan(text, start);
    const years = plan === undefined ? undefined : fiveYearPlan(plan.ordinal);
    if (plan !== undefined && years !== undefined) {
      return {
        start,
        end: plan.end,
        text: original.slice(start, plan.end),
        kind: 'period',
        iso: null,
        from: String(years.from),
        to: String(years.to),
        edge: plan.edge ?? null,
        limit: hasLimit(text, start, plan.end, plan.edge),
        amount: null,
        unit: null,
      };
    }
  }
  if (!digit && !chinese && unit !== '半') return undefined;
  const first = readYearDate(text, start, true);
  if (first !== undefined) return finishDate(text, original, first);
  const monthDay =
    /[0-9一二三四五六七八九十]/.test(unit) && text.charAt(start - 1) !== '个' ? readMonthDay(text, start) : undefined;
  if (monthDay !== undefined && !isOneOf('-—', text, start - 1)) {
    const parts: Parts = {
      start,
      end: monthDay.end,
      year: null,
      month: monthDay.month,
      day: monthDay.day,
      marked: true,
    };
    const second = readRangeEnd(text, parts);
    const end = second?.end ?? parts.end;
    return {
      start,
      end,
      text: original.slice(start, end),
      kind: 'partial',
      iso: null,
      from: null,
      to: null,
      edge: null,
      limit: hasLimit(text, start, end, undefined),
      amount: null,
      unit: null,
    };
  }
  return readDuration(text, original, start);
}

function finishDate(text: string, original: string, first: Parts): DateSpan | undefined {
  const { start } = first;
  if (first.marked && first.month === null && first.months === undefined && text.charAt(first.end - 1) === '年') {
    const shared = readSharedMonths(text, skipSpaces(text, first.end));
    if (shared !== undefined && first.year !== null) {
      const year = pad(first.year, 4);
      return makeDate(
        text,
        original,
        start,
        shared.end,
        `${year}-${pad(shared.from, 2)}`,
        `${year}-${pad(shared.to, 2)}`,
        undefined,
        true,
      );
    }
  }
  const second = readRangeEnd(text, first);
  const a = isoOf(first);
  if (a === undefined) return undefined;
  if (second !== undefined) {
    const b = isoOf(second);
    // Two bare years (2022-2024) count only in brackets or before 年, which then is in the second part.
    const bracketed = isOneOf('([〔【', text, start - 1) && isOneOf(')]〕】', text, second.end);
    if (b !== undefined && (first.marked || second.marked || bracketed) && compareIsoDates(a.from, b.to) <= 0) {
      return makeDate(text, original, start, second.end, a.from, b.to, second.edge, true);
    }
  }
  if (!first.marked) return undefined;
  return makeDate(text, original, start, first.end, a.from, a.to, first.edge, first.months !== undefined);
}

function makeDate(
  text: string,
  original: string,
  start: number,
  end: number,
  from: string,
  to: string,
  edge: 'start' | 'end' | undefined,
  period: boolean,
): DateSpan {
  return {
    start,
    end,
    text: original.slice(start, end),
    kind: period ? 'period' : 'date',
    iso: period ? null : from,
    from,
    to,
    edge: edge ?? null,
    limit: hasLimit(text, start, end, edge),
    amount: null,
    unit: null,
  };
}
