// Files of postings: keys in the order of their hashes, then their lists, then where in the entries they stand. The format,
// written at build and read in the browser. It must not know which key a query needs.
import { BitReader, type BitWriter } from './bits.ts';
import { beginningOf, firstHash, gramSize, hasOffsets } from './keys.ts';
import {
  lowBits,
  readOffsets,
  readPostings,
  skipOffsets,
  skipPostings,
  writeOffsets,
  writePostings,
} from './postings.ts';

/** Keys of an index, and where they stand. */
export interface KeyLists {
  count: number;
  /** Units of each key, when they are grams; 0 for words and values. */
  gram: number;
  /** Key `i` begins at `firsts[i]`, and ends before `ends[i]` when it is no gram. */
  units: Uint16Array;
  firsts: Int32Array;
  ends: Int32Array | null;
  /** How many entries hold each key. */
  counts: Int32Array;
  /** Where key `i` stands is told by the pairs of `found` from `starts[i]` to before `starts[i + 1]`. */
  starts: Int32Array;
  /** Pairs of an entry and an offset in it, ascending. */
  found: Int32Array;
}

/** What all files of postings of an index have in common. */
export interface ShardFrame {
  /** Number of entries, and of files of postings. */
  entries: number;
  shards: number;
  /** A gram in more entries than this is common. */
  common: number;
  longest: number;
}

/** A key of a file of postings. */
export interface ShardKey {
  hash: number;
  lists: KeyLists;
  index: number;
}

// Codes of keys: grams of two and three units, words and values, longer grams.
const PLAIN_CODE = 2;
const codeOf = (size: number) => (size < 4 ? size - 2 : size - 1);
const sizeOf = (code: number) => (code < PLAIN_CODE ? code + 2 : code + 1);

function writeHead(bits: BitWriter, keys: readonly ShardKey[], shard: number, frame: ShardFrame): void {
  const low = lowBits(keys.length, 2 ** 32 / frame.shards);
  bits.gamma(keys.length + 1);
  let last = firstHash(shard, frame.shards);
  for (const { hash, lists, index } of keys) {
    const { units, gram } = lists;
    const first = lists.firsts[index]!;
    bits.rice(hash - last, low);
    bits.rice(gram === 0 ? PLAIN_CODE : codeOf(Math.max(2, gram)), 0);
    const end = lists.ends === null ? first + gram : lists.ends[index]!;
    if (gram === 0) bits.gamma(end - first);
    // The hash tells the first two units of a gram.
    for (let at = gram === 0 ? first : first + 2; at < end; at += 1) bits.bits(units[at]!, 16);
    bits.gamma(lists.counts[index]!);
    last = hash;
  }
}

/**
 * Write a file of postings.
 * @param keys ascending by hash. @param shard its number.
 * @returns the file, and the file with the offsets of its common grams, which are long and seldom needed: null when it has none.
 */
export function writeShard(
  bits: BitWriter,
  keys: readonly ShardKey[],
  shard: number,
  frame: ShardFrame,
): { bytes: Uint8Array; commonOffsets: Uint8Array | null } {
  writeHead(bits, keys, shard, frame);
  const long: ShardKey[] = [];
  const short: ShardKey[] = [];
  for (const key of keys) {
    const { lists, index } = key;
    const count = lists.counts[index]!;
    writePostings(bits, lists.found, lists.starts[index]!, lists.starts[index + 1]!, count, frame.entries);
    if (hasOffsets(lists.gram, count, frame)) (count > frame.common ? long : short).push(key);
  }
  const write = ({ lists, index }: ShardKey) =>
    writeOffsets(bits, lists.found, lists.starts[index]!, lists.starts[index + 1]!);
  short.forEach(write);
  const bytes = bits.take().slice();
  if (long.length === 0) return { bytes, commonOffsets: null };
  long.forEach(write);
  return { bytes, commonOffsets: bits.take().slice() };
}

/** A list of a file of postings. */
interface ShardList {
  count: number;
  /** Bit of the file that it begins at. */
  at: number;
  hasOffsets: boolean;
  /** Bit that its offsets begin at. */
  offsetsAt: number;
}

/** A file of postings, read. */
export class Shard {
  readonly #bytes: Uint8Array;
  readonly #frame: ShardFrame;
  readonly #lists = new Map<string, ShardList>();

  /** @param bytes of `writeShard`. @param shard its number. */
  constructor(bytes: Uint8Array, shard: number, frame: ShardFrame) {
    this.#bytes = bytes;
    this.#frame = frame;
    const reader = new BitReader(bytes);
    this.#readHead(reader, shard);
    for (const list of this.#lists.values()) {
      list.at = reader.at;
      skipPostings(reader, list.count, frame.entries);
    }
    for (const list of this.#lists.values()) {
      if (!list.hasOffsets || list.count > frame.common) continue;
      list.offsetsAt = reader.at;
      skipOffsets(reader, list.count);
    }
  }

  #readHead(reader: BitReader, shard: number): void {
    const keys = reader.gamma() - 1;
    const low = lowBits(keys, 2 ** 32 / this.#frame.shards);
    let hash = firstHash(shard, this.#frame.shards);
    for (let index = 0; index < keys; index += 1) {
      hash += reader.rice(low);
      const code = reader.rice(0);
      const plain = code === PLAIN_CODE;
      const size = plain ? reader.gamma() : sizeOf(code);
      const rest = Array.from({ length: plain ? size : size - 2 }, () => reader.bits(16));
      const beginning = plain ? 0 : beginningOf(hash, rest);
      const units = plain ? rest : [beginning >>> 16, beginning & 0xffff, ...rest];
      const count = reader.gamma();
      this.#lists.set(String.fromCharCode(...units), {
        count,
        at: 0,
        hasOffsets: hasOffsets(gramSize(units), count, this.#frame),
        offsetsAt: 0,
      });
    }
  }

  keys(): Iterable<string> {
    return this.#lists.keys();
  }

  /** Entries that hold a key, ascending; null when none does. */
  list(key: string): Int32Array | null {
    const list = this.#lists.get(key);
    if (list === undefined) return null;
    return readPostings(new BitReader(this.#bytes, list.at), list.count, this.#frame.entries);
  }

  /** Whether the offsets of a key are in the file of common offsets. */
  isCommon(key: string): boolean {
    return this.#lists.get(key)!.count > this.#frame.common;
  }

  /**
   * Where a key stands in some of its entries.
   * @param list all of its entries. @param wanted some of them, ascending. @param commonOffsets the other file, when it is common.
   * @returns offsets in each wanted entry.
   */
  offsets(key: string, list: Int32Array, wanted: Int32Array, commonOffsets: Uint8Array | null): number[][] {
    const own = this.#lists.get(key)!;
    if (commonOffsets === null) return readOffsets(new BitReader(this.#bytes, own.offsetsAt), list, wanted);
    const reader = new BitReader(commonOffsets);
    for (const other of this.#lists.values()) {
      if (other === own) break;
      if (other.hasOffsets && other.count > this.#frame.common) skipOffsets(reader, other.count);
    }
    return readOffsets(reader, list, wanted);
  }
}
