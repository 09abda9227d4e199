// Which entries hold which grams: every two units that stand together, and longer grams of those that are common, so that
// a query of common words has a list of its own. One pass over the corpus for each length, in typed arrays.
// It must not know what an entry is: texts with a number go in, lists come out.
import { foldInto } from './fold.ts';
import type { KeyLists } from './shards.ts';

/** An array of numbers that grows. */
class Numbers {
  values: Int32Array;

  constructor(length = 1 << 12) {
    this.values = new Int32Array(length);
  }

  room(length: number): Int32Array {
    if (length > this.values.length) {
      const values = new Int32Array(Math.max(length, this.values.length * 2));
      values.set(this.values);
      this.values = values;
    }
    return this.values;
  }
}

/** What is known of a gram, side by side, for it is read and written together: `STRIDE` numbers for each. */
const STRIDE = 8;
/** How many entries hold it. */
const COUNT = 0;
/** How often it stands. */
const TIMES = 1;
/** The last entry that was seen to hold it, while they are counted. */
const LAST = 2;
/** Where its next pair goes, while they are filled in. */
const NEXT = 2;
/** The place in the corpus where it stands first. */
const FIRST = 3;
/** What it is: a pair of a unit, or of a shorter gram, and a unit. */
const HEAD = 4;
const TAIL = 5;

/** Where no gram stands. */
const NONE = -1;

// All bits of both in 32, so that those of two units are never those of two others.
function hashPair(head: number, tail: number): number {
  const hash = Math.imul((head << 16) ^ (head >>> 16) ^ tail, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

/** Grams of one length: numbers for pairs, from 0 in the order of coming, and what is known of each. */
class GramTable {
  /** Two numbers a slot: the hash of a pair, and its number and one more; nought in an empty slot. */
  #slots: Int32Array;
  readonly #stats: Numbers;
  count = 0;

  /** @param expected about how many pairs. */
  constructor(expected: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(expected * 4 + 64)));
    this.#stats = new Numbers(expected * STRIDE);
  }

  /** For gram `n` the `STRIDE` numbers from `n * STRIDE`. */
  get stats(): Int32Array {
    return this.#stats.values;
  }

  /** Count the gram that stands at a place of an entry; entries come ascending. @returns its number. */
  see(head: number, tail: number, entry: number, place: number): number {
    const slots = this.#slots;
    const stats = this.#stats.values;
    const mask = slots.length - 1;
    const hash = hashPair(head, tail);
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const number = slots[slot + 1]! - 1;
      if (number < 0) return this.#add(slot, hash, head, tail, entry, place);
      const own = number * STRIDE;
      if (slots[slot] !== hash || stats[own + HEAD] !== head || stats[own + TAIL] !== tail) continue;
      stats[own + TIMES]! += 1;
      if (stats[own + LAST] !== entry) {
        stats[own + COUNT]! += 1;
        stats[own + LAST] = entry;
      }
      return number;
    }
  }

  #add(slot: number, hash: number, head: number, tail: number, entry: number, place: number): number {
    const number = this.count;
    this.count += 1;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = this.count;
    this.#stats.room(this.count * STRIDE).set([1, 1, entry, place, head, tail], number * STRIDE);
    if (this.count * 4 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    const mask = this.#slots.length - 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      let slot = (old[from]! << 1) & mask;
      while (this.#slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      this.#slots[slot] = old[from]!;
      this.#slots[slot + 1] = old[from + 1]!;
    }
  }
}

/** A text has a new gram of two units for about so many of its units: a guess for the room that they need. */
const UNITS_A_PAIR = 16;

/** Texts laid end to end, folded, each with the number of its entry, to be read gram by gram. */
export class GramTexts {
  /** Folded texts with a nought behind each. */
  #units = new Uint16Array(1 << 16);
  #length = 0;
  /** For each text: where its entry begins, where it ends, its entry, and whether single units of it count. */
  readonly #begins = new Numbers();
  readonly #ends = new Numbers();
  readonly #owners = new Numbers();
  readonly #singles = new Numbers();
  #count = 0;

