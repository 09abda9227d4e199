// The outline marker of a line as segmentation needs it: notation/outline.ts, and what documents print beyond it (第一编,
// 第 1 4 条, a bracket lost, 问：, 1.1). One line in, one marker out. Which level a marker has is for levels.ts.
import { readDigits } from '../notation/numeral.ts';
import { type MarkerStyle, parseMarker } from '../notation/outline.ts';
import { narrowWidth, skipSpaces } from '../notation/text.ts';

/**
 * Styles beyond those of notation: `volume` 第一编 or 第一部分, `question` 问：, `cn-half` 一） and `ar-half` 1）, `decimal-1` to
 * `decimal-4` 1 to 1.1.1.1.
 */
export type Style =
  | MarkerStyle
  | 'volume'
  | 'question'
  | 'cn-half'
  | 'ar-half'
  | 'decimal-1'
  | 'decimal-2'
  | 'decimal-3'
  | 'decimal-4';

/** A marker at the start of a line. */
export interface Mark {
  style: Style;
  /** The number it prints; 0 when it prints none (——, 问：). */
  ordinal: number;
  /** 第十二条之一 has 1 here. */
  inserted?: number;
  /** As printed, without the space around it. */
  raw: string;
  /** UTF-16 length from the start of the line, the space after it included. */
  length: number;
}

/** Units that can begin a marker; all other lines are passed over without reading them. */
const BEGINS = new Uint8Array(0x10000);
const BEGINNERS =
  '第0123456789０１２３４５６７８９零〇○一二三四五六七八九十百两壹贰叁肆伍陆柒捌玖拾(（﹙-—–―─‐‑‒﹣−－问Q \t\u3000\u00a0\ufeff';
for (const unit of BEGINNERS) {
  BEGINS[unit.charCodeAt(0)] = 1;
}
for (const [from, to] of [
  [0x2000, 0x200b],
  [0x2460, 0x249b],
  [0x2776, 0x277f],
  [0x3220, 0x3229],
  [0x3251, 0x325f],
  [0x32b1, 0x32bf],
] as const) {
  BEGINS.fill(1, from, to + 1);
}

/** The style of a unit; by its number, since a one-unit string would be made and looked up for each line. */
function styleOfUnit(code: number): MarkerStyle | undefined {
  if (code === 0x6761) return 'article';
  if (code === 0x7ae0) return 'chapter';
  return code === 0x8282 ? 'section' : undefined;
}

/** Value of a Chinese digit, 10 for 十, 0 for none. */
const CHINESE = new Uint8Array(0x10000);
for (const [value, unit] of [...'〇一二三四五六七八九十'].entries()) CHINESE[unit.charCodeAt(0)] = value;

/** Units after which a pointed marker (一、 1.) can be read without looking further: words, but no numerals. */
const PLAIN = new Uint8Array(0x10000).fill(1, 0x4e00, 0xa000);
for (const unit of '零一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟') PLAIN[unit.charCodeAt(0)] = 0;
for (const unit of '“《〈「【（(') PLAIN[unit.charCodeAt(0)] = 1;
/** Units after which a bracketed marker can be read without looking further: words that make no reference of it. */
const WORD = new Uint8Array(0x10000).fill(1, 0x4e00, 0xa000);
for (const unit of '项至和或款') WORD[unit.charCodeAt(0)] = 0;
for (const unit of '“《〈「【') WORD[unit.charCodeAt(0)] = 1;
/** Units that a numeral may hold or that may stand behind it in a marker; behind any other it is none. */
const GOES_ON = new Uint8Array(0x10000);
for (const unit of `${BEGINNERS.replace(/[第(（﹙—问Q]/g, '')}千佰仟万亿.．﹒、)）﹚章节条款项编篇部`)
  GOES_ON[unit.charCodeAt(0)] = 1;
for (let unit = 0x2000; unit <= 0x200b; unit += 1) GOES_ON[unit] = 1;

/** End and value of the numeral read last, so that reading one makes no object. */
let numeralEnd = 0;
let numeralArabic = false;

