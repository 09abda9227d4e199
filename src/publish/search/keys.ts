// Keys of the postings and which file holds them: the same at build and in the browser.
// It must not know how files are written or read.
import { PREFIX_LENGTH } from './query.ts';

/** Marks that no text holds, so that no gram is taken for a word or a value. */
const WORD = 1;
const VALUE = 2;

/** Key of an English word. */
export function wordTerm(word: string): string {
  return String.fromCharCode(WORD) + word;
}

/** Key of a value. */
export function valueTerm(value: string): string {
  return String.fromCharCode(VALUE) + value;
}

/** Key of a single unit: every key has two or more. */
export function unitTerm(unit: string): string {
  return `${unit}\0`;
}

const isPlain = (first: number) => first <= VALUE;

/** How many units a key has as a gram. @returns 0 for words and values. */
export function gramSize(key: readonly number[]): number {
  if (isPlain(key[0]!)) return 0;
  return key[1] === 0 ? 1 : key.length;
}

/**
 * Whether where a key stands is listed too: not for what is looked for alone, nor for common grams of two, which terms are
 * looked for without.
 * @param gram units of a gram, 0 for words and values. @param count entries that hold it.
 */
export function hasOffsets(gram: number, count: number, index: { common: number; longest: number }): boolean {
  return gram > 2 || (gram === 2 && (index.longest === 2 || count <= index.common));
}

// The finalizer of MurmurHash3, which can be undone.
function mix(number: number): number {
  let mixed = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function unmix(hash: number): number {
  let number = Math.imul(hash ^ (hash >>> 16), 0x7ed1b41d);
  number = Math.imul(number ^ (number >>> 13) ^ (number >>> 26), 0xa5cb9243);
  return (number ^ (number >>> 16)) >>> 0;
}

function hashRest(units: ArrayLike<number>, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ units[at]!, 0x9e3779b1) + 1;
  return hash;
}

/**
 * 32 bits of a key. English words that begin alike have the same, so that one file holds all words that a beginning finds.
 * @param units those of the key from `from`, `size` of them. One alone has a nought behind it.
 * @returns a whole number from 0 to 2^32 - 1.
 * @example hashUnits(Uint16Array.of(0x5b66, 0x5f92), 0, 2) === hashKey('学徒')
 */
export function hashUnits(units: ArrayLike<number>, from: number, size: number): number {
  const first = units[from]!;
  if (isPlain(first)) {
    const hashed = first === WORD ? Math.min(1 + PREFIX_LENGTH, size) : size;
    return mix(hashRest(units, from, from + hashed));
  }
  return mix(((first << 16) | (size > 1 ? units[from + 1]! : 0)) ^ hashRest(units, from + 2, from + size));
}

/** `hashUnits` of a string. */
export function hashKey(key: string): number {
  const units = Uint16Array.from({ length: key.length }, (_, at) => key.charCodeAt(at));
  return hashUnits(units, 0, units.length);
}

/**
 * The first two units of a gram, which its hash and its other units tell.
 * @returns the first in the higher 16 bits, the second in the lower.
 * @example beginningOf(hashKey('学徒'), []) // 0x5b66_5f92
 */
export function beginningOf(hash: number, rest: ArrayLike<number>): number {
  return (unmix(hash) ^ hashRest(rest, 0, rest.length)) >>> 0;
}

/** The file of postings that a hash is in: files hold hashes in their order. @param shards how many there are. */
export function shardOf(hash: number, shards: number): number {
  return Math.floor((hash * shards) / 2 ** 32);
}

/** A hash not above those of a file of postings. */
export function firstHash(shard: number, shards: number): number {
  return Math.floor((shard * 2 ** 32) / shards);
}
