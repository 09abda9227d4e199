// Keys of the postings and which file holds them: the same at build and in the browser.
// It must not know how files are written or read.
import { PREFIX_LENGTH } from './query.ts';

/** Marks that no text holds, so that no gram is taken for a word or a value. */
const WORD = '\u0001';
const VALUE = '\u0002';

/** Key of an English word. */
export function wordTerm(word: string): string {
  return WORD + word;
}

/** Key of a value. */
export function valueTerm(value: string): string {
  return VALUE + value;
}

function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/**
 * 32 bits of a key. English words that begin alike have the same, so that one file holds all words that a beginning finds.
 * @returns a whole number from 0 to 2^32 - 1 (FNV-1a over UTF-16 units, mixed once more).
 * @example shardOf(hashKey('学徒'), 64) // the same as for hashUnits of its two units
 */
export function hashKey(key: string): number {
  const end = key.startsWith(WORD) ? Math.min(1 + PREFIX_LENGTH, key.length) : key.length;
  let hash = 0x811c9dc5;
  for (let at = 0; at < end; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** `hashKey` of a gram that stands in an array: `size` units from `from`. */
export function hashUnits(units: ArrayLike<number>, from: number, size: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + size; at += 1) hash = Math.imul(hash ^ units[at]!, 0x01000193);
  return mix(hash);
}

/** The file of postings that a hash is in. @param shards their number, a power of two. */
export function shardOf(hash: number, shards: number): number {
  return hash & (shards - 1);
}
