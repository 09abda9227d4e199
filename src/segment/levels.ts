// Which level a marker has: the order of styles in a document, and what a damaged or repeated number stands for.
// It must not see more of a document than its markers, nor give ids.
import type { Mark, Style } from './marks.ts';

/**
 * From wide to narrow; a marker closes every open level that is not wider.
 * @see GB/T 9704-2012 7.3.3 and, for 编 to 项, 立法法 (2023) 第六十五条
 */
const ORDER: readonly Style[] = [
  'volume',
  'chapter',
  'section',
  'article',
  'decimal-1',
  'cn-comma',
  'question',
  'clause',
  'cn-paren',
  'cn-half',
  'item',
  'ar-dot',
  'decimal-2',
  'decimal-3',
  'decimal-4',
  'ar-comma',
  'ar-paren',
  'ar-half',
  'circled',
  'dash',
];

/** Styles whose order some documents turn round: 一、 over 第一条, 1. over （一）. */
const MOVABLE: readonly Style[] = ['article', 'cn-comma', 'cn-paren', 'ar-dot', 'ar-comma', 'ar-paren', 'circled'];

const USUAL: ReadonlyMap<Style, number> = new Map(ORDER.map((style, rank) => [style, rank]));

/** Where each movable style first begins at 1. */
function firstOf(marks: readonly Mark[]): Map<Style, number> {
  const first = new Map<Style, number>();
  for (let index = 0; index < marks.length; index += 1) {
    const { style, ordinal } = marks[index]!;
    if (ordinal === 1 && !first.has(style) && MOVABLE.includes(style)) first.set(style, index);
  }
  return first;
}

/** Whether a style wider than a rank has been met after a marker. */
function metSince(lastAt: Int32Array, marker: number, rank: number): boolean {
  for (let wider = 0; wider < rank; wider += 1) if (lastAt[wider]! > marker) return true;
  return false;
}

/**
 * Rank of each style in a document, 0 for the widest: the usual order, turned round where the document itself shows another.
 * A style A is below a usually narrower B when B comes first and goes on counting (1. … 2.) after A has begun.
 * @param marks of one document or annex, in order.
 * @example rankStyles(marks).get('article') // 3
 */
export function rankStyles(marks: readonly Mark[]): ReadonlyMap<Style, number> {
  const first = firstOf(marks);
  // The order in which styles first come is nearly always that of their ranks, and then there is nothing to ask.
  let rank = -1;
  let usual = true;
  for (const style of first.keys()) {
    const next = USUAL.get(style)!;
    if (next < rank) usual = false;
    rank = next;
  }
  if (usual) return USUAL;
  const last = new Map<Style, number>();
  /** `B>A`: B went on counting across A. */
  const across = new Set<string>();
  const since = new Map<Style, Set<Style>>();
  /** Of each rank where its last marker stood: the widest style between two markers is then looked up, not tracked. */
  const lastAt = new Int32Array(ORDER.length).fill(-1);
  for (let index = 0; index < marks.length; index += 1) {
    const { style, ordinal } = marks[index]!;
    const rank = USUAL.get(style)!;
    const before = lastAt[rank]!;
    lastAt[rank] = index;
    if (index < (first.get(style) ?? Number.POSITIVE_INFINITY)) continue;
    if (ordinal === (last.get(style) ?? 0) + 1) {
      for (const other of since.get(style) ?? []) {
        // 一、1. 2. 二、（一）3.: the count runs on through the sections, and says nothing of （一）.
        if (!metSince(lastAt, before, USUAL.get(other)!)) across.add(`${style}>${other}`);
      }
    }
    last.set(style, ordinal);
    since.set(style, new Set());
    for (const [other, seen] of since) if (other !== style && ordinal === 1) seen.add(style);
  }
  const order = [...ORDER];
  for (const narrow of MOVABLE) {
    for (const wide of MOVABLE) {
      if (order.indexOf(wide) >= order.indexOf(narrow)) continue;
      const turned =
        (first.get(narrow) ?? Number.POSITIVE_INFINITY) < (first.get(wide) ?? 0) &&
        across.has(`${narrow}>${wide}`) &&
        !across.has(`${wide}>${narrow}`);
      if (!turned) continue;
      order.splice(order.indexOf(narrow), 1);
      order.splice(order.indexOf(wide), 0, narrow);
    }
  }
  return new Map(order.map((style, rank) => [style, rank]));
}

/** Styles that a damaged marker may stand for, likeliest first: `3、` for `3.` or 三、, （2） for （二）. */
const COGNATES: Partial<Record<Style, readonly Style[]>> = {
  'ar-dot': ['ar-comma', 'cn-comma'],
  'ar-comma': ['ar-dot', 'cn-comma'],
  'ar-paren': ['ar-half', 'cn-paren'],
  'ar-half': ['ar-paren', 'ar-comma', 'ar-dot', 'cn-paren'],
  'cn-half': ['cn-paren', 'cn-comma'],
  'cn-paren': ['cn-half'],
  'cn-comma': ['cn-half', 'cn-paren'],
  circled: ['ar-paren'],
};

