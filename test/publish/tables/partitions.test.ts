// Tables in folders: every row once, in its province and year, whatever the order; the questions answered over all of them;
// and no more rows held than asked. A million rows are in test/bench/tables.bench.ts.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/export.ts';
import { TABLES, tableOf } from '../../../src/publish/tables/definitions.ts';
import { isPartitioned, openSql, type PartitionKey } from '../../../src/publish/tables/engines.ts';
import { exportPartitioned, exportTables } from '../../../src/publish/tables/partitions.ts';
import { questionsOf } from '../../../src/publish/tables/questions.ts';
import type { AmountRecord } from '../../../src/types.ts';
import { generateAmounts, generatedPlaces } from '../../bench/generated-amounts.ts';
import { openDuck } from './duck.ts';
import { ownRelease } from './sample.ts';

const COUNT = 100_000;
const BY: readonly PartitionKey[] = ['province', 'year'];

const release = await ownRelease();
const places = generatedPlaces();
const source = {
  ...release,
  records: { ...release.records, jurisdictions: [...release.records.jurisdictions, ...places], amounts: [] },
};
const amounts = (count: number, shuffled = false) =>
  generateAmounts(release.corpus, release.records, count, { shuffled });
const folder = mkdtempSync(path.join(tmpdir(), 'cejian-partitions-'));
const duck = await openDuck();
afterAll(() => {
  duck.close();
  rmSync(folder, { recursive: true });
});

const provinceOf = ({ jurisdiction }: AmountRecord) => `province-${jurisdiction.split('-')[1]}`;
const yearOf = ({ policy }: AmountRecord) => Number(policy.slice(-4));

