// Ranges (2—15万元, 1亿元以上5亿元以下) and lists (5万、3万、2万元) of numbers that share what is printed once.
// It must not read what governs them from the left (最高, 每人): that is quantity.ts.

import { type Bound, type BoundAfter, readBoundAfter, readBoundBefore, readInclusion } from './bound-word.ts';
import { type MeasureKind, readMeasureWord } from './measure-word.ts';
import { type Atom, isLineStart } from './quantity-atom.ts';
import { DASHES, isOneOf, RANGE_MARKS, skipSpaces, skipSpacesBack } from './text.ts';

/** One number or one range, with the bound word after it. */
export interface Element {
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
  /** （含） stands after it, and no bound word. */
  included: boolean;
  perAfter: string[];
  approximate: boolean;
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
function readTail(
  text: string,
  original: string,
  atom: Atom,
  unit: Atom,
): Pick<Element, 'end' | 'after' | 'perAfter' | 'included'> {
  const tail =
    atom.kind === 'none' ? { end: atom.end, per: [] } : readPerAfter(text, original, atom.end, unit.kind === 'money');
  const after = readBoundAfter(
    text,
    tail.end,
    unit.word,
    unit.kind === 'time',
    unit.kind === 'money' || unit.kind === 'ratio',
  );
  const inclusion = after === undefined ? readInclusion(text, tail.end) : undefined;
  return {
    end: after?.end ?? inclusion?.end ?? tail.end,
    after,
    perAfter: tail.per,
    included: inclusion?.inclusive === true,
  };
}

const LOWER = new Set<Bound>(['at_least', 'more_than']);
const UPPER = new Set<Bound>(['at_most', 'less_than']);
const JOINTS = new Set([
  '',
  '、',
  ',',
  '且',
  '并',
  '但',
  '但是',
  '而',
  ',且',
  ',但',
  '至',
  '到',
  '-',
  '—',
  '——',
  '~',
  '–',
]);

function isReached(text: string, at: number): boolean {
  return ['达到', '达', '满'].some(
    (word) => text.startsWith(word, at - word.length) && !isOneOf('不未没', text, at - word.length - 1),
  );
}

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
  // 达到60%但不足80%, 满10年不满15年: what is reached is a floor where a ceiling follows.
  const reached = !opened && floor.after === undefined && isReached(text, skipSpacesBack(text, floor.first.start));
  if (!opened && !reached) return undefined;
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
  if (reached && (before?.bound !== 'less_than' || at !== before.start)) return undefined;
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

/** 20—30万元, 20万元（含）—30万元, 20万元/亩—30万元/亩: only a range mark stands between the two. */
function opensRange(text: string, original: string, first: Atom, second: Atom): boolean {
  if (second.start - first.end > 24) return false;
  const per = first.kind === 'none' ? first.end : readPerAfter(text, original, first.end, first.kind === 'money').end;
  return afterRangeMark(text, readInclusion(text, per)?.end ?? per) === second.start;
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
  if (second !== undefined && !first.fixed && !second.fixed && opensRange(text, original, first, second)) {
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

/**
 * Read the numbers and ranges that stand side by side from `atoms[index]` on, with only separators between them.
 * @returns the lists they make, split where their units differ (3人、5家 is two), and the index of the first atom after them.
 * @example readChain(text, text, findAtoms(text, text), 0) // of '10、5、3万元': one list of 100000, 50000 and 30000
 */
export function readChain(
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
