// Document numbers (文号) of official documents: 鲁人社发〔2020〕18号, 国务院令第722号, 公告2021年第5号.
// It must not decide what a citation means (based on, repeals): that is for the relations of extract/.

import { arabicDigitAt, readChineseInteger, readDigits } from './numeral.ts';
import { isOneOf, narrowWidth, skipSpaces, skipSpacesBack } from './text.ts';

/** A document number and where it stands. */
export interface DocumentNumberSpan {
  start: number;
  end: number;
  text: string;
  /** The letters of the issuer and the kind of document: 鲁人社发, 国务院令; '' when none is printed before the year. */
  code: string;
  /** Null for an order (令), which has none. */
  year: number | null;
  number: number;
  /** `鲁人社发〔2020〕18号`, `国务院令第722号`, `国家税务总局公告2021年第5号`: the form for comparing and linking. */
  normal: string;
}

const OPEN = '〔[(【﹝{［';
const CLOSE = '〕])】﹞}］';
const MAX_CODE = 24;
/** Words that run into a document number without a mark between: the issuer's letters begin after the last of them. */
const LEAD_WORDS = [
  '根据',
  '按照',
  '依据',
  '依照',
  '贯彻',
  '落实',
  '执行',
  '参照',
  '以及',
  '关于',
  '通知',
  '意见',
  '办法',
  '规定',
  '文件',
  '决定',
  '方案',
  '精神',
  '废止',
  '印发',
  '详见',
  '结合',
  '对照',
  '遵照',
  '符合',
  '违反',
  '适用',
  '号',
  '的',
];
/** Short ones that also stand inside the name of a body (人力资源和社会保障部令): they cut only the letters of 〔2020〕18号, or at the front. */
const SHORT_LEAD_WORDS = ['原', '和', '与', '见', '及', '以', '按', '经'];

