// Ids of blocks: the part of a marker, and what happens when an id would stand twice.
// It must not know nodes or lines.
import type { Style } from './marks.ts';

const PREFIX: Partial<Record<Style, string>> = {
  volume: 'v',
  chapter: 'c',
  section: 'x',
  article: 'a',
  'cn-comma': 's',
  question: 'q',
  clause: 'k',
  dash: 'b',
};

/**
 * An id of the outline: `v1` 第一编, `c4` 第四章, `a13`, `a12.z1` 第十二条之一, `s3`, `q2`, `i1` for any other at the top; below
 * another block the bare number (`s3.2`), except `x1` 第一节, `q1`, `k1` 第一款 and `b1` ——.
 * @param below id of the block that numbers it; '' at the top. Articles, chapters and 编 count by themselves wherever they stand.
 */
export function outlineId(style: Style, ordinal: number, below: string, inserted?: number): string {
  const prefix = PREFIX[style] ?? '';
  if (style === 'article' && inserted !== undefined) return `a${ordinal}.z${inserted}`;
  if (below === '' || style === 'article' || style === 'chapter' || style === 'volume') {
    return `${prefix === '' ? 'i' : prefix}${ordinal}`;
  }
  return prefix === '' || prefix === 's' ? `${below}.${ordinal}` : `${below}.${prefix}${ordinal}`;
}

/** Largest bare number that a counter tells apart. */
export const MOST_COUNTED = 30;

/** Counts what stands right under a block, so that each gets a number of its own. */
export interface Counter {
  p: number;
  t: number;
  h: number;
  b: number;
  /** Bit n for the bare number n. */
  numbers: number;
}

/** A counter at nothing. */
export function startCounter(): Counter {
  return { p: 0, t: 0, h: 0, b: 0, numbers: 0 };
}

/** Take the next number of a kind of block, at least `first`. */
export function countNext(counter: Counter, kind: 'p' | 't' | 'h' | 'b', first = 1): number {
  const number = Math.max(counter[kind] + 1, first);
  counter[kind] = number;
  return number;
}

/** Take a bare number up to `MOST_COUNTED`. @returns false when it was taken before. */
export function takeNumber(counter: Counter, number: number): boolean {
  const bit = 1 << number;
  if ((counter.numbers & bit) !== 0) return false;
  counter.numbers |= bit;
  return true;
}

/** Hands out those ids that no counter of a parent keeps apart. */
export class Ids {
  /** Containers of the first block of each id, by the id without container. */
  readonly #first = new Map<string, readonly string[]>();
  /** Containers of all blocks of an id, from its second claim on. */
  readonly #within = new Map<string, Set<string>>();
  /** Ids made of a container or counter and another id. */
  readonly #made = new Set<string>();
  readonly #repeats = new Map<string, number>();

  /**
   * Claim an id of the outline.
   * @param local id without the part's prefix. @param prefix of the part.
   * @param containers ids of the 编, 章 and 节 around it, widest first.
   * @returns the id; when it stands already, with the widest container in front that does not hold it yet, else as `r2.` …
   */
  claim(local: string, prefix: string, containers: readonly string[]): string {
    const id = prefix === '' ? local : prefix + local;
    const first = this.#first.get(id);
    if (first === undefined) {
      this.#first.set(id, containers);
      if (this.#made.size === 0 || !this.#made.has(id)) return id;
    }
    let within = this.#within.get(id);
    if (within === undefined) {
      within = new Set(first);
      this.#within.set(id, within);
    }
    let free: string | undefined;
    for (const held of containers) {
      if (!within.has(held)) free ??= `${held}.${local}`;
      within.add(held);
    }
    while (free === undefined || this.#made.has(free) || this.#first.has(free)) free = this.repeat(local, prefix);
    this.#made.add(free);
    return free;
  }

  /** An id with a counter in front, for one that stands already. */
  repeat(local: string, prefix: string): string {
    const key = prefix + local;
    const count = (this.#repeats.get(key) ?? 1) + 1;
    this.#repeats.set(key, count);
    return `${prefix}r${count}.${local}`;
  }
}