/** Read 1 to 999 or 一 to 九十九 as printed most; 0 for any other. */
function readNumeral(text: string, from: number): number {
  let at = from;
  let value = 0;
  let code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) {
    numeralArabic = true;
    while (code >= 0x30 && code <= 0x39 && at - from < 4) {
      value = value * 10 + code - 0x30;
      at += 1;
      code = text.charCodeAt(at);
    }
    numeralEnd = at;
    return at - from < 4 ? value : 0;
  }
  numeralArabic = false;
  const first = CHINESE[code] ?? 0;
  if (first === 0) return 0;
  at += 1;
  value = first;
  if (first < 10 && CHINESE[text.charCodeAt(at)] === 10) {
    value = first * 10;
    at += 1;
  }
  if (value >= 10) {
    const last = CHINESE[text.charCodeAt(at)] ?? 0;
    if (last > 0 && last < 10) {
      value += last;
      at += 1;
    }
  }
  numeralEnd = at;
  return value;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x3000;
}

/**
 * The markers that stand nearly everywhere (第三条 , 一、, （一）, 1., ——), before a plain word. Only a short cut: what it does not
 * know is read by notation, which says the same of what it does.
 * @returns `null` when there is surely no marker, `undefined` when notation has to say.
 */
function readCommon(text: string): Mark | null | undefined {
  const code = text.charCodeAt(0);
  if (code === 0x2014) {
    const sure = text.charCodeAt(1) === 0x2014 && PLAIN[text.charCodeAt(2)] === 1;
    return sure ? { style: 'dash', ordinal: 0, raw: '——', length: 2 } : undefined;
  }
  const opened = code === 0xff08 || code === 0x28;
  const heads = code === 0x7b2c;
  const from = opened || heads ? 1 : 0;
  const ordinal = readNumeral(text, from);
  if (ordinal === 0) {
    // 2022年: no count goes that far.
    if (from === 0 && code >= 0x31 && code <= 0x39 && GOES_ON[text.charCodeAt(numeralEnd)] !== 1) return null;
    // 第 and （ before a word are none; a symbol, a dash or 问 is for others to read.
    return (opened || heads) && GOES_ON[text.charCodeAt(from)] !== 1 ? null : undefined;
  }
  let end = numeralEnd;
  const unit = text.charCodeAt(end);
  if (GOES_ON[unit] !== 1) return null;
  let style: Style;
  let known = PLAIN;
  if (heads) {
    const named = styleOfUnit(unit);
    if (named === undefined || !isBlank(text.charCodeAt(end + 1))) return undefined;
    style = named;
    known = WORD;
  } else if (opened) {
    if (unit !== 0xff09 && unit !== 0x29) return undefined;
    style = numeralArabic ? 'ar-paren' : 'cn-paren';
    known = WORD;
  } else if (unit === 0x3001) {
    style = numeralArabic ? 'ar-comma' : 'cn-comma';
  } else if (numeralArabic && (unit === 0x2e || unit === 0xff0e)) {
    style = 'ar-dot';
  } else {
    return undefined;
  }
  end += 1;
  let length = end;
  while (isBlank(text.charCodeAt(length))) length += 1;
  if (known[text.charCodeAt(length)] !== 1) return undefined;
  return { style, ordinal, raw: text.slice(0, end), length };
}

