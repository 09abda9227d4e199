// A table as Parquet: typed, codes as dictionaries, each row group sorted and written as soon as it is full.
// It must not hold more than one row group, nor touch a disk: bytes go where the caller says.
import type { SchemaElement } from 'hyparquet-writer';
import { readCell } from './columns.ts';
import { type Codec, GZIP, zstdCodec } from './compression.ts';
import type { Table, TableColumn } from './definitions.ts';

/** Rows of a row group: large enough for a reader to skip by, small enough to hold. */
export const ROW_GROUP_ROWS = 50_000;

/** A Parquet file that is being written. */
export interface ParquetFile {
  /** Write records as one row group, sorted by the table's column. */
  write(records: readonly object[]): void;
  /** Write the footer. Nothing may follow. */
  finish(): void;
}

/** Bytes of a page before compression: repeated words are found within a page only. */
const PAGE_BYTES = 4 * 1_024 ** 2;
const BUFFER_BYTES = 1_024;

const OPTIONAL = 'OPTIONAL';
const REQUIRED = 'REQUIRED';

function elementsOf({ name, type, nullable }: TableColumn): SchemaElement[] {
  const repetition_type = nullable ? OPTIONAL : REQUIRED;
  const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const;
  switch (type) {
    case 'string':
      return [{ name, ...text, repetition_type }];
    case 'integer':
      return [{ name, type: 'INT64', repetition_type }];
    case 'number':
      return [{ name, type: 'DOUBLE', repetition_type }];
    case 'boolean':
      return [{ name, type: 'BOOLEAN', repetition_type }];
    case 'list':
      // The three levels that the format asks for, so that every engine sees a list of strings.
      return [
        { name, repetition_type, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', ...text, repetition_type: REQUIRED },
      ];
  }
}

/** Columns of words and ids of their own, which Snappy makes hardly smaller. */
const isText = (column: TableColumn) => column.type === 'string' && !isCode(column) && !column.date;

/** Columns whose values come again and again. */
const isCode = ({ codes, vocabulary, name }: TableColumn) =>
  codes.length > 0 || vocabulary !== null || name === 'policy' || name === 'jurisdiction';

// hyparquet-writer decides by itself where a dictionary pays; codes get one whatever the number of rows.
function columnData(column: TableColumn, records: readonly object[], codec: Codec) {
  const values = records.map((record) => readCell(column, record));
  const hasValue = values.some((value) => value !== null && (typeof value !== 'object' || value.length > 0));
  return {
    name: column.name,
    data: column.type === 'integer' ? values.map((value) => (value === null ? null : BigInt(value as number))) : values,
    ...(isText(column) ? { codec: codec.name } : {}),
    ...(isCode(column) && column.type !== 'boolean' && hasValue ? { encoding: 'RLE_DICTIONARY' as const } : {}),
  };
}

/**
 * Records in the order of a table: by its column, and as they come where that is the same.
 * @example sortRecords(tableOf('amounts'), records.amounts)
 */
export function sortRecords(table: Table, records: Iterable<object>): object[] {
  const column = table.columns.find(({ name }) => name === table.sortedBy)!;
  const keyed = Array.from(records, (record) => ({ record, key: readCell(column, record) as string }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ record }) => record);
}

/**
 * Begin a Parquet file.
 * @param sink gets the bytes, in order, a row group at a time. @param codec for words; zstd unless this Node has
 * none, then gzip.
 * @returns the file. Its columns have the names of the JSON; integers are INT64, other numbers DOUBLE, dates strings as the
 * text gives them, lists of strings LIST. Codes, numbers and dates are compressed by Snappy, which the smallest reader has, words
 * and ids by the codec.
 * @example const file = await openParquet(tableOf('amounts'), (bytes) => parts.push(bytes)); file.write(rows); file.finish();
 * @see https://parquet.apache.org/docs/file-format/
 */
export async function openParquet(
  table: Table,
  sink: (bytes: Uint8Array) => void,
  codec: Codec = zstdCodec() ?? GZIP,
): Promise<ParquetFile> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: [{ name: 'root', num_children: table.columns.length }, ...table.columns.flatMap(elementsOf)],
    createdBy: 'cejian',
    compressors: { [codec.name]: codec.compress },
    kvMetadata: [{ key: 'cejian.table', value: table.name }],
  });
  const flush = () => {
    sink(writer.getBytes());
    // A new buffer, not the old one again: many files may be open at a time, and each would keep its largest.
    writer.buffer = new ArrayBuffer(BUFFER_BYTES);
    writer.view = new DataView(writer.buffer);
    writer.index = 0;
  };
  // Leaves are counted, not columns; a list has one leaf too.
  const sorted = {
    column_idx: table.columns.findIndex(({ name }) => name === table.sortedBy),
    descending: false,
    nulls_first: false,
  };
  return {
    write: (records) => {
      if (records.length === 0) return;
      const rows = sortRecords(table, records);
      file.write({
        columnData: table.columns.map((column) => columnData(column, rows, codec)),
        rowGroupSize: rows.length,
        pageSize: PAGE_BYTES,
      });
      file.row_groups.at(-1)!.sorting_columns = [sorted];
      flush();
    },
    finish: () => {
      file.finish();
      flush();
    },
  };
}

/**
 * Write a table as one Parquet file.
 * @param records in the order of the table; only one row group is held.
 * @example await writeParquet(tableOf('amounts'), records.amounts, (bytes) => parts.push(bytes))
 */
export async function writeParquet(
  table: Table,
  records: Iterable<object>,
  sink: (bytes: Uint8Array) => void,
): Promise<void> {
  const file = await openParquet(table, sink);
  let group: object[] = [];
  for (const record of records) {
    group.push(record);
    if (group.length === ROW_GROUP_ROWS) {
      file.write(group);
      group = [];
    }
  }
  file.write(group);
  file.finish();
}
