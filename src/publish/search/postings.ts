// Sorted lists of entry numbers as bits, and where in its entry each stands: gaps in the code of Golomb and Rice, which comes
// within half a bit of the least that lists without pattern need, and wants no library and no unpacking in the browser.
// It must not know what the lists stand for.

/** Bytes that grow. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #end = 0;

  get length(): number {
    return this.#end;
  }

  #room(more: number): void {
    if (this.#end + more <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#end + more));
    bytes.set(this.#bytes.subarray(0, this.#end));
    this.#bytes = bytes;
  }

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#end] = value;
    this.#end += 1;
  }

  /** Seven bits in each byte, the lowest first (LEB128). */
  varint(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  bytes(values: Uint8Array): void {
    this.#room(values.length);
    this.#bytes.set(values, this.#end);
    this.#end += values.length;
  }

  /** What was written, in memory of its own. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#end);
  }

  /** What was written since the last time, good until the next write. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#end);
    this.#end = 0;
    return taken;
  }
}

/** Reads what a ByteWriter wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.at] ?? 0;
      this.at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  /** A string of so many units of two bytes, the lower first. */
  units(length: number): string {
    let text = '';
    for (let unit = 0; unit < length; unit += 1, this.at += 2)
      text += String.fromCharCode((this.#bytes[this.at] ?? 0) | ((this.#bytes[this.at + 1] ?? 0) << 8));
    return text;
  }

  bytes(length: number): Uint8Array {
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }
}

/** Bits at the end of bytes, the highest of each byte first. */
class BitWriter {
  readonly #writer: ByteWriter;
  #buffer = 0;
  #filled = 0;

  constructor(writer: ByteWriter) {
    this.#writer = writer;
  }

  /** The `width` lowest bits of a value. */
  bits(value: number, width: number): void {
    for (let left = width; left > 0; ) {
      const take = Math.min(left, 8 - this.#filled);
      this.#buffer = (this.#buffer << take) | ((value >>> (left - take)) & ((1 << take) - 1));
      this.#filled += take;
      left -= take;
      if (this.#filled < 8) continue;
      this.#writer.byte(this.#buffer);
      this.#buffer = 0;
      this.#filled = 0;
    }
  }

  /** A number in the code of Rice: its highest bits as so many ones and a nought, then `low` bits as they are. */
  rice(value: number, low: number): void {
    let ones = value >>> low;
    for (; ones >= 16; ones -= 16) this.bits(0xffff, 16);
    this.bits((1 << (ones + 1)) - 2, ones + 1);
    if (low > 0) this.bits(value, low);
  }

  /** Fill up the last byte. */
  finish(): void {
    if (this.#filled > 0) this.bits(0, 8 - this.#filled);
  }
}

/** Reads what a BitWriter wrote. */
class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  bit(): number {
    const bit = (this.#bytes[this.#at >>> 3]! >>> (7 - (this.#at & 7))) & 1;
    this.#at += 1;
    return bit;
  }

  rice(low: number): number {
    const bytes = this.#bytes;
    let at = this.#at;
    let value = 0;
    while ((bytes[at >>> 3]! >>> (7 - (at & 7))) & 1) {
      value += 1;
      at += 1;
    }
    at += 1;
    for (let left = low; left > 0; ) {
      const take = Math.min(left, 8 - (at & 7));
      value = (value << take) | ((bytes[at >>> 3]! >>> (8 - (at & 7) - take)) & ((1 << take) - 1));
      at += take;
      left -= take;
    }
    this.#at = at;
    return value;
  }
}

// Low bits: the best for gaps spread at random is log2 of 0.69 times their mean.
function lowBits(count: number, total: number): number {
  return 31 - Math.clz32(Math.max(1, Math.floor((total / count) * 0.69)));
}

/** Low bits of offsets: paragraphs and titles are some dozens of units long. */
const OFFSET_BITS = 5;

/**
 * Write a list without its repeats.
 * @param list ascending, from `from` to before `to`, each below `total`. @param count of different numbers in it.
 * @example writePostings(writer, Int32Array.of(3, 9, 9), 0, 3, 2, 5_000)
 */
export function writePostings(
  writer: ByteWriter,
  list: ArrayLike<number>,
  from: number,
  to: number,
  count: number,
  total: number,
): void {
  const bits = new BitWriter(writer);
  const low = lowBits(count, total);
  let last = -1;
  for (let index = from; index < to; index += 1) {
    const number = list[index]!;
    if (number === last) continue;
    bits.rice(number - last - 1, low);
    last = number;
  }
  bits.finish();
}

/**
 * Read a list.
 * @param bytes as written. @param count its length. @param total the bound it was written with.
 * @returns ascending numbers without repeats.
 */
export function readPostings(bytes: Uint8Array, count: number, total: number): Int32Array {
  const reader = new BitReader(bytes);
  const low = lowBits(count, total);
  const list = new Int32Array(count);
  let last = -1;
  for (let index = 0; index < count; index += 1) {
    last += reader.rice(low) + 1;
    list[index] = last;
  }
  return list;
}

/**
 * Write where in its entry each of a list stands.
 * @param list entries, ascending, with repeats. @param offsets of each, ascending within an entry.
 */
export function writeOffsets(
  writer: ByteWriter,
  list: ArrayLike<number>,
  offsets: ArrayLike<number>,
  from: number,
  to: number,
): void {
  const bits = new BitWriter(writer);
  for (let index = from; index < to; index += 1) {
    const again = index > from && list[index] === list[index - 1];
    // Each entry ends with a nought, so that the next begins anew.
    if (index > from) bits.bits(again ? 1 : 0, 1);
    bits.rice(again ? offsets[index]! - offsets[index - 1]! - 1 : offsets[index]!, OFFSET_BITS);
  }
  bits.bits(0, 1);
  bits.finish();
}

/**
 * Read where a list stands in some of its entries.
 * @param bytes as `writeOffsets` wrote them. @param list entries without repeats, as `readPostings` gives them.
 * @param wanted entries of the list, ascending.
 * @returns the offsets in each wanted entry, in their order.
 */
export function readOffsets(bytes: Uint8Array, list: Int32Array, wanted: Int32Array): number[][] {
  const reader = new BitReader(bytes);
  const found: number[][] = [];
  for (let index = 0; index < list.length && found.length < wanted.length; index += 1) {
    const isWanted = list[index] === wanted[found.length];
    let offset = reader.rice(OFFSET_BITS);
    const own = [offset];
    while (reader.bit() === 1) {
      offset += reader.rice(OFFSET_BITS) + 1;
      if (isWanted) own.push(offset);
    }
    if (isWanted) found.push(own);
  }
  return found;
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