function isHan(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Where the issuer's letters that end at `end` begin; `floor` is the end of the document number before. */
function codeStart(text: string, end: number, floor: number, letters: boolean): number {
  let at = end;
  while (at > floor && end - at < MAX_CODE && isHan(text, at - 1)) at -= 1;
  let start = at;
  const run = text.slice(at, end);
  for (const word of letters ? [...LEAD_WORDS, ...SHORT_LEAD_WORDS] : LEAD_WORDS) {
    const index = run.lastIndexOf(word);
    if (index >= 0 && index + word.length < run.length) start = Math.max(start, at + index + word.length);
  }
  while (start < end - 1 && SHORT_LEAD_WORDS.includes(text.charAt(start))) start += 1;
  return start;
}

function readYear(text: string, at: number): { end: number; value: number } | undefined {
  const year = readDigits(text, at) ?? readChineseInteger(text, at);
  return year !== undefined && year.end - at === 4 && year.value >= 1900 && year.value < 2200 ? year : undefined;
}

/** 〔2020〕18号 from its bracket on. */
function readBracket(text: string, open: number): { end: number; year: number; number: number } | undefined {
  const year = readYear(text, skipSpaces(text, open + 1));
  if (year === undefined) return undefined;
  const close = skipSpaces(text, year.end);
  if (!isOneOf(CLOSE, text, close)) return undefined;
  let at = skipSpaces(text, close + 1);
  if (isOneOf('第', text, at)) at = skipSpaces(text, at + 1);
  const number = readDigits(text, at);
  if (number === undefined || number.end - at > 6) return undefined;
  const mark = skipSpaces(text, number.end);
  return text.charAt(mark) === '号' ? { end: mark + 1, year: year.value, number: number.value } : undefined;
}

/** 第722号, 第 七十 号 after 令; 2021年第5号 after 公告. */
function readOrder(text: string, at: number): { end: number; number: number } | undefined {
  let from = skipSpaces(text, at);
  if (isOneOf('第', text, from)) from = skipSpaces(text, from + 1);
  else if (arabicDigitAt(text, from) < 0) return undefined;
  const number = readDigits(text, from) ?? readChineseInteger(text, from);
  if (number === undefined || number.end - from > 6) return undefined;
  const mark = skipSpaces(text, number.end);
  return text.charAt(mark) === '号' ? { end: mark + 1, number: number.value } : undefined;
}

/** Units at which the mark of a document number can stand; all others are passed over. */
const BEGINS = new Uint8Array(0x10000);
for (const unit of `${OPEN}令公通`) BEGINS[unit.charCodeAt(0)] = 1;

/**
 * Find every document number.
 * @returns spans in order with the normal form; brackets of any kind (〔〕 [] （） 【】), spaces and 第 inside are accepted, as documents print
 *   them. The issuer's letters run back to the nearest mark or lead-in word (根据, 的 …). Never throws; linear.
 * @example findDocumentNumbers('（鲁人社发[2020]18号）')[0]?.normal // '鲁人社发〔2020〕18号'
 * @see GB/T 9704-2012 7.2.5: 发文字号 is issuer, year in 〔〕 and number, the number without 第 and without leading noughts
 */
export function findDocumentNumbers(text: string): DocumentNumberSpan[] {
  const narrow = narrowWidth(text);
  const found: DocumentNumberSpan[] = [];
  let at = 0;
  while (at < narrow.length) {
    if (BEGINS[narrow.charCodeAt(at)] === 0) {
      at += 1;
      continue;
    }
    const span = readAt(narrow, text, at, found.at(-1)?.end ?? 0);
    if (span === undefined) at += 1;
    else {
      found.push(span);
      at = span.end;
    }
  }
  return found;
}

function readAt(text: string, original: string, at: number, floor: number): DocumentNumberSpan | undefined {
  if (isOneOf(OPEN, text, at)) {
    const bracket = readBracket(text, at);
    if (bracket === undefined) return undefined;
    const codeEnd = skipSpacesBack(text, at);
    const start = codeStart(text, codeEnd, floor, true);
    const code = original.slice(start, Math.max(start, codeEnd));
    const from = code === '' ? at : start;
    return {
      start: from,
      end: bracket.end,
      text: original.slice(from, bracket.end),
      code,
      year: bracket.year,
      number: bracket.number,
      normal: `${code}〔${bracket.year}〕${bracket.number}号`,
    };
  }
  if (text.charAt(at) === '令') {
    const order = readOrder(text, at + 1);
    if (order === undefined) return undefined;
    const start = codeStart(text, at, floor, false);
    const code = original.slice(start, at + 1);
    return {
      start,
      end: order.end,
      text: original.slice(start, order.end),
      code,
      year: null,
      number: order.number,
      normal: `${code}第${order.number}号`,
    };
  }
  if (text.startsWith('公告', at) || text.startsWith('通告', at)) {
    const year = readYear(text, skipSpaces(text, at + 2));
    const mark = year === undefined ? 0 : skipSpaces(text, year.end);
    if (year === undefined || text.charAt(mark) !== '年') return undefined;
    const order = readOrder(text, mark + 1);
    if (order === undefined) return undefined;
    const start = codeStart(text, at, floor, false);
    const code = original.slice(start, at + 2);
    return {
      start,
      end: order.end,
      text: original.slice(start, order.end),
      code,
      year: year.value,
      number: order.number,
      normal: `${code}${year.value}年第${order.number}号`,
    };
  }
  return undefined;
}

/**
 * Bring one document number into its normal form.
 * @returns `鲁人社发〔2020〕18号`; `undefined` when the text is not exactly one document number (space around it is allowed).
 * @example normalizeDocumentNumber('宿人社发［2022］ 8号') // '宿人社发〔2022〕8号'
 */
export function normalizeDocumentNumber(text: string): string | undefined {
  const [only, ...others] = findDocumentNumbers(text);
  if (only === undefined || others.length > 0) return undefined;
  return only.text === text.trim() ? only.normal : undefined;
}
