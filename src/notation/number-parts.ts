// The pieces that numbers are read from: digits with their separators, multipliers, 多 and 余, the signs of a percentage.
// It must not put a whole number together: that is read-number.ts.

import { arabicDigitAt, readDigits } from './numeral.ts';
import { isOneOf, skipSpaces } from './text.ts';

/**
 * `cardinal` 120; `ordinal` 第三; `percent` 60% and 百分之六十 (value 60); `permille` 3‰ (value 3); `fraction` 三分之一
 * (numerator and denominator, value their quotient); `times` 翻一番 (value 2: to twice the base).
 */
export type NumberKind = 'cardinal' | 'ordinal' | 'percent' | 'permille' | 'fraction' | 'times';

/** A number and where it stands. */
export interface NumberSpan {
  /** UTF-16 offsets; `end` is after the last unit. The sign %, the multiplier and 多 or 余 inside are part of it. */
  start: number;
  end: number;
  text: string;
  kind: NumberKind;
  /** In ones (13.5万 = 135000); of an approximate pair (七八) the lower. */
  value: number;
  /** The higher of an approximate pair; else null. */
  upper: number | null;
  numerator: number | null;
  denominator: number | null;
  script: 'arabic' | 'chinese';
  /** 七八, 十几, 20多: the number itself says that it is not exact. */
  approximate: boolean;
  /** 多, 余 or 几 stands in or right after it: more than `value`. */
  more: boolean;
}

/** What the readers of quantities need to know beside the number itself. */
export interface ReadNumber extends NumberSpan {
  /** The digits before their multiplier: 13.5 of 13.5万. */
  raw: number;
  /** 10000 of 13.5万; 1 when none is printed. */
  multiplier: number;
  /** 百, 千, 万 alone, without a digit: 百企, 每万名. */
  bare: boolean;
  /** Arabic digits with a nought in front (0631, 007): a code or a telephone number. */
  code: boolean;
  /** A plain Arabic integer of exactly four digits, which may be a year. */
  fourDigits: boolean;
}

const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
];
/** 千瓦 and its like are units, 百强 and 百企 are names: 千 and 百 multiply nothing there. */
const NOT_MULTIPLIED: Readonly<Record<string, string>> = {
  千: '瓦米克伏卡兆字赫升人企村年乏',
  百: '强佳优企城县村校货姓日年园场名',
  万: '向能',
};
/** 多 and 余 that begin a word of their own: 10多样化, 余额. */
const NOT_MORE_TAILS: Readonly<Record<string, string>> = { 多: '样层渠功次维媒党边式措劳语重数少', 余: '额款地热下料' };

/**
 * Read 万, 亿, 百万 and the like at `at`.
 * @returns the offset after it and the power of ten; `undefined` when none stands there or it begins another word (千瓦).
 * @example readMultiplier('万元', 0) // { end: 1, scale: 10000 }
 */
export function readMultiplier(text: string, at: number): { end: number; scale: number } | undefined {
  for (const [word, scale] of MULTIPLIERS) {
    if (!text.startsWith(word, at)) continue;
    const end = at + word.length;
    const not = NOT_MULTIPLIED[word];
    if (not !== undefined && isOneOf(not, text, end)) return undefined;
    return { end, scale };
  }
  return undefined;
}

/** 多, 余, 几 right after a number. */
export function readMore(text: string, at: number): number | undefined {
  const unit = text.charAt(at);
  if (unit !== '多' && unit !== '余') return undefined;
  if (isOneOf(NOT_MORE_TAILS[unit] ?? '', text, at + 1)) return undefined;
  // 10多元 is a sum, 多元化 is a word.
  if (unit === '多' && text.charAt(at + 1) === '元' && isOneOf('化投主共', text, at + 2)) return undefined;
  return at + 1;
}

/** A number as its reader knows it; what is left out is null or false. */
export interface Draft {
  start: number;
  end: number;
  kind: NumberKind;
  value: number;
  script: 'arabic' | 'chinese';
  upper?: number;
  numerator?: number;
  denominator?: number;
  more?: boolean;
  raw?: number;
  multiplier?: number;
  bare?: boolean;
  code?: boolean;
  fourDigits?: boolean;
}

/** Fill in what a draft leaves open. */
export function finish(original: string, draft: Draft): ReadNumber {
  const { start, end, kind, value, script } = draft;
  const upper = draft.upper ?? null;
  return {
    start,
    end,
    text: original.slice(start, end),
    kind,
    value,
    upper,
    numerator: draft.numerator ?? null,
    denominator: draft.denominator ?? null,
    script,
    approximate: upper !== null || draft.more === true,
    more: draft.more === true,
    raw: draft.raw ?? value,
    multiplier: draft.multiplier ?? 1,
    bare: draft.bare === true,
    code: draft.code === true,
    fourDigits: draft.fourDigits === true,
  };
}