  /**
   * Add a text.
   * @param entry not smaller than that of the text before. @param single true when its single units are indexed too.
   */
  add(entry: number, text: string, single: boolean): void {
    const needed = this.#length + text.length + 1;
    if (needed > this.#units.length) {
      const units = new Uint16Array(Math.max(needed, this.#units.length * 2));
      units.set(this.#units);
      this.#units = units;
    }
    const at = this.#count;
    const goesOn = at > 0 && this.#owners.values[at - 1] === entry;
    this.#begins.room(at + 1)[at] = goesOn ? this.#begins.values[at - 1]! : this.#length;
    this.#length = foldInto(text, this.#units, this.#length) + 1;
    this.#units[this.#length - 1] = 0;
    this.#count += 1;
    this.#ends.room(this.#count)[at] = this.#length;
    this.#owners.room(this.#count)[at] = entry;
    this.#singles.room(this.#count)[at] = single ? 1 : 0;
  }

  /**
   * The grams of all texts.
   * @param common a gram in more entries than this is listed with its next unit too. @param longest units of the longest.
   * @returns for each length every gram with the entries that hold it: all of two units, those of three that begin or end
   *   with a common one, those of four and more that begin with a common one, and single units of the texts that want them,
   *   each with a nought behind it. So a longer term never has to be looked for by a common gram of two. None reaches over a
   *   border of cells or texts.
   * @example texts.list(1_000, 4) // lists of 1, 2, 3 and 4 units
   */
  list(common: number, longest: number): KeyLists[] {
    const at = new Int32Array(this.#length).fill(NONE);
    const lists = [this.#fill(1, at, this.#readUnits(at))];
    let table = this.#readPairs(at);
    lists.push(this.#fill(2, at, table));
    for (let size = 3; size <= longest; size += 1) {
      table = this.#readLonger(size, at, table, common);
      if (table.count === 0) break;
      lists.push(this.#fill(size, at, table));
    }
    return lists;
  }

  // Each reads the gram of its length at every place into `at`, over that of the length before.
  #readUnits(at: Int32Array): GramTable {
    const table = new GramTable(1 << 12);
    let place = 0;
    for (let text = 0; text < this.#count; text += 1) {
      const entry = this.#owners.values[text]!;
      const end = this.#ends.values[text]!;
      if (this.#singles.values[text] === 0) place = end;
      for (; place < end; place += 1) {
        const unit = this.#units[place]!;
        if (unit !== 0) at[place] = table.see(unit, 0, entry, place);
      }
    }
    return table;
  }

  #readPairs(at: Int32Array): GramTable {
    const table = new GramTable(this.#length / UNITS_A_PAIR);
    let place = 0;
    for (let text = 0; text < this.#count; text += 1) {
      const entry = this.#owners.values[text]!;
      // Behind every text stands a nought.
      let next = this.#units[place]!;
      for (const end = this.#ends.values[text]!; place < end; place += 1) {
        const unit = next;
        next = this.#units[place + 1]!;
        at[place] = unit === 0 || next === 0 ? NONE : table.see(unit, next, entry, place);
      }
    }
    return table;
  }

  #readLonger(size: number, at: Int32Array, { count, stats }: GramTable, common: number): GramTable {
    const isCommon = new Uint8Array(count);
    for (let gram = 0; gram < count; gram += 1) if (stats[gram * STRIDE + COUNT]! > common) isCommon[gram] = 1;
    const table = new GramTable(1 << 12);
    let place = 0;
    for (let text = 0; text < this.#count; text += 1) {
      const entry = this.#owners.values[text]!;
      for (const end = this.#ends.values[text]!; place < end; place += 1) {
        const gram = at[place]!;
        if (gram === NONE) continue;
        // Of three units also in front of a common one, which needs none behind it then.
        const next = at[place + 1]!;
        const isWanted = isCommon[gram] === 1 || (size === 3 && next !== NONE && isCommon[next] === 1);
        const unit = isWanted && place + size < end ? this.#units[place + size - 1]! : 0;
        at[place] = unit === 0 ? NONE : table.see(gram, unit, entry, place);
      }
    }
    return table;
  }

  // Where each gram stands, gram by gram.
  #fill(size: number, at: Int32Array, { count, stats }: GramTable): KeyLists {
    const counts = new Int32Array(count);
    const firsts = new Int32Array(count);
    const starts = new Int32Array(count + 1);
    for (let gram = 0; gram < count; gram += 1) {
      const own = gram * STRIDE;
      counts[gram] = stats[own + COUNT]!;
      firsts[gram] = stats[own + FIRST]!;
      stats[own + NEXT] = starts[gram]!;
      starts[gram + 1] = starts[gram]! + stats[own + TIMES]!;
    }
    const found = new Int32Array(starts[count]! * 2);
    let place = 0;
    for (let text = 0; text < this.#count; text += 1) {
      const entry = this.#owners.values[text]!;
      const begin = this.#begins.values[text]!;
      for (const end = this.#ends.values[text]!; place < end; place += 1) {
        const gram = at[place]!;
        if (gram === NONE) continue;
        const to = stats[gram * STRIDE + NEXT]!;
        stats[gram * STRIDE + NEXT] = to + 1;
        found[to * 2] = entry;
        found[to * 2 + 1] = place - begin;
      }
    }
    return { count, gram: size, units: this.#units, firsts, ends: null, counts, starts, found };
  }
}
