// Quantities: a number with its measure word, its bound (不低于…, …以上), its range or list, and what it is counted per.
// It states what the words say and must not decide what they are for: which are goals or grants is extract/'s to say.

import {
  type Bound,
  type BoundAfter,
  findBoundBefore,
  readBoundAfter,
  readBoundBefore,
  readInclusion,
} from './bound-word.ts';
import { findDates } from './date.ts';
import { findDocumentNumbers } from './document-number.ts';
import { type MeasureKind, readMeasureWord } from './measure-word.ts';
import { type ReadNumber, readNumber, scanNumbers } from './number.ts';
import { arabicDigitAt } from './numeral.ts';
import { DASHES, isOneOf, isSpace, narrowWidth, RANGE_MARKS, skipSpaces, skipSpacesBack } from './text.ts';

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
   * A currency code (`CNY`), `percent`, `permille`, `percentage_point`, `per_10000` (每万名…), `rank` (前3名), `1/3` (三分之一);
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

interface Atom {
  start: number;
  /** After the number itself. */
  numberEnd: number;
  /** After the measure word; equals numberEnd without one. */
  end: number;
  number: ReadNumber | null;
  value: number;
  upper: number | null;
  unit: string;
  word: string;
  kind: MeasureKind | 'none';
  ordinal: boolean;
  /** May stand alone although no measure word follows. */
  standsAlone: boolean;
  /** May not be bound from the left (全覆盖). */
  fixed: boolean;
  approximate: boolean;
}

interface Element {
  first: Atom;
  last: Atom;
  end: number;
  range: boolean;
  min: number;
  max: number;
  unit: string;
  word: string;
  kind: MeasureKind | 'none';
  after: BoundAfter | undefined;
  perAfter: string[];
  approximate: boolean;
}

const CLAUSE_ENDS = ',。;:!?\n';
/** How far back words may govern a quantity; a clause of official prose is shorter. */
const CLAUSE_REACH = 80;

function isHan(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0x3400 && code <= 0x9fff;
}

function isLatin(text: string, index: number): boolean {
  const code = text.charCodeAt(index) | 0x20;
  return code >= 0x61 && code <= 0x7a;
}

function clauseStart(text: string, index: number): number {
  const floor = Math.max(0, index - CLAUSE_REACH);
  let at = index;
  while (at > floor && !isOneOf(CLAUSE_ENDS, text, at - 1)) at -= 1;
  return at;
}

/** Spans that hold no quantities: dates and document numbers. Sorted, merged by a sweep. */
function maskedSpans(text: string): { start: number; end: number }[] {
  const dates = findDates(text).filter((date) => date.kind !== 'duration');
  return [...dates, ...findDocumentNumbers(text)].sort((a, b) => a.start - b.start);
}

/** 1+4, “51020”, 3A, 8:30, 12号: digits that count nothing. */
function countsNothing(text: string, number: ReadNumber): boolean {
  const { start, end } = number;
  if (number.script === 'chinese' || number.code) return true;
  const before = start - 1;
  if (isLatin(text, before) || isLatin(text, end)) return true;
  if (isOneOf('+-/.:∶“"‘「(（[〔《#·_=', text, before) || isOneOf('+/:∶”"’」)]〕》=_', text, end)) return true;
  if (isOneOf('号时点分版式强度后', text, skipSpaces(text, end))) return true;
  if (number.multiplier > 1) return false;
  if (isOneOf('.、', text, end) && isLineStart(text, start)) return true;
  if (number.fourDigits && number.value >= 1949 && number.value < 2100 && number.value % 100 !== 0) return true;
  return !isHan(text, skipSpaces(text, end));
}

function isLineStart(text: string, index: number): boolean {
  let at = index;
  while (at > 0 && isSpace(text, at - 1) && text.charAt(at - 1) !== '\n' && index - at < 40) at -= 1;
  return at === 0 || text.charAt(at - 1) === '\n';
}

