// Ids of blocks: the part of a marker, and what happens when an id would stand twice.
// It must not know nodes or lines.
import type { Traits } from './styles.ts';

/** `.p1` to `.p199` of a kind: to put one together takes longer than to find it. */
const tailsOf = (kind: string) => Array.from({ length: 200 }, (_none, number) => `.${kind}${number}`);
const BARE = tailsOf('');
const PARAGRAPHS = tailsOf('p');

/** The last part of an id below another. @example idTail('p', 2) // '.p2' */
export function idTail(kind: string, number: number): string {
  const known = kind === '' ? BARE[number] : kind === 'p' ? PARAGRAPHS[number] : undefined;
  return known ?? `.${kind}${number}`;
}

/**
 * An id of the outline: `v1` 第一编, `c4` 第四章, `a13`, `a12.z1` 第十二条之一, `s3`, `q2`, `i1` for any other at the top; below
 * another block the bare number (`s3.2`), except `x1` 第一节, `q1`, `k1` 第一款 and `b1` ——.
 * @param below id of the block that numbers it; '' at the top. Articles, chapters and 编 count by themselves wherever they stand.
 */
export function outlineId(traits: Traits, ordinal: number, below: string, inserted?: number): string {
  const { style, prefix } = traits;
  if (style === 'article' && inserted !== undefined) return `a${ordinal}.z${inserted}`;
  if (below === '' || style === 'article' || style === 'chapter' || style === 'volume') {
    return `${prefix === '' ? 'i' : prefix}${ordinal}`;
  }
  return below + idTail(prefix === 's' ? '' : prefix, ordinal);
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
  // By name: a property named by a variable costs several times as much.
  let number: number;
  if (kind === 'p') counter.p = number = Math.max(counter.p + 1, first);
  else if (kind === 'b') counter.b = number = Math.max(counter.b + 1, first);
  else if (kind === 'h') counter.h = number = Math.max(counter.h + 1, first);
  else counter.t = number = Math.max(counter.t + 1, first);
  return number;
}

/** Take a bare number up to `MOST_COUNTED`. @returns false when it was taken before. */
export function takeNumber(counter: Counter, number: number): boolean {
  const bit = 1 << number;
  if ((counter.numbers & bit) !== 0) return false;
  counter.numbers |= bit;
  return true;
}

/** Starts with a counter in front of an id that stood already. */
const REPEATED = /^r\d+\./;
const NO_CONTAINERS: readonly string[] = [];

/** Hands out those ids that no counter of a parent keeps apart. */
export class Ids {
  /** Containers of the first block of each id, by the id without container. */
  readonly #first = new Map<string, readonly string[]>();
  /** Containers of all blocks of an id, from its second claim on. */
  #within: Map<string, Set<string>> | undefined;
  /** Ids made of a container or counter and another id. */
  #made: Set<string> | undefined;
  #repeats: Map<string, number> | undefined;

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
      if (this.#made?.has(id) !== true) return id;
    }
    this.#within ??= new Map();
    this.#made ??= new Set();
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
    while (free === undefined || this.#made.has(free) || this.#first.has(free)) free = this.#repeat(local, prefix);
    this.#made.add(free);
    return free;
  }

  /**
   * An id below another, by a number that its counter gave out.
   * @param free true when the counter gave it out for the first time.
   * @returns the id; what stands below `r2.s1` may be called like the second of what is below `s1`, and one of them is another `r2.` …
   */
  below(id: string, free: boolean, prefix: string): string {
    if (free && this.#repeats === undefined) return id;
    const local = id.slice(prefix.length);
    if (free) return REPEATED.test(local) ? this.claim(local, prefix, NO_CONTAINERS) : id;
    this.#made ??= new Set();
    let other = this.#repeat(local, prefix);
    while (this.#made.has(other) || this.#first.has(other)) other = this.#repeat(local, prefix);
    this.#made.add(other);
    return other;
  }

  /** An id with a counter in front, for one that stands already. */
  #repeat(local: string, prefix: string): string {
    const key = prefix + local;
    this.#repeats ??= new Map();
    const count = (this.#repeats.get(key) ?? 1) + 1;
    this.#repeats.set(key, count);
    return `${prefix}r${count}.${local}`;
  }
}
