// Numbers as official Chinese prints them: 13.5万, 60%, 二百多万, 百分之一点五, 三分之一, 翻一番.
// It must not read the unit nor the bound of a quantity (不低于…以上): that is quantity.ts.

import { readMeasureWord } from './measure-word.ts';
import { arabicDigitAt, chineseDigitAt, isChineseNumeralUnit, readChineseInteger, readDigits } from './numeral.ts';
import { DASHES, isOneOf, narrowWidth, RANGE_MARKS, skipSpaces, skipSpacesBack } from './text.ts';

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

interface Draft {
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

function finish(original: string, draft: Draft): ReadNumber {
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

/** 12, 1,000, 13.5. A chain such as 2021.8.19 is no decimal: its first number ends before the dot. */
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

function readChinese(text: string, original: string, start: number): ReadNumber | undefined {
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

/**
 * Read a string that is one number and nothing else.
 * @returns the number with offsets into `text`; `undefined` when anything but space stands beside it. Never throws.
 * @example parseNumber('百分之一点五') // { kind: 'percent', value: 1.5, … }
 */
export function parseNumber(text: string): NumberSpan | undefined {
  const narrow = narrowWidth(text);
  const start = skipSpaces(narrow, 0);
  const number = readNumber(narrow, text, start);
  if (number === undefined || skipSpaces(narrow, number.end) < narrow.length) return undefined;
  return publicSpan(number);
}

function publicSpan(number: ReadNumber): NumberSpan {
  const { start, end, text, kind, value, upper, numerator, denominator, script, approximate, more } = number;
  return { start, end, text, kind, value, upper, numerator, denominator, script, approximate, more };
}

/** Words before a bare 百 or 万 that make it a figure: 每万名, 上百家, 突破千亿元. Without one it is a name: 百企, 万人计划. */
const BARE_GOVERNORS = [
  '每',
  '上',
  '近',
  '超',
  '超过',
  '过',
  '逾',
  '约',
  '突破',
  '达',
  '达到',
  '不足',
  '不低于',
  '不少于',
  '低于',
  '高于',
];

/** Fixed words that only look like a number and a measure word; each is met in documents of any field. */
const IDIOMS = [
  '三支一扶',
  '两个维护',
  '两个确立',
  '两个一百年',
  '两个毫不动摇',
  '四个意识',
  '四个自信',
  '四个全面',
  '三个一批',
  '三个区分',
  '五位一体',
  '三位一体',
  '四位一体',
  '二位一体',
  '多位一体',
  '三次产业',
  '两个文明',
  '三门峡',
  '三门县',
  '五台山',
  '五台县',
  '三台县',
  '七台河',
  '九台区',
  '五家渠',
  '三级跳',
  '十分',
  '万分',
  '百分百',
  '三维',
  '四个革命',
  '五个一工程',
  '三片红',
  '三年级',
  '四年级',
  '五年级',
  '六年级',
  '九年一贯',
  '四个最严',
  '三个代表',
];

/** After 二 a measure word is an ordinal (二级, 二类, 二期): the cardinal is 两. Money and big places keep 二. */
function isOrdinalTwo(text: string, number: ReadNumber): boolean {
  return number.end === number.start + 1 && (text.charAt(number.start) === '二' || text.charAt(number.start) === '贰');
}

const AREA_LEVELS = '省市县区乡镇村街校院部局';

/** A Chinese numeral is a figure only before a measure word, or as part of a range whose end is one. */
function countsSomething(text: string, number: ReadNumber, deep: boolean): boolean {
  const { start, end } = number;
  const measure = readMeasureWord(text, end);
  const before = text.charAt(start - 1);
  if (measure === undefined) {
    if (!deep) return false;
    let at = skipSpaces(text, end);
    if (!isOneOf(`${RANGE_MARKS}至到`, text, at)) return false;
    while (isOneOf(DASHES, text, at) && isOneOf(DASHES, text, at + 1)) at += 1;
    const next = skipSpaces(text, at + 1);
    const other = isChineseNumeralUnit(text, next) ? readChinese(text, text, next) : undefined;
    return other !== undefined && other.value > number.value && countsSomething(text, other, false);
  }
  const after = text.charAt(measure.end);
  switch (measure.word) {
    case '元':
    case '元人民币':
      // 二元结构, 三元区; money in Chinese numerals has a place: 五千元.
      return number.value >= 10;
    case '级':
      // 三级 names a rank (三级证书); 两级, 省市县三级 and 五级联动 count.
      return (
        text.charAt(start) === '两' ||
        (before !== '' && AREA_LEVELS.includes(before)) ||
        text.startsWith('联', measure.end)
      );
    case '分':
      return false;
    case '点':
    case '站':
    case '字':
    case '代':
    case '层':
    case '面':
      return number.value >= 10 || text.charAt(start) === '两';
    case '月':
    case '日':
      return true;
    case '届':
      // 党的十九届六中全会 is the nineteenth congress.
      return (
        !(before === '的' || before === '党' || before === '大') && !isOneOf('历一二三四五六七中', text, measure.end)
      );
    case '年':
      // 第十四个五年规划
      if (before === '个' && (after === '规' || after === '计')) return false;
      return true;
    case '个':
      // 五个一工程, 三个一批
      return after !== '一';
    default:
      break;
  }
  return !isOrdinalTwo(text, number) && !closesSeries(text, number, measure.word);
}

const DIGITS = '零一二三四五六七八九';

/** The 三类 of 一类、二类、三类 is the third class, not three classes. */
function closesSeries(text: string, number: ReadNumber, word: string): boolean {
  if (number.value > 9 || number.end !== number.start + 1 || !isOneOf('、和或及', text, number.start - 1)) return false;
  return text.endsWith(DIGITS.charAt(number.value - 1) + word, number.start - 1);
}

function previousIs(text: string, start: number, words: readonly string[]): boolean {
  const at = skipSpacesBack(text, start);
  return words.some((word) => text.endsWith(word, at) && at >= word.length);
}

/** Whether what reads as a Chinese number is one in its place; 一 in 统一 and 一次性 is not. */
function isFigure(text: string, number: ReadNumber): boolean {
  const { start, kind } = number;
  if (kind === 'times') return true;
  if (kind === 'percent' || kind === 'permille' || kind === 'fraction') {
    // 四成立 is cut off above; 十分之 needs no more than itself.
    return true;
  }
  const before = text.charAt(start - 1);
  // 几十, 数百: vague, no figure.
  if ((before === '几' || before === '数') && '十百千万亿'.includes(text.charAt(start))) return false;
  if (IDIOMS.some((idiom) => text.startsWith(idiom, start))) return false;
  if (number.bare && !previousIs(text, start, BARE_GOVERNORS)) return false;
  const first = text.charAt(start);
  const plainDigits = number.end - start >= 2 && !'十百千万亿拾佰仟'.includes(first) && isDigitsOnly(text, number);
  if (plainDigits && number.upper === null) {
    // 二〇二五年; never 七一, 三八, 一二三产业.
    return number.end - start === 4 && text.charAt(skipSpaces(text, number.end)) === '年';
  }
  return countsSomething(text, number, true);
}

function isDigitsOnly(text: string, number: ReadNumber): boolean {
  for (let at = number.start; at < number.end; at += 1) {
    if (chineseDigitAt(text, at) < 0 && arabicDigitAt(text, at) < 0) return false;
  }
  return true;
}

/** 半年, 半个月, 半小时. */
function readHalf(text: string, original: string, start: number): ReadNumber | undefined {
  if (text.charAt(start) !== '半') return undefined;
  const next = text.charAt(start + 1);
  const counted = next === '年' || text.startsWith('个月', start + 1) || text.startsWith('小时', start + 1);
  if (!counted || isOneOf('上下前后年', text, start - 1)) return undefined;
  return finish(original, { start, end: start + 1, kind: 'cardinal', value: 0.5, script: 'chinese' });
}

/** 二0 that is no figure still prints an Arabic nought, and no Arabic digit may be lost. */
function arabicWithin(text: string, original: string, number: ReadNumber): ReadNumber[] {
  const found: ReadNumber[] = [];
  for (let start = number.start; start < number.end; start += 1) {
    if (arabicDigitAt(text, start) < 0) continue;
    let end = start;
    while (end < number.end && arabicDigitAt(text, end) >= 0) end += 1;
    const value = readDigits(text.slice(start, end), 0)?.value ?? 0;
    found.push(finish(original, { start, end, kind: 'cardinal', value, script: 'arabic', code: true }));
    start = end;
  }
  return found;
}

/** Every number of a text with what the readers of quantities need. `text` is narrowed. */
export function scanNumbers(text: string, original: string): ReadNumber[] {
  const found: ReadNumber[] = [];
  let at = 0;
  while (at < text.length) {
    const arabic = arabicDigitAt(text, at) >= 0;
    const unit = text.charAt(at);
    if (!arabic && !isChineseNumeralUnit(text, at) && unit !== '翻' && unit !== '半') {
      at += 1;
      continue;
    }
    const number = unit === '半' ? readHalf(text, original, at) : readNumber(text, original, at);
    if (number === undefined) {
      at += 1;
      continue;
    }
    const di = skipSpacesBack(text, at);
    const ordinal = di > 0 && text.charAt(di - 1) === '第' && number.kind === 'cardinal';
    if (ordinal) found.push({ ...number, kind: 'ordinal' });
    else if (arabic || unit === '半' || isFigure(text, number)) found.push(number);
    else found.push(...arabicWithin(text, original, number));
    at = number.end;
  }
  return found;
}

/**
 * Find every number of a text.
 * @returns spans in order, not overlapping: each run of Arabic digits with its separators, decimals, multiplier and %;
 *   Chinese numerals where they count something (before a measure word or unit), as ordinals (第三) and in the forms
 *   百分之六十, 三分之一, 七成, 翻一番. 一次性, 统一, 十九大 give nothing. Never throws; time grows with the length only.
 * @example findNumbers('新增13.5万人')[0] // { start: 2, end: 7, text: '13.5万', value: 135000, kind: 'cardinal', … }
 */
export function findNumbers(text: string): NumberSpan[] {
  return scanNumbers(narrowWidth(text), text).map(publicSpan);
}

const OPEN_QUOTES = '“"‘「『';

/**
 * Find every number that a reader of the text must account for.
 * @returns all Arabic numbers, and of the Chinese ones those that state a figure of 2 or more. Left out by rule: ordinals
 *   (第一名), numerals right after an opening quotation mark (“四个意识”, “十四五” are names), fixed words (三支一扶),
 *   一 and 半, and 百, 千, 万 without a digit unless a word such as 每, 近, 突破 governs them (百企岗位练兵 is a name,
 *   每万名 a figure). The marker of a line (一、) is the caller's to skip.
 * @example findNumerals('第一名和3所学校')[0] // { start: 4, end: 5, text: '3', … }
 */
export function findNumerals(text: string): NumberSpan[] {
  return findNumbers(text).filter((number) => {
    // 二0三五 holds an Arabic digit, and none of those is ever left out.
    if (number.script === 'arabic' || /[0-9０-９]/.test(number.text)) return true;
    if (number.kind === 'ordinal') return false;
    if (number.kind === 'times' || number.kind === 'fraction') return true;
    if (number.kind !== 'cardinal') return true;
    if (isOneOf(OPEN_QUOTES, text, number.start - 1)) return false;
    return (number.upper ?? number.value) >= 2;
  });
}