describe('a hundred thousand amounts', () => {
  const root = path.join(folder, 'all');
  const seen = new Map<string, number>();
  let written: string[] = [];
  let mostYuan = 0;

  beforeAll(async () => {
    await exportTables(source, root, BY);
    rmSync(path.join(root, 'amounts'), { recursive: true });
    const [first] = questionsOf(release.records);
    function* watched() {
      for (const amount of amounts(COUNT)) {
        const key = `${provinceOf(amount)} ${yearOf(amount)}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
        const asked = [amount.item, amount.level].every((code) => first!.sql.includes(`'${code}'`));
        if (asked && amount.rank_from === 'first') mostYuan = Math.max(mostYuan, amount.max ?? amount.min ?? 0);
        yield amount;
      }
    }
    written = await exportPartitioned(tableOf('amounts'), watched(), path.join(root, 'amounts'), {
      by: BY,
      jurisdictions: source.records.jurisdictions,
      heldRows: 20_000,
    });
    for (const sql of openSql('duckdb', { root, partitions: BY })) await duck.rows(sql);
  }, 120_000);

  test('every row stands once in the folder of its province and year', async () => {
    expect(written.length).toBe(seen.size);
    expect(written[0]).toBe('province=province-00/year=2016/part-0.parquet');
    const rows = await duck.rows('SELECT province, year, count(*) AS total FROM amounts GROUP BY ALL');
    expect(new Map(rows.map(({ province, year, total }) => [`${province} ${year}`, total]))).toEqual(seen);
    const [ids] = await duck.rows('SELECT count(DISTINCT id) AS total FROM amounts');
    expect(ids!.total).toBe(COUNT);
  });

  test('a row is what it was', async () => {
    let wanted = amounts(COUNT).next().value!;
    let at = 0;
    for (const amount of amounts(COUNT)) {
      wanted = amount;
      at += 1;
      if (at === 2_000) break;
    }
    const [row] = await duck.rows(`SELECT * FROM amounts WHERE id = '${wanted.id}'`);
    expect(row).toMatchObject({
      topics: wanted.topics,
      max: wanted.max,
      title_zh: wanted.title.zh,
      approximate: wanted.approximate,
      cite_quote: wanted.cite.quote,
      cite_start: wanted.cite.start,
      province: provinceOf(wanted),
      year: yearOf(wanted),
    });
  });

  test('the folders are columns of the engine, not of the files, and are skipped by', async () => {
    const file = path.join(root, 'amounts', written[0]!);
    const columns = await duck.rows(`DESCRIBE SELECT * FROM read_parquet('${file}', hive_partitioning = false)`);
    expect(columns.map((row) => row.column_name)).toEqual(tableOf('amounts').columns.map(({ name }) => name));
    const [plan] = await duck.rows(
      "EXPLAIN ANALYZE SELECT max(max) FROM amounts WHERE province = 'province-03' AND year = 2018",
    );
    expect(JSON.stringify(plan)).toMatch(/Total Files Read: 1\b/);
  });

  test('the five questions are answered as they are printed', async () => {
    for (const { id, sql } of questionsOf(release.records)) {
      const rows = await duck.rows(sql);
      expect(rows.length, id).toBeGreaterThan(0);
      if (id === 'who_pays_most') expect(rows[0]!.yuan).toBe(mostYuan);
    }
  });
});

test('the order in which rows come changes neither their folders nor their number', async () => {
  const table = tableOf('amounts');
  const options = { by: BY, jurisdictions: places, heldRows: 1_000 };
  const totals = async (name: string, shuffled: boolean) => {
    await exportPartitioned(table, amounts(10_000, shuffled), path.join(folder, name), options);
    return duck.rows(`SELECT province, year, count(*) AS total, sum(max) AS yuan
      FROM read_parquet('${folder}/${name}/**/*.parquet', hive_partitioning = true) GROUP BY ALL ORDER BY ALL`);
  };
  const [straight, shuffled] = [await totals('straight', false), await totals('shuffled', true)];
  expect(shuffled.map(({ province, year }) => [province, year])).toEqual(
    straight.map(({ province, year }) => [province, year]),
  );
  expect(shuffled.reduce((sum, row) => sum + Number(row.total), 0)).toBe(10_000);
});

test('no more rows are held than asked: what was given can be let go', async () => {
  const held = 5_000;
  let given = 0;
  let alive = 0;
  let most = 0;
  const gone = new FinalizationRegistry(() => {
    alive -= 1;
  });
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--expose-gc');
  const { runInNewContext } = await import('node:vm');
  const collect = runInNewContext('gc') as () => void;
  async function* watched() {
    for (const amount of amounts(60_000, true)) {
      gone.register(amount, undefined);
      given += 1;
      alive += 1;
      yield amount;
      if (given % 10_000 === 0) {
        collect();
        // Registries are told between tasks.
        await new Promise((resolve) => setTimeout(resolve, 20));
        most = Math.max(most, alive);
      }
    }
  }
  await exportPartitioned(tableOf('amounts'), watched(), path.join(folder, 'held'), {
    by: BY,
    jurisdictions: places,
    heldRows: held,
  });
  expect(given).toBe(60_000);
  expect(most).toBeLessThan(held + 2_000);
}, 60_000);

test('a second export replaces the files of the first', async () => {
  const to = path.join(folder, 'twice');
  const options = { by: BY, jurisdictions: places };
  const [name] = await exportPartitioned(tableOf('amounts'), amounts(50), to, options);
  const before = readFileSync(path.join(to, name!));
  await exportPartitioned(tableOf('amounts'), amounts(50), to, options);
  expect(Buffer.compare(before, readFileSync(path.join(to, name!)))).toBe(0);
});

test('every engine opens every table; partitioned ones know their folders', () => {
  const layout = { root: '/data', partitions: BY };
  for (const engine of ['duckdb', 'spark', 'clickhouse'] as const)
    expect(openSql(engine, layout).length).toBe(TABLES.length);
  const trino = openSql('trino', layout);
  expect(trino.length).toBe(TABLES.length + TABLES.filter(isPartitioned).length);
  expect(trino.find((sql) => sql.startsWith('CREATE TABLE goals '))).toMatch(
    /"topics" array\(varchar\)[\s\S]*"province" varchar,\n {2}"year" integer\n\) WITH \(external_location = '\/data\/goals', format = 'PARQUET', partitioned_by = ARRAY\['province', 'year'\]\)/,
  );
  expect(openSql('spark', { root: '/data', partitions: [] })[0]).toBe(
    "CREATE OR REPLACE TEMPORARY VIEW amounts USING parquet OPTIONS (path '/data/amounts.parquet')",
  );
  expect(openSql('clickhouse', { root: 'https://example.org', partitions: [] })[0]).toContain(
    "url('https://example.org/amounts.parquet'",
  );
});

describe('cejian export --partition', () => {
  const said: string[] = [];
  const stream = { write: (text: string) => said.push(text) > 0 };
  const io = { cwd: process.cwd(), stdout: stream, stderr: stream } as unknown as Parameters<typeof run>[1];

  test('writes every table in folders, and lists them in the manifest', async () => {
    const target = path.join(folder, 'export');
    expect(await run(['--partition', 'year', target], io), said.join('')).toBe(0);
    for (const table of TABLES) {
      const files = path.join(target, 'api/v1/partitioned', table.name, '**/*.parquet');
      const [row] = await duck.rows(`SELECT count(*) AS total FROM read_parquet('${files}')`);
      expect(row!.total, table.name).toBe([...table.rows(release)].length);
    }
    const year = 'api/v1/partitioned/measures/year=2021/part-0.parquet';
    expect(existsSync(path.join(target, year))).toBe(true);
    expect(readFileSync(path.join(target, 'manifest.json'), 'utf8')).toContain(year);
  }, 120_000);

  test.each(['county', 'year,year', 'province,', ''])('refuses %j', async (keys) => {
    await expect(run(['--partition', keys, path.join(folder, 'never')], io)).rejects.toThrow(
      /is not a list of province, year/,
    );
    expect(existsSync(path.join(folder, 'never'))).toBe(false);
  });
});
