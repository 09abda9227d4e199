// Reads the number that begins at a given place: 13.5万, 60%, 二百多万, 百分之一点五, 三分之一, 翻一番.
// It must not ask whether the number is one in its sentence (一次性): that is number.ts.

import { arabicDigitAt, chineseDigitAt, isChineseNumeralUnit, readChineseInteger, readDigits } from './numeral.ts';
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

function readMultiplier(text: string, at: number): { end: number; scale: number } | undefined {
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
function readMore(text: string, at: number): number | undefined {
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

interface Digits {
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
function readArabicDigits(text: string, start: number): Digits | undefined {
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

function scaled(digits: Digits, scale: number): number {
  return (digits.units * scale) / 10 ** digits.places;
}

function readPercentTail(text: string, at: number): { end: number; kind: 'percent' | 'permille' } | undefined {
  const sign = skipSpaces(text, at);
  const unit = text.charAt(sign);
  if (unit === '%') return { end: sign + 1, kind: 'percent' };
  if (unit === '‰') return { end: sign + 1, kind: 'permille' };
  return undefined;
}

/** 成 as a tenth: 3成, 七成以上; never 三成员. */
function readTenths(text: string, at: number): number | undefined {
  return text.charAt(at) === '成' && !isOneOf('员立果功为本都分效长熟就套品人绩型份交批因活', text, at + 1)
    ? at + 1
    : undefined;
}

/** 1/3, 2/3; never 2021/8/19 or 24/7. */
function readSlashFraction(
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

function readArabic(text: string, original: string, start: number): ReadNumber | undefined {
  const digits = readArabicDigits(text, start);
  if (digits === undefined) return undefined;
  let { end } = digits;
  const raw = scaled(digits, 1);
  const length = end - start;
  const code = digits.plain && length > 1 && arabicDigitAt(text, start) === 0;
  const fourDigits = digits.plain && length === 4 && !code;
  const ratio = readPercentTail(text, end);
  if (ratio !== undefined)
    return finish(original, { start, end: ratio.end, kind: ratio.kind, value: raw, script: 'arabic' });
  const tenths = readTenths(text, end);
  if (tenths !== undefined && raw < 10) {
    return finish(original, { start, end: tenths, kind: 'percent', value: scaled(digits, 10), script: 'arabic' });
  }
  const slash = digits.plain ? readSlashFraction(text, start, end, raw) : undefined;
  if (slash !== undefined) {
    return finish(original, {
      start,
      end: slash.end,
      kind: 'fraction',
      value: raw / slash.denominator,
      numerator: raw,
      denominator: slash.denominator,
      script: 'arabic',
    });
  }
  if (text.startsWith('分之', end)) {
    const top = readArabicDigits(text, end + 2) ?? readChineseInteger(text, end + 2);
    if (top !== undefined && raw >= 2) {
      const numerator = 'units' in top ? scaled(top, 1) : top.value;
      return finish(original, {
        start,
        end: top.end,
        kind: 'fraction',
        value: numerator / raw,
        numerator,
        denominator: raw,
        script: 'arabic',
      });
    }
  }

  let more = false;
  let value = raw;
  let multiplier = 1;
  const early = readMore(text, end) ?? (text.charAt(end) === '几' ? end + 1 : undefined);
  if (early !== undefined) {
    const times = readMultiplier(text, early);
    more = true;
    end = times === undefined ? early : times.end;
    multiplier = times?.scale ?? 1;
    value = scaled(digits, multiplier);
  } else {
    const times = readMultiplier(text, skipSpaces(text, end));
    if (times !== undefined && !code) {
      end = times.end;
      multiplier = times.scale;
      value = scaled(digits, multiplier);
      // 1亿5000万: smaller parts may follow without a gap.
      let ceiling = multiplier;
      for (let part = readArabicDigits(text, end); part !== undefined; part = readArabicDigits(text, end)) {
        const scale = readMultiplier(text, part.end);
        const factor = scale?.scale ?? 1;
        const partValue = scaled(part, factor);
        if (factor >= ceiling || partValue >= ceiling || (scale === undefined && ceiling > 1e4)) break;
        value += partValue;
        end = scale?.end ?? part.end;
        ceiling = factor;
        if (factor === 1) break;
      }
      const late = readMore(text, end);
      if (late !== undefined) {
        more = true;
        end = late;
      }
    }
  }
  return finish(original, {
    start,
    end,
    kind: 'cardinal',
    value,
    script: 'arabic',
    more,
    raw,
    multiplier,
    code,
    fourDigits,
  });
}

/** 六十, 一点五, 60, 1.5: what stands after 百分之. */
function readAnyDecimal(text: string, start: number): { end: number; value: number } | undefined {
  const arabic = readArabicDigits(text, start);
  if (arabic !== undefined) return { end: arabic.end, value: scaled(arabic, 1) };
  const whole = readChineseInteger(text, start);
  // 百分之零点五: nought may stand alone only here.
  const zero = whole === undefined && chineseDigitAt(text, start) === 0 ? { end: start + 1, value: 0 } : whole;
  if (zero === undefined) return undefined;
  return readPointDigits(text, zero);
}

/** 点五 after a whole number. */
function readPointDigits(text: string, whole: { end: number; value: number }): { end: number; value: number } {
  if (text.charAt(whole.end) !== '点') return whole;
  let at = whole.end + 1;
  let units = whole.value;
  let places = 0;
  for (let digit = chineseDigitAt(text, at); digit >= 0 && places < 9; digit = chineseDigitAt(text, at)) {
    units = units * 10 + digit;
    places += 1;
    at += 1;
  }
  return places === 0 ? whole : { end: at, value: units / 10 ** places };
}

/** 翻一番, 翻了两番, 翻番. */
function readDoubling(text: string, original: string, start: number): ReadNumber | undefined {
  if (text.charAt(start) !== '翻') return undefined;
  const at = text.charAt(start + 1) === '了' || text.charAt(start + 1) === '上' ? start + 2 : start + 1;
  const count = readDigits(text, at) ?? readChineseInteger(text, at);
  const end = count?.end ?? at;
  if (text.charAt(end) !== '番') return undefined;
  const doublings = count?.value ?? 1;
  if (doublings < 1 || doublings > 10) return undefined;
  return finish(original, { start, end: end + 1, kind: 'times', value: 2 ** doublings, script: 'chinese' });
}

const BARE_PLACES = '百千万亿佰仟';

/**
 * Read the Chinese numeral that begins exactly at `start`; see readNumber.
 * @returns `undefined` when none does.
 * @example readChinese('三分之一', '三分之一', 0) // { kind: 'fraction', numerator: 1, denominator: 3, … }
 */
export function readChinese(text: string, original: string, start: number): ReadNumber | undefined {
  const script = 'chinese';
  const part = text.startsWith('百分之', start) ? 100 : text.startsWith('千分之', start) ? 1000 : 0;
  if (part > 0) {
    const top = text.charAt(start + 3) === '百' ? { end: start + 4, value: 100 } : readAnyDecimal(text, start + 3);
    if (top !== undefined) {
      return finish(original, {
        start,
        end: top.end,
        kind: part === 100 ? 'percent' : 'permille',
        value: top.value,
        script,
      });
    }
  }
  const whole = readChineseInteger(text, start);
  if (whole === undefined) {
    // 零点五个百分点
    if (chineseDigitAt(text, start) === 0 && text.charAt(start + 1) === '点') {
      const point = readPointDigits(text, { end: start + 1, value: 0 });
      if (point.end > start + 1)
        return finish(original, { start, end: point.end, kind: 'cardinal', value: point.value, script });
    }
    return undefined;
  }
  if (text.startsWith('分之', whole.end) && whole.value >= 2) {
    const top = readAnyDecimal(text, whole.end + 2);
    if (top !== undefined) {
      return finish(original, {
        start,
        end: top.end,
        kind: 'fraction',
        value: top.value / whole.value,
        numerator: top.value,
        denominator: whole.value,
        script,
      });
    }
  }
  if (whole.form === 'approximate') {
    const tenths = readTenths(text, whole.end);
    if (tenths !== undefined) {
      return finish(original, {
        start,
        end: tenths,
        kind: 'percent',
        value: whole.value * 10,
        upper: (whole.upper ?? 0) * 10,
        script,
      });
    }
    const times = readMultiplier(text, whole.end);
    const scale = times?.scale ?? 1;
    return finish(original, {
      start,
      end: times?.end ?? whole.end,
      kind: 'cardinal',
      value: whole.value * scale,
      upper: (whole.upper ?? whole.value) * scale,
      script,
    });
  }
  const tenths = readTenths(text, whole.end);
  if (tenths !== undefined && whole.value < 10) {
    return finish(original, { start, end: tenths, kind: 'percent', value: whole.value * 10, script });
  }
  const point = readPointDigits(text, whole);
  let { end, value } = point;
  const bare = end === start + 1 ? BARE_PLACES.includes(text.charAt(start)) : isBareRun(text, start, end);
  let more = false;
  if (point.end > whole.end) {
    // 一点五万
    const times = readMultiplier(text, end);
    if (times !== undefined) {
      value *= times.scale;
      end = times.end;
    }
  } else {
    const mark = text.charAt(end);
    const vague = readMore(text, end) ?? (mark === '几' ? end + 1 : undefined);
    if (vague !== undefined) {
      const times = readMultiplier(text, vague);
      more = true;
      value *= times?.scale ?? 1;
      end = times?.end ?? vague;
    }
  }
  return finish(original, { start, end, kind: 'cardinal', value, script, more, bare });
}

/** 百万, 千亿, 万亿: places only. 十 counts as a digit, because 十项 is ten of them. */
function isBareRun(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!BARE_PLACES.includes(text.charAt(at))) return false;
  return true;
}

/**
 * Read the number that begins exactly at `start`, whatever stands around it.
 * @param text with half-width ASCII (narrowWidth), @param original the same text as printed, for the `text` field.
 * @returns the longest number, or `undefined`. Never throws; time is proportional to the number.
 * @example readNumber('13.5万人', '13.5万人', 0) // { value: 135000, raw: 13.5, multiplier: 10000, … }
 */
export function readNumber(text: string, original: string, start: number): ReadNumber | undefined {
  if (arabicDigitAt(text, start) >= 0) return readArabic(text, original, start);
  if (isChineseNumeralUnit(text, start)) return readChinese(text, original, start);
  return readDoubling(text, original, start);
}
