// The statements that open the tables, and the questions, as Spark SQL and Trino read them: by the grammars of the engines, which a
// parser for editors carries. That they give the same answers is shown in DuckDB; ClickHouse has no parser outside itself.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TABLES } from '../../../src/publish/tables/definitions.ts';
import { openSql, PARTITION_KEYS } from '../../../src/publish/tables/engines.ts';
import { questionsOf } from '../../../src/publish/tables/questions.ts';
import { ownRelease } from './sample.ts';

interface Parser {
  validate(sql: string): { message: string; startLine: number }[];
}

const folder = mkdtempSync(path.join(tmpdir(), 'cejian-engines-'));
afterAll(() => rmSync(folder, { recursive: true }));
const questions = questionsOf((await ownRelease()).records);
let parsers: Record<'spark' | 'trino', Parser>;

beforeAll(async () => {
  // Its modules name folders, which only a bundler takes.
  const outfile = path.join(folder, 'parsers.mjs');
  await build({
    stdin: {
      contents: "export { SparkSQL, TrinoSQL } from 'dt-sql-parser'",
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  const { SparkSQL, TrinoSQL } = (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as Record<
    'SparkSQL' | 'TrinoSQL',
    new () => Parser
  >;
  parsers = { spark: new SparkSQL(), trino: new TrinoSQL() };
}, 60_000);

describe.each(['spark', 'trino'] as const)('%s', (engine) => {
  const faultsOf = (statements: readonly string[]) =>
    statements.flatMap((sql) => parsers[engine].validate(`${sql};`).map(({ message }) => `${message}\n${sql}`));

  test.each([
    ['tables in one file each', []],
    ['tables in folders', PARTITION_KEYS],
    ['tables in folders by year', ['year'] as const],
  ] as const)(
    'opens %s',
    (_, partitions) => {
      const statements = openSql(engine, { root: "s3://a bucket's/表", partitions });
      expect(statements.length).toBeGreaterThanOrEqual(TABLES.length);
      expect(faultsOf(statements)).toEqual([]);
    },
    60_000,
  );

  test('reads every question', () => {
    expect(faultsOf(questions.map(({ sql }) => sql))).toEqual([]);
  }, 60_000);

  test('would say what it cannot read', () => {
    expect(faultsOf(['SELEC a FROM b', 'SELECT a FROM b WHERE', 'CREATE OR REPLACE TABLE VIEW a'])).not.toEqual([]);
  }, 60_000);
});
