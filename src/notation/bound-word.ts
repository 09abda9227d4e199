// The words that say how a number bounds its quantity: 不低于, 最高, 近, 超过 before it; 以上, 以内, 左右, 起 after it.
// It reads them at a given place and must not look for numbers: that is quantity.ts.

import { readMeasureWord } from './measure-word.ts';
import { arabicDigitAt, isChineseNumeralUnit } from './numeral.ts';
import { isOneOf, skipSpaces, skipSpacesBack } from './text.ts';

/** How a stated figure bounds the quantity. */
export type Bound = 'exact' | 'at_least' | 'more_than' | 'at_most' | 'less_than' | 'about' | 'range';

/** Comparisons and what they become after 不, 不得, 未 … (不低于 = at_least). */
const COMPARISONS: readonly (readonly [string, Bound, Bound])[] = [
  ['低于', 'less_than', 'at_least'],
  ['少于', 'less_than', 'at_least'],
  ['小于', 'less_than', 'at_least'],
  ['短于', 'less_than', 'at_least'],
  ['超过', 'more_than', 'at_most'],
  ['超出', 'more_than', 'at_most'],
  ['高于', 'more_than', 'at_most'],
  ['多于', 'more_than', 'at_most'],
  ['大于', 'more_than', 'at_most'],
  ['长于', 'more_than', 'at_most'],
  ['突破', 'more_than', 'at_most'],
  ['优于', 'more_than', 'at_most'],
  ['超', 'more_than', 'at_most'],
  ['逾', 'more_than', 'at_most'],
  ['早于', 'less_than', 'at_least'],
  ['晚于', 'more_than', 'at_most'],
];
const NEGATIONS = ['不得', '不能', '不应', '不可', '不宜', '不许', '不准', '不再', '不', '未', '没有'];

const PLAIN: readonly (readonly [string, Bound])[] = [
  ['至少', 'at_least'],
  ['最少', 'at_least'],
  ['最低', 'at_least'],
  ['起码', 'at_least'],
  ['下限为', 'at_least'],
  ['下限', 'at_least'],
  ['大于等于', 'at_least'],
  ['大于或等于', 'at_least'],
  ['年满', 'at_least'],
  ['已满', 'at_least'],
  ['满', 'at_least'],
  ['≥', 'at_least'],
  ['不止', 'more_than'],
  ['>', 'more_than'],
  ['至多', 'at_most'],
  ['最多', 'at_most'],
  ['最高', 'at_most'],
  ['最长', 'at_most'],
  ['最大', 'at_most'],
  ['最迟', 'at_most'],
  ['上限为', 'at_most'],
  ['上限', 'at_most'],
  ['封顶', 'at_most'],
  ['小于等于', 'at_most'],
  ['小于或等于', 'at_most'],
  ['≤', 'at_most'],
  ['不足', 'less_than'],
  ['不到', 'less_than'],
  ['不满', 'less_than'],
  ['未满', 'less_than'],
  ['未达到', 'less_than'],
  ['未达', 'less_than'],
  ['<', 'less_than'],
  ['大约', 'about'],
  ['大概', 'about'],
  ['将近', 'about'],
  ['接近', 'about'],
  ['约', 'about'],
  ['近', 'about'],
];
/** Units that make the word before the number part of another one: 节约5万元, 最近3年, 附近, 签约10家. */
const NOT_AFTER: Readonly<Record<string, string>> = {
  约: '节合预契条签制集公履续守失违简相特邀',
  近: '附最邻靠亲临就贴远',
  超: '赶反高',
  满: '圆美充饱期届',
  突破: '新大',
  封顶: '',
};

/** A bound word that ends right before a number, or the chain of them (最高不超过). */
export interface BoundBefore {
  start: number;
  bound: Bound;
}

function negatedAt(text: string, end: number): number | undefined {
  for (const word of NEGATIONS) {
    if (end >= word.length && text.endsWith(word, end)) return end - word.length;
  }
  return undefined;
}