function fractionUnit(number: ReadNumber): { value: number; unit: string } {
  const numerator = number.numerator ?? 0;
  const denominator = number.denominator ?? 1;
  const percent = (numerator * 100) / denominator;
  // A denominator of 2s and 5s only gives an exact percentage; 33.333… is never one.
  return Math.abs(percent * 1e6 - Math.round(percent * 1e6)) < 1e-9 && percent * denominator === numerator * 100
    ? { value: percent, unit: 'percent' }
    : { value: numerator, unit: `1/${denominator}` };
}

const DAY_TAILS = ['内', '以内', '之内', '以上', '以下', '左右', '后', '前'];
const DAY_HEADS = ['提前', '少于', '超过', '低于', '届满', '起', '满'];

/** 30日内 and 提前15日 are lengths of time; 每月10日前 is a day of the month. */
function isSpanOfDays(text: string, start: number, end: number): boolean {
  const before = skipSpacesBack(text, start);
  if (isOneOf('月年', text, before - 1)) return false;
  return (
    DAY_TAILS.some((tail) => text.startsWith(tail, end)) ||
    DAY_HEADS.some((head) => before >= head.length && text.endsWith(head, before))
  );
}

function makeAtom(text: string, number: ReadNumber): Atom | undefined {
  const { start, end } = number;
  const atom: Atom = {
    start,
    numberEnd: end,
    end,
    number,
    value: number.value,
    upper: number.upper,
    unit: '',
    word: '',
    kind: 'none',
    ordinal: number.kind === 'ordinal',
    standsAlone: false,
    fixed: false,
    approximate: number.approximate,
  };
  switch (number.kind) {
    case 'percent':
    case 'permille': {
      const last = number.text.slice(-1);
      const sign =
        last === '%' || last === '％' || last === '‰'
          ? last.replace('％', '%')
          : number.text.startsWith('千')
            ? '千分之'
            : '百分之';
      return { ...atom, unit: number.kind, word: last === '成' ? '成' : sign, kind: 'ratio' };
    }
    case 'times':
      return { ...atom, value: number.value * 100, unit: 'percent', word: '番', kind: 'ratio' };
    case 'fraction':
      return {
        ...atom,
        ...fractionUnit(number),
        word: number.text.slice(0, number.text.indexOf('之') + 1),
        kind: 'ratio',
      };
    default:
      break;
  }
  if (isOneOf('+', text, start - 1) || isOneOf('+', text, end)) return undefined;
  const measure = readMeasureWord(text, end);
  const sign = skipSpacesBack(text, start) - 1;
  if (measure === undefined && number.kind === 'cardinal' && isOneOf('¥￥', text, sign)) {
    return { ...atom, unit: 'CNY', word: text.charAt(sign), kind: 'money' };
  }
  if (measure === undefined) return { ...atom, standsAlone: !atom.ordinal && !countsNothing(text, number) };
  if (
    number.fourDigits &&
    number.value >= 1900 &&
    number.value < 2200 &&
    ['年', '年度', '届', '级'].includes(measure.word)
  ) {
    return undefined;
  }
  // 8月, 19日: parts of dates; a length of days is marked (30日内).
  if (measure.word === '月') return undefined;
  if (measure.word === '日' && !isSpanOfDays(text, start, measure.end)) return undefined;
  let { value } = number;
  let { end: unitEnd } = measure;
  if (['年', '周年', '个月'].includes(measure.word) && text.charAt(unitEnd) === '半') {
    value += 0.5;
    unitEnd += 1;
  } else if (measure.word === '个' && text.startsWith('半月', unitEnd)) {
    return { ...atom, value: value + 0.5, end: unitEnd + 2, unit: '个月', word: '个半月', kind: 'time' };
  }
  return { ...atom, value, end: unitEnd, unit: measure.unit, word: measure.word, kind: measure.kind };
}

const WHOLE_PHRASES: readonly (readonly [string, number, boolean])[] = [
  ['全覆盖', 100, true],
  ['一半', 50, false],
  ['半数', 50, false],
];

