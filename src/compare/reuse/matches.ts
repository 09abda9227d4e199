// The passages that two of many texts share, found through an index of sampled short sequences instead of pair by pair.
// It must not know what the texts are: they come as one run of units in order, parted by zeros.

import { isDigitUnit, SEPARATOR } from '../wording/fold.ts';

/** Texts one after another. */
export interface JoinedTexts {
  /** Units of all; 0 between two blocks, so that no match runs over it. */
  units: Uint16Array;
  /** Where each text starts; one more entry for the end of the last. */
  starts: Int32Array;
}

/** Units that text `earlier` (lower number) and text `later` share, as long as they can be. */
export interface SharedRun {
  earlier: number;
  later: number;
  /** Offsets into the joined units. */
  earlierStart: number;
  laterStart: number;
  length: number;
}

/** Of a sequence that more texts have, only the first few are looked at for each further text. */
const MAX_TEXTS = 32;
const FIRST_TEXTS = 4;
/** Of a text that repeats a sequence, this many places are looked at. */
const MAX_PLACES = 16;
const MULTIPLIER = 0x2c9277b5;
const NO_ENTRY = -1;

/** Sampled sequences of the texts: from each run of `min` units at least one is taken, always the same one. */
class Samples {
  /** Length of a sequence. */
  readonly size: number;
  positions: Int32Array;
  hashes: Int32Array;
  count = 0;

  constructor({ units }: JoinedTexts, min: number) {
    this.size = Math.max(2, Math.ceil(min * 0.6));
    const window = Math.max(1, min - this.size + 1);
    this.positions = new Int32Array(1024);
    this.hashes = new Int32Array(1024);
    this.take(units, window);
  }

  /** @see S. Schleimer, D. S. Wilkerson, A. Aiken, Winnowing: local algorithms for document fingerprinting, SIGMOD 2003 */
  private take(units: Uint16Array, window: number): void {
    const { size } = this;
    let leading = 1;
    for (let turn = 1; turn < size; turn += 1) leading = Math.imul(leading, MULTIPLIER);
    const ring = new Int32Array(window);
    let rolling = 0;
    /** Units since the last zero. */
    let run = 0;
    let least = -1;
    for (let at = 0; at < units.length; at += 1) {
      const unit = units[at]!;
      if (unit === 0) {
        run = 0;
        rolling = 0;
        least = -1;
        continue;
      }
      if (run >= size) rolling = (rolling - Math.imul(units[at - size]!, leading)) | 0;
      rolling = (Math.imul(rolling, MULTIPLIER) + unit) | 0;
      run += 1;
      if (run < size) continue;
      const start = at - size + 1;
      let hash = Math.imul(rolling ^ (rolling >>> 15), 0x85ebca6b);
      hash ^= hash >>> 13;
      ring[start % window] = hash;
      if (run < size + window - 1) continue;
      // All hashes of the window are known: take the least, the last of equal ones.
      const from = start - window + 1;
      let next = least;
      if (least < from) {
        next = from;
        for (let other = from + 1; other <= start; other += 1)
          if (ring[other % window]! <= ring[next % window]!) next = other;
      } else if (hash <= ring[least % window]!) {
        next = start;
      }
      if (next !== least) {
        this.push(next, ring[next % window]!);
        least = next;
      }
    }
  }

  private push(position: number, hash: number): void {
    if (this.count === this.positions.length) {
      const wider = (from: Int32Array) => {
        const to = new Int32Array(from.length * 2);
        to.set(from);
        return to;
      };
      this.positions = wider(this.positions);
      this.hashes = wider(this.hashes);
    }
    this.positions[this.count] = position;
    this.hashes[this.count] = hash;
    this.count += 1;
  }
}

/** Which samples have the same hash, in the order in which they were added. */
class SampleIndex {
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly used: Uint8Array;
  readonly first: Int32Array;
  private readonly last: Int32Array;
  readonly texts: Int32Array;
  private readonly lastText: Int32Array;
  private readonly places: Uint8Array;
  readonly next: Int32Array;

  constructor(count: number) {
    let capacity = 16;
    while (capacity < count * 2) capacity *= 2;
    this.mask = capacity - 1;
    this.keys = new Int32Array(capacity);
    this.used = new Uint8Array(capacity);
    this.first = new Int32Array(capacity).fill(NO_ENTRY);
    this.last = new Int32Array(capacity);
    this.texts = new Int32Array(capacity);
    this.lastText = new Int32Array(capacity).fill(NO_ENTRY);
    this.places = new Uint8Array(capacity);
    this.next = new Int32Array(count).fill(NO_ENTRY);
  }

  /** The slot of a hash, which is made when it is new. */
  slotOf(hash: number): number {
    let slot = Math.imul(hash, 0x9e3779b1) & this.mask;
    while (this.used[slot] === 1 && this.keys[slot] !== hash) slot = (slot + 1) & this.mask;
    this.used[slot] = 1;
    this.keys[slot] = hash;
    return slot;
  }

  add(sample: number, slot: number, text: number): void {
    if (this.lastText[slot] !== text) {
      this.lastText[slot] = text;
      this.texts[slot]! += 1;
      this.places[slot] = 0;
    }
    if (this.places[slot] === MAX_PLACES) return;
    this.places[slot]! += 1;
    if (this.first[slot] === NO_ENTRY) this.first[slot] = sample;
    else this.next[this.last[slot]!] = sample;
    this.last[slot] = sample;
  }
}

