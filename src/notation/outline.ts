// The markers that number a Chinese official document: 第一章, 第十三条, 一、, （一）, 1., （1）, ①, ——.
// It reads one line and must not decide which level a marker has or where a block ends: that is segment.ts.

import { arabicDigitAt, chineseDigitAt, formatChineseInteger, readChineseInteger, readDigits } from './numeral.ts';
import { DASHES, narrowWidth, skipSpaces } from './text.ts';

/**
 * How a marker is printed: `chapter` 第一章, `section` 第一节, `article` 第一条, `clause` 第一款, `item` 第一项,
 * `cn-comma` 一、, `cn-paren` （一）, `ar-dot` 1., `ar-comma` 1、, `ar-paren` （1）, `circled` ①, `dash` ——.
 */
export type MarkerStyle =
  | 'chapter'
  | 'section'
  | 'article'
  | 'clause'
  | 'item'
  | 'cn-comma'
  | 'cn-paren'
  | 'ar-dot'
  | 'ar-comma'
  | 'ar-paren'
  | 'circled'
  | 'dash';

/** A marker at the start of a line. */
export interface Marker {
  style: MarkerStyle;
  /** The number it prints; 0 for a dash, which has none. */
  ordinal: number;
  /** UTF-16 length from the start of the line: leading space, the marker, its punctuation and the space after it. */
  length: number;
  /** The marker as printed, with its punctuation, without the space around it: `第 十三 条`, `（一）`, `1．`. */
  raw: string;
  /** For an article put in by an amendment: 第十二条之一 has ordinal 12 and inserted 1. */
  inserted?: number;
}

const MAX_ORDINAL = 999;
const UNIT_STYLES: Readonly<Record<string, MarkerStyle>> = {
  章: 'chapter',
  节: 'section',
  条: 'article',
  款: 'clause',
  项: 'item',
};
/** What follows 第X条 when the words are a reference or a thing counted, not the head of an article. */
const REFERENCE_TAILS = [
  '第',
  '规定',
  '所',
  '的',
  '至',
  '、',
  '和',
  '或',
  '及',
  '与',
  '中',
  ',',
  '。',
  ';',
  ')',
  '》',
  '”',
  '之',
  '内',
  '明确',
  '要求',
  '约定',
  '道路',
  '生产线',
  '线',
  '课',
  '款',
  '项',
  '以',
  '到',
  '-',
  '—',
  '－',
  '修改',
  '增加',
  '删',
];

interface Found {
  style: MarkerStyle;
  ordinal: number;
  end: number;
  inserted?: number;
}

function ordinalAt(text: string, start: number): { end: number; value: number } | undefined {
  const number = readDigits(text, start) ?? readChineseInteger(text, start);
  if (number === undefined || number.end - start > 9) return undefined;
  return number.value >= 1 && number.value <= MAX_ORDINAL ? { end: number.end, value: number.value } : undefined;
}

/** 第十三条, 第 一 章, 第3条; 第十二条之一. */
function readDi(text: string, start: number): Found | undefined {
  if (text.charAt(start) !== '第') return undefined;
  const number = ordinalAt(text, skipSpaces(text, start + 1));
  if (number === undefined) return undefined;
  const at = skipSpaces(text, number.end);
  const style = UNIT_STYLES[text.charAt(at)];
  if (style === undefined) return undefined;
  let end = at + 1;
  let inserted: number | undefined;
  if (style === 'article' && text.charAt(end) === '之') {
    const insertion = ordinalAt(text, end + 1);
    if (insertion !== undefined) {
      inserted = insertion.value;
      end = insertion.end;
    }
  }
  const next = skipSpaces(text, end);
  const bare = next === end && next < text.length;
  const colon = text.charAt(next) === ':' ? 1 : 0;
  if (bare && colon === 0) {
    // 第X款 and 第X项 are nearly always references; they head a line only when set apart.
    if (style === 'clause' || style === 'item') return undefined;
    if (REFERENCE_TAILS.some((tail) => text.startsWith(tail, end))) return undefined;
  }
  return { style, ordinal: number.value, end: end + colon, ...(inserted === undefined ? {} : { inserted }) };
}

/** One character that is a whole marker: ①, ⑴, ⒈, ㈠. */
function readSymbol(text: string, start: number): Found | undefined {
  const code = text.charCodeAt(start);
  const within = (from: number, count: number): boolean => code >= from && code < from + count;
  if (within(0x2460, 20)) return { style: 'circled', ordinal: code - 0x245f, end: start + 1 };
  if (within(0x3251, 15)) return { style: 'circled', ordinal: code - 0x3251 + 21, end: start + 1 };
  if (within(0x32b1, 15)) return { style: 'circled', ordinal: code - 0x32b1 + 36, end: start + 1 };
  if (within(0x2776, 10)) return { style: 'circled', ordinal: code - 0x2775, end: start + 1 };
  if (within(0x2474, 20)) return { style: 'ar-paren', ordinal: code - 0x2473, end: start + 1 };
  if (within(0x2488, 20)) return { style: 'ar-dot', ordinal: code - 0x2487, end: start + 1 };
  if (within(0x3220, 10)) return { style: 'cn-paren', ordinal: code - 0x321f, end: start + 1 };
  return undefined;
}

