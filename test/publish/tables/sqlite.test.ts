// The SQLite file: sound, keyed, indexed, the same bytes each time; it refuses what breaks a key or a closed list.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { joinList } from '../../../src/publish/tables/csv.ts';
import { TABLES } from '../../../src/publish/tables/definitions.ts';
import { questionsOf } from '../../../src/publish/tables/questions.ts';
import { renderSqlite } from '../../../src/publish/tables/sqlite.ts';
import { ownRelease, rowsOf } from './sample.ts';

const release = await ownRelease();
const folder = mkdtempSync(path.join(tmpdir(), 'cejian-sqlite-'));
const bytes = await renderSqlite(release);
const file = path.join(folder, 'cejian.sqlite');
writeFileSync(file, bytes);
const database = new DatabaseSync(file);
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const all = (sql: string) =>
  database
    .prepare(sql)
    .all()
    .map((row) => ({ ...row }));

test('the same bytes each time', async () => {
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await renderSqlite(release)))).toBe(0);
});

test('is sound, and every key leads to a row', () => {
  expect(all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(all('PRAGMA foreign_key_check')).toEqual([]);
});

test.each(TABLES.map((table) => [table.name, table] as const))('%s holds the rows of the JSON', (name, table) => {
  const cell = (value: unknown) =>
    typeof value === 'boolean' ? Number(value) : Array.isArray(value) ? joinList(value as string[]) : value;
  const expected = rowsOf(table, release).map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, value]) => [column, cell(value)])),
  );
  expect(all(`SELECT * FROM "${name}" ORDER BY rowid`)).toEqual(expected);
});

test('columns are typed, keys and indices are declared', () => {
  for (const { name, columns, primaryKey, foreignKeys } of TABLES) {
    const info = all(`PRAGMA table_info("${name}")`);
    expect(info.map((column) => [column.name, column.notnull])).toEqual(
      columns.map((column) => [column.name, Number(!column.nullable)]),
    );
    const key = info.filter(({ pk }) => Number(pk) > 0).sort((a, b) => Number(a.pk) - Number(b.pk));
    expect(key.map((column) => column.name)).toEqual(primaryKey);
    expect(new Set(all(`PRAGMA foreign_key_list("${name}")`).map(({ id }) => id)).size).toBe(foreignKeys.length);
  }
  const plan = all("EXPLAIN QUERY PLAN SELECT * FROM amounts WHERE item = 'x'").map(({ detail }) => detail);
  expect(plan.join()).toContain('amounts_by_item');
});

test('a row that breaks a key or a closed list is refused', () => {
  database.exec('PRAGMA foreign_keys = ON');
  expect(() => database.exec("UPDATE amounts SET measure = 'nowhere'")).toThrow(/FOREIGN KEY/);
  expect(() => database.exec("UPDATE amounts SET bound = 'roughly'")).toThrow(/CHECK/);
  expect(() => database.exec('UPDATE amounts SET approximate = 2')).toThrow(/CHECK/);
  expect(() => database.exec('UPDATE amounts SET id = NULL')).toThrow(/NOT NULL/);
});

test('there is a view for each question', () => {
  expect(all("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY rowid").map(({ name }) => name)).toEqual(
    questionsOf(release.records).map(({ id }) => `question_${id}`),
  );
});

test('a record that names what is not there stops the build', async () => {
  const amounts = release.records.amounts.map((amount) => ({ ...amount, measure: 'nowhere' }));
  await expect(renderSqlite({ ...release, records: { ...release.records, amounts } })).rejects.toThrow(/FOREIGN KEY/);
});
