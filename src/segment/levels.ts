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

/**
 * Rank of each style in a document, 0 for the widest: the usual order, turned round where the document itself shows another.
 * A style A is below a usually narrower B when B comes first and goes on counting (1. … 2.) after A has begun again or run.
 * @param marks of one document or annex, in order.
 * @example rankStyles(marks).get('article') // 3
 */
export function rankStyles(marks: readonly Mark[]): Map<Style, number> {
  const order = [...ORDER];
  const first = new Map<Style, number>();
  const last = new Map<Style, number>();
  /** `B>A`: B went on counting across A. */
  const across = new Set<string>();
  const since = new Map<Style, Set<Style>>();
  for (const [index, { style, ordinal }] of marks.entries()) {
    if (!MOVABLE.includes(style)) continue;
    if (!first.has(style)) {
      if (ordinal !== 1) continue;
      first.set(style, index);
    }
    if (ordinal === (last.get(style) ?? 0) + 1) {
      for (const other of since.get(style) ?? []) across.add(`${style}>${other}`);
    }
    last.set(style, ordinal);
    since.set(style, new Set());
    for (const [other, seen] of since) if (other !== style && ordinal === 1) seen.add(style);
  }
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

/** Answers about the markers of a document after the one being read. */
export class Ahead {
  readonly #positions = new Map<Style, number[]>();
  readonly #pointers = new Map<Style, number>();
  readonly #marks: readonly Mark[];

  /** @param marks of one document or annex, in order. */
  constructor(marks: readonly Mark[]) {
    this.#marks = marks;
    for (const [index, { style }] of marks.entries()) {
      const list = this.#positions.get(style);
      if (list === undefined) this.#positions.set(style, [index]);
      else list.push(index);
    }
  }

  /**
   * The next marker of a style after an index; indexes asked for must not fall, so that all questions together are linear.
   * @returns its index and ordinal; `undefined` when there is none.
   */
  next(style: Style, after: number): { index: number; ordinal: number } | undefined {
    const list = this.#positions.get(style);
    if (list === undefined) return undefined;
    let pointer = this.#pointers.get(style) ?? 0;
    while (pointer < list.length && list[pointer]! <= after) pointer += 1;
    this.#pointers.set(style, pointer);
    const index = list[pointer];
    return index === undefined ? undefined : { index, ordinal: this.#marks[index]!.ordinal };
  }

  /** How often a style begins at 1. */
  beginnings(style: Style): number {
    return (this.#positions.get(style) ?? []).reduce((sum, at) => sum + (this.#marks[at]!.ordinal === 1 ? 1 : 0), 0);
  }
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
    // The first of a count damaged: 1、总体要求 … 二、.
    if (other === undefined || counts.get(other) === 1) return style;
    const next = ahead.next(other, index);
    const own = ahead.next(style, index);
    if (next?.ordinal !== 2 || (own !== undefined && own.index < next.index && own.ordinal === 2)) return style;
    const wider = other === 'cn-paren' ? ahead.next('cn-comma', index) : undefined;
    if (wider !== undefined && wider.index < next.index) return style;
    // An open count of that style that the next one goes on with needs no mending.
    return open.some((level) => level.style === other && level.ordinal === 1) ? style : other;
  }
  if (open.some((level) => level.style === style && level.ordinal === ordinal - 1)) return style;
  const runsOn = counts.get(style) === ordinal - 1;
  // 三、 after 一、（一）（二） is a jump of its own count, no damaged （三）: only wider levels can be meant.
  const own = open.findLastIndex((level) => level.style === style);
  const wider = own < 0 ? open : open.slice(0, own);
  for (const cognate of cognates) {
    if (!wider.some((level) => level.style === cognate && level.ordinal === ordinal - 1)) continue;
    if (cognate !== other) return cognate;
    const next = ahead.next(cognate, index)?.ordinal;
    if (next === ordinal) return style;
    if (next === ordinal + 1) return cognate;
    if (runsOn || style === 'ar-dot') return style;
    return cognate;
  }
  return style;
}