/** What two texts share, and which sequences stand in most texts. */
export interface SharedRuns {
  runs: SharedRun[];
  /** Units that `runs[…]` have from `start` to `end` which stand in more than `texts` texts. */
  countCommon(start: number, end: number, texts: number): number;
}

function extend(units: Uint16Array, earlier: number, later: number, min: number): [number, number, number] | undefined {
  let from = 0;
  while (units[earlier - from - 1] === units[later - from - 1] && (units[later - from - 1] ?? 0) !== 0) from += 1;
  let to = 0;
  while (units[earlier + to] === units[later + to] && (units[later + to] ?? 0) !== 0) to += 1;
  let start = later - from;
  let end = later + to;
  const shift = earlier - later;
  // A number is shared whole or not at all.
  const inNumber = (at: number) => isNumberUnit(units[at]) && isNumberUnit(units[at - 1]);
  while (start < end && (inNumber(start) || inNumber(start + shift))) start += 1;
  while (end > start && (inNumber(end) || inNumber(end + shift))) end -= 1;
  while (start < end && units[start] === SEPARATOR) start += 1;
  while (end > start && units[end - 1] === SEPARATOR) end -= 1;
  let counted = 0;
  for (let at = start; at < end && counted < min; at += 1) if (units[at] !== SEPARATOR) counted += 1;
  return counted < min ? undefined : [start + shift, start, end - start];
}

/** A sample that ends before `end` stands in a run that was found, or in as many as are looked at. */
function isCovered(found: readonly SharedRun[], shift: number, end: number): boolean {
  let covering = 0;
  for (const { earlierStart, laterStart, length } of found) {
    if (end > laterStart + length) continue;
    if (earlierStart - laterStart === shift) return true;
    covering += 1;
  }
  return covering >= MAX_PLACES;
}

function isNumberUnit(unit: number | undefined): boolean {
  return unit !== undefined && (isDigitUnit(unit) || unit === 0x2e);
}

/**
 * Find all passages of at least `min` units that two of many texts share.
 * @returns each as long as it can be, later texts in order, and within one by place. Exact for sequences that up to 32
 *   texts have; beyond that each further text is compared with the first four that have it, so that time grows with the
 *   length of all texts and not with its square.
 * @example findSharedRuns({ units, starts }, 13).runs[0] // { earlier: 0, later: 3, earlierStart: 120, laterStart: 8045, length: 31 }
 */
export function findSharedRuns(
  texts: JoinedTexts,
  min: number,
  onProgress?: (done: number, total: number) => void,
): SharedRuns {
  const { units, starts } = texts;
  const samples = new Samples(texts, min);
  const { positions, count, size } = samples;
  const index = new SampleIndex(count);
  const slots = new Int32Array(count);
  const textOf = new Int32Array(count);
  const runs: SharedRun[] = [];
  let sample = 0;
  for (let later = 0; later + 1 < starts.length; later += 1) {
    const first = sample;
    const recent = new Map<number, SharedRun[]>();
    for (; sample < count && positions[sample]! < starts[later + 1]!; sample += 1) {
      slots[sample] = index.slotOf(samples.hashes[sample]!);
      textOf[sample] = later;
      lookUp(sample, later, recent);
    }
    for (let own = first; own < sample; own += 1) index.add(own, slots[own]!, later);
    onProgress?.(later + 1, starts.length - 1);
  }

  function lookUp(own: number, later: number, recent: Map<number, SharedRun[]>): void {
    const slot = slots[own]!;
    const at = positions[own]!;
    const limit = index.texts[slot]! > MAX_TEXTS ? FIRST_TEXTS : MAX_TEXTS;
    let seen = 0;
    let last = NO_ENTRY;
    for (let entry = index.first[slot]!; entry !== NO_ENTRY; entry = index.next[entry]!) {
      const earlier = textOf[entry]!;
      if (earlier !== last) {
        last = earlier;
        seen += 1;
        if (seen > limit) return;
      }
      const place = positions[entry]!;
      const found = recent.get(earlier);
      if (found !== undefined && isCovered(found, place - at, at + size)) continue;
      const run = extend(units, place, at, min);
      if (run === undefined) continue;
      const shared = { earlier, later, earlierStart: run[0], laterStart: run[1], length: run[2] };
      // Cut numbers make two samples of one passage meet it twice.
      if (found?.some((other) => other.laterStart === run[1] && other.earlierStart === run[0])) continue;
      runs.push(shared);
      recent.set(earlier, [shared, ...(found ?? [])].slice(0, MAX_PLACES));
    }
  }

  const countCommon = (start: number, end: number, most: number): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (positions[middle]! < start) low = middle + 1;
      else high = middle;
    }
    let covered = 0;
    let upTo = start;
    for (; low < count && positions[low]! + size <= end; low += 1) {
      if (index.texts[slots[low]!]! <= most) continue;
      const from = Math.max(upTo, positions[low]!);
      covered += Math.max(0, positions[low]! + size - from);
      upTo = Math.max(upTo, positions[low]! + size);
    }
    return covered;
  };
  return { runs, countCommon };
}
