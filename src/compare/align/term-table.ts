// Numbers for terms of two or three UTF-16 units: a hash table in typed arrays, since a Map of millions of keys takes a gigabyte.
// It must not know what a term means.

/** Terms with a number each, counted from 0 in the order in which they come: a hash table in typed arrays. */
export class TermTable {
  size = 0;
  #slots = new Int32Array(1 << 12).fill(-1);
  #high = new Uint16Array(1 << 11);
  #low = new Uint32Array(1 << 11);

  #slot(high: number, low: number): number {
    let hash = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 13;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const id = this.#slots[slot]!;
      if (id < 0 || (this.#low[id] === low && this.#high[id] === high)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** Number of a term, or -1. */
  find(high: number, low: number): number {
    return this.#slots[this.#slot(high, low)]!;
  }

  /** Number of a term, a new one if need be. */
  add(high: number, low: number): number {
    const slot = this.#slot(high, low);
    const known = this.#slots[slot]!;
    if (known >= 0) return known;
    const id = this.size;
    this.#high[id] = high;
    this.#low[id] = low;
    this.#slots[slot] = id;
    this.size += 1;
    if (this.size === this.#low.length) this.#grow();
    return id;
  }

  /** Whether a term is a triple. */
  isTriple(id: number): boolean {
    return this.#high[id] !== 0;
  }

  #grow(): void {
    const high = new Uint16Array(this.size * 2);
    high.set(this.#high);
    const low = new Uint32Array(this.size * 2);
    low.set(this.#low);
    this.#high = high;
    this.#low = low;
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let id = 0; id < this.size; id += 1) this.#slots[this.#slot(high[id]!, low[id]!)] = id;
  }
}