export interface Digits {
  end: number;
  /** value = units / 10 ** places, kept apart so that 1.1万 is exactly 11000. */
  units: number;
  places: number;
  plain: boolean;
}

const SPACES = ' \u2009\u202f';
/** Digits in groups of three run to billions at most; a longer chain is a row of numbers. */
const MAX_GROUPS = 4;

/** 5 000元, 1 200 000元: a space parts thousands only in a sum, for elsewhere it parts two numbers. */
function readSpacedThousands(text: string, start: number, units: number): { end: number; value: number } | undefined {
  let end = start;
  let value = units;
  for (let groups = 0; groups < MAX_GROUPS && isOneOf(SPACES, text, end); groups += 1) {
    const group = readDigits(text, end + 1);
    if (group === undefined || group.end - end !== 4) break;
    value = value * 1000 + group.value;
    end = group.end;
  }
  if (end === start) return undefined;
  const unit = skipSpaces(text, end);
  return ['元', '万元', '亿元', '美元', '万美元'].some((word) => text.startsWith(word, unit))
    ? { end, value }
    : undefined;
}

/** 12, 1,000, 5 000元, 13.5. A chain such as 2021.8.19 is no decimal: its first number ends before the dot. */
export function readArabicDigits(text: string, start: number): Digits | undefined {
  const whole = readDigits(text, start);
  if (whole === undefined) return undefined;
  let { end, value: units } = whole;
  let plain = true;
  const lead = end - start;
  if (lead <= 3 && text.charAt(start) !== '0') {
    let grouped = end;
    let sum = units;
    while (text.charAt(grouped) === ',') {
      const group = readDigits(text, grouped + 1);
      if (group === undefined || group.end - grouped !== 4) break;
      sum = sum * 1000 + group.value;
      grouped = group.end;
    }
    if (grouped > end) {
      end = grouped;
      units = sum;
      plain = false;
    }
    const spaced = plain ? readSpacedThousands(text, end, units) : undefined;
    if (spaced !== undefined) {
      ({ end, value: units } = spaced);
      plain = false;
    }
  }
  let places = 0;
  if (text.charAt(end) === '.' && arabicDigitAt(text, end + 1) >= 0) {
    const tail = readDigits(text, end + 1);
    const chained =
      tail === undefined ||
      (text.charAt(tail.end) === '.' && arabicDigitAt(text, tail.end + 1) >= 0) ||
      chainedBefore(text, start);
    if (tail !== undefined && !chained && tail.end - end <= 9) {
      places = tail.end - end - 1;
      units = units * 10 ** places + tail.value;
      end = tail.end;
      plain = false;
    }
  }
  return { end, units, places, plain };
}

function chainedBefore(text: string, start: number): boolean {
  return text.charAt(start - 1) === '.' && arabicDigitAt(text, start - 2) >= 0;
}

/**
 * The value of digits times a power of ten, without the error of a decimal product.
 * @example scaled({ end: 3, units: 11, places: 1, plain: false }, 10000) // 11000
 */
export function scaled(digits: Digits, scale: number): number {
  return (digits.units * scale) / 10 ** digits.places;
}

/**
 * Read % or ‰ at `at`, after any spaces.
 * @example readPercentTail('%的', 0) // { end: 1, kind: 'percent' }
 */
export function readPercentTail(text: string, at: number): { end: number; kind: 'percent' | 'permille' } | undefined {
  const sign = skipSpaces(text, at);
  const unit = text.charAt(sign);
  if (unit === '%') return { end: sign + 1, kind: 'percent' };
  if (unit === '‰') return { end: sign + 1, kind: 'permille' };
  return undefined;
}

/** 成 as a tenth: 3成, 七成以上; never 三成员. */
export function readTenths(text: string, at: number): number | undefined {
  return text.charAt(at) === '成' && !isOneOf('员立果功为本都分效长熟就套品人绩型份交批因活', text, at + 1)
    ? at + 1
    : undefined;
}

/** 1/3, 2/3; never 2021/8/19 or 24/7. */
export function readSlashFraction(
  text: string,
  start: number,
  end: number,
  raw: number,
): { end: number; denominator: number } | undefined {
  if (text.charAt(end) !== '/' || raw < 1 || isOneOf('/.-', text, start - 1)) return undefined;
  const bottom = readDigits(text, end + 1);
  if (bottom === undefined || bottom.value > 10 || bottom.value <= raw || bottom.end - end > 3) return undefined;
  return isOneOf('/.-%', text, bottom.end) ? undefined : { end: bottom.end, denominator: bottom.value };
}
