// Cuts a text into what a wording comparison moves as one: a number with its unit, a foreign word, a Chinese character.
// It must not cut by words: those are asked for only where two texts differ (wording-cleanup.ts).

import { readMeasureWord } from '../../notation/measure-word.ts';
import { chineseDigitAt, isChineseNumeralUnit } from '../../notation/numeral.ts';
import {
  type FoldedText,
  foldedSlice,
  foldText,
  GAP,
  isDigitUnit,
  isLetterUnit,
  isOpening,
  SEPARATOR,
} from './fold.ts';

/** A text with its tokens. */
export interface TokenText {
  folded: FoldedText;
  count: number;
  /** Each token as units of `folded`, end excluded. Only the first `count` are meant. */
  starts: Int32Array;
  ends: Int32Array;
}

const DOT = 0x2e;
const YEAR_DIGITS = 4;
const MULTIPLIERS = '十百千万亿';
const SURPLUS = '余多';
/** What 第… and 〔2021〕16号 count, besides the measure words. */
const NUMBERED = '号章节编';
/** The longest measure word with what may not follow it; further on nothing is decided. */
const UNIT_REACH = 10;

/** 1 for a Chinese numeral, 2 for anything else; 0 for what was not met yet. */
const NUMERALS = new Uint8Array(0x10000);
function isNumeral(unit: number): boolean {
  if (NUMERALS[unit] === 0) {
    const char = String.fromCharCode(unit);
    NUMERALS[unit] = chineseDigitAt(char, 0) >= 0 || isChineseNumeralUnit(char, 0) ? 1 : 2;
  }
  return NUMERALS[unit] === 1;
}

const ORDINAL = '第'.charCodeAt(0);
const MINUS = 0x2d;
const CURRENCY = [...'¥$€£'].map((sign) => sign.charCodeAt(0));

class Cutter {
  readonly folded: FoldedText;

  constructor(folded: FoldedText) {
    this.folded = folded;
  }

  /** Only space, if anything, stands between the unit before `at` and that at `at`. */
  private joined(at: number): boolean {
    return at < this.folded.length && this.folded.gap[at - 1]! < GAP.mark && this.folded.units[at] !== SEPARATOR;
  }

  private runOf(at: number, test: (unit: number) => boolean): number {
    let end = at;
    while (end < this.folded.length && test(this.folded.units[end]!) && (end === at || this.joined(end))) end += 1;
    return end;
  }

  private isOne(units: string, at: number): boolean {
    return this.joined(at) && units.includes(String.fromCharCode(this.folded.units[at]!));
  }

  /** End of the unit or measure word that stands at `at`; `at` when none does. */
  private unitEnd(at: number): number {
    if (!this.joined(at)) return at;
    return isLetterUnit(this.folded.units[at]!) ? this.foreignEnd(at) : this.measureEnd(at);
  }

  /** End of the Chinese measure word or sign at `at`; `at` when none stands there. */
  private measureEnd(at: number): number {
    if (this.isOne('°', at)) return this.isOne('CF', at + 1) ? at + 2 : at + 1;
    let clause = at + 1;
    while (clause < at + UNIT_REACH && this.joined(clause)) clause += 1;
    const measure = readMeasureWord(foldedSlice(this.folded, at, clause), 0);
    if (measure !== undefined) return at + measure.end;
    return this.isOne(NUMBERED, at) ? at + 1 : at;
  }

  /** A4, m2 and WTO are words; of GDP5万亿元 and 5G2025年 the number is not part of the word. */
  private foreignEnd(at: number): number {
    let end = at;
    for (;;) {
      const letters = this.runOf(end, isLetterUnit);
      const digits = letters < this.folded.length && this.joined(letters) ? this.runOf(letters, isDigitUnit) : letters;
      if (digits === letters) return letters;
      const measured = this.isOne(MULTIPLIERS, digits) || (this.joined(digits) && this.measureEnd(digits) > digits);
      if (measured || this.isOne('.', digits)) return letters;
      end = digits;
      if (!this.joined(end) || !isLetterUnit(this.folded.units[end]!)) return end;
    }
  }

  /** End of the digits or Chinese numerals at `at` without their unit; `at` when none stand there. */
  private numeralEnd(at: number): number {
    if (at >= this.folded.length) return at;
    const unit = this.folded.units[at]!;
    if (!isDigitUnit(unit)) return this.runOf(at, isNumeral);
    let end = this.runOf(at, (digit) => isDigitUnit(digit) || digit === DOT);
    while (this.isOne(MULTIPLIERS, end)) end += 1;
    return end;
  }

  /** End of the number at `at` with its unit; `at` when none stands there, `bare` when a single 一 may be one. */
  private numberEnd(at: number, bare: boolean): number {
    let end = this.numeralEnd(at);
    if (end === at) return at;
    if (this.isOne('分', end) && this.isOne('之', end + 1)) {
      const tail = this.joined(end + 2) ? this.numeralEnd(end + 2) : end + 2;
      if (tail > end + 2) return tail;
    }
    // 5万余元, 50余万元
    let surplus = this.isOne(SURPLUS, end) ? end + 1 : end;
    while (surplus > end && this.isOne(MULTIPLIERS, surplus)) surplus += 1;
    const unit = this.unitEnd(surplus);
    if (unit > surplus) return unit;
    // 2025年级 and 2025年份 begin with a year, though 5年级 does not with five years.
    if (end - at === YEAR_DIGITS && isDigitUnit(this.folded.units[at]!) && this.isOne('年', end)) return end + 1;
    const alone = isDigitUnit(this.folded.units[at]!) || end - at > 1 || bare;
    if (!alone) end = at;
    return end;
  }

