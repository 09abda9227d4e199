// Entries as files: JSON, cut where it is long enough, and packed.
// It must not know how entries are found, nor write to the disk.
import { Packer } from './packing.ts';
import { type EntryGroup, type EntryRow, KINDS, type SearchEntry } from './shape.ts';

function rowOf({ to, place, quote, title, figure, zh, en, values }: SearchEntry, anchorAt: number): string {
  const anchor = to.slice(anchorAt);
  const row: EntryRow =
    title === null
      ? [anchor, place, quote]
      : [anchor, place, quote, title.zh, title.en, figure?.zh ?? '', figure?.en ?? '', zh, en, values];
  return JSON.stringify(row);
}

/** Rows of a group that go into one file. */
interface Part {
  rows: string[];
  counts: number[];
  units: number;
}

/**
 * Groups in files, cut where one is long enough and packed. A record stands in the file of its paragraph, whose words it
 * repeats; so what is shown of a document is in few files. The page that rows are on stands before the first that is on it.
 */
export class ChunkCutter {
  /** Parts of groups in each file. */
  readonly parts: number[] = [];
  readonly chunks: Uint8Array[] = [];
  readonly #units: number;
  readonly #packer = new Packer();
  #rows: string[] = [];
  #length = 0;
  #held = 0;

  /** @param units of text in a file, about. */
  constructor(units: number) {
    this.#units = units;
  }

  /**
   * Add a group behind those before it.
   * @returns for each file that holds some of it, how many of each kind, as far as there are any.
   */
  add(entries: EntryGroup['entries']): number[][] {
    const parts = this.#partsOf(entries);
    for (const { rows, units } of parts) {
      if (this.#held > 0 && this.#length + units > this.#units) this.#close();
      for (const row of rows) this.#rows.push(row);
      this.#length += units;
      this.#held += 1;
    }
    return parts.map(({ counts }) => counts.slice(0, counts.findLastIndex((count) => count > 0) + 1));
  }

  // Parts of about the same length, cut between paragraphs.
  #partsOf(entries: EntryGroup['entries']): Part[] {
    const lengths: number[] = [];
    const made = entries.map(({ entry, at }) => {
      const hash = entry.to.indexOf('#');
      const anchorAt = hash < 0 ? entry.to.length : hash;
      const row = rowOf(entry, anchorAt);
      lengths[at] = (lengths[at] ?? 0) + row.length;
      return { row, page: entry.to.slice(0, anchorAt) };
    });
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const count = Math.max(1, Math.round(total / this.#units));
    let before = 0;
    const partOf = lengths.map((length) => {
      const middle = before + length / 2;
      before += length;
      return Math.min(count - 1, Math.floor((middle * count) / total));
    });
    const parts = Array.from({ length: count }, (): Part => ({ rows: [], counts: KINDS.map(() => 0), units: 0 }));
    const pages = parts.map(() => '');
    entries.forEach(({ kind, at }, index) => {
      const number = partOf[at]!;
      const part = parts[number]!;
      const { row, page } = made[index]!;
      if (page !== pages[number]) part.rows.push(JSON.stringify(page));
      pages[number] = page;
      part.rows.push(row);
      part.counts[KINDS.indexOf(kind)]! += 1;
      part.units += row.length;
    });
    return parts.filter(({ rows }) => rows.length > 0);
  }

  #close(): void {
    this.parts.push(this.#held);
    this.chunks.push(this.#packer.pack(`[${this.#rows.join(',\n')}]\n`));
    this.#rows = [];
    this.#length = 0;
    this.#held = 0;
  }

  /** What was cut: the number of parts in each file, and its bytes. */
  finish(): { parts: number[]; chunks: Uint8Array[] } {
    if (this.#held > 0) this.#close();
    return this;
  }
}
