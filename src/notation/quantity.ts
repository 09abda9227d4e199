// Quantities: a number with its measure word, its bound (不低于…, …以上), its range or list, and what it is counted per.
// It states what the words say and must not decide what they are for: which are goals or grants is extract/'s to say.

import { type Bound, findBoundBefore } from './bound-word.ts';
import { readMeasureWord } from './measure-word.ts';
import { arabicDigitAt } from './numeral.ts';
import { type Atom, findAtoms, isHan, isLatin } from './quantity-atom.ts';
import { type Element, readChain } from './quantity-list.ts';
import { readNumber } from './read-number.ts';
import { isOneOf, narrowWidth, skipSpaces, skipSpacesBack } from './text.ts';

/** A quantity and where it stands. Null stands for "not stated". */
export interface Quantity {
  /** UTF-16 offsets of the quantity with the bound words next to it; `end` is after the last unit. */
  start: number;
  end: number;
  text: string;
  bound: Bound;
  /** In ones (万 and 亿 multiplied out); null for an upper bound. Of a fraction that is no exact percentage, the numerator. */
  min: number | null;
  /** Null for a lower bound. */
  max: number | null;
  /** 左右, 约, 七八 beside another bound or a range; an `about` is always approximate. */
  approximate: boolean;
  /**
   * A currency code (`CNY`), `percent` (3‰ is 0.3), `percentage_point`, `per_10000` (每万名…), `rank` (前3名), `1/3` (三分之一);
   * else the measure word as printed; '' when no measure word is printed (培养500人才).
   */
  unit: string;
  /** The measure word as printed (元, 个月, %, 百分之, 番, 全覆盖); '' when none is. */
  measure_word: string;
  /** Its place in a list such as 5万、3万、2万元 (index from 0); null when it stands alone. */
  list: { index: number; length: number } | null;
  /** What it is counted per, as printed: 每人, 每2年, /月. */
  per: string[];
  /** 一次性. */
  once: boolean;
}

const CLAUSE_ENDS = ',。;:!?\n';
/** How far back words may govern a quantity; a clause of official prose is shorter. */
const CLAUSE_REACH = 80;

function clauseStart(text: string, index: number): number {
  const floor = Math.max(0, index - CLAUSE_REACH);
  let at = index;
  while (at > floor && !isOneOf(CLAUSE_ENDS, text, at - 1)) at -= 1;
  return at;
}

const MEAN_WORDS = ['年均', '月均', '人均', '户均', '日均'];

/** 每人, 每2年, 每新增1家 and the like between `from` and `to`; `rate` is set by 每万名. */
function readPerBefore(
  text: string,
  original: string,
  from: number,
  to: number,
): { per: string[]; rate: number | null } {
  const per: string[] = [];
  let rate: number | null = null;
  for (let at = from; at < to; at += 1) {
    if (text.charAt(at) !== '每') {
      const mean = MEAN_WORDS.find((word) => text.startsWith(word, at));
      if (mean !== undefined) per.push(mean);
      continue;
    }
    const inner = skipSpaces(text, at + 1);
    const half = text.charAt(inner) === '半' ? inner + 1 : undefined;
    // 每千瓦时 has no number in it, 每千人 has.
    const plain = half === undefined ? readMeasureWord(text, inner) : undefined;
    const number = half === undefined && plain === undefined ? readNumber(text, original, inner) : undefined;
    // 每千常住人口, 每万户籍人口
    const base = number === undefined ? undefined : afterKind(text, number.end);
    const measure = plain ?? readMeasureWord(text, half ?? base ?? inner);
    if (measure !== undefined && measure.end <= to) {
      per.push(original.slice(at, measure.end));
      if (number !== undefined && isPowerOfTen(number.value) && measure.kind === 'count') rate = number.value;
      at = measure.end - 1;
      continue;
    }
    // 每新增1家, 每培养一名, 每举办一场
    for (let verb = inner + 1; verb < Math.min(to, inner + 7); verb += 1) {
      if (isOneOf('、的', text, verb)) break;
      const one =
        text.charAt(verb) === '一' || arabicDigitAt(text, verb) >= 0 ? readNumber(text, original, verb) : undefined;
      const counted = one === undefined ? undefined : readMeasureWord(text, one.end);
      if (counted !== undefined && counted.end <= to) {
        per.push(original.slice(at, counted.end));
        at = counted.end - 1;
        break;
      }
      if (one !== undefined) break;
    }
  }
  return { per, rate };
}

/** Which people a rate counts by: the words before 人口. */
function afterKind(text: string, at: number): number {
  const kind = ['常住', '户籍', '老年', '农村', '城镇'].find((word) => text.startsWith(`${word}人`, at));
  return kind === undefined ? at : at + kind.length;
}