/** 全覆盖, 一半以上, 半数: ratios without a numeral that findNumbers would see. */
function phraseAtoms(text: string): Atom[] {
  const atoms: Atom[] = [];
  for (const [phrase, value, fixed] of WHOLE_PHRASES) {
    for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + phrase.length)) {
      const end = start + phrase.length;
      if (phrase === '一半' && (isOneOf('天路', text, end) || isOneOf('第统唯', text, start - 1))) continue;
      // 健全覆盖城乡的体系 is another word.
      if (fixed && isOneOf('健安齐完', text, start - 1)) continue;
      const nearly = fixed && text.slice(Math.max(0, start - 4), start).includes('基本');
      atoms.push({
        start,
        numberEnd: end,
        end,
        number: null,
        value,
        upper: null,
        unit: 'percent',
        word: phrase,
        kind: 'ratio',
        ordinal: false,
        standsAlone: true,
        fixed,
        approximate: nearly,
      });
    }
  }
  return atoms;
}

const INCLUSIONS = ['(含', '(不含', '(包含', '(不包括', '(含本数'];

function findAtoms(text: string, original: string): Atom[] {
  const masks = maskedSpans(original);
  const atoms: Atom[] = [];
  let mask = 0;
  for (const number of scanNumbers(text, original)) {
    while (mask < masks.length && (masks[mask]?.end ?? 0) <= number.start) mask += 1;
    const span = masks[mask];
    if (span !== undefined && span.start < number.end) continue;
    if (number.script === 'chinese' && isOneOf('“"‘「', text, number.start - 1)) continue;
    // 1000万元（含1000万元）以上 states its figure twice.
    if (INCLUSIONS.some((word) => text.endsWith(word, number.start) && number.start >= word.length)) continue;
    const atom = makeAtom(text, number);
    if (atom !== undefined) atoms.push(atom);
  }
  const sorted = [...atoms, ...phraseAtoms(text)].sort((a, b) => a.start - b.start);
  // 一半个月: the phrase ends inside what another reading took for a number.
  let end = 0;
  return sorted.filter((atom) => {
    const clear = atom.start >= end;
    if (clear) end = atom.end;
    return clear;
  });
}

/** The range mark between two numbers: where the second begins. */
function afterRangeMark(text: string, at: number): number | undefined {
  const mark = skipSpaces(text, at);
  if (isOneOf('至到', text, mark)) return skipSpaces(text, mark + 1);
  if (!isOneOf(RANGE_MARKS, text, mark)) return undefined;
  let end = mark + 1;
  while (isOneOf(DASHES, text, end) && end - mark < 3) end += 1;
  return skipSpaces(text, end);
}

/** 2 in 2—15万元 takes the 万 that is printed once; 5000 in 5000—1万元 does not. */
function shareMultiplier(atom: Atom, donor: Atom): number {
  const own = atom.number;
  const other = donor.number;
  if (own === null || other === null || own.multiplier > 1 || other.multiplier <= 1) return atom.value;
  if (own.script !== other.script || own.raw >= 1000 || (own.raw >= 100 && other.raw < own.raw / 10)) return atom.value;
  return own.raw * other.multiplier;
}

/** /人·月, /平方米, 每人每年 right after the unit. */
function readPerAfter(text: string, original: string, start: number, money: boolean): { end: number; per: string[] } {
  const per: string[] = [];
  let at = start;
  for (let step = 0; step < 4; step += 1) {
    const next = skipSpaces(text, at);
    const slash = isOneOf('/', text, next) || (per.length > 0 && isOneOf('·•．.', text, next));
    if (!slash && (text.charAt(next) !== '每' || !money)) break;
    const measure = readMeasureWord(text, next + 1);
    if (measure === undefined || measure.end > next + 8) break;
    per.push(original.slice(next, measure.end));
    at = measure.end;
  }
  return { end: at, per };
}

