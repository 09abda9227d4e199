// Deals the keys of an index to files of postings. It must not know how keys are found, nor how a file is laid out.
import { BitWriter } from './bits.ts';
import { ByteWriter } from './bytes.ts';
import { hashUnits, shardOf } from './keys.ts';
import { type KeyLists, type ShardFrame, type ShardKey, writeShard } from './shards.ts';

/** Words and values with the entries that hold them. */
export class PlainKeys {
  readonly #found = new Map<string, number[]>();

  /** @param entry not smaller than those before. */
  add(key: string, entry: number): void {
    const list = this.#found.get(key);
    if (list === undefined) this.#found.set(key, [entry]);
    else if (list.at(-1) !== entry) list.push(entry);
  }

  /** All keys, in the order of coming; they have no offsets. */
  list(): KeyLists {
    const keys = [...this.#found.keys()];
    const text = keys.join('');
    const counts = Int32Array.from(this.#found.values(), ({ length }) => length);
    const firsts = new Int32Array(keys.length);
    const starts = new Int32Array(keys.length + 1);
    for (let key = 0; key < keys.length; key += 1) {
      if (key > 0) firsts[key] = firsts[key - 1]! + keys[key - 1]!.length;
      starts[key + 1] = starts[key]! + counts[key]!;
    }
    const found = new Int32Array(starts[keys.length]! * 2);
    let at = 0;
    for (const list of this.#found.values()) for (const entry of list) found[2 * at++] = entry;
    return {
      count: keys.length,
      gram: 0,
      units: Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
      firsts,
      ends: Int32Array.from(keys, ({ length }, at) => firsts[at]! + length),
      counts,
      starts,
      found,
    };
  }
}

function hashesOf({ count, gram, units, firsts, ends }: KeyLists): Uint32Array {
  const hashes = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) {
    const first = firsts[index]!;
    hashes[index] = hashUnits(units, first, ends === null ? gram : ends[index]! - first);
  }
  return hashes;
}

/** Numbers of keys, file by file. @param hashes of the keys. @returns also where each file's begin, and where the last ends. */
function dealKeys(hashes: Uint32Array, shards: number): { dealt: Int32Array; begins: Int32Array } {
  const begins = new Int32Array(shards + 1);
  for (const hash of hashes) begins[shardOf(hash, shards) + 1]! += 1;
  for (let shard = 0; shard < shards; shard += 1) begins[shard + 1]! += begins[shard]!;
  const dealt = new Int32Array(hashes.length);
  const next = begins.slice();
  for (let index = 0; index < hashes.length; index += 1) {
    const shard = shardOf(hashes[index]!, shards);
    dealt[next[shard]!] = index;
    next[shard]! += 1;
  }
  return { dealt, begins };
}

/** The hashes of the common grams that longer ones are indexed under: the higher 24 bits of each, ascending, as gaps. */
function commonHashes(
  lists: readonly KeyLists[],
  hashes: readonly Uint32Array[],
  { common, longest }: Pick<ShardFrame, 'common' | 'longest'>,
): Uint8Array {
  const found = new Set<number>();
  lists.forEach(({ gram, count, counts }, level) => {
    if (gram < 2 || gram >= longest) return;
    for (let index = 0; index < count; index += 1) if (counts[index]! > common) found.add(hashes[level]![index]! >>> 8);
  });
  const writer = new ByteWriter();
  let last = 0;
  for (const hash of [...found].sort((a, b) => a - b)) {
    writer.varint(hash - last);
    last = hash;
  }
  return writer.finish();
}

/** Bytes that a key and a place where it stands take, about. */
const KEY_BYTES = 2.5;
const PLACE_BYTES = 2.2;

/**
 * Files of postings.
 * @param lists the keys. @param shardBytes of a file, about.
 * @returns `p<n>.bin`, and `o<n>.bin` for those that have common grams; how many of the first there are; and the list of common grams.
 * @example writeShards(lists, { entries: 500, common: 1_000, longest: 4 }, 12_000).shards
 */
export function writeShards(
  lists: readonly KeyLists[],
  frame: Omit<ShardFrame, 'shards'>,
  shardBytes: number,
): { files: { name: string; content: Uint8Array }[]; shards: number; common: Uint8Array } {
  const hashes = lists.map(hashesOf);
  const bytes = lists.reduce((sum, { count, starts }) => sum + count * KEY_BYTES + starts[count]! * PLACE_BYTES, 0);
  const shards = Math.max(1, Math.ceil(bytes / shardBytes));
  const dealt = hashes.map((own) => dealKeys(own, shards));
  const bits = new BitWriter();
  const files: { name: string; content: Uint8Array }[] = [];
  for (let shard = 0; shard < shards; shard += 1) {
    const keys: ShardKey[] = [];
    dealt.forEach(({ dealt: own, begins }, level) => {
      for (let at = begins[shard]!; at < begins[shard + 1]!; at += 1) {
        const index = own[at]!;
        keys.push({ hash: hashes[level]![index]!, lists: lists[level]!, index });
      }
    });
    keys.sort((a, b) => a.hash - b.hash);
    const { bytes: content, commonOffsets } = writeShard(bits, keys, shard, { ...frame, shards });
    files.push({ name: `p${shard}.bin`, content });
    if (commonOffsets !== null) files.push({ name: `o${shard}.bin`, content: commonOffsets });
  }
  return { files, shards, common: commonHashes(lists, hashes, frame) };
}