/** Cognates of another script: an Arabic number where a Chinese one belongs. */
const OTHER_SCRIPT: Partial<Record<Style, Style>> = {
  'ar-dot': 'cn-comma',
  'ar-comma': 'cn-comma',
  'ar-paren': 'cn-paren',
  'ar-half': 'cn-paren',
};

/** An open level as far as mending needs it. */
export interface OpenLevel {
  style: Style | 'label' | 'lead';
  ordinal: number;
}

/** Where the markers of one style stand, which of them was asked for last, and how many begin at 1. */
interface Places {
  list: number[];
  at: number;
  beginnings: number;
}

/** Answers about the markers of a document after the one being read. */
export class Ahead {
  readonly #positions = new Map<Style, Places>();
  readonly #marks: readonly Mark[];

  /** @param marks of one document or annex, in order. */
  constructor(marks: readonly Mark[]) {
    this.#marks = marks;
  }

  #of(style: Style): Places {
    const known = this.#positions.get(style);
    if (known !== undefined) return known;
    const made: Places = { list: [], at: 0, beginnings: 0 };
    for (const [index, mark] of this.#marks.entries()) {
      if (mark.style !== style) continue;
      made.list.push(index);
      if (mark.ordinal === 1) made.beginnings += 1;
    }
    this.#positions.set(style, made);
    return made;
  }

  /**
   * The next marker of a style after an index; indexes asked for must not fall, so that all questions together are linear.
   * @returns its index and ordinal; `undefined` when there is none.
   */
  next(style: Style, after: number): { index: number; ordinal: number } | undefined {
    const places = this.#of(style);
    while (places.at < places.list.length && places.list[places.at]! <= after) places.at += 1;
    const index = places.list[places.at];
    return index === undefined ? undefined : { index, ordinal: this.#marks[index]!.ordinal };
  }

  /** True when a style begins at 1 more than once. */
  restarts(style: Style): boolean {
    return this.#of(style).beginnings > 1;
  }
}

function isOpen(open: readonly OpenLevel[], end: number, style: Style, ordinal: number): boolean {
  for (let at = end - 1; at >= 0; at -= 1) {
    if (open[at]!.style === style && open[at]!.ordinal === ordinal) return true;
  }
  return false;
}

/**
 * The style that a marker stands for. A marker that goes on with an open count of its own style is what it prints. One that
 * does not, but goes on with an open count of a cognate style (3、 after 二、, 2、 after 1., （2） after （一）), is taken as that,
 * unless the count that it would fill goes on by itself or its own runs on from an earlier section.
 * @param open levels, widest first. @param counts last ordinal of each style so far. @param index of the marker in `ahead`.
 * @example mendStyle({ style: 'ar-comma', ordinal: 3, … }, [{ style: 'cn-comma', ordinal: 2 }], counts, ahead, 7) // 'cn-comma'
 */
export function mendStyle(
  mark: Mark,
  open: readonly OpenLevel[],
  counts: ReadonlyMap<Style, number>,
  ahead: Ahead,
  index: number,
): Style {
  const { style, ordinal } = mark;
  const cognates = COGNATES[style];
  if (cognates === undefined) return style;
  const other = OTHER_SCRIPT[style];
  if (ordinal === 1) {
    // The first of a count damaged: 1、总体要求 … 二、. Cheap questions first.
    if (other === undefined || isOpen(open, open.length, other, 1)) return style;
    const next = ahead.next(other, index);
    if (next?.ordinal !== 2 || counts.get(other) === 1) return style;
    const own = ahead.next(style, index);
    if (own !== undefined && own.index < next.index && own.ordinal === 2) return style;
    const wider = other === 'cn-paren' ? ahead.next('cn-comma', index) : undefined;
    return wider !== undefined && wider.index < next.index ? style : other;
  }
  if (isOpen(open, open.length, style, ordinal - 1)) return style;
  const runsOn = counts.get(style) === ordinal - 1;
  // 三、 after 一、（一）（二） is a jump of its own count, no damaged （三）: only wider levels can be meant.
  const own = open.findLastIndex((level) => level.style === style);
  for (const cognate of cognates) {
    if (!isOpen(open, own < 0 ? open.length : own, cognate, ordinal - 1)) continue;
    if (cognate !== other) return cognate;
    const next = ahead.next(cognate, index)?.ordinal;
    if (next === ordinal) return style;
    if (next === ordinal + 1) return cognate;
    if (runsOn || style === 'ar-dot') return style;
    return cognate;
  }
  return style;
}
