// Numbers as bits: in the code of Golomb and Rice, which comes within half a bit of the least that gaps without pattern need
// and wants no library and no unpacking in the browser, and in Elias's gamma code. It must not know what they stand for.

/** Most bits that are written or read in one go, beside the seven that may wait. */
const AT_ONCE = 24;

/** Bits at the end of bytes, the highest of each byte first. */
export class BitWriter {
  #bytes = new Uint8Array(1 << 16);
  #end = 0;
  /** The lowest `#filled` bits of `#waiting`, fewer than eight, are not yet in a byte. */
  #waiting = 0;
  #filled = 0;

  /** The `width` lowest bits of a value, 32 at most. */
  bits(value: number, width: number): void {
    if (width > AT_ONCE) {
      this.#put((value >>> 16) & ((1 << (width - 16)) - 1), width - 16);
      this.#put(value & 0xffff, 16);
    } else this.#put(value & ((1 << width) - 1), width);
  }

  #room(more: number): void {
    if (this.#end + more <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#end + more));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }

  #put(value: number, width: number): void {
    this.#room(4);
    const waiting = (this.#waiting << width) | value;
    let filled = this.#filled + width;
    while (filled >= 8) {
      filled -= 8;
      this.#bytes[this.#end] = waiting >>> filled;
      this.#end += 1;
    }
    this.#waiting = waiting;
    this.#filled = filled;
  }

  /** A whole number below 2^32 in the code of Rice: its highest bits as so many ones and a nought, then `low` bits as they are. */
  rice(value: number, low: number): void {
    let ones = value >>> low;
    if (ones + low < AT_ONCE) {
      // Nearly all of them: one write.
      this.#put((((1 << (ones + 1)) - 2) << low) | (value & ((1 << low) - 1)), ones + 1 + low);
      return;
    }
    for (; ones >= 16; ones -= 16) this.#put(0xffff, 16);
    this.#put((1 << (ones + 1)) - 2, ones + 1);
    if (low > 0) this.bits(value, low);
  }

  /** Many numbers in the code of Rice, the first `count` of `values`. */
  riceAll(values: Int32Array, count: number, low: number): void {
    // The state of the writer in locals: half of the time of writing them one by one.
    this.#room(count * 4 + 8);
    let bytes = this.#bytes;
    let [end, waiting, filled] = [this.#end, this.#waiting, this.#filled];
    const mask = (1 << low) - 1;
    for (let index = 0; index < count; index += 1) {
      const value = values[index]!;
      const ones = value >>> low;
      if (ones + low < AT_ONCE) {
        const width = ones + 1 + low;
        waiting = (waiting << width) | (((1 << (ones + 1)) - 2) << low) | (value & mask);
        filled += width;
        while (filled >= 8) {
          filled -= 8;
          bytes[end] = waiting >>> filled;
          end += 1;
        }
        continue;
      }
      [this.#end, this.#waiting, this.#filled] = [end, waiting, filled];
      this.rice(value, low);
      this.#room((count - index) * 4 + 8);
      bytes = this.#bytes;
      [end, waiting, filled] = [this.#end, this.#waiting, this.#filled];
    }
    [this.#end, this.#waiting, this.#filled] = [end, waiting, filled];
  }

  /** A whole number from 1 to 2^31 - 1 in Elias's gamma code: how many bits follow the first, then these. */
  gamma(value: number): void {
    const more = 31 - Math.clz32(value);
    this.rice(more, 0);
    if (more > 0) this.bits(value, more);
  }

  /** What was written since the last time, filled up to whole bytes; good until the next write. */
  take(): Uint8Array {
    if (this.#filled > 0) this.#put(0, 8 - this.#filled);
    const taken = this.#bytes.subarray(0, this.#end);
    this.#end = 0;
    this.#waiting = 0;
    return taken;
  }
}

/** Reads what a BitWriter wrote. Behind the end are noughts. */
export class BitReader {
  readonly #bytes: Uint8Array;
  /** The bit that is read next. */
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** The next 25 bits or more, the first of them highest. */
  #peek(): number {
    const bytes = this.#bytes;
    const from = this.at >>> 3;
    const four = (bytes[from]! << 24) | (bytes[from + 1]! << 16) | (bytes[from + 2]! << 8) | bytes[from + 3]!;
    return four << (this.at & 7);
  }

  bit(): number {
    const bit = (this.#bytes[this.at >>> 3]! >>> (7 - (this.at & 7))) & 1;
    this.at += 1;
    return bit;
  }

  /** @param width 32 at most. */
  bits(width: number): number {
    if (width === 0) return 0;
    if (width > AT_ONCE) return this.bits(width - 16) * 0x10000 + this.bits(16);
    const value = this.#peek() >>> (32 - width);
    this.at += width;
    return value;
  }

  rice(low: number): number {
    let ones = 0;
    for (;;) {
      const more = Math.clz32(~this.#peek());
      if (more < AT_ONCE) {
        this.at += more + 1;
        ones += more;
        break;
      }
      this.at += AT_ONCE;
      ones += AT_ONCE;
    }
    return ones * 2 ** low + this.bits(low);
  }

  gamma(): number {
    const more = this.rice(0);
    return 2 ** more + this.bits(more);
  }
}
