// The spelling of whole numbers: Arabic digits of either width and Chinese numerals, read at a given place of a text.
// It must not look around the numeral: what a number means in its sentence is for number.ts.

const CHINESE_DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};

const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };

/** Of each UTF-16 unit its digit, its place and whether a numeral may hold it: every unit of a text is asked about. */
const DIGIT_OF = new Int8Array(0x10000).fill(-1);
const PLACE_OF = new Uint16Array(0x10000);
const IS_NUMERAL = new Uint8Array(0x10000);
for (const [unit, value] of Object.entries(CHINESE_DIGITS)) DIGIT_OF[unit.charCodeAt(0)] = value;
for (const [unit, value] of Object.entries(PLACES)) PLACE_OF[unit.charCodeAt(0)] = value;
for (const unit of [...Object.keys(CHINESE_DIGITS), ...Object.keys(PLACES), '万', '亿'])
  IS_NUMERAL[unit.charCodeAt(0)] = 1;

/** 10 for 十 at `index`, 100 for 百; `undefined` for all else. */
function placeAt(text: string, index: number): number | undefined {
  const place = PLACE_OF[text.charCodeAt(index)];
  return place === 0 ? undefined : place;
}

/** A numeral read at a place: `end` is the offset after its last unit. */
export interface Numeral {
  end: number;
  value: number;
  /** `place` 一百二十, `positional` 二〇二五, `approximate` 三四 or 三四十 (value is the lower, `upper` the higher). */
  form: 'place' | 'positional' | 'approximate';
  upper?: number;
}

/**
 * Read one Arabic digit, half or full width.
 * @returns 0–9, or -1 when the unit at `index` is no digit.
 * @example arabicDigitAt('８所', 0) // 8
 */
export function arabicDigitAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

/**
 * Read one Chinese digit (〇零○ to 九, 两, and the banker's forms 壹 to 玖).
 * @returns 0–9, or -1 when the unit at `index` is none; 十 百 千 are places, not digits.
 * @example chineseDigitAt('两年', 0) // 2
 */
export function chineseDigitAt(text: string, index: number): number {
  return DIGIT_OF[text.charCodeAt(index)] ?? -1;
}

/**
 * Tell whether the unit at `index` can be part of a Chinese numeral (digits, 十百千万亿).
 * @returns `false` outside the text.
 * @example isChineseNumeralUnit('百强', 0) // true
 */
export function isChineseNumeralUnit(text: string, index: number): boolean {
  return IS_NUMERAL[text.charCodeAt(index)] === 1;
}

/**
 * Read a run of Arabic digits without separators.
 * @returns the value and the offset after it; `undefined` when no digit stands at `start`. Past 15 digits the value is
 *   only near (IEEE double), which no official number reaches.
 * @example readDigits('２０25年', 0) // { end: 4, value: 2025 }
 */
export function readDigits(text: string, start: number): { end: number; value: number } | undefined {
  let at = start;
  let value = 0;
  for (let digit = arabicDigitAt(text, at); digit >= 0; digit = arabicDigitAt(text, at)) {
    value = value * 10 + digit;
    at += 1;
  }
  return at === start ? undefined : { end: at, value };
}

function isMyriad(text: string, index: number): boolean {
  const unit = text.charAt(index);
  return unit === '万' || unit === '亿';
}

interface Section {
  end: number;
  value: number;
  upper: number;
  /** The last place read (十 = 10); 1 when it ended with a plain digit. */
  lastPlace: number;
}

/** A numeral below 万: 一千二百零三, 十二, 百, 三四十. Longest valid prefix. */
function readSection(text: string, start: number): Section | undefined {
  let at = start;
  let value = 0;
  let upper = 0;
  let lastPlace = 10_000;
  let zero = false;
  while (at < text.length) {
    const digit = chineseDigitAt(text, at);
    if (digit === 0) {
      // 零 only joins: 一百零三. At the beginning or the end it belongs to nothing.
      const next = chineseDigitAt(text, at + 1);
      if (at === start || zero || (next <= 0 && placeAt(text, at + 1) === undefined)) break;
      zero = true;
      at += 1;
      continue;
    }
    if (digit > 0) {
      const place = placeAt(text, at + 1);
      const second = chineseDigitAt(text, at + 1);
      const secondPlace = placeAt(text, at + 2);
      if (place !== undefined && place < lastPlace) {
        value += digit * place;
        upper += digit * place;
        lastPlace = place;
        zero = false;
        at += 2;
        continue;
      }
      if (second === digit + 1 && secondPlace !== undefined && secondPlace < lastPlace) {
        // 三四十 = 30 to 40
        return {
          end: at + 3,
          value: value + digit * secondPlace,
          upper: upper + second * secondPlace,
          lastPlace: secondPlace,
        };
      }
      if (place !== undefined) {
        // 一十二十: the second numeral begins here, but its digit may not be eaten by the first.
        break;
      }
      // A digit right after 百 or 千 without 零 is the next place down: 二百五 = 250.
      const unit = !zero && lastPlace >= 100 && lastPlace <= 1000 ? lastPlace / 10 : 1;
      if (lastPlace === 1) break;
      if (second === digit + 1 && lastPlace === 10) {
        return { end: at + 2, value: value + digit, upper: upper + second, lastPlace: 1 };
      }
      value += digit * unit;
      upper += digit * unit;
      lastPlace = unit === 1 ? 1 : unit;
      at += 1;
      return { end: at, value, upper, lastPlace };
    }
    const bare = placeAt(text, at);
    if (bare !== undefined && bare < lastPlace && (at === start || (zero && bare === 10))) {
      // 十二, 百, 千; also 一百零十 as some documents print it.
      value += bare;
      upper += bare;
      lastPlace = bare;
      zero = false;
      at += 1;
      continue;
    }
    break;
  }
  if (zero) at -= 1;
  return at === start ? undefined : { end: at, value, upper, lastPlace };
}

