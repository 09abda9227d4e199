// Reads entries from the files that hold them. It must not know which of them are hits.
import { type ReadFile, remember, unpack } from './reading.ts';
import { type EntryRow, type IndexFile, KINDS, type SearchEntry } from './shape.ts';

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

/** Entries of one kind of one group in one file, which are numbered one behind the other. */
interface Run {
  start: number;
  chunk: number;
  /** Which of the file its first entry is. */
  row: number;
}

function runsOf({ groups, files }: Pick<IndexFile, 'groups' | 'files'>): Run[] {
  const runs: Run[] = [];
  let start = 0;
  let chunk = 0;
  let held = 0;
  let row = 0;
  for (const [, ...parts] of groups) {
    const inFiles = parts.map((counts) => {
      if (held === files[chunk]) {
        chunk += 1;
        held = 0;
        row = 0;
      }
      held += 1;
      return counts.map((count) => {
        row += count;
        return { count, chunk, row: row - count };
      });
    });
    for (let kind = 0; kind < KINDS.length; kind += 1)
      for (const counts of inFiles) {
        const own = counts[kind];
        if (own === undefined || own.count === 0) continue;
        runs.push({ start, chunk: own.chunk, row: own.row });
        start += own.count;
      }
  }
  return runs;
}

/** The entries of an index, read as they are needed. */
export class EntryFiles {
  readonly #read: ReadFile;
  readonly #runs: readonly Run[];
  readonly #chunks = new Map<number, Promise<SearchEntry[]>>();

  /** @param index says which file holds which entries. */
  constructor(index: Pick<IndexFile, 'groups' | 'files'>, read: ReadFile) {
    this.#read = read;
    this.#runs = runsOf(index);
  }

  /** True when entries are in no more than `most` files. */
  areIn(list: ArrayLike<number>, most: number): boolean {
    const chunks = new Set<number>();
    for (let at = 0; at < list.length && chunks.size <= most; at += 1) chunks.add(this.#runOf(list[at]!).chunk);
    return chunks.size <= most;
  }

  /** Entries by number, in their order. Rejects when a file cannot be read. */
  entries(list: Int32Array | readonly number[]): Promise<SearchEntry[]> {
    return Promise.all(
      Array.from(list, async (entry) => {
        const { start, chunk, row } = this.#runOf(entry);
        return (await this.#chunk(chunk))[row + entry - start]!;
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

  #runOf(entry: number): Run {
    let [low, high] = [0, this.#runs.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#runs[middle]!.start <= entry) low = middle;
      else high = middle - 1;
    }
    return this.#runs[low]!;
  }
}