  /** End of the token at `at`. */
  tokenEnd(at: number): number {
    const unit = this.folded.units[at]!;
    if (unit === ORDINAL && this.joined(at + 1)) {
      const end = this.numberEnd(at + 1, true);
      return end > at + 1 ? end : at + 1;
    }
    if ((unit === MINUS || CURRENCY.includes(unit)) && this.joined(at + 1)) {
      const end = isDigitUnit(this.folded.units[at + 1]!) ? this.numberEnd(at + 1, true) : at + 1;
      return end > at + 1 ? end : at + 1;
    }
    if (isDigitUnit(unit) || isNumeral(unit)) {
      const end = this.numberEnd(at, false);
      return end > at ? end : at + 1;
    }
    if (isLetterUnit(unit)) return this.foreignEnd(at);
    const low = (unit & 0xfc00) === 0xd800 && at + 1 < this.folded.length ? this.folded.units[at + 1]! : 0;
    return (low & 0xfc00) === 0xdc00 ? at + 2 : at + 1;
  }
}

/**
 * Cut a text into tokens.
 * @returns tokens in order, that hold all that counts of the text (see foldText): `5万元`, `第13条`, `60%`, `2025年` and
 *   `百分之六十` are one each, so that no comparison can split them. Never throws; time grows with the length only.
 * @example tokenTexts(tokenizeWording('给予５ 万元补助。')) // ['给', '予', '5万元', '补', '助']
 */
export function tokenizeWording(text: string): TokenText {
  const folded = foldText(text);
  const starts = new Int32Array(folded.length);
  const ends = new Int32Array(folded.length);
  const cutter = new Cutter(folded);
  let count = 0;
  for (let at = 0; at < folded.length; ) {
    if (folded.units[at] === SEPARATOR) {
      at += 1;
      continue;
    }
    const end = cutter.tokenEnd(at);
    starts[count] = at;
    ends[count] = end;
    count += 1;
    at = end;
  }
  return { folded, count, starts, ends };
}

/**
 * The tokens of a text as strings, half width and without spaces.
 * @example tokenTexts(tokenizeWording('第 十三 条')) // ['第十三条']
 */
export function tokenTexts({ folded, count, starts, ends }: TokenText): string[] {
  return Array.from({ length: count }, (_, token) => foldedSlice(folded, starts[token], ends[token]));
}

/**
 * Where the text of a token begins when all of a text is shared out among its tokens.
 * @returns an offset into the text as kept: what closes (`）`, `。`, spaces) goes to the token before, what opens (`（`,
 *   `《`) to the token after. 0 for the first token, the length of the text for `count` and in a text without tokens.
 * @example cutBefore(tokenizeWording('见《办法》。'), 1) // 1
 */
export function cutBefore({ folded, count, starts, ends }: TokenText, token: number): number {
  const { text } = folded;
  if (token >= count) return text.length;
  if (token <= 0) return 0;
  const to = folded.from[starts[token]!]!;
  let at = folded.to[ends[token - 1]! - 1]!;
  while (at < to && !isOpening(text, at)) at += 1;
  return at;
}

/**
 * The strongest mark between a token and the one before it.
 * @returns a GAP; `GAP.sentence` at the start and end of the text.
 * @example gapBefore(tokenizeWording('甲，乙'), 1) // 2
 */
export function gapBefore({ folded, count, ends }: TokenText, token: number): number {
  return token <= 0 || token >= count ? GAP.sentence : folded.gap[ends[token - 1]! - 1]!;
}

/** Ids of single units; only those stamped with the current run are meant. One run ends before the next begins. */
const UNIT_IDS = new Int32Array(0x10000);
const UNIT_RUNS = new Int32Array(0x10000);
let run = 0;

/**
 * Number the tokens of some texts, the same number for the same token.
 * @returns for each text the ids of its tokens, from 0 without holes; `size` is how many there are.
 * @example numberTokens([tokenizeWording('甲乙甲')]).ids[0] // Int32Array [0, 1, 0]
 */
export function numberTokens(texts: readonly TokenText[]): { ids: Int32Array[]; size: number } {
  run = run === 0x7fffffff ? 1 : run + 1;
  if (run === 1) UNIT_RUNS.fill(0);
  const longer = new Map<string, number>();
  let size = 0;
  const ids = texts.map(({ folded, count, starts, ends }) => {
    const own = new Int32Array(count);
    for (let token = 0; token < count; token += 1) {
      const start = starts[token]!;
      if (ends[token] === start + 1) {
        const unit = folded.units[start]!;
        if (UNIT_RUNS[unit] !== run) {
          UNIT_RUNS[unit] = run;
          UNIT_IDS[unit] = size;
          size += 1;
        }
        own[token] = UNIT_IDS[unit]!;
        continue;
      }
      const word = foldedSlice(folded, start, ends[token]);
      let id = longer.get(word);
      if (id === undefined) {
        id = size;
        size += 1;
        longer.set(word, id);
      }
      own[token] = id;
    }
    return own;
  });
  return { ids, size };
}
