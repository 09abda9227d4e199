// Every table as DuckDB reads it, from Parquet and from CSV: the rows, types and keys of the JSON, and the questions answered.
// It must not trust our own reading of a file.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApi } from '../../../src/publish/json.ts';
import { csvChunks, splitList } from '../../../src/publish/tables/csv.ts';
import { TABLES, tableOf } from '../../../src/publish/tables/definitions.ts';
import { openSql } from '../../../src/publish/tables/engines.ts';
import { writeParquet } from '../../../src/publish/tables/parquet.ts';
import { questionsOf } from '../../../src/publish/tables/questions.ts';
import { renderSqlite } from '../../../src/publish/tables/sqlite.ts';
import { buildTables } from '../../../src/publish/tables/tables.ts';
import { openDuck, type Row } from './duck.ts';
import { HOSTILE, ownRelease, rowsOf, withHostile } from './sample.ts';

const DUCK_TYPES = { string: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN', list: 'VARCHAR[]' };

const release = await ownRelease();
const folder = mkdtempSync(path.join(tmpdir(), 'cejian-tables-'));
const duck = await openDuck();
afterAll(() => {
  duck.close();
  rmSync(folder, { recursive: true });
});

beforeAll(async () => {
  for (const { path: name, content } of await buildTables(release))
    writeFileSync(path.join(folder, path.basename(name)), content);
  for (const sql of openSql('duckdb', { root: folder, partitions: [] })) await duck.rows(sql);
}, 60_000);

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

describe.each(TABLES.map((table) => [table.name, table] as const))('%s', (name, table) => {
  test('Parquet: columns and types, and every value of the JSON', async () => {
    const described = await duck.rows(`DESCRIBE ${name}`);
    expect(described.map((row) => [row.column_name, row.column_type])).toEqual(
      table.columns.map((column) => [column.name, DUCK_TYPES[column.type]]),
    );
    expect(await duck.rows(`SELECT * FROM ${name}`)).toEqual(rowsOf(table, release));
  });

  test('Parquet: a key that may not be null is required, codes are in dictionaries, rows are marked as sorted', async () => {
    const file = path.join(folder, `${name}.parquet`);
    const schema = await duck.rows(
      `SELECT name, repetition_type FROM parquet_schema('${file}') WHERE num_children IS NULL`,
    );
    const required = new Set(schema.filter((row) => row.repetition_type === 'REQUIRED').map((row) => row.name));
    const encodings = await duck.rows(`SELECT path_in_schema AS leaf, encodings FROM parquet_metadata('${file}')`);
    for (const column of table.columns) {
      if (column.type !== 'list') expect(required.has(column.name), column.name).toBe(!column.nullable);
      const filled = rowsOf(table, release).some((row) => [row[column.name]].flat().some((value) => value !== null));
      if (column.vocabulary !== null && filled) {
        const { encodings: found } = encodings.find(({ leaf }) => String(leaf).split(',')[0] === column.name)!;
        expect(found, column.name).toMatch(/DICTIONARY/);
      }
    }
  });

  test('CSV: as many rows, and every value', async () => {
    const columns = table.columns
      .map((column) => `'${column.name}': '${column.type === 'list' ? 'VARCHAR' : DUCK_TYPES[column.type]}'`)
      .join(', ');
    const file = path.join(folder, `${name}.csv`);
    const rows = await duck.rows(
      `SELECT * FROM read_csv('${file}', header = true, columns = {${columns}}, allow_quoted_nulls = false, quote = '"', escape = '"', delim = ',')`,
    );
    const lists = table.columns.filter(({ type }) => type === 'list').map((column) => column.name);
    const read = rows.map((row) => ({
      ...row,
      ...Object.fromEntries(lists.map((list) => [list, splitList((row[list] as string | null) ?? '')])),
    }));
    expect(read).toEqual(rowsOf(table, release));
  });

  test('the primary key tells rows apart', async () => {
    const key = quoted(table.primaryKey);
    expect(await duck.rows(`SELECT ${key}, count(*) FROM ${name} GROUP BY ${key} HAVING count(*) > 1`)).toEqual([]);
    const missing = table.primaryKey.map((part) => `"${part}" IS NULL`).join(' OR ');
    expect(await duck.rows(`SELECT * FROM ${name} WHERE ${missing}`)).toEqual([]);
  });

  test('every foreign key leads to a row', async () => {
    for (const { columns, table: other, to } of table.foreignKeys) {
      const on = columns.map((column, index) => `a."${column}" = b."${to[index]}"`).join(' AND ');
      const set = columns.map((column) => `a."${column}" IS NOT NULL`).join(' AND ');
      const lost = await duck.rows(`SELECT ${columns.map((column) => `a."${column}"`).join(', ')} FROM ${name} a
        WHERE ${set} AND NOT EXISTS (SELECT 1 FROM ${other} b WHERE ${on})`);
      expect(lost, `${columns} → ${other}`).toEqual([]);
      expect(tableOf(other).primaryKey).toEqual(to);
    }
  });
});

test('each list of the API has as many items as its table has rows', async () => {
  const files = new Map(buildApi(release.corpus, '0.1.0').map((file) => [file.path, file.data]));
  const lists = TABLES.filter(({ name, partOf }) => partOf === null && name !== 'blocks');
  for (const { name } of lists) {
    const [row] = await duck.rows(`SELECT count(*) AS total FROM ${name}`);
    expect(row!.total, name).toBe(files.get(`${name}.json`)!.total);
  }
  const [row] = await duck.rows('SELECT count(*) AS total FROM blocks');
  const blocks = [...release.corpus.policies.values()].reduce((sum, policy) => sum + policy.blocks.length, 0);
  expect(row!.total).toBe(blocks);
});

test('joining a cite to its block gives the quote, from its start to its end', async () => {
  for (const name of ['amounts', 'goals', 'benefits', 'conditions', 'responsibilities', 'relations', 'measure_cites']) {
    const wrong = await duck.rows(`SELECT a.cite_quote FROM ${name} a
      JOIN blocks b ON b.policy = a.policy AND b.id = a.cite_block
      WHERE substr(b.text, a.cite_start + 1, a.cite_end - a.cite_start) <> a.cite_quote`);
    expect(wrong, name).toEqual([]);
  }
});

describe('questions', () => {
  const questions = questionsOf(release.records);
  const answers = new Map<string, Row[]>();

  beforeAll(async () => {
    for (const { id, sql } of questions) answers.set(id, await duck.rows(sql));
  });

  test('there are five, each with an answer', () => {
    expect(questions.length).toBe(5);
    for (const { id } of questions) expect(answers.get(id)!.length, id).toBeGreaterThan(0);
  });

  test('SQLite gives the same answers, in its views', async () => {
    const file = path.join(folder, 'again.sqlite');
    writeFileSync(file, await renderSqlite(release));
    const database = new DatabaseSync(file, { readOnly: true });
    for (const { id } of questions)
      expect(
        database
          .prepare(`SELECT * FROM question_${id}`)
          .all()
          .map((row) => ({ ...row })),
        id,
      ).toEqual(answers.get(id));
    database.close();
  });

  test('who pays most: the amounts of that prize for the best rank, highest first', () => {
    const rows = answers.get('who_pays_most')!;
    const [first] = release.records.amounts.filter(({ id }) => id === rows[0]!.amount);
    const expected = release.records.amounts.filter(
      ({ item, level, rank_from }) => item === first!.item && level === first!.level && rank_from === first!.rank_from,
    );
    expect(rows.map(({ amount }) => amount).sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(rows.map(({ yuan }) => yuan)).toEqual(
      expected.map(({ min, max }) => max ?? min).sort((a, b) => Number(b) - Number(a)),
    );
    expect(first!.rank_from).toBe(
      release.records.vocabulary.find(({ vocabulary, position }) => vocabulary === 'ranks' && position === 1)!.id,
    );
  });

  test('which places give: every amount of that item, in more than one place', () => {
    const rows = answers.get('which_places_give')!;
    const { item } = release.records.amounts.find(({ id }) => id === rows[0]!.amount)!;
    expect(rows.map(({ amount }) => amount)).toEqual(
      release.records.amounts
        .filter((amount) => amount.item === item)
        .map(({ id }) => id)
        .sort(),
    );
    expect(new Set(rows.map(({ place }) => place)).size).toBeGreaterThan(1);
  });

  test('goals due by year add up to the dated goals, none said twice', () => {
    const dated = release.records.goals.filter(({ due, restates }) => due !== null && restates === null);
    const rows = answers.get('goals_due_by_year')!;
    expect(rows.map(({ due_year }) => due_year)).toEqual([...new Set(dated.map(({ due }) => due!.slice(0, 4)))].sort());
    expect(rows.reduce((sum, row) => sum + Number(row.goal_count), 0)).toBe(dated.length);
  });

  test('who leads adds up to the leading units of a known kind', () => {
    const leads = release.records.responsibilities.filter(
      ({ role, unit_kind }) => role === 'lead' && unit_kind !== null,
    );
    const rows = answers.get('who_leads')!;
    expect(rows.reduce((sum, row) => sum + Number(row.lead_count), 0)).toBe(leads.length);
  });

  test('what is absent where lists the absences of whole topics', () => {
    const absent = release.records.absences.filter(({ state, item }) => state === 'absent' && item === null);
    const rows = answers.get('what_is_absent_where')!;
    expect(rows.map(({ topic, policy }) => `${topic} ${policy}`).sort()).toEqual(
      absent.map(({ topic, policy }) => `${topic} ${policy}`).sort(),
    );
  });

  test('the SQL is one statement that other engines take: no quoted names, no outer joins, no semicolons', () => {
    for (const { sql } of questions) {
      expect(sql).toMatch(/^SELECT /);
      expect(sql).not.toMatch(/["`;]|::|\b(LEFT|OUTER|ILIKE|QUALIFY|LIMIT|GROUP BY ALL)\b/);
    }
  });

  test('nothing in the questions is of one domain: other data asks about other things', () => {
    const amounts = release.records.amounts.map((amount) => ({ ...amount, item: 'tree_bonus', level: 'village' }));
    const [first, second] = questionsOf({ ...release.records, amounts });
    expect(first!.sql).toContain("a.item = 'tree_bonus' AND a.level = 'village'");
    expect(second!.sql).toContain("a.item = 'tree_bonus'");
    expect(questionsOf({ vocabulary: [], amounts: [] }).length).toBe(5);
  });
});

test('hostile words are themselves in Parquet and in CSV', async () => {
  const { records } = withHostile(release);
  const parts: Uint8Array[] = [];
  await writeParquet(tableOf('amounts'), records.amounts, (bytes) => parts.push(bytes));
  writeFileSync(path.join(folder, 'hostile-amounts.parquet'), Buffer.concat(parts));
  writeFileSync(path.join(folder, 'hostile-amounts.csv'), [...csvChunks(tableOf('amounts'), records.amounts)].join(''));
  const parquet = await duck.rows(`SELECT recipient, topics FROM read_parquet('${folder}/hostile-amounts.parquet')`);
  expect(parquet.map(({ recipient }) => recipient)).toEqual(HOSTILE);
  expect(parquet.map(({ topics }) => (topics as string[])[0])).toEqual(HOSTILE);
  const csv = await duck.rows(
    `SELECT recipient FROM read_csv('${folder}/hostile-amounts.csv', all_varchar = true, header = true, allow_quoted_nulls = false, quote = '"', escape = '"', delim = ',')`,
  );
  expect(csv.map(({ recipient }) => recipient)).toEqual(HOSTILE);
});
