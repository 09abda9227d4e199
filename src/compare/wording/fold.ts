// The characters of a text that count when two wordings are compared, each with its place in the text as kept.
// It must not reword: width, spaces, brackets and punctuation are left out here, digits and words never are.

import { chineseDigitAt, isChineseNumeralUnit } from '../../notation/numeral.ts';
import { RANGE_MARKS } from '../../notation/text.ts';

/** Stands in a folded text between two numbers or two foreign words that only punctuation or space keeps apart. */
export const SEPARATOR = 1;

/** What was left out between a unit of a folded text and the next one; the strongest mark counts. */
export const GAP = { none: 0, space: 1, mark: 2, sentence: 3 } as const;

/** A text without what does not count in comparing. */
export interface FoldedText {
  /** The text as kept. */
  text: string;
  length: number;
  /** UTF-16 units, with SEPARATOR among them. Only the first `length` are meant, here and below. */
  units: Uint16Array;
  /** Where each unit stands in `text`: start, and end after it. */
  from: Int32Array;
  to: Int32Array;
  /** GAP after each unit. */
  gap: Uint8Array;
}

const PLAIN = 1;
const DIGIT = 2;
const LETTER = 3;
const SPACE = 4;
const MARK = 5;
const OPENING = 6;
const SENTENCE_END = 7;
const DOT = 8;
const COMMA = 9;
const MINUS = 10;
const ANGLE = 11;
/** One character that stands for several, or for a number in a ring: ㎡, ℃, ①, ⑴. */
const COMPOUND = 12;

/** Filled as characters are met: most of the 65,536 never are. */
const CLASSES = new Uint8Array(0x10000);
const FOLDS = new Uint16Array(0x10000);
const COMPOUNDS = new Map<number, string>();