/**
 * Read the bound word that ends at `end`.
 * @param text with half-width ASCII.
 * @returns where it begins, negation included, and what it means; `undefined` when none ends there.
 * @example readBoundBefore('培训不少于', 5) // { start: 2, bound: 'at_least' }
 */
export function readBoundBefore(text: string, end: number): BoundBefore | undefined {
  for (const [word, bound] of PLAIN) {
    if (end < word.length || !text.endsWith(word, end)) continue;
    const start = end - word.length;
    if (isOneOf(NOT_AFTER[word] ?? '', text, start - 1)) continue;
    if (word === '满' && isOneOf('不未', text, start - 1)) continue;
    return { start, bound };
  }
  for (const [word, plain, negated] of COMPARISONS) {
    if (end < word.length || !text.endsWith(word, end)) continue;
    const start = end - word.length;
    if (isOneOf(NOT_AFTER[word] ?? '', text, start - 1)) continue;
    const negation = negatedAt(text, start);
    return negation === undefined ? { start, bound: plain } : { start: negation, bound: negated };
  }
  return undefined;
}

/** Words that may stand between a bound word and its number without ending its reach. */
const FILLERS = [
  '可达到',
  '可达',
  '达到',
  '达',
  '可为',
  '为',
  '至',
  '到',
  '在',
  '于',
  '占',
  '人民币',
  '总计',
  '共计',
  '累计',
  '合计',
  '共',
  '按',
  '分别',
  '一次性',
  '¥',
  '￥',
  '(',
  '计',
];
/** What 最高 and its like may govern across: 最高给予一次性10万元, 最高可获5万元. */
const GIVING = [
  '给予',
  '予以',
  '奖励',
  '补助',
  '补贴',
  '资助',
  '支持',
  '扶持',
  '奖补',
  '奖',
  '补',
  '可获得',
  '可获',
  '可享受',
  '可申请',
  '可贷',
  '可',
  '享受',
  '获得',
  '发放',
  '拨付',
  '支付',
  '额度',
  '金额',
  '限额',
  '标准',
  '再',
  '按照',
  '企业',
  '单位',
  '个人',
  '资金',
  '经费',
  '贷款',
  '一次性',
  '其',
  '的',
  '总额',
  '按',
  '比例',
  '单个项目',
  '单户',
  '上浮',
  '上调',
  '下浮',
];

/** 每亩, 每人每年: where the last 每 with its measure word begins that ends at `end`. */
function backOverEach(text: string, end: number): number | undefined {
  for (let at = end - 2; at >= Math.max(0, end - 6); at -= 1) {
    if (text.charAt(at) === '每') return readMeasureWord(text, at + 1)?.end === end ? at : undefined;
  }
  return undefined;
}

function backOver(text: string, end: number, words: readonly string[]): number | undefined {
  for (const word of words) {
    if (end >= word.length && text.endsWith(word, end)) return end - word.length;
  }
  return undefined;
}

/**
 * Find the bound word that governs a number from the left.
 * @param floor an offset that the search must not cross (the end of the quantity before, or the start of the clause).
 * @param share whether the figure is a percentage: 不超过 then also reaches over its base (不超过展位费80%).
 * @returns its start and meaning, `adjacent` when only small words stand between it and the number; `undefined` without one.
 *   Looks back over a fixed number of words only.
 * @example findBoundBefore('最高可达10万元', 4, 0) // { start: 0, bound: 'at_most', adjacent: true }
 */
