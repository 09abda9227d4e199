// Which tokens of two texts are the same in the same order: a longest common subsequence, 32 cells in one step.
// It must not decide what is worth showing (wording-cleanup.ts).

/** Tokens `a`, `a + 1`, … are the same as `b`, `b + 1`, …, `length` of them. */
export interface Run {
  a: number;
  b: number;
  length: number;
}

/** Cells of one table; 4,000 × 4,000 tokens take about 3 ms and 2 MB. Larger pieces are cut at shared rare sequences first. */
const MAX_CELLS = 16_000_000;
/** Length of the sequences that larger pieces are cut at. */
const ANCHOR = 8;

function pushRun(runs: Run[], a: number, b: number, length: number): void {
  if (length === 0) return;
  const last = runs.at(-1);
  if (last !== undefined && last.a + last.length === a && last.b + last.length === b) last.length += length;
  else runs.push({ a, b, length });
}

class Matcher {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly runs: Run[] = [];
  /** For each token id the number of its row of masks in the current table, from 1. */
  readonly rows: Int32Array;

  constructor(a: Int32Array, b: Int32Array, size: number) {
    this.a = a;
    this.b = b;
    this.rows = new Int32Array(size);
  }

  /** Match a[a0..a1) and b[b0..b1) and add their runs in order. */
  solve(a0: number, a1: number, b0: number, b1: number, cut: boolean): void {
    const { a, b } = this;
    let head = 0;
    while (a0 + head < a1 && b0 + head < b1 && a[a0 + head] === b[b0 + head]) head += 1;
    pushRun(this.runs, a0, b0, head);
    const aStart = a0 + head;
    const bStart = b0 + head;
    let tail = 0;
    while (a1 - tail > aStart && b1 - tail > bStart && a[a1 - tail - 1] === b[b1 - tail - 1]) tail += 1;
    const aEnd = a1 - tail;
    const bEnd = b1 - tail;
    if (aStart < aEnd && bStart < bEnd) {
      if ((aEnd - aStart) * (bEnd - bStart) <= MAX_CELLS) this.fill(aStart, aEnd, bStart, bEnd);
      else if (cut) this.cutAtAnchors(aStart, aEnd, bStart, bEnd);
    }
    pushRun(this.runs, aEnd, bEnd, tail);
  }

  /**
   * The table by bits: bit i of row j is 0 where a[i] makes the subsequence of a[..i] and b[..j] longer.
   * @see H. Hyyrö, Bit-parallel LCS-length computation revisited, AWOCA 2004; the way back as in rapidfuzz's LCS edit operations
   */
  private fill(a0: number, a1: number, b0: number, b1: number): void {
    const { a, b, rows } = this;
    const width = (a1 - a0 + 31) >>> 5;
    let distinct = 0;
    for (let at = a0; at < a1; at += 1) {
      if (rows[a[at]!] === 0) {
        distinct += 1;
        rows[a[at]!] = distinct;
      }
    }
    const masks = new Int32Array((distinct + 1) * width);
    for (let at = a0; at < a1; at += 1) masks[rows[a[at]!]! * width + ((at - a0) >>> 5)]! |= 1 << (at - a0);
    const height = b1 - b0;
    const table = new Int32Array((height + 1) * width).fill(-1, 0, width);
    for (let row = 0; row < height; row += 1) {
      const above = row * width;
      const mask = rows[b[b0 + row]!]! * width;
      if (mask === 0) {
        table.copyWithin(above + width, above, above + width);
        continue;
      }
      let carry = 0;
      for (let word = 0; word < width; word += 1) {
        const bits = table[above + word]!;
        const common = bits & masks[mask + word]!;
        const sum = (bits >>> 0) + (common >>> 0) + carry;
        carry = sum > 0xffffffff ? 1 : 0;
        table[above + width + word] = sum | (bits & ~common);
      }
    }
    for (let at = a0; at < a1; at += 1) rows[a[at]!] = 0;
    this.walkBack(table, width, a0, a1, b0, b1);
  }

  private walkBack(table: Int32Array, width: number, a0: number, a1: number, b0: number, b1: number): void {
    const back: Run[] = [];
    let column = a1 - a0;
    let row = b1 - b0;
    while (column > 0 && row > 0) {
      const bit = column - 1;
      const word = bit >>> 5;
      if ((table[row * width + word]! >>> (bit & 31)) & 1) {
        column -= 1;
        continue;
      }
      row -= 1;
      if (((table[row * width + word]! >>> (bit & 31)) & 1) === 0) continue;
      column -= 1;
      const last = back.at(-1);
      if (last !== undefined && last.a === a0 + column + 1 && last.b === b0 + row + 1) {
        last.a -= 1;
        last.b -= 1;
        last.length += 1;
      } else {
        back.push({ a: a0 + column, b: b0 + row, length: 1 });
      }
    }
    for (let index = back.length - 1; index >= 0; index -= 1)
      pushRun(this.runs, back[index]!.a, back[index]!.b, back[index]!.length);
  }

