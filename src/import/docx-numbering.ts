// Word's automatic numbers: what numbering.xml says, and the label that each numbered paragraph prints.
// It must not read the document itself: docx.ts tells it of each numbered paragraph in order.
import { formatChineseInteger } from '../notation/numeral.ts';
import { streamXml } from './xml.ts';

/** One of the nine levels of a list. */
interface NumberingLevel {
  start: number;
  format: string;
  /** Of a custom format: its first labels, such as `001, 002`. */
  pattern: string;
  /** The label with `%1` for the number of the first level. */
  text: string;
  /** All numbers of the label are written as decimal ones. */
  legal: boolean;
  /** 1-based level after which it starts again; 0 never; undefined after every wider one. */
  restart: number | undefined;
  paragraphStyle: string | undefined;
}

/** A list as numbering.xml defines it. */
interface NumberingInstance {
  abstractId: string;
  starts: Map<number, number>;
  levels: Map<number, NumberingLevel>;
}

/** What numbering.xml holds. */
export interface Numbering {
  abstracts: Map<string, { levels: Map<number, NumberingLevel>; styleLink: string | undefined }>;
  instances: Map<string, NumberingInstance>;
}

const LEVEL_LIMIT = 9;

/**
 * Read numbering.xml.
 * @returns its lists; throws an XmlError when it is not well-formed.
 * @see ECMA-376-1 17.9
 */
export function readNumbering(xml: string): Numbering {
  const numbering: Numbering = { abstracts: new Map(), instances: new Map() };
  let abstract: { levels: Map<number, NumberingLevel>; styleLink: string | undefined } | undefined;
  let instance: NumberingInstance | undefined;
  let override = 0;
  let level: NumberingLevel | undefined;
  let fallback = 0;
  streamXml(xml, {
    open(name, attribute) {
      if (name === 'Fallback') fallback++;
      if (fallback > 0) return;
      const value = attribute('val');
      switch (name) {
        case 'abstractNum':
          abstract = { levels: new Map(), styleLink: undefined };
          numbering.abstracts.set(attribute('abstractNumId') ?? '', abstract);
          break;
        case 'num':
          instance = { abstractId: '', starts: new Map(), levels: new Map() };
          numbering.instances.set(attribute('numId') ?? '', instance);
          break;
        case 'abstractNumId':
          if (instance !== undefined) instance.abstractId = value ?? '';
          break;
        case 'numStyleLink':
          if (abstract !== undefined) abstract.styleLink = value;
          break;
        case 'lvlOverride':
          override = Number(attribute('ilvl') ?? 0);
          break;
        case 'startOverride':
          instance?.starts.set(override, Number(value ?? 1));
          break;
        case 'lvl': {
          level = {
            start: 0,
            format: 'decimal',
            pattern: '',
            text: '',
            legal: false,
            restart: undefined,
            paragraphStyle: undefined,
          };
          const at = Number(attribute('ilvl') ?? 0);
          (instance ?? abstract)?.levels.set(at, level);
          break;
        }
        default:
          if (level !== undefined) setLevel(level, name, value, attribute('format'));
      }
    },
    close(name) {
      if (name === 'Fallback') fallback--;
      else if (name === 'lvl') level = undefined;
      else if (name === 'num') instance = undefined;
      else if (name === 'abstractNum') abstract = undefined;
    },
  });
  return numbering;
}

