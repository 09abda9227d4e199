// How the tables are opened in engines of one machine and of many, so that the same questions run in each.
// It must not hold a question: questions.ts does, and each runs unchanged after these statements.
import type { Column } from './columns.ts';
import { TABLES, type Table } from './definitions.ts';

/** An engine whose statements are documented. */
export type Engine = 'duckdb' | 'spark' | 'trino' | 'clickhouse';

/** Where the tables lie. */
export interface Layout {
  /** Folder or address that holds the tables, without its last slash. */
  root: string;
  /** Keys of the folders when `cejian export --partition` wrote them; empty for one file a table. */
  partitions: readonly PartitionKey[];
}

/** A key by which the folders of a partitioned table are named. */
export type PartitionKey = 'province' | 'year';

/** All of them. */
export const PARTITION_KEYS: readonly PartitionKey[] = ['province', 'year'];

/** Whether rows of a table stand under folders: those that belong to a policy do. */
export const isPartitioned = (table: Table): boolean => table.columns.some(({ name }) => name === 'policy');

/** As the standard has it: DuckDB and Trino. */
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
/** As Spark and ClickHouse have it, to whom a backslash says that the next character is meant. */
const escapedLiteral = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

const TRINO_TYPES: Readonly<Record<Column['type'], string>> = {
  string: 'varchar',
  integer: 'bigint',
  number: 'double',
  boolean: 'boolean',
  list: 'array(varchar)',
};
const TRINO_PARTITIONS: Readonly<Record<PartitionKey, string>> = { province: 'varchar', year: 'integer' };

function trinoSql(table: Table, { root }: Layout, keys: readonly PartitionKey[]): string[] {
  const columns = [
    ...table.columns.map(({ name, type }) => `  "${name}" ${TRINO_TYPES[type]}`),
    ...keys.map((key) => `  "${key}" ${TRINO_PARTITIONS[key]}`),
  ];
  const properties = [
    `external_location = ${literal(`${root}/${table.name}`)}`,
    "format = 'PARQUET'",
    ...(keys.length === 0 ? [] : [`partitioned_by = ARRAY[${keys.map(literal).join(', ')}]`]),
  ];
  return [
    `CREATE TABLE ${table.name} (\n${columns.join(',\n')}\n) WITH (${properties.join(', ')})`,
    ...(keys.length === 0
      ? []
      : [`CALL system.sync_partition_metadata(CURRENT_SCHEMA, ${literal(table.name)}, 'FULL')`]),
  ];
}

type Open = (table: Table, layout: Layout, keys: readonly PartitionKey[]) => string[];

const OPEN: Readonly<Record<Engine, Open>> = {
  duckdb: ({ name }, { root, partitions }, keys) => {
    const [files, options] =
      partitions.length === 0 ? ['.parquet', ''] : ['/**/*.parquet', `, hive_partitioning = ${keys.length > 0}`];
    return [
      `CREATE OR REPLACE VIEW ${name} AS SELECT * FROM read_parquet(${literal(`${root}/${name}${files}`)}${options})`,
    ];
  },
  spark: ({ name }, { root, partitions }) => {
    const path = escapedLiteral(`${root}/${name}${partitions.length === 0 ? '.parquet' : ''}`);
    return [`CREATE OR REPLACE TEMPORARY VIEW ${name} USING parquet OPTIONS (path ${path})`];
  },
  trino: trinoSql,
  clickhouse: ({ name }, { root, partitions }, keys) => {
    const [files, settings] =
      partitions.length === 0
        ? ['.parquet', '']
        : ['/**/*.parquet', ` SETTINGS use_hive_partitioning = ${Number(keys.length > 0)}`];
    const from = /^https?:/.test(root) ? 'url' : 'file';
    return [
      `CREATE OR REPLACE VIEW ${name} AS SELECT * FROM ${from}(${escapedLiteral(`${root}/${name}${files}`)}, 'Parquet')${settings}`,
    ];
  },
};

/**
 * Statements that open tables under their names, after which the questions run as they are.
 * @param layout one file a table at `<root>/<name>.parquet`, or, with partitions, folders `<root>/<name>/province=…/year=…/`.
 * Trino reads folders only, so `<root>` is a partitioned export there, and the catalogue in use is one of its Hive connector.
 * @param tables all of them unless given.
 * @returns SQL without semicolons, in order.
 * @example openSql('duckdb', { root: '/data/tables', partitions: [] })[0]
 * // "CREATE OR REPLACE VIEW amounts AS SELECT * FROM read_parquet('/data/tables/amounts.parquet')"
 */
export function openSql(engine: Engine, layout: Layout, tables: readonly Table[] = TABLES): string[] {
  return tables.flatMap((table) => OPEN[engine](table, layout, isPartitioned(table) ? layout.partitions : []));
}