/** From the unit on: 每人, then 以上. */
function readTail(text: string, original: string, atom: Atom, unit: Atom): Pick<Element, 'end' | 'after' | 'perAfter'> {
  const tail =
    atom.kind === 'none' ? { end: atom.end, per: [] } : readPerAfter(text, original, atom.end, unit.kind === 'money');
  const after = readBoundAfter(
    text,
    tail.end,
    unit.word,
    unit.kind === 'time',
    unit.kind === 'money' || unit.kind === 'ratio',
  );
  return { end: after?.end ?? readInclusion(text, tail.end)?.end ?? tail.end, after, perAfter: tail.per };
}

const LOWER = new Set<Bound>(['at_least', 'more_than']);
const UPPER = new Set<Bound>(['at_most', 'less_than']);
const JOINTS = new Set(['', '、', ',', '且', '并', '但', ',且', ',但', '至', '到', '-', '—', '——', '~', '–']);

/** 5000万元以上至1亿元, 30%以上不足50%, 100人以上、300人以下: a floor and a ceiling of one quantity. */
function readFloorAndCeiling(
  text: string,
  original: string,
  atoms: readonly Atom[],
  index: number,
  floor: Element,
): Element | undefined {
  const head = readBoundBefore(text, skipSpacesBack(text, floor.first.start));
  const opened = floor.after === undefined ? head !== undefined && LOWER.has(head.bound) : LOWER.has(floor.after.bound);
  if (!opened) return undefined;
  const next = atoms[index + 1];
  if (next === undefined || next.start - floor.end > 10 || next.unit !== floor.unit || next.ordinal) return undefined;
  let at = skipSpacesBack(text, next.start);
  const before = readBoundBefore(text, at);
  if (before !== undefined && UPPER.has(before.bound) && before.start >= floor.end) at = before.start;
  const joint = text.slice(floor.end, at).replaceAll(' ', '');
  if (!JOINTS.has(joint) || next.value <= floor.min) return undefined;
  const tail = readTail(text, original, next, next);
  const ceiling =
    (tail.after !== undefined && UPPER.has(tail.after.bound)) || (before !== undefined && UPPER.has(before.bound));
  const span = '至到-—~–'.includes(joint) && joint !== '' && tail.after === undefined && floor.after !== undefined;
  if (!ceiling && !span) return undefined;
  return {
    ...floor,
    ...tail,
    last: next,
    range: true,
    max: next.value,
    after: undefined,
    perAfter: [...floor.perAfter, ...tail.perAfter],
  };
}

/** One number or one range from atoms[index] on; `next` is the index of the atom after it. */
function readElement(
  text: string,
  original: string,
  atoms: readonly Atom[],
  index: number,
): { element: Element; next: number } | undefined {
  const first = atoms[index];
  if (first === undefined) return undefined;
  const second = atoms[index + 1];
  if (
    second !== undefined &&
    !first.fixed &&
    !second.fixed &&
    afterRangeMark(text, readInclusion(text, first.end)?.end ?? first.end) === second.start
  ) {
    const compatible =
      first.unit === second.unit ||
      first.kind === 'none' ||
      (second.kind === 'none' && second.number?.multiplier !== 1);
    const source = second.kind === 'none' ? first : second;
    const min = first.kind === 'none' ? shareMultiplier(first, second) : first.value;
    const codes = first.number?.code === true || second.number?.code === true;
    if (compatible && !codes && min < second.value && (first.ordinal === second.ordinal || first.ordinal)) {
      const tail = readTail(text, original, second, source);
      const rank = first.ordinal;
      const element: Element = {
        ...tail,
        first,
        last: second,
        range: true,
        min,
        max: second.upper ?? second.value,
        unit: rank ? 'rank' : source.unit,
        word: source.word,
        kind: source.kind,
        approximate: first.approximate || second.approximate,
      };
      if (rank && !['名', '位'].includes(source.word)) return undefined;
      return { element, next: index + 2 };
    }
  }
  const tail = readTail(text, original, first, first);
  const element: Element = {
    ...tail,
    first,
    last: first,
    range: first.upper !== null,
    min: first.value,
    max: first.upper ?? first.value,
    unit: first.unit,
    word: first.word,
    kind: first.kind,
    approximate: first.approximate,
  };
  const both = readFloorAndCeiling(text, original, atoms, index, element);
  return both === undefined ? { element, next: index + 1 } : { element: both, next: index + 2 };
}