function isPowerOfTen(value: number): boolean {
  return value >= 100 && Number.isInteger(Math.log10(value));
}

/** The quantity is itself the base of a rate or period: 每2年, 每万名, 每新增1家. */
function isPerBase(text: string, start: number): boolean {
  const at = skipSpacesBack(text, start);
  for (let back = at - 1; back >= Math.max(0, at - 6); back -= 1) {
    const unit = text.charAt(back);
    if (unit === '每') return back === at - 1 || !isOneOf('年月人家个', text, back + 1);
    if (isOneOf(`${CLAUSE_ENDS}、的`, text, back) || arabicDigitAt(text, back) >= 0) return false;
  }
  return false;
}

function onceAround(text: string, from: number, start: number, end: number): boolean {
  if (text.slice(from, start).includes('一次性')) return true;
  const near = text.slice(end, end + 9);
  const after = near.indexOf('一次性');
  return after >= 0 && !/[,。;:、\d]/.test(near.slice(0, after));
}

function resolveBound(element: Element, before: Bound | undefined): { bound: Bound; approximate: boolean } {
  const after = element.after?.bound;
  const vague = before === 'about' || after === 'about';
  if (element.range) return { bound: 'range', approximate: vague || element.approximate };
  if (before !== undefined && before !== 'about') {
    // 超过500万元（含）
    const closed = before === 'more_than' ? 'at_least' : before === 'less_than' ? 'at_most' : before;
    return { bound: element.included ? closed : before, approximate: vague };
  }
  if (after !== undefined && after !== 'about') return { bound: after, approximate: vague };
  if (element.first.number?.more === true) return { bound: 'more_than', approximate: vague };
  if (vague || (element.first.fixed && element.approximate)) return { bound: 'about', approximate: true };
  return { bound: 'exact', approximate: false };
}

/** 上百家, 过千亿: before a place without a digit these are bounds. */
function bareBound(
  text: string,
  atom: Atom,
  floor: number,
): { start: number; bound: Bound; adjacent: boolean } | undefined {
  const at = skipSpacesBack(text, atom.start) - 1;
  if (at < floor) return undefined;
  if (atom.word === '半数' && isOneOf('过', text, at)) return { start: at, bound: 'more_than', adjacent: true };
  // 纳税过1亿元; 通过10家, 举办过3次 are other words.
  if (atom.kind === 'money' && isOneOf('过', text, at) && !isOneOf('超突通经', text, at - 1))
    return { start: at, bound: 'more_than', adjacent: true };
  if (atom.number?.bare !== true) return undefined;
  if (text.charAt(at) === '上') return { start: at, bound: 'at_least', adjacent: true };
  if (isOneOf('过破', text, at) && !isOneOf('超突', text, at - 1))
    return { start: at, bound: 'more_than', adjacent: true };
  return undefined;
}

const VAGUE_ONES = new Set(['批', '种', '类', '部', '面', '方面', '段', '点', '级', '代', '层', '线', '片']);

/**
 * Find every quantity of a text: a number with its measure word and bound.
 * @returns in order, not overlapping. Each sum of a list (5万、3万、2万元) is a quantity of its own with the unit printed once and
 *   the bound word before the first (分别给予不低于2000元、1500元和1000元: all at_least); a bound word after the last spreads only
 *   when the unit is printed once or after 分别. Left out: dates, document numbers, ordinals (except ranks: 前3名, 第一名), 一 without 每,
 *   names made of digits (“51020”, 1+4, 3A级, 965 without a noun to count). Never throws; time grows with the length only.
 * @example findQuantities('给予最高10万元奖励')[0] // { bound: 'at_most', min: null, max: 100000, unit: 'CNY', start: 2, end: 8, … }
 */
export function findQuantities(text: string): Quantity[] {
  const narrow = narrowWidth(text);
  const atoms = findAtoms(narrow, text);
  const found: Quantity[] = [];
  let index = 0;
  let floor = 0;
  while (index < atoms.length) {
    const { lists, next } = readChain(narrow, text, atoms, index);
    for (const list of lists) {
      const quantities = describe(narrow, text, list, floor, found.at(-1)?.end ?? 0);
      found.push(...quantities.found);
      floor = quantities.floor;
    }
    index = next;
  }
  return found;
}

