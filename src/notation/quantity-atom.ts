// The numbers of a text with the measure word after each: what quantities are made of.
// It must not join them to ranges and lists (quantity-list.ts) nor bound them (quantity.ts).

import { findDates } from './date.ts';
import { findDocumentNumbers } from './document-number.ts';
import { type MeasureKind, readMeasureWord } from './measure-word.ts';
import { scanNumbers } from './number.ts';
import type { ReadNumber } from './number-parts.ts';
import { arabicDigitAt, readDigits } from './numeral.ts';
import { isOneOf, isSpace, skipSpaces, skipSpacesBack } from './text.ts';

/** A number with its measure word. */
export interface Atom {
  start: number;
  /** After the measure word, or after the number without one. */
  end: number;
  number: ReadNumber | null;
  value: number;
  upper: number | null;
  unit: string;
  word: string;
  kind: MeasureKind | 'none';
  ordinal: boolean;
  /** May stand alone although no measure word follows. */
  standsAlone: boolean;
  /** May not be bound from the left (全覆盖). */
  fixed: boolean;
  approximate: boolean;
}

/**
 * Tell whether the unit at `index` is a Chinese character.
 * @example isHan('3家', 1) // true
 */
export function isHan(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0x3400 && code <= 0x9fff;
}

/**
 * Tell whether the unit at `index` is a Latin letter of half width.
 * @example isLatin('3A级', 1) // true
 */
export function isLatin(text: string, index: number): boolean {
  const code = text.charCodeAt(index) | 0x20;
  return code >= 0x61 && code <= 0x7a;
}

/** Spans that hold no quantities: dates and document numbers. */
function maskedSpans(text: string): { start: number; end: number }[] {
  const dates = findDates(text).filter((date) => date.kind !== 'duration');
  return [...dates, ...findDocumentNumbers(text)];
}

/** 1+4, “51020”, 3A, 8:30, 12号: digits that count nothing. */
function countsNothing(text: string, number: ReadNumber): boolean {
  const { start, end } = number;
  if (number.script === 'chinese' || number.code) return true;
  const before = start - 1;
  if (isLatin(text, before) || isLatin(text, end)) return true;
  if (isOneOf('+-/.:∶“"‘「(（[〔《#·_=', text, before) || isOneOf('+/:∶”"’」)]〕》=_', text, end)) return true;
  if (isOneOf('号时点分版式强度后', text, skipSpaces(text, end))) return true;
  if (number.multiplier > 1) return false;
  if (isOneOf('.、', text, end) && isLineStart(text, start)) return true;
  if (number.fourDigits && number.value >= 1949 && number.value < 2100 && number.value % 100 !== 0) return true;
  return !isHan(text, skipSpaces(text, end));
}

/**
 * Tell whether only space stands between the start of its line and `index`.
 * @example isLineStart('\n  3、', 3) // true
 */
export function isLineStart(text: string, index: number): boolean {
  let at = index;
  while (at > 0 && isSpace(text, at - 1) && text.charAt(at - 1) !== '\n' && index - at < 40) at -= 1;
  return at === 0 || text.charAt(at - 1) === '\n';
}

function fractionUnit(number: ReadNumber): { value: number; unit: string } {
  const numerator = number.numerator ?? 0;
  const denominator = number.denominator ?? 1;
  const percent = (numerator * 100) / denominator;
  // A denominator of 2s and 5s only gives an exact percentage; 33.333… is never one.
  return Math.abs(percent * 1e6 - Math.round(percent * 1e6)) < 1e-9 && percent * denominator === numerator * 100
    ? { value: percent, unit: 'percent' }
    : { value: numerator, unit: `1/${denominator}` };
}

const DAY_TAILS = ['内', '以内', '之内', '以上', '以下', '左右', '后', '前'];
const DAY_HEADS = ['提前', '少于', '超过', '低于', '届满', '起', '满'];

/** 30日内 and 提前15日 are lengths of time; 每月10日前 is a day of the month. */
function isSpanOfDays(text: string, start: number, end: number): boolean {
  const before = skipSpacesBack(text, start);
  if (isOneOf('月年', text, before - 1)) return false;
  return (
    DAY_TAILS.some((tail) => text.startsWith(tail, end)) ||
    DAY_HEADS.some((head) => before >= head.length && text.endsWith(head, before))
  );
}