  /** Split where a sequence of tokens stands once on each side; without one the piece is left as different. */
  private cutAtAnchors(a0: number, a1: number, b0: number, b1: number): void {
    let aFrom = a0;
    let bFrom = b0;
    for (const { a, b } of longestChain(this.anchors(a0, a1, b0, b1))) {
      if (a < aFrom || b < bFrom) continue;
      this.solve(aFrom, a, bFrom, b, false);
      pushRun(this.runs, a, b, ANCHOR);
      aFrom = a + ANCHOR;
      bFrom = b + ANCHOR;
    }
    this.solve(aFrom, a1, bFrom, b1, false);
  }

  private anchors(a0: number, a1: number, b0: number, b1: number): { a: number; b: number }[] {
    const inA = onceOnly(this.a, a0, a1);
    const found: { a: number; b: number }[] = [];
    for (const [hash, b] of onceOnly(this.b, b0, b1)) {
      const a = inA.get(hash) ?? -1;
      let length = a < 0 || b < 0 ? -1 : 0;
      while (length >= 0 && length < ANCHOR && this.a[a + length] === this.b[b + length]) length += 1;
      if (length === ANCHOR) found.push({ a, b });
    }
    return found.sort((left, right) => left.a - right.a);
  }
}

/** Hash of each sequence with its place; -1 when it stands there more than once. */
function onceOnly(ids: Int32Array, start: number, end: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = start; at + ANCHOR <= end; at += 1) {
    let hash = 0;
    for (let next = at; next < at + ANCHOR; next += 1) hash = Math.imul(hash ^ ids[next]!, 0x9e3779b1) + (hash >>> 15);
    places.set(hash, places.has(hash) ? -1 : at);
  }
  return places;
}

/**
 * The heaviest part of some pairs that stands in the same order on both sides.
 * @param pairs sorted by `a`; each weighs `weight`, or 1.
 * @returns pairs with both `a` and `b` rising. Of equally heavy parts the same one each time.
 * @example longestChain([{ a: 0, b: 5 }, { a: 1, b: 2 }, { a: 2, b: 3 }]) // the last two
 */
export function longestChain<T extends { a: number; b: number; weight?: number }>(pairs: readonly T[]): T[] {
  const order = [...pairs.keys()].sort((left, right) => pairs[left]!.b - pairs[right]!.b);
  const rank = new Int32Array(pairs.length);
  for (const [place, index] of order.entries()) rank[index] = place + 1;
  // A Fenwick tree: the heaviest chain that ends at or before a rank on side b.
  const best = new Int32Array(pairs.length + 1).fill(-1);
  const weights = new Float64Array(pairs.length);
  const before = new Int32Array(pairs.length).fill(-1);
  let top = -1;
  for (let index = 0; index < pairs.length; index += 1) {
    for (let at = rank[index]! - 1; at > 0; at -= at & -at) {
      const other = best[at]!;
      if (other >= 0 && (before[index] === -1 || weights[other]! > weights[before[index]!]!)) before[index] = other;
    }
    weights[index] = (pairs[index]!.weight ?? 1) + (before[index]! < 0 ? 0 : weights[before[index]!]!);
    for (let at = rank[index]!; at <= pairs.length; at += at & -at)
      if (best[at] === -1 || weights[index]! > weights[best[at]!]!) best[at] = index;
    if (top === -1 || weights[index]! > weights[top]!) top = index;
  }
  const chain: T[] = [];
  for (let index = top; index >= 0; index = before[index]!) chain.push(pairs[index]!);
  return chain.reverse();
}

/**
 * Match two token sequences.
 * @param size how many ids there are; ids are below it.
 * @param anchors what is known to be the same (whole sentences), in order on both sides; the rest is matched between them.
 * @returns runs in order on both sides: a longest common subsequence when the texts, without what they begin and end with
 *   in common, have up to 4,000 tokens each. Of longer ones pieces without a sequence in common stay unmatched, so that no
 *   input takes more than about 0.1 ms for 100 tokens.
 * @example matchTokens(Int32Array.of(0, 1, 2), Int32Array.of(0, 2), 3) // [{ a: 0, b: 0, length: 1 }, { a: 2, b: 1, length: 1 }]
 */
export function matchTokens(a: Int32Array, b: Int32Array, size: number, anchors: readonly Run[] = []): Run[] {
  const matcher = new Matcher(a, b, size);
  let aFrom = 0;
  let bFrom = 0;
  for (const anchor of anchors) {
    matcher.solve(aFrom, anchor.a, bFrom, anchor.b, true);
    pushRun(matcher.runs, anchor.a, anchor.b, anchor.length);
    aFrom = anchor.a + anchor.length;
    bFrom = anchor.b + anchor.length;
  }
  matcher.solve(aFrom, a.length, bFrom, b.length, true);
  return matcher.runs;
}
