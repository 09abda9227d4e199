// Which level a marker has: the order of styles in a document, and what a damaged or repeated number stands for.
// It must not see more of a document than its markers, nor give ids.
import type { Mark, Style } from './marks.ts';
import { ORDER, type Traits, traitsOf } from './styles.ts';

const MOVABLE: readonly Style[] = ORDER.filter((style) => traitsOf(style).movable);
const SECTION = traitsOf('cn-comma');
const USUAL: readonly number[] = [...ORDER.keys()];

/** True when the order in which styles first begin at 1 is that of their ranks, as nearly always: then there is nothing to ask. */
function isUsual(marks: readonly Mark[]): boolean {
  let begun = 0;
  let widest = -1;
  for (let index = 0; index < marks.length; index += 1) {
    const { style, ordinal } = marks[index]!;
    if (ordinal !== 1) continue;
    const { rank, movable } = traitsOf(style);
    if (!movable || (begun & (1 << rank)) !== 0) continue;
    if (rank < widest) return false;
    begun |= 1 << rank;
    widest = rank;
  }
  return true;
}

/** Where each movable style first begins at 1. */
function firstOf(marks: readonly Mark[]): Map<Style, number> {
  const first = new Map<Style, number>();
  for (const [index, { style, ordinal }] of marks.entries()) {
    if (ordinal === 1 && !first.has(style) && traitsOf(style).movable) first.set(style, index);
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
 * @returns one rank for each style, in the usual order.
 * @example rankStyles(marks)[traitsOf('article').rank] // 3
 */
export function rankStyles(marks: readonly Mark[]): readonly number[] {
  if (isUsual(marks)) return USUAL;
  const first = firstOf(marks);
  const last = new Map<Style, number>();
  /** `B>A`: B went on counting across A. */
  const across = new Set<string>();
  const since = new Map<Style, Set<Style>>();
  /** Of each rank where its last marker stood: the widest style between two markers is then looked up, not tracked. */
  const lastAt = new Int32Array(ORDER.length).fill(-1);
  for (let index = 0; index < marks.length; index += 1) {
    const { style, ordinal } = marks[index]!;
    const { rank } = traitsOf(style);
    const before = lastAt[rank]!;
    lastAt[rank] = index;
    if (index < (first.get(style) ?? Number.POSITIVE_INFINITY)) continue;
    if (ordinal === (last.get(style) ?? 0) + 1) {
      for (const other of since.get(style) ?? []) {
        // 一、1. 2. 二、（一）3.: the count runs on through the sections, and says nothing of （一）.
        if (!metSince(lastAt, before, traitsOf(other).rank)) across.add(`${style}>${other}`);
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
  return ORDER.map((style) => order.indexOf(style));
}

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
  /** By the rank of a style. */
  readonly #places: (Places | undefined)[] = [];
  readonly #marks: readonly Mark[];

  /** @param marks of one document or annex, in order. */
  constructor(marks: readonly Mark[]) {
    this.#marks = marks;
  }

  #of(traits: Traits): Places {
    const { style, rank } = traits;
    while (this.#places.length <= rank) this.#places.push(undefined);
    const known = this.#places[rank];
    if (known !== undefined) return known;
    const made: Places = { list: [], at: 0, beginnings: 0 };
    for (let index = 0; index < this.#marks.length; index += 1) {
      const mark = this.#marks[index]!;
      if (mark.style !== style) continue;
      made.list.push(index);
      if (mark.ordinal === 1) made.beginnings += 1;
    }
    this.#places[rank] = made;
    return made;
  }

  /**
   * Index of the next marker of a style after an index; indexes asked for must not fall, so that all questions together are
   * linear.
   * @returns -1 when there is none.
   */
  next(traits: Traits, after: number): number {
    const places = this.#of(traits);
    while (places.at < places.list.length && places.list[places.at]! <= after) places.at += 1;
    return places.at < places.list.length ? places.list[places.at]! : -1;
  }

  /** Ordinal of that marker; `undefined` when there is none. */
  nextOrdinal(traits: Traits, after: number): number | undefined {
    const index = this.next(traits, after);
    return index < 0 ? undefined : this.#marks[index]!.ordinal;
  }

  /** True when a style begins at 1 more than once. */
  restarts(traits: Traits): boolean {
    return this.#of(traits).beginnings > 1;
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
 * @param traits of the style that it prints. @param open levels, widest first.
 * @param counts last ordinal of each style so far, by its rank. @param index of the marker in `ahead`.
 * @example mendStyle(3, traitsOf('ar-comma'), [{ style: 'cn-comma', ordinal: 2 }], counts, ahead, 7).style // 'cn-comma'
 */
export function mendStyle(
  ordinal: number,
  traits: Traits,
  open: readonly OpenLevel[],
  counts: readonly (number | undefined)[],
  ahead: Ahead,
  index: number,
): Traits {
  const { style, cognates, other } = traits;
  if (cognates.length === 0) return traits;
  if (ordinal === 1) {
    // The first of a count damaged: 1、总体要求 … 二、. Cheap questions first.
    if (other === undefined || isOpen(open, open.length, other.style, 1)) return traits;
    if (ahead.nextOrdinal(other, index) !== 2 || counts[other.rank] === 1) return traits;
    const next = ahead.next(other, index);
    const own = ahead.next(traits, index);
    if (own >= 0 && own < next && ahead.nextOrdinal(traits, index) === 2) return traits;
    const wider = other.style === 'cn-paren' ? ahead.next(SECTION, index) : -1;
    return wider >= 0 && wider < next ? traits : other;
  }
  if (isOpen(open, open.length, style, ordinal - 1)) return traits;
  const runsOn = counts[traits.rank] === ordinal - 1;
  // 三、 after 一、（一）（二） is a jump of its own count, no damaged （三）: only wider levels can be meant.
  const own = open.findLastIndex((level) => level.style === style);
  for (const cognate of cognates) {
    if (!isOpen(open, own < 0 ? open.length : own, cognate.style, ordinal - 1)) continue;
    if (cognate !== other) return cognate;
    const next = ahead.nextOrdinal(cognate, index);
    if (next === ordinal) return traits;
    if (next === ordinal + 1) return cognate;
    if (runsOn || style === 'ar-dot') return traits;
    return cognate;
  }
  return traits;
}
