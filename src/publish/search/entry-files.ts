// Reads entries from the files that hold them. It must not know which of them are hits.
import { type ReadFile, remember, unpack } from './reading.ts';
import type { EntryRow, SearchEntry } from './shape.ts';

function entryOf(page: string, row: EntryRow): SearchEntry {
  const [anchor, place, quote, titleZh, titleEn, figureZh = '', figureEn = '', zh = [], en = [], values = []] = row;
  return {
    to: page + anchor,
    place,
    quote,
    title: titleZh === undefined || titleEn === undefined ? null : { zh: titleZh, en: titleEn },
    figure: figureZh === '' ? null : { zh: figureZh, en: figureEn },
    zh,
    en,
    values,
  };
}

/** The entries of an index, read as they are needed. */
export class EntryFiles {
  readonly #read: ReadFile;
  /** First entry of each file, and behind them the number of all. */
  readonly #starts: Int32Array;
  readonly #chunks = new Map<number, Promise<SearchEntry[]>>();

  /** @param counts entries in each file. */
  constructor(counts: readonly number[], read: ReadFile) {
    this.#read = read;
    this.#starts = new Int32Array(counts.length + 1);
    counts.forEach((count, chunk) => {
      this.#starts[chunk + 1] = this.#starts[chunk]! + count;
    });
  }

  /** True when entries are in no more than `most` files. @param list ascending. */
  areIn(list: ArrayLike<number>, most: number): boolean {
    let count = 0;
    for (let at = 0, chunk = -1; at < list.length; at += 1) {
      if (chunk >= 0 && list[at]! < this.#starts[chunk + 1]!) continue;
      chunk = this.#chunkOf(list[at]!);
      count += 1;
      if (count > most) return false;
    }
    return true;
  }

  /** Entries by number, in their order. Rejects when a file cannot be read. */
  entries(list: Int32Array | readonly number[]): Promise<SearchEntry[]> {
    return Promise.all(
      Array.from(list, async (entry) => {
        const chunk = this.#chunkOf(entry);
        return (await this.#chunk(chunk))[entry - this.#starts[chunk]!]!;
      }),
    );
  }

  #chunk(number: number): Promise<SearchEntry[]> {
    return remember(this.#chunks, number, async () => {
      const rows = JSON.parse(await unpack(await this.#read(`c${number}.bin`))) as (string | EntryRow)[];
      let page = '';
      return rows.flatMap((row) => {
        if (typeof row !== 'string') return [entryOf(page, row)];
        page = row;
        return [];
      });
    });
  }

  #chunkOf(entry: number): number {
    let [low, high] = [0, this.#starts.length - 2];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#starts[middle]! <= entry) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