export function findBoundBefore(
  text: string,
  number: number,
  floor: number,
  share = false,
): (BoundBefore & { adjacent: boolean }) | undefined {
  let at = skipSpacesBack(text, number);
  let found: (BoundBefore & { adjacent: boolean }) | undefined;
  let adjacent = true;
  for (let step = 0; step < 8 && at > floor; step += 1) {
    const bound = readBoundBefore(text, at);
    if (bound !== undefined && bound.start >= floor) {
      // 最高不超过, 力争至少达到: the word next to the number decides, those before it only widen the span. 约 after 超过 is weaker.
      if (found === undefined) found = { ...bound, adjacent };
      else if (adjacent && found.adjacent) found = { ...found, start: bound.start };
      else break;
      at = skipSpacesBack(text, bound.start);
      continue;
    }
    const filler = backOver(text, at, FILLERS) ?? backOverEach(text, at);
    const giving = filler ?? (found === undefined ? backOver(text, at, GIVING) : undefined);
    if (giving === undefined || giving < floor) break;
    if (filler === undefined) adjacent = false;
    at = skipSpacesBack(text, giving);
  }
  if (found !== undefined) return found;
  return findBoundAcrossNoun(text, number, floor, share);
}

/** 至少 and 最多 bound the figure also from before the verb: 至少举办1场. */
const BEFORE_VERB = /(至少|最少|至多|最多)[\p{Script=Han}]{1,4}$/u;
const BEFORE_VERB_REACH = 6;
/** The far-reaching comparisons: 不超过项目总投资的20%, 不低于上年销售收入的3%. */
const REACHING = [
  '不超过',
  '不得超过',
  '不超',
  '不高于',
  '不得高于',
  '不低于',
  '不得低于',
  '不少于',
  '不得少于',
  '超过',
  '高于',
  '低于',
  '最高',
  '最高不超过',
  '至少',
  '最多',
];
const REACH = 30;
/** Words with which something else begins: what stands before them does not bound the figure after them. */
const NO_NOUN = /[且并、,;:]|给予|增长|提高|降低|达到|占/;

/** @param share whether the figure is a percentage, which may stand right after its base: 不超过展位费80%. */
function findBoundAcrossNoun(
  text: string,
  number: number,
  floor: number,
  share: boolean,
): (BoundBefore & { adjacent: boolean }) | undefined {
  const end = skipSpacesBack(text, number);
  const linked = isOneOf('的额', text, end - 1);
  const verb = BEFORE_VERB.exec(text.slice(Math.max(floor, end - BEFORE_VERB_REACH), end));
  if (verb !== null) {
    const bound = readBoundBefore(text, end - verb[0].length + verb[1]!.length);
    if (bound !== undefined) return { ...bound, adjacent: false };
  }
  if (!linked && !share) return undefined;
  const from = Math.max(floor, end - REACH);
  for (let at = end - 1; at > from; at -= 1) {
    for (const word of REACHING) {
      if (at - word.length < from || !text.endsWith(word, at)) continue;
      const bound = readBoundBefore(text, at);
      // 最高 right before a noun is an adjective: 最高荣誉的.
      if (bound === undefined || bound.start < from || word === '最高') continue;
      // 高于平均水平10% is 10% more, no bound.
      if (!linked && (word.length < 3 || NO_NOUN.test(text.slice(at, end)))) continue;
      return { ...bound, adjacent: false };
    }
  }
  return undefined;
}

/** 1000万元（人民币，下同）及以上: a remark on the unit; the offset after it, or `at` without one. */
function skipRemark(text: string, at: number): number {
  const open = skipSpaces(text, at);
  if (text.charAt(open) !== '(') return at;
  const close = text.slice(open, open + 12).indexOf(')');
  return close > 0 && /人民币|下同|含税|税[前后]/.test(text.slice(open, open + close)) ? open + close + 1 : at;
}

/** What stands after a unit: its end, its bound, and whether the figure itself is excluded (不含). */
export interface BoundAfter {
  end: number;
  bound: Bound;
}

