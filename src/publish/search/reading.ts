// Reading files of the index, each once. It must not fetch by itself: how a file is read is passed in.

/** Reads a file of the index: its bytes. Path below `search/v1`. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/**
 * What was read under a number, now or before.
 * @returns the same promise for the same number until it fails.
 * @example remember(known, 3, () => read('c3.bin'))
 */
export function remember<T>(known: Map<number, Promise<T>>, number: number, read: () => Promise<T>): Promise<T> {
  let reading = known.get(number);
  if (reading === undefined) {
    reading = read();
    known.set(number, reading);
    // A failed reading is forgotten, so that the next query tries again.
    reading.catch(() => known.delete(number));
  }
  return reading;
}

/**
 * The text of a packed file: UTF-8 in raw deflate, which browsers and Node unpack by themselves.
 * @returns the text. Rejects when the bytes are damaged or cut off.
 * @example await unpack(deflateRawSync('学徒')) // '学徒'
 */
export function unpack(packed: Uint8Array): Promise<string> {
  const stream = new Blob([packed as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}
