// Tables as folders of Parquet, one for each province and year, for engines that run on many machines.
// It must not hold more than a fixed number of rows, however many there are.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { JurisdictionRecord } from '../../types.ts';
import { readCell } from './columns.ts';
import { TABLES, type Table, type TableSource } from './definitions.ts';
import { isPartitioned, type PartitionKey } from './engines.ts';
import { openParquet, type ParquetFile, ROW_GROUP_ROWS } from './parquet.ts';

/** How a table is parted. */
export interface PartitionOptions {
  /** Folders from the outside in. */
  by: readonly PartitionKey[];
  /** The places, from which the province of each follows. */
  jurisdictions: readonly JurisdictionRecord[];
  /** Rows held over all folders; when there are more, the fullest folder is written. */
  heldRows?: number;
}

const HELD_ROWS = 2 * ROW_GROUP_ROWS;
/** What Hive calls a folder of rows without a value. */
const NO_VALUE = '__HIVE_DEFAULT_PARTITION__';

/** The place at the top of the chain above each place: its province. */
function provincesOf(jurisdictions: readonly JurisdictionRecord[]): ReadonlyMap<string, string> {
  const parents = new Map(jurisdictions.map(({ id, parent }) => [id, parent]));
  return new Map(
    jurisdictions.map(({ id }) => {
      let top = id;
      // A chain is no longer than there are places, so that a circle ends too.
      for (let step = 0; step < parents.size; step += 1) top = parents.get(top) ?? top;
      return [id, top];
    }),
  );
}

/** A part of a table: the rows that wait, and the file once it has begun. */
interface Part {
  folder: string;
  rows: object[];
  file: ParquetFile | null;
}

/**
 * Write a stream of records as one table in folders, as Hive names them: `province=shandong/year=2021/part-0.parquet`.
 * @param records of a table with the columns `policy` and `jurisdiction`, in any order; they may come one by one.
 * @param folder of the table; made when missing. @param options see PartitionOptions. The year is that of the policy's id.
 * @returns paths written below `folder`, sorted. Each file has row groups of at most 50,000 rows, sorted by policy; folders do
 * not repeat their values as columns. Rows come into the same files, groups and order for the same stream.
 * @example await exportPartitioned(tableOf('amounts'), amounts, '/data/amounts', { by: ['province', 'year'], jurisdictions })
 */
export async function exportPartitioned(
  table: Table,
  records: Iterable<object> | AsyncIterable<object>,
  folder: string,
  { by, jurisdictions, heldRows = HELD_ROWS }: PartitionOptions,
): Promise<string[]> {
  const provinces = provincesOf(jurisdictions);
  const parts = new Map<string, Part>();
  const valueOfKey: Readonly<Record<PartitionKey, (record: object) => string>> = {
    province: (record) => provinces.get(readCell({ path: ['jurisdiction'] }, record) as string) ?? NO_VALUE,
    year: (record) => /\d{4}$/.exec(readCell({ path: ['policy'] }, record) as string)?.[0] ?? NO_VALUE,
  };
  let held = 0;
  const open = async (part: Part): Promise<ParquetFile> => {
    const name = path.join(folder, part.folder, 'part-0.parquet');
    mkdirSync(path.dirname(name), { recursive: true });
    writeFileSync(name, '');
    // Appended to, not held open: there may be more folders than a process may have files.
    return openParquet(table, (bytes) => appendFileSync(name, bytes));
  };
  const flush = async (part: Part) => {
    part.file ??= await open(part);
    part.file.write(part.rows);
    held -= part.rows.length;
    part.rows = [];
  };
  for await (const record of records) {
    const key = by.map((one) => `${one}=${encodeURIComponent(valueOfKey[one](record))}`).join('/');
    let part = parts.get(key);
    if (part === undefined) {
      part = { folder: key, rows: [], file: null };
      parts.set(key, part);
    }
    part.rows.push(record);
    held += 1;
    if (part.rows.length === ROW_GROUP_ROWS) await flush(part);
    else if (held > heldRows) {
      let fullest = part;
      for (const other of parts.values()) if (other.rows.length > fullest.rows.length) fullest = other;
      await flush(fullest);
    }
  }
  // A table without rows is a file without rows: engines want to see its columns.
  if (parts.size === 0) parts.set('', { folder: '', rows: [], file: null });
  for (const part of parts.values()) {
    await flush(part);
    part.file?.finish();
  }
  return [...parts.values()].map((part) => path.posix.join(part.folder, 'part-0.parquet')).sort();
}

/**
 * Write every table in folders.
 * @param folder such as `dist/api/v1/partitioned`: each table has a folder there; those that belong to no policy have one file.
 * @returns paths written below `folder`, sorted.
 * @example await exportTables(release, '/data', ['province', 'year']) // ['absences/province=hubei/year=2021/part-0.parquet', …]
 */
export async function exportTables(
  source: TableSource,
  folder: string,
  by: readonly PartitionKey[],
): Promise<string[]> {
  const written: string[] = [];
  for (const table of TABLES) {
    const options = { by: isPartitioned(table) ? by : [], jurisdictions: source.records.jurisdictions };
    const files = await exportPartitioned(table, table.rows(source), path.join(folder, table.name), options);
    written.push(...files.map((file) => `${table.name}/${file}`));
  }
  return written.sort();
}