/**
 * Read the Chinese whole number that begins at `start`, the longest that is well formed.
 * @returns its value, form and end; `undefined` when none begins there. 三四 and 三四十 are `approximate` with `upper`;
 *   二〇二五 (also 二0二五, which documents print with an Arabic nought) is `positional`. Never throws, linear.
 * @example readChineseInteger('一百二十个', 0) // { end: 4, value: 120, form: 'place' }
 */
export function readChineseInteger(text: string, start: number): Numeral | undefined {
  // Positional first: a run of digits alone.
  let run = start;
  let digits = 0;
  while (run < text.length) {
    const digit = chineseDigitAt(text, run);
    const nought = digit < 0 && (text.charAt(run) === '0' || text.charAt(run) === '０') ? 0 : digit;
    if (nought < 0 || (run === start && digit < 0)) break;
    digits = digits * 10 + nought;
    run += 1;
  }
  const length = run - start;
  const after = text.charAt(run);
  if (length >= 2 && placeAt(text, run) === undefined) {
    const first = chineseDigitAt(text, start);
    const second = chineseDigitAt(text, start + 1);
    if (length === 2 && first > 0 && second === first + 1) {
      const scale = after === '万' ? 10_000 : after === '亿' ? 100_000_000 : 1;
      return { end: scale === 1 ? run : run + 1, value: first * scale, upper: second * scale, form: 'approximate' };
    }
    return { end: run, value: digits, form: 'positional' };
  }
  if (length >= 3) {
    // 二〇二五十 is two numerals or none; the digits alone are what can be said.
    return { end: run, value: digits, form: 'positional' };
  }

  let at = start;
  let total = 0;
  let totalUpper = 0;
  let part = 0;
  let partUpper = 0;
  let ceiling = Number.POSITIVE_INFINITY;
  let last = 0;
  let first = true;
  while (at < text.length) {
    const joined = !first && chineseDigitAt(text, at) === 0;
    const from = joined ? at + 1 : at;
    let section = readSection(text, from);
    // 万 and 亿 alone: 每万名, 突破亿元.
    if (section === undefined && first && isMyriad(text, from))
      section = { end: from, value: 1, upper: 1, lastPlace: 1 };
    if (section === undefined) break;
    const mark = text.charAt(section.end);
    if (mark === '亿' && ceiling > 1e8) {
      total += (part + section.value) * 1e8;
      totalUpper += (partUpper + section.upper) * 1e8;
      part = 0;
      partUpper = 0;
      ceiling = 1e8;
      last = 1e8;
      at = section.end + 1;
    } else if (mark === '万' && ceiling > 1e4) {
      const both = text.charAt(section.end + 1) === '亿' && ceiling > 1e8;
      const scale = both ? 1e12 : 1e4;
      if (both) {
        total += section.value * scale;
        totalUpper += section.upper * scale;
        ceiling = 1e8;
      } else {
        part += section.value * scale;
        partUpper += section.upper * scale;
        ceiling = 1e4;
      }
      last = both ? 1e8 : 1e4;
      at = section.end + (both ? 2 : 1);
    } else {
      // 三万五 = 35,000: one digit right after 万 or 亿 is the next place down.
      const shorthand = !first && !joined && section.end - from === 1 && chineseDigitAt(text, from) > 0;
      const scale = shorthand ? last / 10 : 1;
      if (shorthand || first || section.value < 10_000) {
        part += section.value * scale;
        partUpper += section.upper * scale;
        at = section.end;
      }
      break;
    }
    first = false;
    if (text.charAt(at) === '亿' && ceiling > 1e8 && part > 0) {
      total += part * 1e8;
      totalUpper += partUpper * 1e8;
      part = 0;
      partUpper = 0;
      ceiling = 1e8;
      last = 1e8;
      at += 1;
    }
  }
  if (at === start) return undefined;
  const value = total + part;
  const upper = totalUpper + partUpper;
  return upper === value ? { end: at, value, form: 'place' } : { end: at, value, upper, form: 'approximate' };
}

const DIGIT_NAMES = '零一二三四五六七八九';

/**
 * Write a whole number below 10,000 in Chinese numerals, as headings print it.
 * @returns 十三, 二十, 一百零五; the Arabic form for anything else (negative, fractions, 10,000 and more).
 * @example formatChineseInteger(105) // '一百零五'
 */
export function formatChineseInteger(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 10_000) return String(value);
  if (value === 0) return '零';
  let out = '';
  let gap = false;
  for (const [place, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) {
      gap = out !== '';
      continue;
    }
    if (gap) out += '零';
    gap = false;
    out += place === 10 && digit === 1 && out === '' ? name : DIGIT_NAMES.charAt(digit) + name;
  }
  return out;
}