const AFTER: readonly (readonly [string, Bound])[] = [
  ['及其以上', 'at_least'],
  ['及以上', 'at_least'],
  ['或以上', 'at_least'],
  ['以上', 'at_least'],
  ['之上', 'at_least'],
  ['起步', 'at_least'],
  ['起', 'at_least'],
  ['及其以下', 'at_most'],
  ['及以下', 'at_most'],
  ['或以下', 'at_most'],
  ['以下', 'at_most'],
  ['之下', 'at_most'],
  ['以内', 'at_most'],
  ['之内', 'at_most'],
  ['为上限', 'at_most'],
  ['为限', 'at_most'],
  ['封顶', 'at_most'],
  ['上限', 'at_most'],
  ['左右', 'about'],
  ['上下', 'about'],
  ['前后', 'about'],
  ['有余', 'more_than'],
];
const MORE_AFTER_UNITS = new Set(['年', '个月', '小时', '个小时', '元', '倍', '公里', '周岁', '岁', '天']);

/**
 * Read （含）, (含1000万元) or （不含） at `at`, after any spaces: whether the figure before it belongs to the quantity.
 * @returns the offset after the bracket; `undefined` when no such bracket stands there.
 * @example readInclusion('(不含)', 0) // { end: 4, inclusive: false }
 */
export function readInclusion(text: string, at: number): { end: number; inclusive: boolean } | undefined {
  const open = skipSpaces(text, at);
  if (text.charAt(open) !== '(') return undefined;
  const word = ['不包括', '不含', '包含', '含'].find((one) => text.startsWith(one, open + 1));
  if (word === undefined) return undefined;
  const excluded = word.startsWith('不');
  // （不含税） and （含设备款） speak of other things than the figure.
  const next = open + 1 + word.length;
  if (!isOneOf(')本', text, next) && arabicDigitAt(text, next) < 0 && !isChineseNumeralUnit(text, next))
    return undefined;
  // Looked for nearby only: a search to the end of a hostile text would make the whole quadratic.
  const close = text.slice(open, open + 15).indexOf(')');
  return close < 0 ? undefined : { end: open + close + 1, inclusive: !excluded };
}

/**
 * Read the bound word that follows a unit at `index`.
 * @param unit the measure word as printed; 内 counts only after a span of time or a ratio, 起 only after money and ratios.
 * @param timeLike whether the unit is a span of time, @param moneyLike whether it is money or a ratio.
 * @returns its end and meaning; `undefined` without one. （含） and （不含） on either side of 以上 are read with it.
 * @example readBoundAfter('（含）以上的', 0, '万元', false, true) // { end: 5, bound: 'at_least' } for narrowed text
 */
export function readBoundAfter(
  text: string,
  index: number,
  unit: string,
  timeLike: boolean,
  moneyLike: boolean,
): BoundAfter | undefined {
  const inclusion = readInclusion(text, index);
  const at = skipSpaces(text, inclusion?.end ?? skipRemark(text, index));
  for (const [word, meaning] of AFTER) {
    if (!text.startsWith(word, at)) continue;
    if ((word === '起' || word === '起步') && !moneyLike) continue;
    if (word === '起' && isOneOf('步点来草', text, at + 1)) continue;
    let end = at + word.length;
    const late = readInclusion(text, end);
    if (late !== undefined) end = late.end;
    const inclusive = late?.inclusive ?? inclusion?.inclusive ?? true;
    if (inclusive) return { end, bound: meaning };
    return { end, bound: meaning === 'at_least' ? 'more_than' : meaning === 'at_most' ? 'less_than' : meaning };
  }
  if (timeLike && text.charAt(at) === '内' && !isOneOf('容部外在', text, at + 1))
    return { end: at + 1, bound: 'at_most' };
  // 取得证书2年后 opens something from then on, with no end.
  if (timeLike && text.charAt(at) === '后' && !isOneOf('备续期勤', text, at + 1))
    return { end: at + 1, bound: 'at_least' };
  if (
    MORE_AFTER_UNITS.has(unit) &&
    isOneOf('多余', text, at) &&
    !isOneOf('元层功样种渠次级维额款名个家', text, at + 1)
  ) {
    return { end: at + 1, bound: 'more_than' };
  }
  return undefined;
}