/** （一）, (1), 1）; the opening bracket may be lost, the closing one may not. */
function readParen(text: string, start: number): Found | undefined {
  const opened = '(﹙'.includes(text.charAt(start)) && start < text.length;
  const from = opened ? skipSpaces(text, start + 1) : start;
  const number = ordinalAt(text, from);
  if (number === undefined) return undefined;
  const close = skipSpaces(text, number.end);
  if (close >= text.length || !')﹚'.includes(text.charAt(close))) return undefined;
  const end = close + 1;
  // （三）项规定的…, （一）至（五）项, （一）、（二）项 are references; （一）项目建设 is a heading.
  const next = text.charAt(end);
  if (next === '项' && text.charAt(end + 1) !== '目') return undefined;
  if ('、至和或'.includes(next) && next !== '' && text.charAt(end + 1) === '(') return undefined;
  return { style: arabicDigitAt(text, from) >= 0 ? 'ar-paren' : 'cn-paren', ordinal: number.value, end };
}

/** 一、二类 and 1、2号 count things; 二、三年行动目标 is a heading. */
function isEnumeration(text: string, after: number, ordinal: number): boolean {
  const next = ordinalAt(text, after);
  if (next === undefined || next.value <= ordinal || next.value > ordinal + 2) return false;
  return next.end < text.length && '、和至及类等级档线产号线(.'.includes(text.charAt(next.end));
}

/** 一、 十二． 1. 1． 1、 and `1 .` */
function readPointed(text: string, start: number): Found | undefined {
  const arabic = arabicDigitAt(text, start) >= 0;
  if (!arabic && chineseDigitAt(text, start) < 0 && !'十百'.includes(text.charAt(start))) return undefined;
  const number = ordinalAt(text, start);
  if (number === undefined) return undefined;
  const at = skipSpaces(text, number.end);
  const mark = text.charAt(at);
  if (mark === '') return undefined;
  const end = at + 1;
  if (mark === '、') {
    if (isEnumeration(text, end, number.value)) return undefined;
    return { style: arabic ? 'ar-comma' : 'cn-comma', ordinal: number.value, end };
  }
  if (!'.﹒．'.includes(mark)) return undefined;
  if (!arabic) return { style: 'cn-comma', ordinal: number.value, end };
  const follow = readDigits(text, end);
  if (follow !== undefined) {
    // 1.5万 is a decimal, 1.2022年底前… is item 1 that opens with a year.
    const year = follow.end - end === 4 && follow.value >= 1900 && follow.value < 2100;
    if (!year || !`年${DASHES}~`.includes(text.charAt(skipSpaces(text, follow.end))) || follow.end >= text.length) {
      return undefined;
    }
  }
  return { style: 'ar-dot', ordinal: number.value, end };
}

/** ——; never a rule across the page nor a page number such as `— 2 —`. */
function readDash(text: string, start: number): Found | undefined {
  let end = start;
  while (end < text.length && DASHES.includes(text.charAt(end))) end += 1;
  const count = end - start;
  if (count < 1 || count > 4) return undefined;
  const next = skipSpaces(text, end);
  if (next >= text.length) return undefined;
  // One dash alone may be the torn half of a range, so it counts only before a word.
  if (count === 1 && (!'—―─'.includes(text.charAt(start)) || arabicDigitAt(text, next) >= 0)) return undefined;
  const page = readDigits(text, next);
  if (page !== undefined && (page.end >= text.length || DASHES.includes(text.charAt(skipSpaces(text, page.end))))) {
    const range = readDigits(text, skipSpaces(text, page.end) + 1);
    if (range === undefined) return undefined;
  }
  return { style: 'dash', ordinal: 0, end };
}

/**
 * Read the outline marker at the start of a line.
 * @param line one line or paragraph; leading space is allowed.
 * @returns the marker, or `undefined` when the line starts with none: a date, a sum (`1.5万`), a range (`3—5 所`), a
 *   reference (`第五条第二款`, `（三）项规定`) or an enumeration (`一、二类`) is none. Never throws.
 * @example parseMarker('（一）构建体系') // { style: 'cn-paren', ordinal: 1, length: 3, raw: '（一）' }
 * @see GB/T 9704-2012 7.3.3: the levels of an official document are 一、 （一） 1. （1）
 */