const SEPARATORS = ['以及', '或者', '、', ',', '和', '及', '与', '或', '/'];

function afterSeparator(text: string, at: number): { start: number; word: string } | undefined {
  const from = skipSpaces(text, at);
  for (const word of SEPARATORS) {
    if (text.startsWith(word, from)) return { start: skipSpaces(text, from + word.length), word };
  }
  return undefined;
}

/** The elements that stand side by side with only separators between them, split where their units differ. */
function readChain(
  text: string,
  original: string,
  atoms: readonly Atom[],
  index: number,
): { lists: Element[][]; next: number } {
  const chain: { element: Element; separator: string }[] = [];
  let at = index;
  let separator = '';
  for (;;) {
    const read = readElement(text, original, atoms, at);
    if (read === undefined) break;
    chain.push({ element: read.element, separator });
    at = read.next;
    const gap = afterSeparator(text, read.element.end);
    const next = atoms[at];
    if (gap === undefined || next === undefined || next.start !== gap.start || next.ordinal || next.fixed) break;
    separator = gap.word;
  }
  // From the right, a number without a unit takes the unit printed after it: 10、5、3万元.
  for (let right = chain.length - 1; right > 0; right -= 1) {
    const last = chain[right];
    const left = chain[right - 1];
    if (last === undefined || left === undefined) continue;
    const open =
      left.element.kind === 'none' && last.element.kind !== 'none' && last.separator !== ',' && last.separator !== '/';
    if (!open || left.element.first.number?.code === true || left.element.after !== undefined) continue;
    if (
      right === 1 &&
      chain.length === 2 &&
      left.element.min < last.element.min &&
      isLineStart(text, left.element.first.start)
    ) {
      // 3、20条…: an outline marker, no list.
      continue;
    }
    const donor = last.element;
    const shared = shareMultiplier(left.element.first, donor.first.number?.multiplier === 1 ? donor.last : donor.first);
    const upper = left.element.range ? shareMultiplier(left.element.last, donor.last) : shared;
    left.element = {
      ...left.element,
      min: shared,
      max: upper,
      unit: donor.unit,
      word: donor.word,
      kind: donor.kind,
      after: donor.after,
    };
    // Keep the multiplier alive for the number further left.
    if (shared !== left.element.first.value && left.element.first.number !== null && donor.last.number !== null) {
      const number = { ...left.element.first.number, multiplier: donor.last.number.multiplier };
      left.element = { ...left.element, first: { ...left.element.first, number } };
      if (!left.element.range) left.element = { ...left.element, last: left.element.first };
    }
  }
  const lists: Element[][] = [];
  let current: Element[] = [];
  for (const { element, separator: mark } of chain) {
    const previous = current.at(-1);
    const joins =
      previous !== undefined &&
      previous.unit === element.unit &&
      element.kind !== 'none' &&
      !(mark === '/' && element.kind !== 'ratio' && element.kind !== 'money');
    if (!joins && current.length > 0) {
      lists.push(current);
      current = [];
    }
    current.push(element);
  }
  if (current.length > 0) lists.push(current);
  return { lists, next: Math.max(at, index + 1) };
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
    const measure = plain ?? readMeasureWord(text, half ?? number?.end ?? inner);
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
  if (before !== undefined && before !== 'about') return { bound: before, approximate: vague };
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
    : (bareBound(text, first, last) ?? findBoundBefore(text, first.start, Math.max(from, last)));
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
  const min = top && !element.range ? 1 : element.min;
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
