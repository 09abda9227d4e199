// DuckDB for tests: one database in memory, rows as plain values.
// It must not hold a test.
import { DuckDBInstance } from '@duckdb/node-api';

export type Row = Record<string, unknown>;

const plain = (value: unknown): unknown => {
  if (typeof value === 'bigint') return Number(value);
  return Array.isArray(value) ? value.map(plain) : value;
};

/** A database: `rows` runs SQL and gives its rows, with whole numbers as numbers and lists as arrays. */
export async function openDuck(): Promise<{ rows(sql: string): Promise<Row[]>; close(): void }> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    rows: async (sql) => {
      const reader = await connection.runAndReadAll(sql);
      return reader
        .getRowObjectsJS()
        .map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])));
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
