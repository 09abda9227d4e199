// The levels that are open at a line: what a marker, a label or a paragraph closes, and what holds the list that begins.
// It must not give ids nor make blocks.
import type { TextNode } from '../model.ts';
import { type Marker, titleEnd } from '../notation/outline.ts';
import { type Counter, startCounter } from './ids.ts';
import { Ahead, type OpenLevel, rankStyles } from './levels.ts';
import type { Mark, Style } from './marks.ts';
import type { Lines } from './parts.ts';
import { ORDER, type Traits, traitsOf } from './styles.ts';

/** A level that is open. */
export interface Level extends OpenLevel, Counter {
  block: string;
  /** Index of the node. */
  at: number;
  /** True when the marker's own line holds running text, so that the next paragraph is the second. */
  runsOn: boolean;
  /** True for one of a list of clauses (…；…；…。): a paragraph after the list is not its own. */
  clause: boolean;
  /** How wide it is in this document, 0 for the widest; -1 for a label or a lead-in. */
  rank: number;
  /** Depth as a heading; `NO_HEADING` for a paragraph. */
  depth: number;
  label: string | undefined;
  /** Styles of the lists that have begun right under it. */
  lists: Style[] | undefined;
}

/** Deeper than any heading. */
export const NO_HEADING = 9;
/** Deeper than any document; labels and lists do not nest past it. */
const MAX_LEVELS = 14;
const NO_COUNTS: readonly undefined[] = ORDER.map(() => undefined);
const NO_CONTAINERS: readonly string[] = [];
/** Styles that a label or a lead-in never holds: they count through the document. */
const UNHELD: readonly string[] = ['volume', 'chapter', 'section', 'article'];

/** 编, 章 and 节 group what has a count of its own. */
export function isContainer(style: string): boolean {
  return style === 'chapter' || style === 'section' || style === 'volume';
}

/** A label line or a lead-in: a level without a number. */
function isUnnumbered(style: string): boolean {
  return style === 'label' || style === 'lead';
}

/** The open levels of one part, widest first. */
export class OpenLevels {
  readonly levels: Level[] = [];
  /** Last ordinal of each style, by its rank. */
  readonly counts: (number | undefined)[] = [...NO_COUNTS];
  readonly ahead: Ahead;
  /** What counts for a level at the top of the part. */
  readonly root = { ...startCounter(), lists: undefined as Style[] | undefined };
  readonly #ranks: readonly number[];
  readonly #nodes: readonly TextNode[];
  readonly #lines: Lines;

  /** @param marks of the part, in order. */
  constructor(nodes: readonly TextNode[], lines: Lines, marks: readonly Mark[]) {
    this.#nodes = nodes;
    this.#lines = lines;
    this.ahead = new Ahead(marks);
    this.#ranks = rankStyles(marks);
  }

  /** The innermost level; `undefined` at the top of the part. */
  top(): Level | undefined {
    // Nothing stands at -1, but to look there is slow.
    const { length } = this.levels;
    return length === 0 ? undefined : this.levels[length - 1];
  }

  /** Close all levels but the first `count`. */
  keep(count: number): void {
    while (this.levels.length > count) this.levels.pop();
  }

  /** Open the level of a marker below the innermost. */
  open(
    traits: Traits,
    ordinal: number,
    block: string,
    at: number,
    runsOn: boolean,
    clause: boolean,
    depth: number,
    label: string | undefined,
  ): void {
    this.#push(traits.style, this.#ranks[traits.rank]!, ordinal, block, at, runsOn, clause, depth, label);
  }

  /** Open a level without a number below the innermost, as deep as documents go. */
  openUnnumbered(style: 'label' | 'lead', block: string, at: number, depth: number, label: string | undefined): void {
    if (this.levels.length < MAX_LEVELS) this.#push(style, -1, 0, block, at, false, false, depth, label);
  }

