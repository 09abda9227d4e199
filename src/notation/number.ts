// The numbers of a text: which digits and Chinese numerals state a number in their sentence, and which are parts of words.
// It must not read the unit nor the bound of a quantity (不低于…以上): that is quantity.ts.

import { readMeasureWord } from './measure-word.ts';
import { finish, type NumberSpan, type ReadNumber } from './number-parts.ts';
import { arabicDigitAt, chineseDigitAt, isChineseNumeralUnit, readDigits } from './numeral.ts';
import { readChinese, readNumber } from './read-number.ts';
import { DASHES, isOneOf, narrowWidth, RANGE_MARKS, skipSpaces, skipSpacesBack } from './text.ts';

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

const TIMES = '翻'.charCodeAt(0);
const HALF = '半'.charCodeAt(0);

/** Every number of a text with what the readers of quantities need. `text` is narrowed. */
export function scanNumbers(text: string, original: string): ReadNumber[] {
  const found: ReadNumber[] = [];
  let at = 0;
  while (at < text.length) {
    const arabic = arabicDigitAt(text, at) >= 0;
    const code = text.charCodeAt(at);
    if (!arabic && !isChineseNumeralUnit(text, at) && code !== TIMES && code !== HALF) {
      at += 1;
      continue;
    }
    const unit = text.charAt(at);
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
