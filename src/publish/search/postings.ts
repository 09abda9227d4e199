// Sorted lists of entry numbers as gaps, and where in its entry each stands; what lists have in common, and together.
// It must not know what the lists stand for.
import type { BitReader, BitWriter } from './bits.ts';

/**
 * Low bits of gaps in the code of Rice: the best for gaps spread at random is log2 of 0.69 times their mean.
 * @param count numbers spread over `total`.
 */
export function lowBits(count: number, total: number): number {
  return 31 - Math.clz32(Math.max(1, Math.floor((total / count) * 0.69)));
}

/** Low bits of offsets: paragraphs are some dozens to hundreds of units long. */
const OFFSET_BITS = 6;

/** Room for the gaps of the list that is written. */
let gaps = new Int32Array(1024);

/**
 * Write the entries of a list, each once.
 * @param found pairs of an entry and an offset in it, both ascending; the pairs from `from` to before `to`.
 * @param count of different entries among them. @param total entries there are.
 * @example writePostings(writer, Int32Array.of(3, 0, 9, 1, 9, 4), 0, 3, 2, 5_000)
 */
export function writePostings(
  writer: BitWriter,
  found: Int32Array,
  from: number,
  to: number,
  count: number,
  total: number,
): void {
  if (gaps.length < count) gaps = new Int32Array(count * 2);
  let last = -1;
  let end = 0;
  for (let at = from * 2; at < to * 2; at += 2) {
    const entry = found[at]!;
    if (entry === last) continue;
    gaps[end] = entry - last - 1;
    end += 1;
    last = entry;
  }
  writer.riceAll(gaps, count, lowBits(count, total));
}

/**
 * Read a list.
 * @param count numbers in it. @param total as it was written with.
 * @returns the entries, ascending.
 */
export function readPostings(reader: BitReader, count: number, total: number): Int32Array {
  const low = lowBits(count, total);
  const list = new Int32Array(count);
  let last = -1;
  for (let index = 0; index < count; index += 1) {
    last += reader.rice(low) + 1;
    list[index] = last;
  }
  return list;
}

/** Read over a list. */
export function skipPostings(reader: BitReader, count: number, total: number): void {
  const low = lowBits(count, total);
  for (let index = 0; index < count; index += 1) reader.rice(low);
}

/** Write where in its entry each of a list stands. @param found as for `writePostings`. */
export function writeOffsets(writer: BitWriter, found: Int32Array, from: number, to: number): void {
  let last = -1;
  let before = 0;
  for (let at = from * 2; at < to * 2; at += 2) {
    const entry = found[at]!;
    const offset = found[at + 1]!;
    const again = entry === last;
    // Each entry ends with a nought, so that the next begins anew.
    if (last >= 0) writer.bits(again ? 1 : 0, 1);
    writer.rice(again ? offset - before - 1 : offset, OFFSET_BITS);
    last = entry;
    before = offset;
  }
  writer.bits(0, 1);
}

/**
 * Read where a list stands in some of its entries.
 * @param list entries without repeats, as `readPostings` gives them. @param wanted entries of the list, ascending.
 * @returns the offsets in each wanted entry, in their order.
 */
export function readOffsets(reader: BitReader, list: Int32Array, wanted: Int32Array): number[][] {
  const found: number[][] = [];
  for (let index = 0; index < list.length && found.length < wanted.length; index += 1) {
    const isWanted = list[index] === wanted[found.length];
    let offset = reader.rice(OFFSET_BITS);
    const own = isWanted ? [offset] : null;
    while (reader.bit() === 1) {
      offset += reader.rice(OFFSET_BITS) + 1;
      own?.push(offset);
    }
    if (own !== null) found.push(own);
  }
  return found;
}

/** Read over the offsets of a list. @param count entries in it. */
export function skipOffsets(reader: BitReader, count: number): void {
  for (let index = 0; index < count; index += 1)
    do reader.rice(OFFSET_BITS);
    while (reader.bit() === 1);
}

/**
 * What two lists have in common.
 * @param short the shorter one, for speed.
 * @example intersect(Int32Array.of(1, 5), Int32Array.of(5, 7, 9)) // [5]
 */
export function intersect(short: Int32Array, long: Int32Array): Int32Array {
  const both = new Int32Array(Math.min(short.length, long.length));
  let end = 0;
  let at = 0;
  for (const value of short) {
    // Steps that double, then halve: a short list does not walk through a long one.
    let step = 1;
    while (at + step < long.length && long[at + step]! < value) step *= 2;
    let high = Math.min(at + step, long.length - 1);
    while (at < high) {
      const middle = (at + high) >>> 1;
      if (long[middle]! < value) at = middle + 1;
      else high = middle;
    }
    if (long[at] === value) {
      both[end] = value;
      end += 1;
    }
  }
  return both.slice(0, end);
}

/** What is in any of the lists, ascending, without repeats. */
export function unite(lists: readonly Int32Array[]): Int32Array {
  if (lists.length === 1) return lists[0]!;
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  all.sort();
  let kept = 0;
  for (let index = 0; index < all.length; index += 1) {
    if (index > 0 && all[index] === all[kept - 1]) continue;
    all[kept] = all[index]!;
    kept += 1;
  }
  return all.slice(0, kept);
}