const FOREIGN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
/** Punctuation by Unicode that has a meaning of its own here. */
const MEANT = '%‰‱&@#/§';
const DRAWN = /[\u2500-\u27bf^`|\u00a8\u00af\u00b4]|[\ufe00-\ufe0f]/;

function classOf(char: string): number {
  if (char >= '0' && char <= '9') return DIGIT;
  if (char === '\n' || char === '\r' || '。;!?'.includes(char)) return SENTENCE_END;
  if (char === '.') return DOT;
  if (char === ',') return COMMA;
  if (char === '-' || char === '\u2212') return MINUS;
  if (char === '<' || char === '>') return ANGLE;
  // A tab parts the cells of a table.
  if (char === '\t' || RANGE_MARKS.includes(char) || DRAWN.test(char)) return MARK;
  if (/[\s\p{Z}\p{Cc}\p{Cf}]/u.test(char)) return SPACE;
  if (MEANT.includes(char)) return PLAIN;
  if (/[\p{Ps}\p{Pi}]/u.test(char)) return OPENING;
  if (/\p{P}/u.test(char)) return MARK;
  return FOREIGN.test(char) ? LETTER : PLAIN;
}

/** Class of a UTF-16 unit; sets its fold. NFKC is right for comparing only: it makes ① a 1 and … three dots. */
function classify(code: number): number {
  let kind = PLAIN;
  FOLDS[code] = code;
  const isHan = code >= 0x4e00 && code <= 0x9fff;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  if (!isHan && !isSurrogate) {
    const char = String.fromCharCode(code);
    const folded = char.normalize('NFKC');
    if (folded.length === 1 && !/\p{No}/u.test(char)) {
      FOLDS[code] = folded.charCodeAt(0);
      kind = classOf(folded);
    } else {
      const counted = [...folded].filter((part) => [PLAIN, DIGIT, LETTER].includes(classOf(part))).join('');
      kind = counted === '' ? MARK : COMPOUND;
      COMPOUNDS.set(code, counted);
    }
  }
  CLASSES[code] = kind;
  return kind;
}

function kindAt(text: string, index: number): number {
  if (index < 0 || index >= text.length) return 0;
  const code = text.charCodeAt(index);
  return CLASSES[code] || classify(code);
}

/**
 * Tell whether the character at `index` opens a bracket or quotation, so that it goes with what follows.
 * @example isOpening('见（一）', 1) // true
 */
export function isOpening(text: string, index: number): boolean {
  return kindAt(text, index) === OPENING;
}

/**
 * Tell whether a unit of a folded text is an Arabic digit.
 * @example isDigitUnit('5'.charCodeAt(0)) // true
 */
export function isDigitUnit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/**
 * Tell whether a unit of a folded text is a letter of a foreign word: Latin, Greek, Cyrillic.
 * @example isLetterUnit('G'.charCodeAt(0)) // true
 */
export function isLetterUnit(unit: number): boolean {
  return (CLASSES[unit] || classify(unit)) === LETTER;
}

class Folder {
  length = 0;
  units: Uint16Array;
  from: Int32Array;
  to: Int32Array;
  gap: Uint8Array;

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity);
    this.from = new Int32Array(capacity);
    this.to = new Int32Array(capacity);
    this.gap = new Uint8Array(capacity);
  }

  emit(unit: number, from: number, to: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length] = unit;
    this.from[this.length] = from;
    this.to[this.length] = to;
    this.length += 1;
  }

  drop(gap: number): void {
    const last = this.length - 1;
    if (last >= 0 && this.gap[last]! < gap) this.gap[last] = gap;
  }

  /** Digits or letters that were apart stay apart. */
  separate(at: number): void {
    const gap = this.gap[this.length - 1]!;
    this.emit(SEPARATOR, at, at);
    this.gap[this.length - 1] = gap;
  }

  private grow(): void {
    const size = this.units.length * 2 + 16;
    const wider = <T extends Uint16Array | Int32Array | Uint8Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.units = wider(new Uint16Array(size), this.units);
    this.from = wider(new Int32Array(size), this.from);
    this.to = wider(new Int32Array(size), this.to);
    this.gap = wider(new Uint8Array(size), this.gap);
  }
}

/** Length of the groups of three digits from the comma at `index` on (`,000,000`); 0 when it parts two numbers. */
function thousandsLength(text: string, index: number, folder: Folder): number {
  const { units, length } = folder;
  let before = 0;
  while (before < 4 && before < length && isDigitUnit(units[length - 1 - before]!)) before += 1;
  if (before < 1 || before > 3 || units[length - before] === 0x30 || units[length - before - 1] === 0x2e) return 0;
  let at = index;
  while (
    kindAt(text, at) === COMMA &&
    kindAt(text, at + 1) === DIGIT &&
    kindAt(text, at + 2) === DIGIT &&
    kindAt(text, at + 3) === DIGIT
  ) {
    at += 4;
  }
  return kindAt(text, at) === DIGIT ? 0 : at - index;
}

/** How far before a dash a number makes it the dash of a range: 2021年-2025年, 5万元-10万元. */
const RANGE_REACH = 4;

/** 增长-5%: the dash is a minus, which counts; that of 2021年-2025年 or of a list is only one of many dashes. */
function isMinus(text: string, index: number, folder: Folder): boolean {
  const before = kindAt(text, index - 1);
  if (kindAt(text, index + 1) !== DIGIT || (before !== PLAIN && before !== OPENING)) return false;
  for (let back = folder.length - 1; back >= Math.max(0, folder.length - RANGE_REACH); back -= 1) {
    const unit = folder.units[back]!;
    const char = String.fromCharCode(unit);
    const numeral = chineseDigitAt(char, 0) >= 0 || isChineseNumeralUnit(char, 0);
    if (isDigitUnit(unit) || isLetterUnit(unit) || numeral) return false;
  }
  return true;
}

/**
 * Leave out of a text what does not count in comparing: space, punctuation, brackets, quotes, width.
 * @returns units by NFKC with offsets into `text`. `1,000` and `１０００` are the same, `1.5`, `15` and `1 5` are not;
 *   `%`, `+`, `/` and a minus (增长-5%) count. Two texts with equal units differ in nothing that a reader minds.
 *   Never throws; time grows with the length only.
 * @example foldText('〔2021〕16 号：').length // 8: 2021, SEPARATOR, 16, 号
 */
export function foldText(text: string): FoldedText {
  const folder = new Folder(text.length + 8);
  // The last unit of a character such as ② is kept apart from a digit after it.
  let closed = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const last = folder.length - 1;
    const kind = CLASSES[code] || classify(code);
    switch (kind) {
      case PLAIN:
        folder.emit(FOLDS[code]!, at, at + 1);
        break;
      case DIGIT:
        if (last >= 0 && (folder.gap[last]! > 0 || closed === last) && isDigitUnit(folder.units[last]!))
          folder.separate(at);
        folder.emit(FOLDS[code]!, at, at + 1);
        break;
      case LETTER:
        if (last >= 0 && folder.gap[last]! > 0 && isLetterUnit(folder.units[last]!)) folder.separate(at);
        folder.emit(FOLDS[code]!, at, at + 1);
        break;
      case SPACE:
        folder.drop(GAP.space);
        break;
      case SENTENCE_END:
        folder.drop(GAP.sentence);
        break;
      case DOT:
        if (last >= 0 && folder.gap[last] === 0 && isDigitUnit(folder.units[last]!) && kindAt(text, at + 1) === DIGIT)
          folder.emit(0x2e, at, at + 1);
        else folder.drop(GAP.mark);
        break;
      case COMMA: {
        const length = last >= 0 && folder.gap[last] === 0 ? thousandsLength(text, at, folder) : 0;
        if (length === 0) folder.drop(GAP.mark);
        for (let group = 0; group < length; group += 1)
          if (group % 4 > 0) folder.emit(FOLDS[text.charCodeAt(at + group)]!, at + group, at + group + 1);
        at += Math.max(0, length - 1);
        break;
      }
      case MINUS:
        if (isMinus(text, at, folder)) folder.emit(0x2d, at, at + 1);
        else folder.drop(GAP.mark);
        break;
      case ANGLE:
        // <关于…> stands for 《》; <5% does not.
        if (kindAt(text, at + 1) === DIGIT) folder.emit(FOLDS[code]!, at, at + 1);
        else folder.drop(GAP.mark);
        break;
      case COMPOUND: {
        const parts = COMPOUNDS.get(code)!;
        const before = last < 0 ? 0 : folder.units[last]!;
        const inWord = last >= 0 && folder.gap[last]! > 0 && isLetterUnit(before) && isLetterUnit(parts.charCodeAt(0));
        if (inWord || (isDigitUnit(before) && isDigitUnit(parts.charCodeAt(0)))) folder.separate(at);
        for (let part = 0; part < parts.length; part += 1) folder.emit(parts.charCodeAt(part), at, at + 1);
        closed = folder.length - 1;
        break;
      }
      default:
        folder.drop(GAP.mark);
    }
  }
  const { length, units, from, to, gap } = folder;
  return { text, length, units, from, to, gap };
}

/** Longest call of String.fromCharCode that every engine takes. */
const CHUNK = 8192;

/**
 * Units of a folded text as a string.
 * @returns equal strings for parts that differ in nothing that counts.
 * @example foldedSlice(foldText('（一） ２０％')) // '一20%'
 */
export function foldedSlice({ units, length }: Pick<FoldedText, 'units' | 'length'>, start = 0, end = length): string {
  let text = '';
  for (let at = start; at < end; at += CHUNK)
    text += String.fromCharCode.apply(null, units.subarray(at, Math.min(end, at + CHUNK)) as unknown as number[]);
  return text;
}

/**
 * Order two folded texts.
 * @returns a negative number, 0 when they differ in nothing that counts, or a positive one.
 * @example compareFolded(foldText('（一）'), foldText('一、')) // 0
 */
export function compareFolded(a: FoldedText, b: FoldedText): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at += 1) {
    const order = a.units[at]! - b.units[at]!;
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