function setLevel(level: NumberingLevel, name: string, value: string | undefined, pattern: string | undefined): void {
  switch (name) {
    case 'start':
      level.start = Number(value ?? 0);
      break;
    case 'numFmt':
      level.format = value ?? 'decimal';
      level.pattern = pattern ?? '';
      break;
    case 'lvlText':
      level.text = value ?? '';
      break;
    case 'isLgl':
      level.legal = value === undefined || !['0', 'false', 'off'].includes(value);
      break;
    case 'lvlRestart':
      level.restart = Number(value ?? 0);
      break;
    case 'pStyle':
      level.paragraphStyle = value;
      break;
  }
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const POSITIONAL = '〇一二三四五六七八九';
const LEGAL_SIMPLIFIED = '零壹贰叁肆伍陆柒捌玖';
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖';

const digitByDigit = (number: number, digits: string): string =>
  [...String(number)].map((digit) => digits.charAt(Number(digit))).join('');

function roman(number: number): string {
  const parts: readonly [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  if (number > 3999) return String(number);
  let left = number;
  let text = '';
  for (const [value, sign] of parts) {
    for (; left >= value; left -= value) text += sign;
  }
  return text;
}

/** 27 is aa, 53 is aaa: Word repeats the letter. */
function letters(number: number): string {
  return number < 1
    ? String(number)
    : String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(20, Math.floor((number - 1) / 26) + 1));
}

/** 百二十 without the one before 百: Japanese counting. */
const withoutLeadingOnes = (text: string): string => text.replace(/零/g, '').replace(/一(?=[十百千])/g, '');

function legal(number: number, digits: string): string {
  return [...formatChineseInteger(number)]
    .map((unit) => {
      const digit = '零一二三四五六七八九'.indexOf(unit);
      if (digit >= 0) return digits.charAt(digit);
      return unit === '十' ? '拾' : unit === '百' ? '佰' : unit === '千' ? '仟' : unit;
    })
    .join('')
    .replace(/^拾/, `${digits.charAt(1)}拾`);
}

function symbol(number: number, first: number, count: number): string | undefined {
  return number >= 1 && number <= count ? String.fromCharCode(first + number - 1) : undefined;
}

function circled(number: number): string {
  return (
    symbol(number, 0x2460, 20) ??
    (number === 0 ? '⓪' : number <= 35 ? symbol(number - 20, 0x3251, 15) : symbol(number - 35, 0x32b1, 15)) ??
    String(number)
  );
}

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: (number) => digitByDigit(number, '０１２３４５６７８９'),
  decimalFullWidth2: (number) => digitByDigit(number, '０１２３４５６７８９'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (number) => symbol(number, 0x2488, 20) ?? `${number}.`,
  decimalEnclosedParen: (number) => symbol(number, 0x2474, 20) ?? `(${number})`,
  numberInDash: (number) => `- ${number} -`,
  ordinal: (number) =>
    `${number}${['th', 'st', 'nd', 'rd'][number % 100 > 10 && number % 100 < 14 ? 0 : number % 10] ?? 'th'}`,
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerLetter: letters,
  chineseCounting: (number) =>
    number < 100 ? formatChineseInteger(number) : digitByDigit(number, '○一二三四五六七八九'),
  taiwaneseCounting: (number) =>
    number < 100 ? formatChineseInteger(number) : digitByDigit(number, '○一二三四五六七八九'),
  chineseCountingThousand: formatChineseInteger,
  taiwaneseCountingThousand: formatChineseInteger,
  japaneseCounting: (number) => withoutLeadingOnes(formatChineseInteger(number)),
  koreanCounting: (number) => withoutLeadingOnes(formatChineseInteger(number)),
  ideographDigital: (number) => digitByDigit(number, POSITIONAL),
  japaneseDigitalTenThousand: (number) => digitByDigit(number, POSITIONAL),
  taiwaneseDigital: (number) => digitByDigit(number, '○一二三四五六七八九'),
  chineseLegalSimplified: (number) => legal(number, LEGAL_SIMPLIFIED),
  ideographLegalTraditional: (number) => legal(number, LEGAL_TRADITIONAL),
  japaneseLegal: (number) => legal(number, LEGAL_TRADITIONAL),
  ideographTraditional: (number) => (number > 10 || number < 1 ? String(number) : STEMS.charAt(number - 1)),
  ideographZodiac: (number) => (number > 12 || number < 1 ? String(number) : BRANCHES.charAt(number - 1)),
  ideographZodiacTraditional: (number) =>
    number < 1 ? String(number) : STEMS.charAt((number - 1) % 10) + BRANCHES.charAt((number - 1) % 12),
  ideographEnclosedCircle: (number) => symbol(number, 0x3280, 10) ?? String(number),
  none: () => '',
};

/**
 * Write a number in one of Word's number formats.
 * @param format name of the format (ST_NumberFormat); `pattern` the first labels of a custom one.
 * @returns the label; `undefined` when the format is unknown.
 * @example formatNumber(12, 'chineseCountingThousand', '') // '十二'
 * @see ECMA-376-1 17.18.59
 */
export function formatNumber(number: number, format: string, pattern: string): string | undefined {
  if (format === 'custom') {
    const zeros = /^0*(?=1\b)/.exec(pattern.trim());
    return zeros === null ? undefined : String(number).padStart(zeros[0].length + 1, '0');
  }
  return FORMATS[format]?.(number);
}

/** Bullets of the fonts Wingdings and Symbol, which are drawn at private-use code points. */
const BULLETS: Readonly<Record<string, string>> = {
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf075': '◆',
  '\uf076': '❖',
  '\uf0a7': '▪',
  '\uf0a8': '□',
  '\uf0b7': '•',
  '\uf0d8': '➢',
  '\uf0fc': '✔',
  '\uf0fe': '☑',
  '\uf0fb': '✗',
  '\uf06f': '□',
  '\uf0b2': '◇',
  '\uf0e0': '→',
  '\uf071': '□',
};

/**
 * A character of the fonts Wingdings and Symbol as one of Unicode.
 * @returns the character itself when it is none of those.
 * @example readSymbol('\uf06c') // '●'
 */
export function readSymbol(character: string): string {
  return BULLETS[character] ?? character;
}

/** Gives each numbered paragraph its label; keeps the counters of all lists. */
export class NumberingCounters {
  /** Formats that are not known, with how often they were met. */
  readonly unknown = new Map<string, number>();
  private readonly numbering: Numbering;
  /** The list that a numbering style stands for. */
  private readonly listOfStyle: (style: string) => string | undefined;
  /** By list definition: the number that each level has now. Lists of one definition count on, as Word does. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly overridden = new Set<string>();

  constructor(numbering: Numbering, listOfStyle: (style: string) => string | undefined) {
    this.numbering = numbering;
    this.listOfStyle = listOfStyle;
  }

  private resolve(listId: string): { instance: NumberingInstance; abstractId: string } | undefined {
    const instance = this.numbering.instances.get(listId);
    if (instance === undefined) return undefined;
    let abstractId = instance.abstractId;
    for (let hops = 0; hops < 4; hops++) {
      const link = this.numbering.abstracts.get(abstractId)?.styleLink;
      const next = link === undefined ? undefined : this.listOfStyle(link);
      const linked = next === undefined ? undefined : this.numbering.instances.get(next);
      if (linked === undefined) break;
      abstractId = linked.abstractId;
    }
    return { instance, abstractId };
  }

  /** The level of a list that belongs to a paragraph style; 0 when none does. */
  levelOfStyle(listId: string, style: string): number {
    const found = this.resolve(listId);
    const levels = found === undefined ? undefined : this.numbering.abstracts.get(found.abstractId)?.levels;
    for (const [at, level] of [...(found?.instance.levels ?? []), ...(levels ?? [])]) {
      if (level.paragraphStyle === style) return at;
    }
    return 0;
  }

  /**
   * Count a paragraph of a list.
   * @returns what it prints before its text, such as `第一章` or `（三）`; '' when its list is not defined or prints nothing.
   */
  next(listId: string, at: number): string {
    const found = this.resolve(listId);
    if (found === undefined || at < 0 || at >= LEVEL_LIMIT) return '';
    const { instance, abstractId } = found;
    const levels = this.numbering.abstracts.get(abstractId)?.levels;
    const levelAt = (index: number) => instance.levels.get(index) ?? levels?.get(index);
    const level = levelAt(at);
    if (level === undefined) return '';
    let counter = this.counters.get(abstractId);
    if (counter === undefined) {
      counter = [];
      this.counters.set(abstractId, counter);
    }
    const key = `${listId} ${at}`;
    const start = instance.starts.get(at);
    if (start !== undefined && !this.overridden.has(key)) {
      this.overridden.add(key);
      counter[at] = start;
    } else {
      const now = counter[at];
      counter[at] = now === undefined ? (start ?? level.start) : now + 1;
    }
    for (let below = at + 1; below < LEVEL_LIMIT; below++) {
      const restart = levelAt(below)?.restart;
      if (restart === undefined ? true : restart > 0 && at + 1 <= restart) counter[below] = undefined;
    }
    if (level.format === 'bullet') return [...level.text].map(readSymbol).join('');
    return level.text.replace(/%([1-9])/g, (_match, digit: string) => {
      const index = Number(digit) - 1;
      const shown = levelAt(index);
      const number = counter[index] ?? shown?.start ?? 1;
      const format = shown === undefined || level.legal ? 'decimal' : shown.format;
      const label = formatNumber(number, format, shown?.pattern ?? '');
      if (label === undefined) {
        this.unknown.set(format, (this.unknown.get(format) ?? 0) + 1);
        return String(number);
      }
      return label;
    });
  }
}