export function parseMarker(line: string): Marker | undefined {
  // Nothing about a marker is decided further in than this, and a line may be a whole book.
  const start = skipSpaces(line, 0);
  const text = narrowWidth(line.slice(0, start + 80));
  const found =
    readDi(text, start) ??
    readSymbol(text, start) ??
    readParen(text, start) ??
    readPointed(text, start) ??
    readDash(text, start);
  if (found === undefined) return undefined;
  let end = found.end;
  // （一）、 and ①、 print their stop twice.
  if (
    '、.﹒'.includes(text.charAt(end)) &&
    end < text.length &&
    ['cn-paren', 'ar-paren', 'circled'].includes(found.style)
  ) {
    end += 1;
  }
  const { style, ordinal, inserted } = found;
  return {
    style,
    ordinal,
    length: skipSpaces(line, end),
    raw: line.slice(start, end),
    ...(inserted === undefined ? {} : { inserted }),
  };
}

/** A title longer than this is a sentence of its own; the longest of the collected documents has 32. */
const MAX_TITLE = 40;
const OPENERS = '（(《〈“‘〔【「『[';
const CLOSERS = '）)》〉”’〕】」』]';
/** Openings of a rule, which no title has: 为贯彻…，制定本办法。 */
const RULE_OPENINGS = [
  '本办法',
  '本条例',
  '本规定',
  '本细则',
  '本意见',
  '为',
  '凡',
  '对',
  '根据',
  '依据',
  '下列',
  '有下列',
];

/**
 * Find where the title of a marked line ends and its running text begins.
 * @param line the whole line, marker included.
 * @param marker what parseMarker read there.
 * @returns the UTF-16 offset after the title with its stop (`1.建立体系。|以普遍…`); the end of the line when all of it
 *   is a title without a stop; `undefined` when the line has no title, only text (`第一条 为贯彻…，制定本办法。`).
 * @example titleEnd('1.建立体系。以普遍提升…', parseMarker('1.建立体系。以普遍提升…')!) // 7
 */
export function titleEnd(line: string, marker: Marker): number | undefined {
  const start = marker.length;
  let end = line.length;
  while (end > start && skipSpaces(line, end - 1) >= end) end -= 1;
  if (end <= start) return undefined;
  // 第一条【目的】…, 第一条（目的）…
  if (marker.style === 'article' && '【（('.includes(line.charAt(start))) {
    const stop = Math.min(end, start + MAX_TITLE);
    for (let at = start + 1; at < stop; at += 1) {
      if ('】）)'.includes(line.charAt(at))) return at + 1;
    }
  }
  let depth = 0;
  let commas = 0;
  const limit = Math.min(end, start + MAX_TITLE + 1);
  for (let at = start; at < limit; at += 1) {
    const unit = line.charAt(at);
    if (OPENERS.includes(unit)) depth += 1;
    else if (CLOSERS.includes(unit)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if ('，,；;'.includes(unit)) commas += 1;
    const colon = unit === '：' || unit === ':';
    if (!colon && unit !== '。') continue;
    const rest = skipSpaces(line, at + 1);
    if (rest >= end) return undefined;
    if (colon && commas > 0) return undefined;
    // A sentence that only its responsible units follow is the text itself.
    if (!colon && '（('.includes(line.charAt(rest)) && '）)'.includes(line.charAt(end - 1))) return undefined;
    if (marker.style === 'article' && commas > 0) return undefined;
    const rule = RULE_OPENINGS.some((opening) => line.startsWith(opening, start));
    if (rule && marker.style === 'article') return undefined;
    return at + 1;
  }
  const stopped = end - start > MAX_TITLE || '。；;：:，,'.includes(line.charAt(end - 1));
  return stopped ? undefined : end;
}

/**
 * Print a marker of a style in its normal form.
 * @returns 第十三条, 三、, （三）, 3., （3）, 3、, ③ (up to 50, then （51））, ——.
 * @example formatOrdinal('article', 13) // '第十三条'
 */
export function formatOrdinal(style: MarkerStyle, ordinal: number): string {
  const chinese = formatChineseInteger(ordinal);
  switch (style) {
    case 'chapter':
      return `第${chinese}章`;
    case 'section':
      return `第${chinese}节`;
    case 'article':
      return `第${chinese}条`;
    case 'clause':
      return `第${chinese}款`;
    case 'item':
      return `第${chinese}项`;
    case 'cn-comma':
      return `${chinese}、`;
    case 'cn-paren':
      return `（${chinese}）`;
    case 'ar-dot':
      return `${ordinal}.`;
    case 'ar-comma':
      return `${ordinal}、`;
    case 'ar-paren':
      return `（${ordinal}）`;
    case 'circled':
      if (ordinal >= 1 && ordinal <= 20) return String.fromCharCode(0x245f + ordinal);
      if (ordinal >= 21 && ordinal <= 35) return String.fromCharCode(0x3251 + ordinal - 21);
      if (ordinal >= 36 && ordinal <= 50) return String.fromCharCode(0x32b1 + ordinal - 36);
      return `（${ordinal}）`;
    case 'dash':
      return '——';
  }
}
