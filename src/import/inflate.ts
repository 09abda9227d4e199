// Unpacks raw deflate where nothing faster is at hand, as in a browser. Only importer of fflate.
// It must not hold more than one step beyond its limit.
import { Inflate } from 'fflate';

/** Deflate expands at most a thousandfold, so one step makes at most 32 MB. */
const STEP = 32 * 1024;

class TooMuch extends Error {}

/**
 * Unpack raw deflate.
 * @returns all bytes; `undefined` when they are more than `limit`. Throws an Error when the bytes are damaged or cut off.
 * @example inflate(packed, 1000)?.length // 345
 */
export function inflate(packed: Uint8Array, limit: number): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > limit) throw new TooMuch();
    chunks.push(chunk);
  });
  try {
    // One step when all of it is small: a copy less for nearly every document.
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    if (error instanceof TooMuch) return undefined;
    throw error;
  }
  if (chunks.length === 1) return chunks[0]!;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
