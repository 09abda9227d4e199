// Which entries hold which grams: every two units that stand together, and longer grams of those that are common, so that
// a query of common words has a list of its own. One pass over the corpus for each length, in typed arrays.
// It must not know what an entry is: texts with a number go in, lists come out.
import { foldInto } from './fold.ts';

/** Grams of one length with the entries that hold them. */
export interface GramLists {
  /** Units of each gram. */
  size: number;
  count: number;
  /** The folded corpus; gram `i` is the `size` units of it from `firsts[i]`. */
  units: Uint16Array;
  firsts: Int32Array;
  /** How many entries hold each gram. */
  counts: Int32Array;
  /** Where gram `i` stands is told from `starts[i]` to before `starts[i + 1]`: the entry, ascending, and the offset in it. */
  starts: Int32Array;
  entries: Int32Array;
  offsets: Int32Array;
}

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

/** Numbers for pairs of numbers, from 0 in the order of coming. */
class PairNumbers {
  #slots: Int32Array;
  #firsts: Numbers;
  #seconds: Numbers;
  count = 0;

  constructor(expected: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(expected * 2 + 64))).fill(-1);
    this.#firsts = new Numbers(expected);
    this.#seconds = new Numbers(expected);
  }

  #slotOf(first: number, second: number): number {
    const slots = this.#slots;
    const [firsts, seconds] = [this.#firsts.values, this.#seconds.values];
    const mask = slots.length - 1;
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash ^= hash >>> 15;
    let slot = hash & mask;
    for (let number = slots[slot]!; number >= 0; number = slots[slot]!) {
      if (firsts[number] === first && seconds[number] === second) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  numberOf(first: number, second: number): number {
    const slot = this.#slotOf(first, second);
    const known = this.#slots[slot]!;
    if (known >= 0) return known;
    const number = this.count;
    this.count += 1;
    this.#slots[slot] = number;
    this.#firsts.room(this.count)[number] = first;
    this.#seconds.room(this.count)[number] = second;
    if (this.count * 2 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let number = 0; number < this.count; number += 1)
      this.#slots[this.#slotOf(this.#firsts.values[number]!, this.#seconds.values[number]!)] = number;
  }
}

/** The grams of one length: which stands at each place, how many entries hold each and how often, and where each stands first. */
interface Level {
  /** Places that grams of this length begin at; null for all. */
  places: Int32Array | null;
  /** Number of the gram at each of the places; -1 for none. */
  at: Int32Array;
  counts: Int32Array;
  times: Int32Array;
  firsts: Int32Array;
  count: number;
}

/** Places where longer grams are wanted, each with its gram: of common ones, and in front of common ones if `before` is set. */
function commonPlaces({ places, at, counts }: Level, common: number, before: boolean) {
  const isCommon = (index: number) => index < at.length && at[index]! >= 0 && counts[at[index]!]! > common;
  const isWanted = (index: number) => at[index]! >= 0 && (isCommon(index) || (before && isCommon(index + 1)));
  let count = 0;
  for (let index = 0; index < at.length; index += 1) if (isWanted(index)) count += 1;
  const found = { places: new Int32Array(count), grams: new Int32Array(count) };
  count = 0;
  for (let index = 0; index < at.length; index += 1) {
    if (!isWanted(index)) continue;
    found.places[count] = places === null ? index : places[index]!;
    found.grams[count] = at[index]!;
    count += 1;
  }
  return found;
}

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
   *   with a common one, those of four and more that begin with a common one, and single units of the texts that want them.
   *   So a longer term never has to be looked for by a common gram of two. None reaches over a border of cells or texts.
   * @example texts.list(1_000, 4) // lists of 1, 2, 3 and 4 units
   */
  list(common: number, longest: number): GramLists[] {
    const lists: GramLists[] = [];
    let before: Level | undefined;
    for (let size = 1; size <= longest; size += 1) {
      const level = this.#readLevel(size, before, common);
      if (level.count === 0 && size > 2) break;
      lists.push(this.#fillLevel(size, level));
      before = level;
    }
    return lists;
  }

  #readLevel(size: number, before: Level | undefined, common: number): Level {
    const units = this.#units;
    const wanted = size > 2 ? commonPlaces(before!, common, size === 3) : null;
    const length = wanted === null ? this.#length : wanted.places.length;
    const numbers = new PairNumbers(size === 2 ? 1 << 18 : 1 << 12);
    const at = new Int32Array(length).fill(-1);
    const [counts, times, firsts, lasts] = [new Numbers(), new Numbers(), new Numbers(), new Numbers()];
    let text = 0;
    for (let index = 0; index < length; index += 1) {
      const place = wanted === null ? index : wanted.places[index]!;
      while (place >= this.#ends.values[text]!) text += 1;
      if (place + size > this.#ends.values[text]! || (size === 1 && this.#singles.values[text] === 0)) continue;
      const unit = units[place + size - 1]!;
      const first = size === 1 ? 1 : wanted === null ? units[place]! : wanted.grams[index]! + 1;
      if (unit === 0 || first === 0) continue;
      const entry = this.#owners.values[text]!;
      const gram = numbers.numberOf(first, unit);
      at[index] = gram;
      times.room(gram + 1)[gram]! += 1;
      const count = counts.room(gram + 1);
      const last = lasts.room(gram + 1);
      if (count[gram] === 0) firsts.room(gram + 1)[gram] = place;
      else if (last[gram] === entry) continue;
      count[gram]! += 1;
      last[gram] = entry;
    }
    const places = wanted === null ? null : wanted.places;
    return {
      places,
      at,
      counts: counts.values,
      times: times.values,
      firsts: firsts.values,
      count: numbers.count,
    };
  }

  #fillLevel(size: number, { places, at, counts, times, firsts, count }: Level): GramLists {
    const starts = new Int32Array(count + 1);
    for (let gram = 0; gram < count; gram += 1) starts[gram + 1] = starts[gram]! + times[gram]!;
    const entries = new Int32Array(starts[count]!);
    const offsets = new Int32Array(starts[count]!);
    const ends = starts.slice();
    let text = 0;
    for (let index = 0; index < at.length; index += 1) {
      const gram = at[index]!;
      if (gram < 0) continue;
      const place = places === null ? index : places[index]!;
      while (place >= this.#ends.values[text]!) text += 1;
      const to = ends[gram]!;
      entries[to] = this.#owners.values[text]!;
      offsets[to] = place - this.#begins.values[text]!;
      ends[gram] = to + 1;
    }
    return { size, count, units: this.#units, firsts, counts, starts, entries, offsets };
  }
}