const SPACED = /^第[\s0-9０-９零〇一二三四五六七八九十百]{1,12}(?:部\s{0,2}分|[编篇章节条款项])/;
const SPACE = /\s/g;
const LOST_BRACKET =
  /^[（(]\s{0,2}([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})(?:\s{1,3}|[、.．])(?=[^\s一二三四五六七八九十0-9])/;
const QUESTION = /^(?:问题?|Q)\s{0,2}([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})?\s{0,2}[:：、.．]\s{0,4}/;
const DECIMAL =
  /^([0-9]{1,2}(?:\.[0-9]{1,2}){0,3})\.?(\s{1,4}|(?=[\u4e00-\u9fff“《]))(?![0-9万亿元%％个人家年月日倍件项度米级万])/;

/** 第 1 4 条, 第一编, 第一部分: close up the spaces and let notation read it. */
function readSpaced(text: string): Mark | undefined {
  const head = SPACED.exec(text)?.[0];
  if (head === undefined) return undefined;
  const closed = head.replace(SPACE, '');
  const volume = /(?:部分|编|篇)$/.test(closed);
  const rest = text.slice(head.length, head.length + 20);
  const marker = parseMarker((volume ? closed.replace(/(?:部分|编|篇)$/, '章') : closed) + rest);
  if (marker === undefined) return undefined;
  const { style, ordinal, inserted } = marker;
  // 第一部分企业 counts companies; a head is set apart.
  if (volume && rest !== '' && skipSpaces(rest, 0) === 0 && rest.charAt(0) !== '：') return undefined;
  const grown = marker.length - closed.length + (volume && closed.endsWith('部分') ? 1 : 0);
  return {
    style: volume ? 'volume' : style,
    ordinal,
    raw: text.slice(0, head.length),
    length: Math.min(text.length, head.length + Math.max(0, grown)),
    ...(inserted === undefined ? {} : { inserted }),
  };
}

function numberOf(printed: string): number {
  return parseMarker(`${printed}、甲`)?.ordinal ?? readDigits(printed, 0)?.value ?? 0;
}

/**
 * Read the marker at the start of a line.
 * @param decimals true in a document that counts 1, 1.1, 1.1.1; elsewhere 1.5 is a number.
 * @returns `undefined` when there is none. Never throws; looks at the first 80 units only.
 * @example readMark('第 1 4 条 为了') // { style: 'article', ordinal: 14, raw: '第 1 4 条', length: 8 }
 */
export function readMark(text: string, decimals = false): Mark | undefined {
  if (BEGINS[text.charCodeAt(0)] !== 1) return undefined;
  if (decimals) {
    const found = readDecimal(text);
    if (found !== undefined) return found;
  }
  const common = readCommon(text);
  if (common !== undefined) return common ?? undefined;
  const marker = parseMarker(text);
  if (marker !== undefined) {
    const { style, raw } = marker;
    const half = (style === 'cn-paren' || style === 'ar-paren') && isHalf(raw);
    if (!half) return marker;
    return { ...marker, style: style === 'cn-paren' ? 'cn-half' : 'ar-half' };
  }
  const unit = text.charAt(0);
  if (unit === '第') return readSpaced(text);
  if (unit === '（' || unit === '(') {
    const lost = LOST_BRACKET.exec(text);
    if (lost === null) return undefined;
    const chinese = /[一二三四五六七八九十]/.test(lost[1]!);
    return {
      style: chinese ? 'cn-paren' : 'ar-paren',
      ordinal: numberOf(lost[1]!),
      raw: lost[0].trimEnd(),
      length: lost[0].length,
    };
  }
  if (unit === '问' || unit === 'Q') {
    const found = QUESTION.exec(text);
    if (found === null) return undefined;
    const ordinal = found[1] === undefined ? 0 : numberOf(found[1]);
    return { style: 'question', ordinal, raw: found[0].trimEnd(), length: found[0].length };
  }
  return undefined;
}

/** 一） or 1）: the opening bracket is not printed. Symbols such as ⑴ are whole. */
function isHalf(raw: string): boolean {
  const first = raw.charCodeAt(0);
  return first !== 0x28 && first !== 0xff08 && first !== 0xfe59 && !(first >= 0x2460 && first <= 0x32bf);
}

/** 1 总则, 1.1 编制目的, 1.1.1 …; the ordinal is the last number. */
function readDecimal(text: string): Mark | undefined {
  const found = DECIMAL.exec(narrowWidth(text.slice(0, 24)));
  if (found === null) return undefined;
  const parts = found[1]!.split('.');
  if (parts.length === 1 && found[2] === '') return undefined;
  const ordinal = Number(parts.at(-1));
  if (ordinal === 0) return undefined;
  const style = (['decimal-1', 'decimal-2', 'decimal-3', 'decimal-4'] as const)[parts.length - 1]!;
  return { style, ordinal, raw: text.slice(0, found[1]!.length), length: found[0].length };
}

/** True for a line that opens a count 1.1 with a title, the sign that a document numbers its sections that way. */
export function isFirstDecimal(text: string): boolean {
  const unit = text.charCodeAt(0);
  if (unit < 0x31 || unit > 0x39 || text.length > 40) return false;
  return /^[1-9]\.1(?:\s{1,4}|(?=[\u4e00-\u9fff]))(?![0-9万亿元%％个人家年月日倍件项度米级])/.test(text);
}
