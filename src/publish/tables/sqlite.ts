// All tables as one SQLite file: typed, with keys, indices, and a view for each common question.
// It must not use a feature that an older SQLite cannot read (STRICT needs 3.37), nor leave a byte to chance.
import { type Cell, type Column, readCell } from './columns.ts';
import { joinList } from './csv.ts';
import { TABLES, type Table, type TableSource } from './definitions.ts';
import { sortRecords } from './parquet.ts';
import { questionsOf } from './questions.ts';

const TYPES: Readonly<Record<Column['type'], string>> = {
  string: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
  list: 'TEXT',
};

const name = (text: string): string => `"${text}"`;
const names = (list: readonly string[]): string => list.map(name).join(', ');
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function columnSql(column: Column): string {
  const checks = [
    ...(column.type === 'boolean' ? [`CHECK (${name(column.name)} IN (0, 1))`] : []),
    ...(column.codes.length > 0 ? [`CHECK (${name(column.name)} IN (${column.codes.map(literal).join(', ')}))`] : []),
  ];
  return [name(column.name), TYPES[column.type], ...(column.nullable ? [] : ['NOT NULL']), ...checks].join(' ');
}

/**
 * The statement that makes a table.
 * @returns SQL of SQLite. Keys to other tables are deferred, so that rows can come in any order.
 * @example tableSql(tableOf('amounts')) // 'CREATE TABLE "amounts" (\n  "id" TEXT NOT NULL,\n …'
 */
export function tableSql(table: Table): string {
  const lines = [
    ...table.columns.map(columnSql),
    `PRIMARY KEY (${names(table.primaryKey)})`,
    ...table.foreignKeys.map(
      ({ columns, table: other, to }) =>
        `FOREIGN KEY (${names(columns)}) REFERENCES ${name(other)} (${names(to)}) DEFERRABLE INITIALLY DEFERRED`,
    ),
  ];
  return `CREATE TABLE ${name(table.name)} (\n  ${lines.join(',\n  ')}\n)`;
}

/** Columns that joins and filters go by, beyond the primary key. */
function indicesSql(table: Table): string[] {
  const keys = table.foreignKeys.map(({ columns }) => columns);
  const codes = table.columns.filter(({ vocabulary, type }) => vocabulary !== null && type === 'string');
  const wanted = new Map([...keys, ...codes.map((column) => [column.name])].map((key) => [key.join('_'), key]));
  // The primary key has its own index, which answers for its first columns too.
  wanted.delete(table.primaryKey[0]!);
  return [...wanted].map(
    ([suffix, key]) => `CREATE INDEX ${name(`${table.name}_by_${suffix}`)} ON ${name(table.name)} (${names(key)})`,
  );
}

const toSql = (value: Cell): string | number | null => {
  if (typeof value === 'boolean') return Number(value);
  return value !== null && typeof value === 'object' ? joinList(value) : (value as string | number | null);
};

/**
 * All tables in one SQLite database.
 * @returns the bytes of the file, the same for the same records. Lists stand joined by `|`, and each has a table of its own;
 * true is 1; a view `question_…` answers each common question. Throws where Node has no node:sqlite (before 22.13).
 * @example await writeFile('cejian.sqlite', await renderSqlite(release))
 */
export async function renderSqlite(source: TableSource): Promise<Uint8Array> {
  const { DatabaseSync } = await import('node:sqlite').catch(() => {
    throw new Error('cejian.sqlite needs node:sqlite: use Node 22.13 or newer');
  });
  const database = new DatabaseSync(':memory:');
  try {
    database.exec("PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA application_id = 0x63656a6e");
    database.exec('BEGIN');
    for (const table of TABLES) database.exec(tableSql(table));
    for (const table of TABLES) {
      const slots = table.columns.map(() => '?').join(', ');
      const insert = database.prepare(`INSERT INTO ${name(table.name)} VALUES (${slots})`);
      for (const record of sortRecords(table, table.rows(source)))
        insert.run(...table.columns.map((column) => toSql(readCell(column, record))));
      for (const sql of indicesSql(table)) database.exec(sql);
    }
    for (const { id, sql } of questionsOf(source.records))
      database.exec(`CREATE VIEW ${name(`question_${id}`)} AS ${sql}`);
    database.exec('COMMIT');
    database.exec('ANALYZE; VACUUM');
    return database.serialize();
  } finally {
    database.close();
  }
}
