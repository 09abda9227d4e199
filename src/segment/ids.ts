// Ids of blocks: the part of a marker, counters under a parent, and what happens when an id would stand twice.
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
  if (style === 'volume' || style === 'chapter') return `${PREFIX[style]}${ordinal}`;
  if (style === 'article') return inserted === undefined ? `a${ordinal}` : `a${ordinal}.z${inserted}`;
  const prefix = PREFIX[style] ?? '';
  if (below === '') return `${prefix === '' ? 'i' : prefix}${ordinal}`;
  return `${below}.${prefix === 's' ? '' : prefix}${ordinal}`;
}

/** Hands out ids, each once. */
export class Ids {
  readonly #taken = new Set<string>();
  readonly #counts = new Map<string, number>();
  /** `container|id` of everything that stands in a container, whatever its id became. */
  readonly #within = new Set<string>();

  /**
   * Claim an id of the outline.
   * @param local id without the part's prefix. @param prefix of the part.
   * @param containers ids of the 编, 章 and 节 around it, widest first; empty when its id already stands on another block.
   * @returns the id; when it stands already, with the widest container in front that does not hold it yet, else as `r2.` …
   */
  claim(local: string, prefix: string, containers: readonly string[]): string {
    let free = prefix + local;
    if (this.#taken.has(free)) {
      const container = containers.find((id) => !this.#within.has(`${id}|${local}`));
      if (container !== undefined) free = `${container}.${local}`;
      for (let key = free; this.#taken.has(free); ) {
        free = `${prefix}r${this.count(key, 'r', 2)}.${local}`;
      }
    }
    for (const id of containers) this.#within.add(`${id}|${local}`);
    this.#taken.add(free);
    return free;
  }

  /** The next number of a kind of block under a parent, from `first`. */
  count(under: string, kind: string, first = 1): number {
    const key = `${under} ${kind}`;
    const number = this.#counts.get(key) ?? first;
    this.#counts.set(key, number + 1);
    return number;
  }

  /** Claim `p2`, `t1` … under a parent; `''` is the top of a part. */
  leaf(kind: 'p' | 't' | 'h', under: string, prefix: string, first = 1): string {
    const base = under === '' ? prefix : `${under}.`;
    let free = '';
    do free = `${base}${kind}${this.count(base, kind, first)}`;
    while (this.#taken.has(free));
    this.#taken.add(free);
    return free;
  }

  /** Claim `front.p3`, `back.t1`; in a later document `d2.front3`, since an inner part of an id ends in a number. */
  edge(where: 'front' | 'back', kind: 'p' | 't', prefix: string): string {
    if (prefix === '') return this.leaf(kind, where, '');
    const free = `${prefix}${where}${this.count(prefix, where)}`;
    this.#taken.add(free);
    return free;
  }

  /** Claim an id as it is, for the head of an annex. */
  take(id: string): string {
    this.#taken.add(id);
    return id;
  }
}