  #push(
    style: Level['style'],
    rank: number,
    ordinal: number,
    block: string,
    at: number,
    runsOn: boolean,
    clause: boolean,
    depth: number,
    label: string | undefined,
  ): void {
    const lists = undefined;
    this.levels.push({
      style,
      ordinal,
      block,
      at,
      runsOn,
      clause,
      rank,
      depth,
      label,
      lists,
      p: 0,
      t: 0,
      h: 0,
      b: 0,
      numbers: 0,
    });
  }

  /** Ids of the open 编, 章 and 节, widest first. */
  containers(): readonly string[] {
    const first = this.levels[0];
    // They are wider than all else, so that the first open level tells.
    if (first === undefined || !(isContainer(first.style) || isUnnumbered(first.style))) return NO_CONTAINERS;
    return this.levels.filter((level) => isContainer(level.style)).map(({ block }) => block);
  }

  /** Remember that a list has begun right under the innermost level. */
  noteList(style: Style): void {
    const holder = this.top() ?? this.root;
    if (holder.lists === undefined) holder.lists = [style];
    else if (!holder.lists.includes(style)) holder.lists.push(style);
  }

  /** How many levels a marker leaves open. */
  markCut(traits: Traits, ordinal: number): number {
    const { levels } = this;
    const { style } = traits;
    const counts = style !== 'dash' && style !== 'question';
    for (let at = levels.length - 1; at >= 0; at -= 1) {
      if (levels[at]!.style === style && (!counts || levels[at]!.ordinal === ordinal - 1)) return at;
    }
    const rank = this.#ranks[traits.rank]!;
    let holder = levels.length - 1;
    while (holder >= 0 && levels[holder]!.rank >= 0) holder -= 1;
    const held = holder >= 0 && this.#holds(holder, traits, ordinal);
    let cut = held ? holder + 1 : 0;
    // A label and a lead-in are no narrower than any.
    while (cut < levels.length && levels[cut]!.rank < rank) cut += 1;
    if (!held) while (cut > 0 && levels[cut - 1]!.rank < 0) cut -= 1;
    return cut;
  }

  /** True when a label or lead-in holds the list that a marker begins. */
  #holds(holder: number, traits: Traits, ordinal: number): boolean {
    const { style, rank } = traits;
    if (UNHELD.includes(style) || this.levels.length >= MAX_LEVELS) return false;
    if (ordinal !== 1 && style !== 'dash' && this.counts[rank] !== ordinal - 1) return false;
    if (style !== 'cn-comma' && style !== 'question') return true;
    return this.ahead.restarts(traits) && !this.levels.some((level, at) => at < holder && level.style === style);
  }

  /**
   * How many levels a label line leaves open.
   * @param at index of its node. @param mark index of the next marker.
   */
  labelCut(at: number, mark: number): number {
    const { levels } = this;
    const inner = levels.findLastIndex(({ style, depth }) => style === 'label' && depth === NO_HEADING);
    const top = this.top();
    // Right under a bare heading it can be no sibling of what stands above.
    if (top !== undefined && !top.runsOn && top.at === at - 1 && !isUnnumbered(top.style)) return levels.length;
    // It belongs to an item when the item's count goes on after it: 1.… 支持标准：… 2.…
    const item = levels.findLastIndex(({ runsOn }) => runsOn);
    if (item > inner && !(inner === item - 1 && inner >= 0)) {
      const { style, ordinal } = levels[item]!;
      const next = style === 'dash' ? undefined : this.ahead.nextOrdinal(traitsOf(style as Style), mark - 1);
      if (next === ordinal + 1) return item + 1;
    }
    if (inner >= 0) return inner;
    let keep = levels.length;
    for (; keep > 0; keep -= 1) {
      const level = levels[keep - 1]!;
      if (level.style === 'article' || !(level.runsOn || level.style === 'lead')) break;
    }
    return keep;
  }

  /** Close what a heading of the reader's closes: all that is not wider by its depth. */
  closeForHeading(depth: number): void {
    while (this.levels.length > 0 && this.top()!.depth >= depth) this.levels.pop();
  }

  /** Close the label that a label with its own words on the line (【支持标准】…) stands beside. */
  closeLabel(): void {
    const beside = this.levels.findLastIndex(({ style, depth }) => style === 'label' && depth === NO_HEADING);
    if (beside >= 0) this.keep(beside);
  }

  /**
   * Close what a paragraph before a list closes.
   * @param labelled true when the paragraph carries a label.
   * @returns true when the list is the paragraph's own: in an article, behind a label, or a second list under one heading.
   */
  leadsTo(style: Style, labelled: boolean): boolean {
    const again = this.levels.findLastIndex((level) => level.style === style);
    this.closeClauses();
    if (this.levels.length >= MAX_LEVELS || UNHELD.includes(style)) return false;
    if (this.top()?.style === 'article') return true;
    if (style === 'cn-comma') return false;
    if (labelled && again < 0) return true;
    // The lead-in of a second list stands where the first list stood, and holds it.
    if (again >= 0) this.keep(again);
    if (this.top()?.style === 'lead') this.levels.pop();
    return again >= 0 || (this.top() ?? this.root).lists?.includes(style) === true;
  }

  /** Close the list that a paragraph follows: clauses that end in ；, and the items of an article without titles of their own. */
  closeClauses(): void {
    for (let top = this.top(); top !== undefined; top = this.top()) {
      const closes = top.style === 'lead' || (top.runsOn && (top.clause || this.#isUntitledItem(top)));
      if (!closes) return;
      this.levels.pop();
    }
  }

  #isUntitledItem(level: Level): boolean {
    if (level.style === 'article' || !this.levels.some(({ style }) => style === 'article')) return false;
    return titleEnd(this.#nodes[level.at]!.text, this.#lines.marks[level.at] as Marker) === undefined;
  }
}
