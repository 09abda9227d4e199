// Reads the number that begins at a given place: 13.5万, 60%, 二百多万, 百分之一点五, 三分之一, 翻一番.
// It must not ask whether the number is one in its sentence (一次性): that is number.ts.

import {
  finish,
  type ReadNumber,
  readArabicDigits,
  readMore,
  readMultiplier,
  readPercentTail,
  readSlashFraction,
  readTenths,
  scaled,
} from './number-parts.ts';
import { arabicDigitAt, chineseDigitAt, isChineseNumeralUnit, readChineseInteger, readDigits } from './numeral.ts';
import { skipSpaces } from './text.ts';

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