function makeAtom(text: string, number: ReadNumber): Atom | undefined {
  const { start, end } = number;
  const atom: Atom = {
    start,
    end,
    number,
    value: number.value,
    upper: number.upper,
    unit: '',
    word: '',
    kind: 'none',
    ordinal: number.kind === 'ordinal',
    standsAlone: false,
    fixed: false,
    approximate: number.approximate,
  };
  switch (number.kind) {
    case 'percent':
    case 'permille': {
      const last = number.text.slice(-1);
      const sign =
        last === '%' || last === '％' || last === '‰'
          ? last.replace('％', '%')
          : number.text.startsWith('千')
            ? '千分之'
            : '百分之';
      // 3‰ is 0.3 percent exactly: one unit for all rates, so that they compare.
      const value = number.kind === 'permille' ? Number((number.value / 10).toPrecision(12)) : number.value;
      return { ...atom, value, unit: 'percent', word: last === '成' ? '成' : sign, kind: 'ratio' };
    }
    case 'times':
      return { ...atom, value: number.value * 100, unit: 'percent', word: '番', kind: 'ratio' };
    case 'fraction':
      return {
        ...atom,
        ...fractionUnit(number),
        word: number.text.slice(0, number.text.indexOf('之') + 1),
        kind: 'ratio',
      };
    default:
      break;
  }
  if (isOneOf('+', text, start - 1) || isOneOf('+', text, end)) return undefined;
  const measure = readMeasureWord(text, end);
  const sign = skipSpacesBack(text, start) - 1;
  if (measure === undefined && number.kind === 'cardinal' && isOneOf('¥￥', text, sign)) {
    return { ...atom, unit: 'CNY', word: text.charAt(sign), kind: 'money' };
  }
  if (measure === undefined) return { ...atom, standsAlone: !atom.ordinal && !countsNothing(text, number) };
  if (
    number.fourDigits &&
    number.value >= 1900 &&
    number.value < 2200 &&
    ['年', '年度', '届', '级'].includes(measure.word)
  ) {
    return undefined;
  }
  // 000人 is the end of a number that was cut, 3P a kind of project.
  if (number.code || (measure.word === 'P' && number.value < 10)) return undefined;
  // 20亿级项目, 千亿元级集群: the name of a class.
  if (
    number.multiplier > 1 &&
    (measure.word === '级' || (measure.kind === 'money' && text.charAt(measure.end) === '级'))
  )
    return undefined;
  // 8月, 19日: parts of dates; a length of days is marked (30日内).
  if (measure.word === '月') return undefined;
  if (measure.word === '日' && !isSpanOfDays(text, start, measure.end)) return undefined;
  let { value } = number;
  let { end: unitEnd } = measure;
  if (['年', '周年', '个月'].includes(measure.word) && text.charAt(unitEnd) === '半') {
    value += 0.5;
    unitEnd += 1;
  } else if (measure.word === '个' && text.startsWith('半月', unitEnd)) {
    return { ...atom, value: value + 0.5, end: unitEnd + 2, unit: '个月', word: '个半月', kind: 'time' };
  }
  return { ...atom, value, end: unitEnd, unit: measure.unit, word: measure.word, kind: measure.kind };
}

const WHOLE_PHRASES: readonly (readonly [string, number, boolean])[] = [
  ['全覆盖', 100, true],
  ['一半', 50, false],
  ['半数', 50, false],
];

/** 全覆盖, 一半以上, 半数: ratios without a numeral that findNumbers would see. */
function phraseAtoms(text: string): Atom[] {
  const atoms: Atom[] = [];
  for (const [phrase, value, fixed] of WHOLE_PHRASES) {
    for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + phrase.length)) {
      const end = start + phrase.length;
      if (phrase === '一半' && (isOneOf('天路', text, end) || isOneOf('第统唯', text, start - 1))) continue;
      // 健全覆盖城乡的体系 is another word.
      if (fixed && isOneOf('健安齐完', text, start - 1)) continue;
      const nearly = fixed && text.slice(Math.max(0, start - 4), start).includes('基本');
      atoms.push({
        start,
        end,
        number: null,
        value,
        upper: null,
        unit: 'percent',
        word: phrase,
        kind: 'ratio',
        ordinal: false,
        standsAlone: true,
        fixed,
        approximate: nearly,
      });
    }
  }
  return atoms;
}