function describe(
  text: string,
  original: string,
  list: readonly Element[],
  floor: number,
  last: number,
): { found: Quantity[]; floor: number } {
  const head = list[0];
  const tail = list.at(-1);
  if (head === undefined || tail === undefined) return { found: [], floor };
  const { first } = head;
  const end = tail.end;
  if (first.start < last) return { found: [], floor };
  // 每万名 is the base of the rate that follows, no quantity; 第3次 an ordinal.
  const base = isPerBase(text, first.start);
  if (first.number?.bare === true && isOneOf('每', text, skipSpacesBack(text, first.start) - 1))
    return { found: [], floor };
  const ranked =
    first.ordinal || (isOneOf('前', text, skipSpacesBack(text, first.start) - 1) && ['名', '位'].includes(head.word));
  if (first.ordinal && !['名', '位'].includes(head.word)) return { found: [], floor: end };
  if (head.kind === 'none' && !first.standsAlone && !(head.range && plainRange(text, head)))
    return { found: [], floor };

  const clause = clauseStart(text, first.start);
  const from = Math.max(clause, floor);
  const governed = first.fixed
    ? undefined
    : (bareBound(text, first, last) ??
      findBoundBefore(text, first.start, Math.max(from, last), head.unit === 'percent'));
  // 近3年 is "the last three years", not "nearly three".
  const recent = governed?.bound === 'about' && head.kind === 'time' && text.charAt(governed.start) === '近';
  const useful = governed !== undefined && !recent && !(governed.bound === 'about' && !governed.adjacent);
  const before = useful ? governed : undefined;
  const { per, rate } = readPerBefore(text, original, from, first.start);
  const once = onceAround(text, from, first.start, end);

  const inPhrase = isOneOf('新同某这那头进又', text, first.start - 1) || isOneOf('一来', text, first.end);
  // 分别达到60%、70%、80%以上: the last bound word is meant for all of them.
  const spread = list.length > 1 && tail.after !== undefined && text.slice(from, first.start).includes('分别');
  const found: Quantity[] = [];
  for (const [place, stated] of list.entries()) {
    const element = spread && stated.after === undefined ? { ...stated, after: tail.after } : stated;
    const { bound, approximate } = resolveBound(element, before?.bound);
    if (isLoneOne(element, bound, per, list.length, inPhrase)) continue;
    const start = place === 0 && before?.adjacent === true ? before.start : element.first.start;
    const rated = rate !== null && element.kind !== 'money' && element.kind !== 'time';
    const lower = bound === 'at_most' || bound === 'less_than' ? null : element.min;
    const upper = bound === 'at_least' || bound === 'more_than' ? null : element.max;
    const quantity: Quantity = {
      start,
      end: element.end,
      text: original.slice(start, element.end),
      bound,
      min: lower,
      max: upper,
      approximate,
      unit: rated ? `per_${rate}` : element.unit,
      measure_word: element.word,
      list: list.length > 1 ? { index: place, length: list.length } : null,
      per: [...per, ...element.perAfter],
      once,
    };
    found.push(ranked ? asRank(quantity, original, element) : quantity);
  }
  return { found, floor: base ? floor : end };
}

/** 10-20 before a noun counts; 0631-5231000 and 3-2 do not. */
function plainRange(text: string, element: Element): boolean {
  const before = element.first.start - 1;
  return (
    element.first.number?.script === 'arabic' &&
    isHan(text, skipSpaces(text, element.last.end)) &&
    !isOneOf('号时点分年月日', text, skipSpaces(text, element.last.end)) &&
    !isLatin(text, before) &&
    !isOneOf('+-/.:“"(（[〔《#', text, before) &&
    element.max < 1e6
  );
}

/** 一 before a measure word is nearly an article; it is a figure only with 每 or a bound or in a list. */
function isLoneOne(element: Element, bound: Bound, per: readonly string[], length: number, inPhrase: boolean): boolean {
  const { number } = element.first;
  if (number === null || number.script !== 'chinese' || element.range || element.min !== 1) return false;
  if (element.kind === 'ratio' || element.first.ordinal) return false;
  if (VAGUE_ONES.has(element.word)) return true;
  if (element.kind === 'money' || element.word === '倍') return false;
  // 有效期一年 states a length; 新一年, 一年一度 do not.
  if (element.kind === 'time' && element.word !== '天' && !inPhrase) return false;
  return bound === 'exact' && length === 1 && !per.some((word) => word.startsWith('每'));
}

/** 前3名 = ranks 1 to 3; 第一名 = rank 1. */
function asRank(quantity: Quantity, original: string, element: Element): Quantity {
  const start = skipSpacesBack(original, element.first.start) - 1;
  const top = original.charAt(start) === '前';
  const max = element.max;
  // No text means 前0名, but one may say it: nothing, then, and no range from 1 down.
  const min = top && !element.range && Number(element.max) >= 1 ? 1 : element.min;
  return {
    ...quantity,
    start: Math.max(0, start),
    text: original.slice(Math.max(0, start), quantity.end),
    bound: min === max ? 'exact' : 'range',
    min,
    max,
    unit: 'rank',
  };
}