const RATIO_AFTER = ['比例', '的比例', '标准', '配套', '给予', '予以', '配比', '匹配', '叠加', '跟投', '配资'];
const RATIO_BEFORE = ['按', '按照', '以', '比例为', '比例'];

/** A number of a ratio: up to three digits and one decimal. */
function ratioSide(text: string, start: number): { end: number; value: number } | undefined {
  const whole = readDigits(text, start);
  if (whole === undefined || whole.end - start > 3) return undefined;
  const tail = text.charAt(whole.end) === '.' ? readDigits(text, whole.end + 1) : undefined;
  if (tail === undefined) return whole;
  return tail.end - whole.end === 2 ? { end: tail.end, value: (whole.value * 10 + tail.value) / 10 } : undefined;
}

/** 按1:1配套, 按1:0.5的比例给予: the second as a percentage of the first. Times (8:30) and scores stand elsewhere. */
function ratioAtoms(text: string): Atom[] {
  const atoms: Atom[] = [];
  for (let colon = 1; colon < text.length - 1; colon += 1) {
    const code = text.charCodeAt(colon);
    if ((code !== 0x3a && code !== 0x2236) || arabicDigitAt(text, colon - 1) < 0) continue;
    let start = colon - 1;
    while (start > colon - 5 && (arabicDigitAt(text, start - 1) >= 0 || isOneOf('.', text, start - 1))) start -= 1;
    const left = ratioSide(text, start);
    const right = ratioSide(text, colon + 1);
    if (left?.end !== colon || right === undefined || left.value <= 0 || right.value <= 0) continue;
    const { end } = right;
    if (isOneOf(':∶.', text, end) || arabicDigitAt(text, end) >= 0) continue;
    const before = skipSpacesBack(text, start);
    const said =
      RATIO_AFTER.some((word) => text.startsWith(word, skipSpaces(text, end))) ||
      RATIO_BEFORE.some((word) => text.endsWith(word, before));
    const value = (right.value * 100) / left.value;
    if (!said || Number(value.toFixed(6)) !== value) continue;
    atoms.push({
      start,
      end,
      number: null,
      value,
      upper: null,
      unit: 'percent',
      word: text.slice(start, end).replace('∶', ':'),
      kind: 'ratio',
      ordinal: false,
      standsAlone: true,
      fixed: false,
      approximate: false,
    });
  }
  return atoms;
}

const INCLUSIONS = ['(含', '(不含', '(包含', '(不包括', '(含本数'];

/**
 * Find the numbers that may be quantities, each with its measure word.
 * @param text narrowed, @param original as printed.
 * @returns in order, not overlapping; dates, document numbers and codes are left out, numbers without a measure word are kept with
 *   `kind: 'none'` because a list may lend them one.
 * @example findAtoms('3家', '3家')[0] // { value: 3, word: '家', kind: 'count', … }
 */
export function findAtoms(text: string, original: string): Atom[] {
  const ratios = ratioAtoms(text);
  const masks = [...maskedSpans(original), ...ratios].sort((a, b) => a.start - b.start);
  const atoms: Atom[] = [];
  let mask = 0;
  for (const number of scanNumbers(text, original)) {
    while (mask < masks.length && (masks[mask]?.end ?? 0) <= number.start) mask += 1;
    const span = masks[mask];
    if (span !== undefined && span.start < number.end) continue;
    if (number.script === 'chinese' && isOneOf('“"‘「', text, number.start - 1)) continue;
    // 1000万元（含1000万元）以上 states its figure twice.
    if (INCLUSIONS.some((word) => text.endsWith(word, number.start) && number.start >= word.length)) continue;
    const atom = makeAtom(text, number);
    if (atom !== undefined) atoms.push(atom);
  }
  const sorted = [...atoms, ...ratios, ...phraseAtoms(text)].sort((a, b) => a.start - b.start);
  // 一半个月: the phrase ends inside what another reading took for a number.
  let end = 0;
  return sorted.filter((atom) => {
    const clear = atom.start >= end;
    if (clear) end = atom.end;
    return clear;
  });
}
